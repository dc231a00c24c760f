//! The only folder that knows JavaScript.
//!
//! One exported class, [`Engine`], lives in a worker for the worker's whole life. A text comes in by
//! `TextEncoder.encodeInto` straight into wasm memory ([`input`]), options as a plain object ([`options`]);
//! a result goes out as plain data that a worker can transfer: typed arrays for what there are many of,
//! strings for the rest ([`output`]). Spans leave as UTF-16 code units, as JavaScript counts. Nothing here
//! decides what a summary is: that is the core's, which is compiled the same way for the command line.
//!
//! A panic ends in a trap and may leave the instance in any state, so whoever drives an engine throws it
//! away after an exception that carries no `code` ([`error`]).

mod error;
mod input;
mod options;
mod output;
mod trace;

use std::collections::VecDeque;

use js_sys::{JsString, Object};
use wasm_bindgen::prelude::*;

use crate::analyze::Analyzer;
use crate::document::BlockKind;
use crate::entity::EntityKind;
use crate::model::Model;
use crate::summarize::Ranking;

/// The shapes of what crosses, for TypeScript.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// How many rankings are kept for [`Engine::cut`].
const MAX_KEPT: usize = 8;

/// How much text the kept rankings may stand for, in bytes, since a ranking grows with its text. The newest
/// is kept whatever its size.
const MAX_KEPT_BYTES: usize = 8 << 20;

/// Analyzes texts, and cuts the latest of them to other lengths.
#[wasm_bindgen]
pub struct Engine {
    analyzer: Analyzer,
    reader: input::Reader,
    trace: trace::Trace,
    /// Oldest first.
    kept: VecDeque<Kept>,
}

/// What [`Engine::cut`] needs of an analysis.
struct Kept {
    key: u32,
    bytes: usize,
    ranking: Ranking,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without entity weights.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        console_error_panic_hook::set_once();
        Self {
            analyzer: Analyzer::new(),
            reader: input::Reader::new(),
            trace: trace::Trace::new(),
            kept: VecDeque::new(),
        }
    }

    /// Analyzes `text` and keeps its ranking under `key`, which the caller chooses. Throws an `Error` with a
    /// `code` where the text is too large or an option is invalid.
    #[wasm_bindgen(unchecked_return_type = "RawAnalysis")]
    pub fn analyze(
        &mut self,
        key: u32,
        text: &JsString,
        #[wasm_bindgen(unchecked_param_type = "RawOptions")] options: &Object,
    ) -> Result<JsValue, JsValue> {
        let options = options::Given::parse(options)?;
        let trace = &self.trace;
        let text = trace.measure("nutgraf: read", || {
            self.reader.read(text, options.max_bytes())
        })?;
        let options = options.resolve(text)?;
        let analysis =
            trace.measure("nutgraf: analyze", || self.analyzer.analyze(text, &options))?;
        let raw = trace.measure("nutgraf: write", || {
            output::to_js(&analysis, self.analyzer.model_name())
        })?;
        let kept = Kept {
            key,
            bytes: text.len(),
            ranking: analysis.ranking,
        };
        self.keep(kept);
        Ok(raw)
    }

    /// The sentences of another length of the text analyzed under `key`, as indices in reading order;
    /// `undefined` where its ranking is no longer kept.
    pub fn cut(
        &self,
        key: u32,
        #[wasm_bindgen(unchecked_param_type = "RawLength")] length: &JsValue,
    ) -> Result<Option<Vec<u32>>, JsValue> {
        let length = options::parse_length(length)?;
        length.check()?;
        let kept = self.kept.iter().rev().find(|kept| kept.key == key);
        Ok(kept.map(|kept| output::indices(&kept.ranking.cut(length))))
    }

    /// Takes entity weights, from now on used by every analysis; the summaries stay as they are. The name of the
    /// weights; throws an `Error` with a `code` where the bytes are none, and goes on with those it had.
    #[wasm_bindgen(js_name = loadModel)]
    pub fn load_model(&mut self, bytes: &[u8]) -> Result<String, JsValue> {
        let model = Model::from_bytes(bytes)?;
        let name = model.name().to_owned();
        self.analyzer = Analyzer::with_model(model);
        Ok(name)
    }

    /// Names of the block kinds that a `RawAnalysis` gives by number.
    #[wasm_bindgen(js_name = blockKinds)]
    pub fn block_kinds() -> Vec<String> {
        BlockKind::ALL
            .iter()
            .map(|kind| kind.name().to_owned())
            .collect()
    }

    /// Names of the entity kinds that a `RawAnalysis` gives by number.
    #[wasm_bindgen(js_name = entityKinds)]
    pub fn entity_kinds() -> Vec<String> {
        EntityKind::ALL
            .iter()
            .map(|kind| kind.name().to_owned())
            .collect()
    }
}

impl Engine {
    fn keep(&mut self, newest: Kept) {
        self.kept.retain(|kept| kept.key != newest.key);
        self.kept.push_back(newest);
        let mut bytes: usize = self.kept.iter().map(|kept| kept.bytes).sum();
        while self.kept.len() > 1 && (self.kept.len() > MAX_KEPT || bytes > MAX_KEPT_BYTES) {
            bytes -= self.kept.pop_front().map_or(0, |kept| kept.bytes);
        }
    }
}
