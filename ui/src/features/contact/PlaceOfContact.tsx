// Which place on the register: contacts at one place on one day are a session.
import { Failed } from "../../components/Failed";
import { Select } from "../../components/Select";
import type { Setting } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { contactText } from "../../text/contact";

const NONE = "none";

type Props = { setting: Setting; placeId: string | null; onChange: (placeId: string | null) => void; error: string | undefined };

export function PlaceOfContact({ setting, placeId, onChange, error }: Props) {
  const places = useQuery("session_places", {}, { keep: true });
  if (places.state === "failed") return <Failed failure={places.failure} onRetry={places.reload} />;
  if (places.state === "loading") return null;
  const here = places.data.places.filter((place) => place.settings.includes(setting) || place.placeId === placeId);
  if (here.length === 0) return null;
  return (
    <Select
      name="placeId"
      label={contactText.place}
      options={[{ value: NONE, label: contactText.noPlace }, ...here.map((place) => ({ value: place.placeId, label: place.name }))]}
      value={placeId ?? NONE}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      error={error}
    />
  );
}
