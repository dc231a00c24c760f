//! An analysis as plain data: typed arrays for what there are many of, in plain objects; serde for what there are few of.
//! Each string has a price of its own on the way, so a name goes as the number of the mention that has it, and all
//! normal forms go as one string: that halved the time of the whole.
//!
//! Ten thousand spans as typed arrays cost a fifth of a millisecond and cross to the page without a copy; as
//! objects, whether by serde or JSON, ten milliseconds. The page's client makes the objects of
//! `pkg/types.d.ts` from them. `types.d.ts` beside this file tells what each field holds, and a contract test
//! pins both.

use serde::Serialize;

use js_sys::{Float64Array, Object, Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::JsValue;

use crate::analyze::Analysis;
use crate::error::Warning;
use crate::options::Tier;
use crate::span::Span;
use crate::summarize::Pick;
use crate::text::offsets::{OffsetUnit, Offsets};

/// The analysis as a `RawAnalysis`, with the name of the entity weights that it was made with.
///
/// # Errors
/// None is known: serde's type has one.
pub fn to_js(analysis: &Analysis<'_>, model: Option<&str>) -> Result<JsValue, JsValue> {
    let document = &analysis.document;
    let offsets = Offsets::new(document.text, OffsetUnit::Utf16);
    let sentences = document.sentences.iter().map(|sentence| sentence.span);
    let blocks = document.blocks.iter().flat_map(|block| {
        let (start, end) = offsets.span(block.span);
        [start, end, block.kind as u32]
    });
    let warnings: Vec<RawWarning> = analysis.warnings.iter().map(RawWarning::of).collect();
    Ok(object(&[
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("model", text(model)),
        ("lang", analysis.language.code().into()),
        ("recognizer", text(analysis.recognizer.map(Tier::name))),
        ("summary", numbers(indices(&analysis.summary).into_iter())),
        ("sentences", spans(&offsets, sentences)),
        ("scores", scores(analysis.ranking.scores.iter().copied())),
        ("blocks", numbers(blocks)),
        ("entities", entities(analysis, &offsets)),
        ("keyphrases", keyphrases(analysis, &offsets)),
        ("warnings", serde_wasm_bindgen::to_value(&warnings)?),
    ]))
}

/// The sentences of a summary.
pub fn indices(picks: &[Pick]) -> Vec<u32> {
    picks.iter().map(|pick| pick.sentence).collect()
}

/// A warning as `RawAnalysis` holds it.
#[derive(Serialize)]
struct RawWarning {
    code: &'static str,
    message: &'static str,
}

impl RawWarning {
    fn of(warning: &Warning) -> Self {
        Self {
            code: warning.code(),
            message: warning.message(),
        }
    }
}

/// `RawEntities` of `types.d.ts`.
fn entities(analysis: &Analysis<'_>, offsets: &Offsets<'_>) -> JsValue {
    let entities = &analysis.entities;
    let mentions = || entities.iter().flat_map(|entity| &entity.mentions);
    let kinds: Vec<u8> = entities.iter().map(|entity| entity.kind as u8).collect();
    let counts = entities.iter().map(|entity| entity.mentions.len() as u32);
    let named = entities.iter().map(|entity| {
        let text = analysis.document.text;
        let mut mentions = entity.mentions.iter();
        let at = mentions.position(|mention| mention.span.of(text) == entity.name);
        at.unwrap_or(0) as u32
    });
    let values: String = mentions()
        .flat_map(|mention| &mention.value)
        .map(String::as_str)
        .collect();
    let mut end = 0;
    let value_ends = mentions().map(|mention| {
        let value = mention.value.iter().flat_map(|value| value.encode_utf16());
        end += value.count() as u32;
        end
    });
    object(&[
        ("named", numbers(named)),
        ("kinds", Uint8Array::from(kinds.as_slice()).into()),
        ("counts", numbers(counts)),
        (
            "mentions",
            spans(offsets, mentions().map(|mention| mention.span)),
        ),
        ("values", values.into()),
        ("valueEnds", numbers(value_ends)),
    ])
}

/// `RawKeyphrases` of `types.d.ts`.
fn keyphrases(analysis: &Analysis<'_>, offsets: &Offsets<'_>) -> JsValue {
    let phrases = &analysis.keyphrases;
    let counts = phrases.iter().map(|phrase| phrase.mentions.len() as u32);
    let mentions = phrases
        .iter()
        .flat_map(|phrase| phrase.mentions.iter().copied());
    object(&[
        ("scores", scores(phrases.iter().map(|phrase| phrase.score))),
        ("counts", numbers(counts)),
        ("mentions", spans(offsets, mentions)),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a property on an object made here cannot fail.
        let _ = Reflect::set(&object, &JsValue::from(*name), value);
    }
    object.into()
}

fn text(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::UNDEFINED, JsValue::from)
}

fn spans(offsets: &Offsets<'_>, spans: impl Iterator<Item = Span>) -> JsValue {
    numbers(spans.flat_map(|span| {
        let (start, end) = offsets.span(span);
        [start, end]
    }))
}

fn numbers(numbers: impl Iterator<Item = u32>) -> JsValue {
    Uint32Array::from(numbers.collect::<Vec<u32>>().as_slice()).into()
}

/// Scores with six decimals, as everywhere outside the core. Zero is added so that −0 is 0.
fn scores(scores: impl Iterator<Item = f64>) -> JsValue {
    let rounded: Vec<f64> = scores
        .map(|score| (score * 1e6).round() / 1e6 + 0.0)
        .collect();
    Float64Array::from(rounded.as_slice()).into()
}
