//! Days with a name of their own: `Christmas Day`, `the Fourth of July`, `Ramadan`.
//!
//! The list gives month and day where they are fixed. The name is compared with the text letter by letter,
//! either apostrophe for the other, so it need not know how the tokenizer cuts it.

use super::calendar::year_form;
use super::class::Class;
use super::date::{nearest_year, year};
use super::decimal::integer;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let lines = scan.values(at, Class::Holiday);
    let named = lines.filter_map(|line| {
        let (name, day) = line.split_once('=').unwrap_or((line, ""));
        Some((end_of(scan, at, name.trim_end())?, day.trim_start()))
    });
    let (end, day) = named.max_by_key(|(end, _)| *end)?;
    // Easter Island, Christmas Carol.
    if end == at + 1 && scan.is_capitalized(end) && !scan.has(end, Class::Weekday) {
        return None;
    }
    let day = day
        .split_once('-')
        .and_then(|(month, day)| Some((integer(month)?, integer(day)?)));
    let told = year(scan, end);
    let date = day.and_then(|(month, day)| match told {
        Some(year) => CivilDate::of(year, month, day),
        None => nearest_year(story_date?, month.try_into().ok()?, day.try_into().ok()?),
    });
    let value = date
        .map(|date| date.to_string())
        .or_else(|| told.map(year_form));
    Some(Found {
        start: at,
        end: end + usize::from(told.is_some()),
        kind: EntityKind::Date,
        value,
    })
}

/// One past the name that opens at a token, where it is that name.
fn end_of(scan: &Scan, at: usize, name: &str) -> Option<usize> {
    let rest = scan.rest(at);
    let mut text = rest.char_indices();
    for expected in name.chars() {
        let (_, c) = text.next()?;
        let same =
            c == expected || expected == '\'' && c == '’' || expected == ' ' && c.is_whitespace();
        if !same {
            return None;
        }
    }
    let length = text.next().map_or(rest.len(), |(offset, _)| offset);
    scan.end_after(at, length)
}
