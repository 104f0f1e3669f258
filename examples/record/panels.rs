//! Panels that vote: as people do, all alike, and each for something of her own. Where all are alike, everything ties.

use std::{collections::BTreeMap, error::Error};

use pathways::{
    record::tree,
    rule::{
        Approved, Grade, Poll, Ranked, Scored, approval_committees, score_committees, scottish_stv,
        sequential_phragmen,
    },
};

/// So much more liking is a point more, of five.
const POINT: u8 = u8::MAX / 5;

/// How a panel votes.
#[derive(Clone, Copy)]
pub(crate) enum Panel {
    /// Each item is liked by some and not by others, one more than the other.
    Mixed,
    /// Everybody likes everything.
    Alike,
    /// Nobody likes what another does.
    Apart,
}

/// What one panel says on the ballots of each rule.
pub(crate) struct Polls {
    approved: Poll<Approved>,
    scored: Poll<Scored>,
    ranked: Poll<Ranked>,
}

/// A rule that counts some of them for so many seats.
pub(crate) type Count = fn(&Polls, usize);

/// Every rule.
pub(crate) const COUNTS: [(&str, Count); 4] = [
    ("approval", |polls, seats| drop(approval_committees(&polls.approved, seats))),
    ("score", |polls, seats| drop(score_committees(&polls.scored, seats))),
    ("sequential Phragmén", |polls, seats| drop(sequential_phragmen(&polls.approved, seats))),
    ("Scottish STV", |polls, seats| drop(scottish_stv(&polls.ranked, seats))),
];

impl Panel {
    pub(crate) const ALL: [Self; 3] = [Self::Mixed, Self::Alike, Self::Apart];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Mixed => "mixed",
            Self::Alike => "all alike",
            Self::Apart => "all apart",
        }
    }

    /// From 0, nothing, to 255.
    fn likes(self, panelist: u32, item: u32, panelists: u32) -> u8 {
        match self {
            Self::Mixed => {
                let drawn = tree::leaf(&[panelist.to_be_bytes(), item.to_be_bytes()].concat());
                drawn.as_bytes()[0]
            }
            Self::Alike => u8::MAX,
            Self::Apart if item % panelists == panelist => u8::MAX,
            Self::Apart => 0,
        }
    }

    pub(crate) fn polls(self, panelists: u32, items: u32) -> Result<Polls, Box<dyn Error>> {
        let liked =
            |panelist: u32| (0..items).map(move |item| self.likes(panelist, item, panelists));
        let size = usize::try_from(items)?;
        let voters = || 0..panelists;
        let approved = voters().map(|panelist| {
            let liked = liked(panelist).enumerate();
            (1, liked.filter(|(_, liked)| *liked > u8::MAX / 2).map(|(item, _)| item).collect())
        });
        let scored = voters().map(|panelist| {
            let grade =
                |(item, liked): (usize, u8)| Some((item, Grade::try_from(liked / POINT).ok()?));
            (1, liked(panelist).enumerate().filter_map(grade).collect::<BTreeMap<_, _>>())
        });
        let ranked = voters().map(|panelist| {
            let mut order: Vec<(u8, usize)> =
                liked(panelist).enumerate().map(|(item, liked)| (u8::MAX - liked, item)).collect();
            order.sort_unstable();
            let liked = order.into_iter().filter(|(missing, _)| *missing < u8::MAX);
            (1, liked.map(|(_, item)| vec![item]).collect::<Ranked>())
        });
        let failed = |error| format!("{error:?}");
        Ok(Polls {
            approved: Poll::new(size, approved).map_err(failed)?,
            scored: Poll::new(size, scored).map_err(failed)?,
            ranked: Poll::new(size, ranked).map_err(failed)?,
        })
    }
}

impl Polls {
    pub(crate) const fn items(&self) -> usize {
        self.approved.items()
    }
}
