// The letter as it will print: the same words, in the same order.
import { FormColumn } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { readDate } from "../../components/typedDate";
import type { LetterForm } from "../../ipc/bindings";
import { longDay } from "../../text/dates";
import { letterText as words } from "../../text/letter";

export function LetterPreview({ form }: { form: LetterForm }) {
  const { today } = useFrame();
  const day = readDate(form.writtenOn, today, "past");
  return (
    <FormColumn title={words.columns.preview}>
      {/* It can be longer than the column, and then it is scrolled by keyboard. */}
      <div className="letter__paper" tabIndex={0} role="group" aria-label={words.columns.preview}>
        <p className="letter__to">{form.to}</p>
        <p>{day === null ? form.writtenOn : longDay(day)}</p>
        <p className="letter__heading">{form.heading}</p>
        {form.text.split(/\n\s*\n/).map((paragraph, at) => (
          // A paragraph has no identity but its place.
          <p key={at} className="letter__paragraph">
            <Fields text={paragraph} />
          </p>
        ))}
        {form.enclosed.trim() === "" ? null : <p>{words.list.enclosed(form.enclosed.trim())}</p>}
      </div>
    </FormColumn>
  );
}

/** A field that is not filled in stands out: such a letter cannot be saved. */
function Fields({ text }: { text: string }) {
  return text.split(/(\{[^{}\n]*\})/).map((part, at) => (part.startsWith("{") && part.endsWith("}") ? <mark key={at}>{part}</mark> : part));
}
