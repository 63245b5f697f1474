// Our own name and mark. A trust may add its own; the NHS logo is not ours to use.
import { appText } from "../text/app";

export function Brand() {
  return (
    <span className="top__brand">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M2 5.5A1.5 1.5 0 013.5 4H8l1.6 2h6.9A1.5 1.5 0 0118 7.5V15a2 2 0 01-2 2H4a2 2 0 01-2-2z" fill="#fff" />
        <path
          d="M5.7 11.6l2.7 2.7 5.7-5.6"
          fill="none"
          stroke="#005eb8"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="top__name">{appText.name}</span>
    </span>
  );
}
