// The flags that are open for a child, with the key that raises another.
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { ChildView } from "../../../ipc/bindings";
import { childText } from "../../../text/child";
import { FlagCard } from "./FlagCard";

export function FlagSection({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const open = view.flags.filter((flag) => flag.endedOn === null && !flag.enteredInError);
  return (
    <Section
      title={childText.flags.title}
      count={open.length}
      action={
        <Button kind="alt" icon="plus" shortcut="C" onPress={() => navigate({ screen: "flag", childId: view.banner.childId })}>
          {childText.flags.raise}
        </Button>
      }
    >
      {open.length === 0 ? <EmptyState title={childText.flags.none} /> : null}
      {open.map((flag) => (
        <FlagCard key={flag.flagId} flag={flag} />
      ))}
    </Section>
  );
}
