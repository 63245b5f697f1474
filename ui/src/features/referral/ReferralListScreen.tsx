// The referrals of the whole caseload: to be asked first, then waiting, then answered; and what services answered.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import type { ReferralList } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { referralListText as words } from "../../text/referral";
import { AnswerCounts } from "./AnswerCounts";
import { ReferralTable } from "./ReferralTable";
import "../../components/log.css";

type Filter = "all" | "overdue" | "waiting" | "answered";

export function ReferralListScreen() {
  const [quarter, setQuarter] = useState("");
  const list = useQuery("referral_list", { quarter }, { keep: true });
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return <Listed list={list.data} onQuarter={setQuarter} />;
}

function Listed({ list, onQuarter }: { list: ReferralList; onQuarter: (quarter: string) => void }) {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>("all");
  const rows = list.rows.filter(({ referral }) => {
    if (filter === "overdue") return referral.overdue;
    if (filter === "waiting") return referral.answer === null;
    return filter === "all" || referral.answer !== null;
  });
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub(list.waiting, list.overdue)}
        actions={
          <>
            <Chips<Filter>
              label={words.filters}
              options={[
                { value: "all", label: `${words.all} ${list.rows.length}` },
                { value: "overdue", label: `${words.overdue} ${list.overdue}` },
                { value: "waiting", label: `${words.waiting} ${list.waiting}` },
                { value: "answered", label: `${words.answered} ${list.rows.length - list.waiting}` },
              ]}
              value={filter}
              onChange={setFilter}
            />
            <Button icon="steps" onPress={() => navigate({ screen: "escalations" })}>
              {words.escalations}
            </Button>
          </>
        }
      />
      <div className="log">
        {rows.length === 0 ? (
          <EmptyState title={filter === "all" ? words.empty : words.emptyFilter}>{filter === "all" ? <p>{words.emptySub}</p> : null}</EmptyState>
        ) : (
          <ReferralTable rows={rows} />
        )}
        <AnswerCounts list={list} onQuarter={onQuarter} />
      </div>
    </>
  );
}
