// What the marks of the chart mean, each with its shape.
import type { ChartSex, GrowthLines } from "../../ipc/bindings";
import { growthText, partText, sexText } from "../../text/growth";

type Props = { sex: ChartSex; lines: GrowthLines; corrected: boolean; target: boolean };

export function ChartKey({ sex, lines, corrected, target }: Props) {
  return (
    <div className={`chart-key chart--${sex}`} style={{ minHeight: 0, height: "auto" }}>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <circle className="chart__point" cx="7" cy="7" r="5" />
        </svg>
        {corrected ? growthText.legend.corrected : growthText.legend.sinceBirth}
      </span>
      {corrected && (
        <span>
          <svg width="26" height="14" aria-hidden="true">
            <path className="chart__tie" d="M0 7h15" />
            <circle className="chart__ghost" cx="20" cy="7" r="4" />
          </svg>
          {growthText.legend.sinceBirth}
        </span>
      )}
      {target && (
        <span>
          <svg width="14" height="14" aria-hidden="true">
            <path className="chart__target" d="M3 1h8M7 1v12M3 13h8M2 7h10" />
          </svg>
          {growthText.legend.target}
        </span>
      )}
      <span>{growthText.legend.lines(sexText[sex], referenceName(lines))}</span>
    </div>
  );
}

/** `WHO 2006 and UK90`, in the order of age. */
export function referenceName(lines: GrowthLines): string {
  const names = [...new Set(lines.segments.map((segment) => partText[segment.part]))];
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
