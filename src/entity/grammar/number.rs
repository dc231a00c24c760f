//! Numbers in digits and in words, and ranges of them.
//!
//! `1,200`, `1.13 billion`, `40k`, `$8-billion`; `twenty-five`, `three hundred and ten`, `two and a half`,
//! `half a million`, `a quarter of a million`, `a dozen`; and amounts that name no number: `several hundred`,
//! `tens of thousands`. A number by itself is no mention: the rules ask here for the amount and look at what
//! follows it.
//!
//! Cost: a number has a bounded number of tokens, since each scale word must be smaller than the last.

use super::class::{Class, Classes};
use std::cell::Cell;

use super::calendar::interval;
use super::decimal::{Decimal, integer};
use super::scan::Scan;
use super::words::{in_words, part_of_scale, with_half};

/// Groups of three digits that are read as one number.
const LONGEST_GROUPED: usize = 6;

/// What `1.5m` before it counts in millions, since none has that many meters.
const IN_MILLIONS: &str =
    "people users customers viewers voters homes households jobs barrels copies";

/// How an amount is written, which decides what may follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Digits,
    Words,
    /// Several, few, many, perhaps with a scale.
    Vague,
    /// Dozens, hundreds: what they count stands after `of`.
    VagueOf,
    /// Half, quarter, without a scale; the article after them is part of it.
    Fraction,
}

/// Which letters after digits multiply them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suffixes {
    /// `bn`, `mn`, `k` and the like, joined to the number.
    Clear,
    /// `m`, `b` and `t` too, which elsewhere are meters or nothing: for money.
    All,
}

/// A number, or a range of two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    /// One past its last token.
    pub end: usize,
    pub form: Form,
    /// The power of ten of its last scale word, 0 without one.
    pub power: i32,
    pub low: Option<Decimal>,
    /// The larger number of a range.
    pub high: Option<Decimal>,
    /// One past the smaller number of a range that is told with a word: `5` to 15 percent.
    pub(super) first_end: Option<usize>,
}

impl Amount {
    pub(super) fn of(low: Option<Decimal>, form: Form, end: usize) -> Self {
        Self {
            end,
            form,
            power: 0,
            low,
            high: None,
            first_end: None,
        }
    }

    /// Normal form, `5` or `5/15`, after a conversion.
    #[inline(never)]
    pub fn value(&self, convert: &dyn Fn(Decimal) -> Option<Decimal>) -> Option<String> {
        let low = convert(self.low?)?;
        Some(match self.high {
            Some(high) => interval(&low.to_string(), &convert(high)?.to_string()),
            None => low.to_string(),
        })
    }

    /// The first mention that an amount with its unit up to `end` makes: one past it, and the amount that is
    /// its value. `5-15 percent` is one mention; `5 to 15 percent` is two, of which the first has no unit,
    /// for it may as well be a change from the one to the other.
    #[inline(never)]
    pub fn first_mention(self, end: usize) -> (usize, Self) {
        match self.first_end {
            Some(first_end) => (first_end, Self { high: None, ..self }),
            None => (end, self),
        }
    }

    /// Whether it is exactly one.
    pub fn is_one(&self) -> bool {
        self.high.is_none() && self.low == Some(Decimal::whole(1))
    }
}

/// The amounts that open at a token, the longest first: a range and its first number, or a number.
pub(super) fn amounts(
    scan: &Scan,
    at: usize,
    suffixes: Suffixes,
) -> impl Iterator<Item = Amount> + use<> {
    let read = || {
        let single = number(scan, at, suffixes);
        let range = |low| range(scan, at, low, suffixes);
        [
            single.map_or_else(|| one_token(scan, at, suffixes), range),
            single,
        ]
    };
    let amounts = match suffixes {
        Suffixes::Clear => scan.amounts.get_or_read(at, read),
        Suffixes::All => read(),
    };
    amounts.into_iter().flatten()
}

/// The amounts read last, for most rules ask for them at the same token.
#[derive(Default)]
pub(super) struct LastAmounts(Cell<Option<(usize, [Option<Amount>; 2])>>);

impl LastAmounts {
    fn get_or_read(
        &self,
        at: usize,
        read: impl FnOnce() -> [Option<Amount>; 2],
    ) -> [Option<Amount>; 2] {
        match self.0.get() {
            Some((last, amounts)) if last == at => amounts,
            _ => {
                let amounts = read();
                self.0.set(Some((at, amounts)));
                amounts
            }
        }
    }
}

/// Two numbers; of sums of money the second may have its sign again: `$5-$10 billion`, `between $5 and $10`.
fn range(scan: &Scan, at: usize, low: Amount, suffixes: Suffixes) -> Option<Amount> {
    let hyphen = scan.past_hyphen(low.end);
    let is_money = suffixes == Suffixes::All;
    let is_between = is_money && scan.follows(at - 1, "between") && scan.is(low.end, "and");
    let is_word = is_between || scan.is(low.end, "to or");
    if hyphen == low.end && !is_word {
        return None;
    }
    let next = hyphen + usize::from(is_word);
    let has_sign = is_money && scan.word(next) == scan.word_before(at);
    let high = number(scan, next + usize::from(has_sign), suffixes)?;
    let first_end = (is_word && has_sign == is_money).then_some(low.end);
    ranged(low, high, first_end).filter(|_| has_sign || !is_between)
}

/// `1.2-1.5`, which the tokenizer leaves joined.
fn one_token(scan: &Scan, at: usize, suffixes: Suffixes) -> Option<Amount> {
    let (low, high) = scan.word(at).split_once('-')?;
    let low = Amount::of(Decimal::parse(low), Form::Digits, at);
    ranged(
        low,
        in_digits(scan, at, Decimal::parse(high)?, suffixes)?,
        None,
    )
}

/// The range of two numbers, the first of which has the magnitude of the second where it has none of its own.
fn ranged(low: Amount, high: Amount, first_end: Option<usize>) -> Option<Amount> {
    let (first, second) = (low.low?, high.low?);
    let shared = if low.power == 0 {
        first.shifted(high.power)
    } else {
        None
    };
    let first = shared
        .filter(|&first| first.is_below(second) == Some(true))
        .unwrap_or(first);
    (first.is_below(second)?).then_some(Amount {
        low: Some(first),
        high: Some(second),
        first_end,
        ..high
    })
}

#[inline(never)]
fn number(scan: &Scan, at: usize, suffixes: Suffixes) -> Option<Amount> {
    if !scan.classes.get(at)?.meets(Classes::NUMBER) {
        None
    } else if let Some(part) = vulgar_fraction(scan, at) {
        Some(scaled(scan, Amount::of(Some(part), Form::Digits, at + 1)))
    } else if scan.starts_with_digit(at) {
        let amount = in_digits(scan, at, Decimal::parse(scan.word(at))?, suffixes)?;
        Some(with_half(scan, amount))
    } else if let Some(part) = part_of_scale(scan, at) {
        Some(part)
    } else if scan.has(at, Class::Cardinal) || scan.has(at, Class::Scale) {
        Some(with_half(scan, in_words(scan, at)?))
    } else if scan.has(at, Class::Fraction) {
        let article = scan.past_hyphen(at + 1);
        let is_article = scan.is(article, "a an");
        let end = if is_article { article + 1 } else { at + 1 };
        let low = Decimal::parse(scan.value(at, Class::Fraction)?);
        Some(scaled(scan, Amount::of(low, Form::Fraction, end)))
    } else if scan.has(at, Class::Vague) {
        Some(scaled(scan, Amount::of(None, Form::Vague, at + 1)))
    } else if scan.has(at, Class::VagueOf) {
        let mut end = at + 1;
        while scan.is(end, "of") && scan.has(end + 1, Class::VagueOf) && end - at < 4 {
            end += 2;
        }
        Some(Amount::of(None, Form::VagueOf, end))
    } else if scan.has(at, Class::Dozen) {
        Some(scaled(
            scan,
            Amount::of(Some(Decimal::whole(1)), Form::Words, at),
        ))
    } else {
        None
    }
}

/// The amount of a token such as `RM50` or `Rs500`, whose letters the tokenizer leaves joined to the figure,
/// and the tokens that continue the figure.
pub(super) fn joined_amount(scan: &Scan, at: usize) -> Option<Amount> {
    let letters = scan
        .word(at)
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let figure = scan.rest(at).get(letters..)?;
    let length = figure
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
        .count();
    let figure = figure.get(..length)?.trim_end_matches([',', '.']);
    let end = scan.end_after(at, letters + figure.len())?;
    in_digits(
        scan,
        end.checked_sub(1)?,
        Decimal::parse(figure)?,
        Suffixes::All,
    )
}

/// A number whose digits end with a token.
#[inline(never)]
fn in_digits(scan: &Scan, at: usize, mut low: Decimal, suffixes: Suffixes) -> Option<Amount> {
    let mut end = at + 1;
    while let Some(group) = group(scan, end)
        && end - at < LONGEST_GROUPED
    {
        low = low.shifted(3)?.plus(Decimal::parse(scan.word(group))?)?;
        end = group + 1;
    }
    if let Some(part) = vulgar_fraction(scan, end) {
        low = low.plus(part)?;
        end += 1;
    }
    let bare = Amount::of(Some(low), Form::Digits, end);
    let suffix = scan.number(end, Class::Suffix).filter(|_| match suffixes {
        Suffixes::All => true,
        Suffixes::Clear => {
            let is_clear = scan.word(end).len() > 1 || scan.is(end, "k");
            let is_million = scan.is(end, "m") && scan.is(end + 1, IN_MILLIONS);
            scan.touches_last(end) && (is_clear || is_million)
        }
    });
    Some(match suffix {
        Some(power) => Amount {
            end: end + 1,
            power,
            low: low.shifted(power),
            ..bare
        },
        None => scaled(scan, bare),
    })
}

/// The fraction of `5 1/2` and `5 ½`, or of `1/2` by itself.
#[inline(never)]
fn vulgar_fraction(scan: &Scan, at: usize) -> Option<Decimal> {
    let word = scan.word(at);
    if word == "½" {
        return Decimal::ratio(1, 2);
    }
    let slash = word
        .bytes()
        .position(|byte| byte == b'/')
        .filter(|_| word.len() <= 5)?;
    let (numerator, denominator) = (word.get(..slash)?, word.get(slash + 1..)?);
    let (numerator, denominator) = (integer(numerator)?, integer(denominator)?);
    let is_part =
        numerator < denominator && matches!(denominator, 2 | 4 | 5 | 8 | 10 | 16 | 32 | 64);
    Decimal::ratio(numerator, denominator).filter(|_| is_part)
}

/// The next group of three digits of a number that spaces cut: `35 000`, and `RM50, 000` as wires print it.
/// After an ordinary space only three zeros are one, lest two numbers become one.
fn group(scan: &Scan, at: usize) -> Option<usize> {
    let group = at + usize::from(scan.word(at) == "," && scan.touches_last(at));
    let is_group = match scan.gap_before(group) {
        " " => scan.word(group) == "000",
        "\u{a0}" | "\u{202f}" | "\u{2009}" => {
            group == at && scan.word(at).len() == 3 && scan.digits(at, 3).is_some()
        }
        _ => false,
    };
    let before = scan.word(at.checked_sub(1)?);
    let is_short = before.bytes().rev().take_while(u8::is_ascii_digit).count() <= 3;
    (is_group && is_short).then_some(group)
}

/// Multiplied by the scale words that follow, if any.
#[inline(never)]
pub(super) fn scaled(scan: &Scan, mut amount: Amount) -> Amount {
    for _ in 0..2 {
        let next = scan.past_hyphen(amount.end);
        let power = scan.number(next, Class::Scale);
        let factor = if scan.has(next, Class::Dozen) { 12 } else { 1 };
        if power.is_none() && factor == 1 {
            break;
        }
        amount.power += power.unwrap_or_default();
        amount.low = amount
            .low
            .and_then(|low| low.shifted(power.unwrap_or_default())?.times(factor));
        amount.end = next + 1;
        if amount.form == Form::Fraction {
            amount.form = Form::Words;
        }
    }
    amount
}
