// A child's letters, word for word as they were written; what can still be done with each.
import { useState } from "react";

import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { SaveDialog } from "../../components/SaveDialog";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { Tag } from "../../components/Tag";
import { useSave } from "../../components/useSave";
import type { LetterEntry, SentHow } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { childText } from "../../text/child";
import { shortDate } from "../../text/dates";
import { letterText as words, sentHowText } from "../../text/letter";
import { takeBackText } from "../../text/takeBack";

export function LettersTab({ childId }: { childId: string }) {
  const query = useQuery("child_letters", { childId });
  const navigate = useNavigate();
  if (query.state === "loading") return <Loading />;
  if (query.state === "failed") return <Failed failure={query.failure} onRetry={query.reload} />;
  const { letters } = query.data;
  return (
    <div className="letters">
      <p>
        <Button icon="pencil" onPress={() => navigate({ screen: "letter", childId })}>
          {words.write}
        </Button>
      </p>
      {letters.length === 0 ? (
        <EmptyState title={words.none}>{words.noneTodo}</EmptyState>
      ) : (
        <ul className="letters__list">
          {letters.map((letter) => (
            <Letter key={letter.letterId} letter={letter} />
          ))}
        </ul>
      )}
    </div>
  );
}

type Asking = "pdf" | "send" | "take-back" | null;

function Letter({ letter }: { letter: LetterEntry }) {
  const { today } = useFrame();
  const [isOpen, setOpen] = useState(false);
  const [asking, setAsking] = useState<Asking>(null);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const done = (said: string) => {
    setAsking(null);
    announce(said);
  };
  const close = () => setAsking(null);
  const { childId, letterId, heading } = letter;
  const standing = [
    words.list.written(shortDate(letter.writtenOn, today)),
    letter.printedOn === null ? null : words.list.printed(shortDate(letter.printedOn, today)),
    letter.sentOn === null || letter.sentHow === null ? words.list.notSent : words.list.sent(sentHowText[letter.sentHow], shortDate(letter.sentOn, today)),
  ].filter((part) => part !== null);
  return (
    <li className="letters__one">
      <div className="letters__head">
        <b>{heading}</b> <span className="entry__soft">{letter.to.split("\n")[0]}</span>{" "}
        {letter.restricted ? <Tag tone="amber">{words.list.professionals}</Tag> : null}
        {letter.enteredInError ? (
          <Tag tone="red" icon="x">
            {childText.timeline.enteredInError}
          </Tag>
        ) : null}
      </div>
      <p className="entry__soft">
        {standing.join(". ")}. {letter.author}
      </p>
      {isOpen ? (
        <div className="letters__text">
          <p>{letter.to}</p>
          <p>{letter.text}</p>
          {letter.enclosed === "" ? null : <p>{words.list.enclosed(letter.enclosed)}</p>}
        </div>
      ) : null}
      <div className="letters__actions">
        <Button kind="link" label={words.of(isOpen ? words.list.hide : words.list.show, heading)} onPress={() => setOpen(!isOpen)}>
          {isOpen ? words.list.hide : words.list.show}
        </Button>
        {letter.enteredInError ? null : (
          <>
            {letter.locked ? null : (
              <Button kind="link" label={words.of(words.actions.amend, heading)} onPress={() => navigate({ screen: "letter", childId, letterId })}>
                {words.actions.amend}
              </Button>
            )}
            <Button kind="link" label={words.of(words.actions.pdf, heading)} onPress={() => setAsking("pdf")}>
              {words.actions.pdf}
            </Button>
            {letter.sentOn === null ? (
              <Button kind="link" label={words.of(words.actions.send, heading)} onPress={() => setAsking("send")}>
                {words.actions.send}
              </Button>
            ) : null}
            <Button kind="link" label={words.of(words.actions.takeBack, heading)} onPress={() => setAsking("take-back")}>
              {words.actions.takeBack}
            </Button>
          </>
        )}
      </div>
      {asking === "pdf" ? <PdfDialog letter={letter} onClose={close} onDone={done} /> : null}
      {asking === "send" ? <SendDialog letter={letter} onClose={close} onDone={done} /> : null}
      {asking === "take-back" ? (
        <TakeBack recordId={letterId} words={takeBackText.letter} onClose={close} onDone={() => done(takeBackText.done)} />
      ) : null}
    </li>
  );
}

type DialogProps = { letter: LetterEntry; onClose: () => void; onDone: (said: string) => void };

function PdfDialog({ letter, onClose, onDone }: DialogProps) {
  const save = useSave();
  const write = async () => {
    const done = await save.run(() => attempt("save_letter", { letterIds: [letter.letterId] }));
    if (done !== null) onDone(done.fileName === null ? words.pdf.notSaved : words.pdf.saved(done.fileName));
  };
  return (
    <SaveDialog title={words.pdf.title} save={save} saveLabel={words.pdf.choose} cancelLabel={words.cancel} onSave={() => void write()} onClose={onClose}>
      <p>{words.pdf.body}</p>
      {letter.locked ? null : <p>{words.pdf.locks}</p>}
    </SaveDialog>
  );
}

const ways = Object.keys(sentHowText) as SentHow[];

function SendDialog({ letter, onClose, onDone }: DialogProps) {
  const [on, setOn] = useState("today");
  const [how, setHow] = useState<SentHow>("post");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("send_letter", { letterId: letter.letterId, fromRevision: letter.revision, on, how }));
    if (saved !== null) onDone(words.send.done);
  };
  return (
    <SaveDialog title={words.send.title} save={save} saveLabel={words.send.save} cancelLabel={words.cancel} onSave={() => void keep()} onClose={onClose}>
      <DateField name="sentOn" label={words.send.on} value={on} onChange={setOn} direction="past" error={save.errorOf("sentOn")} width="medium" />
      <Select name="how" label={words.send.how} options={ways.map((value) => ({ value, label: sentHowText[value] }))} value={how} onChange={setHow} />
    </SaveDialog>
  );
}
