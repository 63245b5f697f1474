// The due list itself, week by week; only what is in sight is drawn.
import type { RefObject } from "react";
import {
  Collection, GridList, GridListHeader, GridListItem, GridListLoadMoreItem, GridListSection, ListLayout, Virtualizer,
} from "react-aria-components";

import { AgeText } from "../../clinical/AgeText";
import { DueStateMark } from "../../clinical/DueStateMark";
import { FlagTags } from "../../clinical/FlagTags";
import { useFrame } from "../../components/frame";
import type { ProgrammeLine, RuleView } from "../../ipc/bindings";
import { dueDay } from "../../text/due";
import { levelShort } from "../../text/levelName";
import { attemptText, dueListText, dueStateText, windowText } from "../../text/programme";
import { lineKey, type Group } from "./filters";

const ROW = 44;
const HEADING = 34;

type Props = {
  groups: readonly Group[];
  rules: readonly RuleView[];
  chosen: string | null;
  listRef: RefObject<HTMLDivElement | null>;
  onChoose: (key: string | null) => void;
  onOpen: (key: string) => void;
  onLoadMore: () => void;
};

export function DueRows({ groups, rules, chosen, listRef, onChoose, onOpen, onLoadMore }: Props) {
  const { today, levelNames } = useFrame();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW, headingHeight: HEADING, loaderHeight: 1 }}>
      <GridList
        className="due-list"
        ref={listRef}
        aria-label={dueListText.list}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : keys;
          onChoose(typeof key === "string" ? key : null);
        }}
        onAction={(key) => onOpen(String(key))}
      >
        {groups.map((group) => (
          <GridListSection key={group.id} id={group.id} aria-label={group.title}>
            <GridListHeader className={group.late ? "due-list__week over" : "due-list__week"}>
              {group.title} <span className="due-list__count">{group.lines.length}</span>
            </GridListHeader>
            <Collection items={group.lines.map((line) => ({ id: lineKey(line), line }))} dependencies={[levelNames, today, rules]}>
              {({ id, line }) => (
                <GridListItem id={id} className="due-list__row" textValue={spoken(line, rules)}>
                  <DueRow line={line} label={rules[line.rule]?.label ?? ""} />
                </GridListItem>
              )}
            </Collection>
          </GridListSection>
        ))}
        <GridListLoadMoreItem onLoadMore={onLoadMore} isLoading={false} />
      </GridList>
    </Virtualizer>
  );
}

function spoken(line: ProgrammeLine, rules: readonly RuleView[]): string {
  return `${line.child}, ${rules[line.rule]?.label ?? ""}, ${dueStateText[line.state]}`;
}

/** A number with what it counts, which the column's head says to those who see it. */
function Fact({ name, children }: { name: string; children: string }) {
  return (
    <span className="due-list__fact">
      <span className="visually-hidden">{name} </span>
      {children}
    </span>
  );
}

function DueRow({ line, label }: { line: ProgrammeLine; label: string }) {
  const { today, levelNames } = useFrame();
  return (
    <div className="due-list__cells">
      <div className="due-list__cell">
        <b className="ell">{line.child}</b>
        <span className="due-list__second">
          <AgeText age={line.age} short />
        </span>
      </div>
      <div className="due-list__cell">
        <span className="ell">{label}</span>
        <span className="due-list__second ell">{line.attempt !== null && attemptText(line.attempt, today)}</span>
      </div>
      <div className="due-list__cell">
        <DueStateMark state={line.state} />
        <span className="due-list__second ell">{windowText(line, today)}</span>
      </div>
      <div className="due-list__cell">
        <span className="ell">{levelShort(levelNames, line.level)}</span>
        <FlagTags flags={line.flags} narrow max={1} />
      </div>
      <Fact name={dueListText.decile}>{line.imdDecile === null ? "–" : String(line.imdDecile)}</Fact>
      <Fact name={dueListText.seen}>{dueListText.days(line.daysSinceSeen)}</Fact>
      <Fact name={dueListText.weighed}>{dueListText.days(line.daysSinceWeighed)}</Fact>
      <div className="due-list__cell">
        {line.booked === null ? (
          <span className="mut">{dueListText.notBookedYet}</span>
        ) : (
          <span className="soon ell">{dueListText.bookedFor(dueDay(line.booked.on, today), line.booked.at.slice(0, 5))}</span>
        )}
        <span className="due-list__second ell">{line.postcode}</span>
      </div>
    </div>
  );
}

/** What the columns are, for those who see them; every cell says it in words as well. */
export function DueHead() {
  const { columns } = dueListText;
  return (
    <div className="due-list__head due-list__cells" aria-hidden="true">
      <span>{columns.child}</span>
      <span>{columns.contact}</span>
      <span>{columns.window}</span>
      <span>{columns.level}</span>
      <span>{columns.decile}</span>
      <span>{columns.seen}</span>
      <span>{columns.weighed}</span>
      <span>{columns.booked}</span>
    </div>
  );
}
