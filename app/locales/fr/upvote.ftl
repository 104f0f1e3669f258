# Le vote des membres.

upvote-title = Appuyez ce qui compte le plus pour vous
# Le titre de la liste.
upvote-slate = Ce que vous pouvez appuyer
upvote-support = Appuyer
upvote-withdraw = Retirer l’appui
# À côté de ce que la personne appuie.
upvote-supported = Appuyé
# Après un acte ; une phrase dit ensuite combien il reste d’appuis.
upvote-counted = C’est compté.
    .before = Vous avez retiré cet appui depuis : il ne compte pas. Pour le redonner, appuyez encore une fois sur le bouton.
upvote-taken-back = L’appui est retiré.
    .before = Vous avez redonné cet appui depuis : il compte toujours. Pour le retirer, appuyez encore une fois sur le bouton.

# Combien il reste d’appuis.
upvote-left = { $count ->
    [one] Il vous reste { $number } appui sur { $quota }.
   *[other] Il vous reste { $number } appuis sur { $quota }.
}
upvote-none-left = { $count ->
    [one] Votre seul appui est donné.
   *[other] Vos { $number } appuis sont tous donnés.
}
# Là où il n’y a pas de limite.
upvote-given = { $count ->
    [one] Vous avez donné { $number } appui, et pouvez en donner autant que vous voulez.
   *[other] Vous avez donné { $number } appuis, et pouvez en donner autant que vous voulez.
}
upvote-for-organisation = Vous votez au nom d’un organisme. Il a une seule voix : c’est le dernier bulletin de ses délégués et déléguées qui compte.
upvote-movable = Vous pouvez les retirer et les donner ailleurs jusqu’à la clôture.
upvote-take-one-back = Pour appuyer autre chose, retirez d’abord un appui.
upvote-see-mine = Voir mes appuis
upvote-see-all = Voir toute la liste
upvote-mine = Ce que vous appuyez
# Sur le bouton étroit au bas d’un téléphone.
upvote-mine-short = Mes appuis
upvote-all-short = Tout
# Seule la personne elle-même voit cette liste.
upvote-mine-private = Cette liste n’est montrée à personne d’autre.
upvote-mine-none = Vous n’appuyez encore rien
upvote-mine-none-words = Choisissez dans la liste ce qui compte le plus pour vous.

upvote-no-voice = Vous n’avez pas encore de voix dans cette campagne
upvote-no-voice-words = Une fois votre voix admise, vous pourrez donner vos appuis. Avec un code de salle ou une adresse courriel confirmée, l’admission prend une minute.
upvote-join = Participer

upvote-search = Rechercher
upvote-find = Rechercher
upvote-themes = Thèmes
upvote-all-themes = Tous les thèmes
upvote-none-found = Aucun résultat
upvote-none-found-words = Aucun élément de ce thème ne contient ces mots.

upvote-facts = En bref
upvote-closes = Clôture
upvote-closes-by-hand = Quand l’équipe d’animation ferme l’urne
upvote-voices = Voix
upvote-totals = Totaux
upvote-totals-hidden = Cachés jusqu’au décompte, pour que les premiers chiffres n’influencent personne
upvote-totals-live = Montrés dans la salle tant que l’urne est ouverte
upvote-then = Ensuite
upvote-check = Vérifiable par tout le monde
upvote-check-words = Chaque étape est inscrite au registre public. Votre reçu prouve que vos appuis sont dans l’urne, sans dire lesquels.
upvote-check-link = Ouvrir le registre

upvote-receipt = Votre reçu
upvote-receipt-version = Version
upvote-receipt-number = Son numéro
upvote-receipt-proves = Votre bulletin est dans l’urne sous ce numéro. À la clôture, le sceau de l’urne entre au registre public, et ce sceau ne peut être fait qu’avec les numéros de tous les bulletins de l’urne : le vôtre en est, ou le sceau ne correspond pas. Personne ne peut déduire de ce numéro ce que vous appuyez.
upvote-receipt-keep = Chaque changement donne à votre bulletin une nouvelle version et un nouveau numéro ; gardez les derniers.

upvote-void = Ce vote a été déclaré nul
upvote-void-words = Aucun appui donné ne compte. Un nouveau vote se prépare ; vous pourrez redonner vos appuis dès son ouverture.
upvote-void-erased = Pourquoi : le motif a été effacé.
upvote-not-yet = Les appuis ne sont pas encore ouverts
upvote-not-yet-words = D’abord, les défis sont recueillis et regroupés. Ensuite, chaque membre appuie ceux qui comptent le plus.
upvote-no-date = La date n’est pas encore annoncée.
upvote-read-challenges = Lire les défis
upvote-cancelled = Il n’y a pas d’appuis à donner
upvote-cancelled-words = Cette campagne a été annulée. Le registre dit pourquoi.
upvote-closed = Les appuis sont clos
upvote-closed-thanks = Merci à toutes les personnes qui ont participé. Ce qui a été confirmé avant la clôture compte.
upvote-turnout = { $count ->
    [one] { $voted } voix sur { $of } a appuyé quelque chose.
   *[other] { $voted } voix sur { $of } ont appuyé quelque chose.
}
upvote-next = La suite : { $stage }.
upvote-see-results = Voir les résultats
