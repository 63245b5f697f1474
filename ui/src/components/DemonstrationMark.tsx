// On every screen of a demonstration caseload, so that nobody takes a made-up family for a real one.
import { appText } from "../text/app";

export function DemonstrationMark() {
  return (
    <p className="demo">
      <b>{appText.demonstration}</b> {appText.demonstrationMore}
    </p>
  );
}
