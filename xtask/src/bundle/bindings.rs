//! The script that connects WebAssembly to the browser.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use super::NAME;
use crate::failure::Failure;

/// What wasm-bindgen calls the WebAssembly beside the script `NAME.js`.
pub(super) const WASM_FILE: &str = "pathways_bg.wasm";

/// Writes script and WebAssembly into a folder.
///
/// The library crate has exactly the version of the `wasm-bindgen` that the app is compiled with, so
/// there is no tool to install and none that could disagree.
pub(super) fn generate(wasm: &Path, folder: &Path) -> Result<(), Failure> {
    let mut bindgen = Bindgen::new();
    bindgen
        .web(true)
        .map(|bindgen| bindgen.input_path(wasm).out_name(NAME).typescript(false))
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(|error| Failure::Bindgen(format!("{error:#}")))
}
