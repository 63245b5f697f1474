// The form of shared information.
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
import type { ChildView, SharingStart as Filled } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { sharingText as words } from "../../text/sharing";
import { takeBackText } from "../../text/takeBack";
import { SharingRight } from "./SharingRight";
import { sharingContents, type SharingStart } from "./sharingStart";
import { SharingWhat, SharingWho } from "./SharingWho";

type Props = { view: ChildView; filled: Filled; initial: SharingStart; draftId: string | null };

export function SharingEditor({ view, filled, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [takingBack, setTakingBack] = useState(false);
  const { childId } = view.banner;
  const contents = sharingContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "sharing", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { sharingId, sharing: form, fromRevision, amendReason } = start;
  const title = sharingId === null ? words.record : words.amend;
  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "child", childId, tab: "safeguarding" });
  };
  const saveSharing = async () => {
    const saved = await save.run(() =>
      sharingId === null
        ? attempt("record_sharing", { form, draftId: draft.id() })
        : attempt("amend_sharing", { sharingId, form, reason: amendReason, fromRevision, draftId: draft.id() }),
    );
    if (saved !== null) leave(sharingId === null ? words.saved : words.amended);
  };
  const parts = { start, filled, onChange: setStart, errorOf: save.errorOf };
  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={sharingId === null ? words.save : words.saveAmend}
      onSave={() => void saveSharing()}
      onBack={back}
      touched={touched}
      columns="three"
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
          {sharingId === null ? null : (
            <Button kind="link" onPress={() => setTakingBack(true)}>
              {words.error}
            </Button>
          )}
          {sharingId !== null && takingBack ? (
            <TakeBack recordId={sharingId} words={takeBackText.sharing} onClose={() => setTakingBack(false)} onDone={() => leave(takeBackText.done)} />
          ) : null}
        </>
      }
    >
      <SharingWho {...parts} />
      <SharingWhat {...parts} />
      <SharingRight {...parts} />
    </FormPage>
  );
}
