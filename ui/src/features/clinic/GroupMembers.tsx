// Who was invited: a tick for who came, the reason for who did not, and a line for one child alone.
import { ChildPicker } from "../../clinical/ChildPicker";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import { readDate } from "../../components/typedDate";
import type { GroupOutcome } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { clinicText, groupOutcomeText, groupText } from "../../text/clinic";
import { personName } from "../../text/people";
import { withMembers, type TypedGroup, type TypedMember } from "./groupStart";

const away: readonly GroupOutcome[] = ["was-not-brought", "cancelled-by-family", "declined"];

type Props = { group: TypedGroup; onChange: (group: TypedGroup) => void; error?: string; errorOf: (field: string) => string | undefined };

export function GroupMembers({ group, onChange, error, errorOf }: Props) {
  const { members } = group;
  const came = members.filter((member) => member.outcome === "attended").length;
  const setMember = (changed: TypedMember) =>
    onChange({ ...group, members: members.map((member) => (member.childId === changed.childId ? changed : member)) });
  const remove = (childId: string) => onChange({ ...group, members: members.filter((member) => member.childId !== childId) });
  return (
    <>
      <div id="members" tabIndex={-1}>
        {error === undefined ? null : <p className="field__error">{error}</p>}
        <p className="mut" role="status">
          {members.length === 0 ? groupText.none : groupText.listed(came, members.length)}
        </p>
      </div>
      <AddBooked group={group} onChange={onChange} />
      <ul className="group__members">
        {members.map((member) => (
          <Member key={member.childId} member={member} error={errorOf(`decision-${member.childId}`)} onChange={setMember} onRemove={() => remove(member.childId)} />
        ))}
      </ul>
      <ChildPicker
        label={groupText.add}
        hint={groupText.addHint}
        onChoose={(row) =>
          onChange(
            withMembers(group, [
              { childId: row.childId, child: personName(row.family, row.given), age: row.age, appointmentId: null },
            ]),
          )
        }
      />
    </>
  );
}

function AddBooked({ group, onChange }: Pick<Props, "group" | "onChange">) {
  const { today } = useFrame();
  const on = readDate(group.on, today, "past") ?? today;
  const invited = useQuery("group_invited", { placeId: group.placeId === "" ? null : group.placeId, on }, { keep: true });
  if (invited.state === "loading") return null;
  if (invited.state === "failed") return <Failed failure={invited.failure} onRetry={invited.reload} />;
  const listed = new Set(group.members.map((member) => member.childId));
  const fresh = invited.data.members.filter((member) => !listed.has(member.childId));
  if (fresh.length === 0) return null;
  return (
    <div>
      <Button kind="alt" icon="plus" onPress={() => onChange(withMembers(group, fresh))}>
        {groupText.addBooked(fresh.length)}
      </Button>
    </div>
  );
}

type MemberProps = { member: TypedMember; error: string | undefined; onChange: (member: TypedMember) => void; onRemove: () => void };

function Member({ member, error, onChange, onRemove }: MemberProps) {
  const attended = member.outcome === "attended";
  return (
    <li className="group__member">
      <Checkbox
        name={`came-${member.childId}`}
        label={groupText.came(member.child)}
        isSelected={attended}
        onChange={(ticked) => onChange({ ...member, outcome: ticked ? "attended" : "was-not-brought" })}
      />
      {attended ? (
        <span />
      ) : (
        <Select
          name={`why-${member.childId}`}
          label={groupText.why(member.child)}
          options={away.map((outcome) => ({ value: outcome, label: groupOutcomeText[outcome] }))}
          value={member.outcome}
          onChange={(outcome) => onChange({ ...member, outcome })}
        />
      )}
      <TextField
        name={`line-${member.childId}`}
        label={groupText.line(member.child)}
        value={member.line}
        onChange={(line) => onChange({ ...member, line })}
      />
      <Button kind="link" label={groupText.remove(member.child)} onPress={onRemove}>
        {groupText.removeShort}
      </Button>
      {member.outcome === "was-not-brought" && ((member.decision ?? "") !== "" || error !== undefined) ? (
        <TextField
          name={`decision-${member.childId}`}
          label={clinicText.decisionOf(member.child)}
          value={member.decision ?? ""}
          onChange={(decision) => onChange({ ...member, decision })}
          error={error}
        />
      ) : null}
    </li>
  );
}
