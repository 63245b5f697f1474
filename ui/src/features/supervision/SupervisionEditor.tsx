// The supervision form: one meeting, the words of each child apart, saved together.
import { useState } from "react";

import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { SupervisionList } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { supervisionText as words } from "../../text/supervision";
import { takeBackText } from "../../text/takeBack";
import { ChildWords } from "./ChildWords";
import { SupervisionMeeting } from "./SupervisionMeeting";
import { supervisionContents, type SupervisionStart } from "./supervisionStart";
import "../../components/log.css";

type Props = { list: SupervisionList; initial: SupervisionStart; draftId: string | null };

export function SupervisionEditor({ list, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [takingBack, setTakingBack] = useState(false);
  const contents = supervisionContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "supervision", childId: null, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { supervisionId, typed, fromRevision, amendReason } = start;
  const title = supervisionId === null ? words.record : words.amend;
  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "supervisions" });
  };
  const saveSupervision = async () => {
    if (typed.children.length === 0) {
      save.refuse([{ field: "children", ...words.childrenMissing }]);
      return;
    }
    const saved = await save.run(() =>
      supervisionId === null
        ? attempt("record_supervision", { typed, draftId: draft.id() })
        : attempt("amend_supervision", { supervisionId, typed, reason: amendReason, fromRevision, draftId: draft.id() }),
    );
    if (saved !== null) leave(supervisionId === null ? words.saved(typed.children.length) : words.amended);
  };
  const parts = { start, list, onChange: setStart, errorOf: save.errorOf };
  return (
    <FormPage
      label={title}
      head={<PageHead title={title} sub={words.private} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={supervisionId === null ? words.save(typed.children.length) : words.saveAmend}
      onSave={() => void saveSupervision()}
      onBack={back}
      touched={touched}
      columns="two"
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
          {supervisionId === null ? null : (
            <Button kind="link" onPress={() => setTakingBack(true)}>
              {words.error}
            </Button>
          )}
          {supervisionId !== null && takingBack ? (
            <TakeBack recordId={supervisionId} words={takeBackText.supervision} onClose={() => setTakingBack(false)} onDone={() => leave(takeBackText.done)} />
          ) : null}
        </>
      }
    >
      <SupervisionMeeting {...parts} />
      <ChildWords {...parts} />
    </FormPage>
  );
}
