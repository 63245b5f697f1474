// The children of an indicator: by month, area or deprivation, counted, not counted, not known.
import { useState } from "react";

import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Section } from "../../components/Section";
import type { GroupLine, IndicatorLine, ReportGroup, Standing } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { groupText, indicatorText, reportText as words, standingText } from "../../text/report";
import { ChildList } from "./ChildList";
import { GroupTable } from "./GroupTable";

const groups: readonly ReportGroup[] = ["month", "area", "imd"];
const standings: readonly Standing[] = ["in", "not-in", "unknown"];

function linesOf(line: IndicatorLine, group: ReportGroup): readonly GroupLine[] {
  switch (group) {
    case "month":
      return line.byMonth;
    case "area":
      return line.byArea;
    case "imd":
      return line.byImd;
    default:
      return group satisfies never;
  }
}

export function IndicatorDetail({ quarter, line }: { quarter: string; line: IndicatorLine }) {
  const [group, setGroup] = useState<ReportGroup>("month");
  const [key, setKey] = useState<string | null>(null);
  const lines = linesOf(line, group);
  return (
    <Section title={indicatorText[line.indicator]} count={words.of(line.numerator, line.denominator)}>
      <div className="report__detail">
        <Chips<ReportGroup>
          label={words.by}
          options={groups.map((value) => ({ value, label: groupText[value] }))}
          value={group}
          onChange={(value) => {
            setGroup(value);
            setKey(null);
          }}
        />
        {lines.length === 0 ? (
          <p className="report__soft">{words.nobody}</p>
        ) : (
          <GroupTable group={group} lines={lines} all={line} chosen={key} onChoose={setKey} />
        )}
        {line.undated > 0 && <p className="report__soft">{words.undated(line.undated)}</p>}
        {line.england && <p className="report__soft">{words.source(line.england.source)}</p>}
        <Listed quarter={quarter} line={line} group={key === null ? null : group} groupKey={key ?? ""} />
      </div>
    </Section>
  );
}

type ListedProps = { quarter: string; line: IndicatorLine; group: ReportGroup | null; groupKey: string };

function Listed({ quarter, line, group, groupKey }: ListedProps) {
  const [chosen, setChosen] = useState<Standing | null>(null);
  const found = useQuery("report_children", { quarter, indicator: line.indicator, group, key: groupKey }, { keep: true });
  if (found.state === "loading") return <Loading />;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  const of = (standing: Standing) => found.data.rows.filter((row) => row.standing === standing);
  // Who was not counted is what somebody wants to know first.
  const standing = chosen ?? standings.find((one) => one !== "in" && of(one).length > 0) ?? "in";
  const rows = of(standing);
  return (
    <>
      <Chips<Standing>
        label={words.standings}
        options={standings.map((value) => ({ value, label: `${standingText[value]} ${of(value).length}` }))}
        value={standing}
        onChange={setChosen}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.emptyList}>
          <p>{words.emptyListSub}</p>
        </EmptyState>
      ) : (
        <ChildList indicator={line.indicator} rows={rows} />
      )}
    </>
  );
}
