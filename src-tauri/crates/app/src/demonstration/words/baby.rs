//! Sentences about pregnancy and the first year.

use super::Pool;

pub(in super::super) const ANTENATAL: Pool = &[
    "{mother} is {weeks} weeks and [feeling well|tired but well|well, some heartburn]. Seeing the midwife [as planned|every fortnight|next week].",
    "At {weeks} weeks {mother} feels [ready|nearly ready|a little nervous but ready]. [Moses basket and clothes are in|Cot is built|Most things are bought].",
    "Talked with {mother} at {weeks} weeks about [the first days at home|what the health visiting service offers|the red book and our contacts].",
    "Pregnancy [straightforward so far|going well|well, iron tablets started]; {mother} is {weeks} weeks and feels movements [every day|strongly in the evening].",
    "{mother} has had [a growth scan, all well|an extra scan for dates, no worries|her whooping cough and RSV vaccines]. Now {weeks} weeks.",
    "{weeks} weeks today. {mother} hopes for [a birth at the Infirmary|a water birth|a planned section, date given] and has [a bag packed|someone to mind the house|her lift sorted].",
];
pub(in super::super) const ANTENATAL_FAMILY: Pool = &[
    "{dad} is [excited|a bit scared, he says|looking forward to it] and has [two weeks off|leave booked|asked about classes].",
    "Family close by: [her mother is ten minutes away|two sisters in the next street|an aunt who will stay the first month].",
    "Few family here; [friends from work will help|a neighbour has offered|gave details of the hub group].",
    "Asked about mood: [low at the start, better now|no worries today|anxious about the birth, not about herself]. Knows to ring me.",
    "Asked on her own about safety at home: [feels safe|nothing to tell|no worries]. Routine enquiry done.",
    "{sib} [knows a baby is coming|is talking to the bump|has been given a doll to practise on].",
    "Housing: [settled, warm and dry|damp in one bedroom, landlord written to|waiting for a two-bedroom flat].",
    "Gave up smoking [at the booking visit|when she found out]; [nobody smokes in the house|her partner smokes outside].",
];
pub(in super::super) const ANTENATAL_PLAN: Pool = &[
    "Safe sleep and ICON talked through; [leaflet sent|film link texted|will go over it again at the new birth visit].",
    "Hopes to breastfeed. [Infant feeding team number given|Talked about skin to skin|Told about the peer supporters].",
    "Feeding: [undecided, information given|plans to mix feed|wants to try breast first].",
    "Healthy Start [applied for together|card already in use|leaflet left]. Vitamins [started|collected from the hub].",
    "Will ring me when baby is here. New birth visit at 10 to 14 days explained.",
    "Booked on the [parent class at {hub}|birth and beyond group|online antenatal course].",
];
pub(in super::super) const NEW_BIRTH: Pool = &[
    "{name} was [alert|awake for the visit|asleep at first, woke for a feed]. Colour [good|pink], tone [good|normal], [fontanelle level|eyes clear|skin intact].",
    "[Settled|Content|Wide awake] baby. Cord [off on day 7|dry and clean|off, a little sticky, cleaned], [nappies wet and yellow|six wet nappies a day|plenty of wet nappies].",
    "Top to toe with {mum}: [no marks|small birthmark on the nape, drawn in the red book|milia on the nose, nothing else|dry skin on the ankles only].",
    "Birth [was quick|took two days, forceps at the end|by planned section|by emergency section|straightforward], {mother} [has told the story and is at peace with it|still thinking it over|says she was well looked after].",
    "{name} [looks at faces close up|turns to {mum}'s voice|roots and settles at the breast or bottle]. Jaundice [gone|fading, only the face|never seen].",
    "Blood spot [done on day 5|result not back yet|repeated, sample was small]. Hearing screen [passed both ears|booked at the hospital|clear].",
    "Weight {kg}, [back above birth weight|birth weight regained|up since the midwife's last]. [Red book filled in|Shown the chart].",
    "{name} weighed {kg}. Eyes, mouth and hips [looked at, no worries|as expected]. [Sleepy after the feed|Cried and was soothed quickly].",
];
pub(in super::super) const NEW_PARENTS: Pool = &[
    "{mother} is [sore but healing|up and about|tired, stitches comfortable|pale and tired, iron from the GP]. Mood: [tearful on day 4, fine now|good|up and down, no worries today].",
    "{mother} [slept five hours last night|naps when {name} does|is woken every two hours and bears it well]. Whooley questions: both no.",
    "{dad} [changed the nappy while we talked|was gentle and sure with {him}|does the late feed|went back to work on Monday].",
    "Grandmother [is staying for forty days|cooks every day|comes every morning]; {mother} [glad of it|rests in the afternoon].",
    "{sib} [is curious and kisses the baby|a bit jealous, they make time for a story|has gone quiet since the birth, talked about why].",
    "Warm room, cot beside the bed, [clear of toys|no bumper|on the back to sleep]. [Smoke alarm working|Asked them to test the smoke alarm].",
    "{mother} [was low after her last baby; we have a plan|has good friends near|says she feels loved and looked after].",
    "Both parents [ask good questions|hold and talk to {him} with ease|are getting to know {him}].",
];
pub(in super::super) const SAFETY_FIRST: Pool = &[
    "Safe sleep [shown at the cot|gone through again|checked, all good]; ICON [explained|they could say it back to me].",
    "Talked about crying, [who to ring at 3 in the morning|how to put {him} down and walk away|and what helps].",
    "[Seen where {name} sleeps|Sleeping place looked at]: back to sleep, feet to foot. Nobody sleeps on the sofa with {him}.",
    "Registered with {gp}; 8-week immunisations [explained|wanted|to think over, leaflet left]. Vitamin D [started|given today].",
    "Next: 6 to 8 weeks review and GP check. [My number is in the red book|Clinic times left|Hub programme left].",
    "Bath water, hot drinks and the [dog|cat|stairs] talked about. Car seat [fitted|new].",
    "Signs of illness and when to ring 111 or 999 gone through; [app shown|sheet left].",
];
pub(in super::super) const BREAST: Pool = &[
    "Breastfed, [8 to 10|9 or 10|10 to 12] times in 24 hours. Latch [deep and quiet|good after a small change of hold|comfortable now].",
    "Breastfeeding [is going well|well established|is easier than last week]; watched a feed: [long draws, swallows heard|well attached, softens after].",
    "Feeding at the breast on demand. [Nipples were sore, better with laid-back position|No pain|Some cluster feeding in the evening].",
    "Breastfeeding with [no top-ups|one expressed bottle at night]. {mother} [enjoys it|says it is hard and is proud].",
    "Watched a breastfeed: [shallow at first, better when {he} came in chin first|calm, about 15 minutes|good transfer]. Wet nappies [plenty|6 or more].",
];
pub(in super::super) const MIXED: Pool = &[
    "Breast [by day|mostly], formula [at night|after the evening feed|twice a day]. Talked about keeping the supply.",
    "Mixed feeding: [three bottles a day|a top-up of 60 ml after some feeds|a bottle when {mother} rests]. {mother} [would like to cut them down|is happy as it is].",
    "Breast and bottle. [Paced bottle feeding shown|Teat slow flow|Feeds made with water over 70 degrees]. {name} [takes both|prefers the breast].",
    "Topping up with formula since [last week|the hot nights|day 5]; plan [to drop one top-up every few days|to keep going as now].",
    "Mixed fed and content. [No wind trouble|Some wind in the evening|Brings up a mouthful, thriving].",
];
pub(in super::super) const FORMULA: Pool = &[
    "Formula, [90|120|150] ml [every three hours|six times a day|on demand]. [Sterilising and making up gone through|Made up one at a time|Level scoops].",
    "Bottle fed, [takes it well|winded halfway|drinks in 20 minutes]. [Responsive feeding talked about|Held close for each feed].",
    "First-stage formula. [Changed brand once, settled since|No change of brand|Asked about hungry-baby milk; not needed].",
    "Bottles [well made up|made in advance and kept in the door of the fridge, moved to the back|rinsed and steamed]. About [six|seven] feeds a day.",
    "Formula fed. [A little sick after feeds, no distress|Opens bowels daily|Firm stools; making up checked, powder was heaped].",
];
pub(in super::super) const SIX_WEEKS: Pool = &[
    "{name} [fixes and follows|smiles back|smiled at me twice], tone good, [head steady for a moment|lifts head on tummy]. Weight {kg}.",
    "Weight {kg}, [holding {his} line|{centile}|along the same centile]. [Startles and settles|Coos when talked to|Wide eyed].",
    "Lovely eye contact with {mum}. {kg} today, [good gain|steady gain]. [No cradle cap|Cradle cap, oil advised|Baby acne fading].",
    "[Follows a face to both sides|Turns to a rattle|Vocalises]. Head shape [even|a little flat on the right, more tummy time]. {kg}.",
    "GP 6-8 week check [done, all well|booked for this week|done, hips to be scanned]. Today {kg}, {centile}.",
    "{name} weighed {kg} undressed. Hips and eyes [checked by GP|for the GP next week]. [Skin clear|Dry patch behind the knee, emollient].",
];
pub(in super::super) const MOOD: Pool = &[
    "{mother}'s mood: Whooley both no. [Gets out every day|Has a friend with a baby the same age|Laughs about the nights].",
    "Asked {mother} how she is in herself: [tired, not low|good days and flat days, will tell me if it goes on|better than with her first].",
    "{mother} [one yes on Whooley, talked it through, will ring Friday|says she worries at night; breathing and a list help|feels herself again].",
    "Contraception and pelvic floor [talked about|with GP next week]. {mother} [sleeps when she can|back to short walks].",
    "{mother} [misses work friends|finds the evenings long]; [told about the group at {hub}|{dad} home earlier two days a week].",
    "{dad} [also asked how he is: fine, short of sleep|does bath time|wears {him} in the sling at weekends].",
];
pub(in super::super) const BABY_PLAN: Pool = &[
    "Tummy time [several short goes a day|on {mum}'s chest counts too]. [Book from Bookstart given|Talk, sing, look].",
    "{newborn}First immunisations [had, a bit hot that night|booked at {gp}|put off for a cold, new date Tuesday].",
    "[Weigh again in a month|Clinic when {mum} wishes|No need to weigh for six weeks] unless worried.",
    "Crying talked about: [an hour most evenings|peak is passing|much less this week]. ICON [said again|on the fridge].",
    "[Sling safety|Room temperature|Dummies] asked about and answered. {mum} [satisfied|will try it].",
    "[Group at {hub} on Tuesdays|Baby massage at {hub}|Stay and play] suggested; {mum} [keen|will think about it|already goes].",
];
pub(in super::super) const THREE_MONTHS: Pool = &[
    "At three to four months {name} [laughs out loud|holds a rattle|babbles to the mobile], [head steady|props on forearms].",
    "{name} [reaches with both hands|chews {his} fists|watches {sib} all the time]. Sleeps [a six-hour stretch|in two long blocks|in short stretches].",
    "{mum} reports [a cheerful baby|a baby who likes company|good days]. Second immunisations [done|due next week].",
    "Asked about starting solids: [wait until around six months|signs of readiness explained|own mother says now; talked it over].",
    "Dribbling and [red cheeks|fists in mouth], no tooth yet. Sleep [worse this fortnight, growth and curiosity|steady].",
];
pub(in super::super) const WEIGH_BABY: Pool = &[
    "Weight {kg}, {centile}. [Following {his} line|Steady|Same centile as last time].",
    "{kg} today. [Good gain|Gaining well|Steady gain]; [nappies fine|lots of wet nappies]. {mum} [reassured|pleased].",
    "Weighed {kg}. [A slower fortnight after a cold, still on {his} line|A little growth spurt|Right on {his} line].",
    "Came to be weighed: {kg}, {centile}. [Asked about wind|Asked about a blocked nose|No worries].",
    "{name} {kg}. Plotted with {mum}; [explained what the lines mean|she keeps the chart herself now|red book up to date].",
    "Undressed and weighed, {kg}. [Cheerful throughout|Cried, settled on {mum}|Weed on the scales, weighed again].",
    "On the scales {kg}, {centile}. [Length next time|Next weigh in four weeks|No need to come back before the next review].",
];
pub(in super::super) const SOLIDS: Pool = &[
    "{weaning}Solids started: [porridge and soft fruit|mashed vegetables and dal|finger foods from the family table]. [Sits up for it|Makes a fine mess].",
    "Eating [twice a day|three small meals|a little at breakfast and tea]; milk [still on demand|about 600 ml|four feeds]. Cup of water offered.",
    "[Lumps tried, gags and carries on|Likes dal and rice|Spits out green things]. Gagging and choking told apart.",
    "No salt, no honey before one, [nuts only ground|egg well tried|allergy foods one at a time]. Vitamin drops [daily|forgotten, will start again].",
    "Enjoys [banana and yoghurt|roti in fingers|pasta and beans|mashed sweet potato]. Iron foods talked about.",
];
pub(in super::super) const TWELVE: Pool = &[
    "{name} [crawls fast and pulls to stand|cruises round the sofa|took three steps to {mum}], [points|waves|claps]. Weight {kg}.",
    "ASQ-3 at 12 months: [all areas white|communication near the line, activities given, repeat in 2 months|gross motor grey, others fine]. {kg}.",
    "[Says mama and dada with meaning|Two words and much babble|Babbles in two languages]. Understands [no|where's the ball|{his} name].",
    "Pincer grip [neat|just coming]. [Looks for a hidden toy|Bangs bricks together|Drops the spoon to see it fall]. {kg}, {centile}.",
    "Checked with {mum} what {name} does: [sits alone, gets to {his} feet|shuffles on {his} bottom, bears weight|walks round furniture]. {kg}.",
    "A [sociable|watchful|sunny] one-year-old. [Shares a look with {mum}|Brings a book|Hides behind {mum}, then plays]. {kg} on the scales.",
];
pub(in super::super) const TWELVE_PLAN: Pool = &[
    "Teeth: [brushed twice a day with a smear|toothpaste given|dentist not yet, list left]. Cup, not bottle, [from now|by 18 months].",
    "Stair gate [up|on order], blind cords [tied up|checked], medicines [high up|in a locked box]. Hot drinks talked about.",
    "One-year immunisations [had|booked at {gp}|not yet, {mum} will ring]. Cow's milk [from now, full fat|in food already].",
    "Sleep: [through most nights|wakes once for milk, plan to drop it|in with parents, their choice, talked safety].",
    "[Nursery from the spring|Goes to grandma three days|At home with {mum}]. Library card [got today|has one].",
    "Screens [off at meals|in the background, talked about why not]. Books and songs [every day|at bedtime].",
];
pub(in super::super) const PHONE_BABY: Pool = &[
    "{mum} rang about [a blocked nose before feeds|green nappies|a rash on the cheeks|crying in the evening]. [Well otherwise, feeding, no fever|Drinking and alert]. Advice and when to ring back.",
    "Rang {mum} as promised. [Feeds better|Nights a little easier|No more spots]; [no new worries|happy to leave it to clinic].",
    "{mum} asked about [trapped wind|a flat patch on the head|vaccination fever|how many layers at night]. [Talked through|Leaflet texted]; red flags given.",
    "Call from {mum}: {name} [brings up milk after each feed, content, wet nappies|has not opened {his} bowels for four days, soft when it came|slept six hours, should she wake {him}]. Reassured, plan agreed.",
    "Returned {mum}'s message about [weaning|a dummy|expressing for work|travel and vaccines]. Sent the [Healthy Together page|clinic dates|NHS page].",
    "Text and then a call: {mum} [wanted the clinic times|had lost the red book, new one ordered|asked who does tongue-tie]. Sorted.",
];
pub(in super::super) const VOICE_NEWBORN: Pool = &[
    "[Quietened|Stilled] to {mum}'s voice.",
    "Rooted, fed, slept on {mum}'s chest.",
    "Cried when undressed, calm once wrapped.",
    "Looked long at {mum}'s face.",
    "Gripped my finger and would not let go.",
    "Slept through, pulled faces in {his} sleep.",
    "Settled when {mum} hummed.",
    "Turned from the lamp to the window.",
    "Startled at the door, [soothed|settled] in a moment.",
    "Calm in {mum}'s arms, fussed in mine.",
];
pub(in super::super) const VOICE_BABY: Pool = &[
    "Smiled at {mum} first, then at me.",
    "Chatted to the light above the mat.",
    "Watched {sib} and kicked with joy.",
    "Laughed when {mum} sang.",
    "Frowned at me, smiled once {mum} did.",
    "Reached for the tape measure.",
    "Protested on the scales, forgave me at once.",
    "Studied my badge with great care.",
    "Happy on the mat, unhappy off it.",
    "Hid in {mum}'s neck, peeped out.",
    "Blew bubbles and waited for an answer.",
    "Tired, rubbed {his} eyes, wanted {mum}.",
    "Kicked hard at the sound of the bath running.",
    "Grabbed my pen twice and beamed.",
    "Followed {mum} round the room with {his} eyes.",
];
