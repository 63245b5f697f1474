//! Safeguarding flags land: new ones are added, those a person has amended or ended are never touched.

use caseload_domain::{
    code::Coded as _,
    flag::{AbuseCategory, Flag, FlagSource, FlagType},
    id::ChildId,
};

use super::{
    facts::FlagFacts,
    land::{Landing, Planner, worse},
    people::difference,
    plan::ExistingChild,
    statuses::{EXTRACT_DETAIL, as_flag},
    views::Disposition,
};

impl Planner<'_> {
    /// A flag the record does not have is added, also where the child's own details are in conflict: a child at risk must be
    /// in sight. A flag that a person has amended or ended is never touched.
    pub(super) fn land_flags(
        &mut self,
        child: &ChildId,
        existing: Option<&ExistingChild>,
        flags: &[FlagFacts],
        landing: &mut Landing,
    ) {
        let added_before = self.flags.len();
        let on_record: Vec<Flag> = existing.map_or_else(Vec::new, |existing| {
            existing.statuses.iter().filter_map(as_flag).chain(existing.flags.iter().cloned()).collect()
        });
        for facts in flags {
            let same = |flag: &&Flag| {
                flag.flag_type == facts.flag_type
                    && (flag.flag_type != FlagType::Other || flag.detail.contains(&facts.words))
            };
            let open = on_record.iter().filter(same).find(|flag| flag.ended.is_none());
            let ended = on_record.iter().find(same);
            let in_file = flag_text(facts.flag_type, &facts.categories);
            match (open, ended) {
                (Some(open), _) if same_categories(open, facts) => {}
                (Some(open), _) => {
                    let in_record = flag_text(open.flag_type, &open.categories);
                    landing.differences.push(difference("Safeguarding", in_record, in_file));
                    let untouched =
                        open.source == FlagSource::CaseloadExtract && open.detail.starts_with(EXTRACT_DETAIL);
                    if untouched && existing.is_some_and(|existing| existing.written_by_import) {
                        self.flags.push(Flag { categories: facts.categories.clone(), ..open.clone() });
                        landing.disposition = worse(landing.disposition, Disposition::Changed);
                    } else {
                        landing.disposition = Disposition::InConflict;
                    }
                }
                (None, Some(ended)) => {
                    let in_record = format!("{}, ended", flag_text(ended.flag_type, &ended.categories));
                    landing.differences.push(difference("Safeguarding", in_record, in_file));
                    landing.disposition = Disposition::InConflict;
                }
                (None, None) => {
                    if self.flags.iter().skip(added_before).any(|flag| same(&flag)) {
                        continue;
                    }
                    let flag = self.flag(child, facts);
                    self.flags.push(flag);
                    if existing.is_some() {
                        landing.differences.push(difference("Safeguarding", String::new(), in_file));
                        landing.disposition = worse(landing.disposition, Disposition::Changed);
                    }
                }
            }
        }
    }

    fn flag(&mut self, child: &ChildId, facts: &FlagFacts) -> Flag {
        // Seen over a shoulder in the home, these can endanger the child or the parent who spoke of them.
        let restricted = matches!(
            facts.flag_type,
            FlagType::DomesticAbuse
                | FlagType::SexualExploitation
                | FlagType::CriminalExploitation
                | FlagType::Trafficking
                | FlagType::Fgm
        );
        Flag {
            id: self.flag_id(),
            child: child.clone(),
            flag_type: facts.flag_type,
            categories: facts.categories.clone(),
            status: facts.status,
            source: FlagSource::CaseloadExtract,
            source_detail: "Caseload extract".to_owned(),
            since: self.today,
            review_on: None,
            detail: format!("{EXTRACT_DETAIL} The extract says: {}", facts.words),
            restricted,
            local_type: None,
            known_to: String::new(),
            action_taken: String::new(),
            police: None,
            events: Vec::new(),
            ended: None,
        }
    }
}

fn same_categories(flag: &Flag, facts: &FlagFacts) -> bool {
    // A file that names no category says nothing against the record's.
    facts.categories.is_empty()
        || flag.categories.len() == facts.categories.len()
            && facts.categories.iter().all(|category| flag.categories.contains(category))
}

fn flag_text(flag_type: FlagType, categories: &[AbuseCategory]) -> String {
    let name = flag_type.code().replace('-', " ");
    if categories.is_empty() {
        return name;
    }
    let mut codes: Vec<&str> = categories.iter().map(|category| category.code()).collect();
    codes.sort_unstable();
    format!("{name} ({})", codes.join(", "))
}
