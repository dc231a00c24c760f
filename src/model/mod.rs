//! The entity model: one file of weights, clusters and lists.
//!
//! ```text
//! 4 bytes   magic `NGEM`
//! u16       format version
//! u16       length of the name, then the name: language and date, UTF-8
//! u32       length of the body in bytes
//! u64       hash of the body
//! body      by a range coder (see [`coder`]): lexicon (see [`lexicon`]), weights (see [`weights`]),
//!           1 and the network (see [`network`]), or 0
//! ```
//!
//! A reader checks before it slices: a file that is not one, of another version, cut short or changed gives a
//! [`ModelError`] and nothing else. Loading is one pass.

pub mod bytes;
pub mod coder;
pub mod hash;
pub mod index;
pub mod keys;
pub mod lexicon;
pub mod network;
mod rows;
pub mod vectors;
pub mod weights;

use std::fmt;

use bytes::{Reader, Writer};
use coder::{Coder, Decoder, Encoder};
use lexicon::Lexicon;
use network::Network;
use weights::Weights;

/// The first four bytes of a model file.
const MAGIC: &[u8; 4] = b"NGEM";

/// The version this code reads and writes.
const VERSION: u16 = 3;

/// All that the recognizer needs beside the text.
#[derive(Clone, Debug, Default)]
pub struct Model {
    name: String,
    /// Lists and vectors.
    pub lexicon: Lexicon,
    /// What the tagger adds up.
    pub weights: Weights,
    /// The second tier, where the model has one.
    pub network: Option<Network>,
}

impl Model {
    /// A model of these parts. Of `name` so many whole characters are kept as 65,535 bytes hold.
    pub fn new(name: &str, lexicon: Lexicon, weights: Weights, network: Option<Network>) -> Self {
        let end = name.floor_char_boundary(usize::from(u16::MAX));
        Self {
            name: name.get(..end).unwrap_or_default().to_owned(),
            lexicon,
            weights,
            network,
        }
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// [`ModelError`] for a file that is no model, of another version, cut short or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut from = Reader::new(bytes);
        match from.take(MAGIC.len()) {
            Some(magic) if magic == MAGIC => {}
            Some(_) => return Err(ModelError::BadMagic),
            None if MAGIC.starts_with(bytes) => return Err(ModelError::Truncated),
            None => return Err(ModelError::BadMagic),
        }
        let found = from.u16().ok_or(ModelError::Truncated)?;
        if found != VERSION {
            return Err(ModelError::Version {
                found,
                expected: VERSION,
            });
        }
        let length = from.u16().ok_or(ModelError::Truncated)?;
        let name = from
            .take(usize::from(length))
            .ok_or(ModelError::Truncated)?;
        let size = from.u32().ok_or(ModelError::Truncated)? as usize;
        let checksum = from.u64().ok_or(ModelError::Truncated)?;
        let body = from.take(size).ok_or(ModelError::Truncated)?;
        if hash::of_bytes(body) != checksum || !from.is_empty() {
            return Err(ModelError::Checksum);
        }
        let name = String::from_utf8_lossy(name).into_owned();
        let mut from = Decoder::new(body);
        let read = Self::default().code(&mut from, name);
        read.filter(|_| from.is_at_end() && !from.is_spent())
            .ok_or(ModelError::Malformed)
    }

    /// Writes this model's parts, or reads others.
    fn code(&self, coder: &mut impl Coder, name: String) -> Option<Self> {
        let lexicon = self.lexicon.code(coder)?;
        let weights = self.weights.code(coder)?;
        let has_network = coder.byte(u8::from(self.network.is_some()), 1) == 1;
        let network = match has_network {
            true => Some(Network::code(self.network.as_ref(), coder)?),
            false => None,
        };
        Some(Self {
            name,
            lexicon,
            weights,
            network,
        })
    }

    /// The bytes of a model file.
    ///
    /// # Errors
    /// [`ModelError::Malformed`] where it holds more than the format has room for: 2^20 keys of one kind, 255 sets of
    /// lists.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ModelError> {
        let mut body = Encoder::default();
        let written = self.code(&mut body, String::new());
        written.ok_or(ModelError::Malformed)?;
        let body = body.finish();
        let name = &self.name;
        let mut to = Writer::default();
        to.bytes.extend(MAGIC);
        to.u16(VERSION);
        to.u16(name.len() as u16);
        to.bytes.extend(name.as_bytes());
        to.u32(body.len() as u32);
        to.u64(hash::of_bytes(&body));
        to.bytes.extend(body);
        Ok(to.bytes)
    }

    /// The model's name, as results give it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Why bytes are no model. The codes are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ModelError {
    /// The file is something else.
    BadMagic,
    /// The file is of a version that this code does not read.
    Version {
        /// The file's version.
        found: u16,
        /// The version that this code reads.
        expected: u16,
    },
    /// The file ends too early.
    Truncated,
    /// The file was changed on its way.
    Checksum,
    /// The file is whole but its parts contradict each other.
    Malformed,
}

impl ModelError {
    /// A stable code: `model-bad-magic`, `model-version`, `model-truncated`, `model-checksum` or
    /// `model-malformed`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BadMagic => "model-bad-magic",
            Self::Version { .. } => "model-version",
            Self::Truncated => "model-truncated",
            Self::Checksum => "model-checksum",
            Self::Malformed => "model-malformed",
        }
    }
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadMagic => f.write_str("the file is no Nutgraf model"),
            Self::Version { found, expected } => {
                write!(
                    f,
                    "the model has format version {found}, this program reads version {expected}"
                )
            }
            Self::Truncated => f.write_str("the model file ends too early: load it again"),
            Self::Checksum => f.write_str("the model file is damaged: load it again"),
            Self::Malformed => f.write_str("the model file contradicts itself: make it again"),
        }
    }
}

impl std::error::Error for ModelError {}
