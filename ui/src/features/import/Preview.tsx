// What a file would do, before anything lands: how many of each, and every row.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import type { Failure, ImportPreview } from "../../ipc/bindings";
import { filterLabel, importText, importWords, type RowFilter } from "../../text/import";
import type { ImportOf } from "./ImportScreen";
import { countOf, fits } from "./rowFilters";
import { RowList } from "./RowList";

type Props = {
  preview: ImportPreview;
  of: ImportOf;
  committing: boolean;
  failure: Failure | null;
  onCommit: () => void;
  onForget: () => void;
};

const filters = Object.keys(filterLabel) as RowFilter[];

export function Preview({ preview, of, committing, failure, onCommit, onForget }: Props) {
  const [filter, setFilter] = useState<RowFilter>(() => (countOf("look", preview) > 0 ? "look" : "all"));
  const rows = preview.rows.filter((row) => fits(filter, row));
  const landing = preview.added + preview.changed;
  return (
    <div className="import">
      <PageHead
        title={importText.previewTitle(preview.fileName)}
        sub={importText.summary(preview)}
        actions={
          <>
            <Button onPress={onForget} isDisabled={committing}>
              {importText.forget}
            </Button>
            {landing === 0 ? null : (
              <Button kind="go" onPress={onCommit} isDisabled={committing}>
                {committing ? importText.committing : importWords[of].commit(landing)}
              </Button>
            )}
          </>
        }
      />
      <div className="import__notes">
        {failure === null ? null : <Failed failure={failure} />}
        {landing === 0 ? <Notice kind="info">{importText.nothingToTake}</Notice> : null}
        {filter === "in-conflict" ? <Notice kind="warn">{importText.conflictNote}</Notice> : null}
        <Chips
          label={importText.filters}
          options={filters
            .filter((value) => value === "all" || countOf(value, preview) > 0)
            .map((value) => ({ value, label: `${filterLabel[value]} ${countOf(value, preview)}` }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      {rows.length === 0 ? <EmptyState title={importText.nobodyOfKind} /> : <RowList rows={rows} />}
    </div>
  );
}
