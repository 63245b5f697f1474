// Episodes of a quarter: starts, ends and open on the day, each as episodes, children and families.
import { useFrame } from "../../components/frame";
import type { EpisodeCounts, EpisodeLine, ThreeCounts } from "../../ipc/bindings";
import { episodeReasonText } from "../../text/codes";
import { fullDate } from "../../text/dates";
import { levelName } from "../../text/levelName";
import { reportEpisodesText as words } from "../../text/reportEpisodes";

export function EpisodeTable({ counts }: { counts: EpisodeCounts }) {
  const { levelNames } = useFrame();
  return (
    <>
      <p>{words.active(levelName(levelNames, "universal-partnership-plus"), counts.uppActive.episodes, counts.uppActive.children, counts.uppActive.families)}</p>
      <p className="report__soft">{words.reached(counts.reached, counts.engaged, counts.all.open.episodes)}</p>
      <div className="scroll" role="region" aria-label={words.table} tabIndex={0}>
        <table className="table" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.starts}</th>
              <th scope="col">{words.ends}</th>
              <th scope="col">{words.open(fullDate(counts.on))}</th>
            </tr>
          </thead>
          <tbody>
            <Line line={counts.all} />
          </tbody>
          <Group title={words.byPackage} lines={counts.byPackage} />
          <Group title={words.byReason} lines={counts.byReason} />
        </table>
      </div>
    </>
  );
}

function Group({ title, lines }: { title: string; lines: EpisodeLine[] }) {
  if (lines.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={nameOf(line)} line={line} />
      ))}
    </tbody>
  );
}

function Line({ line }: { line: EpisodeLine }) {
  return (
    <tr>
      <th scope="row">{nameOf(line)}</th>
      <Three counts={line.starts} />
      <Three counts={line.ends} />
      <Three counts={line.open} />
    </tr>
  );
}

function Three({ counts }: { counts: ThreeCounts }) {
  return <td>{words.three(counts.episodes, counts.children, counts.families)}</td>;
}

function nameOf({ group }: EpisodeLine): string {
  switch (group.of) {
    case "all":
      return words.all;
    case "package":
      return group.name;
    case "reason":
      return episodeReasonText[group.reason];
    default:
      return group satisfies never;
  }
}
