//! How much two groupings of the same things have in common.

use std::collections::BTreeMap;

/// How many things are in which pair of groups.
struct Contingency {
    /// Rows are the groups of the one grouping, columns those of the other.
    cells: Vec<Vec<f64>>,
    rows: Vec<f64>,
    columns: Vec<f64>,
    total: f64,
}

impl Contingency {
    fn of<A: Ord, B: Ord>(one: &[A], other: &[B]) -> Self {
        let (ones, others) = (numbered(one), numbered(other));
        let mut cells = vec![vec![0.0; others.len()]; ones.len()];
        for (one, other) in one.iter().zip(other) {
            cells[ones[one]][others[other]] += 1.0;
        }
        let rows: Vec<f64> = cells.iter().map(|row| row.iter().sum()).collect();
        let columns = (0..others.len()).map(|column| cells.iter().map(|row| row[column]).sum());
        Self { columns: columns.collect(), total: rows.iter().sum(), rows, cells }
    }

    fn entropy(&self, sizes: &[f64]) -> f64 {
        -sizes.iter().map(|size| information(*size, self.total)).sum::<f64>()
    }
}

fn numbered<Group: Ord>(groups: &[Group]) -> BTreeMap<&Group, usize> {
    let mut numbers: BTreeMap<&Group, usize> = groups.iter().map(|group| (group, 0)).collect();
    numbers.values_mut().enumerate().for_each(|(number, value)| *value = number);
    numbers
}

/// `p ln p`, zero where nothing is.
fn information(part: f64, total: f64) -> f64 {
    if part > 0.0 { part / total * libm::log(part / total) } else { 0.0 }
}

/// What one grouping tells of the other, against the mean of what each tells (normalised mutual information, V-measure).
pub(super) fn shared<A: Ord, B: Ord>(one: &[A], other: &[B]) -> f64 {
    let table = Contingency::of(one, other);
    let both: Vec<f64> = table.cells.concat();
    let (of_rows, of_columns) = (table.entropy(&table.rows), table.entropy(&table.columns));
    let mean = f64::midpoint(of_rows, of_columns);
    if mean > 0.0 { (of_rows + of_columns - table.entropy(&both)) / mean } else { 1.0 }
}

/// How much more often two things are in one group in both than chance would have it (adjusted Rand index).
pub(super) fn adjusted_rand<A: Ord, B: Ord>(one: &[A], other: &[B]) -> f64 {
    let table = Contingency::of(one, other);
    let pairs = |size: &f64| size * (size - 1.0) / 2.0;
    let together: f64 = table.cells.iter().flatten().map(pairs).sum();
    let rows: f64 = table.rows.iter().map(pairs).sum();
    let columns: f64 = table.columns.iter().map(pairs).sum();
    let expected = rows * columns / pairs(&table.total).max(1.0);
    let most = f64::midpoint(rows, columns);
    if most > expected { (together - expected) / (most - expected) } else { 1.0 }
}

/// The share of things that are right when each group is given the one name that suits all best (Hungarian method).
pub(super) fn accuracy<A: Ord, B: Ord>(one: &[A], other: &[B]) -> f64 {
    let table = Contingency::of(one, other);
    let size = table.rows.len().max(table.columns.len());
    let count = |row: usize, column: usize| {
        table.cells.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
    };
    let columns = assigned(size, |row, column| -count(row, column));
    let right: f64 = columns.iter().enumerate().map(|(row, column)| count(row, *column)).sum();
    right / table.total.max(1.0)
}

/// The column of each row, so that the sum of costs is least.
fn assigned(size: usize, cost: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    // Rows and columns are counted from one; zero stands for none.
    let mut of_rows = vec![0.0; size + 1];
    let mut of_columns = vec![0.0; size + 1];
    let mut row_of = vec![0; size + 1];
    for row in 1..=size {
        let mut least = vec![f64::INFINITY; size + 1];
        let mut before = vec![0; size + 1];
        let mut is_done = vec![false; size + 1];
        let mut column = 0;
        row_of[0] = row;
        while row_of[column] != 0 {
            is_done[column] = true;
            let current = row_of[column];
            let mut step = f64::INFINITY;
            let mut next = 0;
            for other in (1..=size).filter(|other| !is_done[*other]) {
                let slack = cost(current - 1, other - 1) - of_rows[current] - of_columns[other];
                if slack < least[other] {
                    least[other] = slack;
                    before[other] = column;
                }
                if least[other] < step {
                    step = least[other];
                    next = other;
                }
            }
            for (other, is_done) in is_done.iter().enumerate() {
                if *is_done {
                    of_rows[row_of[other]] += step;
                    of_columns[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of[column] = row_of[before[column]];
            column = before[column];
        }
    }
    let mut columns = vec![0; size];
    for (column, row) in row_of.into_iter().enumerate().skip(1) {
        columns[row - 1] = column - 1;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_near(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 1e-6
    }

    /// What scikit-learn 1.9.1 says of the same groups; seven of the ten are right at best.
    #[test]
    fn groupings_agree_as_a_well_known_library_says() {
        let one = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2];
        let other = ["b", "b", "a", "a", "a", "a", "c", "c", "b", "d"];
        assert!(is_near(shared(&one, &other), 0.568_241), "{}", shared(&one, &other));
        let rand = adjusted_rand(&one, &other);
        assert!(is_near(rand, 0.28), "{rand}");
        assert!(is_near(accuracy(&one, &other), 0.7), "{}", accuracy(&one, &other));
    }

    #[test]
    fn a_grouping_agrees_wholly_with_itself_by_other_names() {
        let one = [1, 1, 2, 3, 3];
        let renamed = [9, 9, 4, 7, 7];
        assert!(is_near(shared(&one, &renamed), 1.0));
        assert!(is_near(adjusted_rand(&one, &renamed), 1.0));
        assert!(is_near(accuracy(&one, &renamed), 1.0));
        assert!(is_near(shared(&one, &[0; 5]), 0.0));
    }
}
