//! Topics: drafted from several challenges, voted on, and run by those who lead them.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::call::Entered;
use super::campaign::{Campaign, Done, Kind};
use super::cast::{MEMBER, Role};
use super::dates::in_days;
use super::error::DemonstrationError;
use super::hands;
use super::material::{Bilingual, Key};

/// At which hour people meet.
const HOUR: i8 = 18;

/// A topic, from its draft to what came of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    /// What it is called.
    pub(super) name: Bilingual,
    /// The challenges that it answers.
    pub(super) answers: Vec<Key>,
    /// What each panelist says of it.
    pub(super) marks: Vec<Said>,
    /// Why the panel chose it.
    pub(super) reason: Option<Bilingual>,
    /// What came of it.
    pub(super) course: Option<Course>,
}

/// What a panelist says of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Said {
    /// Yes.
    Approve,
    /// No.
    Decline,
    /// Neither.
    Abstain,
    /// Nothing, because of a conflict.
    Conflict,
}

/// What came of a topic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Course {
    stage: Stage,
    lead: String,
    next_in_days: Option<i64>,
    promise: Option<Bilingual>,
    news: Vec<Bilingual>,
}

/// Where a topic stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    Selected,
    Convening,
    Acting,
    Reported,
}

/// A topic and its id.
pub(super) type Drafted = (Topic, String);

/// All topics, the best liked first.
pub(super) fn read(document: &str) -> Result<Vec<Topic>, DemonstrationError> {
    Ok(serde_json::from_str(document)?)
}

/// Drafts them.
pub(super) fn draft(
    campaign: &Campaign<'_>,
    topics: Vec<Topic>,
    entered: &Entered,
) -> Result<Vec<Drafted>, DemonstrationError> {
    let host = campaign.role(Role::Host)?;
    let mut drafted = Vec::new();
    for topic in topics {
        let answers = topic.answers.iter().map(|key| entered.id(key));
        let answers = answers.collect::<Result<Vec<_>, _>>()?;
        let body = json!({ "name": topic.name, "answers": answers });
        let done: Done = host.post(&campaign.path("topics"), &body)?;
        let id = done.id(Kind::Topic)?;
        drafted.push((topic, id));
    }
    Ok(drafted)
}

/// Runs what was chosen.
pub(super) fn run(campaign: &Campaign<'_>, drafted: &[Drafted]) -> Result<(), DemonstrationError> {
    hands::each(drafted, |(topic, id)| {
        topic.course.as_ref().map_or(Ok(()), |course| follow(campaign, id, course))
    })?;
    Ok(())
}

/// A topic goes as far as it says, and each step finds what it asks for.
fn follow(campaign: &Campaign<'_>, id: &str, course: &Course) -> Result<(), DemonstrationError> {
    let host = campaign.role(Role::Host)?;
    let path = |what| campaign.path(&format!("topics/{id}/{what}"));
    host.put::<IgnoredAny>(&path("lead"), &lead(campaign, course)?)?;
    let next_date = course.next_in_days.map(|days| in_days(days, HOUR)).transpose()?;
    if next_date.is_some() || course.promise.is_some() {
        let plan = json!({ "next_date": next_date, "promise": course.promise });
        host.put::<IgnoredAny>(&path("plan"), &plan)?;
    }
    for (stage, name) in STEPS {
        if stage <= course.stage {
            if stage == Stage::Reported {
                post_news(campaign, id, course)?;
            }
            host.put::<IgnoredAny>(&path("stage"), &json!({ "to": name }))?;
        }
    }
    if course.stage != Stage::Reported {
        post_news(campaign, id, course)?;
    }
    Ok(())
}

const STEPS: [(Stage, &str); 3] =
    [(Stage::Convening, "convening"), (Stage::Acting, "acting"), (Stage::Reported, "reported")];

/// Visitors who sign in as the member find a topic of hers.
fn lead(campaign: &Campaign<'_>, course: &Course) -> Result<Value, DemonstrationError> {
    #[derive(Deserialize)]
    struct Me {
        person: Option<String>,
        name: Option<String>,
    }
    let Me { person, name } = campaign.person(MEMBER)?.get("/me")?;
    let person = person.filter(|_| name.as_ref() == Some(&course.lead));
    Ok(json!({ "name": course.lead, "person": person }))
}

fn post_news(campaign: &Campaign<'_>, id: &str, course: &Course) -> Result<(), DemonstrationError> {
    let path = campaign.path(&format!("topics/{id}/news"));
    for news in &course.news {
        campaign.role(Role::Host)?.post::<IgnoredAny>(&path, &json!({ "news": news }))?;
    }
    Ok(())
}
