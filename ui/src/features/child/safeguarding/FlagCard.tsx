// One flag of a child: what, why, since when, who says so, and when it is looked at again.
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Tag } from "../../../components/Tag";
import type { FlagView } from "../../../ipc/bindings";
import { childText } from "../../../text/child";
import { fullDate, shortDate } from "../../../text/dates";
import { sourceLabel } from "../../../text/flag";
import { flagName } from "../../../text/flagName";
import { flagLook } from "../../../text/flagTags";
import { isStatusOfOld, statusText } from "../../../text/safeguarding";
import { DueDay } from "../DueList";

export function FlagCard({ flag }: { flag: FlagView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const look = flagLook[flag.flagType];
  const isOpen = flag.endedOn === null && !flag.enteredInError;
  const source = `${sourceLabel[flag.source]}${flag.sourceDetail === "" ? "" : `, ${flag.sourceDetail}`}`;
  return (
    <div className={`card${flag.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <Tag tone={isOpen ? look.tone : "grey"} icon={look.icon} size="flag">
          {flagName(flag)}
        </Tag>
        {flag.restricted ? (
          <Tag tone="grey" icon="eye-off">
            {childText.timeline.restricted}
          </Tag>
        ) : null}
        {flag.enteredInError ? (
          <Tag tone="red" icon="x">
            {childText.timeline.enteredInError}
          </Tag>
        ) : null}
        <span className="card__meta">{childText.flags.since(fullDate(flag.since))}</span>
      </div>
      {flag.detail === "" ? null : <p className="card__text">{flag.detail}</p>}
      {isOpen && isStatusOfOld(flag.flagType) ? <p className="card__meta">{statusText.recordAsStatusWhy}</p> : null}
      <div className="card__foot">
        <span className="card__meta">{childText.flags.source(source)}</span>
        {isOpen ? (
          <span>
            <span className="card__meta">{childText.flags.review}</span> <DueDay on={flag.reviewOn} />
          </span>
        ) : null}
        {flag.endedOn === null ? null : (
          <span>
            {childText.flags.endedOn(shortDate(flag.endedOn, today))}
            {flag.endReason === null ? "" : `: ${flag.endReason}`}
          </span>
        )}
        <span className="card__act">
          {isOpen && isStatusOfOld(flag.flagType) ? (
            <Button onPress={() => navigate({ screen: "safeguarding", childId: flag.childId, flagId: flag.flagId })}>
              {statusText.recordAsStatus}
            </Button>
          ) : null}
          <Button kind="link" onPress={() => navigate({ screen: "flag", childId: flag.childId, flagId: flag.flagId })}>
            {isOpen ? childText.flags.work : childText.episode.see}
            <span className="visually-hidden">: {flagName(flag)}</span>
          </Button>
        </span>
      </div>
    </div>
  );
}
