// The form that begins transfers: for whom, to whom, and when.
import { useState } from "react";

import { ChildPicker } from "../../clinical/ChildPicker";
import { ColleagueField } from "../../clinical/ColleagueField";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormColumn, FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { TransferChild, TransferForm, TransferKind, TransferStart } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { personName } from "../../text/people";
import { transferKindText, transferText as words } from "../../text/transfer";
import { transferContents } from "./transferStart";
import "./transfer.css";

const KINDS: readonly TransferKind[] = ["to-school-nursing", "eleven-plus", "out-of-area", "to-colleague", "cover", "back-from-cover"];

type Props = { start: TransferStart; initial: TransferForm; draftId: string | null };

export function TransferEditor({ start, initial, draftId }: Props) {
  const { today } = useFrame();
  const [form, setForm] = useState(initial);
  const [known, setKnown] = useState<readonly TransferChild[]>(start.children);
  const chosen = known.filter((one) => form.childIds.includes(one.childId));
  const only = !form.wholeCaseload && chosen.length === 1 ? (chosen[0] ?? null) : null;
  const contents = transferContents(form, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "transfer", childId: only?.childId ?? null, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const begin = async () => {
    const begun = await save.run(() => attempt("start_transfers", { form, draftId: draft.id() }));
    if (begun === null) return;
    announce([words.saved(begun.transferIds.length), begun.leftOut.length === 0 ? "" : words.leftOut(begun.leftOut)].filter((part) => part !== "").join(". "));
    const [transferId] = begun.transferIds;
    navigate(only !== null && transferId !== undefined ? { screen: "transfer", childId: only.childId, transferId } : { screen: "transfers" });
  };
  return (
    <FormPage
      label={words.start}
      head={<PageHead title={words.start} sub={only?.child} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={words.save}
      onSave={() => void begin()}
      onBack={back}
      touched={touched}
      columns="even"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(back)}>{words.keepDraft}</Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button shortcut="Esc" onPress={back}>
            {words.back}
          </Button>
        )
      }
    >
      <FormColumn title={words.columns.who}>
        <Select
          name="kind"
          label={words.kind}
          options={KINDS.map((kind) => ({ value: kind, label: transferKindText[kind] }))}
          value={form.kind}
          onChange={(kind) => setForm({ ...form, kind, until: kind === "cover" ? form.until : "" })}
        />
        {chosen.length > 0 ? null : (
          <Checkbox
            name="wholeCaseload"
            label={words.wholeCaseload(start.onCaseload)}
            isSelected={form.wholeCaseload}
            onChange={(wholeCaseload) => setForm({ ...form, wholeCaseload })}
          />
        )}
        {form.wholeCaseload ? null : (
          <Children
            chosen={chosen}
            error={save.errorOf("childIds")}
            onAdd={(child) => {
              setKnown([...known.filter((one) => one.childId !== child.childId), child]);
              setForm({ ...form, childIds: [...form.childIds.filter((id) => id !== child.childId), child.childId] });
            }}
            onRemove={(childId) => setForm({ ...form, childIds: form.childIds.filter((id) => id !== childId) })}
          />
        )}
      </FormColumn>
      <FormColumn title={words.columns.plan}>
        <ColleagueField name="to" label={words.to} hint={words.toHint} value={form.to} onChange={(to) => setForm({ ...form, to })} error={save.errorOf("to")} />
        <TextField name="team" label={words.team} value={form.team} onChange={(team) => setForm({ ...form, team })} error={save.errorOf("team")} />
        <DateField
          name="plannedFor"
          label={words.plannedFor}
          value={form.plannedFor}
          onChange={(plannedFor) => setForm({ ...form, plannedFor })}
          direction="future"
          error={save.errorOf("plannedFor")}
        />
        {form.kind === "cover" ? (
          <DateField name="until" label={words.until} value={form.until} onChange={(until) => setForm({ ...form, until })} direction="future" error={save.errorOf("until")} />
        ) : null}
      </FormColumn>
      <FormColumn title={words.columns.meaning}>
        <ol className="transfer__next">
          {words.next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {form.kind === "cover" ? <p>{words.coverNext}</p> : null}
      </FormColumn>
    </FormPage>
  );
}

type ChildrenProps = {
  chosen: readonly TransferChild[];
  error: string | undefined;
  onAdd: (child: TransferChild) => void;
  onRemove: (childId: string) => void;
};

function Children({ chosen, error, onAdd, onRemove }: ChildrenProps) {
  return (
    <div className="transfer__children" id="childIds" tabIndex={-1}>
      <h3>{words.children}</h3>
      {error === undefined || error === "" ? null : <p className="field__error">{error}</p>}
      {chosen.length === 0 ? (
        <p>{words.noChild}</p>
      ) : (
        <ul className="transfer__open">
          {chosen.map((one) => (
            <li key={one.childId}>
              <span className="transfer__grow">
                {one.child}
                {one.underWay === null ? null : <span className="log__soft"> {words.underWay}</span>}
              </span>
              {chosen.length === 1 ? null : (
                <Button kind="link" label={words.remove(one.child)} onPress={() => onRemove(one.childId)}>
                  {words.leaveOut}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 1 ? <p className="log__soft">{words.childrenHint}</p> : null}
      <ChildPicker label={words.addChild} onChoose={({ childId, family, given }) => onAdd({ childId, child: personName(family, given), underWay: null })} />
    </div>
  );
}
