//! The language of a text: as told, else as its letters say.
//!
//! Identification is the crate `whatlang`: the script first, and where several languages share it, ranks of
//! letter trigrams (Cavnar & Trenkle 1994) together with their alphabets. It is given three short samples
//! from the beginning, middle and end of the text, since its cost grows with the number of distinct
//! trigrams and with that of the candidates; and only languages that news is read in, since each further
//! one makes the others less sure.
//!
//! A sample that its commonest words show to be English, as most are, is asked nothing further: that takes
//! the trigrams out of the time of every English article (a quarter of it), and out of no other's.
//!
//! Whatever the text's length the cost is that of [`SAMPLES`] × [`SAMPLE_LETTERS`] letters: a few µs for
//! English, some 50 µs for other Latin letters and less for all others. `whatlang` adds, subtracts, multiplies and divides, and iterates
//! over no hash map without sorting, so its answer is the same on every machine.

use std::fmt;
use std::sync::LazyLock;

use whatlang::{Detector, Lang};

use crate::error::AnalyzeError;

/// A language, by its ISO 639 code: that of two letters where there is one. `und` where it is not known.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Language {
    /// Small letters, behind a code of two a NUL.
    letters: [u8; 3],
}

impl Language {
    /// English.
    pub const ENGLISH: Self = Self { letters: *b"en\0" };

    /// Not determined.
    pub const UNDETERMINED: Self = Self { letters: *b"und" };

    /// The code: `en`, `de`, …, `und`.
    pub fn code(&self) -> &str {
        let code = self.letters.strip_suffix(b"\0").unwrap_or(&self.letters);
        std::str::from_utf8(code).unwrap_or("und")
    }

    /// The language that a tag in the manner of BCP 47 begins with (`en-GB`, `EN`, `zh_Hant`, `deu`);
    /// `None` for what is no such tag. A language that Nutgraf knows nothing of is kept as it is.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut subtags = tag.trim().split(['-', '_']);
        let primary = subtags.next()?.to_ascii_lowercase();
        let is_letters = primary.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_subtag = |subtag: &str| {
            (1..=8).contains(&subtag.len())
                && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if !(2..=3).contains(&primary.len()) || !is_letters || !subtags.all(is_subtag) {
            return None;
        }
        let renamed = match primary.as_str() {
            "nb" | "nn" => "no",
            "iw" => "he",
            "in" => "id",
            other => Lang::from_code(other).and_then(code_of).unwrap_or(other),
        };
        let mut letters = [0; 3];
        letters
            .iter_mut()
            .zip(renamed.bytes())
            .for_each(|(to, from)| *to = from);
        Some(Self { letters })
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The language told, else the language detected; `und` where neither says one.
///
/// # Errors
/// [`AnalyzeError::InvalidOption`] where what was told is no language tag.
pub fn of(text: &str, told: Option<&str>) -> Result<Language, AnalyzeError> {
    let Some(tag) = told else {
        return Ok(detect(text));
    };
    match Language::from_tag(tag) {
        Some(Language::UNDETERMINED) => Ok(detect(text)),
        Some(language) => Ok(language),
        None => Err(AnalyzeError::InvalidOption {
            name: "lang",
            message: format!("{tag:?} is no language code: give ISO 639, as in `en` or `pt-BR`"),
        }),
    }
}

/// Places of the text that are looked at.
const SAMPLES: usize = 3;

/// Letters and spaces taken at each.
const SAMPLE_LETTERS: usize = 120;

/// Below this `whatlang` guesses. (It calls itself reliable from .9 on, which few short texts reach.)
const LEAST_CONFIDENCE: f64 = 0.05;

/// A sample of fewer bytes than this is a headline or a beginning, of which `whatlang` takes one in six for a
/// neighbour of its language: it must be surer there, or nothing is said.
const SHORT_SAMPLE: usize = 60;

/// The same for a short sample.
const LEAST_CONFIDENCE_IF_SHORT: f64 = 0.3;

fn detect(text: &str) -> Language {
    let sample = sample(text);
    if is_plainly_english(&sample) {
        return Language::ENGLISH;
    }
    let least = if sample.len() < SHORT_SAMPLE {
        LEAST_CONFIDENCE_IF_SHORT
    } else {
        LEAST_CONFIDENCE
    };
    DETECTOR
        .detect(&sample)
        .filter(|info| info.confidence() >= least)
        .and_then(|info| code_of(info.lang()))
        .and_then(Language::from_tag)
        .unwrap_or(Language::UNDETERMINED)
}

/// Whether the words that mark English make at least an eighth of the sample, and are four or more; of
/// English news they are a fifth.
fn is_plainly_english(sample: &str) -> bool {
    let (mut words, mut english) = (0, 0);
    for word in sample.split(' ').filter(|word| !word.is_empty()) {
        words += 1;
        english += usize::from(ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word)));
    }
    english >= 4 && 8 * english >= words
}

/// Common words that no other candidate has as often: `of` in Dutch and `to` in Polish are one word in a hundred.
const ENGLISH: [&str; 24] = [
    "the", "of", "and", "to", "that", "with", "from", "this", "which", "were", "have", "has",
    "been", "would", "they", "their", "his", "its", "but", "not", "who", "said", "about", "she",
];

/// Words from [`SAMPLES`] places of the text, with nothing but single spaces between them. A place without
/// letters is searched on to the next place and no further.
fn sample(text: &str) -> String {
    let mut sample = String::with_capacity(SAMPLES * SAMPLE_LETTERS);
    let part = text.len().div_ceil(SAMPLES);
    for place in 0..SAMPLES {
        let start = text.floor_char_boundary(place * part);
        let end = text.floor_char_boundary((place + 1) * part);
        let mut room = SAMPLE_LETTERS;
        for letter in text.get(start..end).unwrap_or_default().chars() {
            // Marks and joiners belong to the words of their scripts; they are no letters to `char`.
            if letter.is_alphabetic() || (!letter.is_ascii() && !letter.is_whitespace()) {
                sample.push(letter);
            } else if !sample.ends_with(' ') {
                sample.push(' ');
            } else {
                continue;
            }
            room -= 1;
            if room == 0 {
                break;
            }
        }
    }
    sample
}

static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::with_allowlist(LANGUAGES.iter().map(|&(lang, _)| lang).collect()));

fn code_of(lang: Lang) -> Option<&'static str> {
    LANGUAGES
        .iter()
        .find(|&&(known, _)| known == lang)
        .map(|&(_, code)| code)
}

/// The candidates. Those that alone write a script cost nothing.
static LANGUAGES: [(Lang, &str); 58] = [
    (Lang::Eng, "en"),
    (Lang::Spa, "es"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Fra, "fr"),
    (Lang::Deu, "de"),
    (Lang::Nld, "nl"),
    (Lang::Swe, "sv"),
    (Lang::Dan, "da"),
    (Lang::Nob, "no"),
    (Lang::Fin, "fi"),
    (Lang::Pol, "pl"),
    (Lang::Ces, "cs"),
    (Lang::Slk, "sk"),
    (Lang::Hun, "hu"),
    (Lang::Ron, "ro"),
    (Lang::Hrv, "hr"),
    (Lang::Tur, "tr"),
    (Lang::Ind, "id"),
    (Lang::Vie, "vi"),
    (Lang::Cat, "ca"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Bel, "be"),
    (Lang::Bul, "bg"),
    (Lang::Srp, "sr"),
    (Lang::Mkd, "mk"),
    (Lang::Ara, "ar"),
    (Lang::Pes, "fa"),
    (Lang::Urd, "ur"),
    (Lang::Heb, "he"),
    (Lang::Yid, "yi"),
    (Lang::Hin, "hi"),
    (Lang::Mar, "mr"),
    (Lang::Nep, "ne"),
    (Lang::Ben, "bn"),
    (Lang::Guj, "gu"),
    (Lang::Pan, "pa"),
    (Lang::Ori, "or"),
    (Lang::Tam, "ta"),
    (Lang::Tel, "te"),
    (Lang::Kan, "kn"),
    (Lang::Mal, "ml"),
    (Lang::Sin, "si"),
    (Lang::Mya, "my"),
    (Lang::Khm, "km"),
    (Lang::Tha, "th"),
    (Lang::Kat, "ka"),
    (Lang::Hye, "hy"),
    (Lang::Amh, "am"),
    (Lang::Ell, "el"),
    (Lang::Kor, "ko"),
    (Lang::Jpn, "ja"),
    (Lang::Cmn, "zh"),
    (Lang::Slv, "sl"),
    (Lang::Lit, "lt"),
    (Lang::Lav, "lv"),
    (Lang::Est, "et"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str, told: Option<&str>) -> String {
        of(text, told).unwrap().code().to_owned()
    }

    #[test]
    fn what_is_told_wins() {
        let german =
            "Der Rat hat am Dienstag beschlossen, die alte Brücke über den Fluss zu sanieren.";
        assert_eq!(code(german, None), "de");
        assert_eq!(code(german, Some("EN")), "en");
        assert_eq!(code(german, Some("pt-BR")), "pt");
        assert_eq!(code(german, Some("zh_Hant_TW")), "zh");
        assert_eq!(code(german, Some("eng")), "en");
        assert_eq!(code(german, Some("nb")), "no");
        assert_eq!(code(german, Some("haw")), "haw");
        assert_eq!(code(german, Some("und")), "de");
    }

    #[test]
    fn rubbish_is_an_invalid_option() {
        for tag in [
            "",
            "e",
            "english",
            "e1",
            "en-",
            "en-toolongsubtag",
            "ἑλ",
            "en GB",
        ] {
            let error = of("", Some(tag)).unwrap_err();
            assert_eq!(error.code(), "invalid-option", "{tag:?}");
        }
    }

    #[test]
    fn is_found_by_the_letters() {
        for (text, expected) in [
            (
                "The harbor council will vote on the new ferry line on Thursday.",
                "en",
            ),
            (
                "Le conseil municipal a voté jeudi la rénovation du vieux pont.",
                "fr",
            ),
            (
                "Рада ухвалила рішення про ремонт старого мосту через річку.",
                "uk",
            ),
            (
                "Совет принял решение о ремонте старого моста через реку.",
                "ru",
            ),
            (
                "Το συμβούλιο αποφάσισε την επισκευή της παλιάς γέφυρας.",
                "el",
            ),
            ("市議会は木曜日、古い橋の改修を決めた。", "ja"),
            ("市议会星期四决定修缮旧桥。", "zh"),
            ("สภาเมืองลงมติซ่อมสะพานเก่าเมื่อวันพฤหัสบดี", "th"),
            ("시의회는 목요일 낡은 다리를 고치기로 했다.", "ko"),
            // Told wrongly by its letters, were it told.
            ("Macron met Zelensky on Tuesday.", "und"),
            ("", "und"),
            ("1234 — 5678 !!", "und"),
        ] {
            assert_eq!(code(text, None), expected, "{text}");
        }
    }

    #[test]
    fn letters_far_from_the_samples_are_found() {
        let text = " ".repeat(5000)
            + "Der Rat hat am Dienstag beschlossen, die alte Brücke zu sanieren."
            + &"\n".repeat(5000);
        assert_eq!(code(&text, None), "de");
    }
}
