//! Français.

use pathways::stage::Stage;

use super::{Campaign, Frame, Home, Messages, Times, Trouble, Troubles, grouped};
use crate::port::Figure;

pub(super) const MESSAGES: Messages = Messages {
    product: "Parcours de solutions",
    frame: Frame {
        skip_to_content: "Aller au contenu",
        main_navigation: "Principale",
        campaigns: "Campagnes",
        foot: "Les défis du milieu, décidés au grand jour.",
    },
    home: Home {
        title: "Ce qui nous freine, et ce que nous en faisons",
        lede: "Un milieu nomme ses défis, dit lesquels comptent le plus, et un jury choisit ceux que tous relèveront ensemble.",
        campaigns: "Campagnes",
        next: "Ensuite",
        no_date: "la date n’est pas encore annoncée",
        over: "La campagne est terminée. Son registre demeure.",
        open: "Ouvrir la campagne",
        empty_title: "Aucune campagne pour l’instant",
        empty_lede: "Les campagnes paraissent ici dès que leur appel est annoncé.",
        empty_command: "Vous tenez ce serveur\u{a0}? Créez la première campagne et devenez-en l’hôte\u{a0}:",
        empty_after: "Ajoutez --help pour voir ce qu’elle doit savoir.",
    },
    campaign: Campaign {
        path: "Le parcours de cette campagne",
        past: "terminé\u{a0}:",
        now: "en cours\u{a0}:",
        until: "jusqu’au",
        no_date: "en cours, clôture pas encore annoncée",
        closed: "clos le",
        from: "dès le",
        to_be_announced: "date à venir",
        clocks: |zone| format!("Heures affichées\u{a0}: {zone}."),
        next: "La suite",
        nothing_next: "Aucune autre date n’est annoncée.",
        figures: "En chiffres",
        no_figures: "Rien à compter pour l’instant.",
    },
    trouble: Troubles {
        not_found: Trouble {
            title: "Il n’y a rien à cette adresse",
            what_to_do: "Le lien est peut-être incomplet, ou la campagne n’est pas encore publique.",
        },
        damaged: Trouble {
            title: "Cette campagne est fermée pour vérification",
            what_to_do: "Son registre ne correspondait pas à sa somme de contrôle au démarrage du serveur, donc rien n’en est montré. La personne qui tient le serveur en trouve la raison dans son journal.",
        },
        unavailable: Trouble {
            title: "La page ne peut pas être affichée en ce moment",
            what_to_do: "Rien n’est perdu. Veuillez réessayer dans une minute.",
        },
        to_campaigns: "Voir toutes les campagnes",
    },
    time: Times {
        months: [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        day: |day| if day == 1 { "1er".to_owned() } else { day.to_string() },
        clock: |hour, minute| match minute {
            0 => format!("{hour}\u{a0}h"),
            _ => format!("{hour}\u{a0}h\u{a0}{minute:02}"),
        },
        at_place: |place| format!("heure de {place}"),
        days: |days| format!("{days} {}", if days < 2 { "jour" } else { "jours" }),
        left: |span| format!("encore {span}"),
        due: "L’heure est venue.",
    },
    stage,
    counted,
    number: |number| grouped(number, '\u{202f}'),
};

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "Ébauche",
        Stage::Call => "Appel",
        Stage::Theming => "Thèmes",
        Stage::Upvote => "Appuis",
        Stage::Panel => "Jury",
        Stage::Decided => "Décision",
        Stage::Pathways => "Parcours",
        Stage::Archived => "Archive",
        Stage::Cancelled => "Annulée",
    }
}

fn counted(figure: Figure) -> &'static str {
    let one = figure.number() < 2;
    match figure {
        Figure::Challenges(_) if one => "défi",
        Figure::Challenges(_) => "défis",
        Figure::Themes(_) if one => "thème",
        Figure::Themes(_) => "thèmes",
        Figure::Voices(_) => "voix",
        Figure::Supporters(_) if one => "voix a participé",
        Figure::Supporters(_) => "voix ont participé",
        Figure::Panelists(_) if one => "membre du jury",
        Figure::Panelists(_) => "membres du jury",
        Figure::Selected(_) if one => "retenu",
        Figure::Selected(_) => "retenus",
        Figure::Topics(_) if one => "sujet",
        Figure::Topics(_) => "sujets",
    }
}
