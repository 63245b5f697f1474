//! Handing over: what is sealed for one colleague is read by her alone, whole, and as it was written.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use caseload_sync_format::v1::{
    DeviceKey, Digest, Instant, Refusal, SignedLinesError, SyncFile, TrustIdentity,
    handover::{
        ColleagueCard, HandedRevision, HandoverAnswer, HandoverFile, HandoverRefusal, HandoverVerdict,
        HandoverWriteError, write_handover,
    },
};

const SCHEMA: u32 = 5;

fn at() -> Instant {
    "2026-11-20T17:05:00.000Z".parse().unwrap()
}

fn revisions() -> Vec<HandedRevision> {
    (1..=40)
        .map(|number| HandedRevision {
            kind: "contact".to_owned(),
            id: format!("01a1e395-ae87-7000-8000-{number:012}"),
            number: 1,
            status: "current".to_owned(),
            written_at: at(),
            author: "Sam Okoro".to_owned(),
            reason: (number > 20).then(|| "Times put right".to_owned()),
            body: format!("{{\"narrative\":\"Visit {number}: \\\"fine\\\", 3 µg\\n\"}}"),
            received: number % 2 == 0,
        })
        .collect()
}

struct Sent {
    folder: tempfile::TempDir,
    path: PathBuf,
    sender: DeviceKey,
    colleague: TrustIdentity,
}

fn sent() -> Sent {
    let folder = tempfile::tempdir().unwrap();
    let (sender, colleague) = (DeviceKey::generate(), TrustIdentity::generate());
    let (path, _, _) =
        write_handover(folder.path(), &revisions(), (3, SCHEMA), (&sender, &colleague.recipient()), at())
            .unwrap();
    Sent { folder, path, sender, colleague }
}

#[test]
fn a_colleague_reads_what_was_handed_over_word_for_word() {
    let Sent { folder, path, sender, colleague } = sent();
    let file = HandoverFile::open(&path).unwrap();
    assert_eq!((file.manifest().children, file.manifest().revisions), (3, 40));
    let opened = file.read(&sender.public_key(), &colleague, SCHEMA).unwrap();
    assert_eq!(opened.revisions, revisions());
    assert_eq!(opened.sha256, Digest::of(&fs::read(&path).unwrap()));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something was left beside the file");
    let clear = fs::read(&path).unwrap();
    let text = String::from_utf8_lossy(&clear);
    assert!(!text.contains("Okoro") && !text.contains("narrative"));
}

#[test]
fn nobody_else_reads_it_and_nobody_else_can_have_made_it() {
    let Sent { folder: _kept, path, sender, colleague } = sent();
    let open = || HandoverFile::open(&path).unwrap();
    let stranger = DeviceKey::generate().public_key();
    assert!(matches!(open().read(&stranger, &colleague, SCHEMA), Err(HandoverRefusal::WrongSigner)));
    assert!(matches!(
        open().read(&sender.public_key(), &TrustIdentity::generate(), SCHEMA),
        Err(HandoverRefusal::Container(Refusal::WrongRecipient))
    ));
    assert!(matches!(
        open().read(&sender.public_key(), &colleague, SCHEMA - 1),
        Err(HandoverRefusal::NewerStore { schema: SCHEMA })
    ));
    assert!(open().read(&sender.public_key(), &colleague, SCHEMA).is_ok());
}

#[test]
fn a_handover_is_no_sync_file() {
    let Sent { folder: _kept, path, .. } = sent();
    assert!(matches!(SyncFile::open(&path), Err(Refusal::BadManifest)));
}

#[test]
fn a_changed_byte_or_a_cut_is_refused_wherever_it_is() {
    let Sent { folder, path, sender, colleague } = sent();
    let whole = fs::read(&path).unwrap();
    let damaged = folder.path().join("damaged.handover");
    let read = |bytes: &[u8]| {
        fs::File::create(&damaged).unwrap().write_all(bytes).unwrap();
        HandoverFile::open(&damaged)
            .and_then(|file| file.read(&sender.public_key(), &colleague, SCHEMA))
            .map(|opened| opened.revisions.len())
    };
    assert_eq!(read(&whole).unwrap(), 40, "the control");
    for position in (0..whole.len()).step_by(13) {
        let mut bytes = whole.clone();
        *bytes.get_mut(position).unwrap() ^= 0x20;
        assert!(read(&bytes).is_err(), "byte {position} of {} was changed and nobody saw it", whole.len());
    }
    for length in (0..whole.len()).step_by(101) {
        assert!(read(whole.get(..length).unwrap()).is_err(), "cut at {length}");
    }
}

#[test]
fn nothing_is_not_handed_over_and_the_same_file_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (key, identity) = (DeviceKey::generate(), TrustIdentity::generate());
    let nothing = write_handover(folder.path(), &[], (1, SCHEMA), (&key, &identity.recipient()), at());
    assert!(matches!(nothing, Err(HandoverWriteError::Nothing)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    let gone = folder.path().join("gone");
    let nowhere = write_handover(&gone, &revisions(), (1, SCHEMA), (&key, &identity.recipient()), at());
    assert!(matches!(nowhere, Err(HandoverWriteError::Unwritable(_))));
}

#[test]
fn a_card_says_whose_keys_they_are_and_its_digits_change_with_either() {
    let (key, identity) = (DeviceKey::generate(), TrustIdentity::generate());
    let card = ColleagueCard::new("Priya Shah", "Beaumont Leys", &key, identity.recipient(), at());
    let file = card.to_file(&key);
    assert_eq!(ColleagueCard::from_file(file.as_bytes()), Ok(card.clone()));
    let other = file.replace("Priya", "Maria");
    assert_eq!(ColleagueCard::from_file(other.as_bytes()), Err(SignedLinesError::BadSignature));
    let digits = card.fingerprint().to_string();
    assert_eq!(digits.split(' ').map(str::len).collect::<Vec<_>>(), [4; 8]);
    let new_key = DeviceKey::generate();
    let by = |key: &DeviceKey, identity: &TrustIdentity| {
        ColleagueCard::new("Priya Shah", "Beaumont Leys", key, identity.recipient(), at())
            .fingerprint()
            .to_string()
    };
    assert_eq!(by(&key, &identity), digits);
    assert_ne!(by(&new_key, &identity), digits);
    assert_ne!(by(&key, &TrustIdentity::generate()), digits);
}

#[test]
fn an_answer_is_believed_from_the_colleague_alone() {
    let key = DeviceKey::generate();
    let answer =
        HandoverAnswer::new(Digest::of(b"file"), HandoverVerdict::Refused, "Not my area", "Priya Shah", at());
    let file = answer.to_file(&key);
    assert_eq!(HandoverAnswer::from_file(file.as_bytes(), &key.public_key()), Ok(answer));
    let stranger = DeviceKey::generate().public_key();
    assert_eq!(HandoverAnswer::from_file(file.as_bytes(), &stranger), Err(SignedLinesError::BadSignature));
    let turned = file.replace("refused", "accepted");
    assert_eq!(
        HandoverAnswer::from_file(turned.as_bytes(), &key.public_key()),
        Err(SignedLinesError::BadSignature)
    );
}
