//! Dates that are read rightly, and refused for where they lie.

use pathways::campaign::Refusal;

use super::{Outcome, Posted, Wrong};
use crate::{i18n::refusal as in_words, port::Trouble, visit::Visit};

/// The form again, where what was typed into its field of a date is what is refused.
pub(crate) fn refused_date<T>(
    done: &Result<T, Trouble>,
    visit: &Visit,
    posted: &Posted,
    field: &'static str,
) -> Option<Outcome> {
    let Err(Trouble::Refused(refusal)) = done else { return None };
    let is_about_date = matches!(
        refusal,
        Refusal::DatePassed
            | Refusal::DateOrder
            | Refusal::DateOffPath
            | Refusal::DeadlineEarlier { .. }
    );
    if !is_about_date || posted.value(field).is_none() {
        return None;
    }
    let mut check = posted.check();
    check.complain(field, Wrong::Words(in_words(refusal, visit.language())));
    Some(check.again())
}
