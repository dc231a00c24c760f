//! Numbers in words, and the halves and parts that go with them.

use super::class::Class;
use super::decimal::Decimal;
use super::number::{Amount, Form, scaled};
use super::scan::Scan;

/// With `and a half` after it, and a scale after that: `two and a half million`, `a million and a half`.
#[inline(never)]
pub(super) fn with_half(scan: &Scan, mut amount: Amount) -> Amount {
    let Some(end) = end_of_half(scan, amount.end) else {
        return amount;
    };
    let half = || Decimal::parse("0.5")?.shifted(amount.power);
    amount.low = amount.low.and_then(|low| low.plus(half()?));
    amount.end = end;
    if amount.power == 0 {
        scaled(scan, amount)
    } else {
        amount
    }
}

/// `a quarter of a million`, `three-quarters of a million`; without a value where decimals cannot write it.
pub(super) fn part_of_scale(scan: &Scan, at: usize) -> Option<Amount> {
    let numerator = scan.number(at, Class::Cardinal);
    let parts = if numerator.is_some() {
        scan.past_hyphen(at + 1)
    } else {
        at
    };
    let denominator = scan.number(parts, Class::Denominator)?;
    let is_of = scan.is(parts + 1, "of") && scan.is(parts + 2, "a one");
    let part = Decimal::ratio(numerator.unwrap_or(1), denominator);
    let amount = scaled(scan, Amount::of(part, Form::Words, parts + 3));
    (is_of && amount.power > 0).then_some(amount)
}

/// Twenty-five; three hundred and ten; two million four hundred thousand; a `hundred and fifty`.
pub(super) fn in_words(scan: &Scan, at: usize) -> Option<Amount> {
    let mut group = u64::from(scan.has(at, Class::Scale));
    let (mut total, mut end) = (0_u64, at);
    let mut smallest = i32::MAX;
    let mut power = 0;
    loop {
        let mut next = if end > at { scan.past_hyphen(end) } else { at };
        if end > at
            && scan.is(next, "and")
            && group % 100 == 0
            && scan.has(next + 1, Class::Cardinal)
        {
            next += 1;
        }
        if let Some(cardinal) = scan
            .number(next, Class::Cardinal)
            .and_then(|n| u64::try_from(n).ok())
        {
            let tens_open =
                group % 100 >= 20 && group.is_multiple_of(10) && (1..10).contains(&cardinal);
            let open = group.is_multiple_of(100) && (group > 0 || smallest > 2) || tens_open;
            if !open || end > at && group == 0 && power == 0 {
                break;
            }
            group += cardinal;
            power = 0;
        } else if let Some(scale) = scan.number(next, Class::Scale) {
            if group == 0 || scale >= smallest || scale == 2 && group >= 100 {
                break;
            }
            let factor = 10_u64.checked_pow(u32::try_from(scale).ok()?)?;
            if scale == 2 {
                group *= factor;
            } else {
                total = total.checked_add(group.checked_mul(factor)?)?;
                (group, smallest) = (0, scale);
            }
            power = scale;
        } else {
            break;
        }
        end = next + 1;
    }
    let low = total.checked_add(group).map(Decimal::whole);
    let power = if power > 2 { power } else { 0 };
    let amount = Amount {
        power,
        ..Amount::of(low, Form::Words, end)
    };
    (end > at).then(|| scaled(scan, amount))
}

/// One past `and a half`, with or without hyphens.
#[inline(never)]
pub(super) fn end_of_half(scan: &Scan, at: usize) -> Option<usize> {
    let and = scan.past_hyphen(at);
    let article = scan.past_hyphen(and + 1);
    let half = scan.past_hyphen(article + 1);
    let is_half = scan.is(and, "and") && scan.is(article, "a") && scan.is(half, "half");
    is_half.then_some(half + 1)
}
