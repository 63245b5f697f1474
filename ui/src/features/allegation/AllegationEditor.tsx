// The note: that it was referred, to whom, and what was concluded. There is no field for a child.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormColumn, FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { AllegationForm, AllegationOutcome } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { allegationOutcomeText, allegationText as words } from "../../text/allegation";
import { allegationContents, type AllegationStart } from "./allegationStart";

type Props = { initial: AllegationStart; draftId: string | null; onClose: () => void; onSaved: () => void };

const NOT_KNOWN = "not-known";
const outcomes = Object.keys(allegationOutcomeText) as AllegationOutcome[];

export function AllegationEditor({ initial, draftId, onClose, onSaved }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const contents = allegationContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "allegation", childId: null, draftId, contents });
  const save = useSave(draft);
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { allegationId, form, reason, fromRevision } = start;
  const concluded: { value: AllegationOutcome | typeof NOT_KNOWN; label: string }[] = [
    { value: NOT_KNOWN, label: words.noOutcome },
    ...outcomes.map((value) => ({ value, label: allegationOutcomeText[value] })),
  ];
  const set = (change: Partial<AllegationForm>) => setStart({ ...start, form: { ...form, ...change } });
  const title = allegationId === null ? words.write : words.amend;
  const keep = async () => {
    const saved = await save.run(() =>
      allegationId === null
        ? attempt("note_allegation", { form, draftId: draft.id() })
        : attempt("amend_allegation", { allegationId, form, reason, fromRevision, draftId: draft.id() }),
    );
    if (saved === null) return;
    announce(words.saved);
    onSaved();
  };
  return (
    <FormPage
      label={title}
      head={<PageHead title={title} sub={words.aboutHint} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={words.save}
      onSave={() => void keep()}
      onBack={onClose}
      touched={touched}
      columns="two"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(onClose)}>{words.keepDraft}</Button>
            <DiscardDraft draft={draft} onDone={onClose} />
          </>
        ) : (
          <Button shortcut="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
        )
      }
    >
      <FormColumn title={words.columns.what}>
        <DateField name="on" label={words.on} value={form.on} onChange={(on) => set({ on })} direction="past" error={save.errorOf("on")} />
        <TextField name="about" label={words.about} value={form.about} onChange={(about) => set({ about })} error={save.errorOf("about")} />
        <TextArea name="note" label={words.note} hint={words.noteHint} value={form.note} onChange={(note) => set({ note })} rows={4} />
        {allegationId === null ? null : (
          <TextArea
            name="reason"
            label={words.reason}
            value={reason}
            onChange={(typed) => setStart({ ...start, reason: typed })}
            error={save.errorOf("reason")}
            rows={2}
          />
        )}
      </FormColumn>
      <FormColumn title={words.columns.told}>
        <DateField
          name="referredOn"
          label={words.referredOn}
          value={form.referredOn}
          onChange={(referredOn) => set({ referredOn })}
          direction="past"
          error={save.errorOf("referredOn")}
        />
        <TextField name="officer" label={words.officer} value={form.officer} onChange={(officer) => set({ officer })} error={save.errorOf("officer")} />
        <TextField name="reference" label={words.reference} value={form.reference} onChange={(reference) => set({ reference })} />
        <Select
          name="outcome"
          label={words.outcome}
          options={concluded}
          value={form.outcome ?? NOT_KNOWN}
          onChange={(chosen) => set({ outcome: chosen === NOT_KNOWN ? null : chosen })}
        />
      </FormColumn>
    </FormPage>
  );
}
