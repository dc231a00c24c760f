//! The whole pipeline: the only file that calls every stage.

use std::sync::Arc;

use crate::document::{Document, Sentence};
use crate::entity::tagger::Tagger;
use crate::entity::{self, Entity, grammar, grouping, neural, overlap};
use crate::error::{AnalyzeError, Warning};
use crate::model::Model;
use crate::options::{Length, Options, Recognizer, Tier};
use crate::summarize::{Keyphrase, Pick, Ranking};
use crate::text::blocks::Layout;
use crate::text::language::Language;
use crate::{sentence, summarize, text, token};

/// Analyzes texts. Cheap to make and to clone; holds the entity weights once there are any.
#[derive(Clone, Debug, Default)]
pub struct Analyzer {
    tagger: Option<Arc<Tagger>>,
}

/// What was found in one text.
#[derive(Clone, Debug)]
pub struct Analysis<'t> {
    /// The text taken apart.
    pub document: Document<'t>,
    /// Its language, as told or as detected.
    pub language: Language,
    /// Every sentence's score, and what another length needs.
    pub ranking: Ranking,
    /// The chosen sentences, in reading order.
    pub summary: Vec<Pick>,
    /// Who and what the text names, by first mention.
    pub entities: Vec<Entity>,
    /// Who has read the names; `None` where nobody has.
    pub recognizer: Option<Tier>,
    /// What the text is about, best first.
    pub keyphrases: Vec<Keyphrase>,
    /// What a reader of this result should know.
    pub warnings: Vec<Warning>,
}

impl Analyzer {
    /// An analyzer without entity weights.
    pub fn new() -> Self {
        Self::default()
    }

    /// An analyzer that recognizes names, too.
    pub fn with_model(model: Model) -> Self {
        Self {
            tagger: Some(Arc::new(Tagger::new(model))),
        }
    }

    /// The name of the entity weights, where there are any.
    pub fn model_name(&self) -> Option<&str> {
        self.tagger.as_deref().map(|tagger| tagger.model().name())
    }

    /// Takes `text` apart, ranks its sentences and picks a summary. Linear in the length of the text.
    ///
    /// # Errors
    /// [`AnalyzeError::TooLarge`] and [`AnalyzeError::InvalidOption`]; no text is odd enough to be an error.
    pub fn analyze<'t>(
        &self,
        text: &'t str,
        options: &Options,
    ) -> Result<Analysis<'t>, AnalyzeError> {
        options.length.check()?;
        // A span has 32 bits.
        let limit = options.max_bytes.min(u32::MAX as usize);
        let bytes = text.len();
        if bytes > limit {
            return Err(AnalyzeError::TooLarge { bytes, limit });
        }
        let mut warnings = Vec::new();
        let language = text::language::of(text, options.lang.as_deref())?;
        let document = take_apart(text, options, language, &mut warnings);
        let mut ranking = if options.parts.summary {
            summarize::rank(&document, language, options.title.as_deref())
        } else {
            Ranking::default()
        };
        let summary = if options.parts.summary {
            ranking.cut(options.length)
        } else {
            Vec::new()
        };
        if let Length::Sentences(asked) = options.length
            && options.parts.summary
            && !summary.is_empty()
            && summary.len() < asked
        {
            warnings.push(Warning::FewerSentences);
        }
        let keyphrases = std::mem::take(&mut ranking.keyphrases);
        let (entities, recognizer) = if options.parts.entities {
            self.name(&document, language, options.recognizer, &mut warnings)
        } else {
            (Vec::new(), None)
        };
        Ok(Analysis {
            document,
            language,
            ranking,
            summary,
            entities,
            recognizer,
            keyphrases,
            warnings,
        })
    }

    /// What the text names, grouped; without a model dates, amounts and addresses only. A model made from
    /// English would guess in another language; a text too short for its language to be told is tried.
    fn name(
        &self,
        document: &Document<'_>,
        language: Language,
        recognizer: Recognizer,
        warnings: &mut Vec<Warning>,
    ) -> (Vec<Entity>, Option<Tier>) {
        let reading = grammar::Reading::of(document, language);
        let amounts = reading.mentions(reading.story_date());
        let is_read = matches!(language, Language::ENGLISH | Language::UNDETERMINED);
        let (names, tier) = match self.tagger.as_deref() {
            Some(tagger) if is_read => {
                let tier = tier_for(document, tagger.model(), recognizer);
                (entity::recognize(document, tagger, tier), Some(tier))
            }
            Some(_) => {
                warnings.push(Warning::NamesNotRecognized);
                (Vec::new(), None)
            }
            None => (Vec::new(), None),
        };
        let entities = grouping::group(document, overlap::merge(names, amounts));
        (entities, tier)
    }
}

/// Who recognizes the names of a document: what was asked for, as far as the model has it.
fn tier_for(document: &Document<'_>, model: &Model, recognizer: Recognizer) -> Tier {
    let asked = match recognizer {
        Recognizer::Only(tier) => tier,
        Recognizer::Auto if document.tokens.len() <= neural::LONGEST => Tier::Neural,
        Recognizer::Auto => Tier::Linear,
    };
    if model.network.is_some() {
        asked
    } else {
        Tier::Linear
    }
}

/// Blocks, tokens, sentences.
fn take_apart<'t>(
    text: &'t str,
    options: &Options,
    language: Language,
    warnings: &mut Vec<Warning>,
) -> Document<'t> {
    let Layout { blocks, by_line } = match &options.blocks {
        Some(blocks) => Layout {
            blocks: text::blocks::tidy(text, blocks),
            by_line: false,
        },
        None => text::blocks::segment(text),
    };
    let tokens = token::tokenize(text, &blocks);
    let sentences: Vec<Sentence> = sentence::split(text, &blocks, &tokens, language);
    if !tokens.iter().any(|token| token.kind.is_wordlike()) {
        warnings.push(Warning::EmptyText);
    } else if by_line {
        warnings.push(Warning::LinesAsSentences);
    }
    Document::new(text, blocks, tokens, sentences)
}

impl Analysis<'_> {
    /// Another length of the same ranking, without another analysis.
    ///
    /// # Errors
    /// [`AnalyzeError::InvalidOption`] where the length is none.
    pub fn cut(&self, length: Length) -> Result<Vec<Pick>, AnalyzeError> {
        length.check()?;
        Ok(self.ranking.cut(length))
    }
}
