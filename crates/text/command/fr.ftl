# French: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = il n’y a pas de textes en « { $code } » ; les langues sont en, de, fr et es
cmd-result-not-written = le résultat n’a pas pu être écrit : { $error }

## Questions
cmd-not-agreed = une réponse est nécessaire ({ $question }), et personne n’est là pour la donner
    .next = ajoutez --yes pour accepter d’avance

## where
cmd-where-nothing-found = aucune imprimante n’a été nommée, et aucune recherche n’a laissé de liste d’imprimantes
    .next = nommez le modèle comme il est écrit sur l’imprimante, par exemple `octopin where "ENVY 6000"`, ou lancez d’abord `octopin find --only printers`
cmd-where-last-found = Le dernier `octopin find` a trouvé { $model } à { $address }.
cmd-where-says = L’imprimante à { $address } dit être { $model } ({ $source } ; certitude : { $confidence }).
cmd-where-firmware = Son micrologiciel : { $firmware }.
cmd-where-no-number = la dernière recherche n’a pas trouvé d’imprimante numéro { $number }
    .next = lancez `octopin find --only printers` et réessayez, ou nommez le modèle comme il est écrit sur l’imprimante, par exemple `octopin where "ENVY 6000"`
cmd-where-or-name = { $next }, ou nommez le modèle comme il est écrit sur l’imprimante, par exemple `octopin where "ENVY 6000"`
cmd-where-away = l’imprimante ne répond pas en ce moment : { $why }
cmd-where-name-or-password = nommez le modèle comme il est écrit sur l’imprimante, par exemple `octopin where "ENVY 6000"` ; ou donnez le mot de passe dans la variable OCTOPIN_PASSWORD
cmd-where-no-model = { $address } est une imprimante qui ne dit pas quel est son modèle
    .next = nommez le modèle comme il est écrit sur l’imprimante, par exemple `octopin where "ENVY 6000"`
cmd-where-not-known = inconnue du guide
cmd-where-no-wifi = pas de Wi-Fi
cmd-where-pin-shown = code PIN sur le panneau
cmd-where-pin-printed = code PIN sur une page imprimée
cmd-where-pin-not-evidenced = aucun code PIN attesté
cmd-where-steps-of-number = `octopin where NUMÉRO` donne les étapes.
cmd-where-unknown = le guide n’a pas d’imprimante nommée { $query }
cmd-where-several = { $query } peut désigner plusieurs imprimantes : { $printers }
cmd-where-or-family = { $first } ; ou { $next }
cmd-where-near = donnez le nom entier comme il est écrit sur l’imprimante. Des noms proches sont { $names }. Si la vôtre n’en fait pas partie, cherchez dans son menu « Wireless » ou « Network » l’entrée Wi-Fi Protected Setup, et un code PIN sur la page de configuration réseau qu’elle imprime
cmd-where-use-button = Utilisez le bouton WPS, si le routeur en a un : il n’y a pas de code PIN à saisir.
cmd-where-use-setup = Rétablissez les réglages réseau de l’imprimante, puis configurez-la par le réseau qu’elle crée alors (HP-Setup-..., l’imprimante est à 192.168.223.1), ou avec l’application du fabricant.
cmd-where-use-panel = Choisissez le réseau et saisissez son mot de passe sur le panneau de l’imprimante ou sur sa page web, ou prenez l’application du fabricant.
cmd-where-use-cable = Configurez-la par un câble USB ou réseau.
cmd-where-family = Famille : { $family }.
cmd-where-panel = Panneau : { $panel }. Wi-Fi : { $wifi }.
cmd-where-wifi-yes = oui
cmd-where-wifi-no = non
cmd-where-wifi-unknown = inconnu
cmd-where-wifi-band = oui, { $band } GHz ({ $confidence })
cmd-where-wifi-bands = oui, 2,4 et 5 GHz ({ $confidence })
cmd-where-without-wifi = Cette imprimante n’a pas de Wi-Fi, donc ni code PIN WPS ni bouton WPS.
cmd-where-title-shown = Le code PIN WPS : le panneau le montre
cmd-where-title-printed = Le code PIN WPS : il est sur une page qu’elle imprime
cmd-where-title-not-evidenced = Le code PIN WPS : aucun n’est attesté pour cette imprimante
cmd-where-without-pin = Que faire sans code PIN :
cmd-where-print-anew = Imprimez-la juste avant de vous en servir : un code PIN sur une vieille page peut être dépassé.
cmd-where-title-button = Le bouton WPS
cmd-where-title-report = La page sur son réseau
cmd-where-title-restore = Réglages réseau comme sur une imprimante neuve
cmd-where-not-evidenced = Pas attesté : aucune source ne dit comment.
cmd-where-or = Ou :
cmd-where-see = Vous verrez : { $see }.
cmd-where-lasts = Cela dure { $lasts }.
cmd-where-sure = Certitude : { $confidence }. D’après : { $sources }.
cmd-where-lights = Ce que dit le voyant
cmd-where-light = { $looks } : { $means }.
cmd-where-own-networks = Les réseaux qu’une imprimante HP crée elle-même
cmd-where-own-network = { $form } : { $about }.
cmd-where-pins = Quatre codes PIN que l’on confond facilement
cmd-where-pin-kind = { $name } : { $found }. Sa place : { $belongs }.
cmd-where-firmware-way = Le micrologiciel, par la voie officielle
cmd-where-press = appuyer
cmd-where-press-together = appuyer ensemble
cmd-where-hold = maintenir
cmd-where-hold-together = maintenir ensemble
cmd-where-hold-seconds = maintenir { $seconds } s
cmd-where-hold-seconds-together = maintenir { $seconds } s ensemble
cmd-where-turn = { $turn } : { $how }

## The help of the command line, and what is wrong with one
cmd-help-usage = Emploi :
cmd-help-commands = Commandes :
cmd-help-arguments = Arguments :
cmd-help-options = Options :
cmd-help-default = { $help } [par défaut : { $value }]
cmd-help-values = { $help } [valeurs possibles : { $values }]
cmd-help-value = { $value } ({ $help })
cmd-usage-unknown-argument = « { $argument } » n’est pas compris ici
cmd-usage-unknown-command = il n’y a pas de commande « { $command } »
cmd-usage-invalid-value = « { $value } » ne va pas pour « { $argument } »
cmd-usage-no-value = il manque une valeur pour « { $argument } »
cmd-usage-refused-value = « { $value } » ne va pas pour « { $argument } » : { $why }
cmd-usage-missing-argument = il manque ce qui est nécessaire : { $arguments }
cmd-usage-missing-command = « { $command } » demande encore une commande à sa suite
cmd-usage-twice = « { $argument } » ne peut être donné qu’une fois
cmd-usage-conflict = « { $argument } » ne va pas avec « { $other } »
cmd-usage-conflict-with-others = « { $argument } » ne va pas avec un des autres arguments donnés
cmd-usage-near = vouliez-vous dire « { $name } » ?
cmd-usage-near-of = vouliez-vous dire « { $name } » ? Il y a : { $values }
cmd-usage-values = il y a : { $values }
cmd-usage-more = voyez `octopin --help`, ou `--help` après la commande

## Words of the terminal, and questions
cmd-error = erreur :
cmd-next = suite :
cmd-warning = attention :
cmd-ask-agree = { $question } [o/N]
cmd-ask-known = { $question } [o/n, Entrée : inconnu]
# What is understood as yes, and as no: words with a blank between them.
cmd-ask-yes = o oui
cmd-ask-no = n non
cmd-ask-password-file = { $option } { $file } ne peut pas être lu : { $why }
    .next = donnez un fichier texte dont la première ligne est le mot de passe
cmd-ask-empty-file = sa première ligne est vide
cmd-time-left = encore { $time }
cmd-what-next = { $what } ; { $next }

## Runs of the protocol: enroll, registrar and popup
cmd-done = Terminé
cmd-run-ended-at = { $what } (à { $message })
cmd-run-ended-at-error = { $what } (à { $message }, erreur de configuration { $number }, { $error })
cmd-see-interfaces = `ip link` montre les interfaces de cet ordinateur
cmd-unnamed-device = un appareil sans nom
cmd-message-octets = { $kind } ({ $octets } octets)
cmd-kept-as-run = c’est l’exécution { $id } dans `octopin history`
cmd-label-network = réseau
cmd-label-security = sécurité
cmd-label-key = clé
cmd-security-types = { $auth }, { $encr }
cmd-no-key = aucune, le réseau est ouvert
cmd-key-masked = { $key } (--show-secrets la montre)
cmd-no-events = le programme ne peut pas attendre d’événements : { $error }
    .next = fermez d’autres programmes et réessayez
cmd-put-back = { $name } est de nouveau comme avant l’interruption d’octopin
cmd-scanning = recherche en cours
cmd-talking-to = conversation avec { $who }
cmd-tolerated = toléré : { $quirk }

## Values of the command line
cmd-stdin-twice = { $first } et { $option } sont tous deux `-`, et l’entrée standard n’a qu’un secret
    .next = donnez { $option } d’une autre façon
cmd-stdin-empty = { $option } est `-`, mais l’entrée standard est vide
    .next = écrivez la valeur de { $option } et un saut de ligne sur l’entrée standard
cmd-stdin-unreadable = { $option } est `-`, mais l’entrée standard ne peut pas être lue : { $error }
    .next = écrivez la valeur de { $option } et un saut de ligne sur l’entrée standard
cmd-secret-missing = { $option } manque, et il n’y a pas de terminal où le demander
    .next = donnez { $option } comme `-` et écrivez la valeur sur l’entrée standard
cmd-secret-not-answered = { $option } a été demandé, et Ctrl-C a été la réponse
    .next = relancez la commande quand vous l’aurez
cmd-secret-question = { $question } : {""}
cmd-bad-device-pin = --pin « { $pin } » n’est pas un code PIN WPS : { $why }
    .next = relisez le code PIN ; l’appareil l’affiche ou l’imprime
cmd-bad-router-pin = la valeur de --router-pin n’est pas un code PIN WPS : { $why }
    .next = relisez le code PIN ; il est sur l’étiquette du routeur ou sur sa page de réglages
cmd-ssid-empty = --ssid « » est vide
    .next = donnez le nom du réseau exactement comme le routeur l’affiche
cmd-ssid-too-long = --ssid « { $ssid } » a { $octets } octets, et un nom de réseau en a au plus { $max }
    .next = donnez le nom du réseau exactement comme le routeur l’affiche
cmd-passphrase-letters = la valeur de --passphrase n’est pas un mot de passe WPA2 : elle a un caractère qu’aucun mot de passe Wi-Fi n’a
    .next = donnez de { $min } à { $max } caractères, ou une clé de 64 chiffres hexadécimaux
cmd-passphrase-length = la valeur de --passphrase n’est pas un mot de passe WPA2 : elle a { $count } caractères
    .next = donnez de { $min } à { $max } caractères, ou une clé de 64 chiffres hexadécimaux
cmd-group-address = c’est une adresse de groupe ; il faut l’adresse d’un seul point d’accès
cmd-nobodys-address = ce n’est l’adresse de personne

## enroll
cmd-enroll-looking = Recherche d’un point d’accès sur { $name }
cmd-enroll-no-link = { $name } n’a pas encore de liaison : branchez le câble, et allumez l’autre côté
cmd-enroll-waiting = attente du point d’accès
cmd-enroll-settings = { $done } : les réglages du réseau sont arrivés, en { $seconds } s
cmd-enroll-several = { $done } : les réglages de plusieurs réseaux sont arrivés, en { $seconds } s
cmd-enroll-learned = { $done } : les réglages du routeur ont été appris, en { $seconds } s
cmd-enroll-reconfigured = { $done } : le routeur a de nouveaux réglages, en { $seconds } s
cmd-enroll-heard = { $mac } entendu
cmd-enroll-found = { $who } trouvé
cmd-enroll-not-ready = attente qu’il soit prêt pour cet ordinateur
cmd-enroll-half = Il a prouvé qu’il connaît la { $half ->
        [first] première
       *[second] seconde
    } moitié du code PIN
cmd-enroll-refuses = Il refuse : { $error }
cmd-enroll-press = Son bouton n’est pas encore pressé ; appuyez maintenant, et la suite se fait toute seule
cmd-enroll-enter-pin = Il n’a pas encore de code PIN pour cet ordinateur ; saisissez-y le code PIN, et la suite se fait toute seule
cmd-enroll-eapol = EAPOL passe par { $way }
cmd-enroll-lets-go = { $manager } libère { $name } pendant ce temps
cmd-enroll-leaves = { $manager } libère { $name } pendant ce temps ; l’interface quitte { $ssid } jusqu’à la fin
cmd-enroll-joining = entrée dans { $name }
cmd-enroll-joined = Connecté à { $name } par { $manager }
cmd-enroll-not-remembered = { $manager } ne le retiendra pas, parce qu’il manque update_config=1 dans sa configuration
cmd-enroll-scanned = recherche : { $networks } points d’accès, { $wps } avec WPS
cmd-enroll-trying = essai avec { $who }
cmd-enroll-network = { $name } ({ $bssid }, canal { $channel })
cmd-enroll-associated = associé
cmd-enroll-refused-association = a refusé l’association, état { $status }
cmd-enroll-no-answer = n’a pas répondu
cmd-enroll-left = quitté : { $why }
cmd-enroll-no-wps = Aucun réseau à portée n’a encore WPS ; activez-le sur le routeur
cmd-enroll-not-in-reach = Le point d’accès indiqué n’est pas encore à portée
cmd-enroll-no-wps-there = Le point d’accès indiqué n’a pas WPS ; activez-le là-bas
cmd-enroll-no-button = Aucun bouton de routeur n’est encore pressé ; appuyez maintenant
cmd-enroll-no-registrar = Aucun routeur ne dit encore qu’il attend un code PIN ; saisissez-y le code PIN de cet ordinateur
cmd-enroll-nothing-to-try = Il n’y a encore rien à essayer
cmd-enroll-left-turned-away = il n’a pas de mot de passe pour cet ordinateur
cmd-enroll-left-silent = il n’a pas commencé
cmd-enroll-left-lost = la connexion s’est rompue
cmd-enroll-left-failed = cela n’a pas fonctionné

## registrar
cmd-registrar-nobody = Vérifiez le câble, lancez WPS sur l’appareil, et relancez cette commande.
cmd-registrar-waiting = attente d’un appareil
cmd-registrar-wait-pin = Attente d’un appareil sur { $name } : lancez maintenant WPS avec le code PIN sur l’appareil
cmd-registrar-wait-button = Attente d’un appareil sur { $name } : appuyez maintenant sur le bouton de l’appareil
cmd-registrar-wait-external = Attente d’un appareil sur { $name } : saisissez son code PIN sur le registrar externe, et lancez maintenant WPS sur l’appareil
cmd-registrar-button-refused = le bouton est refusé
cmd-registrar-found-at = Les registrars externes le trouvent à http://{ $at }
cmd-registrar-no-address = { $name } n’a pas d’adresse IPv4, et UPnP en demande une
    .next = activez l’interface et donnez-lui une adresse
cmd-registrar-no-port = { $error }
    .next = regardez `ip address` et réessayez
cmd-registrar-overlap = Plusieurs appareils sont en mode bouton ; ils sont tous refusés
cmd-registrar-button-over = Les deux minutes du bouton sont écoulées
cmd-registrar-external-failed = Un registrar externe a échoué : { $failure }
cmd-registrar-locked = le code PIN du routeur a été faux trop souvent ; personne ne peut l’utiliser pour l’instant
cmd-registrar-unlocked = Le code PIN du routeur peut de nouveau être utilisé
cmd-registrar-new-settings = Les réglages du réseau ont été changés ; il s’appelle maintenant { $name }
cmd-registrar-is-here = { $who } est là
cmd-registrar-half = il a prouvé qu’il connaît la { $half ->
        [first] première
       *[second] seconde
    } moitié du code PIN
cmd-registrar-elsewhere-done = { $mac } a des réglages d’un registrar externe
cmd-registrar-elsewhere-refused = { $mac } et un registrar externe ne se sont pas entendus
cmd-registrar-elsewhere-silent = { $mac } ou un registrar externe s’est tu
cmd-registrar-external-changed = Un registrar externe a changé les réglages du réseau avec le code PIN du routeur
cmd-registrar-external-learned = Un registrar externe a appris les réglages du réseau avec le code PIN du routeur
cmd-registrar-done-settings = { $done } : { $mac } a les réglages du réseau
cmd-registrar-done-learned = { $done } : { $mac } a appris les réglages du réseau avec le code PIN du routeur
cmd-registrar-done-changed = { $done } : { $mac } a changé les réglages du réseau avec le code PIN du routeur
cmd-registrar-turned-away = { $mac } a été refusé, parce qu’il demande d’une autre façon que celle choisie ici
cmd-registrar-device-failed = { $mac } : { $failure }
cmd-registrar-left-early = Un appareil est venu, mais est reparti avant de dire ce qu’il veut.
cmd-registrar-nobody-came = Aucun appareil n’est venu en { $seconds } s.

## popup
cmd-popup-nobody = Lancez WPS sur l’appareil pendant les deux minutes, rapprochez-le, et relancez cette commande. Un appareil en 2,4 GHz ne voit pas un pop-up en 5 GHz.
cmd-popup-left = { $network } est quitté pendant ce temps, puis rejoint de nouveau
cmd-popup-would-disturb = { $name } est dans le réseau « { $left } », et sa radio ne peut pas être en plus un point d’accès sur le canal { $channel } ; « { $left } » serait donc quitté pour deux minutes au plus
    .next = acceptez avec --yes, ou utilisez un autre adaptateur Wi-Fi
cmd-popup-go-on = { $why }. Continuer ?
cmd-popup-air-as = sur les ondes sous { $bssid }
cmd-popup-home-not-seen = Aucun réseau { $name } n’est à portée de cet ordinateur ; on continue, car l’appareil en est peut-être plus près
cmd-popup-looks-around = { $mac } regarde autour
cmd-popup-let-in = { $mac } est admis
cmd-popup-refused = { $mac } a été refusé : { $why }
cmd-popup-on-air = { $ssid } est sur les ondes, sur le canal { $channel } ({ $band })
cmd-popup-unknown-band = une bande inconnue
cmd-popup-stays = { $name } reste connectée à { $network }
cmd-popup-not-seen-at-2 = Un appareil qui ne connaît que 2,4 GHz ne le verra pas ; --channel 6 est pour un tel appareil
cmd-popup-press = Appuyez maintenant sur le bouton de l’appareil
cmd-popup-start-pin = Lancez maintenant WPS avec le code PIN sur l’appareil
cmd-popup-stranger = ce n’est pas l’appareil que vous avez indiqué
cmd-popup-not-wps = il veut utiliser ce réseau, qui ne sert qu’à WPS
cmd-popup-full = il y a trop d’appareils
cmd-popup-not-possible = ce qu’il demande n’est pas possible ici
cmd-popup-wpa3 = { $name } n’accepte que WPA3, et ce que WPS transmet est un mot de passe WPA2
    .next = réglez le routeur sur WPA2 et WPA3 ensemble (« mode transition »), au moins jusqu’à ce que l’appareil soit connecté
cmd-popup-enterprise = { $name } donne à chacun son propre compte (Enterprise), ce que WPS ne peut pas transmettre
    .next = utilisez un réseau avec un mot de passe, comme le réseau invité
cmd-popup-open = { $name } n’a pas de mot de passe, donc celui qui a été donné n’est pas le sien
    .next = vérifiez le nom du réseau ; l’appareil peut rejoindre lui-même un réseau ouvert
cmd-popup-owe = { $name } n’a pas de mot de passe (Enhanced Open), donc celui qui a été donné n’est pas le sien
    .next = vérifiez le nom du réseau
cmd-popup-wep = { $name } utilise WEP, que WPS n’a pas le droit de transmettre
    .next = réglez le routeur sur WPA2
cmd-popup-wpa1 = { $name } n’accepte que le premier WPA, qui est cassé
    .next = réglez le routeur sur WPA2
cmd-popup-other-security = { $name } est protégé d’une façon qu’un mot de passe WPA2 n’ouvre pas ({ $security })
    .next = vérifiez le nom du réseau
cmd-popup-has-settings = { $manager } a les réglages de { $name }
cmd-popup-no-ssid = --ssid manque, et personne n’a accepté de prendre les réglages du réseau de cet ordinateur
    .next = acceptez avec --yes, ou donnez le réseau avec --ssid et --passphrase -
cmd-popup-passphrase-of = Mot de passe de { $name }
cmd-popup-take-passphrase = Prendre le mot de passe de { $name } auprès de { $manager } et le donner à l’appareil ?
cmd-popup-take-network = Donner à l’appareil le réseau où se trouve { $name }, avec le mot de passe que { $manager } possède ?

## pin
cmd-pin-verdict = { $verdict } : { $reason }
cmd-pin-not = pas un code PIN WPS
cmd-pin-weak = valide, mais faible
cmd-pin-valid = valide
cmd-pin-no-randomness = le système d’exploitation ne donne pas de nombres aléatoires : { $error }
    .next = réessayez sur un système où /dev/urandom fonctionne
cmd-nobody-joined = Aucun appareil ne s’est connecté en { $seconds } s.
    .next = Lancez WPS sur l’appareil, et relancez cette commande ; les deux côtés doivent employer le même moyen.

## find: looking around
cmd-find-printers = recherche d’imprimantes
cmd-find-scanning = recherche de réseaux
cmd-find-routers = recherche de routeurs
cmd-find-around = recherche alentour
cmd-find-asking-routers = les routeurs sont interrogés
cmd-find-after = après { $line }
cmd-find-title-printers = Imprimantes
cmd-find-title-routers = Routeurs
cmd-find-title-networks = Réseaux Wi-Fi
cmd-find-no-networks = les réseaux Wi-Fi n’ont pas été cherchés : { $why }
cmd-find-no-requests = les imprimantes qui demandent WPS par radio n’ont pas été écoutées : { $why }
cmd-find-see-iw = `iw dev` montre les interfaces Wi-Fi de cet ordinateur
cmd-find-no-network = Aucun réseau n’est à portée de { $interface }.
cmd-find-same-letter = Les réseaux avec la même lettre entre crochets sont des radios d’un seul routeur.
cmd-find-high-channel = * Beaucoup d’imprimantes et d’ordinateurs pour l’Amérique du Nord n’entendent pas ce
      canal ; choisissez-en un de 1 à 11 sur le routeur.
cmd-find-stale = ceci vient de recherches précédentes : { $why }
cmd-find-column-network = RÉSEAU
cmd-find-column-channel = CAN.
cmd-find-column-band = BANDE
cmd-find-column-signal = SIGNAL
cmd-find-column-security = SÉCURITÉ
cmd-find-column-wps = WPS
cmd-find-hidden = (caché)
cmd-find-wps-off = désactivé
cmd-find-wps-unreadable = actif, illisible
cmd-find-wps-button = bouton actionné
cmd-find-wps-pin = attend un PIN
cmd-find-wps-other = attend autre chose
cmd-find-wps-not-set-up = actif, neuf
cmd-find-wps-locked = actif, PIN bloqué
cmd-find-wps-on = actif
cmd-find-detail-hidden = caché
cmd-find-detail-connected = connecté
cmd-find-detail-pmf = trames de gestion protégées : { $pmf }
cmd-find-detail-radar = canal de radar
cmd-find-not-kept = les numéros et les noms ne pourront pas servir plus tard : { $error }
cmd-find-swept = sur { $all } adresses, les { $tried } proches de celle de cet ordinateur ont été essayées
cmd-find-no-printer = Aucune imprimante n’a répondu en { $seconds } s.
cmd-find-check-printer = Vérifiez qu’elle est allumée, éveillée, et dans le même réseau que cet ordinateur.
cmd-find-try-sweep = Certaines se taisent tant qu’on ne leur demande rien : `octopin find --sweep` interroge chaque adresse.
cmd-find-number-or-name = Les autres commandes acceptent le numéro ou le nom à la place de l’adresse.
cmd-find-router-number-or-name = `octopin router` accepte le numéro ou le nom à la place de l’adresse.
cmd-find-serial = numéro de série { $serial }
cmd-find-usb = sur l’USB de cet ordinateur
cmd-find-found-by = trouvée par { $ways }
cmd-find-own-network = son propre réseau « { $ssid } »
cmd-find-channel = canal { $channel }
cmd-find-asks-pin = demande que son code PIN soit entré sur un routeur
cmd-find-asks-button = demande le bouton d’un routeur
cmd-find-no-router = Aucun routeur trouvé : il n’y a pas de passerelle par défaut, et aucun ne s’annonce.
cmd-find-connect-router = Reliez cet ordinateur au routeur, par câble ou par Wi-Fi.
cmd-find-access-point-of = point d’accès de { $ssid }
cmd-find-nameless = point d’accès sans nom
cmd-find-gateway = la passerelle par défaut
cmd-find-only-air = entendu seulement par radio
cmd-find-answers-nothing = ne répond rien
cmd-find-firmware = micrologiciel { $version }
cmd-find-no-name = (sans nom)
cmd-find-network-band = { $ssid } ({ $band })
cmd-find-network-wps = { $name }, WPS
cmd-find-network-no-wps = { $name }, pas de WPS
cmd-find-driven-by = piloté par { $kind } ({ $state })
cmd-find-by-hand = à la main

## printer: what its commands share
cmd-printer-password-of = mot de passe de { $host }
cmd-printer-password-or-enter = mot de passe de { $host } (Entrée : continuer sans)
cmd-printer-asking = { $host } est interrogé
cmd-printer-last-find = le dernier `octopin find` ({ $name })
cmd-printer-with-password-file = { $next } avec --password-file FILE
cmd-printer-refused = { $name } : { $why }
cmd-printer-refused-serial = { $name } (numéro de série { $serial }) : { $why }
cmd-printer-and-unread = { $explanation }, et { $dialect } n’a pas pu être lu : { $why }
cmd-printer-not-read = pas lu :
cmd-printer-both = { $first }, { $next }
cmd-printer-trouble = { $dialects } : { $what }
cmd-printer-bad = grave :
cmd-printer-warn = attention :
cmd-printer-info = info :
cmd-printer-the-printer = l’imprimante
cmd-printer-not-evidenced = pas attesté
cmd-printer-yes = oui
cmd-printer-no = non

## printer report
cmd-report-expected = attendu : un de { $names }
cmd-report-agree = { $name } doit { $plan } ; cela utilise une feuille de papier. Continuer ?
cmd-report-not-agreed = rien n’a été imprimé : vous n’avez pas accepté
    .next = imprimez le rapport sur le panneau de l’imprimante, ou relancez ceci
cmd-report-prints = { $name } imprime : { $report }.
cmd-report-read-in = Lisez-le avec `octopin printer read-report FILE`, numérisé ou en photo.
cmd-report-none = { $name } n’offre pas de rapport par le réseau ; imprimez-le sur son panneau.
cmd-report-not-now = { $report } (pas maintenant)

## printer services
cmd-services-silent = Elle ne dit pas quels services sont actifs.
cmd-services-on = oui
cmd-services-off = non
cmd-services-password = Mot de passe d’administrateur : { $state }
cmd-services-set = défini
cmd-services-not-set = pas défini

## printer show
cmd-show-product = Numéro produit
cmd-show-serial = Numéro de série
cmd-show-uuid = UUID
cmd-show-mac = Adresse MAC
cmd-show-firmware = Micrologiciel
cmd-show-panel = Panneau
cmd-show-web = Page web
cmd-show-speaks = Parle
cmd-show-status = État
cmd-show-complains = Se plaint
cmd-show-wifi = Wi-Fi
cmd-show-network = Réseau
cmd-show-access-point = Point d’accès
cmd-show-channel = Canal
cmd-show-signal = Signal
cmd-show-wps = WPS
cmd-show-settable = Réglable
cmd-show-cable = Câble
cmd-show-plugged-in = branché
cmd-show-not-plugged-in = pas branché
cmd-show-hears = Elle entend
cmd-show-nameless = (un réseau qui cache son nom)
cmd-show-official = Micrologiciel, la voie officielle
cmd-show-firmware-old = { $version }, du { $day }, vieux de { $weeks } semaines
cmd-show-firmware-day = { $version }, du { $day }
cmd-show-firmware-unknown = { $version }, son âge n’est pas attesté
cmd-show-confidence = [confiance : { $confidence }]

## printer pin
cmd-pin-yours = Le code PIN que vous avez :
cmd-pin-unknown-model = l’imprimante ne dit pas quel modèle elle est ; cherchez WPS dans son menu sans fil
cmd-pin-unknown-panel = on ne sait rien du panneau de { $model } ; cherchez WPS dans son menu sans fil
cmd-pin-shown = il montre le code PIN (confiance { $confidence } : { $sources })
cmd-pin-printed = il imprime le code PIN ; les étapes impriment la page (confiance { $confidence } : { $sources })
cmd-pin-none-evidenced = aucune source ne dit que ce modèle a un code PIN (confiance { $confidence } : { $sources })
cmd-pin-no-page = aucune page de ce genre n’est connue
cmd-pin-page-open = la page de configuration réseau a le code PIN WPS sur beaucoup de modèles ; --print l’imprime
cmd-pin-page-ask = { $name } peut l’imprimer : la page de configuration réseau a le code PIN WPS sur beaucoup de modèles. Cela utilise une feuille de papier. Imprimer ?
cmd-pin-not-printed = pas imprimé
cmd-pin-being-printed = la page s’imprime ; cherchez WPS PIN vers le haut, ou lisez-la avec `octopin printer read-report FILE`
cmd-pin-no-ledm = l’imprimante ne parle pas LEDM, le seul dialecte connu pour avoir un code PIN
    .next = utilisez son panneau, ou la page qu’elle imprime
cmd-pin-web-open = quelques vieilles LaserJet donnent le code PIN par le réseau ; --read le lit
cmd-pin-web-ask = Est-ce votre imprimante, et octopin doit-il lire son code PIN WPS sur son serveur web ?
cmd-pin-not-read = pas lu
cmd-pin-read-from = lu dans { $source }
cmd-pin-web-none = son serveur web n’a pas le code PIN, et c’est bien ainsi
cmd-pin-is = Code PIN WPS : { $pin }
cmd-pin-at-panel = Sur le panneau :
cmd-pin-on-paper = Sur papier :
cmd-pin-from-web = De son serveur web :

## printer set-wifi
cmd-set-wifi-no-journal = rien n’a été changé : ce que l’imprimante a maintenant n’a pas pu être gardé : { $error }
    .next = vérifiez le dossier de l’état d’octopin, ou utilisez le panneau de l’imprimante
cmd-set-wifi-done = { $name } a les réglages de « { $ssid } ».
cmd-set-wifi-kept = Ce qu’elle avait avant est gardé dans { $path }.
cmd-set-wifi-joins = Elle se connecte en une ou deux minutes ; trouvez sa nouvelle adresse avec `octopin find`.
cmd-set-wifi-agree = { $name } : { $plan }. Continuer ?
cmd-set-wifi-not-agreed = rien n’a été changé : vous n’avez pas accepté
    .next = relancez ceci, ou réglez le réseau sur le panneau de l’imprimante
cmd-set-wifi-another-way = cela ne marche pas par { $dialect } : { $why }. Il y a une autre voie, par { $next }.
cmd-set-wifi-passphrase-of = mot de passe de « { $ssid } »
cmd-set-wifi-no-passphrase = le mot de passe du réseau manque
    .next = ajoutez --passphrase - et écrivez-le sur l’entrée standard, ou --open
cmd-set-wifi-before = Avant :
cmd-set-wifi-plan = Plan :
cmd-set-wifi-note = note :
cmd-set-wifi-state-unknown = état pas attesté
cmd-set-wifi-state-network = { $state }, réseau « { $ssid } »
cmd-set-wifi-undo = l’ancien mot de passe ne peut pas être lu dans une imprimante ; réglez de nouveau l’ancien réseau

## printer read-report
cmd-page-reading = lecture de { $name }
cmd-page-standard-input = l’entrée standard
cmd-page-nothing = rien dans { $name } ne ressemble à une page d’imprimante sur son réseau
    .next = imprimez la page de configuration réseau ou le rapport de test sans fil (`octopin where MODEL` dit comment), et prenez la photo bien d’en haut, avec une bonne lumière
cmd-page-install = installez-le ; sous Debian : apt-get install { $packages }
cmd-page-save-again = enregistrez de nouveau la page en PDF, PNG ou JPEG
cmd-page-give = donnez un texte, un PDF, ou une image de la page
cmd-page-model = Modèle
cmd-page-state = État
cmd-page-network = Réseau
cmd-page-address = Adresse
cmd-page-mac = MAC
cmd-page-channel = Canal
cmd-page-signal = Signal
cmd-page-level = { $level } sur 5
cmd-page-router = Routeur
cmd-page-firmware = Microcode
cmd-page-checks = Vérifications
cmd-page-meaning = Ce que cela veut dire
cmd-page-next = Ensuite : { $next }
cmd-page-other-secrets = La page contient d’autres mots de passe ou numéros à vous : ne la transmettez pas.
cmd-page-pin = PIN WPS
cmd-page-pin-absent = pas sur cette page
cmd-page-pin-right = { $pin }  (son chiffre de contrôle est juste)
cmd-page-pin-show = ajoutez --show-secrets pour le voir
cmd-page-pin-unreadable = illisible
## demo
cmd-demo-frames = { $frames } trames sont dans { $file }.
cmd-demo-progress = la maison virtuelle
cmd-demo-no-place = il n’y a pas de place pour les fichiers temporaires : { $error }
    .next = rendez le répertoire temporaire accessible en écriture, ou donnez à TMPDIR un répertoire qui l’est
cmd-demo-time = { $step }  ({ $now } s sur { $whole } dans la maison virtuelle)
cmd-demo-not-written = la capture n’a pas pu être écrite dans { $file } : { $error }
    .next = nommez un fichier dans un répertoire où vous pouvez écrire
cmd-demo-joins = L’imprimante se connecte
cmd-demo-fails = Cela échoue, et dit pourquoi
cmd-demo-run-one = Lancez-en un avec : octopin demo NOM
cmd-demo-unknown = il n’y a pas de scénario { $name }
cmd-demo-near = vouliez-vous dire { $name } ? Les scénarios sont : { $all }
cmd-demo-choose = choisissez parmi : { $all }
cmd-demo-title = Démonstration { $name } : une maison virtuelle, de vraies trames, de vrais messages et de vraies clés. Graine { $seed }.
cmd-demo-same =
    { $times ->
        [one] La même chose encore une fois.
       *[other] La même chose encore { $times } fois.
    }
cmd-demo-way = { $number }. { $title } : { $reason }
cmd-demo-more-ways =
    { $more ->
        [one] et encore un qui est ouvert.
       *[other] et { $more } autres qui sont ouverts.
    }
cmd-demo-shut = Non : { $title } : { $why }
cmd-demo-shut-others =
    { $others ->
        [one] Pas ouvert ici : un autre.
       *[other] Pas ouverts ici : { $others } autres.
    }

## lab
cmd-lab-address = il faut une adresse IP, ou une adresse IP, un deux-points et un port
cmd-lab-no-privilege = utilisez des ports à partir de 1024, ou lancez-le en tant que root
cmd-lab-not-free = donnez une adresse de cet ordinateur et un port libre
cmd-lab-no-network = voyez si le réseau de cet ordinateur fonctionne, et réessayez
cmd-lab-no-kind = il n’y a pas de genre { $kind }
    .next = voyez --list
cmd-lab-kinds = Genres
cmd-lab-faults = Défauts
cmd-lab-no-interface = --announce demande une interface, et --listen n’en nomme pas
    .next = donnez l’adresse de l’interface avec --listen
cmd-lab-not-written = { $file } ne peut pas être écrit : { $error }
    .next = nommez un répertoire où vous pouvez écrire
cmd-lab-printer = { $model }, numéro de série { $serial }
cmd-lab-printer-help = Tapez `help` pour ce que peut son panneau, `quit` ou Ctrl-C pour finir.
cmd-lab-light = Voyant du Wi-Fi : { $light }
cmd-lab-page = Page : { $file }
cmd-lab-socket-no-place = il n’y a pas de place pour le socket de contrôle : { $error }
    .next = faites de la place dans le répertoire des fichiers temporaires
cmd-lab-socket-refused = le socket de contrôle ne peut pas être obtenu : { $error }
    .next = faites de la place dans le répertoire des fichiers temporaires
cmd-lab-socket-ended = le socket de contrôle a pris fin
    .next = faites de la place dans le répertoire des fichiers temporaires
cmd-lab-not-announced = il n’est pas annoncé : { $error }
cmd-lab-router = { $model }, micrologiciel { $firmware }
cmd-lab-password = mot de passe : { $password }
cmd-lab-password-of = mot de passe de l’utilisateur { $user } : { $password }
cmd-lab-router-help = Tapez `help` pour ce que peut son propriétaire, `quit` ou Ctrl-C pour finir.

## man
cmd-man-unknown = il n’y a pas de commande { $command }
    .next = les commandes sont { $commands }
cmd-man-not-made = la page ne peut pas être faite : { $error }


## What happens during a job
cmd-step-look = Regarder : ce qu’il y a
cmd-step-match = Choisir : quel moyen
cmd-step-prepare = Préparer : le code PIN, les réglages, le routeur
cmd-step-exchange = Échanger : les réglages sont transmis
cmd-step-verify = Vérifier : l’imprimante se connecte-t-elle et répond-elle
cmd-step-harden = Sécuriser : ne rien laisser ouvert
cmd-step-record = Noter : comment cela s’est terminé
cmd-told-printer = Imprimante : { $name } ({ $address })
cmd-told-not-known-yet = pas encore connue
cmd-told-not-in-network-yet = pas encore sur le réseau
cmd-told-router = Routeur : { $name } ({ $address }), { $wps ->
    [on] WPS est activé
    [off] WPS est désactivé
   *[unknown] on ne sait pas si WPS est activé
}
cmd-told-not-known = inconnu
cmd-told-no-driver = aucun pilote
cmd-told-way = Moyen : { $way }
cmd-told-changed = Changé : { $what }
cmd-told-put-back = Remis : { $what }
cmd-told-not-put-back = non remis : { $what } ; { $next }
cmd-told-now-you = À vous : { $text }
cmd-told-router-pin = Le routeur a donné son propre code PIN, qui est pour l’imprimante seule
cmd-told-waiting = Attente de { $seconds } s au plus
cmd-told-exchanged = { $device } a les réglages ; recherche de l’imprimante
cmd-told-exchanged-somebody = L’appareil a les réglages ; recherche de l’imprimante
cmd-told-finding = { $severity ->
    [critical] critique
    [warning] attention
    [advice] conseil
   *[other] { $severity }
} : { $text }
cmd-told-wifi = { $wifi ->
    [off] éteint
    [unconfigured] non configuré
    [not-visible] hors de portée
    [cannot-join] non admis
    [joining] en cours de connexion
    [on] connecté
   *[other] { $wifi }
}
cmd-told-checked-nobody = L’ordinateur cherche l’imprimante : personne ne répond
cmd-told-checked = L’ordinateur cherche l’imprimante : { $who ->
    [same] l’imprimante répond
   *[another] une autre imprimante répond
} à { $address } ; sa page { $page ->
    [yes] répond
   *[no] ne répond pas
}, son IPP { $ipp ->
    [yes] répond
   *[no] ne répond pas
}
cmd-told-checked-wifi = L’ordinateur cherche l’imprimante : { $who ->
    [same] l’imprimante répond
   *[another] une autre imprimante répond
} à { $address }, son Wi-Fi : { $wifi } ; sa page { $page ->
    [yes] répond
   *[no] ne répond pas
}, son IPP { $ipp ->
    [yes] répond
   *[no] ne répond pas
}
cmd-told-checked-network = L’ordinateur cherche l’imprimante : { $who ->
    [same] l’imprimante répond
   *[another] une autre imprimante répond
} à { $address }, son Wi-Fi : { $wifi } sur { $network } ; sa page { $page ->
    [yes] répond
   *[no] ne répond pas
}, son IPP { $ipp ->
    [yes] répond
   *[no] ne répond pas
}
cmd-told-open-way = { $number }. { $title }{ $sure ->
    [yes] {""}
   *[perhaps] {" (peut-être)"}
}  --way { $way }
cmd-told-shut-way = non : { $title }
cmd-told-nothing-changed = Rien n’a été changé.
cmd-told-done = Terminé : { $printer } répond sur le réseau.
cmd-told-done-at = Terminé : { $printer } répond sur le réseau à { $address }.
cmd-told-already = Terminé : { $printer } est déjà sur ce réseau.
cmd-told-already-at = Terminé : { $printer } est déjà sur ce réseau, à { $address }.
cmd-told-not-done = Échec : { $printer } n’est pas utilisable sur le réseau.
cmd-told-the-printer = l’imprimante
cmd-told-stopped = Arrêté.
cmd-told-why = Pourquoi : { $text }
cmd-told-but = Mais : { $text }
cmd-told-next = Ensuite : { $text }
cmd-told-or = Ou : { $text }
cmd-told-without-wifi = Sans Wi-Fi : { $text }
cmd-told-undone = Ce qui a été changé pour cela est comme avant.
cmd-told-not-undone = Une chose changée pour cela n’a pas été remise ; voir plus haut.
cmd-told-checked-usb-network = L’imprimante dit par USB de son Wi-Fi : { $wifi } sur { $network } ; le réseau ne la montre pas encore
cmd-told-checked-usb-wifi = L’imprimante dit par USB de son Wi-Fi : { $wifi }
cmd-told-checked-usb = L’imprimante répond par USB, et pas encore sur le réseau
cmd-told-not-wished = Non fait : rien n’a été fait, comme vous le souhaitez ({ $printer }).

## octopin join
cmd-join-ask-pin = Le code PIN WPS de l’imprimante, qu’elle montre ou imprime :
cmd-join-ask-passphrase = Mot de passe de { $network }
cmd-join-router-pin = Le code PIN du routeur, à taper sur l’imprimante et nulle part ailleurs : { $first } { $second }
cmd-join-no-journal = { $error }
    .next = définissez HOME ou XDG_STATE_HOME

## octopin serve
cmd-serve-no-place = il n’y a pas de place pour des fichiers temporaires : { $error }
    .next = donnez à TMPDIR un dossier où vous pouvez écrire
cmd-serve-no-home = la maison virtuelle n’a pas pu être mise en place
    .next = donnez à TMPDIR un dossier où vous pouvez écrire, et recommencez l’histoire

## octopin demo
cmd-demo-no-reason = { $number }. { $title }

## octopin alone: the questions
cmd-guided-nobody = octopin sans commande pose des questions, et il n’y a pas de terminal où les poser
    .next = lancez `octopin join --help` pour la même chose sans questions, `octopin demo` pour la voir, ou `octopin --help` pour toutes les commandes
cmd-guided-what = Octopin connecte une imprimante au Wi-Fi.
cmd-guided-promise = Rien n’est changé avant votre accord. Ctrl-C arrête tout à n’importe quel moment.
cmd-guided-looking = Recherche d’imprimantes. Cela prend quelques secondes.
cmd-guided-looking-around = Examen de l’imprimante, du routeur et des ondes ({ $interface }).
cmd-guided-looking-without-air = Examen de l’imprimante et du routeur ; aucune radio de cet ordinateur n’est utilisable.
cmd-guided-no-printer = Aucune imprimante ne répond encore sur ce réseau ; une neuve ne le fait pas.
cmd-guided-printers = Imprimantes :
cmd-guided-printer = { $name } ({ $address })
cmd-guided-printer-not-here = { $name } (pas encore sur ce réseau)
cmd-guided-other-printer = Une autre, qui n’est pas dans cette liste
cmd-guided-which-printer = De quelle imprimante s’agit-il ?
cmd-guided-which-model = De quel modèle s’agit-il, tel qu’il est écrit sur l’imprimante ? (Entrée : inconnu)
cmd-guided-looking-for-networks = Recherche de réseaux ({ $interface }).
cmd-guided-no-air = les ondes n’ont pas été examinées : { $why }
cmd-guided-networks = Réseaux à portée, le plus fort d’abord :
cmd-guided-other-network = Un autre, ou inconnu
cmd-guided-which-network = À quel réseau l’imprimante doit-elle se connecter ?
cmd-guided-ask = { $question } Tapez un nombre de 1 à { $count }, ou q pour arrêter :
cmd-guided-ask-or-enter = { $question } Tapez un nombre de 1 à { $count }, Entrée pour { $usual }, ou q pour arrêter :
cmd-join-inquire = Tapez un nombre de 1 à { $count } (Entrée : { $unknown }) :
cmd-guided-no-such-number = Ce n’est aucun des nombres de 1 à { $count }.
cmd-guided-steps-at = Sur { $model } :
cmd-guided-ways = Moyens possibles, le meilleur d’abord :
cmd-guided-perhaps = { $title } (peut-être)
cmd-guided-for = pour : { $reason }
cmd-guided-against = contre : { $reason }
cmd-guided-which-way = Quel moyen ?
cmd-guided-type-pin = Tapez le code PIN ici, même là où il est dit de le saisir sur le routeur : ce programme le transmet.
cmd-guided-stopped = Arrêté. Rien n’a été changé.
cmd-guided-add-page = Ajoutez-la dans les réglages d’impression de votre ordinateur ou de votre téléphone ; sa propre page est { $page }.
cmd-guided-add = Ajoutez-la dans les réglages d’impression de votre ordinateur ou de votre téléphone ; son adresse y est { $address }.
cmd-guided-diagnose = Pour en savoir plus : octopin diagnose
cmd-guided-again = Pour réessayer : octopin
cmd-guided-bundle = Pour demander de l’aide : octopin bundle

## octopin router: which router, and its driver
cmd-router-no-address = « { $given } » n’est pas une adresse de routeur
    .next = donnez HOST ou HOST:PORT, ou voyez les formes avec un genre dans `octopin router kinds`
cmd-router-no-gateway = cet ordinateur n’a pas de passerelle par défaut, donc sans adresse il n’y a pas de routeur à prendre
    .next = donnez l’adresse du routeur, ou connectez cet ordinateur à son réseau
cmd-router-several = « { $name } » peut être l’un de { $names }
    .next = dites lequel, comme dans `octopin router show { $first }`
cmd-router-never-tried = le pilote pour { $driver } est écrit d’après la documentation, et n’a jamais été essayé sur un tel routeur
cmd-router-use-it = L’utiliser quand même ?
cmd-router-not-agreed-driver = rien n’a été fait, comme vous le souhaitez
    .next = faites-le à la main sur le routeur : `octopin router show` a les étapes
cmd-router-identifying = recherche de ce qu’est { $host }
cmd-router-nobody-answers = personne ne répond à { $address }
    .next = vérifiez l’adresse, et que le routeur est allumé et sur le même réseau que cet ordinateur
cmd-router-no-way = { $kind } n’a pas de moyen de faire cela ({ $wanted })
    .next = faites-le à la main sur le routeur : `octopin router show` a les étapes ; `octopin router kinds` dit ce qu’offre chaque moyen
cmd-router-no-such-driver = il n’y a pas de pilote derrière « { $kind } »
    .next = faites-le à la main sur le routeur : `octopin router show` avec son adresse IP a les étapes ; `octopin router kinds` nomme les pilotes qui existent
cmd-router-no-such-kind = « { $kind } » n’est pas un moyen de parler à un routeur
    .next = `octopin router kinds` nomme les moyens, avec la forme de leurs adresses
cmd-router-no-driver = aucun pilote ne convient à { $name } à { $host }
    .next = faites-le à la main : `octopin router show { $host }` a les étapes ; --kind prend quand même un pilote
cmd-router-no-driver-unnamed = aucun pilote ne convient à ce routeur à { $host }
    .next = faites-le à la main : `octopin router show { $host }` a les étapes ; --kind prend quand même un pilote
cmd-router-no-driver-here = aucun pilote de ce programme ne parle à ce routeur
    .next = faites-le sur sa page ; `octopin router show` a les étapes
cmd-router-unread = aucun pilote de ce programme ne lui parle
cmd-router-give-network = Donner à l’appareil le réseau où se trouve { $interface }, avec son mot de passe ?
cmd-router-not-agreed-network = rien n’a été fait, comme vous le souhaitez
    .next = donnez un autre réseau avec --ssid et --passphrase -

## octopin router: runs
cmd-router-pressed = Le bouton du routeur est enclenché ; appuyez sur celui de l’appareil dans les deux minutes
cmd-router-knows-pin = Le routeur connaît le code PIN ; lancez maintenant WPS avec le code PIN sur l’appareil
cmd-router-not-waiting = L’appareil n’est pas attendu ; `octopin router show` dit ce qui s’est passé
cmd-router-stopped = Cela a été arrêté ici.
    .next = Recommencez quand vous serez prêt.
cmd-router-cancelled = Quelqu’un a dit au routeur de ne plus attendre.
    .next = Recommencez quand personne d’autre ne s’occupe du routeur.
cmd-router-failed = Le routeur dit que l’essai a échoué, et pas pourquoi.
    .next = Relancez WPS des deux côtés, et regardez le rapport de l’imprimante elle-même.
cmd-router-gone = Le routeur est parti ; attente de son retour
cmd-router-back = Le routeur est revenu, et attend de nouveau l’appareil
cmd-router-done-somebody = { $done } : un appareil a les réglages du réseau ; le routeur ne dit pas lequel
cmd-router-asks-pin = { $device } ({ $mac }) demande que l’on saisisse un code PIN pour lui
cmd-router-kept-out = { $mac } n’a pas été admis : { $why }
cmd-router-pin-locked = Le code PIN du routeur est maintenant bloqué
cmd-router-pin-unlocked = Le code PIN du routeur est maintenant débloqué
cmd-router-joined = { $mac } est sur le réseau
cmd-router-not-joined-yet = Il n’est pas encore revenu à ce routeur ; laissez-lui une minute
cmd-router-joined-unknown = Le routeur ne dit pas s’il est revenu
cmd-router-still-open = { $next } ; il continue peut-être d’attendre l’appareil, deux minutes au plus

## octopin router: what is changed, and put back
cmd-router-switch-on = WPS est désactivé sur ce routeur. L’activer pour cet essai ?
cmd-router-wps-off = WPS est désactivé sur ce routeur
    .next = ajoutez --switch-on pour l’activer pendant cet essai et le désactiver ensuite
cmd-router-wps-off-by-hand = WPS est désactivé sur ce routeur
    .next = activez-le à la main sur le routeur ; `octopin router show` a les étapes
cmd-router-switched-on = WPS est activé pour cet essai
cmd-router-waiting-to-put-back = attente du routeur, pour remettre ce qui a été changé
cmd-router-still-on = WPS a été activé pour cet essai et l’est encore : { $why } ; lancez `octopin router restore { $address }` quand le routeur répondra de nouveau
cmd-router-put-back-of = Remis : { $what } (du { $when })
cmd-router-not-put-back = ce qu’un essai du { $when } a changé n’est pas remis : { $why }
cmd-router-left = un essai s’est terminé avant d’avoir remis ce qu’il avait changé sur { $address } ; lancez `octopin router restore { $address }`
cmd-router-anew = Le point d’accès redémarre ; les appareils sont sans Wi-Fi pendant quelques secondes
cmd-router-now-on = WPS est maintenant activé ; `octopin router restore { $address }` le remet comme avant
cmd-router-now-off = WPS est maintenant désactivé ; `octopin router restore { $address }` le remet comme avant
cmd-router-already-on = WPS était déjà activé ; rien n’a été changé
cmd-router-already-off = WPS était déjà désactivé ; rien n’a été changé
cmd-router-as-it-was = le routeur est comme avant
cmd-router-nothing-to-restore = rien n’a été changé sur ce routeur qui ne soit déjà remis

## octopin router show
cmd-router-nameless = un routeur qui ne dit pas ce qu’il est
cmd-router-driven = { $router } (par { $kind } ; { $state })
cmd-router-at = { $router } à { $host }
cmd-router-at-gateway = { $router } à { $host }, la passerelle par défaut
cmd-router-devices = appareils sur ses réseaux : { $count }
cmd-router-station = { $mac } sur { $network }, { $signal }
cmd-router-station-named = { $mac } sur { $network }, { $signal } { $name }
cmd-router-signal = { $dbm } dBm
cmd-router-no-signal = signal inconnu
cmd-router-addresses = adresses données à des appareils : { $leased } sur { $limit }
cmd-router-network = réseau { $name } sur { $handle }
cmd-router-label-band = bande
cmd-router-band-channel = { $band }, canal { $channel }
cmd-router-label-silent = silencieux
cmd-router-silent = il écoute s’il y a un radar avant de pouvoir émettre ; cela prend une à dix minutes
cmd-router-label-pmf = PMF
cmd-router-pmf = exigé : beaucoup d’imprimantes ne peuvent pas se connecter, rendez-le facultatif
cmd-router-label-hidden = caché
cmd-router-hidden = oui : avec un nom caché, la plupart des routeurs ne font pas de WPS
cmd-router-label-filter = filtre MAC
cmd-router-filter = activé : un appareil que sa liste n’admet pas ne peut pas se connecter
cmd-router-label-isolation = isolement
cmd-router-isolation = activé : les appareils de ce réseau ne se joignent pas entre eux
cmd-router-label-wps = WPS
cmd-router-on = activé
cmd-router-off = désactivé
cmd-router-not-set-up = activé, et pas encore réglé : le premier appareil lui fait inventer un nouveau réseau
cmd-router-label-device-pin = PIN appareil
cmd-router-label-router-pin = PIN routeur
cmd-router-label-button = bouton
cmd-router-label-active = en cours
cmd-router-active = { $active ->
    [button] bouton
    [pin] code PIN
    [overlap] plusieurs appareils à la fois
   *[no] rien
}
cmd-router-label-locked = bloqué
cmd-router-locked = oui : son propre code PIN est refusé ; celui d’un appareil et le bouton marchent encore
cmd-router-label-firmware = micrologiciel
cmd-router-label-driver = pilote
cmd-router-label-no-driver = sans pilote
cmd-router-label-guide = guide
cmd-router-candidate = { $kind } : { $address } ({ $state } ; certitude { $confidence } : { $why })
cmd-router-none-fits = aucun ne convient ; tout se fait à la main
cmd-router-do-device-pin = Saisir le code PIN d’un appareil
cmd-router-do-button = Lancer le bouton WPS
cmd-router-do-router-pin = Trouver le code PIN du routeur
cmd-router-do-switch-on = Activer WPS
cmd-router-do-switch-off = Désactiver WPS
cmd-router-not-offered = Pas sur ce routeur : { $why }
cmd-router-at-most = Où ce routeur l’a n’est pas attesté ; sur la plupart des routeurs :
cmd-router-good-to-know = Bon à savoir sur { $name }
cmd-router-from = d’après :
cmd-router-sources = { $sources } (certitude { $confidence })
cmd-router-place = { $place ->
    [page] sur sa page web :
    [box] sur le boîtier :
    [app] dans son application :
   *[line] sur sa ligne de commande :
}
cmd-router-place-about = { $place ->
    [page] sur sa page web ({ $about }) :
    [box] sur le boîtier ({ $about }) :
    [app] dans son application ({ $about }) :
   *[line] sur sa ligne de commande ({ $about }) :
}

## octopin router kinds
cmd-kinds-address = adresse
cmd-kinds-speaks = parle
cmd-kinds-offers = offre
cmd-kinds-nothing = rien par lui-même
cmd-kinds-proof = preuve
cmd-kinds-note = note

## octopin serve and lab, and the story of octopin demo
cmd-serve-open = Ouvrez ce lien, qui vaut une fois : { $link }
cmd-serve-again = Pour un autre navigateur, ou si vous l’avez fermé ; valable une fois : { $link }
cmd-serve-phone = Pour un téléphone, valable une fois et pendant { $minutes } minutes : { $link }
cmd-serve-phone-other = Si le téléphone ne trouve pas cette adresse, il trouvera peut-être celle-ci : { $link }
cmd-serve-fingerprint = Son certificat a l’empreinte SHA-256 { $fingerprint }
cmd-serve-ended = Terminé ; plus personne n’est admis
cmd-lab-no-listening = on ne peut pas écouter à l’adresse { $address } : { $why }
cmd-lab-no-certificate = aucun certificat ne peut être fait pour HTTPS : { $why }
cmd-lab-no-announcing = rien ne peut être annoncé par DNS-SD : { $why }
cmd-demo-says = { $left } { $arrow } { $right } : { $meaning }
cmd-demo-asks = Cette histoire demande son propre moyen : --way { $way }.
# A text that lacks the end of a sentence.
cmd-told-sentence = { $text }.
# Where a fact is from.
cmd-router-origin-outside = le routeur vu de l’extérieur

## serve: why the app cannot be served, and what it keeps
cmd-serve-cannot-listen = l’application ne peut pas écouter à { $address } ({ $why })
    .next = choisissez une autre adresse ou un autre port avec --listen
cmd-serve-not-loopback = { $address } est accessible depuis d’autres ordinateurs
    .next = ajoutez --lan, qui les laisse entrer par TLS et avec un lien seulement
cmd-serve-no-network = cet ordinateur n’a pas d’adresse dans un réseau privé
    .next = connectez-le, ou indiquez son adresse avec --listen
cmd-serve-no-key = impossible de créer une clé ({ $why })
    .next = réessayez sur un système où /dev/urandom fonctionne
cmd-serve-certificate = Octopin sur ce réseau
cmd-serve-own-fault = la page { $page } n’a pas pu être créée
    .next = signalez-le avec le numéro de cette exécution

## What came of the checks on a printed page
cmd-page-pass = RÉUSSI
cmd-page-fail = ÉCHEC
cmd-page-not-run = NON FAIT

## history
cmd-history-empty = L’historique est vide maintenant
cmd-history-nothing = Rien n’a encore été fait qui soit enregistré
cmd-history-one = `octopin history NUMBER` montre une opération en entier
cmd-history-changes = Changements sur des routeurs :
cmd-history-run = Opération { $id } : octopin { $command }
cmd-history-began = Début :
cmd-history-outcome = Résultat :
cmd-history-device = Appareil :
cmd-history-network = Réseau :
cmd-history-why = Pourquoi :
cmd-history-next = Ensuite :
cmd-history-open = ne s’est pas terminée, ou est en cours
cmd-history-ended = { $outcome } ({ $code })
cmd-outcome-joined = connectée
cmd-outcome-provisioned = paramètres transmis
cmd-outcome-planned = prévu
cmd-outcome-cancelled = arrêté
cmd-outcome-done = fait
cmd-outcome-failed = échoué
cmd-outcome-nobody-came = personne n’est venu
cmd-history-changed = { $at }  { $router } : { $what } ; { $state }
cmd-history-put-back = annulé { $at }
cmd-history-not-put-back = pas annulé ; `octopin router restore { $router }` le fait

## Files that are written
cmd-not-a-file = { $file } n’est pas un fichier ordinaire, et rien n’y a été écrit
    .next = indiquez un nouveau fichier, ou un fichier qui peut être remplacé
cmd-same-file = { $file } est lu ici et n’a pas été remplacé
    .next = indiquez un autre fichier

## bundle
cmd-bundle-is-in = Le dossier d’assistance est dans { $file }
cmd-bundle-octets = { $octets } octets
cmd-bundle-redacted = Retiré : secrets à { $masked ->
    [one] { $masked } endroit
   *[other] { $masked } endroits
} ; remplacé : adresses MAC : { $macs }, UUID : { $uuids }, numéros de série : { $serials }
cmd-bundle-redacted-names = Retiré : secrets à { $masked ->
    [one] { $masked } endroit
   *[other] { $masked } endroits
} ; remplacé : adresses MAC : { $macs }, UUID : { $uuids }, numéros de série : { $serials }, noms de réseaux : { $names }
cmd-bundle-names-in = Les noms des réseaux y figurent ; --hide-names les remplace aussi
cmd-bundle-unknown = Inconnu : { $what }

## diagnose and harden: what was looked at, and what says so
cmd-tell-them = dites-leur : { $line }
cmd-because = indice : { $why }
cmd-do = à faire : { $what }
cmd-looked-at-address = interrogée à son adresse
cmd-looked-for-printers = recherche d’imprimantes
cmd-looked-only-printer = Il s’agit de l’imprimante à { $address }
cmd-looked-no-printer = aucune imprimante n’a été indiquée, et aucune n’est trouvée sur le réseau de cet ordinateur
cmd-looked-several-printers = aucune imprimante n’a été indiquée, et il y en a plusieurs : { $shown }
cmd-source-scan = entendu par radio
cmd-source-api = l’interface du routeur
cmd-source-device = l’imprimante elle-même
cmd-source-capture = une capture
cmd-source-guide = le guide des modèles
cmd-source-user = vous
cmd-source-probe = essayé depuis cet ordinateur
cmd-source = { $source } : { $detail }
cmd-source-hours = { $source } : { $detail }, il y a { $hours } heures
cmd-source-minutes = { $source } : { $detail }, il y a { $minutes } minutes
cmd-evidence = { $value } ({ $from })
cmd-evidence-about = { $about } : { $value } ({ $from })
cmd-value-yes = oui
cmd-value-no = non
cmd-value-dbm = { $value } dBm
cmd-value-weeks = { $value } semaines
cmd-value-hours = { $value } heures

## diagnose
cmd-diagnose-no-run = il n’y a pas d’échange WPS dans { $name } ; capturez pendant un essai de WPS
cmd-diagnose-remembered = ce qu’octopin a enregistré d’opérations précédentes
cmd-diagnose-looked-at = Ce qui a été regardé
cmd-diagnose-cause = { $number }. { $cause } (certitude : { $confidence })
cmd-diagnose-apart = Ce qui permettrait de les distinguer
cmd-diagnose-would-help = Ce qu’il serait utile de savoir
cmd-diagnose-only-you = Ce que vous seul pouvez dire (demandé dans un terminal)
cmd-diagnose-next = Ensuite :
cmd-diagnose-call = Appeler :
cmd-diagnose-why = pourquoi : { $why }

## harden
cmd-harden-bad = mauvais :
cmd-harden-warning = avertissement :
cmd-harden-info = information :
cmd-harden-see = voir : { $names }
cmd-harden-can = `octopin harden --apply` peut le faire
cmd-harden-nothing = Rien n’a été trouvé qui ne devrait pas rester ainsi
cmd-harden-not-looked = pas regardé : { $why }
cmd-harden-no-source = Rien n’a pu être regardé ; donnez --printer ou --router, voir `octopin find`
cmd-harden-not-from-here = Rien de cela ne peut être changé d’ici
cmd-harden-confirmed = { $done }, et le routeur le confirme quand on le lui redemande
cmd-harden-unconfirmed = { $done }, mais le routeur ne dit pas si c’est le cas ; regardez sa page
cmd-harden-undo = { $made } ; `octopin router restore { $address }` l’annule
cmd-harden-failed = { $what } : { $why } ; { $next }
cmd-harden-wps-declined = WPS reste activé, comme vous le souhaitez
cmd-harden-wps-already = WPS était déjà désactivé ; rien n’a été changé
cmd-harden-wps-done = WPS est désactivé maintenant
cmd-harden-wps-failed = WPS n’a pas été désactivé
cmd-harden-pin-declined = Le code PIN du routeur peut toujours servir, comme vous le souhaitez
cmd-harden-pin-already = Le routeur n’acceptait déjà pas de code PIN à lui ; rien n’a été changé
cmd-harden-pin-done = Le routeur n’accepte plus son propre code PIN
cmd-harden-pin-failed = Le code PIN du routeur n’a pas été désactivé
cmd-harden-wpa2-declined = Les réseaux restent comme ils sont, comme vous le souhaitez
cmd-harden-wpa2-already = Les réseaux n’acceptaient déjà que WPA2 avec AES ; rien n’a été changé
cmd-harden-wpa2-done = Les réseaux n’acceptent plus que WPA2 avec AES
cmd-harden-wpa2-failed = Les réseaux acceptent encore WPA ou TKIP
