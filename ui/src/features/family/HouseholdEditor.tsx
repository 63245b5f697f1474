// The form of a change at home. Before it is saved, who is of concern where they come to is shown once.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, FamilyView, HomeConcern } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { flagText } from "../../text/flagTags";
import { householdEventText, householdText as words } from "../../text/household";
import { changeOf, householdContents, type HouseholdStart } from "./householdStart";
import { LivesNow, WhatHappened, WhereTo } from "./HouseholdColumns";
import "./family.css";

type Props = { view: ChildView; family: FamilyView; initial: HouseholdStart; draftId: string | null };

export function HouseholdEditor({ view, family, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [concerns, setConcerns] = useState<HomeConcern[]>([]);
  const { childId } = view.banner;
  const contents = householdContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "household", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;

  const change = () => changeOf(start, family, start.event === "" ? "" : householdEventText[start.event], draft.id());
  const write = async () => {
    setConcerns([]);
    const saved = await save.run(() => attempt("change_household", change()));
    if (saved === null) return;
    announce(words.saved);
    navigate({ screen: "child", childId, tab: "family" });
  };
  const look = async () => {
    const found = await save.run(() => attempt("check_household", change()));
    if (found === null) return;
    if (found.concerns.length === 0) await write();
    else {
      draft.resume();
      setConcerns(found.concerns);
    }
  };
  const parts = { start, family, onChange: setStart, errorOf: save.errorOf };
  return (
    <>
      <FormPage
        label={words.title}
        head={<ChildBanner banner={view.banner} title={words.title} actions={<DraftStatusText status={draft.status} />} />}
        save={save}
        saveLabel={words.save}
        onSave={() => void look()}
        onBack={back}
        touched={touched}
        columns="even"
        aside={words.sub}
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
        <WhatHappened {...parts} />
        <WhereTo {...parts} />
        <LivesNow {...parts} />
      </FormPage>
      {concerns.length === 0 ? null : (
        <Dialog
          title={words.checkTitle}
          onClose={() => setConcerns([])}
          footer={
            <>
              <Button kind="go" onPress={() => void write()} isDisabled={save.busy}>
                {words.saveAnyway}
              </Button>
              <Button onPress={() => setConcerns([])}>{words.goBack}</Button>
            </>
          }
        >
          <ul className="household__concerns">
            {concerns.map((one) => (
              <li key={`${one.adult} ${one.tag.recordId}`}>{words.concern(one, flagText(one.tag, false))}</li>
            ))}
          </ul>
          <p>{words.checkWhy}</p>
        </Dialog>
      )}
    </>
  );
}
