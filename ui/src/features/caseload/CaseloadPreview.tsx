// The main facts of the chosen child, from the row itself: the record is not opened, so nothing is looked at that need not be.
import { AgeText } from "../../clinical/AgeText";
import { FlagTags } from "../../clinical/FlagTags";
import { NhsNumber } from "../../clinical/NhsNumber";
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import type { CaseloadRow } from "../../ipc/bindings";
import { caseloadStatusText, caseloadText } from "../../text/caseload";
import { levelName } from "../../text/levelName";
import { personName } from "../../text/people";
import { shownState } from "./CaseloadTable";
import { NextDue } from "./NextDue";

export function CaseloadPreview({ row }: { row: CaseloadRow | null }) {
  const { levelNames } = useFrame();
  const navigate = useNavigate();
  if (row === null) {
    return (
      <aside className="preview" aria-label={caseloadText.preview}>
        <p className="mut">{caseloadText.previewNone}</p>
      </aside>
    );
  }
  const { childId } = row;
  const facts: readonly (readonly [string, string | null])[] = [
    [caseloadText.facts.level, levelName(levelNames, row.level)],
    [caseloadText.facts.lastSeen, caseloadText.seen(row.daysSinceSeen)],
    [caseloadText.facts.lastWeighed, caseloadText.seen(row.daysSinceWeighed)],
    [caseloadText.facts.school, row.school],
    [caseloadText.facts.gp, row.gpPractice],
    [caseloadText.facts.postcode, row.postcode],
    [caseloadText.facts.status, row.caseloadStatus === "on-caseload" ? null : caseloadStatusText[row.caseloadStatus]],
  ];
  return (
    <aside className="preview" aria-label={caseloadText.preview}>
      <div>
        <h2 className="preview__name">{personName(row.family, row.given)}</h2>
        <p className="mut">
          {row.knownAs !== null && row.knownAs !== row.given && `${caseloadText.knownAs(row.knownAs)}. `}
          <AgeText age={row.age} />
        </p>
        <p>{row.nhsNumber === null ? <span className="mut">{caseloadText.noNumber}</span> : <NhsNumber digits={row.nhsNumber} />}</p>
      </div>
      <FlagTags flags={row.flags} />
      <div className="preview__next">
        <NextDue row={row} />
      </div>
      <Facts kind="side" facts={[...facts, [caseloadText.facts.sync, <SyncStateMark key="sync" state={shownState(row)} />]]} />
      <div className="preview__actions">
        <Button kind="go" icon="pencil" shortcut="R" onPress={() => navigate({ screen: "contact", childId })}>
          {caseloadText.record}
        </Button>
        <Button shortcut="Enter" onPress={() => navigate({ screen: "child", childId })}>
          {caseloadText.open}
        </Button>
      </div>
    </aside>
  );
}
