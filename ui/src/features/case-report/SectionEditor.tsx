// One section of a report: its sentences, and a place for the nurse's own words.
import { useId } from "react";

import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import type { Nature } from "../../ipc/bindings";
import { caseReportText as words } from "../../text/caseReport";
import { natureText } from "../../text/chronology";
import { isWritten, withTyped, type TypedSection, type TypedSentence, type Typing } from "./reportStart";
import { SentenceRow } from "./SentenceRow";

type Props = {
  childId: string;
  section: TypedSection;
  error: string | undefined;
  onChange: (section: TypedSection) => void;
};

const nothing: Typing = { text: "", nature: "opinion" };

export const natures = (Object.keys(natureText) as Nature[]).map((value) => ({ value, label: natureText[value] }));

export function SectionEditor({ childId, section, error, onChange }: Props) {
  const heading = useId();
  const { text, nature } = section.typing ?? nothing;
  const type = (typing: Typing) => onChange({ ...section, typing });
  const add = () => {
    if (text.trim() !== "") onChange(withTyped(section));
  };
  const replace = (next: TypedSentence) =>
    onChange({ ...section, sentences: section.sentences.map((one) => (one.key === next.key ? next : one)) });
  const remove = (key: string) => onChange({ ...section, sentences: section.sentences.filter((one) => one.key !== key) });
  return (
    <section className="report-section" aria-labelledby={heading} id={`section-${section.code}`} tabIndex={-1}>
      <h2 id={heading}>
        {isWritten(section) ? <Icon name="tick" /> : null}
        {section.heading}
      </h2>
      {error === undefined ? null : <p className="report-section__error">{error}</p>}
      {section.sentences.length === 0 && !section.mustWrite ? <p className="report-form__meta">{words.nothing}</p> : null}
      <ul className="report-section__sentences">
        {section.sentences.map((sentence) => (
          <SentenceRow key={sentence.key} childId={childId} sentence={sentence} onChange={replace} onRemove={() => remove(sentence.key)} />
        ))}
      </ul>
      {section.mustWrite ? <p className="report-form__meta">{words.mustWrite}</p> : null}
      <div className="report-section__own">
        <TextArea
          name={`own-${section.code}`}
          label={`${words.own}: ${section.heading}`}
          hint={section.prompt === "" ? undefined : section.prompt}
          rows={section.mustWrite ? 4 : 2}
          value={text}
          onChange={(typed) => type({ text: typed, nature })}
        />
        <div className="report-section__add">
          <Select name={`nature-${section.code}`} label={words.nature} width="short" options={natures} value={nature} onChange={(chosen) => type({ text, nature: chosen })} />
          <Button icon="plus" onPress={add} label={`${words.add}: ${section.heading}`}>
            {words.add}
          </Button>
        </div>
      </div>
    </section>
  );
}
