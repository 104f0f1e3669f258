//! The address under which people reach the installation.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use url::{Origin, Url};

/// A scheme, a host, and a port where it is not the scheme's own: `https://example.org`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress {
    origin: String,
    security: Security,
}

/// Whether what browsers send is encrypted on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Security {
    Https,
    Http,
}

/// Why a text is no [`PublicAddress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PublicAddressError {
    /// Not an address of the web.
    #[error("the public address must begin with https:// or http://, then name a host")]
    Scheme,
    /// More than scheme, host and port.
    #[error("the public address must end after the host and its port")]
    TooMuch,
}

impl PublicAddress {
    /// The address without a slash at its end, as browsers write it into `Origin`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether browsers reach it encrypted, and so keep secured cookies for it.
    pub fn is_https(&self) -> bool {
        self.security == Security::Https
    }
}

impl FromStr for PublicAddress {
    type Err = PublicAddressError;

    fn from_str(text: &str) -> Result<Self, PublicAddressError> {
        let url: Url = text.trim().parse().map_err(|_| PublicAddressError::Scheme)?;
        let security = match url.scheme() {
            "https" => Security::Https,
            "http" => Security::Http,
            _ => return Err(PublicAddressError::Scheme),
        };
        let Origin::Tuple(..) = url.origin() else { return Err(PublicAddressError::Scheme) };
        let is_bare = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if !is_bare {
            return Err(PublicAddressError::TooMuch);
        }
        Ok(Self { origin: url.origin().ascii_serialization(), security })
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.origin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, PublicAddressError>) {
        let found = text.parse::<PublicAddress>();
        assert_eq!(found.as_ref().map(PublicAddress::origin), expected.as_ref().copied(), "{text}");
    }

    #[test]
    fn a_public_address_is_written_as_browsers_write_an_origin() {
        check("https://Example.org/", Ok("https://example.org"));
        check("https://example.org:443", Ok("https://example.org"));
        check("https://théâtre.fr", Ok("https://xn--thtre-4qa2c.fr"));
        check(" http://192.168.1.20:3000\n", Ok("http://192.168.1.20:3000"));
        check("http://[::1]:3000", Ok("http://[::1]:3000"));
    }

    #[test]
    fn anything_more_or_less_than_an_origin_is_refused() {
        check("", Err(PublicAddressError::Scheme));
        check("example.org", Err(PublicAddressError::Scheme));
        check("ftp://example.org", Err(PublicAddressError::Scheme));
        check("https://example.org/vote", Err(PublicAddressError::TooMuch));
        check("https://example.org?a", Err(PublicAddressError::TooMuch));
        check("https://me@example.org", Err(PublicAddressError::TooMuch));
    }
}
