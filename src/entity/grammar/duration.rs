//! Lengths of time: `four years`, `two-and-a-half-year`, `2 hours, 32 minutes, 25.3 seconds`, `a decade`.
//!
//! They are dates whose value is an ISO 8601 duration. The article stays outside (`a` **`decade`**), and so
//! do words of roughness but `almost` and `nearly` before a noun, which say on which side it errs. An age
//! (`24-year-old`) is a quantity, a rate (`miles an hour`) nothing. `Three weeks` before `ago` has the value of
//! that week where the story's date is known, and so for days, months and years.

use super::class::Class;
use super::decimal::{Decimal, integer};
use super::number::{Amount, Form, Suffixes, amounts};
use super::relative::stepped;
use super::scan::Scan;
use super::words::end_of_half;
use super::{CivilDate, Found};
use crate::entity::EntityKind;

/// Before `a` and a unit, these make it a length of time.
const LASTING: &str = "\
    in for over within after than nearly almost about of around under every just before half";

/// After `a` and a unit, likewise.
const SINCE: &str = "ago earlier later before long";

/// Before a length of time, these say that it is not exact.
const ROUGH: &str = "about around some roughly over than least almost nearly or to";

pub(super) fn find(scan: &Scan, at: usize, story_date: Option<CivilDate>) -> Option<Found> {
    let (end, value) = counted(scan, at).or_else(|| single(scan, at))?;
    let is_quality = (at..end).any(|word| scan.is_hyphen(word));
    let is_rough = scan.follows(at, "almost nearly") && !is_quality;
    let start = if is_rough { at - 1 } else { at };
    let article = at - usize::from(scan.follows(at, "a an"));
    let is_exact = scan.is(end, "ago") && !scan.follows(article, ROUGH);
    let day = story_date.filter(|_| is_exact).and_then(|date| {
        let unit = scan.word(end - 1).to_ascii_lowercase();
        let number = value.as_ref()?.get(1..)?;
        let number = integer(number.trim_end_matches(char::is_alphabetic))?;
        (number < 200).then(|| stepped(date, unit.trim_end_matches('s'), -number))?
    });
    Some(Found {
        start,
        end,
        kind: EntityKind::Date,
        value: day.or(value),
    })
}

/// A unit of time, as a letter of ISO 8601 (after `T` where it is the clock's) and how many of it.
struct Unit {
    letter: &'static str,
    count: u64,
}

#[inline(never)]
fn unit(scan: &Scan, at: usize) -> Option<Unit> {
    let (letter, count) = scan.value(at, Class::Unit)?.split_once(' ')?;
    let is_name = scan.is_capitalized(at) && !scan.is_capitals(at);
    (!is_name).then_some(Unit {
        letter,
        count: integer(count)?.try_into().ok()?,
    })
}

/// Numbers with their units.
fn counted(scan: &Scan, at: usize) -> Option<(usize, Option<String>)> {
    let (mut end, first) =
        amounts(scan, at, Suffixes::Clear).find_map(|amount| part(scan, &amount))?;
    let mut parts = Parts::default();
    let mut is_known = first.is_some_and(|(unit, number)| parts.add(&unit, &number));
    while is_known {
        let next = if scan.is(end, ", and") { end + 1 } else { end };
        let Some((after, Some((unit, number)))) =
            amounts(scan, next, Suffixes::Clear).find_map(|amount| part(scan, &amount))
        else {
            break;
        };
        if !parts.is_smaller(&unit) {
            break;
        }
        is_known = parts.add(&unit, &number);
        end = after;
    }
    Some((end, is_known.then(|| parts.to_string())))
}

/// One number with its unit: one past it, and both where the number is exact.
#[inline(never)]
fn part(scan: &Scan, amount: &Amount) -> Option<(usize, Option<(Unit, String)>)> {
    let mut at = scan.past_hyphen(amount.end);
    let hyphenated = at > amount.end;
    if amount.form == Form::VagueOf || amount.form == Form::Fraction && !hyphenated {
        at += usize::from(scan.is(at, "of"));
        at += usize::from(amount.form == Form::Fraction && scan.is(at, "a an"));
    }
    let unit = unit(scan, at)?;
    let is_one_day = amount.is_one() && scan.is(at, "day") && !hyphenated;
    let is_second_of = scan.is(at, "second") && !hyphenated && !amount.is_one();
    // Three-quarters of the town are no time.
    let is_quarter =
        scan.is(at, "quarter quarters") && (amount.form == Form::Digits || scan.is(at + 1, "of"));
    if is_one_day || is_second_of || is_quarter || is_age(scan, at + 1) {
        return None;
    }
    let half = end_of_half(scan, at + 1);
    let (end, first) = amount.first_mention(half.unwrap_or(at + 1));
    let number = first
        .value(&|number| number.plus(halves(half)?)?.times(unit.count))
        .filter(|_| first.high.is_none());
    Some((end, number.map(|number| (unit, number))))
}

/// `a decade`, where what stands around says that it lasts.
fn single(scan: &Scan, at: usize) -> Option<(usize, Option<String>)> {
    let article = at.checked_sub(1)?;
    let half = end_of_half(scan, at + 1);
    let lasts = scan.is(article, "a an")
        && (scan.follows(article, LASTING) || scan.is(at + 1, SINCE) || half.is_some());
    if !(lasts || scan.is(article, "past"))
        || scan.is(at, "second quarter")
        || scan.word(at).ends_with('s')
    {
        return None;
    }
    let unit = unit(scan, at)?;
    let mut parts = Parts::default();
    let number = Decimal::whole(1).plus(halves(half)?)?.times(unit.count)?;
    let is_known = parts.add(&unit, &number.to_string());
    Some((half.unwrap_or(at + 1), is_known.then(|| parts.to_string())))
}

/// What `and a half` adds, where it stands.
fn halves(end: Option<usize>) -> Option<Decimal> {
    end.map_or(Some(Decimal::whole(0)), |_| Decimal::ratio(1, 2))
}

/// Whether a length of time that ends here is how old someone is.
#[inline(never)]
pub(super) fn is_age(scan: &Scan, end: usize) -> bool {
    scan.is(scan.past_hyphen(end), "old olds") || scan.is(end, "of") && scan.is(end + 1, "age")
}

/// An ISO 8601 duration in the making.
#[derive(Default)]
struct Parts {
    days: String,
    clock: String,
    last: Option<usize>,
}

impl Parts {
    /// The letters from the largest to the smallest; those of the clock have a `T` before them.
    const ORDER: [&str; 7] = ["Y", "M", "W", "D", "TH", "TM", "TS"];

    /// Whether the unit may come next. Weeks stand alone, and only the last number has decimals.
    fn is_smaller(&self, unit: &Unit) -> bool {
        let is_next = Self::rank(unit).is_some_and(|rank| self.last.is_none_or(|last| rank > last));
        let is_closed = self.days.contains(['W', '.']) || self.clock.contains('.');
        is_next && !is_closed && (unit.letter != "W" || self.last.is_none())
    }

    /// Whether the unit has a letter.
    fn add(&mut self, unit: &Unit, number: &str) -> bool {
        self.last = Self::rank(unit);
        let (part, letter) = match unit.letter.strip_prefix('T') {
            Some(letter) => (&mut self.clock, letter),
            None => (&mut self.days, unit.letter),
        };
        part.push_str(number);
        part.push_str(letter);
        self.last.is_some()
    }

    fn rank(unit: &Unit) -> Option<usize> {
        Self::ORDER.iter().position(|letter| *letter == unit.letter)
    }
}

impl std::fmt::Display for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let t = if self.clock.is_empty() { "" } else { "T" };
        write!(f, "P{}{t}{}", self.days, self.clock)
    }
}
