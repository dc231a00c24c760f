//! Key phrases, best first, by the cases in `tests/keyphrases/<language>.txt`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

#[path = "support/cases.rs"]
mod cases;

use nutgraf::{Analyzer, Options};

#[test]
fn keyphrases_are_found_as_expected() {
    cases::check("keyphrases", |language, input| {
        let options = Options {
            lang: Some(language.to_owned()),
            ..Options::default()
        };
        let analysis = Analyzer::new().analyze(input, &options).unwrap();
        let phrases = analysis.keyphrases.iter();
        phrases
            .map(|phrase| phrase.mentions[0].of(input).to_owned())
            .collect()
    });
}
