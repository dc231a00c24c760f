//! The day a story is of, which `Tuesday` and `last year` are counted from.
//!
//! Taken from the lines around the text that tell it: the first whole date in a line of metadata, a dateline
//! or a byline. A date in running text is no evidence. Cost: linear in those lines.

use super::calendar::CivilDate;
use super::{Reading, find_mentions};
use crate::document::BlockKind;

impl Reading<'_> {
    /// The story's date, where its metadata, dateline or byline has one with a year.
    pub fn story_date(&self) -> Option<CivilDate> {
        let told = |kind| {
            matches!(
                kind,
                BlockKind::Metadata | BlockKind::Dateline | BlockKind::Byline
            )
        };
        let tokens = &self.document.tokens;
        let mut blocks = self.document.blocks.iter().filter(|block| told(block.kind));
        blocks.find_map(|block| {
            let first = tokens.partition_point(|token| token.span.start < block.span.start);
            let end = tokens.partition_point(|token| token.span.start < block.span.end);
            let mut found = Vec::new();
            find_mentions(&self.scan(first..end)?, None, &mut found);
            found
                .iter()
                .find_map(|mention| CivilDate::parse(mention.value.as_deref()?))
        })
    }
}
