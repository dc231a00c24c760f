//! `76%`, `53 per cent`, `5-15 percent`, `3 percentage points`, `350 basis points`.
//!
//! The value is in percent, of basis points too (`one-tenth of a percentage point` is 0.1). Words of roughness stay outside.

use super::class::Class;
use super::decimal::Decimal;
use super::number::{Form, Suffixes, amounts};
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    let (end, value) = counted(scan, at)
        .or_else(|| part(scan, at))
        .or_else(|| single(scan, at))?;
    Some(Found {
        start: at,
        end,
        kind: EntityKind::Percent,
        value,
    })
}

/// `5 percent`, `half a percentage point`.
fn counted(scan: &Scan, at: usize) -> Option<(usize, Option<String>)> {
    amounts(scan, at, Suffixes::Clear).find_map(|amount| {
        let is_fraction = amount.form == Form::Fraction;
        let unit = if is_fraction {
            past_of_a(scan, amount.end)
        } else {
            scan.past_hyphen(amount.end)
        };
        let (end, power) = end_of_unit(scan, unit)?;
        let (end, first) = amount.first_mention(end);
        let value = first.value(&|number| number.shifted(power));
        let is_number = matches!(amount.form, Form::Digits | Form::Words | Form::Fraction);
        is_number.then_some((end, value))
    })
}

/// `one-tenth of a percentage point`, `seven-tenths of 1 percent`.
fn part(scan: &Scan, at: usize) -> Option<(usize, Option<String>)> {
    let parts = scan.past_hyphen(at + 1);
    let numerator = scan.number(at, Class::Cardinal)?;
    let denominator = scan.number(parts, Class::Denominator)?;
    let of = parts + 1 + usize::from(scan.is(parts + 1, "of"));
    let whole = of + usize::from(scan.is(of, "a 1 one"));
    let (end, power) = end_of_unit(scan, whole)?;
    let ratio = Decimal::ratio(numerator, denominator);
    let value = ratio.and_then(|ratio| ratio.shifted(power));
    Some((end, value.map(|value| value.to_string())))
}

/// `a basis point`, without the article.
fn single(scan: &Scan, at: usize) -> Option<(usize, Option<String>)> {
    let (end, power) = end_of_unit(scan, at).filter(|_| scan.follows(at, "a"))?;
    Some((
        end,
        Decimal::whole(1).shifted(power).map(|one| one.to_string()),
    ))
}

/// Past `of a` or `a`.
fn past_of_a(scan: &Scan, at: usize) -> usize {
    let article = at + usize::from(scan.is(at, "of"));
    article + usize::from(scan.is(article, "a"))
}

/// One past the unit, and the power of ten that makes percent of it.
#[inline(never)]
fn end_of_unit(scan: &Scan, at: usize) -> Option<(usize, i32)> {
    if scan.has(at, Class::Percent) {
        Some((at + 1, 0))
    } else if scan.is(at, "per") && scan.is(at + 1, "cent") {
        Some((at + 2, 0))
    } else {
        let power = scan.number(at, Class::Point)?;
        scan.is(at + 1, "point points").then_some((at + 2, power))
    }
}
