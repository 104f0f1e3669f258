use pathways::{
    campaign::{Actor, Authorship, Command},
    challenge::{ChallengeText, Merging},
    charter::template::{Template, Words},
    id::Id,
    stage::Stage,
    text::{Bilingual, Language},
    time::Timestamp,
};
use uuid::Uuid;

use super::*;

fn envelope(number: u8, command: Command) -> Envelope {
    Envelope {
        id: Id::new(Uuid::from_bytes([number; 16])),
        at: Timestamp::from_unix(1_800_000_000),
        actor: Actor::Operator,
        seed: Salt::new([number; 32]),
        command,
    }
}

fn create() -> Command {
    let words = Words {
        name: Bilingual { en: "Our halls".parse().unwrap(), fr: "Nos salles".parse().unwrap() },
        question: Bilingual { en: "What?".parse().unwrap(), fr: "Quoi ?".parse().unwrap() },
        zone: "America/Toronto".parse().unwrap(),
    };
    Command::Create { charter: Template::ShortCall.charter(words), contact: None }
}

fn submit(title: &str) -> Command {
    let text = ChallengeText {
        title: title.parse().unwrap(),
        body: None,
        affected: None,
        region: None,
        discipline: None,
        language: Language::En.into(),
        video: None,
        name: None,
        merging: Merging::Welcome,
    };
    Command::Submit { text: Box::new(text), authorship: Authorship::OnBehalf }
}

fn decided(folded: &Folded, envelopes: &[Envelope]) -> Chunk {
    let campaign = Id::new(Uuid::from_bytes([0xca; 16]));
    let key = RecordKey::new([8; 32]);
    Chunk::decide(campaign, folded, envelopes, || Ok(Salt::new([7; 32])), &key).unwrap()
}

#[test]
fn a_chunk_appends_byte_for_byte_what_its_commands_append_one_by_one() {
    let unknown = Id::new(Uuid::nil());
    let envelopes = [
        envelope(1, create()),
        envelope(2, Command::Advance { from: Stage::Draft, to: Stage::Call }),
        envelope(3, submit("Rooms")),
        envelope(4, Command::Accept { challenge: unknown }),
        envelope(3, submit("Rooms")),
        envelope(5, submit("Money")),
        envelope(3, submit("Time")),
        envelope(6, submit("Time")),
    ];
    let together = decided(&Folded::default(), &envelopes);

    let mut alone = Folded::default();
    let (mut entries, mut sides, mut outcomes) = (Vec::new(), Vec::new(), Vec::new());
    for one in envelopes.chunks(1) {
        let chunk = decided(&alone, one);
        entries.extend(chunk.append.entries);
        sides.extend(chunk.append.sides);
        outcomes.extend(chunk.outcomes);
        alone = chunk.next;
    }
    assert_eq!(entries.len(), 5);
    assert_eq!(together.append.entries, entries);
    assert_eq!(together.append.sides, sides);
    assert_eq!(Some(together.append.head), alone.head());
    assert_eq!(together.next.campaign, alone.campaign);
    assert_eq!(together.outcomes, outcomes);
    let refusals: Vec<_> = outcomes.into_iter().map(Result::err).collect();
    let (unknown, reused) = (Some(Refusal::UnknownChallenge), Some(Refusal::CommandReused));
    assert_eq!(refusals, [None, None, None, unknown, None, None, reused, None]);
}

#[test]
fn a_log_that_readers_hold_stays_as_it_was() {
    let before = decided(&Folded::default(), &[envelope(1, create())]).next;
    let (campaign, head) = (Arc::clone(&before.campaign), before.head());
    let step = Command::Advance { from: Stage::Draft, to: Stage::Call };
    let after = decided(&before, &[envelope(2, step), envelope(3, submit("Rooms"))]).next;
    assert_eq!((campaign.size(), &before.head()), (1, &head));
    assert_eq!(after.campaign.size(), 3);
}
