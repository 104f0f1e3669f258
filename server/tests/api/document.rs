//! The document that describes the API, against itself.

use std::collections::BTreeSet;

use pathways_server::sign_in::http::SignInApi;
use serde_json::Value;
use utoipa::OpenApi as _;

use super::client::Api;

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref") {
                found.insert(reference.clone());
            }
            members.values().for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

fn operations(document: &Value) -> Vec<(String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let methods = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().iter();
        methods.map(move |(method, operation)| (format!("{method} {path}"), operation.clone()))
    });
    methods.collect()
}

#[tokio::test]
async fn the_document_refers_to_nothing_that_is_not_there() {
    let document = Api::open().await.get(None, "/openapi.json").await.ok();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 50, "{found:?}");
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn no_two_things_share_a_name() {
    let document = Api::open().await.get(None, "/openapi.json").await.ok();
    let sign_in = serde_json::to_value(SignInApi::openapi()).unwrap();
    for (name, schema) in sign_in["components"]["schemas"].as_object().unwrap() {
        assert_eq!(&document["components"]["schemas"][name], schema, "{name}");
    }
}

#[tokio::test]
async fn each_parameter_of_a_path_is_described() {
    let document = Api::open().await.get(None, "/openapi.json").await.ok();
    for (name, operation) in operations(&document) {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let described = parameters.filter(|one| one["in"] == "path").count();
        assert_eq!(described, name.matches('{').count(), "{name}");
    }
}

#[tokio::test]
async fn each_operation_has_a_name_of_its_own_and_a_summary() {
    let document = Api::open().await.get(None, "/openapi.json").await.ok();
    let operations = operations(&document);
    let names: BTreeSet<&str> =
        operations.iter().filter_map(|(_, one)| one["operationId"].as_str()).collect();
    assert_eq!(names.len(), operations.len());
    for (name, operation) in &operations {
        assert!(operation["summary"].is_string(), "{name}");
    }
}

#[tokio::test]
async fn each_write_of_a_campaign_takes_a_key_and_names_its_errors() {
    let document = Api::open().await.get(None, "/openapi.json").await.ok();
    for (name, operation) in operations(&document) {
        let is_sign_in = operation["tags"] == serde_json::json!(["sign-in"]);
        if name.starts_with("get ") || is_sign_in {
            continue;
        }
        let parameters = operation["parameters"].as_array().unwrap();
        assert!(parameters.iter().any(|one| one["name"] == "Idempotency-Key"), "{name}");
        for status in ["400", "401", "403", "404", "409", "422", "500", "503"] {
            assert!(operation["responses"][status].is_object(), "{name} {status}");
        }
    }
}

#[tokio::test]
async fn every_error_has_one_shape() {
    let document = Api::open().await.get(None, "/openapi.json").await.ok();
    let mut errors = 0;
    for (name, operation) in operations(&document) {
        for (status, answer) in operation["responses"].as_object().unwrap() {
            if status.starts_with('2') {
                continue;
            }
            let schema = &answer["content"]["application/json"]["schema"];
            assert_eq!(schema["$ref"], "#/components/schemas/ErrorBody", "{name} {status}");
            errors += 1;
        }
    }
    assert!(errors > 200, "{errors}");
}
