// Small concerns about care gathered over a family: every entry listed and linked, a question asked, nothing decided.
import { Button } from "../components/Button";
import { Failed } from "../components/Failed";
import { useNavigate } from "../components/navigation";
import { useFrame } from "../components/frame";
import { Section } from "../components/Section";
import { useQuery } from "../ipc/useQuery";
import { concernsText, gatheredText as words } from "../text/concern";
import { fullDate, shortDate } from "../text/dates";
import "./gathered.css";

export function GatheredConcerns({ childId }: { childId: string }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const found = useQuery("family_concerns", { childId }, { keep: true });
  if (found.state === "loading") return null;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  const { callsForALook, contacts, lines, kinds } = found.data;
  if (!callsForALook) return null;
  return (
    <div className="gathered">
      <Section title={words.title(contacts)}>
        <p>{words.ask}</p>
        <p className="gathered__soft">{words.kinds(kinds)}</p>
        <ul className="gathered__list">
          {lines.map((line) => (
            <li key={line.contactId}>
              <time dateTime={line.on}>{shortDate(line.on, today)}</time>
              <span>
                <b>{line.child}</b> {concernsText.said(line.concerns).toLowerCase()}
              </span>
              <Button
                kind="link"
                label={words.open(line.child, fullDate(line.on))}
                onPress={() => navigate({ screen: "contact", childId: line.childId, contactId: line.contactId })}
              >
                {concernsText.open}
              </Button>
            </li>
          ))}
        </ul>
        <p className="gathered__soft">{words.decides}</p>
      </Section>
    </div>
  );
}
