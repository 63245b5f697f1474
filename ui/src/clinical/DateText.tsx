// A day, with the machine's form beside the words.
import { useFrame } from "../components/frame";
import { fullDate, shortDate } from "../text/dates";

type Props = {
  /** ISO calendar day. */
  date: string;
  /** Always with the year and without the weekday: births. */
  full?: boolean;
};

export function DateText({ date, full = false }: Props) {
  const { today } = useFrame();
  return <time dateTime={date}>{full ? fullDate(date) : shortDate(date, today)}</time>;
}
