//! Having a request carried out: by the server that holds the store, or here.

use std::{path::Path, sync::Arc};

use super::{
    DataOption, Failure,
    runtime::{self, Log},
};
use crate::{
    clock::Clock,
    control,
    desk::{Answer, Desk, Letters, Request},
    erasures::Erasures,
    mail::{MailQueue, Mailer, Outbox, RETRY_DELAYS, Sender},
    origin::PublicAddress,
    record_key::{KeyChoice, RecordKey},
    service::{OnFault, Service},
    sign_in::{Proxy, SignIn, SignInOptions},
    store::{Endpoint, Store},
};

/// Where links lead that a command makes without a server.
const NO_SERVER: &str = "http://127.0.0.1:3000";
/// Signs letters that are never sent.
const NO_SENDER: &str = "Solution Pathways <no-reply@pathways.invalid>";

/// Has a request carried out and waits for the answer.
pub(super) fn ask(data: &DataOption, request: Request) -> Result<Answer, Failure> {
    ask_under(data, request, None)
}

/// The same, for a request whose answer has links. A running server knows its own public address.
pub(super) fn ask_under(
    data: &DataOption,
    request: Request,
    public: Option<PublicAddress>,
) -> Result<Answer, Failure> {
    let (endpoint, key) = (data.endpoint()?, data.key_file());
    let erasures = Erasures::of(&endpoint, data.erasures_file());
    runtime::run(Log::OfCommand, async move {
        match control::call(&endpoint, &request).await? {
            Some(answer) => Ok(answer?),
            None => alone(&endpoint, (key.as_deref(), erasures), request, public).await,
        }
    })
}

async fn alone(
    endpoint: &Endpoint,
    (key, erasures): (Option<&Path>, Erasures),
    request: Request,
    public: Option<PublicAddress>,
) -> Result<Answer, Failure> {
    let creates = matches!(request, Request::CreateCampaign { .. } | Request::IssueTokens { .. });
    if let Endpoint::Directory { path, .. } = endpoint
        && !creates
        && !path.exists()
    {
        return Err(Failure::NoStore { path: path.clone() });
    }
    let store = Store::open(endpoint).await?;
    let key = RecordKey::find(&store, key, endpoint, KeyChoice::Kept).await?;
    let (service, faults) = Service::start(store, Clock::Machine, key, OnFault::Quarantine).await?;
    for fault in faults {
        tracing::error!(%fault, "this campaign is left alone");
    }
    let desk = desk(service, public, erasures).await?;
    Ok(desk.answer(request).await?)
}

/// A desk whose letters nobody takes.
async fn desk(
    service: Service,
    public: Option<PublicAddress>,
    erasures: Erasures,
) -> Result<Desk, Failure> {
    let sender: Sender = NO_SENDER.parse()?;
    let public = match public {
        Some(public) => public,
        None => NO_SERVER.parse()?,
    };
    let signature = sender.signature();
    let (mail, _worker) = MailQueue::start(Mailer::memory(sender, Outbox::default()), RETRY_DELAYS);
    let options = SignInOptions { public, signature, proxy: Proxy::None, erasures };
    let sign_in = Arc::new(SignIn::new(service.clone(), mail, options));
    sign_in.erase_again().await?;
    Ok(Desk::new(service, sign_in, Letters::NotSent))
}
