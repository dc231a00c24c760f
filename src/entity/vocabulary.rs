//! The different words of a document. A text of 200,000 tokens has perhaps 15,000 different words, so all that
//! depends on the word alone (shape, lists, clusters, and in [`super::tagger`] the sum of its weights) is worked
//! out once for each of them. Interning costs one hash and one probe a token.

use std::ops::Range;

use super::fold;
use super::interner::Interner;
use crate::document::Document;
use crate::model::hash;
use crate::model::lexicon::{Lexicon, List};
use crate::model::vectors::{COLUMNS, Vector};

/// The number of the word that stands before the first and after the last token of a unit.
pub const OUTSIDE: u32 = 0;

/// How a word is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Case {
    /// No capital.
    #[default]
    Lower,
    /// A capital, then at least one small letter and no other capital.
    Capital,
    /// Two or more capitals, no small letter.
    Upper,
    /// A single capital, with or without a stop.
    Initial,
    /// Capitals within.
    Mixed,
    /// Digits and no letters.
    Number,
    /// Neither letter nor digit.
    Mark,
}

impl Case {
    /// Whether a name may be written so.
    pub const fn is_name_like(self) -> bool {
        matches!(
            self,
            Self::Capital | Self::Upper | Self::Initial | Self::Mixed
        )
    }
}

/// A word as it is written: `Paris` and `PARIS` are two.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// Hash of the word as written.
    pub cased: u64,
    /// Hash of the folded word.
    pub lower: u64,
    /// Number of the folded word within the document.
    pub family: u32,
    /// Place of the folded word in the arena.
    folded: Range<u32>,
    /// Hash of the pattern of capitals, small letters, digits and marks.
    pub shape: u64,
    /// How it is written.
    pub case: Case,
    /// Which transitions lead to it.
    pub class: u8,
    /// The lists that hold it.
    pub lists: u32,
    /// The groups of words like it, from few to many; 0 is none.
    pub clusters: [u16; COLUMNS],
    /// Its vector; all 0 where it is not known.
    pub vector: Vector,
}

/// The words of a document and where they stand.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The word of each token.
    pub of_token: Vec<u32>,
    /// The words by number; the first is [`OUTSIDE`].
    pub words: Vec<Word>,
    /// How many different folded words there are.
    pub families: usize,
    arena: String,
}

impl Vocabulary {
    /// Interns the tokens of a document.
    pub fn of(document: &Document<'_>, lexicon: &Lexicon) -> Self {
        let mut words = Interner::default();
        let mut families = Interner::default();
        let mut vocabulary = Self {
            words: vec![Word::default()],
            ..Self::default()
        };
        vocabulary.of_token.reserve(document.tokens.len());
        for token in &document.tokens {
            let written = token.span.of(document.text);
            let cased = hash::of_bytes(written.as_bytes());
            let (number, is_new) = words.number(cased);
            if is_new {
                let word = vocabulary.describe(written, cased, lexicon, &mut families);
                vocabulary.words.push(word);
            }
            vocabulary.of_token.push(number);
        }
        vocabulary.families = families.len();
        vocabulary
    }

    /// The folded form of a word.
    pub fn folded(&self, word: &Word) -> &str {
        self.arena
            .get(word.folded.start as usize..word.folded.end as usize)
            .unwrap_or_default()
    }

    /// The number of the word at a token.
    #[inline]
    pub fn number(&self, token: usize) -> u32 {
        self.of_token.get(token).copied().unwrap_or(OUTSIDE)
    }

    /// The word at a token.
    #[inline]
    pub fn at(&self, token: usize) -> Option<&Word> {
        self.words.get(self.number(token) as usize)
    }

    fn describe(
        &mut self,
        written: &str,
        cased: u64,
        lexicon: &Lexicon,
        families: &mut Interner,
    ) -> Word {
        let start = self.arena.len() as u32;
        fold::push(written, &mut self.arena);
        let folded = start..self.arena.len() as u32;
        let form = self.arena.get(start as usize..).unwrap_or_default();
        let lower = hash::of_bytes(form.as_bytes());
        let lists = lexicon.lists(lower);
        let known = lexicon.vectors.of(lower).copied().unwrap_or_default();
        let case = case_of(written);
        Word {
            cased,
            lower,
            family: families.number(lower).0,
            shape: shape_of(written),
            case,
            class: class_of(form, case, lists),
            lists,
            clusters: known.groups(),
            vector: known.vector,
            folded,
        }
    }
}

/// How a word is written.
fn case_of(written: &str) -> Case {
    let (mut capitals, mut small, mut digits) = (0, 0, 0);
    for letter in written.chars() {
        if letter.is_uppercase() {
            capitals += 1;
        } else if letter.is_alphabetic() {
            small += 1;
        } else if letter.is_numeric() {
            digits += 1;
        }
    }
    let opens = written.chars().next().is_some_and(char::is_uppercase);
    match (capitals, small) {
        (0, 0) if digits > 0 => Case::Number,
        (0, 0) => Case::Mark,
        (0, _) => Case::Lower,
        (1, 0) if digits == 0 => Case::Initial,
        (_, 0) => Case::Upper,
        (1, _) if opens => Case::Capital,
        _ => Case::Mixed,
    }
}

/// Hash of the pattern of a word: `X` capital, `x` small letter, `d` digit, marks as they are; the same twice in
/// a row at most.
fn shape_of(written: &str) -> u64 {
    let mut state = 0;
    let (mut last, mut before) = ('\0', '\0');
    for letter in written.chars() {
        let pattern = if letter.is_uppercase() {
            'X'
        } else if letter.is_alphabetic() {
            'x'
        } else if letter.is_numeric() {
            'd'
        } else {
            letter
        };
        if pattern != last || pattern != before {
            state = hash::join(state, pattern as u64);
        }
        (before, last) = (last, pattern);
    }
    state
}

/// Which table of transitions leads to a word.
fn class_of(folded: &str, case: Case, lists: u32) -> u8 {
    match case {
        Case::Lower if List::Particle.is_in(lists) => 12,
        Case::Lower if List::Function.is_in(lists) => 13,
        Case::Lower if folded.starts_with('\'') => 6,
        Case::Lower => 0,
        Case::Capital if List::Function.is_in(lists) => 14,
        Case::Capital if List::Title.is_in(lists) => 15,
        Case::Capital => 1,
        Case::Upper => 2,
        Case::Initial => 3,
        Case::Mixed => 4,
        Case::Number => 5,
        Case::Mark => match folded {
            "'" | "'s" => 6,
            "-" => 7,
            "," => 8,
            "." | "!" | "?" | ";" | ":" => 9,
            "\"" | "“" | "”" => 10,
            _ => 11,
        },
    }
}
