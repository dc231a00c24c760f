//! Exact decimal numbers: `1.13` times a billion is 1130000000, not a neighbour of it.
//!
//! An unsigned integer of 64 bits (19 digits and more than any text has counted) and a count of decimal places. Every
//! operation that could overflow gives `None`, and a mention without a value is the result. Cost: constant.

use std::fmt;

/// `digits × 10^-places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u64,
    places: u32,
}

impl Decimal {
    /// The whole number.
    pub fn whole(number: u64) -> Self {
        Self {
            digits: number,
            places: 0,
        }
    }

    /// One number over another, where decimal places can write it: three eighths, but no third.
    #[inline(never)]
    pub fn ratio(numerator: i32, denominator: i32) -> Option<Self> {
        let (numerator, denominator) = (
            u64::try_from(numerator).ok()?,
            u64::try_from(denominator).ok()?,
        );
        let exact = |places: u32| {
            let digits = numerator.checked_mul(10_u64.checked_pow(places)?)?;
            let is_exact = digits.checked_rem(denominator)? == 0;
            is_exact.then(|| {
                Self {
                    digits: digits / denominator,
                    places,
                }
                .reduced()
            })
        };
        (0..=6).find_map(exact)
    }

    /// Reads `1200`, `1,200`, `3.5` or `1.200.000`; `None` for anything else.
    #[inline(never)]
    pub fn parse(text: &str) -> Option<Self> {
        let dots = text.bytes().filter(|&byte| byte == b'.').count();
        let (whole, fraction) = match dots {
            0 => (text, ""),
            1 => text.split_once('.')?,
            _ => (text, ""),
        };
        let mut groups = whole.split([',', '.']);
        let first = groups.next()?;
        let mut digits = number_of(first)?;
        let mut last = 3;
        for group in groups {
            last = group.len();
            // The Indian way groups by two but for the last: 12,34,567.
            if !matches!(last, 2 | 3) || first.len() > 3 {
                return None;
            }
            let scale = 10_u64.checked_pow(last as u32)?;
            digits = digits.checked_mul(scale)?.checked_add(number_of(group)?)?;
        }
        if last != 3 {
            return None;
        }
        if dots == 1 {
            let scale = 10_u64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
            digits = digits
                .checked_mul(scale)?
                .checked_add(number_of(fraction)?)?;
        }
        Some(
            Self {
                digits,
                places: fraction.len() as u32,
            }
            .reduced(),
        )
    }

    /// Times ten to the power.
    #[inline(never)]
    pub fn shifted(self, power: i32) -> Option<Self> {
        let mut digits = self.digits;
        let mut places = i64::from(self.places) - i64::from(power);
        if places < 0 {
            digits = digits.checked_mul(10_u64.checked_pow(u32::try_from(-places).ok()?)?)?;
            places = 0;
        }
        Some(
            Self {
                digits,
                places: u32::try_from(places).ok().filter(|&places| places < 20)?,
            }
            .reduced(),
        )
    }

    /// Times a whole number.
    #[inline(never)]
    pub fn times(self, factor: u64) -> Option<Self> {
        Some(
            Self {
                digits: self.digits.checked_mul(factor)?,
                places: self.places,
            }
            .reduced(),
        )
    }

    /// The sum.
    #[inline(never)]
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let raise = |number: Self| {
            number
                .digits
                .checked_mul(10_u64.checked_pow(places - number.places)?)
        };
        Some(
            Self {
                digits: raise(self)?.checked_add(raise(other)?)?,
                places,
            }
            .reduced(),
        )
    }

    /// Whether it is smaller; `None` where the two cannot be compared without overflow.
    #[inline(never)]
    pub fn is_below(self, other: Self) -> Option<bool> {
        let places = self.places.max(other.places);
        let raise = |number: Self| {
            number
                .digits
                .checked_mul(10_u64.checked_pow(places - number.places)?)
        };
        Some(raise(self)? < raise(other)?)
    }

    fn reduced(mut self) -> Self {
        while self.places > 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.places -= 1;
        }
        self
    }
}

/// A whole number, read in one place for all rules.
#[inline(never)]
pub(super) fn integer(text: &str) -> Option<i32> {
    text.parse().ok()
}

/// Digits alone, at least one.
fn number_of(text: &str) -> Option<u64> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(scale) = 10_u64.checked_pow(self.places).filter(|_| self.places > 0) else {
            return write!(f, "{}", self.digits);
        };
        let places = self.places as usize;
        write!(
            f,
            "{}.{:0places$}",
            self.digits / scale,
            self.digits % scale
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_exactly() {
        for (text, written) in [
            ("1200", "1200"),
            ("1,200", "1200"),
            ("12,34,567", "1234567"),
            ("3.50", "3.5"),
            ("1.200.000", "1200000"),
            ("0.05", "0.05"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), written, "{text}");
        }
        for text in [
            "",
            ".",
            "1,2",
            "1,23",
            "1,",
            ",5",
            "1234,567",
            "5.",
            "1e5",
            "99999999999999999999999999999999999999999",
        ] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn scales_without_rounding() {
        let number = Decimal::parse("1.13").unwrap();
        assert_eq!(number.shifted(9).unwrap().to_string(), "1130000000");
        assert_eq!(number.shifted(-2).unwrap().to_string(), "0.0113");
        assert_eq!(number.times(100).unwrap().to_string(), "113");
        assert_eq!(number.plus(Decimal::whole(2)).unwrap().to_string(), "3.13");
        assert_eq!(number.shifted(100), None);
        assert_eq!(number.shifted(-18), None);
        assert_eq!(Decimal::ratio(3, 8).unwrap().to_string(), "0.375");
        assert_eq!(Decimal::ratio(1, 3), None);
        assert_eq!(Decimal::ratio(1, 0), None);
    }
}
