//! One word's folded form: what the recognizer compares. Lower case, width and the accents of Latin letters gone,
//! one kind of apostrophe and hyphen. The text itself is never changed; the fold lives in an arena beside it.

use crate::text::fold::small;

/// Letters with marks, by the letter that is left without them.
const MARKED: &[(char, &str)] = &[
    ('a', "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ('c', "çćĉċč"),
    ('d', "ďđð"),
    ('e', "èéêëēĕėęěẹẻẽếềểễệ"),
    ('g', "ĝğġģǧ"),
    ('h', "ĥħḥ"),
    ('i', "ìíîïĩīĭįıǐịỉ"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľŀł"),
    ('n', "ñńņňŉ"),
    ('o', "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"),
    ('r', "ŕŗř"),
    ('s', "śŝşšșṣ"),
    ('t', "ţťŧțṭ"),
    ('u', "ùúûüũūŭůűųǔưụủứừửữự"),
    ('w', "ŵ"),
    ('y', "ýÿŷỳỵỷỹ"),
    ('z', "źżžẓ"),
];

/// Appends the folded form of `word`.
pub fn push(word: &str, to: &mut String) {
    if word.is_ascii() {
        let start = to.len();
        to.push_str(word);
        if let Some(added) = to.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for letter in word.chars().flat_map(small) {
        match letter {
            '\u{300}'..='\u{36f}' => {}
            '’' | '‘' | 'ʼ' | '`' | '´' => to.push('\''),
            '‐' | '‑' | '‒' | '–' | '—' => to.push('-'),
            'æ' => to.push_str("ae"),
            'œ' => to.push_str("oe"),
            'ß' => to.push_str("ss"),
            'þ' => to.push_str("th"),
            '\u{ff01}'..='\u{ff5e}' => {
                to.extend(char::from_u32(letter as u32 - 0xfee0).map(|c| c.to_ascii_lowercase()))
            }
            _ => to.push(without_mark(letter)),
        }
    }
}

fn without_mark(letter: char) -> char {
    if letter.is_ascii() || letter > 'ỹ' {
        return letter;
    }
    let bare = MARKED.iter().find(|(_, marked)| marked.contains(letter));
    bare.map_or(letter, |(bare, _)| *bare)
}

/// The folded form of `word`.
pub fn folded(word: &str) -> String {
    let mut to = String::with_capacity(word.len());
    push(word, &mut to);
    to
}
