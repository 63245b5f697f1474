// The form that begins an escalation: what it is about, and to whom it is put first.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormColumn, FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, EscalationForm, StageDays } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { escalationText as words } from "../../text/escalation";
import { escalationContents } from "./escalationStart";
import { HowToEscalate } from "./HowToEscalate";
import { StepFields } from "./StepFields";

type Props = { view: ChildView; stages: readonly StageDays[]; initial: EscalationForm; draftId: string | null };

export function EscalationEditor({ view, stages, initial, draftId }: Props) {
  const { today } = useFrame();
  const [form, setForm] = useState(initial);
  const { childId } = view.banner;
  const contents = escalationContents(form, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "escalation", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const start = async () => {
    const saved = await save.run(() => attempt("start_escalation", { form, draftId: draft.id() }));
    if (saved === null) return;
    announce(words.saved);
    navigate({ screen: "escalation", childId, escalationId: saved.recordId });
  };
  return (
    <FormPage
      label={words.start}
      head={<ChildBanner banner={view.banner} title={words.start} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={words.save}
      onSave={() => void start()}
      onBack={back}
      touched={touched}
      columns="two"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(back)}>{words.keepDraft}</Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button shortcut="Esc" onPress={back}>
            {words.back}
          </Button>
        )
      }
    >
      <FormColumn title={words.columns.about}>
        <TextArea
          name="about"
          label={words.about}
          hint={words.aboutHint}
          value={form.about}
          onChange={(about) => setForm({ ...form, about })}
          error={save.errorOf("about")}
          rows={7}
        />
        <HowToEscalate />
      </FormColumn>
      <FormColumn title={words.columns.step}>
        <StepFields step={form} stages={stages} onChange={(step) => setForm({ ...form, ...step })} errorOf={save.errorOf} />
      </FormColumn>
    </FormPage>
  );
}
