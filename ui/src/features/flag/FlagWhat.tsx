// First column: what the concern is, how sure it is, where it came from.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { FormColumn } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { AbuseCategory, FlagSource, FlagStatus, FlagType } from "../../ipc/bindings";
import { abuseCategoryText, flagTypeText } from "../../text/codes";
import { flagStatusLabel, flagText, sourceLabel } from "../../text/flag";
import { withType, type TypedFlag } from "./flagStart";

export type PartProps = {
  flag: TypedFlag;
  onChange: (flag: TypedFlag) => void;
  errorOf: (field: string) => string | undefined;
};

const types = Object.keys(flagTypeText) as FlagType[];
const categories = Object.keys(abuseCategoryText) as AbuseCategory[];
const statuses = Object.keys(flagStatusLabel) as FlagStatus[];
// A nurse does not choose "imported": only an import does.
const sources = (Object.keys(sourceLabel) as FlagSource[]).filter((source) => source !== "caseload-extract");

export function FlagWhat({ flag, onChange, errorOf }: PartProps) {
  const set = (change: Partial<TypedFlag>) => onChange({ ...flag, ...change });
  const offered = flag.source === "caseload-extract" ? [...sources, flag.source] : sources;
  return (
    <FormColumn title={flagText.columns.what}>
      <Select
        name="flagType"
        label={flagText.type}
        options={types.map((value) => ({ value, label: flagTypeText[value] }))}
        value={flag.flagType}
        onChange={(flagType) => onChange(withType(flag, flagType))}
        error={errorOf("flagType")}
      />
      {flag.flagType === "child-protection-plan" ? (
        <CheckboxGroup
          name="categories"
          legend={flagText.categories}
          hint={flagText.categoriesHint}
          options={categories.map((value) => ({ value, label: abuseCategoryText[value] }))}
          values={flag.categories}
          onChange={(chosen) => set({ categories: chosen })}
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
    </FormColumn>
  );
}
