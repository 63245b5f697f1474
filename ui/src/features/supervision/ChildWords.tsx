// What was said of each child; a child can be added or taken off while the supervision is new.
import { ChildPicker } from "../../clinical/ChildPicker";
import { Button } from "../../components/Button";
import { FormColumn } from "../../components/FormPage";
import { TextArea } from "../../components/TextArea";
import type { SupervisedChild } from "../../ipc/bindings";
import { personName } from "../../text/people";
import { supervisionText as words } from "../../text/supervision";
import type { PartProps } from "./SupervisionMeeting";

export function ChildWords({ start, onChange, errorOf }: PartProps) {
  const { typed, names } = start;
  const isNew = start.supervisionId === null;
  const nameOf = (childId: string) => names.find((one) => one.childId === childId)?.child ?? "";
  const set = (children: SupervisedChild[]) => onChange({ ...start, typed: { ...typed, children } });
  const change = (at: number, part: Partial<SupervisedChild>) => set(typed.children.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <FormColumn title={words.columns.children}>
      {isNew ? (
        <div id="children">
          <ChildPicker
            label={words.add}
            hint={errorOf("children") ?? words.addHint}
            onChoose={({ childId, family, given }) => {
              if (typed.children.some((one) => one.childId === childId)) return;
              onChange({
                ...start,
                names: [...names, { childId, child: personName(family, given) }],
                typed: { ...typed, children: [...typed.children, { childId, discussed: "", actions: "" }] },
              });
            }}
          />
        </div>
      ) : null}
      {typed.children.map((one, at) => (
        <div className="child-words" key={one.childId} role="group" aria-label={nameOf(one.childId)}>
          <div className="child-words__head">
            <strong>{nameOf(one.childId)}</strong>
            {isNew ? (
              <Button kind="link" label={words.remove(nameOf(one.childId))} onPress={() => set(typed.children.filter((_, place) => place !== at))}>
                {words.removeShort}
              </Button>
            ) : null}
          </div>
          <TextArea
            name={`discussed${at}`}
            label={words.discussed}
            value={one.discussed}
            onChange={(discussed) => change(at, { discussed })}
            error={errorOf(`discussed${at}`)}
            rows={3}
          />
          <TextArea name={`actions${at}`} label={words.actions} value={one.actions} onChange={(actions) => change(at, { actions })} rows={2} />
        </div>
      ))}
    </FormColumn>
  );
}
