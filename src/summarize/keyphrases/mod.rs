//! What the text is about: its heaviest names, nouns and phrases.
//!
//! Candidates are runs of at most five adjacent content words (no mark and no function word between), as
//! in RAKE (Rose et al. 2010), that can be a phrase as they are written ([`super::keywords`]); but weighed by
//! tf·idf over the sentences instead of by degree: a phrase weighs its count times the sum of its words'
//! idf, so that it beats its own words when they mostly occur together. Names weigh more, single words that
//! are none less. What occurs once is left out as long as anything occurs twice; where nothing does, the
//! names are given. Of two candidates that share words, the heavier stays.
//!
//! Cost: a pass over the tokens of the sentences and a sort of the candidates; only the heaviest
//! words may be part of one ([`pool`]).

mod form;
mod pool;

use super::keywords::Keywords;
use super::terms::Terms;
use crate::document::Document;
use crate::order;
use crate::span::Span;
use crate::text::language::Language;
use form::{Counts, Form};
use pool::{Mention, Pool};

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

/// How many are given where nothing occurs twice.
const MOST_ONCE: usize = 6;

/// Words of the longest.
const LONGEST: usize = 5;

/// Up to [`LONGEST`] words, each as its place in the pool plus 1, the last in the lowest byte.
type Phrase = u64;

/// The keyphrases of a document, best first.
pub(super) fn keyphrases(
    document: &Document<'_>,
    terms: &Terms,
    language: Language,
) -> Vec<Keyphrase> {
    let pool = Pool::of(terms);
    let mentions = pool.mentions(document, terms, Keywords::of(language));
    let mut counts = Counts::default();
    for run in mentions.chunk_by(|_, next| !next.starts_run) {
        for length in 1..=LONGEST {
            for words in run.windows(length) {
                if let Some(form) = Form::of(words) {
                    counts.add(phrase(words), form);
                }
            }
        }
    }
    let repeated = counts.slots.iter().any(|(_, forms)| forms.total() > 1);
    let weighed: Vec<(f64, Phrase)> = counts
        .slots
        .iter()
        .filter_map(|&(phrase, forms)| {
            let form = forms.usual()?;
            let kept = if repeated {
                forms.total() > 1
            } else {
                form == Form::Name
            };
            let weight = pool.weight(phrase) * f64::from(forms.total()) * form.worth();
            kept.then_some((weight, phrase))
        })
        .collect();
    // The heaviest first, and of equals that which has the words of smaller numbers.
    let weighed = order::by_number(weighed, |&(_, phrase)| phrase);
    let weighed = order::by_number(weighed, |&(weight, _)| order::downward(weight));
    let most = if repeated { MOST } else { MOST_ONCE };
    let mut chosen: Vec<(f64, Phrase)> = Vec::new();
    for &(weight, candidate) in &weighed {
        if chosen.len() == most {
            break;
        }
        if !chosen
            .iter()
            .any(|&(_, other)| shares_words(other, candidate))
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

/// Where a phrase stands, without overlap.
fn spans_of(wanted: Phrase, mentions: &[Mention]) -> Vec<Span> {
    let length = words(wanted).count();
    let mut spans: Vec<Span> = Vec::new();
    for here in mentions.windows(length) {
        let ([first, .., last] | [first @ last]) = here else {
            continue;
        };
        if phrase(here) != wanted {
            continue;
        }
        let in_one_run = here.iter().skip(1).all(|word| !word.starts_run);
        let is_free = spans
            .last()
            .is_none_or(|before| before.end <= first.span.start);
        if in_one_run && is_free && Form::of(here).is_some() {
            spans.push(Span {
                start: first.span.start,
                end: last.span.end,
            });
        }
    }
    spans
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

/// Whether one of the phrases holds the other, or begins as the other ends.
fn shares_words(one: Phrase, other: Phrase) -> bool {
    let meet = |before: Phrase, after: Phrase| {
        let mut beginning = after;
        while beginning > 0 {
            if tail(before, words(beginning).count()) == beginning {
                return true;
            }
            beginning >>= 8;
        }
        false
    };
    holds(one, other) || holds(other, one) || meet(one, other) || meet(other, one)
}

/// Whether the words of `inner` stand in a row in `outer`.
fn holds(outer: Phrase, inner: Phrase) -> bool {
    let length = words(inner).count();
    (0..LONGEST).any(|shift| tail(outer >> (8 * shift), length) == inner)
}

/// The last words of a phrase, or all of it.
const fn tail(phrase: Phrase, length: usize) -> Phrase {
    phrase & (Phrase::MAX >> (64 - 8 * length))
}
