// What is due for one child besides its tasks: reviews of flags and episodes, the latest first.
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Button } from "../../components/Button";
import { useNavigate, type Route } from "../../components/navigation";
import type { ChildView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { episodeReasonText, flagTypeText } from "../../text/codes";
import { daysBetween } from "../../text/dates";
import { dueDay, overText } from "../../text/due";

type Due = { key: string; what: string; on: string | null; to: Route };

function dueOf(view: ChildView): Due[] {
  const { childId } = view.banner;
  const flags = view.flags
    .filter((flag) => flag.endedOn === null && !flag.enteredInError)
    .map((flag): Due => ({
      key: flag.flagId,
      what: childText.due.flagReview(flagTypeText[flag.flagType]),
      on: flag.reviewOn,
      to: { screen: "flag", childId, flagId: flag.flagId },
    }));
  const episodes = view.episodes
    .filter((episode) => episode.endedOn === null && !episode.enteredInError)
    .map((episode): Due => ({
      key: episode.episodeId,
      what: childText.due.episodeReview(episodeReasonText[episode.reason]),
      on: episode.reviewOn,
      to: { screen: "episode", childId, episodeId: episode.episodeId },
    }));
  // A flag without a review date comes first: nobody has said when to look again.
  return [...flags, ...episodes].sort((a, b) => (a.on ?? "").localeCompare(b.on ?? ""));
}

export function DueList({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const due = dueOf(view);
  if (due.length === 0) return <p className="child__none">{childText.due.none}</p>;
  return (
    <ul className="lines">
      {due.map((line) => (
        <li key={line.key} className="lines__one">
          <Button kind="link" onPress={() => navigate(line.to)}>
            {line.what}
          </Button>
          {line.on === null ? <NoReview /> : <DueDay on={line.on} />}
        </li>
      ))}
    </ul>
  );
}

function NoReview() {
  return (
    <span className="lines__end over">
      <Icon name="warn" /> {childText.due.noReview}
    </span>
  );
}

/** "triangle, 3 days over", "clock, today", or the day. */
export function DueDay({ on, undated = childText.due.noReview }: { on: string | null; undated?: string }) {
  const { today } = useFrame();
  if (on === null) return <span className="lines__end">{undated}</span>;
  const days = daysBetween(today, on);
  if (days < 0) {
    return (
      <span className="lines__end over">
        <Icon name="warn" /> {overText(-days)}
      </span>
    );
  }
  if (days <= 1) {
    return (
      <span className="lines__end soon">
        <Icon name="clock" /> {dueDay(on, today)}
      </span>
    );
  }
  return <span className="lines__end">{dueDay(on, today)}</span>;
}
