//! The fields of a form, as browsers send them: a query in the body, or parts where a file is among them.

use axum::{
    extract::{FromRequest as _, Multipart, Request},
    http::{HeaderMap, header::CONTENT_TYPE},
};
use pathways_app::{
    form::Posted,
    port::{ActKey, Trouble},
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::intake::{FILE_BYTES_MAX, text_of_file};

/// The most that the fields of one form may hold, files included.
const FORM_BYTES_MAX: usize = FILE_BYTES_MAX + 64 * 1024;

/// Reads a form. Its intent is named by its address and all that was sent, so the same form sent twice is one intent.
pub(super) async fn read(request: Request) -> Result<Posted, Trouble> {
    let path = request.uri().path().to_owned();
    let fields = if is_in_parts(request.headers()) {
        in_parts(request).await?
    } else {
        let body = axum::body::to_bytes(request.into_body(), FORM_BYTES_MAX).await;
        decode(&body.map_err(|_| Trouble::Unreadable)?).ok_or(Trouble::Unreadable)?
    };
    let key = ActKey::of(intent(&path, &fields));
    Ok(Posted::new(fields, key))
}

/// Fields as a query writes them; nothing where they are not UTF-8.
pub(super) fn decode(query: &[u8]) -> Option<Vec<(String, String)>> {
    let pairs = query.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = halves.next().unwrap_or_default();
            Some((text(name)?, text(halves.next().unwrap_or_default())?))
        })
        .collect()
}

fn text(encoded: &[u8]) -> Option<String> {
    let spaced: Vec<u8> =
        encoded.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let decoded = percent_encoding::percent_decode(&spaced).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

fn is_in_parts(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// A file counts as its text. Anything else that is no UTF-8 makes the form unreadable.
async fn in_parts(request: Request) -> Result<Vec<(String, String)>, Trouble> {
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Trouble::Unreadable)?;
    let mut fields = Vec::new();
    while let Some(part) = parts.next_field().await.map_err(|_| Trouble::Unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await.map_err(|_| Trouble::Unreadable)?;
        let text = if is_file {
            text_of_file(&bytes)
        } else {
            String::from_utf8(bytes.into()).map_err(|_| Trouble::Unreadable)?
        };
        fields.push((name, text));
    }
    Ok(fields)
}

fn intent(path: &str, fields: &[(String, String)]) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(b"solution-pathways/form/v1\n");
    let texts = fields.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]);
    for text in std::iter::once(path).chain(texts) {
        // Each text is preceded by its length, so no two forms run into the same bytes.
        hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(text.as_bytes());
    }
    let digest: [u8; 32] = hash.finalize().into();
    let [bytes @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = digest;
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let check = |query: &str, expected: Option<&[(&str, &str)]>| {
            let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            let expected = expected.map(|fields| fields.iter().map(own).collect::<Vec<_>>());
            assert_eq!(decode(query.as_bytes()), expected, "{query}");
        };
        check("", Some(&[]));
        check("a=1&b=", Some(&[("a", "1"), ("b", "")]));
        check("a=%C3%A9t%C3%A9+1%2B1&a=2", Some(&[("a", "été 1+1"), ("a", "2")]));
        check("a=x=y&&b", Some(&[("a", "x=y"), ("b", "")]));
        check("a=%FF", None);
    }

    async fn key(path: &str, body: &str) -> ActKey {
        let request = Request::post(path).body(Body::from(body.to_owned())).unwrap();
        read(request).await.unwrap().key()
    }

    #[tokio::test]
    async fn the_same_form_is_the_same_intent_and_any_other_is_not() {
        let first = key("/en/a", "at=1&title=x").await;
        assert_eq!(key("/en/a", "at=1&title=x").await, first);
        for (path, body) in
            [("/en/a", "at=2&title=x"), ("/en/b", "at=1&title=x"), ("/en/a", "at=1title=x")]
        {
            assert_ne!(key(path, body).await, first, "{path} {body}");
        }
    }

    async fn in_parts(name: &[u8], file: &[u8]) -> Result<Posted, Trouble> {
        let act: &[u8] = b"--x\r\nContent-Disposition: form-data; name=\"act\"\r\n\r\n";
        let start: &[u8] =
            b"\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        let body = [act, name, start, file, b"\r\n--x--\r\n"].concat();
        let request = Request::post("/en/a")
            .header(CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from(body))
            .unwrap();
        read(request).await
    }

    #[tokio::test]
    async fn a_form_with_a_file_is_read_part_by_part() {
        for file in ["é,b".as_bytes(), b"\xe9,b"] {
            let posted = in_parts(b"import", file).await.unwrap();
            assert_eq!((posted.act(), posted.value("file")), ("import", Some("é,b")));
        }
        assert!(in_parts(b"\xe9", b"").await.is_err(), "only a file may be in another encoding");
    }
}
