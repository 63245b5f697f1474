// What to know before exporting, each line in order or with the way to mend it.
import type { ReactNode } from "react";

import { Button } from "../../components/Button";
import { Icon, type IconName } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Section";
import type { SyncView } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { syncText } from "../../text/sync";

type Props = { view: SyncView; onRefused: () => void };

type Check = { id: string; look: "good" | "bad" | "draft" | "waiting" | "ready"; what: string; sub: string; action?: ReactNode };

const icons: Record<Check["look"], IconName> = {
  good: "received",
  bad: "refused",
  draft: "draft",
  waiting: "in-file",
  ready: "ready",
};

export function ReadyList({ view, onRefused }: Props) {
  const navigate = useNavigate();
  const checks: Check[] = [
    view.ready > 0
      ? { id: "new", look: "ready", what: syncText.newEntries(view.ready), sub: syncText.newSub }
      : { id: "new", look: "good", what: syncText.noNew, sub: syncText.noNewSub },
    view.refused > 0
      ? {
          id: "refused",
          look: "bad",
          what: syncText.refused(view.refused),
          sub: syncText.refusedSub(view.nextSequence),
          action: (
            <Button kind="link" onPress={onRefused}>
              {syncText.mend}
            </Button>
          ),
        }
      : { id: "refused", look: "good", what: syncText.noRefused, sub: syncText.noRefusedSub },
    view.drafts > 0
      ? {
          id: "drafts",
          look: "draft",
          what: syncText.drafts(view.drafts),
          sub: syncText.draftsSub,
          action: (
            <Button kind="link" onPress={() => navigate({ screen: "today" })}>
              {syncText.finish}
            </Button>
          ),
        }
      : { id: "drafts", look: "good", what: syncText.noDrafts, sub: syncText.noDraftsSub },
    ...(view.inFile > 0
      ? [{ id: "waiting", look: "waiting" as const, what: syncText.waiting(view.inFile), sub: syncText.waitingSub }]
      : []),
    { id: "book", look: "good", what: syncText.book(view.auditLength), sub: syncText.bookSub },
    view.trust === null
      ? {
          id: "trust",
          look: "bad",
          what: syncText.noTrust,
          sub: syncText.noTrustSub,
          action: (
            <Button kind="link" onPress={() => navigate({ screen: "settings" })}>
              {syncText.enrol}
            </Button>
          ),
        }
      : {
          id: "trust",
          look: "good",
          what: syncText.trust,
          sub: syncText.trustSub(view.trust.name, view.trust.validUntil === null ? null : fullDate(view.trust.validUntil)),
        },
  ];
  const good = checks.filter((check) => check.action === undefined).length;
  return (
    <Section title={syncText.ready} count={syncText.inOrder(good, checks.length)}>
      <ul>
        {checks.map((check) => (
          <li className="check-line" key={check.id}>
            <span className={`sync-state sync-state--${check.look}`}>
              <Icon name={icons[check.look]} />
            </span>
            <span>
              <b>{check.what}</b>
              <span className="line__sub check-line__sub">{check.sub}</span>
            </span>
            <span className="sm mut">{check.action ?? syncText.good}</span>
          </li>
        ))}
      </ul>
      <div className="sync__then">
        <Notice kind="plain">
          <p className="sm">
            <b>{syncText.then}</b> {syncText.thenSub}
          </p>
        </Notice>
      </div>
    </Section>
  );
}
