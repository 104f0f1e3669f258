//! The island that keeps a part of a page up to date.
//!
//! It listens to a stream that says only that something has moved, asks for the page again and takes over the part
//! with the same id. A page that has no such part any more has become another one and is loaded anew. A page on which
//! somebody types is not asked for itself: another one then has the part.
//!
//! Whether the page can still be had is the only thing that counts as the connection: a frame, an error of the stream,
//! the browser's own notice and a look every few seconds ask for it. When it cannot be had the last good part stays, and
//! the words within the island say so until it comes back; the stream is opened again by itself.

use leptos::prelude::*;

/// Keeps the element with this id as new as the stream.
#[island]
pub(crate) fn Live(
    /// Where the stream is.
    stream: String,
    /// The id of the element.
    part: String,
    /// The page that has the element as it is now; none for the one on which it stands.
    page: Option<String>,
    /// What is said while the connection is lost.
    children: Children,
) -> impl IntoView {
    let is_lost = RwSignal::new(false);
    Effect::new(move || watch(stream.clone(), part.clone(), page.clone(), is_lost));
    // A region that was there before its words is the one that screen readers listen to.
    view! {
        <div class="c-live" role="status">
            <div class="c-live-lost" hidden=move || !is_lost.get()>
                {children()}
            </div>
        </div>
    }
}

#[cfg(not(feature = "hydrate"))]
fn watch(_stream: String, _part: String, _page: Option<String>, _is_lost: RwSignal<bool>) {}

#[cfg(feature = "hydrate")]
use browser::watch;

#[cfg(feature = "hydrate")]
mod browser {
    use std::{cell::Cell, rc::Rc, time::Duration};

    use leptos::{
        prelude::{RwSignal, Set as _, set_interval, set_timeout, window_event_listener_untyped},
        task::spawn_local,
        wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
    };
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{DomParser, EventSource, Response, SupportedType, window};

    /// After so long a stream that the server has ended is opened again.
    const AGAIN: Duration = Duration::from_secs(3);
    /// So often the page is asked for though nothing was told: a network that died in silence tells nothing.
    const LOOK: Duration = Duration::from_secs(20);
    /// A page that takes longer than this counts as lost until it comes.
    const PATIENCE: Duration = Duration::from_secs(6);

    struct Watch {
        stream: String,
        part: String,
        page: Option<String>,
        is_lost: RwSignal<bool>,
        /// How often the page was asked for; names the attempt that is under way.
        attempt: Cell<u32>,
        is_asking: Cell<bool>,
        /// Whether something was told while the page was on its way, so that it may be old already.
        is_old: Cell<bool>,
    }

    pub(super) fn watch(
        stream: String,
        part: String,
        page: Option<String>,
        is_lost: RwSignal<bool>,
    ) {
        let watch = Rc::new(Watch {
            stream,
            part,
            page,
            is_lost,
            attempt: Cell::new(0),
            is_asking: Cell::new(false),
            is_old: Cell::new(false),
        });
        watch.listen();
        for event in ["online", "offline"] {
            let watch = Rc::clone(&watch);
            // The page is watched for as long as it is open.
            let _for_good = window_event_listener_untyped(event, move |_| watch.ask());
        }
        set_interval(move || watch.ask(), LOOK);
    }

    impl Watch {
        fn listen(self: &Rc<Self>) {
            let Ok(source) = EventSource::new(&self.stream) else { return };
            let moved = {
                let watch = Rc::clone(self);
                Closure::<dyn Fn()>::new(move || watch.ask())
            };
            source.set_onmessage(Some(moved.into_js_value().unchecked_ref()));
            let failed = {
                let (watch, source) = (Rc::clone(self), source.clone());
                Closure::<dyn Fn()>::new(move || {
                    watch.ask();
                    // A browser reconnects by itself, but for a stream that was answered with an error.
                    if source.ready_state() == EventSource::CLOSED {
                        let watch = Rc::clone(&watch);
                        set_timeout(move || watch.listen(), AGAIN);
                    }
                })
            };
            source.set_onerror(Some(failed.into_js_value().unchecked_ref()));
        }

        /// Asks for the page, once at a time.
        fn ask(self: &Rc<Self>) {
            if self.is_asking.replace(true) {
                self.is_old.set(true);
                return;
            }
            let watch = Rc::clone(self);
            spawn_local(async move {
                loop {
                    watch.is_old.set(false);
                    watch.lose_patience();
                    let taken = replace(&watch.part, watch.page.as_deref()).await;
                    watch.is_lost.set(taken.is_err());
                    if !watch.is_old.get() {
                        break;
                    }
                }
                watch.is_asking.set(false);
            });
        }

        /// Says that the connection is lost if this attempt is still under way in a while.
        fn lose_patience(self: &Rc<Self>) {
            let attempt = self.attempt.get().wrapping_add(1);
            self.attempt.set(attempt);
            let watch = Rc::clone(self);
            let check = move || {
                if watch.is_asking.get() && watch.attempt.get() == attempt {
                    watch.is_lost.set(true);
                }
            };
            set_timeout(check, PATIENCE);
        }
    }

    /// Takes the part over from the page as it is now.
    async fn replace(part: &str, page: Option<&str>) -> Result<(), JsValue> {
        let window = window().ok_or(JsValue::NULL)?;
        let address = page.map_or_else(|| window.location().href(), |page| Ok(page.to_owned()))?;
        let response: Response =
            JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from(response.status()));
        }
        let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
        let read = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
        let Some(new) = read.get_element_by_id(part).map(|new| new.inner_html()) else {
            // Another page is not this one: what is typed here stays, and the words say that it cannot be kept up to date.
            return if page.is_some() { Err(JsValue::NULL) } else { window.location().reload() };
        };
        let old = window.document().and_then(|page| page.get_element_by_id(part));
        // What is as it was keeps its focus, and nothing is read out twice.
        if let Some(old) = old.filter(|old| old.inner_html() != new) {
            old.set_inner_html(&new);
        }
        Ok(())
    }
}
