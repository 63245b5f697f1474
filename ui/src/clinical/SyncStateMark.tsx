// How far an entry has come, in a word with its own outline.
import { Icon } from "../components/Icon";
import { stateLook, type ShownState } from "../text/sync";

type Props = {
  state: ShownState;
  file?: number | null;
  /** Why the trust refused it, in the trust's words. */
  reason?: string | null;
  /** Other words beside the same mark, for example "Ready for file 42". */
  children?: string;
};

export function SyncStateMark({ state, file = null, reason = null, children }: Props) {
  const look = stateLook[state];
  return (
    <span className={`sync-state sync-state--${look.tone}`}>
      <Icon name={look.icon} />
      {children ?? look.label(file)}
      {state === "refused" && reason !== null && reason !== "" && <span className="sync-state__reason">: {reason}</span>}
    </span>
  );
}
