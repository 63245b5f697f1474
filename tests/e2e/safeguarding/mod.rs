//! Three safeguarding stories in the real window, by keyboard: a disclosure at a new birth visit, a missing teenager, a family
//! that did not bring its children. Each dies and opens again on its way.

mod disclosure;
mod missing_teenager;
mod was_not_brought;

use anyhow::{Context, Result};

use crate::{harness::Window, keyboard::Keyboard, laptop::Laptop, steps};

/// The tab of a child's record where safeguarding stands.
const TAB: &str = "Safeguarding";

/// Goes to the Safeguarding tab of the record that is open, with the arrows, as a screen reader's user does.
async fn to_safeguarding(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    let at_a_tab = "return document.activeElement?.getAttribute('role') === 'tab'";
    for _ in 0..60 {
        if window.run(at_a_tab, vec![]).await? == true {
            break;
        }
        keyboard.press("Tab").await?;
    }
    for _ in 0..12 {
        if focused(window).await?.starts_with(TAB) {
            return window.find("heading", "Statuses").await.map(drop);
        }
        keyboard.press("Right").await?;
    }
    anyhow::bail!("Tab and the arrows do not come to the tab {TAB:?}")
}

/// The words of what has the focus.
async fn focused(window: &Window) -> Result<String> {
    let script = "const there = document.activeElement;\
                  return (there?.getAttribute('aria-label') ?? there?.textContent ?? '').trim()";
    let words = window.run(script, vec![]).await?;
    Ok(words.as_str().context("what has the focus is said in words")?.to_owned())
}

/// Saves the form by key and waits for what is said of it.
async fn saves(window: &Window, keyboard: &mut Keyboard<'_>, said: &str) -> Result<()> {
    keyboard.press("ctrl+Enter").await?;
    window.sees(said).await
}

/// The laptop dies, and is opened again on a day; what is on the screen was in the store.
async fn dies_and_opens(window: Window, laptop: &Laptop) -> Result<Window> {
    window.kill().await?;
    let window = laptop.open().await?;
    steps::unlock(&window, steps::PASSPHRASE).await?;
    steps::is_open(&window).await?;
    Ok(window)
}

/// Today, by G and T.
async fn today_shows(window: &Window, keyboard: &mut Keyboard<'_>, words: &[&str]) -> Result<()> {
    keyboard.press("g").await?;
    keyboard.press("t").await?;
    window.find("heading", "Who is due").await?;
    for words in words {
        window.sees(words).await?;
    }
    Ok(())
}

/// Opens a screen by its name in the palette.
async fn goes_to(window: &Window, keyboard: &mut Keyboard<'_>, name: &str) -> Result<()> {
    keyboard.press("ctrl+k").await?;
    window.find("field", "Commands").await?;
    keyboard.types(name).await?;
    // Enter opens what is marked, and that is settled once the children that fit are there too.
    let marked = "const marked = document.querySelector('[role=menuitem][data-focused]');\
                  return marked?.textContent.includes(arguments[0]) === true";
    window
        .wait(&format!("{name} to be marked"), || async {
            Ok((window.run(marked, vec![name.into()]).await? == true).then_some(()))
        })
        .await?;
    keyboard.press("Enter").await
}

/// Adds an event to the status that is open: what, and for a planned one its day.
async fn adds_event(
    window: &Window,
    keyboard: &mut Keyboard<'_>,
    status: &str,
    event: &str,
    planned: Option<&str>,
) -> Result<()> {
    keyboard.tab_and_press(&format!("Add an event: {status}")).await?;
    window.find("dialog", "Add an event").await?;
    keyboard.fills("eventKind", event).await?;
    if let Some(day) = planned {
        keyboard.fills("on", day).await?;
        keyboard.chooses("state", "Planned").await?;
    }
    saves(window, keyboard, "Event saved on this laptop").await
}

/// How many keys a story took. At four presses and five letters a second it is a length of time.
#[expect(clippy::print_stdout, reason = "how many presses a story takes is what these tests are read for")]
fn says_how_long(story: &str, keyboard: &Keyboard<'_>) {
    println!("{story} by keyboard: {} presses and {} letters", keyboard.presses, keyboard.letters);
}
