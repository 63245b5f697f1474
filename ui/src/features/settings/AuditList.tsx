// Every entry and every look at a record, newest first.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useQuery } from "../../ipc/useQuery";
import { dayOf, shortDate, timeOf } from "../../text/dates";
import { auditActionText, settingsText } from "../../text/settings";

const PAGE = 50;

export function AuditList() {
  const { today } = useFrame();
  const [offset, setOffset] = useState(0);
  const query = useQuery("audit", { offset, limit: PAGE }, { keep: true });
  if (query.state === "loading") {
    return <Loading />;
  }
  if (query.state === "failed") {
    return <Failed failure={query.failure} onRetry={query.reload} />;
  }
  const { lines, total } = query.data;
  if (total === 0) {
    return <EmptyState title={settingsText.auditNone} />;
  }
  return (
    <>
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{settingsText.auditLine}</th>
              <th scope="col">{settingsText.auditWhen}</th>
              <th scope="col">{settingsText.auditWho}</th>
              <th scope="col">{settingsText.auditWhat}</th>
              <th scope="col">{settingsText.auditReason}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.sequence}>
                <td className="tn">{line.sequence}</td>
                <td className="tn">
                  {shortDate(dayOf(line.at), today)} {timeOf(line.at)}
                </td>
                <td>{line.actor}</td>
                <td>{auditActionText(line.action)}</td>
                <td>{line.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sync__pages">
        <Button isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - PAGE))}>
          {settingsText.newer}
        </Button>
        <Button isDisabled={offset + PAGE >= total} onPress={() => setOffset(offset + PAGE)}>
          {settingsText.older}
        </Button>
        <span className="sm mut">{settingsText.auditShown(offset + 1, offset + lines.length, total)}</span>
      </p>
    </>
  );
}
