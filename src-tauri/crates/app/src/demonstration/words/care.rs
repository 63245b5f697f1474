//! Universal Plus episodes: goals in the family's words, and what is done and found in sessions.

use caseload_domain::episode::EpisodeReason;

use super::Pool;

/// What belongs to one reason.
pub(in super::super) struct Care {
    /// Goals in the family's words.
    pub(in super::super) goals: Pool,
    /// What was looked at and found in a session.
    pub(in super::super) sessions: Pool,
    /// How it closed.
    pub(in super::super) ends: Pool,
}

/// The words of a reason; reasons seldom met share those of parenting.
pub(in super::super) fn care(reason: EpisodeReason) -> &'static Care {
    match reason {
        EpisodeReason::InfantFeeding => &FEEDING,
        EpisodeReason::PerinatalMentalHealth => &MOOD,
        EpisodeReason::Sleep => &SLEEP,
        EpisodeReason::Behaviour => &BEHAVIOUR,
        EpisodeReason::Toileting | EpisodeReason::Continence => &TOILET,
        EpisodeReason::Weaning | EpisodeReason::HealthyWeight => &WEIGHT,
        EpisodeReason::SpeechAndLanguage | EpisodeReason::Development => &SPEECH,
        EpisodeReason::EmotionalHealth | EpisodeReason::Bereavement | EpisodeReason::Bullying => &WORRY,
        EpisodeReason::LongTermCondition | EpisodeReason::MinorIllnessAndAccidents => &CONDITION,
        EpisodeReason::YoungCarer => &CARER,
        EpisodeReason::SubstanceMisuse | EpisodeReason::SexualHealth => &RISK,
        EpisodeReason::Parenting | EpisodeReason::Other => &PARENTING,
    }
}

const FEEDING: Care = Care {
    goals: &[
        "Feed without pain",
        "Sure about making up feeds",
        "Fewer top-ups",
        "Weight on one centile line",
        "Feed out of the house without worry",
    ],
    sessions: &[
        "Watched a whole feed: [shallow latch, better chin first|deep latch both sides|slips off on the left]. [Rugby hold tried|Laid back works].",
        "[One top-up dropped since last week|Down to two bottles|Expresses once a day]. {name} {kg}.",
        "{mum} [cried with relief, it hurts less|is proud of the week|wanted to stop on Tuesday and did not]. {kg} today.",
        "Feed chart of three days looked at: [nine feeds, good nappies|evenings bunched together|long gap at night]. {kg}, {centile}.",
        "Made up a bottle together: [level scoops now|water hot enough|one at a time]. {kg} undressed.",
        "[Tongue-tie clinic: no division needed|Thrush treated by GP, both of them|Peer supporter visits on Thursdays].",
    ],
    ends: &[
        "Feeding is easy now and weight follows the line.",
        "Feeds with confidence; peer supporter stays in touch.",
    ],
};
const MOOD: Care = Care {
    goals: &[
        "Laugh again with the baby",
        "Sleep four hours in a row",
        "Leave the house every day",
        "Tell someone when a day is bad",
        "Worry less at night",
    ],
    sessions: &[
        "Listening visit. {mother} talked about [the birth|her own mother|the nights alone]; [cried and felt lighter|found words for it].",
        "Scored mood together: [two points better|same as last time|down, slept badly]. No thoughts of harm to herself or {name}.",
        "{mother} [went to the group once, stayed an hour|walked to the park four days|rang a friend]. Next small step chosen.",
        "[GP started tablets last week|Talking therapy begins on Monday|Waiting for the perinatal team]. {mother} [hopeful|unsure, will try].",
        "{mother} and {name} on the mat: [warm looks both ways|she sings to {him}|she notices {his} cues]. Told her what I saw.",
        "{dad} joined us: [takes the morning feed at weekends|did not know how bad it was|sits with her at night].",
        "Safety plan read again: [numbers on the fridge|knows the crisis line|sister is the first call].",
    ],
    ends: &[
        "{mother} says she is herself again; scores low three times running.",
        "Mood good, group every week, knows who to ring.",
    ],
};
const SLEEP: Care = Care {
    goals: &[
        "Wake up rested",
        "{little}Sleep in own bed until five",
        "Asleep by half past seven",
        "One waking a night, not six",
        "{little}Settle without the bottle",
    ],
    sessions: &[
        "Sleep diary: [four wakings, was seven|asleep by eight on five nights|two good nights, then teeth]. Kept to the plan.",
        "{little}Bath, book, bed [every night|most nights]; [{dad} does the book|screens off at six]. {name} settles in [20|30|15] minutes.",
        "{little}Gradual retreat: chair now [by the door|halfway|outside on the landing]. {mum} [tired but sees it working|wobbled on Sunday, back on it].",
        "{little}Nap [moved to noon|cut to an hour]; [evening milk in a cup before teeth|no milk at night since Friday].",
        "{teen}Phone [out of the bedroom since Monday|off at nine on school nights]; {name} [asleep by ten|lies awake less|woke rested twice].",
        "Setback with [a cold|visitors|a birthday party]; agreed to [start again Monday|hold steady]. {mum} knows it is not her fault.",
        "{little}Room looked at: [blackout blind up|too warm, heating down at seven|night light red]. One change at a time.",
    ],
    ends: &[
        "Sleeps through five nights of seven; everyone rested.",
        "Settles alone, one waking, family happy to stop here.",
    ],
};
const BEHAVIOUR: Care = Care {
    goals: &[
        "Get out of the house without a fight",
        "Fewer hits",
        "Meals at the table",
        "Praise more than shouting",
        "One calm hour after tea",
    ],
    sessions: &[
        "Went through the ABC chart: [most when leaving the park|tired at five o'clock|when {sib} takes toys]. One change chosen.",
        "Praise for small things [ten times a day, counted|forgotten on busy days|has changed the mood at tea]. {name} [glows|asks for it].",
        "[Two hits this week, was two a day|A hard week, new baby next door|Star chart, five stars]. {mum} [calmer|shouted once and said sorry].",
        "Same rule from both adults now: [{dad} on board|grandparents still to tell]. Talked about [warnings|time to calm down, not time out in the dark].",
        "Special time, ten minutes, child leads: [every day|four days]. {name} chose [trains|cooking|wrestling].",
        "{pupil}School and home [compare notes on Friday|use the same words]. [Calm corner helps|Visual timetable on the wall].",
    ],
    ends: &[
        "Mornings are calm and hitting has stopped.",
        "Family sure of what works; parent course booked as well.",
    ],
};
const TOILET: Care = Care {
    goals: &[
        "Dry at night",
        "Sit on the toilet after breakfast",
        "{pupil}No accidents at school",
        "Poo without pain",
    ],
    sessions: &[
        "Drinks chart: [six cups spread over the day|little until three o'clock|fizzy drinks stopped]. [Three dry nights of seven|Four of seven|One of seven].",
        "Bowel diary: [soft, daily|hard every third day|one accident]. [Macrogol dose up|Dose steady|Ready to come down, GP agrees].",
        "{name} [sits five minutes with feet on the step|tells an adult|asks in good time]. [Sticker chart full|Proud].",
        "[Alarm started, wakes at the second ring|Alarm a week off for flu|No alarm yet]. {mum} [up with {him} once a night|says bed changes are halved].",
        "{pupil}Toilet pass agreed with [the class teacher|the office]; spare clothes in a [plain bag|drawer]. No fuss.",
    ],
    ends: &["Fourteen dry nights running.", "Clean and dry in the day; knows what to do if it comes back."],
};
const WEIGHT: Care = Care {
    goals: &[
        "Eat together at a table",
        "Water instead of juice",
        "{pupil}Walk to school three days",
        "Try one new food a week",
        "Keep weight steady while growing",
    ],
    sessions: &[
        "[Juice down to one cup|Fizzy drinks only at weekends|Water with meals]. {name} [did not complain|bargained well].",
        "Portions with the hand guide: [plates smaller|seconds of vegetables|no telly at tea]. Weight {kg}.",
        "New foods: [pepper yes, lentils no|three tries at fish|likes raw carrot]. {mum} [does not press any more|cooks one meal for all].",
        "{pupil}Active: [walks to school Monday to Wednesday|swims with {dad}|football on Friday]. {name} [faster than me|out of breath less].",
        "Breakfast [every day now|four days of five|on the way in, a start]; {name} [hungry less at ten|picks the cereal].",
        "Looked at sleep too: [an hour more since screens moved|late nights at weekends]. {mum} [sees the link|will try].",
        "{name} said what is hard: [being picked last|the smell of fish|saying no to grandad's biscuits]. Found one answer.",
        "Measured: {cm}, {kg}. [Growing into it|Steady|Same line as before]. Talked about health, not looks.",
        "{little}Lumps and finger foods [at each meal|twice a day]; milk cut to [a pint|three cups]. [Iron foods up|Eats with fingers, happy mess].",
    ],
    ends: &[
        "Changes have become habits; weight steady over a term.",
        "Eats with the family and tries new foods; no more visits needed.",
    ],
};
const SPEECH: Care = Care {
    goals: &[
        "Ask for things with words",
        "Two words together",
        "Sit for a story",
        "Look when called",
        "Play with another child for ten minutes",
    ],
    sessions: &[
        "[Eight new words|First two-word joins: more milk, bye nana|Points and looks back] since last time. Bubbles and waiting worked.",
        "Showed {mum} [commenting instead of asking|choices of two|how to pause]. {name} [answered twice|took turns five times].",
        "Story sack: [sat through a whole book|turned pages, named four things|wanted the same one three times]. Left a new one.",
        "{nursery} uses the same [pictures|signs]; [joins the small group|fewer bites since {he} can ask].",
        "Hearing test [normal|glue ear, repeat in three months|next week]. Dummy [only at night|gone, buried in the garden].",
        "ASQ repeated: [communication now white|still grey, up 10 points|black in communication, referral agreed with {mum}].",
    ],
    ends: &[
        "Joins two and three words; score back in the white.",
        "Handed over to speech therapy with a good start.",
    ],
};
const WORRY: Care = Care {
    goals: &[
        "Come to school every day",
        "Sleep without checking the door",
        "Have someone to sit with at lunch",
        "Know what to do when panic comes",
        "Talk about it at home",
    ],
    sessions: &[
        "Worry tree: sorted [six worries, two to act on|what can wait]. {name} [took it home|drew {his} own].",
        "Breathing [square breathing|hand breathing] practised; used it [before maths|on the bus|in assembly].",
        "Scale today: [5, was 3|6|4, a row at home]. Best bit of the week: [art|the dog|a goal on Tuesday].",
        "Thought, feeling, doing: worked through [the lunch hall|a message on the phone|the test]. {name} found another way to see it.",
        "Agreed who knows: [form tutor and {mum}|only {mum} for now|head of year]. Safe person in school named.",
        "Asked about harm to {himself}: [none|thoughts in the past, none now, safety plan read]. Knows who to ring at night.",
        "Missed [a friend|{his} grandad|the old house]; made a [memory box|playlist|card]. Talked about good days too.",
    ],
    ends: &[
        "In school each day for six weeks and says the worries are smaller.",
        "Has {his} own toolbox; can come back to drop-in.",
    ],
};
const CONDITION: Care = Care {
    goals: &[
        "Use the inhaler properly",
        "Know the signs and what to do",
        "{pupil}School plan that everyone knows",
        "No day lost to it this term",
    ],
    sessions: &[
        "Technique watched: [spacer seal good|ten breaths, not five|blue and brown mixed up, labels put on]. Plan on the wall.",
        "{pupil}School care plan [signed|shared with kitchen and PE|in the red folder]. Two staff trained on [the pen|the spacer].",
        "[No attack since last time|One night of cough|One trip to the walk-in]. Triggers: [cold air|cats|running].",
        "{name} told me what to do in {his} own words, [all correct|forgot the second step]. {mum} [less afraid|sleeps better].",
        "Clinic letter read with {mum}: [dose stays|step down in spring|blood test]. [Spare in the office|New prescription asked].",
    ],
    ends: &["Plan in place, no bad days for six weeks.", "Everyone is sure of what to do."],
};
const CARER: Care = Care {
    goals: &["One afternoon a week for myself", "Homework done at school", "Someone to ring when mum is ill"],
    sessions: &[
        "{name} [cooks and does the little one's bath|fetches tablets|interprets at the doctor's]. Talked about what is fair.",
        "Young carers' group: [first visit, liked the pool table|goes on Thursdays|wants a friend to come too].",
        "School [lets the phone stay on|gives homework time at lunch|told the form tutor with {his} yes]. {name} [less tired|late once].",
        "Plan for bad days: [aunt first, then neighbour|card with numbers|mum's worker told].",
    ],
    ends: &["Has a card, a group and an afternoon of {his} own."],
};
const RISK: Care = Care {
    goals: &["Make my own mind up", "Stay safe at parties", "Cut down", "Know where to get help"],
    sessions: &[
        "Talked openly about [weekends|vapes|pressure from friends]; {name} knows what I must pass on. [Counted units|Weighed up both sides].",
        "[Down to weekends|None for two weeks|Same as before, thinking about it]. What helps: [football|a cousin|no cash on Friday].",
        "Clinic [visited together|number saved|went on {his} own]. Consent and pressure talked about with no blushing after the first minute.",
        "Safety at night: [who knows where {he} is|lift home agreed|code word with {mum}].",
    ],
    ends: &["Made {his} own plan and keeps to it.", "Linked with the young people's service, settled there."],
};
const PARENTING: Care = Care {
    goals: &[
        "Feel like I know what I am doing",
        "One calm meal a day",
        "Have a plan for bad days",
        "Get out to a group",
    ],
    sessions: &[
        "{mum} [tried the plan for a week|had two good days|has changed bedtime]. Picked one thing for this week.",
        "Played together, {mum} and {name}: [lots of smiles|she waited for {him}|a ball rolled back and forth]. Named what went well.",
        "Went to [the group at {hub}|the library|the park with the neighbour]. {mum} [nervous, then stayed|will go again].",
        "Talked about how {mum} was brought up and [what she wants to keep|what stops with her].",
        "Bad-day plan: [cup of tea, door open, ring sister|put {him} down safe and breathe]. Used it once.",
    ],
    ends: &["{mum} says she trusts herself now.", "Routine holds, group each week, no more visits wanted."],
};
