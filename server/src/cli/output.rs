//! What a command prints.

use std::io::{self, ErrorKind, Write as _};

use super::Failure;

/// Prints a text and a line end.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match writeln!(output, "{text}").and_then(|()| output.flush()) {
        // Whoever read the output has seen enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome.map_err(Failure::Output),
    }
}

/// A text from a file of somebody else, with everything written out that would steer a terminal.
pub(super) fn escaped(text: &str) -> String {
    let shown = |c: char| match c {
        '"' | '\'' | '\\' => c.to_string(),
        c => c.escape_debug().to_string(),
    };
    text.chars().map(shown).collect()
}

/// Prints fields of one line.
pub(super) fn print_fields(fields: &[&str]) -> Result<(), Failure> {
    print(&fields.join("\t"))
}

/// Says something beside the output.
pub(super) fn print_note(text: &str) {
    eprintln!("note: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_written_out_and_the_rest_stays() {
        assert_eq!(escaped("slips/\u{1b}[2J\n\u{9b}\u{202e}"), r"slips/\u{1b}[2J\n\u{9b}\u{202e}");
        let plain = r#"["challenge:é", 'x', "\\"]"#;
        assert_eq!(escaped(plain), plain);
    }
}
