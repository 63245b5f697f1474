// The assessments of a contact that is being amended: in sight beside it, and amended on their own.
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useQuery } from "../../ipc/useQuery";
import { assessmentName, scoredText } from "../../text/assessment";
import { contactText } from "../../text/contact";

type Props = {
  childId: string;
  contactId: string;
  /** As the form has it now: an assessment of a contact that did not take place is taken back with it. */
  held: boolean;
  onAmend: (assessmentId: string) => void;
};

const { scored: words } = contactText;

export function ScoredAtContact({ childId, contactId, held, onAmend }: Props) {
  const found = useQuery("child_assessments", { childId }, { keep: true });
  if (found.state === "loading") return null;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  const ours = found.data.tools.flatMap(({ tool, lines }) =>
    lines
      .filter((line) => !line.enteredInError && line.contact?.contactId === contactId)
      .map((line) => ({ line, name: assessmentName({ tool, ...line }) })),
  );
  if (ours.length === 0) return null;
  return (
    <section className="scored-at" aria-label={words.title}>
      <h3 className="scored-at__title">{words.title}</h3>
      <p className="review__says">{held ? words.apart : words.notHeld}</p>
      <ul className="scored-at__list">
        {ours.map(({ line, name }) => (
          <li key={line.assessmentId}>
            <span>
              <strong>{name}</strong>: {scoredText(line.scored)}
            </span>
            {held ? (
              <Button kind="link" label={words.amendOf(name)} onPress={() => onAmend(line.assessmentId)}>
                {words.amend}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
