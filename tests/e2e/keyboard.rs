//! A nurse's hands on the keyboard: what she presses and types, counted.

use anyhow::Result;

use crate::harness::Window;

/// The longest form has fewer stops than this; a record with much safeguarding work has some more.
const MOST_TABS: usize = 250;

/// The keys of one nurse, counted. Words in her own sentences are typed and counted apart.
pub(crate) struct Keyboard<'window> {
    window: &'window Window,
    pub(crate) presses: usize,
    pub(crate) letters: usize,
}

impl<'window> Keyboard<'window> {
    pub(crate) fn at(window: &'window Window) -> Self {
        Self { window, presses: 0, letters: 0 }
    }

    pub(crate) async fn press(&mut self, chord: &str) -> Result<()> {
        self.presses += 1;
        self.window.keys(chord).await
    }

    /// Goes on with Tab until the focus is in what has this id, or in a group that has it.
    pub(crate) async fn tab_to(&mut self, id: &str) -> Result<()> {
        for _ in 0..MOST_TABS {
            self.press("Tab").await?;
            let there = self
                .window
                .run(
                    "const box = document.getElementById(arguments[0]);\
                     return box !== null && box.contains(document.activeElement)",
                    vec![id.into()],
                )
                .await?;
            if there == true {
                return Ok(());
            }
        }
        anyhow::bail!("Tab does not come to {id}")
    }

    pub(crate) async fn types(&mut self, words: &str) -> Result<()> {
        self.letters += words.chars().count();
        self.window.types(words).await
    }

    /// Goes on to a field and types over what is in it; a list takes its choice by its first letters.
    pub(crate) async fn fills(&mut self, id: &str, words: &str) -> Result<()> {
        self.tab_to(id).await?;
        self.types_over(words).await
    }

    /// Types over what is in the field that has the focus.
    pub(crate) async fn types_over(&mut self, words: &str) -> Result<()> {
        if self.is_in("input, textarea").await? {
            self.press("ctrl+a").await?;
        }
        self.types(words).await
    }

    /// Goes on to a few choices in sight and with the arrow to the one with these words.
    pub(crate) async fn chooses(&mut self, id: &str, label: &str) -> Result<()> {
        self.tab_to(id).await?;
        for _ in 0..12 {
            let said = "const there = document.activeElement;\
                        const drawn = there.closest('label') ?? there.labels?.[0] ?? there;\
                        return drawn.innerText.trim() === arguments[0] && there.checked === true";
            if self.window.run(said, vec![label.into()]).await? == true {
                return Ok(());
            }
            self.press("Down").await?;
        }
        anyhow::bail!("the arrow does not come to {label:?} in {id}")
    }

    /// Goes on to a box and ticks it.
    pub(crate) async fn ticks(&mut self, id: &str) -> Result<()> {
        self.tab_to(id).await?;
        self.press("Space").await
    }

    async fn is_in(&self, kinds: &str) -> Result<bool> {
        let matches = "return document.activeElement?.matches(arguments[0]) === true";
        Ok(self.window.run(matches, vec![kinds.into()]).await? == true)
    }

    /// Opens a child from the palette, as a nurse does without a mouse.
    pub(crate) async fn opens(&mut self, words: &str, listed: &str) -> Result<()> {
        self.press("ctrl+k").await?;
        self.window.find("field", "Commands").await?;
        self.types(words).await?;
        self.window.find("menuitem", listed).await?;
        self.press("Enter").await?;
        self.window.find("tab", "Timeline").await?;
        Ok(())
    }

    /// Goes on with Tab to a button and presses it.
    pub(crate) async fn tab_and_press(&mut self, button: &str) -> Result<()> {
        for _ in 0..MOST_TABS {
            self.press("Tab").await?;
            let there = self
                .window
                .run(
                    "const there = document.activeElement;\
                     return (there?.getAttribute('aria-label') ?? there?.textContent ?? '').trim() === arguments[0]",
                    vec![button.into()],
                )
                .await?;
            if there == true {
                return self.press("Enter").await;
            }
        }
        anyhow::bail!("Tab does not come to a button named {button:?}")
    }
}
