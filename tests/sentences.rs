//! Sentence boundaries, by the cases in `tests/sentences/<language>.txt`.

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
fn sentences_are_cut_as_expected() {
    cases::check("sentences", |language, input| {
        let options = Options {
            lang: Some(language.to_owned()),
            ..Options::default()
        };
        let analysis = Analyzer::new().analyze(input, &options).unwrap();
        let sentences = analysis.document.sentences.iter();
        sentences
            .map(|sentence| sentence.span.of(input).replace('\n', " "))
            .collect()
    });
}
