// The nurse's own phrases: what she types after a semicolon, and the words it puts in.
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
import type { PhraseList, SavePhrase } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { phraseText as words } from "../../text/phrase";
import "./phrases.css";

export function Phrases() {
  const query = useQuery("phrases", {}, { keep: true });
  return (
    <Section title={words.title}>
      <p className="phrases__intro">{words.intro}</p>
      {query.state === "loading" ? <Loading /> : null}
      {query.state === "failed" ? <Failed failure={query.failure} onRetry={query.reload} /> : null}
      {query.state === "loaded" ? <List list={query.data} onChanged={query.reload} /> : null}
    </Section>
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
      {list.phrases.length === 0 ? <p className="phrases__intro">{words.none}</p> : null}
      <ul className="phrases">
        {list.phrases.map((phrase) => (
          <li key={phrase.phraseId}>
            <div className="phrases__head">
              <strong>;{phrase.name}</strong>
              <Button kind="link" label={words.editOf(phrase.name)} onPress={() => setEditing(phrase)}>
                {words.edit}
              </Button>
              <Button kind="link" label={words.removeOf(phrase.name)} onPress={() => void remove(phrase.phraseId)}>
                {words.remove}
              </Button>
            </div>
            <p className="phrases__text">{phrase.text}</p>
          </li>
        ))}
      </ul>
      <Button icon="plus" onPress={() => setEditing({ phraseId: null, name: "", text: "" })}>
        {words.add}
      </Button>
      {list.suggestions.length === 0 ? null : (
        <>
          <h3 className="phrases__more">{words.suggestions}</h3>
          <ul className="phrases">
            {list.suggestions.map((suggestion) => (
              <li key={suggestion.name}>
                <div className="phrases__head">
                  <span>;{suggestion.name}</span>
                  <Button kind="link" label={words.useOf(suggestion.name)} onPress={() => setEditing({ phraseId: null, ...suggestion })}>
                    {words.use}
                  </Button>
                </div>
                <p className="phrases__text">{suggestion.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="phrases__intro">{words.notSent}</p>
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
    <form
      className="phrases__form"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <SaveProblems save={save} />
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
      <div className="phrases__head">
        <Button kind="alt" type="submit" isDisabled={save.busy}>
          {words.save}
        </Button>
        <Button kind="link" onPress={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
