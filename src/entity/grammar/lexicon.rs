//! The words that the grammar knows, found in a few nanoseconds a token.
//!
//! Every rule asks the same thing of a token: is it a month, a unit, a currency, …? So each word is looked up
//! once, and its answer is a small entry with all its meanings. The lists are text files; a word may stand in
//! several of them (`second` is an ordinal and a unit).
//!
//! Case is folded for A–Z alone: a rule that needs the capital looks at the text. Most tokens of a text are in
//! no list, so a table of the lengths that occur with each first and last letter turns them away before
//! anything is hashed. Words longer than 16 bytes are in no list. Cost: constant a token, nothing allocated.

use std::sync::OnceLock;

use super::class::{Class, Classes};
use crate::text::language::Language;
use crate::text::words::list;

/// Longest word in the lists, in bytes.
const LONGEST: usize = 16;

/// Slots of the hash table: a power of two, at least twice the words, so that runs stay short.
const SLOTS: usize = 4096;

/// Which entry of the lexicon a token is; 0 is the word that no list has.
pub(super) type WordId = u16;

/// A word's meanings.
#[derive(Debug, Default)]
struct Entry {
    word: &'static str,
    key: Key,
    meanings: Vec<(Class, &'static str)>,
}

/// A language's lists.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// For each [`ends`], a bit for each length that occurs.
    lengths: Vec<u32>,
    slots: Vec<WordId>,
    entries: Vec<Entry>,
    /// For each entry, the classes of its meanings.
    classes: Vec<Classes>,
}

impl Lexicon {
    /// The lists of a language. One without lists of its own has the signs of all languages (`$`, `%`), so
    /// the rules find there what digits, signs and addresses say. A text too short for its language to be
    /// told is read as English: a line that is none has hardly a word of these lists.
    pub fn of(language: Language) -> &'static Self {
        static ENGLISH: OnceLock<Lexicon> = OnceLock::new();
        static OTHER: OnceLock<Lexicon> = OnceLock::new();
        const SIGNS: &str = list!("und/signs");
        if matches!(language, Language::ENGLISH | Language::UNDETERMINED) {
            ENGLISH.get_or_init(|| {
                Self::read(
                    &[
                        SIGNS,
                        list!("en/numbers"),
                        list!("en/calendar"),
                        list!("en/currencies"),
                        list!("en/measures"),
                        list!("en/counted"),
                    ],
                    list!("en/holidays"),
                )
            })
        } else {
            OTHER.get_or_init(|| Self::read(&[SIGNS], ""))
        }
    }

    /// The entry of a token, or of a token without its stop (`mph.`); 0 where no list has it.
    #[inline]
    pub fn find(&self, word: &[u8]) -> WordId {
        match (self.find_exactly(word), word) {
            (0, [stem @ .., b'.']) => self.find_exactly(stem),
            (id, _) => id,
        }
    }

    /// Whether the lists have the word without its stop only.
    pub fn lacks_stop(&self, word: &[u8]) -> bool {
        self.find_exactly(word) == 0 && self.find(word) != 0
    }

    #[inline]
    fn find_exactly(&self, word: &[u8]) -> WordId {
        let lengths = self.lengths.get(ends(word)).copied().unwrap_or_default();
        if word.len() > LONGEST || lengths >> word.len() & 1 == 0 {
            return 0;
        }
        self.find_hashed(word)
    }

    /// The entry of a word that has the length and the letters of one.
    #[inline(never)] // So that what most tokens need is small enough to be inlined.
    fn find_hashed(&self, word: &[u8]) -> WordId {
        let key = Key::of(word);
        let mut slot = key.home();
        loop {
            let id = self.slots.get(slot % SLOTS).copied().unwrap_or_default();
            let entry = self.entries.get(usize::from(id));
            if id == 0 || entry.is_some_and(|entry| entry.key == key && entry.is(word)) {
                return id;
            }
            slot += 1;
        }
    }

    /// All that the word can be.
    pub fn classes(&self, id: WordId) -> Classes {
        self.classes
            .get(usize::from(id))
            .copied()
            .unwrap_or_default()
    }

    /// What the lists say beside the meaning, once for each time that the word has it.
    pub fn values(&self, id: WordId, class: Class) -> impl Iterator<Item = &'static str> {
        let meanings = self
            .entries
            .get(usize::from(id))
            .map_or(&[][..], |entry| &entry.meanings);
        meanings
            .iter()
            .filter(move |meaning| meaning.0 == class)
            .map(|meaning| meaning.1)
    }

    /// Reads lists of `meaning value: words` and one of names of days.
    fn read(lists: &[&'static str], holidays: &'static str) -> Self {
        let mut lexicon = Self {
            lengths: vec![0; 1 << 10],
            slots: vec![0; SLOTS],
            entries: vec![Entry::default()],
            classes: vec![Classes::default()],
        };
        let lines = |list: &'static str| {
            list.lines()
                .filter(|line| !line.starts_with('#') && !line.is_empty())
        };
        for line in lists.iter().flat_map(|list| lines(list)) {
            // A value may have a colon of its own: `zone -05:00: EST`.
            let (head, words) = line.rsplit_once(':').unwrap_or_default();
            let (class, value) = head.split_once(' ').unwrap_or((head, ""));
            let Some(class) = Class::from_name(class) else {
                continue;
            };
            for word in words.split_whitespace() {
                lexicon.add(word, class, value);
            }
        }
        for line in lines(holidays) {
            let first = line.split([' ', '\'', '-']).next().unwrap_or_default();
            lexicon.add(first, Class::Holiday, line);
        }
        lexicon
    }

    fn add(&mut self, word: &'static str, class: Class, value: &'static str) {
        let bytes = word.as_bytes();
        if bytes.is_empty() || bytes.len() > LONGEST {
            return;
        }
        let mut id = self.find_exactly(bytes);
        if id == 0 {
            id = self.entries.len() as WordId;
            let of_letters = bytes.iter().all(u8::is_ascii_alphabetic);
            let key = Key {
                of_letters,
                ..Key::of(bytes)
            };
            let meanings = Vec::new();
            self.entries.push(Entry {
                word,
                key,
                meanings,
            });
            self.classes.push(Classes::default());
            let start = key.home();
            let free = (start..start + SLOTS).find(|slot| self.slots.get(slot % SLOTS) == Some(&0));
            if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot % SLOTS)) {
                *slot = id;
            }
            if let Some(lengths) = self.lengths.get_mut(ends(bytes)) {
                *lengths |= 1 << bytes.len();
            }
        }
        if let Some(entry) = self.entries.get_mut(usize::from(id)) {
            entry.meanings.push((class, value));
        }
        if let Some(classes) = self.classes.get_mut(usize::from(id)) {
            *classes = classes.and(Classes::of(&[class]));
        }
    }
}

/// The first and the last byte as one number below 1,024, the same for small letters and capitals.
#[inline]
fn ends(word: &[u8]) -> usize {
    let [first, last] = [word.first(), word.last()].map(|byte| byte.map_or(0, |byte| byte & 31));
    usize::from(first) << 5 | usize::from(last)
}

impl Entry {
    /// Whether a word of the same key is this one. Keys of words of letters differ where the words do.
    fn is(&self, word: &[u8]) -> bool {
        self.key.of_letters || self.word.as_bytes().eq_ignore_ascii_case(word)
    }
}

/// What a word of one to [`LONGEST`] bytes is compared by.
#[derive(Clone, Copy, Debug, Default)]
struct Key {
    /// The first and the last eight bytes, four or two, which overlap where the word is shorter than both;
    /// each with the bit that makes a letter small.
    head: u64,
    tail: u64,
    length: usize,
    /// Of ASCII letters alone; told of the lists' words only.
    of_letters: bool,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        (self.head, self.tail, self.length) == (other.head, other.tail, other.length)
    }
}

impl Key {
    fn of(word: &[u8]) -> Self {
        const SMALL: u64 = 0x2020_2020_2020_2020;
        let (head, tail) = match (word.first_chunk(), word.last_chunk()) {
            (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
            _ => match (word.first_chunk(), word.last_chunk()) {
                (Some(head), Some(tail)) => (
                    u32::from_le_bytes(*head).into(),
                    u32::from_le_bytes(*tail).into(),
                ),
                _ => match (word, word.last_chunk()) {
                    ([head, ..], Some(tail)) => ((*head).into(), u16::from_le_bytes(*tail).into()),
                    ([head], None) => ((*head).into(), 0),
                    _ => (0, 0),
                },
            },
        };
        Self {
            head: head | SMALL,
            tail: tail | SMALL,
            length: word.len(),
            of_letters: false,
        }
    }

    /// Where the search begins. Multiplication spreads upwards, so the slot is taken from the top.
    fn home(self) -> usize {
        let mixed = self.head ^ self.tail.rotate_left(29) ^ self.length as u64;
        (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_understood() {
        for list in [
            "und/signs",
            "en/numbers",
            "en/calendar",
            "en/currencies",
            "en/measures",
            "en/counted",
        ] {
            let path = format!("{}/src/data/{list}.txt", env!("CARGO_MANIFEST_DIR"));
            for line in std::fs::read_to_string(path).unwrap().lines() {
                if line.is_empty() || line.starts_with('#') {
                    continue;
                }
                let (head, words) = line.split_once(": ").expect(line);
                assert!(
                    Class::from_name(head.split(' ').next().unwrap()).is_some(),
                    "{line}"
                );
                for word in words.split(' ') {
                    assert!((1..=LONGEST).contains(&word.len()), "{word:?} in {line}");
                }
            }
        }
    }

    #[test]
    fn words_are_found_in_any_case_and_only_they() {
        let lexicon = Lexicon::of(Language::ENGLISH);
        assert!(
            lexicon.entries.len() * 2 < SLOTS,
            "{} words",
            lexicon.entries.len()
        );
        for word in ["may", "MAY", "May"] {
            assert!(
                lexicon
                    .classes(lexicon.find(word.as_bytes()))
                    .has(Class::Month),
                "{word}"
            );
        }
        assert_eq!(
            lexicon
                .values(lexicon.find(b"second"), Class::Ordinal)
                .next(),
            Some("2")
        );
        assert_eq!(
            lexicon.values(lexicon.find(b"second"), Class::Unit).next(),
            Some("TS 1")
        );
        for word in ["", "mayo", "ma", "incomprehensibilities", "Ünder"] {
            assert_eq!(lexicon.find(word.as_bytes()), 0, "{word}");
        }
    }
}
