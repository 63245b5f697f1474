// The booking form: what, when and where. What speaks against it is said beside it and never stops it.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormColumn, FormPage, FormPair } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { readDate } from "../../components/typedDate";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { BookingForm, BookingStart, Mode, Setting } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { leftCaseload } from "../../text/child";
import { contactTypeText, modeText, settingText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { bookText } from "../../text/diary";
import { BookWarnings } from "./BookWarnings";
import { bookingContents, placesFor, withChoice, withSetting, type Booking } from "./bookStart";
import { hourMinute } from "./dayOrder";
import "./diary.css";

/** How an appointment can be kept; a letter is not an appointment. */
const modes: readonly Mode[] = ["in-person", "phone", "video", "group"];
const noPlace = "none";

type Props = { start: BookingStart; initial: Booking; draftId: string | null };

export function BookEditor({ start, initial, draftId }: Props) {
  const { today } = useFrame();
  const [booking, setBooking] = useState(initial);
  const { form } = booking;
  const contents = bookingContents(booking, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "appointment", childId: form.childId, draftId, contents });
  const save = useSave(draft);
  const back = useBack();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const moves = booking.appointmentId !== "";
  const touched = draftId !== null || contents !== untouched;
  const set = (change: Partial<BookingForm>) => setBooking({ ...booking, form: { ...form, ...change } });
  const title = moves ? bookText.move : bookText.book;

  const write = async () => {
    const saved = await save.run(() =>
      moves
        ? attempt("move_appointment", {
            appointmentId: booking.appointmentId,
            fromRevision: booking.fromRevision,
            form,
            reason: booking.reason,
            draftId: draft.id(),
          })
        : attempt("book_appointment", { form, draftId: draft.id() }),
    );
    if (saved === null) return;
    announce(moves ? bookText.moved : bookText.booked);
    navigate({ screen: "diary", on: readDate(form.on, today, "future") ?? undefined });
  };

  return (
    <FormPage
      label={title}
      head={<PageHead title={start.child} sub={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={moves ? bookText.saveMove : bookText.save}
      onSave={() => void write()}
      onBack={back}
      touched={touched}
      columns="two"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(back)}>{bookText.keepDraft}</Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button onPress={back} shortcut="Esc">
            {bookText.back}
          </Button>
        )
      }
    >
      <FormColumn title={bookText.columns.what}>
        {leftCaseload[start.caseloadStatus] === null ? null : (
          <Notice kind="red">
            <p>
              <strong>{leftCaseload[start.caseloadStatus]}</strong>
            </p>
          </Notice>
        )}
        {start.moving === null ? null : (
          <p className="mut">{bookText.was(shortDate(start.moving.on, today), hourMinute(start.moving.at))}</p>
        )}
        <Select
          name="contactType"
          label={bookText.what}
          options={start.choices.map((choice) => ({ value: choice.contactType, label: contactTypeText[choice.contactType] }))}
          value={form.contactType}
          onChange={(contactType) => {
            const choice = start.choices.find((one) => one.contactType === contactType);
            if (choice !== undefined) set(withChoice(form, choice, start.places));
          }}
        />
        <DateField name="on" label={bookText.on} value={form.on} onChange={(on) => set({ on })} direction="future" error={save.errorOf("on")} />
        <FormPair>
          <TextField name="at" label={bookText.at} value={form.at} onChange={(at) => set({ at })} error={save.errorOf("at")} />
          <TextField
            name="minutes"
            label={bookText.minutes}
            value={form.minutes}
            onChange={(minutes) => set({ minutes })}
            error={save.errorOf("minutes")}
            inputMode="numeric"
          />
        </FormPair>
        <BookWarnings form={form} appointmentId={moves ? booking.appointmentId : null} />
      </FormColumn>
      <FormColumn title={bookText.columns.where}>
        <Where start={start} form={form} onChange={set} />
        <TextField
          name="note"
          label={bookText.note}
          hint={bookText.noteHint}
          value={form.note}
          onChange={(note) => set({ note })}
          error={save.errorOf("note")}
        />
        {moves ? (
          <TextField
            name="reason"
            label={bookText.reason}
            hint={bookText.reasonHint}
            value={booking.reason}
            onChange={(reason) => setBooking({ ...booking, reason })}
            error={save.errorOf("reason")}
          />
        ) : null}
      </FormColumn>
    </FormPage>
  );
}

type WhereProps = { start: BookingStart; form: BookingForm; onChange: (change: Partial<BookingForm>) => void };

function Where({ start, form, onChange }: WhereProps) {
  const settings = Object.keys(settingText) as Setting[];
  const places = placesFor(start.places, form.setting);
  return (
    <>
      <Select
        name="mode"
        label={bookText.mode}
        options={modes.map((mode) => ({ value: mode, label: modeText[mode] }))}
        value={form.mode}
        onChange={(mode) => onChange({ mode })}
      />
      <Select
        name="setting"
        label={bookText.setting}
        options={settings.map((setting) => ({ value: setting, label: settingText[setting] }))}
        value={form.setting}
        onChange={(setting) => onChange(withSetting(form, setting, start.places))}
      />
      {form.setting === "home" ? null : places.length === 0 ? (
        <p className="mut">{bookText.noPlaces}</p>
      ) : (
        <Select
          name="placeId"
          label={bookText.place}
          options={[
            { value: noPlace, label: bookText.noPlace },
            ...places.map((place) => ({ value: place.placeId, label: place.name })),
          ]}
          value={form.placeId ?? noPlace}
          onChange={(placeId) => onChange({ placeId: placeId === noPlace ? null : placeId })}
        />
      )}
    </>
  );
}
