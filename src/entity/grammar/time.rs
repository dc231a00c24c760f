//! Times of day: `8 p.m.`, `10.30am`, `20:15 GMT`, `noon`, `five o'clock`.
//!
//! Two figures with a colon may as well be a score or a verse: without `p.m.` or a zone they are a time only
//! after a word that goes with one. Which five o'clock it is, only the part of the day tells.
//! The value is ISO 8601, `20:15` or `20:15Z`.

use super::class::Class;
use super::decimal::integer;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

/// After these, `8:30` is a time.
const BEFORE_A_TIME: &str = "at from by until till around about before after since between past";

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    let (end, time) = if scan.has(at, Class::Clock) {
        named(scan, at)?
    } else {
        told(scan, at).or_else(|| first_of_two(scan, at))?
    };
    let value = time.map(|(hour, minute)| format!("{hour:02}:{minute:02}"));
    let Some(zone) = zone(scan, end) else {
        return Some(Found {
            start: at,
            end,
            kind: EntityKind::Time,
            value,
        });
    };
    let value = value.filter(|_| zone != "-").map(|value| value + zone);
    Some(Found {
        start: at,
        end: end + 1,
        kind: EntityKind::Time,
        value,
    })
}

/// One past a time, with its hour and minute where they are known.
type Time = (usize, Option<(u8, u8)>);

fn named(scan: &Scan, at: usize) -> Option<Time> {
    let hour = integer(scan.value(at, Class::Clock)?).and_then(|hour| hour.try_into().ok());
    scan.is_lowercase(at)
        .then_some((at + 1, hour.map(|hour| (hour, 0))))
}

/// `5-6pm`, without a value.
fn first_of_two(scan: &Scan, at: usize) -> Option<Time> {
    let second = scan.past_hyphen(at + 1);
    hour_and_minute(scan, at).filter(|_| second > at + 1)?;
    Some((told(scan, second)?.0, None))
}

fn told(scan: &Scan, at: usize) -> Option<Time> {
    let (hour, minute) = hour_and_minute(scan, at)?;
    if let Some(shift) = scan
        .number(at + 1, Class::Meridiem)
        .filter(|_| (1..=12).contains(&hour))
    {
        // Noon is 12 p.m., midnight 12 a.m.
        let hour = hour % 12 + u8::try_from(shift).ok()?;
        // I for one am glad.
        let is_word = scan.is(at, "one") && scan.follows(at, "for");
        return (!is_word).then_some((at + 2, Some((hour, minute.unwrap_or(0)))));
    }
    if scan.is(at + 1, "o'clock o’clock") {
        let (end, shift) = part_of_day(scan, at + 2, hour);
        let time = shift.map(|shift| (hour % 12 + shift, minute.unwrap_or(0)));
        return (hour <= 12).then_some((end, time));
    }
    let minute = minute?;
    let is_zoned = zone(scan, at + 1).is_some()
        || scan.is(at + 1, "local") && scan.is(at + 2, "time")
        || scan.is(at + 1, "hours hrs") && scan.word(at).len() >= 4;
    let is_clock = scan.word(at).contains(':') && scan.follows(at, BEFORE_A_TIME);
    (is_zoned || is_clock).then_some((at + 1, Some((hour, minute))))
}

/// One past `in the afternoon`, and how many hours it adds to those of a clock of twelve.
fn part_of_day(scan: &Scan, at: usize, hour: u8) -> (usize, Option<u8>) {
    let is_in_the = scan.is(at, "in") && scan.is(at + 1, "the");
    if is_in_the && scan.is(at + 2, "morning") {
        (at + 3, Some(0))
    } else if is_in_the && scan.is(at + 2, "afternoon evening") {
        (at + 3, Some(12))
    } else if scan.is(at, "at") && scan.is(at + 1, "night") {
        (at + 2, Some(if (6..12).contains(&hour) { 12 } else { 0 }))
    } else {
        (at, None)
    }
}

/// `8`, `8:30`, `8.30`, `0830` or `eight`; the minute where it is told.
fn hour_and_minute(scan: &Scan, at: usize) -> Option<(u8, Option<u8>)> {
    if let Some(hour) = scan.number(at, Class::Cardinal) {
        return Some((u8::try_from(hour).ok()?, None));
    }
    let word = scan.word(at);
    let (hour, minute) = match word.split_once([':', '.']) {
        Some(parts) => parts,
        None if word.len() == 4 => word.split_at_checked(2)?,
        None => (word, ""),
    };
    let number = |digits: &str, most: u8| {
        let is_short =
            (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = u8::try_from(integer(digits)?).ok()?;
        (is_short && number <= most).then_some(number)
    };
    let minute = if minute.is_empty() {
        None
    } else {
        Some(number(minute, 59).filter(|_| minute.len() == 2)?)
    };
    Some((number(hour, 24)?, minute))
}

/// The offset from UTC of the zone at a token, `-` where it has several.
fn zone(scan: &Scan, at: usize) -> Option<&'static str> {
    scan.value(at, Class::Zone).filter(|_| scan.is_capitals(at))
}
