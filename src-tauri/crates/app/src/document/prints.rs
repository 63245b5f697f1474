//! Everything that ends on paper, and who may be handed it. Whoever adds a print declares it here, or it does not compile.

use caseload_domain::code::Coded as _;

use super::Template;
use crate::settings::views::PrintedList;

/// Who may be handed a print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// The family. It is built of what `home` lets out and of the child's own name, number and address, and of nothing else
    /// (decision 0018). `home::tests` makes each of them for a thousand caseloads and looks for what must not be on it.
    Family,
    /// Those who decide about a child. The parents may come to read it, so restricted and third-party entries are left out
    /// unless the nurse chose them with a reason; the paper says which.
    Deciders,
    /// The service a child is referred to, the school that carries a plan out, and the record. It says what was seen, who
    /// belongs together or what a child needs. Nothing checks it for the family's eyes, so it is not made for them.
    Professionals,
    /// The nurse and her team: lists with several families, or figures.
    Team,
    /// The nurse alone: nothing about any family is on it.
    Nurse,
}

/// A print of the window that is on no list: the file of `ui/src` that draws it.
const OF_THE_WINDOW: [(&str, Readers); 4] = [
    // Drawn from the answer of `print_growth`.
    ("clinical/growth/GrowthPaper.tsx", Readers::Family),
    // One child's safeguarding status, for a supervision or a meeting.
    ("features/safeguarding/StatusPaper.tsx", Readers::Team),
    ("features/session/RecoveryCode.tsx", Readers::Nurse),
    // What is left to do, in numbers.
    ("features/transfer/LeaverCheck.tsx", Readers::Nurse),
];

impl Template {
    /// Who may be handed a PDF made from it.
    pub(crate) fn readers(self) -> Readers {
        match self {
            Self::GrowthChart | Self::Letters | Self::FamilyLetter => Readers::Family,
            Self::CaseReport | Self::Chronology => Readers::Deciders,
            // Several children on one page, for a colleague of the service.
            Self::FamilySummary => Readers::Team,
            Self::BodyMap | Self::Genogram | Self::HealthPlan | Self::ProfessionalLetter => {
                Readers::Professionals
            }
        }
    }
}

impl PrintedList {
    /// Who may be handed the list on paper.
    fn readers(self) -> Readers {
        match self {
            Self::DiaryDay
            | Self::DueList
            | Self::CatchUpList
            | Self::SupervisionSample
            | Self::SafeguardingRegister
            | Self::Report => Readers::Team,
        }
    }
}

/// Every print: PDFs by their template, lists by their code, and the window's own by the file that draws them.
#[must_use]
pub fn prints() -> Vec<(&'static str, Readers)> {
    let pdfs = Template::ALL.iter().map(|template| (template.code(), template.readers()));
    let lists = PrintedList::ALL.iter().map(|list| (list.code(), list.readers()));
    pdfs.chain(lists).chain(OF_THE_WINDOW).collect()
}
