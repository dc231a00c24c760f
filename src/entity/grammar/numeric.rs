//! Dates in figures, `2026-01-06`, `13/6/2022`, `6.1.2026`, and times of a race, `1:18.9`.
//!
//! Day and month of `5/6/2022` stand in one order in Britain and in the other in America: such a date has a
//! value only where one of the two cannot be a month.

use super::decimal::Decimal;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    if !scan.starts_with_digit(at) {
        return None;
    }
    let value = date(scan.word(at)).or_else(|| Some(Some(race_time(scan.word(at))?)))?;
    Some(Found {
        start: at,
        end: at + 1,
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
    let (a, b, c) = (
        first.parse().ok()?,
        second.parse().ok()?,
        third.parse().ok()?,
    );
    match (first.len(), third.len()) {
        (4, 1..=2) => Some(Some(day(a, b, c)?.to_string())),
        (1..=2, 4) => {
            let (day_first, month_first) = (day(c, b, a), day(c, a, b));
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

fn day(year: u32, month: u32, day: u32) -> Option<CivilDate> {
    CivilDate::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
}

/// Minutes, seconds and parts of a second, as a duration.
fn race_time(word: &str) -> Option<String> {
    let (minutes, seconds) = word.split_once(':')?;
    let (whole, fraction) = seconds.split_once('.')?;
    let is_clock = (1..=2).contains(&minutes.len()) && whole.len() == 2 && !fraction.is_empty();
    if !is_clock || whole.parse::<u8>().ok()? > 59 {
        return None;
    }
    Some(format!(
        "PT{}M{}S",
        Decimal::parse(minutes)?,
        Decimal::parse(seconds)?
    ))
}
