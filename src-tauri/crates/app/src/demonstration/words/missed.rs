//! Sentences about contacts that did not happen, and what was done next. Never `DNA`.

use super::Pool;

pub(in super::super) const NOT_BROUGHT: Pool = &[
    "Not brought to [clinic|the {hub} clinic|the appointment].",
    "Waited [20|25|30] minutes. {name} was not brought.",
    "{name} was not brought and no message came.",
    "Appointment passed without word. Was not brought.",
    "Clinic closed without {name}. Nobody had rung.",
    "Place kept until the end of the session; {name} was not brought.",
];
pub(in super::super) const ABSENT: Pool = &[
    "{name} not in school today. [Office says ill|Office has no reason yet|Parents rang in].",
    "Went to class for {name}: [absent since Monday|on a trip|sent home at noon].",
    "Did not come at the agreed time; [teacher kept {him} for a test|absent|hid in the toilets, friend says]. Not seen.",
    "Room kept for twenty minutes, {name} [did not come|was absent|would not leave PE].",
];
pub(in super::super) const NO_ACCESS: Pool = &[
    "Knocked and rang the bell [twice|for five minutes], no reply. [Curtains drawn|Lights off|No car].",
    "No reply at the door. [Neighbour has not seen them today|Pram not in the hall|Dog barking inside].",
    "Nobody in at the agreed time. Card left [with my number|through the door|with a new time].",
    "[Buzzer not working|Bell not answered], rang {mum} from the step: [voicemail|switched off|rang out].",
    "House in darkness at the agreed time. Waited ten minutes in the car, tried again.",
    "[A man I do not know|An older child] said through the door that {mum} was out. Left a card, asked for a call.",
];
pub(in super::super) const DECLINED: Pool = &[
    "{mum} does not want the review [at present|this time|as {name} is doing well]. Reasons listened to.",
    "Declined by {mum} on the phone: [back at work|has her own mother's advice|sees the paediatrician anyway].",
    "{mum} thanked me and said no. [Knows the offer stays open|May ring later|Happy to have texts].",
    "Review declined. Told {mum} what it looks at and that {she} can change {her} mind.",
];
pub(in super::super) const FAMILY_CANCELLED: Pool = &[
    "{mum} rang to cancel: [{name} has a cold|funeral in the family|shift changed|car in the garage].",
    "Cancelled by text this morning, [chickenpox in the house|{sib} is ill|visitors from abroad].",
    "{mum} asked for another day: [working|Eid|Diwali|moving boxes|exam].",
    "Message from {mum}: cannot come, [no bus fare until Friday|sickness at home|hospital appointment the same day].",
];
pub(in super::super) const SERVICE_CANCELLED: Pool = &[
    "We cancelled: [clinic room flooded|I was called to a conference|short of staff today|snow]. Said sorry to {mum}.",
    "Cancelled by us, [sickness in the team|laptop failed|urgent visit elsewhere]. {mum} [understanding|not pleased, fair enough].",
    "Had to move this: [hub closed for a burst pipe|cover for a colleague]. Rang {mum} before she set out.",
];
pub(in super::super) const NEXT: Pool = &[
    "Rang {mum}, [no answer, text sent|spoke, had forgotten|new number taken]. New date given.",
    "Text sent with a new date. [Will ring tomorrow|Will visit if missed again|Checked the address with {gp}].",
    "Rang [the same afternoon|next morning|twice]: {mum} [sorry, mixed up the day|was at work|at her sister's]. Rebooked.",
    "New appointment posted and texted; [offered {hub} or home|offered a Saturday|offered a later hour].",
    "Asked {nursery}: {name} seen there [yesterday, well|this week, no worries]. Rebooked.",
    "Left a voicemail and a letter. [To talk over in supervision if missed again|Record looked through for other missed contacts: none|{gp} told].",
    "{clinic}Offered a home visit instead; [accepted|to confirm|text back: yes]. Date made.",
];
pub(in super::super) const NEXT_WORRIED: Pool = &[
    "Second in a row. Talked with the [safeguarding nurse|team lead]; home visit within the week.",
    "Social worker told by phone the same day. [Visit tomorrow with her|She saw {name} on Monday].",
    "Not the first: [looked at the pattern in the record|chronology started]. Letter to {mum}, {gp} and nursery told.",
    "Known worries, so rang the [social worker|nursery] at once: [{name} seen today, well|will call back]. Unannounced visit planned.",
];
