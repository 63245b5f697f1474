// The diary: a day or a week, by the keyboard, with everything an appointment can become.
import { useState } from "react";

import { ChildPicker } from "../../clinical/ChildPicker";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useMemory } from "../../components/memory";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Segmented } from "../../components/Segmented";
import { addDays } from "../../components/typedDate";
import { usePrint } from "../../components/usePrint";
import { useShortcut } from "../../components/useShortcut";
import type { AppointmentLine, DiarySpan } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { longDay } from "../../text/dates";
import { diaryText } from "../../text/diary";
import { letterText } from "../../text/letter";
import { CancelAppointment } from "./CancelAppointment";
import { DayList } from "./DayList";
import { hourMinute } from "./dayOrder";
import { MissedAppointment } from "./MissedAppointment";
import { PaperDay } from "./PaperDay";
import { WeekView } from "./WeekView";
import "./diary.css";

export type Order = "time" | "route";
type Asking = { what: "cancel" | "missed"; line: AppointmentLine } | { what: "whom" } | null;

export function DiaryScreen({ on }: { on?: string }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const [day, setDay] = useState(on ?? today);
  const [span, setSpan] = useMemory<DiarySpan>("diary.span", "day");
  const [order, setOrder] = useMemory<Order>("diary.order", "time");
  // Every opening of the diary begins with the least on paper.
  const [initialsOnly, setInitialsOnly] = useState(true);
  const [asking, setAsking] = useState<Asking>(null);
  const paper = usePrint();
  const query = useQuery("diary", { on: day, span }, { keep: true });

  const step = (direction: 1 | -1) => setDay(addDays(day, direction * (span === "week" ? 7 : 1)) ?? day);
  useShortcut("p", () => step(-1));
  useShortcut("n", () => step(1));
  useShortcut("t", () => setDay(today));
  useShortcut("v", () => setSpan(span === "day" ? "week" : "day"));
  useShortcut("b", () => setAsking({ what: "whom" }));

  const lines = query.state === "loaded" ? query.data.days.flatMap((one) => one.lines) : [];
  const booked = lines.filter((line) => line.status === "booked");
  const first = booked[0];
  return (
    <>
      <PageHead
        title={longDay(day)}
        sub={query.state === "loaded" && span === "day" ? diaryText.count(booked.length, first === undefined ? null : hourMinute(first.at)) : undefined}
        actions={
          <>
            <Button onPress={() => step(-1)} icon="back" shortcut="P">
              {diaryText.previous}
            </Button>
            <Button onPress={() => setDay(today)} shortcut="T">
              {diaryText.today}
            </Button>
            <Button onPress={() => step(1)} icon="right" shortcut="N">
              {diaryText.next}
            </Button>
            <Button icon="file" onPress={() => navigate({ screen: "letters", on: day })}>
              {letterText.many.open}
            </Button>
            <Button kind="alt" icon="plus" onPress={() => setAsking({ what: "whom" })} shortcut="B">
              {diaryText.book}
            </Button>
          </>
        }
      />
      <div className="diary__bar">
        <Segmented
          name="span"
          legend={diaryText.span}
          options={[
            { value: "day", label: diaryText.day },
            { value: "week", label: diaryText.week },
          ]}
          value={span}
          onChange={setSpan}
        />
        {span === "day" ? (
          <>
            <Segmented<Order>
              name="order"
              legend={diaryText.order}
              options={[
                { value: "time", label: diaryText.byTime },
                { value: "route", label: diaryText.byRoute },
              ]}
              value={order}
              onChange={setOrder}
            />
            <div className="diary__print">
              <Checkbox
                name="initialsOnly"
                label={diaryText.initialsOnly}
                hint={diaryText.initialsHint}
                isSelected={initialsOnly}
                onChange={setInitialsOnly}
              />
              <Button
                icon="print"
                onPress={() => paper.print({ list: "diary-day", on: day, children: new Set(booked.map((line) => line.childId)).size })}
                isDisabled={booked.length === 0}
              >
                {diaryText.print}
              </Button>
            </div>
          </>
        ) : null}
      </div>
      <div className="diary__body">
        {paper.failure === null ? null : <Failed failure={paper.failure} />}
        {query.state === "loading" ? <Loading /> : null}
        {query.state === "failed" ? <Failed failure={query.failure} onRetry={query.reload} /> : null}
        {query.state !== "loaded" ? null : span === "day" ? (
          <DayList
            lines={lines}
            order={order}
            onCancel={(line) => setAsking({ what: "cancel", line })}
            onMissed={(line) => setAsking({ what: "missed", line })}
          />
        ) : (
          <WeekView
            days={query.data.days}
            onOpenDay={(to) => {
              setDay(to);
              setSpan("day");
            }}
          />
        )}
      </div>
      {span === "day" && <PaperDay day={day} lines={booked} order={order} initialsOnly={initialsOnly} />}
      {asking?.what === "whom" && (
        <Dialog title={diaryText.forWhom} onClose={() => setAsking(null)}>
          <ChildPicker
            label={diaryText.find}
            hint={diaryText.forWhomHint}
            autoFocus
            onChoose={(row) => navigate({ screen: "book", childId: row.childId, contactType: null })}
          />
        </Dialog>
      )}
      {asking?.what === "cancel" && <CancelAppointment line={asking.line} onClose={() => setAsking(null)} />}
      {asking?.what === "missed" && <MissedAppointment line={asking.line} onClose={() => setAsking(null)} />}
    </>
  );
}
