//! Dates, times, amounts, ordinals and addresses: every case of `tests/grammar/` is found as marked, no more
//! and no less. Weekdays and the like are counted from Tuesday, 2026-01-06.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod marks;

use std::fmt::Write;

use marks::{Case, cases};
use nutgraf::entity::Mention;
use nutgraf::entity::grammar::{CivilDate, Reading};
use nutgraf::text::language::Language;
use nutgraf::{Analyzer, Document, Options, Parts};
use proptest::prelude::*;
use proptest::sample::select;

fn take_apart(text: &str) -> Document<'_> {
    let options = Options {
        lang: Some("en".to_owned()),
        parts: Parts {
            summary: false,
            entities: false,
        },
        ..Options::default()
    };
    Analyzer::new().analyze(text, &options).unwrap().document
}

fn mentions(document: &Document) -> Vec<Mention> {
    Reading::of(document, Language::ENGLISH).mentions(CivilDate::new(2026, 1, 6))
}

/// The text with its mentions marked as the cases mark them.
fn marked(text: &str, mentions: &[Mention]) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for mention in mentions {
        let (start, end) = (mention.span.start as usize, mention.span.end as usize);
        marked += &text[at..start];
        write!(marked, "[{}|{}", &text[start..end], mention.kind.name()).unwrap();
        if let Some(value) = &mention.value {
            write!(marked, " {value}").unwrap();
        }
        marked.push(']');
        at = end;
    }
    marked + &text[at..]
}

#[test]
fn every_case_is_found_as_marked() {
    let mut wrong = String::new();
    let cases = cases("grammar");
    for Case { source, text, .. } in &cases {
        let found = marked(text, &mentions(&take_apart(text)));
        if found != *source {
            write!(wrong, "\nexpected {source}\n   found {found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases.len() > 100, "{} cases", cases.len());
}

#[test]
fn the_story_is_of_the_day_that_its_metadata_tells() {
    let day = |text: &str| {
        let document = take_apart(text);
        let day = Reading::of(&document, Language::ENGLISH).story_date();
        day.map(|day| day.to_string())
    };
    let body = "The council of Lowmere met for two hours and agreed on nothing at all.\n";
    for line in [
        "date 2031-02-03\n\n",
        "Published: Feb. 3, 2031\n\n",
        "LOWMERE, Feb. 3, 2031 (LNA) — ",
        "LOWMERE (LNA) — February 3, 2031 — ",
        "LOWMERE – 3 February 2031: ",
        "Council meets\n\nBy Ilse Varn, 3 February 2031\n\n",
        "Posted on February 3, 2031 by admin\n\n",
        "2031-02-03T10:00:00Z\n\n",
    ] {
        assert_eq!(
            day(&format!("{line}{body}")).as_deref(),
            Some("2031-02-03"),
            "{line}"
        );
    }
    assert_eq!(
        day(&format!("2/13/2031\n\n{body}")).as_deref(),
        Some("2031-02-13")
    );
    assert_eq!(day(body), None);
    assert_eq!(
        day(&format!(
            "LOWMERE — February 3, 2031, was a dark day. {body}"
        )),
        None
    );
    assert_eq!(
        day("The council of Lowmere met on Feb. 3, 2031, and agreed on nothing at all.\n"),
        None
    );
}

#[test]
fn other_languages_have_figures_and_signs_only() {
    let text = "Am 2031-02-03 zahlte May one $5 million, 7%, two years, March.";
    let document = take_apart(text);
    let found = Reading::of(&document, Language::from_tag("de").unwrap()).mentions(None);
    let texts: Vec<_> = found.iter().map(|mention| mention.span.of(text)).collect();
    assert_eq!(texts, ["2031-02-03", "$5", "7%"]);
}

/// Long runs of what opens a rule, or could be read as one endless number, date or list.
#[test]
fn long_runs_are_read_in_linear_time() {
    let pieces = [
        "U.S. ",
        "$ ",
        "7 ",
        "000 ",
        "1, 000 ",
        "one ",
        "twenty ",
        "two and a half ",
        "hundred ",
        "million ",
        "May ",
        "May 5-",
        "5 May ",
        "Friday ",
        "last ",
        "half a ",
        "tens of ",
        "2 hours, ",
        "1990s ",
        "1990-",
        "of ",
        "5-",
        "5 to ",
        "$5-",
        "dogs ",
        "5 dogs ",
        "'",
        "Rs1,",
        "new year ",
    ];
    for piece in pieces {
        let text = piece.repeat(20_000);
        let document = take_apart(&text);
        holds(&document, &mentions(&document));
    }
}

/// Mentions are in order, lie in the text on the edges of tokens but for the stop of a sentence, and do not overlap.
fn holds(document: &Document, mentions: &[Mention]) {
    let mut end = 0;
    let starts: Vec<u32> = document
        .tokens
        .iter()
        .map(|token| token.span.start)
        .collect();
    let ends: Vec<u32> = document.tokens.iter().map(|token| token.span.end).collect();
    for mention in mentions {
        assert!(mention.span.start >= end && mention.span.start < mention.span.end);
        assert!(!mention.span.of(document.text).is_empty());
        assert!(starts.binary_search(&mention.span.start).is_ok());
        let before_stop = document.text.get(mention.span.end as usize..);
        let stop = u32::from(before_stop.is_some_and(|rest| rest.starts_with('.')));
        let ends_at = |end| ends.binary_search(&end).is_ok();
        assert!(ends_at(mention.span.end) || ends_at(mention.span.end + stop));
        end = mention.span.end;
    }
}

const PIECES: &[&str] = &[
    "5",
    "2026",
    "1,200",
    "3.5",
    "27th",
    "1990s",
    "2026-01-06",
    "8:30",
    "1/2",
    "00",
    "’90s",
    "one",
    "two",
    "twenty",
    "half",
    "a",
    "the",
    "hundred",
    "million",
    "of",
    "and",
    "to",
    "or",
    "in",
    "last",
    "next",
    "May",
    "March",
    "Jan.",
    "Tuesday",
    "the",
    "$",
    "US$",
    "£",
    "%",
    "percent",
    "per",
    "cent",
    "points",
    "basis",
    "dollars",
    "pounds",
    "Rs500",
    "RM",
    "years",
    "day",
    "hours",
    "old",
    "century",
    "quarter",
    "summer",
    "Christmas",
    "Day",
    "people",
    "miles",
    "square",
    "a.m.",
    "GMT",
    "B.C.",
    "-",
    "–",
    ",",
    ".",
    "(",
    ")",
    "'",
    "s",
    "’s",
    "\n",
    "\n\n",
    "é",
    "日",
    "\u{a0}",
];

proptest! {
    #[test]
    fn mentions_lie_on_tokens_in_order(pieces in prop::collection::vec((select(PIECES), select(&["", " ", " "][..])), 0..60)) {
        let text: String = pieces.iter().flat_map(|(piece, gap)| [*piece, *gap]).collect();
        let document = take_apart(&text);
        let found = mentions(&document);
        holds(&document, &found);
        prop_assert_eq!(&found, &mentions(&document));
    }

    #[test]
    fn any_text_has_mentions_in_order(text in any::<String>()) {
        let document = take_apart(&text);
        holds(&document, &mentions(&document));
    }
}
