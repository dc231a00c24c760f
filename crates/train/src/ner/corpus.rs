//! Annotated corpora: JSON Lines of texts with entities, as `../shared/data/README.md` describes them.

use std::collections::BTreeSet;
use std::path::Path;

use nutgraf::document::{Block, BlockKind, Document};
use nutgraf::entity::{EntityKind, fold};
use nutgraf::{Span, sentence, text, token};
use serde_json::Value;

/// A text with its names.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Its sentences, in bytes, as the corpus has them: copies are rewritten one by one.
    pub sentences: Vec<Span>,
    /// Its names in reading order, in bytes; the number is that of [`nutgraf::entity::names::KINDS`].
    pub names: Vec<(Span, usize)>,
    /// Words whose label is not known.
    pub unknown: Vec<Span>,
    /// Whether names of the last kind (MISC) are labeled.
    pub misc_is_known: bool,
    /// How much it counts in training.
    pub weight: f32,
}

/// The corpora for training: file, weight, whether MISC is labeled.
pub const TRAINING: &[(&str, f32, bool)] = &[
    ("uner_ewt", 1.0, false),
    ("redocred_dev", 2.0, true),
    ("redocred_test", 2.0, true),
    ("wikigold", 1.0, true),
    ("crossner_ai_train", 1.0, true),
    ("crossner_ai_dev", 1.0, true),
    ("crossner_ai_test", 1.0, true),
    ("crossner_literature_train", 1.0, true),
    ("crossner_literature_dev", 1.0, true),
    ("crossner_literature_test", 1.0, true),
    ("crossner_music_train", 1.0, true),
    ("crossner_music_dev", 1.0, true),
    ("crossner_music_test", 1.0, true),
    ("crossner_politics_train", 1.0, true),
    ("crossner_politics_dev", 1.0, true),
    ("crossner_politics_test", 1.0, true),
    ("crossner_science_train", 1.0, true),
    ("crossner_science_dev", 1.0, true),
    ("crossner_science_test", 1.0, true),
    ("gmb_clean", 1.0, true),
    ("fewnerd_part", 0.5, true),
    ("gum_open", 0.3, true),
    ("wnut17_train", 0.5, true),
    ("wnut17_dev", 0.5, true),
    ("btc", 0.5, false),
];

/// One block that holds all of a text.
pub fn whole_block(text: &str) -> Vec<Block> {
    vec![Block {
        span: Span::new(0, text.len()),
        kind: BlockKind::Paragraph,
    }]
}

/// Reads one corpus.
pub fn read(path: &Path, weight: f32, misc_is_known: bool) -> Vec<Piece> {
    let lines =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    lines
        .lines()
        .map(|line| piece(line, weight, misc_is_known))
        .collect()
}

fn piece(line: &str, weight: f32, misc_is_known: bool) -> Piece {
    let value: Value = serde_json::from_str(line).expect("a line of JSON");
    let text = value["text"].as_str().expect("a text").to_owned();
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let span = |value: &Value| {
        let at = |name: &str| bytes[value[name].as_u64().expect("an offset") as usize];
        Span::new(at("start"), at("end"))
    };
    let spans = |name: &str| {
        value[name]
            .as_array()
            .into_iter()
            .flatten()
            .map(span)
            .collect::<Vec<_>>()
    };
    let names = value["entities"].as_array().into_iter().flatten();
    let names = names
        .filter_map(|name| Some((span(name), kind(name["kind"].as_str()?)?)))
        .collect();
    Piece {
        sentences: spans("sentences"),
        names,
        unknown: spans("unknown"),
        misc_is_known,
        weight,
        text,
    }
}

fn kind(name: &str) -> Option<usize> {
    match name {
        "PER" => Some(0),
        "LOC" | "GPE" | "FAC" => Some(1),
        "ORG" => Some(2),
        "MISC" | "NORP" | "PRODUCT" => Some(3),
        _ => None,
    }
}

/// The kind's number.
pub fn number_of(kind: EntityKind) -> Option<usize> {
    nutgraf::entity::names::KINDS
        .iter()
        .position(|other| *other == kind)
}

impl Piece {
    /// Brings a corpus to our guidelines: nationalities and religions are MISC, a small article is outside.
    pub fn correct(&mut self, nationalities: &BTreeSet<String>) {
        for (span, kind) in &mut self.names {
            let name = span.of(&self.text);
            if (1..3).contains(kind) && nationalities.contains(&fold::folded(name)) {
                *kind = 3;
            }
            if let Some(rest) = ["the ", "a ", "an "]
                .iter()
                .find_map(|article| name.strip_prefix(article))
            {
                span.start += (name.len() - rest.len()) as u32;
            }
        }
    }

    /// The text taken apart as an analysis would.
    pub fn document(&self) -> Document<'_> {
        let blocks = text::blocks::segment(&self.text).blocks;
        let tokens = token::tokenize(&self.text, &blocks);
        let sentences = sentence::split(
            &self.text,
            &blocks,
            &tokens,
            text::language::Language::ENGLISH,
        );
        Document::new(&self.text, blocks, tokens, sentences)
    }

    /// For each token the labels that it may have, one bit each.
    pub fn allowed(&self, document: &Document<'_>) -> Vec<u16> {
        const ANY: u16 = 0x1ff;
        const OUTSIDE_OR_MISC: u16 = 0b1_1000_0001;
        let outside = |span: Span| {
            let may_be_name = span.of(&self.text).chars().any(char::is_uppercase);
            if self.misc_is_known || !may_be_name {
                1
            } else {
                OUTSIDE_OR_MISC
            }
        };
        let mut allowed: Vec<u16> = document
            .tokens
            .iter()
            .map(|token| outside(token.span))
            .collect();
        let mut at = 0;
        for (span, kind) in &self.names {
            while document
                .tokens
                .get(at)
                .is_some_and(|token| token.span.end <= span.start)
            {
                at += 1;
            }
            let first = at;
            while document
                .tokens
                .get(at)
                .is_some_and(|token| token.span.start < span.end)
            {
                at += 1;
            }
            let tokens = &document.tokens[first..at];
            let whole = tokens
                .first()
                .is_some_and(|token| token.span.start == span.start)
                && tokens
                    .last()
                    .is_some_and(|token| token.span.end == span.end);
            for (place, labels) in allowed[first..at].iter_mut().enumerate() {
                *labels = match (whole, *kind, self.misc_is_known) {
                    (false, ..) => ANY,
                    (true, 3, false) => OUTSIDE_OR_MISC,
                    (true, kind, _) => 1 << (2 * kind + if place == 0 { 1 } else { 2 }),
                };
            }
        }
        let mut at = 0;
        for span in &self.unknown {
            while document
                .tokens
                .get(at)
                .is_some_and(|token| token.span.end <= span.start)
            {
                at += 1;
            }
            while document
                .tokens
                .get(at)
                .is_some_and(|token| token.span.start < span.end)
            {
                allowed[at] = ANY;
                at += 1;
            }
        }
        allowed
    }
}
