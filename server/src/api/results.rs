//! What came out.

use pathways::view::{self, ResultsView};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    caller::{Answer, ApiState, Reader},
    error::ApiError,
    extract::Path,
    paths::CampaignPath,
};

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_results))
}

/// The members' supports and the decision, as far as the caller may know
#[utoipa::path(get, path = "/campaigns/{campaign}/results", params(CampaignPath), tag = "results",
    responses((status = 200, description = "The results.", body = ResultsView)))]
async fn get_results(reader: Reader, Path(path): Path<CampaignPath>) -> Answer<ResultsView> {
    let seen = reader.see(path.campaign)?;
    view::results(&seen.campaign, &seen.viewer).map(axum::Json).ok_or(ApiError::Unknown)
}
