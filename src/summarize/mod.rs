//! Which sentences say what the text says.
//!
//! ```text
//! document → terms       vocabulary, tf·idf rows                [terms] over [rows], [lexicon]
//!          → centrality  LexRank and its kin in linear time     [centrality]
//!          → features    what is known of each sentence         [features] over [shape], [flow], [length]
//!          → scores      a linear model, weights in a table     [ranker], [weights]
//!          → summary     a budget spent from the best down      [select] over [draft]
//!          → keyphrases  the same terms, for the reader         [keyphrases] over [keywords]
//! ```
//!
//! Everything is linear in the tokens, save for sorting the scores; no two sentences are ever compared.
//! All sums run in reading order and nothing iterates over a map, so that the bits are the same everywhere.

mod centrality;
mod draft;
mod features;
mod flow;
mod keyphrases;
mod keywords;
mod length;
mod lexicon;
mod ranker;
mod rows;
mod select;
mod shape;
mod terms;
mod weights;

pub use draft::{ADDED_COUNT, Added, Draft, RISING};
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
    let mass = masses(&terms);
    let features = Features::new(document, &terms, &centrality, &sizes, &mass);
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
    Ranking::new(
        utilities,
        ranker.added,
        leans,
        sizes,
        words,
        mass,
        keyphrases,
    )
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
    let features = Features::new(document, &terms, &centrality, &sizes, &masses(&terms));
    (0..document.sentences.len())
        .map(|at| features.row(at))
        .collect()
}

/// How much of the text's content each term is, in percent: of all times that a sentence has a term of weight.
fn masses(terms: &Terms) -> Vec<f32> {
    let content = |term: u32| match terms.sentences.get(term as usize) {
        Some(&sentences) if terms.is_content(term) => f64::from(sentences),
        _ => 0.0,
    };
    let all = 0..terms.sentences.len() as u32;
    let total = all.clone().map(content).sum::<f64>().max(1.0);
    all.map(|term| (100.0 * content(term) / total) as f32)
        .collect()
}

fn sizes(document: &Document<'_>) -> Vec<Size> {
    document
        .sentences
        .iter()
        .map(|sentence| Size::of(sentence.span.of(document.text)))
        .collect()
}
