// Open episodes as a grid: arrows move, Enter opens the episode.
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import type { EpisodeListRow, EpisodeView } from "../../ipc/bindings";
import { episodeReasonText } from "../../text/codes";
import { daysBetween, fullDate, shortDate } from "../../text/dates";
import { dueDay, overText } from "../../text/due";
import { episodeListText as words, episodeOutcomeLabel } from "../../text/episode";
import { activityLabel } from "../../text/episodeWork";
import { levelName } from "../../text/levelName";

export function EpisodeTable({ rows }: { rows: EpisodeListRow[] }) {
  const { today, levelNames } = useFrame();
  const navigate = useNavigate();
  return (
    <div className="episodes__scroll">
      <Table
        className="table episodes__table"
        aria-label={levelName(levelNames, "universal-plus")}
        onRowAction={(key) => {
          const row = rows.find((one) => one.episode.episodeId === key);
          if (row) navigate({ screen: "episode", childId: row.episode.childId, episodeId: row.episode.episodeId });
        }}
      >
        <TableHeader>
          <Column isRowHeader>{words.columns.child}</Column>
          <Column>{words.columns.reason}</Column>
          <Column>{words.columns.goals}</Column>
          <Column>{words.columns.sessions}</Column>
          <Column>{words.columns.review}</Column>
        </TableHeader>
        <TableBody>
          {rows.map(({ child, born, endsOn, episode }) => (
            <Row key={episode.episodeId} id={episode.episodeId} textValue={child} className="episodes__row">
              <Cell>
                <strong>{child}</strong>
                <div className="episodes__soft">{born === null ? "" : words.born(fullDate(born))}</div>
              </Cell>
              <Cell>
                {episode.packageName === "" ? episodeReasonText[episode.reason] : episode.packageName}
                <div className="episodes__soft">
                  {levelName(levelNames, episode.level)}
                  {episode.activity === "monitoring" ? ` (${activityLabel.monitoring.toLowerCase()})` : ""}, {words.since(shortDate(episode.startedOn, today))}
                  {episode.reopened.length === 0 ? "" : `, ${words.again}`}
                </div>
                {endsOn === null || episode.endedOn !== null ? null : <div className="episodes__soft">{words.ends(shortDate(endsOn, today))}</div>}
                {episode.partnerMissing && episode.endedOn === null ? <div className="soon">{words.noPartner}</div> : null}
              </Cell>
              <Cell>
                <GoalsCell episode={episode} />
              </Cell>
              <Cell>
                {words.sessions(episode.sessionsDone, episode.sessionsPlanned)}
                {episode.sessionsDone >= episode.sessionsPlanned ? <div className="over">{words.used}</div> : null}
                {episode.voluntary && episode.consents.length === 0 ? <div className="soon">{words.noConsent}</div> : null}
              </Cell>
              <Cell>
                {episode.endedOn === null ? <ReviewCell on={episode.reviewOn} /> : <Closed episode={episode} />}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function GoalsCell({ episode }: { episode: EpisodeView }) {
  return (
    <ul>
      {episode.goals.map((goal) => (
        <li key={goal.goalId} className="episodes__goal">
          <span>{goal.text}</span>
          <span className="episodes__soft">
            {goal.latest === null ? words.goalStart(goal.baseline) : words.goalChange(goal.baseline, goal.latest)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Closed({ episode }: { episode: EpisodeView }) {
  const { today } = useFrame();
  return (
    <>
      {episode.endedOn === null ? "" : words.closed(shortDate(episode.endedOn, today))}
      <div className="episodes__soft">{episode.outcome === null ? "" : episodeOutcomeLabel[episode.outcome]}</div>
    </>
  );
}

function ReviewCell({ on }: { on: string }) {
  const { today } = useFrame();
  const days = daysBetween(today, on);
  if (days < 0) {
    return (
      <>
        <span className="over">
          <Icon name="warn" /> {overText(-days)}
        </span>
        <div className="episodes__soft">{shortDate(on, today)}</div>
      </>
    );
  }
  return (
    <span className={days <= 7 ? "soon" : undefined}>
      {days <= 7 ? <Icon name="clock" /> : null} {dueDay(on, today)}
    </span>
  );
}
