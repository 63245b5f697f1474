// One place, one screen.
import type { Route } from "../components/navigation";
import { AllegationScreen } from "../features/allegation/AllegationScreen";
import { AssessmentScreen } from "../features/assessment/AssessmentScreen";
import { BodyMapScreen } from "../features/body-map/BodyMapScreen";
import { CaseloadScreen } from "../features/caseload/CaseloadScreen";
import { AmendChildScreen } from "../features/child/AmendChildScreen";
import { ChildScreen } from "../features/child/ChildScreen";
import { RegisterChildScreen } from "../features/child/RegisterChildScreen";
import { CaseReportScreen } from "../features/case-report/CaseReportScreen";
import { ChronologyScreen } from "../features/chronology/ChronologyScreen";
import { ContactScreen } from "../features/contact/ContactScreen";
import { HistoryScreen } from "../features/contact/HistoryScreen";
import { ClinicScreen } from "../features/clinic/ClinicScreen";
import { GroupScreen } from "../features/clinic/GroupScreen";
import { BookScreen } from "../features/diary/BookScreen";
import { DeathScreen } from "../features/death/DeathScreen";
import { DiaryScreen } from "../features/diary/DiaryScreen";
import { DirectoryScreen } from "../features/directory/DirectoryScreen";
import { DueScreen } from "../features/due/DueScreen";
import { CompareScreen } from "../features/duplicate/CompareScreen";
import { DuplicateScreen } from "../features/duplicate/DuplicateScreen";
import { EscalationListScreen } from "../features/escalation/EscalationListScreen";
import { EscalationScreen } from "../features/escalation/EscalationScreen";
import { EpisodeListScreen } from "../features/episode/EpisodeListScreen";
import { EpisodeScreen } from "../features/episode/EpisodeScreen";
import { FamilySummaryScreen } from "../features/family/FamilySummaryScreen";
import { HouseholdScreen } from "../features/family/HouseholdScreen";
import { FlagScreen } from "../features/flag/FlagScreen";
import { HandoverScreen } from "../features/handover/HandoverScreen";
import { HealthPlanScreen } from "../features/health-plan/HealthPlanScreen";
import { HelpScreen } from "../features/help/HelpScreen";
import { IdentityScreen } from "../features/identity/IdentityScreen";
import { ImportScreen } from "../features/import/ImportScreen";
import { ReassignScreen } from "../features/reassign/ReassignScreen";
import { LetterScreen } from "../features/letter/LetterScreen";
import { ManyLettersScreen } from "../features/letter/ManyLettersScreen";
import { ReferralListScreen } from "../features/referral/ReferralListScreen";
import { ReferralScreen } from "../features/referral/ReferralScreen";
import { ReportScreen } from "../features/report/ReportScreen";
import { PlaceScreen } from "../features/place/PlaceScreen";
import { RegisterScreen } from "../features/safeguarding/RegisterScreen";
import { SafeguardingScreen } from "../features/safeguarding/SafeguardingScreen";
import { SchoolScreen } from "../features/school/SchoolScreen";
import { SettingsScreen } from "../features/settings/SettingsScreen";
import { SharingScreen } from "../features/sharing/SharingScreen";
import { SupervisionListScreen } from "../features/supervision/SupervisionListScreen";
import { SupervisionScreen } from "../features/supervision/SupervisionScreen";
import { SyncScreen } from "../features/sync/SyncScreen";
import { TodayScreen } from "../features/today/TodayScreen";
import { StartTransferScreen } from "../features/transfer/StartTransferScreen";
import { TransferListScreen } from "../features/transfer/TransferListScreen";
import { TransferScreen } from "../features/transfer/TransferScreen";

type Props = {
  route: Route;
  /** Asks with which child, then records. */
  onRecord: () => void;
};

export function Screen({ route, onRecord }: Props) {
  switch (route.screen) {
    case "today":
      return <TodayScreen onRecord={onRecord} />;
    case "due":
      return <DueScreen states={route.states} />;
    case "body-map":
      return <BodyMapScreen childId={route.childId} bodyMapId={route.bodyMapId} draftId={route.draftId} />;
    case "caseload":
      return <CaseloadScreen search={route.search} />;
    case "child":
      return <ChildScreen childId={route.childId} tab={route.tab} />;
    case "register-child":
      return <RegisterChildScreen draftId={route.draftId} twinOf={route.twinOf} />;
    case "duplicates":
      return <DuplicateScreen />;
    case "compare-children":
      return <CompareScreen keepId={route.keepId} otherId={route.otherId} />;
    case "death":
      return <DeathScreen childId={route.childId} draftId={route.draftId} />;
    case "identity":
      return <IdentityScreen childId={route.childId} />;
    case "reassign":
      return <ReassignScreen childIds={route.childIds} />;
    case "household":
      return <HouseholdScreen childId={route.childId} draftId={route.draftId} />;
    case "family-summary":
      return <FamilySummaryScreen childId={route.childId} />;
    case "amend-child":
      return <AmendChildScreen childId={route.childId} add={route.add} />;
    case "contact":
      return (
        <ContactScreen
          childId={route.childId}
          contactId={route.contactId}
          draftId={route.draftId}
          appointmentId={route.appointmentId}
          contactType={route.contactType}
        />
      );
    case "contact-history":
      return <HistoryScreen contactId={route.contactId} />;
    case "safeguarding-register":
      return <RegisterScreen />;
    case "safeguarding":
      return (
        <SafeguardingScreen
          childId={route.childId}
          episodeId={route.episodeId}
          stepFrom={route.stepFrom}
          flagId={route.flagId}
          draftId={route.draftId}
        />
      );
    case "flag":
      return <FlagScreen childId={route.childId} flagId={route.flagId} draftId={route.draftId} />;
    case "referrals":
      return <ReferralListScreen />;
    case "referral":
      return <ReferralScreen childId={route.childId} referralId={route.referralId} draftId={route.draftId} contactId={route.contactId} />;
    case "sharing":
      return (
        <SharingScreen
          childId={route.childId}
          sharingId={route.sharingId}
          draftId={route.draftId}
          referralId={route.referralId}
          caseReportId={route.caseReportId}
          reviewId={route.reviewId}
        />
      );
    case "escalations":
      return <EscalationListScreen />;
    case "escalation":
      return (
        <EscalationScreen childId={route.childId} escalationId={route.escalationId} draftId={route.draftId} referralId={route.referralId} />
      );
    case "supervisions":
      return <SupervisionListScreen />;
    case "supervision":
      return <SupervisionScreen childIds={route.childIds} supervisionId={route.supervisionId} draftId={route.draftId} />;
    case "allegations":
      return <AllegationScreen />;
    case "letter":
      return <LetterScreen childId={route.childId} letterId={route.letterId} draftId={route.draftId} />;
    case "letters":
      return <ManyLettersScreen on={route.on} />;
    case "health-plan":
      return <HealthPlanScreen childId={route.childId} healthPlanId={route.healthPlanId} review={route.review} draftId={route.draftId} />;
    case "transfers":
      return <TransferListScreen />;
    case "transfer":
      return <TransferScreen childId={route.childId} transferId={route.transferId} />;
    case "start-transfer":
      return <StartTransferScreen childIds={route.childIds} cover={route.cover} draftId={route.draftId} />;
    case "episodes":
      return <EpisodeListScreen />;
    case "episode":
      return <EpisodeScreen childId={route.childId} episodeId={route.episodeId} draftId={route.draftId} />;
    case "assessment":
      return (
        <AssessmentScreen childId={route.childId} tool={route.tool} assessmentId={route.assessmentId} draftId={route.draftId} />
      );
    case "diary":
      return <DiaryScreen on={route.on} />;
    case "book":
      return (
        <BookScreen
          childId={route.childId}
          contactType={route.contactType}
          appointmentId={route.appointmentId}
          draftId={route.draftId}
        />
      );
    case "clinic":
      return <ClinicScreen placeId={route.placeId} on={route.on} draftId={route.draftId} />;
    case "group":
      return <GroupScreen draftId={route.draftId} />;
    case "chronology":
      return <ChronologyScreen childId={route.childId} />;
    case "case-report":
      return (
        <CaseReportScreen
          childId={route.childId}
          template={route.template}
          reportId={route.reportId}
          fromReport={route.fromReport}
          draftId={route.draftId}
        />
      );
    case "report":
      return <ReportScreen quarter={route.quarter} />;
    case "school":
      return <SchoolScreen draftId={route.draftId} part={route.part} />;
    case "directory":
      return <DirectoryScreen serviceId={route.serviceId} draftId={route.draftId} />;
    case "places":
      return <PlaceScreen only={route.only} />;
    case "import":
      return <ImportScreen of={route.of ?? "children"} />;
    case "handovers":
      return <HandoverScreen />;
    case "sync":
      return <SyncScreen exportNow={route.exportNow} />;
    case "settings":
      return <SettingsScreen draftId={route.draftId} />;
    case "help":
      return <HelpScreen page={route.page} />;
    default:
      return route satisfies never;
  }
}
