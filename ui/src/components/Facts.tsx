// Facts with their names, a line each, in the NHS design system's summary list cut to our density.
import { SummaryList } from "nhsuk-react-components";
import type { ReactNode } from "react";

type Props = {
  /** Name and value. What does not apply is null and not shown; what is not known is said in words by whoever knows why. */
  facts: readonly (readonly [string, ReactNode])[];
  /** "side" beside a list, "plain" on its own, "ruled" as a page of its own with a line under each. */
  kind?: "side" | "plain" | "ruled";
};

export function Facts({ facts, kind = "plain" }: Props) {
  return (
    <SummaryList noBorder className={`facts facts--${kind}`}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <SummaryList.Row key={name}>
            <SummaryList.Key>{name}</SummaryList.Key>
            <SummaryList.Value>{value}</SummaryList.Value>
          </SummaryList.Row>
        ))}
    </SummaryList>
  );
}
