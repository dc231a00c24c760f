//! An analysis as plain data: typed arrays for what there are many of, a serde struct for the frame.
//!
//! Ten thousand spans as typed arrays cost a fifth of a millisecond and cross to the page without a copy; as
//! objects, whether by serde or JSON, ten milliseconds. The page's client makes the objects of
//! `pkg/types.d.ts` from them. `types.d.ts` beside this file tells what each field holds, and a contract test
//! pins both.

use js_sys::{Float64Array, Uint8Array, Uint32Array};
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::analyze::Analysis;
use crate::entity::Tier;
use crate::span::Span;
use crate::summarize::Pick;
use crate::text::offsets::{OffsetUnit, Offsets};

/// `RawAnalysis` of `types.d.ts`.
#[derive(Serialize)]
struct RawAnalysis<'a> {
    version: &'static str,
    model: Option<&'a str>,
    lang: &'a str,
    recognizer: Option<&'static str>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    summary: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    sentences: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    scores: Float64Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    blocks: Uint32Array,
    entities: RawEntities<'a>,
    keyphrases: RawKeyphrases,
    warnings: Vec<RawWarning>,
}

#[derive(Serialize)]
struct RawEntities<'a> {
    names: Vec<&'a str>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    kinds: Uint8Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    counts: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    mentions: Uint32Array,
    values: Vec<Option<&'a str>>,
}

#[derive(Serialize)]
struct RawKeyphrases {
    #[serde(with = "serde_wasm_bindgen::preserve")]
    scores: Float64Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    counts: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    mentions: Uint32Array,
}

#[derive(Serialize)]
struct RawWarning {
    code: &'static str,
    message: &'static str,
}

/// The analysis as a `RawAnalysis`, with the name of the entity weights that it was made with.
pub fn to_js(analysis: &Analysis<'_>, model: Option<&str>) -> Result<JsValue, JsValue> {
    let document = &analysis.document;
    let offsets = Offsets::new(document.text, OffsetUnit::Utf16);
    let raw = RawAnalysis {
        version: env!("CARGO_PKG_VERSION"),
        model,
        lang: analysis.language.code(),
        recognizer: analysis.recognizer.map(Tier::name),
        summary: Uint32Array::from(indices(&analysis.summary).as_slice()),
        sentences: spans(
            &offsets,
            document.sentences.iter().map(|sentence| sentence.span),
        ),
        scores: scores(analysis.ranking.scores.iter().copied()),
        blocks: numbers(document.blocks.iter().flat_map(|block| {
            let (start, end) = offsets.span(block.span);
            [start, end, block.kind as u32]
        })),
        entities: entities(analysis, &offsets),
        keyphrases: RawKeyphrases {
            scores: scores(analysis.keyphrases.iter().map(|phrase| phrase.score)),
            counts: numbers(
                analysis
                    .keyphrases
                    .iter()
                    .map(|phrase| phrase.mentions.len() as u32),
            ),
            mentions: spans(
                &offsets,
                analysis
                    .keyphrases
                    .iter()
                    .flat_map(|phrase| phrase.mentions.iter().copied()),
            ),
        },
        warnings: analysis
            .warnings
            .iter()
            .map(|warning| RawWarning {
                code: warning.code(),
                message: warning.message(),
            })
            .collect(),
    };
    Ok(serde_wasm_bindgen::to_value(&raw)?)
}

/// The sentences of a summary.
pub fn indices(picks: &[Pick]) -> Vec<u32> {
    picks.iter().map(|pick| pick.sentence).collect()
}

fn entities<'a>(analysis: &'a Analysis<'_>, offsets: &Offsets<'_>) -> RawEntities<'a> {
    let entities = &analysis.entities;
    let mentions = || entities.iter().flat_map(|entity| &entity.mentions);
    let kinds: Vec<u8> = entities.iter().map(|entity| entity.kind as u8).collect();
    RawEntities {
        names: entities.iter().map(|entity| entity.name.as_str()).collect(),
        kinds: Uint8Array::from(kinds.as_slice()),
        counts: numbers(entities.iter().map(|entity| entity.mentions.len() as u32)),
        mentions: spans(offsets, mentions().map(|mention| mention.span)),
        values: mentions().map(|mention| mention.value.as_deref()).collect(),
    }
}

fn spans(offsets: &Offsets<'_>, spans: impl Iterator<Item = Span>) -> Uint32Array {
    numbers(spans.flat_map(|span| {
        let (start, end) = offsets.span(span);
        [start, end]
    }))
}

fn numbers(numbers: impl Iterator<Item = u32>) -> Uint32Array {
    Uint32Array::from(numbers.collect::<Vec<u32>>().as_slice())
}

/// Scores with six decimals, as everywhere outside the core. Zero is added so that −0 is 0.
fn scores(scores: impl Iterator<Item = f64>) -> Float64Array {
    let rounded: Vec<f64> = scores
        .map(|score| (score * 1e6).round() / 1e6 + 0.0)
        .collect();
    Float64Array::from(rounded.as_slice())
}
