// The recovery code, shown once: to be printed or written down before anything is recorded.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { ErrorSummary } from "../../components/ErrorSummary";
import { Notice } from "../../components/Notice";
import { recoveryText } from "../../text/session";
import { Gate } from "./Gate";

type Props = { version: string; code: string; onDone: () => void };

type Problem = { field: string; what: string; mend: string };

export function RecoveryCode({ version, code, onDone }: Props) {
  const [confirmed, setConfirmed] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const go = () => {
    if (confirmed) {
      onDone();
    } else {
      setProblems([{ field: "confirm", what: recoveryText.needConfirm, mend: "" }]);
    }
  };
  return (
    <Gate version={version} wide>
      <h1>{recoveryText.title}</h1>
      <p className="mut gate__sub">{recoveryText.sub}</p>
      <div className="stack">
        <ErrorSummary problems={problems} />
        <figure className="recovery-code" aria-label={recoveryText.code}>
          <figcaption>{recoveryText.printTitle}</figcaption>
          <code>{code}</code>
        </figure>
        <Notice kind="warn">{recoveryText.keep}</Notice>
        <div>
          <Button kind="alt" icon="print" onPress={() => window.print()}>
            {recoveryText.print}
          </Button>
        </div>
        <Checkbox name="confirm" label={recoveryText.confirm} isSelected={confirmed} onChange={setConfirmed} />
        <div>
          <Button kind="go" onPress={go}>
            {recoveryText.action}
          </Button>
        </div>
      </div>
    </Gate>
  );
}
