//! Whether a sentence ends at a candidate.
//!
//! The rules ask three things: what the marks are, what word stands before them, and how the next word
//! begins. Here are the rules for marks that mostly do end sentences; the single full stop, which most
//! often does not, has its own file ([`super::stop`]).

use super::candidate::{Candidate, Force, Next};
use super::lexicon;
use super::marks::Mark;
use super::passage::{Case, Passage};
use crate::text::abbreviations::classify_in;
use crate::text::language::Language;

/// A candidate in its sentence.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) passage: &'p Passage<'p>,
    /// First token of the sentence that may end here.
    pub(super) start: usize,
    pub(super) candidate: &'p Candidate,
}

impl Place<'_> {
    /// Whether the sentence ends here.
    pub(super) fn is_end(&self) -> bool {
        let Next::Word(case) = self.candidate.next else {
            return self.candidate.next == Next::End;
        };
        match self.candidate.force {
            Force::FullStop => self.after_full_stop(case),
            Force::Exclamation => self.after_exclamation(case),
            Force::Ellipsis => self.after_ellipsis(case),
            Force::Stop => self.after_stop(case),
        }
    }

    /// The word before the marks.
    pub(super) fn word(&self) -> &str {
        self.passage.slice(self.candidate.word)
    }

    /// The word before that one, within the sentence.
    pub(super) fn word_before(&self) -> &str {
        if self.candidate.word > self.start {
            self.passage.slice(self.candidate.word - 1)
        } else {
            ""
        }
    }

    /// The word after the marks.
    pub(super) fn following(&self) -> &str {
        self.passage.slice(self.candidate.following)
    }

    /// `。` and the like end a sentence, unless a quotation is shut there and its sentence goes on, or the
    /// mark stands in a number.
    fn after_full_stop(&self, case: Case) -> bool {
        // 「…。」と述べた: the particle quotes.
        let quoted = self.candidate.unquoted && self.following().starts_with(['と', 'っ', 'の']);
        let number = case == Case::Digit && self.passage.slice(self.candidate.end - 1) == "．";
        self.candidate.gap || !quoted && !number
    }

    fn after_exclamation(&self, case: Case) -> bool {
        match case {
            Case::Lower => {
                !self.candidate.shut
                    && !self.candidate.opened
                    && (self.is_casual() || self.is_plain_word() && !self.is_said_next())
            }
            _ if !self.candidate.gap && !self.candidate.unquoted => case == Case::Upper,
            Case::Upper if self.candidate.unquoted => !self.is_attributed(),
            Case::Upper if lexicon::is_exclaiming(self.word()) => {
                self.passage.is_opener(self.candidate.following)
            }
            _ => true,
        }
    }

    fn after_ellipsis(&self, case: Case) -> bool {
        // `[…]` stands for words left out.
        let left_out = self.passage.mark(self.candidate.word) == Mark::OpenBracket;
        match case {
            Case::Upper if self.candidate.unquoted => !self.is_attributed() && !left_out,
            Case::Upper => !left_out,
            Case::Sign | Case::Caseless => self.candidate.gap && !left_out,
            Case::Lower | Case::Digit => false,
        }
    }

    /// Whether the writer does not begin sentences with a capital: this one was begun small, or the pronoun
    /// `i` comes next.
    pub(super) fn is_casual(&self) -> bool {
        self.passage.case(self.start) == Case::Lower || self.following() == "i"
    }

    /// Whether the word before the marks is an English one in small letters: no name that ends in a mark
    /// (`Yahoo! and`), and too long for an abbreviation that is not listed.
    pub(super) fn is_plain_word(&self) -> bool {
        const SHORTEST: usize = 4;
        let word = self.word();
        self.passage.customs.language == Language::ENGLISH
            && word.len() >= SHORTEST
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && classify_in(word, Language::ENGLISH).is_none()
    }

    /// `thought Ilse`, `she asked` after a quotation without its marks.
    fn is_said_next(&self) -> bool {
        let next = self.candidate.following;
        (next..next + 2).any(|at| lexicon::is_attribution(self.passage.slice(at)))
    }

    /// Whether a speaker with a verb of saying follows a quotation: `Smith asked`, `I said`.
    fn is_attributed(&self) -> bool {
        const LONGEST_NAME: usize = 6;
        let speaker = self.following();
        if self.passage.is_opener(self.candidate.following)
            && !matches!(speaker, "I" | "Mr." | "Mrs." | "Ms.")
        {
            return false;
        }
        let first = self.candidate.following;
        (first..first + LONGEST_NAME)
            .find(|&at| self.passage.case(at) != Case::Upper && self.passage.mark(at) != Mark::Stop)
            .is_some_and(|at| lexicon::is_attribution(self.passage.slice(at)))
    }
}
