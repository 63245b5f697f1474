// Before leaving or changing job: nothing unwritten, nothing unsent, nobody left behind. What cannot be read is never shown as nothing.
import { useCallback, useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Loading } from "../../components/Loading";
import { useNavigate, type Route } from "../../components/navigation";
import { PrintSheet } from "../../components/PrintSheet";
import { Section } from "../../components/Section";
import type { LeaverCheck as Check, LeaverWhat } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { appText } from "../../text/app";
import { longDay } from "../../text/dates";
import { leaverText as words } from "../../text/transfer";

const where: Record<LeaverWhat, Route> = {
  drafts: { screen: "today" },
  "past-appointments": { screen: "diary" },
  "to-countersign": { screen: "today" },
  unsent: { screen: "sync" },
  "no-receipt": { screen: "sync" },
  refused: { screen: "sync" },
  "open-transfers": { screen: "transfers" },
  "children-here": { screen: "caseload" },
  "supervision-due": { screen: "supervisions" },
  "escalations-open": { screen: "escalations" },
  "handovers-out": { screen: "handovers" },
  "handovers-in": { screen: "handovers" },
};

export function LeaverCheck() {
  const navigate = useNavigate();
  const check = useQuery("leaver_check", {}, { keep: true });
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  if (check.state === "loading") return <Loading />;
  if (check.state === "failed") return <Failed failure={check.failure} onRetry={check.reload} />;
  const left = check.data.lines.filter((line) => line.count > 0).length;
  return (
    <Section
      title={words.title}
      action={
        <Button icon="print" onPress={() => setPrinting(true)}>
          {words.print}
        </Button>
      }
    >
      <p>{words.intro}</p>
      <p role="status">
        <b>{left === 0 ? words.allClear : words.left(left)}</b>
      </p>
      <div className="log__scroll">
        <table className="table" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.table.what}</th>
              <th scope="col">{words.table.count}</th>
              <th scope="col">{words.mend}</th>
            </tr>
          </thead>
          <tbody>
            {check.data.lines.map(({ what, count }) => (
              <tr key={what}>
                <th scope="row">{words.what[what]}</th>
                <td>
                  <span className={count === 0 ? "good" : "over"}>
                    <Icon name={count === 0 ? "received" : "warn"} size="tag" /> {count === 0 ? words.nothing : count}
                  </span>
                </td>
                <td>
                  {count === 0 ? null : (
                    <Button kind="link" label={`${words.mend}: ${words.what[what]}`} onPress={() => navigate(where[what])}>
                      {words.mend}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {printing ? <Paper check={check.data} onPrinted={printed} /> : null}
    </Section>
  );
}

/** Counts and no names: there is nothing about a child on it. */
function Paper({ check, onPrinted }: { check: Check; onPrinted: () => void }) {
  const { practitioner, demonstration } = useFrame();
  return (
    <PrintSheet onPrinted={onPrinted}>
      <h1>{words.paper(longDay(check.on))}</h1>
      <p>
        {practitioner}
        {demonstration ? `. ${appText.demonstration}` : ""}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.table.what}</th>
            <th scope="col">{words.table.count}</th>
          </tr>
        </thead>
        <tbody>
          {check.lines.map(({ what, count }) => (
            <tr key={what}>
              <th scope="row">{words.what[what]}</th>
              <td>{count === 0 ? words.nothing : count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.signed}</p>
    </PrintSheet>
  );
}
