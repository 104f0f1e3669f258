//! The store: the only code that speaks SurrealQL.
//!
//! It keeps three things and understands none of them. A **log** per campaign is a list of texts
//! with a head; a **box** per round is a set of ballots, each a text, with a sum over them; the
//! **accounts** are persons and the hashes of what lets them in. What an entry or a ballot says is
//! the engine's business.
//!
//! | record id | holds | written by |
//! |---|---|---|
//! | `campaign:uuid` | nothing: it lists the campaigns | the first append |
//! | `head:[campaign]` | size and root of the log | every append |
//! | `event:[campaign, seq]` | an entry's canonical bytes | one append, never again |
//! | `side:[campaign, commitment]` | an entry's private part | one append; erased on request |
//! | `erasure:campaign` | how often private parts were erased, for other nodes; in no backup | every erasure |
//! | `gate:[round]` | whether the box is sealed, which nodes write to it | the appends that open and seal, each node once |
//! | `box:[round, node]` | count and sum of what the node wrote | that node's batches, and the seal |
//! | `ballot:[round, voice]` | the voice's ballot and its version | batches; deleted when the box is emptied |
//! | `remains:[round, place]` | what stays of a box that was emptied, and tells of nobody | the append that empties it |
//! | `person:uuid`, `address:text` | a person; whose an address is | accounts |
//! | `session:hash`, `token:hash` | who acts with a secret | accounts |
//! | `sign_in:hash`, `browser:hash` | a sign-in under way; the newest of a browser | accounts |
//! | `invitation:hash`, `invited:[campaign, address, role]` | an invitation; the one that counts | accounts |
//! | `room_code:[campaign, hash]` | whom a code lets in, how often it did | accounts |
//! | `once:hash` | that an act was begun under its sender's key | the node that acts; taken back when it failed |
//! | `note:[round, person, item]` | what a panelist notes for herself; in no backup | its owner; deleted with the campaign's archive |
//! | `helper:[topic, person]` | that somebody offered to help with a topic | its owner; deleted with the person |
//! | `concern:[campaign, challenge, person]` | nothing: somebody says that another's challenge is hers too | its owner; deleted with the person |
//! | `consent:[campaign, challenge]` | who allows its words in files | whoever answers for it; deleted when taken back and with the person |
//! | `receipt_letter:[campaign, round, person]` | nothing: somebody wants a letter with her receipt | its owner; deleted when it is written and with the person |
//! | `group_answer:[campaign, person, question]` | to which group somebody says to belong; in no backup | its owner; deleted with the person and when the campaign is over |
//! | `register:[campaign]` | how often the campaign's register of initiatives has changed | every change of it |
//! | `initiative:[campaign, initiative]` | what is known of it, and who suggested it | hosts; a suggestion is deleted with its person |
//! | `notice:campaign` | up to which entry letters were posted | the node that posts them |
//! | `barrier:node` | how often the node waited for everything before to be durable | [`Store::barrier`] |
//! | `migration:number` | name and SHA-256 of a schema step that ran | [`Store::open`] |
//! | `rewrite:due` | nothing: something was erased that the files of the store hold still | whatever erases; gone with [`Store::rewrite_if_due`] |
//! | `restore:running` | nothing: a restore was begun | [`Store::restore`] |
//!
//! # Invariants
//!
//! - **A log has no hole and no fork.** The append compares and sets the head in the transaction
//!   that inserts the entries; [`Store::log`] checks the numbers up to the head; the schema lets
//!   nobody change or delete an entry.
//! - **A box holds what its accounts say.** A batch writes its rows and its node's account in one
//!   transaction, and each row only over the very ballot it was made from; [`Store::verify_box`]
//!   recounts.
//! - **Nothing enters a sealed box.** The seal writes the gate and every account, a batch its
//!   account, a registration the gate, so whatever overlaps the seal meets it in a row.
//! - **Once means once.** Links, codes and invitations are used up in the transaction that reads
//!   them.
//! - **Unique is unique by record id.** There is no UNIQUE index, which the database has been seen
//!   to break, and no read-then-write that does not write a row which its rival writes too: the
//!   database isolates by snapshots, and only writes of one row conflict.
//! - **`Ok` means durable**, as the endpoint's sync mode says. Nothing else is an acknowledgement:
//!   a commit can be read before it is on disk.
//! - **A write does not depend on its caller's patience.** It runs in a task of its own. When its
//!   outcome does not arrive, a row that only it can have written is asked; `Unknown` is left for
//!   when that fails too.
//!
//! Deliberately absent: retries of an append or a batch that lost (the caller has to decide again),
//! the meaning of any text, roles, clocks, and secrets (only their hashes come in).
//!
//! # Cost
//!
//! Measured in the development profile, on a shared machine of two cores, with ballots of 400
//! bytes in batches of 64: see `boxes::batch` for what each form of the transaction costs.

mod accounts;
mod backup;
mod barrier;
mod boxes;
mod concerns;
mod connect;
mod consents;
mod endpoint;
mod error;
mod groups;
mod helpers;
mod initiatives;
mod log;
mod migrations;
mod notes;
mod notices;
mod once;
mod query;
mod receipt_letters;
mod rewrite;

pub use accounts::{
    Claim, Invitation, InvitationError, Language, Person, PersonRow, RoomCodeError, RoomCodeKind,
    SIGN_IN_TRIES, Session, SignIn, SignInError, Token,
};
pub use backup::BackupError;
pub use boxes::{BallotRow, BatchError, BoxTotal, Change, Emptied, Seal, Sum};
pub use concerns::{ConcernRow, OwnConcernRow};
pub use connect::Store;
pub use consents::OwnConsentRow;
pub use endpoint::{Endpoint, EndpointError, Remote, SyncMode};
pub use error::StoreError;
pub use groups::{GroupAnswerRow, OwnGroupAnswerRow};
pub use helpers::{HelpRow, HelperRow};
pub use initiatives::{InitiativeRow, Kept, SuggestionRow};
pub use log::{Append, AppendError, Head, OnBox, Side};
pub use notes::{NoteRow, NotedMark};
pub use once::Turn;
pub use receipt_letters::ReceiptLetterRow;

#[cfg(test)]
mod testing;
