//! An analysis for a person to read.

use std::fmt::Write as _;

use nutgraf::options::WORDS_PER_MINUTE;
use nutgraf::summarize::words;
use nutgraf::{Analysis, BlockKind};

use crate::args::Settings;

/// Key phrases shown.
const PHRASES: usize = 12;

/// The summary, one sentence a line.
pub fn summary(analysis: &Analysis<'_>, _settings: &Settings) -> String {
    quotes(analysis).fold(String::new(), |page, (_, quote)| page + &quote + "\n")
}

/// Who and what the text names, one a line: kind, name, normal form where there is one, number of mentions.
pub fn entities(analysis: &Analysis<'_>, _settings: &Settings) -> String {
    named(analysis).fold(String::new(), |page, line| page + &line + "\n")
}

/// Everything found: what the text is, its summary with scores, its key phrases, its entities.
pub fn full(analysis: &Analysis<'_>, settings: &Settings) -> String {
    let mut page = String::new();
    section(&mut page, "Text", about(analysis));
    if settings.options.parts.summary {
        section(
            &mut page,
            "Summary",
            quotes(analysis).map(|(score, quote)| format!("{score:.3}  {quote}")),
        );
        let text = analysis.document.text;
        let phrases = analysis.keyphrases.iter().take(PHRASES).map(|phrase| {
            let written = phrase.mentions.first().map_or("", |span| span.of(text));
            format!(
                "{:.3}  {} ({})",
                phrase.score,
                one_line(written),
                phrase.mentions.len()
            )
        });
        section(&mut page, "Key phrases", phrases);
    }
    if settings.options.parts.entities {
        section(&mut page, "Entities", named(analysis));
    }
    if settings.tokens {
        let text = analysis.document.text;
        let tokens = &analysis.document.tokens;
        section(
            &mut page,
            "Tokens",
            tokens.iter().map(|token| one_line(token.span.of(text))),
        );
    }
    page
}

fn named(analysis: &Analysis<'_>) -> impl Iterator<Item = String> {
    analysis.entities.iter().map(|entity| {
        let value = entity
            .mentions
            .iter()
            .find_map(|mention| mention.value.as_deref());
        let value = value.map_or_else(String::new, |value| format!(" = {value}"));
        let (kind, name) = (entity.kind.name(), one_line(&entity.name));
        format!("{kind:<12}  {name}{value} ({})", entity.mentions.len())
    })
}

/// Language, counts, reading time, headings.
fn about(analysis: &Analysis<'_>) -> Vec<String> {
    let document = &analysis.document;
    let sentences = document
        .sentences
        .iter()
        .map(|sentence| sentence.span.of(document.text));
    let words: usize = sentences.map(words).sum();
    let mut lines = vec![
        format!("language      {}", analysis.language.code()),
        format!("sentences     {}", document.sentences.len()),
        format!("words         {words}"),
        format!("reading time  {:.1} min", words as f64 / WORDS_PER_MINUTE),
    ];
    let headings = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading);
    lines.extend(
        headings.map(|block| format!("heading       {}", one_line(block.span.of(document.text)))),
    );
    lines
}

/// The chosen sentences, each with its score.
fn quotes(analysis: &Analysis<'_>) -> impl Iterator<Item = (f64, String)> {
    let document = &analysis.document;
    analysis.summary.iter().filter_map(|pick| {
        let sentence = document.sentences.get(pick.sentence as usize)?;
        Some((pick.score, one_line(sentence.span.of(document.text))))
    })
}

/// A line break, with the white space around it, becomes one space; all else stays as it is.
fn one_line(quote: &str) -> String {
    let lines: Vec<&str> = quote
        .split([
            '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ])
        .collect();
    match lines.as_slice() {
        [line] => (*line).to_owned(),
        lines => lines
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

fn section(page: &mut String, title: &str, lines: impl IntoIterator<Item = String>) {
    if !page.is_empty() {
        page.push('\n');
    }
    // Writing to a string cannot fail.
    let _ = writeln!(page, "{title}");
    let before = page.len();
    for line in lines {
        let _ = writeln!(page, "  {line}");
    }
    if page.len() == before {
        let _ = writeln!(page, "  (none)");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_is_printed_as_a_space() {
        for (quote, line) in [
            ("One  two.", "One  two."),
            ("One\ntwo.", "One two."),
            ("One \r\n  two\n\nthree.", "One two three."),
            ("One\u{2028}two.", "One two."),
        ] {
            assert_eq!(one_line(quote), line);
        }
    }
}
