//! How the engine's values look in an OpenAPI document.
//!
//! Types that are plain to `serde` derive their schema where they stand. Here are those that are strings with a shape:
//! ids, texts, instants, fractions, digests. A schema says what is worth trying; the type's own `FromStr` decides.

use std::borrow::Cow;

use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr, Schema,
        schema::{ArrayBuilder, Ref, SchemaFormat, SchemaType, Type},
    },
};

use crate::{
    charter::MOST_CRITERIA,
    id::Id,
    number::{Fraction, Ratio},
    record::{Digest, Salt},
    round::ItemId,
    rule::{Grade, Grades, LAST_RANK, Rank, Votes},
    stage::{Path, Stage},
    text::{LanguageTag, Link},
    time::{Day, Timestamp},
};

const UUID: &str = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

/// The name of an id in the document, by its kind.
pub trait Named {
    /// The alias by which the id is called.
    const NAME: &'static str;
}

fn string() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::new(Type::String))
}

fn limit(limit: u32) -> Option<usize> {
    usize::try_from(limit).ok()
}

/// The schema of a text within a limit.
pub(crate) fn text(most: u32) -> RefOr<Schema> {
    string().min_length(Some(1)).max_length(limit(most)).into()
}

impl<Kind> PartialSchema for Id<Kind> {
    fn schema() -> RefOr<Schema> {
        string().format(Some(SchemaFormat::Custom("uuid".to_owned()))).into()
    }
}

impl<Kind: Named> ToSchema for Id<Kind> {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed(Kind::NAME)
    }
}

impl PartialSchema for Path {
    fn schema() -> RefOr<Schema> {
        ArrayBuilder::new()
            .items(Ref::from_schema_name(Stage::name()))
            .description(Some("The stages that a campaign goes through, in order."))
            .into()
    }
}

impl PartialSchema for Grades {
    fn schema() -> RefOr<Schema> {
        let grade = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .minimum(Some(0))
            .maximum(Some(u32::from(Grade::BEST)));
        ArrayBuilder::new()
            .items(grade)
            .min_items(Some(1))
            .max_items(Some(MOST_CRITERIA))
            .description(Some("A score for each criterion of the rubric, in its order."))
            .into()
    }
}

impl ToSchema for Grades {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Grades")
    }
}

impl PartialSchema for Rank {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .minimum(Some(1))
            .maximum(Some(LAST_RANK))
            .description(Some("A place in the order of a ballot, from 1."))
            .into()
    }
}

impl ToSchema for Rank {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Rank")
    }
}

impl ToSchema for Path {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Path")
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((Stage::name().into_owned(), Stage::schema()));
    }
}

/// Declares the schemas of strings with a pattern.
macro_rules! shapes {
    ($($name:ident: $description:literal, $pattern:expr, $longest:expr;)*) => {
        $(
            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    string()
                        .pattern(Some($pattern))
                        .max_length(limit($longest))
                        .description(Some($description))
                        .into()
                }
            }

            impl ToSchema for $name {
                fn name() -> Cow<'static, str> {
                    Cow::Borrowed(stringify!($name))
                }
            }
        )*
    };
}

shapes! {
    LanguageTag: "A language by BCP 47, such as fr, en-CA or iu-Cans.",
        "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", LanguageTag::LIMIT;
    Link: "An address on the web.", "^https?://[^\\s\"<>\\\\]+$", Link::LIMIT;
    Ratio: "A ratio of whole numbers of any size, such as 3/7.", "^[0-9]+/[0-9]+$", 2_001;
    Fraction: "A share in whole numbers, such as 2/3.", "^[0-9]+/[0-9]+$", 21;
    Votes: "A number of votes with five decimal places, such as 2.50000.", "^[0-9]+\\.[0-9]{5}$", 21;
    Timestamp: "An instant in UTC to the second, such as 2027-03-12T22:00:00Z.",
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", 20;
    Day: "A day of the calendar, such as 2027-03-12.", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", 10;
    ItemId: "What can be voted on: challenge:ID, theme:ID or topic:ID.",
        format!("^(challenge|theme|topic):{UUID}$"), 46;
    Digest: "A SHA-256 digest in hexadecimal.", "^[0-9a-f]{64}$", 64;
    Salt: "Thirty-two random bytes in hexadecimal.", "^[0-9a-f]{64}$", 64;
}
