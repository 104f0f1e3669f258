# La vérification du registre dans le navigateur, sur la page du registre.

recount = Recomptez
    .lede = Le programme qui vérifie un registre à la ligne de commande fonctionne aussi ici, dans votre navigateur. Il lit chaque inscription, vérifie chaque signature et chaque règle, et recompte les votes.
    .private = Ce que vous choisissez ici reste sur votre appareil. Une fois le programme chargé, il n’a plus besoin de réseau.
    .doubt = Le programme vient du même serveur que le registre. Si vous ne faites pas confiance au serveur, prenez la commande ailleurs, ou un autre programme écrit d’après la spécification jointe au fichier : le résultat est le même.
    .without-script = Votre navigateur n’exécute aucun programme sur cette page. Téléchargez le registre plus haut et vérifiez-le avec la commande ci-dessous.
    .command = Avec la commande, sans navigateur
recount-file = Un autre registre
    .hint = Le fichier record.zip. Sans lui, le registre de cette campagne est téléchargé et vérifié.
recount-receipt = Votre reçu, votre promesse ou votre bulletin ouvert
    .hint = Le fichier téléchargé sur la page de votre bulletin, comme receipt.tlog-proof.
recount-checkpoint = Une empreinte antérieure
    .hint = Un nombre avec ses lettres et ses chiffres, tels que vous les avez notés ou photographiés, ou toutes les lignes de l’empreinte signée.
recount-more = Comparez avec ce que vous avez gardé, ou vérifiez un autre fichier
    .drop = Vous pouvez aussi déposer des fichiers n’importe où dans cette partie de la page.
recount-waiting = Le programme et le registre se chargent.
recount-progress = Avancement du recomptage
recount-unloaded = Le programme n’a pas pu être chargé. Vérifiez votre réseau et réessayez.
recount-unfetched = Le registre n’a pas pu être téléchargé. Réessayez dans un moment, ou choisissez son fichier si vous l’avez.
recount-stopped = Le programme s’est arrêté avant la fin et ne dit rien du registre. Réessayez ou utilisez la commande.
recount-other = Ce fichier est le registre d’une autre campagne que celle de cette page.
recount-kept = Ce que vous avez gardé
recount-findings = Ce qui a été trouvé
    .there = Trouvé
    .expected = Attendu
