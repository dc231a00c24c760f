//! Sixteen 16-bit numbers, one a label, and the three things the tagger does with them. Two builds of one
//! arithmetic: [`portable`], and [`simd`] by hand for wasm with simd128 (left to the compiler it is several times
//! slower). Sums saturate in both and ties go to the lower label in both, so the labels are the same.

use crate::model::weights::{LANES, Transitions};

/// A sum of rows of weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(16))]
pub struct Sums(pub [i16; LANES]);

/// The label from which the best path to each label came.
pub type Origins = [u8; LANES];

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub use portable::{add, add_row, step};
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub use simd::{add, add_row, step};

/// Plain arithmetic.
#[cfg_attr(
    all(target_arch = "wasm32", target_feature = "simd128"),
    allow(dead_code, reason = "the twin, for tests")
)]
pub mod portable {
    use super::{LANES, Origins, Sums, Transitions};
    use crate::model::weights::LABELS;

    /// Adds a row of weights.
    #[inline]
    pub fn add_row(sums: &mut Sums, row: &[i8; LANES]) {
        for (sum, weight) in sums.0.iter_mut().zip(row) {
            *sum = sum.saturating_add(i16::from(*weight));
        }
    }

    /// Adds other sums.
    #[inline]
    pub fn add(sums: &mut Sums, other: &Sums) {
        for (sum, other) in sums.0.iter_mut().zip(&other.0) {
            *sum = sum.saturating_add(*other);
        }
    }

    /// One token further: from the best paths to each label before it to the best paths to each of its labels,
    /// relative to the best of all.
    #[inline]
    pub fn step(paths: &Sums, table: &Transitions, sums: &Sums) -> (Sums, Origins) {
        let mut next = [i16::MIN; LANES];
        let mut origins = [0; LANES];
        for ((label, row), path) in (0..).zip(table).zip(&paths.0) {
            for ((score, next), origin) in row.iter().zip(&mut next).zip(&mut origins) {
                let score = path.saturating_add(*score);
                if score > *next {
                    *next = score;
                    *origin = label;
                }
            }
        }
        let mut top = i16::MIN;
        for (lane, (next, sum)) in next.iter_mut().zip(&sums.0).enumerate() {
            *next = if lane < LABELS {
                next.saturating_add(*sum)
            } else {
                i16::MIN
            };
            top = top.max(*next);
        }
        for next in &mut next {
            *next = next.saturating_sub(top);
        }
        (Sums(next), origins)
    }
}

/// The same by hand.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub mod simd {
    use std::arch::wasm32::{
        i8x16_narrow_i16x8, i16x8, i16x8_add_sat, i16x8_extend_high_i8x16, i16x8_extend_low_i8x16,
        i16x8_extract_lane, i16x8_gt, i16x8_max, i16x8_shuffle, i16x8_splat, i16x8_sub_sat, v128,
        v128_bitselect, v128_load, v128_store,
    };

    use super::{LANES, Origins, Sums, Transitions};

    /// Lanes past the ninth never win.
    const NEVER: i16 = i16::MIN;

    #[inline]
    fn load(numbers: &[i16; LANES]) -> [v128; 2] {
        let [low, high] = numbers.as_chunks::<8>().0 else {
            return [i16x8_splat(0); 2];
        };
        // SAFETY: each half is sixteen bytes that are there and initialized; `v128_load` asks no alignment.
        unsafe {
            [
                v128_load(low.as_ptr().cast()),
                v128_load(high.as_ptr().cast()),
            ]
        }
    }

    #[inline]
    fn store(numbers: &mut [i16; LANES], [low, high]: [v128; 2]) {
        let [to_low, to_high] = numbers.as_chunks_mut::<8>().0 else {
            return;
        };
        // SAFETY: each half is sixteen bytes of which this is the only borrow; no alignment is asked.
        unsafe {
            v128_store(to_low.as_mut_ptr().cast(), low);
            v128_store(to_high.as_mut_ptr().cast(), high);
        }
    }

    /// Adds a row of weights.
    #[inline]
    pub fn add_row(sums: &mut Sums, row: &[i8; LANES]) {
        // SAFETY: a row is sixteen bytes.
        let row = unsafe { v128_load(row.as_ptr().cast()) };
        let [low, high] = load(&sums.0);
        let low = i16x8_add_sat(low, i16x8_extend_low_i8x16(row));
        store(
            &mut sums.0,
            [low, i16x8_add_sat(high, i16x8_extend_high_i8x16(row))],
        );
    }

    /// Adds other sums.
    #[inline]
    pub fn add(sums: &mut Sums, other: &Sums) {
        let ([low, high], [other_low, other_high]) = (load(&sums.0), load(&other.0));
        store(
            &mut sums.0,
            [
                i16x8_add_sat(low, other_low),
                i16x8_add_sat(high, other_high),
            ],
        );
    }

    /// One token further: from the best paths to each label before it to the best paths to each of its labels,
    /// relative to the best of all.
    #[inline]
    pub fn step(paths: &Sums, table: &Transitions, sums: &Sums) -> (Sums, Origins) {
        let mut next = [i16x8_splat(i16::MIN); 2];
        let mut from = [i16x8_splat(0); 2];
        for ((label, row), path) in (0..).zip(table).zip(&paths.0) {
            let (path, label) = (i16x8_splat(*path), i16x8_splat(label));
            for ((scores, next), from) in load(row).into_iter().zip(&mut next).zip(&mut from) {
                let scores = i16x8_add_sat(path, scores);
                *from = v128_bitselect(label, *from, i16x8_gt(scores, *next));
                *next = i16x8_max(scores, *next);
            }
        }
        let [sums_low, sums_high] = load(&sums.0);
        let low = i16x8_add_sat(next[0], sums_low);
        let high = i16x8_add_sat(next[1], sums_high);
        let ninth = i16x8(-1, 0, 0, 0, 0, 0, 0, 0);
        let high = v128_bitselect(high, i16x8_splat(NEVER), ninth);
        let top = i16x8_splat(highest(i16x8_max(low, high)));
        let mut paths = Sums::default();
        store(
            &mut paths.0,
            [i16x8_sub_sat(low, top), i16x8_sub_sat(high, top)],
        );
        let mut origins = [0; LANES];
        // SAFETY: origins are sixteen bytes of which this is the only borrow.
        unsafe {
            v128_store(
                origins.as_mut_ptr().cast(),
                i8x16_narrow_i16x8(from[0], from[1]),
            )
        };
        (paths, origins)
    }

    #[inline]
    fn highest(lanes: v128) -> i16 {
        let lanes = i16x8_max(lanes, i16x8_shuffle::<4, 5, 6, 7, 0, 1, 2, 3>(lanes, lanes));
        let lanes = i16x8_max(lanes, i16x8_shuffle::<2, 3, 0, 1, 6, 7, 4, 5>(lanes, lanes));
        let lanes = i16x8_max(lanes, i16x8_shuffle::<1, 0, 3, 2, 5, 4, 7, 6>(lanes, lanes));
        i16x8_extract_lane::<0>(lanes)
    }
}
