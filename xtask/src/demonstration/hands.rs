//! Many hands: acts that do not wait for each other are done at the same time.

use std::thread::{self, ScopedJoinHandle};

use super::error::DemonstrationError;

/// More would only wait for each other in the server.
const HANDS: usize = 6;

/// Does the same with each of the items, and returns what came of it, in their order.
pub(super) fn each<Item: Sync, Done: Send>(
    items: &[Item],
    act: impl Fn(&Item) -> Result<Done, DemonstrationError> + Sync,
) -> Result<Vec<Done>, DemonstrationError> {
    let act = &act;
    thread::scope(|scope| {
        let shares = items.chunks(items.len().div_ceil(HANDS).max(1));
        let hands: Vec<_> = shares
            .map(|share| scope.spawn(move || share.iter().map(act).collect::<Result<Vec<_>, _>>()))
            .collect();
        let shares = hands.into_iter().map(ScopedJoinHandle::join);
        let shares = shares.map(|share| share.unwrap_or(Err(DemonstrationError::Panicked)));
        Ok(shares.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_each_is_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..20).collect();
        assert_eq!(
            each(&items, |item| Ok(item * 2)).unwrap(),
            (0..40).step_by(2).collect::<Vec<_>>()
        );
        assert_eq!(each(&[], |item: &usize| Ok(*item)).unwrap(), Vec::<usize>::new());
    }

    #[test]
    fn one_failure_fails_all() {
        let failed = each(&[1, 2, 3], |item| match item {
            2 => Err(DemonstrationError::missing("two")),
            item => Ok(*item),
        });
        assert!(matches!(failed, Err(DemonstrationError::Missing { .. })));
    }
}
