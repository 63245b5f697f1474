// Cases a supervisor is shown, chosen by a rule that is said on the paper, and printed.
import { useCallback, useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Section } from "../../components/Section";
import { SaveProblems } from "../../components/SaveProblems";
import { TextField } from "../../components/TextField";
import { usePrint } from "../../components/usePrint";
import { useSave } from "../../components/useSave";
import type { SupervisionSample } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { supervisionListText as words } from "../../text/supervision";
import { SamplePaper } from "./SamplePaper";

export function SampleSection() {
  const { today } = useFrame();
  const [cases, setCases] = useState("5");
  const [seed, setSeed] = useState(today);
  const [sample, setSample] = useState<SupervisionSample | null>(null);
  const [printing, setPrinting] = useState(false);
  const save = useSave();
  const paper = usePrint();
  const printed = useCallback(() => setPrinting(false), []);
  const choose = async () => {
    const found = await save.run(() => attempt("supervision_sample", { cases: /^\d{1,4}$/.test(cases.trim()) ? Number(cases) : 0, seed }));
    setSample(found);
  };
  return (
    <Section title={words.sample} count={sample?.rows.length}>
      <p className="log__soft">{words.sampleHint}</p>
      <SaveProblems save={save} />
      <div className="log__fields">
        <TextField name="cases" label={words.cases} value={cases} onChange={setCases} error={save.errorOf("cases")} width="short" inputMode="numeric" />
        <TextField name="seed" label={words.seed} hint={words.seedHint} value={seed} onChange={setSeed} error={save.errorOf("seed")} width="medium" />
        <Button onPress={() => void choose()} isDisabled={save.busy}>
          {words.show}
        </Button>
      </div>
      {sample === null ? null : (
        <>
          <ul>
            {sample.rows.map((row) => (
              <li key={row.childId}>{row.child}</li>
            ))}
          </ul>
          <p className="log__soft">{words.chosenBy(sample.overdue, sample.others, sample.every, sample.first, sample.seed)}</p>
          {paper.failure === null ? null : <Failed failure={paper.failure} />}
          <Button
            icon="print"
            onPress={() => paper.print({ list: "supervision-sample", on: today, children: sample.rows.length }, () => setPrinting(true))}
            isDisabled={sample.rows.length === 0}
          >
            {words.print}
          </Button>
        </>
      )}
      {printing && sample !== null ? <SamplePaper sample={sample} onPrinted={printed} /> : null}
    </Section>
  );
}
