// A part of a screen with its own heading, and how many there are.
import { useId, type ReactNode } from "react";

type Props = {
  title: string;
  count?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
};

export function Section({ title, count, action, children }: Props) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <h2 id={id}>{title}</h2>
        {count !== undefined && count !== null && <span className="section__count">{count}</span>}
        {action && <div className="section__action">{action}</div>}
      </div>
      {children}
    </section>
  );
}
