//! Words that say whether a sentence goes on.

use std::sync::LazyLock;

use crate::text::language::Language;
use crate::text::words::{WordTable, list};

/// A list in which each word is on one footing.
type Words = LazyLock<WordTable<()>>;

macro_rules! words {
    ($list:literal) => {
        LazyLock::new(|| WordTable::read(&[list!("en/", $list)], |_| ()))
    };
}

static ATTRIBUTION: Words = words!("attribution");
static CLOSES: Words = words!("closes");
static CLOCK: Words = words!("clock");
static CONTINUERS: Words = words!("continuers");
static EXCLAIMING: Words = words!("exclaiming");
static FINITE: Words = words!("finite");
static GREETINGS: Words = words!("greetings");
static LETTERED: Words = words!("lettered");

/// Openers of many languages in one table; words that are particles of names (`De`, `La`, `El`) or letters
/// are left out of the lists.
static OPENERS: Words = LazyLock::new(|| {
    let lists = [
        list!("en/openers"),
        list!("de/openers"),
        list!("fr/openers"),
        list!("es/openers"),
        list!("it/openers"),
        list!("pt/openers"),
        list!("nl/openers"),
        list!("sv/openers"),
        list!("pl/openers"),
        list!("cs/openers"),
        list!("ru/openers"),
        list!("uk/openers"),
    ];
    WordTable::read(&lists, |_| ())
});

fn has(words: &Words, word: &str) -> bool {
    words.find(word.strip_suffix('.').unwrap_or(word)).is_some()
}

/// Icelandic openers, many of them a letter or a name elsewhere (`Í`, `Til`, `En`).
static ICELANDIC_OPENERS: Words = LazyLock::new(|| WordTable::read(&[list!("is/openers")], |_| ()));

/// Whether the word opens sentences and hardly ever follows an abbreviation inside a name.
pub(super) fn is_opener(word: &str, language: Language) -> bool {
    has(&OPENERS, word) || language.code() == "is" && has(&ICELANDIC_OPENERS, word)
}

/// Whether the word opens a letter: `Dear`, `Hi`.
pub(super) fn is_greeting(word: &str) -> bool {
    has(&GREETINGS, word)
}

/// Whether the word stands in the close of a letter: `Kind regards`, `Thanks again`.
pub(super) fn is_close(word: &str) -> bool {
    has(&CLOSES, word)
}

/// Whether the verb gives a quotation to its speaker: `said`, `asked`.
pub(super) fn is_attribution(word: &str) -> bool {
    has(&ATTRIBUTION, word)
}

/// Whether the word follows a time of day: `8 p.m. Sunday`, `8 p.m. EST`.
pub(super) fn follows_clock(word: &str) -> bool {
    has(&CLOCK, word)
}

/// Whether the word goes on with a name or title after an abbreviation: `the U.S. Senate`.
pub(super) fn continues_name(word: &str) -> bool {
    has(&CONTINUERS, word)
}

/// Whether an exclamation mark belongs to the name: `Yahoo!`
pub(super) fn is_exclaiming(word: &str) -> bool {
    has(&EXCLAIMING, word)
}

/// Whether the word follows a subject as its verb does.
pub(super) fn is_finite(word: &str) -> bool {
    has(&FINITE, word)
}

/// Whether a single letter after the noun is its label: `vitamin C`.
pub(super) fn takes_letter(word: &str) -> bool {
    has(&LETTERED, word)
}
