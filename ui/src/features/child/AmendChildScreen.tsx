type Props = { childId: string };

export function AmendChildScreen(_props: Props) {
  return null;
}
