// The name of the screen, a line that says how things stand, and what can be done here.
import type { ReactNode } from "react";

type Props = { title: ReactNode; sub?: ReactNode; actions?: ReactNode };

export function PageHead({ title, sub, actions }: Props) {
  return (
    <div className="page-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {sub && <p className="page-head__sub">{sub}</p>}
      </div>
      {actions && <div className="page-head__actions">{actions}</div>}
    </div>
  );
}
