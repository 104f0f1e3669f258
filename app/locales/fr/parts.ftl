# Ce que plusieurs pages ont en commun.

pager = Pages
pager-page = Page { $page } de { $pages }
pager-previous = Précédente
pager-next = Suivante

live-lost = Pas de connexion : ceci n’est peut-être plus à jour.

# À côté du texte de quelqu’un qui n’est pas dans la langue de la page.
written-in-english = en anglais
written-in-french = en français
written-in-other = dans une autre langue ({ $tag })

sign-in-first = Connectez-vous pour participer
    .words = Il suffit de votre adresse courriel, sans mot de passe.
    .link = Se connecter

# What the numbers of a table with bars count.
bars-voices = Voix
