// The facts line of a child's banner: birth, age, sex, NHS number, level, last seen.
import { useFrame } from "../components/frame";
import { Icon } from "../components/Icon";
import { useAnnounce } from "../components/status";
import type { ChildBanner as Banner } from "../ipc/bindings";
import { bannerText, nhsNumberStatusLabel, sexLabel } from "../text/child";
import { fullDate, shortDate } from "../text/dates";
import { levelName } from "../text/levelName";
import { ageText } from "../text/people";
import { NhsNumber } from "./NhsNumber";

export function BannerFacts({ banner }: { banner: Banner }) {
  const { levelNames } = useFrame();
  return (
    <div className="banner__facts">
      <BirthFact banner={banner} />
      {banner.correctedAge === null ? null : (
        <span>
          <span className="banner__key">{bannerText.corrected}</span> <strong>{ageText(banner.correctedAge)}</strong>
        </span>
      )}
      <span>{sexLabel[banner.sex]}</span>
      <NhsFact digits={banner.nhsNumber} status={nhsNumberStatusLabel[banner.nhsNumberStatus]} />
      <span className="banner__end">
        <strong>{levelName(levelNames, banner.level)}</strong>
      </span>
      <LastSeen banner={banner} />
    </div>
  );
}

function BirthFact({ banner }: { banner: Banner }) {
  const day = banner.born ?? banner.expected;
  return (
    <span>
      <span className="banner__key">{banner.born === null ? bannerText.expected : bannerText.born}</span>{" "}
      <strong>{day === null ? bannerText.notKnown : fullDate(day)}</strong>
      {banner.age === null ? "" : `, ${ageText(banner.age)}`}
    </span>
  );
}

function NhsFact({ digits, status }: { digits: string | null; status: string }) {
  const announce = useAnnounce();
  if (digits === null) return <span className="banner__key">{bannerText.noNhsNumber}</span>;
  const copy = () => {
    navigator.clipboard.writeText(digits).then(
      () => announce(bannerText.copied),
      () => announce(bannerText.cannotCopy),
    );
  };
  return (
    <span title={status}>
      <span className="banner__key">{bannerText.nhs}</span>{" "}
      <strong>
        <NhsNumber digits={digits} />
      </strong>
      <button type="button" className="banner__copy" onClick={copy} title={bannerText.copy} aria-label={bannerText.copy}>
        <Icon name="copy" />
      </button>
    </span>
  );
}

function LastSeen({ banner }: { banner: Banner }) {
  const { today } = useFrame();
  const { lastSeen, daysSinceSeen } = banner;
  return (
    <span>
      <span className="banner__key">{bannerText.lastSeen}</span>{" "}
      {lastSeen === null || daysSinceSeen === null ? (
        <strong>{bannerText.neverSeen}</strong>
      ) : (
        <>
          <strong>{ago(daysSinceSeen)}</strong>, {shortDate(lastSeen, today)}
        </>
      )}
    </span>
  );
}

function ago(days: number): string {
  if (days === 0) return bannerText.today;
  return days === 1 ? bannerText.yesterday : bannerText.daysAgo(days);
}
