# Ce qui prouve qu’un bulletin est dans l’urne, sur la page du bulletin.

proof-promise = Télécharger la promesse signée
    .words = Gardez ce fichier. Il est signé et promet que cette version de votre bulletin est dans l’urne. Chaque changement du bulletin en fait un nouveau : c’est le dernier qui compte. Une fois l’urne scellée, il montre si votre bulletin s’y trouve. Il ne dit pas ce que vous avez choisi.
proof-receipt = Télécharger votre reçu
    .words = Gardez ce fichier. Il prouve que votre bulletin est dans l’urne scellée et que le sceau est au registre public. Il ne dit pas ce que vous avez choisi.
proof-opening = Télécharger votre bulletin ouvert
    .open = Vérifier que vos choix ont été comptés tels quels
    .warning = Ce fichier prouve comment vous avez voté.
    .words = Qui le voit le sait : personne n’a donc le droit de vous le demander, et il n’est jamais envoyé par courriel. Avec ce fichier et le registre, vous pouvez chercher chacun de vos choix parmi ceux qui ont été comptés. On ne peut le télécharger que tant qu’on sait de qui est chaque bulletin.
proof-letter = Recevoir mon reçu
    .words = Votre reçu peut vous parvenir par courriel une fois l’urne scellée. Personne d’autre n’apprend que vous l’avez demandé.
    .asked = Votre reçu vous parviendra par courriel une fois l’urne scellée.
    .back = Ne pas l’envoyer
    .said = Votre reçu vous parviendra par courriel une fois l’urne scellée.
    .back-said = Aucun courriel ne sera envoyé.
proof-destroyed = Votre bulletin ne peut plus être montré
    .words = Personne n’aura plus à recompter cette urne : ce qui disait de qui était chaque bulletin a donc été détruit, et le registre public le dit. Le nombre de bulletins reste, tout comme les votes publiés sans nom. Si vous avez gardé votre reçu, il prouve encore que votre bulletin était dans l’urne.
proof-check = Pour le vérifier, téléchargez aussi le registre de cette campagne :
# Dans une commande, à la place du nom d’un fichier.
proof-file = FICHIER
