// What else can be done with an open flag under review: end it, or take it back.
import { useState } from "react";

import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { flagText } from "../../text/flag";
import { takeBackText } from "../../text/takeBack";
import { EndFlag } from "./EndFlag";

type Props = {
  flagId: string;
  name: string;
  /** Ended already: it can only be taken back. */
  ended: boolean;
  onDone: (said: string) => void;
};

export function FlagActions({ flagId, name, ended, onDone }: Props) {
  const [asking, setAsking] = useState<"nothing" | "end" | "take-back">("nothing");
  const close = () => setAsking("nothing");
  return (
    <>
      {ended ? null : (
        <Button kind="alt" onPress={() => setAsking("end")}>
          {flagText.end}
        </Button>
      )}
      <Button kind="link" onPress={() => setAsking("take-back")}>
        {flagText.error}
      </Button>
      {asking === "end" ? (
        <EndFlag flagId={flagId} name={name} onClose={close} onDone={() => onDone(flagText.endSaved)} />
      ) : null}
      {asking === "take-back" ? (
        <TakeBack recordId={flagId} words={takeBackText.flag} onClose={close} onDone={() => onDone(takeBackText.done)} />
      ) : null}
    </>
  );
}
