// Safeguarding of one child: open flags, what brothers and sisters have, what has ended.
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { Tag } from "../../components/Tag";
import { FlagTags } from "../../clinical/FlagTags";
import type { ChildView, FlagView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { fullDate, shortDate } from "../../text/dates";
import { sourceLabel } from "../../text/flag";
import { flagLook } from "../../text/flagTags";
import { flagName } from "../../text/flagName";
import { DueDay } from "./DueList";

export function SafeguardingTab({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const open = view.flags.filter((flag) => flag.endedOn === null && !flag.enteredInError);
  const past = view.flags.filter((flag) => flag.endedOn !== null || flag.enteredInError);
  const siblings = view.banner.flags.filter((flag) => flag.sibling !== null);
  return (
    <div className="child__narrow">
      <Section
        title={childText.flags.title}
        count={open.length}
        action={
          <Button kind="alt" icon="plus" shortcut="C" onPress={() => navigate({ screen: "flag", childId: view.banner.childId })}>
            {childText.flags.raise}
          </Button>
        }
      >
        {open.length === 0 ? <EmptyState title={childText.flags.none} /> : null}
        {open.map((flag) => (
          <FlagCard key={flag.flagId} flag={flag} />
        ))}
      </Section>
      {siblings.length === 0 ? null : (
        <Section title={childText.flags.siblings}>
          <FlagTags flags={siblings} size="flag" />
        </Section>
      )}
      <Section title={childText.flags.ended}>
        {past.length === 0 ? <p className="child__none">{childText.flags.noneEnded}</p> : null}
        {past.map((flag) => (
          <FlagCard key={flag.flagId} flag={flag} />
        ))}
      </Section>
    </div>
  );
}

function FlagCard({ flag }: { flag: FlagView }) {
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
          <Button kind="link" onPress={() => navigate({ screen: "flag", childId: flag.childId, flagId: flag.flagId })}>
            {isOpen ? childText.flags.work : childText.episode.see}
            <span className="visually-hidden">: {flagName(flag)}</span>
          </Button>
        </span>
      </div>
    </div>
  );
}
