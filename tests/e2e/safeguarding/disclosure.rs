//! A disclosure at the new birth visit, to the locked report of the conference, and nothing of it in the home.

use std::fs;

use anyhow::{Context, Result, ensure};
use caseload_tests::a_made_up_nhs_number;
use lopdf::Document;

use super::{
    adds_event, dies_and_opens, focused, goes_to, saves, says_how_long, to_safeguarding, today_shows,
};
use crate::{
    harness::{Window, picture_path},
    keyboard::Keyboard,
    laptop::Laptop,
    steps,
};

/// A Monday on which the child is thirteen days old.
const MONDAY: &str = "2027-01-04T09:05";
const LISTED: &str = "HALLORAN, Wren";
const TOLD: &str = "Tess said Col held her by the throat twice since the birth.";
const ANALYSIS: &str = "Wren cannot move away from what happens around her.";
const ASKED: &str = "A child protection plan. I visit weekly and see Tess alone.";
const PLACE: &str = "9 Cinder Path";

#[tokio::test]
async fn a_disclosure_at_a_new_birth_visit_is_a_locked_report_and_nothing_of_it_is_in_the_home() -> Result<()>
{
    let laptop = Laptop::new()?.on(MONDAY);
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::take_in(&window, &laptop, &family(), 1).await?;
    let mut keyboard = Keyboard::at(&window);
    the_visit(&window, &mut keyboard).await?;
    the_referral(&window, &mut keyboard).await?;
    the_flag(&window, &mut keyboard).await?;
    the_enquiry(&window, &mut keyboard).await?;
    let (presses, letters) = (keyboard.presses, keyboard.letters);

    let window = dies_and_opens(window, &laptop).await?;
    let mut keyboard = Keyboard::at(&window);
    (keyboard.presses, keyboard.letters) = (presses, letters);
    today_shows(&window, &mut keyboard, &["Your report to the conference", "HALLORAN, Wren"]).await?;
    goes_to(&window, &mut keyboard, "Safeguarding").await?;
    window.sees("1 child in 1 family").await?;
    window.sees("Initial child protection conference").await?;
    keyboard.opens("halloran", LISTED).await?;
    to_safeguarding(&window, &mut keyboard).await?;
    the_visit_is_marked(&window, &mut keyboard).await?;
    the_report(&window, &mut keyboard).await?;
    says_how_long("a disclosure, from the visit to the locked report,", &keyboard);
    the_paper(&window, &laptop).await?;

    let window = dies_and_opens(window, &laptop).await?;
    let mut keyboard = Keyboard::at(&window);
    keyboard.opens("halloran", LISTED).await?;
    to_safeguarding(&window, &mut keyboard).await?;
    window.sees("Words agree with the fingerprint").await?;
    window.sees(TOLD).await?;
    in_the_home(&window, &mut keyboard).await?;
    window.close().await
}

/// The review with the routine enquiry and a weight, the DASH count, and on to the referral in the same save.
async fn the_visit(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.opens("halloran", LISTED).await?;
    keyboard.press("r").await?;
    window.find("field", "What you saw and did").await?;
    keyboard.types("new").await?;
    window.sees("0 of").await?;
    keyboard.fills("weight", "3.62").await?;
    for (field, letters) in [("feeding", "b"), ("routine-enquiry", "a"), ("domestic-abuse", "nn")] {
        keyboard.tab_to(field).await?;
        for letter in letters.chars() {
            keyboard.press(&letter.to_string()).await?;
        }
    }
    window.sees("3 of").await?;
    keyboard.tab_to("assessment.add").await?;
    keyboard.types("DASH").await?;
    window.find("group", "DASH").await?;
    ensure!(!focused(window).await?.is_empty(), "the keyboard goes on in the form that was added");
    keyboard.types("Moth").await?;
    keyboard.tab_to("dash.items").await?;
    keyboard.types(&["y".repeat(15), "d".to_owned(), "n".repeat(8)].concat()).await?;
    window.sees("Visible high risk").await?;
    keyboard.fills("narrative", "Feeding well. Safer sleep shown in her own room.").await?;
    keyboard.fills("voice", "Startled at the door, settled with her mother.").await?;
    steps::is_in_order(window, "a new birth visit with a disclosure").await?;
    window.picture(&picture_path("stories", "disclosure-visit")).await?;
    keyboard.ticks("thenRefer").await?;
    saves(window, keyboard, "Contact saved on this laptop").await
}

/// MASH by telephone today, and what was told in the log of what is shared.
async fn the_referral(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    window.find("field", "Service").await?;
    keyboard.types("Chil").await?;
    keyboard.fills("to", "MASH, Dina Farrow").await?;
    keyboard.chooses("urgency", "Same day").await?;
    keyboard.fills("reason", TOLD).await?;
    keyboard.ticks("restricted").await?;
    keyboard.fills("basis", "To p").await?;
    window.sees("1 working day").await?;
    saves(window, keyboard, "Referral saved on this laptop").await?;
    window.sees("Not confirmed in writing yet").await?;
    keyboard.tab_and_press("Log what was shared").await?;
    window.find("field", "Name and role").await?;
    keyboard.chooses("familyTold", "No").await?;
    keyboard.fills("basisDetail", "Telling him would put her at risk").await?;
    saves(window, keyboard, "Saved on this laptop").await?;
    window.sees("Information shared").await?;
    window.sees("Children's social care decides, and tells you by").await
}

async fn the_flag(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.press("c").await?;
    window.find("field", "What a colleague must know").await?;
    keyboard.types("Dom").await?;
    keyboard.fills("source", "Fam").await?;
    keyboard.fills("sourceDetail", "Her mother, seen alone").await?;
    keyboard.fills("detail", TOLD).await?;
    keyboard.fills("knownTo", "The father does not know").await?;
    keyboard.fills("reviewOn", "in 2 weeks").await?;
    steps::is_in_order(window, "a flag of domestic abuse").await?;
    saves(window, keyboard, "Flag saved on this laptop").await?;
    window.sees("Restricted").await?;
    window.sees("Her mother, seen alone").await
}

/// The strategy discussion starts fifteen working days; the conference is called before they are over.
async fn the_enquiry(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Begin a status").await?;
    window.find("field", "Local authority").await?;
    keyboard.types("Sec").await?;
    keyboard.fills("authority", "Leicester City Council").await?;
    keyboard.fills("socialWorker", "Dina Farrow").await?;
    keyboard.fills("reviewOn", "in 2 weeks").await?;
    saves(window, keyboard, "Status saved on this laptop").await?;
    adds_event(window, keyboard, "Section 47 enquiry", "Str", None).await?;
    window.sees("Initial child protection conference by Mon 25 Jan").await?;
    adds_event(window, keyboard, "Section 47 enquiry", "Init", Some("14 Jan")).await?;
    window.sees("Your report to the conference by Tue 12 Jan").await?;
    window.picture(&picture_path("stories", "disclosure-clocks")).await?;
    steps::is_in_order(window, "an enquiry with its clocks").await
}

/// The one key, on the line of the visit.
async fn the_visit_is_marked(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Open the chronology").await?;
    window.find("heading", "Chronology").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains("throat"), "what is restricted is left out until it is chosen");
    keyboard.press("Down").await?;
    for _ in 0..30 {
        if focused(window).await?.contains("New birth") {
            break;
        }
        keyboard.press("Down").await?;
    }
    ensure!(focused(window).await?.contains("New birth"), "the arrows come to the visit");
    keyboard.press("m").await?;
    window.sees("Marked significant").await?;
    window.picture(&picture_path("stories", "disclosure-chronology")).await?;
    steps::is_in_order(window, "the chronology with a mark").await?;
    keyboard.press("Escape").await?;
    window.find("heading", "Statuses").await.map(drop)
}

/// Restricted entries are chosen with a reason, her own words are written, and it is locked.
async fn the_report(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.tab_and_press("Start a report").await?;
    window.find("field", "Day of the meeting").await?;
    ensure!(!window.text().await?.contains("throat"), "the draft leaves it out until it is chosen");
    keyboard.types_over("14 Jan").await?;
    keyboard.ticks("restricted").await?;
    window.find("dialog", "Include restricted entries").await?;
    keyboard.types("asked for by the conference chair").await?;
    keyboard.tab_and_press("Include them").await?;
    window.sees(TOLD).await?;
    // Past every drafted sentence, from the list beside them.
    keyboard.tab_and_press("Analysis, go there").await?;
    keyboard.types(ANALYSIS).await?;
    keyboard.fills("own-recommendation", ASKED).await?;
    steps::is_in_order(window, "the conference report").await?;
    window.picture(&picture_path("stories", "disclosure-report")).await?;
    keyboard.press("ctrl+Enter").await?;
    window.find("dialog", "Lock the report?").await?;
    keyboard.tab_and_press("Lock the report").await?;
    window.sees("The report is locked.").await?;
    window.sees("Words agree with the fingerprint").await
}

/// The PDF in the folder says what she wrote, and its name says nothing.
async fn the_paper(window: &Window, laptop: &Laptop) -> Result<()> {
    let folder = laptop.files()?;
    window.will_choose(&folder)?;
    window.press_button("Save as PDF").await?;
    window.find("dialog", "Save as PDF").await?;
    window.press_button("Choose the folder and save").await?;
    let file = steps::arrives(window, &folder, "pdf").await?;
    let name = file.file_name().context("a file has a name")?.to_string_lossy().to_lowercase();
    ensure!(!name.contains("halloran") && !name.contains("wren"), "{name}");
    let pdf = Document::load_mem(&fs::read(&file)?)?;
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let printed = without_spaces(&pdf.extract_text(&pages)?);
    for words in ["Wren Halloran", ANALYSIS, ASKED, TOLD, "Startled at the door", "14 January 2027"] {
        ensure!(printed.contains(&without_spaces(words)), "{words} is not on the paper: {printed}");
    }
    Ok(())
}

fn without_spaces(words: &str) -> String {
    words.chars().filter(|one| !one.is_whitespace()).collect()
}

/// One key, and the page holds no word of it; the same key brings it all back.
async fn in_the_home(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    keyboard.press("ctrl+h").await?;
    window.find("field", "Weight").await?;
    window.is_still().await?;
    let html = window.run("return document.documentElement.outerHTML", vec![]).await?.to_string();
    for hidden in [
        "throat",
        "omestic",
        "DASH",
        "MASH",
        "Farrow",
        "ection 47",
        "trategy",
        "onference",
        "alloran",
        "ALLORAN",
        "Tess",
        "estricted",
        PLACE,
    ] {
        ensure!(!html.contains(hidden), "{hidden} is in the page: {html}");
    }
    window.picture(&picture_path("stories", "disclosure-in-the-home")).await?;
    keyboard.press("ctrl+h").await?;
    window.find("heading", "Statuses").await?;
    window.sees(TOLD).await
}

/// As a child health information service would send it. The NHS number is from the 999 range.
fn family() -> String {
    let wren = a_made_up_nhs_number(40).to_string().replace(' ', "");
    format!(
        "\
NHS Number,Surname,Forename,Date of Birth,Sex,Gestation,Address Line 1,Postcode,GP Practice Code,Mother Name,Father Name
{wren},Halloran,Wren,22/12/2026,F,40,{PLACE},LE3 5AA,Y99001,Tess Halloran,Col Halloran
"
    )
}
