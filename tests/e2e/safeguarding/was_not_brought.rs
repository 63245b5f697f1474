//! Two children of one home who are not brought: what the form asks, what adds up, Early Help, the closed door, and up.

use anyhow::{Result, ensure};
use caseload_tests::a_made_up_nhs_number;

use super::{adds_event, dies_and_opens, goes_to, saves, says_how_long, to_safeguarding};
use crate::{
    harness::{Window, picture_path},
    keyboard::Keyboard,
    laptop::Laptop,
    steps,
};

const MONDAY: &str = "2027-01-04T09:05";
const WEDNESDAY_AFTER: &str = "2027-01-13T09:05";
const POSY: &str = "THACKRAY, Posy";
const RORY: &str = "THACKRAY, Rory";
const DECIDED: &str = "Home visit on Monday; the nursery is rung today.";

#[tokio::test]
async fn a_family_that_does_not_bring_its_children_is_gathered_helped_and_stepped_up() -> Result<()> {
    let laptop = Laptop::new()?.on(MONDAY);
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::take_in(&window, &laptop, &family(), 2).await?;
    let mut keyboard = Keyboard::at(&window);
    noted(&window, &mut keyboard, ("thackray p", POSY), "6 Oct 2026", "").await?;
    noted(&window, &mut keyboard, ("thackray r", RORY), "3 Nov 2026", "t").await?;
    missed(&window, &mut keyboard, ("thackray p", POSY), "Was not brought", "21 Dec 2026", None).await?;
    twice_and_the_third_concern(&window, &mut keyboard).await?;
    early_help(&window, &mut keyboard).await?;
    let counted = (keyboard.presses, keyboard.letters);

    let laptop = laptop.on(WEDNESDAY_AFTER);
    let window = dies_and_opens(window, &laptop).await?;
    let mut keyboard = Keyboard::at(&window);
    (keyboard.presses, keyboard.letters) = counted;
    missed(&window, &mut keyboard, ("thackray r", RORY), "No access", "11 Jan 2027", None).await?;
    let told = Some("Told the family worker and my manager.");
    missed(&window, &mut keyboard, ("thackray r", RORY), "No access", "13 Jan 2027", told).await?;
    stepped_up(&window, &mut keyboard).await?;
    merged(&window, &mut keyboard).await?;
    goes_to(&window, &mut keyboard, "Safeguarding").await?;
    window.sees("1 child in 1 family").await?;
    says_how_long("a family that did not bring its children, to child in need,", &keyboard);
    window.close().await
}

/// Begins a follow-up on a day.
async fn begins(
    window: &Window,
    keyboard: &mut Keyboard<'_>,
    (words, listed): (&str, &str),
    on: &str,
) -> Result<()> {
    keyboard.opens(words, listed).await?;
    keyboard.press("r").await?;
    window.find("field", "What was it").await?;
    keyboard.types("Follow").await?;
    keyboard.fills("happenedOn", on).await?;
    // Before the hour at which it is written, whatever the day.
    keyboard.fills("happenedAt", "08:30").await
}

/// A visit at which a small thing was noted, by its first letter.
async fn noted(
    window: &Window,
    keyboard: &mut Keyboard<'_>,
    child: (&str, &str),
    on: &str,
    letters: &str,
) -> Result<()> {
    begins(window, keyboard, child, on).await?;
    keyboard.fills("narrative", "Seen in the kitchen.").await?;
    keyboard.tab_to("concerns").await?;
    // The first chip has the focus; a letter goes to the next that begins with it.
    for letter in letters.chars() {
        keyboard.press(&letter.to_string()).await?;
    }
    keyboard.press("Space").await?;
    saves_the_contact(window, keyboard, "Contact saved on this laptop").await
}

/// What adds up is asked before the record is in sight again.
async fn saves_the_contact(window: &Window, keyboard: &mut Keyboard<'_>, said: &str) -> Result<()> {
    saves(window, keyboard, said).await?;
    window.find("tab", "Timeline").await.map(drop)
}

/// An attempt at which the family was not there; the decision stands in the form only when the core asks for one.
async fn missed(
    window: &Window,
    keyboard: &mut Keyboard<'_>,
    child: (&str, &str),
    outcome: &str,
    on: &str,
    decision: Option<&str>,
) -> Result<()> {
    begins(window, keyboard, child, on).await?;
    keyboard.chooses("outcome", outcome).await?;
    keyboard.fills("narrative", "Rang twice, text sent.").await?;
    match decision {
        None => ensure!(!window.text().await?.contains("What you decided"), "the first asks for no decision"),
        Some(decision) => keyboard.fills("decision", decision).await?,
    }
    saves_the_contact(window, keyboard, "Contact saved on this laptop").await
}

/// The second in a row is not saved without a decision; the third small thing is said, and all are listed.
async fn twice_and_the_third_concern(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    begins(window, keyboard, ("thackray p", POSY), "today").await?;
    keyboard.chooses("outcome", "Was not brought").await?;
    keyboard.fills("narrative", "Rang twice, text sent.").await?;
    keyboard.tab_to("concerns").await?;
    keyboard.press("m").await?;
    keyboard.press("Space").await?;
    window.find("field", "What you decided").await?;
    keyboard.press("ctrl+Enter").await?;
    window.sees("This is the second time in a row that the child was not seen").await?;
    steps::is_in_order(window, "the second was-not-brought").await?;
    window.picture(&picture_path("stories", "not-brought-decision")).await?;
    keyboard.fills("decision", DECIDED).await?;
    saves_the_contact(window, keyboard, "Third concern about care in this family in 12 months").await?;
    to_safeguarding(window, keyboard).await?;
    for words in [
        "Read them together: could this be neglect?",
        "Posy",
        "Rory",
        "Teeth",
        "Hygiene",
        "Missed health care",
    ] {
        window.sees(words).await?;
    }
    window.picture(&picture_path("stories", "not-brought-gathered")).await?;
    steps::is_in_order(window, "concerns gathered over a family").await
}

async fn early_help(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Begin a status").await?;
    window.find("field", "Local authority").await?;
    keyboard.types("Early").await?;
    keyboard.chooses("earlyHelpForm", "Several agencies").await?;
    keyboard.fills("leadPractitioner", "Nell Varga, family worker").await?;
    keyboard.fills("leadAgency", "Cinder Path Nursery").await?;
    keyboard.fills("reviewOn", "in 4 weeks").await?;
    keyboard.fills("detail", "Possible neglect: three small things in four months").await?;
    saves(window, keyboard, "Status saved on this laptop").await?;
    window.sees("Nell Varga, family worker").await?;
    adds_event(window, keyboard, "Early Help", "Team", None).await?;
    keyboard.opens("thackray r", RORY).await?;
    window.sees("Sibling: Posy").await
}

/// The one ends and the other begins the same day, linked, with who agreed.
async fn stepped_up(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.opens("thackray p", POSY).await?;
    to_safeguarding(window, keyboard).await?;
    keyboard.tab_and_press("Step up or down").await?;
    window.find("field", "Who agreed").await?;
    keyboard.chooses("outcome", "Stepped up").await?;
    keyboard.fills("reason", "Not seen for ten weeks").await?;
    keyboard.fills("agreedBy", "the team around the family").await?;
    keyboard.fills("kind", "Child in").await?;
    keyboard.fills("socialWorker", "Dina Farrow").await?;
    keyboard.fills("reviewOn", "in 4 weeks").await?;
    saves(window, keyboard, "Stepped: one ended, the other began").await?;
    window.sees("Stepped from: Early Help").await?;
    window.sees("Agreed by the team around the family").await?;
    steps::is_in_order(window, "a status stepped up").await
}

/// Both children in one chronology, what was missed twice in a row pointed out.
async fn merged(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Open the chronology").await?;
    window.find("heading", "Chronology").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains("Rory"), "one child's at first");
    keyboard.ticks("siblings").await?;
    for words in ["Rory", "Suggested: missed twice in a row", DECIDED] {
        window.sees(words).await?;
    }
    window.picture(&picture_path("stories", "not-brought-chronology")).await?;
    steps::is_in_order(window, "the chronology of a family").await?;
    keyboard.press("Escape").await?;
    window.find("heading", "Statuses").await.map(drop)
}

/// As a child health information service would send them. NHS numbers are from the 999 range.
fn family() -> String {
    let [posy, rory] = [42, 43].map(|place| a_made_up_nhs_number(place).to_string().replace(' ', ""));
    format!(
        "\
NHS Number,Surname,Forename,Date of Birth,Sex,Address Line 1,Postcode,GP Practice Code,Mother Name
{posy},Thackray,Posy,10/01/2025,F,6 Cinder Path,LE3 5AA,Y99001,Gemma Thackray
{rory},Thackray,Rory,02/06/2022,M,6 Cinder Path,LE3 5AA,Y99001,Gemma Thackray
"
    )
}
