// The report as the nurse writes it: sections at the left, sentences with nature and source, and the lock.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { ChooseRestricted } from "../../clinical/ChooseRestricted";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { Failed } from "../../components/Failed";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, Failure } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { caseReportText as words } from "../../text/caseReport";
import { drafted, isWritten, reportContents, reportForm, type ReportStart, type TypedSection } from "./reportStart";
import { SectionEditor } from "./SectionEditor";
import { SectionList } from "./SectionList";

type Props = { view: ChildView; initial: ReportStart; draftId: string | null };

export function ReportEditor({ view, initial, draftId }: Props) {
  const { today } = useFrame();
  const { childId } = view.banner;
  const [start, setStart] = useState(initial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);
  const contents = reportContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "case-report", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const written = start.sections.filter(isWritten).length;

  const again = async (restrictedBecause: string | null) => {
    const fresh = await attempt("draft_report", { childId, template: start.template, restrictedBecause });
    setFailure(fresh.ok ? null : fresh.failure);
    if (fresh.ok) setStart(drafted({ ...start, restrictedBecause: restrictedBecause ?? "" }, fresh.value));
  };
  const change = (section: TypedSection) =>
    setStart({ ...start, sections: start.sections.map((one) => (one.code === section.code ? section : one)) });
  const lock = async () => {
    setAsking(false);
    const saved = await save.run(() => attempt("lock_report", { form: reportForm(childId, start), draftId: draft.id() }));
    if (saved === null) return;
    announce(words.locking);
    navigate({ screen: "child", childId, tab: "safeguarding" });
  };

  return (
    <FormPage
      label={start.title}
      head={<ChildBanner banner={view.banner} title={start.title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={words.lock}
      onSave={() => setAsking(true)}
      onBack={back}
      touched={touched}
      columns="report"
      aside={<span className="report-form__progress">{words.progress(written, start.sections.length)}</span>}
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(back)}>{words.keep}</Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button shortcut="Esc" onPress={back}>
            {words.back}
          </Button>
        )
      }
    >
      <div className="report-form__side">
        {start.meeting ? (
          <DateField
            name="meetingOn"
            label={words.meetingOn}
            direction="future"
            value={start.meetingOn}
            onChange={(meetingOn) => setStart({ ...start, meetingOn })}
            error={save.errorOf("meetingOn")}
          />
        ) : null}
        <SectionList sections={start.sections} />
        <div id="restrictedBecause" tabIndex={-1}>
          <ChooseRestricted reason={start.restrictedBecause === "" ? null : start.restrictedBecause} onChange={(why) => void again(why)} />
          <p className="report-form__meta">
            {start.restrictedBecause === "" ? words.heldBack(start.heldBack) : words.included(start.restrictedBecause)}
          </p>
        </div>
        <Button onPress={() => void again(start.restrictedBecause === "" ? null : start.restrictedBecause)}>{words.fresh}</Button>
        <p className="report-form__meta">{words.freshWhat}</p>
        {failure === null ? null : <Failed failure={failure} />}
        <p className="report-form__meta">{words.natureHint}</p>
      </div>
      <div className="report-form__sections">
        {start.sections.map((section) => (
          <SectionEditor
            key={section.code}
            childId={childId}
            section={section}
            error={save.errorOf(`section-${section.code}`)}
            onChange={change}
          />
        ))}
      </div>
      {asking ? (
        <Dialog
          title={words.lockTitle}
          onClose={() => setAsking(false)}
          footer={
            <Button kind="go" onPress={() => void lock()}>
              {words.lock}
            </Button>
          }
        >
          <p>{words.lockWhat}</p>
          <p>{words.lockMore}</p>
        </Dialog>
      ) : null}
    </FormPage>
  );
}
