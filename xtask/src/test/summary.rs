//! What the runners say at their end, repeated and added up.

use std::fmt::{self, Display, Formatter};

use xtask::torture::command::Summary as Part;

/// The summing-up lines of `cargo test` and Playwright, and their totals.
#[derive(Debug, Default)]
pub(super) struct Summary {
    lines: Vec<String>,
    passed: u64,
    failed: u64,
}

impl Summary {
    /// Takes a line if it is one in which a runner sums up.
    pub(super) fn observe(&mut self, line: &str) {
        let line = line.trim();
        if line.starts_with("test result:") || is_playwright_summary(line) {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed");
            self.lines.push(line.to_owned());
        }
    }

    /// Takes what a part of this tool sums up itself.
    pub(super) fn add(&mut self, name: &str, part: Part) {
        self.passed += count(part.passed);
        self.failed += count(part.failed);
        self.lines.push(format!("{name}: {part}"));
    }

    /// A step failed. One whose runner counts no failures, such as a lint, is one failure.
    pub(super) fn stopped(&mut self) {
        self.failed = self.failed.max(1);
    }
}

impl Display for Summary {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        for line in &self.lines {
            writeln!(formatter, "{line}")?;
        }
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Lines such as `12 passed (3.4s)`, `1 failed` or `2 did not run`.
fn is_playwright_summary(line: &str) -> bool {
    const VERDICTS: [&str; 6] =
        ["passed", "failed", "flaky", "skipped", "interrupted", "did not run"];
    line.split_once(' ').is_some_and(|(number, verdict)| {
        let verdict = verdict.split(" (").next().unwrap_or(verdict);
        number.parse::<u64>().is_ok() && VERDICTS.contains(&verdict)
    })
}

/// The number that stands before a word, else nought.
fn number_before(line: &str, word: &str) -> u64 {
    let words: Vec<_> = line.split([' ', ';']).filter(|word| !word.is_empty()).collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, follower] if *follower == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary_of(output: &str) -> Summary {
        let mut summary = Summary::default();
        output.lines().for_each(|line| summary.observe(line));
        summary
    }

    #[test]
    fn runners_are_added_up_and_their_lines_repeated() {
        let summary = summary_of(
            "running 2 tests\n\
             test a::b ... ok\n\
             test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
             Running 4 tests using 1 worker\n\
             \x20 ✓  1 [chromium] › wall.spec.ts:3:1 › 7 passed laws are shown (1.0s)\n\
             \x20 1 failed\n\
             \x20   [chromium] › wall.spec.ts:9:1 › a title\n\
             \x20 2 did not run\n\
             \x20 3 passed (4.2s)\n",
        );
        assert_eq!(
            summary.to_string(),
            "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
             1 failed\n\
             2 did not run\n\
             3 passed (4.2s)\n\
             5 passed, 1 failed",
        );
    }

    #[test]
    fn a_part_of_this_tool_is_added_with_its_name() {
        let mut summary = summary_of("test result: ok. 2 passed; 0 failed; 0 ignored");
        summary.add("replays", Part { passed: 1, failed: 3 });
        assert!(summary.to_string().ends_with("\nreplays: 1 passed, 3 failed\n3 passed, 3 failed"));
    }

    #[test]
    fn a_step_that_stops_without_a_count_is_one_failure() {
        let mut summary = summary_of("test result: ok. 2 passed; 0 failed; 0 ignored");
        summary.stopped();
        assert!(summary.to_string().ends_with("\n2 passed, 1 failed"));
    }

    #[test]
    fn a_step_that_stops_with_a_count_keeps_it() {
        let mut summary = summary_of("test result: FAILED. 2 passed; 3 failed; 0 ignored");
        summary.stopped();
        assert!(summary.to_string().ends_with("\n2 passed, 3 failed"));
    }
}
