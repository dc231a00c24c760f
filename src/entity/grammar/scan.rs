//! What a rule may ask about the tokens around it.
//!
//! A scan covers one stretch of text that no mention may cross the edge of: a block, or what lies between
//! two. Positions are indices of its tokens; one past either end is the empty word, which is nothing at all,
//! so rules look ahead and back without checks. Few tokens open a rule, so the questions are asked seldom and
//! in many places: they stay out of line, which halves the rules. Cost: constant a question.

use super::class::{Class, Classes};
use super::decimal::integer;
use super::lexicon::{Lexicon, WordId};
use super::number::LastAmounts;
use crate::document::Token;
use crate::span::Span;

/// The tokens of one stretch of a text.
pub(super) struct Scan<'d> {
    pub text: &'d str,
    pub tokens: &'d [Token],
    /// The lexicon's entry for each token.
    pub words: &'d [WordId],
    /// What each token can be.
    pub classes: &'d [Classes],
    pub lexicon: &'static Lexicon,
    pub amounts: LastAmounts,
}

impl<'d> Scan<'d> {
    /// The token as it is written.
    #[inline(never)]
    pub fn word(&self, at: usize) -> &'d str {
        self.tokens
            .get(at)
            .map_or("", |token| token.span.of(self.text))
    }

    /// The token before, as it is written.
    pub fn word_before(&self, at: usize) -> &'d str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// Whether the token is one of these words, in any case; a blank stands between them.
    #[inline(never)]
    pub fn is(&self, at: usize, words: &str) -> bool {
        is_one_of(self.word(at), words)
    }

    /// Whether the token before is one of these words, in any case.
    #[inline(never)]
    pub fn follows(&self, at: usize, words: &str) -> bool {
        is_one_of(self.word_before(at), words)
    }

    /// Whether the token has the meaning.
    pub fn has(&self, at: usize, class: Class) -> bool {
        self.classes
            .get(at)
            .is_some_and(|classes| classes.has(class))
    }

    /// Whether the token before has the meaning.
    #[inline(never)]
    pub fn has_before(&self, at: usize, class: Class) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.has(before, class))
    }

    /// What the list says beside the meaning.
    #[inline(never)]
    pub fn value(&self, at: usize, class: Class) -> Option<&'static str> {
        self.lexicon.values(self.id(at), class).next()
    }

    /// The same as a number.
    #[inline(never)]
    pub fn number(&self, at: usize, class: Class) -> Option<i32> {
        integer(self.value(at, class)?)
    }

    /// All that the lists say beside the meaning.
    pub fn values(&self, at: usize, class: Class) -> impl Iterator<Item = &'static str> {
        self.lexicon.values(self.id(at), class)
    }

    /// Whether the token opens with an ASCII digit.
    pub fn starts_with_digit(&self, at: usize) -> bool {
        self.has(at, Class::Digit)
    }

    /// The value of a token of ASCII digits alone, at most so many.
    #[inline(never)]
    pub fn digits(&self, at: usize, most: usize) -> Option<i32> {
        let word = self.word(at);
        let all = !word.is_empty()
            && word.len() <= most
            && word.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| integer(word)).flatten()
    }

    /// Whether nothing stands between the token and the next.
    pub fn touches_next(&self, at: usize) -> bool {
        matches!((self.tokens.get(at), self.tokens.get(at + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// Whether nothing stands between the token and the one before.
    #[inline(never)]
    pub fn touches_last(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| self.touches_next(before))
    }

    /// What stands between the token and the one before.
    #[inline(never)]
    pub fn gap_before(&self, at: usize) -> &'d str {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let gap = before.zip(self.tokens.get(at)).map(|(a, b)| Span {
            start: a.span.end,
            end: b.span.start,
        });
        gap.map_or("", |gap| gap.of(self.text))
    }

    /// Whether the token is a hyphen or a short dash.
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.has(at, Class::Hyphen)
    }

    /// The next position, past a hyphen with nothing around it.
    #[inline(never)]
    pub fn past_hyphen(&self, at: usize) -> usize {
        if self.is_hyphen(at) && self.touches_last(at) && self.touches_next(at) {
            at + 1
        } else {
            at
        }
    }

    /// The position whose token before is the last before a hyphen that joins it to this one.
    #[inline(never)]
    pub fn past_hyphen_back(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            Some(before) if self.past_hyphen(before) == at => before,
            _ => at,
        }
    }

    /// Whether the token opens with a capital letter.
    #[inline(never)]
    pub fn is_capitalized(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the token is of capital letters alone, at least two.
    #[inline(never)]
    pub fn is_capitals(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// Whether the token opens with a small letter.
    #[inline(never)]
    pub fn is_lowercase(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(char::is_lowercase)
    }

    /// The text from the token on.
    pub fn rest(&self, at: usize) -> &'d str {
        let start = self
            .tokens
            .get(at)
            .map_or(self.text.len(), |token| token.span.start as usize);
        let end = self
            .tokens
            .last()
            .map_or(0, |token| token.span.end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// One past the token that ends so many bytes after the start of another; `None` where none ends there.
    pub fn end_after(&self, at: usize, bytes: usize) -> Option<usize> {
        let end = self.tokens.get(at)?.span.start + u32::try_from(bytes).ok()?;
        let mut last = at;
        while self.tokens.get(last)?.span.end < end {
            last += 1;
        }
        (self.tokens.get(last)?.span.end == end).then_some(last + 1)
    }

    /// From the first token to the one before `end`.
    pub fn span(&self, start: usize, end: usize) -> Option<Span> {
        let first = self.tokens.get(start)?.span;
        let last = self.tokens.get(end.checked_sub(1)?)?.span;
        (start < end).then_some(Span {
            start: first.start,
            end: last.end,
        })
    }

    fn id(&self, at: usize) -> WordId {
        self.words.get(at).copied().unwrap_or_default()
    }
}

fn is_one_of(word: &str, words: &str) -> bool {
    let mut rest = words.as_bytes();
    loop {
        if let Some((known, after)) = rest.split_at_checked(word.len())
            && matches!(after.first(), None | Some(b' '))
            && known.eq_ignore_ascii_case(word.as_bytes())
        {
            return true;
        }
        match rest.iter().position(|byte| *byte == b' ') {
            Some(blank) => rest = rest.get(blank + 1..).unwrap_or_default(),
            None => return false,
        }
    }
}
