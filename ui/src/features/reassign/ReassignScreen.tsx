// Who is named on the records of one child or several, from today, and the latest changes with a way back.
import { useState } from "react";

import { ChildPicker } from "../../clinical/ChildPicker";
import { ColleagueField } from "../../clinical/ColleagueField";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { FormColumn, FormPage } from "../../components/FormPage";
import { Loading } from "../../components/Loading";
import { useBack, useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { reassignText as words } from "../../text/reassign";
import { LatestChanges } from "./LatestChanges";

export function ReassignScreen({ childIds }: { childIds: readonly string[] }) {
  const [chosen, setChosen] = useState([...childIds]);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const start = useQuery("reassign_start", { childIds: chosen }, { keep: true });
  const back = useBack();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const save = useSave();
  if (start.state === "loading") return <Loading />;
  if (start.state === "failed") return <Failed failure={start.failure} onRetry={start.reload} />;

  const reassign = async () => {
    const done = await save.run(() => attempt("reassign_children", { childIds: chosen, to, reason }));
    if (done === null) return;
    announce(words.saved(done.changed, done.asTheyWere));
    setChosen([]);
    setTo("");
    setReason("");
  };

  return (
    <FormPage
      label={words.label}
      head={
        <PageHead
          title={words.title}
          sub={words.sub}
          actions={
            <Button icon="back" onPress={back}>
              {words.back}
            </Button>
          }
        />
      }
      save={save}
      saveLabel={words.save}
      onSave={() => void reassign()}
      onBack={back}
      touched={to !== "" || reason !== ""}
      columns="two"
    >
      <FormColumn title={words.chosen(chosen.length)}>
        <ChildPicker
          label={words.add}
          hint={words.find}
          onChoose={(row) => setChosen((before) => (before.includes(row.childId) ? before : [...before, row.childId]))}
        />
        <div id="childIds">
          {save.errorOf("childIds") === undefined ? null : <p className="field__error">{save.errorOf("childIds")}</p>}
          {start.data.children.length === 0 ? <p>{words.none}</p> : null}
          <ul className="lines">
            {start.data.children.map((one) => (
              <li key={one.childId} className="lines__one">
                <Button kind="link" onPress={() => navigate({ screen: "child", childId: one.childId })}>
                  {one.child}
                </Button>
                <Button
                  kind="link"
                  label={words.takeOut(one.child)}
                  onPress={() => setChosen((before) => before.filter((id) => id !== one.childId))}
                >
                  {words.out}
                </Button>
                <span className="lines__under">{words.named(one.named)}</span>
              </li>
            ))}
          </ul>
        </div>
        <ColleagueField name="to" label={words.to} value={to} onChange={setTo} error={save.errorOf("to")} />
        <TextField name="reason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("reason")} />
      </FormColumn>
      <FormColumn title={words.changes}>
        <LatestChanges changes={start.data.changes} onChanged={start.reload} />
      </FormColumn>
    </FormPage>
  );
}
