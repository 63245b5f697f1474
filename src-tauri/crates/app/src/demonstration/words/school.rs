//! Sentences about school age, five to nineteen.

use super::Pool;

pub(in super::super) const ENTRY_FORM: Pool = &[
    "School entry review from the parent questionnaire: [no health needs|wears glasses, patch until Easter|eczema, cream at home]. Settled at {school}.",
    "Questionnaire back from {mum}: [speech clear|asthma, spacer in the office|bed-wetting now and then, leaflet sent]. Immunisations [complete|pre-school booster missing].",
    "Form from {mum}: [sleeps well, eats well|late to bed, page sent|picky eater, no worry]. Dentist [seen|not yet, list sent].",
    "School entry form read: [nut allergy, pens and plan asked for|nothing to follow up|hearing worries, screen brought forward]. {school} told with consent.",
];
pub(in super::super) const ENTRY: Pool = &[
    "Reception review: [hearing screen passed|hearing repeat in six weeks|vision screen passed both eyes|vision to optician]. {name} [happy in class|shy with new adults].",
    "Saw {name} in class: [joins in|holds a pencil well|toilet without help|eats a school dinner]. Teacher has [no worries|asked about attention, watch and talk in spring].",
    "Health needs at entry: [nut allergy, plan and pens in school|no needs|epilepsy, plan from the hospital nurse]. Staff [told|trained].",
];
pub(in super::super) const MEASURED: Pool = &[
    "Child measurement programme: {cm}, {kg}. [Easy and cheerful|Measured behind the screen|Stood very straight].",
    "Measured in school: height {cm}, weight {kg}. Result letter to parents [in two weeks|with the class's letters].",
    "{cm} and {kg}. [No questions|Asked whether everyone gets a letter|Wanted to know who is tallest; not told].",
];
pub(in super::super) const DROP_IN_PRIMARY: Pool = &[
    "Came with a friend about [a tummy ache before PE|falling out at break|a wobbly tooth|a headache after reading]. Talked; [feels better|will tell the teacher|back to class].",
    "{name} asked [why hearts beat fast|about sleep|about nits|what happens at the doctor's]. Drew it on the board together.",
    "Tired today: [up late with a game|baby brother cries|shares a bed|noisy road]. Talked about sleep; [will try no screen after eight|rang {mum}|a book instead].",
    "Sad about [nana in hospital|the cat|moving house|dad working away]. Sat and drew. [Teacher told with {his} yes|Will come again next week].",
    "Grazed knee and a worry: [nobody to play with on Mondays|afraid of the big slide|a dare at break]. [Buddy bench|Playground leader asked|Talked it through].",
    "Brought by the teaching assistant: [third tummy ache this week|cried in maths|did not eat lunch]. [Settled after ten minutes|Would rather draw than talk|Told me a little].",
    "{name} came to say [the new glasses work|the tooth came out|sleep is better now|the swimming badge is done].",
    "Wanted to know [how to be brave for a blood test|why some people are taller|what to say when someone is mean]. Practised it together.",
];
pub(in super::super) const DROP_IN_NEXT: Pool = &[
    "[Ten|Fifteen|Five] minutes, back in time for [maths|lunch|music].",
    "{mum} [will be told by note|rang back, thankful|knows already].",
    "Comes again [Tuesday|Thursday|after the holidays] if {he} wants.",
    "[Teacher knows|Asked the teacher to watch|Pastoral lead told, {name} agreed].",
    "No worry about safety; asked [gently|as always].",
    "[Smiled|Calmer|Chatty] on leaving.",
    "Said what stays here and what I would have to tell.",
    "[Card with our times given|Leaflet taken|Text line shown].",
];
pub(in super::super) const DROP_IN_TEEN: Pool = &[
    "Asked for help with [sleep|spots|headaches|stress before tests]. Plan of [two|three] things; [may come back|back in two weeks].",
    "{girl}Asked about [period pain|heavy periods|when to start using tampons]. [Heat and ibuprofen|Products given|Diary of three months], GP if no better.",
    "{older}Came in the lunch break about [a friend who cuts, how to help|a break-up|mocks]. Heard, advised, [knows who to tell|GP if it goes on].",
    "{name} wanted to talk about [moods|food and skipping breakfast|rows at home]. [No risk found|Risk asked, none]; agreed [a diary|to talk to {mum}|another chat].",
    "{older}[C-card given|Asked where the clinic is|Asked about testing]. Fraser competent; confidentiality said at the start.",
    "Worried about [exams|body hair|being tired all day]. [Normal, said so|Blood test with GP suggested]. [Looks relieved|Laughed at the end].",
    "Phone and sleep: [asleep at two most nights|five hours]. Chose to [leave it downstairs|set a timer]; we meet [Thursday week|after half term].",
    "Asked on {his} own about [feeling flat|panic on the bus|a lump that turned out to be a gland]. [Mood scale 5|Breathing shown|GP booked with {mum}].",
];
pub(in super::super) const REVIEW: Pool = &[
    "Health review in school: [eats well, sleeps nine hours|tired, screens late|no worries]. Vision and hearing [fine|checked in Reception, fine]; teeth [fine|dentist overdue].",
    "{teen}Health questionnaire: [ready for the next school|worried about the bus|low mood score, seen the same week]. {mum} [agrees|told by phone].",
    "Talked with {name} about [sleep, food, friends, screen|growing up|moving school]. [Scores all high|One low score: friends].",
    "Education, health and care advice written: [seizure plan|mobility|toilet help]. Sent to the SEND team, copy to {mum}.",
    "Review of the care plan: [inhaler in date|pens in date until autumn|dose changed, plan rewritten]. [Staff list checked|Two new staff trained].",
    "Measured {cm}, {kg}. Talked about health at {school}: [joins the running club|packed lunch|walks in].",
];
pub(in super::super) const SCHOOL_FOLLOW: Pool = &[
    "Saw {name} again as agreed: [better|about the same|sleeps an hour more]. [Close|One more look after the holidays].",
    "Caught {name} in the corridor, all [fine|good, thumbs up|okay, wants another chat]. Booked [Tuesday|no more].",
    "Followed up the [hearing screen: passed today|vision screen: has glasses, wears them|growth letter: {mum} rang, wants ideas].",
    "Looked again at [headaches|tummy aches|tiredness]: [fewer since breakfast|only on maths days|gone].",
    "Back after [two weeks|half term]. {name} [kept the diary|forgot the diary, remembers most]. [Pattern: Sundays|Nothing stands out].",
    "{mum} joined by phone. [She sees the change too|She was not aware, thankful]. Next step [theirs|with form tutor].",
];
pub(in super::super) const SCHOOL_CALL: Pool = &[
    "{mum} rang: [new medicine, form sent|would like a school plan|worried about weight letter, talked through]. [Office told|Copy to {school}].",
    "Rang {mum} about [the vision screen|attendance|a fainting spell]. [Optician booked|GP seen|will ring back Friday].",
    "{mum} asked about [flu spray|head lice|school vaccine consent|bed-wetting]. [Explained|Link sent|Place in the clinic].",
    "{mum} rang after the [class session|result letter|parents' evening]: [good questions, answered|wanted it in writing, sent|glad it was talked about].",
    "Call with {mum}: [hay fever, school days missed|nosebleeds|travel vaccines]. Advice, [GP if no better|done].",
];
pub(in super::super) const SCHOOL_TEXTS: Pool = &[
    "{teen}Text line: {name} wrote about [not sleeping|a rash|a friend|nerves before a test]. Answered within the hour, [offered drop-in|coming on Wednesday|said thanks].",
    "{mum} texted [a photo of the new inhaler label|that the form is in the bag|about the vaccine date]. [Answered|Noted on the plan|Office told].",
    "Text from {mum}: [glasses broken, new pair Friday|new phone number|asks for a call about sleep]. [Noted|Will ring tomorrow|Teacher told].",
];
pub(in super::super) const REVIEW_NEXT: Pool = &[
    "{name} [chose one thing to work on: sleep|wants to walk more|would like to see the dentist]. Copy [home|to {mum}|in the red folder].",
    "[No follow-up needed|Look again in a year|Look again next term]. {mum} [rung|written to|knows].",
    "Asked what {he} likes best: [running|drawing|being with friends|science]. [Good talk|Few words, but clear].",
    "Immunisations [up to date|booster in the spring|one to catch up, letter home].",
];
pub(in super::super) const SCHOOL_LIAISON: Pool = &[
    "Pastoral lead at {school}: attendance [96|91|88|94] per cent, [quieter this term|tearful on Mondays|best half term yet|late twice a week].",
    "SENCo asked for health advice: [hearing|toileting|sleep|medicines]. [Sent what we know, with consent|A form for {mum} first|Answered on the spot].",
    "Class teacher of {name}: [squints at the board, screen booked|coughs after running, asthma check|asks to leave often, toilet pass given|falls asleep after lunch, asked to note when].",
    "Told {school} office about [the new care plan|pens that expire in spring|the name of the second contact|the medicine form].",
    "Family support worker at {school}: [meets {mum} on Fridays|breakfast club from Monday|uniform voucher given|home visit made].",
    "Asked about {name}: [practice nurse has booked the review|pharmacist has the spare inhaler ready|specialist nurse says the plan is still right].",
];
pub(in super::super) const SCHOOL_LETTERS: Pool = &[
    "Emergency department letter: [sprained wrist|asthma, home on steroids|head bump, 4 hours' watch|cut chin, glued]. {mum} rung.",
    "Letter from [CAMHS: accepted, 14 weeks|CAMHS: not taken on, ideas given|the paediatrician: review in a year|the optician: glasses for the board].",
    "Clinic letter: [dose of preventer up|hearing aid fitted|growth clinic, discharged|migraine plan]. [School plan changed|Copy to {school} with consent].",
    "Letter from {gp}: [iron low, tablets|referred for tics|eczema worse|registered again].",
];
pub(in super::super) const GROUP: Pool = &[
    "Class session on [sleep|hand washing|feelings|kindness]. {name} [asked a good question|listened|worked well with a partner].",
    "{teen}[Transition|Puberty|Vaping] lesson with the whole class. {name} [joined in|a bit giggly, like all|made the poster].",
    "Assembly and then small groups on [worries|first aid|screen and sleep]; {name} [spoke up|stayed behind to ask one thing|took the leaflet].",
];
pub(in super::super) const VOICE_PRIMARY: Pool = &[
    "\"I like [maths|painting|playtime|the climbing frame|my teacher].\"",
    "Best friend is [in the other class now|Sam|a girl called Bo].",
    "\"[Dad burns the toast|We have a new rabbit|I lost two teeth].\"",
    "Wants [a later bedtime|to be a vet|the swings back].",
    "Showed me {his} [plaster|new glasses|reading badge].",
    "Says the toilets [smell|have no locks], so waits.",
    "\"I worry about [mum at night|spellings|loud boys].\"",
    "Whispered at first, then did not stop.",
    "\"When I am cross I [go under the table|count|squeeze my bear].\"",
    "Drew {his} family, [the cat biggest|everyone holding hands].",
];
pub(in super::super) const VOICE_TEEN: Pool = &[
    "\"It is [fine|okay|a lot]. Just tired.\"",
    "\"I would rather [text|come here|tell you than tutor].\"",
    "Says the bus is [the worst part|the only quiet time] of the day.",
    "\"[Mum|My nan|My coach] gets it.\"",
    "Wants to [do well in science|leave the group chat|sleep].",
    "\"People think I am [lazy|loud|fine]. I am not.\"",
    "Looked up when I asked about music.",
    "\"Can you not ring home?\" Agreed what stays here.",
    "Marks today [4 of 10|6 of 10|7 of 10].",
    "\"It helped to [say it|write it down|walk out and come back].\"",
];
