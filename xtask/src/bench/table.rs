//! The table of what was asked for and what was measured, in Markdown.

/// One measurement.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) at_least: &'static str,
    pub(super) aim: &'static str,
    pub(super) measured: String,
}

impl Row {
    /// A measurement of which something is asked.
    pub(super) fn asked(
        what: impl Into<String>,
        at_least: &'static str,
        aim: &'static str,
        measured: String,
    ) -> Self {
        Self { what: what.into(), at_least, aim, measured }
    }

    /// A measurement to compare others with.
    pub(super) fn for_comparison(what: impl Into<String>, measured: String) -> Self {
        Self { what: what.into(), measured, ..Self::default() }
    }
}

/// Prints the head of a table, whose rows follow as they are measured.
pub(super) fn head() {
    println!("| what | at least | aim | measured |");
    println!("|---|---|---|---|");
}

pub(super) fn print(rows: impl IntoIterator<Item = Row>) {
    for Row { what, at_least, aim, measured } in rows {
        println!("| {what} | {at_least} | {aim} | {measured} |");
    }
}
