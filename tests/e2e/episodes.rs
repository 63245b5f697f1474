//! A perinatal mental health episode in the real window: from a mood score at a visit, through sessions at which the goal is
//! scored, a step up with a partner and down again, to the close, and opened again.

use anyhow::Result;

use crate::{
    accessibility,
    harness::{Window, picture_path},
    laptop::Laptop,
    steps,
};

const GOAL: &str = "Get out of the house with Rosa";

#[tokio::test]
async fn a_perinatal_mental_health_episode_goes_from_a_mood_score_to_its_close() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::import_a_caseload(&window, &laptop).await?;
    steps::find_and_open(&window, "hartley ro", &steps::CHILD.listed()).await?;

    scores_the_mood(&window).await?;
    opens_an_episode(&window).await?;
    for score in ["3", "5", "7"] {
        a_session(&window, score).await?;
    }

    window.press("tab", "Episodes").await?;
    window.sees("3 of 8").await?;
    window.press_button("Review or close").await?;
    window.sees("Distance travelled").await?;
    window.find("img", &format!("{GOAL}: from 2 to 7 of 10")).await?;
    accessibility::check(&window, "an episode with its goals over time").await?;
    window.picture(&picture_path("episodes", "distance-travelled")).await?;

    window.press_button("Change level").await?;
    window.choose("To Universal Partnership Plus").await?;
    window.fill("Why", "Social care assesses with us").await?;
    window.fill("Agency 1", "Children's social care").await?;
    accessibility::check(&window, "a step up").await?;
    window.picture(&picture_path("episodes", "step-up")).await?;
    window.press_button("Save the change").await?;
    window.sees("The change is saved").await?;
    level_is(&window, "Universal Partnership Plus").await?;

    window.press("tab", "Episodes").await?;
    window.press_button("Review or close").await?;
    window.press_button("Close the episode").await?;
    window.select("How it closed", "Needs met").await?;
    window.fill("What was achieved, or why not", "Out twice a week, sleeps when Rosa sleeps").await?;
    window.fill("EPDS at the close", "6").await?;
    window.choose("8").await?;
    window.picture(&picture_path("episodes", "close")).await?;
    window.press_button("Close the episode").await?;
    window.sees("The episode is closed").await?;
    level_is(&window, "Universal").await?;

    window.press("tab", "Episodes").await?;
    window.press_button("Open: Perinatal mental health").await?;
    window.press_button("Open again").await?;
    window.fill("Why", "Low again since a bad night").await?;
    window.fill("Next review", "in 3 weeks").await?;
    window.press_button("Open it again").await?;
    window.sees("The episode is open again").await?;
    steps::go_to(&window, "Universal Plus").await?;
    window.sees("opened again").await?;
    window.picture(&picture_path("episodes", "list")).await?;
    window.close().await
}

/// The child's level in the banner: it follows the episodes that are open.
async fn level_is(window: &Window, level: &str) -> Result<()> {
    let script = "return document.querySelector('.banner__end strong')?.textContent ?? ''";
    window
        .wait(&format!("the banner to say {level:?}"), || async move {
            let shown = window.run(script, vec![]).await?;
            Ok((shown.as_str() == Some(level)).then_some(()))
        })
        .await
}

async fn scores_the_mood(window: &Window) -> Result<()> {
    window.press_button("Record contact").await?;
    window.select("What was it", "Follow-up").await?;
    window.choose("Seen").await?;
    window.fill("What you saw and did", "Jo is low and cries most days. Rosa well.").await?;
    window.press_button("Add EPDS").await?;
    window.press("field", "Item 1, not answered").await?;
    for answer in ["2", "2", "2", "1", "2", "1", "2", "1", "1", "0"] {
        window.keys(answer).await?;
    }
    window.press_button("Save contact").await?;
    window.sees("Contact saved on this laptop").await
}

async fn opens_an_episode(window: &Window) -> Result<()> {
    window.press("tab", "Episodes").await?;
    window.press_button("Open an episode").await?;
    window.select("Package", "Perinatal mental health").await?;
    window.sees("NICE CG192").await?;
    window.fill("At the start", "14").await?;
    window.fill("What the family wants to change", GOAL).await?;
    window.choose("2").await?;
    accessibility::check(window, "an episode with its package").await?;
    window.picture(&picture_path("episodes", "package")).await?;
    window.press_button("Open the episode").await?;
    window.find("tab", "Timeline").await?;
    window.sees("Universal Plus").await
}

/// A contact of the episode, its goal scored with one key.
async fn a_session(window: &Window, score: &str) -> Result<()> {
    window.press_button("Record contact").await?;
    window.select("What was it", "Package session").await?;
    window.choose("Seen").await?;
    window.fill("What you saw and did", "Listening visit. Walked to the park together.").await?;
    window.select("Part of an episode", "Perinatal mental health, Universal Plus").await?;
    window.choose("1").await?;
    window.keys(score).await?;
    window.press_button("Save contact").await?;
    window.sees("Contact saved on this laptop").await
}
