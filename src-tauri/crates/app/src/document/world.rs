//! All that a template can reach: itself, its data, the fonts that ship, and the day it is told.

use std::sync::LazyLock;

use chrono::Datelike as _;
use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::clock::Now;

/// The name a template reads its data by.
const DATA: &str = "data.json";

/// Inter as the window has it; the others are for names and words of other scripts and for what a phone's keyboard puts in.
static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        include_bytes!("fonts/Inter-Regular.ttf"),
        include_bytes!("fonts/Inter-SemiBold.ttf"),
        include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("fonts/NotoSansHebrew-Regular.ttf"),
        include_bytes!("fonts/NotoEmoji-Regular.ttf"),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// Which fonts a character may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shapes {
    /// All that ship.
    Every,
    /// Inter alone.
    Latin,
}

impl Shapes {
    /// Whether a character has a shape in one of them.
    pub(super) fn hold(self, character: char) -> bool {
        let fonts = match self {
            Self::Every => FONTS.fonts.as_slice(),
            Self::Latin => FONTS.fonts.get(..1).unwrap_or_default(),
        };
        fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }
}

/// One template with its data. No folder, no package, no network: whatever else is asked for is not there.
pub(super) struct Paper {
    main: Source,
    data: FileId,
    bytes: Bytes,
    today: Option<Datetime>,
}

impl Paper {
    pub(super) fn new(template: &str, data: Vec<u8>, now: Now) -> Self {
        let month = u8::try_from(now.today.month()).ok();
        let day = u8::try_from(now.today.day()).ok();
        let today = month.zip(day).and_then(|(month, day)| Datetime::from_ymd(now.today.year(), month, day));
        Self {
            main: Source::new(id("main.typ"), template.to_owned()),
            data: id(DATA),
            bytes: Bytes::new(data),
            today,
        }
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }
    fn main(&self) -> FileId {
        self.main.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data { Ok(self.bytes.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
