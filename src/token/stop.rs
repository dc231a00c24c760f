//! The full stop after a word: does it belong to the word?
//!
//! It does in acronyms (`U.S.`, told by their shape), in the listed abbreviations (`Mr.`, `Inc.`) and in
//! initials before a name; a web address or file name goes on behind it. All other stops are tokens.

use super::Scanner;
use crate::parts::TokenKind;
use crate::text::abbreviations::{Abbreviation, classify};

/// Pieces of the longest acronym looked for.
const LONGEST_ACRONYM: usize = 8;

impl Scanner<'_> {
    /// The word `start..stop` with a full stop at `stop`.
    pub(super) fn word_with_stop(&mut self, start: usize, stop: usize) -> usize {
        let after = stop + 1;
        if self.byte(after) == b'.' {
            return if self.has_two_stops(start, stop) {
                self.emit(start, after, TokenKind::Abbreviation)
            } else {
                self.emit_word(start, stop)
            };
        }
        if self.is_word(after) {
            if let Some(end) = self.acronym_end(start) {
                return self.emit(start, end, TokenKind::Abbreviation);
            }
            if let Some(end) = self.address(start, stop) {
                return end;
            }
        }
        if self.keeps_stop(start, stop) {
            return self.emit(start, after, TokenKind::Abbreviation);
        }
        self.emit_word(start, stop)
    }

    /// Whether the two stops at `stop` are an abbreviation's and the sentence's: `Esk Inc..`
    fn has_two_stops(&self, start: usize, stop: usize) -> bool {
        let class = classify(self.slice(start, stop));
        self.byte(stop + 2) != b'.'
            && matches!(class, Some(Abbreviation::InName | Abbreviation::Region))
    }

    /// The end of an acronym that begins at `start`: letters, perhaps beside pairs of them (`Ph.D.`, `M.Sc.`),
    /// each with a stop behind it, the last perhaps without.
    fn acronym_end(&self, start: usize) -> Option<usize> {
        let mut at = start;
        let (mut letters, mut pairs) = (0, 0);
        while letters + pairs < LONGEST_ACRONYM {
            let end = self.skip_letters(at);
            match self.slice(at, end).chars().take(3).count() {
                _ if self.is_digit(end) => break,
                1 => letters += 1,
                2 if self.byte(at).is_ascii_uppercase() => pairs += 1,
                _ => break,
            }
            at = end;
            if self.byte(at) != b'.' {
                break;
            }
            at += 1;
        }
        if letters == 0 || letters + pairs < 2 {
            return None;
        }
        if self.is_word(at) || self.byte(at) == b'@' {
            return None;
        }
        // Before an ellipsis the last stop is part of that.
        let ellipsis = self.slice(at - 1, at + 2) == "...";
        Some(if ellipsis { at - 1 } else { at })
    }

    /// Whether the stop at `stop` belongs to the word before it.
    fn keeps_stop(&self, start: usize, stop: usize) -> bool {
        let word = self.slice(start, stop);
        match classify(word) {
            None => false,
            Some(Abbreviation::Numbered) => {
                self.is_digit(self.past_space(stop + 1))
                    || is_capital_letter(word) && self.is_initial(start, stop)
            }
            // In capitals, and not among words in capitals, it is some body's name: `BP.`, `SEC.`
            Some(Abbreviation::Inner | Abbreviation::Title) => {
                !self.is_capitals(start) || self.is_capitals(self.past_space(stop + 1))
            }
            Some(Abbreviation::Initial) => self.is_initial(start, stop),
            // `Sun.` and the like are words too, and before a capital mostly end the sentence.
            Some(Abbreviation::Calendar) if matches!(word, "Sun" | "Sat" | "Wed" | "Mar") => !self
                .char_at(self.past_space(stop + 1))
                .is_some_and(char::is_uppercase),
            Some(_) => true,
        }
    }

    /// Whether the letter at `start` and its stop are an abbreviation: a capital (but for the pronoun, and not
    /// as in `RISC-V.`) before a capital or where the sentence visibly goes on, as in a name; a small letter
    /// before a number (`c. 1820`).
    fn is_initial(&self, start: usize, stop: usize) -> bool {
        let hyphenated = start > 0 && self.byte(start - 1) == b'-';
        match (self.char_at(start), self.char_at(self.past_space(stop + 1))) {
            (Some('I'), _) | (_, None) => false,
            (Some(letter), Some(next)) if letter.is_uppercase() => {
                !hyphenated && (next.is_alphabetic() || matches!(next, ',' | ')' | ']'))
            }
            (_, Some(next)) => next.is_ascii_digit(),
        }
    }

    /// Whether two capitals stand at `at`.
    fn is_capitals(&self, at: usize) -> bool {
        self.byte(at).is_ascii_uppercase() && self.byte(at + 1).is_ascii_uppercase()
    }

    fn past_space(&self, at: usize) -> usize {
        at + usize::from(self.byte(at) == b' ')
    }
}

/// Whether the word is one capital letter.
fn is_capital_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}
