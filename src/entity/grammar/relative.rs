//! Dates told from the story's own: `today`, `last year`, `next week`, `this morning`.
//!
//! Weeks are those of ISO 8601, decades begin with the year that ends in 0.

use super::class::Class;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    named_day(scan, at, story_date).or_else(|| stepped_unit(scan, at, story_date))
}

/// `today`, `yesterday`; not `USA Today`, not the `Tomorrow Group`.
fn named_day(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let days = scan.number(at, Class::Day)?;
    let is_name = scan.is_capitalized(at)
        && (scan.is_capitalized(at.wrapping_sub(1))
            || scan.is_capitalized(at + 1) && scan.has(at + 1, Class::Title));
    let value = story_date
        .and_then(|date| date.plus_days(days))
        .map(|date| date.to_string());
    (!is_name).then_some(Found {
        start: at,
        end: at + 1,
        kind: EntityKind::Date,
        value,
    })
}

/// `last year`, `this week`, `next month`.
fn stepped_unit(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let step = scan.number(at, Class::Step)?;
    let word = scan.word(at + 1).to_ascii_lowercase();
    if !scan.is_lowercase(at + 1) {
        return None;
    }
    let value = match word.as_str() {
        "week" => story_date.and_then(|date| week(date, step)),
        "month" => story_date.and_then(|date| month(date, step)),
        "year" => story_date.map(|date| format!("{:04}", date.year() + step)),
        "decade" => story_date.map(|date| span_of_years(date, step, 10)),
        "century" => story_date.map(|date| span_of_years(date, step, 100)),
        "quarter" => story_date.and_then(|date| quarter(date, step)),
        "night" if step != 0 => story_date
            .and_then(|date| date.plus_days(step))
            .map(|date| date.to_string()),
        "morning" | "afternoon" | "evening" if step == 0 => story_date.map(|date| date.to_string()),
        "weekend" => story_date.and_then(|date| weekend(date, step)),
        _ => return None,
    };
    Some(Found {
        start: at,
        end: at + 2,
        kind: EntityKind::Date,
        value,
    })
}

fn week(date: CivilDate, step: i32) -> Option<String> {
    let (year, week) = date.plus_days(7 * step)?.week()?;
    Some(format!("{year:04}-W{week:02}"))
}

fn month(date: CivilDate, step: i32) -> Option<String> {
    let months = date.year() * 12 + i32::from(date.month()) - 1 + step;
    Some(format!(
        "{:04}-{:02}",
        months.div_euclid(12),
        months.rem_euclid(12) + 1
    ))
}

fn quarter(date: CivilDate, step: i32) -> Option<String> {
    let quarters = date.year() * 4 + (i32::from(date.month()) - 1) / 3 + step;
    let (year, first) = (quarters.div_euclid(4), quarters.rem_euclid(4) * 3 + 1);
    Some(format!("{year:04}-{first:02}/{year:04}-{:02}", first + 2))
}

fn span_of_years(date: CivilDate, step: i32, years: i32) -> String {
    let first = (date.year().div_euclid(years) + step) * years;
    format!("{first:04}/{:04}", first + years - 1)
}

/// Saturday and Sunday: this week's, or those one week on or back.
fn weekend(date: CivilDate, step: i32) -> Option<String> {
    let saturday = date.plus_days(6 - i32::from(date.weekday()) + 7 * step)?;
    Some(format!("{saturday}/{}", saturday.plus_days(1)?))
}
