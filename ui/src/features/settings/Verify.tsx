// Reads every line of the record book and says whether it is whole.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Icon } from "../../components/Icon";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Section";
import type { Failure, VerifyView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { settingsText } from "../../text/settings";

type State =
  | { at: "not-asked" }
  | { at: "checking" }
  | { at: "checked"; view: VerifyView }
  | { at: "failed"; failure: Failure };

export function Verify() {
  const [state, setState] = useState<State>({ at: "not-asked" });
  const check = async () => {
    setState({ at: "checking" });
    const answer = await attempt("verify", {});
    setState(answer.ok ? { at: "checked", view: answer.value } : { at: "failed", failure: answer.failure });
  };
  return (
    <Section title={settingsText.book}>
      <div className="stack">
        <p className="sm mut">{settingsText.bookSub}</p>
        <div>
          <Button icon="shield" isDisabled={state.at === "checking"} onPress={() => void check()}>
            {settingsText.verify}
          </Button>
        </div>
        <div role="status">
          {state.at === "checking" && <Loading what={settingsText.verifying} />}
          {state.at === "checked" && state.view.whole && (
            <p className="sync-state sync-state--good">
              <Icon name="received" />
              {settingsText.whole(state.view.auditLength, state.view.revisions)}
            </p>
          )}
          {state.at === "checked" && !state.view.whole && (
            <Notice kind="red">
              <p>
                <b>{settingsText.notWhole}</b>
              </p>
              <ul>
                {state.view.findings.map((finding) => (
                  <li key={finding}>{finding}</li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
        {state.at === "failed" && <Failed failure={state.failure} />}
      </div>
    </Section>
  );
}
