// By what right, and whether the family was told; where they were not, why.
import { FormColumn } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import type { SharingBasis, SharingForm, YesNoNotAsked } from "../../ipc/bindings";
import { sharingBasisText } from "../../text/referral";
import { sharingText as words } from "../../text/sharing";
import type { PartProps } from "./SharingWho";

const bases = Object.keys(sharingBasisText) as SharingBasis[];
const told = Object.keys(words.told) as YesNoNotAsked[];

export function SharingRight({ start, filled, onChange, errorOf }: PartProps) {
  const { sharing } = start;
  const set = (change: Partial<SharingForm>) => onChange({ ...start, sharing: { ...sharing, ...change } });
  const withoutConsent = sharing.basis === "safeguarding" || sharing.basis === "vital-interests";
  const isAgreement = sharing.basis === "sharing-agreement";
  const label = isAgreement ? words.agreement : withoutConsent && sharing.familyTold !== "yes" ? words.whyNotTold : words.detail;
  const hint = isAgreement
    ? filled.agreements.length === 0
      ? undefined
      : words.agreementHint(filled.agreements.join("; "))
    : withoutConsent && sharing.familyTold !== "yes"
      ? words.whyNotToldHint
      : undefined;
  return (
    <FormColumn title={words.columns.right}>
      <Select
        name="basis"
        label={words.basis}
        options={bases.map((value) => ({ value, label: sharingBasisText[value] }))}
        value={sharing.basis}
        onChange={(basis) => set({ basis })}
        error={errorOf("basis")}
      />
      <Segmented
        name="familyTold"
        legend={words.familyTold}
        options={told.map((value) => ({ value, label: words.told[value] }))}
        value={sharing.familyTold}
        onChange={(familyTold) => set({ familyTold })}
        error={errorOf("familyTold")}
      />
      <TextArea
        name="basisDetail"
        label={label}
        hint={hint}
        value={sharing.basisDetail}
        onChange={(basisDetail) => set({ basisDetail })}
        error={errorOf("basisDetail")}
        rows={3}
      />
      <Notice kind="plain">{words.note}</Notice>
    </FormColumn>
  );
}
