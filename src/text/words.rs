//! Word lists as tables: one look-up for every list in `src/data`.
//!
//! A list is text: `#` comments, words parted by white space, and `[name]` headings that say what the
//! words below them are. A lower-case entry stands for the word in any case; an entry with a capital only
//! for itself. Cost: a table is built once, on first use; a look-up hashes the lower-case word and compares
//! it with one or two entries, without allocating.

use super::fold::small;

/// A list of `src/data` by its language and name, as `build.rs` makes it ready.
macro_rules! list {
    ($($name:expr),+) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $($name),+, ".txt"))
    };
}
pub(crate) use list;

/// Words and what each of them is: a hash table with linear probing, never more than half full, keyed by
/// the lower-case word.
pub struct WordTable<T> {
    slots: Vec<Option<(&'static str, T)>>,
    longest: usize,
}

impl<T: Copy> WordTable<T> {
    /// Reads lists; `value` gives the meaning of a heading, the empty heading standing above the first.
    /// Where two lists have a word, the first one counts.
    pub fn read(lists: &[&'static str], value: impl Fn(&str) -> T) -> Self {
        Self::read_by(lists, &value)
    }

    /// The same, compiled once for a kind of meaning and not for each list.
    #[inline(never)]
    fn read_by(lists: &[&'static str], value: &dyn Fn(&str) -> T) -> Self {
        let entries = entries(lists);
        let longest = entries.iter().map(|(_, word)| word.len()).max();
        let mut table = Self {
            slots: vec![None; (2 * entries.len()).next_power_of_two()],
            longest: longest.unwrap_or(0),
        };
        for (heading, word) in entries {
            table.insert((word, value(heading)));
        }
        table
    }

    /// What `word` is, if it is listed.
    pub fn find(&self, word: &str) -> Option<T> {
        if word.len() > self.longest {
            return None;
        }
        let mut at = self.home(word);
        while let Some(Some((entry, value))) = self.slots.get(at) {
            if *entry == word || entry.chars().eq(word.chars().flat_map(small)) {
                return Some(*value);
            }
            at = self.after(at);
        }
        None
    }

    fn insert(&mut self, entry: (&'static str, T)) {
        let mut at = self.home(entry.0);
        while let Some(slot) = self.slots.get_mut(at) {
            match slot {
                None => {
                    *slot = Some(entry);
                    return;
                }
                Some((old, _)) if *old == entry.0 => return,
                Some(_) => at = self.after(at),
            }
        }
    }

    /// FNV-1a over the lower-case letters.
    fn home(&self, word: &str) -> usize {
        let mix = |hash: u32, letter: u32| (hash ^ letter).wrapping_mul(0x0100_0193);
        let hash = if word.is_ascii() {
            word.bytes().fold(0x811c_9dc5, |hash, byte| {
                mix(hash, byte.to_ascii_lowercase().into())
            })
        } else {
            word.chars()
                .flat_map(small)
                .fold(0x811c_9dc5, |hash, letter| mix(hash, letter.into()))
        };
        (hash ^ (hash >> 15)) as usize & (self.slots.len() - 1)
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

/// The words of lists, each with the heading above it. Compiled once for all meanings.
#[inline(never)]
fn entries(lists: &[&'static str]) -> Vec<(&'static str, &'static str)> {
    let mut entries = Vec::new();
    for list in lists {
        let mut heading = "";
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let opened = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            match opened {
                Some(name) => heading = name,
                None => entries.extend(line.split_whitespace().map(|word| (heading, word))),
            }
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_headings_and_precedence() {
        let first = "# a comment\nzero\n[one]\nalpha Beta\n";
        let second = "[two]\nalpha éclair\n";
        let table = WordTable::read(&[first, second], str::len);
        let cases = [
            ("zero", Some(0)),
            ("ALPHA", Some(3)),
            ("Beta", Some(3)),
            ("beta", None),
            ("Éclair", Some(3)),
            ("a", None),
            ("", None),
        ];
        for (word, expected) in cases {
            assert_eq!(table.find(word), expected, "{word}");
        }
    }
}
