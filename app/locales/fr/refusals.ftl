# Ce que répond le serveur quand il ne peut pas faire ce qu’on lui demande : ce qui cloche, et quoi faire.

refusal-created = La campagne existe déjà, ou n’existe pas encore.
refusal-not-allowed = Aucun de vos rôles ne permet cela. Adressez-vous à l’équipe d’animation de la campagne.
refusal-wrong-stage = Cela ne peut pas se faire à l’étape « { $stage } ».
refusal-stage-moved = La campagne est passée à « { $stage } ». Regardez de nouveau avant d’agir.
refusal-no-such-transition = On ne peut pas passer de cette étape à l’autre.
refusal-unmet = Il manque encore quelque chose. Les conditions à remplir disent quoi.
refusal-not-due = Ce n’est pas encore le moment.
refusal-command-reused = Cette clé d’idempotence a servi à autre chose. Prenez-en une nouvelle.
refusal-charter = Les règles se contredisent.
refusal-frozen = Cette partie des règles ne peut plus changer.
refusal-date-passed = Cette date est passée. Choisissez-en une à venir.
refusal-date-order = Les dates ne se suivent pas : chaque étape commence après la précédente.
refusal-date-off-path = Cette étape n’est pas à venir dans cette campagne : elle ne prend pas de date.
refusal-deadline-earlier = Une échéance ne peut qu’être repoussée. Choisissez une date après celle annoncée.
refusal-date-ahead = Ce jour n’est pas encore venu. Indiquez le jour de la dernière vérification.
refusal-unknown-person = Cette personne ne participe pas ici.
refusal-unknown-voice = Cette voix n’existe pas.
refusal-unknown-challenge = Ce défi n’existe pas.
refusal-unknown-theme = Ce thème n’existe pas.
refusal-unknown-topic = Ce sujet n’existe pas.
refusal-unknown-round = Ce tour n’existe pas.
refusal-unknown-lineage = Cette fusion ou scission n’existe pas.
refusal-unknown-contest = Cette contestation n’existe pas.
refusal-unknown-initiative = Cette initiative n’est pas, ou n’est plus, dans le répertoire.
refusal-not-on-slate = Cet élément n’est pas soumis au vote dans ce tour.
refusal-role-not-granted = Ce rôle ne se donne ni ne se retire, ou la personne ne l’a pas.
refusal-last-host = L’équipe d’animation garde au moins une personne. Nommez-en d’abord une autre.
refusal-oneself-named = On ne se nomme pas soi-même pour parler au nom d’un organisme. Demandez à quelqu’un d’autre.
refusal-on-roster = Cette personne siège au jury. Ce rôle reste jusqu’à ce que la décision soit certifiée.
refusal-already-admitted = Cette personne parle déjà pour une voix.
refusal-admission-closed = La campagne n’admet personne de cette façon. Demandez à l’équipe d’animation de vous inscrire.
refusal-cap-reached = Le code ouvert a admis autant de voix que permis. Adressez-vous à l’équipe d’animation.
refusal-one-person-one-voice = Une voix personnelle appartient à une seule personne.
refusal-nobody-named = Rien n’est choisi. Choisissez au moins un élément ; une scission demande deux parties.
refusal-named-twice = Un élément est choisi deux fois. Choisissez chacun une seule fois.
refusal-too-many = Pas plus de { $number } sont acceptés ici.
refusal-not-yours = Seules les personnes qui en répondent peuvent faire cela.
refusal-holds-role = Une personne qui a un rôle dans la campagne n’agit pas pour le défi de quelqu’un d’autre.
refusal-own-act = La réponse revient à quelqu’un d’autre : c’est votre propre décision qui est contestée.
refusal-challenge-state = L’état actuel du défi ne le permet pas.
refusal-stands-alone = La personne qui l’a écrit a demandé de le laisser tel quel.
refusal-own-challenge = Ce défi est le vôtre.
refusal-merge-pending = Il fait partie d’une fusion proposée, que ses auteurs et autrices peuvent encore refuser. Attendez la fin du délai.
refusal-lineage-state = L’état actuel de la fusion ou de la scission ne le permet plus.
refusal-cannot-undo = D’autres actes reposent là-dessus. Annulez-les d’abord.
refusal-delay-over = Le délai de refus est passé. Demandez à la curation d’annuler la fusion.
refusal-theme-retired = Ce thème n’est plus utilisé.
refusal-empty-theme = Un thème est vide, ou il n’y a aucun thème. Remplissez-le ou retirez-le, puis signez.
refusal-lies-elsewhere = Le défi ne se trouve pas dans ce thème, ou n’y est plus.
refusal-theme-signed = Ce thème est signé tel quel.
refusal-already-asked = La question de la place du défi dans ce thème a déjà été posée.
refusal-no-open-question = Aucune question de ce genre n’attend : quelqu’un y a répondu, ou le défi a été déplacé.
refusal-questions-open = { $count ->
    [one] Une question sur le thème d’un défi attend une réponse. Lisez-la, puis répondez, ou dites que vous signez quand même.
   *[other] { $number } questions sur les thèmes de défis attendent une réponse. Lisez-les, puis répondez, ou dites que vous signez quand même.
}
refusal-proposal-outdated = Des défis ou des thèmes ont changé depuis cette proposition. La proposition actuelle figure sur cette page : lisez-la, puis acceptez-la.
refusal-topic-state = L’état actuel du sujet ne le permet pas.
refusal-initiative-state = Quelqu’un est passé avant vous : l’état actuel de cette initiative ne le permet plus.
refusal-round-state = L’état actuel du tour ne le permet pas.
refusal-box-closed = L’urne est fermée. Ce qui a été confirmé avant compte.
refusal-box-open = Une urne est ouverte. Attendez qu’elle soit fermée.
refusal-no-voice = Vous n’avez pas de voix dans ce tour.
refusal-quota-reached = { $count ->
    [one] Votre seul appui est donné. Retirez-le d’abord.
   *[other] Vos { $number } appuis sont tous donnés. Retirez-en un d’abord.
}
refusal-recused = Vous avez déclaré un conflit d’intérêts sur cet élément : vous ne votez pas à son sujet.
refusal-not-supported = Vous n’appuyez pas cet élément : il n’y a rien à retirer.
refusal-wrong-mark = Ce tour n’accepte pas ce vote.
refusal-same-place = Deux éléments ont le même rang. Donnez à chacun son propre rang.
refusal-item-withdrawn = La personne qui a soumis cet élément l’a retiré. Choisissez-en un autre.
refusal-seal-mismatch = L’envoi n’ouvre pas ce qui a été scellé.
refusal-not-selected = Cet élément n’a pas été retenu.
refusal-no-reason = Il manque un motif écrit. Rédigez-le d’abord.
refusal-reason-changed = Le motif a été réécrit depuis votre lecture. Relisez-le avant de le confirmer.
refusal-contest-over = La période de contestation est passée, ou n’a pas commencé.
refusal-already-contested = La même décision est déjà contestée.
refusal-contest-answered = Cette contestation a déjà reçu une réponse.
refusal-already-withheld = Le texte de cette contestation est déjà retiré.
refusal-nothing-to-recount = Seul un dépouillement peut donner lieu à un recomptage.
refusal-internal = Une erreur s’est produite de notre côté. Rien n’a été fait ; réessayez plus tard.
