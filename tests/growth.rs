//! Time grows with the length of a text, not with its square, whatever the text is made of.
//!
//! Eight times the text may take eight times as long. With a square in it, it would take sixty-four times; the limit
//! is far from both, so that a busy machine does not fail it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use nutgraf::{Analyzer, Model, Options, Recognizer, Tier};

/// What a text is made of, over and over: what once took the square of its length, and what might.
const UNITS: &[&str] = &[
    "www.a)",
    "a://b)",
    "Seewww.example.org/a)",
    "a.b-",
    "a@b.",
    "! $ ",
    ". “",
    "“+",
    "(",
    "“Ab ",
    "Ab & ",
    "\"A\" ",
    "1.",
    "$1 ",
    "one hundred and ",
    "Jan. 1 to ",
    "A and ",
    "- a\n",
    "\n\n",
    "e\u{301}",
];

const SHORT: usize = 20_000;
const TIMES: usize = 8;
const MOST: u32 = 28;

#[test]
fn time_grows_with_length() {
    let weights = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("models/en.bin")).unwrap();
    let analyzer = Analyzer::with_model(Model::from_bytes(&weights).unwrap());
    // The second tier, which reads short texts only, would make those the slower ones.
    let options = Options {
        recognizer: Recognizer::Only(Tier::Linear),
        ..Options::default()
    };
    let fastest = |text: &str| -> Duration {
        let time = || {
            let start = Instant::now();
            analyzer.analyze(text, &options).unwrap();
            start.elapsed()
        };
        (0..3).map(|_| time()).min().unwrap_or_default()
    };
    for unit in UNITS {
        let short = unit.repeat(SHORT / unit.len());
        let long = short.repeat(TIMES);
        let (short, long) = (fastest(&short), fastest(&long));
        assert!(
            long < MOST * short,
            "{unit:?}: {short:?}, and {long:?} for {TIMES} times the text"
        );
    }
}
