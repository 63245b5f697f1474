//! Each transfer of care with both sides: who passed the child on, which other laptop has the child since, and whom nobody has.
//!
//! A transfer is known by the records of both laptops and by nothing else: the sender's own, and of the receiver either her
//! own record of the same passing or the child on her caseload, under the same NHS number. No name of a family is written.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde_json::json;
use tokio_postgres::{Client, Row};
use uuid::Uuid;

/// A transfer as both sides tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// The sender's record.
    pub id: Uuid,
    /// Why care passes.
    pub kind: Option<String>,
    /// The traffic light; `None` until rated.
    pub rating: Option<String>,
    /// Where it stands, as the sender's laptop says.
    pub state: String,
    /// Name of the laptop that passes the child on.
    pub sent_by: String,
    /// To whom, as the sender wrote it.
    pub passes_to: Option<String>,
    /// The day it was sent; `None` until then.
    pub sent_on: Option<NaiveDate>,
    /// Name of the laptop that has the child since, and the day.
    pub taken: Option<(String, NaiveDate)>,
    /// Who accepted, as the sender's laptop was told.
    pub accepted_by: Option<String>,
}

/// Who has the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// It was not sent, or came back.
    Sender,
    /// Another laptop.
    Receiver,
    /// It left the area and was accepted there: no laptop of this trust will tell.
    Elsewhere,
    /// Sent, and no other laptop has told of the child.
    Nobody,
}

impl Transfer {
    /// Who has the child, as far as the trust's files tell.
    pub fn holder(&self) -> Holder {
        match (self.state.as_str(), &self.taken, self.sent_on) {
            ("preparing" | "cancelled" | "refused", _, _) | (_, None, None) => Holder::Sender,
            (_, Some(_), _) => Holder::Receiver,
            ("accepted" | "completed", None, Some(_)) if self.kind.as_deref() == Some("out-of-area") => {
                Holder::Elsewhere
            }
            (_, None, Some(_)) => Holder::Nobody,
        }
    }

    /// Days from the sending to the taking on, or to `today` while nobody has it. `None` where nothing runs.
    pub fn days(&self, today: NaiveDate) -> Option<i64> {
        let until = match (self.holder(), &self.taken) {
            (Holder::Receiver, Some((_laptop, on))) => *on,
            (Holder::Nobody, _) => today,
            (Holder::Sender | Holder::Elsewhere | Holder::Receiver, _) => return None,
        };
        self.sent_on.map(|sent_on| (until - sent_on).num_days())
    }
}

/// Every transfer that was not retracted, those without a receiver first.
pub async fn transfers(client: &Client) -> Result<Vec<Transfer>, tokio_postgres::Error> {
    let rows = client.query(include_str!("sql/transfers.sql"), &[]).await?;
    Ok(rows.iter().map(transfer).collect())
}

fn transfer(row: &Row) -> Transfer {
    let (by, on): (Option<String>, Option<NaiveDate>) = (row.get("taken_by"), row.get("taken_on"));
    let answer: Option<&str> = row.get("answer");
    let answered_by: Option<String> = row.get("answered_by");
    Transfer {
        id: row.get("id"),
        kind: row.get("kind"),
        rating: row.get("rating"),
        state: row.get("state"),
        sent_by: row.get("sent_by"),
        passes_to: row.get("passes_to"),
        sent_on: row.get("sent_on"),
        taken: by.zip(on),
        accepted_by: answered_by.filter(|_name| answer == Some("accepted")),
    }
}

/// Writes them for a person.
pub fn text(out: &mut impl Write, transfers: &[Transfer], today: NaiveDate) -> io::Result<()> {
    let nobodys = transfers.iter().filter(|transfer| transfer.holder() == Holder::Nobody).count();
    match nobodys {
        0 => writeln!(out, "Every child that was passed on is on another caseload, or never left.")?,
        1 => writeln!(out, "1 child was passed on and nobody has it yet.")?,
        several => writeln!(out, "{several} children were passed on and nobody has them yet.")?,
    }
    for transfer in transfers {
        let Transfer { id, kind, rating, state, sent_by, passes_to, sent_on, taken, accepted_by } = transfer;
        let kind = kind.as_deref().unwrap_or("not-known");
        let rating = rating.as_deref().unwrap_or("not rated");
        writeln!(out, "\n{id}  {kind}, {rating}, {state}")?;
        let to = passes_to.as_deref().unwrap_or("not known");
        let sent = sent_on.map_or_else(|| "not sent".to_owned(), |on| format!("sent {on}"));
        writeln!(out, "  from: {sent_by}, {sent}, to {to}")?;
        let days = transfer.days(today).map_or_else(String::new, |days| match days {
            1 => ", 1 day".to_owned(),
            days => format!(", {days} days"),
        });
        let by_name =
            accepted_by.as_deref().map_or_else(String::new, |name| format!(" (accepted by {name})"));
        match (transfer.holder(), taken) {
            (Holder::Receiver, Some((laptop, on))) => {
                writeln!(out, "  with: {laptop} since {on}{days}{by_name}")?;
            }
            (Holder::Elsewhere, _) => writeln!(out, "  with: another area{by_name}")?,
            (Holder::Nobody, _) => writeln!(out, "  with: NOBODY YET{days}{by_name}")?,
            (Holder::Sender | Holder::Receiver, _) => writeln!(out, "  with: {sent_by}")?,
        }
    }
    Ok(())
}

/// Writes one object a line, a line a transfer.
pub fn json_lines(out: &mut impl Write, transfers: &[Transfer], today: NaiveDate) -> io::Result<()> {
    for transfer in transfers {
        let Transfer { id, kind, rating, state, sent_by, passes_to, sent_on, taken, accepted_by } = transfer;
        let holder = match transfer.holder() {
            Holder::Sender => "sender",
            Holder::Receiver => "receiver",
            Holder::Elsewhere => "elsewhere",
            Holder::Nobody => "nobody",
        };
        let line = json!({
            "transfer": id.to_string(),
            "kind": kind,
            "rating": rating,
            "state": state,
            "sentBy": sent_by,
            "passesTo": passes_to,
            "sentOn": sent_on.map(|on| on.to_string()),
            "takenBy": taken.as_ref().map(|(laptop, _on)| laptop),
            "takenOn": taken.as_ref().map(|(_laptop, on)| on.to_string()),
            "acceptedBy": accepted_by,
            "holder": holder,
            "days": transfer.days(today),
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Holder, Transfer};

    fn transfer(state: &str, sent_on: Option<&str>, taken_on: Option<&str>) -> Transfer {
        Transfer {
            id: uuid::Uuid::nil(),
            kind: Some("to-colleague".to_owned()),
            rating: None,
            state: state.to_owned(),
            sent_by: "Laptop 1".to_owned(),
            passes_to: None,
            sent_on: sent_on.map(|day| day.parse().unwrap()),
            taken: taken_on.map(|day| ("Laptop 2".to_owned(), day.parse().unwrap())),
            accepted_by: None,
        }
    }

    #[test]
    fn a_child_is_with_somebody_or_it_is_said_that_nobody_has_it() {
        let sent = Some("2026-11-12");
        for (state, sent_on, taken_on, holder, days) in [
            ("preparing", None, None, Holder::Sender, None),
            ("sent", sent, None, Holder::Nobody, Some(9)),
            ("received", sent, None, Holder::Nobody, Some(9)),
            // A name is not a caseload: until her laptop tells of the child, nobody has it.
            ("accepted", sent, None, Holder::Nobody, Some(9)),
            ("completed", sent, None, Holder::Nobody, Some(9)),
            ("refused", sent, None, Holder::Sender, None),
            ("cancelled", sent, Some("2026-11-13"), Holder::Sender, None),
            ("sent", sent, Some("2026-11-13"), Holder::Receiver, Some(1)),
            ("completed", sent, Some("2026-11-12"), Holder::Receiver, Some(0)),
        ] {
            let transfer = transfer(state, sent_on, taken_on);
            assert_eq!(transfer.holder(), holder, "{state} {taken_on:?}");
            assert_eq!(transfer.days("2026-11-21".parse().unwrap()), days, "{state} {taken_on:?}");
        }
        let away = Transfer { kind: Some("out-of-area".to_owned()), ..transfer("accepted", sent, None) };
        assert_eq!(away.holder(), Holder::Elsewhere);
        let on_the_way = Transfer { kind: Some("out-of-area".to_owned()), ..transfer("sent", sent, None) };
        assert_eq!(on_the_way.holder(), Holder::Nobody);
    }
}
