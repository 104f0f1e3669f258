//! The plug pulled under load.
//!
//! The server runs on the forgetful disk, in a directory that it creates itself. Every other time the
//! plug is pulled in the middle of a sync, when the server can see a commit that is lost. The voices go on
//! for a while after the cut, against a server whose every write fails: a promise that it gives then
//! counts like any other. All that was promised must be on the image, on which the server is then
//! started in a plain directory; there the voices send again what was left unanswered.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use std::{env, fs, process, thread};

use super::disk::Image;
use super::mount::Mount;
use crate::torture::Failure;
use crate::torture::check;
use crate::torture::client::{Client, check_health, prepare};
use crate::torture::history::{History, Life};
use crate::torture::load::Crowd;
use crate::torture::report::Report;
use crate::torture::scene::Scene;
use crate::torture::seed::{Random, Seed};
use crate::torture::server::{Launch, Server};
use crate::torture::service::read_back;

/// The power goes between these two, in milliseconds after the load has begun.
const EARLIEST_CUT: u64 = 500;
const LATEST_CUT: u64 = 2500;
/// How long the server goes on without a disk.
const AFTERMATH: Duration = Duration::from_millis(1500);
/// How long the voices operate on the server that was started again.
const RECOVERY: Duration = Duration::from_millis(700);

/// When the plug is pulled.
#[derive(Clone, Copy, Debug)]
enum Cut {
    /// Whatever the server is doing.
    AtOnce,
    /// When it next syncs.
    DuringSync,
}

/// How the store is told to treat a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sync {
    /// As shipped: synced before it is acknowledged. Nothing may be lost.
    Every,
    /// Never synced. Something must be lost, or this test sees nothing.
    Never,
}

/// Runs outages, each on a disk of its own. Only where mounting is allowed; see
/// [`super::namespace`].
pub fn run(binary: &Path, sync: Sync, outages: u32, seed: Seed) -> Result<Report, Failure> {
    let mut report = Report::new(sync.name());
    let mut moments = seed.stream(0);
    let cuts = [Cut::DuringSync, Cut::AtOnce].into_iter().cycle();
    for (outage, cut) in (1..=outages).zip(cuts) {
        let place = Place::create(outage)?;
        let launch = |root: &Path| Launch {
            binary: binary.to_owned(),
            data: sync.data(root),
            options: Vec::new(),
        };
        run_one(launch, sync, &place, cut, &mut moments, &mut report)?;
        place.remove()?;
    }
    Ok(report.concluded())
}

fn run_one(
    launch: impl Fn(&Path) -> Launch,
    sync: Sync,
    place: &Place,
    cut: Cut,
    moments: &mut Random,
    report: &mut Report,
) -> Result<(), Failure> {
    let mount = Mount::over(&place.mount)?;
    let server = launch(&place.mount).start()?;
    let scene = prepare(&server)?;
    if sync == Sync::Never {
        // The scene shall survive, so that the loss is one of operations and can be counted.
        mount.settle();
    }
    let mut crowd = Crowd::new(&scene, moments.seed());
    let moment = Duration::from_millis(EARLIEST_CUT + moments.below(LATEST_CUT - EARLIEST_CUT));
    let (mut history, image) = load_and_cut(server, &mount, &scene, &mut crowd, (moment, cut));
    report.add_round(&history);
    image.write_to(&place.left)?;

    let server = launch(&place.left).start()?;
    check_health(server.address())?;
    let client = Client::new(server.address(), &scene);
    let shown = read_back(&client, &scene)?;
    let findings = check::all(&scene, &history, &scene.log, &shown);
    report.figures.lost += check::lost(&history.operations, &shown);
    match sync {
        Sync::Every => {
            report.add_findings(&findings);
            history.extend(recover(&client, &mut crowd));
            let recovered = read_back(&client, &scene)?;
            report.add_findings(&check::all(&scene, &history, &shown.log, &recovered));
        }
        Sync::Never => report.add_wanted_loss(&findings),
    }
    report.faults.extend(server.kill());
    Ok(mount.unmount()?)
}

fn load_and_cut(
    server: Server,
    mount: &Mount,
    scene: &Scene,
    crowd: &mut Crowd,
    (moment, cut): (Duration, Cut),
) -> (History, Image) {
    let client = Client::new(server.address(), scene);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        let load = scope.spawn(|| crowd.operate(&client, Life(1), &stop));
        thread::sleep(moment);
        match cut {
            Cut::AtOnce => drop(mount.lose_power()),
            Cut::DuringSync => mount.fail_at_sync(),
        }
        thread::sleep(AFTERMATH);
        let image = mount.lose_power();
        // Without a disk a server has every reason to complain.
        server.kill();
        stop.store(true, Ordering::SeqCst);
        // A thread panics only where a test double does; the round then counts as empty.
        (load.join().unwrap_or_default(), image)
    })
}

fn recover(client: &Client, crowd: &mut Crowd) -> History {
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(RECOVERY);
            stop.store(true, Ordering::SeqCst);
        });
        crowd.operate(client, Life(2), &stop)
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

/// A directory of one outage; its path is short because a local socket's must be.
struct Place {
    root: PathBuf,
    mount: PathBuf,
    left: PathBuf,
}

impl Place {
    fn create(outage: u32) -> Result<Self, Failure> {
        let root = env::temp_dir().join(format!("outage-{}-{outage}", process::id()));
        let place = Self { mount: root.join("disk"), left: root.join("left"), root };
        fs::create_dir_all(&place.mount)?;
        fs::create_dir_all(&place.left)?;
        Ok(place)
    }

    fn remove(self) -> Result<(), Failure> {
        Ok(fs::remove_dir_all(self.root)?)
    }
}
