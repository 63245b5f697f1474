// First column: what it was, when, where, how, what happened, who was there.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { ChildProgramme, ChildView, Mode, Outcome, Setting } from "../../ipc/bindings";
import { modeText, outcomeText, relationshipRoleText, settingText } from "../../text/codes";
import { contactText } from "../../text/contact";
import { ChoiceWithMore } from "./ChoiceWithMore";
import { canSee, isSeen, usualSetting, withMode, withOutcome, type TypedContact } from "./contactStart";
import { offeredTypes } from "./contactTypes";
import { PlaceOfContact } from "./PlaceOfContact";

type Props = {
  view: ChildView;
  /** What is due decides which kinds are offered first; nothing until it is known. */
  programme: ChildProgramme | null;
  contact: TypedContact;
  onChange: (contact: TypedContact) => void;
  errorOf: (field: string) => string | undefined;
};

const settings = Object.keys(settingText) as Setting[];
const usualModes: readonly Mode[] = ["in-person", "phone", "video", "text"];
const moreModes = ["letter", "email", "questionnaire", "group"] as const satisfies Mode[];
const usualOutcomes: readonly Outcome[] = ["seen", "was-not-brought", "no-access", "declined"];
const moreOutcomes = ["not-seen", "seen-late", "cancelled-by-family", "cancelled-by-service"] as const satisfies Outcome[];

export function ContactFacts({ view, programme, contact, onChange, errorOf }: Props) {
  const { role } = useFrame();
  const set = (change: Partial<TypedContact>) => onChange({ ...contact, ...change });
  const usual = usualSetting(role);
  return (
    <FormColumn title={contactText.columns.contact}>
      <Select
        name="contactType"
        label={contactText.type}
        options={offeredTypes(programme, contact.contactType)}
        value={contact.contactType}
        onChange={(contactType) => set({ contactType })}
        error={errorOf("contactType")}
      />
      <When contact={contact} set={set} errorOf={errorOf} />
      <ChoiceWithMore
        name="outcome"
        legend={contactText.outcome}
        words={outcomeText}
        usual={usualOutcomes}
        more={moreOutcomes}
        value={contact.outcome}
        onChange={(outcome) => onChange(withOutcome(contact, outcome))}
        error={errorOf("outcome")}
        hint={canSee(contact.mode) ? undefined : contactText.cannotBeSeen}
      />
      <ChoiceWithMore
        name="mode"
        legend={contactText.mode}
        words={modeText}
        usual={usualModes}
        more={moreModes}
        value={contact.mode}
        onChange={(mode) => onChange(withMode(contact, mode, usual))}
        error={errorOf("mode")}
      />
      {contact.mode === "in-person" || contact.mode === "group" ? (
        <>
          <Where usual={usual} contact={contact} set={set} error={errorOf("setting")} />
          {contact.setting === null || contact.setting === "home" ? null : (
            <PlaceOfContact
              setting={contact.setting}
              placeId={contact.placeId}
              onChange={(placeId) => set({ placeId })}
              error={errorOf("placeId")}
            />
          )}
        </>
      ) : null}
      <WhoWasThere view={view} contact={contact} set={set} errorOf={errorOf} />
      <TextField
        name="purpose"
        label={contactText.purpose}
        value={contact.purpose}
        onChange={(purpose) => set({ purpose })}
        error={errorOf("purpose")}
      />
    </FormColumn>
  );
}

type PartProps = {
  contact: TypedContact;
  set: (change: Partial<TypedContact>) => void;
  errorOf: (field: string) => string | undefined;
};

function When({ contact, set, errorOf }: PartProps) {
  return (
    <div className="contact__when">
      <DateField
        name="happenedOn"
        label={contactText.when}
        value={contact.happenedOn}
        onChange={(happenedOn) => set({ happenedOn })}
        direction="past"
        error={errorOf("happenedOn")}
      />
      <TextField
        name="happenedAt"
        label={contactText.at}
        value={contact.happenedAt}
        onChange={(happenedAt) => set({ happenedAt })}
        error={errorOf("happenedAt")}
      />
      <TextField
        name="minutes"
        label={contactText.minutes}
        value={contact.minutes}
        onChange={(minutes) => set({ minutes })}
        error={errorOf("minutes")}
        inputMode="numeric"
      />
    </div>
  );
}

type WhereProps = { usual: Setting; contact: TypedContact; set: PartProps["set"]; error: string | undefined };

function Where({ usual, contact, set, error }: WhereProps) {
  const four: readonly Setting[] = usual === "school" ? ["school", "home", "clinic", "office"] : ["home", "clinic", "family-hub", "nursery"];
  const [first = "other", ...rest] = settings.filter((setting) => !four.includes(setting));
  return (
    <ChoiceWithMore
      name="setting"
      legend={contactText.setting}
      words={settingText}
      usual={four}
      more={[first, ...rest]}
      value={contact.setting}
      onChange={(setting) => set({ setting, placeId: null })}
      error={error}
    />
  );
}

function WhoWasThere({ view, contact, set, errorOf }: PartProps & { view: ChildView }) {
  const child = "child";
  const seen = isSeen(contact.outcome);
  const name = view.banner.knownAs ?? (view.banner.given === "" ? contactText.theChild : view.banner.given);
  const options = [
    // A child who was not seen cannot be ticked; one ticked by an older version can be unticked.
    ...(seen || contact.childPresent ? [{ value: child, label: name }] : []),
    ...view.relatives.map((relative) => ({
      value: relative.relationshipId,
      label: contactText.relative(relative.name, relationshipRoleText[relative.role]),
    })),
  ];
  const values = [...(contact.childPresent ? [child] : []), ...contact.presentRelationships];
  return (
    <>
      {options.length === 0 ? (
        <p className="contact__nobody">{contactText.noRelatives}</p>
      ) : (
        <CheckboxGroup
          name="present"
          legend={contactText.present}
          options={options}
          values={values}
          onChange={(chosen) =>
            set({ childPresent: chosen.includes(child), presentRelationships: chosen.filter((value) => value !== child) })
          }
          error={errorOf("present")}
        />
      )}
      <TextField
        name="presentOther"
        label={contactText.presentOther}
        value={contact.presentOther}
        onChange={(presentOther) => set({ presentOther })}
        error={errorOf("presentOther")}
      />
    </>
  );
}
