// What a school was invited to this school year, and what it answered.
import { useState } from "react";

import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { useSave } from "../../components/useSave";
import type { ContactType, InvitationStatus, PlaceLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { contactTypeText } from "../../text/codes";
import { invitationStatuses } from "../../text/place";
import { schoolText as words } from "../../text/school";

const invitedTo: readonly ContactType[] = [
  "ncmp-reception", "ncmp-year-6", "reception-questionnaire", "year-6-questionnaire", "digital-year-7", "digital-year-9", "digital-year-11",
];

export function Invitations({ schools, schoolYear }: { schools: readonly PlaceLine[]; schoolYear: number }) {
  const [chosen, setChosen] = useState(schools[0]?.placeId ?? "");
  const save = useSave();
  const school = schools.find((one) => one.placeId === chosen);
  if (school === undefined) return null;
  const { placeId, revision } = school;
  const standing = (contactType: ContactType) =>
    school.invitations.find((one) => one.contactType === contactType && one.schoolYear === schoolYear)?.status ?? null;
  return (
    <>
      <p>{words.invitationsSub(schoolYear)}</p>
      <Select
        name="placeId"
        label={words.school}
        width="medium"
        options={schools.map((one) => ({ value: one.placeId, label: one.form.name }))}
        value={placeId}
        onChange={setChosen}
      />
      <SaveProblems save={save} />
      <div className="school__line">
        {invitedTo.map((contactType) => (
          <Segmented<InvitationStatus>
            key={contactType}
            name={contactType}
            legend={contactTypeText[contactType]}
            options={invitationStatuses}
            value={standing(contactType)}
            onChange={(status) =>
              void save.run(() =>
                attempt("set_invitation", { placeId, fromRevision: revision, contactType, schoolYear, status, on: "today" }),
              )
            }
          />
        ))}
      </div>
    </>
  );
}
