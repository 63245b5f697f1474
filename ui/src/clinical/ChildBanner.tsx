// Who this is and what must be known, on every screen of a child.
import type { ReactNode } from "react";

import { Icon } from "../components/Icon";
import { Tag } from "../components/Tag";
import type { ChildBanner as Banner, FlagTag } from "../ipc/bindings";
import { bannerText, leftCaseload } from "../text/child";
import { fullDate } from "../text/dates";
import { identityText } from "../text/identity";
import { flagTagText, flagText, tagLook } from "../text/flagTags";
import { personName } from "../text/people";
import { BannerFacts } from "./BannerFacts";
import "./child-banner.css";

type Props = {
  banner: Banner;
  /** On a form: what the screen does. The child's name then stands beside it. */
  title?: string;
  actions?: ReactNode;
};

export function ChildBanner({ banner, title, actions }: Props) {
  const name = personName(banner.family, banner.given);
  const known = banner.knownAs === null ? null : <span className="banner__known">{bannerText.knownAs(banner.knownAs)}</span>;
  return (
    <div className={`banner${title === undefined ? "" : " banner--form"}`}>
      <div className="banner__top">
        {title === undefined ? (
          <h1 tabIndex={-1}>
            {name} {known}
          </h1>
        ) : (
          <>
            <h1 tabIndex={-1}>{title}</h1>
            <p className="banner__name">
              <strong>{name}</strong> {known}
            </p>
          </>
        )}
        <div className="banner__actions">{actions}</div>
      </div>
      <BannerFacts banner={banner} />
      <BannerFlags banner={banner} />
    </div>
  );
}

function BannerFlags({ banner }: { banner: Banner }) {
  const left = leftCaseload[banner.caseloadStatus];
  return (
    <ul className="banner__flags" aria-label={bannerText.flags}>
      {left === null ? null : (
        <li>
          <Tag tone={banner.caseloadStatus === "died" ? "solid" : "grey"} icon="info" size="flag">
            {left}
          </Tag>
        </li>
      )}
      {banner.restrictedIdentity ? (
        <li>
          <Tag tone="amber" icon="eye-off" size="flag">
            {identityText.tag}
          </Tag>
        </li>
      ) : null}
      {banner.flags.map((flag) => (
        <li key={`${flag.recordId} ${flag.sibling ?? ""}`}>
          <BannerFlag flag={flag} />
        </li>
      ))}
      {banner.visitNote === null ? null : (
        <li>
          <Tag tone="amber" icon="warn" size="flag">
            <span className="visually-hidden">{bannerText.visitNote}: </span>
            {banner.visitNote}
          </Tag>
        </li>
      )}
      {banner.interpreter === "yes" ? (
        <li>
          <Tag tone="grey" icon="voice" size="flag">
            {bannerText.interpreter(banner.firstLanguage)}
          </Tag>
        </li>
      ) : null}
      {banner.flags.length === 0 ? <li className="banner__none">{bannerText.noFlags}</li> : null}
    </ul>
  );
}

function BannerFlag({ flag }: { flag: FlagTag }) {
  const look = tagLook(flag);
  const own = flag.sibling === null;
  return (
    <Tag tone={own ? look.tone : "purple"} icon={own ? look.icon : "users"} size="flag">
      {flagText(flag)}
      {own ? bannerText.since(fullDate(flag.since)) : ""}
      {flag.reviewOverdue ? bannerText.reviewOverdue : ""}
      {flag.restricted ? (
        <>
          <Icon name="eye-off" size="tag" />
          <span className="visually-hidden">, {flagTagText.restricted}</span>
        </>
      ) : null}
    </Tag>
  );
}
