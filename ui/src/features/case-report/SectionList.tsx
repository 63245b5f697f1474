// The sections of a report beside it: which have what they need, and a way to each one's own words past every drafted sentence.
import { Button } from "../../components/Button";
import { jumpTo } from "../../components/jumpTo";
import { caseReportText as words } from "../../text/caseReport";
import { isWritten, type TypedSection } from "./reportStart";

export function SectionList({ sections }: { sections: readonly TypedSection[] }) {
  return (
    <nav aria-label={words.sections}>
      <ul className="report-form__list">
        {sections.map((section) => (
          <li key={section.code}>
            <Button kind="link" icon={isWritten(section) ? "tick" : undefined} label={words.goTo(section.heading)} onPress={() => jumpTo(`own-${section.code}`)}>
              {section.heading}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
