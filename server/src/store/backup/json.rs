//! The few kinds of values that rows hold, as JSON and back.

use serde_json::{Map, Value as Json};
use surrealdb::types::{Array, Number, RecordIdKey, Uuid, Value};

/// The key that marks a UUID, which JSON cannot tell from a text.
const UUID: &str = "uuid";

/// A value as JSON, if it is of a kind that rows hold.
pub(super) fn from_value(value: Value) -> Option<Json> {
    match value {
        Value::Bool(value) => Some(Json::Bool(value)),
        Value::Number(Number::Int(value)) => Some(Json::from(value)),
        Value::String(value) => Some(Json::String(value)),
        Value::Uuid(value) => {
            let text = Json::String(value.into_inner().to_string());
            Some(Json::Object(Map::from_iter([(UUID.to_owned(), text)])))
        }
        Value::Array(values) => values.into_iter().map(from_value).collect(),
        _ => None,
    }
}

/// A value from JSON, if it is of a kind that rows hold.
pub(super) fn to_value(json: Json) -> Option<Value> {
    match json {
        Json::Bool(value) => Some(Value::Bool(value)),
        Json::Number(value) => value.as_i64().map(|value| Value::Number(Number::Int(value))),
        Json::String(value) => Some(Value::String(value)),
        Json::Array(values) => {
            let values: Option<Vec<Value>> = values.into_iter().map(to_value).collect();
            values.map(|values| Value::Array(Array::from(values)))
        }
        Json::Object(fields) if fields.len() == 1 => {
            let id: uuid::Uuid = fields.get(UUID)?.as_str()?.parse().ok()?;
            Some(Value::Uuid(Uuid::from(id)))
        }
        Json::Object(_) | Json::Null => None,
    }
}

/// The key of a record id as JSON, if it is of a kind that rows have.
pub(super) fn from_key(key: RecordIdKey) -> Option<Json> {
    match key {
        RecordIdKey::String(key) => Some(Json::String(key)),
        RecordIdKey::Uuid(key) => from_value(Value::Uuid(key)),
        RecordIdKey::Array(key) => from_value(Value::Array(key)),
        _ => None,
    }
}

/// The key of a record id from JSON, if it is of a kind that rows have.
pub(super) fn to_key(json: Json) -> Option<RecordIdKey> {
    match to_value(json)? {
        Value::String(key) => Some(RecordIdKey::String(key)),
        Value::Uuid(key) => Some(RecordIdKey::Uuid(key)),
        Value::Array(key) => Some(RecordIdKey::Array(key)),
        _ => None,
    }
}
