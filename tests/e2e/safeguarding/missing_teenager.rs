//! A boy of fourteen was missing for a night, from the police report to supervision, over nine days.

use anyhow::{Result, ensure};
use caseload_tests::a_made_up_nhs_number;

use super::{adds_event, dies_and_opens, goes_to, saves, says_how_long, to_safeguarding, today_shows};
use crate::{
    harness::{Window, picture_path},
    keyboard::Keyboard,
    laptop::Laptop,
    steps,
};

const MONDAY: &str = "2027-01-04T09:05";
const WEDNESDAY: &str = "2027-01-06T09:05";
const TUESDAY_AFTER: &str = "2027-01-12T09:05";
const LISTED: &str = "ASHDOWN, Jude";
/// What the form of an escalation begins with, from the referral's answer.
const DISPUTED: &str = "Children's social care rejected the referral: Threshold not met: he came home.";

#[tokio::test]
async fn a_missing_teenager_is_referred_disputed_over_and_talked_about_in_supervision() -> Result<()> {
    let laptop = Laptop::new()?.on(MONDAY);
    let window = laptop.open().await?;
    steps::set_up_as(&window, "School nurse").await?;
    steps::take_in(&window, &laptop, &pupil(), 1).await?;
    let mut keyboard = Keyboard::at(&window);
    keyboard.opens("ashdown", LISTED).await?;
    missing_and_found(&window, &mut keyboard).await?;
    today_shows(&window, &mut keyboard, &["Return home interview", LISTED]).await?;
    keyboard.opens("ashdown", LISTED).await?;
    he_speaks_and_is_referred(&window, &mut keyboard).await?;
    two_suspicions(&window, &mut keyboard).await?;
    let counted = (keyboard.presses, keyboard.letters);

    // Wednesday: nobody has answered, and the interview is over its day.
    let laptop = laptop.on(WEDNESDAY);
    let window = dies_and_opens(window, &laptop).await?;
    let mut keyboard = Keyboard::at(&window);
    (keyboard.presses, keyboard.letters) = counted;
    today_shows(&window, &mut keyboard, &["1 day over", "Children's social care"]).await?;
    keyboard.opens("ashdown", LISTED).await?;
    to_safeguarding(&window, &mut keyboard).await?;
    chased_and_turned_down(&window, &mut keyboard).await?;
    disputed(&window, &mut keyboard).await?;
    let counted = (keyboard.presses, keyboard.letters);

    // Tuesday: the answer of both managers is late, and then it is a strategy discussion.
    let laptop = laptop.on(TUESDAY_AFTER);
    let window = dies_and_opens(window, &laptop).await?;
    let mut keyboard = Keyboard::at(&window);
    (keyboard.presses, keyboard.letters) = counted;
    goes_to(&window, &mut keyboard, "Escalations").await?;
    window.sees("1 disagreement is open.").await?;
    keyboard.opens("ashdown", LISTED).await?;
    to_safeguarding(&window, &mut keyboard).await?;
    window.sees("no answer, due Fri 8 Jan").await?;
    answered_by_an_enquiry(&window, &mut keyboard).await?;
    the_interview_was_done(&window, &mut keyboard).await?;
    talked_about(&window, &mut keyboard).await?;
    the_chronology_by_kind(&window, &mut keyboard).await?;
    the_register_counts_him(&window, &mut keyboard).await?;
    says_how_long("a missing teenager, from the report to the count,", &keyboard);
    window.close().await
}

/// Reported on New Year's Day and found the day after: 72 hours, which end on Tuesday.
async fn missing_and_found(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.press("c").await?;
    window.find("field", "What a colleague must know").await?;
    keyboard.types("Mis").await?;
    keyboard.fills("source", "Pol").await?;
    keyboard.fills("detail", "Not home on New Year's night; found at a flat in another town.").await?;
    keyboard.fills("knownTo", "His mother and the school know").await?;
    keyboard.fills("since", "1 Jan 2027").await?;
    keyboard.fills("reviewOn", "in 2 weeks").await?;
    keyboard.tab_and_press("Reported missing").await?;
    keyboard.tab_and_press("Found").await?;
    keyboard.fills("event-0-on", "1 Jan 2027").await?;
    keyboard.fills("event-1-on", "2 Jan 2027").await?;
    steps::is_in_order(window, "a flag of a missing child").await?;
    saves(window, keyboard, "Flag saved on this laptop").await?;
    window.sees("Return home interview by Tue 5 Jan").await?;
    window.picture(&picture_path("stories", "missing-clock")).await
}

/// At school, with his own words; the referral goes out of the same save and says when it is asked about.
async fn he_speaks_and_is_referred(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.press("r").await?;
    window.find("field", "What you saw and did").await?;
    keyboard.types("Follow").await?;
    keyboard.fills("narrative", "Two phones, new trainers, will not say who drives him.").await?;
    keyboard.fills("voice", "They are mates and he owes them.").await?;
    keyboard.tab_to("concerns").await?;
    keyboard.press("s").await?;
    keyboard.press("s").await?;
    keyboard.press("Space").await?;
    keyboard.ticks("thenRefer").await?;
    saves(window, keyboard, "Contact saved on this laptop").await?;
    window.find("field", "Service").await?;
    keyboard.types("Chil").await?;
    keyboard.fills("to", "MASH, Ines Rook").await?;
    keyboard.chooses("urgency", "Urgent").await?;
    keyboard.fills("reason", "Missing overnight; says he owes money to older people.").await?;
    keyboard.fills("basis", "To p").await?;
    window.sees("Left empty: Tue 5 Jan").await?;
    saves(window, keyboard, "Referral saved on this laptop").await?;
    window.sees("Tue 5 Jan").await
}

async fn two_suspicions(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    for (letters, name, detail) in [
        ("Sex", "Sexual exploitation", "Older girl picks him up from school"),
        ("Crim", "Criminal exploitation", "Says he must carry something"),
    ] {
        keyboard.opens("ashdown", LISTED).await?;
        keyboard.press("c").await?;
        window.find("field", "What a colleague must know").await?;
        keyboard.types(letters).await?;
        keyboard.chooses("status", "Suspected").await?;
        keyboard.fills("source", "The").await?;
        keyboard.fills("detail", detail).await?;
        keyboard.fills("knownTo", "His mother does not know yet").await?;
        keyboard.fills("reviewOn", "in 2 weeks").await?;
        saves(window, keyboard, "Flag saved on this laptop").await?;
        window.sees(name).await?;
    }
    Ok(())
}

/// Asked again, then rejected with a reason, both on the referral itself.
async fn chased_and_turned_down(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    window.sees("no answer, to be asked since Tue 5 Jan").await?;
    keyboard.tab_and_press("Open: Children's social care").await?;
    window.find("heading", "What was done since").await?;
    keyboard.tab_and_press("I asked again").await?;
    window.find("dialog", "I asked again").await?;
    keyboard.types("Duty desk").await?;
    keyboard.fills("note", "being looked at").await?;
    keyboard.fills("chaseOn", "8 Jan").await?;
    keyboard.tab_and_press("Save").await?;
    window.sees("asked Duty desk: being looked at").await?;
    keyboard.tab_and_press("Record the answer").await?;
    window.find("dialog", "Record the answer").await?;
    keyboard.chooses("answer", "Rejected").await?;
    keyboard.fills("answeredBy", "Ines Rook").await?;
    keyboard.fills("answerReason", "Threshold not met: he came home").await?;
    keyboard.tab_and_press("Save the answer").await?;
    window.sees("Rejected").await?;
    steps::is_in_order(window, "a referral that was turned down").await
}

/// What is disputed stands there already; both managers have two working days.
async fn disputed(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Disagree: escalate").await?;
    let about = window.value_of("What you disagree with, and what it means for the child").await?;
    ensure!(about.trim() == DISPUTED, "{about}");
    keyboard.fills("stage", "Both").await?;
    keyboard.fills("to", "Both team managers").await?;
    window.sees("Left empty: 2 working days").await?;
    saves(window, keyboard, "Escalation saved on this laptop").await?;
    window.sees("Both team managers").await?;
    steps::is_in_order(window, "an escalation").await
}

async fn answered_by_an_enquiry(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Begin a status").await?;
    window.find("field", "Local authority").await?;
    keyboard.types("Sec").await?;
    keyboard.fills("authority", "Leicester City Council").await?;
    keyboard.fills("socialWorker", "Ines Rook").await?;
    keyboard.fills("reviewOn", "in 4 weeks").await?;
    saves(window, keyboard, "Status saved on this laptop").await?;
    adds_event(window, keyboard, "Section 47 enquiry", "Str", None).await?;
    window.sees("Initial child protection conference by Tue 2 Feb").await?;
    keyboard.tab_and_press(&format!("Open: {DISPUTED}")).await?;
    window.find("heading", "Stages").await?;
    keyboard.tab_and_press("Record the answer").await?;
    window.find("dialog", "Record the answer").await?;
    keyboard.types("Agreed: strategy discussion today").await?;
    keyboard.tab_and_press("Save the answer").await?;
    window.sees("Agreed: strategy discussion today").await?;
    keyboard.tab_and_press("Resolve").await?;
    window.find("dialog", "Resolve").await?;
    keyboard.types("Enquiry begun").await?;
    keyboard.tab_and_press("Save as resolved").await?;
    window.sees("12 Jan 2027. Enquiry begun").await
}

/// Held on Monday: written into the flag, and its clock is gone.
async fn the_interview_was_done(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.opens("ashdown", LISTED).await?;
    to_safeguarding(window, keyboard).await?;
    window.sees("Return home interview by").await?;
    keyboard.tab_and_press("Review or end: Missing").await?;
    window.find("field", "What the review found").await?;
    keyboard.fills("reason", "Interview held at school").await?;
    keyboard.fills("reviewOn", "in 4 weeks").await?;
    keyboard.tab_and_press("Return interview done").await?;
    keyboard.fills("event-2-on", "11 Jan").await?;
    saves(window, keyboard, "Review saved on this laptop").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains("Return home interview by"), "the clock has stopped");
    Ok(())
}

/// Between her and her supervisor; it is on no timeline.
async fn talked_about(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Record supervision").await?;
    window.find("field", "Supervisor").await?;
    keyboard.fills("supervisor", "Helen Marsh").await?;
    keyboard.fills("discussed0", "I was too slow to say exploitation out loud.").await?;
    keyboard.fills("actions0", "Joint visit with the social worker").await?;
    saves(window, keyboard, "Supervision saved on this laptop").await?;
    keyboard.opens("ashdown", LISTED).await?;
    window.press("tab", "Timeline").await?;
    window.find("tabpanel", "Timeline").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains("too slow"), "supervision is on no timeline");
    window.press("tab", "Safeguarding").await?;
    window.sees("I was too slow to say exploitation out loud.").await
}

async fn the_chronology_by_kind(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Open the chronology").await?;
    window.find("heading", "Chronology").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains("too slow"), "nor in the chronology, until it is chosen");
    keyboard.tab_and_press("Kind").await?;
    window.find("menuitemcheckbox", "Meeting").await?;
    keyboard.types("Meet").await?;
    keyboard.press("Enter").await?;
    window.sees("4 entries").await?;
    for words in ["Reported missing", "Found", "Return interview done", "Strategy discussion"] {
        window.sees(words).await?;
    }
    ensure!(!window.text().await?.contains("Two phones"), "a contact is of another kind");
    window.picture(&picture_path("stories", "missing-chronology")).await?;
    steps::is_in_order(window, "the chronology of one kind").await
}

async fn the_register_counts_him(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    goes_to(window, keyboard, "Safeguarding").await?;
    window.sees("1 child in 1 family").await?;
    keyboard.tab_and_press("Count a period").await?;
    keyboard.fills("from", "1 Jan 2027").await?;
    keyboard.tab_and_press("Count").await?;
    window.sees("On the last day 1 child in 1 family, each counted once.").await?;
    steps::is_in_order(window, "the register with its counts").await
}

/// As a school's list comes. The NHS number is from the 999 range.
fn pupil() -> String {
    let jude = a_made_up_nhs_number(41).to_string().replace(' ', "");
    format!(
        "\
NHS Number,Surname,Forename,Date of Birth,Sex,Address Line 1,Postcode,School / Nursery,Mother Name
{jude},Ashdown,Jude,01/03/2012,M,4 Cinder Path,LE3 5AA,Cinder Path Academy,Carol Ashdown
"
    )
}
