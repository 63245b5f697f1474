// How this service corrects growth for a birth before term.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Section } from "../../components/Section";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import type { Correction, Failure } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { correctionText, growthText } from "../../text/growth";

export function GrowthCorrection() {
  const query = useQuery("growth_settings", {}, { keep: true });
  if (query.state === "loading") return <Loading />;
  if (query.state === "failed") return <Failed failure={query.failure} onRetry={query.reload} />;
  return <Choice key={query.data.correction} now={query.data.correction} />;
}

function Choice({ now }: { now: Correction }) {
  const announce = useAnnounce();
  const [correction, setCorrection] = useState(now);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { settings } = growthText;
  const save = async () => {
    const answer = await attempt("change_growth_settings", { correction });
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) announce(settings.saved);
  };
  return (
    <Section title={settings.title}>
      {failure !== null && <Failed failure={failure} />}
      <div className="stack">
        <Segmented
          name="growthCorrection"
          legend={settings.legend}
          hint={settings.hint}
          value={correction}
          onChange={setCorrection}
          options={(["paper", "always"] as const).map((value) => ({ value, label: correctionText[value].label }))}
        />
        <p className="sm mut">{correctionText[correction].long}</p>
        <div>
          <Button kind="alt" onPress={() => void save()} isDisabled={correction === now}>
            {settings.save}
          </Button>
        </div>
      </div>
    </Section>
  );
}
