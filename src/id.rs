//! Typed ids: a challenge can never be taken for a theme.
//!
//! Ids are never minted here. The shell draws a seed for each command ([`Envelope`](crate::campaign::Envelope)) and every
//! id that the command creates follows from it.

use std::{fmt, hash::Hash, marker::PhantomData, str::FromStr};

use uuid::Uuid;

/// A UUID that knows what it identifies. `Kind` exists only for the compiler.
pub struct Id<Kind> {
    uuid: Uuid,
    kind: PhantomData<fn() -> Kind>,
}

/// Declares the kinds of ids and the alias by which each is called.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident => $alias:ident;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug)]
            pub enum $kind {}
            #[cfg(feature = "schema")]
            impl crate::schema::Named for $kind {
                const NAME: &'static str = stringify!($alias);
            }
            $(#[$doc])*
            pub type $alias = Id<$kind>;
        )*
    };
}

kinds! {
    /// One run of the workflow, from call to archive.
    CampaignKind => CampaignId;
    /// What a member says holds the sector back.
    ChallengeKind => ChallengeId;
    /// A group of challenges.
    ThemeKind => ThemeId;
    /// A subject that people gather around.
    TopicKind => TopicId;
    /// One opening of a ballot box.
    RoundKind => RoundId;
    /// A merge or a split, by which it can be undone.
    LineageKind => LineageId;
    /// A question raised against a decision.
    ContestKind => ContestId;
    /// What others already do about something that holds the sector back.
    InitiativeKind => InitiativeId;
    /// A human being who signed in.
    PersonKind => PersonId;
    /// What holds one ballot: a person, or an organisation with delegates.
    VoiceKind => VoiceId;
    /// One intent of one person, by which a resend is recognised.
    CommandKind => CommandId;
}

impl<Kind> Id<Kind> {
    /// Takes a UUID for an id of this kind.
    pub const fn new(uuid: Uuid) -> Self {
        Self { uuid, kind: PhantomData }
    }

    /// The UUID without its kind, for the store.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The sixteen bytes, for hashing.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.uuid.as_bytes()
    }
}

/// The text was not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: expected a UUID such as 018f3b1e-8a4e-7cc1-a2f4-6d1f0c9b7e55")
    }
}

impl std::error::Error for NotAnId {}

impl<Kind> FromStr for Id<Kind> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        // Only the hyphenated form, so that one id has one spelling everywhere.
        if text.len() != uuid::fmt::Hyphenated::LENGTH {
            return Err(NotAnId);
        }
        Uuid::try_parse(text).map(Self::new).map_err(|_| NotAnId)
    }
}

impl<Kind> Clone for Id<Kind> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Kind> Copy for Id<Kind> {}
impl<Kind> PartialEq for Id<Kind> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<Kind> Eq for Id<Kind> {}
impl<Kind> PartialOrd for Id<Kind> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<Kind> Ord for Id<Kind> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<Kind> Hash for Id<Kind> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<Kind> fmt::Display for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid.as_hyphenated().fmt(f)
    }
}
impl<Kind> fmt::Debug for Id<Kind> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
crate::spelling::spelled_as_text!(Id<Kind>, over Kind);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_one_spelling() {
        let id: ChallengeId = Id::new(Uuid::from_u128(7));
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("00000000000000000000000000000007".parse::<ChallengeId>(), Err(NotAnId));
        assert_eq!("{00000000-0000-0000-0000-000000000007}".parse::<ChallengeId>(), Err(NotAnId));
        assert_eq!("".parse::<ChallengeId>(), Err(NotAnId));
    }
}
