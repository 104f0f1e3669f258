//! Who already works on what: one initiative that is listed, one that a member has suggested, one that was refused.

use pathways::{
    campaign::Actor,
    id::{Id, InitiativeId, PersonId},
    register::{InitiativeText, Known, RegisterCommand},
    text::Language,
    time::Day,
};
use uuid::Uuid;

use super::Story;

/// The initiative that each campaign from its call on has listed.
pub(crate) const INITIATIVE: InitiativeId = Id::new(Uuid::from_u128(0x71));
const SUGGESTED: InitiativeId = Id::new(Uuid::from_u128(0x72));
const REFUSED: InitiativeId = Id::new(Uuid::from_u128(0x73));
/// A day before every story begins.
const CHECKED: Day = Day::from_number(20_000);

impl Story<'_> {
    pub(super) async fn fill_register(&self) {
        let (host, member) = (self.cast.host, self.cast.members[1]);
        let known = Known { text: rooms(), checked: CHECKED };
        self.register(host, RegisterCommand::List { id: INITIATIVE, known: Box::new(known) }).await;
        for (id, text) in [(SUGGESTED, vans()), (REFUSED, vans())] {
            let text = Box::new(text);
            self.register(member, RegisterCommand::Suggest { id, text }).await;
        }
        let reason = "It ended two years ago.".parse().unwrap();
        let kept = self.world.service.register(self.campaign).await.unwrap();
        let seen = kept.register().initiatives[&REFUSED].edition();
        self.register(host, RegisterCommand::Refuse { id: REFUSED, seen, reason }).await;
    }

    async fn register(&self, person: PersonId, command: RegisterCommand) {
        let (service, actor) = (&self.world.service, Actor::Person(person));
        let today = Day::from_number(service.now().unix() / 86_400);
        service.change_register(self.campaign, actor, command, today).await.unwrap();
    }
}

/// What has to do with the challenge that says nothing else.
fn rooms() -> InitiativeText {
    InitiativeText {
        name: "Rooms by the hour".parse().unwrap(),
        bearer: "A cooperative of theatres".parse().unwrap(),
        purpose: "They lend each other rehearsal rooms that cost less than a show brings in."
            .parse()
            .unwrap(),
        language: Language::En.into(),
        link: Some("https://rooms.example/about".parse().unwrap()),
        place: Some("Halifax".parse().unwrap()),
    }
}

fn vans() -> InitiativeText {
    InitiativeText {
        name: "Des camions partagés".parse().unwrap(),
        bearer: "Un réseau de diffuseurs".parse().unwrap(),
        purpose: "Ils partagent leurs camions.".parse().unwrap(),
        language: Language::Fr.into(),
        link: None,
        place: None,
    }
}
