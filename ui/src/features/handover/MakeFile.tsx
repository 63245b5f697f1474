// The transfers that can go to a colleague's laptop, what each still needs, and the file.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { SaveProblems } from "../../components/SaveProblems";
import { Section } from "../../components/Section";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { HandoverView, ReadyTransfer } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { shortDate } from "../../text/dates";
import { handoverKind, handoverText as words } from "../../text/handover";

export function MakeFile({ view }: { view: HandoverView }) {
  const announce = useAnnounce();
  const save = useSave();
  const [colleagueId, setColleague] = useState("");
  const [unwanted, setUnwanted] = useState<readonly string[]>([]);
  const colleagues = view.colleagues.filter((colleague) => colleague.checkedAt !== null);
  const only = colleagues.length === 1 ? colleagues[0] : undefined;
  const chosenColleague = colleagues.find((colleague) => colleague.colleagueId === colleagueId) ?? only;
  const chosen = view.ready.filter((transfer) => transfer.missing.length === 0 && !unwanted.includes(transfer.transferId));

  const make = async () => {
    const made = await save.run(() =>
      attempt("hand_over", {
        colleagueId: chosenColleague?.colleagueId ?? "",
        transferIds: chosen.map((transfer) => transfer.transferId),
      }),
    );
    if (made !== null) announce(made.savedTo === null ? words.madeUnsaved : words.made(made.fileName, made.savedTo));
  };
  const want = (transferId: string, wanted: boolean) =>
    setUnwanted((before) => (wanted ? before.filter((one) => one !== transferId) : [...before, transferId]));

  return (
    <Section title={words.handOver}>
      <SaveProblems save={save} />
      {view.ready.length === 0 ? (
        <EmptyState title={words.noneReady}>{words.noneReadySub}</EmptyState>
      ) : (
        <>
          <ReadyTable ready={view.ready} unwanted={unwanted} onWant={want} />
          {colleagues.length === 0 ? (
            <p className="sm mut">{words.noChecked}</p>
          ) : (
            <Select
              name="colleagueId"
              label={words.toWhom}
              width="medium"
              options={colleagues.map((colleague) => ({ value: colleague.colleagueId, label: colleague.name }))}
              value={chosenColleague?.colleagueId ?? ""}
              onChange={setColleague}
              error={save.errorOf("colleagueId")}
            />
          )}
          <p>
            <Button
              kind="go"
              icon="file"
              isDisabled={save.busy || chosen.length === 0 || chosenColleague === undefined}
              onPress={() => void make()}
            >
              {words.make(chosen.length)}
            </Button>
          </p>
          <p className="sm mut">{words.makeSub}</p>
        </>
      )}
    </Section>
  );
}

type TableProps = {
  ready: readonly ReadyTransfer[];
  unwanted: readonly string[];
  onWant: (transferId: string, wanted: boolean) => void;
};

function ReadyTable({ ready, unwanted, onWant }: TableProps) {
  const { today } = useFrame();
  const navigate = useNavigate();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.prepared}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.child}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.planned}</th>
            <th scope="col">{words.missing}</th>
          </tr>
        </thead>
        <tbody>
          {ready.map((transfer) => (
            <tr key={transfer.transferId}>
              <td>
                {transfer.missing.length === 0 ? (
                  <Checkbox
                    label={
                      <>
                        <span className="visually-hidden">{words.handOver} </span>
                        <b>{transfer.child}</b>
                      </>
                    }
                    isSelected={!unwanted.includes(transfer.transferId)}
                    onChange={(wanted) => onWant(transfer.transferId, wanted)}
                  />
                ) : (
                  <Button kind="link" onPress={() => navigate({ screen: "child", childId: transfer.childId })}>
                    <b>{transfer.child}</b>
                  </Button>
                )}
              </td>
              <td>
                {handoverKind[transfer.kind]}
                {transfer.to !== "" && <div className="line__sub">{transfer.to}</div>}
              </td>
              <td className="tn">{shortDate(transfer.plannedFor, today)}</td>
              <td>{transfer.missing.length === 0 ? words.ready : transfer.missing.join(". ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
