//! What the text is about: its heaviest names, nouns and phrases.
//!
//! Candidates are runs of at most five adjacent content words (no mark and no function word between), as
//! in RAKE (Rose et al. 2010), that can be a phrase as they are written ([`super::keywords`]); but weighed by
//! tf·idf over the sentences instead of by degree: a phrase weighs its count times the sum of its words'
//! idf, so that it beats its own words when they mostly occur together. Names weigh more, single words that
//! are none less. What occurs once is left out as long as anything occurs twice; where nothing does, the
//! names are given. Of two candidates that share words, the heavier stays.
//!
//! Cost: a pass over the tokens of the sentences and a sort of the candidates; only the [`POOL`] heaviest
//! words may be part of one.

use super::keywords::{Keywords, Part};
use super::lexicon::Role;
use super::terms::Terms;
use crate::document::{Document, Token};
use crate::order;
use crate::span::Span;
use crate::text::language::Language;

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

/// How many are given where nothing occurs twice.
const MOST_ONCE: usize = 6;

/// Words of the longest.
const LONGEST: usize = 5;

/// How much more a word weighs that the title has.
const TITLE_BONUS: f64 = 1.5;

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

/// How often each phrase stands in the text, by form: a hash table with linear probing, at most half full. Nothing
/// depends on the order of its slots, since what is taken from it is sorted.
#[derive(Default)]
struct Counts {
    /// Phrases, none of which is 0, and their counts; 0 is an empty slot.
    slots: Vec<(Phrase, Forms)>,
    taken: usize,
}

impl Counts {
    fn add(&mut self, phrase: Phrase, form: Form) {
        if 2 * self.taken >= self.slots.len() {
            let size = (4 * self.slots.len()).max(256);
            let old = std::mem::replace(&mut self.slots, vec![(0, Forms::default()); size]);
            for slot in old.into_iter().filter(|slot| slot.0 != 0) {
                let at = self.place(slot.0);
                if let Some(free) = self.slots.get_mut(at) {
                    *free = slot;
                }
            }
        }
        let at = self.place(phrase);
        if let Some((held, forms)) = self.slots.get_mut(at) {
            self.taken += usize::from(*held == 0);
            *held = phrase;
            forms.add(form);
        }
    }

    /// Where `phrase` stands or would stand.
    fn place(&self, phrase: Phrase) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (phrase.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
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

/// How often a phrase is written in each form.
#[derive(Clone, Copy, Default)]
struct Forms([u32; Form::ALL.len()]);

impl Forms {
    fn add(&mut self, form: Form) {
        if let Some(count) = self.0.get_mut(form as usize) {
            *count += 1;
        }
    }

    fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// The form in the middle, all being put in order; `None` where there is none.
    fn usual(&self) -> Option<Form> {
        let mut before = 0;
        let middle = self.total() / 2;
        let counts = self.0.iter().zip(Form::ALL);
        counts
            .filter_map(|(&count, form)| {
                before += count;
                (middle < before).then_some(form)
            })
            .next()
    }
}

/// How a phrase is written, the least worth first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// One word that may be a verb.
    Gerund,
    /// One word that is no name.
    Word,
    /// Several.
    Words,
    /// Its words, but for those inside it, have capitals that no beginning of a sentence gave them.
    Name,
}

impl Form {
    const ALL: [Self; 4] = [Self::Gerund, Self::Word, Self::Words, Self::Name];

    /// The form of words in a row; `None` where they are no phrase.
    fn of(words: &[Mention]) -> Option<Self> {
        let (first, last) = (words.first()?, words.last()?);
        if last.part == Part::Participle || words.iter().all(|word| word.part == Part::Title) {
            return None;
        }
        let several = words.len() > 1;
        Some(
            if first.is_capital && last.is_capital && (several || !first.opens) {
                Self::Name
            } else if several {
                Self::Words
            } else if first.part == Part::Gerund {
                Self::Gerund
            } else {
                Self::Word
            },
        )
    }

    /// What part of its weight a phrase of the form keeps; chosen by eye on news.
    const fn worth(self) -> f64 {
        match self {
            Self::Gerund => 0.4,
            Self::Word => 0.7,
            Self::Words => 1.0,
            Self::Name => 1.3,
        }
    }
}

/// A word of the pool where it stands in a sentence.
struct Mention {
    /// Its place in the pool plus 1.
    place: u8,
    /// Whether the word before it in the sentence is not of the pool or not beside it.
    starts_run: bool,
    /// Whether it is the first word of its sentence.
    opens: bool,
    is_capital: bool,
    part: Part,
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
        let is_phrase = Form::of(here).is_some();
        let in_one_run = here.iter().skip(1).all(|word| !word.starts_run);
        let is_free = spans
            .last()
            .is_none_or(|before| before.end <= first.span.start);
        if in_one_run && is_free && phrase(here) == wanted && is_phrase {
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
    fn mentions(&self, document: &Document<'_>, terms: &Terms, keywords: Keywords) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        for sentence in &document.sentences {
            let (mut starts_run, mut opens) = (true, true);
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
                let word = span.map_or("", |span| span.of(document.text));
                let part = keywords.part(word, token.kind);
                if let Some(span) = span
                    && part != Part::Plain
                {
                    mentions.push(Mention {
                        place,
                        starts_run,
                        opens,
                        is_capital: word.starts_with(char::is_uppercase),
                        part,
                        span,
                    });
                    starts_run = false;
                } else {
                    starts_run |= !joins(&document.tokens, at, document.text);
                }
                opens &= !token.kind.is_wordlike();
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
