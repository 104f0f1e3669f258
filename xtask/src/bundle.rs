//! The site: browser bundle, style and public files, in the folder that the server serves.
//!
//! ```text
//! pkg/pathways.js        loads the bundle
//! pkg/pathways_bg.wasm   the islands, compiled from the app's crate
//! pkg/pathways.css       the files of style, in one
//! favicon.svg, ...       the files of style/public
//! ```
//!
//! The names are those for which Leptos and `cargo leptos` ask. `LEPTOS_OUTPUT_NAME` stays unset on
//! purpose: set while the server is compiled, it makes pages ask for `pathways.wasm` instead.
//!
//! The bundle is kept beside the compiled WebAssembly and made again only when that changed; the
//! site's folder is put together from scratch each time, so that nothing removed lives on in it.

mod bindings;
mod compress;
mod optimize;
mod style;
mod weight;

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::files;
use crate::profile::{self, Profile};
use crate::workspace::Workspace;
use crate::{command, toolchain};

/// The name of the bundle's files.
const NAME: &str = "pathways";

/// Builds the site and returns its folder.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf, Failure> {
    toolchain::ensure_wasm_target(workspace)?;
    let wasm = compile(workspace, profile)?;
    let package = package(workspace, profile, &wasm)?;

    let site = workspace.site(profile);
    files::empty_folder(&site)?;
    files::copy_folder(&package, &site.join("pkg"))?;
    let style = workspace.style();
    style::gather(&workspace.source("style"), &style)?;
    files::copy(&style, &site.join("pkg").join(NAME).with_extension("css"))?;
    files::copy_folder(&workspace.source("style/public"), &site)?;
    if profile == Profile::Release {
        compress::folder(&site)?;
        let bytes = weight::check(&site.join("pkg"))?;
        println!("A first page loads {bytes} bytes of style, script and WebAssembly");
    }
    Ok(site)
}

fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf, Failure> {
    let target = workspace.browser_target();
    command::run(
        workspace
            .cargo(["build", "--package=pathways-app", "--lib", "--profile", profile.browser()])
            .args(toolchain::BROWSER_BUILD)
            .arg("--target-dir")
            .arg(&target),
    )?;
    let folder = profile::folder(profile.browser());
    Ok(target.join(toolchain::WASM_TARGET).join(folder).join("pathways_app.wasm"))
}

/// Builds the module with which a browser test computes themes, and returns its folder.
///
/// Optimised whatever the server is, because a thousand texts are to be grouped; that themes do not depend on it is
/// part of what the test shows.
pub(crate) fn theming_module(workspace: &Workspace) -> Result<PathBuf, Failure> {
    const MODULE: &str = "theming_in_browser";
    toolchain::ensure_wasm_target(workspace)?;
    let target = workspace.browser_target();
    let profile = Profile::Release.browser();
    command::run(
        workspace
            .cargo(["build", "--package=theming-in-browser", "--profile", profile])
            .args(["--target", toolchain::WASM_TARGET, "--target-dir"])
            .arg(&target),
    )?;
    let built = target.join(toolchain::WASM_TARGET).join(profile::folder(profile));
    let folder = target.join("theming-in-browser");
    files::empty_folder(&folder)?;
    bindings::generate(&built.join(MODULE).with_extension("wasm"), &folder, MODULE, Profile::Dev)?;
    Ok(folder)
}

/// The folder with script and WebAssembly as browsers load them.
///
/// It appears only when it is complete, so an interrupted build is never taken for a finished one.
fn package(workspace: &Workspace, profile: Profile, wasm: &Path) -> Result<PathBuf, Failure> {
    let place = workspace.browser_target().join(format!("pkg-{}", profile.browser()));
    let file = bindings::wasm_file(NAME);
    if files::is_made_from(&place.join(&file), wasm) {
        return Ok(place);
    }
    let unfinished = place.with_extension("unfinished");
    files::empty_folder(&unfinished)?;
    bindings::generate(wasm, &unfinished, NAME, profile)?;
    let result = unfinished.join(&file);
    if profile == Profile::Release {
        optimize::shrink(workspace, &result)?;
        compress::folder(&unfinished)?;
    }
    files::take_time(wasm, &result)?;
    files::replace_folder(&unfinished, &place)?;
    Ok(place)
}
