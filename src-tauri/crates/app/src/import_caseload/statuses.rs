//! A status the extract names becomes a safeguarding episode. To find what is on record already, it is compared as the flag the
//! extract's words stand for.

use caseload_domain::{
    flag::{Flag, FlagEnd, FlagSource, FlagStatus, FlagType},
    id::{FlagId, SafeguardingEpisodeId},
    record::Record,
    safeguarding::{LegalBasis, SafeguardingEpisode, SafeguardingKind},
};

/// How the detail begins of what an import wrote and nobody has amended. No clock counts from such a first day.
pub(crate) const EXTRACT_DETAIL: &str =
    "From the caseload extract, which gives no start date: *since* is the day of the import.";

/// The record that a flag of the extract stands for: a safeguarding episode, or the flag itself when it is no status.
pub(super) fn as_record(flag: Flag) -> Record {
    let Some(kind) = flag.flag_type.status_of_old() else { return Record::Flag(flag) };
    let id = SafeguardingEpisodeId::parse(flag.id.as_str()).expect("every identifier is a canonical UUID");
    Record::SafeguardingEpisode(SafeguardingEpisode {
        id,
        child: flag.child,
        kind,
        started_on: flag.since,
        follows: None,
        authority: String::new(),
        social_worker: String::new(),
        social_worker_phone: String::new(),
        categories: flag.categories,
        early_help: None,
        legal_basis: (kind == SafeguardingKind::LookedAfter).then_some(LegalBasis::NotKnown),
        placements: Vec::new(),
        factors: Vec::new(),
        events: Vec::new(),
        review_on: None,
        detail: flag.detail,
        ended: None,
    })
}

/// An episode on record as the flag an extract would name it by; `None` for what no extract names.
pub(super) fn as_flag(episode: &SafeguardingEpisode) -> Option<Flag> {
    let flag_type = match episode.kind {
        SafeguardingKind::ChildProtectionPlan => FlagType::ChildProtectionPlan,
        SafeguardingKind::Section47Enquiry => FlagType::Section47Enquiry,
        SafeguardingKind::ChildInNeed => FlagType::ChildInNeed,
        SafeguardingKind::LookedAfter => FlagType::LookedAfter,
        SafeguardingKind::AntenatalSafeguarding | SafeguardingKind::PreBirthAssessment => {
            FlagType::UnbornSafeguarding
        }
        SafeguardingKind::PrivateFostering => FlagType::PrivateFostering,
        SafeguardingKind::EarlyHelp | SafeguardingKind::CareLeaver => return None,
    };
    let ended = episode.ended.as_ref().map(|end| FlagEnd { on: end.on, reason: end.reason.clone() });
    let flag = Flag {
        id: FlagId::parse(episode.id.as_str()).expect("every identifier is a canonical UUID"),
        child: episode.child.clone(),
        flag_type,
        categories: episode.categories.clone(),
        status: FlagStatus::Confirmed,
        source: FlagSource::CaseloadExtract,
        source_detail: String::new(),
        since: episode.started_on,
        review_on: None,
        detail: episode.detail.clone(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended,
    };
    // With anything a person added, a newer extract must not write over it.
    let bare = as_record(Flag { ended: None, ..flag.clone() });
    let untouched = bare == Record::SafeguardingEpisode(episode.clone());
    Some(Flag { source: if untouched { FlagSource::CaseloadExtract } else { FlagSource::Other }, ..flag })
}
