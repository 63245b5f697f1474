//! The screens of safeguarding, each scanned and photographed: forms empty, filled and refused, lists, and a report up to its
//! lock. What is saved as PDF is kept beside the pictures, to be looked at as well.

use std::path::PathBuf;

use anyhow::Result;

use super::{Album, TODAY};
use crate::{harness::Window, laptop::Laptop, steps};

/// Children of the demonstration whom the pictures are about: what finds them, and the name in lists.
struct Stories {
    /// An enquiry or a plan, with its clocks.
    protected: (&'static str, &'static str),
    /// A mark on a body map, with its referral; the button that opens it.
    marked: Option<&'static str>,
    /// Whose relations are drawn.
    family: (&'static str, &'static str),
}

const UNDER_FIVE: Stories = Stories {
    protected: ("malik sami", "MALIK, Sami"),
    marked: Some("Open the body map"),
    family: ("doyle tyler", "DOYLE, Tyler"),
};
const AT_SCHOOL: Stories =
    Stories { protected: ("doyle", "DOYLE"), marked: None, family: ("doyle", "DOYLE") };

#[tokio::test]
async fn every_screen_of_safeguarding_is_accessible_and_photographed_for_a_health_visitor() -> Result<()> {
    photograph("As a health visitor (0 to 5)", "protect-", &UNDER_FIVE).await
}

#[tokio::test]
async fn every_screen_of_safeguarding_is_accessible_and_photographed_for_a_school_nurse() -> Result<()> {
    photograph("As a school nurse (5 to 19)", "school-nurse-protect-", &AT_SCHOOL).await
}

async fn photograph(role: &str, prefix: &str, of: &Stories) -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    window.press_button(role).await?;
    steps::is_made(&window).await?;
    let mut scene = Scene { window: &window, album: Album::new(&window, prefix), files: laptop.files()?, of };
    scene.register().await?;
    scene.statuses().await?;
    scene.flags().await?;
    scene.body_maps().await?;
    scene.chronology().await?;
    scene.conference_report().await?;
    scene.referral_to_social_care().await?;
    scene.family().await?;
    scene.work().await?;
    scene.lists().await?;
    scene.colleague().await?;
    scene.at_200_percent().await?;
    let wrong = scene.album.finish();
    window.close().await?;
    wrong
}

/// Where the pictures are taken.
struct Scene<'a> {
    window: &'a Window,
    album: Album<'a>,
    files: PathBuf,
    of: &'a Stories,
}

impl Scene<'_> {
    async fn register(&mut self) -> Result<()> {
        steps::go_to(self.window, "Safeguarding").await?;
        self.window.find("grid", "Safeguarding").await?;
        self.album.keep("register").await?;
        self.window.press_button("Count a period").await?;
        self.window.press_button("Count").await?;
        self.window.sees("Open on the last day").await?;
        self.album.keep("register-counts").await?;
        self.window.press_button("Hide the counts").await?;
        self.window.choose("No review date").await?;
        self.album.keep("register-no-review-date").await?;
        self.window.choose("Open").await
    }

    /// Opens the Safeguarding tab of the child that is protected.
    async fn open_the_record(&self) -> Result<()> {
        let (words, listed) = self.of.protected;
        steps::find_and_open(self.window, words, listed).await?;
        self.window.press("tab", "Safeguarding").await?;
        self.window.find("heading", "Statuses").await?;
        Ok(())
    }

    async fn statuses(&mut self) -> Result<()> {
        self.open_the_record().await?;
        self.album.keep("tab").await?;
        self.bring_into_sight("Referrals").await?;
        self.album.keep("tab-below").await?;
        self.window.press_button("Add an event").await?;
        self.window.find("select", "What").await?;
        self.album.keep("event").await?;
        self.window.press_button("Cancel").await?;
        self.window.press_button("Step up or down").await?;
        self.window.sees("Why it steps").await?;
        self.album.keep("status-step").await?;
        self.open_the_record().await?;
        self.window.press_button("Begin a status").await?;
        self.window.find("select", "Status").await?;
        self.album.keep("status").await?;
        self.window.keys("ctrl+Enter").await?;
        self.window.sees("The status is not chosen").await?;
        self.album.keep("status-with-errors").await?;
        self.window.select("Status", "Looked-after child").await?;
        self.window.find("select", "Legal basis").await?;
        self.album.keep("status-looked-after").await
    }

    async fn flags(&mut self) -> Result<()> {
        self.open_the_record().await?;
        self.window.press_button("Raise a concern").await?;
        self.window.select("What is the concern", "Domestic abuse").await?;
        self.window.sees("0 of 5 steps done").await?;
        self.album.keep("flag").await?;
        self.window.choose("See every child of the home").await?;
        self.window.sees("1 of 5 steps done").await?;
        self.window.press_button("Add a line").await?;
        self.window.find("field", "In a few words").await?;
        self.album.keep("flag-with-a-step-done").await?;
        self.window.select("What is the concern", "Missing").await?;
        self.window.press_button("Reported missing").await?;
        self.window.press_button("Return interview offered").await?;
        self.album.keep("flag-missing").await?;
        self.window.keys("ctrl+Enter").await?;
        self.window.sees("The source is not chosen").await?;
        self.album.keep("flag-with-errors").await
    }

    async fn body_maps(&mut self) -> Result<()> {
        self.open_the_record().await?;
        if let Some(open) = self.of.marked {
            self.window.press_button(open).await?;
            self.window.find("button", "Save as PDF for the referral").await?;
            self.album.keep("body-map").await?;
            self.window.press_button("Save as PDF for the referral").await?;
            self.window.will_choose(&self.files)?;
            self.window.press_button("Choose a folder").await?;
            self.album.keep_paper("body-map", &self.files).await?;
            self.open_the_record().await?;
        }
        self.window.press_button("Add a body map").await?;
        self.window.sees("No mark yet").await?;
        self.album.keep("body-map-empty").await?;
        self.window.choose("No").await?;
        self.window.choose("Baby").await?;
        for site in ["Left cheek", "Chest", "Upper back"] {
            self.window.select("Add a mark", site).await?;
        }
        self.window.find("button", "Move mark 3").await?;
        self.album.keep("body-map-baby").await?;
        self.bring_into_sight("Take away mark 3").await?;
        self.album.keep("body-map-baby-marks").await?;
        self.window.keys("ctrl+Enter").await?;
        self.window.sees("to put right before this can be saved").await?;
        self.album.keep("body-map-with-errors").await
    }

    async fn chronology(&mut self) -> Result<()> {
        self.open_the_record().await?;
        self.window.press_button("Open the chronology").await?;
        self.window.find("button", "Mark significant").await?;
        self.window.sees("left out.").await?;
        self.album.keep("chronology").await?;
        self.window.press_button("Kind").await?;
        self.window.find("menu", "Kind").await?;
        self.album.keep("chronology-kinds").await?;
        self.window.keys("Escape").await?;
        self.window.choose("Brothers and sisters").await?;
        self.window.choose("Restricted entries").await?;
        self.window.find("field", "Why they are needed").await?;
        self.album.keep("chronology-why-restricted").await?;
        self.window.fill("Why they are needed", "Asked for by the conference").await?;
        self.window.press_button("Include them").await?;
        self.window.sees("Restricted entries are included").await?;
        self.album.keep("chronology-with-restricted").await?;
        self.save_as_pdf("Save as PDF", "chronology").await
    }

    async fn conference_report(&mut self) -> Result<()> {
        self.open_the_record().await?;
        self.window.press_button("Start a report").await?;
        self.window.find("field", "Day of the meeting").await?;
        self.album.keep("report").await?;
        self.window.fill("Day of the meeting", "12 Jan").await?;
        self.window
            .fill(
                "Your own words: Analysis",
                "He has told nobody but me. Two accounts, one bruise, and a boy who goes quiet.",
            )
            .await?;
        self.album.keep("report-analysis").await?;
        self.window.keys("ctrl+Enter").await?;
        self.window.press_button("Lock the report").await?;
        self.window.sees("to put right before this can be saved").await?;
        self.album.keep("report-with-errors").await?;
        self.window
            .fill("Your own words: Recommendation", "A plan. I see him each fortnight, alone, at nursery.")
            .await?;
        self.window.keys("ctrl+Enter").await?;
        self.window.sees("Lock the report?").await?;
        self.album.keep("report-lock").await?;
        self.window.press_button("Lock the report").await?;
        self.window.sees("Words agree with the fingerprint").await?;
        self.bring_into_sight("Start a report").await?;
        self.album.keep("tab-with-a-locked-report").await?;
        self.window.press_button("Open: Report to a child protection conference").await?;
        self.window.sees("A locked report is never changed").await?;
        self.album.keep("report-locked").await?;
        self.save_as_pdf("Save as PDF", "conference-report").await
    }

    async fn referral_to_social_care(&mut self) -> Result<()> {
        self.open_the_record().await?;
        self.window.select("Report", "Referral to children's social care").await?;
        self.window.press_button("Start a report").await?;
        self.window.find("field", "Your own words: What worries me").await?;
        self.album.keep("mash-referral").await?;
        for (section, words) in [
            ("What worries me", "A bruise with two accounts, and what he said of it."),
            ("What the parents know of this referral", "His mother was told the same day and agreed."),
            ("What I ask for", "A strategy discussion today."),
        ] {
            self.window.fill(&format!("Your own words: {section}"), words).await?;
        }
        self.window.keys("ctrl+Enter").await?;
        self.window.sees("Lock the report?").await?;
        self.window.press_button("Lock the report").await?;
        self.window.press_button("Open: Referral to children's social care").await?;
        self.window.sees("A locked report is never changed").await?;
        self.save_as_pdf("Save as PDF", "mash-referral").await
    }

    async fn family(&mut self) -> Result<()> {
        let (words, listed) = self.of.family;
        steps::find_and_open(self.window, words, listed).await?;
        self.window.press("tab", "Family").await?;
        self.window.find("region", "Adults of the family").await?;
        self.album.keep("family").await?;
        self.bring_into_sight("Save as PDF").await?;
        self.album.keep("family-genogram").await?;
        self.save_as_pdf("Save as PDF", "genogram").await
    }

    async fn work(&mut self) -> Result<()> {
        self.open_the_record().await?;
        self.window.press_button("Make a referral").await?;
        self.window.select("Service", "Speech and language therapy").await?;
        self.album.keep("referral").await?;
        self.window.keys("ctrl+Enter").await?;
        self.window.sees("By what right is not chosen").await?;
        self.album.keep("referral-with-errors").await?;
        self.open_the_record().await?;
        self.window.press_button("Log information shared").await?;
        self.window.find("field", "What they were told or sent").await?;
        self.album.keep("sharing").await?;
        self.open_the_record().await?;
        self.window.press_button("Escalate a disagreement").await?;
        self.window.find("field", "What you disagree with").await?;
        self.album.keep("escalation").await
    }

    async fn lists(&mut self) -> Result<()> {
        steps::go_to(self.window, "Referrals").await?;
        self.window.sees("for an answer").await?;
        self.album.keep("referrals").await?;
        self.window.press_button("Escalations").await?;
        self.window.sees("How to escalate").await?;
        self.album.keep("escalations").await?;
        steps::go_to(self.window, "Supervision").await?;
        self.window.sees("Supervision for this list").await?;
        self.album.keep("supervisions").await?;
        self.window.press_button("Record supervision").await?;
        self.window.find("field", "Supervisor").await?;
        self.album.keep("supervision").await
    }

    async fn colleague(&mut self) -> Result<()> {
        steps::go_to(self.window, "Settings").await?;
        self.window.press_button("Open the notes").await?;
        self.window.sees("How to refer to the designated officer").await?;
        self.album.keep("allegations").await?;
        self.window.press_button("Write a note").await?;
        self.window.find("field", "Role and employer").await?;
        self.album.keep("allegation").await
    }

    async fn at_200_percent(&mut self) -> Result<()> {
        steps::go_to(self.window, "Safeguarding").await?;
        self.window.find("grid", "Safeguarding").await?;
        self.keep_at_200_percent("register").await?;
        self.open_the_record().await?;
        self.keep_at_200_percent("tab").await?;
        self.window.press_button("Open the chronology").await?;
        self.window.find("button", "Mark significant").await?;
        self.keep_at_200_percent("chronology").await?;
        self.open_the_record().await?;
        self.window.press_button("Start a report").await?;
        self.window.find("field", "Your own words: Analysis").await?;
        self.window.zoom_in_to_200_percent().await?;
        self.bring_into_sight("Add: Recommendation").await?;
        self.album.keep("report-at-200-percent").await?;
        self.window.zoom_back().await?;
        self.open_the_record().await?;
        self.window.press_button("Add a body map").await?;
        self.window.sees("No mark yet").await?;
        self.keep_at_200_percent("body-map").await
    }

    async fn keep_at_200_percent(&mut self, name: &str) -> Result<()> {
        self.window.zoom_in_to_200_percent().await?;
        self.album.keep(&format!("{name}-at-200-percent")).await?;
        self.window.zoom_back().await
    }

    /// Saves what is on the screen through the dialog that says what a PDF is.
    async fn save_as_pdf(&mut self, button: &str, name: &str) -> Result<()> {
        self.window.press_button(button).await?;
        self.window.sees("A PDF is not encrypted").await?;
        self.album.keep(&format!("{name}-as-pdf")).await?;
        self.window.will_choose(&self.files)?;
        self.window.press_button("Choose the folder and save").await?;
        self.album.keep_paper(name, &self.files).await
    }

    /// Scrolls as far as what is named, as somebody would who reads on.
    async fn bring_into_sight(&self, words: &str) -> Result<()> {
        let script = "const [words] = arguments;\
            const named = (el) => (el.getAttribute('aria-label') ?? el.textContent ?? '').trim().startsWith(words);\
            const found = [...document.querySelectorAll('h2, h3, main button')].find(named);\
            found?.scrollIntoView({ block: 'nearest' });\
            return found !== undefined";
        self.window
            .wait(&format!("{words:?} to scroll to"), || async {
                let found = self.window.run(script, vec![words.into()]).await?;
                Ok((found == true).then_some(()))
            })
            .await
    }
}
