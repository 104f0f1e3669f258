//! What a page says to HTTP. The only file that names the server's side of Leptos.

/// Sets the status of the response; without effect in a browser.
#[cfg(feature = "ssr")]
pub(crate) fn set_status(status: u16) {
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;

    if let (Some(response), Ok(status)) = (use_context::<ResponseOptions>(), status.try_into()) {
        response.set_status(status);
    }
}

/// Sets the status of the response; without effect in a browser.
#[cfg(not(feature = "ssr"))]
pub(crate) fn set_status(_status: u16) {}
