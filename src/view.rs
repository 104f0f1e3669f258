//! What each person may see: the one visibility policy, and the read models that obey it.
//!
//! ```text
//! (campaign, viewer) -> view        the API, pages, live frames, mail and exports show views and nothing else
//! ```
//!
//! | what | who sees it |
//! |---|---|
//! | a draft campaign | whoever has a granted role in it |
//! | a pending or declined challenge, and why it was declined | its authors, moderators, curators, hosts |
//! | the words of a withdrawn challenge | nobody |
//! | an author | under the name that the author chose to show |
//! | how many act for a challenge | they themselves |
//! | how many share the concern of a challenge | moderators, curators, hosts |
//! | who they are | nobody |
//! | whether words may stand in files | everybody, as the files show it |
//! | the map of themes | curators, hosts; everybody while the themes as they are are signed |
//! | why a theme is one, and why a challenge lies in it | curators, hosts; everybody while that theme is signed as it is; of her own challenge its author |
//! | a known initiative that is listed | everybody |
//! | one that was suggested, and why it was refused | whoever suggested it, hosts |
//! | a drafted topic | hosts; everybody from the upvote on |
//! | turnout | everybody, once the box is sealed |
//! | what officers committed to for a lot, in which role, and what they showed | whoever knows of the round |
//! | who they are | nobody; each her own |
//! | totals of an open box | nobody, unless its rules show them live |
//! | the count of a deciding round, its reasons and its run-offs | its panelists, chair, note taker, hosts; everybody once published |
//! | a run-off of members | everybody, once its box has opened |
//! | totals where only the result is published | nobody |
//! | roles and voices | hosts |
//!
//! - Until a count is published, two campaigns that differ only in marks look the same to whoever may not see counts.
//! - A log entry that was shown stays shown ([`covers`]), also after the campaign has gone back.
//!
//! Deliberately absent: a viewer who sees everything, and anything that tells whose a ballot is.

mod board;
mod campaign;
mod challenge;
mod concern;
mod consent;
mod contest;
mod done;
mod entry;
mod history;
mod lineage;
mod log;
mod order;
mod panel;
mod people;
mod policy;
mod reasons;
mod record;
mod register;
mod results;
mod round;
mod theme;
mod topic;
mod viewer;

pub use board::is_board_changed;
pub use campaign::{Admitted, CampaignView, Participation, Waiting, campaign, public_charter};
pub use challenge::{
    ChallengeStateView, ChallengeView, DeclinedView, QuestionStanding, ThemeQuestionView,
    challenge, challenges, stewards,
};
pub use concern::{ConcernView, concern, counts_concerns};
pub use consent::{ConsentView, answers_for, consent};
pub use contest::{AnswerView, ContestView, contest, contests};
pub use done::{Created, CreatedKind, Done, DoneEntry, done};
pub use entry::{Deed, EntryView, Told, Vote, entry};
pub use history::{Chapter, ChapterView, history};
pub use lineage::{LineageKind, LineageStateView, LineageView, lineage, lineages};
pub use log::covers;
pub use order::order;
pub use panel::{ConfirmableView, PanelView, Seat, panel, panelists};
pub use people::{PeopleView, RoleHolder, VoiceView, people};
pub use policy::{is_public, knows, shows_map, shows_slips, shows_totals};
pub use reasons::{ThemeReasonsView, explains_place, explains_theme, place_reasons, theme_reasons};
pub use record::{record, sealed, texts};
pub use register::{InitiativeView, may_fill, may_suggest, register};
pub use results::{DecisionView, ResultsView, SelectedView, results};
pub use round::{
    ConflictView, CountView, ReasonView, RoundView, SecretView, Turnout, round, rounds,
};
pub use theme::{ThemeView, theme, themes};
pub use topic::{NewsView, TopicView, topic, topics};
pub use viewer::Viewer;
