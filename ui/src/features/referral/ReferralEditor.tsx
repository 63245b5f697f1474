// The referral form: one for every service, so that each is tracked to an answer.
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
import type { ChildView, ProblemView, ReferralForm } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { referralText as words } from "../../text/referral";
import { ReferralRight } from "./ReferralRight";
import { referralContents, type ReferralStart } from "./referralStart";
import { ReferralTo } from "./ReferralTo";
import { ReferralWhy } from "./ReferralWhy";

type Props = { view: ChildView; initial: ReferralStart; draftId: string | null };

export function ReferralEditor({ view, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const { childId } = view.banner;
  const contents = referralContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "referral", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { referralId, fromRevision, amendReason } = start;
  const title = referralId === null ? words.make : words.amend;

  const saveReferral = async () => {
    const form = chosen(start);
    if (Array.isArray(form)) {
      save.refuse(form);
      return;
    }
    // The core calls it `reason`, which on this form is why the child is referred.
    if (referralId !== null && amendReason.trim() === "") {
      save.refuse([{ field: "amendReason", ...words.amendReasonMissing }]);
      return;
    }
    const saved = await save.run(() =>
      referralId === null
        ? attempt("make_referral", { form, draftId: draft.id() })
        : attempt("amend_referral", { referralId, form, reason: amendReason, fromRevision, draftId: draft.id() }),
    );
    if (saved === null) return;
    announce(referralId === null ? words.saved : words.amended);
    navigate({ screen: "referral", childId, referralId: saved.recordId });
  };
  const parts = { start, onChange: setStart, errorOf: save.errorOf };

  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={referralId === null ? words.save : words.saveAmend}
      onSave={() => void saveReferral()}
      onBack={back}
      touched={touched}
      columns="three"
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
      <ReferralTo {...parts} />
      <ReferralWhy {...parts} />
      <ReferralRight {...parts} />
    </FormPage>
  );
}

/** The form with its choices made, or what is still to choose. */
function chosen({ referral }: ReferralStart): ReferralForm | ProblemView[] {
  const { service, basis } = referral;
  if (service !== "" && basis !== "") return { ...referral, service, basis };
  return [
    ...(service === "" ? [{ field: "service", ...words.serviceMissing }] : []),
    ...(basis === "" ? [{ field: "basis", ...words.basisMissing }] : []),
  ];
}
