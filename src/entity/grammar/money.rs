//! Sums of money: `$1.13bn`, `US$26 million`, `RM50,000`, `135.42 yen`, `half a million ringgit`, `60 cents`.
//!
//! A sign or a code before the number, or a code or a word after it. The value is the ISO 4217 code and the
//! sum; a bare dollar is the American, since nothing in a sentence tells. Words that are as often something
//! else (`pounds`, `won`, `marks`) need a large sum, a nationality before them, or the same sum in another
//! currency behind them in brackets. Where several countries have a currency of the name (`pesos`) and none of
//! them is told, there is no value.

use super::class::Class;
use super::decimal::Decimal;
use super::number::{Amount, Form, Suffixes, amounts, joined_amount};
use super::scan::Scan;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

pub(super) fn find(scan: &Scan, at: usize, _: Option<CivilDate>) -> Option<Found> {
    marked_before(scan, at)
        .or_else(|| marked_after(scan, at))
        .or_else(|| coin(scan, at))
}

/// `$5`, `US$5`, `USD 5`, `RM5`.
fn marked_before(scan: &Scan, at: usize) -> Option<Found> {
    let ((start, code), amount) = match mark(scan, at) {
        Some(mark) => (mark, amounts(scan, at + 1, Suffixes::All).next()?),
        None => joined(scan, at)?,
    };
    if amount.form == Form::Fraction {
        return None;
    }
    let unit = end_of_unit(scan, amount.end).filter(|_| !scan.is(amount.end, "mark"));
    let (end, first) = amount.first_mention(unit.map_or(amount.end, |(end, _)| end));
    Some(found(start, end, code, first.value(&Some)))
}

/// `RM50` as one token.
fn joined<'d>(scan: &Scan<'d>, at: usize) -> Option<((usize, &'d str), Amount)> {
    let word = scan.word(at);
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let code = scan
        .lexicon
        .values(
            scan.lexicon.find(word.as_bytes().get(..letters)?),
            Class::Code,
        )
        .next()?;
    let is_written_so = word
        .bytes()
        .next()
        .is_some_and(|first| first.is_ascii_uppercase());
    let amount = joined_amount(scan, at).filter(|amount| letters > 1 || amount.power > 0)?;
    is_written_so.then_some(((at, code), amount))
}

/// Where the sign or code at a token opens, with the letters before a dollar sign, and its currency.
fn mark<'d>(scan: &Scan<'d>, at: usize) -> Option<(usize, &'d str)> {
    if let Some(code) = scan.value(at, Class::Sign) {
        let letters = at.checked_sub(1).filter(|&before| {
            let joined = scan.touches_next(before);
            let apart = scan.word(before).len() > 1 && !scan.follows(before, "the");
            scan.word(at) == "$" && scan.is_capitalized(before) && (joined || apart)
        });
        let dollar = letters.and_then(|before| Some((before, scan.value(before, Class::Dollar)?)));
        return Some(dollar.unwrap_or((at, code)));
    }
    let code = code(scan, at)?;
    (scan.starts_with_digit(at + 1)).then_some((at, code))
}

/// The currency of a token such as `EUR`, `Rs` or `RM`. Codes of three letters are words too, but in capitals.
#[inline(never)]
fn code<'d>(scan: &Scan<'d>, at: usize) -> Option<&'d str> {
    let code = scan
        .value(at, Class::Code)
        .filter(|_| scan.word(at).len() > 1)?;
    let is_written_so = if scan.is(at, code) {
        scan.is_capitals(at)
    } else {
        scan.is_capitalized(at) || scan.is(at, "dlrs")
    };
    is_written_so.then_some(code)
}

/// `5 million dollars`, `60 cents`, `100 EUR`.
fn marked_after(scan: &Scan, at: usize) -> Option<Found> {
    amounts(scan, at, Suffixes::Clear).find_map(|amount| {
        let is_round = amount.form == Form::VagueOf || amount.power > 0;
        let of = usize::from(is_round && scan.is(amount.end, "of"));
        let unit = scan.past_hyphen(amount.end + of);
        let (end, code) = end_of_unit(scan, unit)?;
        let is_cent = scan.has(end - 1, Class::Hundredth);
        let is_large = is_at_least(&amount, 1_000_000)
            || is_at_least(&amount, 1000) && !scan.is(end, "the a an by in");
        let is_weight = scan.is(end, "of") && scan.value(end + 1, Class::Whole) == Some("goods");
        let is_told = is_large && !is_weight && !scan.is(unit, "mark")
            || in_brackets(scan, end)
            || end - unit > 1;
        // 20p, but 1080p.
        let is_letter = scan.word(end - 1).len() == 1;
        let is_pence = scan.touches_last(unit) && !is_at_least(&amount, 100);
        if scan.has(end - 1, Class::Ambiguous) && !is_told || is_letter && !is_pence {
            return None;
        }
        let (end, first) = amount.first_mention(end);
        let value = first.value(&|sum| sum.shifted(if is_cent { -2 } else { 0 }));
        Some(found(at, end, code, value))
    })
}

/// One past the words that name a currency, with a nationality before them, and its code.
#[inline(never)]
fn end_of_unit<'d>(scan: &Scan<'d>, at: usize) -> Option<(usize, &'d str)> {
    let nation =
        (at..at + 2).find(|&word| scan.has(word, Class::Nation) && scan.is_capitalized(at));
    let word = nation.map_or(at, |nation| nation + 1);
    let named = scan
        .value(word, Class::Money)
        .or_else(|| scan.value(word, Class::Hundredth));
    if let Some(currency) = named
        .filter(|_| scan.is_lowercase(word) || scan.is_capitals(word) || !scan.is_capitalized(word))
    {
        let code = nation
            .and_then(|nation| scan.value(nation, Class::Nation))
            .unwrap_or(currency);
        return Some((word + 1, code));
    }
    Some((
        at + 1,
        code(scan, at).filter(|_| scan.is_capitals(at) && scan.word(at).len() == 3)?,
    ))
}

/// `a dime`, without the article.
fn coin(scan: &Scan, at: usize) -> Option<Found> {
    let (code, cents) = scan.value(at, Class::Coin)?.split_once(' ')?;
    let sum = Decimal::parse(cents)?.shifted(-2)?.to_string();
    let is_one = scan.follows(at, "a") && scan.is_lowercase(at);
    is_one.then(|| found(at, at + 1, code, Some(sum)))
}

#[inline(never)]
fn is_at_least(amount: &Amount, sum: u64) -> bool {
    match amount.low {
        Some(low) => low.is_below(Decimal::whole(sum)) == Some(false),
        None => amount.power >= 3,
    }
}

/// Whether the same sum follows in another currency: `800 pounds ($1,300)`.
fn in_brackets(scan: &Scan, at: usize) -> bool {
    scan.word(at) == "(" && (at + 1..at + 3).any(|word| scan.has(word, Class::Sign))
}

#[inline(never)]
fn found(start: usize, end: usize, code: &str, sum: Option<String>) -> Found {
    Found {
        start,
        end,
        kind: EntityKind::Money,
        // The name of many currencies tells none: pesos, francs.
        value: sum
            .filter(|_| code != "-")
            .map(|sum| format!("{code} {sum}")),
    }
}
