//! The heaviest words of a text, and where they stand.

use super::{Phrase, words};
use crate::document::{Document, Token, TokenKind};
use crate::order;
use crate::span::Span;
use crate::summarize::keywords::{Keywords, Part};
use crate::summarize::lexicon::Role;
use crate::summarize::terms::Terms;

/// How many words may be part of a phrase; fewer than fit a byte beside 0.
const POOL: usize = 128;

/// How much more a word weighs that the title has.
const TITLE_BONUS: f64 = 1.5;

/// A word of the pool where it stands in a sentence.
pub(super) struct Mention {
    /// Its place in the pool plus 1.
    pub(super) place: u8,
    /// Whether the word before it in the sentence is not of the pool or not beside it.
    pub(super) starts_run: bool,
    /// Whether it is the first word of its sentence.
    pub(super) opens: bool,
    pub(super) is_capital: bool,
    pub(super) part: Part,
    pub(super) span: Span,
}

/// The heaviest words of a text.
pub(super) struct Pool {
    /// Of each term, its place in the pool plus 1, or 0.
    places: Vec<u8>,
    /// The idf of each word of the pool, with the bonus of the title.
    weights: Vec<f64>,
}

impl Pool {
    pub(super) fn of(terms: &Terms) -> Self {
        let mass = |term: u32| {
            let at = term as usize;
            let (df, idf) = (terms.sentences.get(at), terms.weight.get(at));
            df.zip(idf)
                .map_or(0.0, |(&df, &idf)| f64::from(df) * f64::from(idf))
        };
        let is_content = |&term: &u32| terms.role.get(term as usize) == Some(&Role::Content);
        let weighed = (0..terms.weight.len() as u32).filter(is_content);
        let weighed = weighed.map(|term| (mass(term), term));
        let best = order::smallest(
            POOL,
            weighed
                .filter(|(mass, _)| *mass > 0.0)
                .map(|(mass, term)| (order::downward(mass), term)),
        );
        let terms_of_pool = best.into_iter().map(|(_, term)| term).collect();
        let heaviest = order::by_number(terms_of_pool, |term: &u32| u64::from(*term));
        let mut pool = Self {
            places: vec![0; terms.weight.len()],
            weights: Vec::with_capacity(heaviest.len()),
        };
        for (&term, place) in heaviest.iter().zip(1..) {
            if let (Some(slot), Some(&idf)) = (
                pool.places.get_mut(term as usize),
                terms.weight.get(term as usize),
            ) {
                *slot = place;
                let bonus = if terms.title.contains(&term) {
                    TITLE_BONUS
                } else {
                    1.0
                };
                pool.weights.push(f64::from(idf) * bonus);
            }
        }
        pool
    }

    /// The words of the pool where they stand in sentences, in reading order.
    pub(super) fn mentions(
        &self,
        document: &Document<'_>,
        terms: &Terms,
        keywords: Keywords,
    ) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        let mut parts = Parts::new(document, keywords);
        for sentence in &document.sentences {
            let (mut starts_run, mut opens) = (true, true);
            for at in sentence.token_range() {
                let (Some(token), Some(&term)) = (document.tokens.get(at), terms.of_token.get(at))
                else {
                    break;
                };
                let place = self.places.get(term as usize).copied().unwrap_or_default();
                let mention = (place > 0).then(|| {
                    let span = Terms::span(&document.tokens, at)?;
                    let word = span.of(document.text);
                    let part = parts.of(at, word, token.kind);
                    (part != Part::Plain).then(|| Mention {
                        place,
                        starts_run,
                        opens,
                        is_capital: word.starts_with(char::is_uppercase),
                        part,
                        span,
                    })
                });
                if let Some(mention) = mention.flatten() {
                    mentions.push(mention);
                    starts_run = false;
                } else {
                    starts_run = starts_run || !joins(&document.tokens, at, document.text);
                }
                opens &= !token.kind.is_wordlike();
            }
        }
        mentions
    }

    pub(super) fn weight(&self, phrase: Phrase) -> f64 {
        words(phrase)
            .map(|place| {
                self.weights
                    .get(usize::from(place) - 1)
                    .copied()
                    .unwrap_or_default()
            })
            .sum()
    }
}

/// What words can be, asked once for each spelling.
struct Parts<'d> {
    keywords: Keywords,
    spellings: &'d [u32],
    known: Vec<Option<Part>>,
}

impl<'d> Parts<'d> {
    fn new(document: &'d Document<'_>, keywords: Keywords) -> Self {
        let spellings = &document.spellings;
        Self {
            keywords,
            spellings: spellings.of_token(),
            known: vec![None; spellings.firsts().len()],
        }
    }

    /// The part of the word that begins at a token.
    fn of(&mut self, at: usize, word: &str, kind: TokenKind) -> Part {
        let spelling = self.spellings.get(at).copied().unwrap_or_default();
        match self.known.get_mut(spelling as usize) {
            Some(known) if matches!(kind, TokenKind::Word | TokenKind::Abbreviation) => {
                *known.get_or_insert_with(|| self.keywords.part(word, kind))
            }
            // A bigram goes on behind its token, and is a word of its own.
            _ => self.keywords.part(word, kind),
        }
    }
}

/// Whether the token is a hyphen that touches both its neighbours, as that of a compound does.
fn joins(tokens: &[Token], at: usize, text: &str) -> bool {
    match tokens.get(at.saturating_sub(1)..at + 2) {
        Some([before, mark, after]) => {
            before.span.end == mark.span.start
                && mark.span.end == after.span.start
                && mark.span.of(text) == "-"
        }
        _ => false,
    }
}
