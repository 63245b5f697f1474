// The usual choices in sight, the rare ones in a list behind "Other".
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { contactText } from "../../text/contact";

type Props<T extends string> = {
  name: string;
  legend: string;
  words: Record<T, string>;
  /** The usual ones, in the order to show them. */
  usual: readonly T[];
  /** The rest; the first is taken when "Other" is chosen. */
  more: readonly [T, ...T[]];
  value: T | null;
  onChange: (value: T) => void;
  error?: string;
  hint?: string;
};

export function ChoiceWithMore<T extends string>({ words, usual, more, value, onChange, ...field }: Props<T>) {
  const rare = value !== null && !usual.includes(value);
  const label = (choice: T) => ({ value: choice, label: words[choice] });
  const segments = [...usual.map(label), { value: "more" as const, label: contactText.other }];
  return (
    <div>
      <Segmented<T | "more">
        {...field}
        options={segments}
        value={rare ? "more" : value}
        onChange={(chosen) => onChange(chosen === "more" ? more[0] : chosen)}
      />
      {rare ? (
        <div className="contact__more">
          <Select<T>
            name={`${field.name}More`}
            label={contactText.whichOther(field.legend)}
            options={more.map(label)}
            value={value}
            onChange={onChange}
          />
        </div>
      ) : null}
    </div>
  );
}
