// Everything saved here that no file carries, save by save, each with its way back.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { SaveProblems } from "../../components/SaveProblems";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { SaveView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { whenWritten } from "../../text/dates";
import { entryText } from "../../text/entry";
import { undoText as words, undoWhyNotText } from "../../text/undo";

const SHOWN = 20;

export function NotSent() {
  const query = useQuery("saves_not_sent", {}, { keep: true });
  const [all, setAll] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const undo = async (of: number) => {
    const done = await save.run(() => attempt("undo_save", { save: of }));
    if (done !== null) announce(words.undone(done.entries));
  };
  if (query.state === "loading") return <Loading />;
  if (query.state === "failed") return <Failed failure={query.failure} onRetry={query.reload} />;
  const { saves } = query.data;
  const shown = all ? saves : saves.slice(0, SHOWN);
  return (
    <Section title={words.section}>
      <p className="not-sent__sub">{saves.length === 0 ? words.none : words.sectionSub}</p>
      <SaveProblems save={save} />
      <ul className="not-sent">
        {shown.map((one) => (
          <Line key={one.save} save={one} isDisabled={save.busy} onUndo={() => void undo(one.save)} />
        ))}
      </ul>
      {saves.length > shown.length ? (
        <Button kind="link" onPress={() => setAll(true)}>
          {words.more(saves.length - shown.length)}
        </Button>
      ) : null}
    </Section>
  );
}

function Line({ save, isDisabled, onUndo }: { save: SaveView; isDisabled: boolean; onUndo: () => void }) {
  const { today } = useFrame();
  return (
    <li className="not-sent__save">
      <div>
        {save.entries.map((entry, at) => (
          <p key={`${entry.recordId} ${String(entry.revision)}`}>
            <b>{entryText(entry)}</b> {entry.child === null ? "" : entry.child} <span className="not-sent__soft">{words.change[save.amended[at] === true ? "amended" : "new"]}</span>
          </p>
        ))}
        <p className="not-sent__soft">
          {whenWritten(save.writtenAt, today)}
          {save.whyNot === null ? "" : `. ${undoWhyNotText[save.whyNot]}`}
        </p>
      </div>
      {save.whyNot === null ? (
        <Button kind="link" icon="undo" label={words.of(save)} isDisabled={isDisabled} onPress={onUndo}>
          {words.undo}
        </Button>
      ) : null}
    </li>
  );
}
