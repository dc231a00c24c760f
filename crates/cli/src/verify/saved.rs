//! A saved summary as it is read: what `--json` prints for a file, and what the page saves.
//!
//! Fields that are not known are passed over, so that a record of a later version can be checked for what both know.

use std::collections::BTreeMap;

use nutgraf::text::offsets::OffsetUnit;
use nutgraf::{Block, BlockKind, Length, Options, Parts, Recognizer, Span, Tier};
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::escapes;

/// One record.
#[derive(Debug, Deserialize)]
pub struct Saved {
    /// Whose record it is: a file's name or a headline.
    #[serde(default)]
    pub id: Value,
    pub lang: String,
    pub summary: Vec<Quote>,
    pub sentences: Vec<Sentence>,
    pub blocks: Vec<Part>,
    pub entities: Vec<Entity>,
    /// Who has read the names; nothing where nobody has.
    pub recognizer: Option<String>,
    pub keyphrases: Vec<Phrase>,
    pub tokens: Option<Vec<Place>>,
    pub warnings: Vec<Warning>,
    pub source: Source,
    pub offsets: Unit,
    pub options: Asked,
    pub model: Option<String>,
    pub version: String,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Quote {
    pub text: String,
    pub start: u64,
    pub end: u64,
    pub sentence: u64,
    pub score: f64,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Sentence {
    pub start: u64,
    pub end: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Part {
    pub start: u64,
    pub end: u64,
    pub kind: String,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Entity {
    pub name: String,
    pub kind: String,
    pub mentions: Vec<Mention>,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Mention {
    pub start: u64,
    pub end: u64,
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Phrase {
    pub text: String,
    pub score: f64,
    pub mentions: Vec<Place>,
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Place {
    pub start: u64,
    pub end: u64,
}

/// A warning's message may be reworded; its code is what counts.
#[derive(Debug, PartialEq, Deserialize, Serialize)]
pub struct Warning {
    pub code: String,
}

/// What names the text.
#[derive(Debug, Deserialize)]
pub struct Source {
    pub sha256: String,
    pub bytes: u64,
}

/// What places count.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    Chars,
    Utf8,
    Utf16,
}

/// The options under the names of the JavaScript API.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    length: AskedLength,
    title: Option<String>,
    lang: Option<String>,
    /// That the blocks were told and not found, as the page does for HTML and Markdown. They are the record's.
    blocks: Option<Given>,
    summary: Option<bool>,
    entities: Option<bool>,
    recognizer: Option<AskedRecognizer>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Given {
    Given,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum AskedRecognizer {
    Auto,
    Linear,
    Neural,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum AskedLength {
    Sentences(usize),
    Words(usize),
    Chars(usize),
    Percent(f64),
    Minutes(f64),
}

impl Unit {
    /// As the library calls it.
    pub const fn offsets(self) -> OffsetUnit {
        match self {
            Self::Chars => OffsetUnit::Chars,
            Self::Utf8 => OffsetUnit::Utf8,
            Self::Utf16 => OffsetUnit::Utf16,
        }
    }

    /// As the record calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chars => "chars",
            Self::Utf8 => "utf8",
            Self::Utf16 => "utf16",
        }
    }
}

impl Saved {
    /// Whether names and amounts were asked for, as they are where nothing is said.
    pub fn asks_names(&self) -> bool {
        self.options.entities.unwrap_or(true)
    }

    /// What was asked for, as the library takes it; `span` gives a place of the record in bytes. The limit is left
    /// out: the text was within it.
    pub fn options(&self, span: impl Fn(u64, u64) -> Option<Span>) -> Options {
        let asked = &self.options;
        let block = |part: &Part| {
            let mut kinds = BlockKind::ALL.iter();
            let kind = *kinds.find(|kind| kind.name() == part.kind)?;
            let span = span(part.start, part.end)?;
            Some(Block { span, kind })
        };
        let is_given = asked.blocks.is_some();
        Options {
            length: match asked.length {
                AskedLength::Sentences(count) => Length::Sentences(count),
                AskedLength::Words(count) => Length::Words(count),
                AskedLength::Chars(count) => Length::Characters(count),
                AskedLength::Percent(share) => Length::Percent(share),
                AskedLength::Minutes(time) => Length::Minutes(time),
            },
            title: asked.title.clone(),
            lang: asked.lang.clone(),
            blocks: is_given.then(|| self.blocks.iter().filter_map(block).collect()),
            parts: Parts {
                summary: asked.summary.unwrap_or(true),
                entities: self.asks_names(),
            },
            recognizer: match asked.recognizer {
                None | Some(AskedRecognizer::Auto) => Recognizer::Auto,
                Some(AskedRecognizer::Linear) => Recognizer::Only(Tier::Linear),
                Some(AskedRecognizer::Neural) => Recognizer::Only(Tier::Neural),
            },
            max_bytes: usize::MAX,
        }
    }
}

/// The records of a file, or why one cannot be read and what to do: one record, however it is laid out, or one a line.
pub fn read(mut json: Vec<u8>) -> Vec<Result<Saved, String>> {
    escapes::mend(&mut json);
    let json = json
        .strip_prefix(b"\xEF\xBB\xBF".as_slice())
        .unwrap_or(&json);
    let lines = json
        .split(|&byte| byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    let is_whole = |line: &[u8]| serde_json::from_slice::<IgnoredAny>(line).is_ok();
    if lines.clone().next().is_some_and(is_whole) {
        lines.map(record).collect()
    } else {
        vec![record(json)]
    }
}

fn record(json: &[u8]) -> Result<Saved, String> {
    let refused = |fault: serde_json::Error| {
        format!(
            "no saved summary ({fault}): give what `nutgraf summarize --json` printed or the page saved"
        )
    };
    let fields: BTreeMap<String, IgnoredAny> = serde_json::from_slice(json).map_err(refused)?;
    if fields.contains_key("error") {
        return Err("an answer without a result: there is nothing to verify".to_owned());
    }
    if !fields.contains_key("source") {
        return Err(
            "no \"source\" in it: a line of `batch` cannot be verified, what `summarize --json` prints can"
                .to_owned(),
        );
    }
    serde_json::from_slice(json).map_err(refused)
}
