//! Care passes at 11 in the real window: a county nurse begins on the due list, does every step, is stopped where a red
//! transfer has no meeting, and the child has left her list and says who has care.

use anyhow::{Result, ensure};

use crate::{
    accessibility,
    harness::{Window, picture_path},
    laptop::Laptop,
    steps,
};

/// The county asks for the transfer from 1 May to 31 August of Year 6 (`policy-papers` A1).
const TODAY: &str = "2027-06-01T08:42";

/// A child in Year 6 and her brother, who stays. NHS numbers are from the 999 range, which is never issued.
const CASELOAD: &str = "\
NHS Number,Surname,Forename,Date of Birth,Sex,Address Line 1,Postcode,GP Practice Code,Mother Name
9990000018,Okoro,Ife,02/03/2016,F,18 Mill Lane,LE15 6BB,Y99001,Ada Okoro
9990000026,Okoro,Tobe,25/11/2019,M,18 Mill Lane,LE15 6BB,Y99001,Ada Okoro
";

const IFE: &str = "OKORO, Ife";
const TASK: &str = "Ring the school about her inhaler";

#[tokio::test]
async fn at_11_care_passes_from_the_due_list_and_the_record_says_who_has_it() -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    set_up_in_the_county(&window).await?;
    steps::take_in(&window, &laptop, CASELOAD, 2).await?;
    steps::find_and_open(&window, "okoro if", IFE).await?;
    steps::raise_a_flag(&window).await?;
    adds_a_task(&window).await?;

    begins_on_the_due_list(&window).await?;
    prepares(&window).await?;
    reads_what_is_open(&window).await?;
    is_sent_and_accepted(&window).await?;
    completes(&window).await?;
    has_left(&window).await?;
    window.close().await
}

async fn set_up_in_the_county(window: &Window) -> Result<()> {
    window.press_button("Set up my caseload").await?;
    window.fill("Your name", "Amina Yusuf").await?;
    window.select("Your role", "School nurse").await?;
    window.select("Where you work", "Rutland").await?;
    window.fill("Your team", "Oakham 0-11").await?;
    window.fill("NMC PIN", "99A1234E").await?;
    window.fill("New passphrase", steps::PASSPHRASE).await?;
    window.press_button("Set up").await?;
    window.choose("I have printed it or written it down").await?;
    window.press_button("Open my caseload").await?;
    steps::is_open(window).await
}

async fn adds_a_task(window: &Window) -> Result<()> {
    window.press("tab", "Tasks").await?;
    window.press_button("Add").await?;
    window.fill("What to do", TASK).await?;
    window.fill("By when", "in 2 weeks").await?;
    window.press_button("Add the task").await?;
    window.sees(TASK).await
}

/// The line on the due list is chosen by its row, and the form is saved by the key that saves.
async fn begins_on_the_due_list(window: &Window) -> Result<()> {
    steps::go_to(window, "Due").await?;
    window.press("row", &format!("{IFE}, Transfer to the 11+ service")).await?;
    window.press_button("Start transfer").await?;
    window
        .wait("the kind her age says", || async {
            Ok((window.value_of("Why care passes on").await? == "eleven-plus").then_some(()))
        })
        .await?;
    window.keys("ctrl+Enter").await?;
    window.sees("It does not say to whom").await?;
    accessibility::check(window, "a transfer that says to whom it goes not").await?;
    window.fill("Name of who takes over", "Jo Marsh").await?;
    window.fill("Team or organisation", "11+ service").await?;
    window.fill("Care is to pass on", "today").await?;
    accessibility::check(window, "a transfer to begin").await?;
    window.picture(&picture_path("transfers", "start")).await?;
    window.keys("ctrl+Enter").await?;
    window.sees("Still to do").await
}

/// Rated red without a meeting, discussed, by what right, and the family told.
async fn prepares(window: &Window) -> Result<()> {
    window.press_button("Rate: Rated red, amber or green").await?;
    window.choose("Red").await?;
    window.press_button("Save the colour").await?;
    window.sees("The colour has no reason").await?;
    accessibility::check(window, "a colour without a reason").await?;
    window.fill("Why this colour", "Domestic abuse at home, mother asks not to be rung").await?;
    window.picture(&picture_path("transfers", "rate")).await?;
    window.press_button("Save the colour").await?;
    window.sees("This colour needs the day of a caseload meeting").await?;

    window.press_button("Note the talk").await?;
    window
        .wait("who takes over to be there", || async {
            Ok((window.value_of("With whom").await? == "Jo Marsh").then_some(()))
        })
        .await?;
    accessibility::check(window, "whom it was discussed with").await?;
    window.press_button("Save").await?;
    window.press_button("Note the right").await?;
    window.select("By what right", "A sharing agreement").await?;
    window.press_button("Save").await?;
    window.press_button("Note it: Family told").await?;
    accessibility::check(window, "whether the family was told").await?;
    window.press_button("Save").await?;
    window.find("button", "Change: Family told").await?;
    Ok(())
}

/// What is open is read one by one; until then the record may not go.
async fn reads_what_is_open(window: &Window) -> Result<()> {
    window.press_button("Note as sent").await?;
    window.press_button("Save as sent").await?;
    window.sees("Something open on the record has not been acknowledged").await?;
    window.press_button("Not now").await?;
    accessibility::check(window, "a transfer being prepared").await?;
    window.picture(&picture_path("transfers", "preparing")).await?;
    window.press_button("I have read this: Flag: Domestic abuse").await?;
    window.find("button", "Not read after all: Flag: Domestic abuse").await?;
    window.press_button(&format!("I have read this: Task: {TASK}")).await?;
    window.find("button", &format!("Not read after all: Task: {TASK}")).await?;
    Ok(())
}

/// By secure mail, and so by hand in the steps.
async fn is_sent_and_accepted(window: &Window) -> Result<()> {
    window.press_button("Note as sent").await?;
    accessibility::check(window, "a record that went another way").await?;
    window.press_button("Save as sent").await?;
    window.press_button("Note as arrived").await?;
    window.press_button("Save as arrived").await?;
    window.press_button("Note the answer").await?;
    window.choose("Accepted").await?;
    accessibility::check(window, "what they answered").await?;
    window.press_button("Save the answer").await?;
    window.sees("Every step is done.").await
}

async fn completes(window: &Window) -> Result<()> {
    window.press_button("Complete the transfer").await?;
    window.press_button("Complete").await?;
    window.sees("needs a caseload meeting").await?;
    accessibility::check(window, "red is refused without a meeting").await?;
    window.picture(&picture_path("transfers", "red-refused")).await?;
    window.press_button("Not now").await?;
    window.press_button("Change: Rated red, amber or green").await?;
    window.fill("Day of the caseload meeting", "today").await?;
    window.press_button("Save the colour").await?;
    window.press_button("Complete the transfer").await?;
    accessibility::check(window, "a transfer to complete").await?;
    window.press_button("Complete").await?;
    window.sees("Care has passed").await?;
    window.find("button", "Undo the completion").await?;
    accessibility::check(window, "a transfer completed").await?;
    window.picture(&picture_path("transfers", "completed")).await
}

/// Not on the lists, found by search, and the record says who has care.
async fn has_left(window: &Window) -> Result<()> {
    steps::go_to(window, "Caseload").await?;
    window.sees("OKORO, Tobe").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains(IFE), "she has left the caseload and is on its list");
    steps::go_to(window, "Due").await?;
    window.find("heading", "").await?;
    window.is_still().await?;
    ensure!(!window.text().await?.contains(IFE), "something is due of a child whose care has passed");
    steps::go_to(window, "Transfers").await?;
    window.choose("Over").await?;
    window.sees("Completed").await?;
    accessibility::check(window, "transfers that are over").await?;

    steps::go_to(window, "Caseload").await?;
    window.press_button("Also those who left").await?;
    window.press("rowheader", IFE).await?;
    window.keys("Enter").await?;
    window.press("tab", "Timeline").await?;
    window.sees("No longer on this caseload").await?;
    window.sees("In the care of Jo Marsh since 1 Jun 2027").await?;
    window.sees("Transfer of care: to the 11+ service, Jo Marsh").await?;
    accessibility::check(window, "a record whose care has passed").await?;
    window.picture(&picture_path("transfers", "passed")).await
}
