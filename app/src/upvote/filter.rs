//! How the list is narrowed. All of it stands in the address, so a link, a reload and a form lead back to it.

use pathways::{
    id::{CampaignId, ThemeId},
    round::{ItemId, SlateItem},
    text::Language,
};

use super::{address, booth::Booth};
use crate::{routes::in_query, visit::Visit};

/// The fields of the query.
pub(super) const THEME: &str = "theme";
pub(super) const SEARCH: &str = "q";
pub(super) const MINE: &str = "mine";
pub(super) const PAGE: &str = "page";

/// How many items one page shows.
const ITEMS_PER_PAGE: usize = 100;

/// What a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Only what touches a theme.
    pub(super) theme: Option<ThemeId>,
    /// Only what these words are in.
    pub(super) search: String,
    /// What of it.
    pub(super) scope: Scope,
    /// Which page of it, from 1.
    pub(super) page: u32,
}

/// Whose supports a list follows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Scope {
    /// Everything.
    #[default]
    All,
    /// What the reader supports.
    Mine,
}

/// The part of the slate that is in sight.
pub(super) struct InSight<'a> {
    pub(super) entries: Vec<&'a SlateItem>,
    pub(super) pages: u32,
}

/// The page of the whole list on which an item is, by its place in the reader's order, which begins at 0.
pub(super) fn page_of(place: usize) -> u32 {
    u32::try_from(place / ITEMS_PER_PAGE).unwrap_or(u32::MAX).saturating_add(1)
}

impl Filter {
    /// The filter in the address of a visit.
    pub(super) fn of(visit: &Visit) -> Self {
        Self {
            theme: visit.query(THEME).and_then(|id| id.parse().ok()),
            search: visit.query(SEARCH).unwrap_or_default().trim().to_owned(),
            scope: if visit.query(MINE).is_some() { Scope::Mine } else { Scope::All },
            page: visit.query(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1).max(1),
        }
    }

    /// Only what the reader supports.
    pub(super) fn mine() -> Self {
        Self { scope: Scope::Mine, ..Self::default() }
    }

    /// The same search in one theme, or in all.
    pub(super) fn in_theme(&self, theme: Option<ThemeId>) -> Self {
        Self { theme, search: self.search.clone(), ..Self::default() }
    }

    pub(super) fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The address of the list that it shows.
    pub(super) fn address(&self, language: Language, campaign: CampaignId) -> String {
        let fields = [
            self.theme.map(|theme| format!("{THEME}={theme}")),
            (!self.search.is_empty()).then(|| format!("{SEARCH}={}", in_query(&self.search))),
            (self.scope == Scope::Mine).then(|| format!("{MINE}=1")),
            (self.page > 1).then(|| format!("{PAGE}={}", self.page)),
        ];
        let fields: Vec<String> = fields.into_iter().flatten().collect();
        let address = address(language, campaign);
        if fields.is_empty() { address } else { format!("{address}?{}", fields.join("&")) }
    }

    /// The items that it shows, in the reader's own order.
    pub(super) fn in_sight<'a>(&self, booth: &'a Booth) -> InSight<'a> {
        let is_shown = |entry: &&SlateItem| {
            self.theme.is_none_or(|theme| entry.themes.contains(&theme))
                && (self.scope == Scope::All || booth.supports(entry.item))
                && booth.catalogue.finds(&booth.search, entry.item)
        };
        let slate = &booth.round.slate;
        let shown: Vec<ItemId> = slate.iter().filter(is_shown).map(|entry| entry.item).collect();
        let pages = u32::try_from(shown.len().div_ceil(ITEMS_PER_PAGE)).unwrap_or(u32::MAX);
        let before = usize::try_from(self.page.min(pages).saturating_sub(1)).unwrap_or(0);
        let order = booth.seen.order(shown);
        let on_page = order.into_iter().skip(before.saturating_mul(ITEMS_PER_PAGE));
        let entries = on_page.take(ITEMS_PER_PAGE).filter_map(|item| {
            let place = slate.binary_search_by_key(&item, |entry| entry.item).ok()?;
            slate.get(place)
        });
        InSight { entries: entries.collect(), pages }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_on_the_page_that_its_place_gives() {
        let places = [0, ITEMS_PER_PAGE - 1, ITEMS_PER_PAGE, 2 * ITEMS_PER_PAGE];
        assert_eq!(places.map(page_of), [1, 1, 2, 3]);
    }

    #[test]
    fn a_filter_is_written_into_the_address() {
        let campaign: CampaignId = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        let check = |filter: Filter, expected: &str| {
            let written = filter.address(Language::Fr, campaign);
            assert_eq!(written, format!("/fr/campaigns/{campaign}/upvote{expected}"));
        };
        check(Filter::default(), "");
        check(Filter::mine(), "?mine=1");
        let search = Filter { search: "été & co".to_owned(), ..Filter::mine() };
        check(search.on_page(2), "?q=%C3%A9t%C3%A9%20%26%20co&mine=1&page=2");
        let theme = "00000000-0000-4000-8000-000000000002";
        check(
            search.in_theme(theme.parse().ok()),
            &format!("?theme={theme}&q=%C3%A9t%C3%A9%20%26%20co"),
        );
    }
}
