//! “I can help”: the offer of the reader, how many there are, and who they are for those who answer them.

use leptos::prelude::*;
use pathways::{stage::Stage, text::HelpNote, topic::TopicStage};

use super::{
    Scene,
    act::{HELP, NOTE, TAKE_BACK},
};
use crate::{
    form::FormState,
    i18n::{messages, number},
    port::Offer,
    ui::{
        Button, ButtonKind, Card, FormHead, FormTrouble, Need, Said, SignInFirst, TextArea, Tone,
        Written,
    },
};

/// The part of the page about help; the message after an offer stands in it.
pub(crate) const PLACE: &str = "help";

/// The part of the page about help; none for a topic that nothing comes of yet.
pub(super) fn help(scene: &Scene) -> Option<AnyView> {
    if scene.topic.stage == TopicStage::Drafted {
        return None;
    }
    let words = messages(scene.language);
    let count = scene.help.count;
    let counted = match count {
        0 => words.topic_help_none(),
        _ => words.topic_help_count(count, number(count, scene.language)),
    };
    let own = own(scene);
    let visit = scene.visit.clone();
    let help = view! {
        <div id=PLACE>
            <Card title=words.topic_help() tone=Tone::Now>
                <Said visit place=PLACE />
                <p>{counted}</p>
                {own}
            </Card>
        </div>
        {offers(scene)}
    };
    Some(help.into_any())
}

/// Offering help, and taking it back.
fn own(scene: &Scene) -> AnyView {
    let words = messages(scene.language);
    let [offer, take_back] = [HELP, TAKE_BACK].map(|act| scene.visit.form(act));
    let is_open = matches!(scene.seen.stage(), Stage::Decided | Stage::Pathways);
    let taken_back = scene.help.mine.as_ref().map(|_| {
        view! {
            <form method="post">
                <FormHead form=&take_back at=scene.seen.size() />
                <FormTrouble form=&take_back />
                <Button kind=ButtonKind::Quiet>{words.topic_help_take_back()}</Button>
            </form>
        }
    });
    if !is_open {
        return view! { <FormTrouble form=&offer /> {taken_back} }.into_any();
    }
    if !scene.visit.reader().is_signed_in() && !offer.is_typed() {
        return view! { <SignInFirst visit=&scene.visit /> }.into_any();
    }
    let offered = scene.help.mine.as_ref().map(|_| view! { <p>{words.topic_help_offered()}</p> });
    view! { {offered} {offer_form(scene, &offer)} {taken_back} }.into_any()
}

fn offer_form(scene: &Scene, form: &FormState) -> AnyView {
    let words = messages(scene.language);
    let note = scene.help.mine.as_ref().and_then(|mine| mine.note.as_ref());
    let first = note.map(ToString::to_string).unwrap_or_default();
    let verb = match scene.help.mine {
        Some(_) => words.topic_help_change(),
        None => words.topic_help_offer(),
    };
    view! {
        <form method="post">
            <FormHead form=form at=scene.seen.size() />
            <FormTrouble form=form labels=[(NOTE, words.topic_help_note())] />
            <TextArea
                form=form
                name=NOTE
                label=words.topic_help_note()
                hint=words.topic_help_who_reads()
                first=first
                limit=HelpNote::LIMIT
                need=Need::Optional
                lines=3
            />
            <Button>{verb}</Button>
        </form>
    }
    .into_any()
}

/// Who offered help, for the lead and for hosts.
fn offers(scene: &Scene) -> Option<AnyView> {
    let words = messages(scene.language);
    let offers = scene.help.offers.as_ref().filter(|offers| !offers.is_empty())?;
    let offers = offers.iter().map(|offer| one(scene, offer)).collect_view();
    let list = view! {
        <Card title=words.topic_offers()>
            <p class="u-muted">{words.topic_offers_private()}</p>
            <ul class="p-topic-offers">{offers}</ul>
        </Card>
    };
    Some(list.into_any())
}

fn one(scene: &Scene, offer: &Offer) -> AnyView {
    let words = messages(scene.language);
    let language = scene.language;
    let name = offer.name.as_ref().map_or_else(|| words.topic_offer_unnamed(), ToString::to_string);
    let address = offer.address.clone().map(|address| {
        let to = format!("mailto:{address}");
        view! {
            <br />
            <a href=to>{address}</a>
        }
    });
    let note = offer.note.as_ref().map(|note| view! { <Written text=note.to_string() language /> });
    view! {
        <li>
            <p>
                <b>{name}</b>
                {address}
            </p>
            {note}
        </li>
    }
    .into_any()
}
