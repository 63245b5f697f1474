// Children of a figure; only those in sight are drawn. Enter opens the child.
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";

import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import type { Indicator, ReportChildRow } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { reportText as words } from "../../text/report";

const HEIGHT = 42;

export function ChildList({ indicator, rows }: { indicator: Indicator; rows: ReportChildRow[] }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  return (
    <>
      <p className="report__soft">{words.openHint}</p>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: HEIGHT }}>
        <GridList
          className="rows report__children"
          aria-label={words.list}
          items={rows}
          onAction={(key) => navigate({ screen: "child", childId: String(key) })}
        >
          {(row) => (
            <GridListItem id={row.childId} textValue={row.child} className="rows__row report__child">
              <strong className="ell">{row.child}</strong>
              <span className="report__soft ell">
                {row.born === null ? words.unborn : words.born(fullDate(row.born))}.{" "}
                {row.on > today ? words.yetOn(fullDate(row.on)) : words.onDay(indicator, fullDate(row.on))}
              </span>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </>
  );
}
