//! Which language a text is in, as its letters and its commonest words say: the script first, and where several
//! languages share it, words, endings and letters that some of them have and others do not (as Grefenstette 1995
//! found: whole small words tell a sentence as well as trigrams do, at a tenth of their size).
//!
//! Three short samples from the beginning, middle and end are looked at. A word counts the more the fewer
//! languages have it; a word that none has is judged by its ending; a letter counts for the languages that write
//! it and against the others. Integers only. Where the best is hardly ahead of the next, nothing is said.
//!
//! A sample that its commonest words show to be English, as most are, is asked nothing further.
//! Cost: that of [`SAMPLES`] × [`SAMPLE_LETTERS`] letters, whatever the text's length; the lists are read once.

use std::sync::LazyLock;

use crate::text::fold::lowered;
use crate::text::words::list;

/// Places of the text that are looked at.
const SAMPLES: usize = 3;

/// Letters and spaces taken at each.
const SAMPLE_LETTERS: usize = 120;

/// A sample of fewer bytes than this is a headline or a beginning: it must be surer, or nothing is said.
const SHORT_SAMPLE: usize = 60;

/// The code of a text's language, if it can be told.
pub(super) fn detect(text: &str) -> Option<&'static str> {
    let sample = sample(text);
    if is_plainly_english(&sample) {
        return Some("en");
    }
    let script = script_of_most(&sample)?;
    if !SHARED.contains(&script) {
        return Some(script);
    }
    let (least, lead) = if sample.len() < SHORT_SAMPLE {
        (16, 25)
    } else {
        (6, 3)
    };
    LISTS.judge(&sample, script, least, lead)
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
            if letter.is_alphabetic() || !letter.is_ascii() && !parts_words(letter) {
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

/// White space, quotation marks, dashes and stops; also the joiners of Persian, whose parts are words of the lists.
fn parts_words(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '¡' | '«' | '·' | '»' | '¿' | '،' | '؛' | '؟' | '।' | '\u{2000}'..='\u{206f}'
        )
}

/// Scripts, by where their letters stand: the code of the one language that writes it, or a name of [`SHARED`].
const SCRIPTS: [(u32, u32, &str); 40] = [
    (0x41, 0x5a, LATIN),
    (0x61, 0x7a, LATIN),
    (0xaa, 0x24f, LATIN),
    (0x370, 0x3ff, "el"),
    (0x400, 0x52f, CYRILLIC),
    (0x531, 0x58a, "hy"),
    (0x591, 0x5f4, HEBREW),
    (0x600, 0x6ff, ARABIC),
    (0x750, 0x77f, ARABIC),
    (0x900, 0x97f, DEVANAGARI),
    (0x980, 0x9ff, "bn"),
    (0xa00, 0xa7f, "pa"),
    (0xa80, 0xaff, "gu"),
    (0xb00, 0xb7f, "or"),
    (0xb80, 0xbff, "ta"),
    (0xc00, 0xc7f, "te"),
    (0xc80, 0xcff, "kn"),
    (0xd00, 0xd7f, "ml"),
    (0xd80, 0xdff, "si"),
    (0xe00, 0xe7f, "th"),
    (0x1000, 0x109f, "my"),
    (0x10a0, 0x10ff, "ka"),
    (0x1100, 0x11ff, "ko"),
    (0x1200, 0x139f, "am"),
    (0x1780, 0x17ff, "km"),
    (0x1c90, 0x1cbf, "ka"),
    (0x1e00, 0x1eff, LATIN),
    (0x1f00, 0x1fff, "el"),
    (0x3041, 0x30ff, KANA),
    (0x3130, 0x318f, "ko"),
    (0x3400, 0x4dbf, HAN),
    (0x4e00, 0x9fff, HAN),
    (0xac00, 0xd7af, "ko"),
    (0xf900, 0xfaff, HAN),
    (0xfb1d, 0xfb4f, HEBREW),
    (0xfb50, 0xfdff, ARABIC),
    (0xfe70, 0xfeff, ARABIC),
    (0xff21, 0xff5a, LATIN),
    (0xff66, 0xff9d, KANA),
    (0x20000, 0x323af, HAN),
];

const LATIN: &str = "Latin";
const CYRILLIC: &str = "Cyrillic";
const HEBREW: &str = "Hebrew";
const ARABIC: &str = "Arabic";
const DEVANAGARI: &str = "Devanagari";
const HAN: &str = "zh";
const KANA: &str = "ja";

/// Scripts of several languages.
const SHARED: [&str; 5] = [LATIN, CYRILLIC, HEBREW, ARABIC, DEVANAGARI];

fn script_of(letter: char) -> Option<&'static str> {
    let code = letter as u32;
    SCRIPTS
        .iter()
        .find(|(first, last, _)| (*first..=*last).contains(&code))
        .map(|(_, _, script)| *script)
}

/// The script that most letters are of. Chinese characters beside a few of the Japanese syllables are Japanese.
fn script_of_most(sample: &str) -> Option<&'static str> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for script in sample.chars().filter_map(script_of) {
        match counts.iter_mut().find(|(other, _)| *other == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let count = |script| {
        let found = counts.iter().find(|(other, _)| *other == script);
        found.map_or(0, |(_, count)| *count)
    };
    let (han, kana) = (count(HAN), count(KANA));
    let most = counts.iter().max_by_key(|(_, count)| *count)?;
    if han + kana < most.1 {
        Some(most.0)
    } else if 20 * kana > han {
        Some(KANA)
    } else {
        Some(HAN)
    }
}

/// A set of languages, one bit each.
type Set = u64;

/// What an entry is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Ending,
    Letter,
}

/// The lists of `src/data/und/languages.txt`: a hash table with linear probing, at most half full.
struct Lists {
    /// Codes, in the order of the bits.
    codes: Vec<&'static str>,
    /// The script of each.
    scripts: Vec<&'static str>,
    slots: Vec<Option<(Kind, &'static str, Set)>>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists::read(list!("und/languages")));

/// Entries of the lists, all languages together, with room.
const SLOTS: usize = 8192;

/// What a word counts for each language that has it, by how many have it.
const WORD: [i32; 7] = [0, 12, 7, 5, 4, 3, 2];
/// What an ending counts, in the same way.
const ENDING: [i32; 5] = [0, 5, 3, 2, 1];
/// What a letter counts for those that write it, in the same way.
const LETTER: [i32; 6] = [0, 6, 4, 3, 2, 1];
/// What a letter counts against a language that does not write it.
const FOREIGN: i32 = 4;

/// Letters of the longest and the shortest ending.
const LONGEST_ENDING: usize = 5;

impl Lists {
    fn read(text: &'static str) -> Self {
        let mut lists = Self {
            codes: Vec::new(),
            scripts: Vec::new(),
            slots: vec![None; SLOTS],
        };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(code) = line.strip_prefix('[') {
                lists.codes.push(code.trim_end_matches(']'));
                continue;
            }
            let language: Set = 1 << (lists.codes.len() - 1);
            for entry in line.split(' ') {
                if let Some(letters) = entry.strip_prefix('+') {
                    let mut rest = letters;
                    while let Some(letter) = rest.chars().next() {
                        let (letter, after) = rest.split_at(letter.len_utf8());
                        lists.add(Kind::Letter, letter, language);
                        rest = after;
                    }
                } else if let Some(ending) = entry.strip_prefix('-') {
                    lists.add(Kind::Ending, ending, language);
                } else {
                    if lists.scripts.len() < lists.codes.len() {
                        lists
                            .scripts
                            .extend(entry.chars().next().and_then(script_of));
                    }
                    lists.add(Kind::Word, entry, language);
                }
            }
        }
        lists
    }

    fn add(&mut self, kind: Kind, key: &'static str, languages: Set) {
        let mut at = home(kind, key);
        while let Some(slot) = self.slots.get_mut(at) {
            match slot {
                None => {
                    *slot = Some((kind, key, languages));
                    return;
                }
                Some((other, entry, set)) if *other == kind && *entry == key => {
                    *set |= languages;
                    return;
                }
                Some(_) => at = (at + 1) % SLOTS,
            }
        }
    }

    /// The languages that have an entry.
    fn find(&self, kind: Kind, key: &str) -> Set {
        let mut at = home(kind, key);
        while let Some(Some((other, entry, set))) = self.slots.get(at) {
            if *other == kind && *entry == key {
                return *set;
            }
            at = (at + 1) % SLOTS;
        }
        0
    }

    /// The language of a sample in `script`, if its score is at least `least` and ahead of the next one's by
    /// `lead` hundredths.
    fn judge(&self, sample: &str, script: &str, least: i32, lead: i32) -> Option<&'static str> {
        let candidates = (0..)
            .zip(&self.scripts)
            .filter(|(_, other)| **other == script)
            .fold(0, |set: Set, (bit, _)| set | 1 << bit);
        let mut scores = vec![0; self.codes.len()];
        let mut count = |set: Set, values: &[i32]| {
            let set = set & candidates;
            let last = values.last().copied().unwrap_or(0);
            let value = values
                .get(set.count_ones() as usize)
                .copied()
                .unwrap_or(last);
            for (bit, score) in scores.iter_mut().enumerate() {
                *score += if set >> bit & 1 == 1 { value } else { 0 };
            }
        };
        let lower = lowered(sample);
        for word in lower.split(' ').filter(|word| !word.is_empty()) {
            let known = self.find(Kind::Word, word) & candidates;
            if known != 0 {
                count(known, &WORD);
            } else {
                count(self.find_ending(word, candidates), &ENDING);
            }
        }
        for letter in lower.chars().filter(|letter| !letter.is_ascii()) {
            let writers = self.find(Kind::Letter, letter.encode_utf8(&mut [0; 4])) & candidates;
            if writers != 0 {
                count(writers, &LETTER);
                count(candidates & !writers, &[-FOREIGN]);
            }
        }
        // Who alone mostly writes a script has it in doubt.
        let first = candidates.trailing_zeros() as usize;
        if let Some(score) = scores.get_mut(first).filter(|_| script != LATIN) {
            *score += least;
        }
        let (mut best, mut next) = ((0, None), 0);
        for (bit, score) in scores.into_iter().enumerate() {
            if candidates >> bit & 1 == 0 {
                continue;
            }
            if score > best.0 {
                next = best.0;
                best = (score, self.codes.get(bit).copied());
            } else {
                next = next.max(score);
            }
        }
        let is_clear = best.0 >= least && 100 * (best.0 - next) >= lead * best.0;
        best.1.filter(|_| is_clear)
    }

    /// The languages that have the longest listed ending of a word.
    fn find_ending(&self, word: &str, candidates: Set) -> Set {
        let starts = word.char_indices().rev().map(|(start, _)| start);
        starts
            .take(LONGEST_ENDING)
            .filter(|start| *start > 0)
            .map(|start| {
                self.find(Kind::Ending, word.get(start..).unwrap_or_default()) & candidates
            })
            .filter(|set| *set != 0)
            .last()
            .unwrap_or(0)
    }
}

/// FNV-1a.
fn home(kind: Kind, key: &str) -> usize {
    let hash = key
        .bytes()
        .fold(0x811c_9dc5_u32 ^ kind as u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
    (hash ^ hash >> 15) as usize % SLOTS
}
