//! The ustar container: exactly three members, each header block the one we would write (FORMAT.md 3).

use std::io::{self, Read, Write};

use super::refusal::Refusal;
use super::{MAX_FILE_BYTES, MAX_MANIFEST_BYTES};

pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SIGNATURE: &str = "manifest.sig";
pub(crate) const RECORDS: &str = "records.ndjson.zst.age";
pub(crate) const SIGNATURE_BYTES: u64 = 64;
const BLOCK: u64 = 512;
/// Where a ustar header keeps a member's size, in octal.
const SIZE_FIELD: std::ops::Range<usize> = 124..136;

/// Writes the whole container.
pub(crate) fn write(
    out: &mut impl Write,
    manifest: &[u8],
    signature: &[u8; 64],
    records: &mut impl Read,
    records_length: u64,
) -> io::Result<()> {
    write_member(out, MANIFEST, &mut &*manifest, length_of(manifest))?;
    write_member(out, SIGNATURE, &mut &signature[..], SIGNATURE_BYTES)?;
    write_member(out, RECORDS, records, records_length)?;
    out.write_all(&[0; 1024])
}

/// What the container holds before the records; the reader stands at their first byte.
pub(crate) struct Opened {
    pub(crate) manifest: Vec<u8>,
    pub(crate) signature: [u8; 64],
    pub(crate) records_length: u64,
}

/// Reads up to the records and checks that the file's length leaves exactly room for them.
pub(crate) fn read(input: &mut impl Read, file_length: u64) -> Result<Opened, Refusal> {
    if file_length > MAX_FILE_BYTES {
        return Err(Refusal::FileTooLarge);
    }
    let manifest_length = read_header(input, MANIFEST)?;
    if manifest_length == 0 || manifest_length > MAX_MANIFEST_BYTES {
        return Err(Refusal::BadMemberLength { member: MANIFEST });
    }
    let manifest_length_here = usize::try_from(manifest_length)
        .map_err(|_too_long| Refusal::BadMemberLength { member: MANIFEST })?;
    let mut manifest = vec![0; manifest_length_here];
    fill(input, &mut manifest)?;
    read_zeros(input, padding(manifest_length))?;

    if read_header(input, SIGNATURE)? != SIGNATURE_BYTES {
        return Err(Refusal::BadMemberLength { member: SIGNATURE });
    }
    let mut signature = [0; 64];
    fill(input, &mut signature)?;
    read_zeros(input, padding(SIGNATURE_BYTES))?;

    let records_length = read_header(input, RECORDS)?;
    let before = 3 * BLOCK + padded(manifest_length) + padded(SIGNATURE_BYTES);
    // `read_header` bounds lengths by the file's largest size, so none of this can overflow.
    let whole = before + padded(records_length) + 2 * BLOCK;
    match file_length.cmp(&whole) {
        std::cmp::Ordering::Less => Err(Refusal::Truncated),
        std::cmp::Ordering::Equal => Ok(Opened { manifest, signature, records_length }),
        std::cmp::Ordering::Greater => Err(Refusal::StrayBytes),
    }
}

/// Reads what must follow the records: padding, two blocks of zeros, nothing.
pub(crate) fn read_end(input: &mut impl Read, records_length: u64) -> Result<(), Refusal> {
    read_zeros(input, padding(records_length) + 2 * BLOCK)?;
    let mut one = [0];
    match input.read(&mut one).map_err(Refusal::Unreadable)? {
        0 => Ok(()),
        _more => Err(Refusal::StrayBytes),
    }
}

/// Where the records begin.
pub(crate) fn records_offset(manifest_length: usize) -> u64 {
    3 * BLOCK
        + padded(u64::try_from(manifest_length).expect("a length fits in 64 bits"))
        + padded(SIGNATURE_BYTES)
}

fn write_member(
    out: &mut impl Write,
    name: &'static str,
    content: &mut impl Read,
    length: u64,
) -> io::Result<()> {
    out.write_all(&header(name, length))?;
    let written = io::copy(&mut content.take(length), out)?;
    if written != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    io::copy(&mut io::repeat(0).take(padding(length)), out)?;
    Ok(())
}

/// The header block of a member, which is settled by its name and length.
fn header(name: &'static str, length: u64) -> [u8; 512] {
    let mut header = tar::Header::new_ustar();
    header.set_path(name).expect("the member names fit in a header");
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_size(length);
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    *header.as_bytes()
}

fn read_header(input: &mut impl Read, expected: &'static str) -> Result<u64, Refusal> {
    let mut block = [0; 512];
    fill(input, &mut block)?;
    let not_expected =
        || if expected == MANIFEST { Refusal::NotASyncFile } else { Refusal::UnexpectedMember { expected } };
    let octal = block.get(SIZE_FIELD).expect("the size field lies within a block");
    let octal = octal.strip_suffix(&[0]).and_then(|digits| std::str::from_utf8(digits).ok());
    let length = octal.and_then(|digits| u64::from_str_radix(digits, 8).ok()).ok_or_else(not_expected)?;
    if length > MAX_FILE_BYTES {
        return Err(Refusal::BadMemberLength { member: expected });
    }
    if block == header(expected, length) { Ok(length) } else { Err(not_expected()) }
}

fn read_zeros(input: &mut impl Read, count: u64) -> Result<(), Refusal> {
    let mut zeros = vec![0; usize::try_from(count).expect("padding is at most three blocks")];
    fill(input, &mut zeros)?;
    if zeros.iter().all(|&byte| byte == 0) { Ok(()) } else { Err(Refusal::StrayBytes) }
}

fn fill(input: &mut impl Read, buffer: &mut [u8]) -> Result<(), Refusal> {
    input.read_exact(buffer).map_err(|error| {
        if error.kind() == io::ErrorKind::UnexpectedEof {
            Refusal::Truncated
        } else {
            Refusal::Unreadable(error)
        }
    })
}

fn padded(length: u64) -> u64 {
    length + padding(length)
}

fn padding(length: u64) -> u64 {
    (BLOCK - length % BLOCK) % BLOCK
}

fn length_of(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).expect("a length fits in 64 bits")
}
