//! A routine 6-8 week review by keyboard alone, in the real window: how many presses it takes, and that it is saved.

use std::time::Instant;

use anyhow::{Result, ensure};

use crate::{accessibility, harness::picture_path, keyboard::Keyboard, laptop::Laptop, steps};

/// The routine answers, in the order Tab comes to them: the question, and the letter that answers it.
const ANSWERS: [(&str, &str); 8] = [
    ("infantFeeding", "b"),
    ("gp-check", "b"),
    ("immunisations", "b"),
    ("smiles-follows", "y"),
    ("crying", "s"),
    ("sleep-place", "o"),
    ("parent-mood", "w"),
    ("smoking-home", "n"),
];

#[tokio::test]
#[expect(clippy::print_stdout, reason = "how many presses it took is what this test is read for")]
async fn a_routine_six_to_eight_week_review_is_recorded_by_keyboard_alone() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::import_a_caseload(&window, &laptop).await?;
    steps::find_and_open(&window, "hartley ro", &steps::CHILD.listed()).await?;

    let begun = Instant::now();
    let mut keyboard = Keyboard::at(&window);
    keyboard.press("r").await?;
    window.find("field", "What you saw and did").await?;
    // The first field has the focus; its own list is answered by the first letters of the choice.
    keyboard.types("6-8").await?;
    window.sees("0 of").await?;
    for (field, letter) in ANSWERS {
        keyboard.tab_to(field).await?;
        keyboard.press(letter).await?;
    }
    window.sees("7 of").await?;
    keyboard.tab_to("talked-about").await?;
    // The first chip has the focus; a letter goes to the next that begins with it.
    for key in ["Space", "i", "Space", "h", "Space"] {
        keyboard.press(key).await?;
    }
    keyboard.tab_to("narrative").await?;
    keyboard.types("Alert, good tone, fixing and following. Jo well and rested.").await?;
    accessibility::check(&window, "a 6-8 week review").await?;
    window.picture(&picture_path("reviews", "6-8-week-review")).await?;
    keyboard.press("ctrl+Enter").await?;
    window.sees("Contact saved on this laptop").await?;
    let (presses, letters, seconds) = (keyboard.presses, keyboard.letters, begun.elapsed().as_secs());
    println!(
        "6-8 week review by keyboard: {presses} presses and {letters} letters, {seconds} s with the driver"
    );
    // At a routine four presses a second for keys and five letters a second for words, well under two minutes.
    ensure!(presses / 4 + letters / 5 < 120, "{presses} presses and {letters} letters are too many");

    window.press("tab", "Timeline").await?;
    window.sees("GP 6-8 week check: Booked").await?;
    window.sees("Talked about: Safer sleep, ICON, crying, Home safety").await?;
    window.close().await
}
