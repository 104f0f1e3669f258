//! The operator's desk: what the command line can ask for, and what it is answered.
//!
//! Requests and answers are closed lists of plain data, because they travel through the control
//! socket. A server carries them out for a command; without a server the command does it with the
//! same [`Desk`]. Whoever stands at the desk acts as [`Actor::Operator`](pathways::campaign::Actor),
//! which the engine's permission table takes for a host.
//!
//! Deliberately absent: anything that a server must not be asked, such as restoring a backup under
//! its feet.

use std::sync::Arc;

use pathways::{
    challenge::ChallengeText,
    charter::Charter,
    consent::Consent,
    id::CampaignId,
    role::Role,
    stage::Stage,
    text::{Bilingual, Language, Name, Reason},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use crate::{
    address::Address,
    service::Service,
    sign_in::{NewInvitation, SignIn},
};

mod accounts;
mod address;
mod backup;
mod campaigns;
mod complaint;
mod import;
mod sentence;
mod stage;

pub use complaint::Complaint;

/// What can be asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "request", rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// Create a campaign, and make somebody its host.
    CreateCampaign {
        /// Its rules.
        charter: Box<Charter>,
        /// The first host, if there shall be one.
        #[serde(with = "address::optional")]
        host: Option<Address>,
    },
    /// List all campaigns.
    ListCampaigns,
    /// Show one campaign.
    ShowCampaign {
        /// Which.
        campaign: CampaignId,
    },
    /// Enter challenges on behalf of those who wrote them.
    Import {
        /// Into which campaign.
        campaign: CampaignId,
        /// The challenges, in order.
        challenges: Vec<Imported>,
        /// Whether their authors allow that their words stand in files.
        consent: Consent,
    },
    /// Take a campaign to a stage.
    EnterStage {
        /// Which campaign.
        campaign: CampaignId,
        /// How.
        way: Way,
    },
    /// Let programs act for people, who begin to exist where there are none.
    IssueTokens {
        /// For whom, one token each.
        #[serde(with = "address::list")]
        addresses: Vec<Address>,
        /// What the tokens are for.
        label: Name,
    },
    /// List all tokens.
    ListTokens,
    /// Revoke a token.
    RevokeToken {
        /// Its id, or enough of its beginning.
        id: String,
    },
    /// Make links that sign people in, without sending them.
    MakeSignInLinks {
        /// For whom, one link each.
        #[serde(with = "address::list")]
        addresses: Vec<Address>,
        /// In which language their pages are shown.
        language: Language,
    },
    /// Invite somebody to a role.
    Invite {
        /// Into which campaign.
        campaign: CampaignId,
        /// Whom.
        #[serde(with = "address")]
        address: Address,
        /// To which role.
        role: Role,
        /// In which language the letter is written.
        language: Language,
    },
    /// Hand out the record of a campaign.
    Record {
        /// Which.
        campaign: CampaignId,
    },
    /// Back the whole store up.
    Export,
}

/// A challenge from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imported {
    /// What tells it apart from another one with the same words.
    pub number: Option<u64>,
    /// Its words.
    pub text: ChallengeText,
    /// What becomes of it.
    pub verdict: Verdict,
}

/// What becomes of an imported challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A moderator decides later.
    Open,
    /// It is accepted.
    Accept,
    /// It is declined, as it was where it comes from.
    Decline,
}

/// How a stage is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Way {
    /// To the next stage.
    Forward {
        /// Which it is; another is refused.
        to: Stage,
    },
    /// To the stage before.
    Back {
        /// Which it is; another is refused.
        to: Stage,
        /// Why.
        reason: Reason,
    },
    /// Out of the path.
    Cancel {
        /// Why.
        reason: Reason,
    },
}

/// What was found or done.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// A campaign was created.
    Created {
        /// Its id.
        campaign: CampaignId,
    },
    /// All campaigns, the newest last.
    Campaigns {
        /// One line each.
        campaigns: Vec<CampaignLine>,
    },
    /// One campaign.
    Campaign(Box<CampaignSheet>),
    /// Challenges were entered.
    Imported(ImportCounts),
    /// The campaign stands at a stage.
    Entered {
        /// Which.
        stage: Stage,
    },
    /// Tokens, in the order of their addresses. They are shown this once.
    Issued {
        /// The tokens.
        tokens: Vec<String>,
    },
    /// All tokens, the oldest first.
    Tokens {
        /// One line each.
        tokens: Vec<TokenLine>,
    },
    /// The token works no more.
    Revoked,
    /// Links, in the order of their addresses. They are shown this once.
    SignInLinks {
        /// The links.
        links: Vec<String>,
    },
    /// An invitation was made.
    Invited {
        /// Opens it.
        link: String,
        /// What became of its letter.
        letter: Letters,
    },
    /// A record.
    Record {
        /// Its files, each with its name.
        files: Vec<(String, String)>,
    },
    /// A backup.
    Backup {
        /// The whole of it.
        text: String,
    },
}

/// A campaign in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignLine {
    /// Its id.
    pub id: CampaignId,
    /// Where it stands.
    pub stage: Stage,
    /// What it is called.
    pub name: Bilingual<Name>,
}

/// A campaign at length.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignSheet {
    /// Its id.
    pub id: CampaignId,
    /// Where it stands.
    pub stage: Stage,
    /// Its rules.
    pub charter: Charter,
    /// How many entries its log has.
    pub entries: u64,
    /// How many voices were admitted.
    pub voices: u32,
    /// What came in and where it is.
    pub challenges: Vec<(String, u32)>,
    /// Who has which role, by address where there is one.
    pub people: Vec<(Role, String)>,
    /// What the next stage waits for, as sentences.
    pub missing: Vec<String>,
    /// Until when the decision may be contested.
    pub contest_until: Option<Timestamp>,
}

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportCounts {
    /// Challenges that are new.
    pub entered: u32,
    /// Challenges that an earlier import had entered.
    pub known: u32,
    /// Challenges that were accepted.
    pub accepted: u32,
    /// Challenges that were declined.
    pub declined: u32,
}

/// A token in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenLine {
    /// Names the token; nobody can act with it.
    pub id: String,
    /// For whom it acts, by address where there is one.
    pub person: String,
    /// What it is for.
    pub label: String,
    /// When it was made.
    pub created: Timestamp,
}

/// What becomes of the letters that a desk writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letters {
    /// The server's mail takes them.
    Posted,
    /// Nobody takes them.
    NotSent,
}

/// Carries requests out.
pub struct Desk {
    service: Service,
    sign_in: Arc<SignIn>,
    letters: Letters,
}

impl Desk {
    /// A desk over the services of this process.
    pub const fn new(service: Service, sign_in: Arc<SignIn>, letters: Letters) -> Self {
        Self { service, sign_in, letters }
    }

    /// Carries a request out.
    pub async fn answer(&self, request: Request) -> Result<Answer, Complaint> {
        match request {
            Request::CreateCampaign { charter, host } => self.create_campaign(*charter, host).await,
            Request::ListCampaigns => Ok(self.list_campaigns()),
            Request::ShowCampaign { campaign } => self.show_campaign(campaign).await,
            Request::Import { campaign, challenges, consent } => {
                self.import(campaign, challenges, consent).await
            }
            Request::EnterStage { campaign, way } => self.enter_stage(campaign, way).await,
            Request::IssueTokens { addresses, label } => self.issue_tokens(addresses, label).await,
            Request::ListTokens => self.list_tokens().await,
            Request::RevokeToken { id } => self.revoke_token(&id).await,
            Request::MakeSignInLinks { addresses, language } => {
                self.make_sign_in_links(addresses, language).await
            }
            Request::Invite { campaign, address, role, language } => {
                self.invite(NewInvitation { campaign, address, role, language }).await
            }
            Request::Record { campaign } => {
                Ok(Answer::Record { files: self.service.record(campaign).await? })
            }
            Request::Export => self.export().await,
        }
    }
}
