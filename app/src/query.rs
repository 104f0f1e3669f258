//! Queries of addresses, as they are written.

/// A text as it stands in a query.
pub(crate) fn encoded(text: &str) -> String {
    let written = |byte: u8| {
        if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.bytes().map(written).collect()
}

/// Fields as a query, with its question mark; nothing where there are none.
pub(crate) fn of<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let pairs = fields.map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    let pairs: Vec<_> = pairs.collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// Whether a byte stands for itself in a query.
pub(crate) const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_a_query_is_written_so_that_it_has_none() {
        let fields = [("code", "AB-2 3"), ("back", "/fr/a?b=1&c=é#d")];
        let expected = "?code=AB-2%203&back=/fr/a%3Fb%3D1%26c%3D%C3%A9%23d";
        assert_eq!(of(fields.into_iter()), expected);
        assert_eq!(of([].into_iter()), "");
    }
}
