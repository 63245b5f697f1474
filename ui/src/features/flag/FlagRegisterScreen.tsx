// The safeguarding register: every open flag of the caseload, the most urgent first.
import { useState } from "react";

import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import type { FlagRegister, FlagRegisterRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { registerText } from "../../text/flag";
import { FlagPreview } from "./FlagPreview";
import { RegisterTable } from "./RegisterTable";
import "./flag.css";

type Filter = "all" | "overdue" | "no-review";

export function FlagRegisterScreen() {
  const register = useQuery("flag_register", {});
  if (register.state === "loading") return <Loading />;
  if (register.state === "failed") return <Failed failure={register.failure} onRetry={register.reload} />;
  return <Register register={register.data} />;
}

function Register({ register }: { register: FlagRegister }) {
  const { today } = useFrame();
  const [filter, setFilter] = useState<Filter>("all");
  const [chosen, setChosen] = useState<string | null>(null);
  const overdue = register.rows.filter((row) => isOverdue(row, today));
  const undated = register.rows.filter((row) => row.flag.reviewOn === null);
  const rows = filter === "all" ? register.rows : filter === "overdue" ? overdue : undated;
  const selected = rows.find((row) => row.flag.flagId === chosen) ?? rows[0];
  const count = (label: string, of: number) => `${label} ${of}`;
  return (
    <>
      <PageHead
        title={registerText.title}
        sub={`${registerText.sub(register.children, register.rows.length)} ${overdue.length === 0 ? "" : registerText.overdue(overdue.length)}`}
        actions={
          <Chips<Filter>
            label={registerText.filters}
            options={[
              { value: "all", label: count(registerText.all, register.rows.length) },
              { value: "overdue", label: count(registerText.overdueFilter, overdue.length) },
              { value: "no-review", label: count(registerText.noReviewFilter, undated.length) },
            ]}
            value={filter}
            onChange={setFilter}
          />
        }
      />
      {selected === undefined ? (
        <div className="register__empty">
          <EmptyState title={filter === "all" ? registerText.empty : registerText.emptyFilter}>
            {filter === "all" ? <p>{registerText.emptySub}</p> : null}
          </EmptyState>
        </div>
      ) : (
        <div className="register">
          <RegisterTable rows={rows} selected={selected.flag.flagId} onSelect={setChosen} />
          <FlagPreview row={selected} />
        </div>
      )}
    </>
  );
}

function isOverdue({ flag }: FlagRegisterRow, today: string): boolean {
  return flag.reviewOverdue || (flag.reviewOn !== null && flag.reviewOn < today);
}
