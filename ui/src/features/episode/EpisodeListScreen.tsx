// Every open episode of the caseload, the review soonest first, and those that closed within a year.
import { useState } from "react";

import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import type { EpisodeList, EpisodeListRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { episodeListText as words } from "../../text/episode";
import { levelName, levelShort } from "../../text/levelName";
import { EpisodeTable } from "./EpisodeTable";
import "./episode.css";

type Filter = "all" | "overdue" | "used" | "upp" | "monitoring" | "voluntary" | "closed";

const EVERY = "every";
const NO_PACKAGE = "no-package";

export function EpisodeListScreen() {
  const list = useQuery("episode_list", {});
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return <Episodes list={list.data} />;
}

/** Whether a row belongs under a filter. */
function fits(filter: Filter, { episode }: EpisodeListRow): boolean {
  switch (filter) {
    case "all":
    case "closed":
      return true;
    case "overdue":
      return episode.reviewOverdue;
    case "used":
      return episode.sessionsDone >= episode.sessionsPlanned;
    case "upp":
      return episode.level === "universal-partnership-plus" && episode.activity === "active";
    case "monitoring":
      return episode.activity === "monitoring";
    case "voluntary":
      return episode.voluntary;
    default:
      return filter satisfies never;
  }
}

function Episodes({ list: { rows, closed } }: { list: EpisodeList }) {
  const { levelNames } = useFrame();
  const [filter, setFilter] = useState<Filter>("all");
  const [chosen, setChosen] = useState(EVERY);
  const ofPackage = ({ episode }: EpisodeListRow) => chosen === EVERY || (episode.package ?? NO_PACKAGE) === chosen;
  const under = (of: Filter) => (of === "closed" ? closed : rows).filter((row) => fits(of, row) && ofPackage(row));
  const shown = under(filter);
  const overdue = rows.filter((row) => fits("overdue", row));
  const packages = new Map([...rows, ...closed].map(({ episode }) => [episode.package ?? NO_PACKAGE, episode.package === null ? words.noPackage : episode.packageName]));
  const option = (value: Filter, label: string) => ({ value, label: `${label} ${under(value).length}` });
  const everything = filter === "all" && chosen === EVERY;
  return (
    <>
      <PageHead
        title={levelName(levelNames, "universal-plus")}
        sub={`${words.sub(rows.length)} ${overdue.length === 0 ? "" : words.overdue(overdue.length)}`}
        actions={
          <div className="episodes__filters">
            <Chips<Filter>
              label={words.filters}
              options={[
                option("all", words.all),
                option("overdue", words.overdueFilter),
                option("used", words.overFilter),
                option("upp", levelShort(levelNames, "universal-partnership-plus")),
                option("monitoring", words.monitoringFilter),
                option("voluntary", words.voluntaryFilter),
                option("closed", words.closedFilter),
              ]}
              value={filter}
              onChange={setFilter}
            />
            <Select
              name="byPackage"
              label={words.byPackage}
              options={[{ value: EVERY, label: words.everyPackage }, ...[...packages].map(([value, label]) => ({ value, label }))]}
              value={chosen}
              onChange={setChosen}
              width="medium"
            />
          </div>
        }
      />
      <div className="episodes">
        {shown.length === 0 ? (
          <EmptyState title={everything ? words.empty : words.emptyFilter}>{everything ? <p>{words.emptySub}</p> : null}</EmptyState>
        ) : (
          <EpisodeTable rows={shown} />
        )}
      </div>
    </>
  );
}
