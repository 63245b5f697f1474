// First column: what the concern is, how sure it is, where it came from, and the steps of its procedure beside it.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { Failed } from "../../components/Failed";
import { FormColumn } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { AbuseCategory, FlagSource, FlagStatus, FlagType, FlagTypesView } from "../../ipc/bindings";
import type { Query } from "../../ipc/useQuery";
import { abuseCategoryText, flagTypeText } from "../../text/codes";
import { flagStatusLabel, flagText, sourceLabel } from "../../text/flag";
import { brings, chosenType, withType, type ChosenType, type TypedFlag } from "./flagStart";
import { Procedure } from "./Procedure";

export type PartProps = {
  flag: TypedFlag;
  onChange: (flag: TypedFlag) => void;
  errorOf: (field: string) => string | undefined;
};

/** A status is recorded as a status: these are only read from what was written before. */
const statusesOfOld: readonly FlagType[] = [
  "child-protection-plan",
  "section-47-enquiry",
  "child-in-need",
  "looked-after",
  "unborn-safeguarding",
  "private-fostering",
];
const types = (Object.keys(flagTypeText) as FlagType[]).filter((type) => type !== "local" && !statusesOfOld.includes(type));
const categories = Object.keys(abuseCategoryText) as AbuseCategory[];
const statuses = Object.keys(flagStatusLabel) as FlagStatus[];
// A nurse does not choose "imported": only an import does.
const sources = (Object.keys(sourceLabel) as FlagSource[]).filter((source) => source !== "caseload-extract");

type Props = PartProps & { types: Query<FlagTypesView> };

export function FlagWhat({ flag, onChange, errorOf, types: known }: Props) {
  const { today } = useFrame();
  const set = (change: Partial<TypedFlag>) => onChange({ ...flag, ...change });
  const offered = flag.source === "caseload-extract" ? [...sources, flag.source] : sources;
  const table = known.state === "loaded" ? known.data : null;
  const chosen = chosenType(flag);
  return (
    <FormColumn title={flagText.columns.what}>
      <Select<ChosenType>
        name="flagType"
        label={flagText.type}
        options={offeredTypes(flag, table)}
        value={chosen}
        onChange={(type) => onChange(withType(flag, type, brings(table, type), today))}
        error={errorOf("flagType")}
        hint={flagText.typeHint}
      />
      {known.state === "failed" ? <Failed failure={known.failure} onRetry={known.reload} /> : null}
      {flag.flagType !== "" && statusesOfOld.includes(flag.flagType) ? <Notice kind="warn">{flagText.statusOfOld}</Notice> : null}
      {flag.flagType === "child-protection-plan" ? (
        <CheckboxGroup
          name="categories"
          legend={flagText.categories}
          hint={flagText.categoriesHint}
          options={categories.map((value) => ({ value, label: abuseCategoryText[value] }))}
          values={flag.categories}
          onChange={(ticked) => set({ categories: ticked })}
          error={errorOf("categories")}
        />
      ) : null}
      <Segmented
        name="status"
        legend={flagText.status}
        options={statuses.map((value) => ({ value, label: flagStatusLabel[value] }))}
        value={flag.status}
        onChange={(status) => set({ status })}
        error={errorOf("status")}
      />
      <Select
        name="source"
        label={flagText.source}
        options={offered.map((value) => ({ value, label: sourceLabel[value] }))}
        value={flag.source}
        onChange={(source) => set({ source })}
        error={errorOf("source")}
      />
      <TextField
        name="sourceDetail"
        label={flagText.sourceDetail}
        value={flag.sourceDetail}
        onChange={(sourceDetail) => set({ sourceDetail })}
        error={errorOf("sourceDetail")}
      />
      <Procedure procedure={brings(table, chosen)?.procedure ?? null} events={flag.events} onChange={(events) => set({ events })} />
    </FormColumn>
  );
}

/** The service's own types after those that ship; what the flag is already is always offered. */
function offeredTypes(flag: TypedFlag, table: FlagTypesView | null): { value: ChosenType; label: string }[] {
  const own = (table?.own ?? []).map((type): { value: ChosenType; label: string } => ({ value: `local:${type.code}`, label: type.label }));
  const ships: { value: ChosenType; label: string }[] = types.map((value) => ({ value, label: flagTypeText[value] }));
  const all = [...ships.filter(({ value }) => value !== "other"), ...own, ...ships.filter(({ value }) => value === "other")];
  const chosen = chosenType(flag);
  if (chosen === "" || all.some(({ value }) => value === chosen)) return all;
  const label = flag.flagType === "local" || flag.flagType === "" ? (flag.localType ?? chosen) : flagTypeText[flag.flagType];
  return [{ value: chosen, label }, ...all];
}
