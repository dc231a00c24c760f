//! Wrong usage and help: exit status, one line, what it says.

use crate::support::{STORY, cases, run, said};

const USAGE: &str = include_str!("../cases/usage.txt");

#[test]
fn wrong_usage_is_status_2_and_one_line() {
    for (args, reason) in cases(USAGE) {
        let output = run(&args.split_whitespace().collect::<Vec<_>>(), STORY);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(2), "{args}: {said}");
        assert!(output.stdout.is_empty(), "{args}");
        assert_eq!(said.lines().count(), 1, "{args}: {said}");
        assert!(
            said.starts_with("nutgraf: ") && said.contains(reason),
            "{args}: {said}"
        );
    }
}

#[test]
fn help_and_version_are_no_errors() {
    for args in [["--help"].as_slice(), &["batch", "--help"], &["--version"]] {
        let output = run(args, "");
        assert!(
            output.status.success() && said(&output).is_empty() && !output.stdout.is_empty(),
            "{args:?}"
        );
    }
}
