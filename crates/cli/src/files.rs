//! `summarize`, `entities` and `analyze`: whole files, one after the other.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::process::ExitCode;

use nutgraf::{Analysis, Analyzer};

use crate::answer;
use crate::args::{FilesArgs, Settings};
use crate::json::Json;
use crate::model;
use crate::output::Output;

/// Answers each file on standard output: in JSON where that is asked, else as `report` writes it, with a
/// blank line between two. A file that cannot be answered is named on standard error and the rest goes on.
///
/// # Errors
/// Weights that cannot be had; what writing met with, a reader that went away among them.
pub fn run(
    asked: &FilesArgs,
    report: fn(&Analysis<'_>, &Settings) -> String,
) -> io::Result<ExitCode> {
    let settings = asked.settings();
    let analyzer = model::analyzer(&settings)?;
    let stdin = [Path::new("-").to_owned()];
    let files = if asked.files.is_empty() {
        stdin.as_slice()
    } else {
        &asked.files
    };
    let mut output = Output::open();
    let mut status = ExitCode::SUCCESS;
    let mut first = true;
    for file in files {
        match answer(file, &analyzer, &settings, report) {
            Ok(answer) => {
                if !first && !settings.json {
                    output.write(b"\n")?;
                }
                first = false;
                output.write(&answer)?;
            }
            Err(fault) => {
                eprintln!("nutgraf: {}: {fault}", called(file));
                status = ExitCode::FAILURE;
            }
        }
    }
    Ok(status)
}

/// The answer to one file, or what is wrong with it and what to do.
fn answer(
    file: &Path,
    analyzer: &Analyzer,
    settings: &Settings,
    report: fn(&Analysis<'_>, &Settings) -> String,
) -> Result<Vec<u8>, String> {
    let text = read(file, settings.options.max_bytes)?;
    let called = called(file);
    if is_html(file) {
        eprintln!(
            "nutgraf: {called}: warning: HTML is read as plain text, tags and all: save the article as text first"
        );
    }
    let analysis = analyzer
        .analyze(&text, &settings.options)
        .map_err(|fault| fault.to_string())?;
    if settings.json {
        let mut json = Json::default();
        answer::write_saved(
            &mut json,
            &file.display().to_string(),
            analyzer.model_name(),
            &analysis,
            settings,
        );
        return Ok(json.into_bytes());
    }
    for warning in &analysis.warnings {
        eprintln!(
            "nutgraf: {called}: warning: {} ({})",
            warning.message(),
            warning.code()
        );
    }
    Ok(report(&analysis, settings).into_bytes())
}

/// The text of a file, read no further than its limit.
pub fn read(file: &Path, max_bytes: usize) -> Result<String, String> {
    let bytes = read_bytes(file, max_bytes)?;
    if let Some(fault) = other_encoding(&bytes) {
        return Err(fault.to_owned());
    }
    String::from_utf8(bytes).map_err(|fault| {
        let at = fault.utf8_error().valid_up_to() + 1;
        format!("byte {at} is not UTF-8 (not-utf8): convert it, as with `iconv -f WINDOWS-1252 -t UTF-8`")
    })
}

/// A file as it is, read no further than its limit.
pub fn read_bytes(file: &Path, max_bytes: usize) -> Result<Vec<u8>, String> {
    let most = (max_bytes as u64).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if is_stdin(file) {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|open| open.take(most).read_to_end(&mut bytes))
    };
    read.map_err(|fault| match fault.kind() {
        ErrorKind::IsADirectory => "is a folder: name the files in it".to_owned(),
        _ => format!("cannot be read ({fault}): check the name and the permissions"),
    })?;
    if bytes.len() > max_bytes {
        return Err(format!(
            "more than {max_bytes} bytes (text-too-large): raise --max-bytes or split the text"
        ));
    }
    Ok(bytes)
}

/// What the bytes are, and what to do, where they are plainly no UTF-8 text: every other byte of Western text
/// in UTF-16 is zero, and so is many a one of a picture or an archive, but none of a text.
fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    const SAMPLE: usize = 4096;
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let zeros = |first: usize| {
        sample
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    let is_little = bytes.starts_with(b"\xff\xfe") || odd * 10 > half * 4 && even * 10 < half;
    let is_big = bytes.starts_with(b"\xfe\xff") || even * 10 > half * 4 && odd * 10 < half;
    if is_little {
        Some("it is in UTF-16 (not-utf8): convert it, as with `iconv -f UTF-16LE -t UTF-8`")
    } else if is_big {
        Some("it is in UTF-16 (not-utf8): convert it, as with `iconv -f UTF-16BE -t UTF-8`")
    } else if even + odd > 0 && str::from_utf8(bytes).is_err() {
        Some("it is no text (not-utf8): give a file of plain text")
    } else {
        None
    }
}

/// The file as messages call it.
pub fn called(file: &Path) -> String {
    if is_stdin(file) {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    }
}

fn is_stdin(file: &Path) -> bool {
    file == Path::new("-")
}

fn is_html(file: &Path) -> bool {
    file.extension().is_some_and(|ending| {
        ["html", "htm", "xhtml"]
            .iter()
            .any(|html| ending.eq_ignore_ascii_case(html))
    })
}
