// Who is covered until when, on both sides, and the one press that brings care back.
import { useState } from "react";

import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { CoveringLine, TransferList } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { coverText as words, whom } from "../../text/transfer";
import { BackDialog, GiveBackDialog } from "./CoverDialogs";

export function CoverSection({ list }: { list: TransferList }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<"nothing" | "back" | { forWhom: string; count: number }>("nothing");
  const { away, covering } = list;
  const close = () => setAsking("nothing");
  const onDone = (said: string) => {
    close();
    announce(said);
  };
  const until = (day: string, over: boolean) => <span className={over ? "over" : undefined}>{over ? words.over(shortDate(day, today)) : words.until(shortDate(day, today))}</span>;
  return (
    <Section
      title={words.title}
      action={
        <Button icon="plus" onPress={() => navigate({ screen: "start-transfer", childIds: [], cover: true })}>
          {words.plan}
        </Button>
      }
    >
      <h3>{words.away}</h3>
      {away.length === 0 ? (
        <p>{words.awayNone}</p>
      ) : (
        <>
          <Button kind="alt" onPress={() => setAsking("back")}>
            {words.back}
          </Button>
          <div className="log__scroll">
            <table className="table" aria-label={words.away}>
              <Head />
              <tbody>
                {away.map(({ child, transfer }) => (
                  <tr key={transfer.transferId}>
                    <th scope="row">
                      <Button kind="link" onPress={() => navigate({ screen: "transfer", childId: transfer.childId, transferId: transfer.transferId })}>
                        {child}
                      </Button>
                    </th>
                    <td>{whom(transfer)}</td>
                    <td>{transfer.until === null ? "" : until(transfer.until, transfer.late)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <h3>{words.covering}</h3>
      {covering.length === 0 ? <p>{words.coveringNone}</p> : null}
      {[...byWhom(covering)].map(([forWhom, lines]) => {
        const left = lines.filter((line) => line.goingBack === null).length;
        return (
          <div key={forWhom}>
            {left === 0 ? null : (
              <Button kind="alt" onPress={() => setAsking({ forWhom, count: left })}>
                {words.give(forWhom)}
              </Button>
            )}
            <div className="log__scroll">
              <table className="table" aria-label={`${words.forWhom} ${forWhom}`}>
                <Head />
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.childId}>
                      <th scope="row">
                        <Button kind="link" onPress={() => navigate({ screen: "child", childId: line.childId })}>
                          {line.child}
                        </Button>
                      </th>
                      <td>
                        {words.forWhom} {forWhom}
                      </td>
                      <td>
                        {until(line.until, line.over)}
                        {line.goingBack === null ? null : <div className="log__soft">{words.goingBack}</div>}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        );
      })}
      {asking === "back" ? <BackDialog lines={away.map((row) => row.transfer)} onClose={close} onDone={onDone} /> : null}
      {typeof asking === "string" ? null : <GiveBackDialog {...asking} onClose={close} onDone={onDone} />}
    </Section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{words.table.child}</th>
        <th scope="col">{words.table.who}</th>
        <th scope="col">{words.table.until}</th>
      </tr>
    </thead>
  );
}

function byWhom(lines: readonly CoveringLine[]): Map<string, CoveringLine[]> {
  const groups = new Map<string, CoveringLine[]>();
  for (const line of lines) groups.set(line.forWhom, [...(groups.get(line.forWhom) ?? []), line]);
  return groups;
}
