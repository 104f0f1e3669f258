//! The engine's themes as a browser computes them, for the test that they are those of the command line.

use pathways::theming::{Alone, Edits, Granularity, Size, Text, Wish, propose};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// A text as the test hands it over.
#[derive(Deserialize)]
struct Row {
    id: String,
    title: String,
    body: String,
}

impl From<Row> for Text {
    fn from(Row { id, title, body }: Row) -> Self {
        Self { id, title, body, language: None }
    }
}

/// What `pathways theme --json` prints for these texts, which are handed over in JSON; or why it prints nothing.
#[wasm_bindgen]
pub fn themes(texts: &str) -> Result<String, String> {
    let rows: Vec<Row> = serde_json::from_str(texts).map_err(|error| error.to_string())?;
    let texts: Vec<Text> = rows.into_iter().map(Text::from).collect();
    let size = Size::Granularity(Granularity::Medium);
    let wish = Wish { size, edits: Edits::default(), seed: 0 };
    let proposal = propose(&Alone, &texts, &wish).map_err(|refused| refused.to_string())?;
    serde_json::to_string(&proposal).map_err(|error| error.to_string())
}
