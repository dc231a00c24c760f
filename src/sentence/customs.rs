//! What a language's spelling says about full stops and capitals, as far as it differs between languages.
//!
//! Sources are the languages' own rules of spelling: the Pravidla českého pravopisu, the Íslenskar ritreglur,
//! the Dansk Retskrivningsordbog, the Rat für deutsche Rechtschreibung and their kin.

use crate::text::language::Language;

/// The customs of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Customs {
    pub(super) language: Language,
    pub(super) ordinals: Ordinals,
}

/// How a language writes ordinal numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ordinals {
    /// Without a full stop: `12th`, `12º`.
    Plain,
    /// With one, and with a small letter after it unless a name follows: `12. června`.
    Stop,
    /// With one, and often with a capital after it: `am 12. Juni`, `2. Dünya Savaşı`.
    StopBeforeCapital,
}

impl Customs {
    pub(super) fn of(language: Language) -> Self {
        let ordinals = match language.code() {
            "de" | "lb" | "tr" => Ordinals::StopBeforeCapital,
            "cs" | "sk" | "pl" | "sl" | "hr" | "sr" | "bs" | "hu" | "fi" | "et" | "lv" | "da"
            | "no" | "is" | "fo" | "eu" => Ordinals::Stop,
            _ => Ordinals::Plain,
        };
        Self { language, ordinals }
    }
}
