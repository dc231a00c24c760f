//! Word stems, so that `voted` and `votes` count as one word.
//!
//! The stemmer is Snowball's for English (Porter 2001), as the crate `frostem` generates it: 4 KB of the
//! download. Eleven more languages would cost 23 KB (2 KB each, compressed), so until their gain is
//! measured a text in another language is compared by whole words. A language is added by its feature of
//! `frostem` and a line in [`algorithm`].
//!
//! Cost: about a microsecond a word. The summarizer stems each distinct word of a text once.

use frostem::{Algorithm, Stemmer as Snowball};

use crate::text::language::Language;

/// The stemmer of one language.
#[derive(Clone, Copy)]
pub struct Stemmer {
    snowball: Option<Snowball>,
}

impl Stemmer {
    /// The stemmer of `language`; it leaves words as they are where there is none for it.
    pub fn new(language: Language) -> Self {
        Self {
            snowball: algorithm(language.code()).map(Snowball::new),
        }
    }

    /// Appends the stem of `word`, which is [caseless](crate::text::fold::caseless) and has its accents.
    pub fn stem(&self, word: &str, out: &mut String) {
        match &self.snowball {
            Some(snowball) => out.push_str(&snowball.stem(word)),
            None => out.push_str(word),
        }
    }
}

fn algorithm(code: &str) -> Option<Algorithm> {
    match code {
        "en" => Some(Algorithm::English),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(language: Language, word: &str) -> String {
        let mut stem = String::from("before ");
        Stemmer::new(language).stem(word, &mut stem);
        stem
    }

    #[test]
    fn inflected_forms_share_a_stem() {
        for form in ["vote", "voted", "votes", "voting"] {
            assert_eq!(stem(Language::ENGLISH, form), "before vote");
        }
    }

    #[test]
    fn without_a_stemmer_words_stay() {
        assert_eq!(stem(Language::UNDETERMINED, "votes"), "before votes");
    }
}
