//! What a part tells when it is over.

use std::fmt;

use super::check::Finding;
use super::history::{Answer, History};

/// So many findings are printed; a broken server has thousands, which say the same.
const SHOWN_FAULTS: usize = 10;

/// One part of the torture, done.
#[derive(Debug)]
pub struct Report {
    /// What was done.
    pub name: &'static str,
    /// What it came to.
    pub figures: Figures,
    /// Why it has failed, if it has.
    pub faults: Vec<String>,
}

/// Counts over all rounds of a part.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// How often the server was brought down.
    pub rounds: usize,
    /// Answers that promise the operation is counted.
    pub acknowledged: usize,
    /// Answers that promise it is not.
    pub refused: usize,
    /// Sendings without an answer.
    pub unanswered: usize,
    /// Entries of the log that were acknowledged.
    pub appended: usize,
    /// Acknowledged operations that the ballots shown in the end do not contain.
    pub lost: usize,
}

impl Report {
    /// An empty report.
    pub fn new(name: &'static str) -> Self {
        Self { name, figures: Figures::default(), faults: Vec::new() }
    }

    /// Did every promise hold?
    pub fn passed(&self) -> bool {
        self.faults.is_empty()
    }

    /// Counts the answers of one round.
    pub fn add_round(&mut self, history: &History) {
        self.figures.rounds += 1;
        let appended = |answer: &Answer<_>| matches!(answer, Answer::Acknowledged(_));
        self.figures.appended +=
            history.appends.iter().filter(|append| appended(&append.answer)).count();
        for attempt in &history.operations {
            match attempt.answer {
                Answer::Acknowledged(_) => self.figures.acknowledged += 1,
                Answer::Refused(_) => self.figures.refused += 1,
                Answer::Unknown => self.figures.unanswered += 1,
            }
        }
    }

    /// Every finding is a fault.
    pub fn add_findings(&mut self, findings: &[Finding]) {
        self.faults.extend(findings.iter().map(Finding::to_string));
    }

    /// Loss is wanted, to prove that this part can see one; everything else is a fault.
    pub fn add_wanted_loss(&mut self, findings: &[Finding]) {
        let (lost, other): (Vec<_>, Vec<_>) = findings.iter().partition(|found| found.is_loss());
        self.faults.extend(other.into_iter().map(Finding::to_string));
        if lost.is_empty() {
            self.faults
                .push("nothing was lost, so this test could not have seen a loss".to_owned());
        }
    }

    /// The report of a part that is over. One that hardly got a promise proves nothing and has
    /// failed; a single round without one is fine, as the server may go down right away.
    #[must_use]
    pub fn concluded(mut self) -> Self {
        let Figures { rounds, acknowledged, .. } = self.figures;
        if rounds == 0 || acknowledged < rounds {
            let fault = format!("{acknowledged} promises in {rounds} rounds prove nothing");
            self.faults.push(fault);
        }
        self
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures { rounds, acknowledged, refused, unanswered, appended, lost } = self.figures;
        let verdict = if self.passed() { "ok" } else { "FAILED" };
        write!(
            f,
            "{}: {verdict}; {rounds} rounds, {acknowledged} acknowledged, {refused} refused, \
             {unanswered} unanswered, {appended} entries appended, {lost} lost",
            self.name
        )?;
        for fault in self.faults.iter().take(SHOWN_FAULTS) {
            write!(f, "\n  {fault}")?;
        }
        match self.faults.len().checked_sub(SHOWN_FAULTS) {
            Some(more) if more > 0 => write!(f, "\n  and {more} more"),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::torture::history::{Act, Attempt, Ballot, Item, Life, Order, Voice};
    use uuid::Uuid;

    fn history(answers: &[Answer]) -> History {
        let order = Order { key: Uuid::nil(), act: Act::Support, item: Item("a".to_owned()) };
        let attempt = |answer: &Answer| {
            let (order, answer) = (order.clone(), answer.clone());
            Attempt { voice: Voice(0), order, life: Life(1), answer }
        };
        History { operations: answers.iter().map(attempt).collect(), appends: vec![] }
    }

    #[test]
    fn a_part_without_promises_has_failed() {
        let mut report = Report::new("part");
        report.add_round(&history(&[Answer::Unknown]));
        assert!(!report.concluded().passed());
        assert!(!Report::new("part").concluded().passed());
    }

    #[test]
    fn one_idle_round_among_busy_ones_is_fine() {
        let promise = Answer::Acknowledged(Ballot::default());
        let mut report = Report::new("part");
        report.add_round(&history(&[promise.clone(), promise]));
        report.add_round(&history(&[]));
        assert!(report.concluded().passed());
    }

    #[test]
    fn a_wanted_loss_must_come_and_excuses_nothing_else() {
        let faults = |findings: &[Finding]| {
            let mut report = Report::new("part");
            report.add_wanted_loss(findings);
            report.faults.len()
        };
        assert_eq!(faults(&[Finding::NoBallot(Voice(0))]), 0);
        assert_eq!(faults(&[]), 1);
        assert_eq!(faults(&[Finding::NoBallot(Voice(0)), Finding::DoubleMark(Voice(1))]), 1);
    }
}
