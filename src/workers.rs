//! Who does the work: the engine says what can be done at the same time, the shell says by how many.
//!
//! Results never depend on it. A task fills places that are its own, and what is summed up over tasks is summed in the
//! order of the tasks, whoever ended first.

/// A piece of work that waits for nothing.
pub type Task<'scope> = Box<dyn FnOnce() + Send + 'scope>;

/// Those who carry tasks out.
pub trait Workers: Sync {
    /// Carries out every task, in any order, and returns when all have ended.
    fn carry_out(&self, tasks: Vec<Task<'_>>);

    /// How many tasks are carried out at the same time.
    fn count(&self) -> usize;
}

/// One worker, the caller.
#[derive(Debug, Clone, Copy, Default)]
pub struct Alone;

impl Workers for Alone {
    fn carry_out(&self, tasks: Vec<Task<'_>>) {
        for task in tasks {
            task();
        }
    }

    fn count(&self) -> usize {
        1
    }
}

/// Tasks per worker: enough that nobody waits long for the last.
const SHARES: usize = 8;

/// The answer for each number below `count`, in their order.
pub(crate) fn map<Answer: Send>(
    workers: &dyn Workers,
    count: usize,
    answer: impl Fn(usize) -> Answer + Sync,
) -> Vec<Answer> {
    let mut slots: Vec<Option<Answer>> = (0..count).map(|_| None).collect();
    fill(workers, &mut slots, 1, |number, slot| {
        if let [slot] = slot {
            *slot = Some(answer(number));
        }
    });
    slots.into_iter().flatten().collect()
}

/// Lets `fill` write each row of `width` cells.
pub(crate) fn fill<Cell: Send>(
    workers: &dyn Workers,
    cells: &mut [Cell],
    width: usize,
    fill: impl Fn(usize, &mut [Cell]) + Sync,
) {
    if width == 0 || cells.is_empty() {
        return;
    }
    let rows = cells.len().div_ceil(width);
    let share = rows.div_ceil(workers.count().max(1) * SHARES).max(1);
    let fill = &fill;
    let task = |(number, part): (usize, _)| -> Task<'_> {
        let part: &mut [Cell] = part;
        Box::new(move || {
            let rows = part.chunks_mut(width).enumerate();
            rows.for_each(|(row, cells)| fill(number * share + row, cells));
        })
    };
    workers.carry_out(cells.chunks_mut(share * width).enumerate().map(task).collect());
}
