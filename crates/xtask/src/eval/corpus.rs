//! Reads the sets: one JSON object a line, offsets in code points.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use nutgraf::Span;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A paragraph with its gold sentences, and with its gold tokens where the set has them.
#[derive(Deserialize)]
pub struct Paragraph {
    pub lang: String,
    pub genre: Option<String>,
    pub text: String,
    pub sents: Vec<String>,
    pub tokens: Option<Vec<(usize, usize)>>,
}

/// A document with its gold names.
#[derive(Deserialize)]
pub struct Named {
    pub text: String,
    pub entities: Vec<NamedSpan>,
}

/// Where a name stands, in code points, and the set's label of its kind.
#[derive(Deserialize)]
pub struct NamedSpan {
    pub start: usize,
    pub end: usize,
    pub kind: String,
}

/// An article with its reference summaries, each a list of sentences.
#[derive(Deserialize)]
pub struct Article {
    pub title: Option<String>,
    pub text: String,
    pub reference: Vec<String>,
    pub references: Option<Vec<Vec<String>>>,
}

/// The items of a set; `None`, with the reason noted, where the file is absent.
///
/// # Errors
/// A file that is there but is no such set.
pub fn read<T: DeserializeOwned>(
    data: &Path,
    set: &str,
    missing: &mut Vec<String>,
) -> Result<Option<Vec<T>>> {
    let path = data.join(format!("{set}.jsonl"));
    if !path.is_file() {
        missing.push(format!("{set}: no file {}", path.display()));
        return Ok(None);
    }
    let lines =
        fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let items = lines
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty())
        .map(|(line, number)| {
            serde_json::from_str(line).with_context(|| format!("{}, line {number}", path.display()))
        });
    items.collect::<Result<Vec<T>>>().map(Some)
}

/// Turns code points into bytes.
pub struct CharIndex {
    starts: Vec<usize>,
}

impl CharIndex {
    /// For the offsets of `text`.
    pub fn new(text: &str) -> Self {
        Self {
            starts: text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect(),
        }
    }

    /// The span in bytes; `None` where it does not lie in the text.
    pub fn span(&self, start: usize, end: usize) -> Option<Span> {
        Some(Span::new(*self.starts.get(start)?, *self.starts.get(end)?))
    }
}
