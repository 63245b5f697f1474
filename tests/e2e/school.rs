//! A morning of school measurements in the real window: thirty pupils, by the keyboard and nothing else.

use std::{fmt::Write as _, fs};

use anyhow::{Result, ensure};
use caseload_tests::a_made_up_nhs_number;

use crate::{harness::Window, laptop::Laptop, steps};

const PUPILS: usize = 30;

#[tokio::test]
async fn thirty_pupils_are_measured_by_the_keyboard_alone() -> Result<()> {
    let laptop = Laptop::new()?.on("2027-01-14T09:05");
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    take_in_a_class(&window, &laptop).await?;

    steps::go_to(&window, "Places").await?;
    window.press_button("Add Larkspur Primary").await?;
    window.fill("URN", "999001").await?;
    window.press_button("Save place").await?;
    window.find("button", "Amend Larkspur Primary").await?;
    steps::is_in_order(&window, "schools and places").await?;

    steps::go_to(&window, "School session").await?;
    window.find("field", "Day").await?;
    window.is_still().await?;
    steps::is_in_order(&window, "school session").await?;
    // From here on no mouse: the day takes Enter, and the class opens with the first pupil in focus.
    window.run("document.querySelector('[name=day]').focus()", vec![]).await?;
    window.keys("Enter").await?;
    window.sees("0 of 30 done").await?;
    for pupil in 0..PUPILS {
        if pupil == 4 {
            window.keys("A").await?;
        } else {
            types(&window, &format!("{}.7", 102 + pupil % 10)).await?;
            types(&window, &format!("{}.3", 16 + pupil % 5)).await?;
        }
        window.sees(&format!("{} of {PUPILS} done", pupil + 1)).await?;
    }
    window.sees("29 measured, 1 absent, 0 refused").await?;
    steps::is_in_order(&window, "class measured").await?;
    // The last row is taken back by key, and keyed again.
    window.keys("ctrl+z").await?;
    window.sees(&format!("{} of {PUPILS} done", PUPILS - 1)).await?;
    window.is_still().await?;
    types(&window, "111.7").await?;
    types(&window, "20.3").await?;
    window.sees("29 measured, 1 absent, 0 refused").await?;
    window.is_still().await?;
    window.keys("ctrl+Enter").await?;
    window.sees("Every pupil has an entry.").await?;
    steps::is_in_order(&window, "class finished").await?;
    window.press_button("Open the catch-up list").await?;
    window.sees("1 child to catch up with").await?;
    steps::is_in_order(&window, "catch-up list").await?;
    window.choose("Pupil file").await?;
    window.sees("29 measured pupils").await?;
    steps::is_in_order(&window, "pupil file").await?;
    window.choose("Invitations").await?;
    window.sees("not owed to its pupils").await?;
    steps::is_in_order(&window, "invitations").await?;
    window.choose("Digital Health Contact").await?;
    window.find("field", "School").await?;
    steps::is_in_order(&window, "digital").await?;
    window.choose("Questionnaires").await?;
    window.sees("Send to a class").await?;
    steps::is_in_order(&window, "questionnaires").await?;

    // What is on the screen is in the store.
    window.kill().await?;
    let window = laptop.open().await?;
    steps::unlock(&window, steps::PASSPHRASE).await?;
    steps::go_to(&window, "School session").await?;
    window.press_button("Open the class").await?;
    window.sees("29 measured, 1 absent, 0 refused").await?;
    ensure!(!window.text().await?.contains("Universal Plus,"), "a level is shown in class view");
    window.close().await
}

/// Keys one box and goes on with Enter.
async fn types(window: &Window, figure: &str) -> Result<()> {
    for key in figure.chars() {
        window.keys(&key.to_string()).await?;
    }
    window.keys("Enter").await
}

/// A Reception class as a list from the school. NHS numbers are from the 999 range.
async fn take_in_a_class(window: &Window, laptop: &Laptop) -> Result<()> {
    let mut list = String::from("NHS Number,Surname,Forename,Date of Birth,Sex,Postcode,School / Nursery\n");
    for pupil in 0..PUPILS {
        let sex = if pupil % 2 == 0 { "F" } else { "M" };
        let number = a_made_up_nhs_number(pupil);
        writeln!(
            list,
            "{},Pupil{pupil:02},Robin,12/04/2022,{sex},LE3 5AA,Larkspur Primary",
            number.as_str()
        )?;
    }
    let file = laptop.files()?.join("class.csv");
    #[expect(clippy::disallowed_methods, reason = "made-up pupils, written for one test")]
    fs::write(&file, list)?;
    steps::go_to(window, "Import caseload").await?;
    window.will_choose(&file)?;
    window.press_button("Choose a file").await?;
    window.press_button("Take in 30 children").await?;
    window.sees("The file has been taken in.").await
}
