// The transfers of the whole caseload, cover on both sides, what should be begun soon, and the check before leaving.
import { useState } from "react";

import { RatingMark } from "../../clinical/RatingMark";
import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Section } from "../../components/Section";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import type { RatingView, TransferList, TransferRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { shortDate } from "../../text/dates";
import { ratingText, transferDueText, transferListText as words, transferStepText, transferText } from "../../text/transfer";
import { CoverSection } from "./CoverSection";
import { LeaverCheck } from "./LeaverCheck";
import { blankStep, StepDialog, type NotableStep } from "./StepDialog";
import { TransferTable } from "./TransferTable";
import "../../components/log.css";
import "./transfer.css";

type Filter = "all" | "red" | "amber" | "green" | "unrated" | "waiting" | "closed";

const STEPS: readonly NotableStep[] = ["rated", "discussed", "sharing-basis", "family-told", "sent", "received", "accepted"];

export function TransferListScreen() {
  const list = useQuery("transfer_list", {}, { keep: true });
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return <Transfers list={list.data} />;
}

function fits(filter: Filter, { transfer }: TransferRow): boolean {
  switch (filter) {
    case "all":
    case "closed":
      return true;
    case "unrated":
      return transfer.rating === null;
    case "waiting":
      return transfer.state === "sent" || transfer.state === "received";
    case "red":
    case "amber":
    case "green":
      return transfer.rating === filter;
    default:
      return filter satisfies never;
  }
}

function Transfers({ list }: { list: TransferList }) {
  const [filter, setFilter] = useState<Filter>("all");
  const under = (of: Filter) => (of === "closed" ? list.closed : list.rows).filter((row) => fits(of, row));
  const option = (value: Filter, label: string) => ({ value, label: `${label} ${under(value).length}` });
  const shown = under(filter);
  const late = list.rows.filter((row) => row.transfer.late).length;
  return (
    <>
      <PageHead title={words.title} sub={words.sub(list.rows.length, late)} />
      <div className="log">
        <div className="transfer__filters">
          <Chips<Filter>
            label={words.filters}
            options={[
              option("all", words.all),
              option("red", ratingText.red),
              option("amber", ratingText.amber),
              option("green", ratingText.green),
              option("unrated", words.unrated),
              option("waiting", words.waiting),
              option("closed", words.closed),
            ]}
            value={filter}
            onChange={setFilter}
          />
        </div>
        {shown.length === 0 ? (
          <EmptyState title={filter === "all" ? words.none : words.noneFits} />
        ) : filter === "closed" ? (
          <TransferTable rows={shown} label={words.closed} chosen={new Set()} onChoose={null} />
        ) : (
          <ManyTransfers rows={shown} ratings={list.ratings} />
        )}
        {list.coming.length === 0 ? null : <Coming list={list} />}
        <CoverSection list={list} />
        <Meanings ratings={list.ratings} />
        <LeaverCheck />
      </div>
    </>
  );
}

/** The table with what is chosen of it: one step can be noted for all of them. */
function ManyTransfers({ rows, ratings }: { rows: readonly TransferRow[]; ratings: readonly RatingView[] }) {
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<NotableStep | null>(null);
  const taken = rows.filter((row) => chosen.has(row.transfer.transferId));
  return (
    <>
      {taken.length === 0 ? null : (
        <Select
          name="stepForChosen"
          label={words.forChosen(taken.length)}
          options={STEPS.map((one) => ({ value: one, label: transferStepText[one] }))}
          value=""
          onChange={setStep}
          width="medium"
        />
      )}
      <TransferTable
        rows={rows}
        label={words.title}
        chosen={chosen}
        onChoose={(transferId, isChosen) => {
          const next = new Set(chosen);
          if (isChosen) next.add(transferId);
          else next.delete(transferId);
          setChosen(next);
        }}
      />
      {step === null ? null : (
        <StepDialog
          step={step}
          transfers={taken.map(({ transfer }) => ({ transferId: transfer.transferId, fromRevision: transfer.revision }))}
          initial={blankStep}
          ratings={ratings}
          onClose={() => setStep(null)}
          onDone={(said) => {
            setStep(null);
            setChosen(new Set());
            announce(said);
          }}
        />
      )}
    </>
  );
}

function Coming({ list: { coming } }: { list: TransferList }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <Section title={words.coming} count={coming.length}>
      <ul className="transfer__open">
        {coming.map((one) => (
          <li key={`${one.childId} ${one.why}`}>
            <span className="transfer__grow">
              <b>{one.child}</b> {transferDueText[one.why]} <span className="log__soft">{words.comingBy(shortDate(one.by, today))}</span>
            </span>
            <Button label={`${transferText.startShort}: ${one.child}`} onPress={() => navigate({ screen: "start-transfer", childIds: [one.childId] })}>
              {transferText.startShort}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Meanings({ ratings }: { ratings: readonly RatingView[] }) {
  return (
    <Section title={words.meanings}>
      <dl className="transfer__meanings">
        {ratings.map((one) => (
          <div key={one.rating}>
            <dt>
              <RatingMark rating={one.rating} />
            </dt>
            <dd>
              {one.meaning}. {one.needsMeeting ? words.meeting : ""} <span className="log__soft">{one.source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
