// What speaks against a booking, said while it is typed. It warns and never blocks.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import type { BookingForm } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { shortDate } from "../../text/dates";
import { bookText } from "../../text/diary";
import { hourMinute } from "./dayOrder";

type Props = { form: BookingForm; appointmentId: string | null };

export function BookWarnings({ form, appointmentId }: Props) {
  const { today } = useFrame();
  const check = useQuery("check_booking", { form, appointmentId }, { keep: true });
  if (check.state === "loading") return null;
  if (check.state === "failed") return <Failed failure={check.failure} onRetry={check.reload} />;
  const { overlaps, sameContact, outside, window } = check.data;
  const warnings = [
    ...(outside === null || window === null
      ? []
      : [outside === "before" ? bookText.before(shortDate(window.opens, today)) : bookText.after(shortDate(window.closes, today))]),
    ...overlaps.map((line) => bookText.overlap(line.child, hourMinute(line.at), line.endsAt === null ? "24:00" : hourMinute(line.endsAt))),
    ...sameContact.map((line) => bookText.same(shortDate(line.on, today), hourMinute(line.at))),
  ];
  return (
    <div aria-live="polite">
      {window === null ? null : (
        <p className="mut">{bookText.window(shortDate(window.opens, today), shortDate(window.closes, today))}</p>
      )}
      {warnings.length === 0 ? null : (
        <Notice kind="warn">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
          <p>{bookText.canSave}</p>
        </Notice>
      )}
    </div>
  );
}
