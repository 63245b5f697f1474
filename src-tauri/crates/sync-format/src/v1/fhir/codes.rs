//! FHIR's required codes, one enum for each value set this format uses.

macro_rules! codes {
    ($(#[$doc:meta])* $Name:ident { $($(#[$variant_doc:meta])* $Variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum $Name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $Variant,)+
        }

        impl $Name {
            /// The code as FHIR spells it.
            pub fn code(self) -> &'static str {
                match self { $($Name::$Variant => $code,)+ }
            }
        }
    };
}

codes! {
    /// `administrative-gender`.
    Gender {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Neither.
        Other = "other",
        /// Not known.
        Unknown = "unknown",
    }
}
codes! {
    /// `name-use`.
    NameUse {
        /// The name on the record.
        Official = "official",
        /// Known as.
        Usual = "usual",
        /// No longer used.
        Old = "old",
    }
}
codes! {
    /// `contact-point-system`.
    ContactPointSystem {
        /// A telephone number.
        Phone = "phone",
        /// An email address.
        Email = "email",
        /// A web address.
        Url = "url",
        /// Something else.
        Other = "other",
    }
}
codes! {
    /// `contact-point-use`.
    ContactPointUse {
        /// At home.
        Home = "home",
        /// At work.
        Work = "work",
        /// A mobile.
        Mobile = "mobile",
    }
}
codes! {
    /// `address-use`.
    AddressUse {
        /// Where the person lives.
        Home = "home",
        /// For a time, such as a refuge or a foster placement.
        Temp = "temp",
        /// No longer.
        Old = "old",
    }
}
codes! {
    /// `encounter-status`. What became of the contact is in the extension `attendance-outcome`.
    EncounterStatus {
        /// Booked, not yet due.
        Planned = "planned",
        /// It took place.
        Finished = "finished",
        /// It did not take place: was not brought, no access, declined, cancelled.
        Cancelled = "cancelled",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `appointmentstatus`. What became of the appointment is in the extension `appointment-status`.
    AppointmentStatus {
        /// Booked.
        Booked = "booked",
        /// Kept.
        Fulfilled = "fulfilled",
        /// Cancelled, or moved to another day.
        Cancelled = "cancelled",
        /// Was not brought, or nobody was in.
        Noshow = "noshow",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `participationstatus`.
    ParticipationStatus {
        /// Takes part.
        Accepted = "accepted",
    }
}
codes! {
    /// `location-status`.
    LocationStatus {
        /// In use.
        Active = "active",
        /// Closed, or never true.
        Inactive = "inactive",
    }
}
codes! {
    /// `observation-status`.
    ObservationStatus {
        /// As first written.
        Final = "final",
        /// Corrected since.
        Amended = "amended",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `questionnaire-answers-status`.
    ResponseStatus {
        /// As first written.
        Completed = "completed",
        /// Corrected since.
        Amended = "amended",
        /// It was never true, or all its answers were taken away.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `document-reference-status`.
    DocumentStatus {
        /// The note stands.
        Current = "current",
        /// Replaced by another note.
        Superseded = "superseded",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `flag-status`. Ended (`inactive`) and never true (`entered-in-error`) are different facts.
    FlagStatus {
        /// It holds now.
        Active = "active",
        /// It held and has ended.
        Inactive = "inactive",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `episode-of-care-status`.
    EpisodeStatus {
        /// Agreed, not begun.
        Planned = "planned",
        /// Under way.
        Active = "active",
        /// Paused.
        Onhold = "onhold",
        /// Ended.
        Finished = "finished",
        /// Not begun after all.
        Cancelled = "cancelled",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `goal-status`.
    GoalStatus {
        /// Suggested to the family.
        Proposed = "proposed",
        /// Agreed, not begun.
        Planned = "planned",
        /// Being worked on.
        Active = "active",
        /// Paused.
        OnHold = "on-hold",
        /// Worked on to the end, met or not.
        Completed = "completed",
        /// Given up.
        Cancelled = "cancelled",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `task-status`.
    TaskStatus {
        /// A transfer that is being prepared.
        Draft = "draft",
        /// To do; a transfer that was sent.
        Requested = "requested",
        /// A transfer that has arrived.
        Received = "received",
        /// A transfer that was accepted.
        Accepted = "accepted",
        /// A transfer that was refused.
        Rejected = "rejected",
        /// Begun.
        InProgress = "in-progress",
        /// Done.
        Completed = "completed",
        /// No longer needed.
        Cancelled = "cancelled",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `request-status`.
    RequestStatus {
        /// Waits for an answer.
        Active = "active",
        /// Rejected or withdrawn: nothing more comes of it.
        Revoked = "revoked",
        /// Answered.
        Completed = "completed",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `request-status`, of a health plan.
    CarePlanStatus {
        /// In force.
        Active = "active",
        /// No longer in force.
        Completed = "completed",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `care-plan-intent`.
    CarePlanIntent {
        /// What is meant to be done.
        Plan = "plan",
    }
}
codes! {
    /// `request-intent`.
    RequestIntent {
        /// Asked of someone.
        Order = "order",
    }
}
codes! {
    /// `event-status`, of a communication.
    CommunicationStatus {
        /// Not at its end: an allegation whose outcome is open.
        InProgress = "in-progress",
        /// It took place.
        Completed = "completed",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `list-status`.
    ListStatus {
        /// It stands.
        Current = "current",
        /// It was never true.
        EnteredInError = "entered-in-error",
    }
}
codes! {
    /// `list-mode`.
    ListMode {
        /// Kept up to date; each version is the whole list.
        Working = "working",
    }
}
codes! {
    /// `task-intent`.
    TaskIntent {
        /// Intended by the one who does it.
        Plan = "plan",
        /// Asked of someone.
        Order = "order",
    }
}
codes! {
    /// `request-priority`.
    TaskPriority {
        /// In the ordinary run of things.
        Routine = "routine",
        /// Before ordinary things.
        Urgent = "urgent",
        /// As soon as possible.
        Asap = "asap",
    }
}
