// Letters as this service words them, with the telephone number and the address at their head.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { SaveProblems } from "../../components/SaveProblems";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { LetterWords, LetterWordsView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { letterFieldText, letterNameText, lettersText as words } from "../../text/letters";
import "./phrases.css";

export function LetterSettings() {
  const query = useQuery("letter_words", {}, { keep: true });
  return (
    <Section title={words.words}>
      <p className="phrases__intro">{words.wordsSub}</p>
      {query.state === "loading" ? <Loading /> : null}
      {query.state === "failed" ? <Failed failure={query.failure} onRetry={query.reload} /> : null}
      {query.state === "loaded" ? <List view={query.data} onChanged={query.reload} /> : null}
    </Section>
  );
}

function List({ view, onChanged }: { view: LetterWords; onChanged: () => void }) {
  const [editing, setEditing] = useState<LetterWordsView | null>(null);
  if (editing !== null) {
    const done = () => {
      setEditing(null);
      onChanged();
    };
    return <Editor letter={editing} fields={view.fields} onDone={done} />;
  }
  return (
    <>
      <Head phone={view.phone} address={view.address} onSaved={onChanged} />
      <ul className="phrases">
        {view.letters.map((letter) => (
          <li key={letter.code}>
            <div className="phrases__head">
              <strong>{letterNameText[letter.code]}</strong>
              <span>{letter.shipped ? words.shipped : words.own}</span>
              <Button kind="link" label={words.editOf(letterNameText[letter.code])} onPress={() => setEditing(letter)}>
                {words.edit}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

type HeadProps = { phone: string; address: string; onSaved: () => void };

function Head({ phone: phoneNow, address: addressNow, onSaved }: HeadProps) {
  const [phone, setPhone] = useState(phoneNow);
  const [address, setAddress] = useState(addressNow);
  const save = useSave();
  const announce = useAnnounce();
  const keep = async () => {
    if ((await save.run(() => attempt("save_letter_head", { phone, address }))) === null) return;
    announce(words.headSaved);
    onSaved();
  };
  return (
    <form
      className="phrases__form"
      aria-label={words.saveHead}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <SaveProblems save={save} />
      <TextField name="phone" label={words.phone} value={phone} onChange={setPhone} error={save.errorOf("phone")} width="medium" />
      <TextArea
        name="address"
        label={words.address}
        hint={words.addressHint}
        value={address}
        onChange={setAddress}
        error={save.errorOf("address")}
        rows={3}
      />
      <div className="phrases__head">
        <Button kind="alt" type="submit" isDisabled={save.busy}>
          {words.saveHead}
        </Button>
      </div>
    </form>
  );
}

type EditorProps = { letter: LetterWordsView; fields: LetterWords["fields"]; onDone: () => void };

function Editor({ letter, fields, onDone }: EditorProps) {
  const [text, setText] = useState(letter.text);
  const save = useSave();
  const announce = useAnnounce();
  const name = letterNameText[letter.code];
  const keep = async () => {
    if ((await save.run(() => attempt("save_letter_words", { code: letter.code, text }))) === null) return;
    announce(words.wordsSaved);
    onDone();
  };
  const reset = async () => {
    if ((await save.run(() => attempt("reset_letter_words", { code: letter.code }))) === null) return;
    announce(words.wordsSaved);
    onDone();
  };
  return (
    <form
      className="phrases__form"
      aria-label={words.editOf(name)}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <SaveProblems save={save} />
      <TextArea
        name="text"
        label={words.text(name)}
        hint={`${words.wordsFields}: ${fields.map((field) => `{${field}} ${letterFieldText[field]}`).join(", ")}`}
        value={text}
        onChange={setText}
        error={save.errorOf("text")}
        rows={16}
        autoFocus
      />
      <div className="phrases__head">
        <Button kind="alt" type="submit" isDisabled={save.busy}>
          {words.saveWords}
        </Button>
        <Button kind="link" onPress={() => void reset()}>
          {words.reset}
        </Button>
        <Button kind="link" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
