// A choice of many. The platform's own select: every keyboard and screen reader knows it.
import { useId, type ReactNode } from "react";

import { appText } from "../text/app";
import { fieldClass } from "./Field";
import { Icon } from "./Icon";

type Props<T extends string> = {
  name: string;
  label: string;
  options: readonly { value: T; label: string }[];
  value: T | "";
  onChange: (value: T) => void;
  error?: string;
  hint?: ReactNode;
  width?: "short" | "medium" | "full";
};

export function Select<T extends string>({ name, label, options, value, onChange, error, hint, width = "full" }: Props<T>) {
  const hintId = useId();
  const errorId = useId();
  const described = [hint ? hintId : "", error ? errorId : ""].filter((id) => id !== "").join(" ");
  return (
    <div className={fieldClass(error, `field--${width}`)}>
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <div className="field__hint" id={hintId}>
          {hint}
        </div>
      )}
      {error && (
        <div className="field__error" id={errorId}>
          {error}
        </div>
      )}
      <div className="select">
        <select
          className="input"
          id={name}
          name={name}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={described === "" ? undefined : described}
          onChange={(event) => {
            const option = options.find((candidate) => candidate.value === event.target.value);
            if (option) {
              onChange(option.value);
            }
          }}
        >
          {value === "" && (
            <option value="" disabled hidden>
              {appText.choose}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </div>
  );
}
