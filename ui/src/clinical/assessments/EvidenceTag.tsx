// How sure a band is: what is local or still to be checked says so wherever it is shown.
import { Tag } from "../../components/Tag";
import type { Evidence } from "../../ipc/bindings";
import { evidenceText } from "../../text/assessment";

export function EvidenceTag({ evidence }: { evidence: Evidence }) {
  if (evidence === "verified") return null;
  return <Tag tone={evidence === "local" ? "blue" : "amber"}>{evidenceText[evidence]}</Tag>;
}
