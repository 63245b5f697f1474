// Who delivered the contact: she herself, or a colleague with a role. Another role than the one due is said, and never held back.
import { ColleagueField } from "../../clinical/ColleagueField";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import type { ChildProgramme, Role } from "../../ipc/bindings";
import { roleText } from "../../text/codes";
import { contactText } from "../../text/contact";
import { rolesText } from "../../text/programme";
import { isByColleague, type ContactStart } from "./contactStart";

const roles = (Object.keys(roleText) as Role[]).map((value) => ({ value, label: roleText[value] }));

type Props = {
  start: ContactStart;
  programme: ChildProgramme | null;
  onChange: (start: ContactStart) => void;
  errorOf: (field: string) => string | undefined;
};

export function WhoDelivered({ start, programme, onChange, errorOf }: Props) {
  const { practitioner, role: ownRole } = useFrame();
  const { contact } = start;
  const byColleague = isByColleague(start, practitioner);
  const role = byColleague ? contact.deliveredByRole : ownRole;
  const rule = programme?.contacts.find((owed) => owed.rule.contactType === contact.contactType)?.rule;
  const another = role !== null && rule !== undefined && rule.roles.length > 0 && !rule.roles.includes(role);
  const words = contactText.delivered;
  return (
    <>
      <Segmented
        name="delivered"
        legend={words.legend}
        options={[
          { value: "me", label: words.me },
          { value: "colleague", label: words.colleague },
        ]}
        value={byColleague ? "colleague" : "me"}
        onChange={(who) =>
          onChange({
            ...start,
            byColleague: who === "colleague",
            contact: { ...contact, deliveredByName: "", deliveredByRole: null },
          })
        }
      />
      {byColleague ? (
        <>
          <ColleagueField
            name="deliveredByName"
            label={words.name}
            value={contact.deliveredByName}
            onChange={(deliveredByName) => onChange({ ...start, byColleague: true, contact: { ...contact, deliveredByName } })}
            error={errorOf("deliveredByName")}
          />
          <Select<Role>
            name="deliveredByRole"
            label={words.role}
            options={roles}
            value={contact.deliveredByRole ?? ""}
            onChange={(deliveredByRole) => onChange({ ...start, byColleague: true, contact: { ...contact, deliveredByRole } })}
            error={errorOf("deliveredByRole")}
          />
        </>
      ) : null}
      {role === "student" ? <Notice kind="info">{words.learner}</Notice> : null}
      {another ? <Notice kind="plain">{words.another(rolesText(rule))}</Notice> : null}
    </>
  );
}
