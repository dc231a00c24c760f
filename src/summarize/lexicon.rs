//! What part words play in a text, as far as lists know it: which of them are function words, and what
//! some of those tell of a sentence. One list a language, in `src/data/<lang>/function_words.txt`.

use std::sync::LazyLock;

use crate::text::language::Language;
use crate::text::words::{WordTable, list};

/// What part a word plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It says something of the subject.
    Content,
    /// A pronoun or demonstrative that stands for something named before: "he", "this".
    Reference,
    /// It joins a sentence to the one before: "but", "however".
    Connective,
    /// The writer, or someone quoted: "I", "we".
    Speaker,
    /// The reader: "you".
    Reader,
    /// Any other function word.
    Function,
    /// It has a meaning, but no text is about it: "year", "announced".
    Common,
}

/// The function words of one language; none for a language without a list.
#[derive(Clone, Copy)]
pub(super) struct Lexicon {
    table: Option<&'static WordTable<Role>>,
}

impl Role {
    /// Whether sentences are compared by such words.
    pub(super) const fn has_weight(self) -> bool {
        matches!(self, Self::Content | Self::Common)
    }
}

impl Lexicon {
    /// The list of that language.
    pub(super) fn of(language: Language) -> Self {
        let table = TABLES
            .iter()
            .find(|(code, _)| *code == language.code())
            .map(|(_, table)| &**table);
        Self { table }
    }

    /// Whether there is no list.
    pub(super) const fn is_empty(self) -> bool {
        self.table.is_none()
    }

    /// What part the word plays, as it is written.
    pub(super) fn role(self, word: &str) -> Role {
        self.table
            .and_then(|table| table.find(word))
            .unwrap_or(Role::Content)
    }
}

macro_rules! tables {
    ($($code:literal),* $(,)?) => {
        /// The lists, each read when it is first needed.
        static TABLES: [(&str, LazyLock<WordTable<Role>>); [$($code),*].len()] = [$((
            $code,
            LazyLock::new(|| WordTable::read(&[list!($code, "/function_words")], role)),
        )),*];
    };
}

tables!["en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv"];

/// The part that the words under a heading of a list play.
fn role(heading: &str) -> Role {
    match heading {
        "reference" => Role::Reference,
        "connective" => Role::Connective,
        "speaker" => Role::Speaker,
        "reader" => Role::Reader,
        "common" => Role::Common,
        _ => Role::Function,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_tell_the_parts_that_words_play() {
        for (code, word, role) in [
            ("en", "But", Role::Connective),
            ("en", "he", Role::Reference),
            ("en", "We", Role::Speaker),
            ("en", "your", Role::Reader),
            ("en", "the", Role::Function),
            ("en", "Monday", Role::Common),
            ("en", "bridge", Role::Content),
            ("de", "jedoch", Role::Connective),
            ("ru", "Однако", Role::Connective),
            ("und", "the", Role::Content),
        ] {
            let language = Language::from_tag(code).unwrap();
            assert_eq!(Lexicon::of(language).role(word), role, "{code} {word}");
        }
    }
}
