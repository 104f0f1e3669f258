//! The live stream: tells browsers that a campaign has moved, as server-sent events.
//!
//! ```text
//! event of the log  -> the campaign's watch channel -> frame -> every open page
//! open box          -> its version, looked at each second, where totals show while it is open
//! ```
//!
//! A frame is the name of a state, such as `48-12`: how many entries the log has, and the version of a box whose totals
//! may be seen. It holds nothing else. Who wants to see what is new asks for the page again and is shown what its
//! reader may see, so the stream needs no visibility policy of its own and can tell nobody anything.
//!
//! - The first frame comes at once, so a browser that reconnects knows whether it has missed something.
//! - At most four frames a second go out, the latest always last.

use std::{convert::Infallible, time::Duration};

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::CACHE_CONTROL},
    response::{
        IntoResponse as _, Response,
        sse::{Event, KeepAlive, Sse},
    },
    routing::get,
};
use pathways::{
    id::{CampaignId, PersonId},
    view,
};
use tokio::time::{Instant, sleep_until, timeout};
use tokio_stream::wrappers::ReceiverStream;

use crate::{
    ending::Ending,
    pages::PageState,
    service::{Changes, Service},
};

/// Between two frames.
const PAUSE: Duration = Duration::from_millis(250);
/// How often an open box is looked at whose totals show.
const LOOK: Duration = Duration::from_secs(1);
/// How often a silent stream says that it is alive.
const ALIVE: Duration = Duration::from_secs(15);
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Where the stream of a campaign is.
pub(crate) const STREAM: &str = "/live/{campaign}";

/// What a stream stands on.
#[derive(Clone)]
pub struct LiveState {
    /// What the pages stand on.
    pub pages: PageState,
    /// When every stream ends, so that the server need not wait for those who watch.
    pub ending: Ending,
}

/// The route of the stream.
pub fn routes(state: LiveState) -> Router {
    Router::new().route(STREAM, get(stream)).with_state(state)
}

async fn stream(
    State(LiveState { pages: PageState { service, sign_in }, ending }): State<LiveState>,
    Path(campaign): Path<String>,
    headers: HeaderMap,
) -> Response {
    let reader = match sign_in.identify(&headers).await {
        Ok(identity) => identity.person,
        Err(refused) => return refused.into_response(),
    };
    let Some((id, changes)) = watched(&service, &campaign, reader) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (frames, sent) = tokio::sync::mpsc::channel(1);
    tokio::spawn(async move {
        tokio::select! {
            () = tell(service, id, changes, frames) => {}
            () = ending.come() => {}
        }
    });
    let events = Sse::new(ReceiverStream::new(sent)).keep_alive(KeepAlive::new().interval(ALIVE));
    ([(CACHE_CONTROL, NO_STORE)], events).into_response()
}

/// A campaign that its reader may know of.
fn watched(
    service: &Service,
    campaign: &str,
    reader: Option<PersonId>,
) -> Option<(CampaignId, Changes)> {
    let id = campaign.parse().ok()?;
    let changes = service.changes(id).ok()?;
    let state = service.campaign(id).ok()?;
    view::knows(&state, &state.viewer(reader)).then_some((id, changes))
}

/// Sends a frame for each state until the browser goes away.
async fn tell(
    service: Service,
    id: CampaignId,
    mut changes: Changes,
    frames: tokio::sync::mpsc::Sender<Result<Event, Infallible>>,
) {
    let mut last = String::new();
    loop {
        let next = Instant::now() + PAUSE;
        let name = name(&service, id).await;
        if name != last {
            let frame = Event::default().id(&name).data(&name);
            if frames.send(Ok(frame)).await.is_err() {
                return;
            }
            last = name;
        }
        sleep_until(next).await;
        // Either something was appended, or it is time to look at the box; a closed channel ends the stream.
        if let Ok(Err(_)) = timeout(LOOK, changes.changed()).await {
            return;
        }
        if frames.is_closed() {
            return;
        }
    }
}

async fn name(service: &Service, id: CampaignId) -> String {
    let size = service.campaign(id).map_or(0, |campaign| campaign.size());
    let version = service.live_box(id).await.unwrap_or_default();
    format!("{size}-{version}")
}
