// Where things are, always with words; counts say what waits there.
import { Button } from "react-aria-components";

import { useFrame } from "../components/frame";
import { Icon, type IconName } from "../components/Icon";
import { useNavigate, type Route } from "../components/navigation";
import { appText, practitionerText, railText } from "../text/app";
import { levelName } from "../text/levelName";

type Item = { label: string; icon: IconName; to: Route; owns: readonly Route["screen"][]; count?: number; hot?: boolean };

export function Rail({ route }: { route: Route }) {
  const frame = useFrame();
  const navigate = useNavigate();
  const groups: readonly (readonly Item[])[] = [
    [
      { label: railText.today, icon: "today", to: { screen: "today" }, owns: ["today"] },
      { label: railText.due, icon: "clock", to: { screen: "due" }, owns: ["due"] },
      {
        label: railText.caseload,
        icon: "list",
        to: { screen: "caseload" },
        owns: ["caseload", "child", "register-child", "amend-child", "contact", "contact-history", "flag", "episode", "duplicates", "compare-children", "death", "identity", "reassign"],
        count: frame.children,
      },
      { label: railText.diary, icon: "diary", to: { screen: "diary" }, owns: ["diary", "book"] },
      { label: railText.clinic, icon: "scale", to: { screen: "clinic" }, owns: ["clinic"] },
      { label: railText.group, icon: "users", to: { screen: "group" }, owns: ["group"] },
      { label: railText.school, icon: "school", to: { screen: "school" }, owns: ["school"] },
      { label: railText.places, icon: "home", to: { screen: "places" }, owns: ["places"] },
    ],
    [
      { label: railText.flags, icon: "shield", to: { screen: "safeguarding-register" }, owns: ["safeguarding-register"], count: frame.safeguarded },
      {
        label: railText.referrals,
        icon: "right",
        to: { screen: "referrals" },
        owns: ["referrals", "referral", "sharing", "escalations", "escalation"],
      },
      { label: railText.directory, icon: "search", to: { screen: "directory" }, owns: ["directory"] },
      { label: railText.transfers, icon: "transfer", to: { screen: "transfers" }, owns: ["transfers", "transfer", "start-transfer"] },
      { label: railText.supervision, icon: "supervision", to: { screen: "supervisions" }, owns: ["supervisions", "supervision"] },
      { label: levelName(frame.levelNames, "universal-plus"), icon: "steps", to: { screen: "episodes" }, owns: ["episodes"], count: frame.openEpisodes },
    ],
    [
      {
        label: railText.sync,
        icon: "sync",
        to: { screen: "sync" },
        owns: ["sync"],
        count: frame.notReceived === 0 ? undefined : frame.notReceived,
        hot: true,
      },
      { label: railText.handovers, icon: "laptop", to: { screen: "handovers" }, owns: ["handovers"] },
      { label: railText.report, icon: "chart", to: { screen: "report" }, owns: ["report"] },
      { label: railText.import, icon: "import", to: { screen: "import" }, owns: ["import"] },
    ],
    [
      { label: railText.settings, icon: "cog", to: { screen: "settings" }, owns: ["settings"] },
      { label: railText.help, icon: "help", to: { screen: "help" }, owns: ["help"] },
    ],
  ];
  return (
    <nav className="rail" aria-label={railText.label}>
      <div className="rail__list">
        {groups.map((items) => (
          <ul className="rail__group" key={items[0]?.label}>
            {items.map((item) => (
              <li key={item.label}>
                <Button
                  className="rail__item"
                  aria-current={item.owns.includes(route.screen) ? "page" : undefined}
                  onPress={() => navigate(item.to)}
                >
                  <Icon name={item.icon} />
                  {item.label}
                  {item.count !== undefined && (
                    <span className={`rail__count${item.hot ? " rail__count--hot" : ""}`}>{item.count}</span>
                  )}
                </Button>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <div className="rail__who">
        <b>{frame.practitioner}</b>
        {practitionerText(frame)}
        <div>
          <span className="sync-state sync-state--good">
            <Icon name="laptop" />
            {appText.offline}
          </span>
        </div>
      </div>
    </nav>
  );
}
