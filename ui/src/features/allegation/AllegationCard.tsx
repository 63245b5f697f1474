// One note: how far it has come.
import { useState } from "react";

import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useAnnounce } from "../../components/status";
import { Tag } from "../../components/Tag";
import type { AllegationView } from "../../ipc/bindings";
import { allegationOutcomeText, allegationText as words } from "../../text/allegation";
import { fullDate, shortDate } from "../../text/dates";
import { takeBackText } from "../../text/takeBack";

export function AllegationCard({ row, onOpen, onTakenBack }: { row: AllegationView; onOpen: () => void; onTakenBack: () => void }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const [takingBack, setTakingBack] = useState(false);
  return (
    <div className={`card${row.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <span className="card__title">{row.about}</span>
        {row.enteredInError ? (
          <Tag tone="red" icon="x">
            {words.error}
          </Tag>
        ) : null}
        <span className="card__meta">{fullDate(row.on)}</span>
      </div>
      {row.note === "" ? null : <p className="card__text">{row.note}</p>}
      <div className="card__foot">
        {row.referredOn === null ? (
          <Tag tone="red" icon="warn">
            {words.toTell}
          </Tag>
        ) : (
          <span>{words.told(shortDate(row.referredOn, today), row.officer)}</span>
        )}
        <span className="card__meta">{row.reference}</span>
        <Tag tone={row.open ? "amber" : "grey"}>{row.outcome === null ? words.noOutcome : allegationOutcomeText[row.outcome]}</Tag>
        {row.enteredInError ? null : (
          <span className="card__act">
            <Button kind="link" onPress={onOpen}>
              {words.open}
              <span className="visually-hidden">: {row.about}</span>
            </Button>
            <Button kind="link" onPress={() => setTakingBack(true)}>
              {words.error}
              <span className="visually-hidden">: {row.about}</span>
            </Button>
          </span>
        )}
      </div>
      {takingBack ? (
        <TakeBack
          recordId={row.allegationId}
          words={takeBackText.allegation}
          onClose={() => setTakingBack(false)}
          onDone={() => {
            announce(takeBackText.done);
            onTakenBack();
          }}
        />
      ) : null}
    </div>
  );
}
