// How to escalate, on this laptop, with no network.
import { escalationListText as words } from "../../text/escalation";
import "../../components/log.css";

export function HowToEscalate() {
  return (
    <aside className="log__card" aria-label={words.how}>
      <h2>{words.how}</h2>
      <ol>
        {words.howSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </aside>
  );
}
