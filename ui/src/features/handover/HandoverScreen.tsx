// Children pass between two laptops: cards, files on their way out, files that came in.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import type { Failure, HandoverPreview } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { handoverText as words } from "../../text/handover";
import { Cards } from "./Cards";
import { MakeFile } from "./MakeFile";
import { Preview } from "./Preview";
import { Received } from "./Received";
import { Sent } from "./Sent";

export function HandoverScreen() {
  const announce = useAnnounce();
  const query = useQuery("handovers", {}, { keep: true });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [preview, setPreview] = useState<HandoverPreview | null>(null);

  const readFile = async () => {
    setFailure(null);
    const answer = await attempt("choose_handover", {});
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.value !== null) setPreview(answer.value);
  };

  const readAnswer = async () => {
    setFailure(null);
    const answer = await attempt("choose_handover_answer", {});
    if (!answer.ok) setFailure(answer.failure);
    else if (answer.value !== null) {
      const { colleague, accepted, children, alreadyRead } = answer.value;
      announce(words.answerRead(colleague, accepted, children, alreadyRead));
    }
  };

  if (preview !== null) return <Preview preview={preview} onDone={() => setPreview(null)} />;
  if (query.state !== "loaded") {
    return (
      <>
        <PageHead title={words.title} />
        <div className="main__padded">
          {query.state === "loading" ? <Loading /> : <Failed failure={query.failure} onRetry={query.reload} />}
        </div>
      </>
    );
  }
  const view = query.data;
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <Button kind="alt" icon="file" onPress={() => void readAnswer()}>
              {words.readAnswer}
            </Button>
            <Button kind="go" icon="import" onPress={() => void readFile()}>
              {words.readFile}
            </Button>
          </>
        }
      />
      {failure && (
        <div className="main__padded">
          <Failed failure={failure} />
        </div>
      )}
      <div className="cols sync">
        <Cards view={view} onFailure={setFailure} />
        <div>
          <MakeFile view={view} />
          <Sent view={view} onFailure={setFailure} />
          <Received read={view.read} onFailure={setFailure} />
        </div>
      </div>
    </>
  );
}
