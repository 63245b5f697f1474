// Said after a moment only: most answers come sooner than a word can be read.
import { appText } from "../text/app";

type Props = { what?: string };

export function Loading({ what }: Props) {
  return (
    <p className="loading" role="status">
      {what ?? appText.loading}
    </p>
  );
}
