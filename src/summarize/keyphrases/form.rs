//! How phrases are written, and how often in each way.

use super::Phrase;
use super::pool::Mention;
use crate::summarize::keywords::Part;

/// How often each phrase stands in the text, by form: a hash table with linear probing, at most half full. Nothing
/// depends on the order of its slots, since what is taken from it is sorted.
#[derive(Default)]
pub(super) struct Counts {
    /// Phrases, none of which is 0, and their counts; 0 is an empty slot.
    pub(super) slots: Vec<(Phrase, Forms)>,
    taken: usize,
}

impl Counts {
    pub(super) fn add(&mut self, phrase: Phrase, form: Form) {
        if 2 * self.taken >= self.slots.len() {
            let size = (4 * self.slots.len()).max(256);
            let old = std::mem::replace(&mut self.slots, vec![(0, Forms::default()); size]);
            for slot in old.into_iter().filter(|slot| slot.0 != 0) {
                let at = self.place(slot.0);
                if let Some(free) = self.slots.get_mut(at) {
                    *free = slot;
                }
            }
        }
        let at = self.place(phrase);
        if let Some((held, forms)) = self.slots.get_mut(at) {
            self.taken += usize::from(*held == 0);
            *held = phrase;
            forms.add(form);
        }
    }

    /// Where `phrase` stands or would stand.
    fn place(&self, phrase: Phrase) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (phrase.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self
            .slots
            .get(at)
            .is_some_and(|slot| slot.0 != 0 && slot.0 != phrase)
        {
            at = (at + 1) & mask;
        }
        at
    }
}

/// How often a phrase is written in each form.
#[derive(Clone, Copy, Default)]
pub(super) struct Forms([u32; Form::ALL.len()]);

impl Forms {
    fn add(&mut self, form: Form) {
        if let Some(count) = self.0.get_mut(form as usize) {
            *count += 1;
        }
    }

    pub(super) fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// The form in the middle, all being put in order; `None` where there is none.
    pub(super) fn usual(&self) -> Option<Form> {
        let mut before = 0;
        let middle = self.total() / 2;
        let counts = self.0.iter().zip(Form::ALL);
        counts
            .filter_map(|(&count, form)| {
                before += count;
                (middle < before).then_some(form)
            })
            .next()
    }
}

/// How a phrase is written, the least worth first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// One word that may be a verb.
    Gerund,
    /// One word that is no name.
    Word,
    /// Several.
    Words,
    /// Its words, but for those inside it, have capitals that no beginning of a sentence gave them.
    Name,
}

impl Form {
    const ALL: [Self; 4] = [Self::Gerund, Self::Word, Self::Words, Self::Name];

    /// The form of words in a row; `None` where they are no phrase.
    pub(super) fn of(words: &[Mention]) -> Option<Self> {
        let (first, last) = (words.first()?, words.last()?);
        if last.part == Part::Participle || words.iter().all(|word| word.part == Part::Title) {
            return None;
        }
        let several = words.len() > 1;
        Some(
            if first.is_capital && last.is_capital && (several || !first.opens) {
                Self::Name
            } else if several {
                Self::Words
            } else if first.part == Part::Gerund {
                Self::Gerund
            } else {
                Self::Word
            },
        )
    }

    /// What part of its weight a phrase of the form keeps; chosen by eye on news.
    pub(super) const fn worth(self) -> f64 {
        match self {
            Self::Gerund => 0.4,
            Self::Word => 0.7,
            Self::Words => 1.0,
            Self::Name => 1.3,
        }
    }
}
