//! Texts with their mentions marked: `[Ilse Varn|person 1] left [Lowmere|place].`
//!
//! A mark is the mention, a bar, its kind, and perhaps a space and what the case says of it (the value of an
//! amount, the number of an entity). Cases stand one a paragraph; lines that begin with `#` are comments.

#![allow(dead_code, reason = "each test reads what it needs")]

use std::fs;
use std::path::Path;

use nutgraf::Span;

/// A mention as a case marks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub span: Span,
    pub kind: String,
    pub note: String,
}

/// A text without its marks, and the marks.
#[derive(Clone, Debug)]
pub struct Case {
    pub source: String,
    pub text: String,
    pub marks: Vec<Mark>,
}

impl Case {
    /// Reads one text.
    pub fn read(source: &str) -> Self {
        let mut text = String::new();
        let mut marks = Vec::new();
        let mut rest = source;
        while let Some((before, after)) = rest.split_once('[') {
            let (mark, after) = after.split_once(']').expect(source);
            let (mention, told) = mark.split_once('|').expect(mark);
            let (kind, note) = told.split_once(' ').unwrap_or((told, ""));
            text += before;
            let span = Span::new(text.len(), text.len() + mention.len());
            text += mention;
            let (kind, note) = (kind.to_owned(), note.to_owned());
            marks.push(Mark { span, kind, note });
            rest = after;
        }
        text += rest;
        Self {
            source: source.to_owned(),
            text,
            marks,
        }
    }
}

/// The cases of all `.txt` files of a folder of `tests/`, or of any other, by file name.
pub fn cases(folder: impl AsRef<Path>) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
    {
        let text = fs::read_to_string(file).unwrap();
        let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let paragraphs = lines.join("\n");
        cases.extend(
            paragraphs
                .split("\n\n")
                .map(str::trim)
                .filter(|case| !case.is_empty())
                .map(Case::read),
        );
    }
    cases
}
