// Somebody else has the care of this child, or is asked to take it: the record can be read and not written.
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import type { InCareOf as Care } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { handoverText as words } from "../../text/handover";

export function InCareOf({ care }: { care: Care }) {
  const navigate = useNavigate();
  const until = care.until === null ? null : fullDate(care.until);
  return (
    <Notice kind="warn">
      <p>
        <b>{words.elsewhere(care.why, care.who, fullDate(care.since), until)}</b> {words.nothingWritten}{" "}
        <Button kind="link" onPress={() => navigate({ screen: "handovers" })}>
          {words.seeHandovers}
        </Button>
      </p>
    </Notice>
  );
}
