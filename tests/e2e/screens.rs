//! Every screen of the demonstration caseload: scanned for accessibility, and photographed for people.
//! `cargo xtask screenshots` runs this alone.

mod letters;
mod records;
mod safeguarding;
mod transfers;

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::{
    harness::{Window, picture_path},
    laptop::Laptop,
    steps,
};

/// The mock-ups' day, so that pictures of two versions can be laid side by side.
const TODAY: &str = "2027-01-04T08:42";

/// Screens that the rail leads to, and their names in the pictures.
const RAIL: [(&str, &str); 17] = [
    ("Today", "today"),
    ("Due", "due"),
    ("Caseload", "caseload"),
    ("Diary", "diary"),
    ("Clinic session", "clinic-session"),
    ("Group session", "group-session"),
    ("School session", "school-session"),
    ("Places", "places"),
    ("Safeguarding", "safeguarding"),
    ("Transfers", "transfers"),
    ("Universal Plus", "universal-plus"),
    ("Sync", "sync"),
    ("Handovers", "handovers"),
    ("Reports", "reports"),
    ("Import caseload", "import"),
    ("Settings", "settings"),
    ("Help", "help"),
];

const TABS: [&str; 9] = [
    "Timeline",
    "Programme",
    "Growth",
    "Assessments",
    "Safeguarding",
    "Episodes",
    "Family",
    "Tasks",
    "Details",
];

/// A child whose charts are looked at: what finds the child, the name in lists, the name of the pictures, and what is
/// chosen after the weight chart that opens.
type Charted = (&'static str, &'static str, &'static str, &'static [&'static str]);

const CHARTS_OF_THE_YOUNG: [Charted; 3] = [
    ("999 000 0123", "OKAFOR, Leo", "growth-term-boy", &["Length", "Head"]),
    ("mistry leela", "MISTRY, Leela", "growth-27-weeks", &["Preterm", "Length", "Head"]),
    ("turner orla", "TURNER, Orla", "growth-faltering", &["Length"]),
];
const CHARTS_AT_SCHOOL: [Charted; 1] =
    [("nadeem hafsa", "NADEEM, Hafsa", "growth-school-child", &["Height", "BMI"])];

#[tokio::test]
async fn every_screen_is_accessible_and_photographed_for_a_health_visitor() -> Result<()> {
    photograph("As a health visitor (0 to 5)", "").await
}

#[tokio::test]
async fn every_screen_is_accessible_and_photographed_for_a_school_nurse() -> Result<()> {
    photograph("As a school nurse (5 to 19)", "school-nurse-").await
}

async fn photograph(role: &str, prefix: &str) -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    let mut album = Album::new(&window, prefix);
    window.sees("Start with Caseload").await?;
    album.keep("first-start").await?;
    if prefix.is_empty() {
        window.press_button("Set up my caseload").await?;
        album.keep("set-up").await?;
        window.press_button("Back").await?;
    }
    window.press_button(role).await?;
    steps::is_made(&window).await?;

    for (screen, name) in RAIL {
        steps::go_to(&window, screen).await?;
        window.find("heading", "").await?;
        album.keep(name).await?;
    }
    steps::go_to(&window, "Diary").await?;
    window.choose("Week").await?;
    album.keep("diary-week").await?;
    window.choose("Day").await?;
    window.press_button("Move").await?;
    window.find("field", "Day").await?;
    album.keep("move-appointment").await?;
    steps::go_to(&window, "Diary").await?;
    window.press_button("Book").await?;
    window.find("field", "Find the child").await?;
    album.keep("book-for-whom").await?;
    window.keys("Escape").await?;
    if !prefix.is_empty() {
        steps::go_to(&window, "School session").await?;
        window.choose("Catch-up list").await?;
        window.sees("to catch up with").await?;
        album.keep("catch-up-list").await?;
        window.choose("Letters").await?;
        window.sees("Parents are told").await?;
        album.keep("letters").await?;
        window.choose("Year's figures").await?;
        window.sees("never told to a family").await?;
        album.keep("population-figures").await?;
    }
    if prefix.is_empty() {
        steps::go_to(&window, "Clinic session").await?;
        window.press_button("Begin").await?;
        window.sees("Add a child who came without an appointment").await?;
        album.keep("clinic-session-begun").await?;
        save_a_group(&window).await?;
        album.keep("group-session-saved").await?;
    }
    window.keys("ctrl+k").await?;
    window.find("field", "Commands").await?;
    album.keep("commands").await?;
    window.keys("Escape").await?;

    steps::go_to(&window, "Caseload").await?;
    steps::open_somebody(&window).await?;
    album.keep("child").await?;
    for tab in TABS {
        window.press("tab", tab).await?;
        album.keep(&format!("child-{}", tab.to_lowercase())).await?;
    }
    let charts: &[Charted] = if prefix.is_empty() { &CHARTS_OF_THE_YOUNG } else { &CHARTS_AT_SCHOOL };
    for (words, listed, name, others) in charts {
        steps::find_and_open(&window, words, listed).await?;
        window.press("tab", "Growth").await?;
        window.find("img", "Weight for age").await?;
        album.keep(name).await?;
        for other in *others {
            window.choose(other).await?;
            album.keep(&format!("{name}-{}", other.to_lowercase())).await?;
        }
    }
    window.keys("ctrl+h").await?;
    window.find("field", "Weight").await?;
    album.keep("in-the-home").await?;
    window.zoom_in_to_200_percent().await?;
    album.keep("in-the-home-at-200-percent").await?;
    window.zoom_back().await?;
    window.keys("ctrl+h").await?;
    window.find("tab", "Growth").await?;
    window.press("tab", "Assessments").await?;
    window.press_button("Score a tool").await?;
    window.select("Tool", "PHQ-9").await?;
    window.press("field", "Item 1, not answered").await?;
    // Nine answers, nine keys; the last asks what was done.
    for answer in ["1", "0", "1", "0", "1", "0", "1", "0", "1"] {
        window.keys(answer).await?;
    }
    window.sees("What you did today").await?;
    album.keep("assessment").await?;
    window.fill("What you did today", "Talked it through, rang the GP, seen today.").await?;
    window.press_button("Save the assessment").await?;
    window.sees("PHQ-9").await?;
    album.keep("child-assessments-scored").await?;
    window.press_button("Record contact").await?;
    window.find("field", "What you saw and did").await?;
    album.keep("contact").await?;
    window.select("What was it", "Follow-up").await?;
    window.sees("Talked about").await?;
    album.keep("contact-review").await?;
    window.press_button("Save contact").await?;
    window.sees("to put right before this can be saved").await?;
    album.keep("contact-with-errors").await?;
    window.zoom_in_to_200_percent().await?;
    album.keep("contact-at-200-percent").await?;
    // The driver presses where things were before the page grew: each screen is gone to at its own size.
    for (screen, heading, name) in
        [("Today", "4 January", "today-at-200-percent"), ("Caseload", "Caseload", "caseload-at-200-percent")]
    {
        window.zoom_back().await?;
        steps::go_to(&window, screen).await?;
        window.find("heading", heading).await?;
        window.zoom_in_to_200_percent().await?;
        album.keep(name).await?;
    }
    window.zoom_back().await?;
    steps::lock(&window).await?;
    album.keep("unlock").await?;
    let wrong = album.finish();
    window.close().await?;
    wrong
}

/// A group with one child who came, saved.
async fn save_a_group(window: &Window) -> Result<()> {
    steps::go_to(window, "Group session").await?;
    window.fill("What it was", "Baby massage").await?;
    window.fill("What the group did", "Strokes for legs and tummy.").await?;
    window.type_into("Add a child", "a").await?;
    window.keys("Down").await?;
    window.keys("Enter").await?;
    window.sees("1 of 1 came").await?;
    window.press_button("Save the group").await?;
    window.sees("1 contact was written").await
}

/// Takes a picture of each screen, and remembers what is wrong with it, so that one run names everything.
struct Album<'a> {
    window: &'a Window,
    prefix: &'a str,
    wrong: Vec<String>,
}

impl<'a> Album<'a> {
    fn new(window: &'a Window, prefix: &'a str) -> Self {
        Self { window, prefix, wrong: Vec::new() }
    }

    /// Everything that was wrong, at once.
    fn finish(&self) -> Result<()> {
        ensure!(self.wrong.is_empty(), "{}", self.wrong.join("\n"));
        Ok(())
    }

    /// Moves a PDF that was just saved in a folder to the pictures.
    async fn keep_paper(&self, name: &str, folder: &Path) -> Result<()> {
        let saved = steps::arrives(self.window, folder, "pdf").await?;
        self.window.sees(&saved.file_name().unwrap_or_default().to_string_lossy()).await?;
        let kept = picture_path("screenshots", &format!("{}{name}", self.prefix)).with_extension("pdf");
        fs::copy(&saved, &kept).with_context(|| format!("{name} is not kept"))?;
        fs::remove_file(saved)?;
        Ok(())
    }

    async fn keep(&mut self, name: &str) -> Result<()> {
        self.window.is_still().await?;
        let path = picture_path("screenshots", &format!("{}{name}", self.prefix));
        self.window.picture(&path).await.with_context(|| format!("no picture of {name}"))?;
        if let Err(error) = steps::is_in_order(self.window, name).await {
            self.wrong.push(format!("{error:#}"));
        }
        Ok(())
    }
}
