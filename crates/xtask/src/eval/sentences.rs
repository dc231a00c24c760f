//! Sentence boundaries inside paragraphs, beside plain UAX #29.
//!
//! A boundary is the place after a sentence, counted in characters that are not blank, so that white space
//! at the edges is nobody's fault; the end of the paragraph is none. Text that is left out between two
//! sentences, or after the last, has a boundary on both sides, unless it has at most one letter (a list mark).

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use nutgraf::Span;
use unicode_segmentation::UnicodeSegmentation;

use super::corpus::{self, Paragraph};
use super::score::Counts;
use super::{Table, taken_apart};

/// Genres of GUM that were spoken first.
const SPOKEN: &[&str] = &[
    "conversation",
    "court",
    "interview",
    "podcast",
    "speech",
    "vlog",
];

/// The languages of Parallel UD.
const LANGUAGES: &[&str] = &[
    "en", "ar", "cs", "de", "es", "fi", "fr", "gl", "hi", "id", "is", "it", "ko", "pl", "pt", "ru",
    "sv", "th", "tr", "zh",
];

/// Measures every set there is.
pub fn measure(data: &Path) -> Result<Table> {
    let mut table = Table::new(
        "Sentences: boundaries inside paragraphs, percent",
        &[
            "set",
            "boundaries",
            "P",
            "R",
            "F1",
            "UAX #29 F1",
            "difference",
        ],
    );
    if let Some(cases) =
        corpus::read::<Paragraph>(data, "sentences/golden_rules", &mut table.missing)?
    {
        for (name, english) in [
            ("golden rules, English: cases right", true),
            ("golden rules, others: cases right", false),
        ] {
            let cases = || cases.iter().filter(|case| (case.lang == "en") == english);
            let right = |split: Splitter| cases().filter(|case| exactly_right(case, split)).count();
            let [ours, plain] = [right(nutgraf_sentences), right(uax29_sentences)];
            let count = |number: usize| number.to_string();
            table.rows.push(vec![
                name.to_owned(),
                count(cases().count()),
                String::new(),
                String::new(),
                count(ours),
                count(plain),
                format!("{:+}", ours as i64 - plain as i64),
            ]);
        }
    }
    let spoken =
        |paragraph: &Paragraph| SPOKEN.contains(&paragraph.genre.as_deref().unwrap_or_default());
    if let Some(paragraphs) = corpus::read(data, "sentences/ewt.par", &mut table.missing)? {
        table.rows.push(row("EWT (web)", paragraphs.iter()));
    }
    if let Some(paragraphs) = corpus::read(data, "sentences/gum.par", &mut table.missing)? {
        table.rows.push(row(
            "GUM, written",
            paragraphs.iter().filter(|paragraph| !spoken(paragraph)),
        ));
        table.rows.push(row(
            "GUM, spoken",
            paragraphs.iter().filter(|paragraph| spoken(paragraph)),
        ));
    }
    for lang in LANGUAGES {
        if let Some(paragraphs) = corpus::read(
            data,
            &format!("sentences/pud_{lang}.par"),
            &mut table.missing,
        )? {
            table
                .rows
                .push(row(&format!("PUD Wikipedia, {lang}"), paragraphs.iter()));
        }
    }
    Ok(table)
}

/// Takes a text and its language, gives the sentences' places.
type Splitter = fn(&str, &str) -> Vec<Span>;

/// The language is not told: it is detected, as it is for a reader who pastes a text.
fn nutgraf_sentences(text: &str, _lang: &str) -> Vec<Span> {
    taken_apart(text, |document| {
        let sentences = document.sentences.iter();
        sentences.map(|sentence| sentence.span).collect()
    })
}

fn uax29_sentences(text: &str, _lang: &str) -> Vec<Span> {
    text.split_sentence_bound_indices()
        .map(|(at, sentence)| (at, sentence.trim_end()))
        .filter(|(_, sentence)| !sentence.is_empty())
        .map(|(at, sentence)| Span::new(at, at + sentence.len()))
        .collect()
}

fn row<'p>(name: &str, paragraphs: impl Iterator<Item = &'p Paragraph> + Clone) -> Vec<String> {
    let ours = counts(paragraphs.clone(), nutgraf_sentences);
    let plain = counts(paragraphs, uax29_sentences);
    vec![
        name.to_owned(),
        ours.gold.to_string(),
        format!("{:.2}", ours.precision()),
        format!("{:.2}", ours.recall()),
        format!("{:.2}", ours.f1()),
        format!("{:.2}", plain.f1()),
        format!("{:+.2}", ours.f1() - plain.f1()),
    ]
}

/// Paragraphs whose gold sentences are not in their text are left out.
fn counts<'p>(paragraphs: impl Iterator<Item = &'p Paragraph>, split: Splitter) -> Counts {
    let mut counts = Counts::default();
    for paragraph in paragraphs {
        let Some(gold) = gold_boundaries(paragraph) else {
            continue;
        };
        let found = boundaries(&paragraph.text, &split(&paragraph.text, &paragraph.lang));
        counts += Counts {
            right: gold.intersection(&found).count(),
            found: found.len(),
            gold: gold.len(),
        };
    }
    counts
}

fn exactly_right(case: &Paragraph, split: Splitter) -> bool {
    gold_boundaries(case)
        .is_some_and(|gold| gold == boundaries(&case.text, &split(&case.text, &case.lang)))
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

fn solid_chars(text: &str) -> usize {
    text.chars().filter(|&c| !is_blank(c)).count()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

fn boundaries(text: &str, sentences: &[Span]) -> BTreeSet<usize> {
    let mut marks = BTreeSet::new();
    let mut place = 0;
    let mut last_end = 0;
    for (at, span) in sentences.iter().enumerate() {
        let left_out = Span {
            start: last_end,
            end: span.start,
        }
        .of(text);
        place += solid_chars(left_out);
        if at > 0 && letters(left_out) > 1 {
            marks.insert(place);
        }
        place += solid_chars(span.of(text));
        marks.insert(place);
        last_end = span.end;
    }
    let after = Span {
        start: last_end,
        end: text.len() as u32,
    }
    .of(text);
    if letters(after) <= 1 {
        marks.remove(&place);
    }
    marks.remove(&0);
    marks.remove(&solid_chars(text));
    marks
}

/// The gold sentences sought one after the other, blanks ignored; `None` where one is not there.
fn gold_boundaries(paragraph: &Paragraph) -> Option<BTreeSet<usize>> {
    let solid = |text: &str| text.chars().filter(|&c| !is_blank(c)).collect::<String>();
    let text = solid(&paragraph.text);
    let mut marks = BTreeSet::new();
    let mut at = 0;
    for sentence in &paragraph.sents {
        let sentence = solid(sentence);
        at += text.get(at..)?.find(&sentence)? + sentence.len();
        marks.insert(text[..at].chars().count());
    }
    marks.remove(&text.chars().count());
    Some(marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str, sents: &[&str]) -> Paragraph {
        let sents = sents.iter().map(|&sentence| sentence.to_owned()).collect();
        Paragraph {
            lang: "en".to_owned(),
            genre: None,
            text: text.to_owned(),
            sents,
            tokens: None,
        }
    }

    #[test]
    fn boundaries_are_counted_without_blanks() {
        let text = "One. Two é. \n Three.";
        let gold = gold_boundaries(&paragraph(text, &["One.", "Two é.", "Three."])).unwrap();
        assert_eq!(gold, BTreeSet::from([4, 9]));
        assert_eq!(
            boundaries(
                text,
                &[Span::new(0, 5), Span::new(5, 13), Span::new(15, 21)]
            ),
            gold
        );
        assert_eq!(boundaries(text, &[Span::new(0, 21)]), BTreeSet::new());
        assert!(gold_boundaries(&paragraph(text, &["One.", "Four."])).is_none());
    }

    #[test]
    fn what_is_left_out_has_a_boundary_on_both_sides_unless_it_is_a_list_mark() {
        let text = "One. Two. a) Three. Four.";
        let spans = [Span::new(0, 4), Span::new(13, 19)];
        assert_eq!(boundaries(text, &spans), BTreeSet::from([4, 10, 16]));
        let spans = [
            Span::new(0, 4),
            Span::new(5, 9),
            Span::new(13, 19),
            Span::new(20, 25),
        ];
        assert_eq!(boundaries(text, &spans), BTreeSet::from([4, 8, 16]));
    }
}
