// What the nurse does with a family besides the letter: the call before it, the offer of support, the referral.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { LetterCall, LetterLine, WeightOffer } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { letterCallText, lettersText as words, weightOfferText } from "../../text/letters";

const listed = <T extends string>(text: Record<T, string>) =>
  (Object.keys(text) as T[]).map((value) => ({ value, label: text[value] }));

export function LetterFollowUp({ line, onClose, onSaved }: { line: LetterLine; onClose: () => void; onSaved: () => void }) {
  const announce = useAnnounce();
  const save = useSave();
  const [call, setCall] = useState<LetterCall | "">(line.call ?? "");
  const [offer, setOffer] = useState<WeightOffer | "">(line.offer ?? "");
  const [referredOn, setReferredOn] = useState(line.referredOn ?? "");
  const { contactId, revision } = line;
  const called = call !== "" && call !== line.call;
  const offered = offer !== "" && (offer !== line.offer || referredOn !== (line.referredOn ?? ""));
  const keep = async () => {
    if (contactId === null || revision === null) return;
    let from = revision;
    if (called) {
      const saved = await save.run(() => attempt("record_letter_call", { contactId, fromRevision: from, call }));
      if (saved === null) return;
      from = saved.revision;
    }
    if (offered) {
      const saved = await save.run(() => attempt("save_weight_offer", { contactId, fromRevision: from, offer, referredOn }));
      if (saved === null) return;
    }
    announce(words.saved(line.child));
    onSaved();
  };
  return (
    <Dialog
      title={words.followOf(line.child)}
      onClose={onClose}
      footer={
        <Button kind="go" onPress={() => void keep()} isDisabled={save.busy || (!called && !offered)}>
          {words.save}
        </Button>
      }
    >
      <SaveProblems save={save} />
      <div className="school__choose">
        <Select<LetterCall>
          name="call"
          label={words.callLabel}
          hint={words.callHint}
          options={listed(letterCallText)}
          value={call}
          onChange={setCall}
        />
        {line.offers ? (
          <>
            <Select<WeightOffer>
              name="offer"
              label={words.offerLabel}
              hint={words.offerHint}
              options={listed(weightOfferText)}
              value={offer}
              onChange={setOffer}
            />
            <TextField
              name="referredOn"
              label={words.referredLabel}
              hint={words.referredHint}
              value={referredOn}
              onChange={setReferredOn}
              error={save.errorOf("referredOn")}
              width="medium"
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
