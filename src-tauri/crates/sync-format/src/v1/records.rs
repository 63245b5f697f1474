//! The lines inside a decrypted file: one zstd frame, perhaps padding, nothing else (FORMAT.md 6-8).

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek};

use super::fhir::{LineError, Resource};
use super::manifest::Manifest;
use super::refusal::Refusal;
use super::write::{SKIPPABLE_HEADER_BYTES, SKIPPABLE_MAGIC};
use super::{MAX_LINE_BYTES, MAX_PLAIN_BYTES, MAX_RATIO, PLAIN_SLACK_BYTES, ZSTD_WINDOW_LOG_MAX};

/// One entry of a file.
#[derive(Debug)]
pub struct Record<'a> {
    /// The canonical line, without its line feed.
    pub line: &'a str,
    /// What it says.
    pub resource: Resource,
}

/// Reads entries one after another.
pub struct Records {
    lines: Lines,
}

impl Records {
    /// The next entry; `None` at the end.
    pub fn next_record(&mut self) -> Result<Option<Record<'_>>, Refusal> {
        let Some((line_number, line)) = self.lines.next_line()? else { return Ok(None) };
        let resource =
            Resource::parse(line).map_err(|source| Refusal::BadLine { line: line_number, source })?;
        Ok(Some(Record { line, resource }))
    }
}

/// Starts reading entries of a file that [`check`] has passed before.
pub(super) fn reader(compressed: &mut File, manifest: &Manifest) -> Result<Records, Refusal> {
    let mut lines = Lines::start(compressed, manifest.ciphertext_length)?;
    lines.check_first_line(manifest)?;
    Ok(Records { lines })
}

/// Reads every line strictly and compares first line and counts with the manifest.
pub(super) fn check(compressed: &mut File, manifest: &Manifest) -> Result<(), Refusal> {
    let mut lines = Lines::start(compressed, manifest.ciphertext_length)?;
    lines.check_first_line(manifest)?;
    let mut found = BTreeMap::new();
    while let Some((line_number, line)) = lines.next_line()? {
        let resource =
            Resource::from_line(line).map_err(|source| Refusal::BadLine { line: line_number, source })?;
        *found.entry(resource.resource_type()).or_insert(0_u64) += 1;
    }
    for (&resource_type, &stated) in &manifest.counts {
        let found = found.remove(&resource_type).unwrap_or(0);
        if found != stated {
            return Err(Refusal::Counts { resource_type, stated, found });
        }
    }
    match found.pop_first() {
        Some((resource_type, found)) => Err(Refusal::Counts { resource_type, stated: 0, found }),
        None => Ok(()),
    }
}

type Frame = zstd::stream::read::Decoder<'static, BufReader<File>>;

pub(super) struct Lines {
    // An option so that the end of the frame can be taken apart.
    frame: Option<BufReader<Frame>>,
    line: Vec<u8>,
    line_number: u64,
    plain_bytes_left: u64,
}

impl Lines {
    pub(super) fn start(compressed: &mut File, ciphertext_length: u64) -> Result<Self, Refusal> {
        compressed.rewind().map_err(Refusal::Unreadable)?;
        let file = compressed.try_clone().map_err(Refusal::Unreadable)?;
        let mut frame = Frame::with_buffer(BufReader::new(file)).map_err(Refusal::Unreadable)?.single_frame();
        frame.window_log_max(ZSTD_WINDOW_LOG_MAX).map_err(Refusal::Unreadable)?;
        let allowed = PLAIN_SLACK_BYTES.saturating_add(ciphertext_length.saturating_mul(MAX_RATIO));
        Ok(Lines {
            frame: Some(BufReader::with_capacity(256 * 1024, frame)),
            line: Vec::new(),
            line_number: 0,
            plain_bytes_left: allowed.min(MAX_PLAIN_BYTES),
        })
    }

    fn check_first_line(&mut self, manifest: &Manifest) -> Result<(), Refusal> {
        match self.next_line()? {
            Some((_first, line)) if line == manifest.first_line() => Ok(()),
            Some(_) | None => Err(Refusal::InnerIdentity),
        }
    }

    pub(super) fn next_line(&mut self) -> Result<Option<(u64, &str)>, Refusal> {
        let Some(frame) = &mut self.frame else { return Ok(None) };
        self.line.clear();
        let limit = u64::try_from(MAX_LINE_BYTES).expect("the limit fits in 64 bits") + 1;
        let read = frame.take(limit).read_until(b'\n', &mut self.line).map_err(damage)?;
        if read == 0 {
            if let Some(frame) = self.frame.take() {
                check_padding(frame.into_inner().finish())?;
            }
            return Ok(None);
        }
        self.line_number += 1;
        let read = u64::try_from(read).expect("a length fits in 64 bits");
        self.plain_bytes_left = self.plain_bytes_left.checked_sub(read).ok_or(Refusal::TooMuchPlainText)?;
        if self.line.pop() != Some(b'\n') {
            return Err(if read == limit {
                Refusal::BadLine { line: self.line_number, source: LineError::TooLong }
            } else {
                Refusal::UnfinishedLine
            });
        }
        let line = std::str::from_utf8(&self.line)
            .map_err(|_not_text| Refusal::NotText { line: self.line_number })?;
        Ok(Some((self.line_number, line)))
    }
}

/// After the frame: nothing, or one skippable frame of zeros.
fn check_padding(mut rest: BufReader<File>) -> Result<(), Refusal> {
    if rest.fill_buf().map_err(Refusal::Unreadable)?.is_empty() {
        return Ok(());
    }
    let mut magic = [0; 4];
    let mut length = [0; 4];
    rest.read_exact(&mut magic).map_err(damage)?;
    rest.read_exact(&mut length).map_err(damage)?;
    debug_assert_eq!(magic.len() + length.len(), usize::try_from(SKIPPABLE_HEADER_BYTES).unwrap_or(0));
    let mut left = u64::from(u32::from_le_bytes(length));
    if magic != SKIPPABLE_MAGIC {
        return Err(Refusal::Undecompressable);
    }
    loop {
        let buffer = rest.fill_buf().map_err(Refusal::Unreadable)?;
        if buffer.is_empty() {
            return if left == 0 { Ok(()) } else { Err(Refusal::Undecompressable) };
        }
        let here = buffer.len();
        if buffer.iter().any(|&byte| byte != 0) {
            return Err(Refusal::Undecompressable);
        }
        let counted = u64::try_from(here).expect("a length fits in 64 bits");
        left = left.checked_sub(counted).ok_or(Refusal::Undecompressable)?;
        rest.consume(here);
    }
}

/// A failure of the disk is not a failure of the file.
pub(super) fn damage(error: io::Error) -> Refusal {
    if error.raw_os_error().is_some() { Refusal::Unreadable(error) } else { Refusal::Undecompressable }
}
