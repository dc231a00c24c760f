//! Cuts a text into blocks: paragraphs, headings, list items, captions, bylines, datelines, metadata.
//!
//! Plain text has no markup, so the layout is read from what a reader sees: blank lines and deliberate line
//! breaks ([`paragraphs`]), marks at the beginning of a line ([`marks`]), the mark at its end ([`ending`]),
//! its words ([`kinds`], [`dates`], [`furniture`]) and what follows. A heading is a short line of its own that
//! ends no sentence and has running text after it. What stands before the first sentence in a paragraph's own
//! line is cut off as a block of its own ([`prefixes`]).
//!
//! Cost: one pass over the lines; a paragraph's kind is told by a bounded stretch of its beginning and end.

mod dates;
mod ending;
mod furniture;
mod given;
mod kinds;
mod lines;
mod marks;
mod paragraphs;
mod prefixes;

use crate::parts::{Block, BlockKind};
use crate::span::Span;
pub use given::tidy;
use lines::Line;
use marks::ListMark;

/// How a text is laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The blocks, in order, none of them empty, each without white space at its ends. A letter or digit of
    /// the text lies in exactly one of them.
    pub blocks: Vec<Block>,
    /// Whether each line is a block because no sentence ends in the whole text, as in verse, chat or Thai.
    pub by_line: bool,
}

/// The layout of a text.
pub fn segment(text: &str) -> Layout {
    let lines = lines::lines(text);
    if lines.len() > 1 && !ending::any_sentence(text) {
        return by_line(&lines);
    }
    let paragraphs = paragraphs::paragraphs(text, &lines);
    let blocks = classify(text, &paragraphs);
    if blocks.iter().any(|block| block.kind.has_sentences()) {
        Layout {
            blocks,
            by_line: false,
        }
    } else {
        by_line(&lines)
    }
}

fn by_line(lines: &[Line]) -> Layout {
    let blocks = lines
        .iter()
        .map(|line| Block {
            span: line.span,
            kind: BlockKind::Paragraph,
        })
        .collect();
    Layout {
        blocks,
        by_line: !lines.is_empty(),
    }
}

/// The blocks of paragraphs, prefixes cut off.
fn classify(text: &str, paragraphs: &[Span]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(paragraphs.len() + 4);
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let kind = kinds::by_itself(paragraph.of(text));
        let mut rest = *paragraph;
        if kind == BlockKind::Paragraph {
            while let Some((kind, length)) = prefixes::prefix(rest.of(text), at == 0) {
                let end = rest.start as usize + length;
                blocks.push(Block {
                    span: Span::new(rest.start as usize, end),
                    kind,
                });
                let blanks = text.get(end..rest.end as usize).unwrap_or_default();
                let skipped = blanks.len() - blanks.trim_start_matches(lines::is_blank).len();
                rest = Span::new(end + skipped, rest.end as usize);
            }
        }
        if !rest.is_empty() {
            blocks.push(Block { span: rest, kind });
        }
    }
    mark_items(text, &mut blocks);
    mark_headings(text, &mut blocks);
    blocks
}

/// Paragraphs with a dash or a counter are items where a neighbour has one that goes with theirs.
fn mark_items(text: &str, blocks: &mut [Block]) {
    let mut before: Option<(usize, ListMark)> = None;
    for at in 0..blocks.len() {
        let Some(block) = blocks.get(at).copied() else {
            break;
        };
        let mark = marks::list_mark(block.span.of(text)).map(|(mark, _)| mark);
        if let (Some(mark), Some((last, old))) = (mark, before)
            && goes_with(old, mark)
            && last + 1 == at
        {
            for item in blocks.get_mut(last..=at).unwrap_or_default() {
                if item.kind == BlockKind::Paragraph {
                    item.kind = BlockKind::ListItem;
                }
            }
        }
        before = mark.map(|mark| (at, mark));
    }
}

fn goes_with(before: ListMark, mark: ListMark) -> bool {
    match (before, mark) {
        (ListMark::Counter(before), ListMark::Counter(number)) => {
            number == before.saturating_add(1)
        }
        (ListMark::Dash, ListMark::Dash) | (ListMark::Bullet, ListMark::Bullet) => true,
        _ => false,
    }
}

/// Longest run of headlike lines that may be headings: more of them are verse, a table, a menu.
const LONGEST_RUN: usize = 4;

/// Short paragraphs that end no sentence are headings where running text comes after them.
fn mark_headings(text: &str, blocks: &mut [Block]) {
    let running =
        |block: &Block| block.kind.has_sentences() && kinds::is_running(block.span.of(text));
    let last_running = blocks.iter().rposition(running).unwrap_or(0);
    let first_running = blocks.iter().position(running).unwrap_or(0);
    let mut run = 0;
    for at in 0..=last_running {
        let headlike = blocks.get(at).is_some_and(|block| {
            block.kind == BlockKind::Paragraph
                && at < last_running
                && kinds::is_headlike(block.span.of(text), at > first_running)
        });
        if headlike {
            run += 1;
            continue;
        }
        if run <= LONGEST_RUN {
            for block in blocks.get_mut(at - run..at).unwrap_or_default() {
                block.kind = BlockKind::Heading;
            }
        }
        run = 0;
    }
}
