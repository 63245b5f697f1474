// A choice of many. The platform's own select: every keyboard and screen reader knows it.
import { useId, type ReactNode } from "react";

import { appText } from "../text/app";
import { fieldClass } from "./Field";
import { Icon } from "./Icon";

export type Option<T extends string> = { value: T; label: string; group?: string };

type Props<T extends string> = {
  name: string;
  label: string;
  /** Options with the same group stand together under its name; those with none stand first. */
  options: readonly Option<T>[];
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
          {grouped(options).map(([group, members]) =>
            group === "" ? (
              members.map((option) => <Choice key={option.value} option={option} />)
            ) : (
              <optgroup key={group} label={group}>
                {members.map((option) => (
                  <Choice key={option.value} option={option} />
                ))}
              </optgroup>
            ),
          )}
        </select>
        <Icon name="down" />
      </div>
    </div>
  );
}

function Choice<T extends string>({ option }: { option: Option<T> }) {
  return <option value={option.value}>{option.label}</option>;
}

function grouped<T extends string>(options: readonly Option<T>[]): [string, Option<T>[]][] {
  const groups = new Map<string, Option<T>[]>([["", []]]);
  for (const option of options) {
    const group = option.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}
