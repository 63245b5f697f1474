// The parents' heights, what they lead one to expect, and giving or changing one.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import { Section } from "../../../components/Section";
import { useAnnounce } from "../../../components/status";
import { TextField } from "../../../components/TextField";
import { useSave } from "../../../components/useSave";
import type { ParentsView, ParentView } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { relationshipRoleText } from "../../../text/codes";
import { centileText, growthText } from "../../../text/growth";

export function ParentHeights({ childId, parents }: { childId: string; parents: ParentsView }) {
  const [giving, setGiving] = useState<ParentView | null>(null);
  const { parents: words } = growthText;
  const { expected, refused } = parents;
  return (
    <Section title={words.title}>
      {parents.parents.length === 0 ? (
        <p className="child__none">{words.none}</p>
      ) : (
        <div className="growth-parents">
          {parents.parents.map((parent) => (
            <ParentLine key={parent.personId} parent={parent} onGive={() => setGiving(parent)} />
          ))}
        </div>
      )}
      {expected === null ? (
        <p className="growth__note">{refused ?? words.missing}</p>
      ) : (
        <p className="growth__note">
          <b>{words.expected(expected.band)}</b>, {words.adult(expected.adult.toFixed(1))}.{" "}
          {words.range(
            centileText(expected.centileLow),
            centileText(expected.centileHigh),
            expected.adultLow.toFixed(0),
            expected.adultHigh.toFixed(0),
          )}
        </p>
      )}
      {giving !== null && <HeightForm childId={childId} parent={giving} onClose={() => setGiving(null)} />}
    </Section>
  );
}

function ParentLine({ parent, onGive }: { parent: ParentView; onGive: () => void }) {
  const { parents: words } = growthText;
  const role = relationshipRoleText[parent.role];
  return (
    <>
      <span>
        {role}, {parent.name}
      </span>
      <b className="tn">{parent.height === null ? words.notKnown : `${(parent.height / 10).toFixed(1)} cm`}</b>
      <Button
        kind="link"
        label={parent.height === null ? words.give(role.toLowerCase()) : words.change(role.toLowerCase())}
        onPress={onGive}
      >
        {parent.height === null ? words.giveShort : words.changeShort}
      </Button>
    </>
  );
}

function HeightForm({ childId, parent, onClose }: { childId: string; parent: ParentView; onClose: () => void }) {
  const { parents: words, form } = growthText;
  const { personId } = parent;
  const announce = useAnnounce();
  const [height, setHeight] = useState(parent.height === null ? "" : (parent.height / 10).toFixed(1));
  const [reason, setReason] = useState("");
  const save = useSave();
  const give = async () => {
    const saved = await save.run(() => attempt("set_parent_height", { childId, personId, height, reason }));
    if (saved === null) return;
    announce(words.saved);
    onClose();
  };
  return (
    <Dialog
      title={words.formTitle(parent.name)}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void give()} isDisabled={save.busy}>
            {words.save}
          </Button>
          <Button onPress={onClose}>{form.cancel}</Button>
        </>
      }
    >
      <form
        className="growth-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <SaveProblems save={save} />
        <p className="child__none">{words.body}</p>
        <TextField name="height" label={words.height} hint={words.heightHint} value={height} onChange={setHeight} error={save.errorOf("height")} suffix="cm" inputMode="decimal" width="short" autoFocus />
        <TextField name="reason" label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={save.errorOf("reason")} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
