//! What the text is about: its heaviest words and phrases.
//!
//! Candidates are single words and runs of two or three adjacent content words (no mark and no
//! function word between), as in RAKE (Rose et al. 2010), but weighed by tf·idf over the
//! sentences instead of by degree: a phrase weighs its count times the sum of its words' idf, so that it
//! beats its own words when they mostly occur together. What occurs once is left out as long as anything
//! occurs twice. Of two candidates, one of which holds the other, the heavier stays.
//!
//! Cost: a pass over the tokens of the sentences and a sort of the candidates; only the [`POOL`] heaviest
//! words may be part of one.

use super::lexicon::Role;
use super::terms::Terms;
use crate::document::{Document, Token, TokenKind};
use crate::span::Span;

/// A term or phrase the text is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyphrase {
    /// Where it stands, in reading order; the first is how it is written.
    pub mentions: Vec<Span>,
    /// Its weight, the best being 1.
    pub score: f64,
}

/// How many are given at most.
const MOST: usize = 12;

/// How many words may be part of one; fewer than fit a byte beside 0.
const POOL: usize = 128;

/// Words of the longest.
const LONGEST: usize = 3;

/// How much more a word weighs that the title has.
const TITLE_BONUS: f64 = 1.5;

/// Up to [`LONGEST`] words, each as its place in the pool plus 1, the first in the highest byte.
type Phrase = u32;

/// The keyphrases of a document, best first.
pub(super) fn keyphrases(document: &Document<'_>, terms: &Terms) -> Vec<Keyphrase> {
    let pool = Pool::of(terms);
    let mentions = pool.mentions(document, terms);
    let mut candidates: Vec<Phrase> = Vec::new();
    for run in mentions.chunk_by(|_, next| !next.starts_run) {
        for length in 1..=LONGEST {
            candidates.extend(run.windows(length).map(phrase));
        }
    }
    candidates.sort_unstable();
    let counted = || {
        candidates
            .chunk_by(|a, b| a == b)
            .filter_map(|same| Some((*same.first()?, same.len())))
    };
    let repeated = counted().any(|(_, count)| count > 1);
    let mut weighed: Vec<(f64, Phrase)> = counted()
        .filter(|&(phrase, count)| count > 1 || !repeated && words(phrase).count() == 1)
        .map(|(phrase, count)| (pool.weight(phrase) * count as f64, phrase))
        .collect();
    weighed.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen: Vec<(f64, Phrase)> = Vec::new();
    for &(weight, candidate) in &weighed {
        if chosen.len() == MOST {
            break;
        }
        if !chosen
            .iter()
            .any(|&(_, other)| holds(other, candidate) || holds(candidate, other))
        {
            chosen.push((weight, candidate));
        }
    }
    let best = chosen.first().map_or(1.0, |&(weight, _)| weight);
    chosen
        .into_iter()
        .map(|(weight, phrase)| Keyphrase {
            mentions: spans_of(phrase, &mentions),
            score: weight / best,
        })
        .collect()
}

/// A word of the pool where it stands in a sentence.
struct Mention {
    /// Its place in the pool plus 1.
    place: u8,
    /// Whether the word before it in the sentence is not of the pool or not beside it.
    starts_run: bool,
    span: Span,
}

/// Where a phrase stands, without overlap.
fn spans_of(wanted: Phrase, mentions: &[Mention]) -> Vec<Span> {
    let length = words(wanted).count();
    let mut spans: Vec<Span> = Vec::new();
    for here in mentions.windows(length) {
        let ([first, .., last] | [first @ last]) = here else {
            continue;
        };
        let in_one_run = here.iter().skip(1).all(|word| !word.starts_run);
        let is_free = spans
            .last()
            .is_none_or(|before| before.end <= first.span.start);
        if in_one_run && is_free && phrase(here) == wanted {
            spans.push(Span {
                start: first.span.start,
                end: last.span.end,
            });
        }
    }
    spans
}

/// The heaviest words of a text.
struct Pool {
    /// Of each term, its place in the pool plus 1, or 0.
    places: Vec<u8>,
    /// The idf of each word of the pool, with the bonus of the title.
    weights: Vec<f64>,
}

impl Pool {
    fn of(terms: &Terms) -> Self {
        let mass = |term: u32| {
            let at = term as usize;
            let (df, idf) = (terms.sentences.get(at), terms.weight.get(at));
            df.zip(idf)
                .map_or(0.0, |(&df, &idf)| f64::from(df) * f64::from(idf))
        };
        let is_content = |&term: &u32| terms.role.get(term as usize) == Some(&Role::Content);
        let mut heaviest: Vec<u32> = (0..terms.weight.len() as u32)
            .filter(|term| is_content(term) && mass(*term) > 0.0)
            .collect();
        let by_mass = |a: &u32, b: &u32| mass(*b).total_cmp(&mass(*a)).then(a.cmp(b));
        if heaviest.len() > POOL {
            heaviest.select_nth_unstable_by(POOL, by_mass);
            heaviest.truncate(POOL);
        }
        heaviest.sort_unstable();
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
    fn mentions(&self, document: &Document<'_>, terms: &Terms) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        for sentence in &document.sentences {
            let mut starts_run = true;
            for at in sentence.token_range() {
                let (Some(token), Some(&term)) = (document.tokens.get(at), terms.of_token.get(at))
                else {
                    break;
                };
                let place = self.places.get(term as usize).copied().unwrap_or_default();
                let span = if place > 0 {
                    Terms::span(&document.tokens, at)
                } else {
                    None
                };
                if let Some(span) = span.filter(|span| is_candidate(token, *span, document.text)) {
                    mentions.push(Mention {
                        place,
                        starts_run,
                        span,
                    });
                    starts_run = false;
                } else {
                    starts_run |= !joins(&document.tokens, at, document.text);
                }
            }
        }
        mentions
    }

    fn weight(&self, phrase: Phrase) -> f64 {
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

/// Whether a token may be a word of a keyphrase: it has letters, and more than one character.
fn is_candidate(token: &Token, span: Span, text: &str) -> bool {
    let word = span.of(text);
    matches!(
        token.kind,
        TokenKind::Word | TokenKind::Abbreviation | TokenKind::Character
    ) && word.starts_with(char::is_alphabetic)
        && word.chars().nth(1).is_some()
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

fn phrase(words: &[Mention]) -> Phrase {
    words
        .iter()
        .fold(0, |phrase, word| phrase << 8 | Phrase::from(word.place))
}

/// The places plus 1 of a phrase's words.
fn words(phrase: Phrase) -> impl Iterator<Item = u8> {
    phrase.to_be_bytes().into_iter().filter(|&word| word > 0)
}

/// Whether the words of `inner` stand in a row in `outer`.
fn holds(outer: Phrase, inner: Phrase) -> bool {
    let mask = Phrase::MAX >> (inner.leading_zeros() / 8 * 8);
    (0..LONGEST).any(|shift| outer >> (8 * shift) & mask == inner)
}
