//! Numbers: digits with the separators inside them, and the letters that may follow.
//!
//! `1,200`, `3.5`, `5:30`, `9/11`, `2026-01-06` and telephone numbers are whole, as are `27th`, `1990s` and
//! names such as `5G`; a unit of measure, of money or of the clock is a token of its own (`5|km`, `1.13|bn`,
//! `8|pm`).

use super::Scanner;
use crate::parts::TokenKind;

impl Scanner<'_> {
    /// The number that begins with the digit at `start`.
    pub(super) fn number(&mut self, start: usize) -> usize {
        let end = self.skip_number(start);
        if let b'.' | b'_' | b'@' | b'-' = self.byte(end)
            && let Some(end) = self.address(start, end)
        {
            return end;
        }
        self.number_with_tail(start, end)
    }

    /// The number `start..end` and the letters behind it.
    pub(super) fn number_with_tail(&mut self, start: usize, end: usize) -> usize {
        if let Some(end) = self.decade_end(start, end) {
            return self.emit(start, end, TokenKind::Number);
        }
        if !self.is_letter(end) {
            return self.emit(start, end, TokenKind::Number);
        }
        let letters = self.skip_letters(end);
        let tail = self.slice(end, letters);
        if !self.is_digit(letters) && is_unit(tail) {
            // The unit may have a stop of its own (`8|p.m.`): it is scanned as a word.
            return self.emit(start, end, TokenKind::Number);
        }
        if is_ordinal_suffix(tail) || tail == "s" {
            return self.emit(start, letters, TokenKind::Number);
        }
        if !self.is_digit(start) {
            // A word cannot begin with the stop of `.22caliber`.
            return self.emit(start, end, TokenKind::Number);
        }
        self.word(start, letters)
    }

    /// Past digits and the separators between them.
    fn skip_number(&self, start: usize) -> usize {
        let mut end = self.skip_digits(start);
        loop {
            match self.byte(end) {
                b'.' | b',' | b':' | b'/' if self.is_digit(end + 1) => {
                    end = self.skip_digits(end + 1)
                }
                b'-' => match self.hyphenated_end(start, end) {
                    Some(next) => return next,
                    None => return end,
                },
                _ => return end,
            }
        }
    }

    /// The end of a date or telephone number, whose first group is `start..hyphen`: three groups or more
    /// (`2026-01-06`), or three digits and four (`555-0134`). Two groups else are a range.
    fn hyphenated_end(&self, start: usize, hyphen: usize) -> Option<usize> {
        let mut groups = 1;
        let mut end = hyphen;
        while self.byte(end) == b'-' && self.is_digit(end + 1) {
            end = self.skip_digits(end + 1);
            groups += 1;
        }
        let telephone = groups == 2 && hyphen - start == 3 && end - hyphen == 5;
        (groups > 2 || telephone).then_some(end)
    }

    /// The end of `80's` or `1990's`, which is a decade; `2024's` is a year's.
    fn decade_end(&self, start: usize, end: usize) -> Option<usize> {
        let apostrophe = match self.byte(end) {
            b'\'' => 1,
            _ if self.char_at(end) == Some('’') => '’'.len_utf8(),
            _ => return None,
        };
        let past = end + apostrophe + 1;
        let decade = matches!(end - start, 2 | 4)
            && self.byte(end - 1) == b'0'
            && self.byte(past - 1) == b's'
            && !self.is_word(past);
        decade.then_some(past)
    }
}

fn is_ordinal_suffix(tail: &str) -> bool {
    ["th", "st", "nd", "rd"]
        .iter()
        .any(|suffix| suffix.eq_ignore_ascii_case(tail))
}

fn is_unit(tail: &str) -> bool {
    UNITS.contains(&tail)
}

/// Units written behind a number without a space, as news writes them.
static UNITS: [&str; 62] = [
    "am", "pm", "a", "p", "AM", "PM", "k", "K", "m", "M", "mn", "b", "B", "bn", "Bn", "tn", "trn",
    "mm", "cm", "km", "mi", "ft", "in", "yd", "kg", "g", "mg", "lb", "lbs", "oz", "t", "l", "L",
    "ml", "mL", "cl", "mph", "kmh", "kph", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh",
    "Hz", "kHz", "MHz", "GHz", "KB", "kB", "MB", "GB", "TB", "hr", "hrs", "min", "mins", "sec",
    "ha",
];
