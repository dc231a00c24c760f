//! Names that are one name by common knowledge: `U.S.`, `America` and `United States`.
//!
//! The list is read once. Cost: a look-up in a map.

use std::sync::LazyLock;

use super::name::words;
use super::numbers::Numbers;
use crate::entity::EntityKind;
use crate::text::words::list;

/// Folded names, and by their numbers the words of the fullest.
#[derive(Default)]
struct Equivalents {
    names: Numbers,
    fullest: Vec<Vec<String>>,
}

/// The words of the fullest name, where another stands for it.
pub(super) fn fullest(kind: EntityKind, words: &[String]) -> Option<&'static [String]> {
    static TABLE: LazyLock<Equivalents> = LazyLock::new(Equivalents::read);
    let at = TABLE.names.find_words(kind, words)?;
    TABLE.fullest.get(at).map(Vec::as_slice)
}

impl Equivalents {
    fn read() -> Self {
        let list = list!("en/equivalents");
        let mut table = Self::default();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let Some((kind, names)) = line.split_once(':') else {
                continue;
            };
            let kind = if kind == "place" {
                EntityKind::Place
            } else {
                EntityKind::Organization
            };
            let mut names = names.split('|').map(words);
            let fullest = names.next().unwrap_or_default();
            for name in names {
                if table.names.give_words(kind, &name) == table.fullest.len() {
                    table.fullest.push(fullest.clone());
                }
            }
        }
        table
    }
}
