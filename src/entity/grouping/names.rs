//! The distinct names of a document, and which entities each may stand for.

use super::alias::{Alias, acronyms, alias};
use super::cue::{Cue, Cues};
use super::name::{Gender, Name};
use super::numbers::Numbers;
use super::{MOST_NAMES, equivalents};
use crate::document::Document;
use crate::entity::{EntityKind, Mention};
use crate::order::by_number;

/// The names of a document, numbered by their first mention.
pub(super) struct Names {
    names: Vec<Known>,
    /// The name of each mention; none for dates and amounts.
    of_mention: Vec<Option<usize>>,
    /// What stands before each mention, or in it as a title.
    cues: Vec<Cue>,
    /// For each name, the names of the entities that it may stand for; itself if for no other.
    roots: Vec<Vec<usize>>,
}

/// A distinct name.
struct Known {
    kind: EntityKind,
    name: Name,
    /// The name before the brackets that it stands in.
    defined_as: Option<usize>,
}

impl Names {
    /// Reads the mentions, which are in reading order.
    pub fn read(document: &Document, mentions: &[Mention]) -> Self {
        let mut names = Self {
            names: Vec::new(),
            of_mention: Vec::new(),
            cues: Vec::with_capacity(mentions.len()),
            roots: Vec::new(),
        };
        let mut numbers = Numbers::default();
        let mut written = Written::default();
        let mut cues = Cues::default();
        for (at, mention) in mentions.iter().enumerate() {
            let is_name = matches!(
                mention.kind,
                EntityKind::Person
                    | EntityKind::Place
                    | EntityKind::Organization
                    | EntityKind::Misc
            );
            if !is_name {
                names.cues.push(Cue::default());
                names.of_mention.push(None);
                continue;
            }
            let form = written.form(mention.span.of(document.text), mention.kind, |name| {
                let number = numbers.give_words(mention.kind, &name.key());
                if number == names.names.len() {
                    names.names.push(Known {
                        kind: mention.kind,
                        name,
                        defined_as: None,
                    });
                }
                number
            });
            let defined_as = names
                .defined_as(document, mentions, at)
                .filter(|&other| form.is_acronym && other != form.name);
            let mut cue = Cue::default();
            if mention.kind == EntityKind::Person {
                cue = cues.before(document, mention);
                cue.gender = form.gender.or(cue.gender);
            }
            if let Some(known) = names.names.get_mut(form.name) {
                known.name.gender = known.name.gender.or(cue.gender);
                known.defined_as = known.defined_as.or(defined_as);
            }
            names.cues.push(cue);
            names.of_mention.push(Some(form.name));
        }
        names.find_roots();
        names
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// The name of a mention.
    pub fn of_mention(&self, mention: usize) -> Option<usize> {
        self.of_mention.get(mention).copied().flatten()
    }

    /// What stands before a mention.
    pub fn cue(&self, mention: usize) -> Cue {
        self.cues.get(mention).copied().unwrap_or_default()
    }

    /// The names of the entities that a name may stand for.
    pub fn roots(&self, name: usize) -> &[usize] {
        self.roots.get(name).map_or(&[], Vec::as_slice)
    }

    /// The name that a mention in brackets stands behind: `Lowmere Harbor Trust (LHT)`.
    fn defined_as(&self, document: &Document, mentions: &[Mention], at: usize) -> Option<usize> {
        let mention = mentions.get(at)?;
        let before = mentions.get(at.checked_sub(1)?)?;
        let between = document
            .text
            .get(before.span.end as usize..mention.span.start as usize)?;
        let is_defined = matches!(between, " (" | " (the " | " (\"" | " (“" | "(");
        let is_closed = document
            .text
            .get(mention.span.end as usize..)?
            .trim_start_matches(['"', '”'])
            .starts_with(')');
        (is_defined && is_closed && before.kind == mention.kind)
            .then(|| self.of_mention(at - 1))
            .flatten()
    }

    /// From the longest name down, so that a name's longer ones know their entities before it asks.
    fn find_roots(&mut self) {
        let index = Index::of(&self.names);
        let size = |&at: &usize| {
            self.names.get(at).map_or(0, |known| {
                (known.name.words.len() as u64) << 32 | known.name.letters() as u64
            })
        };
        let order = by_number((0..self.names.len()).collect(), |at| !size(at));
        let mut roots: Vec<Vec<usize>> = vec![Vec::new(); self.names.len()];
        for at in order {
            let found = self.roots_of(at, &index, &roots);
            if let Some(place) = roots.get_mut(at) {
                *place = if found.is_empty() { vec![at] } else { found };
            }
        }
        self.roots = roots;
    }

    /// The entities that the name may stand for, other than its own.
    fn roots_of(&self, at: usize, index: &Index, roots: &[Vec<usize>]) -> Vec<usize> {
        let Some(known) = self.names.get(at) else {
            return Vec::new();
        };
        let entities = |longer: &[usize]| {
            let mut found = Vec::new();
            for &other in longer {
                found.extend_from_slice(roots.get(other).map_or(&[], Vec::as_slice));
            }
            found.retain(|&root| root != at);
            found = by_number(found, |&root| root as u64);
            found.dedup();
            found
        };
        if let Some(defined) = known.defined_as {
            let found = entities(&[defined]);
            if !found.is_empty() {
                return found;
            }
        }
        let spelled_out = entities(index.by_acronym(known));
        if !spelled_out.is_empty() {
            return spelled_out;
        }
        let mut ways: [Vec<usize>; 2] = Default::default();
        let mut is_other = false;
        for &other in index.sharing_a_word(known) {
            let Some(longer) = self.names.get(other).filter(|_| other != at) else {
                continue;
            };
            match alias(known.kind, &known.name, &longer.name) {
                Some(Alias::Plain) => ways[0].push(other),
                Some(Alias::Cut) if other < at => ways[0].push(other),
                Some(Alias::Given) => ways[1].push(other),
                Some(Alias::Epithet) if other < at => ways[1].push(other),
                Some(Alias::Epithet) => is_other = true,
                _ => {}
            }
        }
        let [plain, given] = ways.map(|longer| entities(&longer));
        if !plain.is_empty() {
            plain
        } else if given.len() == 1 && !is_other {
            given
        } else {
            Vec::new()
        }
    }
}

/// What was read of a mention as it is written. Most mentions are written as one before.
#[derive(Clone, Copy)]
struct Form {
    name: usize,
    gender: Option<Gender>,
    is_acronym: bool,
}

/// The forms, by text and kind.
#[derive(Default)]
struct Written {
    numbers: Numbers,
    forms: Vec<Form>,
}

impl Written {
    /// The form of a text, whose name `number` numbers where the text is new.
    fn form(&mut self, text: &str, kind: EntityKind, number: impl FnOnce(Name) -> usize) -> Form {
        if let Some(form) = self.forms.get(self.numbers.give(kind, text)) {
            return *form;
        }
        let mut name = Name::read(text, kind);
        let (gender, is_acronym) = (name.gender, name.acronym.is_some());
        if let Some(fullest) = equivalents::fullest(kind, &name.words) {
            name.words = fullest.to_vec();
        }
        let form = Form {
            name: number(name),
            gender,
            is_acronym,
        };
        self.forms.push(form);
        form
    }
}

/// Names by their words and by their initials.
#[derive(Default)]
struct Index {
    words: Lists,
    acronyms: Lists,
}

impl Index {
    fn of(names: &[Known]) -> Self {
        let mut index = Self::default();
        let has_acronyms = names.iter().any(|known| known.name.acronym.is_some());
        for (at, known) in names.iter().enumerate() {
            if known.name.words.len() > 1 {
                for word in &known.name.words {
                    index.words.add(known.kind, word, at);
                }
            }
            if has_acronyms {
                for acronym in acronyms(&known.name).into_iter().flatten() {
                    index.acronyms.add(known.kind, &acronym, at);
                }
            }
        }
        index
    }

    fn by_acronym(&self, known: &Known) -> &[usize] {
        let names = known.name.acronym.as_ref();
        names
            .and_then(|acronym| self.acronyms.few(known.kind, acronym))
            .unwrap_or_default()
    }

    /// The longer names with the name's last word, or with its first where few have that.
    fn sharing_a_word(&self, known: &Known) -> &[usize] {
        let with = |word: Option<&String>| self.words.few(known.kind, word?);
        let words = &known.name.words;
        with(words.last())
            .or_else(|| with(words.first()))
            .unwrap_or_default()
    }
}

/// Which names a text of a kind is found in, in their order.
#[derive(Default)]
struct Lists {
    numbers: Numbers,
    lists: Vec<Vec<usize>>,
}

impl Lists {
    fn add(&mut self, kind: EntityKind, text: &str, name: usize) {
        let number = self.numbers.give(kind, text);
        if number == self.lists.len() {
            self.lists.push(Vec::new());
        }
        if let Some(list) = self.lists.get_mut(number)
            && list.last() != Some(&name)
        {
            list.push(name);
        }
    }

    /// The names, where they are few enough to tell anything.
    fn few(&self, kind: EntityKind, text: &str) -> Option<&[usize]> {
        let list = self.lists.get(self.numbers.find(kind, text)?)?;
        (list.len() <= MOST_NAMES).then_some(list)
    }
}
