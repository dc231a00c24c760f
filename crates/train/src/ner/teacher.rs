//! News that no one has labeled, labeled by models trained before (self-training; Yarowsky 1995). Where the
//! teachers disagree the label is unknown, so the student learns what they are agreed on and new words around it.

use std::path::{Path, PathBuf};

use nutgraf::entity;
use nutgraf::{Model, Span};
use serde_json::Value;

use super::corpus::{Piece, number_of};

/// Files of texts, below the data folder.
const UNLABELED: &[&str] = &[
    "ner/unlabelled/wikinews.jsonl",
    "summ/corpus/bbc.jsonl",
    "summ/train/inshorts_a.jsonl",
    "summ/train/cnndm_cnn.jsonl",
];

/// How much a text counts beside one that people have labeled.
const WEIGHT: f32 = 0.25;

/// The texts, with the names that all teachers find.
pub fn labeled(data: &Path, teachers: &[PathBuf]) -> Vec<Piece> {
    let read = |path: &PathBuf| {
        let bytes =
            std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Model::from_bytes(&bytes).expect("a model")
    };
    let teachers: Vec<Model> = teachers.iter().map(read).collect();
    let texts = UNLABELED.iter().flat_map(|name| {
        let path = data.join(name);
        let lines = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let text = |line: &str| {
            let value: Value = serde_json::from_str(line).expect("a line of JSON");
            value["text"].as_str().expect("a text").to_owned()
        };
        lines.lines().map(text).collect::<Vec<_>>()
    });
    texts.map(|text| piece(text, &teachers)).collect()
}

fn piece(text: String, teachers: &[Model]) -> Piece {
    let piece = Piece {
        misc_is_known: true,
        weight: WEIGHT,
        text,
        ..Piece::default()
    };
    let document = piece.document();
    let found = teachers.iter().map(|model| {
        let mentions = entity::recognize(&document, model);
        let names = mentions.iter();
        names
            .filter_map(|mention| Some((mention.span, number_of(mention.kind)?)))
            .collect()
    });
    let found: Vec<Vec<(Span, usize)>> = found.collect();
    let of_all = |name: &(Span, usize)| found.iter().all(|names| names.contains(name));
    let (mut names, doubtful): (Vec<_>, Vec<_>) =
        found.iter().flatten().partition(|name| of_all(name));
    names.sort_by_key(|(span, kind)| (span.start, *kind));
    names.dedup();
    let mut unknown: Vec<Span> = doubtful.into_iter().map(|(span, _)| span).collect();
    unknown.sort_by_key(|span| (span.start, span.end));
    let sentences = document.sentences.iter();
    let sentences = sentences.map(|sentence| sentence.span).collect();
    Piece {
        sentences,
        names,
        unknown,
        ..piece.clone()
    }
}
