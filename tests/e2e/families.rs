//! A family that splits, in the real window: one visit written for three children, the parents separate, the children live in
//! two places, somebody moves in, and the page for a colleague says so.

use anyhow::Result;
use serde_json::json;

use crate::{
    accessibility,
    harness::{Window, picture_path},
    laptop::Laptop,
    steps,
};

/// Three children of one mother at one address. NHS numbers are from the 999 range, which is never issued.
const CASELOAD: &str = "\
NHS Number,Surname,Forename,Date of Birth,Sex,Address Line 1,Postcode,GP Practice Code,Mother Name
9990000018,Hartley,Rosa,12/10/2025,F,3 Alder Way,LE3 5AA,Y99001,Jo Hartley
9990000026,Hartley,Finn,02/03/2023,M,3 Alder Way,LE3 5AA,Y99001,Jo Hartley
9990000034,Hartley,Mia,25/11/2021,F,3 Alder Way,LE3 5AA,Y99001,Jo Hartley
";

#[tokio::test]
async fn a_family_is_visited_once_splits_and_is_told_on_one_page() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::take_in(&window, &laptop, CASELOAD, 3).await?;
    steps::find_and_open(&window, "hartley ro", "HARTLEY, Rosa").await?;

    one_visit(&window).await?;
    the_parents_separate(&window).await?;
    somebody_moves_in(&window).await?;

    window.press_button("This family in a minute").await?;
    window.sees("Built from the record as it stands now").await?;
    window.sees("9 Mill Lane").await?;
    window.sees("Dean Marsh").await?;
    window.sees("Finn: last seen").await?;
    accessibility::check(&window, "a family in a minute").await?;
    window.picture(&picture_path("families", "summary")).await?;
    window.press_button("Back to the family").await?;

    window.press_button("Undo this change").await?;
    window.sees("What stood before stands again").await?;
    window.press_button("Undo this change").await?;
    window.sees("The change at home is undone").await?;
    window.close().await
}

async fn one_visit(window: &Window) -> Result<()> {
    window.press_button("Record contact").await?;
    window.select("What was it", "Follow-up").await?;
    window.fill("What you saw and did", "All three at home with Jo, playing. Warm flat, food in.").await?;
    tick(window, "also", "Finn").await?;
    tick(window, "also", "Mia").await?;
    window.fill("About Rosa alone", "Pulls herself up.").await?;
    window.select("What was it for Finn", "Follow-up").await?;
    window.fill("About Finn alone", "Coughs at night.").await?;
    window.select("What was it for Mia", "Follow-up").await?;
    accessibility::check(window, "one visit for three children").await?;
    window.picture(&picture_path("families", "one-visit")).await?;
    window.press_button("Save contact").await?;
    window.sees("Saved for 3 children on this laptop").await?;
    window.press("tab", "Timeline").await?;
    window.sees("written together with 2 other children").await
}

async fn the_parents_separate(window: &Window) -> Result<()> {
    window.press("tab", "Family").await?;
    window.press_button("Record a change at home").await?;
    window.choose("Parents separated").await?;
    window.fill("In a few words, as the family says it", "Mia lives with her father").await?;
    tick(window, "moving", "Mia").await?;
    window.fill("Address line 1", "9 Mill Lane").await?;
    accessibility::check(window, "a change at home").await?;
    window.picture(&picture_path("families", "separated")).await?;
    window.press_button("Save the change").await?;
    window.sees("The change at home is saved").await?;
    window.sees("9 Mill Lane").await?;
    window.sees("Mia with").await?;
    accessibility::check(window, "a family in two homes").await?;
    window.picture(&picture_path("families", "two-homes")).await
}

async fn somebody_moves_in(window: &Window) -> Result<()> {
    window.press_button("Record a change at home").await?;
    window.choose("Somebody moved in").await?;
    window.fill("Surname", "Marsh").await?;
    window.fill("First name", "Dean").await?;
    tick(window, "joins.children", "Rosa").await?;
    window.picture(&picture_path("families", "moved-in")).await?;
    window.press_button("Save the change").await?;
    window.sees("Dean Marsh").await
}

/// Ticks the child in a group of the form: a child's name can stand beside an age.
async fn tick(window: &Window, group: &str, child: &str) -> Result<()> {
    let script = "const [group, child] = arguments; \
                  const labels = [...document.querySelectorAll(`[id='${group}'] label`)]; \
                  const label = labels.find((one) => one.innerText.trim().startsWith(child)); \
                  label?.querySelector('input').click(); return label !== undefined";
    window
        .wait(&format!("{child} to tick"), || async move {
            let done = window.run(script, vec![json!(group), json!(child)]).await?;
            Ok((done.as_bool() == Some(true)).then_some(()))
        })
        .await
}
