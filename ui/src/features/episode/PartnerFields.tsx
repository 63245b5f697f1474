// Agencies that work alongside, with the lead practitioner: as many lines as there are, and one more on asking.
import { Button } from "../../components/Button";
import { FormPair } from "../../components/FormPage";
import { TextField } from "../../components/TextField";
import type { PartnerForm } from "../../ipc/bindings";
import { partnerText as words } from "../../text/episodeWork";

export type Alongside = { partners: PartnerForm[]; leadPractitioner: string; leadAgency: string };

type Props = {
  alongside: Alongside;
  /** Agencies named before, offered while typing. */
  agencies: readonly string[];
  onChange: (change: Partial<Alongside>) => void;
  error: string | undefined;
  /** Put before each field's name, where another form shows the same fields. */
  under?: string;
};


export function PartnerFields({ alongside, agencies, onChange, error, under = "" }: Props) {
  const list = `${under}agencies`;
  const { partners, leadPractitioner, leadAgency } = alongside;
  const change = (position: number, partner: PartnerForm) => onChange({ partners: partners.map((old, at) => (at === position ? partner : old)) });
  return (
    <div id={`${under}partners`} className={error === undefined ? "episode__goals" : "episode__goals field field--wrong"}>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <datalist id={list}>
        {agencies.map((agency) => (
          <option key={agency} value={agency} />
        ))}
      </datalist>
      {partners.map((partner, position) => (
        // A line has no identity; lines keep their places.
        <div key={position} className="episode__partner">
          <FormPair>
            <TextField
              name={`${under}partners.${String(position)}.agency`}
              label={words.agency(position + 1)}
              value={partner.agency}
              onChange={(agency) => change(position, { ...partner, agency })}
              list={list}
            />
            <TextField
              name={`${under}partners.${String(position)}.name`}
              label={words.name(position + 1)}
              value={partner.name}
              onChange={(name) => change(position, { ...partner, name })}
            />
          </FormPair>
          <Button kind="link" onPress={() => onChange({ partners: partners.filter((_, at) => at !== position) })}>
            {words.remove(position + 1)}
          </Button>
        </div>
      ))}
      <div>
        <Button icon="plus" onPress={() => onChange({ partners: [...partners, { agency: "", name: "" }] })}>
          {words.add}
        </Button>
      </div>
      <FormPair>
        <TextField name={`${under}leadPractitioner`} label={words.lead} value={leadPractitioner} onChange={(lead) => onChange({ leadPractitioner: lead })} />
        <TextField name={`${under}leadAgency`} label={words.leadAgency} value={leadAgency} onChange={(lead) => onChange({ leadAgency: lead })} list={list} />
      </FormPair>
    </div>
  );
}
