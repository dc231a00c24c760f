//! Nutgraf: extractive summaries and named entities for news text, with exact spans.
//!
//! Text flows through the house in one direction, and each stage has a folder:
//!
//! ```text
//! span       a place in the text
//!  → parts     what a text consists of: block, token, sentence      [parts]
//! text       blocks: paragraphs, headings, list items, datelines     [text]
//!  → token     words, numbers, marks                                 [token]
//!  → sentence  what may be quoted                                    [sentence]
//!  → document  the three together                                    [document]
//!  → { summarize   scores, selection, keyphrases                     [summarize]
//!    | entity      mentions, kinds, groups }                         [entity]
//!  → analyze   the only file that calls every stage                  [analyze]
//!  → wasm      the only folder that knows JavaScript                 (wasm32 only)
//! ```
//!
//! Spans are half-open byte ranges of the text as it was given, and every quotation is the verbatim slice.
//! The same text and options give the same bits on every machine.

pub mod analyze;
pub mod document;
pub mod entity;
pub mod error;
pub mod model;
pub mod options;
mod order;
pub mod parts;
pub mod sentence;
pub mod span;
pub mod summarize;
pub mod text;
pub mod token;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use analyze::{Analysis, Analyzer};
pub use document::{Block, BlockKind, Document, Sentence, Token, TokenKind};
pub use error::{AnalyzeError, Warning};
pub use model::{Model, ModelError};
pub use options::{Length, Options, Parts, Recognizer, Tier};
pub use span::Span;
