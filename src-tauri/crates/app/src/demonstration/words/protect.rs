//! Sentences about meetings and worries that protect a child.

use super::Pool;

pub(in super::super) const MEETING: Pool = &[
    "Core group: [plan looked at line by line|two actions done, two carried on|family came on time]. My part: [weight every fortnight|{name}'s appointments|talk with {mum} about sleep and routine].",
    "Child in need meeting at the hub. [Attendance at {nursery} better|House warmer, new boiler|{mum} engaging]. [Next in six weeks|Next date in the diary].",
    "Team around the family: {mum} [spoke first and said what helps|asked for less people at the door]. [One lead worker agreed|Early help goes on for three months].",
    "Professionals' meeting. Views: [risk lower than in spring|no change|worse since contact broke down]. {name}'s day described for the meeting.",
    "Review meeting: progress [steady|slow|good on health, slow on home conditions]. Report sent two days before, read with {mum}.",
    "Meeting of all agencies. [Police, school and housing there|Housing did not come]. Actions: [mine is to see {name} every two weeks|mine is a health chronology].",
];
pub(in super::super) const MEETING_RESTRICTED: Pool = &[
    "Third-party information about [an adult in the house|a former partner|a relative] shared by police. Not to be repeated to the family.",
    "Police told the meeting of [a call-out last month|an arrest, no charge yet|bail conditions]. Kept apart from the shared notes.",
    "Address of [the refuge|the carers] not to be shared with [the other parent|the wider family].",
    "Information from [probation|adult mental health|the drug service] held here only.",
];
pub(in super::super) const CALL_SOCIAL_WORKER: Pool = &[
    "Spoke with the social worker: [visits weekly, no new worry|plan stays|case for transfer to another team]. Told her what I saw.",
    "Social worker rang: [missed visit last week|{mum} asked for nursery help|contact with dad starts again, supervised]. Noted, will look at it at home.",
    "Shared last weight and missed appointments with the social worker; [she will raise it at core group|agreed to visit together].",
    "Rang the school about {sib}: [in every day, clean, eats well|late three times|told a teacher about shouting]. Passed on the same day.",
];
pub(in super::super) const RESTRICTED_HOME: Pool = &[
    "Alone with {mum} for ten minutes: {she} [told of shouting and a broken door|said money is taken from her|says she is followed from work]. Safe number agreed. Not on the shared copy.",
    "{mum} [disclosed an argument last week with the children upstairs|showed me texts|asked that this is not written in the red book]. [Idva referral accepted|Will think about the Idva].",
    "Asked about safety while alone: [feels safer since the locks were changed|frightened at hand-overs|no contact for two months]. Plan gone through.",
    "Said in confidence: [a relative drinks and stays over|a new partner since summer, name given|court date next month]. Talked with safeguarding lead.",
];
pub(in super::super) const CARE_REVIEW: Pool = &[
    "Review health assessment for a looked-after child. {name} [has grown out of two sizes|has a memory box|calls the carer by name]. Dentist [seen|booked], immunisations [complete|one to catch up].",
    "Health plan looked at with the carer: [sleep calmer|eats what the family eats|contact days are hard, next day off food]. [Nursery place since spring|Life story work begun].",
];
