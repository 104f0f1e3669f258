//! The record as files that anybody may take away and check without us.

use pathways::{
    id::CampaignId,
    record::{
        SideRow,
        tree::Tree,
        verify::{
            CHECKPOINT_FILE, KEY_FILE, RECORD_FILE, SPECIFICATION, SPECIFICATION_FILE, TEXTS_FILE,
            slip_line, slips_file, text_line,
        },
    },
    round::Slip,
    view,
};

use super::{Service, Trouble};

/// What a reader finds first.
const README_FILE: &str = "README.txt";
const README: &str = include_str!("record/README.txt");

impl Service {
    /// How far a campaign's record goes, and its root.
    pub fn tree(&self, campaign: CampaignId) -> Result<Tree, Trouble> {
        let folded = self.folded(campaign)?;
        Ok(Tree { size: folded.frontier.size(), root: folded.frontier.root() })
    }

    /// The same, signed.
    pub fn checkpoint(&self, campaign: CampaignId) -> Result<String, Trouble> {
        Ok(self.key().checkpoint(campaign, self.tree(campaign)?))
    }

    /// The files of a campaign's record as everybody may have them, by name, in the order in which to read them.
    pub async fn record(&self, campaign: CampaignId) -> Result<Vec<(String, String)>, Trouble> {
        let folded = self.folded(campaign)?;
        let state = &folded.campaign;
        let tree = Tree { size: folded.frontier.size(), root: folded.frontier.root() };
        let entries = folded.entries.iter().map(|entry| (entry.bytes.as_str(), &entry.event));
        let texts = view::texts(state, folded.entries.iter().map(|entry| &entry.event));
        let mut files = vec![
            (README_FILE.to_owned(), README.to_owned()),
            (SPECIFICATION_FILE.to_owned(), SPECIFICATION.to_owned()),
            (CHECKPOINT_FILE.to_owned(), self.key().checkpoint(campaign, tree)),
            (KEY_FILE.to_owned(), format!("{}\n", self.key().public(campaign))),
            (RECORD_FILE.to_owned(), view::record(state, entries)),
            (TEXTS_FILE.to_owned(), lines(&texts, |row: &SideRow| text_line(row).ok())?),
        ];
        for round in state.rounds.values().filter(|round| view::shows_slips(round)) {
            let slips = self.slips(campaign, round.id).await?;
            files.push((slips_file(round.id), lines(&slips, |slip: &Slip| slip_line(slip).ok())?));
        }
        Ok(files)
    }
}

/// One line for each thing. What has no line is a defect.
fn lines<T>(all: &[T], line: impl Fn(&T) -> Option<String>) -> Result<String, Trouble> {
    let lines: Option<Vec<String>> =
        all.iter().map(|one| line(one).map(|text| text + "\n")).collect();
    lines.map(|lines| lines.concat()).ok_or_else(|| {
        tracing::error!("a line of a record has no canonical form");
        Trouble::Internal
    })
}
