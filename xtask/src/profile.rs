//! How much time a build takes and how fast its result runs.

use clap::ValueEnum;

/// The two builds of everything; each names cargo's profiles for the server and for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Profile {
    /// Quick to build.
    Dev,
    /// Quick to run, and for the browser what its goal asks.
    Release,
}

/// What WebAssembly is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// To be loaded with every first page.
    Size,
    /// To be loaded by whoever asks for it, and to run fast.
    Speed,
}

impl Profile {
    /// Cargo's profile for the server.
    pub(crate) fn server(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }

    /// Cargo's profile for the browser's WebAssembly.
    pub(crate) fn browser(self, goal: Goal) -> &'static str {
        match (self, goal) {
            (Self::Dev, _) => "dev",
            (Self::Release, Goal::Size) => "wasm-release",
            (Self::Release, Goal::Speed) => "wasm-fast",
        }
    }
}

/// The folder in which cargo puts what it builds with a profile.
pub(crate) fn folder(cargo_profile: &str) -> &str {
    if cargo_profile == "dev" { "debug" } else { cargo_profile }
}
