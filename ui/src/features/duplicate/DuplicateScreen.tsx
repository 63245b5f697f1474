// Pairs of records that may be one child, what was told apart, and what was joined.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useBack, useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Section } from "../../components/Section";
import { Tag } from "../../components/Tag";
import { useSave } from "../../components/useSave";
import { SaveProblems } from "../../components/SaveProblems";
import type { DuplicateList, DuplicatePair, JoinedRecord, ToldApartPair } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { dayOf, fullDate } from "../../text/dates";
import { duplicateText as words, likenessText } from "../../text/duplicate";
import { PairedChild } from "./PairedChild";
import { TakeApartDialog } from "./TakeApartDialog";
import "../../components/log.css";
import "./duplicate.css";

export function DuplicateScreen() {
  const back = useBack();
  const list = useQuery("duplicate_list", {});
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub(list.data.pairs.length)}
        actions={
          <Button icon="back" onPress={back}>
            {words.back}
          </Button>
        }
      />
      <Listed list={list.data} onChanged={list.reload} />
    </>
  );
}

function Listed({ list, onChanged }: { list: DuplicateList; onChanged: () => void }) {
  const [taking, setTaking] = useState<string | null>(null);
  return (
    <div className="log">
      <p className="duplicate__why">{words.why}</p>
      {list.pairs.length === 0 ? <EmptyState title={words.none} /> : <Pairs pairs={list.pairs} />}
      <ToldApart pairs={list.toldApart} onChanged={onChanged} />
      <Joined joined={list.joined} onTakeApart={setTaking} />
      {taking === null ? null : (
        <TakeApartDialog
          childId={taking}
          onClose={() => setTaking(null)}
          onDone={() => {
            setTaking(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly DuplicatePair[] }) {
  const navigate = useNavigate();
  return (
    <div className="log__scroll">
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.one}</th>
            <th scope="col">{words.columns.other}</th>
            <th scope="col">{words.columns.why}</th>
            <th scope="col">{words.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ one, other, evidence }) => (
            <tr key={`${one.childId} ${other.childId}`}>
              <td>
                <PairedChild child={one} />
              </td>
              <td>
                <PairedChild child={other} />
              </td>
              <td>
                {evidence.map((why) => (
                  <div key={why}>
                    <Tag tone="blue">{likenessText[why]}</Tag>
                  </div>
                ))}
              </td>
              <td>
                <Button
                  kind="alt"
                  label={words.compareOf(one.child, other.child)}
                  onPress={() => navigate({ screen: "compare-children", keepId: one.childId, otherId: other.childId })}
                >
                  {words.compare}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ToldApart({ pairs, onChanged }: { pairs: readonly ToldApartPair[]; onChanged: () => void }) {
  const save = useSave();
  const again = async (one: string, other: string) => {
    const done = await save.run(() => attempt("no_longer_apart", { one, other }));
    if (done !== null) onChanged();
  };
  return (
    <Section title={words.toldApart} count={pairs.length}>
      <SaveProblems save={save} />
      {pairs.length === 0 ? <p>{words.toldApartNone}</p> : null}
      <ul className="lines">
        {pairs.map(({ one, other, why }) => (
          <li key={`${one.childId} ${other.childId}`} className="lines__one">
            <span>
              {one.child}, {other.child}
            </span>
            <Button
              kind="link"
              label={words.lookAgainAt(one.child, other.child)}
              isDisabled={save.busy}
              onPress={() => void again(one.childId, other.childId)}
            >
              {words.lookAgain}
            </Button>
            <span className="lines__under">{why}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Joined({ joined, onTakeApart }: { joined: readonly JoinedRecord[]; onTakeApart: (childId: string) => void }) {
  const navigate = useNavigate();
  return (
    <Section title={words.joined} count={joined.length}>
      {joined.length === 0 ? <p>{words.joinedNone}</p> : null}
      <ul className="lines">
        {joined.map((record) => (
          <li key={record.childId} className="lines__one">
            <span>
              {record.child}{" "}
              <Button kind="link" onPress={() => navigate({ screen: "child", childId: record.keptId })}>
                {words.joinedTo(record.kept)}
              </Button>
            </span>
            <Button kind="link" label={words.takeApartOf(record.child)} onPress={() => onTakeApart(record.childId)}>
              {words.takeApart}
            </Button>
            <span className="lines__under">
              {words.joinedBy(fullDate(dayOf(record.joinedAt)), record.author)}. {record.reason}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
