//! What the document says of every operation, beside what each says of itself.
//!
//! Which errors an operation can answer follows from its shape: whether it has parameters, a body, and whether it
//! writes. They are attached here, once, so that no operation can forget one.

use utoipa::openapi::{
    ContentBuilder, Info, License, ObjectBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required,
    Response, ResponseBuilder, Type,
    header::HeaderBuilder,
    path::{Operation, ParameterBuilder, ParameterIn},
    schema::SchemaFormat,
    security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
};
use utoipa::{PartialSchema as _, ToSchema as _};

use super::error::ErrorBody;

/// The name of the one way in that programs have.
const BEARER: &str = "bearer";

/// The document before the routes enter it.
pub(super) fn base() -> OpenApi {
    let mut info = Info::new("Solution Pathways", env!("CARGO_PKG_VERSION"));
    info.description = Some(
        "Campaigns that take a sector from \"what holds us back?\" to pathways of action. \
         Tokens come from the command `pathways token`."
            .to_owned(),
    );
    info.license = Some(License::new("MIT OR Apache-2.0"));
    OpenApiBuilder::new().info(info).build()
}

/// The document with what holds for every operation.
pub(super) fn complete(mut document: OpenApi) -> OpenApi {
    for item in document.paths.paths.values_mut() {
        for (writes, operation) in [
            (Writes::No, &mut item.get),
            (Writes::Yes, &mut item.post),
            (Writes::Yes, &mut item.put),
            (Writes::Yes, &mut item.delete),
        ] {
            if let Some(operation) = operation {
                complete_operation(operation, writes);
            }
        }
    }
    let components = document.components.get_or_insert_default();
    components.schemas.insert(ErrorBody::name().into_owned(), ErrorBody::schema());
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
    components.add_security_scheme(BEARER, SecurityScheme::Http(scheme));
    document
}

/// Whether an operation may change something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writes {
    Yes,
    No,
}

fn complete_operation(operation: &mut Operation, writes: Writes) {
    let is_about_nobody = operation.tags.iter().flatten().any(|tag| tag == "health");
    if is_about_nobody {
        return;
    }
    let token = SecurityRequirement::new::<_, [&str; 0], &str>(BEARER, []);
    let mut security = vec![token];
    let has_parameters = operation.parameters.as_ref().is_some_and(|all| !all.is_empty());
    let mut errors = vec![
        ("401", "The token does not work, or nobody is signed in."),
        ("500", "A failure of ours."),
        ("503", "Too busy, or the outcome is not known yet: send the same again."),
    ];
    if has_parameters {
        errors.push(("400", "A parameter is not of its type."));
        errors.push(("404", "Unknown, or unknown to the caller."));
    }
    if writes == Writes::Yes {
        operation.parameters.get_or_insert_default().push(RefOr::T(idempotency_key()));
        errors.extend([
            ("400", "No idempotency key, a parameter that is not of its type, or no JSON."),
            ("403", "The caller may not do this."),
            ("404", "Unknown, or unknown to the caller."),
            ("409", "Not now: the stage, a state, a limit or a deadline. The code says which."),
            ("413", "The body is too large."),
            ("415", "The body is of another media type."),
            ("422", "A field that is not taken. The code says why."),
        ]);
    } else {
        security.push(SecurityRequirement::default());
    }
    operation.security = Some(security);
    for (status, description) in errors {
        let responses = &mut operation.responses.responses;
        responses.insert(status.to_owned(), RefOr::T(error(status, description)));
    }
}

fn idempotency_key() -> utoipa::openapi::path::Parameter {
    let uuid = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::Custom("uuid".to_owned())));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some("A UUID for this intent: sent twice, it acts once."))
        .schema(Some(uuid))
        .build()
}

fn error(status: &str, description: &str) -> Response {
    let schema = Ref::from_schema_name(ErrorBody::name());
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let response =
        ResponseBuilder::new().description(description).content("application/json", content);
    match status {
        "503" => {
            let seconds = ObjectBuilder::new().schema_type(Type::Integer);
            response
                .header("Retry-After", HeaderBuilder::new().schema(Some(seconds)).build())
                .build()
        }
        _ => response.build(),
    }
}
