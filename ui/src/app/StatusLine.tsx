// What has just been done, read aloud and shown for some seconds.
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
    const timer = window.setTimeout(() => setGoneAt(said.at), SHOWN_MS);
    return () => window.clearTimeout(timer);
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
