//! The different words of a document: all that depends on the word alone (shape, lists, clusters, and in
//! [`super::tagger`] the sum of its weights), worked out once for each spelling ([`crate::token::spelling`]).

use std::ops::Range;

use super::fold;
use super::interner::Interner;
use crate::document::Document;
use crate::model::hash;
use crate::model::index::Place;
use crate::model::lexicon::{Lexicon, List};
use crate::model::vectors::{COLUMNS, Known, Vector};

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

/// How many ways there are.
pub const CASES: usize = Case::Mark as usize + 1;

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

/// What is asked of nearly every token, small enough to stay near the processor for a whole vocabulary.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The lists that hold the word.
    pub lists: u32,
    /// How it is written.
    pub case: Case,
    /// Which transitions lead to it.
    pub class: u8,
}

impl Word {
    const fn look(&self) -> Look {
        Look {
            lists: self.lists,
            case: self.case,
            class: self.class,
        }
    }
}

/// The words of a document and where they stand.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The word of each token.
    pub of_token: Vec<u32>,
    /// The words by number; the first is [`OUTSIDE`].
    pub words: Vec<Word>,
    /// Of each word what is asked most.
    looks: Vec<Look>,
    /// How many different folded words there are.
    pub families: usize,
    arena: String,
}

impl Vocabulary {
    /// Describes the words of a document.
    pub fn of(document: &Document<'_>, lexicon: &Lexicon) -> Self {
        let spellings = &document.spellings;
        let mut vocabulary = Self {
            of_token: spellings.of_token().iter().map(|at| at + 1).collect(),
            words: Vec::with_capacity(spellings.firsts().len() + 1),
            ..Self::default()
        };
        vocabulary.words.push(Word::default());
        let mut families = Interner::default();
        let mut lookup = Lookup::default();
        for words in spellings.firsts().chunks(WORDS_AT_ONCE) {
            let written = words.iter().map(|word| word.of(document.text));
            vocabulary.describe(written, lexicon, &mut families, &mut lookup);
        }
        vocabulary.families = families.len();
        vocabulary.looks = vocabulary.words.iter().map(Word::look).collect();
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

    /// What is asked most of the word at a token; what is outside of the text looks like a word in lower case.
    #[inline]
    pub fn look(&self, token: usize) -> Look {
        let number = self.number(token) as usize;
        self.looks.get(number).copied().unwrap_or_default()
    }

    /// Which transitions lead to each of the tokens.
    pub fn classes(&self, tokens: Range<usize>) -> impl Iterator<Item = u8> {
        tokens.map(|token| self.look(token).class)
    }

    /// The word at a token.
    #[inline]
    pub fn at(&self, token: usize) -> Option<&Word> {
        self.words.get(self.number(token) as usize)
    }

    /// Adds words.
    fn describe<'w>(
        &mut self,
        words: impl Iterator<Item = &'w str>,
        lexicon: &Lexicon,
        families: &mut Interner,
        lookup: &mut Lookup,
    ) {
        let first = self.words.len();
        lookup.keys.clear();
        for written in words {
            let start = self.arena.len() as u32;
            fold::push(written, &mut self.arena);
            let folded = start..self.arena.len() as u32;
            let form = self.arena.get(start as usize..).unwrap_or_default();
            let lower = hash::of_bytes(form.as_bytes());
            let (case, shape) = case_and_shape(written);
            lookup.keys.push(lower);
            self.words.push(Word {
                cased: hash::of_bytes(written.as_bytes()),
                lower,
                family: families.number(lower).0,
                folded,
                shape,
                case,
                ..Word::default()
            });
        }
        lexicon.lists_each(&lookup.keys, &mut lookup.places, &mut lookup.lists);
        let vectors = &lexicon.vectors;
        vectors.of_each(&lookup.keys, &mut lookup.places, &mut lookup.known);
        let words = self.words.get_mut(first..).unwrap_or_default();
        for ((word, lists), known) in words.iter_mut().zip(&lookup.lists).zip(&lookup.known) {
            let folded = word.folded.start as usize..word.folded.end as usize;
            let form = self.arena.get(folded).unwrap_or_default();
            word.lists = *lists;
            word.class = class_of(form, word.case, *lists);
            word.clusters = known.groups();
            word.vector = known.vector;
        }
    }
}

/// So many words are looked up together.
const WORDS_AT_ONCE: usize = 32;

/// Words that are looked up together, and what is found.
#[derive(Default)]
struct Lookup {
    keys: Vec<u64>,
    places: Vec<Place>,
    lists: Vec<u32>,
    known: Vec<Known>,
}

/// `X` for a capital, `x` for any other letter, `d` for a digit, 0 for the rest.
fn kind_of(letter: char) -> u8 {
    static ASCII: [u8; 128] = ascii_kinds();
    if let Some(kind) = ASCII.get(letter as usize) {
        *kind
    } else if letter.is_uppercase() {
        b'X'
    } else if letter.is_alphabetic() {
        b'x'
    } else if letter.is_numeric() {
        b'd'
    } else {
        0
    }
}

const fn ascii_kinds() -> [u8; 128] {
    let mut kinds = [0; 128];
    let mut rest = kinds.as_mut_slice();
    let mut letter = 0_u8;
    while let [kind, after @ ..] = rest {
        *kind = match letter {
            b'A'..=b'Z' => b'X',
            b'a'..=b'z' => b'x',
            b'0'..=b'9' => b'd',
            _ => 0,
        };
        letter += 1;
        rest = after;
    }
    kinds
}

/// How a word is written, and the hash of its pattern: `X` capital, `x` small letter, `d` digit, marks as they are; the
/// same twice in a row at most.
fn case_and_shape(written: &str) -> (Case, u64) {
    let (mut capitals, mut small, mut digits) = (0, 0, 0);
    let mut shape = 0;
    let (mut last, mut before) = ('\0', '\0');
    for letter in written.chars() {
        let kind = kind_of(letter);
        // Sums of truths, not branches: which kind comes next cannot be foreseen.
        capitals += u32::from(kind == b'X');
        small += u32::from(kind == b'x');
        digits += u32::from(kind == b'd');
        let pattern = if kind == 0 { letter } else { char::from(kind) };
        if pattern != last || pattern != before {
            shape = hash::join(shape, pattern as u64);
        }
        (before, last) = (last, pattern);
    }
    let opens = written.chars().next().is_some_and(char::is_uppercase);
    let case = match (capitals, small) {
        (0, 0) if digits > 0 => Case::Number,
        (0, 0) => Case::Mark,
        (0, _) => Case::Lower,
        (1, 0) if digits == 0 => Case::Initial,
        (_, 0) => Case::Upper,
        (1, _) if opens => Case::Capital,
        _ => Case::Mixed,
    };
    (case, shape)
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
