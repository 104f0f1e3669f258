use std::collections::BTreeMap;

use pathways::{role::Role, text::TextError, time::Seconds};

use super::*;
use crate::{
    clock, erasures::ErasuresError, mail::NotPosted, secret::NoRandomness, service::Trouble,
    store::StoreError,
};

/// One of each refusal.
fn refusals() -> Vec<Refused> {
    let no_role = "nobody".parse::<Role>().unwrap_err();
    let mut all = vec![
        Refused::NotSignedIn,
        Refused::AlreadyDone,
        Refused::NotAllowed,
        Refused::TooMany { retry_after: Seconds(30) },
        Refused::Code,
        Refused::Link,
        Refused::InvitationUnknown,
        Refused::InvitationSpent,
        Refused::InvitationExpired,
        Refused::RoomCodeUnknown,
        Refused::RoomCodeFull,
        Refused::NoOpenCode,
        Refused::Count { limit: 1_000 },
        Refused::Role(no_role),
        Refused::TokenUnknown,
        Refused::Campaign(Trouble::Quarantined),
        Refused::Mail(NotPosted::Full),
        Refused::Store(StoreError::Busy),
        Refused::Randomness(NoRandomness::from(getrandom::Error::UNSUPPORTED)),
        Refused::Erasures(ErasuresError::NoRandomness(clock::NoRandomness)),
    ];
    all.extend(
        [
            AddressError::Empty,
            AddressError::TooLong,
            AddressError::AtSign,
            AddressError::LocalPart,
            AddressError::Domain,
        ]
        .map(Refused::Address),
    );
    all.extend([Malformed::Secret, Malformed::Code, Malformed::RoomCode].map(Refused::Malformed));
    all.extend(
        [
            TextError::Empty,
            TextError::TooLong { limit: 120, length: 121 },
            TextError::Forbidden,
            TextError::ManyLines,
            TextError::Malformed,
        ]
        .map(Refused::Text),
    );
    all
}

/// A refusal without a place of its own does not compile here, so that none is missing above.
fn place(refused: &Refused) -> usize {
    match refused {
        Refused::NotSignedIn => 0,
        Refused::AlreadyDone => 1,
        Refused::NotAllowed => 2,
        Refused::TooMany { .. } => 3,
        Refused::Code => 4,
        Refused::Link => 5,
        Refused::InvitationUnknown => 6,
        Refused::InvitationSpent => 7,
        Refused::InvitationExpired => 8,
        Refused::RoomCodeUnknown => 9,
        Refused::RoomCodeFull => 10,
        Refused::NoOpenCode => 11,
        Refused::Count { .. } => 12,
        Refused::Role(_) => 13,
        Refused::TokenUnknown => 14,
        Refused::Campaign(_) => 15,
        Refused::Mail(_) => 16,
        Refused::Store(_) => 17,
        Refused::Randomness(_) => 18,
        Refused::Address(_) => 19,
        Refused::Malformed(_) => 20,
        Refused::Text(_) => 21,
        Refused::Erasures(_) => 22,
    }
}

fn check(name: &str, message: &Message) {
    let (english, french) = (&message.en, &message.fr);
    assert!(english.len() > 10 && english.ends_with('.'), "{name}: {english}");
    assert!(french.len() > 10 && french.ends_with('.'), "{name}: {french}");
    assert_ne!(english, french, "{name}");
    assert!(!french.contains('\''), "{name}: an apostrophe that is none");
}

#[test]
fn every_refusal_of_sign_in_has_words_in_both_languages() {
    let mut told = BTreeMap::new();
    for refused in refusals() {
        check(refused.code(), &of(&refused));
        *told.entry(place(&refused)).or_insert(0) += 1;
    }
    assert_eq!(told.into_keys().collect::<Vec<_>>(), (0..=22).collect::<Vec<_>>());
}
