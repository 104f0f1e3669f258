//! The way from the wall to a phone.

use leptos::prelude::*;

use super::CODE;
use crate::{i18n::messages, join, port::Seen, visit::Visit};

/// Where a phone goes.
pub(super) struct Way {
    /// With its scheme, as a QR code holds it.
    pub(super) in_full: String,
    /// As a person types it, without the code.
    pub(super) short: String,
    /// The open code of the room, where the host has put it into the wall's address.
    pub(super) code: Option<String>,
}

impl Way {
    /// By the short address of the room's code; without one, to the page on which one joins.
    pub(super) fn of(visit: &Visit, seen: &Seen) -> Self {
        let in_full = |path: &str| visit.backend().in_full(path);
        match visit.query(CODE).map(as_code).filter(|code| !code.is_empty()) {
            Some(code) => Self {
                in_full: in_full(&format!("/j/{code}")),
                short: without_scheme(&in_full("/j/")),
                code: Some(code),
            },
            None => Self {
                in_full: in_full(&join::campaign::address(visit.language(), seen.id())),
                // The start page is in the language of the phone.
                short: without_scheme(&in_full("")),
                code: None,
            },
        }
    }

    /// All that a person types; a line may end before the code, and nowhere within it.
    pub(super) fn typed(&self) -> AnyView {
        let code = self.code.clone().map(|code| view! { <wbr /> <span>{code}</span> });
        view! {
            <p class="p-wall-address">{self.short.clone()} {code}</p>
        }
        .into_any()
    }
}

/// A code is letters, digits and hyphens; nothing else of an address comes through.
fn as_code(text: &str) -> String {
    let is_of_code = |sign: &char| sign.is_ascii_alphanumeric() || *sign == '-';
    text.chars().filter(is_of_code).collect::<String>().to_ascii_uppercase()
}

fn without_scheme(address: &str) -> String {
    address.split_once("://").map_or(address, |(_, rest)| rest).to_owned()
}

/// A QR code as a drawing.
pub(super) fn qr(visit: &Visit, text: &str) -> Option<AnyView> {
    let code = visit.backend().qr_code(text)?;
    let words = messages(visit.language()).wall_qr();
    let view_box = format!("0 0 {0} {0}", code.side);
    Some(
        view! {
            <svg
                class="p-wall-qr"
                viewBox=view_box
                role="img"
                aria-label=words
                shape-rendering="crispEdges"
            >
                <path d=code.path />
            </svg>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_code_comes_through_the_address() {
        assert_eq!(as_code("bcdf-2345"), "BCDF-2345");
        assert_eq!(as_code("../x?y=<é>#"), "XY");
    }

    #[test]
    fn a_person_types_no_scheme() {
        assert_eq!(without_scheme("https://paths.example/j/"), "paths.example/j/");
    }
}
