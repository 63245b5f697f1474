// What stands before the lock: name, one card, and what is true of this laptop.
import type { ReactNode } from "react";

import { Brand } from "../../components/Brand";
import { DemonstrationMark } from "../../components/DemonstrationMark";
import { Icon } from "../../components/Icon";
import { startText, unlockText } from "../../text/session";

type Props = {
  version: string;
  demonstration?: boolean;
  locked?: boolean;
  wide?: boolean;
  children: ReactNode;
};

export function Gate({ version, demonstration = false, locked = false, wide = false, children }: Props) {
  return (
    <div className="gate">
      <div>
        <header className="top">
          <Brand />
          {locked && (
            <span className="end row sm">
              <Icon name="lock" />
              {unlockText.locked}
            </span>
          )}
        </header>
        {demonstration && <DemonstrationMark />}
      </div>
      <main className={`gate__card${wide ? " gate__card--wide" : ""}`} id="main">
        {children}
      </main>
      <footer className="gate__foot">
        <span className="sync-state sync-state--good">
          <Icon name="laptop" />
          {startText.encrypted}
        </span>
        <span>{startText.version(version)}</span>
      </footer>
    </div>
  );
}
