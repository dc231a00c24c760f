//! Corpora to weights, one command a model; nothing here ships.

mod ner;
mod random;
mod rank;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("rank") => rank::run(&arguments.collect::<Vec<_>>()),
        Some("ner") => ner::run(&arguments.collect::<Vec<_>>()),
        Some("ner-errors") => ner::print_errors(&arguments.collect::<Vec<_>>()),
        Some("ner-parts") => ner::print_parts(&arguments.collect::<Vec<_>>()),
        Some("ner-speed") => ner::print_speed(&arguments.collect::<Vec<_>>()),
        _ => {
            eprintln!("usage: nutgraf-train rank --data DIR [--out FILE]");
            eprintln!(
                "       nutgraf-train ner --data DIR [--lists DIR] [--work DIR] [--out FILE] [--seed N] [--rows N]"
            );
            eprintln!("       nutgraf-train ner-errors MODEL SET.jsonl");
            eprintln!("       nutgraf-train ner-parts MODEL");
            eprintln!("       nutgraf-train ner-speed MODEL SET.jsonl");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
