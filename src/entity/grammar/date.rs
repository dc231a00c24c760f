//! Days and months by name: `Tuesday`, `Jan. 6, 2026`, `the 5th of May`, `June 21-26`, `February 2022`.
//!
//! A date without a year is taken for the one nearest to the story's; a weekday for the last such day,
//! the story's own included, unless what stands before it looks forward (`will meet on Thursday`). `last` and
//! `next` count for the value and stay outside the span, as newswire annotation has it.
//!
//! Names that are words: `May` and `March` need a word before them that goes with a date, `April`, `June` and
//! `August` must not be followed by a surname, and a weekday not by what makes it a newspaper or a show.

use super::calendar::{interval, month_form};
use super::class::Class;
use super::ordinal;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

/// Words before a month that is also a verb or a name.
const BEFORE_A_MONTH: &str = "\
    in of since until till by last next this early late mid from through during before after \
    between every to";

/// Words that look forward.
const FORWARD: &str =
    "will 'll ’ll shall scheduled due expected upcoming until next plans tomorrow";

pub(super) fn find(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let (end, value) = if let Some(weekday) = weekday(scan, at) {
        match dated_weekday(scan, at + 1, story_date) {
            Some((end, value)) => (end, value),
            None => (
                at + 1,
                story_date.and_then(|date| nearest_weekday(scan, at, weekday, date)),
            ),
        }
    } else {
        month_first(scan, at, story_date).or_else(|| day_first(scan, at, story_date))?
    };
    Some(Found {
        start: at,
        end,
        kind: EntityKind::Date,
        value,
    })
}

/// One past a date, and its value.
type Dated = (usize, Option<String>);

/// The date after a weekday: `Monday, July 18`, `Monday 18th July`.
fn dated_weekday(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Dated> {
    let next = at + usize::from(scan.is(at, ","));
    day_first(scan, next, story_date)
        .or_else(|| month_first(scan, next, story_date).filter(|(end, _)| *end > next + 1))
}

/// `July`, `July 18`, `July 18-20, 2022`, `July 2022`.
fn month_first(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Dated> {
    let (month, next) = month(scan, at)?;
    if let Some((first, mut end)) = day(scan, next) {
        let mut last = first;
        if let Some((day, after)) =
            day(scan, scan.past_hyphen(end)).filter(|_| scan.past_hyphen(end) > end)
        {
            (last, end) = (day, after);
        }
        let (year, end) = year_after(scan, end);
        let year = year.or_else(|| year_of_range(scan, end, month));
        return Some((end, days(year, month, first, last, story_date)));
    }
    if let (Some(year), end) = year_after(scan, next) {
        return Some((end, Some(month_form(year, month.into()))));
    }
    let nearest = || story_date.map(|date| nearest_month(scan, at, month, date));
    let year = year_of_range(scan, next, month).or_else(nearest);
    stands_alone(scan, at, next).then(|| (next, year.map(|year| month_form(year, month.into()))))
}

/// `18 July`, `18th of July, 2022`, `18-20 July`.
fn day_first(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Dated> {
    let (first, mut end) = day(scan, at)?;
    let mut last = first;
    if let Some((day, after)) =
        day(scan, scan.past_hyphen(end)).filter(|_| scan.past_hyphen(end) > end)
    {
        (last, end) = (day, after);
    }
    let end = end + usize::from(scan.is(end, "of"));
    let (month, end) = month(scan, scan.past_hyphen(end))?;
    let (year, end) = year_after(scan, end);
    let year = year.or_else(|| year_of_range(scan, end, month));
    Some((end, days(year, month, first, last, story_date)))
}

/// The year that the end of a range tells for its beginning: `28 February to 3 March 2024`.
fn year_of_range(scan: &Scan, at: usize, first: u8) -> Option<i32> {
    let is_joint = scan.is(at, "to until through and") || scan.is_hyphen(at);
    let next = at + 1;
    let last = if scan.has(next, Class::Month) {
        next
    } else {
        day(scan, next)?.1
    };
    let (last, mut end) = month(scan, last).filter(|_| is_joint)?;
    if let Some((_, after)) = day(scan, end).filter(|_| !scan.has(next, Class::Digit)) {
        end = after;
    }
    Some(year_after(scan, end).0? - i32::from(last < first))
}

/// The value of one day, or of several of a month.
#[inline(never)]
fn days(
    year: Option<i32>,
    month: u8,
    first: u8,
    last: u8,
    story_date: Option<CivilDate>,
) -> Option<String> {
    let start = match year {
        Some(year) => CivilDate::new(year, month, first)?,
        None => nearest_year(story_date?, month, first)?,
    };
    if first == last {
        return Some(start.to_string());
    }
    let end = CivilDate::new(start.year(), month, last)?;
    (start < end).then(|| interval(&start.to_string(), &end.to_string()))
}

/// The month at a token and one past it, with the stop of an abbreviation.
#[inline(never)]
fn month(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    let month = u8::try_from(scan.number(at, Class::Month)?).ok()?;
    let has_stop = scan.word(at).len() < 5 && scan.word(at + 1) == "." && scan.touches_next(at);
    let end = at + 1 + usize::from(has_stop && scan.starts_with_digit(at + 2));
    let is_name = scan.has_before(at, Class::Named) && scan.is_capitalized(at - 1);
    (scan.is_capitalized(at) && !is_name).then_some((month, end))
}

/// `18` or `18th` as the day of a month.
#[inline(never)]
fn day(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    let (day, end) = match scan.digits(at, 2) {
        Some(day) if ordinal::rank(scan, at).is_none() => (day, at + 1),
        _ => ordinal::rank(scan, at)?,
    };
    let day = u8::try_from(day).ok()?;
    (1..=31).contains(&day).then_some((day, end))
}

/// A year after a date, perhaps past a comma or `of`: the year, and one past all that was read.
#[inline(never)]
fn year_after(scan: &Scan, at: usize) -> (Option<i32>, usize) {
    let next = at + usize::from(scan.is(at, ", of"));
    match year(scan, next).filter(|_| next == at || !scan.has(next + 1, Class::Plural)) {
        Some(year) => (Some(year), next + 1),
        None => (None, at),
    }
}

/// Four digits that can be a year.
#[inline(never)]
pub(super) fn year(scan: &Scan, at: usize) -> Option<i32> {
    let word = scan.word(at);
    let year = scan.digits(at, 4).filter(|_| word.len() == 4)?;
    (1000..2100).contains(&year).then_some(year)
}

/// The day nearest to the story's that has this place in its year.
pub(super) fn nearest_year(story: CivilDate, month: u8, day: u8) -> Option<CivilDate> {
    let years = [story.year(), story.year() - 1, story.year() + 1];
    let dates = years
        .into_iter()
        .filter_map(|year| CivilDate::new(year, month, day));
    dates.min_by_key(|date| story.days_to(*date).abs())
}

/// The year of a month without one: the nearest, or on the side of the story that the words before it say.
fn nearest_month(scan: &Scan, at: usize, month: u8, story: CivilDate) -> i32 {
    let ahead = i32::from(month) - i32::from(story.month());
    let nearest = match ahead {
        7.. => -1,
        ..-6 => 1,
        _ => 0,
    };
    let step = if scan.follows(at, "last since") {
        -i32::from(ahead >= 0)
    } else if scan.follows(at, "next until by") {
        i32::from(ahead <= 0)
    } else {
        nearest
    };
    story.year() + step
}

/// Whether a month without day or year is a month.
fn stands_alone(scan: &Scan, at: usize, next: usize) -> bool {
    let before = scan.past_hyphen_back(at);
    let is_told = scan.follows(before, BEFORE_A_MONTH)
        || before < at && scan.has_before(before, Class::Month);
    let before_name = scan.is_capitalized(next) && !scan.has(next, Class::Function);
    let word = scan.word(at).to_ascii_lowercase();
    match word.as_str() {
        "may" | "march" => is_told && !before_name && !scan.is(next, "'s ’s"),
        "april" | "june" | "august" => {
            !before_name || scan.follows(at, "in since last next this early late mid")
        }
        "mar" | "jan" | "dec" | "oct" | "nov" | "jun" | "jul" | "apr" | "aug" | "sep" | "sept"
        | "feb" => false,
        _ => true,
    }
}

/// The day of the week at a token, as ISO 8601 numbers it.
fn weekday(scan: &Scan, at: usize) -> Option<u8> {
    let weekday = scan.number(at, Class::Weekday)?;
    let before_name = scan.is_capitalized(at + 1) && !scan.has(at + 1, Class::Month);
    let is_name = scan.has(at + 1, Class::Title) && before_name
        || scan.has_before(at, Class::Named)
        || before_name && scan.follows(at, "the") && !scan.is_capitals(at);
    (scan.is_capitalized(at) && !is_name)
        .then(|| u8::try_from(weekday).ok())
        .flatten()
}

/// The day meant by a weekday; `None` for all such days (`Thursdays`).
fn nearest_weekday(scan: &Scan, at: usize, weekday: u8, story: CivilDate) -> Option<String> {
    if scan.word(at).ends_with('s') {
        return None;
    }
    let ahead = (i32::from(weekday) - i32::from(story.weekday())).rem_euclid(7);
    let looks_forward = (at.saturating_sub(8)..at)
        .rev()
        .take_while(|&word| scan.word(word) != ".")
        .any(|word| scan.is(word, FORWARD));
    let days = if scan.follows(at, "last") || !looks_forward && ahead > 0 {
        ahead - 7
    } else if scan.follows(at, "next") && ahead == 0 {
        7
    } else {
        ahead
    };
    Some(story.plus_days(days)?.to_string())
}
