//! Sentences about one to five years.

use super::Pool;

pub(in super::super) const TWO_YEARS: Pool = &[
    "ASQ-3 at two: [all areas white|communication grey, others white|personal-social near the line, rest fine]. {name} [builds a tower of eight|kicks a ball|runs and climbs].",
    "[Joins two words|Uses 50 words and more each week|About 20 words in two languages|Few words, understands all]. Weight {kg}, height {cm}.",
    "Played [a pretend tea party|with the farm|feeding the doll] while we talked; [turns pages|names colours at random|points to nose and tummy].",
    "Integrated review with {nursery}: [they see the same child|they note little speech in the group|happy, plays beside others]. {cm}, {kg}.",
    "{name} [follows two-part requests|brings me the red brick|copies a line and a circle]. Height {cm}, weight {kg}, {centile}.",
    "Walks, runs, [stairs with a hand|jumps off the step|throws well]. Speech [clear to family|growing fast|behind, hearing test asked for].",
    "Two-year review: {mum} [has no worries|wonders about speech|wonders about tantrums]. {kg}, {cm}. [Red book filled|Chart shown].",
];
pub(in super::super) const TODDLER: Pool = &[
    "Meals: [eats with the family|picky, grazes all day, talked about gaps between|good range, no sweets before tea]. [Beaker|Open cup].",
    "Sleep: [seven to six, one nap|late nights, routine agreed: bath, book, bed|wakes once, goes back with a word].",
    "Tantrums [two or three a day|when tired|at the shops]; {mum} [stays calm and waits|tries distraction|asked for ideas, some given].",
    "Potty: [shows an interest|dry by day|not yet, no hurry|sits on it dressed]. [Signs to look for talked about|Book lent].",
    "Teeth brushed [morning and night|at night, morning is a battle]; dentist [seen in the spring|not yet, list given]. No bottle in bed.",
    "Speech: talk about what {he} sees, [wait ten seconds for an answer|follow {his} lead|repeat and add a word]. {mum} [does it already|will try].",
    "Home checked with {mum}: [stair gate up, kettle at the back|window locks upstairs still to fit|garden pond covered].",
    "[Two-year-old nursery place found, starts soon|Starts at {nursery} after the holidays|Goes to {nursery} three mornings, settled|Cried at {nursery} at first, now runs in].",
    "{dad} [reads the bedtime story|takes {him} to the park on Saturday|works nights, sees {him} at tea].",
    "{sib} and {name} [squabble and make up|play mothers and fathers|share a room, sleep well].",
    "Immunisations [up to date|pre-school boosters due, {mum} will book|missed one, {gp} told]. Vitamins [yes|forgotten, restarted].",
    "Screen time [an hour at tea|two hours most days, swap one for the park|very little]. Library on [Tuesday|Friday] suggested.",
    "Seen by [optician|audiology|dietitian] last month: [all well|back in six months|letter awaited].",
    "At home {mum} speaks {language}; [told her to keep it up, two languages are a gift|{name} answers in English and understands both].",
];
pub(in super::super) const WEIGH_TODDLER: Pool = &[
    "Weight {kg}, {centile}, [steady|as before]. [Eats better since milk was cut to a pint|Still a small eater, thriving].",
    "{kg} and {cm}. [Along {his} line|No change of centile]. {mum} [less worried|reassured].",
    "Weighed because {mum} thinks {he} is [thin|not eating]: {kg}, {centile}. [Food diary for three days|Drinks juice all day, plan made].",
    "{name} {kg}. [Ate a banana in the waiting room|Danced on the scales|Held {mum}'s hand on the scales].",
];
pub(in super::super) const FOLLOW_UP: Pool = &[
    "Came back to [what we agreed last time|last month's worry|the plan]. [Better|Much the same|A little better]; {mum} [wants to go on|will try for two more weeks].",
    "Followed up: [one meal at the table each day, done|bedtime at half past seven, four nights of seven|talking time, ten minutes a day, done most days].",
    "{mum} says [it helped|the first days were hard, then easier|it worked until the cold]. {name} [calmer|chattier|eats a bit more].",
    "Looked again at [sleep|speech|eating|behaviour]. [Small steps in the right direction|Still hard, changed one thing|No longer a worry].",
    "Agreed with {mum} to [keep the routine|leave it there|look again in six weeks]. {She} [feels heard|laughs about it now|is less tired].",
    "{mum} [made the changes|managed half the plan|could not start, illness at home]. [Next small step chosen together|Said that half is good].",
    "Joined {mum} and {name} on the floor: [warm, quick to answer {him}|lots of talk|{she} follows {his} lead].",
];
pub(in super::super) const PHONE_TODDLER: Pool = &[
    "{mum} rang about [hitting at nursery|a cough at night|refusing dinner|nits|biting]. [Well in {himself}|Talked through what comes before]. [Plan agreed|Page texted], ring back if not better.",
    "Rang {mum}: [hearing test came, normal|nursery place starts Monday|potty going well]. Nothing else wanted.",
    "{mum} asked about [head lice|threadworms|a bump to the head two days ago, well since|night terrors]. Advice given, red flags said.",
    "Call with {mum} about [sleep after moving rooms|dummy at three|toilet at {nursery}]. [Three ideas, she chose one|Will try for a fortnight].",
    "Message from {mum}, rang back: [wanted vitamins|asked for the dentist list|new phone number]. Done.",
    "{mum} [worried by a screen at night|asked about milk drinks|asked what other twos can say]. [Answered|Sent the speech page].",
];
pub(in super::super) const LIAISON: Pool = &[
    "Rang {nursery}: [attends well, plays alongside others|absent two days a week|quieter since the holidays|eats well there].",
    "{gp} rang to ask [whether {name} has been weighed|for the last feeding plan|if we knew of the move|about immunisation reminders]. [Answered the same day|Told what we know].",
    "Spoke with [the speech and language team|audiology|the community paediatrician's secretary|the dietitian]: [on the list, about 12 weeks|appointment next month|needs a form, sent today|place kept for the 12th].",
    "Talked with the [family hub worker|nursery nurse|infant feeding lead|oral health team] about {name}: [they will offer a place|visit planned next week|no more needed from us|they know the family well].",
    "Call with [housing: form sent|the food bank adviser: voucher given|the early help coordinator: she will ring this week|children's centre outreach: place from next month]. {mum} agreed first.",
    "{newborn}Midwife rang [to hand over|about a growth scan letter|about the blood spot repeat]. [Clear|Noted|Passed on to {mum}].",
    "Asked for {name}: [pharmacist has the cream in stock|practice nurse keeps a slot on Thursday|same interpreter booked again].",
];
pub(in super::super) const LETTERS: Pool = &[
    "Emergency department letter: [croup, home the same night|bumped head on the table, no treatment|high temperature, viral|swallowed a bead, passed it|vomiting, drank well and went home].",
    "Hospital discharge read: [bronchiolitis, two nights|gastroenteritis, one night|allergy review, plan attached|febrile convulsion, one night].",
    "Letter from [audiology: hearing normal|orthoptics: patch for six weeks|the paediatrician: growth fine, discharged|dermatology: eczema plan].",
    "Walk-in centre letter: [ear infection, antibiotics|hand, foot and mouth|insect bite|sticky eye].",
    "Letter from {gp}: [cow's milk allergy, new formula|reflux, trial of medicine|referred for a squint|overdue immunisations].",
];
pub(in super::super) const LIAISON_NEXT: Pool = &[
    "Rang {mum}: [well now|better|had the letter too|no questions].",
    "[Read and filed|Plan clear|Nothing for us to do].",
    "Will [ask at the next contact|look again in a month|bring it to the team meeting].",
    "[Copy to {gp}|{mum} knows we spoke|Shared with consent].",
    "Task made [to chase it|to ring {mum}|for the next clinic].",
    "{mum} [agrees|glad of it|asked to be told what comes of it].",
];
pub(in super::super) const TEXTS: Pool = &[
    "{mum} texted [to ask for clinic times|a thank you|that {name} has chickenpox|for the vitamin days at {hub}]. [Answered|Answered within the hour|Sent the link].",
    "Text from {mum}: [working late, next week moved by half an hour|new phone, noted|wants a call about sleep, will ring tomorrow|cannot find the hub, map sent].",
    "{mum} texted [about a rash, asked to ring 111 if it spreads|whether {name} may fly with a cold|that the dentist is booked]. [Rang to be sure, well|Answered].",
];
pub(in super::super) const DROP_IN: Pool = &[
    "Dropped in at {hub}. {mum} asked about [starting solids|sleep|nappy rash|dummy]; [answered|leaflet|showed how].",
    "Stay and play: {name} [joined the song|stayed on {mum}'s lap|emptied the brick box]. {mum} asked about [teeth|milk|talking].",
    "Quick word at the hub with {mum}: [all well|asked for vitamins, given|wanted the next review date].",
    "{mum} came by to ask about [a dry patch of skin: cream from the pharmacy|constipation: more water and fruit|nursery forms, filled in together|a cough at night: well, watch and wait].",
];
pub(in super::super) const HOME: Pool = &[
    "Home [warm and tidy|busy and warm|lived in, toys out]. [Two rooms looked at|Sleeping place seen|Kitchen clean].",
    "[Damp in the back bedroom, photo taken with consent|Heating on a prepay meter, short at the end of the month|New flat, more room].",
    "[Nobody smokes indoors|Vapes on the balcony|Gave up smoking in spring]. Smoke alarm [tested|works].",
    "Money [tight until payday, food bank voucher|is enough this month|tight, benefits check offered].",
    "New since last time: [nobody has moved in or out|{mum}'s sister staying|{mum} back at work part time]. Phone and address checked.",
    "[Friendly dog, shut in the kitchen|Cat only|Two budgies]. [Garden fenced|Stairs gated].",
];
pub(in super::super) const VOICE_TODDLER: Pool = &[
    "\"[Again!|More!|Mine!|Look!]\"",
    "Brought me [a book|a shoe|a wooden egg] and waited.",
    "Showed me {his} [bed|car|doll] by the hand.",
    "Sang to the bricks.",
    "Said \"[no|bye bye|all gone]\" and waved me off.",
    "Ran to {mum} when the bell rang.",
    "Counted [one, two, five|to three] on the stairs.",
    "Fed the bear, then me.",
    "Wanted up, wanted down, laughed at both.",
    "Hid under the table and called \"[here|boo]\".",
    "Gave {mum} a kiss before playing.",
    "Stayed close to {mum}, watched all I did.",
    "Pointed out every [bus|dog|light] in the window.",
    "Put {his} coat on upside down, proud.",
    "Told me about [a digger|the moon|nana's cat].",
    "Would not be measured until the bear was.",
];
pub(in super::super) const VOICE_FOUR: Pool = &[
    "\"I am [a big boy now|nearly five|the fastest|a good helper].\"",
    "Drew {mum} with [long legs|a big smile|seven fingers].",
    "Says the best thing is [the park|nana's house|the water tray].",
    "Told me {his} friend's name and what they play.",
    "Wants [a scooter|a hamster|to go to big school].",
    "\"{mum} makes [the best rice|pancakes|me laugh].\"",
    "Does not like [the dark|loud hand dryers|peas]; said so plainly.",
    "Hopped the length of the room to show me.",
    "Explained the rules of the game to me twice.",
    "\"At nursery I [paint|play shops|dig for worms].\"",
];
