// What the brothers and sisters have open, said as theirs.
import { Section } from "../../../components/Section";
import { FlagTags } from "../../../clinical/FlagTags";
import type { ChildView } from "../../../ipc/bindings";
import { childText } from "../../../text/child";

export function SiblingSection({ view }: { view: ChildView }) {
  const siblings = view.banner.flags.filter((flag) => flag.sibling !== null);
  if (siblings.length === 0) {
    return null;
  }
  return (
    <Section title={childText.flags.siblings}>
      <FlagTags flags={siblings} size="flag" />
    </Section>
  );
}
