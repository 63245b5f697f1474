type Props = { draftId?: string };

export function RegisterChildScreen(_props: Props) {
  return null;
}
