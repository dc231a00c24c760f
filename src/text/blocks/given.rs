//! Blocks that the caller gives.

use super::lines::is_blank;
use crate::parts::Block;
use crate::span::Span;

/// The caller's blocks made fit for the text: those in order, without overlap, on the edges of characters,
/// without blanks at their ends. What does not fit is cut to fit, what is then empty is dropped; text
/// outside of them stays outside.
pub fn tidy(text: &str, blocks: &[Block]) -> Vec<Block> {
    let mut tidied = Vec::with_capacity(blocks.len());
    let mut last = 0;
    for block in blocks {
        let start = edge(text, (block.span.start as usize).max(last));
        let end = edge(text, block.span.end as usize);
        let slice = text.get(start..end).unwrap_or_default();
        let trimmed = slice.trim_matches(is_blank);
        if trimmed.is_empty() {
            continue;
        }
        let from = start + slice.len() - slice.trim_start_matches(is_blank).len();
        last = from + trimmed.len();
        tidied.push(Block {
            span: Span::new(from, last),
            kind: block.kind,
        });
    }
    tidied
}

/// The offset itself, or the next edge of a character after it.
fn edge(text: &str, offset: usize) -> usize {
    (offset..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}
