// School work: measuring a class, questionnaires, Digital Health Contacts, the pupil file.
import { useState } from "react";

import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useOnce } from "../../components/useOnce";
import type { PlaceLine } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { draftText } from "../../text/draft";
import { lettersText } from "../../text/letters";
import { schoolText as words } from "../../text/school";
import { CatchUpList } from "./CatchUpList";
import { ChooseClass } from "./ChooseClass";
import { ClassSession } from "./ClassSession";
import { fromClassDraft, newClass, type ClassTyping } from "./classStart";
import { Digital } from "./Digital";
import { Invitations } from "./Invitations";
import { Letters } from "./Letters";
import { PupilFile } from "./PupilFile";
import { Questionnaires } from "./Questionnaires";
import { YearFigures } from "./YearFigures";
import "./school.css";

type Part = "measure" | "catch-up" | "letters" | "figures" | "invitations" | "questionnaires" | "digital" | "file";

export function SchoolScreen({ draftId, part }: { draftId?: string; part?: "catch-up" }) {
  return draftId === undefined ? <Chosen initial={null} draftId={null} first={part ?? "measure"} /> : <FromDraft draftId={draftId} />;
}

function FromDraft({ draftId }: { draftId: string }) {
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = fromClassDraft(draft.data.contents);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <Chosen initial={initial} draftId={draftId} first="measure" />;
}

type ChosenProps = { initial: ClassTyping | null; draftId: string | null; first: Part };

function Chosen({ initial, draftId, first }: ChosenProps) {
  const { today } = useFrame();
  const [typing, setTyping] = useState(initial);
  const [part, setPart] = useState<Part>(first);
  const places = useQuery("list_places", {}, { keep: true });
  if (typing !== null) {
    return (
      <ClassSession
        key={`${typing.placeId} ${typing.year} ${typing.on} ${typing.className ?? ""}`}
        initial={typing}
        draftId={typing === initial ? draftId : null}
        onElsewhere={() => setTyping(null)}
        onNext={setTyping}
        onCatchUp={() => {
          setTyping(null);
          setPart("catch-up");
        }}
      />
    );
  }
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Chips<Part>
            label={words.parts}
            options={[
              { value: "measure", label: words.measure },
              { value: "catch-up", label: words.catchUpPart },
              { value: "letters", label: lettersText.part },
              { value: "invitations", label: words.invitations },
              { value: "questionnaires", label: words.questionnaires },
              { value: "digital", label: words.digital },
              { value: "file", label: words.file },
              { value: "figures", label: lettersText.figures },
            ]}
            value={part}
            onChange={setPart}
          />
        }
      />
      <div className="school" role="region" aria-label={words.title} tabIndex={0}>
        {places.state === "loading" ? <Loading /> : null}
        {places.state === "failed" ? <Failed failure={places.failure} onRetry={places.reload} /> : null}
        {places.state === "loaded" ? (
          <PartOf
            part={part}
            schools={places.data.places.filter((place) => place.isSchool && place.form.open)}
            schoolYear={places.data.schoolYear}
            onChosen={(placeId, year, on) => setTyping(newClass(placeId, year, on))}
            onMeasure={(placeId, year) => setTyping(newClass(placeId, year, today))}
          />
        ) : null}
      </div>
    </>
  );
}

type PartProps = {
  part: Part;
  schools: readonly PlaceLine[];
  schoolYear: number;
  onChosen: React.ComponentProps<typeof ChooseClass>["onChosen"];
  onMeasure: React.ComponentProps<typeof CatchUpList>["onMeasure"];
};

function PartOf({ part, schools, schoolYear, onChosen, onMeasure }: PartProps) {
  if (schools.length === 0) {
    return (
      <EmptyState title={words.noSchools}>
        <p>{words.noSchoolsMore}</p>
      </EmptyState>
    );
  }
  switch (part) {
    case "measure":
      return <ChooseClass schools={schools} onChosen={onChosen} />;
    case "catch-up":
      return <CatchUpList schools={schools} onMeasure={onMeasure} />;
    case "letters":
      return <Letters schools={schools} schoolYear={schoolYear} />;
    case "figures":
      return <YearFigures schoolYear={schoolYear} />;
    case "invitations":
      return <Invitations schools={schools} schoolYear={schoolYear} />;
    case "questionnaires":
      return <Questionnaires schools={schools} />;
    case "digital":
      return <Digital schools={schools} schoolYear={schoolYear} />;
    case "file":
      return <PupilFile schools={schools} schoolYear={schoolYear} />;
    default:
      return part satisfies never;
  }
}
