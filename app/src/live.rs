//! The island that keeps a part of a page up to date.
//!
//! It listens to a stream that says only that something has moved, asks for the page again and takes over the part
//! with the same id. When the network is away the last good part stays, and the stream is opened again by itself.

use leptos::prelude::*;

/// Keeps the element with this id as new as the stream.
#[island]
pub(crate) fn Live(
    /// Where the stream is.
    stream: String,
    /// The id of the element.
    part: String,
) -> impl IntoView {
    Effect::new(move || listen(stream.clone(), part.clone()));
    view! { <span hidden></span> }
}

#[cfg(not(feature = "hydrate"))]
fn listen(_stream: String, _part: String) {}

#[cfg(feature = "hydrate")]
use browser::listen;

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{
        prelude::set_timeout,
        task::spawn_local,
        wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
    };
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{DomParser, EventSource, Response, SupportedType, window};

    /// After so long a stream that the server has ended is opened again.
    const AGAIN: std::time::Duration = std::time::Duration::from_secs(3);

    pub(super) fn listen(stream: String, part: String) {
        let Ok(source) = EventSource::new(&stream) else { return };
        let moved = {
            let part = part.clone();
            Closure::<dyn Fn()>::new(move || {
                let part = part.clone();
                spawn_local(async move {
                    // What cannot be had now stays as it is; the next frame tries again.
                    let _last_good_stays = replace(&part).await;
                });
            })
        };
        source.set_onmessage(Some(moved.as_ref().unchecked_ref()));
        moved.forget();
        let ended = {
            let source = source.clone();
            Closure::<dyn Fn()>::new(move || {
                // A browser reconnects by itself, but for a stream that was answered with an error.
                if source.ready_state() == EventSource::CLOSED {
                    let (stream, part) = (stream.clone(), part.clone());
                    set_timeout(move || listen(stream, part), AGAIN);
                }
            })
        };
        source.set_onerror(Some(ended.as_ref().unchecked_ref()));
        ended.forget();
    }

    /// Takes the part over from the page as it is now.
    async fn replace(part: &str) -> Result<(), JsValue> {
        let window = window().ok_or(JsValue::NULL)?;
        let address = window.location().href()?;
        let response: Response =
            JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
        if !response.ok() {
            return Ok(());
        }
        let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        let new = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
        let old = window.document().and_then(|page| page.get_element_by_id(part));
        if let (Some(new), Some(old)) = (new.get_element_by_id(part), old) {
            old.set_inner_html(&new.inner_html());
        }
        Ok(())
    }
}
