// Who is due for supervision, the longest overdue first; several are chosen and recorded in one go.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import type { SupervisionList } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { safeguardingKindText } from "../../text/safeguarding";
import { fullDate, shortDate } from "../../text/dates";
import { supervisionListText as words } from "../../text/supervision";
import { SampleSection } from "./SampleSection";
import "../../components/log.css";

export function SupervisionListScreen() {
  const list = useQuery("supervision_list", {});
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return <Listed list={list.data} />;
}

function Listed({ list }: { list: SupervisionList }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const day = (on: string | null) => (on === null ? null : shortDate(on, today));
  return (
    <>
      <PageHead
        title={words.title}
        sub={
          <>
            {words.line(day(list.lastOn), day(list.nextBy))} {words.overdue(list.overdue)} {words.rule(list.interval, list.local)}
          </>
        }
        actions={
          <Button kind="alt" icon="plus" onPress={() => navigate({ screen: "supervision", childIds: [...chosen] })}>
            {words.recordChosen(chosen.length)}
          </Button>
        }
      />
      <div className="log">
        {list.rows.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <>
            <DueTable list={list} chosen={chosen} onChoose={setChosen} />
            <SampleSection />
          </>
        )}
      </div>
    </>
  );
}

type TableProps = { list: SupervisionList; chosen: readonly string[]; onChoose: (chosen: readonly string[]) => void };

function DueTable({ list, chosen, onChoose }: TableProps) {
  const { today } = useFrame();
  const navigate = useNavigate();
  return (
    <div className="log__scroll">
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.pick}</th>
            <th scope="col">{words.columns.child}</th>
            <th scope="col">{words.columns.status}</th>
            <th scope="col">{words.columns.last}</th>
            <th scope="col">{words.columns.next}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.childId}>
              <td>
                <Checkbox
                  label={<span className="visually-hidden">{words.choose(row.child)}</span>}
                  isSelected={chosen.includes(row.childId)}
                  onChange={(is) => onChoose(is ? [...chosen, row.childId] : chosen.filter((one) => one !== row.childId))}
                />
              </td>
              <th scope="row">
                <Button kind="link" onPress={() => navigate({ screen: "child", childId: row.childId, tab: "safeguarding" })}>
                  {row.child}
                </Button>
              </th>
              <td>
                {safeguardingKindText[row.kind]}
                <div className="log__soft">{words.since(fullDate(row.since))}</div>
              </td>
              <td>{row.lastOn === null ? words.never : shortDate(row.lastOn, today)}</td>
              <td>
                {row.nextBy === null ? null : row.overdue ? (
                  <span className="over">
                    <Icon name="warn" /> {shortDate(row.nextBy, today)}
                  </span>
                ) : (
                  shortDate(row.nextBy, today)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
