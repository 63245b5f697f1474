// The register as a grid: arrows move, Enter opens the record.
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { Tag } from "../../components/Tag";
import type { FlagRegisterRow, FlagView } from "../../ipc/bindings";
import { daysBetween, fullDate, shortDate } from "../../text/dates";
import { overText } from "../../text/due";
import { registerText, sourceLabel } from "../../text/flag";
import { flagName } from "../../text/flagName";
import { flagLook } from "../../text/flagTags";

type Props = { rows: FlagRegisterRow[]; selected: string; onSelect: (flagId: string) => void };

export function RegisterTable({ rows, selected, onSelect }: Props) {
  const navigate = useNavigate();
  return (
    <div className="register__scroll">
      <Table
        className="table register__table"
        aria-label={registerText.title}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[selected]}
        onSelectionChange={(keys) => {
          const row = rows.find((one) => keys !== "all" && keys.has(one.flag.flagId));
          if (row) onSelect(row.flag.flagId);
        }}
        onRowAction={(key) => {
          const row = rows.find((one) => one.flag.flagId === key);
          if (row) navigate({ screen: "child", childId: row.flag.childId, tab: "safeguarding" });
        }}
      >
        <TableHeader>
          <Column isRowHeader>{registerText.columns.child}</Column>
          <Column>{registerText.columns.flag}</Column>
          <Column>{registerText.columns.review}</Column>
          <Column>{registerText.columns.source}</Column>
        </TableHeader>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.flag.flagId} id={row.flag.flagId} textValue={row.child} className="register__row">
              <Cell>
                <strong>{row.child}</strong>
                <div className="register__soft">{row.born === null ? registerText.notBorn : registerText.born(fullDate(row.born))}</div>
              </Cell>
              <Cell>
                <Tag tone={flagLook[row.flag.flagType].tone} icon={flagLook[row.flag.flagType].icon}>
                  {flagName(row.flag)}
                </Tag>
                <div className="register__soft">{registerText.since(fullDate(row.flag.since))}</div>
              </Cell>
              <Cell>
                <ReviewCell flag={row.flag} />
              </Cell>
              <Cell>{sourceLabel[row.flag.source]}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** "2 days over", "in 5 days", "No review date"; the day itself beneath. */
export function ReviewCell({ flag }: { flag: FlagView }) {
  const { today } = useFrame();
  if (flag.reviewOn === null) {
    return (
      <>
        <span className="over">
          <Icon name="warn" /> {registerText.noReview}
        </span>
        <div className="register__soft">{registerText.noReviewMend}</div>
      </>
    );
  }
  const days = daysBetween(today, flag.reviewOn);
  return (
    <>
      {days < 0 ? (
        <span className="over">
          <Icon name="warn" /> {overText(-days)}
        </span>
      ) : (
        <span className={days <= 14 ? "soon" : undefined}>
          {days <= 14 ? <Icon name="clock" /> : null} {registerText.inDays(days)}
        </span>
      )}
      <div className="register__soft">{registerText.reviewOn(shortDate(flag.reviewOn, today))}</div>
    </>
  );
}
