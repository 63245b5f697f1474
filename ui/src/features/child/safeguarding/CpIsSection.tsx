// The newest check of CP-IS that is written down, and how old it is.
import { CpIsLine } from "../../../clinical/safeguarding/CpIsLine";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { ChildView, CpIsCheck } from "../../../ipc/bindings";
import { daysBetween } from "../../../text/dates";
import { cpIsText } from "../../../text/safeguarding";

const CP_IS = "cp-is";

export function CpIsSection({ view }: { view: ChildView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { childId } = view.banner;
  return (
    <Section title={cpIsText.title}>
      <CpIsLine check={newestCheck(view, today)} onRecord={() => navigate({ screen: "contact", childId, contactType: "professional-liaison" })} />
    </Section>
  );
}

/** What was taken back was never checked, and "not asked" is no check. */
function newestCheck(view: ChildView, today: string): CpIsCheck | null {
  const checks = view.timeline.flatMap((entry): CpIsCheck[] => {
    const finding = entry.enteredInError ? undefined : entry.contact?.findings.find((one) => one.field === CP_IS && one.answer === "options");
    if (finding === undefined) return [];
    return [{ on: entry.on, daysAgo: Math.max(0, daysBetween(entry.on, today)), by: entry.contact?.deliveredBy ?? entry.author, result: finding.text, note: finding.note }];
  });
  return checks.sort((one, other) => other.on.localeCompare(one.on))[0] ?? null;
}
