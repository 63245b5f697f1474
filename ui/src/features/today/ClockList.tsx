// Safeguarding clocks that are over or end within two weeks: what, for whom, by when.
import { Icon } from "../../components/Icon";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import type { ClockLine } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { capital, clockText, leftText } from "../../text/safeguarding";
import { todayText } from "../../text/today";

export function ClockList({ lines }: { lines: readonly ClockLine[] }) {
  const over = lines.filter(({ clock }) => clock.left !== null && clock.left < 0);
  const next = lines.filter(({ clock }) => clock.left === null || clock.left >= 0);
  return (
    <Section title={todayText.clocks} count={lines.length}>
      {over.length === 0 ? null : (
        <>
          <h3 className="today__group over">
            <Icon name="warn" />
            {todayText.clocksOver} <span className="today__count">{over.length}</span>
          </h3>
          <ClockRows lines={over} label={`${todayText.clocks}: ${todayText.clocksOver}`} />
        </>
      )}
      {next.length === 0 ? null : (
        <>
          <h3 className="today__group soon">
            <Icon name="clock" />
            {todayText.clocksNext} <span className="today__count">{next.length}</span>
          </h3>
          <ClockRows lines={next} label={`${todayText.clocks}: ${todayText.clocksNext}`} />
        </>
      )}
    </Section>
  );
}

function ClockRows({ lines, label }: { lines: readonly ClockLine[]; label: string }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <RowList
      label={label}
      rows={lines.map(({ childId, child, clock }) => ({
        id: `${clock.recordId} ${clock.code} ${clock.from}`,
        text: `${child}, ${clock.what}`,
        onOpen: () => navigate({ screen: "child", childId, tab: "safeguarding" }),
        content: (
          <div className="due">
            <div className="due__who">
              <b>{child}</b> {capital(clock.what)}
            </div>
            <div className={`due__when${clock.left !== null && clock.left < 0 ? " over" : clock.left !== null && clock.left <= 2 ? " soon" : ""}`}>
              {leftText(clock.left, clock.unit)}
            </div>
            <div className="due__flags mut">
              {clockText.for(clock.owner)}
              {clock.plannedOn === null ? "" : `, ${clockText.planned(shortDate(clock.plannedOn, today)).toLowerCase()}`}
            </div>
            <div className="due__when mut">{clock.by === null ? todayText.clocksUnknown : shortDate(clock.by, today)}</div>
          </div>
        ),
      }))}
    />
  );
}
