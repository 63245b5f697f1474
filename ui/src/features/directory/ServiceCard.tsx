// One service: what it does, for whom, how to refer, and what to do with the entry.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Tag } from "../../components/Tag";
import type { LocalServiceLine } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { directoryText as words, serviceTopicText } from "../../text/directory";

type Props = { service: LocalServiceLine; onAmend: () => void; onRetire: () => void };

export function ServiceCard({ service: { form, offered, expired }, onAmend, onRetire }: Props) {
  const { today } = useFrame();
  const day = (on: string) => shortDate(on, today);
  const facts: [string, string][] = [
    [words.forWhom, form.forWhom],
    [words.where, form.location],
    [words.refer, form.howToRefer],
    [words.phone, form.phone],
    [words.web, form.web],
  ];
  return (
    <article className="card" aria-label={form.name}>
      <div className="card__head">
        <h2 className="card__title">{form.name}</h2>
        <span className="card__meta">{serviceTopicText[form.topic]}</span>
        {expired ? (
          <Tag tone="red" icon="x">
            {words.expired(day(form.validUntil))}
          </Tag>
        ) : offered ? null : (
          <Tag tone="amber" icon="clock">
            {words.later(day(form.validFrom))}
          </Tag>
        )}
      </div>
      <p className="card__text">{form.what}</p>
      <dl className="directory__facts">
        {facts
          .filter(([, said]) => said !== "")
          .map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <div className="card__foot">
        <span>{offered && form.validUntil !== "" ? words.until(day(form.validUntil)) : ""}</span>
        <span className="card__act">
          <Button kind="link" onPress={onAmend}>
            {words.amend}
            <span className="visually-hidden">: {form.name}</span>
          </Button>
          {expired ? null : (
            <Button kind="link" onPress={onRetire}>
              {words.retire}
              <span className="visually-hidden">: {form.name}</span>
            </Button>
          )}
        </span>
      </div>
    </article>
  );
}
