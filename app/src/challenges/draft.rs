//! Keeping a half-written challenge on the device, and offering it back.
//!
//! ```text
//! typed ----> kept on the device ----> offered, when the form is opened again
//!              |                        |-- restored: the form says it again
//!              v                        '-- forgotten
//!             forgotten: it was sent, or somebody signs out with the button
//! ```
//!
//! The form is a child of the island and plain HTML: without JavaScript it is the same form, only without a draft. Where
//! the device has no network, the island says so and keeps the form from being sent into the void.
//!
//! Invariants:
//!
//! - A draft goes into the browser's own storage and nowhere else.
//! - It is offered to nobody but its writer: its place names her by an id that says nothing of her.
//! - As long as an older draft is offered, what is typed is not kept, and the offer says so.

use leptos::{
    ev::{self, SubmitEvent},
    html::Div,
    prelude::*,
    web_sys::js_sys::{Date, Object, Reflect},
};
use pathways::{
    id::{CampaignId, ChallengeId, PersonId},
    text::Language,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::{form::FormState, i18n::messages, visit::Visit};

mod filled_in;
mod storage;

use filled_in::{differs, draft, fields, fill, written_at};

/// Where the words of an offer take the time of the draft.
const WHEN: &str = "{when}";
/// The hidden field with the id of a form's writer: the form may come back from somebody signed out meanwhile.
const WRITER: &str = "writer";

/// What is being written.
#[derive(Clone, Copy)]
pub(super) enum Draft {
    /// A challenge for a campaign.
    New(CampaignId),
    /// Another text of a challenge.
    Edit(ChallengeId),
}

impl Draft {
    /// Where it is kept on the device of its writer.
    fn place(self, writer: PersonId) -> String {
        let prefix = storage::PREFIX;
        match self {
            Self::New(campaign) => format!("{prefix}{writer}-{campaign}"),
            Self::Edit(challenge) => format!("{prefix}{writer}-{challenge}"),
        }
    }

    /// Keeps what the form in this view says. Where nobody knows who writes, nothing is kept.
    pub(super) fn around(self, visit: &Visit, form: &FormState, content: AnyView) -> AnyView {
        let Some(writer) = writer(visit, form) else { return content };
        let words = DraftWords::of(visit.language());
        view! { <DraftKeeper place=self.place(writer) words>{content}</DraftKeeper> }.into_any()
    }

    /// Forgets it, once it is sent.
    pub(super) fn sent(self, visit: &Visit) -> Option<AnyView> {
        let place = self.place(visit.reader().person?);
        Some(view! { <DraftSent place /> }.into_any())
    }
}

/// Who writes: whoever is signed in, else whoever was when the form was opened.
fn writer(visit: &Visit, form: &FormState) -> Option<PersonId> {
    visit.reader().person.or_else(|| form.value(WRITER, "").parse().ok())
}

/// The hidden field that belongs into a form of which a draft is kept.
pub(super) fn writer_field(visit: &Visit, form: &FormState) -> Option<AnyView> {
    let writer = writer(visit, form)?.to_string();
    Some(view! { <input type="hidden" name=WRITER value=writer /> }.into_any())
}

/// The words around a draft in one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct DraftWords {
    language: String,
    kept: String,
    offline: String,
    offer: String,
    restore: String,
    forget: String,
}

impl DraftWords {
    fn of(language: Language) -> Self {
        let words = messages(language);
        Self {
            language: format!("{language}-CA"),
            kept: words.draft_kept(),
            offline: words.draft_offline(),
            offer: words.draft_offer(WHEN),
            restore: words.draft_restore(),
            forget: words.draft_forget(),
        }
    }
}

/// Keeps what is typed into the form inside of it, and offers what was typed before.
#[island]
fn DraftKeeper(
    /// Under which name the draft is kept.
    place: String,
    words: DraftWords,
    children: Children,
) -> impl IntoView {
    let around = NodeRef::<Div>::new();
    let place = StoredValue::new(place);
    let offered = RwSignal::new(None::<String>);
    let is_kept = RwSignal::new(false);
    // Typed while an older draft was offered.
    let is_unkept = StoredValue::new(false);
    let is_offline = RwSignal::new(false);
    let fields = move || around.get_untracked().map(|around| fields(&around)).unwrap_or_default();
    Effect::new(move || {
        let Some(around) = around.get() else { return };
        let kept = place.with_value(|place| storage::read(place));
        let kept = kept.filter(|kept| differs(kept, &self::fields(&around)));
        offered.set(kept.and_then(|kept| written_at(&kept)));
        is_offline.set(self::is_offline());
        let gone = window_event_listener(ev::offline, move |_| is_offline.set(true));
        let back = window_event_listener(ev::online, move |_| is_offline.set(false));
        on_cleanup(move || {
            gone.remove();
            back.remove();
        });
    });
    let keep = move || {
        place.with_value(|place| storage::write(place, &draft(&fields())));
        is_kept.set(true);
    };
    let typed = move |_| {
        // Until the offer is answered, the older draft is worth more than the first letters of another.
        if offered.get_untracked().is_some() {
            is_unkept.set_value(true);
        } else {
            keep();
        }
    };
    let hold_back = move |event: SubmitEvent| {
        if self::is_offline() {
            event.prevent_default();
            is_offline.set(true);
        }
    };
    let restore = move |_| {
        if let Some(kept) = place.with_value(|place| storage::read(place)) {
            fill(&kept, &fields());
        }
        offered.set(None);
    };
    let forget = move |_| {
        place.with_value(|place| storage::remove(place));
        offered.set(None);
        if is_unkept.get_value() {
            keep();
        }
    };
    let DraftWords { language, kept, offline, offer, restore: restore_words, forget: forget_words } =
        words;
    let offline = move || is_offline.get().then(|| offline.clone());
    let offer = move || {
        let when = offered.get()?;
        Some(offer.replace(WHEN, &moment(&when, &language)))
    };
    view! {
        <div node_ref=around on:input=typed on:submit=hold_back>
            <div class="c-notice" role="status" hidden=move || offered.with(Option::is_none)>
                <p>{offer}</p>
                <div class="c-buttons">
                    <button type="button" class="c-button is-quiet" on:click=restore>{restore_words}</button>
                    <button type="button" class="c-button is-quiet" on:click=forget>{forget_words}</button>
                </div>
            </div>
            {children()}
            <p class="u-muted" hidden=move || !is_kept.get()>{kept}</p>
            <p class="c-sending" role="status">{offline}</p>
        </div>
    }
}

/// Forgets a draft, once it is sent.
#[island]
fn DraftSent(
    /// Under which name it is kept.
    place: String,
) -> impl IntoView {
    Effect::new(move || storage::remove(&place));
}

/// Forgets every draft of the device, once somebody has signed out: the next person may be another.
#[island]
pub(crate) fn DraftsForgotten() -> impl IntoView {
    Effect::new(storage::remove_all);
}

/// A moment as its reader writes it, in the time zone of the device.
fn moment(at: &str, language: &str) -> String {
    let style = Object::new();
    for (part, length) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // An object of our own is not frozen.
        let _is_set = Reflect::set(&style, &part.into(), &length.into());
    }
    let said = String::from(Date::new(&at.into()).to_locale_string(language, &style));
    // Browsers write the hours of Canadian French with two digits; its typography does not.
    said.replace(" à 0", " à ")
}

/// Whether the device says that it has no network.
fn is_offline() -> bool {
    let navigator = Reflect::get(&window(), &"navigator".into()).unwrap_or_default();
    Reflect::get(&navigator, &"onLine".into()).is_ok_and(|is_on_line| is_on_line == JsValue::FALSE)
}
