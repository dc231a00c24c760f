//! A JavaScript string into wasm memory, once.
//!
//! `TextEncoder.encodeInto` writes UTF-8 straight into a buffer that is used again for the next text; the
//! string is never copied on the JavaScript side. (`&str` parameters of wasm-bindgen allocate each time and
//! take ten times as long.) A lone surrogate becomes U+FFFD, which is one UTF-16 unit too, so offsets hold.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::error::AnalyzeError;

#[wasm_bindgen]
extern "C" {
    // web-sys knows `TextEncoder`, but not with a string that stays on the JavaScript side.
    type TextEncoder;

    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;

    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, source: &JsString, destination: &Uint8Array) -> Progress;

    type Progress;

    /// UTF-16 units taken.
    #[wasm_bindgen(method, getter)]
    fn read(this: &Progress) -> u32;

    /// Bytes written.
    #[wasm_bindgen(method, getter)]
    fn written(this: &Progress) -> u32;
}

/// The most bytes that one UTF-16 unit takes in UTF-8 (a pair takes four).
const MAX_BYTES_PER_UNIT: usize = 3;

/// Room for counting the bytes of a text that is too large to be read.
const COUNTING_BYTES: usize = 1 << 16;

/// Reads strings into a buffer of its own.
pub struct Reader {
    encoder: TextEncoder,
    buffer: Vec<u8>,
}

impl Reader {
    /// A reader with an empty buffer.
    pub fn new() -> Self {
        Self {
            encoder: TextEncoder::new(),
            buffer: Vec::new(),
        }
    }

    /// The text in UTF-8, until the next one is read. One pass; at most three bytes of room a unit.
    ///
    /// # Errors
    /// [`AnalyzeError::TooLarge`], with the exact size, and without taking memory for the text.
    pub fn read(&mut self, text: &JsString, limit: usize) -> Result<&str, AnalyzeError> {
        if text.length() as usize > limit {
            return Err(AnalyzeError::TooLarge {
                bytes: self.count(text),
                limit,
            });
        }
        self.buffer.clear();
        // A byte a unit is all that plain English needs; what does not fit then is given room for the worst.
        let mut rest = text.clone();
        let mut room = text.length() as usize;
        while rest.length() > 0 {
            self.buffer.reserve(room);
            let read = self.encode(&rest);
            rest = rest.slice(read, rest.length());
            room = rest.length() as usize * MAX_BYTES_PER_UNIT;
        }
        // `encodeInto` writes nothing but UTF-8; should it ever not, an empty text harms nobody.
        Ok(std::str::from_utf8(&self.buffer).unwrap_or_default())
    }

    /// Size of the text in UTF-8, found piece by piece.
    fn count(&mut self, text: &JsString) -> usize {
        let mut bytes = 0;
        let mut rest = text.clone();
        while rest.length() > 0 {
            self.buffer.clear();
            self.buffer.reserve(COUNTING_BYTES);
            let read = self.encode(&rest);
            bytes += self.buffer.len();
            rest = rest.slice(read, rest.length());
        }
        bytes
    }

    /// Appends as much of `text` as there is room for; the UTF-16 units taken.
    fn encode(&mut self, text: &JsString) -> u32 {
        let room = self.buffer.spare_capacity_mut();
        // SAFETY: the view is of memory that the buffer owns, and nothing allocates, which could move the
        // memory, before `encodeInto` is done with it.
        let view = unsafe { Uint8Array::view_mut_raw(room.as_mut_ptr().cast::<u8>(), room.len()) };
        let progress = self.encoder.encode_into(text, &view);
        let length = self.buffer.len() + progress.written() as usize;
        // SAFETY: `encodeInto` says that it wrote so many bytes into the room, and never exceeds it.
        unsafe { self.buffer.set_len(length) };
        progress.read()
    }
}
