// What the timeline says of an appointment that did not happen, a questionnaire and an assessment.
import { useFrame } from "../../components/frame";
import type { AppointmentEntry, AssessmentEntry, QuestionnaireEntry } from "../../ipc/bindings";
import { assessmentName, scoredText } from "../../text/assessment";
import { appointmentStatusText, contactTypeText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { programmeText, triageOutcomeText } from "../../text/programme";

export function AppointmentBody({ appointment }: { appointment: AppointmentEntry }) {
  return (
    <>
      <strong>
        {programmeText.appointment}: {contactTypeText[appointment.contactType]}
      </strong>
      <p>
        {appointmentStatusText[appointment.status]}
        {appointment.statusReason === "" ? "" : `: ${appointment.statusReason}`}
      </p>
    </>
  );
}

export function QuestionnaireBody({ questionnaire }: { questionnaire: QuestionnaireEntry }) {
  const { today } = useFrame();
  const steps = [
    programmeText.sent(shortDate(questionnaire.invitedOn, today)),
    questionnaire.returnedOn === null ? programmeText.notBack : programmeText.back(shortDate(questionnaire.returnedOn, today)),
    questionnaire.triage === null ? "" : triageOutcomeText[questionnaire.triage],
    questionnaire.followedUpOn === null ? "" : programmeText.followedUp(shortDate(questionnaire.followedUpOn, today)),
  ].filter((step) => step !== "");
  return (
    <>
      <strong>{contactTypeText[questionnaire.contactType]}</strong>
      <p>{steps.join(", ")}</p>
      {questionnaire.triageNote === "" ? null : <p>{questionnaire.triageNote}</p>}
    </>
  );
}

export function AssessmentBody({ assessment }: { assessment: AssessmentEntry }) {
  return (
    <>
      <strong>{assessmentName(assessment)}</strong>
      <p>{scoredText(assessment.scored)}</p>
      {assessment.actionTaken === "" ? null : <p>{assessment.actionTaken}</p>}
    </>
  );
}
