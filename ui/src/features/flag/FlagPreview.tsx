// The flag chosen in the register: what a colleague must know, and what can be done.
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Tag } from "../../components/Tag";
import type { FlagRegisterRow } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { registerText, sourceLabel } from "../../text/flag";
import { flagName } from "../../text/flagName";
import { flagLook } from "../../text/flagTags";
import { childText } from "../../text/child";
import { ReviewCell } from "./RegisterTable";

export function FlagPreview({ row }: { row: FlagRegisterRow }) {
  const navigate = useNavigate();
  const { flag } = row;
  const { childId, flagId } = flag;
  const look = flagLook[flag.flagType];
  return (
    <section className="register__preview" aria-label={registerText.preview}>
      <h2>{row.child}</h2>
      <p className="register__soft">{row.born === null ? registerText.notBorn : registerText.born(fullDate(row.born))}</p>
      <p className="register__tags">
        <Tag tone={look.tone} icon={look.icon} size="flag">
          {flagName(flag)}
        </Tag>
        {flag.restricted ? (
          <Tag tone="grey" icon="eye-off">
            {childText.timeline.restricted}
          </Tag>
        ) : null}
      </p>
      <dl className="register__facts">
        <dt>{registerText.nextReview}</dt>
        <dd>
          <ReviewCell flag={flag} />
        </dd>
        <dt>{registerText.sinceLabel}</dt>
        <dd>{fullDate(flag.since)}</dd>
        <dt>{registerText.from}</dt>
        <dd>{[sourceLabel[flag.source], flag.sourceDetail].filter((part) => part !== "").join(", ")}</dd>
        <dt>{registerText.detail}</dt>
        <dd className="register__detail">{flag.detail === "" ? registerText.nothingWritten : flag.detail}</dd>
      </dl>
      <div className="register__actions">
        <Button kind="go" icon="shield" onPress={() => navigate({ screen: "flag", childId, flagId })}>
          {registerText.review}
        </Button>
        <Button shortcut="Enter" onPress={() => navigate({ screen: "child", childId, tab: "safeguarding" })}>
          {registerText.openRecord}
        </Button>
      </div>
    </section>
  );
}
