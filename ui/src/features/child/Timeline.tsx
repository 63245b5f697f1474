// What happened, newest first, with filters; long records show the newest part first.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import type { ChildView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { TimelineLine } from "./TimelineLine";
import { keeps, type TimelineFilter } from "./timelineEntries";

const PAGE = 40;

const words = childText.timeline;
const filters: { value: TimelineFilter; label: string }[] = [
  { value: "all", label: words.all },
  { value: "contacts", label: words.contacts },
  { value: "not-seen", label: words.notBrought },
  { value: "safeguarding", label: words.safeguarding },
  { value: "episodes", label: words.episodes },
];

export function Timeline({ view }: { view: ChildView }) {
  const [filter, setFilter] = useState<TimelineFilter>("all");
  const [shown, setShown] = useState(PAGE);
  const kept = view.timeline.filter((entry) => keeps(filter, entry));
  const rest = kept.length - shown;
  return (
    <section className="timeline" aria-label={words.title}>
      <div className="timeline__head">
        <h2>{words.title}</h2>
        <span className="section__count" role="status">
          {words.entries(kept.length)}
        </span>
        <div className="timeline__filters">
          <Chips label={words.filters} options={filters} value={filter} onChange={setFilter} />
        </div>
      </div>
      {kept.length === 0 ? <EmptyState title={filter === "all" ? words.none : words.noneOfKind} /> : null}
      <ol>
        {kept.slice(0, shown).map((entry) => (
          <TimelineLine key={`${entry.recordId} ${entry.revision}`} entry={entry} childId={view.banner.childId} name={view.banner.knownAs ?? view.banner.given} />
        ))}
      </ol>
      {rest > 0 ? <Button onPress={() => setShown(shown + PAGE)}>{words.showMore(Math.min(PAGE, rest))}</Button> : null}
    </section>
  );
}
