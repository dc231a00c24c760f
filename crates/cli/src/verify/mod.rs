//! `verify`: whether a saved summary still says what its source says.
//!
//! Three questions, in this order: is it the text that the record names ([`source`]), does everything quoted stand
//! where the record says ([`places`]), and does the same version choose the same again ([`again`])? The first
//! difference is named ([`difference`]). `pkg/verify.js` asks the same in JavaScript; the cases in `tests/verify/`
//! hold both to the same answers.

mod again;
mod difference;
mod places;
mod report;
mod saved;
mod source;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use nutgraf::Analyzer;
use serde_json::Value;

use crate::args::{Settings, VerifyArgs, WRONG_USAGE};
use crate::json::Json;
use crate::output::Output;
use crate::{answer, files, model};

use again::{Comparison, Note};
use difference::Difference;
use places::Places;
use saved::Saved;
use source::Text;

/// Exit status of a record that does not hold.
const DOES_NOT_HOLD: u8 = 3;

/// What was found of one record.
pub struct Verdict {
    /// The first thing that is not as the record says; none where it holds.
    pub difference: Option<Difference>,
    /// What else one should know, and what was not compared.
    pub notes: Vec<Note>,
}

/// Checks each record of a file against its source, and says on standard output whether it holds. One that cannot be
/// read is named on standard error, and the others go on.
///
/// # Errors
/// Weights that cannot be had; what writing met with, a reader that went away among them.
pub fn run(asked: &VerifyArgs) -> io::Result<ExitCode> {
    let called = files::called(&asked.summary);
    let json = match files::read_bytes(&asked.summary, usize::MAX) {
        Ok(json) => json,
        Err(fault) => {
            eprintln!("nutgraf: {called}: {fault}");
            return Ok(ExitCode::FAILURE);
        }
    };
    let records = saved::read(json);
    if asked.sources.len() > 1 && asked.sources.len() != records.len() {
        eprintln!(
            "nutgraf: {called}: {} records and {} sources: name one source for all, or one for each",
            records.len(),
            asked.sources.len()
        );
        return Ok(ExitCode::from(WRONG_USAGE));
    }
    let mut verifier = Verifier::new(asked);
    let mut output = Output::open();
    let (mut all_read, mut all_hold) = (true, true);
    for (at, record) in records.iter().enumerate() {
        let checked = match record {
            Ok(saved) => verifier.check(at, saved)?,
            Err(fault) => Err(fault.clone()),
        };
        match checked {
            Ok(answer) => {
                all_hold &= answer.holds;
                output.write(&answer.line)?;
            }
            Err(fault) => {
                all_read = false;
                let number = if records.len() > 1 {
                    format!("record {}: ", at + 1)
                } else {
                    String::new()
                };
                eprintln!("nutgraf: {called}: {number}{fault}");
            }
        }
    }
    Ok(if !all_hold {
        ExitCode::from(DOES_NOT_HOLD)
    } else if !all_read {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// What is printed of one record.
struct Answer {
    holds: bool,
    line: Vec<u8>,
}

/// What is kept from one record to the next.
struct Verifier<'a> {
    asked: &'a VerifyArgs,
    /// The source that was read last: the next record is often of the same, and standard input is read once.
    last: Option<(PathBuf, Result<String, String>)>,
    with_names: Option<Analyzer>,
}

impl<'a> Verifier<'a> {
    const fn new(asked: &'a VerifyArgs) -> Self {
        Self {
            asked,
            last: None,
            with_names: None,
        }
    }

    /// What is to be printed, or why the record cannot be checked.
    fn check(&mut self, at: usize, saved: &Saved) -> io::Result<Result<Answer, String>> {
        let source = match self.source_of(at, saved) {
            Ok(source) => source,
            Err(fault) => return Ok(Err(fault)),
        };
        let called = files::called(&source);
        let analyzer = self.analyzer_for(saved)?;
        let text = match self.read(source) {
            Ok(text) => text,
            Err(fault) => return Ok(Err(format!("{called}: {fault}"))),
        };
        Ok(verdict(saved, text, &analyzer).map(|verdict| Answer {
            holds: verdict.difference.is_none(),
            line: if self.asked.json {
                report::as_json(saved, &verdict)
            } else {
                report::as_text(&called, saved, &verdict).into_bytes()
            },
        }))
    }

    /// The source that the command names, or else the file that the record's id names.
    fn source_of(&self, at: usize, saved: &Saved) -> Result<PathBuf, String> {
        let named = match self.asked.sources.as_slice() {
            [one] => Some(one),
            several => several.get(at),
        };
        match (named, &saved.id) {
            (Some(path), _) => Ok(path.clone()),
            (None, Value::String(name)) if name != "-" && Path::new(name).is_file() => {
                Ok(name.into())
            }
            (None, id) => Err(format!(
                "its id, {id}, is no file here: name its source after it"
            )),
        }
    }

    fn read(&mut self, source: PathBuf) -> Result<&str, String> {
        if self.last.as_ref().is_none_or(|(last, _)| *last != source) {
            let text = files::read(&source, u32::MAX as usize);
            self.last = Some((source, text));
        }
        match &self.last {
            Some((_, Ok(text))) => Ok(text),
            Some((_, Err(fault))) => Err(fault.clone()),
            None => Ok(""),
        }
    }

    /// An analyzer with weights where the record was made with some.
    fn analyzer_for(&mut self, saved: &Saved) -> io::Result<Analyzer> {
        if saved.model.is_none() {
            return Ok(Analyzer::new());
        }
        if let Some(analyzer) = &self.with_names {
            return Ok(analyzer.clone());
        }
        let analyzer = model::with_names(self.asked.model.as_deref())?;
        Ok(self.with_names.insert(analyzer).clone())
    }
}

/// Whether a record holds against a text, or why that cannot be told.
fn verdict(saved: &Saved, text: &str, analyzer: &Analyzer) -> Result<Verdict, String> {
    let text = Text::of(text, &saved.source);
    let places = Places::new(text.as_str(), saved.offsets);
    let mut notes = Vec::new();
    let mut difference = places.check(saved).err();
    if let Some(other) = text.difference() {
        if difference.is_some() && other.code == source::OTHER {
            // The entry that is not in its place says more than a hash, which is said beside it.
            notes.push(Note {
                code: other.code,
                message: source::explained(other.code).to_owned(),
            });
        } else {
            difference = Some(other.clone());
        }
    }
    if difference.is_none() {
        let comparison = Comparison::of(saved, analyzer);
        if comparison.is_possible() {
            let again = analyze_again(saved, &places, analyzer)?;
            difference = comparison.between(saved, &again);
        }
        notes.extend(comparison.notes);
    }
    Ok(Verdict { difference, notes })
}

/// The record that this program makes of the same text with the same options.
fn analyze_again(saved: &Saved, places: &Places<'_>, analyzer: &Analyzer) -> Result<Saved, String> {
    let settings = Settings {
        options: saved.options(|start, end| places.span(start, end)),
        offsets: saved.offsets.offsets(),
        tokens: saved.tokens.is_some(),
        json: true,
        model: None,
    };
    let analysis = analyzer
        .analyze(places.text(), &settings.options)
        .map_err(|fault| format!("its options cannot be asked for again: {fault}"))?;
    let mut json = Json::default();
    answer::write_saved(&mut json, "", analyzer.model_name(), &analysis, &settings);
    serde_json::from_slice(&json.into_bytes()).map_err(|fault| fault.to_string())
}
