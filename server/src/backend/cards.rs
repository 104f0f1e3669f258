//! Home and the campaign's own page: what can be told of a path and counted of a stage.
//!
//! Home lists what the reader may know of: a draft for those only who prepare it. A campaign's page is made for whoever
//! may see the campaign, which the caller has asked; totals are left out until they are published.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Campaign, Fact},
    charter::Charter,
    id::{CampaignId, PersonId},
    role::Role,
    round::{Kind, Round, RoundState},
    stage::Stage,
    text::Language,
    theme::ThemeState,
    time::Timestamp,
    topic::TopicStage,
    view::{is_public, knows, public_charter},
};
use pathways_app::port::{
    CampaignCard, CampaignPage, Figure, Moment, Progress, Station, Trouble, Upcoming,
};

use crate::{
    pages::moment,
    service::{Folded, Service},
};

/// The campaigns that the reader may see, those under way first, then by name in the reader's language.
pub(super) fn cards(
    service: &Service,
    reader: Option<PersonId>,
    language: Language,
) -> Vec<CampaignCard> {
    let all = service.campaigns();
    let known = all.into_iter().filter(|(_, campaign)| knows(campaign, &campaign.viewer(reader)));
    let mut cards: Vec<CampaignCard> =
        known.filter_map(|(id, campaign)| card(id, &campaign).ok()).collect();
    cards.sort_by_cached_key(|card| {
        (turn(card.stage), card.name.get(language).as_str().to_lowercase())
    });
    cards
}

/// What somebody comes for stands first: what she can take part in, then what goes on without her, what was decided, and
/// last what is over.
const fn turn(stage: Stage) -> u8 {
    match stage {
        Stage::Call | Stage::Upvote => 0,
        Stage::Draft | Stage::Theming | Stage::Panel => 1,
        Stage::Decided | Stage::Pathways => 2,
        Stage::Archived | Stage::Cancelled => 3,
    }
}

fn card(id: CampaignId, campaign: &Campaign) -> Result<CampaignCard, Trouble> {
    let charter = &charter(campaign)?;
    let opens = charter.path.next(campaign.stage);
    let next = opens.map(|opens| {
        let at = charter.schedule.get(&opens).map(|at| at_place(*at, charter));
        Upcoming { opens, at }
    });
    Ok(CampaignCard {
        id,
        until: ends(campaign, charter),
        name: charter.name.clone(),
        question: charter.question.clone(),
        stage: campaign.stage,
        next,
    })
}

/// One campaign, for somebody who may see it.
pub(super) fn page(
    id: CampaignId,
    campaign: &Campaign,
    folded: &Folded,
) -> Result<CampaignPage, Trouble> {
    let charter = &charter(campaign)?;
    let closed = closed(folded);
    let station = |stage: &Stage| {
        let progress = match closed.get(stage) {
            _ if *stage == campaign.stage && has_voted(campaign) => Progress::Voted,
            _ if *stage == campaign.stage => Progress::Now { until: ends(campaign, charter) },
            Some(closed) => Progress::Past {
                closed: at_place(*closed, charter),
                outcome: figures(campaign, *stage),
            },
            None => {
                let from = charter.schedule.get(stage);
                Progress::Coming { from: from.map(|at| at_place(*at, charter)) }
            }
        };
        Station { stage: *stage, progress }
    };
    // What was announced for a campaign that was cancelled does not come.
    let comes = |stage: &Stage| campaign.stage != Stage::Cancelled || closed.contains_key(stage);
    let shown = |stage: &&Stage| !matches!(stage, Stage::Draft | Stage::Archived) && comes(stage);
    Ok(CampaignPage {
        card: card(id, campaign)?,
        path: charter.path.stages().iter().filter(shown).map(station).collect(),
        figures: figures(campaign, campaign.stage),
    })
}

/// Its rules as everybody knows them: a page is the same for all who may see the campaign.
fn charter(campaign: &Campaign) -> Result<Charter, Trouble> {
    public_charter(campaign).ok_or(Trouble::NotFound)
}

fn at_place(at: Timestamp, charter: &Charter) -> Moment {
    moment(at, charter.zone.as_str())
}

/// When what goes on now ends: an open box when it closes, whatever else is announced.
fn ends(campaign: &Campaign, charter: &Charter) -> Option<Moment> {
    let is_open = |round: &&Round| round.state == RoundState::Open && is_public(round);
    let open = campaign.standing_rounds().filter(is_open).last();
    let closes = open.and_then(|round| round.closes_at);
    closes.or_else(|| charter.end_of(campaign.stage)).map(|at| at_place(at, charter))
}

/// Whether the stage is one of a vote, which is over.
fn has_voted(campaign: &Campaign) -> bool {
    let is_now = |round: &&Round| match round.kind {
        Kind::Upvote => campaign.stage == Stage::Upvote,
        Kind::Panel => campaign.stage == Stage::Panel,
    };
    let is_over = |round: &Round| !matches!(round.state, RoundState::Prepared | RoundState::Open);
    // That a run-off or a further round follows tells of the count before it.
    let known = campaign.standing_rounds().filter(|round| is_public(round));
    let mut rounds = known.filter(is_now).peekable();
    rounds.peek().is_some() && rounds.all(is_over)
}

/// When each stage was left, unless it was entered again since.
fn closed(folded: &Folded) -> BTreeMap<Stage, Timestamp> {
    let mut closed = BTreeMap::new();
    for entry in &folded.entries {
        if let Fact::StageEntered { from, to, .. } = &entry.event.fact {
            closed.retain(|stage, _| stage < to);
            // Whoever goes back leaves a stage that is to come again.
            if from < to {
                closed.insert(*from, entry.event.at);
            }
        }
    }
    closed
}

/// What can be counted of a stage.
fn figures(campaign: &Campaign, stage: Stage) -> Vec<Figure> {
    match stage {
        Stage::Call | Stage::Cancelled => {
            vec![
                Figure::Challenges(campaign.coverage().submitted),
                Figure::Voices(campaign.people.admitted_in_all()),
            ]
        }
        Stage::Theming => vec![Figure::Themes(signed_themes(campaign))],
        Stage::Upvote => match supporters(campaign) {
            Some(supporters) => vec![Figure::Supporters(supporters)],
            None => vec![Figure::Voices(campaign.people.admitted_in_all())],
        },
        Stage::Panel => {
            vec![Figure::Panelists(number(campaign.people.with_role(Role::Panelist).len()))]
        }
        Stage::Decided => vec![Figure::Selected(number(campaign.selection().items.len()))],
        Stage::Pathways | Stage::Archived => {
            let selected = campaign.topics.values().filter(|t| t.stage != TopicStage::Drafted);
            vec![Figure::Topics(number(selected.count()))]
        }
        Stage::Draft => Vec::new(),
    }
}

fn signed_themes(campaign: &Campaign) -> u32 {
    let signed = campaign.themes.values().filter(|theme| theme.state == ThemeState::Signed);
    number(signed.count())
}

/// Who voted in the members' round, once it is counted. A void round counts for nothing.
fn supporters(campaign: &Campaign) -> Option<u32> {
    let rounds = campaign.standing_rounds();
    let counted = rounds.filter(|round| round.kind == Kind::Upvote && round.tally.is_some());
    counted.filter_map(|round| round.seal.as_ref()).map(|seal| seal.voted).max()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
