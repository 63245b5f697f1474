// Files that went out: what became of each, and when its records may be deleted here.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { SaveDialog } from "../../components/SaveDialog";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { Failure, HandoverView, PurgeView, SentHandover } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { appText } from "../../text/app";
import { dayOf, shortDate } from "../../text/dates";
import { handoverState, handoverText as words } from "../../text/handover";
import { look } from "./look";

type Props = { view: HandoverView; onFailure: (failure: Failure | null) => void };

export function Sent({ view, onFailure }: Props) {
  const announce = useAnnounce();
  const [asking, setAsking] = useState<{ what: "take-back" | "purge"; of: SentHandover } | null>(null);
  const saveAgain = async (handoverId: string) => {
    onFailure(null);
    const answer = await attempt("save_handover", { handoverId });
    if (answer.ok) announce(words.made(answer.value.fileName, answer.value.savedTo ?? ""));
    else if (answer.failure.kind !== "cancelled") onFailure(answer.failure);
  };
  return (
    <Section title={words.sent}>
      {view.sent.length === 0 ? (
        <EmptyState title={words.noneSent} />
      ) : (
        <ul>
          {view.sent.map((sent) => (
            <SentLine
              key={sent.handoverId}
              sent={sent}
              onSaveAgain={() => void saveAgain(sent.handoverId)}
              onTakeBack={() => setAsking({ what: "take-back", of: sent })}
              onPurge={() => setAsking({ what: "purge", of: sent })}
            />
          ))}
        </ul>
      )}
      {asking?.what === "take-back" && <TakeBack sent={asking.of} onClose={() => setAsking(null)} />}
      {asking?.what === "purge" && asking.of.purge !== null && (
        <Purge sent={asking.of} purge={asking.of.purge} view={view} onClose={() => setAsking(null)} />
      )}
    </Section>
  );
}

type LineProps = { sent: SentHandover; onSaveAgain: () => void; onTakeBack: () => void; onPurge: () => void };

function SentLine({ sent, onSaveAgain, onTakeBack, onPurge }: LineProps) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { state, answeredAt, purge, until } = sent;
  const said =
    answeredAt === null ? handoverState[state] : words.answeredOn(handoverState[state], shortDate(dayOf(answeredAt), today));
  return (
    <li className="check-line">
      <span className={`sync-state sync-state--${look[state].tone}`}>
        <Icon name={look[state].icon} />
      </span>
      <span>
        <b>{words.sentTo(sent.colleague, sent.count)}</b>
        <span className="line__sub check-line__sub">
          {words.madeOn(shortDate(dayOf(sent.madeAt), today))}. {said}. {sent.reason !== "" && words.because(sent.reason)}
        </span>
        {sent.children.length > 0 && (
          <span className="check-line__sub sm">
            {sent.children.map((child) => (
              <span key={child.childId}>
                <Button kind="link" onPress={() => navigate({ screen: "child", childId: child.childId })}>
                  {child.name}
                </Button>{" "}
              </span>
            ))}
          </span>
        )}
        {state === "accepted" && until !== null && (
          <span className="line__sub check-line__sub">{words.until(shortDate(until, today))}</span>
        )}
        {purge !== null && <span className="line__sub check-line__sub">{purgeSaid(purge, today)}</span>}
      </span>
      <span className="sm">
        {state === "waiting" && (
          <>
            <Button kind="link" onPress={onSaveAgain}>
              {words.saveAgain} <span className="visually-hidden">{sent.fileName}</span>
            </Button>{" "}
            <Button kind="link" onPress={onTakeBack}>
              {words.takeBack} <span className="visually-hidden">{sent.fileName}</span>
            </Button>
          </>
        )}
        {purge?.may && (
          <Button kind="link" onPress={onPurge}>
            {words.purge} <span className="visually-hidden">{words.sentTo(sent.colleague, sent.count)}</span>
          </Button>
        )}
      </span>
    </li>
  );
}

function purgeSaid(purge: PurgeView, today: string): string {
  if (purge.purgedAt !== null) return words.purged(shortDate(dayOf(purge.purgedAt), today));
  if (purge.notReceived > 0) return `${words.readOnly}. ${words.purgeWaits(purge.notReceived)}.`;
  if (purge.drafts > 0) return `${words.readOnly}. ${words.purgeDrafts}.`;
  return `${words.readOnly}. ${words.purgeFrom(shortDate(purge.notBefore, today))}.`;
}

function TakeBack({ sent, onClose }: { sent: SentHandover; onClose: () => void }) {
  const announce = useAnnounce();
  const save = useSave();
  const [reason, setReason] = useState("");
  const take = async () => {
    const done = await save.run(() => attempt("take_back_handover", { handoverId: sent.handoverId, reason }));
    if (done !== null) {
      announce(words.takenBack);
      onClose();
    }
  };
  return (
    <SaveDialog
      title={words.takeBackTitle}
      save={save}
      saveLabel={words.takeBack}
      cancelLabel={appText.cancel}
      onSave={() => void take()}
      onClose={onClose}
    >
      <p>{words.takeBackSub}</p>
      <TextField name="reason" label={words.why} value={reason} onChange={setReason} error={save.errorOf("reason")} autoFocus />
    </SaveDialog>
  );
}

type PurgeProps = { sent: SentHandover; purge: PurgeView; view: HandoverView; onClose: () => void };

/** What goes is shown before it goes. */
function Purge({ sent, purge, view, onClose }: PurgeProps) {
  const announce = useAnnounce();
  const save = useSave();
  const go = async () => {
    const done = await save.run(() => attempt("purge_handover", { handoverId: sent.handoverId }));
    if (done !== null) {
      announce(words.purgeDone(done.children));
      onClose();
    }
  };
  return (
    <SaveDialog
      title={words.purgeTitle}
      save={save}
      saveLabel={words.purge}
      cancelLabel={appText.cancel}
      onSave={() => void go()}
      onClose={onClose}
    >
      <ul>
        {sent.children.map((child) => (
          <li key={child.childId}>{child.name}</li>
        ))}
      </ul>
      <p>{words.purgeWhat(purge.records, purge.revisions)}</p>
      <p className="sm mut">{words.purgeRule(view.purgeDays, view.purgeReason)}</p>
    </SaveDialog>
  );
}
