// The lines of a chronology; only those in sight are drawn.
import type { RefObject } from "react";
import { Collection, GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";

import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Tag } from "../../components/Tag";
import type { ChronologyLine } from "../../ipc/bindings";
import { chronologyText as words, chronologyTypeText, heldBackText, natureText, suggestedText } from "../../text/chronology";
import { fullDate, shortDate } from "../../text/dates";

/** A line of usual length, in CSS pixels; longer ones are measured as they come into sight. */
const ROW = 66;

type Props = {
  lines: readonly ChronologyLine[];
  chosen: string | null;
  listRef: RefObject<HTMLDivElement | null>;
  onChoose: (lineId: string | null) => void;
  onOpen: (line: ChronologyLine) => void;
};

export function ChronologyLines({ lines, chosen, listRef, onChoose, onOpen }: Props) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW }}>
      <GridList
        className="chronology__list"
        ref={listRef}
        aria-label={words.list}
        selectionMode="single"
        selectionBehavior="replace"
        // Escape goes back, as its button says; it does not first take the choice away.
        escapeKeyBehavior="none"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : keys;
          onChoose(typeof key === "string" ? key : null);
        }}
        onAction={(key) => {
          const line = lines.find((one) => one.lineId === key);
          if (line) onOpen(line);
        }}
      >
        <Collection items={lines.map((line) => ({ id: line.lineId, line }))}>
          {({ id, line }) => (
            <GridListItem id={id} className="chronology__row" textValue={`${fullDate(line.on)}, ${line.what}`}>
              <Line line={line} />
            </GridListItem>
          )}
        </Collection>
      </GridList>
    </Virtualizer>
  );
}

function Line({ line }: { line: ChronologyLine }) {
  const { today } = useFrame();
  return (
    <div className="chronology__line">
      <div className="chronology__when">
        <b>{shortDate(line.on, today)}</b>
        {line.at === null ? null : <span>{line.at.slice(0, 5)}</span>}
      </div>
      <div className="chronology__what">
        <div className="chronology__head">
          <b>{line.what}</b>
          {line.significant ? (
            <Tag tone="blue" icon="star">
              {words.significant}
            </Tag>
          ) : null}
          {!line.significant && line.suggested !== null ? <Tag tone="grey">{words.suggested(suggestedText[line.suggested])}</Tag> : null}
          {line.heldBack === null ? null : (
            <Tag tone="grey" icon="eye-off">
              {heldBackText[line.heldBack]}
            </Tag>
          )}
        </div>
        {line.detail === "" ? null : <p className="chronology__detail">{line.detail}</p>}
        <p className="chronology__meta">
          <Icon name="note" size="tag" />
          {natureText[line.nature]} · {chronologyTypeText[line.about]} · {line.who} · {words.writtenBy(line.author)}
        </p>
      </div>
    </div>
  );
}
