//! `cargo xtask torture`: which parts run, and the two lines everybody reads.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{env, fmt, fs, process};

use clap::{Args, ValueEnum};

use super::power::{namespace, outage};
use super::report::Report;
use super::seed::Seed;
use super::server::Launch;
use super::{Failure, kill};

/// Kill the server under load and cut the power of its disk; nothing it acknowledged may be lost.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The binary `pathways` to torture [default: a fresh build of it].
    #[arg(long, value_name = "FILE")]
    pub binary: Option<PathBuf>,
    /// How often to kill the server under load.
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    pub kills: u32,
    /// How often to pull the plug of a server that syncs.
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    pub outages: u32,
    /// Repeat a run: the number that it printed.
    #[arg(long, value_name = "NUMBER")]
    pub seed: Option<Seed>,
    /// Only these parts; all when none is named.
    pub parts: Vec<Part>,
}

/// One part of the torture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Kill -9 under load.
    Kill,
    /// The plug pulled, as shipped: nothing may be lost.
    PowerSynced,
    /// The plug pulled without syncing: something must be lost.
    PowerUnsynced,
}

/// How many parts held their promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Parts in which every promise held.
    pub passed: usize,
    /// Parts in which one did not, or that could not be carried out.
    pub failed: usize,
}

/// Runs the parts, printing one line of figures for each and the summary in the end.
pub fn run(options: &Options, binary: &Path) -> Summary {
    let inside = namespace::is_inside();
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    if !inside {
        println!("torture: seed {seed}");
    }
    let parts = if options.parts.is_empty() { Part::value_variants() } else { &options.parts };
    let mut summary = Summary::default();
    for &part in parts {
        if passed(part, options, binary, seed) {
            summary.passed += 1;
        } else {
            summary.failed += 1;
        }
    }
    if !inside {
        println!("{summary}");
    }
    summary
}

fn passed(part: Part, options: &Options, binary: &Path, seed: Seed) -> bool {
    let outcome = match part {
        Part::Kill => kill_here(binary, options.kills, seed),
        Part::PowerSynced | Part::PowerUnsynced if !namespace::is_inside() => {
            return run_inside(part, options, binary, seed).unwrap_or_else(|failure| {
                println!("{}: FAILED; {failure}", part.name());
                false
            });
        }
        Part::PowerSynced => outage::run(binary, outage::Sync::Every, options.outages, seed),
        Part::PowerUnsynced => outage::run(binary, outage::Sync::Never, 1, seed),
    };
    match outcome {
        Ok(report) => {
            println!("{report}");
            report.passed()
        }
        Err(failure) => {
            println!("{}: FAILED; {failure}", part.name());
            false
        }
    }
}

fn kill_here(binary: &Path, kills: u32, seed: Seed) -> Result<Report, Failure> {
    let root = env::temp_dir().join(format!("kill-{}", process::id()));
    fs::create_dir_all(&root)?;
    let launch = Launch {
        binary: binary.to_owned(),
        data: root.join("data").into_os_string(),
        options: Vec::new(),
    };
    let report = kill::run(&launch, kills, seed)?;
    if report.passed() {
        fs::remove_dir_all(&root)?;
    }
    Ok(report)
}

/// Runs this program again for one part, where it may mount. Its exit code is the verdict.
fn run_inside(part: Part, options: &Options, binary: &Path, seed: Seed) -> Result<bool, Failure> {
    let status = namespace::private_mounts(&env::current_exe()?)?
        .arg("torture")
        .arg("--binary")
        .arg(binary)
        .args(["--outages", &options.outages.to_string()])
        .args(["--seed", &seed.to_string(), "--", part.name()])
        .stdin(Stdio::null())
        .status()?;
    Ok(status.success())
}

impl Part {
    /// As it is written on the command line.
    fn name(self) -> &'static str {
        match self {
            Self::Kill => "kill",
            Self::PowerSynced => "power-synced",
            Self::PowerUnsynced => "power-unsynced",
        }
    }
}

impl Summary {
    /// Did every part hold?
    pub fn is_success(self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_called_what_the_command_line_calls_it() {
        for part in Part::value_variants() {
            assert_eq!(Part::from_str(part.name(), false), Ok(*part));
        }
    }

    #[test]
    fn a_run_of_nothing_is_no_success() {
        assert!(!Summary::default().is_success());
        assert!(Summary { passed: 1, failed: 0 }.is_success());
        assert!(!Summary { passed: 1, failed: 1 }.is_success());
    }
}
