// A child who came without an appointment: asked for once, then a row like any other.
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useOnce } from "../../components/useOnce";
import { clinicText } from "../../text/clinic";
import { ClinicRowLine, COLUMNS } from "./ClinicRowLine";
import type { RowSession } from "./ClinicSession";

export function WalkInRow({ childId, session }: { childId: string; session: RowSession }) {
  const { placeId, on } = session;
  const row = useOnce("clinic_walk_in", { placeId, on, childId });
  if (row.state === "loaded") return <ClinicRowLine row={row.data} session={session} walkIn />;
  return (
    <tr>
      <td colSpan={COLUMNS}>
        {row.state === "loading" ? (
          <Loading />
        ) : (
          <>
            <Failed failure={row.failure} onRetry={row.reload} />
            <Button kind="link" onPress={() => session.onRemove(childId)}>
              {clinicText.remove}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
