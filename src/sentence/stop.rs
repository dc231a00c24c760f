//! Whether a sentence ends at a single full stop.
//!
//! A small letter after it says that the sentence goes on, a capital after an ordinary word that it ends.
//! After an abbreviation its class decides ([`Abbreviation`]), and whether the next word is one that opens
//! sentences. The evidence is that of Grefenstette & Tapanainen (1994) and Mikheev (2002), as rules.

use super::customs::Ordinals;
use super::lexicon;
use super::marks::Mark;
use super::passage::Case;
use super::rules::Place;
use crate::text::abbreviations::{Abbreviation, classify_in};
use crate::text::language::Language;

impl Place<'_> {
    /// A single stop, by how the next word begins.
    pub(super) fn after_stop(&self, case: Case) -> bool {
        if !self.candidate.gap {
            return self.is_glued_end(case);
        }
        let class = self.class();
        match case {
            Case::Lower => class.is_none() && !self.candidate.shut && self.is_end_before_small(),
            Case::Digit => class.is_none() && !self.is_ordinal() && !self.is_counted_next(),
            Case::Sign => matches!(
                class,
                None | Some(Abbreviation::MayEnd | Abbreviation::Calendar | Abbreviation::Region)
            ),
            Case::Caseless => matches!(class, None | Some(Abbreviation::MayEnd)),
            Case::Upper => self.is_end_before_capital(class),
        }
    }

    /// A stop with no space after it: `home.Police`, but not `Node.js` or `U.S.A`.
    fn is_glued_end(&self, case: Case) -> bool {
        let (passage, candidate) = (self.passage, self.candidate);
        let (before, after) = (self.word(), self.following());
        let plain = before.chars().nth(1).is_some()
            && before.ends_with(|last: char| last.is_lowercase() || last.is_numeric())
            && passage.gap_before(candidate.word);
        // `Donalds`, or a word of one letter; not `Donalds.com`, and not the `D` of `Zafi.D`.
        let sentence_case = candidate.opened
            || matches!(after, "I" | "A")
            || after.chars().nth(1).is_some_and(char::is_lowercase);
        let followed = passage.mark(candidate.following + 1);
        match case {
            Case::Upper => {
                (plain || candidate.unquoted)
                    && sentence_case
                    && passage.mark(candidate.following) == Mark::Word
                    && (followed != Mark::Stop || passage.gap_before(candidate.following + 2))
            }
            Case::Caseless => classify_in(before, passage.customs.language).is_none(),
            Case::Sign => candidate.unquoted,
            Case::Lower | Case::Digit => false,
        }
    }

    /// Whether a stop before a small letter ends a sentence all the same: a note in brackets or an ellipsis
    /// follows, or the writer is one who forgets capitals.
    fn is_end_before_small(&self) -> bool {
        let noted = matches!(
            self.passage.mark(self.candidate.end),
            Mark::OpenBracket | Mark::Ellipsis
        );
        noted || self.is_casual() || self.is_plain_word()
    }

    /// Whether the next number counts what a small letter begins, outside of English: no sentence begins with
    /// figures in good style, so that the word is rather an abbreviation not known here. UAX #29 does the same.
    fn is_counted_next(&self) -> bool {
        self.passage.customs.language != Language::ENGLISH
            && self.passage.case(self.candidate.following + 1) == Case::Lower
    }

    /// Whether the word is a short number or a Roman numeral: with its stop an ordinal, where the language
    /// writes them so (`12. Juni`), else only before another number (`12. 3. 2031`).
    fn is_ordinal(&self) -> bool {
        const LAST_DAY: u32 = 31;
        let number = self.word();
        let short =
            number.len() <= 2 && number.parse::<u32>().is_ok_and(|number| number <= LAST_DAY);
        short || self.passage.customs.ordinals != Ordinals::Plain && is_roman(number)
    }

    /// Whether the number is an ordinal although a capital follows: in a regnal name (`Karel IV. Lucemburský`),
    /// the name of a body (`1. FC`) or a date (`7. Apríla 2031`), or before a noun where nouns have capitals.
    fn is_ordinal_before_capital(&self) -> bool {
        let roman = self.passage.case(self.candidate.word) != Case::Digit && self.is_epithet_next();
        let year = self.passage.slice(self.candidate.following + 1);
        let named = self.candidate.word == self.start
            || is_capitals(self.following())
            || year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        match self.passage.customs.ordinals {
            Ordinals::Plain => false,
            Ordinals::Stop => (roman || named) && self.is_ordinal(),
            Ordinals::StopBeforeCapital => self.is_ordinal(),
        }
    }

    /// Whether the next word can be a ruler's epithet, as far as the language tells: in Czech it has the ending
    /// of an adjective, in Icelandic it is a title.
    fn is_epithet_next(&self) -> bool {
        let endings: &[&str] = match self.passage.customs.language.code() {
            "cs" => &["ý", "ého", "ému", "ým", "á", "ou"],
            "is" => &[
                "konungur", "konungs", "konungi", "konung", "keisari", "keisara", "páfi", "páfa",
            ],
            _ => return true,
        };
        endings
            .iter()
            .any(|ending| self.following().ends_with(ending))
    }

    /// Whether the letter is the unit of a number: `5 m`, `8 h`; not an era's, as in `44 v. Chr.` A small
    /// Cyrillic letter is never an initial, but the year's or the century's, which may open a sentence:
    /// `В 1990 г. Ильза уехала`.
    fn is_unit(&self, before: &str) -> bool {
        const OPENING_PHRASE: usize = 6;
        let number = before.ends_with(|c: char| c.is_ascii_digit());
        let unit = matches!(self.word(), "m" | "g" | "h" | "t" | "l") && number;
        let russian = matches!(self.passage.customs.language.code(), "ru" | "uk" | "be")
            && self.word().starts_with(char::is_lowercase)
            && (number || is_roman(before));
        unit || russian && self.candidate.word > self.start + OPENING_PHRASE
    }

    /// Whether the small letter is the last of several, each with its stop (`44 př. n. l.`, `s. r. o.`), in a
    /// language where such a phrase stands before no capital as `u. a. Berlin` does.
    fn ends_lettered_phrase(&self) -> bool {
        let letter = |at: usize| {
            self.passage.case(at) == Case::Lower && self.passage.slice(at).chars().nth(1).is_none()
        };
        let customary =
            self.passage.customs.ordinals == Ordinals::Stop || self.word().starts_with(is_cyrillic);
        customary
            && letter(self.candidate.word)
            && self.word_before() == "."
            && self.candidate.word > self.start + 2
            && letter(self.candidate.word - 2)
    }

    /// The class of the word before the stop; `Numbered` only where it is one here.
    fn class(&self) -> Option<Abbreviation> {
        if self.candidate.unquoted {
            return None;
        }
        let following = self.following();
        match classify_in(self.word(), self.passage.customs.language)? {
            Abbreviation::Numbered => {
                let labelled =
                    following.starts_with(|c: char| c.is_numeric()) || is_roman(following);
                // `P. Varn`, `p. 12`
                let initial = is_capital_letter(self.word()).then_some(Abbreviation::Initial);
                labelled.then_some(Abbreviation::Numbered).or(initial)
            }
            class => Some(class),
        }
    }

    /// A stop and a capital: the class of the word before decides.
    fn is_end_before_capital(&self, class: Option<Abbreviation>) -> bool {
        let quoted = self.candidate.opened && self.passage.mark(self.candidate.end) == Mark::Quote;
        let opener = quoted || self.is_opener_next();
        let before = self.word_before();
        match class {
            None => !self.is_label() && (opener || !self.is_ordinal_before_capital()),
            Some(Abbreviation::Inner | Abbreviation::Numbered) => false,
            // `Main St. The`, but `Dr. An`
            Some(Abbreviation::Title) => opener && before.starts_with(char::is_uppercase),
            Some(Abbreviation::Calendar) => !self.is_date_next(),
            // `Fresno, Calif. Police`, `600 B.C. Norsemen`
            Some(Abbreviation::Region) => {
                let closed = before == "," || before.ends_with(|c: char| c.is_ascii_digit());
                opener || !self.is_date_next() && (closed || self.is_clause_next())
            }
            Some(Abbreviation::InName) => opener || self.is_clause_next() || self.is_label_next(),
            Some(Abbreviation::Acronym) => {
                opener && !self.is_nickname_next() || self.is_clause_next()
            }
            // `At 5 a.m. Mr. Smith left.`
            Some(Abbreviation::MayEnd) => {
                !self.is_date_next() && self.candidate.word > self.start + 2
            }
            Some(Abbreviation::Initial) => {
                opener && !self.is_nickname_next()
                    || lexicon::takes_letter(before)
                    || self.word().starts_with('I') && before == "and"
                    || self.is_unit(before)
                    || self.ends_lettered_phrase()
            }
        }
    }

    /// A word that opens sentences, but not `Under Secretary`, and no further letter: `U. S. Senate`,
    /// `А. С. Марр`.
    fn is_opener_next(&self) -> bool {
        let next = self.candidate.following;
        let letter = self.following().ends_with('.') && self.following().chars().nth(2).is_none();
        self.passage.is_opener(self.candidate.following)
            && !letter
            && !(lexicon::continues_name(self.following())
                && self.passage.case(next + 1) == Case::Upper)
    }

    /// `8 p.m. Sunday`, `5 p.m. EST`, `3 p.m. Tongan time`, `10 a.m. (CDT)`, `Sat. Jan. 5`
    fn is_date_next(&self) -> bool {
        lexicon::follows_clock(self.following())
            || self.passage.slice(self.candidate.following + 1) == "time"
            || self.passage.mark(self.candidate.end) == Mark::OpenBracket
    }

    /// Whether the next word is the subject of a clause, and no part of the name before: `Corp. Sales rose`.
    /// Letters without an article are a person's, or stand for an adjective: `J.K. Rowling has`, `two U.S.
    /// Chinooks crashed`.
    fn is_clause_next(&self) -> bool {
        let subject = self.candidate.following;
        let letters = self.word().trim_end_matches('.').contains('.');
        let attributive = letters && !matches!(self.word_before(), "the" | "The");
        let adverb = usize::from(self.passage.slice(subject + 1).ends_with("ly"));
        !attributive
            && !lexicon::continues_name(self.following())
            && lexicon::is_finite(self.passage.slice(subject + 1 + adverb))
    }

    /// `Esk Inc. DISCOUNT RATE: 7%.`
    fn is_label_next(&self) -> bool {
        const LONGEST: usize = 5;
        let capitals = |at: &usize| is_capitals(self.passage.slice(*at));
        let first = self.candidate.following;
        (first..first + LONGEST)
            .find(|at| !capitals(at))
            .is_some_and(|at| at > first && self.passage.slice(at) == ":")
    }

    /// `J.P. "The Bopper" Richardson`
    fn is_nickname_next(&self) -> bool {
        const LONGEST: usize = 6;
        let open = self.candidate.end;
        self.passage.mark(open) == Mark::Quote
            && (open + 2..open + LONGEST)
                .find(|&at| self.passage.mark(at) != Mark::Word)
                .is_some_and(|at| {
                    self.passage.mark(at) == Mark::Quote && self.passage.case(at + 1) == Case::Upper
                })
    }

    /// `Figure 1.` before its caption.
    fn is_label(&self) -> bool {
        self.candidate.word == self.start + 1
            && self.passage.case(self.candidate.word) == Case::Digit
            && lexicon::takes_letter(self.word_before())
    }
}

fn is_capital_letter(word: &str) -> bool {
    let mut letters = word.trim_end_matches('.').chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn is_capitals(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| b"IVXLC".contains(&byte))
}
