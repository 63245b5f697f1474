// What is of one brother or sister alone at a visit that is written for several: seen or not, measured, worries, what next.
import { MeasureFields } from "../../clinical/measure/MeasureFields";
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { FormPair } from "../../components/FormPage";
import { ManyChips } from "../../components/ManyChips";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { AlsoWritten, Concern, InfantFeeding, Mobility, Outcome } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { bodyMapText, mobilityText } from "../../text/bodyMap";
import { infantFeedingText, outcomeText } from "../../text/codes";
import { concernText } from "../../text/concern";
import { visitText as words } from "../../text/visit";
import { isSeen } from "./contactStart";
import { offeredTypes } from "./contactTypes";

type Props = {
  name: string;
  /** The day of the visit as typed. */
  on: string;
  one: AlsoWritten;
  onChange: (one: AlsoWritten) => void;
  errorOf: (field: string) => string | undefined;
};

const outcomes: readonly Outcome[] = ["seen", "not-seen", "was-not-brought", "no-access", "declined"];
const concerns = (Object.keys(concernText) as Concern[]).map((value) => ({ value, label: concernText[value] }));
const feedings = (Object.keys(infantFeedingText) as InfantFeeding[]).map((value) => ({ value, label: infantFeedingText[value] }));
const mobilities = (Object.keys(mobilityText) as Mobility[]).map((value) => ({ value, label: mobilityText[value] }));

export function AlsoChild({ name, on, one, onChange, errorOf }: Props) {
  const { childId } = one;
  const owed = useQuery("child_programme", { childId }, { keep: true });
  const set = (change: Partial<AlsoWritten>) => onChange({ ...one, ...change });
  const field = (of: string) => ({ name: `also.${childId}.${of}`, error: errorOf(of) });
  const types = offeredTypes(owed.state === "loaded" ? owed.data : null, one.contactType ?? "");
  return (
    <section className="contact__also" aria-label={words.of(name)}>
      <h3>{name}</h3>
      <Select
        {...field("contactType")}
        label={words.type(name)}
        options={types}
        value={one.contactType ?? ""}
        onChange={(contactType) => set({ contactType })}
      />
      <Segmented<Outcome>
        {...field("outcome")}
        legend={words.outcome(name)}
        options={outcomes.map((value) => ({ value, label: outcomeText[value] }))}
        value={one.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      <TextArea
        {...field("ownWords")}
        label={words.own(name)}
        hint={words.ownHint}
        value={one.ownWords}
        onChange={(ownWords) => set({ ownWords })}
        rows={2}
      />
      {one.contactType === "6-8-weeks" && isSeen(one.outcome) ? (
        <Segmented<InfantFeeding>
          {...field("infantFeeding")}
          legend={words.feeding(name)}
          options={feedings}
          value={one.infantFeeding}
          onChange={(infantFeeding) => set({ infantFeeding })}
          onClear={() => set({ infantFeeding: null })}
        />
      ) : null}
      {errorOf("decision") !== undefined || one.decision !== "" ? (
        <TextArea
          {...field("decision")}
          label={words.decision(name)}
          hint={words.decisionHint}
          value={one.decision}
          onChange={(decision) => set({ decision })}
          rows={2}
        />
      ) : null}
      <details className="contact__more" open={hasMore(one) || moreFields.some((of) => errorOf(of) !== undefined)}>
        <summary>{words.more(name)}</summary>
        {isSeen(one.outcome) ? (
          <MeasureFields
            childId={childId}
            on={on}
            measured={one.measured}
            onChange={(measured) => set({ measured })}
            errorOf={errorOf}
            asksBirthWeight={false}
            prefix={`also.${childId}.`}
          />
        ) : null}
        <TextArea {...field("voice")} label={words.voice(name)} value={one.voice} onChange={(voice) => set({ voice })} rows={2} />
        <ManyChips<Concern>
          {...field("concerns")}
          legend={words.concerns(name)}
          options={concerns}
          values={one.concerns}
          onChange={(chosen) => set({ concerns: chosen })}
        />
        {one.concerns.includes("self-harm") || one.actionTaken !== "" ? (
          <TextArea
            {...field("actionTaken")}
            label={words.actionTaken(name)}
            value={one.actionTaken}
            onChange={(actionTaken) => set({ actionTaken })}
            rows={2}
          />
        ) : null}
        {one.concerns.includes("injury") ? (
          <Segmented<Mobility>
            {...field("mobility")}
            error={errorOf("mobility") ?? errorOf("bodyMap")}
            legend={bodyMapText.mobility(name)}
            hint={bodyMapText.mobilityHint}
            options={mobilities}
            value={one.mobility}
            onChange={(mobility) => set({ mobility })}
          />
        ) : null}
        <FormPair>
          <TextField {...field("nextTitle")} label={words.next(name)} value={one.nextTitle} onChange={(nextTitle) => set({ nextTitle })} />
          <DateField
            {...field("nextDueOn")}
            label={words.nextDue(name)}
            value={one.nextDueOn}
            onChange={(nextDueOn) => set({ nextDueOn })}
            direction="future"
          />
        </FormPair>
        <Checkbox
          name={`also.${childId}.restricted`}
          label={words.restricted(name)}
          hint={words.restrictedHint}
          isSelected={one.restricted}
          onChange={(restricted) => set({ restricted })}
        />
      </details>
    </section>
  );
}

const moreFields = ["weight", "size", "head", "checked", "voice", "concerns", "actionTaken", "mobility", "bodyMap", "nextTitle", "nextDueOn"];

/** Whether anything is written where it would be folded away. */
function hasMore({ voice, concerns: worried, measured, nextTitle, nextDueOn, restricted }: AlsoWritten): boolean {
  const typed = [voice, measured.weight, measured.size, measured.head, nextTitle, nextDueOn].some((text) => text.trim() !== "");
  return typed || worried.length > 0 || restricted;
}
