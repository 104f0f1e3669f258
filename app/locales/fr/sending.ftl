# Ce que l’on sait d’un formulaire envoyé en arrière-plan.

sending-sending = Envoi en cours…
# Là où l’appareil n’a pas de réseau. La page envoie de nouveau d’elle-même.
sending-offline = Vous êtes hors ligne : ce n’est pas encore compté. L’envoi se fera dès le retour du réseau, tant que cette page reste ouverte.
# Là où le serveur ne répond pas. Le même bouton envoie de nouveau.
sending-unanswered = Pas encore de réponse : ce n’est pas encore compté. L’envoi reprend dans quelques secondes ; vous pouvez aussi appuyer de nouveau sur le bouton.

# Sous une note privée, enregistrée à mesure qu’elle est écrite.
autosave-saves = Ce que vous écrivez et cochez ici est enregistré au fur et à mesure.
autosave-saving = Enregistrement…
autosave-saved = C’est enregistré.
autosave-offline = Vous êtes hors ligne : vos derniers mots ne sont pas encore enregistrés. Ils le seront dès le retour du réseau, tant que cette page reste ouverte.
autosave-unanswered = Pas encore de réponse : vos derniers mots ne sont pas encore enregistrés. Un nouvel essai suit dans quelques secondes.
autosave-refused = Vos derniers changements ne sont pas encore enregistrés. Appuyez sur « Enregistrer » pour savoir pourquoi.
