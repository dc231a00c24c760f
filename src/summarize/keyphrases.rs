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
use crate::order;
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
    let mut counts = Counts::default();
    for run in mentions.chunk_by(|_, next| !next.starts_run) {
        for length in 1..=LONGEST {
            run.windows(length)
                .for_each(|words| counts.add(phrase(words)));
        }
    }
    let repeated = counts.slots.iter().any(|&(_, count)| count > 1);
    let weight = |phrase, count| pool.weight(phrase) * f64::from(count);
    let mut weighed: Vec<(u64, Phrase)> = counts
        .slots
        .iter()
        .filter(|&&(phrase, count)| count > 1 || !repeated && words(phrase).count() == 1)
        .map(|&(phrase, count)| (order::downward(weight(phrase, count)), phrase))
        .collect();
    order::sort(&mut weighed);
    let mut chosen: Vec<(f64, Phrase)> = Vec::new();
    for &(_, candidate) in &weighed {
        if chosen.len() == MOST {
            break;
        }
        if !chosen
            .iter()
            .any(|&(_, other)| holds(other, candidate) || holds(candidate, other))
        {
            chosen.push((weight(candidate, counts.of(candidate)), candidate));
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

/// How often each phrase stands in the text: a hash table with linear probing, at most half full. Nothing depends
/// on the order of its slots, since what is taken from it is sorted.
#[derive(Default)]
struct Counts {
    /// Phrases, none of which is 0, and their counts; (0, 0) is an empty slot.
    slots: Vec<(Phrase, u32)>,
    taken: usize,
}

impl Counts {
    fn add(&mut self, phrase: Phrase) {
        if 2 * self.taken >= self.slots.len() {
            let size = (4 * self.slots.len()).max(256);
            let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
            for slot in old.into_iter().filter(|slot| slot.0 != 0) {
                let at = self.place(slot.0);
                if let Some(free) = self.slots.get_mut(at) {
                    *free = slot;
                }
            }
        }
        let at = self.place(phrase);
        if let Some(slot) = self.slots.get_mut(at) {
            self.taken += usize::from(slot.0 == 0);
            *slot = (phrase, slot.1 + 1);
        }
    }

    fn of(&self, phrase: Phrase) -> u32 {
        self.slots.get(self.place(phrase)).map_or(0, |slot| slot.1)
    }

    /// Where `phrase` stands or would stand.
    fn place(&self, phrase: Phrase) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (phrase.wrapping_mul(0x9e37_79b1) >> 8) as usize & mask;
        while self
            .slots
            .get(at)
            .is_some_and(|slot| slot.0 != 0 && slot.0 != phrase)
        {
            at = (at + 1) & mask;
        }
        at
    }
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
        // The best so far and as many again, so that sorting stays rare.
        let mut best: Vec<(u64, u32)> = Vec::with_capacity(2 * POOL);
        let mut bar = (u64::MAX, u32::MAX);
        for term in (0..terms.weight.len() as u32).filter(is_content) {
            let mass = mass(term);
            let entry = (order::downward(mass), term);
            if mass > 0.0 && entry < bar {
                best.push(entry);
                if best.len() == 2 * POOL {
                    order::sort(&mut best);
                    best.truncate(POOL);
                    bar = best.last().copied().unwrap_or(bar);
                }
            }
        }
        order::sort(&mut best);
        best.truncate(POOL);
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
