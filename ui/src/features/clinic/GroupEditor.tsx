// The group form: what it was and where, one note for all, and a tick for everybody who came.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormColumn, FormPage, FormPair } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { GroupSaved, PlaceChoice } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { groupText } from "../../text/clinic";
import { GroupMembers } from "./GroupMembers";
import { groupContents, type TypedGroup } from "./groupStart";

const noPlace = "none";

type Props = {
  initial: TypedGroup;
  draftId: string | null;
  places: readonly PlaceChoice[];
  onSaved: (saved: GroupSaved) => void;
};

export function GroupEditor({ initial, draftId, places, onSaved }: Props) {
  const { today } = useFrame();
  const [group, setGroup] = useState(initial);
  const contents = groupContents(group, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "group-session", childId: null, draftId, contents });
  const save = useSave(draft);
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const set = (change: Partial<TypedGroup>) => setGroup({ ...group, ...change });

  const write = async () => {
    const { placeId, members, ...rest } = group;
    const request = {
      ...rest,
      placeId: placeId === "" ? null : placeId,
      members: members.map(({ childId, appointmentId, outcome, line, decision = "" }) => ({ childId, appointmentId, outcome, line, decision })),
    };
    // The draft may get its id while the newest words are kept, so it is asked for last.
    const saved = await save.run(() => attempt("save_group", { ...request, draftId: draft.id() }));
    if (saved === null) return;
    announce(groupText.saved);
    onSaved(saved);
  };

  return (
    <FormPage
      label={groupText.title}
      head={<PageHead title={groupText.title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={groupText.save}
      onSave={() => void write()}
      onBack={back}
      touched={touched}
      columns="two"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(back)}>{groupText.keepDraft}</Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button onPress={back} shortcut="Esc">
            {groupText.back}
          </Button>
        )
      }
    >
      <FormColumn title={groupText.columns.group}>
        <TextField
          name="title"
          label={groupText.name}
          hint={groupText.nameHint}
          value={group.title}
          onChange={(title) => set({ title })}
          error={save.errorOf("title")}
        />
        <Select
          name="placeId"
          label={groupText.place}
          options={[{ value: noPlace, label: groupText.noPlace }, ...places.map((place) => ({ value: place.placeId, label: place.name }))]}
          value={group.placeId === "" ? noPlace : group.placeId}
          onChange={(placeId) => set({ placeId: placeId === noPlace ? "" : placeId })}
        />
        <DateField name="on" label={groupText.day} value={group.on} onChange={(on) => set({ on })} direction="past" error={save.errorOf("on")} />
        <FormPair>
          <TextField name="at" label={groupText.at} value={group.at} onChange={(at) => set({ at })} error={save.errorOf("at")} />
          <TextField
            name="minutes"
            label={groupText.minutes}
            value={group.minutes}
            onChange={(minutes) => set({ minutes })}
            error={save.errorOf("minutes")}
            inputMode="numeric"
          />
        </FormPair>
        <TextArea
          name="note"
          label={groupText.note}
          hint={groupText.noteHint}
          value={group.note}
          onChange={(note) => set({ note })}
          error={save.errorOf("note")}
          rows={6}
        />
      </FormColumn>
      <FormColumn title={groupText.columns.members}>
        <GroupMembers group={group} onChange={setGroup} error={save.errorOf("members")} errorOf={save.errorOf} />
      </FormColumn>
    </FormPage>
  );
}
