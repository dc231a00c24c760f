//! Errors as JavaScript knows them: an `Error` with a stable `code`.
//!
//! The `code` is also what tells an answer from an accident: an exception without one is a trap.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use crate::error::AnalyzeError;
use crate::model::ModelError;

impl From<AnalyzeError> for JsValue {
    fn from(error: AnalyzeError) -> Self {
        coded(error.code(), &error.to_string())
    }
}

impl From<ModelError> for JsValue {
    fn from(error: ModelError) -> Self {
        coded(error.code(), &error.to_string())
    }
}

/// The error of an option that has a value it cannot have.
pub fn invalid_option(name: &str, message: &str) -> JsValue {
    coded("invalid-option", &format!("{name}: {message}"))
}

fn coded(code: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    // Setting a property on an object made here cannot fail.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
