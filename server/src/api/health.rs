//! Whether the server answers, and what its clock shows.

use axum::Json;
use pathways::time::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::caller::ApiState;

pub(super) fn routes() -> OpenApiRouter<ApiState> {
    OpenApiRouter::new().routes(routes!(get_health))
}

/// The server as it is.
#[derive(Serialize, ToSchema)]
struct Health {
    /// Its version.
    version: &'static str,
    /// What its clock shows, for deadlines that are near.
    now: Timestamp,
}

/// Whether the server answers
#[utoipa::path(get, path = "/health", tag = "health", responses((status = 200, description = "It does.", body = Health)))]
async fn get_health(axum::extract::State(state): axum::extract::State<ApiState>) -> Json<Health> {
    Json(Health { version: env!("CARGO_PKG_VERSION"), now: state.service.now() })
}
