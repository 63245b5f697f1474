//! Writes the damaged sync files of `tests/vectors/v1`, one fault each, with the expectation beside each.
//! A vector that is there is never overwritten: a format that is out in the world cannot be corrected.

use std::io::Write as _;
use std::path::Path;

#[expect(clippy::unwrap_used, reason = "a generator of test files may fail as tests do")]
#[path = "../tests/support/forge.rs"]
mod forge;

use forge::{Forgery, STRANGER_SEED, encrypt_to, identity, seal_header, zstd_frame};

const LINES: &str = include_str!("../tests/one_of_each.ndjson");
const COUNTS: &str = "\"Organization\":1,\"Practitioner\":1,\"Location\":1,\"Patient\":1,\"Person\":1,\
    \"RelatedPerson\":1,\"EpisodeOfCare\":1,\"Condition\":1,\"Goal\":1,\"Appointment\":1,\"Encounter\":1,\
    \"Observation\":1,\"DocumentReference\":1,\"Flag\":1,\"Task\":1,\"Provenance\":1";

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/v1");
    std::fs::create_dir_all(&folder)?;
    for (name, expect, why, bytes) in vectors() {
        let file = folder.join(format!("{name}.sync"));
        if file.exists() {
            continue;
        }
        put(&file, &bytes)?;
        let expectation = serde_json::json!({ "expect": expect, "why": why });
        put(&folder.join(format!("{name}.json")), format!("{expectation:#}\n").as_bytes())?;
    }
    Ok(())
}

fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::File::create_new(path)?.write_all(bytes)
}

type Vector = (&'static str, &'static str, &'static str, Vec<u8>);

fn vectors() -> Vec<Vector> {
    [good(), containers(), manifests(), signatures(), ciphertexts(), frames(), insides(), lines()].concat()
}

/// A good file but for what `spoil` does to it.
fn spoilt(spoil: impl FnOnce(&mut Forgery)) -> Vec<u8> {
    let mut forgery = Forgery::of(LINES, COUNTS);
    spoil(&mut forgery);
    forgery.build()
}

fn damaged(damage_file: fn(&mut Vec<u8>)) -> Vec<u8> {
    spoilt(|forgery| forgery.damage_file = damage_file)
}

fn good() -> Vec<Vector> {
    vec![
        ("good", "good", "one resource of each type", spoilt(|_| {})),
        (
            "good_without_records",
            "good",
            "a laptop with nothing to say may say so",
            Forgery::of("", "").build(),
        ),
        (
            "good_padded",
            "good",
            "a skippable frame of zeros after the records",
            spoilt(|forgery| {
                forgery.compress = |plain| [zstd_frame(plain, 21), skippable(&[0; 300])].concat()
            }),
        ),
        (
            "good_largest_window",
            "good",
            "a window of 8 MiB is the largest allowed",
            spoilt(|forgery| forgery.compress = |plain| zstd_frame(plain, 23)),
        ),
    ]
}

fn containers() -> Vec<Vector> {
    vec![
        ("empty", "truncated", "no bytes at all", damaged(Vec::clear)),
        ("truncated_in_manifest", "truncated", "cut within the manifest", damaged(|file| file.truncate(700))),
        (
            "truncated_in_half",
            "truncated",
            "cut in the middle",
            damaged(|file| file.truncate(file.len() / 2)),
        ),
        (
            "truncated_last_byte",
            "truncated",
            "the last byte is missing",
            damaged(|file| file.truncate(file.len() - 1)),
        ),
        (
            "truncated_end_blocks",
            "truncated",
            "the end of the archive is missing",
            damaged(|file| {
                file.truncate(file.len() - 1024);
            }),
        ),
        ("byte_appended", "stray-bytes", "one byte after the end", damaged(|file| file.push(0))),
        (
            "archive_appended",
            "stray-bytes",
            "a second archive after the end",
            damaged(|file| {
                file.extend_from_within(..);
            }),
        ),
        (
            "padding_not_zero",
            "stray-bytes",
            "a byte hidden in the padding after the signature",
            damaged(|file| {
                let signature =
                    file.windows(12).position(|bytes| bytes == b"manifest.sig").expect("it is there");
                file[signature + 512 + 64] = 1;
            }),
        ),
        (
            "end_not_zero",
            "stray-bytes",
            "a byte hidden in the blocks that end the archive",
            damaged(|file| {
                let last = file.len() - 1;
                file[last] = 1;
            }),
        ),
        (
            "not_an_archive",
            "not-a-sync-file",
            "a text file",
            damaged(|file| *file = b"Dear trust,\n".repeat(100)),
        ),
        (
            "checksum_of_header",
            "not-a-sync-file",
            "a header with a wrong checksum",
            damaged(|file| file[148] ^= 1),
        ),
        (
            "header_with_time",
            "not-a-sync-file",
            "a header with a modification time",
            damaged(|file| {
                file[136..147].copy_from_slice(b"14747000000");
                seal_header(file);
            }),
        ),
        (
            "header_with_owner",
            "not-a-sync-file",
            "a header with a user's name",
            damaged(|file| {
                file[265..270].copy_from_slice(b"nurse");
                seal_header(file);
            }),
        ),
        (
            "manifest_is_a_link",
            "not-a-sync-file",
            "the first member is a symbolic link",
            damaged(|file| {
                file[156] = b'2';
                seal_header(file);
            }),
        ),
        (
            "manifest_length_huge",
            "bad-member-length",
            "a manifest that claims 8 GiB",
            damaged(|file| {
                file[124..135].copy_from_slice(b"77777777777");
                seal_header(file);
            }),
        ),
        (
            "manifest_length_zero",
            "bad-member-length",
            "a manifest of no bytes",
            damaged(|file| {
                file[124..135].copy_from_slice(b"00000000000");
                seal_header(file);
            }),
        ),
        (
            "manifest_too_long",
            "bad-member-length",
            "a manifest over 64 KiB",
            spoilt(|forgery| forgery.edit_manifest = |manifest| manifest + &" ".repeat(70_000)),
        ),
        (
            "signature_too_short",
            "bad-member-length",
            "a signature of 63 bytes",
            spoilt(|forgery| forgery.damage_signature = |signature| signature.truncate(63)),
        ),
        (
            "members_swapped",
            "not-a-sync-file",
            "the signature before the manifest",
            spoilt(|forgery| forgery.member_names.swap(0, 1)),
        ),
        (
            "signature_missing",
            "unexpected-member",
            "no signature",
            spoilt(|forgery| forgery.member_names.retain(|name| *name != "manifest.sig")),
        ),
        (
            "member_added",
            "unexpected-member",
            "a fourth member between the others",
            spoilt(|forgery| forgery.member_names.insert(2, "readme.txt")),
        ),
        (
            "member_after_records",
            "stray-bytes",
            "a fourth member at the end",
            spoilt(|forgery| forgery.member_names.push("readme.txt")),
        ),
        (
            "member_with_path",
            "unexpected-member",
            "a name that climbs out of the folder",
            spoilt(|forgery| forgery.member_names[1] = "../manifest.sig"),
        ),
    ]
}

fn manifest(edit: fn(String) -> String) -> Vec<u8> {
    spoilt(|forgery| forgery.edit_manifest = edit)
}

fn manifests() -> Vec<Vector> {
    vec![
        (
            "version_2",
            "unknown-version",
            "a format that does not exist yet",
            manifest(|manifest| manifest.replace("\"formatVersion\":1", "\"formatVersion\":2")),
        ),
        (
            "manifest_not_json",
            "bad-manifest",
            "the manifest is not JSON",
            manifest(|manifest| manifest.replace('}', "")),
        ),
        (
            "manifest_not_text",
            "bad-manifest",
            "the manifest begins with a byte order mark",
            manifest(|manifest| format!("\u{feff}{manifest}")),
        ),
        (
            "manifest_with_space",
            "bad-manifest",
            "a space between two tokens",
            manifest(|manifest| manifest.replace("\"sequence\":", "\"sequence\": ")),
        ),
        (
            "manifest_extra_key",
            "bad-manifest",
            "a key the format does not know",
            manifest(|manifest| manifest.replace("\"sequence\":", "\"note\":\"hello\",\"sequence\":")),
        ),
        (
            "manifest_missing_key",
            "bad-manifest",
            "no audit length",
            manifest(|manifest| manifest.replace(",\"auditLength\":41", "")),
        ),
        (
            "manifest_repeated_key",
            "bad-manifest",
            "the sequence number twice",
            manifest(|manifest| manifest.replace("\"sequence\":1", "\"sequence\":1,\"sequence\":1")),
        ),
        (
            "manifest_without_line_feed",
            "bad-manifest",
            "the last line feed is missing",
            manifest(|manifest| manifest.trim_end().to_owned()),
        ),
        ("manifest_two_lines", "bad-manifest", "a second line", manifest(|manifest| manifest + "{}\n")),
        (
            "sequence_zero",
            "bad-manifest",
            "files are counted from 1",
            manifest(|manifest| manifest.replace("\"sequence\":1", "\"sequence\":0")),
        ),
        (
            "sequence_negative",
            "bad-manifest",
            "a sequence number below zero",
            manifest(|manifest| manifest.replace("\"sequence\":1", "\"sequence\":-1")),
        ),
        (
            "second_file_without_previous",
            "bad-manifest",
            "only the first file has none before it",
            manifest(|manifest| manifest.replace("\"sequence\":1", "\"sequence\":2")),
        ),
        (
            "first_file_with_previous",
            "bad-manifest",
            "the first file has none before it",
            manifest(|manifest| manifest.replace("null", &format!("\"{}\"", "0".repeat(64)))),
        ),
        (
            "device_with_path",
            "bad-manifest",
            "a device id that climbs out of the folder",
            manifest(|manifest| {
                manifest
                    .replace("0190d2a0-de71-7000-8000-000000000001", "../../../../../../../../etc/passwd--")
            }),
        ),
        (
            "hash_in_capitals",
            "bad-manifest",
            "a hash has one spelling",
            manifest(|manifest| {
                let at = manifest.find("\"ciphertextSha256\":\"").expect("it is there") + 20;
                let (before, hash) = manifest.split_at(at);
                format!("{before}{}", hash.to_uppercase())
            }),
        ),
        (
            "key_id_of_another_key",
            "bad-manifest",
            "the key id is not that of the key",
            manifest(|manifest| {
                let at = manifest.find("\"signerKeyId\":\"").expect("it is there") + 15;
                format!("{}0000000000000000{}", &manifest[..at], &manifest[at + 16..])
            }),
        ),
        (
            "no_recipients",
            "bad-manifest",
            "nobody could read it",
            manifest(|manifest| {
                let at = manifest.find("\"recipientIds\":[").expect("it is there") + 16;
                format!("{}{}", &manifest[..at], &manifest[at + 18..])
            }),
        ),
        (
            "time_without_milliseconds",
            "bad-manifest",
            "an instant has one spelling",
            manifest(|manifest| manifest.replace("17:05:00.000Z", "17:05:00Z")),
        ),
        (
            "counts_out_of_order",
            "bad-manifest",
            "types are counted in the order of the format",
            manifest(|manifest| {
                manifest.replace("\"Task\":1,\"Provenance\":1", "\"Provenance\":1,\"Task\":1")
            }),
        ),
        (
            "counts_of_zero",
            "bad-manifest",
            "a type that does not occur is left out",
            manifest(|manifest| manifest.replace("\"Task\":1", "\"Task\":0")),
        ),
        (
            "counts_unknown_type",
            "bad-manifest",
            "a type the format does not know",
            manifest(|manifest| manifest.replace("\"Task\":1", "\"Medication\":1")),
        ),
        (
            "ciphertext_length_differs",
            "ciphertext-length",
            "the manifest says one byte more",
            spoilt(|forgery| forgery.ciphertext_length_off_by = 1),
        ),
        (
            "ciphertext_hash_differs",
            "ciphertext-hash",
            "the manifest was signed for other records",
            spoilt(|forgery| forgery.hash_is_right = false),
        ),
    ]
}

fn signatures() -> Vec<Vector> {
    vec![
        (
            "signature_bit_flipped",
            "bad-signature",
            "one bit of the signature",
            spoilt(|forgery| forgery.damage_signature = |signature| signature[5] ^= 1),
        ),
        (
            "signature_of_zeros",
            "bad-signature",
            "a signature of zeros",
            spoilt(|forgery| forgery.damage_signature = |signature| signature.fill(0)),
        ),
        (
            "manifest_changed_after_signing",
            "bad-signature",
            "the audit chain's length was changed",
            spoilt(|forgery| {
                forgery.edit_manifest_after_signing =
                    |manifest| manifest.replace("\"auditLength\":41", "\"auditLength\":40");
            }),
        ),
        (
            "signature_of_another_domain",
            "bad-signature",
            "a signature made for a receipt",
            spoilt(|forgery| forgery.domain = b"caseload sync v1 receipt\0"),
        ),
        (
            "signature_without_domain",
            "bad-signature",
            "a signature over the manifest alone",
            spoilt(|forgery| forgery.domain = b""),
        ),
        (
            "signed_by_a_stranger",
            "wrong-signer",
            "a sound file of a laptop that is not enrolled, in the name of one that is",
            spoilt(|forgery| {
                forgery.signing_seed = STRANGER_SEED;
                forgery.first_line = Some(identity(STRANGER_SEED, "", ""));
            }),
        ),
    ]
}

fn ciphertext(damage: fn(&mut Vec<u8>)) -> Vec<u8> {
    spoilt(|forgery| forgery.damage_ciphertext = damage)
}

fn ciphertexts() -> Vec<Vector> {
    // These are signed after the damage: the signature holds, and the age layer must find it.
    vec![
        (
            "age_not_age",
            "undecryptable",
            "the records are not encrypted",
            spoilt(|forgery| {
                forgery.encrypt = <[u8]>::to_vec;
            }),
        ),
        (
            "age_version_2",
            "undecryptable",
            "a version of age that does not exist",
            ciphertext(|bytes| {
                bytes[20] = b'2';
            }),
        ),
        (
            "age_header_mac",
            "undecryptable",
            "one bit of the age header's MAC",
            ciphertext(|bytes| {
                let mac = bytes.windows(4).position(|bytes| bytes == b"--- ").expect("it is there");
                bytes[mac + 6] = if bytes[mac + 6] == b'A' { b'B' } else { b'A' };
            }),
        ),
        (
            "age_last_byte_flipped",
            "undecryptable",
            "one bit of the last chunk's tag",
            ciphertext(|bytes| {
                let last = bytes.len() - 1;
                bytes[last] ^= 1;
            }),
        ),
        (
            "age_truncated_last_byte",
            "undecryptable",
            "the last byte of the last chunk",
            ciphertext(|bytes| {
                bytes.truncate(bytes.len() - 1);
            }),
        ),
        (
            "age_byte_appended",
            "undecryptable",
            "one byte after the last chunk",
            ciphertext(|bytes| bytes.push(0)),
        ),
        (
            "age_without_payload",
            "undecryptable",
            "the age header alone",
            ciphertext(|bytes| {
                let mac = bytes.windows(4).position(|bytes| bytes == b"--- ").expect("it is there");
                bytes.truncate(mac + 4 + 43 + 1);
            }),
        ),
        (
            "age_truncated_last_chunk",
            "undecryptable",
            "three chunks of which the last is missing, cut at its edge",
            spoilt(|forgery| {
                forgery.compress = |plain| [zstd_frame(plain, 21), skippable(&[0; 150_000])].concat();
                forgery.damage_ciphertext = |bytes| {
                    let mac = bytes.windows(4).position(|bytes| bytes == b"--- ").expect("it is there");
                    bytes.truncate(mac + 4 + 43 + 1 + 16 + 2 * (65_536 + 16));
                };
            }),
        ),
        (
            "age_chunks_swapped",
            "undecryptable",
            "the first two chunks change places",
            spoilt(|forgery| {
                forgery.compress = |plain| [zstd_frame(plain, 21), skippable(&[0; 150_000])].concat();
                forgery.damage_ciphertext = |bytes| {
                    let mac = bytes.windows(4).position(|bytes| bytes == b"--- ").expect("it is there");
                    let start = mac + 4 + 43 + 1 + 16;
                    let chunk = 65_536 + 16;
                    bytes[start..start + 2 * chunk].rotate_left(chunk);
                };
            }),
        ),
        (
            "wrong_recipient",
            "wrong-recipient",
            "encrypted to another trust",
            spoilt(|forgery| {
                forgery.encrypt = |plain| {
                    let other = caseload_sync_format::v1::TrustIdentity::generate().recipient();
                    encrypt_to(&other.to_string(), plain)
                };
            }),
        ),
        (
            "encrypted_with_a_passphrase",
            "wrong-recipient",
            "age, but with a passphrase",
            spoilt(|forgery| {
                forgery.encrypt = |plain| {
                    let mut recipient = age::scrypt::Recipient::new("made-up".to_owned().into());
                    recipient.set_work_factor(2);
                    let recipient: &dyn age::Recipient = &recipient;
                    let encryptor =
                        age::Encryptor::with_recipients(std::iter::once(recipient)).expect("one recipient");
                    let mut writer = encryptor.wrap_output(Vec::new()).expect("writing to memory");
                    writer.write_all(plain).expect("writing to memory");
                    writer.finish().expect("writing to memory")
                };
            }),
        ),
    ]
}

fn compressed(compress: fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    spoilt(|forgery| forgery.compress = compress)
}

fn frames() -> Vec<Vector> {
    vec![
        ("zstd_not_zstd", "undecompressable", "the records are not compressed", compressed(<[u8]>::to_vec)),
        (
            "zstd_truncated",
            "undecompressable",
            "the frame ends early",
            compressed(|plain| {
                let mut frame = zstd_frame(plain, 21);
                frame.truncate(frame.len() - 10);
                frame
            }),
        ),
        (
            "zstd_window_too_large",
            "undecompressable",
            "a window of 16 MiB",
            compressed(|plain| zstd_frame(plain, 24)),
        ),
        (
            "zstd_two_frames",
            "undecompressable",
            "a second frame of records",
            compressed(|plain| [zstd_frame(plain, 21), zstd_frame(b"{}\n", 21)].concat()),
        ),
        (
            "zstd_bytes_after_frame",
            "undecompressable",
            "bytes after the frame",
            compressed(|plain| [zstd_frame(plain, 21), b"and more".to_vec()].concat()),
        ),
        (
            "zstd_padding_not_zero",
            "undecompressable",
            "something hidden in the padding",
            compressed(|plain| [zstd_frame(plain, 21), skippable(b"something hidden")].concat()),
        ),
        (
            "zstd_padding_cut_short",
            "undecompressable",
            "padding that claims to be longer",
            compressed(|plain| {
                let mut padding = skippable(&[0; 100]);
                padding.truncate(50);
                [zstd_frame(plain, 21), padding].concat()
            }),
        ),
        (
            "zstd_two_paddings",
            "undecompressable",
            "padding after padding",
            compressed(|plain| [zstd_frame(plain, 21), skippable(&[0; 10]), skippable(&[0; 10])].concat()),
        ),
        (
            "zstd_bomb",
            "too-much-plain-text",
            "one record forty thousand times",
            spoilt(|forgery| {
                let line = LINES.lines().next().expect("there is a first line");
                forgery.lines = format!("{line}\n").repeat(40_000).into_bytes();
                forgery.counts = "\"Organization\":40000".to_owned();
            }),
        ),
    ]
}

fn inside(first_line: Option<String>) -> Vec<u8> {
    spoilt(|forgery| forgery.first_line = first_line)
}

fn insides() -> Vec<Vector> {
    let first_line = || identity(forge::DEVICE_SEED, "", "");
    vec![
        ("first_line_missing", "inner-identity", "the records begin without their identity", inside(None)),
        (
            "first_line_of_another_laptop",
            "inner-identity",
            "another laptop's records under this laptop's signature",
            inside(Some(first_line().replace("de71-7000-8000-000000000001", "de71-7000-8000-000000000002"))),
        ),
        (
            "first_line_of_another_file",
            "inner-identity",
            "the records of an older file",
            inside(Some(first_line().replace("\"auditLength\":41", "\"auditLength\":40"))),
        ),
        (
            "first_line_of_another_signer",
            "inner-identity",
            "records that a stranger signed, signed again",
            inside(Some(identity(STRANGER_SEED, "", ""))),
        ),
        (
            "nothing_inside",
            "inner-identity",
            "no line at all",
            spoilt(|forgery| {
                forgery.first_line = None;
                forgery.lines.clear();
            }),
        ),
        (
            "manifest_count_mismatch",
            "counts",
            "the manifest counts a flag more",
            spoilt(|forgery| forgery.counts = COUNTS.replace("\"Flag\":1", "\"Flag\":2")),
        ),
        (
            "manifest_count_missing",
            "counts",
            "the manifest does not mention the flag",
            spoilt(|forgery| forgery.counts = COUNTS.replace("\"Flag\":1,", "")),
        ),
        (
            "record_lost",
            "counts",
            "the last record is missing",
            spoilt(|forgery| {
                let end = LINES.trim_end().rfind('\n').expect("there are many lines") + 1;
                forgery.lines.truncate(end);
            }),
        ),
        (
            "last_line_unfinished",
            "unfinished-line",
            "the last line feed is missing",
            spoilt(|forgery| forgery.lines.truncate(forgery.lines.len() - 1)),
        ),
        (
            "line_not_text",
            "not-text",
            "a byte that is not UTF-8",
            spoilt(|forgery| {
                let at = forgery.lines.iter().position(|&byte| byte == b'P').expect("it is there");
                forgery.lines[at] = 0xff;
            }),
        ),
    ]
}

fn line(find: &str, put: &str) -> Vec<u8> {
    assert!(LINES.contains(find), "{find}");
    spoilt(|forgery| forgery.lines = LINES.replacen(find, put, 1).into_bytes())
}

fn lines() -> Vec<Vector> {
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    let long = "x".repeat(1024 * 1024);
    vec![
        ("line_blank", "bad-line", "an empty line", spoilt(|forgery| forgery.lines.push(b'\n'))),
        ("line_with_carriage_return", "bad-line", "a line ended as on Windows", line("}\n", "}\r\n")),
        (
            "line_of_unknown_type",
            "bad-line",
            "a type the format does not know",
            line("\"resourceType\":\"Flag\"", "\"resourceType\":\"Immunization\""),
        ),
        (
            "line_with_unknown_element",
            "bad-line",
            "an element the format does not know",
            line("\"gender\":\"female\"", "\"maritalStatus\":{\"text\":\"x\"},\"gender\":\"female\""),
        ),
        (
            "line_with_null",
            "bad-line",
            "an absent value is left out",
            line("\"gender\":\"female\"", "\"gender\":\"female\",\"deceasedBoolean\":null"),
        ),
        (
            "line_with_repeated_key",
            "bad-line",
            "a gender twice",
            line("\"gender\":\"female\"", "\"gender\":\"male\",\"gender\":\"female\""),
        ),
        (
            "line_with_keys_out_of_order",
            "bad-line",
            "not the order of the format",
            line(
                "\"gender\":\"female\",\"birthDate\":\"2026-10-18\"",
                "\"birthDate\":\"2026-10-18\",\"gender\":\"female\"",
            ),
        ),
        ("line_with_space", "bad-line", "a space between two tokens", line("\"gender\":", "\"gender\": ")),
        (
            "line_with_escape",
            "bad-line",
            "a letter written as an escape",
            line("Testchild", "Test\\u0063hild"),
        ),
        (
            "line_with_impossible_date",
            "bad-line",
            "the thirtieth of February",
            line("2026-10-18", "2026-02-30"),
        ),
        (
            "line_with_local_time",
            "bad-line",
            "an instant that is not in UTC",
            line("2026-10-30T10:00:00.000Z", "2026-10-30T11:00:00.000+01:00"),
        ),
        (
            "line_with_bad_id",
            "bad-line",
            "an id that is not a UUID",
            line("\"id\":\"0190d2a0-0003-7000-8000-000000000003\"", "\"id\":\"child-3\""),
        ),
        (
            "line_with_version_zero",
            "bad-line",
            "revisions are counted from 1",
            line("\"versionId\":\"1\"", "\"versionId\":\"0\""),
        ),
        (
            "line_with_two_values",
            "bad-line",
            "an extension with two values",
            line("\"valueInteger\":276", "\"valueInteger\":276,\"valueString\":\"276\""),
        ),
        (
            "line_with_fraction",
            "bad-line",
            "a whole number written as a fraction",
            line("\"valueInteger\":276", "\"valueInteger\":276.0"),
        ),
        (
            "line_with_zero_at_the_end",
            "bad-line",
            "a decimal is written shortest",
            line("\"value\":3.62,", "\"value\":3.620,"),
        ),
        (
            "line_with_exponent",
            "bad-line",
            "a decimal with an exponent",
            line("\"value\":3.62,", "\"value\":362e-2,"),
        ),
        (
            "line_with_four_places",
            "bad-line",
            "a decimal has at most three places",
            line("\"value\":3.62,", "\"value\":3.6201,"),
        ),
        (
            "line_with_parts_in_parts",
            "bad-line",
            "the parts of an extension have values, not parts",
            line(
                "{\"url\":\"until\",\"valueDate\":\"2026-10-29\"}",
                "{\"url\":\"until\",\"extension\":[{\"url\":\"day\",\"valueDate\":\"2026-10-29\"}]}",
            ),
        ),
        (
            "line_with_parts_and_value",
            "bad-line",
            "an extension with parts and a value",
            line(
                "{\"url\":\"school-year\",",
                "{\"url\":\"school-year\",\"extension\":[{\"url\":\"x\",\"valueInteger\":1}],",
            ),
        ),
        (
            "line_nested_deep",
            "bad-line",
            "forty thousand brackets",
            line("\"gender\":\"female\"", &format!("\"gender\":{deep}")),
        ),
        ("line_too_long", "bad-line", "a line over 1 MiB", line("Testchild", &long)),
        ("line_of_two_records", "bad-line", "two records in a line", line("}\n", "}")),
    ]
}

fn skippable(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("padding is short").to_le_bytes();
    [&0x184D_2A50_u32.to_le_bytes()[..], &length, content].concat()
}
