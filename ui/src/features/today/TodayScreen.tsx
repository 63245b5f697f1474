// Who is due, what is unfinished, what has not reached the trust.
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { useQuery } from "../../ipc/useQuery";
import { longDay } from "../../text/dates";
import { todayText } from "../../text/today";
import { AppointmentList } from "./AppointmentList";
import { ClockList } from "./ClockList";
import { CountersignList, DelegatedList } from "./Colleagues";
import { CoverNote } from "./CoverNote";
import { DraftList } from "./DraftList";
import { DueList } from "./DueList";
import { NoReviewList } from "./NoReviewList";
import { RecentList } from "./RecentList";
import { RefusedTables } from "./RefusedTables";
import { ToSend } from "./ToSend";
import { ToSettle } from "./ToSettle";
import { WhoIsDue } from "./WhoIsDue";

type Props = {
  /** Asks with which child, then records. */
  onRecord: () => void;
};

export function TodayScreen({ onRecord }: Props) {
  const navigate = useNavigate();
  const query = useQuery("today", {});

  const { today } = useFrame();

  if (query.state !== "loaded") {
    return (
      <>
        <PageHead title={longDay(today)} />
        <div className="main__padded">
          {query.state === "loading" ? <Loading /> : <Failed failure={query.failure} onRetry={query.reload} />}
        </div>
      </>
    );
  }
  const view = query.data;
  return (
    <>
      <PageHead
        title={longDay(view.frame.today)}
        sub={todayText.sub(
          view.appointments.filter((line) => line.on === view.frame.today).map((line) => line.at.slice(0, 5)),
          view.programme.overdue,
        )}
        actions={
          <>
            <Button icon="plus" onPress={() => navigate({ screen: "register-child" })}>
              {todayText.registerChild}
            </Button>
            <Button kind="go" icon="pencil" shortcut="R" onPress={onRecord}>
              {todayText.recordContact}
            </Button>
          </>
        }
      />
      <RefusedTables said={todayText.schedulesRefused} todo={todayText.schedulesRefusedTodo} reasons={view.refusedSchedules} />
      <RefusedTables said={todayText.cutOffsRefused} todo={todayText.cutOffsRefusedTodo} reasons={view.refusedCutOffs} />
      <RefusedTables said={todayText.flagTypesRefused} todo={todayText.flagTypesRefusedTodo} reasons={view.refusedFlagTypes} />
      <RefusedTables said={todayText.clocksRefused} todo={todayText.clocksRefusedTodo} reasons={view.refusedClocks} />
      <RefusedTables said={todayText.chaseDaysRefused} todo={todayText.clocksRefusedTodo} reasons={view.refusedChaseDays} />
      <RefusedTables said={todayText.replyDaysRefused} todo={todayText.clocksRefusedTodo} reasons={view.refusedReplyDays} />
      <RefusedTables said={todayText.packagesRefused} todo={todayText.clocksRefusedTodo} reasons={view.refusedPackages} />
      <RefusedTables said={todayText.ratingsRefused} todo={todayText.clocksRefusedTodo} reasons={view.refusedRatings} />
      <div className="cols today">
        <div>
          <AppointmentList lines={view.appointments} />
          {view.clocks.length > 0 && <ClockList lines={view.clocks} />}
          <DueList overdue={view.overdue} due={view.due} />
        </div>
        <WhoIsDue view={view} />
        <div>
          {view.toCountersign.length > 0 && <CountersignList lines={view.toCountersign} />}
          {view.delegated.length > 0 && <DelegatedList lines={view.delegated} />}
          <NoReviewList lines={view.flagsWithoutReview} />
          <ToSettle possibleDuplicates={view.possibleDuplicates} panelNotTold={view.panelNotTold} />
          <CoverNote cover={view.cover} />
          <DraftList drafts={view.drafts} />
          <ToSend ready={view.ready} inFile={view.inFile} refused={view.refused} />
          <RecentList lines={view.recent} />
        </div>
      </div>
    </>
  );
}
