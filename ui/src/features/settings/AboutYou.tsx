// What is written on every entry, and what the help desk asks for.
import { Facts } from "../../components/Facts";
import { Section } from "../../components/Section";
import type { SettingsView } from "../../ipc/bindings";
import { areaText, roleText } from "../../text/codes";
import { settingsText } from "../../text/settings";

export function AboutYou({ view }: { view: SettingsView }) {
  const { frame } = view;
  const facts: readonly (readonly [string, string])[] = [
    [settingsText.name, frame.practitioner],
    [settingsText.role, roleText[frame.role]],
    [settingsText.registration, view.registration ?? settingsText.noRegistration],
    [settingsText.team, frame.team],
    [settingsText.area, areaText[frame.area]],
    [settingsText.device, view.deviceId],
    [settingsText.store, view.storeId],
    [settingsText.version, view.version],
  ];
  return (
    <Section title={settingsText.you}>
      <Facts kind="side" facts={facts} />
    </Section>
  );
}
