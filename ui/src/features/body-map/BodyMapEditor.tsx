// The body map's form: the outlines and the marks, who saw them, to whom they were referred. Kept as a draft, saved once.
import { useState } from "react";

import { BodyMapFields } from "../../clinical/body-map/BodyMapFields";
import { SeenAndReferred } from "../../clinical/body-map/SeenAndReferred";
import { ChildBanner } from "../../clinical/ChildBanner";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormColumn, FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, OpenedBodyMap } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { bodyMapText as words } from "../../text/bodyMap";
import { contactText } from "../../text/contact";
import { takeBackText } from "../../text/takeBack";
import { bodyMapContents, type BodyMapStart } from "./bodyMapStart";
import { SaveBodyMap } from "./SaveBodyMap";

type Props = { view: ChildView; initial: BodyMapStart; draftId: string | null; stored: OpenedBodyMap | null };

export function BodyMapEditor({ view, initial, draftId, stored }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [asking, setAsking] = useState(false);
  const { childId, given, knownAs } = view.banner;
  const contents = bodyMapContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "body-map", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { bodyMapId, map } = start;
  const title = bodyMapId === null ? words.add : words.amend;
  const name = knownAs ?? (given === "" ? contactText.theChild : given);

  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "child", childId, tab: "safeguarding" });
  };
  const saveMap = async () => {
    const { mobility } = map;
    if (mobility === "") {
      save.refuse([{ field: "mobility", ...words.mobilityMissing }]);
      return;
    }
    const form = { ...map, mobility };
    const saved = await save.run(() =>
      bodyMapId === null
        ? attempt("add_body_map", { childId, form, draftId: draft.id() })
        : attempt("amend_body_map", { bodyMapId, form, reason: start.reason, fromRevision: start.fromRevision, draftId: draft.id() }),
    );
    if (saved !== null) leave(bodyMapId === null ? words.saved : words.amended);
  };
  const change = (changed: BodyMapStart["map"]) => setStart({ ...start, map: changed });

  if (stored?.enteredInError === true) {
    return (
      <>
        <ChildBanner banner={view.banner} title={words.title} actions={<Button onPress={back}>{words.back}</Button>} />
        <div className="main__padded">
          <Notice kind="info">{words.takenBack}</Notice>
        </div>
      </>
    );
  }
  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={bodyMapId === null ? words.save : words.saveAmend}
      onSave={() => void saveMap()}
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
          {bodyMapId === null ? null : (
            <>
              {touched ? null : <SaveBodyMap bodyMapId={bodyMapId} />}
              <Button kind="link" onPress={() => setAsking(true)}>
                {takeBackText.was}
              </Button>
            </>
          )}
        </>
      }
    >
      <FormColumn title={words.title}>
        <BodyMapFields map={map} name={name} onChange={change} errorOf={save.errorOf} />
      </FormColumn>
      <FormColumn title={words.columns.done}>
        <SeenAndReferred map={map} tracked={stored?.referralId != null} onChange={change} errorOf={save.errorOf} />
        {bodyMapId === null ? null : (
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={start.reason}
            onChange={(reason) => setStart({ ...start, reason })}
            error={save.errorOf("reason")}
            rows={2}
          />
        )}
      </FormColumn>
      {asking && bodyMapId !== null ? (
        <TakeBack recordId={bodyMapId} words={takeBackText.bodyMap} onClose={() => setAsking(false)} onDone={() => leave(takeBackText.done)} />
      ) : null}
    </FormPage>
  );
}
