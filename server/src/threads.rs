//! Threads for work that the engine divides.

use std::{
    num::NonZero,
    sync::{Mutex, PoisonError},
    thread,
};

use pathways::theming::{Task, Workers};

/// As many threads as are asked for, for as long as there is work.
#[derive(Debug, Clone, Copy)]
pub struct Threads(NonZero<usize>);

impl Threads {
    /// So many threads.
    pub const fn new(count: NonZero<usize>) -> Self {
        Self(count)
    }

    /// A thread for each processor.
    pub fn of_machine() -> Self {
        Self(thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN))
    }
}

impl Workers for Threads {
    fn carry_out(&self, tasks: Vec<Task<'_>>) {
        let threads = self.count().min(tasks.len());
        let tasks = Mutex::new(tasks.into_iter());
        let next = || tasks.lock().unwrap_or_else(PoisonError::into_inner).next();
        let work = || {
            while let Some(task) = next() {
                task();
            }
        };
        thread::scope(|scope| {
            for _ in 1..threads {
                // Where the system gives no further thread, those that there are do the work.
                if thread::Builder::new().spawn_scoped(scope, work).is_err() {
                    break;
                }
            }
            work();
        });
    }

    fn count(&self) -> usize {
        self.0.get()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn every_task_is_carried_out_once() {
        let done = AtomicUsize::new(0);
        let tasks = (0..1_000).map(|_| -> Task<'_> {
            Box::new(|| {
                done.fetch_add(1, Ordering::Relaxed);
            })
        });
        Threads::new(NonZero::new(3).unwrap()).carry_out(tasks.collect());
        assert_eq!(done.into_inner(), 1_000);
    }
}
