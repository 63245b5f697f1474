//! Phrases to start from. Every sentence has a blank, so that none of them says anything by itself.

/// Name and words.
pub(super) const SUGGESTIONS: &[(&str, &str)] = &[
    ("feed", "Fed {how often} in a day, ___ minutes each time. Latch: {what you saw}. Wet nappies: ___."),
    ("handled", "{Who} held baby ___. When baby cried, {who} ___."),
    ("home", "Seen at {where}. Baby sleeps {where}. Others there: ___."),
    ("plan", "Agreed with {whom}: ___. They will ring if ___."),
    ("school", "Came {how}, seen {alone or with whom}. Said: {in their words}. Wants ___."),
];
