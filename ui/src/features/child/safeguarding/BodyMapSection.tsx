// Body maps of this child: what was seen where, and to whom it was referred.
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { ChildView } from "../../../ipc/bindings";
import { bodyMapText as words, marksInWords } from "../../../text/bodyMap";
import { fullDate, shortDate } from "../../../text/dates";

export function BodyMapSection({ view }: { view: ChildView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { childId } = view.banner;
  const maps = view.timeline.flatMap((entry) => (entry.bodyMap === null || entry.enteredInError ? [] : [{ entry, map: entry.bodyMap }]));
  return (
    <Section
      title={words.section}
      count={maps.length}
      action={
        <Button kind="link" onPress={() => navigate({ screen: "body-map", childId })}>
          {words.add}
        </Button>
      }
    >
      {maps.length === 0 ? <p className="child__none">{words.noMaps}</p> : null}
      {maps.map(({ entry, map }) => (
        <div className="card" key={entry.recordId}>
          <div className="card__head">
            <strong>{marksInWords(map.marks)}</strong>
            <span className="card__meta">{fullDate(entry.on)}</span>
          </div>
          <p className="card__text">
            {map.referredOn === null ? words.notReferred : words.entryReferred(map.referredTo, shortDate(map.referredOn, today))}
            {map.referralOutcome === "" ? "" : `: ${map.referralOutcome}`}
          </p>
          <div className="card__foot">
            <span className="card__meta">{words.entrySeen(map.seenBy)}</span>
            <span className="card__act">
              <Button kind="link" onPress={() => navigate({ screen: "body-map", childId, bodyMapId: entry.recordId })}>
                {words.open}
                <span className="visually-hidden">: {fullDate(entry.on)}</span>
              </Button>
            </span>
          </div>
        </div>
      ))}
    </Section>
  );
}
