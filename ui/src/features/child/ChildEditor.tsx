// The form to register or amend a child: typed here, kept as a draft, checked for doubles, saved once.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import { useDraft, type DraftStatus } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildBanner as Banner, ChildForm, PossibleDuplicate } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { childFormText } from "../../text/child";
import { twinText } from "../../text/household";
import { draftText } from "../../text/draft";
import { AboutChild } from "./AboutChild";
import { asSent, childContents, type ChildStart } from "./childStart";
import { Duplicates } from "./Duplicates";
import { HomeAndCare } from "./HomeAndCare";
import { People } from "./People";
import "./child.css";
import "./child-form.css";

type Props = { initial: ChildStart; draftId: string | null; banner: Banner | null };

export function ChildEditor({ initial, draftId, banner }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const [doubles, setDoubles] = useState<PossibleDuplicate[]>([]);
  const contents = childContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "register-child", childId: start.childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const amends = start.childId !== null;
  const set = (change: Partial<ChildForm>) => setStart((now) => ({ ...now, form: { ...now.form, ...change } }));

  const saveChild = async (duplicatesSeen: boolean) => {
    setDoubles([]);
    const form = asSent(start.form);
    const saved = await save.run(() =>
      start.childId === null
        ? start.twinOf === undefined
          ? attempt("register_child", { form, duplicatesSeen })
          : attempt("register_twin", {
              twinOf: start.twinOf.childId,
              form,
              birthOrder: start.birthOrder ?? "",
              birthWeight: start.birthWeight ?? "",
              duplicatesSeen,
            })
        : attempt("amend_child", { childId: start.childId, form, reason: start.reason }),
    );
    if (saved === null) return;
    if (saved.childId === null) {
      draft.resume();
      setDoubles(saved.possibleDuplicates);
      return;
    }
    announce(amends ? childFormText.amended : childFormText.registered);
    // The record is saved; a draft that stays behind is only in the way, and says so.
    await draft.discard().catch(() => announce(draftText.left));
    navigate({ screen: "child", childId: saved.childId, tab: "summary" });
  };

  const parts = { form: start.form, set, errorOf: save.errorOf };
  return (
    <>
      <FormPage
        label={amends ? childFormText.amend : childFormText.register}
        head={<Head banner={banner} twin={start.twinOf?.name} status={draft.status} />}
        save={save}
        saveLabel={amends ? childFormText.saveAmend : childFormText.save}
        onSave={() => void saveChild(false)}
        onBack={back}
        touched={touched}
        columns="even"
        actions={
          touched ? (
            <>
              <Button onPress={() => void draft.keepNow().then(back)}>{childFormText.keepDraft}</Button>
              <DiscardDraft draft={draft} onDone={back} />
            </>
          ) : (
            <Button shortcut="Esc" onPress={back}>
              {childFormText.cancel}
            </Button>
          )
        }
      >
        <AboutChild
          {...parts}
          reason={start.reason}
          twin={start.twinOf === undefined ? null : { order: start.birthOrder ?? "", weight: start.birthWeight ?? "" }}
          onTwin={({ order, weight }) => setStart((now) => ({ ...now, birthOrder: order, birthWeight: weight }))}
          levelBefore={banner?.level ?? null}
          onReason={amends ? (reason) => setStart((now) => ({ ...now, reason })) : null}
        />
        <HomeAndCare {...parts} />
        <People {...parts} />
      </FormPage>
      {doubles.length === 0 ? null : (
        <Duplicates
          found={doubles}
          onOpen={(childId) => navigate({ screen: "child", childId })}
          onAnother={() => void saveChild(true)}
          onClose={() => setDoubles([])}
        />
      )}
    </>
  );
}

function Head({ banner, twin, status }: { banner: Banner | null; twin: string | undefined; status: DraftStatus }) {
  const kept = <DraftStatusText status={status} />;
  return banner === null ? (
    <PageHead
      title={twin === undefined ? childFormText.register : twinText.title}
      sub={twin === undefined ? childFormText.registerSub : twinText.sub(twin)}
      actions={kept}
    />
  ) : (
    <ChildBanner banner={banner} title={childFormText.amend} actions={kept} />
  );
}
