//! `nutgraf`: summaries and entities on the command line.
//!
//! [`args`] says what may be asked, [`files`] answers for whole files, [`batch`] for streams of JSON Lines.
//! Both hand the library's result to [`answer`] (JSON) or [`report`] (for a person to read). [`verify`] checks what was
//! saved against its source. Exit status: 0 done, 1 an input or runtime error, 2 wrong usage, 3 a saved summary that
//! does not hold.

mod answer;
mod args;
mod batch;
mod escapes;
mod files;
mod json;
mod model;
mod output;
mod record;
mod report;
mod verify;

use std::io;
use std::process::ExitCode;

use args::Command;

fn main() -> ExitCode {
    let done = match args::parse() {
        Ok(Command::Summarize(asked)) => files::run(&asked, report::summary),
        Ok(Command::Entities(asked)) => files::run(&asked, report::entities),
        Ok(Command::Analyze(asked)) => files::run(&asked, report::full),
        Ok(Command::Batch(asked)) => batch::run(asked.settings(), asked.jobs()),
        Ok(Command::Verify(asked)) => verify::run(&asked),
        Err(status) => return status,
    };
    match done {
        Ok(status) => status,
        // The reader has what it wanted (`| head`).
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("nutgraf: {fault}");
            ExitCode::FAILURE
        }
    }
}
