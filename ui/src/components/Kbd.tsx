// A key cap beside what the key does. Beside a control it is for the eye only; in a list of keys it is the content.
type Props = { children: string; spoken?: boolean };

export function Kbd({ children, spoken = false }: Props) {
  return (
    <kbd className="kbd" aria-hidden={spoken ? undefined : true}>
      {children}
    </kbd>
  );
}
