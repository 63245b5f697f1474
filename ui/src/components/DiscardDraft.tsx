// Throws a draft away, after asking once.
import { useState } from "react";

import type { Failure } from "../ipc/bindings";
import { asFailure } from "../ipc/client";
import { draftText } from "../text/draft";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Failed } from "./Failed";
import type { Draft } from "./useDraft";

type Props = { draft: Draft; onDone: () => void };

export function DiscardDraft({ draft, onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const discard = () => {
    draft.discard().then(onDone, (reason: unknown) => setFailure(asFailure(reason)));
  };
  return (
    <>
      <Button kind="link" onPress={() => setAsking(true)}>
        {draftText.discard}
      </Button>
      {asking ? (
        <Dialog
          title={draftText.discardTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="danger" onPress={discard}>
                {draftText.discard}
              </Button>
              <Button onPress={() => setAsking(false)}>{draftText.keepIt}</Button>
            </>
          }
        >
          <p>{draftText.discardBody}</p>
          {failure === null ? null : <Failed failure={failure} />}
        </Dialog>
      ) : null}
    </>
  );
}
