//! Lines that belong to the page and not to the story: captions and their credits, what a site writes between
//! and after paragraphs (`Read more: …`, `Story continues below`), who else reported.
//!
//! Known by the phrases of `data/en/furniture.txt`: how such a line begins, what it holds near its end, what it
//! is altogether. Cost: bounded for each paragraph.

use std::sync::LazyLock;

use super::ending::Ending;
use crate::parts::BlockKind;
use crate::text::words::list;

/// Longest line that a site writes, and longest caption, in bytes.
const LONGEST_SITE_LINE: usize = 320;
const LONGEST_CAPTION: usize = 600;

/// How far from a line's end a credit is looked for, in bytes.
const FAR: usize = 60;

/// The phrases of a list, by the headings they stand under.
#[derive(Default)]
struct Phrases {
    caption_opens: Vec<&'static str>,
    caption_holds: Vec<&'static str>,
    credit: Vec<&'static str>,
    site_opens: Vec<&'static str>,
    site_is: Vec<&'static str>,
    byline_opens: Vec<&'static str>,
    byline_holds: Vec<&'static str>,
    /// Whether one of those that a line may hold anywhere begins with this letter.
    held: Vec<bool>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(list!("en/furniture")));

impl Phrases {
    fn read(list: &'static str) -> Self {
        let mut phrases = Self::default();
        let mut heading = "";
        for line in list.lines() {
            match line {
                "[caption opens]" | "[caption holds]" | "[credit]" | "[site opens]"
                | "[site is]" | "[byline opens]" | "[byline holds]" => heading = line,
                _ => phrases.under(heading).push(line),
            }
        }
        phrases.held = vec![false; 128];
        let held = phrases.caption_holds.iter().chain(&phrases.byline_holds);
        for letter in held.filter_map(|phrase| phrase.bytes().next()) {
            for letter in [letter, letter.to_ascii_uppercase()] {
                if let Some(begins) = phrases.held.get_mut(usize::from(letter)) {
                    *begins = true;
                }
            }
        }
        phrases
    }

    /// Whether one of some phrases stands anywhere in a line.
    fn hold(&self, phrases: &[&str], line: &str) -> bool {
        line.bytes().enumerate().any(|(at, byte)| {
            let begins = self.held.get(usize::from(byte)) == Some(&true);
            begins && opens_with(line.get(at..).unwrap_or_default(), phrases)
        })
    }

    fn under(&mut self, heading: &str) -> &mut Vec<&'static str> {
        match heading {
            "[caption opens]" => &mut self.caption_opens,
            "[caption holds]" => &mut self.caption_holds,
            "[credit]" => &mut self.credit,
            "[site opens]" => &mut self.site_opens,
            "[site is]" => &mut self.site_is,
            "[byline opens]" => &mut self.byline_opens,
            _ => &mut self.byline_holds,
        }
    }
}

/// What a line of the page is; `None` for one of the story.
pub(super) fn kind(line: &str) -> Option<BlockKind> {
    let phrases = &*PHRASES;
    if opens_with(line, &phrases.caption_opens) || is_credited(line, phrases) {
        return Some(BlockKind::Caption);
    }
    if opens_with(line, &phrases.byline_opens)
        || line.len() <= LONGEST_SITE_LINE && phrases.hold(&phrases.byline_holds, tail(line))
    {
        return Some(BlockKind::Byline);
    }
    let whole = phrases
        .site_is
        .iter()
        .any(|phrase| phrase.eq_ignore_ascii_case(line));
    let of_site = line.len() <= LONGEST_SITE_LINE && opens_with(line, &phrases.site_opens);
    (whole || of_site).then_some(BlockKind::Metadata)
}

/// Whether the line ends as a caption does, with whose picture it is: `… (AP Photo/Ana Ruiz)`, `… Getty Images`.
fn is_credited(line: &str, phrases: &Phrases) -> bool {
    if line.len() >= LONGEST_CAPTION {
        return false;
    }
    let tail = tail(line);
    let Some(bracketed) = tail.strip_suffix(')') else {
        return Ending::of(line) == Ending::Bare && phrases.hold(&phrases.caption_holds, tail);
    };
    let (before, source) = bracketed.rsplit_once('(').unwrap_or(("", bracketed));
    // Of a paragraph that an agency is credited for at its end, a caption is what was cut short or dated.
    let cut_short = before
        .trim_end()
        .ends_with(|c: char| c == '…' || c.is_ascii_digit())
        || before.trim_end().ends_with("...");
    phrases.hold(&phrases.caption_holds, tail)
        || is_name_and_agency(source)
        || cut_short
            && phrases
                .credit
                .iter()
                .any(|credit| credit.eq_ignore_ascii_case(source))
}

/// `Ana Ruiz / AP`.
fn is_name_and_agency(source: &str) -> bool {
    // The first slash between spaces: a name may have others.
    let parts = source.match_indices('/').find_map(|(at, _)| {
        let (name, agency) = (source.get(..at)?, source.get(at + 1..)?);
        Some([name.strip_suffix(' ')?, agency.strip_prefix(' ')?])
    });
    parts.is_some_and(|parts| {
        parts
            .iter()
            .all(|part| part.starts_with(char::is_uppercase))
    })
}

fn opens_with(line: &str, phrases: &[&str]) -> bool {
    let first = line.bytes().next().map(|byte| byte.to_ascii_lowercase());
    phrases.iter().any(|phrase| {
        phrase.bytes().next() == first
            && line
                .get(..phrase.len())
                .is_some_and(|head| head.eq_ignore_ascii_case(phrase))
            && ends_with_its_word(phrase, line.get(phrase.len()..))
    })
}

/// Whether a phrase does not end inside a word of the line: `/PA` is not in `/page`.
fn ends_with_its_word(phrase: &str, rest: Option<&str>) -> bool {
    !phrase.ends_with(char::is_alphanumeric)
        || !rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// The end of a line.
fn tail(line: &str) -> &str {
    let from = (line.len().saturating_sub(FAR)..=line.len())
        .find(|&from| line.is_char_boundary(from))
        .unwrap_or(0);
    line.get(from..).unwrap_or_default()
}
