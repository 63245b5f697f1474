// Adoption or protection: ask first, then restrict. The screen never says whether there is another record.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Failed } from "../../components/Failed";
import { FormColumn, FormPage } from "../../components/FormPage";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useOnce } from "../../components/useOnce";
import { useSave } from "../../components/useSave";
import type { IdentityStart } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { identityText as words } from "../../text/identity";
import { AdviceDialog } from "./AdviceDialog";

export function IdentityScreen({ childId }: { childId: string }) {
  const start = useOnce("identity_start", { childId });
  if (start.state === "loading") return <Loading />;
  if (start.state === "failed") return <Failed failure={start.failure} onRetry={start.reload} />;
  return <IdentityForm start={start.data} />;
}

function IdentityForm({ start }: { start: IdentityStart }) {
  const { childId, restricted } = start;
  const navigate = useNavigate();
  const announce = useAnnounce();
  const save = useSave();
  const [advice, setAdvice] = useState(start.advice);
  const [rewording, setRewording] = useState(false);
  const [advisedBy, setAdvisedBy] = useState("");
  const [advisedOn, setAdvisedOn] = useState("");
  const [reason, setReason] = useState("");
  const back = () => navigate({ screen: "child", childId });

  const set = async () => {
    const asked = { childId, fromRevision: start.revision, advisedBy, advisedOn, reason };
    const saved = await save.run(() =>
      restricted ? attempt("lift_restriction", asked) : attempt("restrict_identity", { ...asked, draftId: null }),
    );
    if (saved === null) return;
    announce(restricted ? words.lifted : words.saved);
    back();
  };

  return (
    <FormPage
      label={words.label}
      head={<PageHead title={words.title} sub={start.child} />}
      save={save}
      saveLabel={restricted ? words.lift : words.restrict}
      onSave={() => void set()}
      onBack={back}
      touched={advisedBy !== "" || advisedOn !== "" || reason !== ""}
      columns="two"
      actions={<Button onPress={back}>{words.back}</Button>}
    >
      <FormColumn title={words.ask}>
        {restricted ? (
          <Notice kind="info">
            <p>{words.restricted}</p>
          </Notice>
        ) : null}
        <Notice kind="warn">
          <p>{advice}</p>
        </Notice>
        <Button kind="link" onPress={() => setRewording(true)}>
          {words.ownWords}
        </Button>
        <TextField
          name="advisedBy"
          label={words.advisedBy}
          hint={words.advisedByHint}
          value={advisedBy}
          onChange={setAdvisedBy}
          error={save.errorOf("advisedBy")}
        />
        <DateField
          name="advisedOn"
          label={words.advisedOn}
          value={advisedOn}
          onChange={setAdvisedOn}
          direction="past"
          error={save.errorOf("advisedOn")}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          error={save.errorOf("reason")}
          rows={3}
        />
      </FormColumn>
      <FormColumn title={words.what}>
        <ul>
          {words.whatSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {restricted ? null : <p>{words.siblings(start.siblings)}</p>}
      </FormColumn>
      {rewording ? (
        <AdviceDialog
          words={start.adviceIsOwn ? advice : ""}
          onClose={() => setRewording(false)}
          onSaved={(kept) => {
            setAdvice(kept);
            setRewording(false);
          }}
        />
      ) : null}
    </FormPage>
  );
}
