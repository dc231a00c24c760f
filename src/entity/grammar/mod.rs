//! Dates, times, amounts and addresses: a grammar over tokens, no learning.
//!
//! Each kind of expression has a file with one rule, `find`: given a position, what does a mention that opens
//! here cover, and what is its normal form? From left to right, the first rule that answers takes its tokens,
//! so nothing overlaps. [`lexicon`] knows the words and [`class`] what they can be, [`number`] reads amounts, [`calendar`] counts days.
//!
//! Spans are what newswire annotation marks (the NIST IE-ER tagging of 1999, OntoNotes where it is silent):
//! determiners and words of roughness (`the`, `about`, `more than`, `early`) stay outside, except `almost` and
//! `nearly` before a duration; a minus stays inside. The stop of a sentence is no part of a unit. Unlike IE-ER we
//! mark `last year` and `today`, since a reader wants to know when,
//! and `1996-98` is one mention.
//!
//! Normal forms are ISO 8601: `2026-01-06`, `2022-02`, `1990/1999`, `2026-W02`, `P4Y`, `20:30`; an interval
//! where the text has one. What the text leaves open is resolved against the story's date, and has no value
//! where there is none. Amounts: `USD 1130000000`, `76`, `70 mi`, `35 countries`, a range as `5/15`.
//!
//! Cost: linear; a few nanoseconds for a token that opens nothing, and every rule looks at a bounded number of
//! tokens. What several rules call stays out of line, since few tokens come there and the program is smaller.

mod address;
mod calendar;
mod class;
mod date;
mod decimal;
mod duration;
mod holiday;
mod lexicon;
mod money;
mod number;
mod numeric;
mod ordinal;
mod percent;
mod period;
mod quantity;
mod relative;
mod scan;
mod story;
mod time;
mod words;

pub use calendar::CivilDate;

use std::ops::Range;

use super::{EntityKind, Mention};
use crate::document::{Document, TokenKind};
use crate::span::Span;
use crate::text::language::Language;
use class::Class::*;
use class::Classes;
use lexicon::{Lexicon, WordId};
use number::LastAmounts;
use scan::Scan;

/// What a rule found: tokens `start..end` of its scan.
struct Found {
    start: usize,
    end: usize,
    kind: EntityKind,
    value: Option<String>,
}

/// What a kind of expression opens with, and what a mention that opens at a token covers, given the story's
/// date where it is known.
struct Rule {
    opens: Classes,
    find: fn(&Scan, usize, Option<CivilDate>) -> Option<Found>,
}

/// The more particular before the more general.
const RULES: [Rule; 14] = [
    Rule {
        opens: Classes::of(&[Figure]),
        find: numeric::find,
    },
    Rule {
        opens: Classes::of(&[Address]),
        find: address::find,
    },
    Rule {
        opens: Classes::of(&[Holiday]),
        find: holiday::find,
    },
    Rule {
        opens: Classes::of(&[Figure, Cardinal, Clock]),
        find: time::find,
    },
    Rule {
        opens: Classes::RANK.and(Classes::of(&[Month, Weekday])),
        find: date::find,
    },
    Rule {
        opens: Classes::NUMBER.and(Classes::of(&[Sign, Code, Coin])),
        find: money::find,
    },
    Rule {
        opens: Classes::NUMBER.and(Classes::of(&[Point])),
        find: percent::find,
    },
    Rule {
        opens: Classes::NUMBER.and(Classes::of(&[Unit])),
        find: duration::find,
    },
    Rule {
        opens: Classes::RANK.and(Classes::of(&[Quarter, Season, Era])),
        find: period::find,
    },
    Rule {
        opens: Classes::NUMBER,
        find: quantity::find_measure,
    },
    Rule {
        opens: Classes::of(&[Day, Step]),
        find: relative::find,
    },
    Rule {
        opens: Classes::NUMBER,
        find: quantity::find_age,
    },
    Rule {
        opens: Classes::NUMBER,
        find: quantity::find_count,
    },
    Rule {
        opens: Classes::RANK,
        find: ordinal::find,
    },
];

/// What any rule opens with.
const OPENERS: Classes = {
    let mut openers = Classes::NUMBER;
    let mut rules = RULES.as_slice();
    while let [rule, rest @ ..] = rules {
        openers = openers.and(rule.opens);
        rules = rest;
    }
    openers
};

/// Where no mention may cross: the ends of the blocks, and the end of the text.
fn edges(document: &Document) -> impl Iterator<Item = u32> {
    let blocks = document.blocks.iter();
    blocks
        .flat_map(|block| [block.span.start, block.span.end])
        .chain([u32::MAX])
}

/// A document whose words were looked up.
pub struct Reading<'d> {
    document: &'d Document<'d>,
    lexicon: &'static Lexicon,
    words: Vec<WordId>,
    classes: Vec<Classes>,
}

impl<'d> Reading<'d> {
    /// Looks the words of a document up.
    pub fn of(document: &'d Document<'d>, language: Language) -> Self {
        let lexicon = Lexicon::of(language);
        let spellings = &document.spellings;
        let look_up = |place: &Span| {
            let word = place.of(document.text).as_bytes();
            let id = lexicon.find(word);
            (id, lexicon.classes(id).and(shape(word)))
        };
        let looked_up: Vec<(WordId, Classes)> = spellings.firsts().iter().map(look_up).collect();
        let mut words = Vec::with_capacity(document.tokens.len());
        let mut classes = Vec::with_capacity(document.tokens.len());
        for (token, spelling) in document.tokens.iter().zip(spellings.of_token()) {
            let found = looked_up.get(*spelling as usize).copied();
            let (id, mut of_word) = found.unwrap_or_default();
            if matches!(token.kind, TokenKind::Url | TokenKind::Email) {
                of_word = of_word.and(Classes::of(&[Address, Figure]));
            }
            words.push(id);
            classes.push(of_word);
        }
        Self {
            document,
            lexicon,
            words,
            classes,
        }
    }

    /// The dates, times, amounts, ordinals and addresses of the document, in order, none overlapping.
    ///
    /// `story_date` is the day that "Tuesday" and "last year" are counted from; see [`Self::story_date`].
    pub fn mentions(&self, story_date: Option<CivilDate>) -> Vec<Mention> {
        let mut mentions = Vec::new();
        let mut first = 0;
        for edge in edges(self.document) {
            let rest = self.document.tokens.get(first..).unwrap_or_default();
            let length = rest
                .iter()
                .take_while(|token| token.span.start < edge)
                .count();
            if let Some(scan) = self.scan(first..first + length) {
                find_mentions(&scan, story_date, &mut mentions);
            }
            first += length;
        }
        mentions
    }

    /// A stretch of the tokens that no mention crosses the edge of.
    fn scan(&self, stretch: Range<usize>) -> Option<Scan<'_>> {
        Some(Scan {
            text: self.document.text,
            lexicon: self.lexicon,
            tokens: self.document.tokens.get(stretch.clone())?,
            words: self.words.get(stretch.clone())?,
            classes: self.classes.get(stretch)?,
            amounts: LastAmounts::default(),
        })
    }
}

/// The mentions of one stretch, from left to right.
fn find_mentions(scan: &Scan, story_date: Option<CivilDate>, mentions: &mut Vec<Mention>) {
    let mut taken = 0;
    for (at, classes) in scan.classes.iter().enumerate() {
        if at < taken || !classes.meets(OPENERS) {
            continue;
        }
        let mut rules = RULES.iter().filter(|rule| rule.opens.meets(*classes));
        let found = rules.find_map(|rule| (rule.find)(scan, at, story_date));
        let found = found.map(|found| with_sign(scan, found));
        if let Some(found) = found.filter(|found| found.start >= taken && found.end > at)
            && let Some(mut span) = scan.span(found.start, found.end)
        {
            span.end -= u32::from(takes_stop(scan, found.end));
            mentions.push(Mention {
                span,
                kind: found.kind,
                value: found.value,
            });
            taken = found.end;
        }
    }
}

/// Whether the token before has the stop of its sentence, which the tokenizer takes for an abbreviation's: 35 mph.
fn takes_stop(scan: &Scan, end: usize) -> bool {
    let word = scan.word_before(end).as_bytes();
    let goes_on = || scan.is_lowercase(end) || scan.has(end, Digit) || scan.is(end, ", ; : ) -");
    word.ends_with(b".") && !goes_on() && scan.lexicon.lacks_stop(word)
}

/// With the minus before a sum, a percentage or a temperature.
fn with_sign(scan: &Scan, mut found: Found) -> Found {
    let value = found.value.as_deref().unwrap_or_default();
    let number = match found.kind {
        EntityKind::Money => "USD ".len(),
        EntityKind::Quantity if !value.contains('°') => return found,
        EntityKind::Quantity | EntityKind::Percent => 0,
        _ => return found,
    };
    let minus = found.start.wrapping_sub(1);
    let is_sign = (scan.is_hyphen(minus) || scan.word(minus) == "−")
        && scan.touches_next(minus)
        && minus > 0
        && (!scan.touches_last(minus) || scan.word_before(minus) == "(")
        && !scan.has_before(minus, Percent)
        && !scan.has_before(minus, Digit);
    let is_minus =
        is_sign || scan.is(minus, "minus negative") && !scan.is(minus.wrapping_sub(2), "plus");
    if is_minus {
        found.start = minus;
        found.value = found.value.filter(|value| !value.contains('/'));
        if let Some(value) = &mut found.value {
            value.insert(number, '-');
        }
    }
    found
}

/// What a word's shape tells: digits at either end, or before the `s` of a decade; a hyphen.
fn shape(word: &[u8]) -> Classes {
    match word {
        [b'0'..=b'9', ..] => Classes::of(&[Figure, Digit]),
        [.., b'0'..=b'9'] | [b'\'' | 0xe2, .., b's'] => Classes::of(&[Figure]),
        b"-" | [0xe2, 0x80, 0x90 | 0x91 | 0x93] => Classes::of(&[Hyphen]),
        _ => Classes::default(),
    }
}
