// After a group: how many came, and how many did not.
import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import type { GroupSaved } from "../../ipc/bindings";
import { attendanceText, clinicText, groupText } from "../../text/clinic";

export function GroupDone({ saved, onAnother }: { saved: GroupSaved; onAnother: () => void }) {
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={groupText.saved} sub={groupText.done(saved.attended + saved.cancelled + saved.notBrought)} />
      <div className="main__padded">
        <Facts
          facts={[
            [clinicText.attendance, attendanceText(saved)],
            [groupText.here, saved.placeDay === null ? null : attendanceText(saved.placeDay)],
          ]}
        />
        <p className="row wrap">
          <Button kind="alt" onPress={() => navigate({ screen: "diary" })}>
            {groupText.toDiary}
          </Button>
          <Button onPress={onAnother}>{groupText.another}</Button>
        </p>
      </div>
    </>
  );
}
