// Letters as this service words them, with the telephone number and the address at their head.
import { useState } from "react";

import { Button } from "../../components/Button";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { LetterWords, LetterWordsView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { letterFieldText, letterNameText, lettersText as words } from "../../text/letters";
import { WordsForm, WordsRow, WordsSection } from "./WordsSection";

export function LetterSettings() {
  const query = useQuery("letter_words", {}, { keep: true });
  return (
    <WordsSection title={words.words} intro={words.wordsSub} query={query}>
      {(view, onChanged) => <List view={view} onChanged={onChanged} />}
    </WordsSection>
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
      <ul className="words">
        {view.letters.map((letter) => (
          <WordsRow
            key={letter.code}
            name={<strong>{letterNameText[letter.code]}</strong>}
            actions={
              <>
                <span>{letter.shipped ? words.shipped : words.own}</span>
                <Button kind="link" label={words.editOf(letterNameText[letter.code])} onPress={() => setEditing(letter)}>
                  {words.edit}
                </Button>
              </>
            }
          />
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
    <WordsForm label={words.saveHead} save={save} saveLabel={words.saveHead} onSave={() => void keep()}>
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
    </WordsForm>
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
    <WordsForm
      label={words.editOf(name)}
      save={save}
      saveLabel={words.saveWords}
      onSave={() => void keep()}
      actions={
        <>
          <Button kind="link" onPress={() => void reset()}>
            {words.reset}
          </Button>
          <Button kind="link" onPress={onDone}>
            {words.cancel}
          </Button>
        </>
      }
    >
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
    </WordsForm>
  );
}
