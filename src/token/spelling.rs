//! The different words of a text, as they are written. A text of 200,000 tokens has perhaps 15,000 of them, and most of
//! what is asked of a word depends on its letters alone: every stage that looks words up does it once for each spelling.
//!
//! Cost: a hash and a probe a token.

use crate::parts::Token;
use crate::span::Span;
use crate::text::intern::Interner;

/// Which tokens are written alike, letter by letter.
#[derive(Clone, Debug, Default)]
pub struct Spellings {
    of_token: Vec<u32>,
    firsts: Vec<Span>,
}

impl Spellings {
    /// Compares the tokens of a text.
    pub fn of(text: &str, tokens: &[Token]) -> Self {
        // Heaps' law: a text of n tokens has about 10·√n spellings.
        let mut interner = Interner::with_capacity(10 * tokens.len().isqrt());
        let mut spellings = Self {
            of_token: Vec::with_capacity(tokens.len()),
            firsts: Vec::new(),
        };
        for token in tokens {
            let number = interner.intern(token.span.of(text));
            if number as usize == spellings.firsts.len() {
                spellings.firsts.push(token.span);
            }
            spellings.of_token.push(number);
        }
        spellings
    }

    /// The spelling of each token: numbers from 0, in order of first occurrence.
    pub fn of_token(&self) -> &[u32] {
        &self.of_token
    }

    /// Where each spelling stands first.
    pub fn firsts(&self) -> &[Span] {
        &self.firsts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parts::{Block, BlockKind};
    use crate::token::tokenize;

    #[test]
    fn words_written_alike_are_one_and_others_are_not() {
        let text = "Ada met ada, and Ada left.";
        let block = Block {
            span: Span::new(0, text.len()),
            kind: BlockKind::Paragraph,
        };
        let spellings = Spellings::of(text, &tokenize(text, &[block]));
        assert_eq!(spellings.of_token(), [0, 1, 2, 3, 4, 0, 5, 6]);
        let written: Vec<&str> = spellings.firsts().iter().map(|at| at.of(text)).collect();
        assert_eq!(written, ["Ada", "met", "ada", ",", "and", "left", "."]);
    }
}
