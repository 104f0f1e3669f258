//! What an act said, kept for the next page in a cookie.
//!
//! It holds a text that this server wrote for this reader, for a minute. Scripts cannot read it and other sites cannot
//! set it, so no link can put words into our mouth.

use axum::http::{HeaderMap, HeaderValue};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use pathways_app::form::Said;

use crate::sign_in::cookie_value;

const COOKIE: &str = "pathways-said";
/// Between the place and the text. Neither holds it.
const SEPARATOR: char = '\n';
/// A browser takes four kilobytes for a cookie; what is longer is left unsaid.
const TEXT_BYTES_MAX: usize = 2_000;

/// The cookie that keeps a message.
pub(super) fn cookie(said: &Said) -> Option<HeaderValue> {
    let text = format!("{}{SEPARATOR}{}", said.place, said.text);
    if text.len() > TEXT_BYTES_MAX {
        return None;
    }
    let value = URL_SAFE_NO_PAD.encode(text);
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age=60; HttpOnly; SameSite=Strict");
    HeaderValue::try_from(cookie).ok()
}

/// The message that a request brings back.
pub(super) fn of(headers: &HeaderMap) -> Option<Said> {
    let bytes = URL_SAFE_NO_PAD.decode(cookie_value(headers, COOKIE)?).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (place, text) = text.split_once(SEPARATOR)?;
    Some(Said { place: place.to_owned(), text: text.to_owned() })
}

/// The cookie that forgets the message.
pub(super) fn removal() -> HeaderValue {
    HeaderValue::from_static("pathways-said=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
}

#[cfg(test)]
mod tests {
    use axum::http::header::COOKIE as SENT;

    use super::*;

    #[test]
    fn a_message_comes_back_once_as_it_was() {
        let said =
            Said { place: "item-1".to_owned(), text: "C’est noté : « déjà ».".to_owned() };
        let kept = cookie(&said).unwrap();
        let sent = kept.to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = HeaderMap::from_iter([(SENT, HeaderValue::try_from(sent).unwrap())]);
        assert_eq!(of(&headers), Some(said));
        assert!(removal().to_str().unwrap().contains("Max-Age=0"));
    }

    #[test]
    fn what_is_no_message_of_ours_says_nothing() {
        for value in ["pathways-said=", "pathways-said=%%%", "pathways-said=AAAA", "other=QQpC"] {
            let headers = HeaderMap::from_iter([(SENT, HeaderValue::from_static(value))]);
            assert_eq!(of(&headers), None, "{value}");
        }
    }
}
