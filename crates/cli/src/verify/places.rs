//! Whether everything that a record quotes stands in the text where the record says.
//!
//! This needs nothing but the text: it holds or fails whatever version made the record. Cost: one pass over the text
//! for its offsets, and a binary search a place.

use nutgraf::Span;
use nutgraf::text::offsets::Offsets;

use super::difference::Difference;
use super::saved::{Place, Saved, Unit};

/// A text with its places in a record's unit.
pub struct Places<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
}

impl<'t> Places<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str, unit: Unit) -> Self {
        Self {
            text,
            offsets: Offsets::new(text, unit.offsets()),
        }
    }

    /// The text.
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// A place in bytes; none where it is empty, beyond the text or inside a character.
    pub fn span(&self, start: u64, end: u64) -> Option<Span> {
        let byte = |offset: u64| self.offsets.byte(u32::try_from(offset).ok()?);
        let (from, to) = (byte(start)?, byte(end)?);
        (from < to).then(|| Span::new(from as usize, to as usize))
    }

    /// Checks all places of a record in its order.
    ///
    /// # Errors
    /// The first difference.
    pub fn check(&self, saved: &Saved) -> Result<(), Difference> {
        for (at, quote) in saved.summary.iter().enumerate() {
            let field = format!("summary[{at}]");
            self.check_text(&field, (quote.start, quote.end), &quote.text)?;
            let place = |index: u64| {
                let sentence = saved.sentences.get(usize::try_from(index).ok()?)?;
                Some((sentence.start, sentence.end))
            };
            if place(quote.sentence) != Some((quote.start, quote.end)) {
                let found = saved
                    .sentences
                    .iter()
                    .position(|sentence| (sentence.start, sentence.end) == (quote.start, quote.end))
                    .map(|index| index.to_string());
                let field = format!("{field}.sentence");
                return Err(
                    Difference::new("other-sentence", field, quote.sentence, found)
                        .at(quote.start, quote.end),
                );
            }
        }
        let sentences = saved.sentences.iter().map(|one| (one.start, one.end));
        self.check_order("sentences", sentences)?;
        let blocks = saved.blocks.iter().map(|one| (one.start, one.end));
        self.check_order("blocks", blocks)?;
        for (at, entity) in saved.entities.iter().enumerate() {
            for (number, mention) in entity.mentions.iter().enumerate() {
                let field = format!("entities[{at}].mentions[{number}]");
                self.check_text(&field, (mention.start, mention.end), &mention.text)?;
            }
        }
        for (at, phrase) in saved.keyphrases.iter().enumerate() {
            let mut mentions = phrase.mentions.iter().enumerate();
            if let Some((_, first)) = mentions.next() {
                // A key phrase is written as it stands where it first stands.
                let field = format!("keyphrases[{at}]");
                self.check_text(&field, (first.start, first.end), &phrase.text)?;
            }
            for (number, mention) in mentions {
                let field = format!("keyphrases[{at}].mentions[{number}]");
                self.slice(&field, (mention.start, mention.end))?;
            }
        }
        let tokens = saved.tokens.iter().flatten();
        self.check_order("tokens", tokens.map(|&Place { start, end }| (start, end)))
    }

    /// That the text says so there.
    fn check_text(&self, field: &str, place: (u64, u64), text: &str) -> Result<(), Difference> {
        let slice = self.slice(field, place)?;
        if slice == text {
            return Ok(());
        }
        let field = format!("{field}.text");
        let difference = Difference::new("other-text", field, text, Some(slice.to_owned()));
        Err(difference.at(place.0, place.1))
    }

    /// That these places are in order and do not overlap.
    fn check_order(
        &self,
        list: &str,
        places: impl Iterator<Item = (u64, u64)>,
    ) -> Result<(), Difference> {
        let mut last = 0;
        for (at, (start, end)) in places.enumerate() {
            let field = format!("{list}[{at}]");
            self.slice(&field, (start, end))?;
            if start < last {
                let expected = format!("at {last} or later");
                let found = Some(start.to_string());
                let difference = Difference::new("out-of-order", field, expected, found);
                return Err(difference.at(start, end));
            }
            last = end;
        }
        Ok(())
    }

    fn slice(&self, field: &str, (start, end): (u64, u64)) -> Result<&'t str, Difference> {
        self.span(start, end)
            .map(|span| span.of(self.text))
            .ok_or_else(|| {
                Difference::new("no-such-place", field, format!("{start}..{end}"), None)
                    .at(start, end)
            })
    }
}
