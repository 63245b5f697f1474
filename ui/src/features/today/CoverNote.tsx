// Who is under cover, in a line; nothing where nobody is.
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { CoverCount } from "../../ipc/bindings";
import { coverText } from "../../text/transfer";

export function CoverNote({ cover: { away, covering, over } }: { cover: CoverCount }) {
  const navigate = useNavigate();
  if (away + covering === 0) return null;
  return (
    <Section
      title={coverText.title}
      action={
        <Button kind="link" onPress={() => navigate({ screen: "transfers" })}>
          {coverText.see}
        </Button>
      }
    >
      {away === 0 ? null : <p>{coverText.awayCount(away)}</p>}
      {covering === 0 ? null : <p>{coverText.coveringCount(covering)}</p>}
      {over === 0 ? null : <p className="over">{coverText.overCount(over)}</p>}
    </Section>
  );
}
