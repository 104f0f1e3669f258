//! E-mail addresses in one spelling each.
//!
//! An [`Address`] names a person at sign-in, and a person has one voice. So whatever is typed is
//! brought to one canonical form before anything compares it:
//!
//! - white space around it is dropped, and Unicode is composed (NFC);
//! - the domain becomes the ASCII form that IDNA gives it, in lower case;
//! - the local part is lower-cased too. RFC 5321 (2.4) leaves its case to the receiving host, but
//!   discourages hosts from giving it a meaning, and those that people use do not: `Anna@` and
//!   `anna@` are one mailbox, and would otherwise be two voices.
//!
//! Deliberately absent: dots and `+tags` stay, because they do name different mailboxes at some
//! hosts, and joining two people is worse than counting one twice, which a host can see and
//! settle. Quoted local parts and address literals are refused: they are further spellings of
//! mailboxes that have a plain one.
//!
//! An address is personal data. `Debug` hides it, there is no `Display`, and the errors do not
//! carry what was typed; [`Address::reveal`] is the one way to read it.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest address in bytes, as RFC 5321 allows it in a path.
pub const ADDRESS_BYTES_MAX: usize = 254;

/// The longest local part in bytes (RFC 5321, 4.5.3.1.1).
pub const LOCAL_PART_BYTES_MAX: usize = 64;

/// The punctuation that RFC 5322 allows in an unquoted local part, beside the dot.
const LOCAL_PART_PUNCTUATION: &str = "!#$%&'*+-/=?^_`{|}~";

/// An e-mail address in canonical form.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    canonical: String,
    local_bytes: usize,
}

/// Why a text is not an [`Address`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AddressError {
    /// Nothing but white space.
    #[error("an e-mail address is needed")]
    Empty,
    /// Longer than [`ADDRESS_BYTES_MAX`], or its local part longer than [`LOCAL_PART_BYTES_MAX`].
    #[error("the e-mail address is too long (at most {ADDRESS_BYTES_MAX} bytes)")]
    TooLong,
    /// No `@`, or more than one.
    #[error("an e-mail address has one @ sign")]
    AtSign,
    /// The part before the `@` is empty or has a character that no mailbox needs.
    #[error("the part before the @ sign is not that of an e-mail address")]
    LocalPart,
    /// The part after the `@` is not a domain name.
    #[error("the part after the @ sign is not a domain name")]
    Domain,
}

impl Address {
    /// The address itself, for the envelope of a letter or its owner's own page.
    pub fn reveal(&self) -> &str {
        &self.canonical
    }

    /// The part before the `@`.
    pub fn reveal_local_part(&self) -> &str {
        self.canonical.get(..self.local_bytes).unwrap_or_default()
    }

    /// The part after the `@`, in ASCII.
    pub fn domain(&self) -> &str {
        self.canonical.get(self.local_bytes + 1..).unwrap_or_default()
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        // Checked before and after: the first bounds the work, the second what is kept.
        if text.len() > ADDRESS_BYTES_MAX {
            return Err(AddressError::TooLong);
        }
        let (local, domain) = text.split_once('@').ok_or(AddressError::AtSign)?;
        if domain.contains('@') {
            return Err(AddressError::AtSign);
        }
        let local = canonical_local_part(local)?;
        let canonical = format!("{local}@{}", canonical_domain(domain)?);
        if canonical.len() > ADDRESS_BYTES_MAX {
            return Err(AddressError::TooLong);
        }
        Ok(Self { canonical, local_bytes: local.len() })
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address(hidden)")
    }
}

fn canonical_local_part(text: &str) -> Result<String, AddressError> {
    // Lower-casing can decompose (İ), hence composed last; the composed form decides the case.
    let local: String = text.nfc().collect::<String>().to_lowercase().nfc().collect();
    if local.len() > LOCAL_PART_BYTES_MAX {
        return Err(AddressError::TooLong);
    }
    let is_dot_atom = local.split('.').all(|atom| !atom.is_empty() && atom.chars().all(is_atom));
    if is_dot_atom { Ok(local) } else { Err(AddressError::LocalPart) }
}

/// Letters, digits and marks of any script, so that no invisible or directional character makes
/// two addresses look alike.
fn is_atom(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric() || LOCAL_PART_PUNCTUATION.contains(character)
    } else {
        character.is_alphanumeric() || is_combining_mark(character)
    }
}

fn canonical_domain(text: &str) -> Result<String, AddressError> {
    let domain = idna::domain_to_ascii_strict(text).map_err(|_| AddressError::Domain)?;
    // A name without a dot is a slip of the finger (`anna@gmail`); one that ends in a number is
    // an address of a machine.
    match domain.rsplit_once('.') {
        Some((_, top)) if !top.bytes().all(|byte| byte.is_ascii_digit()) => Ok(domain),
        _ => Err(AddressError::Domain),
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn check(text: &str, expected: Result<&str, AddressError>) {
        let found = text.parse::<Address>();
        assert_eq!(found.as_ref().map(Address::reveal), expected.as_ref().copied(), "{text:?}");
    }

    #[test]
    fn every_spelling_of_a_mailbox_is_one_address() {
        check("anna@example.org", Ok("anna@example.org"));
        check("  Anna@Example.ORG\r\n", Ok("anna@example.org"));
        check("ANNA@EXAMPLE.ORG", Ok("anna@example.org"));
        check("andré@example.org", Ok("andré@example.org"));
        check("andre\u{301}@example.org", Ok("andré@example.org"));
        check("ANDRE\u{301}@example.org", Ok("andré@example.org"));
        check("a@théâtre.fr", Ok("a@xn--thtre-4qa2c.fr"));
        check("a@THÉÂTRE.fr", Ok("a@xn--thtre-4qa2c.fr"));
        check("a@XN--thtre-4qa2c.FR", Ok("a@xn--thtre-4qa2c.fr"));
        check("a@example。org", Ok("a@example.org"));
    }

    #[test]
    fn dots_and_tags_name_mailboxes_of_their_own() {
        check("an.na+call@example.org", Ok("an.na+call@example.org"));
        check("o'neil_x-1@sub.example.org", Ok("o'neil_x-1@sub.example.org"));
    }

    #[test]
    fn what_is_not_an_address_is_refused() {
        check(" \t ", Err(AddressError::Empty));
        check("anna", Err(AddressError::AtSign));
        check("anna@b@example.org", Err(AddressError::AtSign));
        check("@example.org", Err(AddressError::LocalPart));
        check(".anna@example.org", Err(AddressError::LocalPart));
        check("an..na@example.org", Err(AddressError::LocalPart));
        check("an na@example.org", Err(AddressError::LocalPart));
        check("\"anna\"@example.org", Err(AddressError::LocalPart));
        check("Anna <anna@example.org>", Err(AddressError::LocalPart));
        check("anna\u{200b}@example.org", Err(AddressError::LocalPart));
        check("anna\u{202e}@example.org", Err(AddressError::LocalPart));
        for domain in ["", "gmail", "example.org.", "exa mple.org", "-a.org", "a..org"] {
            check(&format!("anna@{domain}"), Err(AddressError::Domain));
        }
        for domain in ["127.0.0.1", "[127.0.0.1]", "example.org>", "xn--\u{e9}.org"] {
            check(&format!("anna@{domain}"), Err(AddressError::Domain));
        }
    }

    #[test]
    fn no_address_carries_a_second_header() {
        check("anna\r\nBcc: eve@example.org", Err(AddressError::LocalPart));
        check("anna\n@example.org", Err(AddressError::LocalPart));
        check("anna@example.org\r\nBcc: eve", Err(AddressError::Domain));
        check("anna@example.org,eve", Err(AddressError::Domain));
        check("anna\0@example.org", Err(AddressError::LocalPart));
        check("anna\u{85}@example.org", Err(AddressError::LocalPart));
    }

    #[test]
    fn the_limits_hold_to_the_byte() {
        let label = "d".repeat(63);
        let long = |bytes: usize| {
            let domain = format!("{label}.{label}.{}", "e".repeat(bytes - 64 - 1 - 128));
            format!("{}@{domain}", "l".repeat(LOCAL_PART_BYTES_MAX))
        };
        // The third label stays within its own limit of 63 bytes.
        assert!(long(64 + 1 + 128 + 61).parse::<Address>().is_ok());
        check(&long(64 + 1 + 128 + 62), Err(AddressError::TooLong));
        let local = format!("{}@example.org", "l".repeat(LOCAL_PART_BYTES_MAX + 1));
        check(&local, Err(AddressError::TooLong));
        // Shorter than the limit as typed, longer in ASCII.
        let wide = format!("a@{}org", "éàèù.".repeat(27));
        assert!(wide.len() <= ADDRESS_BYTES_MAX);
        assert!(wide.parse::<Address>().is_err());
    }

    #[test]
    fn an_address_is_not_shown_by_accident() {
        let address: Address = "anna@example.org".parse().unwrap();
        assert_eq!(format!("{address:?}"), "Address(hidden)");
        assert_eq!(address.reveal_local_part(), "anna");
        assert_eq!(address.domain(), "example.org");
    }
}
