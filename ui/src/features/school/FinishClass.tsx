// A class is finished: how it went, who has no entry, and what comes next. Nothing is left unsaid.
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Notice } from "../../components/Notice";
import type { ClassView, WholeShareView } from "../../ipc/bindings";
import { schoolText as words } from "../../text/school";

type Props = {
  view: ClassView;
  name: string;
  nextName: string;
  /** Rows typed and not saved. */
  typed: number;
  onNext: () => void;
  onCatchUp: () => void;
  onClose: () => void;
};

const share = ({ whole, of }: WholeShareView) => words.shareOf(whole, of);

export function FinishClass({ view, name, nextName, typed, onNext, onCatchUp, onClose }: Props) {
  const { tally, rows } = view;
  const facts = words.finishFacts;
  const left = rows.filter((row) => row.saved === null && (row.earlier === null || row.earlier.result === "absent"));
  const lines: readonly (readonly [string, string | number])[] = [
    [facts.measured, tally.measured],
    [facts.absent, tally.absent],
    [facts.refused, tally.refused],
    [facts.left, tally.left],
    [facts.unable, tally.unable],
    [facts.toDo, tally.toDo],
    [facts.heights, share(tally.heights)],
    [facts.weights, share(tally.weights)],
  ];
  return (
    <Dialog
      title={words.finishTitle(name)}
      onClose={onClose}
      closeLabel={words.backToClass}
      footer={
        <>
          <Button kind="go" onPress={onNext} isDisabled={typed > 0}>
            {words.nextClass(nextName)}
          </Button>
          <Button onPress={onCatchUp} isDisabled={typed > 0}>
            {words.toCatchUp}
          </Button>
        </>
      }
    >
      {typed > 0 ? (
        <Notice kind="warn">
          <p>{words.typedOnly(typed)}</p>
        </Notice>
      ) : null}
      {tally.heights.looksRounded || tally.weights.looksRounded ? (
        <Notice kind="warn">
          <p>{words.rounded}</p>
        </Notice>
      ) : null}
      <dl className="school__facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {left.length === 0 ? (
        <p>{words.allDone}</p>
      ) : (
        <section aria-label={words.leftOut}>
          <h3>{words.leftOut}</h3>
          <ul className="school__names">
            {left.map((row) => (
              <li key={row.childId}>{row.child}</li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
