//! In the home, in the real window: one key hides the record, nothing of it can be asked for, and the visit is finished
//! afterwards.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{accessibility, harness::picture_path, laptop::Laptop, steps};

/// Calls every command of the table as a faulty page would, and answers with what each was refused with.
const ASK_EVERYTHING: &str = r#"
    const [names, done] = arguments;
    const ask = (name) => window.__TAURI_INTERNALS__.invoke(name, { request: {} })
        .then(() => [name, "answered"], (failure) => [name, failure && failure.kind ? failure.kind : "not read"]);
    Promise.all(names.map(ask)).then((answers) => done(Object.fromEntries(answers)));
"#;

#[tokio::test]
async fn in_the_home_nothing_of_the_record_is_in_the_page_and_the_visit_is_finished_afterwards() -> Result<()>
{
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    steps::start_the_demonstration(&window).await?;
    steps::find_and_open(&window, "doyle", "DOYLE").await?;
    steps::raise_a_flag(&window).await?;
    let heading = window.run("return document.querySelector('h1').textContent", vec![]).await?;
    let heading = heading.as_str().context("the record has a heading")?.to_owned();
    let family = heading.split(',').next().context("a surname")?.trim().to_owned();
    let page = "return document.documentElement.outerHTML";
    let before = window.run(page, vec![]).await?.to_string();
    ensure!(before.contains(&family) && before.contains("Domestic abuse"), "the record is in sight at first");

    window.keys("ctrl+h").await?;
    window.find("field", "Weight").await?;
    window.is_still().await?;
    let html = window.run(page, vec![]).await?.to_string();
    for hidden in [family.as_str(), "omestic abuse", "Midwife", "sibling", "estricted", "hidden from"] {
        ensure!(!html.contains(hidden), "{hidden} is in the page: {html}");
    }
    // Numbers stand in the drawing of the chart as well, so the NHS number is looked for among what can be read.
    let read = window.text().await?;
    ensure!(!read.contains("999"), "an NHS number is in {read}");
    window.picture(&picture_path("screens", "in-the-home-visit")).await?;
    let title = window.run("return document.title", vec![]).await?;
    ensure!(title == "Caseload", "the title is {title}");
    accessibility::check(&window, "in the home").await?;

    // What a faulty page asks for is refused by the one gate, before it is read.
    let refused: Vec<String> = caseload_app::commands::table()
        .into_iter()
        .map(|command| command.name.to_owned())
        .filter(|name| !caseload_app::home::ALLOWED.contains(&name.as_str()))
        .collect();
    let answers = window.run_and_wait(ASK_EVERYTHING, vec![json!(refused)]).await?;
    let answers: &serde_json::Map<String, Value> = answers.as_object().context("an answer for each")?;
    ensure!(answers.len() == refused.len(), "{} of {} answered", answers.len(), refused.len());
    for (name, answer) in answers {
        ensure!(answer == "inTheHome", "{name}: {answer}");
    }

    window.fill("Weight", "6.21").await?;
    window.choose("Formula").await?;
    window.fill("Notes you could read out loud", "Bottles made up together.").await?;
    window.sees("Weight: ").await?;
    window.keys("ctrl+Enter").await?;
    window.sees("Kept. You can go on with it after the visit.").await?;

    // Locked with Esc Esc, it opens in the home again, with everything that was typed.
    window.keys("Escape").await?;
    window.keys("Escape").await?;
    steps::is_locked(&window).await?;
    steps::unlock(&window, "demonstration caseload").await?;
    window.find("field", "Weight").await?;
    let weight = window.value_of("Weight").await?;
    ensure!(weight == "6.21", "{weight}");

    window.keys("ctrl+h").await?;
    window.find("button", "Save contact").await?;
    let notes = window.value_of("What you saw and did").await?;
    ensure!(notes == "Bottles made up together.", "{notes}");
    window.close().await
}
