//! News that no one has labeled, labeled by networks trained before (self-training; Yarowsky 1995). The second tier
//! learns from their probabilities; the linear model from the names that are all but sure, where what is doubtful is
//! left open.

use std::path::Path;

use nutgraf::Model;
use nutgraf::Span;
use nutgraf::entity::tagger::Tagger;
use nutgraf::model::weights::LABELS;
use serde_json::Value;

use super::corpus::Piece;
use super::net::{Net, Source, probabilities};

/// Files of texts, below the data folder.
const UNLABELED: &[&str] = &[
    "ner/unlabelled/wikinews",
    "summ/corpus/bbc",
    "summ/train/inshorts_a",
    "summ/train/cnndm_cnn",
    "summ/train/cnndm_cnn_more",
    "summ/train/cnndm_dm",
    "summ/train/multinews_a",
];

/// How much a text counts for the linear model beside one that people have labeled, and for the second tier.
const LINEAR_WEIGHT: f32 = 0.25;
const NET_WEIGHT: f32 = 0.5;

/// A label of at least this probability, in 1/255, is sure.
const SURE: u8 = 204;

/// A text with the probability of each label at each of its tokens.
pub struct Article {
    /// The text.
    pub piece: Piece,
    /// The probabilities.
    pub probable: Vec<[u8; LABELS]>,
}

/// All texts.
pub fn read(data: &Path) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for name in UNLABELED {
        let path = data.join(format!("{name}.jsonl"));
        let lines = std::fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for line in lines.lines() {
            let value: Value = serde_json::from_str(line).expect("a line of JSON");
            let texts: Vec<&str> = match value["docs"].as_array() {
                Some(docs) => docs
                    .iter()
                    .filter_map(|doc| doc.as_str().or(doc["text"].as_str()))
                    .collect(),
                None => vec![value["text"].as_str().expect("a text")],
            };
            pieces.extend(texts.into_iter().map(|text| Piece {
                text: text.to_owned(),
                misc_is_known: true,
                weight: NET_WEIGHT,
                ..Piece::default()
            }));
        }
    }
    pieces
}

/// The texts with the probabilities kept at `path`, or those that the teachers give, kept for the next time.
pub fn labeled(
    data: &Path,
    path: &Path,
    teach: impl FnOnce() -> Vec<Net>,
    linear: &[Model],
    source: &Source,
) -> Vec<Article> {
    let pieces = read(data);
    if !path.exists() {
        let nets = teach();
        let taggers: Vec<Tagger> = linear.iter().cloned().map(Tagger::new).collect();
        let all = pieces.iter().enumerate().flat_map(|(number, piece)| {
            let two = [number, number + 1].map(|at| &taggers[at % taggers.len()]);
            probabilities(&piece.document(), two, &nets, source)
        });
        std::fs::write(path, all.flatten().collect::<Vec<u8>>()).expect("a place to write to");
    }
    let bytes = std::fs::read(path).expect("a file that was there");
    let mut rest = bytes.as_chunks::<LABELS>().0.iter().copied();
    let articles = pieces.into_iter().map(|piece| {
        let tokens = piece.document().tokens.len();
        Article {
            probable: rest.by_ref().take(tokens).collect(),
            piece,
        }
    });
    let articles: Vec<Article> = articles.collect();
    assert!(
        rest.next().is_none(),
        "{} is of other texts or another tokenizer: remove it",
        path.display()
    );
    articles
}

impl Article {
    /// The text with its names as the linear model learns them.
    pub fn hard(&self) -> Piece {
        let document = self.piece.document();
        let mut names: Vec<(Span, usize)> = Vec::new();
        let mut unknown = Vec::new();
        let mut open = None;
        for (token, probable) in document.tokens.iter().zip(&self.probable) {
            let (label, sure) = (0..LABELS)
                .map(|label| (label, probable[label]))
                .max_by_key(|(_, p)| *p)
                .unwrap_or((0, 0));
            let goes_on = label > 0 && label % 2 == 0 && open == Some(label / 2 - 1);
            if sure < SURE || label > 0 && label % 2 == 0 && !goes_on {
                unknown.push(token.span);
                open = None;
            } else if goes_on {
                if let Some((span, _)) = names.last_mut() {
                    span.end = token.span.end;
                }
            } else if label > 0 {
                names.push((token.span, (label - 1) / 2));
                open = Some((label - 1) / 2);
            } else {
                open = None;
            }
        }
        let sentences = document
            .sentences
            .iter()
            .map(|sentence| sentence.span)
            .collect();
        Piece {
            sentences,
            names,
            unknown,
            weight: LINEAR_WEIGHT,
            ..self.piece.clone()
        }
    }
}
