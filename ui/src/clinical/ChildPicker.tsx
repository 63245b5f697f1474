// A child found by typing: name, NHS number, date of birth or postcode.
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";

import type { CaseloadRow } from "../ipc/bindings";
import { useQuery } from "../ipc/useQuery";
import { ageShort, personName } from "../text/people";
import { pickerText } from "../text/picker";
import "./child-picker.css";

const SHOWN = 8;

type Props = {
  label: string;
  hint?: string;
  onChoose: (row: CaseloadRow) => void;
  autoFocus?: boolean;
};

export function ChildPicker({ label, hint, onChoose, autoFocus = false }: Props) {
  const [search, setSearch] = useState("");
  const words = search.trim();
  const found = useQuery(
    "list_caseload",
    {
      search: words,
      sort: "name",
      descending: false,
      levels: [],
      flagTypes: [],
      flaggedOnly: false,
      ageBands: [],
      schools: [],
      notReceivedOnly: false,
      includeLeft: false,
      offset: 0,
      limit: SHOWN,
    },
    { keep: true },
  );
  const rows = found.state === "loaded" && words !== "" ? found.data.rows : [];
  return (
    <ComboBox
      className="field picker"
      inputValue={search}
      onInputChange={setSearch}
      items={rows}
      value={null}
      onChange={(key) => {
        const row = rows.find((one) => one.childId === key);
        if (row === undefined) return;
        setSearch("");
        onChoose(row);
      }}
      allowsEmptyCollection={words !== ""}
      menuTrigger="input"
    >
      <Label className="field__label">{label}</Label>
      {hint === undefined ? null : <div className="field__hint">{hint}</div>}
      <Input className="input" spellCheck="false" autoComplete="off" autoFocus={autoFocus} />
      {found.state === "failed" ? <p className="field__error">{pickerText.failed}</p> : null}
      <Popover className="picker__list">
        <ListBox<CaseloadRow> renderEmptyState={() => <p className="picker__none">{pickerText.none}</p>}>
          {(row) => (
            <ListBoxItem id={row.childId} textValue={personName(row.family, row.given)} className="picker__one">
              <strong>{personName(row.family, row.given)}</strong>
              <span className="mut">
                {[row.age === null ? "" : ageShort(row.age), row.postcode ?? ""].filter((part) => part !== "").join(", ")}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
