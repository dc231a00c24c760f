//! Dates told from the story's own: `today`, `last year`, `next week`, `this morning`.
//!
//! Weeks are those of ISO 8601, decades begin with the year that ends in 0.

use super::calendar::{interval, month_form, quarter_form, year_form, years_form};
use super::class::Class;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

/// Before `last week of`, these tell that what follows says which week.
const WHOSE: &str = "the his her its their in during for";

pub(super) fn find(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    named_day(scan, at, story_date).or_else(|| stepped_unit(scan, at, story_date))
}

/// `today`, `yesterday`; not `USA Today`, not the `Tomorrow Group`.
fn named_day(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let days = scan.number(at, Class::Day)?;
    let is_name = scan.is_capitalized(at)
        && (scan.is_capitalized(at.wrapping_sub(1))
            || scan.is_capitalized(at + 1) && scan.has(at + 1, Class::Title));
    let step = ["before", "after"].iter().zip([-1, 1]);
    let step = step
        .filter(|(word, _)| scan.follows(at, word))
        .find_map(|(_, step)| Some((at.checked_sub(2).filter(|&day| scan.is(day, "day"))?, step)));
    let (start, step) = step.unwrap_or((at, 0));
    let value = story_date
        .and_then(|date| date.plus_days(days + step))
        .map(|date| date.to_string());
    (!is_name).then_some(Found {
        start,
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
    // The last week of August is counted from August.
    let is_of_another = scan.is(at + 2, "of") && scan.follows(at, WHOSE);
    let story_date = story_date.filter(|_| !is_of_another);
    let value = match word.as_str() {
        "week" | "month" | "year" => story_date.and_then(|date| stepped(date, &word, step)),
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

/// The day, week, month or year that lies so many of them later.
pub(super) fn stepped(date: CivilDate, unit: &str, step: i32) -> Option<String> {
    match unit {
        "day" => Some(date.plus_days(step)?.to_string()),
        "week" => week(date, step),
        "month" => month(date, step),
        "year" => Some(year_form(date.year() + step)),
        _ => None,
    }
}

fn week(date: CivilDate, step: i32) -> Option<String> {
    let (year, week) = date.plus_days(7 * step)?.week()?;
    Some(format!("{year:04}-W{week:02}"))
}

fn month(date: CivilDate, step: i32) -> Option<String> {
    let months = date.year() * 12 + i32::from(date.month()) - 1 + step;
    Some(month_form(months.div_euclid(12), months.rem_euclid(12) + 1))
}

fn quarter(date: CivilDate, step: i32) -> Option<String> {
    let quarters = date.year() * 4 + (i32::from(date.month()) - 1) / 3 + step;
    let (year, first) = (quarters.div_euclid(4), quarters.rem_euclid(4) * 3 + 1);
    Some(quarter_form(year, first))
}

fn span_of_years(date: CivilDate, step: i32, years: i32) -> String {
    let first = (date.year().div_euclid(years) + step) * years;
    years_form(first, first + years - 1)
}

/// Saturday and Sunday: this week's, or those one week on or back.
fn weekend(date: CivilDate, step: i32) -> Option<String> {
    let saturday = date.plus_days(6 - i32::from(date.weekday()) + 7 * step)?;
    Some(interval(
        &saturday.to_string(),
        &saturday.plus_days(1)?.to_string(),
    ))
}
