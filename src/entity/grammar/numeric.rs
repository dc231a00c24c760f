//! Dates in figures, `2026-01-06` with its time or without, `13/6/2022`, `6.1.2026`, and times of a race, `1:18.9`.
//!
//! Day and month of `5/6/2022` stand in one order in Britain and in the other in America: such a date has a
//! value only where one of the two cannot be a month.

use super::decimal::{Decimal, integer};
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    if !scan.starts_with_digit(at) {
        return None;
    }
    let word = scan.word(at);
    let day = word.split('T').next()?;
    let value = date(day).or_else(|| Some(Some(race_time(word)?)))?;
    let mut end = at + 1;
    // 2026-01-06T10:00:00Z is three tokens.
    while day.len() < word.len()
        && scan.touches_last(end)
        && (scan.is(end, ": + -") || scan.starts_with_digit(end))
    {
        end += 1;
    }
    Some(Found {
        start: at,
        end,
        kind: EntityKind::Date,
        value,
    })
}

/// Whether the word is a date in figures, and its value where it has one.
fn date(word: &str) -> Option<Option<String>> {
    let separator = word.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let mut parts = word.split(separator);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !(1..=2).contains(&second.len()) {
        return None;
    }
    let (a, b, c) = (integer(first)?, integer(second)?, integer(third)?);
    match (first.len(), third.len()) {
        (4, 1..=2) => Some(Some(CivilDate::of(a, b, c)?.to_string())),
        (1..=2, 4) => {
            let (day_first, month_first) = (CivilDate::of(c, b, a), CivilDate::of(c, a, b));
            match (day_first, month_first) {
                (Some(date), None) | (None, Some(date)) => Some(Some(date.to_string())),
                (Some(date), Some(_)) if separator == '.' || a == b => Some(Some(date.to_string())),
                (Some(_), Some(_)) => Some(None),
                (None, None) => None,
            }
        }
        _ => None,
    }
}

/// Minutes, seconds and parts of a second, as a duration.
fn race_time(word: &str) -> Option<String> {
    let (minutes, seconds) = word.split_once(':')?;
    let (whole, fraction) = seconds.split_once('.')?;
    let is_clock = (1..=2).contains(&minutes.len()) && whole.len() == 2 && !fraction.is_empty();
    if !is_clock || integer(whole)? > 59 {
        return None;
    }
    Some(format!(
        "PT{}M{}S",
        Decimal::parse(minutes)?,
        Decimal::parse(seconds)?
    ))
}
