//! The desk: the pages of those who run a campaign.

mod navigation;

pub(crate) use navigation::{DeskHead, DeskPlace};
