// "Draft kept 2 s ago": the visible line counts, the spoken one speaks once.
import { useEffect, useState } from "react";

import { draftText } from "../text/draft";
import { Icon } from "./Icon";
import type { DraftStatus } from "./useDraft";

export function DraftStatusText({ status }: { status: DraftStatus }) {
  if (status.kind === "failed") {
    return (
      <span className="draft-status draft-status--failed" role="alert">
        <Icon name="warn" />
        {draftText.notKept}
      </span>
    );
  }
  return (
    <span className="draft-status">
      <span className="visually-hidden" role="status">
        {status.kind === "kept" ? draftText.kept : ""}
      </span>
      {status.kind === "nothing" ? null : (
        <span className="draft-status" aria-hidden="true">
          <Icon name="draft" />
          {status.kind === "keeping" ? draftText.keeping : <Since key={status.at} at={status.at} />}
        </span>
      )}
    </span>
  );
}

function Since({ at }: { at: number }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds(Math.max(0, Math.round((Date.now() - at) / 1000))), 1000);
    return () => window.clearInterval(timer);
  }, [at]);
  return <>{draftText.keptAgo(seconds)}</>;
}
