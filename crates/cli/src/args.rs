//! What may be asked on the command line, and the one line that says why something may not.

use std::num::{IntErrorKind, NonZeroUsize};
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};
use nutgraf::options::{DEFAULT_MAX_BYTES, Options, Parts};
use nutgraf::text::language::Language;
use nutgraf::text::offsets::OffsetUnit;
use nutgraf::{Length, Recognizer, Tier};

/// Exit status of wrong usage.
pub const WRONG_USAGE: u8 = 2;

/// Extractive summaries with exact spans: every sentence is quoted, none is invented.
#[derive(Parser)]
#[command(name = "nutgraf", version, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Print the summary, one sentence a line
    Summarize(FilesArgs),
    /// Print who and what the text names, one a line
    Entities(FilesArgs),
    /// Print a readable report: summary, key phrases, what was found
    Analyze(FilesArgs),
    /// Answer JSON Lines with JSON Lines, one line out for each line in
    Batch(BatchArgs),
    /// Check a saved summary against its source, and name the first difference
    Verify(VerifyArgs),
}

/// A command over whole files.
#[derive(Args)]
pub struct FilesArgs {
    /// UTF-8 text files; `-` or none for standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    common: CommonArgs,
}

/// The filter.
#[derive(Args)]
pub struct BatchArgs {
    #[command(flatten)]
    common: CommonArgs,
    /// Threads that analyze [default: one for each processor]
    #[arg(long, value_name = "J", value_parser = jobs)]
    jobs: Option<NonZeroUsize>,
}

/// The check.
#[derive(Args)]
#[command(after_help = "Exit status: 0 holds, 1 cannot be read, 2 wrong usage, 3 does not hold.")]
pub struct VerifyArgs {
    /// What `summarize --json` or `analyze --json` printed, or the page saved; `-` for standard input
    pub summary: PathBuf,
    /// The text that it was made from; one for each record, or one for all [default: the file that the id names]
    #[arg(value_name = "SOURCE")]
    pub sources: Vec<PathBuf>,
    /// The weights that names were recognized with, if not the built-in ones
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,
    /// One JSON object a line for each record
    #[arg(long)]
    pub json: bool,
}

/// What every other command takes.
#[derive(Args)]
struct CommonArgs {
    #[command(flatten)]
    length: LengthArgs,
    /// The story's headline, where it is not part of the text
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// The text's language, as an ISO 639 code [default: detected]
    #[arg(long, value_name = "CODE", value_parser = lang)]
    lang: Option<String>,
    /// Give every token's place
    #[arg(long)]
    tokens: bool,
    /// Leave the entities out
    #[arg(long)]
    no_entities: bool,
    /// Recognize names with these weights instead of the built-in ones
    #[arg(long, value_name = "FILE", conflicts_with = "no_entities")]
    model: Option<PathBuf>,
    /// Who recognizes names [default: the neural tier in texts of article length, else the linear tagger]
    #[arg(long, value_name = "TIER", conflicts_with = "no_entities")]
    recognizer: Option<Names>,
    /// Leave the summary and the scores out
    #[arg(long)]
    no_summary: bool,
    /// One JSON object a line for each file (`batch` always answers in JSON)
    #[arg(long)]
    json: bool,
    /// What `start` and `end` count in JSON
    #[arg(long, value_name = "UNIT", default_value = "chars")]
    offsets: Unit,
    /// Largest text accepted, in bytes of UTF-8
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_BYTES as u64,
          value_parser = value_parser!(u64).range(1..=u64::from(u32::MAX)))]
    max_bytes: u64,
}

/// How long the summary may be: one of these.
#[derive(Args)]
#[group(multiple = false)]
struct LengthArgs {
    /// So many sentences [default: 3]
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole(Length::Sentences))]
    sentences: Option<Length>,
    /// At most so many words, but at least one sentence
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole(Length::Words))]
    words: Option<Length>,
    /// At most so many characters, but at least one sentence
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole(Length::Characters))]
    chars: Option<Length>,
    /// At most this share of the words of all sentences
    #[arg(long, value_name = "P", allow_negative_numbers = true, value_parser = decimal(Length::Percent))]
    percent: Option<Length>,
    /// At most so many minutes of reading
    #[arg(long, value_name = "M", allow_negative_numbers = true, value_parser = decimal(Length::Minutes))]
    minutes: Option<Length>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    /// Unicode code points
    Chars,
    /// Bytes of UTF-8
    Utf8,
    /// UTF-16 code units, as JavaScript counts
    Utf16,
}

#[derive(Clone, Copy, ValueEnum)]
enum Names {
    /// Millions of tokens a second
    Linear,
    /// Better, and a hundred times slower
    Neural,
}

/// What to compute and how to answer.
#[derive(Clone)]
pub struct Settings {
    /// What the library is asked.
    pub options: Options,
    /// What `start` and `end` count.
    pub offsets: OffsetUnit,
    /// Whether the tokens are listed.
    pub tokens: bool,
    /// Whether whole files are answered in JSON.
    pub json: bool,
    /// The file of other weights than the built-in ones.
    pub model: Option<PathBuf>,
}

impl FilesArgs {
    /// What to compute and how to answer.
    pub fn settings(&self) -> Settings {
        self.common.settings()
    }
}

impl BatchArgs {
    /// What to compute and how to answer.
    pub fn settings(&self) -> Settings {
        self.common.settings()
    }

    /// How many threads analyze.
    pub fn jobs(&self) -> NonZeroUsize {
        self.jobs
            .or_else(|| thread::available_parallelism().ok())
            .unwrap_or(NonZeroUsize::MIN)
    }
}

impl CommonArgs {
    fn settings(&self) -> Settings {
        let LengthArgs {
            sentences,
            words,
            chars,
            percent,
            minutes,
        } = self.length;
        Settings {
            options: Options {
                length: sentences
                    .or(words)
                    .or(chars)
                    .or(percent)
                    .or(minutes)
                    .unwrap_or_default(),
                title: self.title.clone(),
                lang: self.lang.clone(),
                parts: Parts {
                    summary: !self.no_summary,
                    entities: !self.no_entities,
                },
                recognizer: match self.recognizer {
                    None => Recognizer::Auto,
                    Some(Names::Linear) => Recognizer::Only(Tier::Linear),
                    Some(Names::Neural) => Recognizer::Only(Tier::Neural),
                },
                max_bytes: usize::try_from(self.max_bytes).unwrap_or(usize::MAX),
                ..Options::default()
            },
            offsets: match self.offsets {
                Unit::Chars => OffsetUnit::Chars,
                Unit::Utf8 => OffsetUnit::Utf8,
                Unit::Utf16 => OffsetUnit::Utf16,
            },
            tokens: self.tokens,
            json: self.json,
            model: self.model.clone(),
        }
    }
}

fn jobs(value: &str) -> Result<NonZeroUsize, &'static str> {
    value
        .parse()
        .map_err(|_| "a whole number of at least 1 is needed")
}

fn lang(value: &str) -> Result<String, &'static str> {
    Language::from_tag(value)
        .map(|_| value.to_owned())
        .ok_or("an ISO 639 code is needed, as in `en` or `pt-BR`")
}

/// Reads a length that is a whole number; one that is larger than any text stands for all of it.
fn whole(length: fn(usize) -> Length) -> impl Fn(&str) -> Result<Length, String> + Clone {
    move |value| match value.parse::<usize>() {
        Ok(number) => checked(length(number)),
        Err(fault) if *fault.kind() == IntErrorKind::PosOverflow => Ok(length(usize::MAX)),
        Err(_) => Err("a whole number is needed".to_owned()),
    }
}

/// Reads a length that may have a fraction.
fn decimal(length: fn(f64) -> Length) -> impl Fn(&str) -> Result<Length, String> + Clone {
    move |value| checked(length(value.parse().map_err(|_| "a number is needed")?))
}

fn checked(length: Length) -> Result<Length, String> {
    length
        .check()
        .map(|()| length)
        .map_err(|fault| fault.to_string())
}

/// What is left out of an answer that consists of nothing else.
fn contradiction(command: &Command) -> Option<&'static str> {
    match command {
        Command::Summarize(asked) if asked.common.no_summary && !asked.common.json => {
            Some("--no-summary leaves `summarize` nothing to print: drop it, or use `analyze`")
        }
        Command::Entities(asked) if asked.common.no_entities && !asked.common.json => {
            Some("--no-entities leaves `entities` nothing to print: drop it, or use `analyze`")
        }
        Command::Summarize(asked) | Command::Entities(asked) | Command::Analyze(asked) => {
            reads_twice(asked.files.iter())
        }
        Command::Verify(asked) => reads_twice(asked.sources.iter().chain([&asked.summary])),
        Command::Batch(_) => None,
    }
}

/// What is wrong where standard input is named more than once.
fn reads_twice<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Option<&'static str> {
    let from_stdin = files.filter(|path| path.as_os_str() == "-");
    (from_stdin.count() > 1)
        .then_some("standard input can be read once: name a file for the other `-`")
}

/// What was asked; where that is nothing that can be done (help, wrong usage), the exit status after saying so.
pub fn parse() -> Result<Command, ExitCode> {
    let command = Cli::try_parse().map(|cli| cli.command).map_err(|refusal| match refusal.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A reader that is gone needs no help.
            let _ = refusal.print();
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprintln!("nutgraf: no command: give one of summarize, entities, analyze, batch, verify (see `nutgraf --help`)");
            ExitCode::from(WRONG_USAGE)
        }
        _ => {
            eprintln!("nutgraf: {}", one_line(&refusal.to_string()));
            ExitCode::from(WRONG_USAGE)
        }
    })?;
    match contradiction(&command) {
        None => Ok(command),
        Some(fault) => {
            eprintln!("nutgraf: {fault}");
            Err(ExitCode::from(WRONG_USAGE))
        }
    }
}

/// clap's message without its usage page: `what: why; tip (see …)`.
fn one_line(message: &str) -> String {
    let said: Vec<&str> = message
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"))
        .filter(|line| !line.is_empty())
        .collect();
    let said = said.join("; ");
    format!(
        "{} (see `nutgraf --help`)",
        said.strip_prefix("error: ").unwrap_or(&said)
    )
}
