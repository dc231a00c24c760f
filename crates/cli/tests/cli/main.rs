//! The program from outside: what goes in, what comes out, with which exit status.
//!
//! Cases are files in `cases/`: adding one needs no code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod answers;
mod failures;
mod files;
mod lines;
mod support;
mod usage;
mod verify;
