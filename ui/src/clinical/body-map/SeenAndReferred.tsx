// Who saw the marks and when; and, when it has to be or was, to whom they were referred and what was decided.
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { bodyMapText as words } from "../../text/bodyMap";
import { asksReferral, type TypedBodyMap } from "./typed";

type Props = {
  map: TypedBodyMap;
  /** A referral is kept in sight with it already. */
  tracked: boolean;
  onChange: (map: TypedBodyMap) => void;
  errorOf: (field: string) => string | undefined;
};

export function SeenAndReferred({ map, tracked, onChange, errorOf }: Props) {
  const set = (change: Partial<TypedBodyMap>) => onChange({ ...map, ...change });
  const asks = asksReferral(map);
  const open = map.referred || asks;
  // What is asked for and written down was done: nobody has to tick it first.
  const call = (change: Partial<TypedBodyMap>) => set({ ...change, referred: true });
  return (
    <div className="body-map">
      <div className="mark__row mark__row--when">
        <DateField name="seenOn" label={words.seenOn} value={map.seenOn} onChange={(seenOn) => set({ seenOn })} direction="past" error={errorOf("seenOn")} />
        <TextField name="seenAt" label={words.seenAt} value={map.seenAt} onChange={(seenAt) => set({ seenAt })} error={errorOf("seenAt")} />
      </div>
      <TextField name="seenBy" label={words.seenBy} value={map.seenBy} onChange={(seenBy) => set({ seenBy })} error={errorOf("seenBy")} />
      {asks ? (
        <Notice kind="red">
          <p>
            <b>{words.mustRefer}</b> {words.mustReferDo}
          </p>
        </Notice>
      ) : (
        <Checkbox name="referred" label={words.referred} isSelected={map.referred} onChange={(referred) => set({ referred })} />
      )}
      {open ? (
        <>
          <div className="mark__row mark__row--when">
            <DateField
              name="referredOn"
              label={words.referredOn}
              value={map.referredOn}
              onChange={(referredOn) => call({ referredOn })}
              direction="past"
            />
            <TextField
              name="referredAt"
              label={words.referredAt}
              value={map.referredAt}
              onChange={(referredAt) => call({ referredAt })}
              error={errorOf("referredAt")}
            />
          </div>
          <TextField
            name="referredTo"
            label={words.referredTo}
            value={map.referredTo}
            onChange={(referredTo) => call({ referredTo })}
            error={errorOf("referredTo")}
          />
          <TextArea
            name="referralOutcome"
            label={words.referralOutcome}
            value={map.referralOutcome}
            onChange={(referralOutcome) => call({ referralOutcome })}
            error={errorOf("referralOutcome")}
            rows={2}
          />
          {tracked ? (
            <Notice kind="plain">{words.trackedAlready}</Notice>
          ) : (
            <Checkbox
              name="tracked"
              label={words.tracked}
              hint={words.trackedHint}
              isSelected={map.tracked}
              onChange={(kept) => set({ tracked: kept })}
            />
          )}
        </>
      ) : null}
    </div>
  );
}
