// A place, added or amended with a reason.
import { useState } from "react";

import { Checkbox } from "../../components/Checkbox";
import { FormColumn, FormPage } from "../../components/FormPage";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { PlaceForm as Form, PlaceKind } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { placeKindText, placeText as words } from "../../text/place";

type Props = { placeId: string | null; revision: number | null; form: Form; onDone: () => void };

const kinds = (Object.keys(placeKindText) as PlaceKind[]).map((value) => ({ value, label: placeKindText[value] }));

export function PlaceForm({ placeId, revision, form: initial, onDone }: Props) {
  const [form, setForm] = useState(initial);
  const [reason, setReason] = useState("");
  const save = useSave();
  const announce = useAnnounce();
  const set = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }));
  const onSave = async () => {
    const saved = await save.run(() => attempt("save_place", { placeId, fromRevision: revision, form, reason }));
    if (saved !== null) {
      announce(words.saved);
      onDone();
    }
  };
  const text = (name: "name" | "urn" | "odsCode" | "address" | "postcode" | "phone" | "namedNurse", label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
      error={save.errorOf(name)}
    />
  );
  return (
    <FormPage
      label={words.form}
      head={<PageHead title={placeId === null ? words.newTitle : words.amendTitle} />}
      save={save}
      saveLabel={words.save}
      onSave={() => void onSave()}
      onBack={onDone}
      touched={form !== initial || reason !== ""}
      columns="two"
    >
      <FormColumn title={words.about}>
        {text("name", words.name, words.nameHint)}
        <Select name="kind" label={words.kind} options={kinds} value={form.kind} onChange={(kind) => set({ kind })} error={save.errorOf("kind")} />
        {text("urn", words.urn, words.urnHint)}
        {text("odsCode", words.ods)}
        <Checkbox name="open" label={words.open} isSelected={form.open} onChange={(open) => set({ open })} />
      </FormColumn>
      <FormColumn title={words.reach}>
        {text("namedNurse", words.nurse)}
        {text("address", words.address)}
        {text("postcode", words.postcode)}
        {text("phone", words.phone)}
        {placeId === null ? null : (
          <TextField name="reason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("reason")} />
        )}
      </FormColumn>
    </FormPage>
  );
}
