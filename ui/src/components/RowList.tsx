// A list to move through with the arrow keys and open with Enter; one stop on the way of Tab.
import type { ReactNode } from "react";
import { GridList, GridListItem } from "react-aria-components";

type Row = {
  id: string;
  /** What a screen reader and typing ahead go by. */
  text: string;
  content: ReactNode;
  onOpen: () => void;
};

type Props = { label: string; rows: readonly Row[] };

export function RowList({ label, rows }: Props) {
  return (
    <GridList
      className="rows"
      aria-label={label}
      onAction={(key) => rows.find((row) => row.id === key)?.onOpen()}
    >
      {rows.map((row) => (
        <GridListItem key={row.id} id={row.id} textValue={row.text} className="rows__row">
          {row.content}
        </GridListItem>
      ))}
    </GridList>
  );
}
