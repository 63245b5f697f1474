// Middle column: what a colleague must know, what was done, who knows, and what a known case of FGM asks for.
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { FormColumn } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { YesNoNotAsked } from "../../ipc/bindings";
import { flagText, yesNoNotAskedText } from "../../text/flag";
import type { FlagStart, TypedFlag } from "./flagStart";

type Props = { start: FlagStart; onChange: (start: FlagStart) => void; errorOf: (field: string) => string | undefined };

const answers = (Object.keys(yesNoNotAskedText) as YesNoNotAsked[]).map((value) => ({ value, label: yesNoNotAskedText[value] }));

export function FlagKnown({ start, onChange, errorOf }: Props) {
  const { flag } = start;
  const set = (change: Partial<TypedFlag>) => onChange({ ...start, flag: { ...flag, ...change } });
  const asksAction = flag.flagType === "self-harm" || flag.actionTaken !== "";
  return (
    <FormColumn title={flagText.columns.known}>
      {start.flagId === null ? null : (
        <TextArea
          name="reason"
          label={flagText.found}
          hint={flagText.foundHint}
          value={start.reason}
          onChange={(reason) => onChange({ ...start, reason })}
          error={errorOf("reason")}
          rows={4}
        />
      )}
      {flag.flagType === "fgm-known" ? <Police flag={flag} set={set} errorOf={errorOf} /> : null}
      {asksAction ? (
        <TextArea
          name="actionTaken"
          label={flagText.actionTaken}
          hint={flagText.actionTakenHint}
          value={flag.actionTaken}
          onChange={(actionTaken) => set({ actionTaken })}
          error={errorOf("actionTaken")}
          rows={3}
        />
      ) : null}
      <div className="form-page__fill">
        <TextArea
          name="detail"
          label={flagText.detail}
          hint={flagText.detailHint}
          value={flag.detail}
          onChange={(detail) => set({ detail })}
          error={errorOf("detail")}
          rows={5}
        />
      </div>
      <TextField
        name="knownTo"
        label={flagText.knownTo}
        hint={flagText.knownToHint}
        value={flag.knownTo}
        onChange={(knownTo) => set({ knownTo })}
        error={errorOf("knownTo")}
      />
      {flag.knownTo === "" ? (
        <div className="flag-quick">
          {flagText.knownToQuick.map((said) => (
            <Button key={said} onPress={() => set({ knownTo: said })}>
              {said}
            </Button>
          ))}
        </div>
      ) : null}
      <Checkbox
        name="restricted"
        label={flagText.restricted}
        hint={flagText.restrictedHint}
        isSelected={flag.restricted}
        onChange={(restricted) => set({ restricted })}
      />
    </FormColumn>
  );
}

type PoliceProps = { flag: TypedFlag; set: (change: Partial<TypedFlag>) => void; errorOf: Props["errorOf"] };

/** The law asks it of the professional who knows; the two pieces of advice are asked beside it. */
function Police({ flag, set, errorOf }: PoliceProps) {
  return (
    <section className="flag-police" aria-label={flagText.police}>
      <Notice kind="red">{flagText.policeDuty}</Notice>
      <TextField
        name="policeReference"
        label={flagText.policeReference}
        value={flag.policeReference}
        onChange={(policeReference) => set({ policeReference })}
        error={errorOf("policeReference")}
      />
      <TextField
        name="notReportedBecause"
        label={flagText.notReportedBecause}
        value={flag.notReportedBecause}
        onChange={(notReportedBecause) => set({ notReportedBecause })}
        error={errorOf("notReportedBecause")}
      />
      <Segmented
        name="healthAdvice"
        legend={flagText.healthAdvice}
        options={answers}
        value={flag.healthAdvice}
        onChange={(healthAdvice) => set({ healthAdvice })}
      />
      <Segmented
        name="lawAdvice"
        legend={flagText.lawAdvice}
        options={answers}
        value={flag.lawAdvice}
        onChange={(lawAdvice) => set({ lawAdvice })}
      />
    </section>
  );
}
