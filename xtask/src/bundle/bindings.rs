//! The script that connects WebAssembly to the browser.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::profile::Profile;

/// What wasm-bindgen calls the WebAssembly beside the script `NAME.js`.
pub(super) fn wasm_file(name: &str) -> String {
    format!("{name}_bg.wasm")
}

/// Writes script and WebAssembly of a name into a folder.
///
/// The library crate has exactly the version of the `wasm-bindgen` that the app is compiled with, so
/// there is no tool to install and none that could disagree. Names of functions stay only in a
/// development build, where they make a browser's stack traces readable.
pub(super) fn generate(
    wasm: &Path,
    folder: &Path,
    name: &str,
    profile: Profile,
) -> Result<(), Failure> {
    let nameless = profile == Profile::Release;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name).typescript(false);
    bindgen.remove_name_section(nameless).remove_producers_section(nameless);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(|error| Failure::Bindgen(format!("{error:#}")))
}
