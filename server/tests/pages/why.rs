//! Why themes are as they are and why challenges lie where they do, as everybody meets it.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    id::{ChallengeId, ThemeId},
    role::Role,
};

use super::{browser::Browser, curating::Desk, page::Page};
use crate::harness::{challenge, charter};

/// Two subjects, in both languages.
const TITLES: [(&str, &str); 8] = [
    ("en", "Touring costs more than the tour earns"),
    ("en", "A tour needs days of driving between two venues"),
    ("fr", "Les tournées coûtent plus que la tournée ne rapporte"),
    ("fr", "Une tournée en région demande des jours de route entre deux salles"),
    ("en", "The grant comes after the season began"),
    ("en", "Funders ask for another report for the same grant"),
    ("fr", "La subvention arrive après le début de la saison"),
    ("fr", "Les bailleurs de fonds demandent un autre rapport pour la même subvention"),
];

/// A call in which proposed themes were accepted; the author wrote all challenges.
struct Scene {
    desk: Desk,
    author: Browser,
    actor: Actor,
    challenges: Vec<ChallengeId>,
}

impl Scene {
    async fn open() -> Self {
        let desk = Desk::of(Role::Curator, charter()).await;
        let (person, author) = desk.server.somebody("author").await;
        desk.server.world().admit(desk.campaign, person).await;
        let mut scene = Self { desk, author, actor: Actor::Person(person), challenges: Vec::new() };
        for (language, title) in TITLES {
            let challenge = scene.writes(language, title).await;
            scene.challenges.push(challenge);
        }
        let browser = &scene.desk.browser;
        let page = browser.open(&scene.desk.at("proposal")).await;
        browser.submit(&page, &page.form("accept", "medium")).await;
        assert!(scene.desk.state().coverage().themed > 4);
        scene
    }

    async fn writes(&self, language: &str, title: &str) -> ChallengeId {
        let mut text = challenge(title);
        text.body = None;
        text.language = language.parse().unwrap();
        let command = Command::Submit { text: Box::new(text), authorship: Authorship::Own };
        let acted =
            self.desk.server.world().act(self.desk.campaign, self.actor, command).await.unwrap();
        let challenge = match acted.facts.first() {
            Some((_, Fact::ChallengeSubmitted { challenge, .. })) => *challenge,
            other => panic!("{other:?}"),
        };
        self.host(Command::Accept { challenge }).await;
        challenge
    }

    async fn host(&self, command: Command) {
        self.desk.server.world().host(self.desk.campaign, command).await;
    }

    async fn signs(&self) {
        self.host(Command::SignThemes { open_questions: 0 }).await;
    }

    fn theme_of(&self, place: usize) -> Option<ThemeId> {
        self.desk.state().challenges[&self.challenges[place]].theme
    }

    /// A challenge in a theme, beside another one there, and another theme.
    fn placed(&self) -> (usize, ThemeId, ThemeId) {
        let state = self.desk.state();
        let lies = (0..self.challenges.len()).find_map(|place| {
            let theme = self.theme_of(place)?;
            (state.members_of(theme).count() > 2).then_some((place, theme))
        });
        let (place, theme) = lies.unwrap();
        let is_other = |id: &&ThemeId| **id != theme && state.members_of(**id).next().is_some();
        (place, theme, *state.themes.keys().find(is_other).unwrap())
    }

    fn at(&self, language: &str, rest: &str) -> String {
        format!("/{language}/campaigns/{}/{rest}", self.desk.campaign)
    }

    async fn read(&self, browser: &Browser, language: &str, place: usize) -> Page {
        let rest = format!("challenges/{}", self.challenges[place]);
        browser.open(&self.at(language, &rest)).await
    }

    async fn list(&self, browser: &Browser, language: &str, theme: ThemeId) -> Page {
        browser.open(&self.at(language, &format!("challenges?theme={theme}"))).await
    }
}

const WHY: [(&str, &str); 2] = [("en", "Why this is a theme"), ("fr", "Pourquoi c’est un thème")];
const BY_PROGRAM: [(&str, &str); 2] = [
    ("en", "The program proposed this theme because of its words"),
    ("fr", "Le programme lui a proposé ce thème d’après ses mots"),
];
const WORDS: [(&str, &str); 2] = [
    ("en", "Words that others in this theme use too"),
    ("fr", "Mots que d’autres défis de ce thème emploient aussi"),
];

#[tokio::test]
async fn members_read_why_a_theme_is_one_once_it_is_signed() {
    let scene = Scene::open().await;
    let (_, theme, _) = scene.placed();
    let nobody = scene.desk.server.nobody();
    for (language, title) in WHY {
        scene.list(&nobody, language, theme).await.hides(title);
        scene.list(&scene.author, language, theme).await.hides(title);
        scene.list(&scene.desk.browser, language, theme).await.shows(title);
    }
    scene.signs().await;
    for (language, title) in WHY {
        scene.list(&nobody, language, theme).await.shows(title);
    }
    let page = scene.list(&scene.author, "en", theme).await;
    for part in [
        "Words that say most of it",
        "here, 0 elsewhere",
        "Challenges that stand for it",
        "English: ",
        "The program placed ",
        "its trials agree: ",
    ] {
        page.shows(part);
    }
    page.hides("People put");
    page.hides("withdrawn or erased since");
    let french = scene.list(&scene.author, "fr", theme).await;
    for part in [
        "Mots qui en disent le plus",
        "Défis qui le représentent",
        "Le programme a placé",
        "concordance de ses essais",
    ] {
        french.shows(part);
    }
    // Nothing is told of all themes at once.
    scene.author.open(&scene.at("en", "challenges")).await.hides("Why this is a theme");
}

#[tokio::test]
async fn an_author_reads_why_her_challenge_lies_there_before_others_do() {
    let scene = Scene::open().await;
    let (place, ..) = scene.placed();
    let nobody = scene.desk.server.nobody();
    for ((language, by), (_, words)) in BY_PROGRAM.into_iter().zip(WORDS) {
        let own = scene.read(&scene.author, language, place).await;
        own.shows(by);
        own.shows(words);
        let mine = scene.author.open(&scene.at(language, "mine")).await;
        mine.shows(by);
        mine.shows(words);
        scene.read(&scene.desk.browser, language, place).await.shows(words);
        // That a proposal was accepted stands in the record; the words are told once that is signed.
        let early = scene.read(&nobody, language, place).await;
        early.shows(by);
        early.hides(words);
    }
    scene.signs().await;
    for (language, words) in WORDS {
        scene.read(&nobody, language, place).await.shows(words);
    }
}

#[tokio::test]
async fn where_people_put_a_challenge_no_words_are_claimed() {
    let scene = Scene::open().await;
    let (place, theme, other) = scene.placed();
    let challenge = scene.challenges[place];
    scene.host(Command::Place { challenge, theme: Some(other) }).await;
    scene.signs().await;
    let nobody = scene.desk.server.nobody();
    let page = scene.read(&nobody, "en", place).await;
    page.shows("Those who work on the themes put it here by hand");
    page.hides("Words that others in this theme use too");
    page.hides("The program proposed");
    page.hides("trials agree");
    scene.read(&nobody, "fr", place).await.shows("l’ont mis ici à la main");
    scene.list(&nobody, "en", other).await.shows("People put 1 challenge here");
    scene.list(&nobody, "fr", other).await.shows("1 défi a été mis ici par des personnes");

    scene.host(Command::MergeThemes { from: vec![other], into: theme }).await;
    let page = scene.read(&nobody, "en", place).await;
    page.shows("It came here when themes were merged or split.");
    page.hides("Words that others in this theme use too");
    scene.read(&nobody, "fr", place).await.shows("quand des thèmes ont été fusionnés ou scindés");
}

#[tokio::test]
async fn what_lies_in_no_theme_says_whether_it_waits() {
    let scene = Scene::open().await;
    let (place, ..) = scene.placed();
    let challenge = scene.challenges[place];
    let nobody = scene.desk.server.nobody();
    scene.host(Command::Place { challenge, theme: None }).await;
    let page = scene.read(&nobody, "en", place).await;
    page.shows("It waits for a theme: those who work on the themes put it back.");
    page.hides("Words that others");
    scene.read(&nobody, "fr", place).await.shows("l’ont remis dans le bac");
    scene.host(Command::SetApart { challenge }).await;
    let page = scene.read(&nobody, "en", place).await;
    page.shows("It is in no theme on purpose.");
    page.hides("It waits for a theme");
    scene.read(&nobody, "fr", place).await.shows("hors thème à dessein");
    let late = scene.writes("en", "Keys").await;
    let at = |language| scene.at(language, &format!("challenges/{late}"));
    nobody.open(&at("en")).await.shows("It waits for a theme.");
    nobody.open(&at("fr")).await.shows("Il attend un thème.");
}

#[tokio::test]
async fn what_was_withdrawn_or_merged_since_shows_through_nowhere() {
    let scene = Scene::open().await;
    let (place, theme, _) = scene.placed();
    scene.signs().await;
    let nobody = scene.desk.server.nobody();
    let gone = scene.challenges[place];
    let title = TITLES[place].1;
    let members: Vec<ChallengeId> =
        scene.desk.state().members_of(theme).map(|one| one.id).filter(|one| *one != gone).collect();
    scene.list(&nobody, "en", theme).await.shows(title);
    let world = scene.desk.server.world();
    let withdraw = Command::Withdraw { challenge: gone };
    world.act(scene.desk.campaign, scene.actor, withdraw).await.unwrap();
    let page = scene.list(&nobody, "en", theme).await;
    page.hides(title);
    page.shows("1 challenge that lay here was withdrawn or erased since");
    scene.list(&nobody, "fr", theme).await.shows("1 défi qui se trouvait ici a été retiré");
    let own = scene.read(&scene.author, "en", place).await;
    own.hides("The program proposed");
    own.hides("Words that others");

    let reason = "They say the same.".parse().unwrap();
    let merge = Command::ProposeMerge { from: vec![members[0]], into: members[1], reason };
    world.act(scene.desk.campaign, scene.actor, merge.clone()).await.unwrap_err();
    scene.host(merge).await;
    world.wait(pathways::time::Seconds::days(3));
    scene.writes("en", "Keys").await;
    assert!(!scene.desk.state().challenges[&members[0]].is_accepted());
    let merged = scene.challenges.iter().position(|one| *one == members[0]).unwrap();
    let page = scene.list(&nobody, "en", theme).await;
    page.hides(TITLES[merged].1);
    scene.read(&nobody, "en", merged).await.hides("Words that others");
}

#[tokio::test]
async fn the_board_tells_why_and_shows_first_what_is_least_certain() {
    let scene = Scene::open().await;
    let (_, theme, _) = scene.placed();
    let state = scene.desk.state();
    let held = state.members_of(theme).min_by_key(|one| one.agreement()).unwrap().id;
    scene.host(Command::Place { challenge: held, theme: None }).await;
    scene.host(Command::Place { challenge: held, theme: Some(theme) }).await;
    let board = scene.desk.browser.open(&scene.desk.at("themes")).await;
    board.shows("Why this is a theme");
    board.shows("Put there by hand");
    board.shows("The program’s trials agree");
    let state = scene.desk.state();
    let mut members: Vec<_> = state.members_of(theme).collect();
    members.sort_by_key(|one| (one.agreement().unwrap_or(u16::MAX), one.submitted_at, one.id));
    let place = |id: ChallengeId| board.html.find(&format!("name=\"to-{id}\"")).unwrap();
    assert!(members.windows(2).all(|pair| place(pair[0].id) < place(pair[1].id)));
    assert_eq!(members.last().map(|one| one.id), Some(held));
    let french = scene.desk.at("themes").replacen("/en/", "/fr/", 1);
    scene.desk.browser.open(&french).await.shows("Pourquoi c’est un thème");
}

#[tokio::test]
async fn words_that_are_erased_are_told_of_no_more() {
    let scene = Scene::open().await;
    let (place, theme, _) = scene.placed();
    scene.signs().await;
    let nobody = scene.desk.server.nobody();
    let word = if TITLES[place].1.to_lowercase().contains("tour") { "tour" } else { "grant" };
    scene.list(&nobody, "en", theme).await.shows(word);
    let page = scene.author.open("/en/me/erase").await;
    scene.author.submit(&page, &page.form("erase", "").set("confirm", "erase")).await;
    let state = scene.desk.state();
    assert!(state.challenges[&scene.challenges[place]].text.is_none());
    let page = scene.list(&nobody, "en", theme).await;
    page.hides("Words that say most of it");
    page.hides(TITLES[place].1);
    page.shows("No challenge to read yet");
}

#[tokio::test]
async fn a_campaign_by_hand_is_told_of_without_a_program() {
    let desk = Desk::of(Role::Curator, charter()).await;
    let world = desk.server.world();
    let first = desk.accepted("Rehearsal rooms are dear").await;
    let second = desk.accepted("Rehearsal rooms are locked").await;
    world.host(desk.campaign, Command::ProposeTheme { name: crate::harness::both("Rooms") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    for challenge in [first, second] {
        world.host(desk.campaign, Command::Place { challenge, theme: Some(theme) }).await;
    }
    world.host(desk.campaign, Command::SignThemes { open_questions: 0 }).await;
    let nobody = desk.server.nobody();
    let list = format!("/en/campaigns/{}/challenges?theme={theme}", desk.campaign);
    let page = nobody.open(&list).await;
    page.shows("Why this is a theme");
    page.shows("People put 2 challenges here");
    page.hides("The program placed");
    page.hides("trials agree");
}
