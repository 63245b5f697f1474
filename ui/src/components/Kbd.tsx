// A key cap beside what the key does. The name a screen reader says comes from `aria-keyshortcuts` on the control.
type Props = { children: string };

export function Kbd({ children }: Props) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {children}
    </kbd>
  );
}
