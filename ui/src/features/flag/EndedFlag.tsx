// A flag that has ended or was taken back: it can be read, not changed.
import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { useAnnounce } from "../../components/status";
import type { ChildView, FlagView } from "../../ipc/bindings";
import { fullDate, shortDate } from "../../text/dates";
import { flagText, sourceLabel } from "../../text/flag";
import { eventLines } from "../../text/concern";
import { flagName } from "../../text/flagName";
import { takeBackText } from "../../text/takeBack";
import { FlagActions } from "./FlagActions";
import "./flag.css";

export function EndedFlag({ view, flag }: { view: ChildView; flag: FlagView }) {
  const { today } = useFrame();
  const back = useBack();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const facts: [string, string][] = [
    [flagText.since, fullDate(flag.since)],
    [flagText.source, [sourceLabel[flag.source], flag.sourceDetail].filter((part) => part !== "").join(", ")],
    [flagText.detail, flag.detail],
    [flagText.knownTo, flag.knownTo],
    [flagText.actionTaken, flag.actionTaken],
    [flagText.policeReference, flag.police?.reference ?? ""],
    [flagText.notReportedBecause, flag.police?.notReportedBecause ?? ""],
    [flagText.events, eventLines(flag.events).join("\n")],
    [flagText.endDialog.on, flag.endedOn === null ? "" : fullDate(flag.endedOn)],
    [flagText.endDialog.reason, flag.endReason ?? ""],
  ];
  return (
    <>
      <ChildBanner
        banner={view.banner}
        title={flagName(flag)}
        actions={
          <Button icon="back" onPress={back}>
            {flagText.back}
          </Button>
        }
      />
      <div className={`ended${flag.enteredInError ? " ended--error" : ""}`}>
        <Notice kind="info">
          <p>{flag.endedOn === null || flag.enteredInError ? takeBackText.was : flagText.ended(shortDate(flag.endedOn, today))}</p>
          <p>{flagText.endedReadOnly}</p>
        </Notice>
        <dl className="ended__facts">
          {facts
            .filter(([, value]) => value !== "")
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {flag.enteredInError ? null : (
          <FlagActions
            flagId={flag.flagId}
            name={flagName(flag)}
            ended
            onDone={(said) => {
              announce(said);
              navigate({ screen: "child", childId: flag.childId, tab: "safeguarding" });
            }}
          />
        )}
      </div>
    </>
  );
}
