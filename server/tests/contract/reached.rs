//! Which operations were answered from behind the ids in their paths.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use serde_json::Value;

/// Their bodies have to agree with themselves or with a slate in ways that a document cannot say: the parts of a
/// charter, the columns of a table, ids as the names of fields. Other tests send such bodies.
const BEYOND_THE_DOCUMENT: [&str; 3] = ["put_charter", "import_challenges", "put_marks"];

/// The statuses that each operation answered.
#[derive(Clone, Default)]
pub(super) struct Reached(Arc<Mutex<Statuses>>);

/// By method and path.
type Statuses = BTreeMap<(String, String), BTreeSet<u16>>;

impl Reached {
    /// The router, watched.
    pub(super) fn watch(&self, router: Router) -> Router {
        router.layer(from_fn_with_state(self.clone(), record))
    }

    /// The operations with ids in their paths that were never answered from behind them: reads that never succeeded,
    /// and writes that neither did nor were refused by the engine.
    pub(super) fn missed(&self, document: &Value) -> Vec<String> {
        let seen = self.0.lock().unwrap();
        let mut missed = Vec::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let name = operation["operationId"].as_str().unwrap();
                if !path.contains('{') || BEYOND_THE_DOCUMENT.contains(&name) {
                    continue;
                }
                let statuses = seen.get(&(method.clone(), path.clone()));
                if !statuses.into_iter().flatten().any(|status| is_from_behind(method, *status)) {
                    missed.push(format!("{name}: {statuses:?}"));
                }
            }
        }
        missed
    }
}

fn is_from_behind(method: &str, status: u16) -> bool {
    match method {
        "get" => status == 200,
        _ => matches!(status, 200..=299 | 403 | 409),
    }
}

async fn record(
    State(reached): State<Reached>,
    path: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().as_str().to_lowercase();
    let answer = next.run(request).await;
    if let Some(path) = path {
        let mut seen = reached.0.lock().unwrap();
        let statuses = seen.entry((method, path.as_str().to_owned())).or_default();
        statuses.insert(answer.status().as_u16());
    }
    answer
}
