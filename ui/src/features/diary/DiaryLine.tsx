// One appointment: when, who, what for and where, and what must be known before the door.
import { FlagTags } from "../../clinical/FlagTags";
import { Icon, type IconName } from "../../components/Icon";
import { Tag } from "../../components/Tag";
import type { AppointmentLine, Setting } from "../../ipc/bindings";
import { leftCaseload } from "../../text/child";
import { appointmentStatusText } from "../../text/codes";
import { diaryText, whatAndWhere } from "../../text/diary";
import { hourMinute } from "./dayOrder";

const settingIcon: Partial<Record<Setting, IconName>> = { home: "home", school: "school", nursery: "school" };

function iconOf(line: AppointmentLine): IconName {
  if (line.mode === "phone") return "phone";
  if (line.mode === "video") return "video";
  return settingIcon[line.setting] ?? "diary";
}

export function DiaryLine({ line }: { line: AppointmentLine }) {
  const open = line.status === "booked";
  const visit = line.setting === "home" && line.mode === "in-person";
  const warns = open && (line.homeRisk || (visit && line.visitNote !== null));
  const where = [line.address, line.postcode ?? ""].filter((part) => part !== "").join(", ");
  return (
    <div className={`appointment${open || line.status === "kept" ? "" : " appointment--gone"}`}>
      <div className="appointment__when">
        <time>{hourMinute(line.at)}</time>
        <span className="mut">{line.endsAt === null ? "" : hourMinute(line.endsAt)}</span>
      </div>
      <Icon name={iconOf(line)} />
      <div className="appointment__what">
        <div>
          <b>{line.child}</b> {whatAndWhere(line)}
        </div>
        {where === "" ? null : <div className="appointment__sub">{where}</div>}
        {line.note === "" ? null : <div className="appointment__sub">{line.note}</div>}
        {warns ? (
          <div className="appointment__warn">
            <Icon name="warn" />
            <span>
              <b>{line.homeRisk ? diaryText.homeRisk : diaryText.before}</b>
              {line.visitNote === null ? "" : `: ${line.visitNote}`}
            </span>
          </div>
        ) : null}
        <div className="appointment__tags">
          {leftCaseload[line.caseloadStatus] === null ? null : (
            <Tag tone="red" icon="warn">
              {leftCaseload[line.caseloadStatus]}
            </Tag>
          )}
          {open ? null : <Tag tone={line.status === "kept" ? "green" : "grey"}>{appointmentStatusText[line.status]}</Tag>}
          {line.statusReason === "" ? null : <span className="appointment__sub">{line.statusReason}</span>}
          {open && line.overlaps ? (
            <Tag tone="amber" icon="warn">
              {diaryText.overlaps}
            </Tag>
          ) : null}
          {open && line.interpreter ? <Tag tone="blue">{diaryText.interpreter}</Tag> : null}
          {open ? <FlagTags flags={line.flags} narrow max={3} /> : null}
        </div>
      </div>
    </div>
  );
}
