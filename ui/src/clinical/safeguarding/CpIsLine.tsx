// The newest check of the Child Protection Information Sharing service. That none is written is never "not known to it".
import { Button } from "../../components/Button";
import type { CpIsCheck } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { cpIsText as words } from "../../text/safeguarding";

type Props = { check: CpIsCheck | null; /** Left out where nothing can be written. */ onRecord?: (() => void) | undefined };

export function CpIsLine({ check, onRecord }: Props) {
  return (
    <p className="cp-is">
      {check === null ? words.none : words.checked(fullDate(check.on), check.daysAgo, check.by, check.result)}
      {check === null || check.note === "" ? "" : ` ${check.note}`}{" "}
      {onRecord === undefined ? null : (
        <Button kind="link" onPress={onRecord}>
          {words.record}
        </Button>
      )}
    </p>
  );
}
