//! The language of a text: as told, else as its letters and words say ([`detect`]).

mod detect;

use std::fmt;

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
            other => short_code(other).unwrap_or(other),
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
        return Ok(detected(text));
    };
    match Language::from_tag(tag) {
        Some(Language::UNDETERMINED) => Ok(detected(text)),
        Some(language) => Ok(language),
        None => Err(AnalyzeError::InvalidOption {
            name: "lang",
            message: format!("{tag:?} is no language code: give ISO 639, as in `en` or `pt-BR`"),
        }),
    }
}

fn detected(text: &str) -> Language {
    detect::detect(text)
        .and_then(Language::from_tag)
        .unwrap_or(Language::UNDETERMINED)
}

/// Languages that have a code of two letters: that of three, then that of two.
const LONG_CODES: &str = "\
    eng en spa es por pt ita it fra fr deu de nld nl swe sv dan da nob no nno no fin fi pol pl ces cs \
    slk sk hun hu ron ro hrv hr tur tr ind id vie vi cat ca glg gl isl is rus ru ukr uk bel be bul bg \
    srp sr mkd mk kaz kk ara ar pes fa fas fa urd ur heb he yid yi hin hi mar mr nep ne ben bn guj gu \
    pan pa ori or tam ta tel te kan kn mal ml sin si mya my khm km tha th kat ka hye hy amh am ell el \
    kor ko jpn ja cmn zh zho zh slv sl lit lt lav lv est et";

fn short_code(long: &str) -> Option<&'static str> {
    let mut codes = LONG_CODES.split(' ');
    codes.find(|code| *code == long && code.len() == 3)?;
    codes.next()
}

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
