//! A table before it is written in any format.

/// A table with a name that is a file's and a sheet's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: &'static [&'static str],
    /// As many cells each as there are columns.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing that everybody may know, or nothing at all.
    Empty,
    Number(u32),
    Text(String),
}

impl Cell {
    pub(super) fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    /// Text where there is some.
    pub(super) fn maybe(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// A number where it is known.
    pub(super) fn known(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}
