//! All that a PDF holds: what its pages say, and everything else that is in the file.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId};

/// What is in a file.
pub(super) struct Read {
    /// The words of the pages.
    pub(super) pages: String,
    /// What a viewer shows beside the pages: title, author, subject and keywords, the XMP packet, the outline.
    pub(super) about: String,
    /// Everything: alternative texts and every other string, names, and every stream without its compression.
    pub(super) whole: String,
}

pub(super) fn read(bytes: &[u8]) -> Read {
    let pdf = Document::load_mem(bytes).unwrap();
    let numbers: Vec<u32> = pdf.get_pages().into_keys().collect();
    let pages = pdf.extract_text(&numbers).unwrap();
    let mut whole = String::new();
    gather(&Object::Dictionary(pdf.trailer.clone()), &mut whole);
    for object in pdf.objects.values() {
        gather(object, &mut whole);
    }
    let catalog = pdf.catalog().unwrap();
    let mut about = String::new();
    let mut seen = BTreeSet::new();
    for object in
        [pdf.trailer.get(b"Info"), catalog.get(b"Metadata"), catalog.get(b"Outlines")].into_iter().flatten()
    {
        follow(&pdf, object, &mut seen, &mut about);
    }
    Read { pages, about, whole }
}

/// An object with all that it refers to, but for the pages and the tree of the structure.
fn follow(pdf: &Document, object: &Object, seen: &mut BTreeSet<ObjectId>, into: &mut String) {
    match object {
        Object::Reference(id) => {
            if seen.insert(*id) {
                follow(pdf, pdf.get_object(*id).unwrap(), seen, into);
            }
        }
        Object::Array(objects) => objects.iter().for_each(|object| follow(pdf, object, seen, into)),
        Object::Dictionary(dictionary) => {
            for (key, object) in dictionary {
                if !["Dest", "A", "SE"].contains(&String::from_utf8_lossy(key).as_ref()) {
                    follow(pdf, object, seen, into);
                }
            }
        }
        other => gather(other, into),
    }
}

fn gather(object: &Object, into: &mut String) {
    match object {
        Object::String(bytes, _) => add(bytes, into),
        Object::Name(name) => add(name, into),
        Object::Array(objects) => objects.iter().for_each(|object| gather(object, into)),
        Object::Dictionary(dictionary) => {
            for (key, object) in dictionary {
                add(key, into);
                gather(object, into);
            }
        }
        Object::Stream(stream) => {
            gather(&Object::Dictionary(stream.dict.clone()), into);
            // What is not compressed is there as it is; a font has no words, and is looked through all the same.
            let plain = stream.decompressed_content().unwrap_or_else(|_plain| stream.content.clone());
            add(&plain, into);
        }
        Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_) => {}
    }
}

/// Bytes as text: UTF-16 where they say so, else each byte its letter.
fn add(bytes: &[u8], into: &mut String) {
    if let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) {
        let units: Vec<u16> =
            wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        into.push_str(&String::from_utf16_lossy(&units));
    } else {
        into.push_str(&String::from_utf8_lossy(bytes));
    }
    into.push('\n');
}
