//! What a person does at the window: see, press, fill, choose, wait. Things are found by role and spoken name.

use std::{
    cell::RefCell,
    env, fs,
    future::Future,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use fantoccini::{
    Client,
    elements::{Element, ElementRef},
};
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::{
    keys,
    laptop::{Guard, children_of},
};

/// How long a thing may take to appear before the test says it is not there.
const PATIENCE: Duration = Duration::from_secs(30);
/// The same for what the screen itself says takes a while: making a few hundred families.
const LONG_PATIENCE: Duration = Duration::from_secs(120);
const PAUSE: Duration = Duration::from_millis(60);

/// axe-core knows the accessible role and name of everything; the tests find things by what it says.
const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

/// The open window.
pub(crate) struct Window {
    client: Client,
    driver: Guard,
    answer_file: PathBuf,
}

impl Window {
    pub(crate) fn new(client: Client, driver: Guard, answer_file: PathBuf) -> Self {
        Self { client, driver, answer_file }
    }

    /// Waits until the words are on the screen.
    pub(crate) async fn sees(&self, words: &str) -> Result<()> {
        self.wait(&format!("the words {words:?}"), || async move {
            Ok(self.text().await?.contains(words).then_some(()))
        })
        .await
    }

    /// What is on the screen now, as text with single spaces.
    pub(crate) async fn text(&self) -> Result<String> {
        let text = self.run("return document.body.innerText", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Waits for something with this role whose spoken name is these words, or begins with them.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.wait(&format!("a {role} named {name:?}"), || self.look_for(role, name)).await
    }

    /// The same, for what the screen says takes a while.
    pub(crate) async fn find_in_a_while(&self, role: &str, name: &str) -> Result<Element> {
        self.wait_for(LONG_PATIENCE, &format!("a {role} named {name:?}"), || self.look_for(role, name)).await
    }

    /// Presses a button, a link, a tab, a menu item: whatever it is that has this role and name.
    pub(crate) async fn press(&self, role: &str, name: &str) -> Result<()> {
        self.wait(&format!("a {role} named {name:?} to press"), || async move {
            let Some(element) = self.look_for(role, name).await? else { return Ok(None) };
            self.click(&element).await.map(Some)
        })
        .await
    }

    /// Presses an element once it lies still.
    ///
    /// # Errors
    /// When it moves, or the press landed beside it because the screen drew it anew; then it is to be found again.
    async fn click(&self, element: &Element) -> Result<()> {
        let ready = self.run_and_wait(include_str!("ready.js"), vec![serde_json::to_value(element)?]).await?;
        ensure!(ready == json!(true), "it is still moving");
        element.click().await?;
        // What opens at the first touch of the button covers it before it is let go.
        let script = "const press = window.caseloadPress; \
                      return press.reached || press.on.getAttribute('aria-expanded') === 'true'";
        let reached = self.run(script, vec![]).await?;
        ensure!(reached == json!(true), "the press landed beside it");
        Ok(())
    }

    /// Presses the button with this name.
    pub(crate) async fn press_button(&self, name: &str) -> Result<()> {
        self.press("button", name).await
    }

    /// Types into the field with this label, over whatever is in it.
    pub(crate) async fn fill(&self, label: &str, words: &str) -> Result<()> {
        // Selected and typed over, as a person does: a value that is emptied behind its back is put back by the form.
        self.act("field", label, |field| async move { self.click(&field).await }).await?;
        self.keys("ctrl+a").await?;
        self.type_into(label, words).await
    }

    /// Types at the end of what is in the field.
    pub(crate) async fn type_into(&self, label: &str, words: &str) -> Result<()> {
        self.act("field", label, |field| async move { Ok(field.send_keys(words).await?) }).await
    }

    /// What the field with this label holds.
    pub(crate) async fn value_of(&self, label: &str) -> Result<String> {
        Ok(self.find("field", label).await?.prop("value").await?.unwrap_or_default())
    }

    /// Chooses a radio button or ticks a box by its label.
    pub(crate) async fn choose(&self, label: &str) -> Result<()> {
        self.act("choice", label, |control| async move {
            // The control itself may be drawn by its label; a person presses what is drawn.
            let drawn = self
                .run(
                    "const [el] = arguments; return el.closest('label') ?? el.labels?.[0] ?? el",
                    vec![serde_json::to_value(&control)?],
                )
                .await?;
            self.click(&self.element(&drawn)?).await
        })
        .await
    }

    /// Chooses from a list that opens: a native one, or a button with a list behind it.
    pub(crate) async fn select(&self, label: &str, option: &str) -> Result<()> {
        let opened = self
            .act("select", label, |field| async move {
                if field.tag_name().await?.eq_ignore_ascii_case("select") {
                    // By its value: the driver's own way by label stumbles over the apostrophe in "children's".
                    let value = self
                        .run(
                            "const [select, label] = arguments; \
                             return [...select.options].find((one) => one.label.trim() === label)?.value ?? null",
                            vec![serde_json::to_value(&field)?, json!(option)],
                        )
                        .await?;
                    let value = value.as_str().with_context(|| format!("{label:?} has no option {option:?}"))?;
                    field.select_by_value(value).await?;
                    return Ok(false);
                }
                self.click(&field).await?;
                Ok(true)
            })
            .await?;
        if opened { self.press("option", option).await } else { Ok(()) }
    }

    /// Does something with what has this role and name. It can be drawn anew between being found and being used; then it is
    /// found again.
    async fn act<T, Done>(&self, role: &str, name: &str, act: impl Fn(Element) -> Done) -> Result<T>
    where
        Done: Future<Output = Result<T>>,
    {
        self.wait(&format!("a {role} named {name:?} to use"), || async {
            match self.look_for(role, name).await? {
                Some(element) => {
                    // As a person does; the driver clears and types only where it can see.
                    let within = serde_json::to_value(&element)?;
                    self.run("arguments[0].scrollIntoView({ block: 'nearest' })", vec![within]).await?;
                    Ok(Some(act(element).await?))
                }
                None => Ok(None),
            }
        })
        .await
    }

    /// Presses keys together, such as `ctrl+l`.
    pub(crate) async fn keys(&self, chord: &str) -> Result<()> {
        self.client.perform_actions(keys::chord(chord)?).await?;
        self.client.release_actions().await?;
        Ok(())
    }

    /// Types words with the keys, wherever the focus is.
    pub(crate) async fn types(&self, words: &str) -> Result<()> {
        self.client.perform_actions(keys::typed(words)).await?;
        self.client.release_actions().await?;
        Ok(())
    }

    /// The next file dialog answers with this path.
    pub(crate) fn will_choose(&self, path: &Path) -> Result<()> {
        let text = path.to_str().context("the path is readable text")?;
        #[expect(clippy::disallowed_methods, reason = "a note from a test to the program, not a record")]
        fs::write(&self.answer_file, text)?;
        Ok(())
    }

    /// Waits until nothing is loading and the text has stayed the same for a moment.
    pub(crate) async fn is_still(&self) -> Result<()> {
        let last = RefCell::new(String::new());
        self.wait("the screen to be still", || async {
            let busy = self.run("return document.querySelector('[aria-busy=true]') !== null", vec![]).await?;
            let text = self.text().await?;
            let same = *last.borrow() == text;
            last.replace(text);
            Ok((same && busy == json!(false)).then_some(()))
        })
        .await
    }

    /// Makes everything twice as large, as Ctrl and + do, a fifth at each press.
    pub(crate) async fn zoom_in_to_200_percent(&self) -> Result<()> {
        self.wait("the page to be twice as large", || async move {
            let width =
                || async { Ok::<_, anyhow::Error>(self.run("return innerWidth", vec![]).await?.as_f64()) };
            let before = width().await?.context("a page has a width")?;
            if before <= 690.0 {
                return Ok(Some(()));
            }
            self.keys("ctrl+=").await?;
            // The web view takes its new size in its own time; a press before that would be one too many.
            for _ in 0..20 {
                if width().await?.is_some_and(|now| now < before) {
                    break;
                }
                tokio::time::sleep(PAUSE).await;
            }
            Ok(None)
        })
        .await
    }

    /// Back to the size it opened with.
    pub(crate) async fn zoom_back(&self) -> Result<()> {
        self.keys("ctrl+0").await
    }

    /// Saves a picture of the window once its fonts are there and nothing moves.
    pub(crate) async fn picture(&self, path: &Path) -> Result<()> {
        self.client
            .execute_async(
                "const done = arguments[0]; document.fonts.ready.then(() => \
                 requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
                vec![],
            )
            .await?;
        let picture = self.client.screenshot().await?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        #[expect(clippy::disallowed_methods, reason = "a picture for people, not a record")]
        fs::write(path, picture)?;
        Ok(())
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Runs a script in the page that calls its last argument when it is done.
    pub(crate) async fn run_and_wait(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// Puts axe-core into the page, once.
    pub(crate) async fn load_axe(&self) -> Result<()> {
        if self.run("return typeof window.axe === 'object'", vec![]).await? == json!(true) {
            return Ok(());
        }
        let path = repository().join(AXE);
        let axe = fs::read_to_string(&path)
            .context("axe-core is not there; `cargo xtask test` installs it with `npm ci`")?;
        self.run(&axe, vec![]).await?;
        Ok(())
    }

    /// Ends the program at once, as a power cut or `kill -9` would.
    pub(crate) async fn kill(self) -> Result<()> {
        for program in children_of(self.driver.0.id())? {
            Command::new("kill").args(["-9", &program.to_string()]).status()?;
            // A program that is still dying holds its folder, and the next start would be told that it is in use.
            let started = Instant::now();
            while is_running(program) {
                ensure!(started.elapsed() < PATIENCE, "a killed program does not end");
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }
        Ok(())
    }

    /// Closes the window as its close button would.
    pub(crate) async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// Asks until there is an answer, or fails with what the screen said and a picture of it.
    pub(crate) async fn wait<T, Answer>(&self, what: &str, ask: impl Fn() -> Answer) -> Result<T>
    where
        Answer: Future<Output = Result<Option<T>>>,
    {
        self.wait_for(PATIENCE, what, ask).await
    }

    async fn wait_for<T, Answer>(&self, patience: Duration, what: &str, ask: impl Fn() -> Answer) -> Result<T>
    where
        Answer: Future<Output = Result<Option<T>>>,
    {
        let started = Instant::now();
        let mut last_error = None;
        while started.elapsed() < patience {
            match timeout(PATIENCE, ask()).await {
                Ok(Ok(Some(answer))) => return Ok(answer),
                Ok(Ok(None)) => {}
                // The page may be between two screens; the next look is a new one.
                Ok(Err(error)) => last_error = Some(error),
                Err(_elapsed) => last_error = Some(anyhow!("the driver did not answer")),
            }
            tokio::time::sleep(PAUSE).await;
        }
        let picture = failure_picture();
        let pictured = match timeout(PATIENCE, self.picture(&picture)).await {
            Ok(Ok(())) => format!("the picture is {}", picture.display()),
            Ok(Err(error)) => format!("no picture could be taken: {error}"),
            Err(_elapsed) => "no picture could be taken in time".to_owned(),
        };
        let seen = match timeout(PATIENCE, self.text()).await {
            Ok(Ok(text)) => text.chars().take(3000).collect(),
            Ok(Err(_)) | Err(_) => "nothing that could be read".to_owned(),
        };
        let why = last_error.map(|error| format!("; the last error was: {error:#}")).unwrap_or_default();
        bail!("waited {patience:?} for {what}{why}\n{pictured}\nthe screen said: {seen}")
    }

    async fn look_for(&self, role: &str, name: &str) -> Result<Option<Element>> {
        self.load_axe().await?;
        let found = self.run(include_str!("find.js"), vec![json!(role), json!(name)]).await?;
        if found.is_null() { Ok(None) } else { Ok(Some(self.element(&found)?)) }
    }

    fn element(&self, reference: &Value) -> Result<Element> {
        let id = reference
            .as_object()
            .and_then(|object| object.values().next())
            .and_then(Value::as_str)
            .ok_or_else(|| anyhow!("the script answered with something that is not an element"))?;
        Ok(Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned())))
    }
}

/// The folder that holds the workspace.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests are in a folder of the repository")
        .into()
}

/// Where a test leaves pictures for people: `target/<kind>/<name>.png`.
pub(crate) fn picture_path(kind: &str, name: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from);
    target.join(kind).join(format!("{name}.png"))
}

fn failure_picture() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    picture_path("e2e", &format!("failed-{}-{number}", std::process::id()))
}

/// Whether any thread of a process still runs. The first can be gone while others, still ending, hold its files open.
fn is_running(process: u32) -> bool {
    let Ok(threads) = fs::read_dir(format!("/proc/{process}/task")) else { return false };
    threads.flatten().any(|thread| {
        let Ok(stat) = fs::read_to_string(thread.path().join("stat")) else { return false };
        stat.rsplit(')').next().is_some_and(|rest| !rest.trim_start().starts_with(['Z', 'X']))
    })
}
