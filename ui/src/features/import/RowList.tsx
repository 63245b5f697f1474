// Rows of the file; only those in sight are drawn, so a list of thousands stays quick.
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";

import { Tag } from "../../components/Tag";
import type { Difference, ImportRow } from "../../ipc/bindings";
import { dispositionLabel, dispositionTone, importText } from "../../text/import";

const USUAL_HEIGHT = 44;

export function RowList({ rows }: { rows: ImportRow[] }) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: USUAL_HEIGHT }}>
      <GridList className="import__rows" aria-label={importText.list} items={rows}>
        {(row) => (
          <GridListItem id={row.row} textValue={`${importText.row(row.row)} ${row.child}`} className="import__row">
            <span className="import__number">{importText.row(row.row)}</span>
            <span className="import__child">{row.child === "" ? importText.unreadableName : row.child}</span>
            <span className="import__does">
              <Tag tone={dispositionTone[row.disposition]} icon={row.disposition === "refused" ? "x" : undefined}>
                {dispositionLabel[row.disposition]}
              </Tag>
              {row.verdict === "warn" ? (
                <Tag tone="amber" icon="warn">
                  {importText.warning}
                </Tag>
              ) : null}
            </span>
            <span className="import__why">
              <Why row={row} />
            </span>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

function Why({ row }: { row: ImportRow }) {
  return (
    <>
      {row.reason === null ? null : (
        <span className="import__reason">
          {row.field === null ? null : <strong>{row.field}: </strong>}
          {row.reason}
        </span>
      )}
      {row.mend === null ? null : <span className="import__mend">{row.mend}</span>}
      {row.differences.map((difference) => (
        <span key={difference.field} className="import__mend">
          {told(row, difference)}
        </span>
      ))}
    </>
  );
}

function told({ disposition }: ImportRow, { field, inRecord, inFile }: Difference): string {
  const was = inRecord === "" ? importText.empty : inRecord;
  const will = inFile === "" ? importText.empty : inFile;
  return disposition === "changed" ? importText.changes(field, was, will) : importText.differs(field, was, will);
}
