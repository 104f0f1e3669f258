//! The island that saves a form while somebody writes.
//!
//! Whoever stops for a moment, turns to another window or closes the tab has sent what she wrote to the page of the
//! form, as its button would, with the field [`QUIETLY`] beside the others. Nothing of it stays on the device.
//!
//! Without JavaScript the form's buttons save it.

use leptos::prelude::*;
use pathways::text::Language;
use serde::{Deserialize, Serialize};

use crate::i18n::messages;

#[cfg(feature = "hydrate")]
mod browser;

/// The field that says that nobody waits for the next page.
pub(crate) const QUIETLY: &str = "quietly";

/// What the island says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct AutosaveWords {
    saves: String,
    saving: String,
    saved: String,
    offline: String,
    unanswered: String,
    refused: String,
}

impl AutosaveWords {
    pub(crate) fn of(language: Language) -> Self {
        let words = messages(language);
        Self {
            saves: words.autosave_saves(),
            saving: words.autosave_saving(),
            saved: words.autosave_saved(),
            offline: words.autosave_offline(),
            unanswered: words.autosave_unanswered(),
            refused: words.autosave_refused(),
        }
    }
}

/// What is known of the text in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser saves"))]
enum Progress {
    Untouched,
    Saving,
    Saved,
    Offline,
    Unanswered,
    Refused,
}

impl AutosaveWords {
    const fn of_progress(&self, progress: Progress) -> &String {
        match progress {
            Progress::Untouched => &self.saves,
            Progress::Saving => &self.saving,
            Progress::Saved => &self.saved,
            Progress::Offline => &self.offline,
            Progress::Unanswered => &self.unanswered,
            Progress::Refused => &self.refused,
        }
    }
}

/// Saves the form of an id as it changes.
#[island]
pub(crate) fn Autosave(form: String, words: AutosaveWords) -> impl IntoView {
    let progress = RwSignal::new(None::<Progress>);
    Effect::new(move || start(form.clone(), progress));
    let words = StoredValue::new(words);
    let shown = move |wanted: fn(Progress) -> bool| {
        let progress = progress.get().filter(|progress| wanted(*progress));
        progress.map(|progress| words.with_value(|words| words.of_progress(progress).clone()))
    };
    // Good news is not read out while somebody writes.
    let is_good =
        |progress| matches!(progress, Progress::Untouched | Progress::Saving | Progress::Saved);
    let is_bad =
        |progress| matches!(progress, Progress::Offline | Progress::Unanswered | Progress::Refused);
    view! {
        <p class="u-muted">{move || shown(is_good)}</p>
        <p class="c-sending" role="status">
            {move || shown(is_bad)}
        </p>
    }
}

#[cfg(not(feature = "hydrate"))]
fn start(_form: String, _progress: RwSignal<Option<Progress>>) {}

#[cfg(feature = "hydrate")]
use browser::start;
