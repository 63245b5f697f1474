// A date typed any way, shown back in full below the field as soon as it reads as one.
import { useFrame } from "./frame";
import { TextField } from "./TextField";
import { inFull, readDate, type Direction } from "./typedDate";

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether a day without a year is the last one or the next one. */
  direction: Direction;
  hint?: string;
  error?: string;
  width?: "short" | "medium" | "full";
  autoFocus?: boolean;
};

export function DateField({ direction, hint, ...field }: Props) {
  const { today } = useFrame();
  const read = readDate(field.value, today, direction);
  const full = read === null ? "" : inFull(read);
  return (
    <div className="date-field">
      <TextField {...field} hint={hint} />
      <p className="date-field__read" aria-live="polite">
        {full === field.value.trim() ? "" : full}
      </p>
    </div>
  );
}
