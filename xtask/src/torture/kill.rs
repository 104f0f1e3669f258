//! Kill -9 under load, again and again on the same store.
//!
//! Each round loads a running server, kills it at a random moment, starts the next life and
//! compares. The history grows over all rounds, so what an early life acknowledged is looked
//! for in the last one too.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::Failure;
use super::check;
use super::client::{Client, check_health, prepare};
use super::history::{History, Life};
use super::load::Crowd;
use super::report::Report;
use super::scene::Scene;
use super::seed::{Random, Seed};
use super::server::{Launch, Server};
use super::service::read_back;

/// A round is killed between these two, in milliseconds after the load has begun.
const EARLIEST_KILL: u64 = 100;
const LATEST_KILL: u64 = 1500;

/// Runs the rounds, all on the scene that the first life makes.
pub fn run(launch: &Launch, rounds: u32, seed: Seed) -> Result<Report, Failure> {
    let mut report = Report::new("kill -9");
    let mut server = launch.start()?;
    let scene = prepare(&server)?;
    let mut crowd = Crowd::new(&scene, seed);
    let mut moments = seed.stream(0);
    let mut history = History::default();
    let mut log = scene.log.clone();
    for life in (1..=rounds).map(Life) {
        let moment = kill_moment(&mut moments);
        let (heard, complaints) = load_and_kill(server, &scene, &mut crowd, life, moment);
        report.faults.extend(complaints);
        report.add_round(&heard);
        history.extend(heard);

        server = launch.start()?;
        check_health(server.address())?;
        let shown = read_back(&Client::new(server.address(), &scene), &scene)?;
        report.figures.lost = check::lost(&history.operations, &shown);
        report.add_findings(&check::all(&scene, &history, &log, &shown));
        log = shown.log;
    }
    report.faults.extend(server.kill());
    Ok(report.concluded())
}

fn kill_moment(moments: &mut Random) -> Duration {
    Duration::from_millis(EARLIEST_KILL + moments.below(LATEST_KILL - EARLIEST_KILL))
}

/// Returns what was sent, and the complaints of a life that had no reason for any.
fn load_and_kill(
    server: Server,
    scene: &Scene,
    crowd: &mut Crowd,
    life: Life,
    moment: Duration,
) -> (History, Vec<String>) {
    let client = Client::new(server.address(), scene);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        let load = scope.spawn(|| crowd.operate(&client, life, &stop));
        thread::sleep(moment);
        let complaints = server.kill();
        stop.store(true, Ordering::SeqCst);
        // A thread panics only where a test double does; the round then counts as empty.
        (load.join().unwrap_or_default(), complaints)
    })
}
