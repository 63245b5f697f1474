// On every screen of a demonstration caseload, so that nobody takes a made-up family for a real one.
import { appText } from "../text/app";

export function DemonstrationMark() {
  return (
    <aside className="demo" aria-label={appText.demonstration}>
      <b>{appText.demonstration}</b> {appText.demonstrationMore}
    </aside>
  );
}
