// Open episodes as a grid: arrows move, Enter opens the episode.
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import type { EpisodeListRow, EpisodeView } from "../../ipc/bindings";
import { episodeLevelText, episodeReasonText } from "../../text/codes";
import { daysBetween, fullDate, shortDate } from "../../text/dates";
import { dueDay, overText } from "../../text/due";
import { episodeListText as words } from "../../text/episode";

export function EpisodeTable({ rows }: { rows: EpisodeListRow[] }) {
  const { today, area } = useFrame();
  const navigate = useNavigate();
  return (
    <div className="episodes__scroll">
      <Table
        className="table episodes__table"
        aria-label={words.title}
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
          {rows.map(({ child, born, episode }) => (
            <Row key={episode.episodeId} id={episode.episodeId} textValue={child} className="episodes__row">
              <Cell>
                <strong>{child}</strong>
                <div className="episodes__soft">{born === null ? "" : words.born(fullDate(born))}</div>
              </Cell>
              <Cell>
                {episodeReasonText[episode.reason]}
                <div className="episodes__soft">
                  {episodeLevelText(area, episode.level)}, {words.since(shortDate(episode.startedOn, today))}
                </div>
              </Cell>
              <Cell>
                <GoalsCell episode={episode} />
              </Cell>
              <Cell>
                {words.sessions(episode.sessionsDone, episode.sessionsPlanned)}
                {episode.sessionsDone >= episode.sessionsPlanned ? <div className="over">{words.used}</div> : null}
              </Cell>
              <Cell>
                <ReviewCell on={episode.reviewOn} />
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
