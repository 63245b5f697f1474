// The words of one report: its title, and each section's heading, what it asks, and its place. Kept as a draft while it is typed.
import { useEffect, useState } from "react";

import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { useFrame } from "../../components/frame";
import { jumpTo } from "../../components/jumpTo";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import { attempt } from "../../ipc/client";
import { reportKindText } from "../../text/caseReport";
import { reportWordingText as words } from "../../text/reportWording";
import { ReportWordingSection } from "./ReportWordingSection";
import { moved, requestOf, withNewSection, wordingContents, type TypedSection, type WordingStart } from "./reportWordingStart";
import { WordsForm } from "./WordsSection";

type Props = { initial: WordingStart; draftId: string | null; onDone: () => void };

export function ReportWordingEditor({ initial, draftId, onDone }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  // The keyboard goes with the section that moved; a new object each time, so that each move is followed.
  const [goTo, setGoTo] = useState<{ place: number } | null>(null);
  useEffect(() => {
    if (goTo !== null) jumpTo(`heading-${goTo.place}`);
  }, [goTo]);
  const contents = wordingContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "report-wording", childId: null, draftId, contents });
  const save = useSave(draft);
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { template, sections } = start;
  if (template === null) return null;

  const done = () => {
    announce(words.saved);
    onDone();
  };
  const keep = async () => {
    if ((await save.run(() => attempt("save_report_wording", requestOf(start, template, draft.id())))) !== null) done();
  };
  const reset = async () => {
    if ((await save.run(() => attempt("reset_report_wording", { template, draftId: draft.id() }))) !== null) done();
  };
  const change = (place: number, section: TypedSection) =>
    setStart({ ...start, sections: sections.map((one, at) => (at === place ? section : one)) });
  const move = (place: number, by: -1 | 1) => {
    const heading = sections[place]?.heading ?? "";
    setStart(moved(start, place, by));
    setGoTo({ place: place + by });
    announce(words.moved(heading === "" ? words.nameless(place + 1) : heading, place + by + 1, sections.length));
  };
  const add = () => {
    setStart(withNewSection(start));
    setGoTo({ place: sections.length });
  };

  return (
    <WordsForm
      label={words.editOf(reportKindText[template])}
      save={save}
      saveLabel={words.save}
      onSave={() => void keep()}
      actions={
        <>
          {start.shipped ? null : (
            <Button kind="link" onPress={() => void reset()}>
              {words.reset}
            </Button>
          )}
          {touched ? (
            <>
              <Button kind="link" onPress={() => void draft.keepNow().then(onDone)}>
                {words.keepDraft}
              </Button>
              <DiscardDraft draft={draft} onDone={onDone} />
            </>
          ) : (
            <Button kind="link" onPress={onDone}>
              {words.cancel}
            </Button>
          )}
          <DraftStatusText status={draft.status} />
        </>
      }
    >
      <TextField
        name="title"
        label={words.reportTitle}
        hint={words.source(start.source)}
        value={start.title}
        onChange={(title) => setStart({ ...start, title })}
        error={save.errorOf("title")}
        autoFocus
      />
      <div className="words__form" id="sections">
        {sections.map((section, place) => (
          <ReportWordingSection
            // A field keeps the name it began with, so a section that moved begins anew.
            key={`${section.key} ${place}`}
            section={section}
            place={place}
            of={sections.length}
            onChange={(changed) => change(place, changed)}
            onMove={(by) => move(place, by)}
            onOut={() => setStart({ ...start, sections: sections.filter((one) => one.key !== section.key) })}
            errorOf={save.errorOf}
          />
        ))}
      </div>
      <div className="words__head">
        <Button icon="plus" onPress={add}>
          {words.add}
        </Button>
      </div>
    </WordsForm>
  );
}
