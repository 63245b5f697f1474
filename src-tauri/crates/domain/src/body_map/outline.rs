//! The outlines that marks are put on, and where a mark goes when its site is chosen from the list. Data, drawn for this
//! program; the window and the paper draw the same lines.

use std::sync::OnceLock;

use super::{BodySite, BodyView, Figure};
use crate::{
    code::Coded as _,
    table::{Keys, Table, TableError, TableFault, needed},
};

/// An outline: one figure from one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The figure.
    pub figure: Figure,
    /// From where it is seen.
    pub view: BodyView,
    /// Width of the drawing, in its own units.
    pub width: u32,
    /// Height of the drawing, in its own units.
    pub height: u32,
    /// The edge of the body: closed paths as SVG writes them.
    pub outline: Vec<String>,
    /// Fine lines within it, to find the way by.
    pub details: Vec<String>,
    /// Where each site that can be seen from here is.
    pub points: Vec<SitePoint>,
}

/// Where a site is on an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SitePoint {
    /// The site.
    pub site: BodySite,
    /// Across, in thousandths.
    pub x: u16,
    /// Down, in thousandths.
    pub y: u16,
}

/// A table of outlines that was refused.
pub type OutlineTableError = TableError<OutlineFault>;

/// What a table of outlines can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutlineFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// No width or no height.
    #[error("`width` and `height` are above nothing; write them")]
    NoSize,
    /// A path that is none.
    #[error("a path holds more than letters of SVG, numbers, blanks, points and minus signs; draw it again")]
    NotAPath,
    /// A point beside the outline.
    #[error("`x` and `y` are 0 to 1000; write them in thousandths")]
    BesideIt,
    /// A view of a figure that nobody drew.
    #[error("there is no outline of the {figure} from {view}; draw one")]
    NoOutline {
        /// The figure.
        figure: &'static str,
        /// From where.
        view: &'static str,
    },
    /// A site that is on no outline of a figure.
    #[error("`{site}` is on no outline of the {figure}; give it a point")]
    NoPoint {
        /// The figure.
        figure: &'static str,
        /// The site.
        site: &'static str,
    },
}

/// Every outline, a baby's first.
#[must_use]
pub fn outlines() -> &'static [Outline] {
    static OUTLINES: OnceLock<Vec<Outline>> = OnceLock::new();
    OUTLINES.get_or_init(|| {
        let text = include_str!("../../data/body-map/outlines.toml");
        read(Some("outlines.toml"), text).expect("a test reads the table that ships")
    })
}

pub(super) fn read(file: Option<&str>, text: &str) -> Result<Vec<Outline>, OutlineTableError> {
    let table = Table::<OutlineFault>::parse(file, text)?;
    table.whole(|keys| Ok(keys.only(&["outline", "point"])?))?;
    let mut outlines = table.rows("outline", &["figure", "view"], |keys| {
        keys.only(&["figure", "view", "width", "height", "outline", "details"])?;
        let (width, height) =
            (needed("width", keys.number("width")?)?, needed("height", keys.number("height")?)?);
        if width == 0 || height == 0 {
            return Err(OutlineFault::NoSize);
        }
        Ok(Outline {
            figure: keys.entry("figure")?,
            view: keys.entry("view")?,
            width,
            height,
            outline: paths(keys.some_texts("outline")?)?,
            details: paths(keys.texts("details")?)?,
            points: Vec::new(),
        })
    })?;
    let points = table.rows("point", &["figure", "view", "site"], |keys| {
        keys.only(&["figure", "view", "site", "x", "y"])?;
        let (figure, view): (Figure, BodyView) = (keys.entry("figure")?, keys.entry("view")?);
        if !outlines.iter().any(|outline| outline.figure == figure && outline.view == view) {
            return Err(OutlineFault::NoOutline { figure: figure.code(), view: view.code() });
        }
        let point =
            SitePoint { site: keys.entry("site")?, x: thousandth("x", keys)?, y: thousandth("y", keys)? };
        Ok((figure, view, point))
    })?;
    for (figure, view, point) in points {
        let drawn = outlines.iter_mut().find(|outline| outline.figure == figure && outline.view == view);
        drawn.into_iter().for_each(|outline| outline.points.push(point));
    }
    for figure in Figure::ALL {
        let of_figure = || outlines.iter().filter(|outline| outline.figure == *figure);
        if let Some(view) = BodyView::ALL.iter().find(|view| !of_figure().any(|one| one.view == **view)) {
            return Err(table.refuse(OutlineFault::NoOutline { figure: figure.code(), view: view.code() }));
        }
        let on_it = |site: BodySite| of_figure().any(|one| one.points.iter().any(|point| point.site == site));
        if let Some(site) = BodySite::ALL.iter().find(|site| !on_it(**site)) {
            return Err(table.refuse(OutlineFault::NoPoint { figure: figure.code(), site: site.code() }));
        }
    }
    Ok(outlines)
}

/// A path is drawn by the window and on paper: it holds nothing but a path.
fn paths(texts: Vec<&str>) -> Result<Vec<String>, OutlineFault> {
    let drawn = |letter: char| letter.is_ascii_digit() || "MCLaZ .-".contains(letter);
    if texts.iter().all(|text| text.chars().all(drawn)) {
        Ok(texts.into_iter().map(str::to_owned).collect())
    } else {
        Err(OutlineFault::NotAPath)
    }
}

fn thousandth(key: &'static str, keys: Keys<'_>) -> Result<u16, OutlineFault> {
    let number = needed(key, keys.number(key)?)?;
    u16::try_from(number).ok().filter(|number| *number <= 1000).ok_or(OutlineFault::BesideIt)
}
