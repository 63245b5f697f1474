// One's own card and colleagues' cards, with the digits that are read out over the telephone.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { SaveDialog } from "../../components/SaveDialog";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { ColleagueView, Failure, HandoverView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { appText } from "../../text/app";
import { dayOf, shortDate } from "../../text/dates";
import { handoverText as words } from "../../text/handover";

type Props = { view: HandoverView; onFailure: (failure: Failure | null) => void };

export function Cards({ view, onFailure }: Props) {
  const announce = useAnnounce();
  const [checking, setChecking] = useState<ColleagueView | null>(null);

  const save = async () => {
    onFailure(null);
    const answer = await attempt("save_own_card", {});
    if (!answer.ok) onFailure(answer.failure);
    else if (answer.value.fileName !== null) announce(words.cardSaved(answer.value.fileName));
  };
  const take = async () => {
    onFailure(null);
    const answer = await attempt("choose_colleague_card", {});
    if (!answer.ok) onFailure(answer.failure);
    else if (answer.value !== null && answer.value.checkedAt === null) setChecking(answer.value);
  };
  const forget = async (colleagueId: string) => {
    onFailure(null);
    const answer = await attempt("forget_colleague", { colleagueId });
    if (answer.ok) announce(words.forgotten);
    else onFailure(answer.failure);
  };

  return (
    <div>
      <Section
        title={words.yourCard}
        action={
          <Button icon="file" onPress={() => void save()}>
            {words.saveCard}
          </Button>
        }
      >
        <p>
          <b>{view.card.name}</b>
          {words.team(view.card.team)}
        </p>
        <Digits who={view.card.name} fingerprint={view.card.fingerprint} />
        <p className="sm mut">{words.cardSub}</p>
      </Section>
      <Section
        title={words.cards}
        action={
          <Button icon="plus" onPress={() => void take()}>
            {words.takeCard}
          </Button>
        }
      >
        {view.colleagues.length === 0 ? (
          <EmptyState title={words.noCards}>{words.noCardsSub}</EmptyState>
        ) : (
          <ul>
            {view.colleagues.map((colleague) => (
              <Card
                key={colleague.colleagueId}
                colleague={colleague}
                onCheck={() => setChecking(colleague)}
                onForget={() => void forget(colleague.colleagueId)}
              />
            ))}
          </ul>
        )}
      </Section>
      {checking && <CheckCard colleague={checking} onClose={() => setChecking(null)} />}
    </div>
  );
}

/** Eight groups of four, in two rows, as they are read out. */
function Digits({ who, fingerprint }: { who: string; fingerprint: string }) {
  const groups = fingerprint.split(" ");
  return (
    <p className="tn" aria-label={words.digits(who)} role="group">
      <b>{groups.slice(0, 4).join(" ")}</b>
      <br />
      <b>{groups.slice(4).join(" ")}</b>
    </p>
  );
}

type CardProps = { colleague: ColleagueView; onCheck: () => void; onForget: () => void };

function Card({ colleague, onCheck, onForget }: CardProps) {
  const { today } = useFrame();
  const { name, team, fingerprint, checkedAt } = colleague;
  return (
    <li className="row-item">
      <p>
        <b>{name}</b>
        {words.team(team)}
      </p>
      <Digits who={name} fingerprint={fingerprint} />
      <p className="sm mut">{checkedAt === null ? words.notChecked : words.checked(shortDate(dayOf(checkedAt), today))}</p>
      <p>
        {checkedAt === null && (
          <>
            <Button onPress={onCheck}>
              {words.check} <span className="visually-hidden">{name}</span>
            </Button>{" "}
          </>
        )}
        <Button kind="link" onPress={onForget}>
          {words.forget} <span className="visually-hidden">{name}</span>
        </Button>
      </p>
    </li>
  );
}

function CheckCard({ colleague, onClose }: { colleague: ColleagueView; onClose: () => void }) {
  const announce = useAnnounce();
  const save = useSave();
  const [lastDigits, setLastDigits] = useState("");
  const { colleagueId, name, fingerprint } = colleague;
  const check = async () => {
    const done = await save.run(() => attempt("confirm_colleague", { colleagueId, lastDigits }));
    if (done !== null) {
      announce(words.isChecked(name));
      onClose();
    }
  };
  return (
    <SaveDialog
      title={words.checkTitle(name)}
      save={save}
      saveLabel={words.sameDigits}
      cancelLabel={appText.cancel}
      onSave={() => void check()}
      onClose={onClose}
    >
      <p>{words.checkSub}</p>
      <Digits who={name} fingerprint={fingerprint} />
      <TextField
        name="lastDigits"
        label={words.lastDigits}
        value={lastDigits}
        onChange={setLastDigits}
        error={save.errorOf("lastDigits")}
        inputMode="numeric"
        width="short"
        autoFocus
      />
    </SaveDialog>
  );
}
