//! The tokens of one block, and the questions that the rules ask of them.

use super::customs::Customs;
use super::lexicon;
use super::marks::{Mark, Side, side_by_shape};
use crate::parts::Token;

/// How the next word begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// With a small letter.
    Lower,
    /// With a capital.
    Upper,
    /// With a letter of a script that has no capitals.
    Caseless,
    /// With a digit.
    Digit,
    /// With neither letter nor digit: `@`, `$`, an emoji.
    Sign,
}

/// The tokens of one block.
#[derive(Clone, Copy)]
pub(super) struct Passage<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) customs: Customs,
}

impl<'a> Passage<'a> {
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The characters of a token; empty past the ends.
    pub(super) fn slice(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| token.span.of(self.text))
    }

    /// The part that a token plays; a plain sign past the ends.
    pub(super) fn mark(&self, at: usize) -> Mark {
        let Some(token) = self.tokens.get(at) else {
            return Mark::Sign;
        };
        match Mark::of(token.kind, || token.span.of(self.text)) {
            Mark::Pause => self.pause(at),
            mark => mark,
        }
    }

    /// What a pause is after its script's letters: Greek asks with `;`, Armenian stops with `:`.
    fn pause(&self, at: usize) -> Mark {
        let before = at
            .checked_sub(1)
            .and_then(|before| self.slice(before).chars().next_back());
        match (before, self.slice(at)) {
            (Some('\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'), ";") => Mark::FullStop,
            (Some('\u{530}'..='\u{58f}'), ":") => Mark::FullStop,
            _ => Mark::Pause,
        }
    }

    /// Whether white space parts a token from the one before; true at both ends of the block.
    pub(super) fn gap_before(&self, at: usize) -> bool {
        let (Some(before), Some(token)) = (
            at.checked_sub(1).and_then(|b| self.tokens.get(b)),
            self.tokens.get(at),
        ) else {
            return true;
        };
        before.span.end != token.span.start
            && self
                .text
                .get(before.span.end as usize..token.span.start as usize)
                .is_none_or(|gap| gap.contains(char::is_whitespace))
    }

    /// How a token begins.
    pub(super) fn case(&self, at: usize) -> Case {
        let slice = self.slice(at);
        let mut chars = slice.chars();
        match chars.next() {
            Some(first) if first.is_uppercase() => Case::Upper,
            // iPhone, eBay
            Some(first) if first.is_lowercase() && chars.next().is_some_and(char::is_uppercase) => {
                Case::Upper
            }
            Some(first) if first.is_lowercase() => Case::Lower,
            Some(first) if first.is_numeric() => Case::Digit,
            Some(first) if first.is_alphabetic() => Case::Caseless,
            _ => Case::Sign,
        }
    }

    /// Whether a token opens sentences and hardly ever follows an abbreviation inside a name.
    pub(super) fn is_opener(&self, at: usize) -> bool {
        lexicon::is_opener(self.slice(at), self.customs.language)
    }

    /// Whether a quotation mark opens or closes, by the space around it, else by its shape; `None` where
    /// neither tells.
    pub(super) fn side(&self, at: usize) -> Option<Side> {
        match (self.gap_before(at), self.gap_before(at + 1)) {
            (true, false) => Some(Side::Opening),
            (false, true) => Some(Side::Closing),
            _ => side_by_shape(self.slice(at)),
        }
    }

    /// Whether no sentence can begin with the token: what shuts, pauses or stops.
    pub(super) fn is_stray(&self, at: usize) -> bool {
        match self.mark(at) {
            Mark::CloseBracket | Mark::Pause | Mark::Stop | Mark::FullStop => true,
            Mark::Quote => self.side(at) == Some(Side::Closing),
            _ => false,
        }
    }

    /// The brackets that are shut near where they open, as (opening, closing) tokens in the order of the
    /// openings. A bracket left open must not swallow what follows.
    pub(super) fn brackets(&self) -> Vec<(usize, usize)> {
        const NEAR: usize = 96;
        let mut open = Vec::new();
        let mut pairs = Vec::new();
        for at in 0..self.len() {
            match self.mark(at) {
                Mark::OpenBracket => {
                    open.push(pairs.len());
                    pairs.push((at, None));
                }
                Mark::CloseBracket => {
                    let last = open.pop().and_then(|last| pairs.get_mut(last));
                    if let Some((from, to)) = last
                        && at - *from < NEAR
                    {
                        *to = Some(at);
                    }
                }
                _ => {}
            }
        }
        let shut = pairs.into_iter().filter_map(|(from, to)| Some((from, to?)));
        shut.collect()
    }
}
