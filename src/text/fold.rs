//! What words are compared as: without regard to case, width, compatibility forms and accents.
//!
//! Two steps, because stemmers want the accents that comparison does not: [`caseless`] is close to Unicode's
//! NFKC_Casefold, [`plain`] takes off accents, points and strokes (`Łódź` → `lodz`, `Ελλάς` → `ελλασ`).
//! Both write a copy; a span never refers to it.
//!
//! Not Unicode normalization: characters are folded one by one, so nothing is composed or reordered, which
//! [`plain`] makes up for by dropping the marks; Hangul syllables and the presentation forms of Arabic and
//! Han are taken as they are. Marks that spell a sound in their script (Indic vowel signs, Thai tones, kana
//! voicing) are kept.
//!
//! Cost: a copy for ASCII; two binary searches, of ten steps each, for any other character. The tables take
//! 9 KB, and a third of it in a download.

mod table;

use std::sync::LazyLock;

use super::packed;

/// Appends `word` in small letters, compatibility forms (`ﬁ`, `Ｎ`, `²`, `𝐀`) and typographic apostrophes and
/// hyphens replaced, and without characters that are not seen (soft hyphen, joiners, variation selectors).
pub fn caseless(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(
            word.bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    for c in word.chars() {
        match c {
            '\0'..='\x7F' => out.push(c.to_ascii_lowercase()),
            '’' | '‘' | 'ʼ' => out.push('\''),
            '‐' | '‑' => out.push('-'),
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' => {}
            '\u{FF01}'..='\u{FF5E}' => out.push(from_ascii(c as u32 - 0xFEE0)),
            // Mathematical letters: alphabets of 52 in many styles, then digits.
            '\u{1D400}'..='\u{1D6A3}' => {
                out.push(from_ascii(u32::from(b'a') + (c as u32 - 0x1D400) % 26))
            }
            '\u{1D7CE}'..='\u{1D7FF}' => {
                out.push(from_ascii(u32::from(b'0') + (c as u32 - 0x1D7CE) % 10))
            }
            _ if push_folded(c, &COMPATIBLE, &table::COMPATIBLE_SEVERAL, out) => {}
            _ => out.extend(small(c)),
        }
    }
}

/// Appends a word that is [`caseless`] already, without accents, points and strokes.
pub fn plain(caseless: &str, out: &mut String) {
    if caseless.is_ascii() {
        out.push_str(caseless);
        return;
    }
    for c in caseless.chars() {
        if c.is_ascii() || !(is_accent(c) || push_folded(c, &PLAIN, &table::PLAIN_SEVERAL, out)) {
            out.push(c);
        }
    }
}

/// A letter as a small one, the same as [`char::to_lowercase`], whose table is three times as large. `İ` is two.
pub fn small(c: char) -> impl Iterator<Item = char> {
    let (one, other) = match c {
        '\0'..='\x7F' => (c.to_ascii_lowercase(), None),
        'А'..='Я' => (char::from_u32(c as u32 + 0x20).unwrap_or(c), None),
        // Small already, or of a script that has no capitals.
        'а'..='я' | '\u{590}'..='\u{109F}' | '\u{2E80}'..='\u{A63F}' => (c, None),
        'İ' => ('i', Some('\u{307}')),
        _ => {
            let at = SMALL.binary_search_by_key(&c, |&(capital, _)| capital);
            let found = at.ok().and_then(|at| SMALL.get(at));
            (found.map_or(c, |&(_, small)| small), None)
        }
    };
    std::iter::once(one).chain(other)
}

/// A text in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().flat_map(small).collect()
}

static SMALL: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let pairs = packed::numbers(&table::SMALL_FROM).zip(packed::numbers(&table::SMALL_TO));
    let letters = |(from, to)| char::from_u32(from).zip(char::from_u32(to));
    pairs.filter_map(letters).collect()
});

/// Code points and what each is compared as, sorted.
type Folds = LazyLock<Vec<(u16, u16)>>;

static COMPATIBLE: Folds = LazyLock::new(|| folds(&table::COMPATIBLE_FROM, &table::COMPATIBLE_TO));
static PLAIN: Folds = LazyLock::new(|| folds(&table::PLAIN_FROM, &table::PLAIN_TO));

fn folds(from: &[u8], to: &[u8]) -> Vec<(u16, u16)> {
    let pairs = packed::numbers(from).zip(packed::numbers(to));
    pairs.map(|(from, to)| (from as u16, to as u16)).collect()
}

fn from_ascii(code: u32) -> char {
    char::from((code as u8).to_ascii_lowercase())
}

/// Appends what the tables say that `c` is compared as, if they say so.
fn push_folded(
    c: char,
    single: &[(u16, u16)],
    several: &[(u16, [u16; 4])],
    out: &mut String,
) -> bool {
    let Ok(code) = u16::try_from(c as u32) else {
        return false;
    };
    let push = |out: &mut String, to: u16| out.extend(char::from_u32(u32::from(to)));
    if let Ok(at) = single.binary_search_by_key(&code, |&(from, _)| from) {
        single
            .get(at)
            .into_iter()
            .for_each(|&(_, to)| push(out, to));
        true
    } else if let Ok(at) = several.binary_search_by_key(&code, |&(from, _)| from) {
        let to = several.get(at).into_iter().flat_map(|(_, to)| to);
        to.filter(|&&to| to != 0).for_each(|&to| push(out, to));
        true
    } else {
        false
    }
}

/// Marks that comparison passes over: accents, Cyrillic titlos, the points of Hebrew and Arabic, and the
/// stroke that draws Arabic letters out.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}' | '\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{1AB0}'..='\u{1ACE}' | '\u{1DC0}'..='\u{1DFF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> (String, String) {
        let (mut small, mut bare) = (String::new(), String::new());
        caseless(word, &mut small);
        plain(&small, &mut bare);
        (small, bare)
    }

    #[test]
    fn words_fold() {
        for (word, small, bare) in [
            ("Paris", "paris", "paris"),
            ("ÉCOLE", "école", "ecole"),
            ("Łódź", "łódź", "lodz"),
            ("Straße", "straße", "strasse"),
            ("ΕΛΛΆΣ", "ελλάσ", "ελλασ"),
            ("Ελλάς", "ελλάς", "ελλασ"),
            ("Ёлка", "ёлка", "елка"),
            ("Київ", "київ", "київ"),
            ("ﬁnance", "finance", "finance"),
            ("Ｎｅｗｓ２４", "news24", "news24"),
            ("𝐍𝐞𝐰𝐬", "news", "news"),
            ("O’Neill", "o'neill", "o'neill"),
            ("co\u{AD}op", "coop", "coop"),
            ("cafe\u{301}", "cafe\u{301}", "cafe"),
            ("İzmir", "i\u{307}zmir", "izmir"),
            ("أحمد", "أحمد", "احمد"),
            ("שָׁלוֹם", "שָׁלוֹם", "שלום"),
            ("ﾆｭｰｽ", "ニュース", "ニュース"),
            ("नहीं", "नहीं", "नहीं"),
            ("Ⅷ", "viii", "viii"),
        ] {
            assert_eq!(folded(word), (small.to_owned(), bare.to_owned()), "{word}");
        }
    }

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for c in '\0'..=char::MAX {
            assert!(small(c).eq(c.to_lowercase()), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(COMPATIBLE.is_sorted_by_key(|&(from, _)| from));
        assert!(table::COMPATIBLE_SEVERAL.is_sorted_by_key(|&(from, _)| from));
        assert!(PLAIN.is_sorted_by_key(|&(from, _)| from));
        assert!(table::PLAIN_SEVERAL.is_sorted_by_key(|&(from, _)| from));
    }

    #[test]
    fn folding_twice_is_folding_once() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric()) {
            let (_, once) = folded(&c.to_string());
            assert_eq!(folded(&once).1, once, "U+{:04X}", c as u32);
        }
    }
}
