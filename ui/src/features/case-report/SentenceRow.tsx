// A sentence: its words, what it is, and where it comes from. Changed in place.
import { useState } from "react";

import { sourceRoute } from "../../clinical/sourceRoute";
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Select } from "../../components/Select";
import { Tag } from "../../components/Tag";
import { TextArea } from "../../components/TextArea";
import type { SentenceView } from "../../ipc/bindings";
import { caseReportText as words } from "../../text/caseReport";
import { heldBackText, natureText } from "../../text/chronology";
import { reworded, type TypedSentence } from "./reportStart";
import { natures } from "./SectionEditor";

type Props = {
  childId: string;
  sentence: TypedSentence;
  onChange: (sentence: TypedSentence) => void;
  onRemove: () => void;
};

export function SentenceRow({ childId, sentence, onChange, onRemove }: Props) {
  const [editing, setEditing] = useState(false);
  const start = sentence.text.slice(0, 40);
  return (
    <li className="report-sentence">
      {editing ? (
        <div className="report-sentence__edit">
          <TextArea
            name={`text-${sentence.key}`}
            label={words.edit}
            rows={3}
            autoFocus
            value={sentence.text}
            onChange={(text) => onChange(reworded(sentence, text, sentence.nature))}
          />
          <Select
            name={`nature-${sentence.key}`}
            label={words.nature}
            width="short"
            options={natures}
            value={sentence.nature}
            onChange={(nature) => onChange(reworded(sentence, sentence.text, nature))}
          />
        </div>
      ) : (
        <p className="report-sentence__text">{sentence.text}</p>
      )}
      <div className="report-sentence__foot">
        <SentenceMarks sentence={sentence} childId={childId} />
        <span className="report-sentence__acts">
          <Button kind="link" onPress={() => setEditing(!editing)} label={`${editing ? words.done : words.edit}: ${start}`}>
            {editing ? words.done : words.edit}
          </Button>
          <Button kind="link" onPress={onRemove} label={`${words.remove}: ${start}`}>
            {words.remove}
          </Button>
        </span>
      </div>
    </li>
  );
}

/** What a sentence is and where it comes from. */
export function SentenceMarks({ sentence, childId }: { sentence: SentenceView; childId: string }) {
  const navigate = useNavigate();
  const { entry } = sentence;
  return (
    <span className="report-sentence__marks">
      <Tag tone={sentence.nature === "opinion" ? "purple" : "grey"}>{natureText[sentence.nature]}</Tag>
      {sentence.edited ? <Tag tone="amber">{words.edited}</Tag> : null}
      {sentence.restricted ? (
        <Tag tone="grey" icon="eye-off">
          {heldBackText.restricted}
        </Tag>
      ) : null}
      {entry === null ? (
        <span className="report-form__meta">{words.yours}</span>
      ) : (
        <Button kind="link" onPress={() => navigate(sourceRoute(childId, entry.kind, entry.recordId))}>
          <span className="visually-hidden">{words.source}: </span>
          {entry.said}
        </Button>
      )}
    </span>
  );
}
