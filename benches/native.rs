//! How long one summary takes natively when it is warm: for each file named, the milliseconds, one a line.
//!
//! `cargo xtask bench` runs it beside the same texts in the browsers; batches as in `measure.js`.

use std::hint::black_box;
use std::time::Instant;

use nutgraf::{Analyzer, Options};

const BATCHES: usize = 5;

/// What a batch should take at least.
const BATCH_SECONDS: f64 = 0.15;

fn main() -> std::io::Result<()> {
    let analyzer = Analyzer::new();
    let mut options = Options::default();
    options.parts.entities = false;
    // Cargo adds options of its own for its own harness.
    for file in std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
    {
        let text = std::fs::read_to_string(file)?;
        let seconds = measure(|| drop(black_box(analyzer.analyze(&text, &options))));
        println!("{}", seconds * 1e3);
    }
    Ok(())
}

/// Seconds a call: the fastest of a few batches.
fn measure(mut task: impl FnMut()) -> f64 {
    let mut time = |calls: usize| {
        let start = Instant::now();
        (0..calls).for_each(|_| task());
        start.elapsed().as_secs_f64() / calls as f64
    };
    let estimate = time(1).min(time(3));
    let calls = (BATCH_SECONDS / estimate).ceil() as usize;
    (0..BATCHES)
        .map(|_| time(calls))
        .fold(f64::INFINITY, f64::min)
}
