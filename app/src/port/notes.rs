//! What panelists note for themselves while they read.

use std::{collections::BTreeMap, fmt};

use pathways::{
    id::{CampaignId, RoundId},
    round::ItemId,
    rule::{Grades, Rank},
    text::Note,
};

use super::Answer;

/// Notes of the reader, on the items of a panel's round. Nobody else reads them, they are in no export and in no backup,
/// and they go with whose ballot is whose, once nobody can question the decision any more.
pub trait Notes {
    /// Everything that the reader has noted in a round.
    fn notes(&self, campaign: CampaignId, round: RoundId)
    -> Answer<'_, BTreeMap<ItemId, ItemNote>>;

    /// Keeps what the reader notes on an item, in place of what she noted before. Only who sits on the panel notes, and
    /// only on what the panel votes on.
    fn note(
        &self,
        campaign: CampaignId,
        round: RoundId,
        item: ItemId,
        note: ItemNote,
    ) -> Answer<'_, ()>;
}

/// What a panelist notes on one item.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ItemNote {
    /// Whether she says that she has read it.
    pub reading: Reading,
    /// The mark that she would make; none yet.
    pub mark: Option<ProvisionalMark>,
    /// In her own words.
    pub text: Option<Note>,
}

impl fmt::Debug for ItemNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the words nor the mark are anybody else's business.
        f.write_str("ItemNote")
    }
}

/// Whether something was read, by the reader's own act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reading {
    /// Not yet.
    #[default]
    Unread,
    /// It was.
    Read,
}

/// A mark that is not in any box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProvisionalMark {
    /// Would approve.
    Approve,
    /// Would decline.
    Decline,
    /// Would abstain.
    Abstain,
    /// Would give these scores.
    Scored(Grades),
    /// Would give it this place.
    Ranked(Rank),
    /// Gave scores to other criteria than those of now.
    Outdated,
}
