//! Options from a plain JavaScript object.
//!
//! Each is taken by its name, so that an unknown one or one of a wrong type is refused with that name. `undefined` is as
//! good as absent. By hand and without serde, whose errors alone (which print numbers) are a twentieth of the code.

use js_sys::{Number, Object, Reflect, Uint32Array};
use wasm_bindgen::prelude::*;

use super::error::invalid_option;
use crate::document::{Block, BlockKind};
use crate::options::{Length, Options, Recognizer, Tier};
use crate::span::Span;
use crate::text::offsets::{OffsetUnit, Offsets};

/// Options as they came; blocks wait for the text that they are spans of.
pub struct Given {
    options: Options,
    blocks: Option<Uint32Array>,
}

impl Given {
    /// Reads every option but the blocks.
    ///
    /// # Errors
    /// An `Error` with the code `invalid-option` that names the option.
    pub fn parse(object: &Object) -> Result<Self, JsValue> {
        let mut options = Options::default();
        let mut blocks = None;
        for (name, value) in given(object)? {
            match name.as_str() {
                "length" => options.length = parse_length(&value)?,
                "title" => options.title = Some(text(&name, &value)?),
                "lang" => options.lang = Some(text(&name, &value)?),
                "summary" => options.parts.summary = truth(&name, &value)?,
                "entities" => options.parts.entities = truth(&name, &value)?,
                "recognizer" => options.recognizer = parse_recognizer(&name, &value)?,
                "maxBytes" => options.max_bytes = whole(&name, number(&name, &value)?)?,
                "blocks" => {
                    let packed = value.dyn_into();
                    blocks = Some(packed.map_err(|_| invalid_option(&name, "must be packed"))?);
                }
                _ => return Err(invalid_option(&name, "there is no such option")),
            }
        }
        Ok(Self { options, blocks })
    }

    /// Largest text accepted, in UTF-8 bytes.
    pub fn max_bytes(&self) -> usize {
        self.options.max_bytes
    }

    /// The options of an analysis of `text`, with the blocks in bytes.
    ///
    /// # Errors
    /// As [`Given::parse`]: blocks out of order, overlapping, or not of this text.
    pub fn resolve(mut self, text: &str) -> Result<Options, JsValue> {
        if let Some(packed) = self.blocks {
            self.options.blocks = Some(unpack(&packed.to_vec(), text)?);
        }
        Ok(self.options)
    }
}

fn parse_recognizer(name: &str, value: &JsValue) -> Result<Recognizer, JsValue> {
    let asked = text(name, value)?;
    let tiers = [Tier::Linear, Tier::Neural];
    match tiers.into_iter().find(|tier| tier.name() == asked) {
        Some(tier) => Ok(Recognizer::Only(tier)),
        None if asked == "auto" => Ok(Recognizer::Auto),
        None => Err(invalid_option(name, "must be auto, linear or neural")),
    }
}

const UNITS: &str = "must have one of sentences, words, chars, percent and minutes";

/// A length: an object with exactly one of the units.
pub fn parse_length(value: &JsValue) -> Result<Length, JsValue> {
    let name = "length";
    let units = match value.dyn_ref::<Object>() {
        Some(object) => given(object)?,
        None => Vec::new(),
    };
    let [(unit, amount)] = units.as_slice() else {
        return Err(invalid_option(name, UNITS));
    };
    let amount = number(name, amount)?;
    Ok(match unit.as_str() {
        "sentences" => Length::Sentences(whole(name, amount)?),
        "words" => Length::Words(whole(name, amount)?),
        "chars" => Length::Characters(whole(name, amount)?),
        "percent" => Length::Percent(amount),
        "minutes" => Length::Minutes(amount),
        _ => return Err(invalid_option(name, &format!("{UNITS}, not {unit}"))),
    })
}

/// The properties of an object that are not undefined.
fn given(object: &Object) -> Result<Vec<(String, JsValue)>, JsValue> {
    let mut given = Vec::new();
    for name in Object::keys(object).iter() {
        let value = Reflect::get(object, &name)?;
        if !value.is_undefined() {
            given.push((name.as_string().unwrap_or_default(), value));
        }
    }
    Ok(given)
}

fn text(name: &str, value: &JsValue) -> Result<String, JsValue> {
    let text = value.as_string();
    text.ok_or_else(|| invalid_option(name, "must be a string"))
}

fn truth(name: &str, value: &JsValue) -> Result<bool, JsValue> {
    let truth = value.as_bool();
    truth.ok_or_else(|| invalid_option(name, "must be true or false"))
}

fn number(name: &str, value: &JsValue) -> Result<f64, JsValue> {
    let number = value.as_f64();
    number.ok_or_else(|| invalid_option(name, "must be a number"))
}

/// A count. Larger ones than the memory has bytes are as good as that.
fn whole(name: &str, number: f64) -> Result<usize, JsValue> {
    if number >= 0.0 && number.trunc() == number {
        Ok(number as usize)
    } else {
        let written = Object::from(Number::from(number)).to_string();
        Err(invalid_option(
            name,
            &format!("must be a whole number, not {written}"),
        ))
    }
}

/// Blocks from `start, end, kind` thrice over, in UTF-16 units, to bytes.
fn unpack(packed: &[u32], text: &str) -> Result<Vec<Block>, JsValue> {
    let offsets = Offsets::new(text, OffsetUnit::Utf16);
    let mut blocks = Vec::with_capacity(packed.len() / 3);
    let mut end_before = 0;
    for packed in packed.chunks(3) {
        let &[start, end, kind] = packed else {
            return Err(invalid_option(
                "blocks",
                "must have a start, an end and a kind each",
            ));
        };
        let refuse = |why: &str| invalid_option("blocks", &format!("{start}..{end} {why}"));
        let kind = BlockKind::ALL
            .get(kind as usize)
            .ok_or_else(|| refuse("is of no known kind"))?;
        let (Some(first), Some(last)) = (offsets.byte(start), offsets.byte(end)) else {
            return Err(refuse("is no span of the text"));
        };
        if first < end_before || last < first {
            return Err(refuse("is out of order, or overlaps the one before"));
        }
        end_before = last;
        let span = trim(text, first as usize, last as usize);
        if !span.is_empty() {
            blocks.push(Block { span, kind: *kind });
        }
    }
    Ok(blocks)
}

/// The span without white space at its ends: the document's blocks have none, a page's often do.
fn trim(text: &str, start: usize, end: usize) -> Span {
    let slice = text.get(start..end).unwrap_or_default();
    let start = start + (slice.len() - slice.trim_start().len());
    Span::new(start, start + slice.trim().len())
}
