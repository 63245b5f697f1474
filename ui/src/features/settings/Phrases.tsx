// The nurse's own phrases: what she types after a semicolon, and the words it puts in.
import { useState } from "react";

import { Button } from "../../components/Button";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { PhraseList, SavePhrase } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { phraseText as words } from "../../text/phrase";
import { WordsForm, WordsRow, WordsSection } from "./WordsSection";

export function Phrases() {
  const query = useQuery("phrases", {}, { keep: true });
  return (
    <WordsSection title={words.title} intro={words.intro} query={query}>
      {(list, onChanged) => <List list={list} onChanged={onChanged} />}
    </WordsSection>
  );
}

function List({ list, onChanged }: { list: PhraseList; onChanged: () => void }) {
  const [editing, setEditing] = useState<SavePhrase | null>(null);
  const removal = useSave();
  const announce = useAnnounce();
  const remove = async (phraseId: string) => {
    if ((await removal.run(() => attempt("delete_phrase", { phraseId }))) === null) return;
    announce(words.removed);
    onChanged();
  };
  const done = () => {
    setEditing(null);
    onChanged();
  };
  if (editing !== null) return <Editor start={editing} onDone={done} />;
  return (
    <>
      <SaveProblems save={removal} />
      {list.phrases.length === 0 ? <p className="words__intro">{words.none}</p> : null}
      <ul className="words">
        {list.phrases.map((phrase) => (
          <WordsRow
            key={phrase.phraseId}
            name={<strong>;{phrase.name}</strong>}
            actions={
              <>
                <Button kind="link" label={words.editOf(phrase.name)} onPress={() => setEditing(phrase)}>
                  {words.edit}
                </Button>
                <Button kind="link" label={words.removeOf(phrase.name)} onPress={() => void remove(phrase.phraseId)}>
                  {words.remove}
                </Button>
              </>
            }
          >
            <p className="words__text">{phrase.text}</p>
          </WordsRow>
        ))}
      </ul>
      <Button icon="plus" onPress={() => setEditing({ phraseId: null, name: "", text: "" })}>
        {words.add}
      </Button>
      {list.suggestions.length === 0 ? null : (
        <>
          <h3 className="words__more">{words.suggestions}</h3>
          <ul className="words">
            {list.suggestions.map((suggestion) => (
              <WordsRow
                key={suggestion.name}
                name={<span>;{suggestion.name}</span>}
                actions={
                  <Button kind="link" label={words.useOf(suggestion.name)} onPress={() => setEditing({ phraseId: null, ...suggestion })}>
                    {words.use}
                  </Button>
                }
              >
                <p className="words__text">{suggestion.text}</p>
              </WordsRow>
            ))}
          </ul>
        </>
      )}
      <p className="words__intro">{words.notSent}</p>
    </>
  );
}

function Editor({ start, onDone }: { start: SavePhrase; onDone: () => void }) {
  const [phrase, setPhrase] = useState(start);
  const save = useSave();
  const announce = useAnnounce();
  const keep = async () => {
    if ((await save.run(() => attempt("save_phrase", phrase))) === null) return;
    announce(words.saved);
    onDone();
  };
  return (
    <WordsForm
      label={words.title}
      save={save}
      saveLabel={words.save}
      onSave={() => void keep()}
      actions={
        <Button kind="link" onPress={onDone}>
          {words.cancel}
        </Button>
      }
    >
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={phrase.name}
        onChange={(name) => setPhrase({ ...phrase, name })}
        error={save.errorOf("name")}
        width="medium"
        autoFocus
      />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        value={phrase.text}
        onChange={(text) => setPhrase({ ...phrase, text })}
        error={save.errorOf("text")}
        rows={4}
      />
    </WordsForm>
  );
}
