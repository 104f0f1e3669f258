//! Challenges of four subjects in both languages, made up for these tests.

use pathways::theming::Text;

pub(super) fn text(id: &str, title: &str, body: &str) -> Text {
    Text { id: id.to_owned(), title: title.to_owned(), body: body.to_owned(), language: None }
}

/// Subject, title, body.
const CHALLENGES: [(&str, &str, &str); 24] = [
    (
        "tour",
        "Touring costs more than it earns",
        "Hotels, vans and fuel take the whole fee of a tour in the regions.",
    ),
    (
        "tour",
        "Distance between venues",
        "A tour with three days of driving between two venues is no tour any company can pay for.",
    ),
    (
        "tour",
        "Nobody plans tours together",
        "Presenters book the same company in different months and the tour never becomes a route.",
    ),
    (
        "tour",
        "Les tournées coûtent trop cher",
        "L’hôtel, l’essence et la location d’un camion mangent le cachet de la tournée.",
    ),
    (
        "tour",
        "Les distances entre les salles",
        "Une tournée en région demande des jours de route entre deux salles, et aucune compagnie ne peut les payer.",
    ),
    (
        "tour",
        "Des tournées sans coordination",
        "Les diffuseurs invitent la même compagnie à des mois différents, et la tournée ne devient jamais un circuit.",
    ),
    (
        "fund",
        "Grants come too late",
        "The grant decision arrives after the season began, and the budget is a guess until then.",
    ),
    (
        "fund",
        "Too many funding forms",
        "Every funder asks for another form and another report for the same grant.",
    ),
    (
        "fund",
        "No operating funding",
        "Funders pay for projects, and nobody funds rent, salaries and accounting.",
    ),
    (
        "fund",
        "Les subventions arrivent trop tard",
        "La décision sur la subvention arrive après le début de la saison, et le budget reste une devinette.",
    ),
    (
        "fund",
        "Trop de formulaires de financement",
        "Chaque bailleur de fonds demande un autre formulaire et un autre rapport pour la même subvention.",
    ),
    (
        "fund",
        "Aucun financement de fonctionnement",
        "Les bailleurs de fonds paient des projets, et personne ne finance le loyer, les salaires et la comptabilité.",
    ),
    (
        "young",
        "Young artists leave",
        "Emerging artists leave the region after school because there is no mentor and no studio.",
    ),
    (
        "young",
        "No mentors for emerging artists",
        "Those who retire take their knowledge along, and emerging artists find no mentor.",
    ),
    (
        "young",
        "School has no arts teacher",
        "Young people meet an artist at school once a year at best, and no arts teacher stays.",
    ),
    (
        "young",
        "La relève s’en va",
        "Les artistes de la relève quittent la région après l’école, faute de mentor et de studio.",
    ),
    (
        "young",
        "Pas de mentorat pour la relève",
        "Les personnes qui prennent leur retraite partent avec leur savoir, et la relève ne trouve aucun mentor.",
    ),
    (
        "young",
        "L’école sans enseignante en arts",
        "Les jeunes rencontrent un artiste à l’école une fois par année, et aucune enseignante en arts ne reste.",
    ),
    (
        "volun",
        "Volunteers are exhausted",
        "The same volunteers run the box office, the bar and the board, and they are tired.",
    ),
    (
        "volun",
        "The board finds no volunteers",
        "Nobody wants to sit on the board, because volunteers carry the work of employees.",
    ),
    (
        "volun",
        "Volunteer training",
        "New volunteers get no training, and the old volunteers have no time to give it.",
    ),
    (
        "volun",
        "Les bénévoles sont à bout",
        "Les mêmes bénévoles tiennent la billetterie, le bar et le conseil d’administration, et la fatigue gagne.",
    ),
    (
        "volun",
        "Le conseil ne trouve plus de bénévoles",
        "Personne ne veut siéger au conseil d’administration, parce que les bénévoles font le travail des employés.",
    ),
    (
        "volun",
        "Former les bénévoles",
        "Les nouveaux bénévoles ne reçoivent aucune formation, et les anciens bénévoles n’ont pas le temps de la donner.",
    ),
];

/// All of them. An id names the subject, which the engine does not know.
pub(super) fn challenges() -> Vec<Text> {
    let numbered = (1..).zip(CHALLENGES);
    numbered
        .map(|(n, (subject, title, body))| text(&format!("{subject}-{n:02}"), title, body))
        .collect()
}
