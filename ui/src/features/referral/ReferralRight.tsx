// Last column: by what right, when it was confirmed in writing, and when to ask for an answer.
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import { Select } from "../../components/Select";
import type { SharingBasis } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { shortDate } from "../../text/dates";
import { referralText as words, sharingBasisText } from "../../text/referral";
import type { PartProps } from "./ReferralTo";
import type { TypedReferral } from "./referralStart";

const bases = Object.keys(sharingBasisText) as SharingBasis[];

export function ReferralRight({ start, onChange, errorOf }: PartProps) {
  const { referral } = start;
  const set = (change: Partial<TypedReferral>) => onChange({ ...start, referral: { ...referral, ...change } });
  const byMouth = referral.mode === "phone" || referral.mode === "in-person" || referral.mode === "video";
  const toConfirm = byMouth && (referral.service === "childrens-social-care" || referral.service === "police");
  return (
    <FormColumn title={words.columns.right}>
      <Select
        name="basis"
        label={words.basis}
        options={bases.map((value) => ({ value, label: sharingBasisText[value] }))}
        value={referral.basis}
        onChange={(basis) => set({ basis })}
        error={errorOf("basis")}
      />
      {toConfirm || referral.confirmedOn !== "" ? (
        <DateField
          name="confirmedOn"
          label={words.confirmedOn}
          hint={words.confirmedHint}
          value={referral.confirmedOn}
          onChange={(confirmedOn) => set({ confirmedOn })}
          direction="past"
          error={errorOf("confirmedOn")}
        />
      ) : null}
      {referral.service === "" ? null : <ChaseOn referral={{ ...referral, service: referral.service }} set={set} errorOf={errorOf} />}
      <Notice kind="plain">{words.urgent}</Notice>
    </FormColumn>
  );
}

type ChaseProps = {
  referral: TypedReferral & { service: Exclude<TypedReferral["service"], ""> };
  set: (change: Partial<TypedReferral>) => void;
  errorOf: PartProps["errorOf"];
};

function ChaseOn({ referral, set, errorOf }: ChaseProps) {
  const { today } = useFrame();
  const { service, urgency, sentOn } = referral;
  const day = useQuery("chase_day", { service, urgency, sentOn }, { keep: true });
  const rule = day.state === "loaded" ? day.data : null;
  return (
    <DateField
      name="chaseOn"
      label={words.chaseOn}
      hint={rule === null || rule.on === null ? words.chaseUnknown : words.chaseHint(shortDate(rule.on, today), rule.workingDays, rule.source)}
      value={referral.chaseOn}
      onChange={(chaseOn) => set({ chaseOn })}
      direction="future"
      error={errorOf("chaseOn")}
    />
  );
}
