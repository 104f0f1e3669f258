//! Canonical JSON: a trivial profile of RFC 8785 (JSON Canonicalization Scheme).
//!
//! Keys are ASCII and sorted by bytes (so that UTF-16 and UTF-8 order agree), there are no floats, integers stay
//! below 2^53, absent means left out instead of `null`, no white space. Within this profile
//! `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` of Python writes the same bytes.

use std::fmt;

use serde::{Serialize, ser};

mod compound;
mod escape;
mod object;
mod serializer;
mod writer;

pub(super) use writer::Writer;

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

impl ser::Error for NotCanonical {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Unserialisable
    }
}

/// The canonical bytes of a value, as text.
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Result<String, NotCanonical> {
    let mut writer = Writer::default();
    writer.write(value)?;
    Ok(writer.into_text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::{Map, Value, json};

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

    #[derive(Serialize)]
    struct Shape {
        z: Option<u8>,
        a: Kind,
        m: (u8, i8),
        b: BTreeMap<u32, char>,
    }

    #[derive(Serialize)]
    enum Kind {
        Unit,
        One(bool),
        Two(bool, u8),
        Named { b: u8, a: Option<u8> },
    }

    #[test]
    fn every_shape_of_a_type_is_written_as_it_is_in_json() {
        for (a, json) in [
            (Kind::Unit, r#""Unit""#),
            (Kind::One(true), r#"{"One":true}"#),
            (Kind::Two(false, 3), r#"{"Two":[false,3]}"#),
            (Kind::Named { b: 1, a: Some(2) }, r#"{"Named":{"a":2,"b":1}}"#),
            (Kind::Named { b: 1, a: None }, r#"{"Named":{"b":1}}"#),
        ] {
            let shape = Shape { z: None, a, m: (1, -2), b: [(10, 'x'), (9, '"')].into() };
            let expected = format!(r#"{{"a":{json},"b":{{"10":"x","9":"\""}},"m":[1,-2]}}"#);
            assert_eq!(canonical(&shape).as_deref(), Ok(expected.as_str()));
        }
    }

    /// Values of every kind, with few names, so that several objects have the same.
    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            let object = prop::collection::btree_map("[ -c]{0,2}", inner.clone(), 0..6);
            prop_oneof![
                prop::collection::vec(inner, 0..6).prop_map(Value::from),
                object.prop_map(|members| Value::from(members.into_iter().collect::<Map<_, _>>())),
            ]
        })
    }

    /// The same, said plainly.
    fn plainly(value: &Value) -> Result<String, NotCanonical> {
        Ok(match value {
            Value::Null => return Err(NotCanonical::Null),
            Value::Array(items) => {
                let items: Result<Vec<_>, _> = items.iter().map(plainly).collect();
                format!("[{}]", items?.join(","))
            }
            Value::Object(members) => {
                let members: BTreeMap<_, _> =
                    members.iter().filter(|(_, value)| !value.is_null()).collect();
                let members = members.into_iter().map(|(name, value)| {
                    Ok(format!("{}:{}", Value::from(name.as_str()), plainly(value)?))
                });
                format!("{{{}}}", members.collect::<Result<Vec<_>, _>>()?.join(","))
            }
            plain => plain.to_string(),
        })
    }

    proptest! {
        #[test]
        fn values_are_written_as_if_plainly(value in values()) {
            prop_assert_eq!(canonical(&value), plainly(&value));
        }
    }
}
