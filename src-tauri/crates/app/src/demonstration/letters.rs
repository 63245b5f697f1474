//! Letters of some made-up families: one that went, one on paper, one only written.

use caseload_domain::{
    id::LetterId,
    letter::{Letter, LetterSent, SentHow},
    record::Record,
};

use super::{
    book::Book,
    work::{child, desk},
};

/// A letter, without its days.
struct Told {
    child: (&'static str, &'static str),
    template: &'static str,
    ago: i64,
    to: &'static str,
    heading: &'static str,
    text: &'static str,
    restricted: bool,
    enclosed: &'static str,
    printed: bool,
    sent: Option<SentHow>,
}

const TOLD: [Told; 4] = [
    Told {
        child: ("Green", "Alfie"),
        template: "gp",
        ago: 20,
        to: "Lantern Surgery",
        heading: "Alfie Green: hearing",
        text: "Dear colleague\n\nAlfie has few words at 18 months and his ears are often sore. I have asked for a hearing test, with his parents' agreement.\n\nWhat was agreed: his parents ring you when his ears are sore again.\n\nYours sincerely",
        restricted: true,
        enclosed: "",
        printed: true,
        sent: Some(SentHow::SecureMail),
    },
    Told {
        child: ("Doyle", "Tyler"),
        template: "missed",
        ago: 9,
        to: "The parent or carer of Tyler Doyle",
        heading: "We were sorry to miss Tyler",
        text: "Dear parent or carer\n\nWe were sorry not to see Tyler last week. We hope that all is well.\n\nPlease ring us, so that we can find a time that suits you.\n\nYours sincerely",
        restricted: false,
        enclosed: "Clinic times",
        printed: true,
        sent: Some(SentHow::Post),
    },
    Told {
        child: ("Malik", "Sami"),
        template: "parents",
        ago: 3,
        to: "The parent or carer of Sami Malik",
        heading: "About Sami",
        text: "Dear parent or carer\n\nThank you for coming on Monday. Here are the words we practised, to hang up at home.\n\nYours sincerely",
        restricted: false,
        enclosed: "Picture cards",
        printed: false,
        sent: None,
    },
    Told {
        child: ("Nadeem", "Hafsa"),
        template: "health-plan-school",
        ago: 7,
        to: "Lantern Hill Primary",
        heading: "Individual health plan for Hafsa Nadeem",
        text: "Dear head teacher\n\nHafsa's individual health plan is enclosed, with her parents' agreement. Please keep it where those who care for her can find it at once.\n\nYours sincerely",
        restricted: false,
        enclosed: "Individual health plan",
        printed: true,
        sent: Some(SentHow::ByHand),
    },
];

/// Writes the letters about those children who are on this caseload.
pub(super) fn write_letters(book: &mut Book) {
    for (minute, told) in (10_u32..).zip(&TOLD) {
        let Some(child) = child(book, told.child.0, told.child.1) else { continue };
        let (written_on, at) = desk(book, told.ago, minute);
        let letter = Letter {
            id: LetterId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
            child,
            template: told.template.to_owned(),
            to: told.to.to_owned(),
            heading: told.heading.to_owned(),
            text: told.text.to_owned(),
            written_on,
            restricted: told.restricted,
            enclosed: told.enclosed.to_owned(),
            printed_on: told.printed.then_some(written_on),
            sent: told.sent.map(|how| LetterSent { on: written_on, how }),
        };
        book.write(at, Record::Letter(letter));
    }
}
