// A switch for restricted and third-party entries. Switching it on asks why, and the reason goes to the record book.
import { useState } from "react";

import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/TextField";
import { restrictedText as words } from "../text/chronology";

type Props = {
  /** The reason in force; `null` while they are left out. */
  reason: string | null;
  onChange: (reason: string | null) => void;
};

export function ChooseRestricted({ reason, onChange }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Checkbox
        name="restricted"
        label={words.include}
        isSelected={reason !== null}
        onChange={(chosen) => (chosen ? setAsking(true) : onChange(null))}
      />
      {asking ? (
        <WhyRestricted
          onClose={() => setAsking(false)}
          onChosen={(why) => {
            setAsking(false);
            onChange(why);
          }}
        />
      ) : null}
    </>
  );
}

function WhyRestricted({ onClose, onChosen }: { onClose: () => void; onChosen: (why: string) => void }) {
  const [why, setWhy] = useState("");
  const [missing, setMissing] = useState(false);
  const choose = () => (why.trim() === "" ? setMissing(true) : onChosen(why.trim()));
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <Button kind="go" onPress={choose}>
          {words.choose}
        </Button>
      }
    >
      <p>{words.what}</p>
      <p>
        <b>{words.never}</b>
      </p>
      <TextField name="restrictedBecause" label={words.why} value={why} onChange={setWhy} error={missing ? words.missing : undefined} autoFocus />
    </Dialog>
  );
}
