//! A text taken apart: blocks, tokens, sentences, each a span of the text as it was given.

pub use crate::parts::{Block, BlockKind, Sentence, Token, TokenKind};
use crate::token::spelling::Spellings;

/// A text and its parts. Blocks, tokens and sentences are each in reading order and do not overlap.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// The text as it was given.
    pub text: &'t str,
    /// Paragraphs, headings and the like; no block begins or ends with white space.
    pub blocks: Vec<Block>,
    /// Words, numbers, marks; no letter or digit of the text lies outside of them.
    pub tokens: Vec<Token>,
    /// What may be quoted.
    pub sentences: Vec<Sentence>,
    /// Which tokens are written alike.
    pub spellings: Spellings,
}

impl<'t> Document<'t> {
    /// A text with its parts.
    pub fn new(
        text: &'t str,
        blocks: Vec<Block>,
        tokens: Vec<Token>,
        sentences: Vec<Sentence>,
    ) -> Self {
        Self {
            spellings: Spellings::of(text, &tokens),
            text,
            blocks,
            tokens,
            sentences,
        }
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.token_range()).unwrap_or_default()
    }
}
