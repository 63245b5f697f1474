// Whose key the files are sealed for, and how a laptop joins.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { Failed } from "../../components/Failed";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { Failure, TrustView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { fullDate } from "../../text/dates";
import { settingsText } from "../../text/settings";

export function Trust({ trust }: { trust: TrustView | null }) {
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure | null>(null);

  const load = async () => {
    setFailure(null);
    const answer = await attempt("choose_trust_profile", {});
    if (answer.ok) {
      // Closing the file dialog without choosing answers with what was there before.
      const now = answer.value.trust;
      if (now !== null && (now.fingerprint !== trust?.fingerprint || now.validUntil !== trust.validUntil)) {
        announce(settingsText.profileLoaded(now.name));
      }
    } else if (answer.failure.kind !== "cancelled") {
      setFailure(answer.failure);
    }
  };
  const request = async () => {
    setFailure(null);
    const answer = await attempt("save_enrolment_request", {});
    if (answer.ok) {
      announce(
        answer.value.fileName === null ? settingsText.requestNotSaved : settingsText.requestSaved(answer.value.fileName),
      );
    } else if (answer.failure.kind !== "cancelled") {
      setFailure(answer.failure);
    }
  };

  return (
    <Section title={settingsText.trust}>
      <div className="stack">
        {failure && <Failed failure={failure} />}
        {trust === null ? (
          <Notice kind="warn">
            <p>
              <b>{settingsText.trustNone}</b>
            </p>
            <p>{settingsText.trustNoneTodo}</p>
          </Notice>
        ) : (
          <Facts
            kind="side"
            facts={[
              [settingsText.trustName, `${trust.name} (${trust.odsCode})`],
              [settingsText.trustUntil, trust.validUntil === null ? settingsText.trustNoEnd : fullDate(trust.validUntil)],
              [
                settingsText.trustFingerprint,
                <>
                  <code className="fingerprint">{trust.fingerprint}</code>
                  <p className="field__hint">{settingsText.trustReadAloud}</p>
                </>,
              ],
            ]}
          />
        )}
        <div className="row wrap">
          <Button kind="alt" icon="file" onPress={() => void load()}>
            {settingsText.loadProfile}
          </Button>
          <Button onPress={() => void request()}>{settingsText.saveRequest}</Button>
        </div>
      </div>
    </Section>
  );
}
