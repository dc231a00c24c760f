//! Years and what is made of them: `2022`, `1996-98`, `the 1990s`, `19th-century`, `second quarter`, `2000 B.C.`
//!
//! Four digits are a year where nothing says that they count or number something: a sign before them, a unit
//! or people after them. A year far from ours needs a word before it that goes with a date. Seasons are words
//! of their own besides (`fall`, `spring`), and need the same.

use super::calendar::{quarter_form, year_form, years_form};
use super::class::Class;
use super::date::year;
use super::decimal::integer;
use super::ordinal;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

/// Words before a year that only these go with.
const BEFORE_A_YEAR: &str = "\
    in since by until till from of before after circa around year early late mid born died between \
    ( spring summer autumn fall winter during through";

/// Words at the end of an address, before which four digits are a house.
const STREETS: &str = "street avenue road drive lane boulevard";

/// What stands for the century in '90s.
const APOSTROPHES: [char; 3] = ['\'', '’', '‘'];

/// Words before a season.
const BEFORE_A_SEASON: &str = "last next this in early late mid every since until by during";

pub(super) fn find(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let (end, value) = era(scan, at)
        .or_else(|| decade(scan, at))
        .or_else(|| years(scan, at))
        .or_else(|| one_year(scan, at))
        .or_else(|| ranked(scan, at, story_date))
        .or_else(|| season(scan, at))?;
    Some(Found {
        start: at,
        end,
        kind: EntityKind::Date,
        value,
    })
}

/// One past a period, and its value.
type Dated = (usize, Option<String>);

/// `2000 B.C.`, `A.D. 70`. ISO 8601 counts 1 BC as the year 0.
fn era(scan: &Scan, at: usize) -> Option<Dated> {
    let (number, sign) = match scan.number(at, Class::Era) {
        Some(sign) => (at + 1, sign),
        None => (at, scan.number(at + 1, Class::Era)?),
    };
    let (mark, end) = if number == at {
        (at + 1, at + 2)
    } else {
        (at, at + 2)
    };
    let year = scan.digits(number, 4)?;
    let is_written_so = scan.is_capitalized(mark) && (number == at || sign > 0);
    let value = if sign > 0 {
        year_form(year)
    } else {
        ["-", &year_form(year - 1)].concat()
    };
    is_written_so.then(|| (end, Some(value).filter(|_| year > 1)))
}

/// `1990s`, `1990's`, `'90s`.
fn decade(scan: &Scan, at: usize) -> Option<Dated> {
    // The tokenizer leaves the apostrophe with the figure or makes a token of it.
    let word = scan.word(at).trim_start_matches(APOSTROPHES);
    let is_cut = word.len() < scan.word(at).len()
        || scan.touches_last(at) && scan.word_before(at).contains(APOSTROPHES);
    let (digits, ending) =
        word.split_at_checked(word.bytes().take_while(u8::is_ascii_digit).count())?;
    let (ending, end) = if ending.is_empty() {
        (scan.word(at + 1), at + 2)
    } else {
        (ending, at + 1)
    };
    if !matches!(ending, "s" | "'s" | "’s") || !digits.ends_with('0') {
        return None;
    }
    let first: i32 = match digits.len() {
        4 if (1000..2100).contains(&integer(digits)?) => integer(digits)?,
        2 if is_cut => 1900 + integer(digits)?,
        _ => return None,
    };
    // 1900s is a century more often than ten years, and which is not said.
    let value = (first % 100 > 0).then(|| years_form(first, first + 9));
    Some((end, value))
}

/// `1983-2017`, `1996-98`, `2020/21`.
#[inline(never)]
fn years(scan: &Scan, at: usize) -> Option<Dated> {
    let (first, last, end) = match scan.word(at).split_once('/') {
        Some((first, last)) => (integer(first).filter(|_| first.len() == 4)?, last, at + 1),
        None => {
            let next = scan.past_hyphen(at + 1);
            if next == at + 1 {
                return None;
            }
            (year(scan, at)?, scan.word(next), next + 1)
        }
    };
    let last = match (last.len(), integer(last)?) {
        (2, last) => first / 100 * 100 + last,
        (4, last) => last,
        _ => return None,
    };
    let is_range = (1000..last).contains(&first) && last < 2100 && !counts(scan, end);
    is_range.then(|| (end, Some(years_form(first, last))))
}

fn one_year(scan: &Scan, at: usize) -> Option<Dated> {
    let year = year(scan, at)?;
    let before = scan.past_hyphen_back(at);
    let is_joined = scan.touches_last(at) && scan.is_hyphen(at.wrapping_sub(1));
    let is_told = scan.follows(at, BEFORE_A_YEAR) || scan.has_before(at, Class::Month);
    let is_near = (1900..2060).contains(&year);
    let is_round = year % 100 == 0;
    let is_number = scan.has_before(at, Class::Label)
        || scan.has_before(at, Class::Sign)
        || matches!(scan.word_before(at), "#" | "+" | "/" | "." | ":")
        || is_joined
            && !scan.has_before(before, Class::Function)
            && scan.starts_with_digit(before.wrapping_sub(1))
        || counts(scan, at + 1);
    let counts_plural = is_round && super::quantity::is_plural(scan, at + 1) && !is_told;
    // 2000-seat, but 2008-born; 2000 Main Street.
    let next = scan.past_hyphen(at + 1);
    let is_of_next = next > at + 1
        && scan.is_lowercase(next)
        && !scan.has(next, Class::Function)
        && !scan.word(next).ends_with("ed")
        && !scan.is(next, "era style model vintage built born present");
    let is_house = scan.is_capitalized(at + 1)
        && (at + 2..at + 4).any(|word| scan.is_capitalized(word) && scan.is(word, STREETS));
    if is_number || counts_plural || !is_told && (is_of_next || is_house) || !(is_near || is_told) {
        return None;
    }
    let is_fiscal = scan.is(at + 1, "fiscal") && scan.is(at + 2, "year");
    Some((at + if is_fiscal { 3 } else { 1 }, Some(year_form(year))))
}

/// Whether what follows says that a number counts or measures.
#[inline(never)]
fn counts(scan: &Scan, at: usize) -> bool {
    let next = scan.past_hyphen(at);
    scan.has(next, Class::Measure)
        || scan.has(next, Class::Scale)
        || scan.has(next, Class::Percent)
        || scan.has(next, Class::Money)
        || scan.has(next, Class::Plural) && super::quantity::is_plural(scan, next)
        || scan.has(next, Class::Short) && scan.touches_last(next)
        || scan.has(next, Class::Power)
        || scan.is(next, "per percentage")
}

/// `second quarter of 2022`, `Q2`, `19th century`.
fn ranked(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Dated> {
    if let Some(quarter) = scan.number(at, Class::Quarter) {
        return Some(quarter_of_year(scan, at + 1, quarter, story_date));
    }
    let (rank, end) = ordinal::rank(scan, at)?;
    let unit = scan.past_hyphen(end);
    if scan.is(unit, "century centuries") {
        // 20th Century Fox.
        let era = scan.number(unit + 1, Class::Era);
        let is_name = era.is_none() && scan.is_capitalized(unit) && scan.is_capitalized(unit + 1);
        let last = rank.checked_mul(100)?;
        let is_ours = rank <= 30 && era.is_none_or(|sign| sign > 0);
        let value = is_ours.then(|| years_form(last - 99, last));
        let end = unit + 1 + usize::from(era.is_some());
        return (rank > 0 && !is_name).then_some((end, value));
    }
    if !scan.is(unit, "quarter") || !(1..=4).contains(&rank) || unit > end {
        return None;
    }
    Some(quarter_of_year(scan, unit + 1, rank, story_date))
}

/// A quarter, and the year after it. Without one it is of the story's year, or of the year before where it
/// would else lie ahead.
fn quarter_of_year(scan: &Scan, at: usize, quarter: i32, story_date: Option<CivilDate>) -> Dated {
    let of = at + usize::from(scan.is(at, "of"));
    let told = year(scan, of);
    let first = quarter * 3 - 2;
    let nearest = story_date.map(|date| date.year() - i32::from(first > i32::from(date.month())));
    let value = told.or(nearest).map(|year| quarter_form(year, first));
    (if told.is_some() { of + 1 } else { at }, value)
}

/// `last fall`, `the summer of 2021`: the span is the season with its year, the value the year.
fn season(scan: &Scan, at: usize) -> Option<Dated> {
    if !scan.has(at, Class::Season) {
        return None;
    }
    let of = at + 1 + usize::from(scan.is(at + 1, "of"));
    if let Some(years) = years(scan, of) {
        return Some(years);
    }
    if let Some(year) = year(scan, of) {
        return Some((of + 1, Some(year_form(year))));
    }
    let is_the = scan.follows(at, "the") && !scan.is(at + 1, "of");
    let is_told = scan.follows(if is_the { at - 1 } else { at }, BEFORE_A_SEASON);
    is_told.then_some((at + 1, None))
}
