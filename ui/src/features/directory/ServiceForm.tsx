// An entry of the directory, added or amended with a reason.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DiscardDraft } from "../../components/DiscardDraft";
import { writeContents } from "../../components/draftContents";
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
import type { LocalServiceForm, ServiceTopic } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { directoryText, serviceTopicText } from "../../text/directory";
import { draftText } from "../../text/draft";
import type { ServiceStart } from "./serviceStart";

type Props = { initial: ServiceStart; draftId: string | null; onDone: () => void };

const words = directoryText.form;
const topics = (Object.keys(serviceTopicText) as ServiceTopic[]).map((value) => ({ value, label: serviceTopicText[value] }));

export function ServiceForm({ initial, draftId, onDone }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const contents = writeContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "local-service", childId: null, draftId, contents });
  const save = useSave(draft);
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { serviceId, fromRevision, form, reason } = start;
  const set = (change: Partial<LocalServiceForm>) => setStart({ ...start, form: { ...form, ...change } });
  const onSave = async () => {
    const saved = await save.run(() => attempt("save_local_service", { serviceId, fromRevision, form, reason, draftId: draft.id() }));
    if (saved !== null) {
      announce(directoryText.saved);
      onDone();
    }
  };
  return (
    <FormPage
      label={words.label}
      head={<PageHead title={serviceId === null ? words.newTitle : words.amendTitle} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={words.save}
      onSave={() => void onSave()}
      onBack={onDone}
      touched={touched}
      columns="two"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(onDone)}>{draftText.keep}</Button>
            <DiscardDraft draft={draft} onDone={onDone} />
          </>
        ) : (
          <Button shortcut="Esc" onPress={onDone}>
            {words.cancel}
          </Button>
        )
      }
    >
      <FormColumn title={words.about}>
        <TextField name="name" label={words.name} value={form.name} onChange={(name) => set({ name })} error={save.errorOf("name")} />
        <Select name="topic" label={directoryText.topic} options={topics} value={form.topic} onChange={(topic) => set({ topic })} error={save.errorOf("topic")} />
        <TextArea name="what" label={words.what} hint={words.whatHint} value={form.what} onChange={(what) => set({ what })} error={save.errorOf("what")} rows={3} />
        <TextField name="forWhom" label={words.forWhom} hint={words.forWhomHint} value={form.forWhom} onChange={(forWhom) => set({ forWhom })} />
        <TextField name="location" label={words.location} value={form.location} onChange={(location) => set({ location })} />
      </FormColumn>
      <FormColumn title={words.reach}>
        <TextArea
          name="howToRefer"
          label={words.howToRefer}
          hint={words.howToReferHint}
          value={form.howToRefer}
          onChange={(howToRefer) => set({ howToRefer })}
          error={save.errorOf("howToRefer")}
          rows={3}
        />
        <TextField name="phone" label={directoryText.phone} value={form.phone} onChange={(phone) => set({ phone })} />
        <TextField name="web" label={directoryText.web} value={form.web} onChange={(web) => set({ web })} />
        <DateField name="validFrom" label={words.validFrom} value={form.validFrom} onChange={(validFrom) => set({ validFrom })} direction="past" error={save.errorOf("validFrom")} />
        <DateField
          name="validUntil"
          label={words.validUntil}
          hint={words.validHint}
          value={form.validUntil}
          onChange={(validUntil) => set({ validUntil })}
          direction="future"
          error={save.errorOf("validUntil")}
        />
        {serviceId === null ? null : (
          <TextField name="reason" label={words.reason} value={reason} onChange={(typed) => setStart({ ...start, reason: typed })} error={save.errorOf("reason")} />
        )}
      </FormColumn>
    </FormPage>
  );
}
