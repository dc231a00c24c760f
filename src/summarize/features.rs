//! What the ranker knows of a sentence: position, length, centrality, shape, how it opens.
//!
//! The set grew from the features of early trainable summarizers (Kupiec, Pedersen & Chen 1995; Edmundson
//! 1969): position, length, title words, cue words, proper names; with centrality for "thematic words".
//! Position is the strongest cue in news and worthless in an abstract, so it does not stand alone: it
//! comes again multiplied by what shows whether the text is news (a dateline, names and figures at the
//! top, paragraphs).
//!
//! Inference and training read the same rows. Cost: one pass over the tokens.

use super::centrality::Centrality;
use super::flow::Flow;
use super::length::Size;
use super::shape::{Shape, is_quote};
use super::terms::{NONE, Terms};
use crate::document::{BlockKind, Document};
use crate::order;

/// How many features a sentence has.
pub const COUNT: usize = 37;

/// The features of one sentence, each under its name.
pub type Row = [(&'static str, f64); COUNT];

/// Sentences that make the lead of a story.
const LEAD: u32 = 3;

/// Sentences over which the trust in position falls to 1/e.
const LEAD_DECAY: f64 = 2.5;

/// Terms that count as what the text is about.
const KEY_TERMS: usize = 10;

/// Everything the features of a document's sentences are computed from.
pub(super) struct Features<'d> {
    document: &'d Document<'d>,
    terms: &'d Terms,
    centrality: &'d Centrality,
    sizes: &'d [Size],
    flow: Flow,
    shapes: Vec<Shape>,
    /// How many sentences stand before each, fragments not counted.
    positions: Vec<u32>,
    /// Of each term, whether the title has it and it is a key term.
    marks: Vec<u8>,
    title_terms: usize,
    context: Context,
}

const IN_TITLE: u8 = 1;
const IS_KEY: u8 = 2;

/// What holds for the whole document.
#[derive(Clone, Copy, Debug, Default)]
struct Context {
    sentences: f64,
    ln_sentences: f64,
    mean_centroid: f64,
    /// Share of the lead's words that begin with a capital inside a sentence.
    lead_capitals: f64,
    has_dateline: f64,
    /// How much the text looks unlike news, in [0, 1]: few names. 0 in a script without capitals.
    plain: f64,
    /// Whether the text has paragraphs to speak of.
    has_paragraphs: bool,
}

impl<'d> Features<'d> {
    /// Prepares what all sentences share.
    pub(super) fn new(
        document: &'d Document<'d>,
        terms: &'d Terms,
        centrality: &'d Centrality,
        sizes: &'d [Size],
        mass: &[f32],
    ) -> Self {
        let shapes: Vec<Shape> = document
            .sentences
            .iter()
            .map(|sentence| Shape::of(document, terms, sentence))
            .collect();
        let mut position = 0;
        let positions = shapes
            .iter()
            .map(|shape| {
                let here = position;
                position += u32::from(!shape.is_fragment());
                here
            })
            .collect();
        let mut features = Self {
            document,
            terms,
            centrality,
            sizes,
            flow: Flow::of(document, terms, mass),
            shapes,
            positions,
            marks: vec![0; terms.weight.len()],
            title_terms: 0,
            context: Context::default(),
        };
        features.mark(&terms.title, IN_TITLE);
        features.title_terms = features.marks.iter().filter(|&&mark| mark != 0).count();
        features.mark(&key_terms(terms), IS_KEY);
        features.context = features.context();
        features
    }

    /// Whether a sentence leans on the one before.
    pub(super) fn leans(&self, at: usize) -> bool {
        at > 0 && self.shapes.get(at).is_some_and(Shape::leans)
    }

    /// The sentences of the lead.
    fn lead(&self) -> Vec<usize> {
        let in_lead = |&at: &usize| {
            self.shapes
                .get(at)
                .is_some_and(|shape| !shape.is_fragment())
        };
        (0..self.shapes.len())
            .filter(in_lead)
            .take(LEAD as usize)
            .collect()
    }

    /// The terms of a sentence's tokens.
    fn ids(&self, at: usize) -> &'d [u32] {
        let range = self
            .document
            .sentences
            .get(at)
            .map(|sentence| sentence.token_range());
        range
            .and_then(|range| self.terms.of_token.get(range))
            .unwrap_or_default()
    }

    fn mark(&mut self, terms: &[u32], bit: u8) {
        for &term in terms.iter().filter(|&&term| self.terms.is_content(term)) {
            if let Some(mark) = self.marks.get_mut(term as usize) {
                *mark |= bit;
            }
        }
    }

    fn context(&self) -> Context {
        let mean = |values: &mut dyn ExactSizeIterator<Item = f32>| {
            let count = values.len().max(1) as f64;
            values.map(f64::from).sum::<f64>() / count
        };
        let centroid = &self.centrality.centroid;
        let mean_centroid = mean(&mut centroid.iter().copied());
        let lead = self.lead();
        let (mut capitals, mut words) = (0, 0);
        for shape in lead.iter().filter_map(|&at| self.shapes.get(at)) {
            capitals += shape.capitals;
            words += shape.words;
        }
        let (all_capitals, all_words) =
            self.shapes.iter().fold((0, 0), |(capitals, words), shape| {
                (capitals + shape.capitals, words + shape.words)
            });
        let plain = if all_capitals == 0 {
            0.0
        } else {
            ((0.10 - share(all_capitals, all_words)) / 0.05).clamp(0.0, 1.0)
        };
        let mut blocks = 0;
        let mut last = NONE;
        for sentence in &self.document.sentences {
            blocks += usize::from(sentence.block != last);
            last = sentence.block;
        }
        let is_line = |kind| matches!(kind, BlockKind::Dateline | BlockKind::Byline);
        Context {
            sentences: self.shapes.len() as f64,
            ln_sentences: libm::log(1.0 + self.shapes.len() as f64),
            mean_centroid,
            lead_capitals: share(capitals, words),
            plain,
            has_dateline: f64::from(self.document.blocks.iter().any(|block| is_line(block.kind))),
            has_paragraphs: blocks >= 3,
        }
    }

    /// The features of a sentence.
    pub(super) fn row(&self, at: usize) -> Row {
        let (Some(sentence), Some(shape), Some(&position)) = (
            self.document.sentences.get(at),
            self.shapes.get(at),
            self.positions.get(at),
        ) else {
            return [("", 0.0); COUNT];
        };
        let text = sentence.span.of(self.document.text);
        let context = self.context;
        let (mut in_title, mut key, mut repeated) = (0, 0, 0);
        for &term in self.ids(at) {
            let mark = self.marks.get(term as usize).copied().unwrap_or_default();
            in_title += u32::from(mark & IN_TITLE != 0);
            key += u32::from(mark & IS_KEY != 0);
            repeated += u32::from(
                self.terms
                    .sentences
                    .get(term as usize)
                    .is_some_and(|&n| n > 1),
            );
        }
        let of = |values: &[f32]| values.get(at).map_or(0.0, |&value| f64::from(value));
        let flows = |values: &[f64]| values.get(at).copied().unwrap_or_default();
        let flag = |yes: bool| f64::from(yes);
        let words = self.sizes.get(at).map_or(0.0, |size| f64::from(size.words));
        let ln_words = libm::log(1.0 + words);
        let place = f64::from(position);
        let ln_place = libm::log(1.0 + place);
        let lead = if shape.is_fragment() {
            0.0
        } else {
            libm::exp(-place / LEAD_DECAY)
        };
        let centroid = of(&self.centrality.centroid);
        let relative = if context.mean_centroid > 0.0 {
            centroid / context.mean_centroid
        } else {
            1.0
        };
        let starts_block = at == 0
            || self
                .document
                .sentences
                .get(at - 1)
                .is_some_and(|before| before.block != sentence.block);
        let paragraphs = flag(context.has_paragraphs);
        let mass = flows(&self.flow.mass);
        [
            ("lead", lead),
            ("lead × lead capitals", lead * context.lead_capitals),
            ("lead × dateline", lead * context.has_dateline),
            ("lead × ln words", lead * ln_words),
            ("lead × paragraphs", lead * paragraphs),
            ("ln position", ln_place),
            ("ln position × paragraphs", ln_place * paragraphs),
            ("ln position × plain", ln_place * context.plain),
            ("relative position", place / context.sentences.max(1.0)),
            ("first", flag(position == 0)),
            ("last", flag(at + 1 == self.shapes.len())),
            ("opens paragraph", flag(starts_block) * paragraphs),
            ("fragment", flag(shape.is_fragment())),
            ("ends", flag(ends(text))),
            ("words", words.min(100.0) / 10.0),
            ("ln words", ln_words),
            ("ln words squared", ln_words * ln_words),
            ("ln words × ln sentences", ln_words * context.ln_sentences),
            ("lexrank", of(&self.centrality.lexrank)),
            ("centroid", centroid),
            ("centroid against mean", relative),
            ("backward", of(&self.centrality.backward)),
            ("forward", of(&self.centrality.forward)),
            ("mass", mass),
            ("ln mass", libm::log(1e-3 + mass)),
            ("novel", flows(&self.flow.novel)),
            ("title words", share(in_title, shape.content)),
            (
                "title recall",
                share(in_title, self.title_terms as u32).min(1.0),
            ),
            ("repeated words", share(repeated, shape.content)),
            ("key cover", f64::from(key) / KEY_TERMS as f64),
            ("content", share(shape.content, shape.words)),
            ("has number", flag(shape.numbers > 0)),
            ("marks", share(shape.marks, shape.words)),
            ("speaker", flag(shape.speaker > 0)),
            ("speaker × plain", flag(shape.speaker > 0) * context.plain),
            ("reader", flag(shape.reader > 0)),
            ("opens with quote", flag(text.starts_with(is_quote))),
        ]
    }
}

/// Whether a sentence ends with a mark, as what is cut off or never was one does not.
fn ends(text: &str) -> bool {
    text.trim_end_matches(|c: char| is_quote(c) || matches!(c, '’' | '\'' | ')' | ']'))
        .ends_with(|last: char| !last.is_alphanumeric())
}

fn share(part: u32, whole: u32) -> f64 {
    if whole > 0 {
        f64::from(part) / f64::from(whole)
    } else {
        0.0
    }
}

/// Terms with the most weight in the whole text, heaviest first.
fn key_terms(terms: &Terms) -> Vec<u32> {
    let mass = |term: u32| {
        let at = term as usize;
        let (df, idf) = (terms.sentences.get(at), terms.weight.get(at));
        df.map_or(0.0, |&df| df as f32) * idf.map_or(0.0, |&idf| idf)
    };
    let weighed = (0..terms.weight.len() as u32).map(|term| (mass(term), term));
    let weighed = weighed.filter(|(mass, _)| *mass > 0.0);
    let best = order::smallest(
        KEY_TERMS,
        weighed.map(|(mass, term)| (order::downward(f64::from(mass)), term)),
    );
    best.into_iter().map(|(_, term)| term).collect()
}
