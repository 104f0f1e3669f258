# Les courriels, en texte brut : le corps, puis l’objet, qui tient sur une ligne. Une ligne vide sépare les paragraphes.
# Un lien termine sa ligne, pour qu’aucun logiciel de courrier n’y ajoute un signe.

letter-sign-in =
    Bonjour,

    Pour vous connecter, ouvrez ce lien puis appuyez sur le bouton :
    { $link }

    Ou saisissez ce code là où vous l’avez demandé : { $code }

    Le lien et le code sont valables { $minutes } minutes et ne servent qu’une fois. Ne les transmettez à personne : nous ne vous les demanderons jamais.

    Si vous n’avez rien demandé, ignorez ce courriel. Ouvrir le lien, ou le laisser vérifier par un antivirus, ne déclenche rien : seul le bouton vous connecte.
    .subject = Votre lien et votre code de connexion

letter-panel-invitation =
    Bonjour,

    Nous vous invitons à siéger au jury de « { $campaign } ». Le jury examine les défis que le milieu a soumis et décide lesquels seront retenus.

    Pour consulter l’invitation et l’accepter, ouvrez ce lien :
    { $link }

    Ce lien est personnel et valable jusqu’au { $until }. Vous pouvez l’ouvrir plus d’une fois : il sert quand vous appuyez sur le bouton de la page.

    S’il a expiré ou a déjà servi, ouvrez-le quand même : la page vous en enverra un nouveau.
    .subject = Invitation au jury : { $campaign }

letter-role-invitation =
    Bonjour,

    Nous vous invitons à faire partie de l’équipe de « { $campaign } ». Votre rôle : { $role ->
        [host] animer la campagne
        [chair] présider le jury
        [note_taker] prendre des notes pour le jury
        [moderator] modérer les défis
        [curator] regrouper les défis en thèmes
       *[other] participer
    }.

    Pour consulter l’invitation et l’accepter, ouvrez ce lien :
    { $link }

    Ce lien est personnel et valable jusqu’au { $until }. Vous pouvez l’ouvrir plus d’une fois : il sert quand vous appuyez sur le bouton de la page.

    S’il a expiré ou a déjà servi, ouvrez-le quand même : la page vous en enverra un nouveau.
    .subject = Invitation dans l’équipe de : { $campaign }

letter-titled = « { $title } »

letter-unread = un autre défi, que la modération n’a pas encore lu

letter-merge-proposal =
    Bonjour,

    Dans « { $campaign } », il est proposé de fusionner votre défi « { $challenge } » avec { $into }, car les deux semblent dire la même chose. Votre texte y restera lisible.

    Vous pouvez refuser sur la page de votre défi :
    { $link }

    Vous pouvez refuser jusqu’au { $until }. Si, d’ici là, aucune des personnes concernées n’a refusé, la fusion pourra se faire ; elle restera réversible.
    .subject = Fusionner votre défi « { $challenge } » ?

letter-merge-into-yours =
    Bonjour,

    Dans « { $campaign } », il est proposé de fusionner ce qui suit à votre défi « { $challenge } », car le propos semble le même. Votre texte reste tel quel.
    { $from }

    Vous pouvez refuser sur la page de votre défi :
    { $link }

    Vous pouvez refuser jusqu’au { $until }. Si, d’ici là, aucune des personnes concernées n’a refusé, la fusion pourra se faire ; elle restera réversible.
    .subject = Fusionner d’autres défis au vôtre, « { $challenge } » ?

letter-topic-drafted =
    Bonjour,

    Dans « { $campaign } », un sujet a été rédigé à partir de votre défi « { $challenge } ». Il s’appelle : { $topic }

    Votre défi reste tel que vous l’avez écrit :
    { $link }

    Tout le monde pourra lire ce sujet dès l’ouverture du vote. Si son nom ne dit pas ce que vous vouliez dire, répondez à ce courriel d’ici là.
    .subject = Un sujet reprend votre défi « { $challenge } »

letter-announced = jusqu’au { $until }

letter-unannounced = jusqu’à la fermeture de l’urne

letter-reminder =
    Bonjour,

    Vous avez une voix dans « { $campaign } » et ne l’avez pas encore utilisée. Vous pouvez appuyer ce qui compte le plus pour vous { $deadline }.

    Continuez ici :
    { $link }

    Cinq minutes suffisent. Ce rappel est le seul.
    .subject = Vous pouvez encore participer : { $campaign }

letter-panel-reminder =
    Bonjour,

    Le jury de « { $campaign } » peut voter { $deadline }.

    Ses pages sont ici :
    { $link }

    Tous les membres du jury reçoivent ce courriel, qu’ils aient voté ou non ; personne ne sait qui a voté. Un bulletin peut changer jusqu’à la clôture. Ce rappel est le seul.
    .subject = Le jury vote : { $campaign }

letter-receipt =
    Bonjour,

    L’urne de « { $campaign } » est scellée. Votre reçu est joint à ce courriel : il prouve que votre bulletin est dans l’urne scellée et que le sceau est au registre public. Il ne dit pas ce que vous avez choisi.

    Gardez ce fichier. La page de votre bulletin dit comment le vérifier :
    { $link }

    Vous avez demandé ce courriel. Il n’y en aura pas d’autre.
    .subject = Le reçu de votre bulletin : { $campaign }

letter-closing =
    Envoyé automatiquement pour { $organiser } avec Parcours de solutions.
    Une question ? Répondez à ce courriel ou écrivez à { $address }.

letter-fingerprint = Empreinte du registre de la campagne, à conserver : { $fingerprint }
