//! Every fault a table that ships could have is found before it ships.

use super::Tool;
use crate::{code::Coded as _, score::read};

const HEAD: &str = "name = \"T\"\nsource = \"s\"\n";
const RANGE: &str = "[[range]]\nleast = 0\nmost = 6\nwhole = true\nsource = \"s\"\nstatus = \"verified\"\n";
const LADDER: &str =
    "[[ladder]]\nname = \"l\"\nsteps = [{ code = \"a\", words = \"A\" }, { code = \"b\", words = \"B\" }]\n";

fn band(from: &str) -> String {
    format!("[[band]]\nladder = \"l\"\nfrom = {from}\nsource = \"s\"\nstatus = \"verified\"\n")
}

/// How the table of a tool is refused; the file comes first in every refusal and is taken off here.
fn error(tool: Tool, text: &str) -> String {
    let said = read::sheet(tool, text).unwrap_err().to_string();
    let rest = said.strip_prefix(tool.code()).and_then(|rest| rest.strip_prefix(".toml")).unwrap();
    rest.trim_start_matches([',', ':', ' ']).to_owned()
}

#[test]
fn a_table_that_holds_together_reads() {
    let text = format!("{HEAD}{RANGE}{LADDER}{}", band("[0, 3]"));
    assert!(read::sheet(Tool::Phq2, &text).is_ok());
}

#[test]
fn bands_climb_from_the_lowest_score_one_step_each_and_within_the_range() {
    for from in ["[1, 3]", "[0]", "[0, 3, 5]", "[0, 0]", "[3, 0]", "[0, 7]", "[0, 2.5]", "[]"] {
        let said = error(Tool::Phq2, &format!("{HEAD}{RANGE}{LADDER}{}", band(from)));
        assert_eq!(
            said, "`from` does not name the lowest score of each band, rising from 0; mend it",
            "{from}"
        );
    }
}

#[test]
fn a_score_without_a_band_needs_a_note_of_its_form_that_says_so() {
    let text = format!("{HEAD}{RANGE}{LADDER}");
    assert!(error(Tool::Phq2, &text).starts_with("`total` of form `` has no band"));
    let postnatal = format!("{text}[[note]]\nform = \"postnatal\"\nwords = \"None.\"\nsource = \"s\"\n");
    assert!(error(Tool::Epds, &postnatal).starts_with("`total` of form `antenatal` has no band"));
    let general = format!("{text}[[note]]\nwords = \"None.\"\nsource = \"s\"\n");
    assert!(error(Tool::Phq2, &general).contains("has no band"), "a note about something else is no excuse");
}

#[test]
fn each_fault_names_its_row_and_what_to_do() {
    let good = format!("{RANGE}{LADDER}{}", band("[0, 3]"));
    for (text, said) in [
        (good.clone(), "`source` is missing; write it"),
        (format!("{HEAD}words = \"x\"\n{good}"), "there is no key `words`"),
        (format!("{HEAD}{good}[[action]]\nwords = \"x\"\nsource = \"s\"\n"), "action 1: `status` is missing"),
        (
            format!("{HEAD}{good}[[action]]\nwords = \"x\"\nsource = \"s\"\nstatus = \"local\"\n"),
            "action 1: `status` is not `verified` or `to-be-checked`",
        ),
        (
            format!("{HEAD}{good}[[action]]\nwords = \"x\"\nsource = \"s\"\nstatus = \"sure\"\n"),
            "action 1: `status` has no entry `sure`; it is one of: verified, to-be-checked, local",
        ),
        (
            format!("{HEAD}{good}[[action]]\nwords = \" \"\nsource = \"s\"\n"),
            "action 1: `words` is not words in quotes",
        ),
        (format!("{HEAD}{good}[[band]]\nscale = \"peer\"\n"), "band 2 (peer): the tool has no `peer`"),
        (format!("{HEAD}{good}[[band]]\nform = \"24\"\n"), "band 2 (24): the tool has no `24`"),
        (format!("{HEAD}{good}[urgent]\nitem = 1.5\n"), "urgent: `item` is not the number of an item"),
        (
            format!("{HEAD}{good}[[cut-off]]\ntotal = 3\nsource = \"s\"\nstatus = \"verified\"\n"),
            "`cut-offs` is not a ladder of two steps",
        ),
        (
            format!("{HEAD}{good}[cut-offs]\nladder = \"l\"\nconcern = \"beside\"\n"),
            "cut-offs: `concern` is not `below`, `above` or `from`",
        ),
        (
            format!("{HEAD}{LADDER}[[range]]\nleast = 6\nmost = 0\n"),
            "range 1: `most` is not more than the least",
        ),
        (format!("{HEAD}[[band]\n"), "line 3 is not TOML"),
    ] {
        let found = error(Tool::Phq2, &text);
        assert!(found.starts_with(said), "{text}: {found}");
    }
    for (window, said) in [
        ("opens = \"2m0d\"\ncloses = \"1m30d\"", "window 1 (2): `closes` is not an age after `opens`"),
        ("opens = \"2m31d\"\ncloses = \"3m0d\"", "window 1 (2): `opens` is not an age like 28m16d"),
        ("opens = \"2 months\"\ncloses = \"3m0d\"", "window 1 (2): `opens` is not an age like 28m16d"),
    ] {
        let row =
            format!("{HEAD}[[window]]\nform = \"2\"\n{window}\nsource = \"s\"\nstatus = \"verified\"\n");
        assert_eq!(error(Tool::Asq3, &row).split(';').next(), Some(said));
    }
}
