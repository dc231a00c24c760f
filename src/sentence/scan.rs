//! One forward pass over the tokens of a block, from candidate to candidate.

use super::candidate::Candidate;
use super::enumeration::Item;
use super::marks::{Mark, Side};
use super::passage::Passage;
use super::rules::Place;
use super::seams::Seam;
use crate::parts::TokenKind;

/// Adds where the sentences of a block end: indices one past their last tokens, in order, the last being
/// the number of tokens. Linear but for the sorting of the brackets: a candidate looks a few tokens ahead.
pub(super) fn add_ends(passage: &Passage<'_>, ends: &mut Vec<usize>) {
    let mut scan = Scan {
        passage,
        ends,
        start: 0,
        quoted: false,
        brackets: None,
        shut: 0,
        item: None,
    };
    let mut at = 0;
    while at < passage.len() {
        at = if scan.passes(at) {
            at + 1
        } else {
            scan.step(at)
        };
    }
    scan.end(passage.len());
}

/// How far the pass has come.
struct Scan<'p> {
    passage: &'p Passage<'p>,
    ends: &'p mut Vec<usize>,
    /// First token of the sentence under way.
    start: usize,
    /// Whether a straight quotation mark is open.
    quoted: bool,
    /// The brackets not yet passed, once there was one.
    brackets: Option<std::vec::IntoIter<(usize, usize)>>,
    /// Where a bracket opened inside the sentence is shut: until there no sentence ends.
    shut: usize,
    /// The last item of a list that runs on in this block.
    item: Option<Item>,
}

impl Scan<'_> {
    /// Whether a token is a word inside a sentence, which most are: it ends nothing, and shows no seam.
    fn passes(&self, at: usize) -> bool {
        let kind = self.passage.tokens.get(at).map(|token| token.kind);
        kind == Some(TokenKind::Word) && at != self.start && self.item.is_none()
    }

    /// Looks at a token and gives the next one to look at.
    fn step(&mut self, at: usize) -> usize {
        let passage = self.passage;
        let mark = passage.mark(at);
        if let Some(end) = self.item_mark(at, mark) {
            return end;
        }
        if at >= self.shut
            && let Some(seam) = Seam::at(passage, self.start, at, mark)
        {
            self.end(seam.begin);
            self.end(seam.end);
            return seam.end.max(at + 1);
        }
        match mark {
            Mark::OpenBracket
                if at >= self.shut && (at > self.start || is_title(passage.slice(at))) =>
            {
                self.shut = self.shut_of(at).unwrap_or(self.shut);
            }
            Mark::Quote if passage.slice(at) == "\"" => {
                self.quoted = match passage.side(at) {
                    Some(Side::Opening) => true,
                    Some(Side::Closing) => false,
                    None => !self.quoted,
                };
            }
            _ if mark.may_end() => {
                let candidate = Candidate::at(passage, at, &mut self.quoted);
                let inside = at < self.shut && candidate.end <= self.shut;
                if !inside
                    && (Place {
                        passage,
                        start: self.start,
                        candidate: &candidate,
                    })
                    .is_end()
                {
                    self.end(candidate.end);
                }
                return candidate.end;
            }
            _ => {}
        }
        at + 1
    }

    /// The end of the item mark at `at`, if a list's item begins there.
    fn item_mark(&mut self, at: usize, mark: Mark) -> Option<usize> {
        let opens = at == self.start;
        if !(opens
            || self.item.is_some()
                && matches!(mark, Mark::Word | Mark::Abbreviation | Mark::Bullet))
        {
            return None;
        }
        let item = Item::at(self.passage, at)?;
        if !opens {
            let next = self.passage.gap_before(at)
                && self
                    .item
                    .is_some_and(|before| item.follows(self.passage, before));
            if !next {
                return None;
            }
            self.end(at);
        }
        self.item = Some(item);
        Some(item.end)
    }

    /// Where the bracket that opens at a token is shut.
    fn shut_of(&mut self, at: usize) -> Option<usize> {
        let passage = self.passage;
        let brackets = self
            .brackets
            .get_or_insert_with(|| passage.brackets().into_iter());
        let (open, shut) = brackets.find(|&(open, _)| open >= at)?;
        (open == at).then_some(shut)
    }

    fn end(&mut self, at: usize) {
        if at > self.start {
            self.ends.push(at);
            self.start = at;
        }
    }
}

/// Whether the bracket opens the title of a work, as in Chinese: it is one word, however it ends.
fn is_title(bracket: &str) -> bool {
    matches!(bracket, "《" | "〈")
}
