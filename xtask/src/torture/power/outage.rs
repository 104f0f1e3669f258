//! The plug pulled under load.
//!
//! The server runs on the forgetful disk, in a directory that it creates itself. What it
//! acknowledged before the cut must be on the image, on which it is then started in a plain
//! directory. What it says after the cut is not heard: it goes down with the machine.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use std::{env, fs, process, thread};

use super::disk::Image;
use super::mount::Mount;
use crate::torture::check;
use crate::torture::client::{Client, check_health};
use crate::torture::history::{Attempt, Life};
use crate::torture::load::Crowd;
use crate::torture::report::Report;
use crate::torture::scene::Scene;
use crate::torture::seed::Seed;
use crate::torture::server::{Launch, Server};
use crate::torture::service::read_back;
use crate::torture::{Failure, Prepare};

/// The power goes between these two, in milliseconds after the load has begun.
const EARLIEST_CUT: u64 = 500;
const LATEST_CUT: u64 = 2500;

/// How the store is told to treat a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sync {
    /// As shipped: synced before it is acknowledged. Nothing may be lost.
    Every,
    /// Never synced. Something must be lost, or this test sees nothing.
    Never,
}

/// Runs one outage. Only where mounting is allowed; see [`super::namespace`].
pub fn run(
    binary: &Path,
    sync: Sync,
    seed: Seed,
    prepare: &Prepare<'_>,
) -> Result<Report, Failure> {
    let mut report = Report::new(sync.name());
    let place = Place::create()?;
    let mount = Mount::over(&place.mount)?;
    let launch = |root: &Path| Launch { binary: binary.to_owned(), data: sync.data(root) };

    let server = launch(&place.mount).start()?;
    let scene = prepare(&server)?;
    let log = read_back(&Client::new(server.address(), &scene), &scene)?.log;
    if sync == Sync::Never {
        // The scene shall survive, so that the loss is one of operations and can be counted.
        mount.settle();
    }
    let (attempts, image) = load_and_cut(server, &mount, &scene, seed);
    report.add_round(&attempts);
    image.write_to(&place.left)?;

    let server = launch(&place.left).start()?;
    check_health(server.address())?;
    report.faults.extend(server.complaints());
    let shown = read_back(&Client::new(server.address(), &scene), &scene)?;
    let findings = check::all(&attempts, scene.quota, &log, &shown);
    report.figures.lost = check::lost(&attempts, &shown);
    match sync {
        Sync::Every => report.add_findings(&findings),
        Sync::Never => report.add_wanted_loss(&findings),
    }
    drop(server);
    mount.unmount()?;
    place.remove()?;
    Ok(report.concluded())
}

fn load_and_cut(server: Server, mount: &Mount, scene: &Scene, seed: Seed) -> (Vec<Attempt>, Image) {
    let client = Client::new(server.address(), scene);
    let mut crowd = Crowd::new(scene, seed);
    let stop = AtomicBool::new(false);
    let moment = EARLIEST_CUT + seed.stream(0).below(LATEST_CUT - EARLIEST_CUT);
    thread::scope(|scope| {
        let load = scope.spawn(|| crowd.operate(&client, Life(1), &stop));
        thread::sleep(Duration::from_millis(moment));
        stop.store(true, Ordering::SeqCst);
        let image = mount.lose_power();
        server.kill();
        // A thread panics only where a test double does; the round then counts as empty.
        (load.join().unwrap_or_default(), image)
    })
}

impl Sync {
    fn name(self) -> &'static str {
        match self {
            Self::Every => "power loss, sync=every",
            Self::Never => "power loss, sync=never",
        }
    }

    /// The shipped default is tested as shipped, by naming a directory and nothing else.
    fn data(self, root: &Path) -> OsString {
        let directory = root.join("data");
        match self {
            Self::Every => directory.into_os_string(),
            Self::Never => {
                let mut address = OsString::from("surrealkv://");
                address.push(directory);
                address.push("?sync=never");
                address
            }
        }
    }
}

/// A directory of this run; its path is short because a local socket's must be.
struct Place {
    root: PathBuf,
    mount: PathBuf,
    left: PathBuf,
}

impl Place {
    fn create() -> Result<Self, Failure> {
        let root = env::temp_dir().join(format!("outage-{}", process::id()));
        let place = Self { mount: root.join("disk"), left: root.join("left"), root };
        fs::create_dir_all(&place.mount)?;
        fs::create_dir_all(&place.left)?;
        Ok(place)
    }

    fn remove(self) -> Result<(), Failure> {
        Ok(fs::remove_dir_all(self.root)?)
    }
}
