// The form of a status: begin one, amend it, or step from one to the next.
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
import type { ChildView, ProblemView, SafeguardingForm } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { draftText } from "../../text/draft";
import { safeguardingText as words } from "../../text/safeguarding";
import { StatusKnown } from "./StatusKnown";
import { StatusWhat } from "./StatusWhat";
import { StatusWho } from "./StatusWho";
import { statusContents, type SafeguardingStart } from "./safeguardingStart";

type Props = { view: ChildView; initial: SafeguardingStart; draftId: string | null };

export function SafeguardingEditor({ view, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const { childId } = view.banner;
  const contents = statusContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "safeguarding", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { episodeId, stepFrom } = start;
  const [title, saveLabel, said] =
    stepFrom !== null
      ? [words.step, words.saveStep, words.stepped]
      : episodeId !== null
        ? [words.amend, words.saveAmended, words.amended]
        : [words.begin, words.save, words.saved];

  const saveStatus = async () => {
    const form = chosen(start);
    if (Array.isArray(form)) {
      save.refuse(form);
      return;
    }
    const saved = await save.run(() => sent(start, form, draft.id()));
    if (saved === null) return;
    // Only beginning one takes its draft with it.
    if (episodeId !== null || stepFrom !== null) await draft.discard().catch(() => announce(draftText.left));
    announce(said);
    navigate({ screen: "child", childId, tab: "safeguarding" });
  };

  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={saveLabel}
      onSave={() => void saveStatus()}
      onBack={back}
      touched={touched}
      columns="even"
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
      <StatusWhat start={start} unborn={view.banner.born === null} onChange={setStart} errorOf={save.errorOf} />
      <StatusWho start={start} onChange={setStart} errorOf={save.errorOf} />
      <StatusKnown start={start} onChange={setStart} errorOf={save.errorOf} />
    </FormPage>
  );
}

function sent(start: SafeguardingStart, form: SafeguardingForm, draftId: string | null) {
  const { episodeId, stepFrom, step, reason, fromFlag } = start;
  if (stepFrom !== null && step.outcome !== "") {
    return attempt("step_safeguarding", { episodeId: stepFrom, ...step, outcome: step.outcome, form });
  }
  return episodeId === null
    ? attempt("begin_safeguarding", { form, draftId, fromFlag })
    : attempt("amend_safeguarding", { episodeId, form, reason });
}

/** The form with its choices made, or what is still to choose. */
function chosen({ status, stepFrom, step }: SafeguardingStart): SafeguardingForm | ProblemView[] {
  const { kind } = status;
  const noWay = stepFrom !== null && step.outcome === "";
  if (kind !== "" && !noWay) return { ...status, kind };
  return [
    ...(noWay ? [{ field: "outcome", ...words.outcomeMissing }] : []),
    ...(kind === "" ? [{ field: "kind", ...words.kindMissing }] : []),
  ];
}
