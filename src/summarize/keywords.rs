//! What a word can be in a key phrase, by how it is written.
//!
//! A phrase a reader would put on a file card is a name or a noun with what goes before it (Justeson & Katz
//! 1995). Without a tagger of parts of speech, in English a list and three endings keep most of the rest
//! out: `-ly` says adverb, `-ed` participle, `-ing` now one, now a noun. In scripts without spaces, where
//! characters are counted two by two, only Han and Katakana write names and nouns; in Thai and its like
//! nothing tells where a word begins, and so they have no key phrases.

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Role};
use crate::document::TokenKind;
use crate::text::language::Language;
use crate::text::words::{WordTable, list};

/// What a word can be in a key phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it, or any part.
    Noun,
    /// The same, but it may be a verb: by itself it counts for less.
    Gerund,
    /// Its beginning: `aggravated damage`.
    Participle,
    /// A part, not all of it: `Prime Minister`.
    Title,
    /// Nothing.
    Plain,
}

/// Tells the parts of words in one language.
#[derive(Clone, Copy)]
pub(super) struct Keywords {
    english: Option<Lexicon>,
}

impl Keywords {
    /// What is known of a language. One that was not determined is mostly English too short to tell.
    pub(super) fn of(language: Language) -> Self {
        let english = matches!(language, Language::ENGLISH | Language::UNDETERMINED);
        Self {
            english: english.then(|| Lexicon::of(Language::ENGLISH)),
        }
    }

    /// What the word can be.
    pub(super) fn part(self, word: &str, kind: TokenKind) -> Part {
        let usable = match kind {
            TokenKind::Word | TokenKind::Abbreviation => {
                let letters = word.chars().filter(|c| c.is_alphabetic());
                word.starts_with(char::is_alphabetic) && letters.take(2).count() == 2
            }
            TokenKind::Character => word.chars().nth(1).is_some() && word.chars().all(is_name_like),
            _ => false,
        };
        match self.english {
            _ if !usable => Part::Plain,
            None => Part::Noun,
            Some(lexicon) if lexicon.role(word) != Role::Content => Part::Plain,
            Some(_) => LISTED.find(word).unwrap_or_else(|| by_ending(word)),
        }
    }
}

/// The part that the ending of an English word in small letters shows. A name keeps its part.
fn by_ending(word: &str) -> Part {
    let small = word.bytes().all(|byte| byte.is_ascii_lowercase());
    match word.len() {
        _ if !small => Part::Noun,
        5.. if word.ends_with("ly") => Part::Plain,
        5.. if word.ends_with("ed") && !word.ends_with("eed") => Part::Participle,
        6.. if word.ends_with("ing") => Part::Gerund,
        _ => Part::Noun,
    }
}

/// Whether the character is Han or Katakana.
const fn is_name_like(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

static LISTED: LazyLock<WordTable<Part>> = LazyLock::new(|| {
    WordTable::read(&[list!("en/keywords")], |heading| match heading {
        "title" => Part::Title,
        "noun" => Part::Noun,
        _ => Part::Plain,
    })
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_words() {
        let english = Keywords::of(Language::ENGLISH);
        for (word, part) in [
            ("harbor", Part::Noun),
            ("Lowmere", Part::Noun),
            ("Minister", Part::Title),
            ("own", Part::Plain),
            ("the", Part::Plain),
            ("suddenly", Part::Plain),
            ("family", Part::Noun),
            ("posted", Part::Participle),
            ("seaweed", Part::Noun),
            ("trafficking", Part::Gerund),
            ("Reading", Part::Noun),
            ("7th", Part::Plain),
            ("x", Part::Plain),
            ("A.", Part::Plain),
            ("U.N.", Part::Noun),
        ] {
            assert_eq!(english.part(word, TokenKind::Word), part, "{word}");
        }
        let unknown = |tag| Keywords::of(Language::from_tag(tag).unwrap_or(Language::ENGLISH));
        for (word, tag, part) in [
            ("水道", "ja", Part::Noun),
            ("つの", "ja", Part::Plain),
            ("นา", "th", Part::Plain),
        ] {
            assert_eq!(
                unknown(tag).part(word, TokenKind::Character),
                part,
                "{word}"
            );
        }
    }
}
