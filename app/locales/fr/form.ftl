# À côté de l’étiquette d’un champ qui ne peut pas rester vide.
form-required = obligatoire
form-at-most = { $number } caractères au plus.
# Le titre au-dessus de tout ce qui ne va pas dans un formulaire.
form-not-taken = Rien n’est encore envoyé
# Le titre au-dessus de la raison pour laquelle un acte n’a pas été fait.
form-refused = Cela n’a pas été fait
form-signed-out = Votre session est fermée. Ce que vous avez écrit est toujours là.
form-sign-in = Se connecter (dans un nouvel onglet)
form-send-again = Revenez ensuite à cet onglet et envoyez de nouveau.
form-kept = Ce que vous avez écrit est conservé ici. Copiez-le, ou renvoyez-le quand vous y aurez accès.
form-send-again-button = Envoyer de nouveau
# Entre l’étiquette d’un champ et ce qui ne va pas.
form-complaint = { $label } : { $complaint }
# L’étiquette du champ pour le texte anglais.
form-in-english = { $label }, en anglais
form-in-french = { $label }, en français
# La première réponse d’une liste, qui ne choisit rien.
form-choose = Choisir

# Ce qui ne va pas dans un champ.
wrong-empty = Veuillez remplir ce champ.
wrong-too-long = Ce texte compte { $length } caractères ; le maximum est de { $limit }. Veuillez le raccourcir.
wrong-forbidden = Ce texte contient un caractère de contrôle invisible. Veuillez le retaper, ou le coller sans mise en forme.
wrong-many-lines = Une seule ligne est attendue ici. Veuillez retirer le saut de ligne.
wrong-malformed = La forme n’est pas la bonne. Veuillez comparer avec l’indication.
wrong-choice = Veuillez choisir une des réponses.
wrong-number = Veuillez entrer un nombre entier de { $least } à { $most }.
wrong-date = Veuillez entrer une date et une heure.
wrong-address = Ce n’est pas une adresse courriel. Une adresse ressemble à nom@example.org.
