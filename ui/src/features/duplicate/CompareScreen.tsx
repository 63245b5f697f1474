// Two records side by side. The nurse chooses which to keep and, fact by fact, what to take; nothing is decided for her.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Failed } from "../../components/Failed";
import { FormColumn, FormPage } from "../../components/FormPage";
import { Loading } from "../../components/Loading";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import { Tag } from "../../components/Tag";
import { TextArea } from "../../components/TextArea";
import { useOnce } from "../../components/useOnce";
import { useSave } from "../../components/useSave";
import type { ChildField, Comparison } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { compareText as words, duplicateText, entriesByKind, likenessText, neverJoinedText } from "../../text/duplicate";
import { ComparedFacts } from "./ComparedFacts";
import { PairedChild } from "./PairedChild";
import { TellApartDialog } from "./TellApartDialog";
import "./duplicate.css";

type Props = { keepId: string; otherId: string };

export function CompareScreen({ keepId, otherId }: Props) {
  const [keep, setKeep] = useState(keepId);
  const [looks, setLooks] = useState(0);
  const other = keep === keepId ? otherId : keepId;
  // Looking is noted in the record book of both, so the two are asked for once each way round.
  return <Compared key={`${keep} ${looks}`} keep={keep} other={other} onKeep={setKeep} onAgain={() => setLooks(looks + 1)} />;
}

type ComparedProps = { keep: string; other: string; onKeep: (childId: string) => void; onAgain: () => void };

function Compared({ keep, other, onKeep, onAgain }: ComparedProps) {
  const comparison = useOnce("compare_children", { keep, other });
  if (comparison.state === "loading") return <Loading />;
  if (comparison.state === "failed") return <Failed failure={comparison.failure} onRetry={comparison.reload} />;
  return <SideBySide comparison={comparison.data} onKeep={onKeep} onAgain={onAgain} />;
}

type SideProps = { comparison: Comparison; onKeep: (childId: string) => void; onAgain: () => void };

function SideBySide({ comparison, onKeep, onAgain }: SideProps) {
  const { kept, other, fields, never } = comparison;
  const back = useBack();
  const navigate = useNavigate();
  const tell = useAnnounce();
  const save = useSave();
  const [taken, setTaken] = useState<ChildField[]>(() => fields.filter((field) => field.takeOther).map((field) => field.field));
  const [reason, setReason] = useState("");
  const [showSame, setShowSame] = useState(false);
  const [apart, setApart] = useState(false);
  const differing = fields.filter((field) => !field.same).length;

  const join = async () => {
    const done = await save.run(() =>
      attempt("join_children", {
        keep: kept.childId,
        other: other.childId,
        keptRevision: comparison.keptRevision,
        otherRevision: comparison.otherRevision,
        take: taken,
        reason,
      }),
    );
    if (done === null) return;
    tell(words.joinedNow(done.moved));
    navigate({ screen: "child", childId: done.keptId });
  };

  return (
    <FormPage
      label={words.label}
      head={
        <PageHead
          title={words.title}
          sub={words.sub}
          actions={
            <Button icon="back" onPress={back}>
              {duplicateText.back}
            </Button>
          }
        />
      }
      save={save}
      saveLabel={words.join}
      onSave={() => void join()}
      onBack={back}
      touched={reason !== ""}
      columns="two"
      readOnly={never !== null}
      actions={never === null ? <Button onPress={() => setApart(true)}>{words.apart}</Button> : null}
      whenChanged={<Button onPress={onAgain}>{words.reload}</Button>}
    >
      <FormColumn title={words.facts}>
        <div className="duplicate__tags">
          {comparison.evidence.map((why) => (
            <Tag key={why} tone="blue">
              {likenessText[why]}
            </Tag>
          ))}
        </div>
        <p role="status">{words.differOnly(differing)}</p>
        <ComparedFacts
          comparison={comparison}
          taken={taken}
          showSame={showSame}
          readOnly={never !== null}
          onTake={(field, take) => setTaken(take ? [...taken, field] : taken.filter((one) => one !== field))}
        />
        <Checkbox label={words.showSame} isSelected={showSame} onChange={setShowSame} />
      </FormColumn>
      <FormColumn title={words.moves}>
        {never !== null ? (
          <Notice kind="warn">
            <p>
              <strong>{words.never}</strong>
            </p>
            <p>{neverJoinedText[never]}</p>
          </Notice>
        ) : (
          <>
            <Segmented
              name="keep"
              legend={words.keepWhich}
              hint={words.keepHint}
              options={[
                { value: kept.childId, label: `${kept.child} (${duplicateText.entries(kept.entries)})` },
                { value: other.childId, label: `${other.child} (${duplicateText.entries(other.entries)})` },
              ]}
              value={kept.childId}
              onChange={onKeep}
            />
            <PairedChild child={other} />
            <p>{comparison.moves.length === 0 ? words.movesNothing : words.movesSome(entriesByKind(comparison.moves))}</p>
            {comparison.relativesOnce.length === 0 ? null : <p>{words.once(comparison.relativesOnce.join(", "))}</p>}
            {comparison.drafts === 0 ? null : (
              <Notice kind="warn">
                <p>{words.drafts}</p>
              </Notice>
            )}
            {comparison.joinedToOther === 0 ? null : (
              <Notice kind="warn">
                <p>{words.joinedToOther}</p>
              </Notice>
            )}
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              value={reason}
              onChange={setReason}
              error={save.errorOf("reason")}
              rows={3}
            />
          </>
        )}
      </FormColumn>
      {apart ? (
        <TellApartDialog one={kept.childId} other={other.childId} onClose={() => setApart(false)} onDone={back} />
      ) : null}
    </FormPage>
  );
}
