//! Numbers with what they measure or count: `70 miles`, `250,000-square-foot`, `35 countries`, `27 heads of state`.
//!
//! A measure has its unit in a list. What is counted is told without tagging: at most [`QUALITIES`] small
//! words that can be qualities, then a plural, and the plurals right after it (`two police officers`). A
//! capital ends the search, so `10 Downing Street` is nothing; so is a bare number. Words of roughness stay
//! outside. The value is the number with the unit's symbol, or with the words that it counts.

use super::class::Class;
use super::decimal::Decimal;
use super::duration::is_age;
use super::number::{Amount, Form, Suffixes, amounts};
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::document::TokenKind;
use crate::entity::EntityKind;
use crate::text::fold::lowered;

/// Words that may stand between a number and the plural that it counts.
const QUALITIES: usize = 2;

/// `70 miles`, `40kg`, `450,000 litres of water`.
pub(super) fn find_measure(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    // 12st 4lb, 2h 30m.
    let is_rest =
        scan.starts_with_digit(at.wrapping_sub(1)) && scan.word_before(at).ends_with(['h', 't']);
    if is_numbered(scan, at) || is_rest {
        return None;
    }
    amounts(scan, at, Suffixes::Clear).find_map(|amount| {
        let of = usize::from(amount.form == Form::VagueOf && scan.is(amount.end, "of"));
        let mut unit = scan.past_hyphen(amount.end + of);
        let power = scan.value(unit, Class::Power);
        if power.is_some() {
            unit = scan.past_hyphen(unit + 1 + usize::from(scan.word(unit + 1) == "."));
        }
        let long = scan
            .value(unit, Class::Measure)
            .filter(|_| scan.is_lowercase(unit));
        let is_figure = amount.form == Form::Digits && (power.is_some() || unit == amount.end);
        let short = || short(scan, unit).filter(|_| is_figure);
        let mut symbol = long.or_else(short)?.to_owned();
        if let Some(power) = power {
            symbol = format!("{power} {symbol}");
        }
        let smaller = smaller_unit(scan, unit + 1, &symbol);
        let (end, mut rest) =
            rest_of_unit(scan, unit + 1).unwrap_or((past_whole(scan, unit + 1), ""));
        if symbol == "mi" && rest == "/h" {
            (symbol, rest) = ("mph".to_owned(), "");
        }
        let (end, first) = amount.first_mention(smaller.unwrap_or(end));
        let value = first
            .value(&Some)
            .filter(|_| smaller.is_none())
            .map(|number| format!("{number} {symbol}{rest}"));
        Some(Found {
            start: at,
            end,
            kind: EntityKind::Quantity,
            value,
        })
    })
}

/// One past the inches after feet and the ounces after pounds: `5 feet 8 inches`, `6-foot-4`.
fn smaller_unit(scan: &Scan, at: usize, symbol: &str) -> Option<usize> {
    let number = scan.past_hyphen(at + usize::from(scan.is(at, ",")));
    scan.digits(number, 2)
        .or_else(|| scan.number(number, Class::Cardinal).map(|_| 0))?;
    let unit = scan.past_hyphen(number + 1);
    let is_joined = number > at && !scan.is(at, ",");
    match (symbol, scan.value(unit, Class::Measure)) {
        ("ft", Some("in")) | ("lb", Some("oz")) => Some(unit + 1),
        ("ft", _) if scan.is(unit, "in") => Some(unit + 1),
        ("ft", _) => is_joined.then_some(number + 1),
        _ => None,
    }
}

/// What makes another unit of the one before: degrees `Celsius`, km`/h`, miles `an hour`.
fn rest_of_unit(scan: &Scan, at: usize) -> Option<(usize, &'static str)> {
    let per = scan.past_hyphen(at);
    let is_slash = scan.word(at) == "/" && scan.touches_last(at);
    let time = scan.past_hyphen(per + 1);
    if (is_slash || scan.is(per, "per an")) && scan.is(time, "h hr hour") {
        Some((time + 1, "/h"))
    } else if scan.is(per, "per") && scan.is(time, "second") {
        Some((time + 1, "/s"))
    } else {
        Some((at + 1, scan.value(at, Class::Degree)?))
    }
}

/// A short unit, which stands right after a number in digits or with a power between.
fn short<'d>(scan: &Scan<'d>, unit: usize) -> Option<&'d str> {
    let symbol = scan.value(unit, Class::Short)?;
    let is_letter = scan.word(unit).len() == 1;
    let fits = !is_letter
        || scan.is_lowercase(unit) && scan.touches_last(unit) && !is_plural(scan, unit + 1);
    fits.then_some(symbol)
}

/// `24-year-old`, `15 years old`.
pub(super) fn find_age(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    amounts(scan, at, Suffixes::Clear).find_map(|amount| {
        let unit = scan.past_hyphen(amount.end);
        let is_unit = scan.is(unit, "year years month months week weeks day days");
        if !is_unit || !is_age(scan, unit + 1) {
            return None;
        }
        let old = scan.past_hyphen(unit + 1);
        let end = if scan.is(old, "of") { old + 2 } else { old + 1 };
        let unit = scan.word(unit).to_ascii_lowercase();
        let (end, first) = amount.first_mention(end);
        let value = first
            .value(&Some)
            .map(|number| [&number, " ", unit.trim_end_matches('s')].concat());
        Some(Found {
            start: at,
            end,
            kind: EntityKind::Quantity,
            value,
        })
    })
}

/// `35 countries`, `two armed men`, `thousands of protesters`.
pub(super) fn find_count(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    if is_numbered(scan, at) {
        return None;
    }
    amounts(scan, at, Suffixes::Clear).find_map(|amount| {
        let is_vague = amount.form == Form::VagueOf;
        let of = usize::from(is_vague && scan.is(amount.end, "of"));
        let (_, number) = amount.first_mention(amount.end);
        let names_none = amount.form == Form::Fraction
            || amount.form == Form::Vague && amount.power == 0 && amount.end == at + 1
            || is_vague && of == 0
            || number.is_one() && !scan.has(at, Class::Dozen)
            || is_ratio(scan, at, &amount);
        if names_none {
            return None;
        }
        let first = amount.end + of;
        let end = past_counted(scan, first)?;
        let counted = lowered(scan.span(first, end)?.of(scan.text));
        let (end, first) = amount.first_mention(end);
        let value = first
            .value(&Some)
            .map(|number| format!("{number} {counted}"));
        Some(Found {
            start: at,
            end,
            kind: EntityKind::Quantity,
            value,
        })
    })
}

/// Whether the number is the whole that a part is told of: one in `five` people, nine out of `10` readers.
fn is_ratio(scan: &Scan, at: usize, whole: &Amount) -> bool {
    let joint = match scan.word_before(at) {
        "in" => 1,
        "of" if scan.follows(at - 1, "out") => 2,
        _ => return false,
    };
    let part = at.wrapping_sub(joint + 1);
    let number = scan.value(part, Class::Cardinal);
    let number = Decimal::parse(number.unwrap_or_else(|| scan.word(part)));
    let is_below = number
        .zip(whole.low)
        .and_then(|(number, low)| number.is_below(low));
    is_below == Some(true)
}

/// Whether the number is the name of something, or a piece of a larger figure.
#[inline(never)]
fn is_numbered(scan: &Scan, at: usize) -> bool {
    let joined = scan.touches_last(at)
        && matches!(
            scan.word_before(at),
            "-" | "–" | "/" | ":" | "." | "#" | "'" | "’"
        );
    joined
        || scan.has_before(at, Class::Label) && !scan.has_before(at, Class::Function)
        || scan.has_before(at, Class::Sign)
}

/// One past the things counted, where the words from here on name any.
fn past_counted(scan: &Scan, first: usize) -> Option<usize> {
    let mut at = first;
    while !is_plural(scan, at) {
        let is_quality = scan.tokens.get(at)?.kind == TokenKind::Word
            && scan.is_lowercase(at)
            && scan.word(at).len() > 1
            && ![
                Class::Function,
                Class::Scale,
                Class::Cardinal,
                Class::Percent,
                Class::Money,
                Class::Unit,
            ]
            .into_iter()
            .any(|class| scan.has(at, class));
        if !is_quality || at - first >= QUALITIES {
            return None;
        }
        at += 1;
        at = scan.past_hyphen(at);
    }
    while is_plural(scan, at + 1) {
        at += 1;
    }
    Some(past_whole(scan, at + 1))
}

/// Past `of state` in `heads of state`.
#[inline(never)]
fn past_whole(scan: &Scan, at: usize) -> usize {
    if scan.is(at, "of") && scan.has(at + 1, Class::Whole) {
        at + 2
    } else {
        at
    }
}

/// Whether a word looks like the plural of a thing that can be counted.
#[inline(never)]
pub(super) fn is_plural(scan: &Scan, at: usize) -> bool {
    if scan.has(at, Class::Plural) {
        return scan.is_lowercase(at) && !scan.is(at + 1, "'s ’s");
    }
    let word = scan.word(at);
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
        && scan.is_lowercase(at)
        && !scan.has(at, Class::Function)
        && !scan.has(at, Class::Unit)
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}
