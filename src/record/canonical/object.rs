//! Lists, and objects, whose members are put in order when they end.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::{NotCanonical, Writer, escape::quote};

/// Where a member of an object stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::record) struct Member {
    /// From where to where its name goes among the names.
    name: (usize, usize),
    /// From where to where it goes in the bytes, with the comma behind it.
    bytes: (usize, usize),
}

/// A list that has not ended.
pub(in crate::record) struct List<'a> {
    writer: &'a mut Writer,
    is_empty: bool,
}

impl<'a> List<'a> {
    pub(super) fn begin(writer: &'a mut Writer) -> Self {
        writer.out.push('[');
        Self { writer, is_empty: true }
    }

    pub(super) fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
        if !std::mem::take(&mut self.is_empty) {
            self.writer.out.push(',');
        }
        value.serialize(&mut *self.writer)?;
        if self.writer.is_absent { Err(NotCanonical::Null) } else { Ok(()) }
    }

    pub(super) fn finish(self) -> &'a mut Writer {
        self.writer.out.push(']');
        self.writer
    }
}

/// An object that has not ended.
pub(in crate::record) struct Object<'a> {
    writer: &'a mut Writer,
    /// Where its members begin in the bytes.
    start: usize,
    /// Which of all members is its first one.
    first: usize,
}

impl<'a> Object<'a> {
    pub(super) fn begin(writer: &'a mut Writer) -> Self {
        writer.out.push('{');
        Self { start: writer.out.len(), first: writer.members.len(), writer }
    }

    /// Begins a member, whose value is to come.
    pub(super) fn open<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), NotCanonical> {
        let begin = self.writer.names.len();
        let written = write!(self.writer.names, "{}", Name(name));
        written.map_err(|_| NotCanonical::Unserialisable)?;
        self.open_last(begin)
    }

    /// The same for what is named already: its name is the last of all names.
    fn open_last(&mut self, begin: usize) -> Result<(), NotCanonical> {
        let Writer { out, members, names, .. } = &mut *self.writer;
        let name = names.get(begin..).unwrap_or_default();
        if !name.is_ascii() {
            return Err(NotCanonical::Key);
        }
        members.push(Member { name: (begin, names.len()), bytes: (out.len(), out.len()) });
        quote(name, out);
        out.push(':');
        Ok(())
    }

    /// Ends the member that was begun, with its value. What is absent is left out, with its name.
    pub(super) fn close<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
        value.serialize(&mut *self.writer)?;
        let Writer { out, members, names, is_absent, .. } = &mut *self.writer;
        if std::mem::take(is_absent) {
            if let Some(Member { name, bytes }) = members.pop() {
                names.truncate(name.0);
                out.truncate(bytes.0);
            }
        } else if let Some(member) = members.last_mut() {
            out.push(',');
            member.bytes.1 = out.len();
        }
        Ok(())
    }

    pub(super) fn member<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
    ) -> Result<(), NotCanonical> {
        let begin = self.writer.names.len();
        self.writer.names.push_str(name);
        self.open_last(begin)?;
        self.close(value)
    }

    pub(super) fn finish(self) -> Result<&'a mut Writer, NotCanonical> {
        self.writer.sort(self.first, self.start)?;
        let Writer { out, members, names, .. } = &mut *self.writer;
        if let Some(Member { name, .. }) = members.get(self.first) {
            // The comma behind the last member.
            out.pop();
            names.truncate(name.0);
            members.truncate(self.first);
        }
        out.push('}');
        Ok(self.writer)
    }
}

impl Writer {
    /// Begins an object of one member, whose value is to come.
    pub(super) fn begin_one(&mut self, name: &str) -> &mut Self {
        self.out.push('{');
        quote(name, &mut self.out);
        self.out.push(':');
        self
    }

    /// Ends an object of one member.
    pub(super) fn end_one(&mut self) {
        self.out.push('}');
    }

    /// Puts the members of the last object in order.
    fn sort(&mut self, first: usize, start: usize) -> Result<(), NotCanonical> {
        let Self { out, members, names, sorted, .. } = self;
        let name = |member: &Member| names.get(member.name.0..member.name.1).unwrap_or_default();
        let members = members.get_mut(first..).unwrap_or_default();
        if members.is_sorted_by(|one, next| name(one) < name(next)) {
            return Ok(());
        }
        members.sort_unstable_by(|one, other| name(one).cmp(name(other)));
        if members.windows(2).any(|pair| name(&pair[0]) == name(&pair[1])) {
            return Err(NotCanonical::Unserialisable);
        }
        sorted.clear();
        for Member { bytes, .. } in members {
            sorted.push_str(out.get(bytes.0..bytes.1).unwrap_or_default());
        }
        out.truncate(start);
        out.push_str(sorted);
        Ok(())
    }
}

/// What stands in an object as its one member, named after a variant.
pub(in crate::record) struct Wrapped<T>(pub(super) T);

/// What names a member: text, or what stands for it.
struct Name<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> fmt::Display for Name<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}
