//! Which sentences say what the text says.
//!
//! ```text
//! document → terms       vocabulary, tf·idf rows                [terms] over [intern], [lexicon]
//!          → centrality  LexRank and its kin in linear time     [centrality]
//!          → features    what is known of each sentence         [features] over [shape], [length]
//!          → scores      a linear model, weights in a table     [ranker], [weights]
//!          → summary     a budget spent from the best down      [select]
//!          → keyphrases  the same terms, for the reader         [keyphrases] over [keywords]
//! ```
//!
//! Everything is linear in the tokens, save for sorting the scores; no two sentences are ever compared.
//! All sums run in reading order and nothing iterates over a map, so that the bits are the same everywhere.

mod centrality;
mod features;
mod intern;
mod keyphrases;
mod keywords;
mod length;
mod lexicon;
mod ranker;
mod select;
mod shape;
mod terms;
mod weights;

pub use features::{COUNT as FEATURE_COUNT, Row as FeatureRow};
pub use keyphrases::Keyphrase;
pub use length::words;
pub use ranker::Ranker;
pub use select::{Pick, Ranking};

use crate::document::Document;
use crate::text::language::Language;
use centrality::Centrality;
use features::Features;
use length::Size;
use terms::Terms;

/// Ranks the sentences of a document and finds its keyphrases. Linear in its tokens.
pub fn rank(document: &Document<'_>, language: Language, title: Option<&str>) -> Ranking {
    rank_by(&Ranker::default(), document, language, title)
}

/// The same with a ranker of the caller's.
pub fn rank_by(
    ranker: &Ranker,
    document: &Document<'_>,
    language: Language,
    title: Option<&str>,
) -> Ranking {
    let terms = Terms::of(document, language, title);
    let centrality = Centrality::of(&terms.rows, terms.weight.len());
    let sizes = sizes(document);
    let features = Features::new(document, &terms, &centrality, &sizes);
    let utilities = (0..document.sentences.len())
        .map(|at| ranker.utility(&features.row(at)))
        .collect();
    let leans = (0..document.sentences.len())
        .map(|at| features.leans(at))
        .collect();
    let keyphrases = keyphrases::keyphrases(document, &terms, language);
    let words = document.sentences.iter().map(|sentence| {
        terms
            .of_token
            .get(sentence.token_range())
            .unwrap_or_default()
    });
    Ranking::new(ranker::scores(utilities), leans, sizes, words, keyphrases)
}

/// What a ranker sees of each sentence; for training one.
pub fn feature_rows(
    document: &Document<'_>,
    language: Language,
    title: Option<&str>,
) -> Vec<FeatureRow> {
    let terms = Terms::of(document, language, title);
    let centrality = Centrality::of(&terms.rows, terms.weight.len());
    let sizes = sizes(document);
    let features = Features::new(document, &terms, &centrality, &sizes);
    (0..document.sentences.len())
        .map(|at| features.row(at))
        .collect()
}

fn sizes(document: &Document<'_>) -> Vec<Size> {
    document
        .sentences
        .iter()
        .map(|sentence| Size::of(sentence.span.of(document.text)))
        .collect()
}
