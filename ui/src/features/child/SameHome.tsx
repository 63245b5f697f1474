// The same home as a child already on the caseload: found by typing, and what that record knows is copied.
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import type { CaseloadRow, ChildForm, Failure } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { childFormText } from "../../text/child";
import { ageShort, personName } from "../../text/people";
import { sharingHome } from "./childStart";
import { SiblingName } from "./SiblingName";

type Props = { form: ChildForm; onChange: (change: Partial<ChildForm>) => void };

export function SameHome({ form, onChange }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (childId: string) => {
    const opened = await attempt("open_child", { childId });
    if (opened.ok) onChange(sharingHome(form, opened.value));
    setFailure(opened.ok ? null : opened.failure);
  };
  if (form.sameHouseholdAs !== null) {
    return (
      <div className="child-form__shared" role="status">
        <span>
          <SiblingName childId={form.sameHouseholdAs} />
          <span className="child__none">{childFormText.sameHomeAdopted}</span>
        </span>
        <Button kind="link" onPress={() => onChange({ sameHouseholdAs: null })}>
          {childFormText.sameHomeClear}
        </Button>
      </div>
    );
  }
  return (
    <>
      <FindChild onChoose={(childId) => void choose(childId)} />
      {failure === null ? null : <Failed failure={failure} />}
    </>
  );
}

function FindChild({ onChoose }: { onChoose: (childId: string) => void }) {
  const [search, setSearch] = useState("");
  const found = useQuery(
    "list_caseload",
    {
      search,
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
      limit: 8,
    },
    { keep: true },
  );
  const rows = found.state === "loaded" && search.trim() !== "" ? found.data.rows : [];
  return (
    <ComboBox
      className="field"
      inputValue={search}
      onInputChange={setSearch}
      items={rows}
      value={null}
      onChange={(key) => {
        if (typeof key === "string") onChoose(key);
      }}
      allowsEmptyCollection={search.trim() !== ""}
      menuTrigger="input"
    >
      <Label className="field__label">{childFormText.sameHome}</Label>
      <Input className="input" placeholder="" spellCheck="false" />
      <div className="field__hint">{childFormText.sameHomeHint}</div>
      <Popover className="listbox">
        <ListBox<CaseloadRow> renderEmptyState={() => <p className="listbox__none">{childFormText.sameHomeNone}</p>}>
          {(row) => (
            <ListBoxItem id={row.childId} textValue={personName(row.family, row.given)} className="listbox__one">
              <strong>{personName(row.family, row.given)}</strong>
              <span className="child__none">
                {[row.age === null ? "" : ageShort(row.age), row.postcode ?? ""].filter((part) => part !== "").join(", ")}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
