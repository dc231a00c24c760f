//! Lines and line beginnings that say when a text was published: `Updated: 6 Jan. 2026, 10:40 GMT`.
//!
//! Not a grammar of dates: each word is looked up by its part (label, month or day, hour, joint), and a run
//! of such words counts when it has a figure and says by a label or an ISO date that it is about the text.

use std::sync::LazyLock;

use crate::span::Span;
use crate::text::words::{WordTable, list};

/// The part of a word in a line about dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// `Published`, `date`.
    Label,
    /// `last`, `first` before a label.
    Order,
    /// A month or a day of the week.
    Calendar,
    /// `a.m.`, `GMT`, `hours ago`.
    Clock,
    /// `at`, `on`, `|`.
    Joint,
    /// Digits: `6`, `2026`, `10:40`, `3rd`.
    Figure,
    /// `2026-01-06`, perhaps with a time.
    Iso,
}

static WORDS: LazyLock<WordTable<Part>> = LazyLock::new(|| {
    WordTable::read(&[list!("en/dates")], |heading| match heading {
        "label" => Part::Label,
        "order" => Part::Order,
        "calendar" => Part::Calendar,
        "clock" => Part::Clock,
        _ => Part::Joint,
    })
});

fn part_of(word: &str) -> Option<Part> {
    if let Some(part) = WORDS.find(word) {
        return Some(part);
    }
    let core =
        word.trim_matches(|c: char| matches!(c, ',' | ':' | '.' | ';' | '(' | ')' | '[' | ']'));
    if core.is_empty() {
        return Some(Part::Joint);
    }
    if is_iso_date(core) {
        return Some(Part::Iso);
    }
    if core.starts_with(|c: char| c.is_ascii_digit()) {
        let suffix = core.trim_start_matches(|c: char| c.is_ascii_digit() || ".:/-,".contains(c));
        let known = matches!(
            suffix,
            "" | "st" | "nd" | "rd" | "th" | "am" | "pm" | "AM" | "PM" | "h" | "Z"
        );
        return known.then_some(Part::Figure);
    }
    WORDS.find(core)
}

/// `2026-01-06`, perhaps with a time behind a `T`.
fn is_iso_date(word: &str) -> bool {
    let date = word.split('T').next().unwrap_or_default();
    date.len() == 10
        && date.bytes().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                byte == b'-' || byte == b'/'
            } else {
                byte.is_ascii_digit()
            }
        })
}

/// Words looked at before a line counts as too long to be about dates only.
const LONGEST: usize = 20;

/// Whether the line says when the text was published, and nothing else.
pub(super) fn is_date_line(line: &str) -> bool {
    let mut parts = [false; 7];
    for (count, word) in line.split_whitespace().enumerate() {
        match part_of(word) {
            Some(part) if count < LONGEST => {
                if let Some(seen) = parts.get_mut(part as usize) {
                    *seen = true;
                }
            }
            _ => return false,
        }
    }
    let [label, _, calendar, clock, _, figure, iso] = parts;
    iso || figure && (label || calendar || clock)
}

/// Length in bytes of the words about the date that a paragraph begins with; `None` where it begins with
/// none, or does not go on as after a line of its own.
pub(super) fn date_prefix(paragraph: &str) -> Option<usize> {
    let mut end = 0;
    let mut labelled = false;
    for (count, word) in words(paragraph).take(LONGEST).enumerate() {
        let slice = word.of(paragraph);
        let part = part_of(slice);
        labelled |= part == Some(Part::Label) || part == Some(Part::Iso) && count == 0;
        match part {
            Some(Part::Iso | Part::Figure | Part::Clock) if labelled => {
                end = if slice.ends_with(',') {
                    end
                } else {
                    word.end as usize
                };
            }
            Some(Part::Label) => {}
            Some(Part::Order) if count == 0 => {}
            Some(_) if labelled => {}
            _ => break,
        }
    }
    let rest = paragraph.get(end..)?.trim_start();
    (end > 0 && rest.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric())).then_some(end)
}

/// The words of a line with their places in it.
fn words(line: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = line.get(from..)?;
        let start = from + rest.len() - rest.trim_start().len();
        let word = line.get(start..)?.split(char::is_whitespace).next()?;
        from = start + word.len();
        (!word.is_empty()).then(|| Span::new(start, from))
    })
}
