//! Passphrases: offered as four random words, judged with a well-known estimator, never by composition rules.

use diceware_wordlists::EFF_LONG_WORDLIST;
use rand_core::{OsRng, RngCore as _};

use super::views::{JudgePassphrase, Nothing, PassphraseStrength, SuggestedPassphrase};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure},
};

/// Shortest passphrase a nurse may choose (NCSC: length over complexity).
const SHORTEST: usize = 15;

/// Four random words of 7,776: 51.7 bits, enough against a stolen disk with this key derivation (security 3).
///
/// # Errors
/// None today; the shape is the same for every use case.
pub fn suggest_passphrase(_: &mut App, _: Nothing, _: Now) -> Answer<SuggestedPassphrase> {
    let words: Vec<&str> = (0..4).map(|_| EFF_LONG_WORDLIST[random_below(EFF_LONG_WORDLIST.len())]).collect();
    Ok(SuggestedPassphrase { passphrase: words.join(" ") })
}

/// An unbiased random number below `bound`.
fn random_below(bound: usize) -> usize {
    let bound = u64::try_from(bound).expect("a list's length fits 64 bits");
    let limit = u64::MAX - u64::MAX % bound;
    loop {
        let random = OsRng.next_u64();
        if random < limit {
            return usize::try_from(random % bound).expect("a remainder below the list's length is an index");
        }
    }
}

/// Judges a passphrase as it is typed.
///
/// # Errors
/// None today; the shape is the same for every use case.
pub fn judge_passphrase(_: &mut App, request: JudgePassphrase, _: Now) -> Answer<PassphraseStrength> {
    Ok(judge(&request.passphrase, &[]))
}

fn judge(passphrase: &str, about_her: &[&str]) -> PassphraseStrength {
    let known: Vec<&str> = about_her.iter().copied().chain(["caseload", "demonstration caseload"]).collect();
    let estimate = zxcvbn::zxcvbn(passphrase, &known);
    let score = u8::from(estimate.score());
    let long_enough = passphrase.chars().count() >= SHORTEST;
    let hint = if passphrase.is_empty() {
        "Type at least 15 letters, or take four random words".to_owned()
    } else if !long_enough {
        format!("{} more letters", SHORTEST - passphrase.chars().count())
    } else if score < 3 {
        estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning).map_or_else(
            || "Easy to guess: add another word that has nothing to do with the others".to_owned(),
            |warning| warning.to_string(),
        )
    } else {
        String::new()
    };
    PassphraseStrength { score, acceptable: long_enough && score >= 3, hint }
}

/// Refuses a weak passphrase.
///
/// # Errors
/// [`Failure::WeakPassphrase`] with what to do.
pub(crate) fn must_be_acceptable(passphrase: &str, about_her: &[&str]) -> Answer<()> {
    let judged = judge(passphrase, about_her);
    if judged.acceptable { Ok(()) } else { Err(Failure::WeakPassphrase { hint: judged.hint }) }
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn length_counts_and_her_own_name_does_not() {
        assert!(judge("otter violin crumb sleet", &[]).acceptable);
        assert!(!judge("Tr0ub4dor&3", &[]).acceptable);
        assert!(!judge("aaaaaaaaaaaaaaaaaaaaaaa", &[]).acceptable);
        assert!(!judge("passwordpassword", &[]).acceptable);
        assert_eq!(judge("short", &[]).hint, "10 more letters");
    }
}
