// The first thing anybody sees: try it with made-up families, or set up for real.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import type { Failure, Frame, Role, StartView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { startText } from "../../text/session";
import { Gate } from "./Gate";
import { SetUpScreen } from "./SetUpScreen";

type Props = { start: StartView; onOpened: (frame: Frame) => void };

export function FirstStartScreen({ start, onOpened }: Props) {
  const [settingUp, setSettingUp] = useState(false);
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  if (settingUp) {
    return <SetUpScreen version={start.version} onOpened={onOpened} onBack={() => setSettingUp(false)} />;
  }

  const make = async (role: Role) => {
    setMaking(true);
    setFailure(null);
    const made = await attempt("create_demonstration", { role });
    if (made.ok) {
      onOpened(made.value);
    } else {
      setFailure(made.failure);
      setMaking(false);
    }
  };

  return (
    <Gate version={start.version} wide>
      <h1>{startText.title}</h1>
      <p className="mut gate__sub">{startText.sub}</p>
      {failure && <Failed failure={failure} />}
      <section className="gate__choice" aria-labelledby="try">
        <h2 id="try">{startText.demonstration}</h2>
        <p className="sm mut">{startText.demonstrationSub}</p>
        {making ? (
          <Loading what={startText.making} />
        ) : (
          <div className="row wrap">
            <Button kind="go" onPress={() => void make("health-visitor")}>
              {startText.healthVisitor}
            </Button>
            <Button kind="alt" onPress={() => void make("school-nurse")}>
              {startText.schoolNurse}
            </Button>
          </div>
        )}
      </section>
      <section className="gate__choice" aria-labelledby="own">
        <h2 id="own">{startText.own}</h2>
        <p className="sm mut">{startText.ownSub}</p>
        <div>
          <Button kind="alt" icon="lock" isDisabled={making} onPress={() => setSettingUp(true)}>
            {startText.ownAction}
          </Button>
        </div>
      </section>
    </Gate>
  );
}
