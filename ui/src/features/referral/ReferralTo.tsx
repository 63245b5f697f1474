// First column: to whom, how, when, and how soon it must be looked at.
import { useState } from "react";

import { ServiceSelect } from "../../clinical/ServiceSelect";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { Mode, ReferralService, ReferralUrgency } from "../../ipc/bindings";
import { modeText } from "../../text/codes";
import { referralServiceText, referralText as words, referralUrgencyText } from "../../text/referral";
import type { ReferralStart, TypedReferral } from "./referralStart";

export type PartProps = {
  start: ReferralStart;
  onChange: (start: ReferralStart) => void;
  errorOf: (field: string) => string | undefined;
};

const services = Object.keys(referralServiceText) as ReferralService[];
const urgencies = Object.keys(referralUrgencyText) as ReferralUrgency[];
// A referral is sent by a person; a group or a questionnaire sends none.
const modes: readonly Mode[] = ["phone", "email", "letter", "in-person", "video", "text"];

export function ReferralTo({ start, onChange, errorOf }: PartProps) {
  const { referral } = start;
  const set = (change: Partial<TypedReferral>) => onChange({ ...start, referral: { ...referral, ...change } });
  const [choosing, setChoosing] = useState(false);
  const [how, setHow] = useState("");
  return (
    <FormColumn title={words.columns.to}>
      <Select
        name="service"
        label={words.service}
        options={services.map((value) => ({ value, label: referralServiceText[value] }))}
        value={referral.service}
        onChange={(service) => set({ service })}
        error={errorOf("service")}
      />
      {choosing ? (
        <ServiceSelect
          name="localServiceId"
          label={words.fromDirectory}
          hint={words.fromDirectoryHint}
          onChoose={({ serviceId, form }) => {
            set({ localServiceId: serviceId, to: [form.name, form.phone].filter((part) => part !== "").join(", "), service: referral.service === "" ? "other" : referral.service });
            setHow(form.howToRefer);
            setChoosing(false);
          }}
        />
      ) : (
        <div>
          <Button icon="search" onPress={() => setChoosing(true)}>
            {words.chooseFromDirectory}
          </Button>
        </div>
      )}
      {how === "" ? null : <p role="status">{words.how(how)}</p>}
      <TextField name="to" label={words.to} hint={words.toHint} value={referral.to} onChange={(to) => set(to === "" ? { to, localServiceId: null } : { to })} error={errorOf("to")} />
      <Segmented
        name="urgency"
        legend={words.urgency}
        options={urgencies.map((value) => ({ value, label: referralUrgencyText[value] }))}
        value={referral.urgency}
        onChange={(urgency) => set({ urgency })}
        error={errorOf("urgency")}
      />
      <Select
        name="mode"
        label={words.mode}
        options={modes.map((value) => ({ value, label: modeText[value] }))}
        value={referral.mode}
        onChange={(mode) => set({ mode })}
        error={errorOf("mode")}
      />
      <DateField
        name="sentOn"
        label={words.sentOn}
        value={referral.sentOn}
        onChange={(sentOn) => set({ sentOn })}
        direction="past"
        error={errorOf("sentOn")}
      />
    </FormColumn>
  );
}
