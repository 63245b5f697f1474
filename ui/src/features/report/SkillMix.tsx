// Who delivered each contact of the programme, against who should have.
import type { ContactType, Role, SkillLine } from "../../ipc/bindings";
import { reportText as words } from "../../text/report";

type Props = {
  lines: readonly SkillLine[];
  contactText: Record<ContactType, string>;
  roleText: Record<Role, string>;
};

export function SkillMix({ lines, contactText, roleText }: Props) {
  if (lines.length === 0) return <p className="report__soft">{words.skillEmpty}</p>;
  return (
    <table className="table report__table">
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.skillAsDue}</th>
          <th scope="col">{words.skillOthers}</th>
          <th scope="col">{words.skillNotKnown}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.contactType}>
            <th scope="row">
              {contactText[line.contactType]}
              <div className="report__soft">{line.due.map((role) => roleText[role]).join(", ")}</div>
            </th>
            <td className="report__number">{line.asDue}</td>
            <td>
              {line.others.map((other) => (
                <div key={other.role}>{words.skillOther(other.contacts, roleText[other.role], other.countersigned)}</div>
              ))}
            </td>
            <td className="report__number">{line.notKnown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
