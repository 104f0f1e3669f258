//! The one function that the worker calls.

use js_sys::Function;
use pathways::{
    record::verify::{Pass, Progress},
    text::Language,
};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::{Asked, progress};

/// Checks a record; the answer as JSON. `watch` is told how far it is: how much is done, of how much, and in words.
#[wasm_bindgen]
pub fn recount(
    language: &str,
    record: &[u8],
    receipt: Option<String>,
    checkpoint: Option<String>,
    watch: &Function,
) -> Result<String, String> {
    let language = language.parse().unwrap_or(Language::En);
    let asked = Asked { record, receipt, checkpoint };
    let answer = asked.answer(language, &mut |at| {
        let words = progress(at, language);
        let [done, of] = share(at).map(JsValue::from);
        // A page that cannot show it waits without knowing how long.
        let _shown = watch.call3(&JsValue::NULL, &done, &of, &words.into());
    });
    serde_json::to_string(&answer).map_err(|error| error.to_string())
}

/// How much of both passes is done, and how much there is.
fn share(Progress { pass, entry, of }: Progress) -> [u32; 2] {
    let done = match pass {
        Pass::Reading => entry,
        Pass::Following => of.saturating_add(entry),
    };
    [done, of.saturating_mul(2)].map(|number| u32::try_from(number).unwrap_or(u32::MAX))
}
