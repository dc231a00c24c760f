//! Third stage: sentences.
//!
//! A rule splitter, one forward pass over the tokens of a block:
//!
//! ```text
//! passage      the tokens, and what the rules ask of them   [passage] over [marks]
//! scan         from candidate to candidate                  [scan]
//!   item       lists that run on in one line                [enumeration]
//!   seam       lines that a copy has run together           [seams]
//!   candidate  marks that may end a sentence                [candidate]
//!   rules      whether they do                              [rules], a single full stop: [stop]
//! ```
//!
//! What differs from language to language is in [`customs`]; words that tell, in [`lexicon`]. Where nothing
//! is known of a language the outcome is that of UAX #29, save after acronyms and initials.

mod candidate;
mod customs;
mod enumeration;
mod lexicon;
mod marks;
mod passage;
mod rules;
mod scan;
mod seams;
mod stop;

use crate::parts::{Block, Sentence, Token};
use crate::span::Span;
use crate::text::language::Language;
use customs::Customs;
use passage::Passage;

/// The sentences of the blocks that hold any, in order; no sentence crosses the edge of a block, and each
/// has a word, a number or the like.
pub fn split(text: &str, blocks: &[Block], tokens: &[Token], language: Language) -> Vec<Sentence> {
    let customs = Customs::of(language);
    let mut sentences = Vec::new();
    let mut ends = Vec::new();
    let mut first = 0;
    for (index, block) in blocks.iter().enumerate() {
        first += count_while(tokens, first, |token| token.span.start < block.span.start);
        let count = count_while(tokens, first, |token| token.span.end <= block.span.end);
        if block.kind.has_sentences() {
            let passage = Passage {
                text,
                customs,
                tokens: tokens.get(first..first + count).unwrap_or_default(),
            };
            ends.clear();
            scan::add_ends(&passage, &mut ends);
            add_sentences(&passage, &ends, first, index, &mut sentences);
        }
        first += count;
    }
    sentences
}

/// How many tokens from `first` on are so, one after the other.
fn count_while(tokens: &[Token], first: usize, is_so: impl Fn(&Token) -> bool) -> usize {
    tokens
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(|token| is_so(token))
        .count()
}

/// Adds the sentences of one block, which end at `ends`. Marks without a word go with the sentence before,
/// or with the next; what was shut before a sentence began is none of it.
fn add_sentences(
    passage: &Passage<'_>,
    ends: &[usize],
    first: usize,
    block: usize,
    sentences: &mut Vec<Sentence>,
) {
    let is_rule = |at: usize| seams::is_rule(passage.slice(at));
    let already = sentences.len();
    let mut start = 0;
    // What `start..seen` holds was looked at for an end before: no words, and whether more than rules.
    let mut seen = 0;
    let mut only_rules = true;
    for &end in ends {
        let part = passage.tokens.get(start..end).unwrap_or_default();
        let unseen = passage.tokens.get(seen..end).unwrap_or_default();
        let Some(closing) = part.last() else { continue };
        only_rules = (start == seen || only_rules) && (seen..end).all(is_rule);
        seen = end;
        if unseen.iter().any(|token| token.kind.is_wordlike()) {
            let stray = (start..end).take_while(|&at| passage.is_stray(at)).count();
            let opening = part.get(stray).unwrap_or(closing);
            sentences.push(Sentence {
                span: Span {
                    start: opening.span.start,
                    end: closing.span.end,
                },
                block: block as u32,
                first_token: (first + start + stray) as u32,
                end_token: (first + end) as u32,
            });
            start = end;
        } else if only_rules {
            start = end;
        } else if let Some(last) = sentences
            .get_mut(already..)
            .and_then(<[Sentence]>::last_mut)
        {
            last.span.end = closing.span.end;
            last.end_token = (first + end) as u32;
            start = end;
        }
    }
}
