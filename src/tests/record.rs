//! The bytes of the record: pinned, canonical, and closed against alteration.

use std::{collections::BTreeMap, fmt::Write as _};

use pathways::{
    campaign::{Campaign, Event, Fact},
    charter::TieStep,
    id::CampaignId,
    record::{BrokenEntry, Digest, Entry, Salt, SideRow, read, write},
    round::PanelMark,
    stage::Stage,
};
use uuid::Uuid;

use crate::{
    given::{HOST, MEMBERS, PANEL, Story, charter, kinds, words},
    table,
};

/// Names every kind of fact; a new one does not compile until it is listed here, and fails until it is pinned.
macro_rules! facts {
    ($($fact:ident)*) => {
        const FACTS: &[&str] = &[$(stringify!($fact)),*];

        const fn name(fact: &Fact) -> &'static str {
            match fact {
                $(Fact::$fact { .. } => stringify!($fact),)*
            }
        }
    };
}

facts! {
    CampaignCreated CharterEdited StageEntered StageWaits Rescheduled RoleGranted RoleRevoked VoiceAdmitted
    DelegatesChanged
    ChallengeSubmitted ChallengeRevised StewardsChanged ChallengeWithdrawn ChallengeAccepted ChallengeDeclined
    ChallengeTranslated MergeProposed MergeRefused ChallengesMerged ChallengeSplit LineageUndone
    ThemeProposed ThemeRenamed ThemeExplained ChallengePlaced ThemesMerged ThemeSplit ThemeRetired ThemesProposed
    StopWordsSet ChallengeKeptOut ChallengeLetIn ThemeFrozen ThemeThawed ThemeQuestioned ThemeQuestionAnswered
    ThemesSigned
    TopicDrafted TopicEdited TopicDropped
    RoundPrepared ConflictDeclared LotSecretAdded RoundOpened DeadlineMoved RoundSealed LotSecretShown RoundCounted TieBroken RoundRecounted RoundPublished
    RoundCertified LinkDestroyed KeyRotated RoundVoided ReasonDrafted ReasonsConfirmed
    ItemRevealed
    ContestRaised ContestAnswered ContestWithheld
    TopicSelected TopicReleased LeadAssigned TopicPlanned TopicMoved NewsPosted
}

fn entry(event: &Event) -> Entry {
    let campaign = CampaignId::new(Uuid::from_u128(9));
    Entry { campaign, seq: 7, salt: Salt::new([3; 32]), event: event.clone() }
}

fn rows(sides: Vec<SideRow>) -> BTreeMap<Digest, SideRow> {
    sides.into_iter().map(|row| (row.commitment, row)).collect()
}

/// A log with a stage that waits.
fn waiting() -> Vec<Event> {
    let mut charter = charter();
    let at = crate::given::START.after(pathways::time::Seconds(9));
    charter.schedule.insert(Stage::Upvote, at);
    let mut story = Story::with(charter, Stage::Theming);
    story.s.theme("empty", &[]);
    story.s.now = at;
    story.s.clock();
    story.s.log
}

/// A log with a tie that was broken by lot.
fn drawn() -> Vec<Event> {
    let mut charter = charter();
    charter.panel.tie_ladder = [TieStep::Lot].into();
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    for panelist in PANEL {
        let marks = [0, 1].map(|n| (story.item(n), PanelMark::Approve));
        story.s.marks(panelist, &marks);
    }
    story.s.closes();
    story.s.log
}

/// The first event of each kind.
fn tour() -> BTreeMap<&'static str, Event> {
    let mut first = BTreeMap::new();
    let others = table::logs().flatten().chain(drawn());
    for event in waiting().into_iter().chain(others) {
        first.entry(name(&event.fact)).or_insert(event);
    }
    first
}

#[test]
fn the_bytes_of_every_kind_of_entry_are_these() {
    let tour = tour();
    let mut pinned = String::new();
    for fact in FACTS {
        let event = tour.get(fact).unwrap_or_else(|| panic!("no {fact} anywhere"));
        let (bytes, sides) = write(&entry(event)).unwrap();
        assert_eq!(read(&bytes, &rows(sides.clone())), Ok(entry(event)));
        writeln!(pinned, "{fact}, {} side rows\n{bytes}", sides.len()).unwrap();
    }
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("entries", pinned);
    });
}

#[test]
fn only_a_challenge_that_was_put_back_says_so() {
    let mut event = tour()["ChallengePlaced"].clone();
    assert!(!write(&entry(&event)).unwrap().0.contains("hand"));
    let Fact::ChallengePlaced { hand, .. } = &mut event.fact else { panic!() };
    *hand = Some(pathways::campaign::Hand::TakenBack);
    let (bytes, sides) = write(&entry(&event)).unwrap();
    assert!(bytes.contains(r#""hand":"taken_back""#));
    assert_eq!(read(&bytes, &rows(sides)), Ok(entry(&event)));
}

#[test]
fn a_translation_written_before_it_could_say_who_is_affected_keeps_its_bytes() {
    let event = tour()["ChallengeTranslated"].clone();
    let (bytes, sides) = write(&entry(&event)).unwrap();
    let values: Vec<&str> = sides.iter().map(|row| row.value.as_str()).collect();
    let written = r#"{"language":"fr","title":"titre"}"#;
    assert!(values.contains(&written), "{values:?}");
    let again = read(&bytes, &rows(sides.clone())).unwrap();
    let Fact::ChallengeTranslated { translation, .. } = &again.event.fact else { panic!() };
    let translation = translation.known().unwrap();
    assert!(translation.affected.is_none() && translation.summary.is_none());
    assert_eq!(write(&again), Ok((bytes, sides)));
}

#[test]
fn only_a_signature_that_leaves_questions_open_says_so() {
    let mut event = tour()["ThemesSigned"].clone();
    assert!(!write(&entry(&event)).unwrap().0.contains("open_questions"));
    let Fact::ThemesSigned { open_questions, .. } = &mut event.fact else { panic!() };
    *open_questions = 2;
    let (bytes, sides) = write(&entry(&event)).unwrap();
    assert!(bytes.contains(r#""open_questions":2"#));
    assert_eq!(read(&bytes, &rows(sides)), Ok(entry(&event)));
}

/// An entry with two side rows besides who acted, and one without.
fn samples() -> [(String, BTreeMap<Digest, SideRow>); 2] {
    let tour = tour();
    ["ChallengeSubmitted", "RoundPrepared"].map(|name| {
        let (bytes, sides) = write(&entry(&tour[name])).unwrap();
        (bytes, rows(sides))
    })
}

#[test]
fn an_altered_side_row_is_found() {
    let [(bytes, rows), _] = samples();
    for row in rows.values() {
        let mut value = row.clone();
        value.value.push(' ');
        let mut salt = row.clone();
        salt.salt = Salt::new([9; 32]);
        for altered in [value, salt] {
            let commitment = altered.commitment;
            let mut rows = rows.clone();
            rows.insert(commitment, altered);
            assert_eq!(read(&bytes, &rows), Err(BrokenEntry::SideRow(commitment)));
        }
    }
}

#[test]
fn an_entry_without_its_side_rows_is_redacted_and_keeps_its_bytes() {
    let [(bytes, _), _] = samples();
    let bare = read(&bytes, &BTreeMap::new()).unwrap();
    assert_eq!(bare.event.by.who.known(), None);
    let Fact::ChallengeSubmitted { text, authors, .. } = &bare.event.fact else { panic!() };
    assert!(text.known().is_none() && authors.known().is_none());
    assert_eq!(write(&bare), Ok((bytes, Vec::new())));
}

#[test]
fn a_second_spelling_of_an_entry_is_refused() {
    let [_, (bytes, rows)] = samples();
    let spelled = |from: &str, to: &str| {
        assert!(bytes.contains(from), "{from} is not in {bytes}");
        bytes.replacen(from, to, 1)
    };
    let round = match read(&bytes, &rows).unwrap().event.fact {
        Fact::RoundPrepared { round, .. } => round.to_string(),
        other => panic!("{other:?}"),
    };
    let other_order = format!("{{\"v\":1,{}}}", bytes[1..bytes.len() - 1].replace(",\"v\":1", ""));
    for other in [
        spelled("{\"at\"", "{ \"at\""),
        spelled("\"v\":1", "\"v\":1,\"v\":1"),
        spelled("\"role\":\"host\"", "\"role\":\"hos\\u0074\""),
        spelled("\"seq\":7", "\"seq\":7.0"),
        spelled("\"type\"", "\"added\":1,\"type\""),
        spelled("\"kind\":\"upvote\"", "\"kind\":\"upvote\",\"run_off_of\":null"),
        spelled(&round, &round.to_uppercase()),
        format!("{bytes}\n"),
        other_order,
    ] {
        assert!(other != bytes && read(&other, &rows).is_err(), "{other}");
    }
}

#[test]
fn a_fraction_in_other_terms_and_a_padded_name_are_second_spellings() {
    let (bytes, sides) = write(&entry(&tour()["CampaignCreated"])).unwrap();
    let rows = rows(sides);
    for (from, to) in [("\"2/3\"", "\"4/6\""), ("\"Rooms\"", "\" Rooms\"")] {
        assert!(bytes.contains(from));
        let other = bytes.replacen(from, to, 1);
        assert_eq!(read(&other, &rows), Err(BrokenEntry::NotCanonical));
    }
}

#[test]
fn what_is_no_entry_of_a_known_version_is_refused() {
    let [_, (bytes, rows)] = samples();
    let later = bytes.replacen("\"v\":1", "\"v\":2", 1);
    let unknown = bytes.replacen("round_prepared", "round_rigged", 1);
    for other in [later.as_str(), unknown.as_str(), "", "{}", "null", "[]", "{\"v\":1}"] {
        assert_eq!(read(other, &rows), Err(BrokenEntry::Malformed), "{other}");
    }
}

#[test]
fn no_two_acts_of_one_person_can_be_joined() {
    let mut story = Story::at(Stage::Call);
    story.s.submits(MEMBERS[0], "the same");
    story.s.submits(MEMBERS[0], "the same");
    let commitments: Vec<Digest> =
        story.s.log.iter().map(|event| event.by.who.commitment().unwrap()).collect();
    let distinct: std::collections::BTreeSet<&Digest> = commitments.iter().collect();
    assert_eq!(distinct.len(), commitments.len());
    let texts: Vec<Digest> =
        story.s.campaign.challenges.values().filter_map(|c| c.text_digest).collect();
    let distinct: std::collections::BTreeSet<&Digest> = texts.iter().collect();
    assert_eq!(distinct.len(), texts.len());
}

#[test]
fn a_redacted_log_keeps_every_public_number() {
    let mut story = Story::at(Stage::Call);
    let challenge = story.challenges[0];
    let text = Box::new(words("rewritten by its author"));
    story.s.given(MEMBERS[0], pathways::campaign::Command::Revise { challenge, text });
    let bare: Vec<Event> = story
        .s
        .log
        .iter()
        .map(|event| {
            let (bytes, _) = write(&entry(event)).unwrap();
            read(&bytes, &BTreeMap::new()).unwrap().event
        })
        .collect();
    let erased = Campaign::replay(&bare);
    assert_eq!(erased.coverage(), story.s.campaign.coverage());
    assert_eq!(erased.people.admitted_in_all(), story.s.campaign.people.admitted_in_all());
    assert_eq!(erased.people.roles_of(HOST).len(), 1, "nobody is known to be a host");
    assert_eq!(kinds(&[bare[0].fact.clone()]), ["campaign_created"]);
}
