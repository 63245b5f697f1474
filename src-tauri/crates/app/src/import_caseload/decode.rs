//! From bytes to text: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252, as Excel writes them.

use super::error::ImportError;

/// The largest file read, in bytes. A caseload of 2,500 pupils is about half a mebibyte.
pub(super) const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// The file's text.
///
/// # Errors
/// The file is empty, too large, a workbook, not text, or its letters are damaged: a name that comes out wrong is worse
/// than no import.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, ImportError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ImportError::ExcelWorkbook);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(ImportError::NotACaseloadFile);
    }
    let text = letters(bytes)?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    // Text has no such characters; programs, pictures and databases do.
    if text.contains('\0') {
        return Err(ImportError::NotACaseloadFile);
    }
    Ok(text)
}

fn letters(bytes: &[u8]) -> Result<String, ImportError> {
    let marked = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => Some((encoding_rs::UTF_8, rest)),
        [0xFF, 0xFE, rest @ ..] => Some((encoding_rs::UTF_16LE, rest)),
        [0xFE, 0xFF, rest @ ..] => Some((encoding_rs::UTF_16BE, rest)),
        _ => None,
    };
    if let Some((encoding, rest)) = marked {
        return match encoding.decode_without_bom_handling(rest) {
            (text, false) => Ok(text.into_owned()),
            (_, true) => Err(ImportError::UnreadableLetters),
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    // Damaged UTF-8 would pass for Windows-1252 and turn every accented name into two wrong letters.
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole > broken {
        return Err(ImportError::UnreadableLetters);
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    // Five byte values mean nothing in Windows-1252; they come out as C1 controls.
    if text.chars().any(|character| ('\u{80}'..='\u{9f}').contains(&character)) {
        return Err(ImportError::UnreadableLetters);
    }
    Ok(text.into_owned())
}
