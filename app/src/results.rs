//! What came out: the decision with its reasons, what members ranked beside what the panel chose, the supports, how all
//! of it was counted, and the topics that follow.
//!
//! The engine's view decides what stands here and for whom. What is not public yet is not hinted at: the page then says
//! what will come, and when.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    round::{Kind, RoundState},
    stage::Stage,
    text::Language,
    view::{DecisionView, ResultsView, RoundView},
};

use crate::{
    campaign::{self, CampaignHead, Place},
    catalogue::Catalogue,
    contests,
    i18n::{in_language, messages, number},
    log,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::Said,
    visit::Visit,
};

mod chosen;
mod compare;
mod line;
mod ranks;
mod revealed;
mod steps;
mod supports;
mod topics;

/// The address of the page.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/results", campaign::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match Findings::of(&visit) {
        Ok(findings) => findings.view(),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

/// Everything that came out, as one reader may know it.
struct Findings {
    visit: Visit,
    seen: Seen,
    results: ResultsView,
    rounds: Vec<RoundView>,
    catalogue: Catalogue,
    language: Language,
}

impl Findings {
    fn of(visit: &Visit) -> Result<Self, Trouble> {
        let seen = visit.campaign()?;
        let language = visit.language();
        Ok(Self {
            results: seen.results().ok_or(Trouble::NotFound)?,
            rounds: seen.rounds(),
            catalogue: Catalogue::of(&seen, language),
            visit: visit.clone(),
            seen,
            language,
        })
    }

    /// The members' round that came out.
    fn upvote(&self) -> Option<&RoundView> {
        let counted = |round: &&RoundView| {
            round.kind == Kind::Upvote
                && round.origin().is_none()
                && round.state != RoundState::Void
                && round.count.is_some()
        };
        self.rounds.iter().rfind(counted)
    }

    /// The rounds that made the decision: the first, then further ones and run-offs.
    fn deciding(&self, decision: &DecisionView) -> Vec<&RoundView> {
        let of = |id| self.rounds.iter().find(|round| round.id == id);
        decision.rounds.iter().filter_map(|id| of(*id)).collect()
    }

    /// Whether a panel decided, so that there is something to compare.
    fn has_panel(&self) -> bool {
        self.seen.glance().charter.path.deciding_stage() == Stage::Panel
    }

    fn view(&self) -> AnyView {
        let (language, seen) = (self.language, &self.seen);
        let words = messages(language);
        let name = in_language(&seen.glance().charter.name, language);
        let parts = [
            self.results.decision.as_ref().map(|decision| chosen::chosen(self, decision)),
            line::lines(self),
            self.results.decision.as_ref().and_then(|decision| compare::compare(self, decision)),
            supports::supports(self),
            supports::themes(self),
            topics::topics(self),
            steps::steps(self),
            log::checkpoint::beside(&self.seen, &self.visit),
        ];
        let parts: Vec<AnyView> = parts.into_iter().flatten().collect();
        view! {
            <PageTitle text=format!("{} · {name}", words.results_title()) />
            <CampaignHead seen=seen visit=&self.visit current=Place::Results />
            <section class="c-hero">
                <h1>{words.results_title()}</h1>
                <p class="c-lede">{in_language(&seen.glance().charter.question, language)}</p>
            </section>
            <Said visit=self.visit.clone() />
            <div class="p-results">{revealed::coming(self)} {parts} {self.questions()}</div>
        }
        .into_any()
    }

    /// Which decisions are questioned, and the way to question one.
    fn questions(&self) -> Option<AnyView> {
        let words = messages(self.language);
        if !matches!(
            self.seen.stage(),
            Stage::Decided | Stage::Pathways | Stage::Archived | Stage::Panel
        ) {
            return None;
        }
        let contests = self.seen.contests();
        if contests.is_empty() && self.seen.stage() == Stage::Panel {
            return None;
        }
        let open = contests.iter().filter(|contest| contest.answer.is_none()).count();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (all, open) = (count(contests.len()), count(open));
        let said = if contests.is_empty() {
            words.results_not_contested()
        } else {
            let language = self.language;
            words.results_contested(open, number(all, language), number(open, language))
        };
        let address = contests::address(self.language, self.seen.id());
        let questions = view! {
            <section class="c-card">
                <h2>{words.results_questions()}</h2>
                <p>{said}</p>
                <p class="c-alone">
                    <a href=address>{words.results_to_contests()}</a>
                </p>
            </section>
        };
        Some(questions.into_any())
    }
}
