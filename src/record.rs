//! The public record: how an event becomes bytes that anyone can hash, and what stays beside them.
//!
//! Each [`Event`](crate::campaign::Event) is stored as one **entry**: a line of canonical JSON
//! ([`mod@canonical`]), leaf of an RFC 6962 tree ([`tree`]). What is private about it (who acted, texts, reasons in prose)
//! is a [`Private`] value: the entry holds its salted hash, the value and its salt lie in a **side row** that can be
//! erased without touching the entry.
//!
//! - An entry's bytes never change. Reading and writing an entry gives the same bytes.
//! - No two acts can be joined through the entries: each private value has a salt of its own, and so has each entry.
//! - An entry whose side rows are gone still folds: what it said privately is [`Private::Redacted`].
//!
//! The key that signs it is followed by another only where it has signed that itself ([`Rotation`]).
//!
//! What voters keep points into it: a [`Promise`] while a box is open, a [`Receipt`] once it is sealed, and an [`Opening`] that shows
//! how somebody voted.
//!
//! Deliberately absent: floats, nulls, anything of a ballot but the roots of its box.

pub mod canonical;
pub mod checkpoint;
mod entry;
mod note;
mod opening;
mod private;
mod promise;
mod receipt;
mod rotation;
mod short;
pub mod tree;
pub mod vectors;
pub mod verify;

pub use canonical::canonical;
pub use entry::{BrokenEntry, Entry, SideRow, read, write};
pub use note::{BrokenNote, KeyId, KeyName, NotANoteKey, NoteKey, NoteSigner};
pub use opening::{NotAnOpening, Opening};
pub use private::{Digest, NotHex, Private, Salt};
pub use promise::Promise;
pub use receipt::{Inclusion, NotAReceipt, Receipt, Sealed};
pub use rotation::{NotASignature, Rotation, RotationSignature};
pub use short::{NotShort, SHORT_BITS, ShortTree};
