//! Canonical JSON: a trivial profile of RFC 8785 (JSON Canonicalization Scheme).
//!
//! Keys are ASCII and sorted by bytes (so that UTF-16 and UTF-8 order agree), there are no floats, integers stay
//! below 2^53, absent means left out instead of `null`, no white space. Within this profile
//! `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` of Python writes the same bytes.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

/// The largest integer that every JSON reader keeps exact: 2^53 - 1.
pub const LARGEST_INTEGER: u64 = (1 << 53) - 1;

/// The value has no canonical form. Only a mistake in this crate can cause it, never an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCanonical {
    /// A number with a fraction, or an integer beyond 2^53 - 1.
    Number,
    /// A key outside ASCII.
    Key,
    /// A `null` in a list.
    Null,
    /// The type does not serialise to JSON at all.
    Unserialisable,
}

impl fmt::Display for NotCanonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a number is not an integer below 2^53",
            Self::Key => "a key is not ASCII",
            Self::Null => "a list holds null",
            Self::Unserialisable => "a value has no JSON form",
        })
    }
}

impl std::error::Error for NotCanonical {}

/// The canonical bytes of a value, as text.
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Result<String, NotCanonical> {
    let value = serde_json::to_value(value).map_err(|_| NotCanonical::Unserialisable)?;
    let mut out = String::new();
    write(&value, &mut out, &mut |_, _| Ok(false))?;
    Ok(out)
}

/// Writes a value; objects that something else stands for are written by whoever knows them, who then says so.
pub(super) fn write(
    value: &Value,
    out: &mut String,
    instead: &mut impl FnMut(&Map<String, Value>, &mut String) -> Result<bool, NotCanonical>,
) -> Result<(), NotCanonical> {
    match value {
        Value::Null => Err(NotCanonical::Null),
        Value::Bool(true) => {
            out.push_str("true");
            Ok(())
        }
        Value::Bool(false) => {
            out.push_str("false");
            Ok(())
        }
        Value::Number(number) => {
            let exact = number.as_u64().is_some_and(|n| n <= LARGEST_INTEGER)
                || number.as_i64().is_some_and(|n| n.unsigned_abs() <= LARGEST_INTEGER);
            if !exact {
                return Err(NotCanonical::Number);
            }
            out.push_str(&number.to_string());
            Ok(())
        }
        Value::String(text) => {
            write_string(text, out);
            Ok(())
        }
        Value::Array(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, out, instead)?;
            }
            out.push(']');
            Ok(())
        }
        Value::Object(members) if instead(members, out)? => Ok(()),
        Value::Object(members) => write_object(members, out, instead),
    }
}

fn write_object(
    members: &Map<String, Value>,
    out: &mut String,
    instead: &mut impl FnMut(&Map<String, Value>, &mut String) -> Result<bool, NotCanonical>,
) -> Result<(), NotCanonical> {
    // Sorted here, because another crate of a build may switch serde_json to insertion order.
    let mut members: Vec<(&String, &Value)> =
        members.iter().filter(|(_, value)| !value.is_null()).collect();
    members.sort_by_key(|(key, _)| key.as_str());
    out.push('{');
    for (index, (key, value)) in members.into_iter().enumerate() {
        if !key.is_ascii() {
            return Err(NotCanonical::Key);
        }
        if index > 0 {
            out.push(',');
        }
        write_string(key, out);
        out.push(':');
        write(value, out, instead)?;
    }
    out.push('}');
    Ok(())
}

/// Escapes as RFC 8785 section 3.2.2.2 asks: the two-character escapes where JSON has them, `\u00xx` for the other
/// control characters, everything else as it is.
fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control if control < ' ' => {
                out.push_str("\\u00");
                let code = u32::from(control);
                for digit in [code >> 4, code & 15] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(value: &Value, expected: Result<&str, NotCanonical>) {
        assert_eq!(canonical(value).as_deref().map_err(|e| *e), expected);
    }

    #[test]
    fn keys_are_sorted_and_nulls_left_out() {
        check(&json!({"b": 1, "a": [true, "x"], "c": null}), Ok(r#"{"a":[true,"x"],"b":1}"#));
        check(&json!({"Z": 1, "a": 2, "A": 3}), Ok(r#"{"A":3,"Z":1,"a":2}"#));
    }

    #[test]
    fn strings_are_escaped_as_rfc_8785_escapes_them() {
        check(&json!("€$\u{f}\nA'B\"\\\\\"/"), Ok("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""));
    }

    #[test]
    fn what_has_no_canonical_form_is_refused() {
        check(&json!(0.5), Err(NotCanonical::Number));
        check(&json!(1_u64 << 53), Err(NotCanonical::Number));
        check(&json!((1_u64 << 53) - 1), Ok("9007199254740991"));
        check(&json!([null]), Err(NotCanonical::Null));
        check(&json!({"é": 1}), Err(NotCanonical::Key));
    }
}
