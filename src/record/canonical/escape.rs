//! Strings as RFC 8785 section 3.2.2.2 has them: the two-character escapes where JSON has them, `\u00xx` for the other
//! control characters, everything else as it is.

use std::fmt;

/// Text between quotation marks.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    Escaped(out).push(text);
    out.push('"');
}

/// A text into which everything is written escaped.
pub(super) struct Escaped<'a>(pub(super) &'a mut String);

impl Escaped<'_> {
    fn push(&mut self, text: &str) {
        let mut rest = text;
        let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        while let Some(place) = rest.bytes().position(is_special) {
            // What is special is one byte long, so that both cuts lie between characters.
            let (plain, behind) = rest.split_at(place);
            self.0.push_str(plain);
            let mut characters = behind.chars();
            if let Some(character) = characters.next() {
                self.special(character);
            }
            rest = characters.as_str();
        }
        self.0.push_str(rest);
    }

    fn special(&mut self, character: char) {
        match character {
            '"' => self.0.push_str("\\\""),
            '\\' => self.0.push_str("\\\\"),
            '\u{8}' => self.0.push_str("\\b"),
            '\t' => self.0.push_str("\\t"),
            '\n' => self.0.push_str("\\n"),
            '\u{c}' => self.0.push_str("\\f"),
            '\r' => self.0.push_str("\\r"),
            control => {
                self.0.push_str("\\u00");
                let code = u32::from(control);
                for digit in [code >> 4, code & 15] {
                    self.0.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
        }
    }
}

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}
