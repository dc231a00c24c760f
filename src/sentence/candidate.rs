//! A place where a sentence may end: marks that end sentences, the quotes and brackets shut after them, and
//! the word that follows.

use super::marks::{Mark, Side};
use super::passage::{Case, Passage};

/// How strongly the marks of a candidate speak for an end, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    /// One full stop, perhaps an abbreviation's own.
    Stop,
    /// Three points or more; an emoticon, which says no more about the sentence.
    Ellipsis,
    /// `!` or `?`.
    Exclamation,
    /// A mark that only ends sentences.
    FullStop,
}

/// What follows a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// The end of the block.
    End,
    /// A comma or the like: the sentence goes on.
    Pause,
    /// A word, by how it begins.
    Word(Case),
}

/// A place where a sentence may end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The word that the marks follow (the abbreviation itself where its own stop is the mark).
    pub(super) word: usize,
    pub(super) force: Force,
    /// One past the last token that belongs to the sentence if it ends here.
    pub(super) end: usize,
    /// Whether a quotation mark is shut after the marks.
    pub(super) unquoted: bool,
    /// Whether a quotation mark or a bracket is.
    pub(super) shut: bool,
    /// Whether white space follows.
    pub(super) gap: bool,
    pub(super) next: Next,
    /// The word that follows.
    pub(super) following: usize,
    /// Whether a quotation mark, bracket or other opening sign stands before it.
    pub(super) opened: bool,
}

impl Candidate {
    /// The candidate whose first mark is the token `at`; `quoted` says whether a straight quotation mark is
    /// open there, and is brought up to date.
    pub(super) fn at(passage: &Passage<'_>, at: usize, quoted: &mut bool) -> Self {
        let whole = passage.mark(at) == Mark::Abbreviation;
        let word = if whole { at } else { at.saturating_sub(1) };
        let mut candidate = Self {
            word,
            force: force_of(passage.mark(at)),
            end: at + 1,
            unquoted: false,
            shut: false,
            gap: true,
            next: Next::End,
            following: passage.len(),
            opened: false,
        };
        candidate.gather(passage, quoted);
        candidate.gap = passage.gap_before(candidate.end);
        candidate.look_ahead(passage);
        candidate
    }

    /// Takes in further marks, and what is shut after them.
    fn gather(&mut self, passage: &Passage<'_>, quoted: &mut bool) {
        while self.end < passage.len() {
            let mark = passage.mark(self.end);
            let taken = match mark {
                Mark::Stop | Mark::Ellipsis | Mark::Exclamation | Mark::FullStop => {
                    self.take_mark(passage, mark)
                }
                Mark::CloseBracket if !passage.gap_before(self.end) => {
                    self.shut = true;
                    1
                }
                Mark::Quote | Mark::Apostrophe if self.shuts(passage, *quoted) => {
                    self.unquoted = true;
                    self.shut = true;
                    *quoted &= passage.slice(self.end) != "\"";
                    1
                }
                Mark::OpenBracket | Mark::Word => self.note(passage),
                Mark::Smiley => 1,
                _ => 0,
            };
            if taken == 0 {
                break;
            }
            self.end += taken;
        }
    }

    /// A further mark: without a space before it, or as the points of a spaced ellipsis, or set off as in
    /// French.
    fn take_mark(&mut self, passage: &Passage<'_>, mark: Mark) -> usize {
        let gap = passage.gap_before(self.end);
        if gap && !passage.gap_before(self.end + 1) {
            return 0;
        }
        let force = force_of(mark);
        self.force = match (self.force, force) {
            (Force::Stop, Force::Stop) => Force::Ellipsis,
            (old, new) => old.max(new),
        };
        usize::from(!gap || force != Force::FullStop)
    }

    /// Number of tokens of the reference that follows, as in an encyclopedia or a textbook: `[12]`,
    /// `[1 – 3]`, `[citation needed]`, or a bare number before a word that opens sentences.
    fn note(&self, passage: &Passage<'_>) -> usize {
        const LONGEST: usize = 6;
        if passage.case(self.end) == Case::Digit {
            let bare = passage.gap_before(self.end) && passage.gap_before(self.end + 1);
            let short = passage.slice(self.end).len() <= 3;
            return usize::from(bare && short && passage.is_opener(self.end + 1));
        }
        if passage.slice(self.end) != "["
            || !matches!(passage.case(self.end + 1), Case::Digit | Case::Lower)
        {
            return 0;
        }
        let shut =
            (self.end + 2..self.end + LONGEST).find(|&at| passage.mark(at) == Mark::CloseBracket);
        shut.filter(|&shut| passage.case(shut + 1) != Case::Lower)
            .map_or(0, |shut| shut + 1 - self.end)
    }

    /// Whether the quotation mark at the end shuts a quotation that the sentence stands in.
    fn shuts(&self, passage: &Passage<'_>, quoted: bool) -> bool {
        let (before, after) = (
            passage.gap_before(self.end),
            passage.gap_before(self.end + 1),
        );
        let shut_next = matches!(
            passage.mark(self.end + 1),
            Mark::CloseBracket | Mark::Quote | Mark::Apostrophe | Mark::Pause | Mark::Dash
        ) || passage.mark(self.end + 1).may_end();
        let straight = passage.slice(self.end) == "\"";
        match (before, after) {
            (false, true) => true,
            (false, false) if passage.mark(self.end) == Mark::Apostrophe => shut_next,
            (false, false) if straight => shut_next || quoted,
            (false, false) => passage.side(self.end) == Some(Side::Closing) || shut_next,
            (true, true) => straight && quoted || passage.side(self.end) == Some(Side::Closing),
            (true, false) => straight && quoted && shut_next,
        }
    }

    /// Finds the word that follows.
    fn look_ahead(&mut self, passage: &Passage<'_>) {
        const FAR: usize = 6;
        for at in self.end..passage.len().min(self.end + FAR) {
            match passage.mark(at) {
                Mark::Pause if !self.opened => {
                    self.next = Next::Pause;
                    self.following = at;
                    return;
                }
                Mark::Word | Mark::Abbreviation | Mark::Sign => {
                    self.next = Next::Word(passage.case(at));
                    self.following = at;
                    return;
                }
                _ => self.opened = true,
            }
        }
        if self.end < passage.len() && self.end + FAR < passage.len() {
            self.next = Next::Word(Case::Sign);
        }
    }
}

fn force_of(mark: Mark) -> Force {
    match mark {
        Mark::Ellipsis | Mark::Smiley => Force::Ellipsis,
        Mark::Exclamation => Force::Exclamation,
        Mark::FullStop => Force::FullStop,
        _ => Force::Stop,
    }
}
