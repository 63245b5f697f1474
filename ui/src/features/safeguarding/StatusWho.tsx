// Middle column: who decides, who leads, and what the assessment found.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { FormColumn } from "../../components/FormPage";
import { TextField } from "../../components/TextField";
import type { ParentalFactor } from "../../ipc/bindings";
import { factorText, safeguardingText as words } from "../../text/safeguarding";
import type { PartProps } from "./StatusWhat";
import type { TypedStatus } from "./safeguardingStart";

const factors = Object.keys(factorText) as ParentalFactor[];

export function StatusWho({ start, onChange, errorOf }: PartProps) {
  const { status } = start;
  const set = (change: Partial<TypedStatus>) => onChange({ ...start, status: { ...status, ...change } });
  return (
    <FormColumn title={words.columns.who}>
      {status.kind === "early-help" ? (
        <>
          <TextField name="leadPractitioner" label={words.leadPractitioner} value={status.leadPractitioner} onChange={(leadPractitioner) => set({ leadPractitioner })} />
          <TextField name="leadAgency" label={words.leadAgency} value={status.leadAgency} onChange={(leadAgency) => set({ leadAgency })} />
        </>
      ) : null}
      <TextField name="authority" label={words.authority} value={status.authority} onChange={(authority) => set({ authority })} />
      <TextField name="socialWorker" label={words.socialWorker} value={status.socialWorker} onChange={(socialWorker) => set({ socialWorker })} />
      <TextField name="socialWorkerPhone" label={words.socialWorkerPhone} type="tel" value={status.socialWorkerPhone} onChange={(socialWorkerPhone) => set({ socialWorkerPhone })} />
      <CheckboxGroup
        name="factors"
        legend={words.factors}
        options={factors.map((value) => ({ value, label: factorText[value] }))}
        values={status.factors}
        onChange={(chosen) => set({ factors: chosen })}
        error={errorOf("factors")}
      />
    </FormColumn>
  );
}
