//! First stage: the layout of a text, its characters, its language, and the units of its offsets.

pub mod abbreviations;
pub mod blocks;
pub mod characters;
pub mod fold;
pub(crate) mod intern;
pub mod language;
pub mod offsets;
mod packed;
pub mod words;
