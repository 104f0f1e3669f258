//! Sending a form from an island as the browser would send it.

use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, DomParser, FormData, HtmlFormElement, RequestInit, RequestRedirect, Response,
    SupportedType, UrlSearchParams, window,
};

use crate::frame::MAIN;

/// From this status on the server, or what stands before it, did not look at the form.
const SERVER_FAILURE: u16 = 500;

/// What a form says as it stands there, without its buttons.
pub(crate) fn fields(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    UrlSearchParams::new_with_str_sequence_sequence(&data).ok()
}

/// Sends fields to the page that is shown. An error leaves open whether they arrived.
pub(crate) async fn post(
    fields: &UrlSearchParams,
    redirect: RequestRedirect,
) -> Result<Response, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_redirect(redirect);
    request.set_body_opt_url_search_params(Some(fields));
    let sent = window.fetch_with_str_and_init(&address()?, &request);
    let response: Response = JsFuture::from(sent).await?.dyn_into()?;
    if response.status() >= SERVER_FAILURE { Err(JsValue::NULL) } else { Ok(response) }
}

/// The page of an answer. What stands between here and the server, such as the sign-in of a public network, answers with
/// pages that are not ours.
pub(crate) async fn page_of(answer: Response) -> Result<Document, JsValue> {
    let text = JsFuture::from(answer.text()?).await?.as_string().unwrap_or_default();
    let page = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    if is_ours(&page) { Ok(page) } else { Err(JsValue::NULL) }
}

/// Whether a page is one of this site: each has its content in an element of one name and id.
fn is_ours(page: &Document) -> bool {
    page.get_element_by_id(MAIN).is_some_and(|main| main.local_name() == MAIN)
}

/// Hands fields to the browser, which sends them even though the page is being closed.
pub(crate) fn post_at_last(fields: &UrlSearchParams) {
    if let (Some(window), Ok(address)) = (window(), address()) {
        // Nobody is left to be told that it was too much for the browser.
        let _taken_or_not =
            window.navigator().send_beacon_with_opt_url_search_params(&address, Some(fields));
    }
}

/// Whether the device says that it has no network. If it says nothing, that may still be so.
pub(crate) fn is_offline() -> bool {
    window().is_some_and(|window| !window.navigator().on_line())
}

/// The page that is shown, without what stands behind the hash.
fn address() -> Result<String, JsValue> {
    let here = window().ok_or(JsValue::NULL)?.location();
    Ok(format!("{}{}", here.pathname()?, here.search()?))
}
