//! The program `pathways`: see [`pathways_server::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    pathways_server::cli::main()
}
