// The next contact of the programme, on the summary.
import { DueStateMark } from "../../clinical/DueStateMark";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildContact, ChildView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { attemptText, childProgrammeText, windowText } from "../../text/programme";

export function NextContact({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { childId } = view.banner;
  const programme = useQuery("child_programme", { childId }, { keep: true });
  const data = programme.state === "loaded" ? programme.data : null;
  const next = data?.contacts.find((contact) => contact.rule.contactType === data.next);
  return (
    <Section
      title={childProgrammeText.next}
      action={
        <Button kind="link" onPress={() => navigate({ screen: "child", childId, tab: "programme" })}>
          {childProgrammeText.seeAll}
        </Button>
      }
    >
      {programme.state === "failed" && <Failed failure={programme.failure} onRetry={programme.reload} />}
      {data !== null && next === undefined && <p className="child__none">{childProgrammeText.nothingNext}</p>}
      {next !== undefined && <NextLine childId={childId} contact={next} />}
    </Section>
  );
}

function NextLine({ childId, contact }: { childId: string; contact: ChildContact }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <>
      <div className="lines__one">
        <Button
          kind="link"
          // A transfer at 11 is done by a transfer, and by no contact.
          onPress={() =>
            navigate(
              contact.rule.contactType === "transfer-11"
                ? { screen: "start-transfer", childIds: [childId] }
                : { screen: "contact", childId, contactType: contact.rule.contactType },
            )
          }
        >
          {contact.rule.label}
        </Button>
        <span className="lines__end">
          <DueStateMark state={contact.state} />
        </span>
      </div>
      <p className="programme__second">
        {windowText(contact, today)}
        {contact.attempt !== null && `. ${attemptText(contact.attempt, today)}`}
      </p>
    </>
  );
}
