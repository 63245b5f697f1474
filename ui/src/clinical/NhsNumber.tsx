// An NHS number, 3-3-4, in figures of one width.
import { nhsNumber } from "../text/people";

type Props = { digits: string };

export function NhsNumber({ digits }: Props) {
  return <span className="nhs-number">{nhsNumber(digits)}</span>;
}
