//! The mandated reviews before and after the one at 6-8 weeks, by keyboard alone, in the real window: what is answered and
//! measured is on the timeline and closes the contact of the programme, also after the laptop has died.

use anyhow::{Result, ensure};
use caseload_tests::a_made_up_nhs_number;

use crate::{
    harness::{Window, picture_path},
    keyboard::Keyboard,
    laptop::Laptop,
    steps,
};

/// A Thursday on which each child below is within the days of a review.
const TODAY: &str = "2027-01-14T09:05";
const DONE: &str = "Done 14 Jan 2027";

/// One child, the review that is owed today, and what of it must be on the record afterwards.
struct Owed {
    /// As typed into the palette.
    words: &'static str,
    listed: &'static str,
    /// The contact's name in the programme.
    contact: &'static str,
    on_the_timeline: &'static [&'static str],
}

const ANTENATAL: Owed = Owed {
    words: "ferris",
    listed: "FERRIS",
    contact: "Antenatal contact",
    on_the_timeline: &[
        "Smoking in this pregnancy: Yes",
        "In this pregnancy: BMI 30 or more",
        "Parents related by blood: No",
        "Smoking at home: Inside",
        "Help to stop smoking: Referred",
        "Housing: Damp or cold",
        "Where baby sleeps: Own cot, parents' room",
        "Routine enquiry, domestic abuse: Asked",
        "What was said: Nothing disclosed",
        "Talked about: Safer sleep, Smoking",
    ],
};
const NEW_BIRTH: Owed = Owed {
    words: "calder mi",
    listed: "CALDER, Mina",
    contact: "New birth visit",
    on_the_timeline: &[
        "3.05 kg",
        "Feeding now: Breast only",
        "Feed watched: Needs help",
        "Weight since birth: Down 10 % or more",
        "Jaundice: Fading",
        "Blood spot result: Awaited",
        "On the back, clear cot: Seen",
        "Mother's mood: Up and down",
        "Routine enquiry, domestic abuse: Not safe to ask",
        "Talked about: Safer sleep, ICON, crying",
    ],
};
const TWELVE_MONTHS: Owed = Owed {
    words: "bexley ot",
    listed: "BEXLEY, Otis",
    contact: "10 to 12 month review",
    on_the_timeline: &[
        "Eating: Eats well",
        "Healthy Start vitamins: Does not",
        "Teeth brushed: Twice a day",
        "Dentist: Not yet",
        "Sleep: Wakes often",
        "Moves by: Crawling",
        "Talks by: First words",
        "Immunisations up to date: Booked",
        "ASQ-3, 12 months",
        "communication 50",
    ],
};
const TWO_YEARS: Owed = Owed {
    words: "larch iv",
    listed: "LARCH, Ivy",
    contact: "2 to 2½ year review",
    on_the_timeline: &[
        "Teeth brushed: Once a day",
        "Dentist: Seen",
        "Sleep: Settled",
        "Toilet: Learning",
        "Speech: Few words",
        "Behaviour: Some worry",
        "Early education offer: Told today",
        "ASQ-3, 27 months",
        "communication 15 (below the cut-off)",
    ],
};

#[tokio::test]
#[expect(clippy::print_stdout, reason = "how many presses each review took is what this test is read for")]
async fn the_other_mandated_reviews_are_recorded_by_keyboard_alone_and_close_what_was_owed() -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::take_in(&window, &laptop, &families(), 4).await?;
    let mut keyboard = Keyboard::at(&window);

    antenatal(&window, &mut keyboard).await?;
    new_birth(&window, &mut keyboard).await?;
    twelve_months(&window, &mut keyboard).await?;
    two_years(&window, &mut keyboard).await?;
    println!("four reviews by keyboard: {} presses and {} letters", keyboard.presses, keyboard.letters);

    // What is on the screen is in the store.
    window.kill().await?;
    let window = laptop.open().await?;
    steps::unlock(&window, steps::PASSPHRASE).await?;
    steps::is_open(&window).await?;
    for owed in [&ANTENATAL, &NEW_BIRTH, &TWELVE_MONTHS, &TWO_YEARS] {
        Keyboard::at(&window).opens(owed.words, owed.listed).await?;
        is_on_the_record(&window, owed).await?;
    }
    window.close().await
}

/// Mother to be, 35 weeks: what can be changed before the birth, and routine enquiry alone.
async fn antenatal(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    begin(window, keyboard, &ANTENATAL, None).await?;
    answer(keyboard, &[("late-booking", "b")]).await?;
    tick(keyboard, "mother-conditions", &["b"]).await?;
    answer(keyboard, &[("smoking-pregnancy", "y"), ("feeding-intention", "b"), ("related-parents", "n")])
        .await?;
    answer(keyboard, &[("parent-mood", "w"), ("support", "y"), ("father-partner", "l")]).await?;
    answer(keyboard, &[("smoking-home", "i"), ("stop-smoking", "r"), ("alcohol", "n")]).await?;
    tick(keyboard, "housing", &["d"]).await?;
    answer(keyboard, &[("sleep-place", "o"), ("routine-enquiry", "a"), ("domestic-abuse", "n")]).await?;
    tick(keyboard, "talked-about", &["", "s"]).await?;
    save(window, keyboard, &ANTENATAL, "Well at 35 weeks. Wants to stop smoking before the birth.").await
}

/// Twelve days old, and lighter than she may be: the screen says by how much, and whose rule it is.
async fn new_birth(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    begin(window, keyboard, &NEW_BIRTH, Some("new")).await?;
    keyboard.tab_to("weight").await?;
    keyboard.types("3.05").await?;
    window.find("field", "Birth weight").await?;
    keyboard.tab_to("birthWeight").await?;
    keyboard.types("3.50").await?;
    window
        .sees("12.9 % of birth weight lost. A clinical assessment and observation of a feed are called for")
        .await?;
    window.sees("NICE NG75").await?;
    answer(keyboard, &[("feeding", "b"), ("feed-watched", "n"), ("weight-loss", "d"), ("weight-loss", "d")])
        .await?;
    answer(keyboard, &[("jaundice", "f"), ("blood-spot", "a"), ("newborn-hearing", "c")]).await?;
    answer(keyboard, &[("sleep-place", "o"), ("sleep-back", "s"), ("crying", "s"), ("parent-mood", "u")])
        .await?;
    answer(keyboard, &[("father-partner", "l"), ("smoking-home", "n"), ("routine-enquiry", "n")]).await?;
    tick(keyboard, "talked-about", &["", "i"]).await?;
    save(
        window,
        keyboard,
        &NEW_BIRTH,
        "Sleepy at the breast. Hold changed, swallows heard. To be weighed on Saturday.",
    )
    .await?;
    // The growth screen says it again from the record.
    window.press("tab", "Growth").await?;
    window.sees("12.9 % of birth weight lost").await
}

/// A year old in six days: teeth, sleep, speech, and the tool added by one press.
async fn twelve_months(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    begin(window, keyboard, &TWELVE_MONTHS, Some("10")).await?;
    answer(keyboard, &[("eating", "e"), ("vitamins", "d"), ("teeth-brushed", "t"), ("dentist", "n")]).await?;
    answer(keyboard, &[("sleep-nights", "w"), ("moving", "c"), ("babble", "f"), ("immunisations", "b")])
        .await?;
    answer(keyboard, &[("home-safety", "c"), ("parent-mood", "w"), ("smoking-home", "n")]).await?;
    keyboard.tab_and_press("Add ASQ-3").await?;
    scores(keyboard, &["50", "45", "55", "60", "50"]).await?;
    save(window, keyboard, &TWELVE_MONTHS, "Crawls to the stairs and back. Points at the cat and names it.")
        .await
}

/// Two years and two months: the tool is open from the start, and one area lies below the cut-off.
async fn two_years(window: &Window, keyboard: &mut Keyboard<'_>) -> Result<()> {
    begin(window, keyboard, &TWO_YEARS, Some("2 y")).await?;
    answer(keyboard, &[("eating", "f"), ("teeth-brushed", "o"), ("dentist", "s"), ("sleep-nights", "s")])
        .await?;
    answer(keyboard, &[("toilet", "l"), ("speech", "f"), ("behaviour", "s"), ("early-education", "t")])
        .await?;
    answer(keyboard, &[("immunisations", "y"), ("home-safety", "d"), ("smoking-home", "n")]).await?;
    scores(keyboard, &["15", "50", "55", "45", "50"]).await?;
    window.sees("Below the cut-off: refer or assess further").await?;
    save(
        window,
        keyboard,
        &TWO_YEARS,
        "Few words, understands two steps. Speech and language referral agreed.",
    )
    .await
}

/// Opens the child by keyboard and the contact form by its key, and chooses what it was by its first letters.
async fn begin(window: &Window, keyboard: &mut Keyboard<'_>, owed: &Owed, kind: Option<&str>) -> Result<()> {
    keyboard.opens(owed.words, owed.listed).await?;
    keyboard.press("r").await?;
    window.find("field", "What you saw and did").await?;
    if let Some(letters) = kind {
        keyboard.types(letters).await?;
    }
    window.sees("0 of").await
}

/// Questions with one answer, each by the first letter of the answer; the same letter again goes on to the next that begins
/// with it.
async fn answer(keyboard: &mut Keyboard<'_>, answers: &[(&str, &str)]) -> Result<()> {
    let mut last = "";
    for &(field, letter) in answers {
        if field != last {
            keyboard.tab_to(field).await?;
        }
        keyboard.press(letter).await?;
        last = field;
    }
    Ok(())
}

/// A question with several answers: the first has the focus, and a letter goes to the next that begins with it.
async fn tick(keyboard: &mut Keyboard<'_>, field: &str, letters: &[&str]) -> Result<()> {
    keyboard.tab_to(field).await?;
    for &letter in letters {
        if !letter.is_empty() {
            keyboard.press(letter).await?;
        }
        keyboard.press("Space").await?;
    }
    Ok(())
}

async fn scores(keyboard: &mut Keyboard<'_>, scores: &[&str; 5]) -> Result<()> {
    let areas = ["communication", "gross-motor", "fine-motor", "problem-solving", "personal-social"];
    for (area, score) in areas.iter().zip(scores) {
        keyboard.tab_to(&format!("asq-3.{area}")).await?;
        keyboard.types(score).await?;
    }
    Ok(())
}

/// Writes what she saw and saves by key; then everything is on the record.
async fn save(window: &Window, keyboard: &mut Keyboard<'_>, owed: &Owed, narrative: &str) -> Result<()> {
    keyboard.tab_to("narrative").await?;
    keyboard.types(narrative).await?;
    let screen = format!("review-{}", owed.contact.to_lowercase().replace('½', "").replace(' ', "-"));
    steps::is_in_order(window, &screen).await?;
    window.picture(&picture_path("reviews", &screen)).await?;
    keyboard.press("ctrl+Enter").await?;
    window.sees("Contact saved on this laptop").await?;
    window.press("tab", "Timeline").await?;
    window.sees(narrative).await?;
    is_on_the_record(window, owed).await
}

/// The timeline holds every answer, and the programme has the contact as done today.
async fn is_on_the_record(window: &Window, owed: &Owed) -> Result<()> {
    window.press("tab", "Timeline").await?;
    for words in owed.on_the_timeline {
        window.sees(words).await?;
    }
    window.press("tab", "Programme").await?;
    window.find("table", "").await?;
    let row = window
        .run(
            "const row = [...document.querySelectorAll('table.programme tbody tr')]\
               .find((row) => row.querySelector('th').innerText.startsWith(arguments[0]));\
             return row?.innerText.replace(/\\s+/g, ' ') ?? 'there is no such contact'",
            vec![owed.contact.into()],
        )
        .await?;
    let row = row.as_str().unwrap_or_default();
    ensure!(row.contains(DONE), "{} is not done in the programme: {row:?}", owed.contact);
    Ok(())
}

/// Four families as a child health information service would send them. NHS numbers are from the 999 range.
fn families() -> String {
    let [mina, otis, ivy] = [1, 2, 3].map(|place| a_made_up_nhs_number(place).to_string().replace(' ', ""));
    format!(
        "\
NHS Number,Surname,Forename,Date of Birth,EDD,Sex,Gestation,Address Line 1,Postcode,GP Practice Code,Mother Name,Father Name
,Ferris,,,18/02/2027,,,7 Teasel Close,LE3 5AA,Y99001,Dana Ferris,Lee Ferris
{mina},Calder,Mina,02/01/2027,,F,39,12 Teasel Close,LE3 5AA,Y99001,Ruth Calder,Sam Calder
{otis},Bexley,Otis,20/01/2026,,M,40,3 Alder Way,LE3 5AA,Y99001,Jo Bexley,
{ivy},Larch,Ivy,30/10/2024,,F,40,18 Mill Lane,LE3 6BB,Y99001,Ada Larch,
"
    )
}
