//! The day a story is of, which `Tuesday` and `last year` are counted from.
//!
//! Taken from the lines around the text that tell it: the first whole date in a line of metadata, a dateline
//! or a byline; else from one of the first lines that is a date, opens like a byline, or follows a dateline
//! with the date and a dash or colon. A date in running text is no evidence. Cost: linear in those lines.

use super::calendar::CivilDate;
use super::{Reading, find_mentions};
use crate::document::{Block, BlockKind};
use crate::entity::Mention;

/// Blocks at the beginning that are looked at although their kind tells no date.
const FIRST: usize = 5;

/// Tokens that are looked at of each.
const LONGEST: usize = 64;

impl Reading<'_> {
    /// The story's date, where its metadata, dateline, byline or first lines have one with a year.
    pub fn story_date(&self) -> Option<CivilDate> {
        let told = |block: &&Block| {
            matches!(
                block.kind,
                BlockKind::Metadata | BlockKind::Dateline | BlockKind::Byline
            )
        };
        let blocks = &self.document.blocks;
        let any = |_: &Mention| true;
        blocks
            .iter()
            .filter(told)
            .find_map(|block| self.date_in(block, any))
            .or_else(|| {
                let mut last = None;
                blocks.iter().take(FIRST).find_map(|block| {
                    let is_after_place = last.replace(block.kind) == Some(BlockKind::Dateline);
                    self.date_in(block, |mention| {
                        self.is_told(block, mention, is_after_place)
                    })
                })
            })
    }

    /// The first whole date of a block that is told so.
    fn date_in(&self, block: &Block, is_told: impl Fn(&Mention) -> bool) -> Option<CivilDate> {
        let tokens = &self.document.tokens;
        let first = tokens.partition_point(|token| token.span.start < block.span.start);
        let end = tokens.partition_point(|token| token.span.start < block.span.end);
        let mut found = Vec::new();
        find_mentions(
            &self.scan(first..end.min(first + LONGEST))?,
            None,
            &mut found,
        );
        found
            .iter()
            .filter(|mention| is_told(mention))
            .find_map(|mention| CivilDate::parse(mention.value.as_deref()?))
    }

    /// Whether a line of no such kind says with this date when it was written.
    fn is_told(&self, block: &Block, date: &Mention, is_after_place: bool) -> bool {
        let text = self.document.text;
        let around = |start: u32, end: u32| {
            text.get(start as usize..end as usize)
                .unwrap_or_default()
                .trim()
        };
        let before = around(block.span.start, date.span.start);
        let after = around(date.span.end, block.span.end);
        let is_alone =
            after.is_empty() || is_after_place && after.starts_with(['—', '–', '-', ':', '_']);
        let is_label = ["Posted on", "Published on", "Updated on"].contains(&before);
        let is_byline = before.starts_with("By ") && before.ends_with(',') && after.is_empty();
        before.is_empty() && is_alone || is_byline || is_label && after.starts_with("by ")
    }
}
