//! What a piece of work takes: seconds, the time that processors worked, memory.

use std::{fs, time::Instant};

use serde::Serialize;

/// What a piece of work took.
#[derive(Serialize)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    /// By all threads together; none where the system does not tell.
    pub(crate) processor_seconds: Option<f64>,
    /// The most memory that the process has had; none where the system does not tell.
    pub(crate) peak_kilobytes: Option<u64>,
}

/// Does a piece of work and says what it took.
pub(crate) fn measured<Answer>(work: impl FnOnce() -> Answer) -> (Answer, Cost) {
    let before = processor_seconds();
    let start = Instant::now();
    let answer = work();
    let seconds = start.elapsed().as_secs_f64();
    let processor_seconds = processor_seconds().zip(before).map(|(after, before)| after - before);
    (answer, Cost { seconds, processor_seconds, peak_kilobytes: peak_kilobytes() })
}

/// The most memory that this process has had, as Linux tells it.
fn peak_kilobytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// For how long processors have worked for this process, as Linux tells it.
fn processor_seconds() -> Option<f64> {
    // Hundredths of a second are the fourteenth and fifteenth field; the second is a name in brackets.
    const FIRST: usize = 11;
    const HUNDREDTH: f64 = 0.01;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(") ")?;
    let mut fields = after_name.split(' ').skip(FIRST);
    let used: u32 = fields.next()?.parse().ok()?;
    let of_system: u32 = fields.next()?.parse().ok()?;
    Some(f64::from(used + of_system) * HUNDREDTH)
}
