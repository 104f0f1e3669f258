//! The two cookies: who is signed in, and which browser asked for a letter.
//!
//! With HTTPS their names begin with `__Host-`, so that browsers take them only from this very
//! host and only secured. A laptop in a hall has no certificate; its cookies go without.
//! `SameSite=Lax` keeps them off other sites' forms, `HttpOnly` off scripts.

use std::fmt;
use std::str::FromStr;

use axum::http::{HeaderMap, HeaderValue, header};
use pathways::time::Seconds;

use super::limits::{BROWSER_LIFETIME, SESSION_LIFETIME};
use crate::origin::PublicAddress;
use crate::secret::{Digest, Malformed, NoRandomness, Secret};

/// What a browser presents to be recognised as signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionSecret(Secret);

/// What a browser presents to be recognised as the one that asked for a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserSecret(Secret);

/// Declares what the two have in common.
macro_rules! cookies {
    ($($name:ident: $plain:literal, $secured:literal, $lifetime:expr;)*) => {
        $(
            impl $name {
                /// Draws a new one.
                pub fn draw() -> Result<Self, NoRandomness> {
                    Secret::draw().map(Self)
                }

                /// The one in a request's cookies.
                pub fn of(headers: &HeaderMap, public: &PublicAddress) -> Option<Self> {
                    value_of(headers, Self::cookie_name(public))?.parse().ok()
                }

                /// The header that gives it to the browser.
                pub fn cookie(&self, public: &PublicAddress) -> HeaderValue {
                    write(Self::cookie_name(public), &self.0.reveal(), $lifetime, public)
                }

                /// The header that takes it from the browser.
                pub fn removal(public: &PublicAddress) -> HeaderValue {
                    write(Self::cookie_name(public), "", Seconds(0), public)
                }

                /// What the store keeps.
                pub(super) fn digest(&self) -> Digest {
                    self.0.digest()
                }

                fn cookie_name(public: &PublicAddress) -> &'static str {
                    if public.is_https() { $secured } else { $plain }
                }
            }

            impl FromStr for $name {
                type Err = Malformed;

                fn from_str(text: &str) -> Result<Self, Malformed> {
                    text.parse().map(Self)
                }
            }

            impl fmt::Debug for $name {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    formatter.write_str(concat!(stringify!($name), "(hidden)"))
                }
            }
        )*
    };
}

cookies! {
    SessionSecret: "pathways", "__Host-pathways", SESSION_COOKIE_LIFETIME;
    BrowserSecret: "pathways-browser", "__Host-pathways-browser", BROWSER_LIFETIME;
}

/// The store decides when a session ends. The cookie outlives it, so that renewing a session
/// needs no header in the answer; browsers keep none for longer than this.
const SESSION_COOKIE_LIFETIME: Seconds = Seconds::days(400);
const _: () = assert!(SESSION_LIFETIME.0 <= SESSION_COOKIE_LIFETIME.0);

impl BrowserSecret {
    /// The secret that a code is stored together with.
    pub(super) fn secret(&self) -> &Secret {
        &self.0
    }
}

/// The value of a cookie; the first, when a browser sends several of one name.
pub(crate) fn value_of<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter();
    let pairs = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(';'));
    let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
    named.find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// Names and values are ours and consist of letters, digits, `-` and `_`.
fn write(name: &str, value: &str, lifetime: Seconds, public: &PublicAddress) -> HeaderValue {
    let secure = if public.is_https() { "; Secure" } else { "" };
    let text =
        format!("{name}={value}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}", lifetime.0);
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {

    use super::*;

    fn public(text: &str) -> PublicAddress {
        text.parse().unwrap()
    }

    #[test]
    fn with_https_the_cookie_is_bound_to_the_host() {
        let secret = SessionSecret::draw().unwrap();
        let cookie = secret.cookie(&public("https://example.org"));
        let expected = format!(
            "__Host-pathways={}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure",
            secret.0.reveal()
        );
        assert_eq!(cookie, expected);
    }

    #[test]
    fn a_laptop_in_a_hall_signs_in_over_plain_http() {
        let secret = BrowserSecret::draw().unwrap();
        let cookie = secret.cookie(&public("http://192.168.1.20:3000"));
        let text = cookie.to_str().unwrap();
        assert!(text.starts_with("pathways-browser="), "{text}");
        assert!(text.ends_with("; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"), "{text}");
    }

    #[test]
    fn a_browser_gives_back_what_it_got() {
        let public = public("http://127.0.0.1:3000");
        let (session, browser) = (SessionSecret::draw().unwrap(), BrowserSecret::draw().unwrap());
        let mut headers = HeaderMap::new();
        let sent = format!(
            "other=1; pathways={};pathways-browser={}",
            session.0.reveal(),
            browser.0.reveal()
        );
        headers.insert(header::COOKIE, sent.parse().unwrap());
        assert_eq!(SessionSecret::of(&headers, &public), Some(session));
        assert_eq!(BrowserSecret::of(&headers, &public), Some(browser));
        let https = "https://example.org".parse().unwrap();
        assert_eq!(SessionSecret::of(&headers, &https), None);
    }

    #[test]
    fn a_removed_cookie_is_empty_and_over() {
        let cookie = SessionSecret::removal(&public("https://example.org"));
        assert!(cookie.to_str().unwrap().starts_with("__Host-pathways=; Path=/; Max-Age=0;"));
    }
}
