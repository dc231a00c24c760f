//! Articles with their references, their features and the labels to learn from.

use std::path::Path;

use nutgraf::summarize::{FeatureRow, feature_rows};
use nutgraf::{Analysis, Analyzer, Options};

use super::rouge::{Counter, Grams, best};

/// One article, ready to learn from.
pub struct Article {
    pub id: String,
    pub analysis: Analysis<'static>,
    pub title: Option<String>,
    pub rows: Vec<FeatureRow>,
    /// The stems of each sentence.
    pub stems: Vec<Vec<u32>>,
    pub references: Vec<Grams>,
    /// Indices of the sentences of a greedy oracle.
    pub oracle: Vec<usize>,
}

/// Reads a set; `sentences` is how many an oracle may take.
pub fn read(path: &Path, sentences: usize) -> Vec<Article> {
    let file =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut counter = Counter::new();
    file.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| article(line, sentences, &mut counter))
        .collect()
}

fn article(line: &str, sentences: usize, counter: &mut Counter) -> Article {
    let value: serde_json::Value = serde_json::from_str(line).expect("a line is a JSON object");
    let string = |name: &str| value[name].as_str().map(str::to_owned);
    // Articles live as long as the program, and an analysis borrows its text.
    let text: &'static str = string("text").expect("an article has a text").leak();
    let title = string("title");
    let options = Options {
        title: title.clone(),
        ..Options::default()
    };
    let analysis = Analyzer::new()
        .analyze(text, &options)
        .expect("no article is too large");
    let document = &analysis.document;
    let rows = feature_rows(document, analysis.language, title.as_deref());
    let stems: Vec<Vec<u32>> = document
        .sentences
        .iter()
        .map(|sentence| counter.stems(sentence.span.of(text)))
        .collect();
    let joined = |parts: &serde_json::Value| {
        let parts: Vec<&str> = parts
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|part| part.as_str())
            .collect();
        parts.join("\n")
    };
    let references: Vec<String> = match value["references"].as_array() {
        Some(several) => several.iter().map(joined).collect(),
        None => vec![joined(&value["reference"])],
    };
    let references: Vec<Grams> = references
        .iter()
        .map(|text| Grams::of(&counter.stems(text)))
        .collect();
    let oracle = oracle(&stems, &references, sentences);
    let id = value["id"].to_string();
    Article {
        id,
        analysis,
        title,
        rows,
        stems,
        references,
        oracle,
    }
}

/// Adds the sentence that raises ROUGE-1 + ROUGE-2 F1 most, until none does (Nallapati et al. 2017).
fn oracle(stems: &[Vec<u32>], references: &[Grams], most: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut reached = 0.0;
    while chosen.len() < most {
        let with = |at: usize| {
            let mut all: Vec<u32> = chosen
                .iter()
                .flat_map(|&at| stems[at].iter().copied())
                .collect();
            all.extend(&stems[at]);
            best(references, &all).iter().sum::<f64>()
        };
        let candidates = (0..stems.len()).filter(|at| !chosen.contains(at));
        let Some((score, at)) = candidates
            .map(|at| (with(at), at))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        else {
            break;
        };
        if score <= reached {
            break;
        }
        reached = score;
        chosen.push(at);
    }
    chosen.sort_unstable();
    chosen
}
