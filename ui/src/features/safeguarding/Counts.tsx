// What the indicators count of a period: what began, what ended, what was open; children and families apart.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { SaveProblems } from "../../components/SaveProblems";
import { useFrame } from "../../components/frame";
import { inFull } from "../../components/typedDate";
import { useSave } from "../../components/useSave";
import type { SafeguardingCounts } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { fullDate } from "../../text/dates";
import { reportableGroupText, safeguardingRegisterText as words } from "../../text/safeguarding";

export function Counts() {
  const { today } = useFrame();
  const [from, setFrom] = useState(inFull(firstOfQuarter(today)));
  const [to, setTo] = useState("today");
  const [counted, setCounted] = useState<SafeguardingCounts | null>(null);
  const save = useSave();
  const count = async () => {
    const found = await save.run(() => attempt("safeguarding_counts", { from, to }));
    if (found !== null) setCounted(found);
  };
  return (
    <section className="counts" aria-label={words.counts}>
      <SaveProblems save={save} />
      <div className="counts__ask">
        <DateField name="from" label={words.from} value={from} onChange={setFrom} direction="past" error={save.errorOf("from")} width="medium" />
        <DateField name="to" label={words.to} value={to} onChange={setTo} direction="past" error={save.errorOf("to")} width="medium" />
        <Button kind="alt" onPress={() => void count()} isDisabled={save.busy}>
          {words.count}
        </Button>
      </div>
      {counted === null ? null : (
        <>
          <table className="table counts__table">
            <caption className="counts__caption">
              {fullDate(counted.from)} to {fullDate(counted.to)}
            </caption>
            <thead>
              <tr>
                {[words.group, words.started, words.ended, words.openAtEnd, words.children, words.families].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counted.groups.map((group) => (
                <tr key={group.group}>
                  <th scope="row">{reportableGroupText[group.group]}</th>
                  <td>{group.started}</td>
                  <td>{group.ended}</td>
                  <td>{group.open}</td>
                  <td>{group.children}</td>
                  <td>{group.families}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>{words.countsTotal(counted.children, counted.families)}</p>
          <p>{words.plans(counted.plansFirst, counted.plansRepeatWithinTwelveMonths, counted.plansRepeatEver)}</p>
          <p className="register__soft">{words.countsSource}</p>
        </>
      )}
    </section>
  );
}

function firstOfQuarter(today: string): string {
  const month = Number(today.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${today.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}
