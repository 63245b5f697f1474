// The form of a letter: which, to whom, what is asked for, the words, and how it will print.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, LetterForm, LetterStart as Known, MergeField } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { letterText as words } from "../../text/letter";
import { takeBackText } from "../../text/takeBack";
import { LetterPreview } from "./LetterPreview";
import { LetterTo } from "./LetterTo";
import { LetterWords } from "./LetterWords";
import { letterContents, type LetterStart } from "./letterStart";
import "./letter.css";

type Props = { view: ChildView; known: Known; initial: LetterStart; draftId: string | null };

export function LetterEditor({ view, known, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [missing, setMissing] = useState<readonly MergeField[]>([]);
  const [takingBack, setTakingBack] = useState(false);
  const { childId } = view.banner;
  const contents = letterContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "letter", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { letter: form, letterId, fromRevision, amendReason } = start;
  const title = letterId === null ? words.write : words.amend;
  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "child", childId, tab: "letters" });
  };
  const saveLetter = async () => {
    const saved = await save.run(() =>
      letterId === null
        ? attempt("write_letter", { form, draftId: draft.id() })
        : attempt("amend_letter", { letterId, fromRevision, form, reason: amendReason, draftId: draft.id() }),
    );
    if (saved !== null) leave(words.saved);
  };
  /** Fills the template again with what is now known. The answer to the newest question is the one that counts. */
  const fill = async (next: LetterForm, byHand: boolean) => {
    setStart((old) => ({ ...old, letter: next, byHand }));
    if (next.template === "" || byHand) return;
    const { template, recipient, appointmentId, asked } = next;
    const filled = await attempt("fill_letter", { childId, template, recipient, appointmentId, asked });
    if (!filled.ok) {
      await save.run(() => Promise.resolve(filled));
      return;
    }
    save.refuse([]);
    setMissing((before) => [...new Set([...asked.map(({ field }) => field), ...before.filter((field) => filled.value.missing.includes(field)), ...filled.value.missing])]);
    setStart((old) => {
      const same = JSON.stringify({ ...old.letter, heading: "", text: "" }) === JSON.stringify({ ...next, heading: "", text: "" });
      return same ? { ...old, letter: { ...old.letter, heading: filled.value.heading, text: filled.value.text } } : old;
    });
  };
  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={letterId === null ? words.save : words.saveAmend}
      onSave={() => void saveLetter()}
      onBack={back}
      touched={touched}
      columns="even"
      actions={
        <>
          {touched ? (
            <>
              <Button onPress={() => void draft.keepNow().then(back)}>{words.keepDraft}</Button>
              <DiscardDraft draft={draft} onDone={back} />
            </>
          ) : (
            <Button shortcut="Esc" onPress={back}>
              {words.back}
            </Button>
          )}
          {letterId === null ? null : (
            <Button kind="link" onPress={() => setTakingBack(true)}>
              {words.error}
            </Button>
          )}
          {letterId !== null && takingBack ? (
            <TakeBack recordId={letterId} words={takeBackText.letter} onClose={() => setTakingBack(false)} onDone={() => leave(takeBackText.done)} />
          ) : null}
        </>
      }
    >
      <LetterTo start={start} known={known} missing={missing} onFill={(next, byHand) => void fill(next, byHand)} errorOf={save.errorOf} />
      <LetterWords start={start} known={known} onChange={setStart} onFill={() => void fill(form, false)} errorOf={save.errorOf} />
      <LetterPreview form={form} />
    </FormPage>
  );
}
