//! The log: the public record, entry by entry.

use pathways::view;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader},
    extract::{Parameters, Path},
    paths::CampaignPath,
};

/// The most entries in one answer.
const ENTRIES_AT_ONCE: u32 = 1_000;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_log))
}

/// Which part of the log.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct LogQuery {
    /// The first entry, counted from 0.
    from: Option<u64>,
    /// How many entries; at most 1000.
    #[param(maximum = 1000)]
    limit: Option<u32>,
}

/// A part of the log.
#[derive(Serialize, ToSchema)]
struct LogView {
    /// How many entries the log has.
    size: u64,
    /// The entries asked for.
    lines: Vec<LogLine>,
}

/// An entry of the log.
#[derive(Serialize, ToSchema)]
struct LogLine {
    /// Its place, counted from 0.
    seq: u64,
    /// Its canonical bytes, which hash to its leaf; null while it is covered.
    entry: Option<String>,
}

/// The log, from an entry on
#[utoipa::path(get, path = "/campaigns/{campaign}/log", params(CampaignPath, LogQuery), tag = "record",
    responses((status = 200, description = "Entries in order.", body = LogView)))]
async fn get_log(
    reader: Reader,
    Path(path): Path<CampaignPath>,
    Parameters(query): Parameters<LogQuery>,
) -> Answer<LogView> {
    let seen = reader.see(path.campaign)?;
    let folded = reader.service.folded(path.campaign)?;
    let from = query.from.unwrap_or(0);
    let limit = query.limit.unwrap_or(ENTRIES_AT_ONCE).min(ENTRIES_AT_ONCE);
    let skipped = usize::try_from(from).unwrap_or(usize::MAX);
    let taken = usize::try_from(limit).unwrap_or(usize::MAX);
    let lines =
        (from..).zip(folded.entries.iter().skip(skipped).take(taken)).map(|(seq, entry)| {
            let covered = view::covers(seq, &entry.event.fact, &folded.campaign, &seen.viewer);
            LogLine { seq, entry: (!covered).then(|| entry.bytes.clone()) }
        });
    Ok(axum::Json(LogView { size: folded.campaign.size(), lines: lines.collect() }))
}
