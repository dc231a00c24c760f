//! Sixteen 16-bit numbers, one a label, and the three things the tagger does with them. Two builds of one
//! arithmetic: [`portable`], and [`simd`] by hand for wasm with simd128 (left to the compiler it is several times
//! slower). Sums saturate in both and ties go to the lower label in both, so the labels are the same: the command
//! line is built with the first, the wasm with the second, and `tests/wasm/same.test.js` compares them, on random
//! weights too.
//!
//! The first half of the lanes holds outside and the begins, the second the insides, each beside its begin
//! ([`crate::model::weights::lane_of`]). What opens may come from all nine labels, what goes on only from two, so
//! a step is nine times eight additions and two times eight, instead of nine times sixteen. A step waits for the one
//! before it, so what it does in sequence is short: offers meet in pairs, and where the best came from is found beside.

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub mod portable;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub mod simd;

use crate::model::weights::LANES;

/// A sum of rows of weights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(C, align(16))]
pub struct Sums(pub [i16; LANES]);

/// For each lane the label from which the best path to it came.
pub type Origins = [u8; LANES];

/// A path that cannot be.
const IMPOSSIBLE: i16 = i16::MIN / 2;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub use portable::{Paths, Stack, Total};
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub use simd::{Paths, Stack, Total};
