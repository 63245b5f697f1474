//! What the program under test is told to do, in words that fit on one line, so that an observer can follow it.

/// One thing a nurse does. Each carries what an observer needs to find it again without an answer from the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Act {
    SetUp,
    Unlock,
    /// Holds still until a line is read from standard input.
    Wait,
    ChangePassphrase,
    Register {
        given: String,
    },
    Draft {
        id: String,
        child: String,
        text: String,
    },
    /// A contact, the task it leads to, and the draft it grew from, in one save.
    Contact {
        child: String,
        text: String,
        draft: Option<String>,
    },
    Amend {
        contact: String,
        from: u32,
        child: String,
        text: String,
    },
    Flag {
        child: String,
        text: String,
    },
    Episode {
        child: String,
        text: String,
    },
    Task {
        child: String,
        text: String,
    },
    Import {
        rows: u32,
    },
    Seal {
        sequence: u32,
    },
    /// Copies a sealed file to the stick.
    Save {
        sequence: u32,
    },
    Receipt {
        sequence: u32,
    },
}

impl Act {
    /// The act on one line.
    pub(crate) fn to_line(&self) -> String {
        match self {
            Self::SetUp => "set-up".to_owned(),
            Self::Unlock => "unlock".to_owned(),
            Self::Wait => "wait".to_owned(),
            Self::ChangePassphrase => "change-passphrase".to_owned(),
            Self::Register { given } => format!("register {given}"),
            Self::Draft { id, child, text } => format!("draft {id} {child} {text}"),
            Self::Contact { child, text, draft } => {
                format!("contact {child} {text} {}", draft.as_deref().unwrap_or("-"))
            }
            Self::Amend { contact, from, child, text } => format!("amend {contact} {from} {child} {text}"),
            Self::Flag { child, text } => format!("flag {child} {text}"),
            Self::Episode { child, text } => format!("episode {child} {text}"),
            Self::Task { child, text } => format!("task {child} {text}"),
            Self::Import { rows } => format!("import {rows}"),
            Self::Seal { sequence } => format!("seal {sequence}"),
            Self::Save { sequence } => format!("save {sequence}"),
            Self::Receipt { sequence } => format!("receipt {sequence}"),
        }
    }

    /// The act of a line, or `None` when the line is none.
    pub(crate) fn from_line(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let own = |word: &&str| (*word).to_owned();
        Some(match words.as_slice() {
            ["set-up"] => Self::SetUp,
            ["unlock"] => Self::Unlock,
            ["wait"] => Self::Wait,
            ["change-passphrase"] => Self::ChangePassphrase,
            ["register", given] => Self::Register { given: own(given) },
            ["draft", id, child, text] => Self::Draft { id: own(id), child: own(child), text: own(text) },
            ["contact", child, text, draft] => Self::Contact {
                child: own(child),
                text: own(text),
                draft: (*draft != "-").then(|| own(draft)),
            },
            ["amend", contact, from, child, text] => Self::Amend {
                contact: own(contact),
                from: from.parse().ok()?,
                child: own(child),
                text: own(text),
            },
            ["flag", child, text] => Self::Flag { child: own(child), text: own(text) },
            ["episode", child, text] => Self::Episode { child: own(child), text: own(text) },
            ["task", child, text] => Self::Task { child: own(child), text: own(text) },
            ["import", rows] => Self::Import { rows: rows.parse().ok()? },
            ["seal", sequence] => Self::Seal { sequence: sequence.parse().ok()? },
            ["save", sequence] => Self::Save { sequence: sequence.parse().ok()? },
            ["receipt", sequence] => Self::Receipt { sequence: sequence.parse().ok()? },
            _ => return None,
        })
    }
}

/// What the program said of an act. Only what was heard before it was killed counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// It is about to try.
    Begun(Act),
    /// The use case answered: the nurse was shown that it is saved.
    Done(Act),
    /// It was refused: the failure as the window would be told it.
    Failed(Act, String),
}

impl Said {
    pub(crate) fn to_line(&self) -> String {
        match self {
            Self::Begun(act) => format!("begun|{}", act.to_line()),
            Self::Done(act) => format!("done|{}", act.to_line()),
            Self::Failed(act, failure) => format!("failed|{}|{failure}", act.to_line()),
        }
    }

    pub(crate) fn from_line(line: &str) -> Option<Self> {
        let mut parts = line.splitn(3, '|');
        let (verb, act) = (parts.next()?, Act::from_line(parts.next()?)?);
        match verb {
            "begun" => Some(Self::Begun(act)),
            "done" => Some(Self::Done(act)),
            "failed" => Some(Self::Failed(act, parts.next()?.to_owned())),
            _ => None,
        }
    }
}
