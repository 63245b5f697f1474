// The form of an individual health plan.
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
import type { ChildView, HealthPlanStart as Filled } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { healthPlanText as words } from "../../text/healthPlan";
import { takeBackText } from "../../text/takeBack";
import { healthPlanContents, type HealthPlanStart } from "./healthPlanStart";
import { PlanDays, PlanHeld, PlanNeeds } from "./PlanColumns";

type Props = { view: ChildView; filled: Filled; initial: HealthPlanStart; draftId: string | null };

export function HealthPlanEditor({ view, filled, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [takingBack, setTakingBack] = useState(false);
  const { childId } = view.banner;
  const contents = healthPlanContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "health-plan", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { healthPlanId, plan: form, review, fromRevision, amendReason } = start;
  const title = healthPlanId === null ? words.write : review ? words.review : words.amend;
  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "child", childId, tab: "episodes" });
  };
  const savePlan = async () => {
    const saved = await save.run(() =>
      healthPlanId === null
        ? attempt("write_health_plan", { form, draftId: draft.id() })
        : attempt("amend_health_plan", { healthPlanId, form, reason: amendReason, review, fromRevision, draftId: draft.id() }),
    );
    if (saved !== null) leave(words.saved);
  };
  const parts = { start, filled, onChange: setStart, errorOf: save.errorOf };
  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={healthPlanId === null ? words.save : review ? words.saveReview : words.saveAmend}
      onSave={() => void savePlan()}
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
          {healthPlanId === null ? null : (
            <Button kind="link" onPress={() => setTakingBack(true)}>
              {words.error}
            </Button>
          )}
          {healthPlanId !== null && takingBack ? (
            <TakeBack recordId={healthPlanId} words={takeBackText.healthPlan} onClose={() => setTakingBack(false)} onDone={() => leave(takeBackText.done)} />
          ) : null}
        </>
      }
    >
      <PlanNeeds {...parts} />
      <PlanDays {...parts} />
      <PlanHeld {...parts} />
    </FormPage>
  );
}
