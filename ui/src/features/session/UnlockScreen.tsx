// The lock. Which caseload, its passphrase, and the ways on when it is forgotten.
import { useState } from "react";

import type { Route } from "../../components/navigation";
import type { CaseloadChoice, CaseloadName, Failure, Frame, StartView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { caseloadNameText, unlockText } from "../../text/session";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Gate } from "./Gate";
import { FirstStartScreen } from "./FirstStartScreen";
import { RecoverForm } from "./RecoverForm";
import { SetUpScreen } from "./SetUpScreen";
import { UnlockForm } from "./UnlockForm";

type Props = {
  start: StartView;
  /** Where the nurse was when this caseload locked. */
  leftOff: (name: CaseloadName) => Route | null;
  onOpened: (frame: Frame) => void;
};

type Way = "unlock" | "recover" | "set-up" | "demonstration";

export function UnlockScreen({ start, leftOff, onOpened }: Props) {
  const [first] = start.caseloads;
  const [name, setName] = useState<CaseloadName>(start.lastOpened ?? first?.name ?? "own");
  const [way, setWay] = useState<Way>("unlock");
  const [failure, setFailure] = useState<Failure | null>(null);
  const has = (wanted: CaseloadName) => start.caseloads.some((choice) => choice.name === wanted);
  const choice: CaseloadChoice = start.caseloads.find((candidate) => candidate.name === name) ?? { name, waitSeconds: 0 };
  const other: CaseloadName = name === "own" ? "demonstration" : "own";
  const demonstration = name === "demonstration";

  if (way === "set-up") {
    return <SetUpScreen version={start.version} onOpened={onOpened} onBack={() => setWay("unlock")} />;
  }
  if (way === "demonstration") {
    return <FirstStartScreen start={start} onOpened={onOpened} />;
  }

  const unlock = async (passphrase: string): Promise<Failure | null> => {
    const answer = await attempt("unlock", { caseload: name, passphrase });
    if (answer.ok) {
      onOpened(answer.value);
      return null;
    }
    // A wrong passphrase belongs beside its field; anything else stands above it.
    setFailure(answer.failure.kind === "wrongPassphrase" ? null : answer.failure);
    return answer.failure;
  };

  return (
    <Gate version={start.version} demonstration={demonstration} locked>
      {failure && <Failed failure={failure} />}
      {way === "recover" ? (
        <RecoverForm key={name} caseload={name} waitSeconds={choice.waitSeconds} onOpened={onOpened} onBack={() => setWay("unlock")} />
      ) : (
        <UnlockForm
          key={name}
          choice={choice}
          demonstrationPassphrase={demonstration ? start.demonstrationPassphrase : null}
          leftOff={leftOff(name)}
          onUnlock={unlock}
        />
      )}
      {way === "unlock" && (
        <>
          <div className="row between wrap sm gate__ways">
            {!demonstration && (
              <Button kind="link" onPress={() => setWay("recover")}>
                {unlockText.recover}
              </Button>
            )}
            {has(other) ? (
              <Button kind="link" onPress={() => setName(other)}>
                {unlockText.other(caseloadNameText[other])}
              </Button>
            ) : (
              <Button kind="link" onPress={() => setWay(other === "own" ? "set-up" : "demonstration")}>
                {other === "own" ? unlockText.setUpOwn : unlockText.addDemonstration}
              </Button>
            )}
          </div>
          <p className="field__hint gate__after">{unlockText.after}</p>
        </>
      )}
    </Gate>
  );
}
