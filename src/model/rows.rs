//! A row of weights, number by number: most are zero, few are large, and what the others of the row are tells something
//! of each. The chances were chosen on the first tracked model: 280 KB for rows that Brotli makes 320 KB of.

use super::coder::{Chance, Coder};
use super::weights::{LABELS, Row};

/// The largest number before it in the row, as far as it is told apart.
const SIZES: usize = 8;

/// Numbers before it that are not zero, as far as they are told apart.
const FILLED: usize = 4;

/// Steps of a size that have chances of their own; the last stands for all beyond.
const STEPS: usize = 15;

/// Signs of three numbers together.
const SIGNS: usize = 27;

/// What is learnt of rows.
pub struct Rows {
    is_zero: [Chance; LABELS * SIZES * FILLED],
    is_negative: [Chance; LABELS * SIGNS],
    is_larger: [Chance; LABELS * SIZES * STEPS],
}

impl Default for Rows {
    fn default() -> Self {
        let chance = Chance::default();
        Self {
            is_zero: [chance; LABELS * SIZES * FILLED],
            is_negative: [chance; LABELS * SIGNS],
            is_larger: [chance; LABELS * SIZES * STEPS],
        }
    }
}

impl Rows {
    /// Writes a row, or reads another.
    pub fn code(&mut self, coder: &mut impl Coder, row: &Row) -> Row {
        let mut coded = Row::default();
        let (mut sum, mut last, mut first) = (0, 0, 0);
        let (mut size, mut filled) = (0, 0);
        for (label, (own, coded)) in row.iter().zip(&mut coded).enumerate() {
            let own = i32::from(*own);
            let sized = label * SIZES + size.min(SIZES as u32 - 1) as usize;
            let at = sized * FILLED + filled.min(FILLED - 1);
            let mut number = 0;
            if !coder.bit_of(&mut self.is_zero, at, own == 0) {
                let at = label * SIGNS + 9 * sign(sum) + 3 * sign(last) + sign(first);
                let is_negative = coder.bit_of(&mut self.is_negative, at, own < 0);
                let most = own.unsigned_abs();
                let mut steps = 1;
                while steps < u32::from(i8::MIN.unsigned_abs()) {
                    let at = sized * STEPS + (steps as usize).min(STEPS) - 1;
                    if !coder.bit_of(&mut self.is_larger, at, most > steps) {
                        break;
                    }
                    steps += 1;
                }
                number = if is_negative {
                    -(steps as i32)
                } else {
                    steps as i32
                };
                size = size.max(steps);
                filled += 1;
            }
            *coded = number as i8;
            if label == 0 {
                first = number;
            }
            sum += number;
            last = number;
        }
        coded
    }
}

/// 0 for negative numbers, 1 for zero, 2 for positive ones.
const fn sign(number: i32) -> usize {
    (number.signum() + 1) as usize
}
