//! Kill -9 under load, again and again on the same store.
//!
//! Each round loads a running server, kills it at a random moment, starts the next life and
//! compares. The history grows over all rounds, so what an early life acknowledged is looked
//! for in the last one too.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::check;
use super::client::{Client, check_health};
use super::history::{Attempt, Life};
use super::load::Crowd;
use super::report::Report;
use super::scene::Scene;
use super::seed::{Random, Seed};
use super::server::{Launch, Server};
use super::service::read_back;
use super::{Failure, Prepare};

/// A round is killed between these two, in milliseconds after the load has begun.
const EARLIEST_KILL: u64 = 100;
const LATEST_KILL: u64 = 1500;

/// Runs the rounds. `prepare` makes the scene on the first life.
pub fn run(
    launch: &Launch,
    rounds: u32,
    seed: Seed,
    prepare: &Prepare<'_>,
) -> Result<Report, Failure> {
    let mut report = Report::new("kill -9");
    let mut server = launch.start()?;
    let scene = prepare(&server)?;
    let mut crowd = Crowd::new(&scene, seed);
    let mut moments = seed.stream(0);
    let mut history = Vec::new();
    let mut log = read_back(&Client::new(server.address(), &scene), &scene)?.log;
    for life in (1..=rounds).map(Life) {
        let attempts = load_and_kill(server, &scene, &mut crowd, life, &mut moments);
        report.add_round(&attempts);
        history.extend(attempts);

        server = launch.start()?;
        check_health(server.address())?;
        report.faults.extend(server.complaints());
        let shown = read_back(&Client::new(server.address(), &scene), &scene)?;
        report.figures.lost = check::lost(&history, &shown);
        report.add_findings(&check::all(&history, scene.quota, &log, &shown));
        log = shown.log;
    }
    Ok(report.concluded())
}

fn load_and_kill(
    server: Server,
    scene: &Scene,
    crowd: &mut Crowd,
    life: Life,
    moments: &mut Random,
) -> Vec<Attempt> {
    let client = Client::new(server.address(), scene);
    let stop = AtomicBool::new(false);
    let moment = EARLIEST_KILL + moments.below(LATEST_KILL - EARLIEST_KILL);
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(Duration::from_millis(moment));
            server.kill();
            stop.store(true, Ordering::SeqCst);
        });
        crowd.operate(&client, life, &stop)
    })
}
