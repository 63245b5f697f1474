// The words of each letter as this service keeps them: shipped, changed, or put back.
import { useState } from "react";

import { Button } from "../../components/Button";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import type { TemplateWords, TemplateWordsList } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { mergeFieldText, readerText } from "../../text/letter";
import { lettersText as words } from "../../text/letters";
import { templateText } from "../../text/letterTemplates";
import { WordsForm, WordsRow, WordsSection } from "./WordsSection";

export function LetterTemplates() {
  const query = useQuery("letter_templates", {}, { keep: true });
  return (
    <WordsSection title={templateText.title} intro={templateText.intro} query={query}>
      {(list, onChanged) => <List list={list} onChanged={onChanged} />}
    </WordsSection>
  );
}

function List({ list, onChanged }: { list: TemplateWordsList; onChanged: () => void }) {
  const [editing, setEditing] = useState<TemplateWords | null>(null);
  if (editing !== null) {
    const done = () => {
      setEditing(null);
      onChanged();
    };
    return <Editor template={editing} fields={list.fields} onDone={done} />;
  }
  return (
    <ul className="words">
      {list.templates.map((template) => (
        <WordsRow
          key={template.code}
          name={
            <span>
              <strong>{template.name}</strong> {readerText[template.reader].toLowerCase()}
            </span>
          }
          actions={
            <>
              <span>{template.shipped ? words.shipped : words.own}</span>
              <Button kind="link" label={words.editOf(template.name)} onPress={() => setEditing(template)}>
                {words.edit}
              </Button>
            </>
          }
        />
      ))}
    </ul>
  );
}

type EditorProps = { template: TemplateWords; fields: TemplateWordsList["fields"]; onDone: () => void };

function Editor({ template, fields, onDone }: EditorProps) {
  const [text, setText] = useState(template.text);
  const save = useSave();
  const announce = useAnnounce();
  const { code, name } = template;
  const keep = async () => {
    if ((await save.run(() => attempt("save_letter_template", { code, text }))) === null) return;
    announce(words.wordsSaved);
    onDone();
  };
  const reset = async () => {
    if ((await save.run(() => attempt("reset_letter_template", { code }))) === null) return;
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
        hint={`${words.wordsFields}: ${fields.map((field) => `{${field}} ${mergeFieldText[field].toLowerCase()}`).join(", ")}`}
        value={text}
        onChange={setText}
        error={save.errorOf("text")}
        rows={16}
        autoFocus
      />
    </WordsForm>
  );
}
