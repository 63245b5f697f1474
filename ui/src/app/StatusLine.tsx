// What has just been done, read aloud and shown for some seconds, or until something is pressed: it must not stand in the way.
import { useEffect, useState } from "react";

import { Icon } from "../components/Icon";

const SHOWN_MS = 8000;

type Props = { said: { message: string; at: number } | null };

export function StatusLine({ said }: Props) {
  const [goneAt, setGoneAt] = useState(0);
  useEffect(() => {
    if (said === null) {
      return undefined;
    }
    const go = () => setGoneAt(said.at);
    const timer = window.setTimeout(go, SHOWN_MS);
    window.addEventListener("pointerdown", go, { capture: true, once: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("pointerdown", go, { capture: true });
    };
  }, [said]);
  const shown = said !== null && said.at !== goneAt;
  return (
    <div className="status-place" role="status">
      {shown && (
        <div className="status">
          <Icon name="tick" />
          {said.message}
        </div>
      )}
    </div>
  );
}
