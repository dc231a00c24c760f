//! Words: letters with their marks, and what an apostrophe, a hyphen or an ampersand inside does to them.

use super::Scanner;
use crate::parts::TokenKind;
use crate::text::characters::{Class, is_ascii_word};

impl Scanner<'_> {
    /// The word that begins with the letter at `start` and of which everything before `end` is known.
    pub(super) fn word(&mut self, start: usize, mut end: usize) -> usize {
        loop {
            end = self.skip_word(end);
            match self.byte(end) {
                0..=b' ' | b',' => break,
                b'.' => return self.word_with_stop(start, end),
                b'\'' => match self.apostrophe(start, end, 1) {
                    Apostrophe::Inside(next) => end = next,
                    Apostrophe::Token(next) => return next,
                    Apostrophe::Outside => break,
                },
                0x80.. => match self.class_at(end) {
                    (Class::Apostrophe, width) => match self.apostrophe(start, end, width) {
                        Apostrophe::Inside(next) => end = next,
                        Apostrophe::Token(next) => return next,
                        Apostrophe::Outside => break,
                    },
                    _ => break,
                },
                b'-' if self.keeps_hyphen(start, end) => end += 1,
                b'&' if self.joins_initials(start, end) => end += 1,
                b'/' if self.joins_letters(start, end) => end += 1,
                b'@' | b':' | b'-' | b'+' | b'/' => match self.address(start, end) {
                    Some(next) => return next,
                    None => break,
                },
                b'$' if is_currency_letters(self.slice(start, end)) => {
                    return self.emit(start, end + 1, TokenKind::Symbol);
                }
                _ => break,
            }
        }
        self.emit_word(start, end)
    }

    /// Past letters, digits, their marks, and underscores between them.
    fn skip_word(&self, mut at: usize) -> usize {
        loop {
            at = self.skip_bytes(at, is_ascii_word);
            match self.byte(at) {
                b'_' if self.is_word(at + 1) || self.byte(at + 1) == b'_' => at += 1,
                0x80.. => match self.class_at(at) {
                    (Class::Letter | Class::Digit | Class::Extend | Class::Joiner, width) => {
                        at += width
                    }
                    _ => return at,
                },
                _ => return at,
            }
        }
    }

    /// Adds a word, or its two or three parts where it is a contraction written as one.
    pub(super) fn emit_word(&mut self, start: usize, end: usize) -> usize {
        if self.ends_like_contraction(end) {
            let word = self.slice(start, end);
            if let Some((_, cuts)) = CONTRACTIONS
                .iter()
                .find(|(whole, _)| whole.eq_ignore_ascii_case(word))
            {
                let mut at = start;
                for &cut in *cuts {
                    at = self.emit(at, start + cut, TokenKind::Word);
                }
                return self.emit(at, end, TokenKind::Word);
            }
        }
        self.emit(start, end, TokenKind::Word)
    }

    /// A glance at the last two letters, which spares most words the search.
    #[inline(always)]
    pub(super) fn ends_like_contraction(&self, end: usize) -> bool {
        match self.byte(end - 1) | 0x20 {
            b't' => matches!(self.byte(end.wrapping_sub(2)) | 0x20, b'n' | b'o'),
            b'a' => matches!(self.byte(end.wrapping_sub(2)) | 0x20, b'n' | b't'),
            b'o' => self.byte(end.wrapping_sub(2)) | 0x20 == b'n',
            b'e' => self.byte(end.wrapping_sub(2)) | 0x20 == b'm',
            b's' => self.byte(end.wrapping_sub(2)) | 0x20 == b't',
            _ => false,
        }
    }

    /// What the apostrophe at `at`, `width` bytes wide, does to the word `start..at`.
    fn apostrophe(&mut self, start: usize, at: usize, width: usize) -> Apostrophe {
        let after = at + width;
        let end = self.skip_letters(after);
        let tail = self.slice(after, end);
        if tail.is_empty() || self.is_digit(end) {
            return Apostrophe::Outside;
        }
        let word = self.slice(start, at);
        if tail.eq_ignore_ascii_case("t") && word.ends_with(['n', 'N']) {
            let not = at - 1;
            if not > start {
                self.emit(start, not, TokenKind::Word);
            }
            return Apostrophe::Token(self.emit(not, end, TokenKind::Word));
        }
        if is_clitic(tail) {
            self.emit_word(start, at);
            return Apostrophe::Token(self.emit(at, end, TokenKind::Word));
        }
        // `y'all` and `c'mon` are two words each, cut at different sides of the apostrophe.
        if word.eq_ignore_ascii_case("y") && tail.eq_ignore_ascii_case("all") {
            return Apostrophe::Token(self.emit(start, after, TokenKind::Word));
        }
        if word.eq_ignore_ascii_case("c") && tail.eq_ignore_ascii_case("mon") {
            return Apostrophe::Token(self.emit(start, after + 1, TokenKind::Word));
        }
        Apostrophe::Inside(after)
    }

    /// A clitic that stands after a closed token (`U.S.|'s`, the second of `should|n't|'ve`) or, in text that
    /// was cut by others, between spaces.
    pub(super) fn clitic(&mut self, at: usize, width: usize) -> Option<usize> {
        let end = self.skip_letters(at + width);
        let stands_alone = match self.class_at(end).0 {
            Class::Digit => false,
            Class::Space => true,
            _ => self.is_glued(at),
        };
        (stands_alone && is_clitic(self.slice(at + width, end)))
            .then(|| self.emit(at, end, TokenKind::Word))
    }

    /// Whether the hyphen at `at` stays in the word: after a prefix that is no word of its own, before a
    /// small letter. (Before a capital it is cut, so that the name in `anti-Roman` can be marked.)
    fn keeps_hyphen(&self, start: usize, at: usize) -> bool {
        let next = self.byte(at + 1);
        let prefix = self.slice(start, at);
        (next.is_ascii_lowercase() && PREFIXES.iter().any(|p| p.eq_ignore_ascii_case(prefix)))
            || (next.is_ascii_alphabetic() && prefix.eq_ignore_ascii_case("e"))
    }

    /// Whether the ampersand at `at` joins initials: `R&D`, `AT&T`.
    fn joins_initials(&self, start: usize, at: usize) -> bool {
        at - start <= 2
            && self
                .slice(start, at)
                .bytes()
                .all(|b| b.is_ascii_uppercase())
            && self.byte(at + 1).is_ascii_uppercase()
            && !self.byte(at + 2).is_ascii_lowercase()
    }

    /// Whether the slash at `at` joins two letters, as in `b/c` and `A/C`, or those of `s/he`.
    fn joins_letters(&self, start: usize, at: usize) -> bool {
        if at - start != 1 {
            return false;
        }
        let end = self.skip_word(at + 1);
        end - at == 2 || (self.byte(start) | 0x20 == b's' && self.slice(at + 1, end) == "he")
    }
}

/// What an apostrophe after letters is.
enum Apostrophe {
    /// Part of the word, which goes on at the offset: `O'Neill`.
    Inside(usize),
    /// The beginning of a clitic; both are added, the scan goes on at the offset.
    Token(usize),
    /// No part of the word.
    Outside,
}

fn is_clitic(tail: &str) -> bool {
    ["s", "m", "d", "re", "ve", "ll"]
        .iter()
        .any(|clitic| clitic.eq_ignore_ascii_case(tail))
}

/// Letters that make one sign with a `$` behind them.
fn is_currency_letters(word: &str) -> bool {
    matches!(
        word,
        "US" | "A" | "AU" | "C" | "CA" | "HK" | "NZ" | "S" | "NT" | "R"
    )
}

/// Words written as one that are two or three, and where they are cut. Those that are words of another
/// language (`dont`, `im`) are left whole.
static CONTRACTIONS: [(&str, &[usize]); 22] = [
    ("cannot", &[3]),
    ("gonna", &[3]),
    ("wanna", &[3]),
    ("gotta", &[3]),
    ("outta", &[3]),
    ("gimme", &[3]),
    ("lemme", &[3]),
    ("dunno", &[2, 3]),
    ("didnt", &[3]),
    ("doesnt", &[4]),
    ("isnt", &[2]),
    ("wasnt", &[3]),
    ("werent", &[4]),
    ("arent", &[3]),
    ("havent", &[4]),
    ("hasnt", &[3]),
    ("hadnt", &[3]),
    ("couldnt", &[5]),
    ("wouldnt", &[5]),
    ("shouldnt", &[6]),
    ("thats", &[4]),
    ("whats", &[4]),
];

/// Prefixes that are no words of their own.
static PREFIXES: [&str; 24] = [
    "non", "anti", "pre", "re", "mid", "co", "post", "ex", "multi", "pro", "semi", "counter",
    "sub", "cross", "neo", "inter", "intra", "mini", "micro", "socio", "un", "trans", "over",
    "super",
];
