//! Articles with their references, their features and the labels to learn from.

use std::path::Path;

use nutgraf::summarize::{FeatureRow, Ranking, feature_rows, rank};
use nutgraf::{Analysis, Analyzer, Options};

use super::rouge::{Counter, Reference, Scores, best};

/// One article, ready to learn from.
pub struct Article {
    pub id: String,
    pub analysis: Analysis<'static>,
    pub title: Option<String>,
    pub rows: Vec<FeatureRow>,
    /// The ranking by the weights that are tracked.
    pub ranking: Ranking,
    /// The stems of each sentence.
    stems: Vec<Vec<u32>>,
    references: Vec<Reference>,
    /// Indices of the sentences of a greedy oracle.
    pub oracle: Vec<u32>,
}

impl Article {
    /// What a summary scores.
    pub fn score(&self, summary: &[u32]) -> Scores {
        score(&self.stems, &self.references, summary)
    }

    /// How many sentences of a summary lean on one that is left out.
    pub fn leaning(&self, summary: &[u32]) -> usize {
        summary
            .iter()
            .filter(|&&at| self.ranking.leans(at) && !summary.contains(&at.wrapping_sub(1)))
            .count()
    }
}

fn score(stems: &[Vec<u32>], references: &[Reference], summary: &[u32]) -> Scores {
    let lines: Vec<&[u32]> = summary
        .iter()
        .filter_map(|&at| stems.get(at as usize).map(Vec::as_slice))
        .collect();
    best(references, &lines)
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
    let ranking = rank(document, analysis.language, title.as_deref());
    let stems: Vec<Vec<u32>> = document
        .sentences
        .iter()
        .map(|sentence| counter.stems(sentence.span.of(text)))
        .collect();
    let mut reference = |parts: &serde_json::Value| {
        let parts = parts.as_array().into_iter().flatten();
        let lines = parts.filter_map(|part| part.as_str());
        Reference::of(lines.map(|line| counter.stems(line)).collect())
    };
    let references: Vec<Reference> = match value["references"].as_array() {
        Some(several) => several.iter().map(reference).collect(),
        None => vec![reference(&value["reference"])],
    };
    let oracle = oracle(&stems, &references, sentences);
    let id = value["id"].to_string();
    Article {
        id,
        analysis,
        title,
        rows,
        ranking,
        stems,
        references,
        oracle,
    }
}

/// Adds the sentence that raises ROUGE-1 + ROUGE-2 F1 most, until none does (Nallapati et al. 2017).
fn oracle(stems: &[Vec<u32>], references: &[Reference], most: usize) -> Vec<u32> {
    let mut chosen: Vec<u32> = Vec::new();
    let mut reached = 0.0;
    while chosen.len() < most {
        let with = |at: u32| {
            let all = [&chosen[..], &[at]].concat();
            score(stems, references, &all)[..2].iter().sum::<f64>()
        };
        let candidates = (0..stems.len() as u32).filter(|at| !chosen.contains(at));
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
