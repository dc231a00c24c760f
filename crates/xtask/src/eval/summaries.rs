//! ROUGE of the summaries, beside Lead-N: the first sentences, which in news is the bar.
//!
//! Scores come from the reference implementation's port (PyPI `rouge-score`), in a virtual environment of our own
//! under `target/`. A difference is paired by article, with a bootstrap interval.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};
use nutgraf::{Analysis, Analyzer, Length, Options};
use serde_json::json;

use super::Table;
use super::corpus::{self, Article};
use super::score::{interval, mean};
use crate::process;
use crate::repository;

/// The sets, and the length asked of each: that of its references.
const SETS: &[(&str, Length)] = &[
    ("summ/test/cnndm_dm80", Length::Sentences(3)),
    ("summ/test/summeval100", Length::Sentences(3)),
    ("summ/dev/newsroom60", Length::Sentences(3)),
    ("summ/train/scitldr", Length::Sentences(1)),
    ("summ/train/inshorts_a", Length::Words(60)),
];

/// Fixed version, so that a figure does not move with a package.
const PACKAGE: &str = "rouge-score==0.1.2";

/// ROUGE-1, -2, -Lsum F1 in percent.
type Rouge = [f64; 3];

/// Of one article, by system: `nutgraf`, `lead`, `reference lead`.
type Scores = BTreeMap<String, Rouge>;

/// Measures every set there is.
pub fn measure(data: &Path) -> Result<Table> {
    let mut table = Table::new(
        "Summaries: ROUGE F1, percent; R1 of nutgraf less that of the row, with its 95 % interval",
        &[
            "set",
            "system",
            "articles",
            "R1",
            "R2",
            "RLsum",
            "nutgraf R1 ahead by",
        ],
    );
    let python = match environment() {
        Ok(python) => python,
        Err(fault) => {
            table.missing.push(format!("ROUGE: {fault:#}"));
            return Ok(table);
        }
    };
    let splitter = data.join("../score/refsplit.py");
    if !splitter.is_file() {
        table.missing.push(format!(
            "the lead by the reference splitter: no file {}",
            splitter.display()
        ));
    }
    for &(set, length) in SETS {
        if let Some(articles) = corpus::read::<Article>(data, set, &mut table.missing)? {
            let scores = score(&python, &splitter, &articles, length)?;
            table.rows.extend(rows(set, length, &scores));
        }
    }
    Ok(table)
}

/// The Python of the virtual environment, made where it is not there yet.
fn environment() -> Result<PathBuf> {
    let folder = repository::root().join("target/eval-python");
    let python = folder.join("bin/python");
    if !folder.join("complete").is_file() {
        process::announce("making a Python environment for ROUGE under target/");
        let mut create = Command::new("python3");
        create.args(["-m", "venv", "--clear"]).arg(&folder);
        process::run(create)
            .context("Python 3 with its venv module is needed (Debian: python3-venv)")?;
        let mut install = Command::new(&python);
        install.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            PACKAGE,
        ]);
        process::run(install)?;
        std::fs::write(folder.join("complete"), PACKAGE)?;
    }
    Ok(python)
}

/// Scores every article with the helper in Python.
fn score(
    python: &Path,
    splitter: &Path,
    articles: &[Article],
    length: Length,
) -> Result<Vec<Scores>> {
    let mut request = String::new();
    for article in articles {
        request += &summarized(article, length)?.to_string();
        request.push('\n');
    }
    let mut helper = Command::new(python)
        .arg(repository::root().join("crates/xtask/rouge.py"))
        .arg(splitter)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the ROUGE helper cannot be run")?;
    let mut stdin = helper
        .stdin
        .take()
        .context("the ROUGE helper has no input")?;
    // Answers come while requests are still being sent, and either pipe may be full.
    let feeder = thread::spawn(move || stdin.write_all(request.as_bytes()));
    let output = helper.wait_with_output()?;
    let fed = feeder.join();
    if !output.status.success() || !matches!(fed, Ok(Ok(()))) {
        bail!(
            "the ROUGE helper failed ({}); its words stand above",
            output.status
        );
    }
    let answers = str::from_utf8(&output.stdout)?;
    let scores: Vec<Scores> = answers
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?;
    if scores.len() != articles.len() {
        bail!(
            "the ROUGE helper gave {} answers to {} articles",
            scores.len(),
            articles.len()
        );
    }
    Ok(scores)
}

/// An article as the helper wants it.
fn summarized(article: &Article, length: Length) -> Result<serde_json::Value> {
    let options = Options {
        length,
        title: article.title.clone(),
        ..Options::default()
    };
    let analysis = Analyzer::new().analyze(&article.text, &options)?;
    let (unit, size) = match length {
        Length::Words(size) => ("words", size),
        Length::Sentences(size) => ("sentences", size),
        other => bail!("no lead of {other:?} is defined"),
    };
    let references = article
        .references
        .clone()
        .unwrap_or_else(|| vec![article.reference.clone()]);
    let picks = analysis.summary.iter().map(|pick| pick.sentence as usize);
    Ok(json!({
        "text": article.text,
        "references": references,
        "summary": quotes(&analysis, picks),
        "sentences": quotes(&analysis, 0..analysis.document.sentences.len()),
        "unit": unit,
        "size": size,
    }))
}

fn quotes<'t>(analysis: &Analysis<'t>, which: impl Iterator<Item = usize>) -> Vec<&'t str> {
    let document = &analysis.document;
    which
        .filter_map(|at| document.sentences.get(at))
        .map(|sentence| sentence.span.of(document.text))
        .collect()
}

fn rows(set: &str, length: Length, scores: &[Scores]) -> Vec<Vec<String>> {
    let of = |system: &str, measure: usize| -> Vec<f64> {
        scores
            .iter()
            .filter_map(|article| article.get(system))
            .map(|rouge| rouge[measure])
            .collect()
    };
    let ours = of("nutgraf", 0);
    ["nutgraf", "lead", "reference lead"]
        .into_iter()
        .filter(|system| scores.iter().all(|article| article.contains_key(*system)))
        .map(|system| {
            let ahead: Vec<f64> = ours
                .iter()
                .zip(of(system, 0))
                .map(|(ours, theirs)| ours - theirs)
                .collect();
            let (low, high) = interval(&ahead);
            let ahead = if system == "nutgraf" {
                String::new()
            } else {
                format!("{:+.2} [{low:+.2}, {high:+.2}]", mean(&ahead))
            };
            let figure = |measure| format!("{:.2}", mean(&of(system, measure)));
            let set = format!("{set}, {}", asked(length));
            vec![
                set,
                system.to_owned(),
                scores.len().to_string(),
                figure(0),
                figure(1),
                figure(2),
                ahead,
            ]
        })
        .collect()
}

fn asked(length: Length) -> String {
    match length {
        Length::Sentences(1) => "1 sentence".to_owned(),
        Length::Sentences(count) => format!("{count} sentences"),
        Length::Words(count) => format!("{count} words"),
        other => format!("{other:?}"),
    }
}
