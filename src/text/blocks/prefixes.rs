//! What stands before the first sentence in a paragraph's own line: metadata, a byline, a dateline.
//!
//! `PARIS, Jan. 6 (AP) — European leaders …` is cut behind the dash: the place and the agency are a block of
//! their own, and the sentence begins where the reporter began.

use super::dates;
use super::lines::is_blank;
use crate::parts::BlockKind;
use crate::text::abbreviations::classify;

/// The prefix of a paragraph and its length in bytes, blanks not counted.
pub(super) fn prefix(paragraph: &str, opens_text: bool) -> Option<(BlockKind, usize)> {
    if let Some(length) = dateline(paragraph) {
        return Some((BlockKind::Dateline, length));
    }
    if !opens_text {
        return None;
    }
    let date = dates::date_prefix(paragraph).map(|length| (BlockKind::Metadata, length));
    date.or_else(|| byline(paragraph).map(|length| (BlockKind::Byline, length)))
}

/// Farthest byte at which a dateline ends.
const LONGEST: usize = 96;

/// `PARIS (AP) —`, `KYIV, Ukraine —`, `London (Reuters) -`, `(CNN)`: a place, a source in brackets, dashes.
/// Without the dashes the source must be a known one, without the source the place in capitals.
fn dateline(paragraph: &str) -> Option<usize> {
    let end = (0..=paragraph.len().min(LONGEST))
        .rev()
        .find(|&end| paragraph.is_char_boundary(end))?;
    let head = paragraph.get(..end)?;
    let place = head
        .find(DASHES_OR_BRACKET)
        .and_then(|end| head.get(..end))?;
    let bracket = head.get(place.len()..)?.strip_prefix('(');
    let source = bracket
        .and_then(|rest| rest.split_once(')'))
        .map(|(source, _)| source);
    if bracket.is_some() && !source.is_some_and(is_source) {
        return None;
    }
    let after = place.len() + source.map_or(0, |source| source.len() + 2);
    let rest = head.get(after..)?;
    let dash = rest.trim_start();
    let dashes = dash.len() - dash.trim_start_matches(DASHES).len();
    let length = if dashes == 0 {
        after
    } else {
        after + (rest.len() - dash.len()) + dashes
    };
    let goes_on = paragraph.get(length..)?.trim_start_matches(is_blank);
    let opens = goes_on
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "\"“‘'«„".contains(c));
    // `PARIS—The`, but not `KYIV-BASED`
    let parted = dashes > 1 || place.ends_with(' ') || dash.starts_with(['—', '–']);
    let holds = match source {
        Some(source) => (dashes > 0 || is_known(source)) && (place.is_empty() || is_place(place)),
        None => dashes > 0 && parted && is_capitals(place) && is_place(place),
    };
    (opens && holds).then_some(length)
}

const DASHES_OR_BRACKET: &[char] = &['(', '-', '–', '—', '_', '―'];
const DASHES: &[char] = &['-', '–', '—', '_', '―'];

/// A place, with what may stand beside it: `NEW YORK`, `KYIV, Ukraine`, `FRESNO, Calif.`, `PARIS, Jan. 6`.
fn is_place(words: &str) -> bool {
    const MOST: usize = 9;
    const SMALL: &[&str] = &[
        "de", "da", "do", "del", "la", "el", "al", "and", "of", "the", "di", "/", "&",
    ];
    let stops_belong =
        |word: &str| !word.contains('.') || classify(word.trim_end_matches(',')).is_some();
    words.split_whitespace().nth(MOST).is_none()
        && !words.trim().is_empty()
        && !words.contains([':', ';', '"', '“', '?', '!'])
        && words.split_whitespace().all(|word| {
            let named = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            (named || SMALL.contains(&word)) && stops_belong(word)
        })
}

/// Whether the first word is in capitals, and is long enough not to be an initial.
fn is_capitals(place: &str) -> bool {
    let first = place.split([',', ' ']).next().unwrap_or_default();
    first.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !first.chars().any(char::is_lowercase)
}

/// Whether a dateline's brackets may hold the words: the name of an agency or a paper.
fn is_source(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 3
}

/// Whether the name begins with that of an agency which its reports are known by.
fn is_known(name: &str) -> bool {
    const AGENCIES: &[&str] = &[
        "AP",
        "CNN",
        "AFP",
        "Reuters",
        "UPI",
        "Xinhua",
        "TASS",
        "dpa",
        "DPA",
        "PTI",
        "ANI",
        "IANS",
        "EFE",
        "ANSA",
        "Bloomberg",
        "KUNA",
        "Kyodo",
        "Yonhap",
        "CNNMoney",
        "VOA",
    ];
    AGENCIES.contains(&name.split([' ', '/']).next().unwrap_or_default())
}

/// `By Ana Ruiz.` or `By. Ana Ruiz.` glued before the first sentence by a careless copy.
fn byline(paragraph: &str) -> Option<usize> {
    const MOST: usize = 5;
    let rest = paragraph
        .strip_prefix("By. ")
        .or_else(|| paragraph.strip_prefix("By "))?;
    let stop = rest.find('.')?;
    let name = rest.get(..stop)?;
    let count = name.split_whitespace().count();
    let named = (1..=MOST).contains(&count)
        && name
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word == "and" || word == "for");
    let dotted = paragraph.starts_with("By. ");
    (named && (dotted || count >= 2)).then_some(paragraph.len() - rest.len() + stop + 1)
}
