# French: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = il n’y a pas de textes en « { $code } » ; les langues sont en, de, fr et es
cmd-result-not-written = le résultat n’a pas pu être écrit : { $error }

## Questions
cmd-not-agreed = une réponse est nécessaire ({ $question }), et personne n’est là pour la donner
    .next = ajoutez --yes pour accepter d’avance

## where
cmd-where-nothing-found = aucune imprimante n'a été nommée, et aucune recherche n'a laissé de liste d'imprimantes
    .next = nommez le modèle comme il est écrit sur l'imprimante, par exemple `octopin where "ENVY 6000"`, ou lancez d'abord `octopin find --only printers`
cmd-where-last-found = Le dernier `octopin find` a trouvé { $model } à { $address }.
cmd-where-says = L'imprimante à { $address } dit être { $model } ({ $source } ; certitude : { $confidence }).
cmd-where-firmware = Son micrologiciel : { $firmware }.
cmd-where-no-number = la dernière recherche n'a pas trouvé d'imprimante numéro { $number }
    .next = lancez `octopin find --only printers` et réessayez, ou nommez le modèle comme il est écrit sur l'imprimante, par exemple `octopin where "ENVY 6000"`
cmd-where-or-name = { $next }, ou nommez le modèle comme il est écrit sur l'imprimante, par exemple `octopin where "ENVY 6000"`
cmd-where-away = l'imprimante ne répond pas en ce moment : { $why }
cmd-where-name-or-password = nommez le modèle comme il est écrit sur l'imprimante, par exemple `octopin where "ENVY 6000"` ; ou donnez le mot de passe dans la variable OCTOPIN_PASSWORD
cmd-where-no-model = { $address } est une imprimante qui ne dit pas quel est son modèle
    .next = nommez le modèle comme il est écrit sur l'imprimante, par exemple `octopin where "ENVY 6000"`
cmd-where-not-known = inconnue du guide
cmd-where-no-wifi = pas de Wi-Fi
cmd-where-pin-shown = code PIN sur le panneau
cmd-where-pin-printed = code PIN sur une page imprimée
cmd-where-pin-not-evidenced = aucun code PIN attesté
cmd-where-steps-of-number = `octopin where NUMÉRO` donne les étapes.
cmd-where-unknown = le guide n'a pas d'imprimante nommée { $query }
cmd-where-several = { $query } peut désigner plusieurs imprimantes : { $printers }
cmd-where-or-family = { $first } ; ou { $next }
cmd-where-near = donnez le nom entier comme il est écrit sur l'imprimante. Des noms proches sont { $names }. Si la vôtre n'en fait pas partie, cherchez dans son menu « Wireless » ou « Network » l'entrée Wi-Fi Protected Setup, et un code PIN sur la page de configuration réseau qu'elle imprime
cmd-where-use-button = Utilisez le bouton WPS, si le routeur en a un : il n'y a pas de code PIN à saisir.
cmd-where-use-setup = Rétablissez les réglages réseau de l'imprimante, puis configurez-la par le réseau qu'elle crée alors (HP-Setup-..., l'imprimante est à 192.168.223.1), ou avec l'application du fabricant.
cmd-where-use-panel = Choisissez le réseau et saisissez son mot de passe sur le panneau de l'imprimante ou sur sa page web, ou prenez l'application du fabricant.
cmd-where-use-cable = Configurez-la par un câble USB ou réseau.
cmd-where-family = Famille : { $family }.
cmd-where-panel = Panneau : { $panel }. Wi-Fi : { $wifi }.
cmd-where-wifi-yes = oui
cmd-where-wifi-no = non
cmd-where-wifi-unknown = inconnu
cmd-where-wifi-band = oui, { $band } GHz ({ $confidence })
cmd-where-wifi-bands = oui, 2,4 et 5 GHz ({ $confidence })
cmd-where-without-wifi = Cette imprimante n'a pas de Wi-Fi, donc ni code PIN WPS ni bouton WPS.
cmd-where-title-shown = Le code PIN WPS : le panneau le montre
cmd-where-title-printed = Le code PIN WPS : il est sur une page qu'elle imprime
cmd-where-title-not-evidenced = Le code PIN WPS : aucun n'est attesté pour cette imprimante
cmd-where-without-pin = Que faire sans code PIN :
cmd-where-print-anew = Imprimez-la juste avant de vous en servir : un code PIN sur une vieille page peut être dépassé.
cmd-where-title-button = Le bouton WPS
cmd-where-title-report = La page sur son réseau
cmd-where-title-restore = Réglages réseau comme sur une imprimante neuve
cmd-where-not-evidenced = Pas attesté : aucune source ne dit comment.
cmd-where-or = Ou :
cmd-where-see = Vous verrez : { $see }.
cmd-where-lasts = Cela dure { $lasts }.
cmd-where-sure = Certitude : { $confidence }. D'après : { $sources }.
cmd-where-lights = Ce que dit le voyant
cmd-where-light = { $looks } : { $means }.
cmd-where-own-networks = Les réseaux qu'une imprimante HP crée elle-même
cmd-where-own-network = { $form } : { $about }.
cmd-where-pins = Quatre codes PIN que l'on confond facilement
cmd-where-pin-kind = { $name } : { $found }. Sa place : { $belongs }.
cmd-where-firmware-way = Le micrologiciel, par la voie officielle
cmd-where-press = appuyer
cmd-where-press-together = appuyer ensemble
cmd-where-hold = maintenir
cmd-where-hold-together = maintenir ensemble
cmd-where-hold-seconds = maintenir { $seconds } s
cmd-where-hold-seconds-together = maintenir { $seconds } s ensemble
cmd-where-turn = { $turn } : { $how }

## The help of the command line, and what is wrong with one
cmd-help-usage = Emploi :
cmd-help-commands = Commandes :
cmd-help-arguments = Arguments :
cmd-help-options = Options :
cmd-help-default = { $help } [par défaut : { $value }]
cmd-help-values = { $help } [valeurs possibles : { $values }]
cmd-help-value = { $value } ({ $help })
cmd-usage-unknown-argument = « { $argument } » n'est pas compris ici
cmd-usage-unknown-command = il n'y a pas de commande « { $command } »
cmd-usage-invalid-value = « { $value } » ne va pas pour « { $argument } »
cmd-usage-no-value = il manque une valeur pour « { $argument } »
cmd-usage-refused-value = « { $value } » ne va pas pour « { $argument } » : { $why }
cmd-usage-missing-argument = il manque ce qui est nécessaire : { $arguments }
cmd-usage-missing-command = « { $command } » demande encore une commande à sa suite
cmd-usage-twice = « { $argument } » ne peut être donné qu'une fois
cmd-usage-conflict = « { $argument } » ne va pas avec « { $other } »
cmd-usage-conflict-with-others = « { $argument } » ne va pas avec un des autres arguments donnés
cmd-usage-near = vouliez-vous dire « { $name } » ?
cmd-usage-near-of = vouliez-vous dire « { $name } » ? Il y a : { $values }
cmd-usage-values = il y a : { $values }
cmd-usage-more = voyez `octopin --help`, ou `--help` après la commande

## Words of the terminal, and questions
cmd-error = erreur :
cmd-next = suite :
cmd-warning = attention :
cmd-ask-agree = { $question } [o/N]
cmd-ask-known = { $question } [o/n, Entrée : inconnu]
# What is understood as yes, and as no: words with a blank between them.
cmd-ask-yes = o oui
cmd-ask-no = n non
cmd-ask-password-file = { $option } { $file } ne peut pas être lu : { $why }
    .next = donnez un fichier texte dont la première ligne est le mot de passe
cmd-ask-empty-file = sa première ligne est vide
cmd-time-left = encore { $time }
