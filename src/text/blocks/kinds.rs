//! What kind of block a paragraph of its own is.

use super::dates;
use super::ending::Ending;
use super::furniture;
use super::marks::{ListMark, list_mark, opens_with_time};
use crate::parts::BlockKind;

/// A heading has at most so many words before the first running text, and fewer after it.
const LONGEST_HEADLINE: usize = 20;
const LONGEST_SUBHEAD: usize = 12;

/// Shortest running text, in words.
const SHORTEST_RUNNING: usize = 8;

/// The kind that a paragraph shows by itself; headings and list items also ask their neighbours.
pub(super) fn by_itself(paragraph: &str) -> BlockKind {
    if dates::is_date_line(paragraph) {
        BlockKind::Metadata
    } else if is_byline(paragraph) {
        BlockKind::Byline
    } else if let Some(kind) = furniture::kind(paragraph) {
        kind
    } else if matches!(list_mark(paragraph), Some((ListMark::Bullet, _))) {
        BlockKind::ListItem
    } else {
        BlockKind::Paragraph
    }
}

/// Whether the paragraph is running text: words enough, and a sentence that ends.
pub(super) fn is_running(paragraph: &str) -> bool {
    let unspaced = paragraph
        .chars()
        .take(4)
        .any(|c| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7ff}'));
    let long = if unspaced {
        paragraph.len() > 45
    } else {
        paragraph
            .split_whitespace()
            .nth(SHORTEST_RUNNING - 1)
            .is_some()
    };
    long && matches!(Ending::of(paragraph), Ending::Sentence) || paragraph.len() > 240
}

/// Whether the paragraph has the shape of a heading: short, and ending no sentence.
pub(super) fn is_headlike(paragraph: &str, after_running: bool) -> bool {
    let most = if after_running {
        LONGEST_SUBHEAD
    } else {
        LONGEST_HEADLINE
    };
    let short = paragraph.len() <= 200 && paragraph.split_whitespace().nth(most).is_none();
    let ended = match Ending::of(paragraph) {
        Ending::Bare => false,
        Ending::Colon => paragraph
            .split_whitespace()
            .nth(SHORTEST_RUNNING - 2)
            .is_some(),
        Ending::Abbreviation => reads_like_a_sentence(paragraph),
        Ending::Sentence | Ending::Pause => true,
    };
    short
        && !ended
        && !opens_with_time(paragraph)
        && !paragraph.starts_with(char::is_lowercase)
        && uses_stops(paragraph)
}

/// Whether there is a verb or a pronoun such as headings with an abbreviation at their end seldom have.
fn reads_like_a_sentence(line: &str) -> bool {
    const SIGNS: &[&str] = &[
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "he",
        "she", "it", "they", "we", "i", "did", "does", "do", "can", "could", "may", "might",
        "should", "must", "who", "that", "there",
    ];
    line.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        SIGNS.iter().any(|sign| word.eq_ignore_ascii_case(sign))
            || word.len() > 4 && word.ends_with("ed")
    })
}

/// Thai, Lao, Khmer, Burmese and Tibetan lines say nothing by having no stop.
fn uses_stops(line: &str) -> bool {
    line.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| !matches!(c, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'))
}

/// `By Ana Ruiz`, `By ANA RUIZ, Staff Writer`, `Reporting by Ana Ruiz; Editing by …`.
fn is_byline(line: &str) -> bool {
    const MOST: usize = 14;
    const SMALL: &[&str] = &[
        "and",
        "in",
        "for",
        "at",
        "with",
        "of",
        "the",
        "de",
        "van",
        "von",
        "al",
        "da",
        "by",
        "staff",
        "writer",
        "reporter",
        "correspondent",
        "editor",
    ];
    const OPENINGS: &[&str] = &[
        "By ",
        "BY ",
        "Reporting by ",
        "Written by ",
        "Additional reporting by ",
        "Story by ",
        "Words by ",
        "by ",
    ];
    let Some(rest) = OPENINGS
        .iter()
        .find_map(|opening| line.strip_prefix(opening))
    else {
        return false;
    };
    let credit = !line.starts_with(['B', 'b']);
    let mut words = rest.split_whitespace();
    let first = words
        .clone()
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    let all = words
        .clone()
        .nth(if credit { 2 * MOST } else { MOST })
        .is_none()
        && words.all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric())
                || SMALL.iter().any(|small| {
                    word.trim_matches(|c: char| !c.is_alphanumeric())
                        .eq_ignore_ascii_case(small)
                })
        });
    let last = Ending::of(line);
    let ended = last == Ending::Sentence || last == Ending::Colon;
    first
        && all
        && (credit
            || !ended && (line.starts_with(['B']) || rest.split_whitespace().nth(1).is_some()))
}
