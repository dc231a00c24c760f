//! Whether the same text and options give the same result again. Only the same version and, for entities, the same
//! weights can be held to that; where they are others, it is said what was not compared.

use nutgraf::{Analyzer, Tier};

use super::difference::{Difference, between};
use super::saved::Saved;

/// Why something was not compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Stable, listed in the README.
    pub code: &'static str,
    /// One plain sentence.
    pub message: String,
}

/// What a new analysis by this program can be held to.
pub struct Comparison {
    is_same_version: bool,
    /// Whether names are by the same weights, or were not asked for.
    are_names_comparable: bool,
    /// What is left out, and why.
    pub notes: Vec<Note>,
}

impl Comparison {
    /// By the version and the weights that a record names.
    pub fn of(saved: &Saved, analyzer: &Analyzer) -> Self {
        let ours = env!("CARGO_PKG_VERSION");
        let is_same_version = saved.version == ours;
        let are_names_comparable =
            !saved.asks_names() || saved.model.as_deref() == analyzer.model_name();
        let mut notes = Vec::new();
        if !is_same_version {
            notes.push(Note {
                code: "other-version",
                message: format!(
                    "the record is by version {}, this is {ours}, so what was chosen was not compared",
                    saved.version
                ),
            });
        } else if !are_names_comparable {
            let name = |model: Option<&str>| model.unwrap_or("no weights").to_owned();
            notes.push(Note {
                code: "other-model",
                message: format!(
                    "the record's names are by {}, this program has {}, so they were not compared",
                    name(saved.model.as_deref()),
                    name(analyzer.model_name())
                ),
            });
        }
        Self {
            is_same_version,
            are_names_comparable,
            notes,
        }
    }

    /// Whether another analysis says anything.
    pub const fn is_possible(&self) -> bool {
        self.is_same_version
    }

    /// The first difference between a record and the record of a new analysis.
    pub fn between(&self, saved: &Saved, again: &Saved) -> Option<Difference> {
        const CODE: &str = "other-result";
        let lang = (saved.lang != again.lang)
            .then(|| Difference::new(CODE, "lang", &saved.lang, Some(again.lang.clone())));
        let recognizer = || Difference {
            code: CODE,
            field: "recognizer".to_owned(),
            place: None,
            expected: saved.recognizer.clone(),
            found: again.recognizer.clone(),
        };
        let named = || {
            between(CODE, "entities", &saved.entities, &again.entities)
                .or_else(|| (saved.recognizer != again.recognizer).then(recognizer))
                .or_else(|| between(CODE, "warnings", &saved.warnings, &again.warnings))
        };
        // Whoever has read them, it was one that there is.
        let known = [Tier::Linear, Tier::Neural].map(Tier::name);
        let is_known = |name: &String| known.contains(&name.as_str());
        lang.or_else(|| between(CODE, "summary", &saved.summary, &again.summary))
            .or_else(|| between(CODE, "sentences", &saved.sentences, &again.sentences))
            .or_else(|| between(CODE, "blocks", &saved.blocks, &again.blocks))
            .or_else(|| between(CODE, "keyphrases", &saved.keyphrases, &again.keyphrases))
            .or_else(|| {
                let (tokens, others) = (saved.tokens.as_ref()?, again.tokens.as_ref()?);
                between(CODE, "tokens", tokens, others)
            })
            .or_else(|| {
                if self.are_names_comparable {
                    named()
                } else {
                    (!saved.recognizer.iter().all(is_known)).then(recognizer)
                }
            })
    }
}
