//! One analysis, or one error, as JSON on one line.

use std::fmt::Write as _;

use nutgraf::text::offsets::{OffsetUnit, Offsets};
use nutgraf::{Analysis, Length, Options, Recognizer, Span};
use sha2::{Digest, Sha256};

use crate::args::Settings;
use crate::json::Json;
use crate::record::Fault;

/// Writes what was found; `id` is JSON.
pub fn write_result(json: &mut Json, id: &str, analysis: &Analysis<'_>, settings: &Settings) {
    json.object(|json| {
        json.key("id").raw(id);
        write_parts(json, analysis, settings);
    });
    json.end_line();
}

/// Writes what was found, and what it was found in and by, so that it can be checked later.
pub fn write_saved(
    json: &mut Json,
    name: &str,
    model: Option<&str>,
    analysis: &Analysis<'_>,
    settings: &Settings,
) {
    json.object(|json| {
        json.key("id").string(name);
        write_parts(json, analysis, settings);
        write_provenance(json, analysis.document.text, model, settings);
    });
    json.end_line();
}

/// Writes why the line of that number, from 1, has no result; `id` is JSON.
pub fn write_error(json: &mut Json, id: &str, fault: &Fault, line: u64) {
    json.object(|json| {
        json.key("id").raw(id);
        json.key("error").object(|json| {
            json.key("code").string(fault.code);
            json.key("message").string(&fault.message);
            json.key("line").integer(line);
        });
    });
    json.end_line();
}

fn write_parts(json: &mut Json, analysis: &Analysis<'_>, settings: &Settings) {
    let document = &analysis.document;
    let text = document.text;
    let offsets = Offsets::new(text, settings.offsets);
    let place = |json: &mut Json, span: Span| {
        json.key("start").integer(offsets.offset(span.start));
        json.key("end").integer(offsets.offset(span.end));
    };
    json.key("lang").string(analysis.language.code());
    json.key("summary").list(&analysis.summary, |json, pick| {
        let span = document
            .sentences
            .get(pick.sentence as usize)
            .map_or_else(Span::default, |sentence| sentence.span);
        json.object(|json| {
            json.key("text").string(span.of(text));
            place(json, span);
            json.key("sentence").integer(pick.sentence);
            json.key("score").number(pick.score);
        });
    });
    json.key("sentences").list(
        document.sentences.iter().enumerate(),
        |json, (at, sentence)| {
            json.object(|json| {
                place(json, sentence.span);
                if let Some(&score) = analysis.ranking.scores.get(at) {
                    json.key("score").number(score);
                }
            });
        },
    );
    json.key("blocks").list(&document.blocks, |json, block| {
        json.object(|json| {
            place(json, block.span);
            json.key("kind").string(block.kind.name());
        });
    });
    json.key("entities")
        .list(&analysis.entities, |json, entity| {
            json.object(|json| {
                json.key("name").string(&entity.name);
                json.key("kind").string(entity.kind.name());
                json.key("mentions")
                    .list(&entity.mentions, |json, mention| {
                        json.object(|json| {
                            place(json, mention.span);
                            json.key("text").string(mention.span.of(text));
                            if let Some(value) = &mention.value {
                                json.key("value").string(value);
                            }
                        });
                    });
            });
        });
    match analysis.recognizer {
        Some(tier) => json.key("recognizer").string(tier.name()),
        None => json.key("recognizer").raw("null"),
    }
    json.key("keyphrases")
        .list(&analysis.keyphrases, |json, phrase| {
            json.object(|json| {
                json.key("text")
                    .string(phrase.mentions.first().map_or("", |span| span.of(text)));
                json.key("score").number(phrase.score);
                json.key("mentions").list(&phrase.mentions, |json, &span| {
                    json.object(|json| place(json, span))
                });
            });
        });
    if settings.tokens {
        json.key("tokens").list(&document.tokens, |json, token| {
            json.object(|json| place(json, token.span))
        });
    }
    json.key("warnings")
        .list(&analysis.warnings, |json, warning| {
            json.object(|json| {
                json.key("code").string(warning.code());
                json.key("message").string(warning.message());
            });
        });
}

fn write_provenance(json: &mut Json, text: &str, model: Option<&str>, settings: &Settings) {
    json.key("source").object(|json| {
        json.key("sha256").string(&sha256(text));
        json.key("bytes").integer(text.len());
    });
    json.key("offsets").string(match settings.offsets {
        OffsetUnit::Chars => "chars",
        OffsetUnit::Utf8 => "utf8",
        OffsetUnit::Utf16 => "utf16",
    });
    json.key("options")
        .object(|json| write_options(json, &settings.options));
    match model {
        Some(name) => json.key("model").string(name),
        None => json.key("model").raw("null"),
    }
    json.key("version").string(env!("CARGO_PKG_VERSION"));
}

/// The options under the names of the JavaScript API.
fn write_options(json: &mut Json, options: &Options) {
    json.key("length").object(|json| match options.length {
        Length::Sentences(count) => json.key("sentences").integer(count),
        Length::Words(count) => json.key("words").integer(count),
        Length::Characters(count) => json.key("chars").integer(count),
        Length::Percent(share) => json.key("percent").exact(share),
        Length::Minutes(time) => json.key("minutes").exact(time),
    });
    if let Some(title) = &options.title {
        json.key("title").string(title);
    }
    if let Some(lang) = &options.lang {
        json.key("lang").string(lang);
    }
    json.key("summary").boolean(options.parts.summary);
    json.key("entities").boolean(options.parts.entities);
    if let Recognizer::Only(tier) = options.recognizer {
        json.key("recognizer").string(tier.name());
    }
    json.key("maxBytes").integer(options.max_bytes);
}

/// The SHA-256 of a text in UTF-8, in hexadecimal.
pub fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
