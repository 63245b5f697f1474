//! A writer of sync files that follows FORMAT.md and nothing else, and that can be told to get one thing wrong.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest as _, Sha256};

/// A file taken apart. Each field can be set wrong before [`Forgery::build`].
pub(crate) struct Forgery {
    pub(crate) first_line: Option<String>,
    pub(crate) lines: Vec<u8>,
    pub(crate) counts: String,
    pub(crate) compress: fn(&[u8]) -> Vec<u8>,
    pub(crate) encrypt: fn(&[u8]) -> Vec<u8>,
    pub(crate) damage_ciphertext: fn(&mut Vec<u8>),
    pub(crate) ciphertext_length_off_by: i64,
    pub(crate) hash_is_right: bool,
    pub(crate) edit_manifest: fn(String) -> String,
    pub(crate) edit_manifest_after_signing: fn(String) -> String,
    pub(crate) domain: &'static [u8],
    pub(crate) signing_seed: [u8; 32],
    pub(crate) damage_signature: fn(&mut Vec<u8>),
    pub(crate) member_names: Vec<&'static str>,
    pub(crate) damage_file: fn(&mut Vec<u8>),
}

pub(crate) const DOMAIN: &[u8] = b"caseload sync v1 manifest\0";
pub(crate) const DEVICE_SEED: [u8; 32] = [1; 32];
pub(crate) const STRANGER_SEED: [u8; 32] = [2; 32];

impl Forgery {
    /// A good file of these lines. `counts` is the inside of the manifest's object.
    pub(crate) fn of(lines: &str, counts: &str) -> Self {
        Forgery {
            first_line: Some(identity(DEVICE_SEED, "", "")),
            lines: lines.as_bytes().to_vec(),
            counts: counts.to_owned(),
            compress: |plain| zstd_frame(plain, 21),
            encrypt,
            damage_ciphertext: |_| {},
            ciphertext_length_off_by: 0,
            hash_is_right: true,
            edit_manifest: |manifest| manifest,
            edit_manifest_after_signing: |manifest| manifest,
            domain: DOMAIN,
            signing_seed: DEVICE_SEED,
            damage_signature: |_| {},
            member_names: vec!["manifest.json", "manifest.sig", "records.ndjson.zst.age"],
            damage_file: |_| {},
        }
    }

    pub(crate) fn build(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        if let Some(first_line) = &self.first_line {
            plain.extend_from_slice(first_line.as_bytes());
            plain.push(b'\n');
        }
        plain.extend_from_slice(&self.lines);
        let mut ciphertext = (self.encrypt)(&(self.compress)(&plain));
        (self.damage_ciphertext)(&mut ciphertext);
        let mut hash = Sha256::digest(&ciphertext);
        if !self.hash_is_right {
            hash[0] ^= 1;
        }
        let length = i64::try_from(ciphertext.len()).unwrap() + self.ciphertext_length_off_by;
        let after = format!(",\"ciphertextLength\":{length},\"ciphertextSha256\":\"{}\"", hex::encode(hash));
        let counts = format!("\"counts\":{{{}}},", self.counts);
        let manifest = (self.edit_manifest)(identity(self.signing_seed, &counts, &after) + "\n");
        let signed = [self.domain, manifest.as_bytes()].concat();
        let mut signature = SigningKey::from_bytes(&self.signing_seed).sign(&signed).to_bytes().to_vec();
        (self.damage_signature)(&mut signature);
        let manifest = (self.edit_manifest_after_signing)(manifest);
        let mut file = Vec::new();
        for name in &self.member_names {
            let content = match *name {
                "manifest.sig" => signature.as_slice(),
                "records.ndjson.zst.age" => ciphertext.as_slice(),
                _manifest_or_misnamed => manifest.as_bytes(),
            };
            file.extend_from_slice(&member(name, content));
        }
        file.extend_from_slice(&[0; 1024]);
        (self.damage_file)(&mut file);
        file
    }
}

/// The keys that manifest and first line share, with what the manifest has more.
pub(crate) fn identity(seed: [u8; 32], counts: &str, after: &str) -> String {
    let key = SigningKey::from_bytes(&seed).verifying_key();
    let key_id = &hex::encode(Sha256::digest(key.as_bytes()))[..16];
    let public_key = STANDARD.encode(key.as_bytes());
    let audit_head = hex::encode(Sha256::digest(b"the head of a made-up chain"));
    let recipient = caseload_sync_format::demonstration::RECIPIENT_ID;
    [
        r#"{"formatVersion":1,"storeId":"0190d2a0-5708-7000-8000-000000000001","#,
        r#""deviceId":"0190d2a0-de71-7000-8000-000000000001","trust":"DEMO1","sequence":1,"#,
        r#""previousFileSha256":null,"createdAt":"2026-11-20T17:05:00.000Z","#,
        &format!(
            r#""signerKeyId":"{key_id}","signerPublicKey":"{public_key}","recipientIds":["{recipient}"],"#
        ),
        counts,
        &format!(r#""auditHead":"{audit_head}","auditLength":41{after}}}"#),
    ]
    .concat()
}

pub(crate) fn zstd_frame(plain: &[u8], window_log: u32) -> Vec<u8> {
    let mut encoder = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    encoder.window_log(window_log).unwrap();
    encoder.write_all(plain).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn encrypt(plain: &[u8]) -> Vec<u8> {
    encrypt_to(&caseload_sync_format::demonstration::identity().recipient().to_string(), plain)
}

pub(crate) fn encrypt_to(recipient: &str, plain: &[u8]) -> Vec<u8> {
    let recipient: age::x25519::Recipient = recipient.parse().unwrap();
    let encryptor =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut writer = encryptor.wrap_output(Vec::new()).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap()
}

fn member(name: &str, content: &[u8]) -> Vec<u8> {
    // Field by field from POSIX, so that the library's header is checked against something else than itself.
    let mut block = [0_u8; 512];
    block[..name.len()].copy_from_slice(name.as_bytes());
    block[100..108].copy_from_slice(b"0000644\0");
    block[108..116].copy_from_slice(b"0000000\0");
    block[116..124].copy_from_slice(b"0000000\0");
    block[124..136].copy_from_slice(format!("{:011o}\0", content.len()).as_bytes());
    block[136..148].copy_from_slice(b"00000000000\0");
    block[156] = b'0';
    block[257..265].copy_from_slice(b"ustar\x0000");
    seal_header(&mut block);
    let mut member = block.to_vec();
    member.extend_from_slice(content);
    member.resize(member.len().next_multiple_of(512), 0);
    member
}

/// Puts the right checksum into a header block.
pub(crate) fn seal_header(block: &mut [u8]) {
    block[148..156].fill(b' ');
    let sum: u32 = block[..512].iter().map(|&byte| u32::from(byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:07o}\0").as_bytes());
}
