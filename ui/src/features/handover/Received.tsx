// Files colleagues made for this laptop, and the answer each was given.
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { Failure, ReadHandover } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { dayOf, shortDate } from "../../text/dates";
import { handoverState, handoverText as words } from "../../text/handover";
import { look } from "./look";

type Props = { read: readonly ReadHandover[]; onFailure: (failure: Failure | null) => void };

export function Received({ read, onFailure }: Props) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const saveAnswer = async (handoverId: string) => {
    onFailure(null);
    const answer = await attempt("save_handover_answer", { handoverId });
    if (!answer.ok) onFailure(answer.failure);
    else if (answer.value.fileName !== null) announce(words.answerSaved(answer.value.fileName));
  };
  return (
    <Section title={words.received}>
      {read.length === 0 ? (
        <EmptyState title={words.noneReceived} />
      ) : (
        <ul>
          {read.map(({ handoverId, colleague, count, state, answeredAt, reason }) => (
            <li className="check-line" key={handoverId}>
              <span className={`sync-state sync-state--${look[state].tone}`}>
                <Icon name={look[state].icon} />
              </span>
              <span>
                <b>{words.from(colleague, count)}</b>
                <span className="line__sub check-line__sub">
                  {answeredAt === null
                    ? handoverState[state]
                    : words.answeredOn(handoverState[state], shortDate(dayOf(answeredAt), today))}
                  . {reason !== "" && words.because(reason)}
                </span>
              </span>
              <span className="sm">
                <Button kind="link" onPress={() => void saveAnswer(handoverId)}>
                  {words.saveAnswer} <span className="visually-hidden">{words.from(colleague, count)}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
