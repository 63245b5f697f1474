// The form of a death, kept as a draft while it is typed.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DraftStatusText } from "../../components/DraftStatusText";
import { writeContents } from "../../components/draftContents";
import { useFrame } from "../../components/frame";
import { FormColumn, FormPage } from "../../components/FormPage";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { DeathForm, DeathStart } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { deathText as words, expectedText } from "../../text/death";
import { PanelFactors } from "./PanelFactors";
import { TakeBackDialog } from "./TakeBackDialog";
import { WhatStops } from "./WhatStops";
import type { DeathTyped } from "./deathStart";
import "./death.css";

type Props = { start: DeathStart; draftId: string | null; initial: DeathTyped };

export function DeathEditor({ start, draftId, initial }: Props) {
  const { childId, child, recorded } = start;
  const { today } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(initial);
  const [takingBack, setTakingBack] = useState(false);
  const contents = writeContents(typed, today);
  const draft = useDraft({ form: "death", childId, draftId, contents });
  const save = useSave(draft);
  const { form } = typed;
  const set = (change: Partial<DeathForm>) => setTyped({ ...typed, form: { ...form, ...change } });
  const back = () => navigate({ screen: "child", childId });

  const record = async () => {
    const saved = await save.run(() =>
      attempt("record_death", {
        childId,
        fromRevision: start.revision,
        form,
        cancelAppointments: typed.cancel,
        draftId: draft.id(),
      }),
    );
    if (saved === null) return;
    announce(words.saved);
    back();
  };

  return (
    <FormPage
      label={words.label}
      head={<PageHead title={recorded ? words.titleAgain(child) : words.title(child)} sub={words.sub} />}
      save={save}
      saveLabel={recorded ? words.saveAgain : words.save}
      onSave={() => void record()}
      onBack={back}
      touched={typed !== initial}
      columns="even"
      actions={
        <>
          <Button onPress={() => void draft.discard().then(back)}>{words.discard}</Button>
          {recorded ? <Button onPress={() => setTakingBack(true)}>{words.takeBack}</Button> : null}
        </>
      }
      aside={<DraftStatusText status={draft.status} />}
    >
      <FormColumn title={words.known}>
        <DateField
          name="diedOn"
          label={words.diedOn}
          value={form.diedOn}
          onChange={(diedOn) => set({ diedOn })}
          direction="past"
          error={save.errorOf("diedOn")}
        />
        <TextField name="place" label={words.place} hint={words.placeHint} value={form.place} onChange={(place) => set({ place })} />
        <Segmented
          name="expected"
          legend={words.expected}
          options={(["yes", "no", "not-asked"] as const).map((value) => ({ value, label: expectedText[value] }))}
          value={form.expected}
          onChange={(expected) => set({ expected })}
        />
        <TextField name="toldBy" label={words.toldBy} value={form.toldBy} onChange={(toldBy) => set({ toldBy })} />
        <WhatStops
          start={start}
          cancel={typed.cancel}
          error={save.errorOf("cancelAppointments")}
          onCancel={(cancel) => setTyped({ ...typed, cancel })}
        />
      </FormColumn>
      <FormColumn title={words.told}>
        <DateField
          name="jointResponseOn"
          label={words.joint}
          hint={words.jointHint}
          value={form.jointResponseOn}
          onChange={(jointResponseOn) => set({ jointResponseOn })}
          direction="past"
          error={save.errorOf("jointResponseOn")}
        />
        <DateField
          name="panelToldOn"
          label={words.panel}
          hint={words.panelHint}
          value={form.panelToldOn}
          onChange={(panelToldOn) => set({ panelToldOn })}
          direction="past"
          error={save.errorOf("panelToldOn")}
        />
        <PanelFactors
          childId={childId}
          factors={start.factors}
          chosen={form.factors}
          error={save.errorOf("factors")}
          onChange={(factors) => set({ factors })}
        />
      </FormColumn>
      <FormColumn title={words.support}>
        <TextArea name="wishes" label={words.wishes} value={form.wishes} onChange={(wishes) => set({ wishes })} rows={4} />
        <TextArea name="support" label={words.offered} value={form.support} onChange={(support) => set({ support })} rows={3} />
        {start.siblings.length === 0 ? null : (
          <div>
            <h3 className="death__heading">{words.siblings}</h3>
            <p>{words.siblingsHint}</p>
            <ul className="lines">
              {start.siblings.map((sibling) => (
                <li key={sibling.childId} className="lines__one">
                  <Button kind="link" onPress={() => navigate({ screen: "episode", childId: sibling.childId })}>
                    {words.bereavement(sibling.name)}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </FormColumn>
      {takingBack ? <TakeBackDialog start={start} onClose={() => setTakingBack(false)} onDone={back} /> : null}
    </FormPage>
  );
}
