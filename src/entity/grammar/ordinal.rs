//! First, second, 27th.
//!
//! `second` is as often a unit of time, and a fraction (`one third`, `a third of`) is no rank.

use super::class::Class;
use super::decimal::integer;
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

/// What a rank before it, with capitals, is part of the name of.
const OFFICES: &str = "minister lady lieutenant officer sergeant";

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    let (rank, end) = rank(scan, at)?;
    let number = scan.past_hyphen_back(at);
    let is_fraction = scan.has_before(number, Class::Cardinal)
        || scan.follows(at, "a") && scan.is(end, "of")
        || scan.has_before(at, Class::Fraction);
    let is_unit = scan.is(at, "second")
        && (scan.follows(at, "a per split each every")
            || scan.starts_with_digit(at.wrapping_sub(1)));
    let is_office = scan.is_capitalized(at) && scan.is_capitalized(end) && scan.is(end, OFFICES);
    if is_fraction || is_unit || is_office || scan.follows(at, "at") && scan.is(at, "first") {
        return None;
    }
    Some(Found {
        start: at,
        end,
        kind: EntityKind::Ordinal,
        value: Some(rank.to_string()),
    })
}

/// The rank that opens at a token, and one past its last token.
#[inline(never)]
pub(super) fn rank(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    if scan.starts_with_digit(at) {
        return in_digits(scan, at);
    }
    if let Some(rank) = scan.number(at, Class::Ordinal) {
        return Some((rank, at + 1));
    }
    let tens = scan.number(at, Class::Cardinal)?;
    let next = scan.past_hyphen(at + 1);
    let rank = scan.number(next, Class::Ordinal)?;
    (tens >= 20 && rank < 10 && next > at + 1).then_some((tens + rank, next + 1))
}

/// `27th`, as one token or two.
fn in_digits(scan: &Scan, at: usize) -> Option<(i32, usize)> {
    let word = scan.word(at);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = word.split_at_checked(digits)?;
    let (ending, end) = if ending.is_empty() {
        (scan.word(at + 1), at + 2)
    } else {
        (ending, at + 1)
    };
    let number = integer(number)?;
    let fitting = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    fitting
        .eq_ignore_ascii_case(ending)
        .then_some((number, end))
}
