// What is written on every entry, and what the help desk asks for.
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
      <dl className="facts-list sm">
        {facts.map(([name, value]) => (
          <div className="preview__fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
