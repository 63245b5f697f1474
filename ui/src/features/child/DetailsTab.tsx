// Everything known about the child, as it was typed, and the way to amend it.
import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView } from "../../ipc/bindings";
import { caseloadStatusLabel, childText, nhsNumberStatusLabel, sexOption, yearGroupText, yesNoLabel } from "../../text/child";
import { fullDate } from "../../text/dates";
import { levelName } from "../../text/levelName";
import { nhsNumber, personName } from "../../text/people";
import { RecordActions } from "./RecordActions";

export function DetailsTab({ view }: { view: ChildView }) {
  const { levelNames } = useFrame();
  const navigate = useNavigate();
  const { banner, form } = view;
  const words = childText.details;
  const number = banner.nhsNumber === null ? "" : `${nhsNumber(banner.nhsNumber)}, `;
  const facts: [string, string][] = [
    [words.name, personName(form.family, form.given)],
    [words.knownAs, form.knownAs],
    banner.born === null
      ? [words.expected, banner.expected === null ? "" : fullDate(banner.expected)]
      : [words.born, fullDate(banner.born)],
    [words.gestation, form.gestation],
    [words.sex, sexOption[form.sex]],
    [words.nhsNumber, `${number}${nhsNumberStatusLabel[banner.nhsNumberStatus]}`],
    [words.address, [...form.addressLines, form.postcode].filter((line) => line !== "").join("\n")],
    [words.phone, form.phone],
    [words.gp, [form.gpPracticeName, form.gpPracticeCode].filter((part) => part !== "").join(", ")],
    [words.school, [form.schoolName, form.schoolUrn].filter((part) => part !== "").join(", ")],
    [words.yearGroup, yearGroupText(form.yearGroup)],
    [words.className, form.className],
    [words.ethnicity, form.ethnicity],
    [words.language, form.firstLanguage],
    [words.interpreter, yesNoLabel[form.interpreter]],
    [words.level, levelName(levelNames, form.level)],
    [words.send, yesNoLabel[form.send]],
    [words.imdDecile, form.imdDecile],
    [words.practitioner, form.namedPractitioner],
    [words.authority, form.residentAuthority],
    [words.visitNote, form.visitNote],
    [words.status, caseloadStatusLabel[form.caseloadStatus]],
    ...(form.joinedOn === "" ? [] : [[words.joined, form.joinedOn] satisfies [string, string]]),
    ...(form.leftOn === "" ? [] : [[words.left, form.leftOn] satisfies [string, string]]),
  ];
  return (
    <div className="child__narrow">
      <Section
        title={words.title}
        action={
          <Button icon="pencil" onPress={() => navigate({ screen: "amend-child", childId: banner.childId })}>
            {words.amend}
          </Button>
        }
      >
        <Facts
          kind="ruled"
          facts={facts.map(([name, value]) => [name, value === "" ? <span className="child__none">{words.notKnown}</span> : value])}
        />
      </Section>
      <Levels view={view} />
      <RecordActions view={view} />
    </div>
  );
}

/** The level now and every level before, each with its days: a level that has passed stays readable. */
function Levels({ view }: { view: ChildView }) {
  const { levelNames } = useFrame();
  const words = childText.details;
  const { form, earlierLevels } = view;
  return (
    <Section title={words.levels}>
      <ul className="lines">
        <li className="lines__one">
          {levelName(levelNames, form.level)}
          <span className="lines__end">{form.levelSince === "" ? words.levelsNow : words.levelsSince(form.levelSince)}</span>
        </li>
        {earlierLevels.map((earlier) => (
          <li key={earlier.until} className="lines__one">
            {levelName(levelNames, earlier.level)}
            <span className="lines__end lines__end--soft">
              {words.levelsFrom(earlier.since === null ? null : fullDate(earlier.since), fullDate(earlier.until))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
