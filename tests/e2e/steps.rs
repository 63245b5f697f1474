//! What a nurse does, step by step. The journeys, the tour and the pictures share these.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{accessibility, harness::Window, laptop::Laptop, receiver::Receiver};

/// A passphrase no one would guess, for made-up families.
pub(crate) const PASSPHRASE: &str = "otter lantern velvet harbour";

/// A baby who is brought in from a file.
pub(crate) const CHILD: Child = Child { family: "HARTLEY", given: "Rosa" };

/// A made-up child.
pub(crate) struct Child {
    pub(crate) family: &'static str,
    pub(crate) given: &'static str,
}

impl Child {
    /// As lists write it.
    pub(crate) fn listed(&self) -> String {
        format!("{}, {}", self.family, self.given)
    }
}

/// First start, the easy way: the demonstration caseload of a health visitor.
pub(crate) async fn start_the_demonstration(window: &Window) -> Result<()> {
    window.press_button("As a health visitor (0 to 5)").await?;
    is_made(window).await
}

/// First start, for real: who works here, and a passphrase. Answers with the recovery code.
pub(crate) async fn set_up(window: &Window) -> Result<String> {
    set_up_as(window, "Health visitor").await
}

/// The same for somebody of that role.
pub(crate) async fn set_up_as(window: &Window, role: &str) -> Result<String> {
    window.press_button("Set up my caseload").await?;
    window.fill("Your name", "Amina Yusuf").await?;
    window.select("Your role", role).await?;
    window.fill("Your team", "Narborough Road 0-19").await?;
    window.fill("NMC PIN", "99A1234E").await?;
    window.fill("New passphrase", PASSPHRASE).await?;
    window.press_button("Set up").await?;
    window.sees("Print your recovery code").await?;
    let code = window.run("return document.querySelector('.recovery-code code').textContent", vec![]).await?;
    let code = code.as_str().context("the recovery code is text")?.to_owned();
    window.choose("I have printed it or written it down").await?;
    window.press_button("Open my caseload").await?;
    is_open(window).await?;
    Ok(code)
}

/// Unlocks with a passphrase.
pub(crate) async fn unlock(window: &Window, passphrase: &str) -> Result<()> {
    window.fill("Passphrase", passphrase).await?;
    window.press_button("Unlock").await
}

/// Locks with the key that locks.
pub(crate) async fn lock(window: &Window) -> Result<()> {
    window.keys("ctrl+l").await?;
    is_locked(window).await
}

/// Waits until nothing of a caseload can be on the screen.
pub(crate) async fn is_locked(window: &Window) -> Result<()> {
    window.find("button", "Unlock").await?;
    Ok(())
}

/// Waits until the caseload is open, wherever it opened.
pub(crate) async fn is_open(window: &Window) -> Result<()> {
    window.find("navigation", "Main").await?;
    Ok(())
}

/// Waits until the made-up families are made and open.
pub(crate) async fn is_made(window: &Window) -> Result<()> {
    window.find_in_a_while("navigation", "Main").await?;
    window.sees("Demonstration caseload.").await
}

/// Goes to a screen of the rail, and waits until it is there.
pub(crate) async fn go_to(window: &Window, screen: &str) -> Result<()> {
    window.press_button(screen).await?;
    window
        .wait(&format!("the screen {screen:?}"), || async move {
            let script = "return document.querySelector('nav [aria-current=page]')?.innerText ?? ''";
            let here = window.run(script, vec![]).await?;
            Ok(here.as_str().is_some_and(|here| here.trim().starts_with(screen)).then_some(()))
        })
        .await
}

/// Enrols this laptop with the trust: its profile in, a request out, and the trust allows it.
pub(crate) async fn enrol(window: &Window, laptop: &Laptop, receiver: &Receiver) -> Result<()> {
    go_to(window, "Settings").await?;
    window.will_choose(&receiver.profile())?;
    window.press_button("Load trust profile").await?;
    window.sees("is now this laptop's trust").await?;
    let folder = laptop.files()?;
    window.will_choose(&folder)?;
    window.press_button("Save enrolment request").await?;
    let request = arrives(window, &folder, "enrolment").await?;
    receiver.enrol(&request).await
}

/// Brings a caseload list of three children in.
pub(crate) async fn import_a_caseload(window: &Window, laptop: &Laptop) -> Result<()> {
    take_in(window, laptop, CASELOAD, 3).await
}

/// Brings a caseload list of so many children in.
pub(crate) async fn take_in(window: &Window, laptop: &Laptop, rows: &str, children: usize) -> Result<()> {
    let list = laptop.files()?.join("caseload.csv");
    #[expect(clippy::disallowed_methods, reason = "made-up families, written for one test")]
    fs::write(&list, rows)?;
    go_to(window, "Import caseload").await?;
    window.will_choose(&list)?;
    window.press_button("Choose a file").await?;
    let taken = if children == 1 { "child" } else { "children" };
    window.press_button(&format!("Take in {children} {taken}")).await?;
    window.sees("The file has been taken in.").await
}

/// As a child health information service would send it. NHS numbers are from the 999 range, which is never issued.
const CASELOAD: &str = "\
NHS Number,Surname,Forename,Date of Birth,Sex,Address Line 1,Postcode,GP Practice Code,Mother Name
9990000018,Hartley,Rosa,12/10/2026,F,3 Alder Way,LE3 5AA,Y99001,Jo Hartley
9990000026,Hartley,Finn,02/03/2023,M,3 Alder Way,LE3 5AA,Y99001,Jo Hartley
9990000034,Okoro,Tobe,25/11/2025,M,18 Mill Lane,LE3 6BB,Y99001,Ada Okoro
";

/// Finds a child by typing part of a name, and opens the record.
pub(crate) async fn find_and_open(window: &Window, words: &str, listed: &str) -> Result<()> {
    window.keys("ctrl+k").await?;
    window.type_into("Commands", words).await?;
    window.press("menuitem", listed).await?;
    window.find("tab", "Timeline").await?;
    Ok(())
}

/// Opens the first child of the caseload list, and answers with the name as lists write it.
pub(crate) async fn open_somebody(window: &Window) -> Result<String> {
    window.press("rowheader", "").await?;
    window.keys("Enter").await?;
    window.find("tab", "Timeline").await?;
    let heading = window.run("return document.querySelector('h1').textContent", vec![]).await?;
    Ok(heading.as_str().context("the record has a heading")?.to_owned())
}

/// Records a home visit on the child that is open.
pub(crate) async fn record_a_contact(window: &Window, narrative: &str) -> Result<()> {
    window.press_button("Record contact").await?;
    window.select("What was it", "Weight and feeding").await?;
    window.choose("Seen").await?;
    window.fill("Why you made the contact", "Weight check asked for by mother").await?;
    window.fill("What you saw and did", narrative).await?;
    window.fill("What next", "Weigh again at clinic").await?;
    window.press_button("Save contact").await?;
    window.sees("Contact saved on this laptop").await
}

/// Raises a flag on the child that is open.
pub(crate) async fn raise_a_flag(window: &Window) -> Result<()> {
    window.press_button("Raise a concern").await?;
    window.select("What is the concern", "Domestic abuse").await?;
    window.choose("Suspected").await?;
    window.select("Where it came from", "Midwife").await?;
    window.fill("Review on", "in 2 weeks").await?;
    window
        .fill(
            "What a colleague must know",
            "Midwife heard shouting on 14 December. Mother asked not to be rung at home.",
        )
        .await?;
    window.press_button("Save the flag").await?;
    window.find("tab", "Timeline").await?;
    window.sees("Domestic abuse").await
}

/// Opens a Universal Plus episode with one goal on the child that is open.
pub(crate) async fn open_an_episode(window: &Window) -> Result<()> {
    window.press("tab", "Episodes").await?;
    window.press_button("Open an episode").await?;
    window.select("Reason", "Sleep").await?;
    window.fill("Review on", "in 6 weeks").await?;
    window.fill("Contacts planned", "6").await?;
    window.fill("What the family wants to change", "Everybody sleeps through").await?;
    window.choose("3").await?;
    window.press_button("Open the episode").await?;
    window.find("tab", "Timeline").await?;
    window.sees("Sleep").await
}

/// Exports everything that is ready into a folder, and answers with the file.
pub(crate) async fn export(window: &Window, folder: &Path) -> Result<PathBuf> {
    go_to(window, "Sync").await?;
    window.will_choose(folder)?;
    window.press_button("Export file").await?;
    let file = arrives(window, folder, "sync").await?;
    window.sees(&format!(" is in {}", folder.display())).await?;
    Ok(file)
}

/// Waits for a file with this ending.
pub(crate) async fn arrives(window: &Window, folder: &Path, ending: &str) -> Result<PathBuf> {
    window.wait(&format!("a .{ending} file in the folder"), || async { last_file(folder, ending) }).await
}

/// The newest file in a folder with this ending; sync files sort by their number.
fn last_file(folder: &Path, ending: &str) -> Result<Option<PathBuf>> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    files.sort();
    Ok(files.pop())
}

/// Reads a receipt that came back.
pub(crate) async fn read_the_receipt(window: &Window, receipt: &Path) -> Result<()> {
    go_to(window, "Sync").await?;
    // A button that is drawn anew while it is pressed does not hear the press.
    window.is_still().await?;
    window.will_choose(receipt)?;
    window.press_button("Read a receipt").await?;
    window.sees("Receipt for file").await
}

/// Scans the screen for accessibility and makes sure that no error is on it.
pub(crate) async fn is_in_order(window: &Window, screen: &str) -> Result<()> {
    let text = window.text().await?;
    ensure!(!text.contains("Something went wrong"), "{screen} shows an error: {text}");
    ensure!(!text.contains("stopped working"), "{screen} stopped working: {text}");
    accessibility::check(window, screen).await
}
