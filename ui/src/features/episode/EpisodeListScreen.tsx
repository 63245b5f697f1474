// Every open episode of the caseload, the review soonest first.
import { useState } from "react";

import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import type { EpisodeListRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { episodeListText as words } from "../../text/episode";
import { EpisodeTable } from "./EpisodeTable";
import "./episode.css";

type Filter = "all" | "overdue" | "used";

export function EpisodeListScreen() {
  const list = useQuery("episode_list", {});
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return <EpisodeList rows={list.data.rows} />;
}

function EpisodeList({ rows }: { rows: EpisodeListRow[] }) {
  const [filter, setFilter] = useState<Filter>("all");
  const overdue = rows.filter(({ episode }) => episode.reviewOverdue);
  const used = rows.filter(({ episode }) => episode.sessionsDone >= episode.sessionsPlanned);
  const shown = filter === "all" ? rows : filter === "overdue" ? overdue : used;
  return (
    <>
      <PageHead
        title={words.title}
        sub={`${words.sub(rows.length)} ${overdue.length === 0 ? "" : words.overdue(overdue.length)}`}
        actions={
          <Chips<Filter>
            label={words.filters}
            options={[
              { value: "all", label: `${words.all} ${rows.length}` },
              { value: "overdue", label: `${words.overdueFilter} ${overdue.length}` },
              { value: "used", label: `${words.overFilter} ${used.length}` },
            ]}
            value={filter}
            onChange={setFilter}
          />
        }
      />
      <div className="episodes">
        {shown.length === 0 ? (
          <EmptyState title={filter === "all" ? words.empty : words.emptyFilter}>
            {filter === "all" ? <p>{words.emptySub}</p> : null}
          </EmptyState>
        ) : (
          <EpisodeTable rows={shown} />
        )}
      </div>
    </>
  );
}
