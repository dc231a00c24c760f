//! Days of the Gregorian calendar and their arithmetic.
//!
//! A date is converted to a count of days from 1970-01-01 and back with whole-number arithmetic on a year
//! that begins in March, so that the leap day is the year's last (Hinnant, "chrono-compatible low-level date
//! algorithms"). Weeks are those of ISO 8601: from Monday, the first being the one with the year's first
//! Thursday. Years run from 1 to 9999. Cost: constant.

use std::fmt;

use super::decimal::integer;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    year: i32,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// The day, or `None` where the calendar has none such. Months and days count from 1.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year) && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// The same from numbers of any size.
    pub(super) fn of(year: i32, month: i32, day: i32) -> Option<Self> {
        Self::new(year, month.try_into().ok()?, day.try_into().ok()?)
    }

    /// Reads `2026-01-06` and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let is_iso = (year.len(), month.len(), day.len()) == (4, 2, 2);
        is_iso
            .then(|| Self::of(integer(year)?, integer(month)?, integer(day)?))
            .flatten()
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month, from 1.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the week as ISO 8601 numbers it: Monday is 1, Sunday 7.
    pub const fn weekday(self) -> u8 {
        (self.days() + 3).rem_euclid(7) as u8 + 1
    }

    /// So many days later, or earlier.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_days(self.days().checked_add(days)?)
    }

    /// Days from this one to the other.
    pub const fn days_to(self, other: Self) -> i32 {
        other.days() - self.days()
    }

    /// Year and number of its ISO 8601 week.
    pub fn week(self) -> Option<(i32, u8)> {
        let thursday = self.plus_days(4 - i32::from(self.weekday()))?;
        let first = Self::new(thursday.year, 1, 1)?;
        Some((thursday.year, (first.days_to(thursday) / 7 + 1) as u8))
    }

    /// Days since 1970-01-01.
    const fn days(self) -> i32 {
        let year = self.year - (self.month <= 2) as i32;
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let from_march = (self.month as i32 + 9) % 12;
        let day_of_year = (153 * from_march + 2) / 5 + self.day as i32 - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    fn from_days(days: i32) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = (from_march + 2) % 12 + 1;
        Self::new(
            era * 400 + year_of_era + i32::from(month <= 2),
            month as u8,
            day as u8,
        )
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A year in its normal form.
#[inline(never)]
pub(super) fn year_form(year: i32) -> String {
    format!("{year:04}")
}

/// A month in its normal form.
#[inline(never)]
pub(super) fn month_form(year: i32, month: i32) -> String {
    format!("{year:04}-{month:02}")
}

/// From one day, month or year to another.
#[inline(never)]
pub(super) fn interval(from: &str, to: &str) -> String {
    [from, "/", to].concat()
}

/// From one year to another.
#[inline(never)]
pub(super) fn years_form(first: i32, last: i32) -> String {
    interval(&year_form(first), &year_form(last))
}

/// The three months from the first on.
#[inline(never)]
pub(super) fn quarter_form(year: i32, first: i32) -> String {
    interval(&month_form(year, first), &month_form(year, first + 2))
}

/// Days of a month, 0 for a month that is none.
pub(super) const fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_goes_there_and_back() {
        let mut date = CivilDate::new(1895, 12, 30).unwrap();
        let mut weekday = date.weekday();
        for _ in 0..100_000 {
            let next = date.plus_days(1).unwrap();
            assert!(next > date);
            assert_eq!(next.plus_days(-1), Some(date));
            assert_eq!(next.weekday(), weekday % 7 + 1);
            (date, weekday) = (next, next.weekday());
        }
    }

    #[test]
    fn knows_days_of_the_week_and_weeks() {
        for (year, month, day, weekday, week) in [
            (2026, 1, 6, 2, (2026, 2)),
            (2024, 2, 29, 4, (2024, 9)),
            (2021, 1, 3, 7, (2020, 53)),
            (2019, 12, 30, 1, (2020, 1)),
        ] {
            let date = CivilDate::new(year, month, day).unwrap();
            assert_eq!(
                (date.weekday(), date.week()),
                (weekday, Some(week)),
                "{date}"
            );
        }
    }

    #[test]
    fn refuses_days_that_are_none() {
        for (year, month, day) in [
            (2023, 2, 29),
            (2023, 0, 1),
            (2023, 13, 1),
            (2023, 4, 31),
            (0, 1, 1),
        ] {
            assert_eq!(CivilDate::new(year, month, day), None);
        }
    }
}
