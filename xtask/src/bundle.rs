//! The site: browser bundle, style and public files, in the folder that the server serves.
//!
//! ```text
//! pkg/pathways.js        loads the bundle
//! pkg/pathways_bg.wasm   the islands, compiled from the app's crate
//! pkg/pathways.css       the files of style, in one
//! recount/recount.js     loads the module that checks a record
//! recount/recount_bg.wasm  the module, compiled from a crate of its own for speed
//! recount/page.js, ...   the scripts that ask for it
//! favicon.svg, ...       the files of style/public
//! ```
//!
//! The names are those for which Leptos and `cargo leptos` ask. `LEPTOS_OUTPUT_NAME` stays unset on
//! purpose: set while the server is compiled, it makes pages ask for `pathways.wasm` instead.
//!
//! A first page loads what is in `pkg` and nothing else; what lies beside it is loaded by whoever asks for it.
//!
//! What is compiled is kept beside the WebAssembly it was made from, and made again only when that changed; the
//! site's folder is put together from scratch each time, so that nothing removed lives on in it.

mod bindings;
mod compress;
mod optimize;
mod style;
mod weight;

use std::path::PathBuf;

use crate::failure::Failure;
use crate::files;
use crate::profile::{self, Goal, Profile};
use crate::workspace::Workspace;
use crate::{command, toolchain};

/// WebAssembly that a browser loads: a package of ours, and where it lies in the site.
struct Module {
    /// The package, and the library in it.
    package: &'static str,
    library: &'static str,
    /// The name of its files.
    name: &'static str,
    folder: &'static str,
    goal: Goal,
}

/// The islands of the pages.
const PAGES: Module = Module {
    package: "pathways-app",
    library: "pathways_app",
    name: "pathways",
    folder: "pkg",
    goal: Goal::Size,
};

/// The check of a record.
const RECOUNT: Module = Module {
    package: "pathways-recount",
    library: "pathways_recount",
    name: "recount",
    folder: "recount",
    goal: Goal::Speed,
};

/// The scripts that ask for it.
const RECOUNT_SCRIPTS: &str = "app/recount/browser";

/// Builds the site and returns its folder.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf, Failure> {
    toolchain::ensure_wasm_target(workspace)?;
    let pages = package(workspace, profile, &PAGES)?;
    let recount = package(workspace, profile, &RECOUNT)?;

    let site = workspace.site(profile);
    files::empty_folder(&site)?;
    files::copy_folder(&pages, &site.join(PAGES.folder))?;
    files::copy_folder(&recount, &site.join(RECOUNT.folder))?;
    files::copy_folder(&workspace.source(RECOUNT_SCRIPTS), &site.join(RECOUNT.folder))?;
    let style = workspace.style();
    style::gather(&workspace.source("style"), &style)?;
    files::copy(&style, &site.join(PAGES.folder).join(PAGES.name).with_extension("css"))?;
    files::copy_folder(&workspace.source("style/public"), &site)?;
    if profile == Profile::Release {
        compress::folder(&site)?;
        let bytes = weight::check(&site.join(PAGES.folder))?;
        println!("A first page loads {bytes} bytes of style, script and WebAssembly");
    }
    Ok(site)
}

fn compile(workspace: &Workspace, profile: Profile, module: &Module) -> Result<PathBuf, Failure> {
    let target = workspace.browser_target();
    let cargo_profile = profile.browser(module.goal);
    let mut build = workspace.cargo(["build", "--lib", "--profile", cargo_profile]);
    build.args(["--package", module.package]).args(toolchain::browser_build(module.package));
    command::run(build.arg("--target-dir").arg(&target))?;
    let built = target.join(toolchain::WASM_TARGET).join(profile::folder(cargo_profile));
    Ok(built.join(module.library).with_extension("wasm"))
}

/// Builds the module with which a browser test computes themes, and returns its folder.
///
/// Optimised whatever the server is, because a thousand texts are to be grouped; that themes do not depend on it is
/// part of what the test shows.
pub(crate) fn theming_module(workspace: &Workspace) -> Result<PathBuf, Failure> {
    const MODULE: &str = "theming_in_browser";
    toolchain::ensure_wasm_target(workspace)?;
    let target = workspace.browser_target();
    let profile = Profile::Release.browser(Goal::Size);
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

/// The folder with script and WebAssembly of a module as browsers load them.
///
/// It appears only when it is complete, so an interrupted build is never taken for a finished one.
fn package(workspace: &Workspace, profile: Profile, module: &Module) -> Result<PathBuf, Failure> {
    let wasm = compile(workspace, profile, module)?;
    let folder = format!("{}-{}", module.folder, profile.browser(module.goal));
    let place = workspace.browser_target().join(folder);
    let file = bindings::wasm_file(module.name);
    if files::is_made_from(&place.join(&file), &wasm) {
        return Ok(place);
    }
    let unfinished = place.with_extension("unfinished");
    files::empty_folder(&unfinished)?;
    bindings::generate(&wasm, &unfinished, module.name, profile)?;
    let result = unfinished.join(&file);
    if profile == Profile::Release {
        optimize::optimize(workspace, &result, module.goal)?;
        compress::folder(&unfinished)?;
    }
    files::take_time(&wasm, &result)?;
    files::replace_folder(&unfinished, &place)?;
    Ok(place)
}
