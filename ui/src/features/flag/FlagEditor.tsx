// The flag form: raise a concern, or review a flag that is open.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, FlagForm, ProblemView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { draftText } from "../../text/draft";
import { flagText } from "../../text/flag";
import { flagName } from "../../text/flagName";
import { FlagActions } from "./FlagActions";
import { FlagDates } from "./FlagDates";
import { FlagKnown } from "./FlagKnown";
import { flagContents, type FlagStart } from "./flagStart";
import { FlagWhat } from "./FlagWhat";

type Props = { view: ChildView; initial: FlagStart; draftId: string | null };

export function FlagEditor({ view, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const { childId } = view.banner;
  const types = useQuery("flag_types", {}, { keep: true });
  const contents = flagContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "flag", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { flagId } = start;
  const stored = view.flags.find((flag) => flag.flagId === flagId);
  const title = flagId === null ? flagText.raise : flagText.review;

  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "child", childId, tab: "safeguarding" });
  };
  const saveFlag = async () => {
    const form = chosen(start);
    if (Array.isArray(form)) {
      save.refuse(form);
      return;
    }
    const saved = await save.run(() =>
      flagId === null
        ? attempt("raise_flag", { form, draftId: draft.id() })
        : attempt("review_flag", { flagId, form, reason: start.reason }),
    );
    if (saved === null) return;
    // A review does not take its draft with it.
    if (flagId !== null) await draft.discard().catch(() => announce(draftText.left));
    leave(flagId === null ? flagText.saved : flagText.reviewSaved);
  };

  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={flagId === null ? flagText.save : flagText.saveReview}
      onSave={() => void saveFlag()}
      onBack={back}
      touched={touched}
      columns="three"
      actions={
        <>
          {touched ? (
            <>
              <Button onPress={() => void draft.keepNow().then(back)}>{flagText.keepDraft}</Button>
              <DiscardDraft draft={draft} onDone={back} />
            </>
          ) : (
            <Button shortcut="Esc" onPress={back}>
              {flagText.back}
            </Button>
          )}
          {flagId === null || stored === undefined ? null : (
            <FlagActions flagId={flagId} name={flagName(stored)} ended={false} onDone={leave} />
          )}
        </>
      }
    >
      <FlagWhat types={types} flag={start.flag} onChange={(flag) => setStart({ ...start, flag })} errorOf={save.errorOf} />
      <FlagKnown start={start} onChange={setStart} errorOf={save.errorOf} />
      <FlagDates types={types} flag={start.flag} onChange={(flag) => setStart({ ...start, flag })} errorOf={save.errorOf} />
    </FormPage>
  );
}

/** The form with its choices made, or what is still to choose. */
function chosen({ flag }: FlagStart): FlagForm | ProblemView[] {
  const { flagType, source } = flag;
  if (flagType !== "" && source !== "") return { ...flag, flagType, source };
  return [
    ...(flagType === "" ? [{ field: "flagType", ...flagText.typeMissing }] : []),
    ...(source === "" ? [{ field: "source", ...flagText.sourceMissing }] : []),
  ];
}
