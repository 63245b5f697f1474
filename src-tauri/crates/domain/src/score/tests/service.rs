//! A service's own cut-offs: what they change, and every way they are refused.

use super::{CutOffs, Points, Scale, Tool, adding_up_to, form, points};
use crate::{
    code::Coded as _,
    score::{Evidence, Given, Scored, score},
};

const HEAD: &str = "name = \"Ours\"\nsource = \"Our scoring sheets, 2026\"\n";

fn with(rows: &str) -> CutOffs {
    CutOffs::with(&format!("{HEAD}{rows}")).unwrap()
}

fn answered(tool: Tool, code: &str, total: u8, cut_offs: &CutOffs) -> Scored {
    let given = Given { tool, form: form(code), items: adding_up_to(tool, total), scales: Vec::new() };
    score(&given, cut_offs).unwrap()
}

#[test]
fn a_services_own_cut_off_takes_the_place_of_the_one_that_ships_and_no_other() {
    let ours = with("[[cut-off]]\ntool = \"asq-3\"\nform = \"36\"\ncommunication = 31.5\n");
    let at = |scale| ours.cut_off(Tool::Asq3, form("36"), scale).unwrap();
    assert_eq!(at(Scale::Communication).at, Some(points("31.5")));
    assert_eq!(at(Scale::Communication).evidence, Evidence::Local);
    assert_eq!(at(Scale::Communication).source, "Our scoring sheets, 2026");
    assert_eq!(at(Scale::GrossMotor).at, Some(points("36.99")));
    assert_eq!(at(Scale::GrossMotor).evidence, Evidence::ToBeChecked);
    let below = Given {
        tool: Tool::Asq3,
        form: form("36"),
        items: Vec::new(),
        scales: vec![(Scale::Communication, points("31.49"))],
    };
    let code = |cut_offs| score(&below, cut_offs).unwrap().scales[0].band.clone().unwrap().code;
    assert_eq!(
        (code(&ours), code(CutOffs::shipped())),
        ("below-cut-off".into(), "at-or-above-cut-off".into())
    );
}

#[test]
fn a_local_dash_threshold_of_10_counts_from_10() {
    let ours = with("[[cut-off]]\ntool = \"dash\"\ntotal = 10\nsource = \"Our MARAC protocol\"\n");
    for (total, expected) in [(9, "below-threshold"), (10, "visible-high-risk")] {
        let scored = answered(Tool::Dash, "", total, &ours);
        let band = scored.band.unwrap();
        assert_eq!((band.code.as_str(), band.source.as_str()), (expected, "Our MARAC protocol"), "{total}");
    }
}

#[test]
fn an_antenatal_cut_off_of_the_service_gives_the_epds_in_pregnancy_a_band_and_silences_the_note() {
    let ours = with("[[cut-off]]\ntool = \"epds\"\nform = \"antenatal\"\ntotal = 15\n");
    for (total, expected) in [(14, "below-cut-off"), (15, "at-or-above-cut-off")] {
        let scored = answered(Tool::Epds, "antenatal", total, &ours);
        assert_eq!(scored.band.unwrap().code, expected, "{total}");
        assert!(scored.notes.is_empty());
    }
    let postnatal = answered(Tool::Epds, "postnatal", 13, &ours);
    assert_eq!(postnatal.band.unwrap().code, "13-or-more", "after the birth nothing changes");
}

#[test]
fn every_editable_cut_off_can_be_replaced_and_no_other() {
    let mut replaced = 0;
    for cut_off in CutOffs::shipped().cut_offs() {
        let form = cut_off.form.map_or_else(String::new, |form| format!("form = \"{}\"\n", form.code()));
        let (tool, scale) = (cut_off.tool.code(), cut_off.scale.code());
        let row = format!("{HEAD}[[cut-off]]\ntool = \"{tool}\"\n{form}{scale} = 12\n");
        assert_eq!(CutOffs::with(&row).is_ok(), cut_off.editable, "{tool} {form} {scale}");
        replaced += u32::from(cut_off.editable);
    }
    // 18 forms of ASQ-3 with five areas, 9 of ASQ:SE-2, DASH, EPDS in pregnancy.
    assert_eq!(replaced, 18 * 5 + 9 + 2);
}

#[test]
fn a_table_is_refused_with_its_row_and_the_mend() {
    for (rows, said) in [
        (
            "[[cut-off]]\ntool = \"asq-3\"\nform = \"24\"\ncommunication = 20\n",
            "cut-off 1 (asq-3 24): this cut-off is national and stays as it is; leave the row out",
        ),
        (
            "[[cut-off]]\ntool = \"asq-3\"\nform = \"27\"\nfine-motor = 20\n",
            "cut-off 1 (asq-3 27): this cut-off is national",
        ),
        (
            "[[cut-off]]\ntool = \"asq-3\"\nform = \"30\"\nfine-motor = 20\n",
            "cut-off 1 (asq-3 30): this cut-off is national",
        ),
        (
            "[[cut-off]]\ntool = \"dash\"\ntotal = 12\n\n[[cut-off]]\ntool = \"phq-9\"\ntotal = 8\n",
            "cut-off 2 (phq-9): this tool and form have no cut-off a service may set; leave the row out",
        ),
        ("[[cut-off]]\ntool = \"epds\"\nform = \"postnatal\"\ntotal = 11\n", "no cut-off a service may set"),
        ("[[cut-off]]\ntool = \"dash\"\ntotal = 9\n", "`total` is not between 10 and 14; check it"),
        ("[[cut-off]]\ntool = \"dash\"\ntotal = 15\n", "`total` is not between 10 and 14; check it"),
        ("[[cut-off]]\ntool = \"dash\"\ntotal = 12.5\n", "`total` is a part of a point"),
        (
            "[[cut-off]]\ntool = \"asq-3\"\nform = \"36\"\nfine-motor = 60.01\n",
            "`fine-motor` is not between 0 and 60",
        ),
        (
            "[[cut-off]]\ntool = \"asq-3\"\nform = \"36\"\nfine-motor = -1\n",
            "`fine-motor` is not points like 45",
        ),
        (
            "[[cut-off]]\ntool = \"asq-3\"\nform = \"36\"\nfine-motor = \"30\"\n",
            "`fine-motor` is not points like 45",
        ),
        ("[[cut-off]]\ntool = \"asq-3\"\nform = \"36\"\ntotal = 30\n", "the tool has no `total`"),
        ("[[cut-off]]\ntool = \"asq-se-2\"\nform = \"4\"\ntotal = 30\n", "the tool has no `4`"),
        ("[[cut-off]]\ntool = \"asq-4\"\ntotal = 30\n", "`tool` has no entry `asq-4`; it is one of: asq-3, "),
        ("[[cut-off]]\nform = \"36\"\n", "cut-off 1 (36): `tool` is missing"),
        ("[[cut-off]]\ntool = \"asq-3\"\nform = \"36\"\n", "there is no cut-off here"),
        ("[[cut-off]]\ntool = \"dash\"\ntotal = 12\nstatus = \"verified\"\n", "there is no key `status`"),
        (
            "[[cut-off]]\ntool = \"dash\"\ntotal = 12\n\n[[cut-off]]\ntool = \"dash\"\ntotal = 11\n",
            "cut-off 2 (dash): `total` of this tool and form is in the table already; keep one of the two",
        ),
        ("", "there is no cut-off here"),
        ("[cut-off]\ntool = \"dash\"\n", "a list of tables in double brackets"),
        ("this is not a table", "line 3 is not TOML"),
    ] {
        let error = CutOffs::with(&format!("{HEAD}{rows}")).unwrap_err().to_string();
        assert!(error.contains(said), "{rows}: {error}");
    }
    let unnamed = CutOffs::with("[[cut-off]]\ntool = \"dash\"\ntotal = 12\n").unwrap_err().to_string();
    assert_eq!(unnamed, "`name` is missing; write it");
}

#[test]
fn a_cut_off_at_the_lowest_score_still_leaves_every_score_a_band() {
    let ours = with("[[cut-off]]\ntool = \"asq-se-2\"\nform = \"24\"\ntotal = 0\n");
    let bands = ours.bands(Tool::AsqSe2, form("24"), Scale::Total);
    assert_eq!(bands.first().unwrap().1, Points::whole(0));
}
