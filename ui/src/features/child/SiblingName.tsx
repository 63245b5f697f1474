// "Shares the home of DOYLE, Tyler".
import { useOnce } from "../../components/useOnce";
import { childFormText } from "../../text/child";
import { personName } from "../../text/people";

export function SiblingName({ childId }: { childId: string }) {
  const sibling = useOnce("open_child", { childId });
  if (sibling.state !== "loaded") return null;
  const { family, given } = sibling.data.banner;
  return <strong>{childFormText.sameHomeChosen(personName(family, given))}</strong>;
}
