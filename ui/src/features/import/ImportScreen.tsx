// Taking in a caseload list: choose a file, look at every row, then take it in or forget it.
import { useEffect, useRef, useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import type { Failure, ImportDone, ImportPreview } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { importText, importWords } from "../../text/import";
import { Preview } from "./Preview";
import "./import.css";

type Stage =
  | { at: "start"; cancelled: boolean }
  | { at: "reading" }
  | { at: "preview"; preview: ImportPreview; committing: boolean; failure: Failure | null }
  | { at: "done"; done: ImportDone }
  | { at: "failed"; failure: Failure };

/** A caseload list, a list of schools and places, or one of local services: looked at and taken in the same way. */
export type ImportOf = "children" | "places" | "services";

const chooses = { children: "choose_import", places: "choose_place_import", services: "choose_service_import" } as const;

const onward = { children: { screen: "caseload" }, places: { screen: "places" }, services: { screen: "directory" } } as const;

export function ImportScreen({ of }: { of: ImportOf }) {
  const words = importWords[of];
  const [stage, setStage] = useState<Stage>({ at: "start", cancelled: false });
  const announce = useAnnounce();
  const held = useRef<string | null>(null);

  // A file that was looked at and left is not kept in memory.
  useEffect(
    () => () => {
      if (held.current !== null) void attempt("forget_import", { importId: held.current });
    },
    [],
  );

  const choose = async () => {
    setStage({ at: "reading" });
    const chosen = await attempt(chooses[of], {});
    if (!chosen.ok) {
      setStage(chosen.failure.kind === "cancelled" ? { at: "start", cancelled: true } : { at: "failed", failure: chosen.failure });
      return;
    }
    if (chosen.value === null) {
      setStage({ at: "start", cancelled: true });
      return;
    }
    held.current = chosen.value.importId;
    setStage({ at: "preview", preview: chosen.value, committing: false, failure: null });
  };
  const forget = async (importId: string) => {
    held.current = null;
    await attempt("forget_import", { importId });
    setStage({ at: "start", cancelled: false });
  };
  const commit = async (preview: ImportPreview) => {
    setStage({ at: "preview", preview, committing: true, failure: null });
    const done = await attempt("commit_import", { importId: preview.importId });
    if (!done.ok) {
      setStage({ at: "preview", preview, committing: false, failure: done.failure });
      return;
    }
    held.current = null;
    announce(importText.doneTitle);
    setStage({ at: "done", done: done.value });
  };

  switch (stage.at) {
    case "preview":
      return (
        <Preview
          preview={stage.preview}
          of={of}
          committing={stage.committing}
          failure={stage.failure}
          onCommit={() => void commit(stage.preview)}
          onForget={() => void forget(stage.preview.importId)}
        />
      );
    case "start":
    case "reading":
    case "done":
    case "failed":
      return (
        <>
          <PageHead title={words.title} sub={words.sub} />
          <div className="import__start">
            {stage.at === "failed" ? <Failed failure={stage.failure} /> : null}
            {stage.at === "done" ? <Done done={stage.done} of={of} /> : null}
            {stage.at === "start" && stage.cancelled ? <p role="status">{importText.cancelled}</p> : null}
            <div>
              <Button kind={stage.at === "done" ? "quiet" : "go"} icon="import" onPress={() => void choose()} isDisabled={stage.at === "reading"}>
                {stage.at === "reading" ? importText.reading : stage.at === "done" ? importText.chooseAnother : importText.choose}
              </Button>
            </div>
            {stage.at === "done" ? null : <WhatCanBeRead of={of} />}
          </div>
        </>
      );
    default:
      return stage satisfies never;
  }
}

function WhatCanBeRead({ of }: { of: ImportOf }) {
  const words = importWords[of];
  return (
    <section className="import__formats" aria-label={importText.what}>
      <h2>{importText.what}</h2>
      <ul>
        {words.formats.map((format) => (
          <li key={format}>{format}</li>
        ))}
      </ul>
      <p>{words.never}</p>
    </section>
  );
}

function Done({ done, of }: { done: ImportDone; of: ImportOf }) {
  const words = importWords[of];
  const navigate = useNavigate();
  return (
    <Notice kind="info">
      <p>
        <strong>{importText.doneTitle}</strong> {importText.done(done.added, done.changed)}
      </p>
      <p>{importText.doneRest(done.left, done.inConflict, done.refused)}</p>
      <p>
        <Button kind="link" onPress={() => navigate(onward[of])}>
          {words.onward}
        </Button>
      </p>
    </Notice>
  );
}
