// Everything open on the record: each is read and said to be read on its own.
import { useState } from "react";

import { sourceRoute } from "../../clinical/sourceRoute";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { Failure, OpenEntryView, TransferView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { shortDate } from "../../text/dates";
import { transferWorkText as words } from "../../text/transfer";

export function OpenEntries({ transfer, readOnly }: { transfer: TransferView; readOnly: boolean }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { line, openEntries } = transfer;
  const say = async ({ kind, recordId }: OpenEntryView, read: boolean) => {
    const noted = await attempt("acknowledge_entry", { transfer: { transferId: line.transferId, fromRevision: line.revision }, kind, recordId, read });
    setFailure(noted.ok ? null : noted.failure);
    if (noted.ok && read) announce(words.readSaved);
  };
  return (
    <Section title={words.openTitle} count={openEntries.length}>
      {failure === null ? null : <Failed failure={failure} />}
      {openEntries.length === 0 ? (
        <p>{words.openNone}</p>
      ) : (
        <>
          {readOnly ? null : <p className="log__soft">{words.openHint}</p>}
          <ul className="transfer__open">
            {openEntries.map((entry) => {
              const name = `${words.kind(entry.kind)}: ${entry.what}`;
              return (
                <li key={entry.recordId}>
                  <span className={entry.read ? "good" : "soon"}>
                    <Icon name={entry.read ? "received" : "eye"} size="tag" />
                  </span>
                  <span className="transfer__grow">
                    <b>{words.kind(entry.kind)}</b> {entry.what}{" "}
                    <span className="log__soft">
                      {entry.on === null ? "" : `${shortDate(entry.on, today)}, `}
                      {entry.read ? words.readDone : words.readNot}
                    </span>
                  </span>
                  <Button kind="link" label={`${words.see}: ${name}`} onPress={() => navigate(sourceRoute(line.childId, entry.kind, entry.recordId))}>
                    {words.see}
                  </Button>
                  {readOnly ? null : entry.read ? (
                    <Button kind="link" label={`${words.unread}: ${name}`} onPress={() => void say(entry, false)}>
                      {words.unread}
                    </Button>
                  ) : (
                    <Button label={`${words.read}: ${name}`} onPress={() => void say(entry, true)}>
                      {words.read}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}
