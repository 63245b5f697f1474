// What is booked: today, then tomorrow.
import { FlagTags } from "../../clinical/FlagTags";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { Icon, type IconName } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import { Tag } from "../../components/Tag";
import type { AppointmentLine } from "../../ipc/bindings";
import { contactTypeText, modeText, settingText } from "../../text/codes";
import { todayText } from "../../text/today";

/** Where and how, as a shape beside the words. */
function lookOf(line: AppointmentLine): IconName {
  if (line.mode === "phone") return "phone";
  if (line.mode === "video") return "video";
  if (line.setting === "home") return "home";
  return line.setting === "school" ? "school" : "diary";
}

function where(line: AppointmentLine): string {
  const how = line.mode === "in-person" || line.mode === "group" ? settingText[line.setting].toLowerCase() : modeText[line.mode].toLowerCase();
  return [contactTypeText[line.contactType], line.place ?? how, line.postcode].filter((part) => part !== null).join(", ");
}

export function AppointmentList({ lines }: { lines: readonly AppointmentLine[] }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const now = lines.filter((line) => line.on === today);
  const later = lines.filter((line) => line.on !== today);
  return (
    <Section
      title={todayText.appointments}
      count={now.length}
      action={
        <Button kind="link" onPress={() => navigate({ screen: "diary" })}>
          {todayText.diary}
        </Button>
      }
    >
      {now.length === 0 ? <EmptyState title={todayText.noAppointments} /> : <Lines lines={now} label={todayText.appointments} />}
      {later.length > 0 && (
        <>
          <h3 className="today__group">
            {todayText.tomorrow} <span className="today__count">{later.length}</span>
          </h3>
          <Lines lines={later} label={todayText.tomorrow} />
        </>
      )}
    </Section>
  );
}

function Lines({ lines, label }: { lines: readonly AppointmentLine[]; label: string }) {
  const navigate = useNavigate();
  return (
    <RowList
      label={label}
      rows={lines.map((line) => {
        const time = line.at.slice(0, 5);
        return {
          id: line.appointmentId,
          text: `${time}, ${line.child}, ${where(line)}`,
          onOpen: () => navigate({ screen: "child", childId: line.childId }),
          content: (
            <div className="booked">
              <time className="booked__at">{time}</time>
              <Icon name={lookOf(line)} />
              <div className="booked__what">
                <b className="ell">{line.child}</b>
                <div className="line__sub">{where(line)}</div>
                <FlagTags flags={line.flags} narrow max={2} />
                {line.visitNote !== null && (
                  <Tag tone="amber" icon="warn">
                    {line.visitNote}
                  </Tag>
                )}
              </div>
            </div>
          ),
        };
      })}
    />
  );
}
