// A week: Monday to Friday, and the weekend when something is booked on it.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import type { DiaryDay } from "../../ipc/bindings";
import { contactTypeText } from "../../text/codes";
import { longDay, shortDate } from "../../text/dates";
import { diaryText } from "../../text/diary";
import { hourMinute, takesTime } from "./dayOrder";

type Props = { days: readonly DiaryDay[]; onOpenDay: (day: string) => void };

export function WeekView({ days, onOpenDay }: Props) {
  const { today } = useFrame();
  const shown = days.filter((day, position) => position < 5 || day.lines.some(takesTime));
  return (
    <div className="week">
      {shown.map((day) => {
        const lines = day.lines.filter(takesTime);
        return (
          <section key={day.on} className="week__day" aria-label={longDay(day.on)} aria-current={day.on === today ? "date" : undefined}>
            <h2>
              <Button kind="link" label={diaryText.openDay(shortDate(day.on, today))} onPress={() => onOpenDay(day.on)}>
                {shortDate(day.on, today)}
              </Button>
            </h2>
            {lines.length === 0 ? (
              <p className="mut">{diaryText.empty}</p>
            ) : (
              <ol>
                {lines.map((line) => (
                  <li key={line.appointmentId} className="week__line">
                    <time>{hourMinute(line.at)}</time>
                    <span>
                      <b>{line.child}</b>
                      <span className="appointment__sub">{contactTypeText[line.contactType]}</span>
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}
