# French: the job. Names begin with job-

## What the person is asked
job-ask-join = Connecter l’imprimante au réseau « { $network } » par ce moyen ?
job-ask-join-unnamed = Connecter l’imprimante au réseau par ce moyen ?
job-ask-done = Est-ce fait ?
job-ask-wps-on = WPS est désactivé sur ce routeur. L’activer pour cela, puis le désactiver ?
job-ask-setup-network = « { $network } » est-il le réseau de votre imprimante elle-même ? La radio de cet ordinateur le rejoint pendant une minute au plus, quitte son propre réseau pendant ce temps, et y envoie le mot de passe Wi-Fi, alors que ce réseau n’en a pas. Continuer ?
job-ask-leave-network = La radio ne peut pas être point d’accès en même temps qu’elle est connectée à « { $network } », qu’elle quitte pendant deux minutes au plus. Continuer ?
job-ask-untried = Le pilote pour { $router } est écrit d’après la documentation, et n’a jamais été essayé sur un tel routeur. L’utiliser quand même ?
job-ask-known-passphrase = Donner « { $network } » à l’imprimante, avec le mot de passe que cet ordinateur a pour ce réseau ({ $interface }) ?
job-ask-new-router-pin = Qui a le code PIN du routeur peut lire et changer les réglages du réseau. Laisser le routeur en accepter un pendant { $minutes } minutes au plus, le montrer ici, puis le désactiver ?
job-ask-router-pin = Le routeur a un code PIN à lui qui peut servir maintenant. Qui l’a peut lire et changer les réglages du réseau. Le lire sur le routeur et le montrer ici ?
job-nobody-to-ask = une réponse est nécessaire ({ $question }), et personne n’est là pour la donner
    .next = ajoutez --yes pour accepter d’avance, ou nommez le moyen avec --way
job-no-pin = le code PIN de l’imprimante manque, et personne n’est là pour le donner
    .next = ajoutez --pin ; `octopin where` dit où l’imprimante le garde
job-pin-again = Ce n’est pas un code PIN WPS : { $why }. Relisez-le.
job-bad-pin = ce n’est pas un code PIN WPS : { $why }
    .next = relisez le code PIN ; l’imprimante le montre ou l’imprime
job-not-agreed = on vous a demandé avant de commencer, et vous avez dit non
    .next = `octopin join --dry-run` montre les autres moyens ; --way en prend un

## What was seen, and which way
job-printer-not-yet = L’imprimante ne répond pas encore à { $address } : { $why }
job-air-not-seen = Les réseaux alentour n’ont pas été regardés : { $why }
job-no-gateway = Cet ordinateur n’a pas de passerelle par défaut, et aucun routeur n’a été indiqué
job-no-fitting-driver = Aucun pilote ne convient au routeur { $host }
job-router-not-driven = Le routeur n’est pas piloté : { $why }
job-router-not-read = Le routeur n’a pas été lu : { $why }
job-several-printers = Plusieurs imprimantes sont sur ce réseau ; donnez l’adresse de la bonne, d’après `octopin find`
job-no-printer-yet = L’imprimante n’est pas encore sur ce réseau ; elle est reconnue à ce qu’elle dit pendant WPS
job-interface-as-before = { $interface } est comme avant l’interruption d’octopin
job-bad-router-address = ce n’est pas une adresse de routeur
    .next = donnez HOST ou HOST:PORT
job-no-way = aucun moyen d’entrer sur le réseau n’est ouvert
job-no-way-because = aucun moyen d’entrer sur le réseau n’est ouvert : { $why }
job-way-shut = le moyen « { $way } » n’est pas ouvert
job-way-shut-because = le moyen « { $way } » n’est pas ouvert : { $why }
job-see-ways = `octopin join --dry-run` montre chaque moyen avec ses raisons

## What a way lacks here
job-lacks-driver = aucun pilote ne parle avec le routeur
    .next = indiquez-le avec --router ADDRESS
job-take-upnp = on parle avec ce routeur par UPnP
    .next = prenez le moyen « upnp » (--way upnp)
job-lacks-upnp = ce programme ne parle pas UPnP avec le routeur
    .next = donnez l’adresse de sa description avec --router upnp:http://HOST:PORT/PATH (`octopin find --routers` la cherche)
job-lacks-settings = les réglages du réseau ne sont pas connus
    .next = donnez-les avec --ssid NAME et --passphrase -
job-lacks-wifi = aucune interface Wi-Fi qui puisse servir n’a été indiquée
    .next = indiquez-la avec --wifi NAME
job-lacks-place = la radio de cette interface n’a pas de place pour un point d’accès en ce moment
    .next = indiquez-en une autre avec --wifi
job-lacks-answer = l’imprimante ne répond pas à cet ordinateur
    .next = vérifiez qu’elle est allumée, et donnez son adresse : `octopin find` l’a
job-at-usb = l’imprimante est reliée à cet ordinateur par USB
    .next = son Wi-Fi se règle par là
job-lacks-usb = aucune imprimante ne répond par USB à cet ordinateur
    .next = branchez-la, installez le programme ipp-usb, et donnez l’adresse que montre alors `octopin find`
job-lacks-setup-network = aucun réseau de configuration ouvert d’une imprimante n’est à portée
    .next = lancez le mode de configuration de l’imprimante, ou rejoignez vous-même son réseau s’il a un mot de passe, et donnez l’adresse de l’imprimante sur ce réseau

## What the person does, and what is changed
job-do-start-pin = Lancez maintenant WPS avec le code PIN sur l’imprimante
job-do-press-button = Appuyez maintenant sur le bouton WPS de l’imprimante
job-do-pull-cable = Débranchez le câble réseau de l’imprimante : la plupart des imprimantes ont leur Wi-Fi éteint tant qu’il est branché
job-asks-for-pin = { $device } demande qu’un code PIN soit saisi
job-kept-out = { $mac } n’a pas pu entrer : { $why }
job-in-network = { $mac } est sur le réseau
job-run-ended-at = L’échange WPS s’est terminé à { $kind } : { $why }
job-popup-on-air = Le point d’accès de cet ordinateur émet : { $network }, { $mac }
job-popup-probed = { $mac } regarde autour
job-popup-let-in = { $mac } est admis
job-popup-stranger = ce n’est pas l’appareil qui a été nommé
job-popup-not-wps = il veut utiliser le réseau, et non WPS
job-popup-full = il y en a déjà trop
job-popup-not-possible = ce qu’il demande n’est pas possible ici
job-wps-is-on = WPS est activé pour cela
job-router-pin-made = le routeur accepte un nouveau code PIN à lui, pendant quelques minutes
job-restore-later = lancez `octopin router restore { $address }` quand le routeur répondra de nouveau
job-left-at-router = Un travail précédent a laissé quelque chose de changé sur le routeur { $address } ; `octopin router restore { $address }` le remet en place, et le prochain travail aussi
job-left-interface = Un travail précédent a laissé { $interface } changée ; le prochain travail la remet en place
job-wifi-not-told = L’imprimante ne dit pas ce que fait son Wi-Fi ; c’est parce qu’elle répond à { $address } que l’on sait qu’elle est sur le réseau

## How it ended
job-already = l’imprimante est déjà sur ce réseau
job-planned = seul le plan était demandé, et rien n’a été changé
job-stopped = cela a été arrêté ici
    .next = recommencez quand vous serez prêt
job-nobody-came = aucun appareil n’est venu en deux minutes
    .next = lancez WPS sur l’imprimante pendant les deux minutes, par le même moyen qu’ici, et relancez ceci
job-because = { $what } : { $why }
job-not-found = l’imprimante est introuvable sur le réseau
    .next = regardez ce que montre l’imprimante, imprimez son rapport réseau, et vérifiez que cet ordinateur est sur le même réseau
job-joined-not-found = l’imprimante a reçu les réglages du réseau et y est introuvable
    .next = imprimez le rapport réseau de l’imprimante, et vérifiez que cet ordinateur est sur le même réseau
job-joined-not-on = l’imprimante a reçu les réglages du réseau, et dit que son Wi-Fi n’est pas connecté
    .next = débranchez son câble réseau s’il y en a un, et regardez son rapport de test sans fil
job-joined-elsewhere = l’imprimante répond, et dit qu’elle est sur un autre réseau
    .next = vérifiez de quel réseau venait le bouton ou le code PIN utilisé
job-joined-over-usb = l’imprimante dit par USB que son Wi-Fi est sur le réseau, et cet ordinateur ne l’y trouve pas
    .next = vérifiez que cet ordinateur est sur le même réseau que l’imprimante et pas sur un réseau d’invités, puis ouvrez l’adresse que montre le rapport réseau de l’imprimante
job-joined-silent = l’imprimante est sur le réseau, et ni sa page web ni l’impression ne répond
    .next = éteignez l’imprimante et rallumez-la
job-joined-no-web = l’imprimante est sur le réseau et peut imprimer, mais sa page web, où on la gère, ne répond pas
    .next = attendez une minute et ouvrez sa page dans un navigateur ; si elle ne répond pas non plus, éteignez l’imprimante et rallumez-la
job-joined-no-ipp = l’imprimante est sur le réseau et sa page web répond, mais pas son IPP, par lequel ordinateurs et téléphones impriment sans pilote
    .next = attendez une minute et imprimez une page de test ; si cela ne marche pas, activez IPP sur la page de l’imprimante, dans les services réseau ou sous AirPrint

## What a step could not do
job-no-driver = aucun pilote ne parle avec le routeur
    .next = relancez ceci avec --router et l’adresse du routeur
job-failed-unexplained = le routeur dit que cela a échoué, et pas pourquoi
    .next = relancez WPS des deux côtés, et regardez le rapport de l’imprimante
job-cancelled-at-router = quelqu’un a dit au routeur de ne plus attendre
    .next = recommencez quand personne d’autre n’est sur le routeur
job-check-cable = vérifiez que le câble réseau est branché à l’imprimante et au routeur, et relancez ceci
job-check-usb = vérifiez que le câble USB est branché et que l’imprimante est allumée, et relancez ceci
job-no-settings = les réglages du réseau manquent
    .next = donnez le réseau avec --ssid et --passphrase -
job-settings-not-known = les réglages du réseau ne sont pas connus
    .next = donnez-les avec --ssid et --passphrase -
job-bad-passphrase = ce n’est pas un mot de passe WPA2
    .next = donnez 8 à 63 caractères, ou une clé de 64 chiffres hexadécimaux
job-home-security = un mot de passe WPA2 n’ouvre pas ce réseau ({ $security })
    .next = réglez le routeur sur WPA2, ou sur WPA2 et WPA3 ensemble
job-no-printer = l’imprimante ne répond pas
    .next = donnez son adresse ; `octopin find` l’a
job-nobody-in-setup-network = personne ne répond sur le réseau de configuration de l’imprimante
    .next = éteignez et rallumez l’imprimante, et relancez son mode de configuration
job-not-kept = ce que l’imprimante a maintenant n’a pas pu être gardé : { $error }
    .next = rendez accessible en écriture le dossier d’état d’octopin
job-set-with-password = réglez son Wi-Fi avec `octopin printer set-wifi { $host }`, qui demande le mot de passe de l’imprimante ; il est souvent sur une étiquette, ou sur sa page d’informations
job-router-pin-unused = personne n’a utilisé le code PIN du routeur à temps
    .next = cherchez d’abord le champ du code PIN du routeur dans le menu sans fil de l’imprimante, puis relancez ceci
job-no-router-pin = le routeur n’indique pas de code PIN à lui
    .next = il est peut-être sur son étiquette ou sa page WPS ; `--way manual` a les étapes d’un autre moyen

## Changes at a router
job-change-no-driver = aucun pilote de ce programme ne parle avec ce routeur
    .next = changez-le sur sa propre page ; `octopin router show` a les étapes
job-change-no-journal = ce qui est changé sur un routeur est d’abord noté, et la note ne peut pas être gardée : { $error }
    .next = rendez accessible en écriture le dossier d’état d’octopin, ou donnez à XDG_STATE_HOME un dossier qui l’est
job-change-taken-back = { $why } ; ses réglages sont comme avant
job-change-restore = si quelque chose y a été changé, `octopin router restore { $address }` le remet
job-change-next-restore = { $next } ; si quelque chose y a été changé, `octopin router restore { $address }` le remet
job-says-on-is-off = le routeur dit qu’il a activé WPS, et { $who ->
    [state] son état
   *[air] ce qu’il émet
} dit qu’il est désactivé
    .next = regardez sa propre page ; certains routeurs gardent WPS désactivé tant que le nom du réseau est caché, en WPA3 seul, ou sans mot de passe
job-says-off-is-on = le routeur dit qu’il a désactivé WPS, et { $who ->
    [state] son état
   *[air] ce qu’il émet
} dit qu’il est activé
    .next = désactivez-le sur sa propre page, et regardez encore avec `octopin router show`
job-says-pin-off = le routeur dit qu’il n’accepte plus son propre code PIN, et { $who ->
    [state] son état
   *[air] ce qu’il émet
} dit que si
    .next = changez-le sur sa propre page, et regardez encore avec `octopin router show`
job-says-wpa2 = le routeur dit qu’il n’accepte que WPA2 avec AES, et { $who ->
    [state] son état
   *[air] ce qu’il émet
} dit qu’il accepte plus
    .next = changez-le sur sa propre page, et regardez encore avec `octopin router show`
job-changed-since = ce n’est plus la dernière modification faite au routeur
    .next = `octopin router restore` annule la dernière modification

## The virtual home
job-virtual-no-program = Aucun programme ne parle avec ce routeur : ce qui est à y faire se fait à la main
job-virtual-radio-as-before = la radio de cet ordinateur est comme avant l’interruption d’octopin
job-virtual-no-settings = les réglages du réseau ne sont pas connus
    .next = donnez le mot de passe
job-virtual-nobody-at = Dans la maison virtuelle, personne ne répond à { $address }
job-virtual-no-radio = L’ordinateur virtuel n’a pas d’interface Wi-Fi nommée { $name }
job-virtual-no-network = Dans la maison virtuelle, on n’entend aucun réseau nommé { $network }

## What is looked at when a printer is not in the network
job-state-ok = correct
job-state-problem = problème
job-state-unknown = inconnu
job-state-not-possible = impossible
job-check-printer-answers = Le serveur web ou le service d’impression de l’imprimante répond
    .next = donnez son adresse avec --printer ; `octopin find` montre les imprimantes à portée
job-check-printer-wifi = L’imprimante elle-même dit que son Wi-Fi est connecté
    .next = regardez la page réseau de son serveur web, son panneau ou son application
job-check-printed-report = Tous les contrôles du rapport imprimé par l’imprimante sont réussis
    .next = imprimez le rapport de test sans fil, et donnez-en une image avec --report
job-check-printer-wps-way = L’imprimante a un PIN WPS ou un bouton WPS
    .next = `octopin where MODÈLE` dit où ils se trouvent dans son menu
job-check-router-wps = Le WPS est activé sur le routeur
    .next = regardez la page WPS du routeur ; `octopin router show` donne les étapes
job-check-router-mode = Le routeur accepte le PIN ou le bouton d’un appareil
    .next = cherchez sur la page WPS du routeur une case pour le PIN et un bouton
job-check-printer-firmware = Le micrologiciel de l’imprimante n’est pas ancien
    .next = comparez-le avec le plus récent sur la page du fabricant
job-check-router-firmware = Le micrologiciel du routeur n’est pas ancien
    .next = cherchez une mise à jour sur la propre page du routeur
job-check-same-network = L’imprimante est réglée sur ce réseau
    .next = comparez le nom du réseau dans le rapport de l’imprimante avec celui du routeur
job-check-same-addresses = L’adresse de l’imprimante est dans le réseau de cet ordinateur
    .next = comparez les deux adresses : les trois premiers nombres sont le plus souvent les mêmes
job-check-range = L’imprimante et le routeur se reçoivent bien
    .next = placez l’imprimante à quelques pas du routeur, et réessayez à cet endroit
job-check-bands = Le réseau est sur une bande que l’imprimante possède
    .next = faites émettre le réseau par le routeur sur 2,4 GHz, que presque toutes les imprimantes possèdent
job-check-security = La sécurité du réseau est de celles que le WPS peut transmettre
    .next = regardez la page Wi-Fi du routeur : elle doit indiquer WPA2, ou WPA2 et WPA3
job-check-guest-network = Le réseau n’est pas un réseau d’invités
    .next = regardez sur la page du routeur lequel de ses réseaux est pour les invités
job-check-isolation = Le routeur ne sépare pas les appareils Wi-Fi les uns des autres
    .next = cherchez sur la page Wi-Fi du routeur l’isolation des appareils, et désactivez-la
job-check-mac-filter = Le routeur laisse entrer des appareils qui ne sont sur aucune liste
    .next = cherchez sur la page Wi-Fi du routeur une liste d’appareils autorisés (filtre MAC)
job-check-restarts = Le routeur et l’imprimante ont été redémarrés
    .next = éteignez les deux et rallumez-les, le routeur d’abord, et attendez trois minutes

## What only a person knows
job-question-pin = L’imprimante montre-t-elle quelque part un code PIN WPS de huit chiffres : sur son panneau ou sur une page qu’elle imprime ?
job-question-button = L’imprimante a-t-elle un bouton WPS : un bouton Wi-Fi qui lance le WPS, ou une entrée pour cela dans son menu ?
job-question-wireless = L’imprimante a-t-elle le Wi-Fi : son nom, sa boîte ou son manuel le disent-ils ?
job-question-router-pin = Peut-on saisir sur l’imprimante le code PIN WPS d’un routeur : son menu le demande-t-il ?
job-question-listed = L’imprimante figure-t-elle dans la liste des appareils que le routeur laisse entrer ?
job-question-north-america = L’imprimante a-t-elle été achetée en Amérique du Nord ?
job-question-wpa3 = Le manuel ou le menu de l’imprimante disent-ils qu’elle sait faire du WPA3 ?
job-question-pmf = Le manuel ou le menu de l’imprimante disent-ils qu’elle sait faire du WPA3 ou des trames de gestion protégées (PMF) ?
job-question-hears = L’imprimante affiche-t-elle le réseau quand elle cherche des réseaux ?
job-question-box = Le code PIN de l’imprimante a-t-il été saisi dans un champ destiné au code PIN du routeur (« router PIN », « AP PIN ») ?
job-question-refuses = Le routeur a-t-il refusé les codes PIN de plusieurs appareils, chacun saisi tel que son appareil l’affichait ?
job-question-pin-shown = La page du routeur montre-t-elle son propre code PIN WPS sans demander de mot de passe ?
job-question-internet = Un port du routeur a-t-il été ouvert pour l’imprimante, afin de la joindre depuis Internet ?
job-question-restarted = Le routeur et l’imprimante ont-ils tous deux été éteints et rallumés depuis que cela ne marche plus ?
job-question-close = L’imprimante est-elle maintenant à quelques pas du routeur ?
job-question-guest = Le réseau que l’imprimante doit rejoindre est-il un réseau d’invités ?
job-question-cable = Un câble réseau est-il branché sur l’imprimante ?
job-question-mac-filter = Le routeur ne laisse-t-il entrer que les appareils d’une liste (filtre MAC) ?
job-question-isolation = Le routeur sépare-t-il les appareils Wi-Fi les uns des autres (isolation) ?
job-question-updated = L’imprimante et le routeur ont-ils tous deux le micrologiciel le plus récent de leur fabricant ?
job-question-odd-passphrase = Le mot de passe du Wi-Fi a-t-il exactement 8 ou 16 caractères, ou des lettres accentuées ?
job-question-other-setup = La configuration d’autres appareils échoue-t-elle depuis que le WPS est activé sur le routeur ?
job-inquiry-box = Dans quel champ de la page du routeur le code PIN de l’imprimante a-t-il été saisi ?
job-inquiry-box-device = Celui du code PIN d’un appareil, aussi appelé PIN client ou PIN enrollee
job-inquiry-box-router = Celui du code PIN du routeur lui-même, aussi appelé PIN AP
job-inquiry-display = Que dit maintenant l’écran de l’imprimante de son réseau sans fil ?
job-inquiry-display-connected = Qu’elle est connectée
job-inquiry-display-not-set-up = Qu’elle n’est pas configurée, ou que WPS n’a pas marché
job-inquiry-display-finds-nothing = Qu’elle ne trouve pas de routeur, ou pas le réseau
job-inquiry-display-refused = Que le réseau l’a refusée, ou que le mot de passe est faux
job-inquiry-display-no-address = Qu’elle est connectée et n’a pas d’adresse IP, ou une qui commence par 169.254
job-inquiry-display-connecting = Qu’elle se connecte encore
job-inquiry-display-none = Elle n’a pas d’écran pour cela, seulement des voyants
job-inquiry-network = L’imprimante y nomme-t-elle le réseau { $network }, ou un autre ?
job-inquiry-network-this = Celui-ci
job-inquiry-network-other = Un autre
job-inquiry-light = Que fait le voyant Wi-Fi de l’imprimante ?
job-inquiry-light-steady = Il est allumé et fixe
job-inquiry-light-blinks = Il clignote
job-inquiry-light-off = Il est éteint
job-inquiry-yes = Oui
job-inquiry-no = Non
job-inquiry-unknown = Je ne sais pas
job-inquiry-told = { $question } Réponse : { $answer }

## What a fact was learnt from
job-seen-after-wps = recherchée après le WPS
job-seen-answers = elle répond
job-seen-arp = on répond pour son adresse (ARP), et ses ports restent muets
job-seen-asked = demandé
job-seen-box = la case où le PIN a été saisi
job-seen-capture = trafic enregistré
job-seen-display = l’écran de l’imprimante
job-seen-given = donné
job-seen-ipp-usb = ipp-usb sur cet ordinateur
job-seen-label = ce qui est écrit sur l’imprimante
job-seen-light = le voyant sans fil de l’imprimante
job-seen-no-answer = pas de réponse
job-seen-no-ssdp = pas de réponse à une recherche (SSDP)
job-seen-own-addresses = adresses de cet ordinateur
job-seen-own-connection = la propre connexion de cet ordinateur
job-seen-own-network = le propre réseau de cet ordinateur
job-seen-radio = la radio de cet ordinateur
job-seen-router = routeur
job-seen-router-events = les événements du routeur
job-seen-router-page = la propre page du routeur
job-seen-sent-to-printer = envoyé à l’adresse de l’imprimante
job-seen-sent-to-router = envoyé à l’adresse du routeur
job-seen-settings = les réglages de l’imprimante ou du routeur
job-seen-this-job = cette tâche
job-seen-virtual-printer = imprimante virtuelle
job-seen-wlanconfig = WFAWLANConfig répond

## Harden: what the person is asked
job-harden-wps-off = Désactiver le WPS sur { $router } ?
job-harden-router-pin-off = Faire en sorte que { $router } n’accepte plus son propre PIN ? Les PIN des appareils et le bouton marchent comme avant.
job-harden-wpa2 = Faire en sorte que les réseaux de { $router } n’acceptent que WPA2 avec AES ? Les appareils qui ne connaissent que le premier WPA ou TKIP ne pourront plus s’y connecter.
job-harden-for-good = { $question } Cela ne peut pas être rétabli d’ici, car le PIN est un secret et n’est pas conservé ; il est de nouveau là quand le routeur redémarre avec sa propre configuration.

## The scenarios of the virtual home, in a line each
job-scene-device-pin = L’imprimante montre son PIN, le routeur l’apprend, l’imprimante rejoint le réseau
job-scene-button = Le programme appuie sur le bouton WPS du routeur, vous appuyez sur celui de l’imprimante
job-scene-router-pin = Vous saisissez le PIN de l’étiquette du routeur sur l’imprimante, qui va chercher les réglages elle-même
job-scene-router-pin-made = Le routeur crée un PIN pour quelques minutes, vous le saisissez sur l’imprimante, et il est de nouveau désactivé
job-scene-short-pin = Une imprimante dont le PIN n’a que quatre chiffres
job-scene-printed-pin = Une imprimante qui ne peut pas montrer de PIN l’imprime sur sa page de configuration réseau
job-scene-mistyped-digit = Un chiffre est mal saisi : le chiffre de contrôle le remarque avant que rien ne soit envoyé
job-scene-two-networks = Le routeur d’un voisin propose aussi le WPS ; il renvoie l’imprimante, le bon l’accepte
job-scene-hidden-network = Un nom masqué désactive le WPS du routeur ; la radio de cet ordinateur laisse entrer l’imprimante
job-scene-no-wps-router = Le routeur n’a pas du tout de WPS ; la radio de cet ordinateur donne les réglages à l’imprimante
job-scene-popup-pin = La radio de cet ordinateur est un point d’accès pendant deux minutes, et accepte le PIN de l’imprimante
job-scene-popup-button = La même chose avec le bouton de l’imprimante, pour une imprimante sans PIN
job-scene-wps-for-the-job = Le WPS est désactivé sur le routeur ; il est activé pour la tâche, puis de nouveau désactivé
job-scene-wps-on-for-the-button = La même chose avant l’appui sur le bouton du routeur
job-scene-locked-but-open = Un routeur qui refuse son propre PIN accepte quand même celui de l’imprimante
job-scene-noisy-air = Une trame sur cinq se perd ; les deux côtés répètent jusqu’à ce que cela marche
job-scene-old-router = Un routeur en WPS 1.0, qui ne nomme pas d’appareils et attend qu’on lui parle
job-scene-new-router = Un routeur aux réglages d’usine crée la clé de son réseau quand le premier appareil arrive
job-scene-own-key = Le routeur donne à l’imprimante une clé de réseau qu’aucun autre appareil n’a
job-scene-transition = Un réseau en WPA2 et WPA3 ensemble accepte l’imprimante en WPA2
job-scene-crowded-buttons = Deux appareils à portée ont leur bouton enfoncé ; on prend donc le PIN, qui est pour un seul
job-scene-neighbours-button = Le routeur d’un voisin attend son bouton ; le PIN est donc le moyen le plus sûr
job-scene-listed-printer = Seuls les appareils de la liste peuvent entrer, et l’imprimante y est
job-scene-buttons-by-hand = Aucun programme ne parle avec le routeur : vous appuyez sur les deux boutons, et octopin regarde ensuite
job-scene-pin-by-hand = Vous saisissez le PIN de l’imprimante sur la propre page du routeur
job-scene-passphrase-by-hand = Une imprimante sans WPS : vous choisissez le réseau sur son écran et saisissez le mot de passe
job-scene-already-there = L’imprimante est déjà sur le réseau, il n’y a donc rien à faire
job-scene-upnp-pin = Le routeur accepte un registrar par UPnP : cet ordinateur parle à l’imprimante à travers lui
job-scene-passphrase-by-ipp = L’imprimante est sur un ancien réseau et laisse régler son Wi-Fi par IPP ; elle passe sur le nouveau
job-scene-passphrase-by-web = La même chose avec une imprimante qui n’accepte un profil que par son serveur web (LEDM)
job-scene-setup-network = Une imprimante neuve montre un réseau à elle, par lequel elle reçoit le mot de passe de la maison
job-scene-usb-cable = L’imprimante est branchée à l’USB de cet ordinateur ; le mot de passe est écrit par là
job-scene-ethernet-cable = L’imprimante est sur un câble réseau, reçoit le mot de passe par là, et vous retirez le câble
job-scene-upnp-wants-login = L’UPnP du routeur veut une identification avant d’accepter un registrar
job-scene-upnp-refuses = Le routeur dit par UPnP qui il est, et n’accepte pas de registrar
job-scene-upnp-wrong-pin = Par UPnP aussi, un PIN faux est remarqué, avec sa moitié, et n’est pas réessayé
job-scene-upnp-router-gone = Le routeur perd le courant au milieu de l’échange
job-scene-upnp-old-passphrase = Le mot de passe que vous avez donné pour le réseau est ancien
job-scene-upnp-filtered = Le WPS par UPnP réussit, et l’imprimante n’est pas dans le filtre du routeur
job-scene-upnp-off = Le registrar par UPnP est souhaité, et l’UPnP est désactivé sur le routeur
job-scene-web-wants-login = Les réglages de l’imprimante ont un mot de passe, et personne ne l’a donné
job-scene-ipp-wants-login = L’imprimante dit tout par IPP, et ne laisse personne rien régler sans son mot de passe
job-scene-ipp-wrong-passphrase = L’imprimante accepte un mot de passe mal saisi, quitte son ancien réseau et n’entre dans aucun des deux
job-scene-passphrase-not-settable = L’imprimante ne parle qu’un dialecte plus récent (CDM), dans lequel personne n’a vu régler le Wi-Fi
job-scene-setup-network-absent = Le réseau de configuration de l’imprimante est souhaité, et aucun n’est à portée
job-scene-setup-network-locked = Le réseau de l’imprimante a un mot de passe, que ce programme ne devine pas
job-scene-setup-network-declined = On vous demande si le réseau de configuration est celui de votre imprimante, et vous dites non
job-scene-setup-network-silent = Personne ne répond sur le réseau de configuration
job-scene-setup-wrong-passphrase = Le mot de passe du réseau de la maison est mal saisi, et l’imprimante ne peut pas le savoir
job-scene-setup-too-far = L’imprimante reçoit le mot de passe et ne capte pas le routeur de la maison là où elle se trouve
job-scene-usb-without-ipp-usb = L’imprimante est branchée, et le programme qui lui parle par USB manque
job-scene-usb-printer-refuses = L’imprimante a déjà été configurée et a un mot de passe, par USB aussi
job-scene-usb-wrong-passphrase = Le mot de passe est mal saisi ; l’imprimante dit par USB qu’elle ne peut pas se connecter
job-scene-usb-isolated = L’imprimante dit par USB qu’elle est sur le réseau, et le routeur la tient à l’écart
job-scene-ethernet-cable-pulled = Le câble est retiré avant que le mot de passe soit écrit
job-scene-ethernet-profile-refused = L’imprimante veut le mot de passe de ses réglages avant d’accepter un profil
job-scene-ethernet-cable-stays = Le mot de passe est écrit, et le câble reste branché, ce qui laisse le Wi-Fi de l’imprimante éteint
job-scene-ethernet-filtered = Le câble est retiré, et le routeur ne laisse entrer que les appareils de la liste
job-scene-wrong-pin = Le PIN que vous donnez n’est pas celui de l’imprimante : on s’arrête, on dit quelle moitié, et on ne devine pas
job-scene-wrong-first-half = Vous saisissez le PIN d’une page de la semaine dernière ; la première moitié ne va pas
job-scene-wrong-second-half = Deux chiffres de la seconde moitié sont mal saisis d’une façon qui échappe au chiffre de contrôle
job-scene-wrong-box = Le PIN de l’imprimante est saisi dans la case du propre PIN du routeur
job-scene-label-at-router = Le PIN de l’étiquette du routeur est donné pour celui de l’imprimante
job-scene-wrong-router-pin = Sur l’imprimante, deux chiffres du PIN du routeur sont mal saisis
job-scene-wrong-router-pin-unseen = Sur l’imprimante, le code PIN du routeur est mal saisi, et le routeur ne dit rien à ce programme
job-scene-popup-wrong-pin = Un PIN faux au point d’accès de cet ordinateur
job-scene-mistyped-thrice = Le PIN est mal saisi encore et encore, et rien n’est jamais envoyé
job-scene-no-pin = Personne ne donne le PIN
job-scene-too-late = Le PIN est donné après les deux minutes de l’imprimante
job-scene-nobody-entered-it = L’imprimante montre son PIN et personne ne le saisit nulle part
job-scene-nobody-pressed = Le routeur attend son bouton, et personne n’appuie sur celui de l’imprimante
job-scene-popup-nobody-pressed = Le point d’accès de cet ordinateur attend, et personne n’appuie sur le bouton de l’imprimante
job-scene-two-buttons = Deux imprimantes sont en mode bouton à la fois, et personne ne peut dire laquelle est voulue
job-scene-not-agreed = On vous demande avant de rien changer, et vous dites non
job-scene-nobody-to-ask = Il n’y a personne qui puisse accepter, donc rien n’est changé
job-scene-no-wps = Le routeur n’a pas de WPS, ou il est désactivé et le reste
job-scene-router-locked = Le routeur refuse son propre PIN parce qu’il est verrouillé
job-scene-hidden-and-no-radio = Un nom masqué désactive le WPS, et cet ordinateur n’a pas de radio
job-scene-wpa3-only = Le réseau n’accepte que WPA3, que le WPS ne peut pas transmettre et que cette imprimante ne connaît pas
job-scene-five-ghz-only = Le réseau est seulement sur 5 GHz, et l’imprimante n’a que 2,4 GHz
job-scene-six-ghz-only = Le réseau est seulement sur 6 GHz
job-scene-enterprise = Le réseau veut un compte de chacun au lieu d’un mot de passe
job-scene-enhanced-open = Le réseau est chiffré sans mot de passe, ce pour quoi le WPS n’a pas de mot
job-scene-wep = Le réseau est en WEP, que le WPS interdit
job-scene-tkip-only = Le réseau chiffre en TKIP seul, que le WPS interdit
job-scene-pmf-known = Le réseau protège ses trames de gestion, et l’on sait que cette imprimante ne le fait pas
job-scene-mac-filter-known = Seuls les appareils de la liste peuvent entrer, et l’imprimante n’y est pas
job-scene-overlap-known = Deux appareils à portée ont leur bouton enfoncé, et le bouton est souhaité
job-scene-channel-13-known = Le routeur est sur le canal 13, et l’on sait que l’imprimante s’arrête à 11
job-scene-radar-wait = Le routeur écoute les radars avant de pouvoir émettre, et le réseau est seulement sur 5 GHz
job-scene-full-known = Le routeur dit qu’il n’accepte plus d’appareils
job-scene-cable-in = Un câble réseau dans l’imprimante laisse son Wi-Fi éteint
job-scene-no-wireless = L’imprimante n’a pas du tout de Wi-Fi
job-scene-no-button = Le bouton est souhaité, et l’imprimante n’en a pas
job-scene-no-pin-box = Le PIN est souhaité, et l’interface de ce routeur n’accepte que le bouton
job-scene-out-of-range = L’imprimante est trop loin du routeur pour le capter
job-scene-channel-13 = Le routeur est sur le canal 13, qu’une imprimante faite pour l’Amérique du Nord n’utilise pas
job-scene-mac-filter-first = Le filtre du routeur refuse l’imprimante avant que le WPS commence
job-scene-mac-filter = Le WPS réussit, mais l’imprimante n’est pas dans le filtre du routeur
job-scene-wpa3-behind = Le WPS réussit, et le réseau veut ce que veut WPA3, bien que la page du routeur dise WPA2
job-scene-pmf-required = Le WPS réussit, mais le réseau exige que chaque appareil protège ses trames de gestion
job-scene-stale-key = Le WPS transmet une ancienne clé, d’avant le changement du mot de passe
job-scene-full = Le WPS réussit, mais le routeur a autant d’appareils qu’il en accepte
job-scene-no-address = L’imprimante rejoint le réseau, mais personne ne lui donne d’adresse
job-scene-addresses-full = L’imprimante rejoint le réseau, et le routeur n’a plus d’adresse à donner
job-scene-guest-network = L’imprimante rejoint un réseau d’invités qui la sépare de l’ordinateur
job-scene-isolation-unseen = La même chose, quand le routeur ne dit pas qu’il le fait
job-scene-other-network = À la main, le bouton du mauvais routeur est enfoncé : l’imprimante est sur un autre réseau
job-scene-wrong-passphrase = À la main, le mot de passe est mal saisi sur l’imprimante
job-scene-silent-printer = L’imprimante est sur le réseau, et ni sa page ni son impression ne répondent
## The history
job-history-no-run = il n’y a pas d’opération { $id } dans l’historique
    .next = `octopin history` montre les opérations enregistrées
job-history-no-place = il n’y a pas de place pour l’historique : { $why }
    .next = donnez à HOME ou à XDG_STATE_HOME un répertoire où vous pouvez écrire
job-history-no-home = ni HOME ni XDG_STATE_HOME n’est défini
job-history-newer = l’historique dans { $path } a été écrit par une version ultérieure d’octopin
    .next = utilisez cette version, ou déplacez le fichier
job-history-broken = l’historique dans { $path } est inutilisable ({ $why })
    .next = déplacez le fichier, et un nouveau sera commencé

## The support bundle: what can go wrong, and its files
job-bundle-bad-capture = la capture { $name } ne peut pas être lue ({ $why })
    .next = vérifiez le nom, ou ne la donnez pas
job-bundle-captures = il y a trop de captures
    .next = donnez celles des essais qui comptent, { $max } au plus
job-bundle-not-written = le dossier d’assistance ne peut pas être écrit ({ $error })
    .next = indiquez un fichier dans un répertoire où vous pouvez écrire
job-bundle-no-pdf = ce programme est construit sans PDF ; summary.html est la même page
job-bundle-pdf-failed = le PDF n’a pas pu être créé : { $why }
job-bundle-pdf-font = la police ne peut pas être lue
job-bundle-pdf-page = la page n’a pas de taille
job-bundle-no-run = Aucune opération n’est enregistrée.
job-bundle-made = Dossier d’assistance, créé par { $program } le { $at }
job-bundle-file-pdf = une page : les appareils, ce qui a été essayé, le résultat, la cause, à qui s’adresser
job-bundle-file-html = la même page pour un navigateur web
job-bundle-file-timeline = ce qui s’est passé dans l’opération concernée, et quand
job-bundle-file-json = le tout pour des programmes (octopin.bundle/1)
job-bundle-file-capture = messages WPS capturés ; `octopin explain` et Wireshark les lisent
job-bundle-masked = Les mots de passe Wi-Fi, codes PIN, codes de réclamation et noms de communauté sont remplacés par { $mask }, à { $places ->
    [one] { $places } endroit
   *[other] { $places } endroits
}.
job-bundle-replaced = Remplacés par des pseudonymes, les mêmes dans tous les fichiers : adresses MAC : { $macs }, UUID : { $uuids }, numéros de série : { $serials }.
job-bundle-replaced-names = Remplacés par des pseudonymes, les mêmes dans tous les fichiers : adresses MAC : { $macs }, UUID : { $uuids }, noms de réseaux : { $names }, numéros de série : { $serials }.
job-bundle-captures-keep =
    Les captures ne gardent que ce qui relève de WPS ; les autres paquets sont omis, et l’échange de
    clés après WPS est vidé. Ce qui est chiffré dans les messages WPS reste tel quel.
job-bundle-names-in = Les noms des réseaux y figurent ; --hide-names les remplace aussi.

## The support bundle: its page
job-bundle-title = Rapport d’installation de l’imprimante
job-bundle-lead = Créé par { $program } le { $at }. Les mots de passe Wi-Fi et les codes PIN n’y figurent pas ; les adresses et les numéros de série sont remplacés par des pseudonymes, les mêmes dans tous les fichiers joints.
job-bundle-not-known = inconnu
job-bundle-happened = Ce qui s’est passé
job-bundle-nothing-tried = Rien d’enregistré n’a encore été essayé.
job-bundle-tried = Essayé
job-bundle-began = Début
job-bundle-outcome = Résultat
job-bundle-why = Pourquoi
job-bundle-next = Ensuite
job-bundle-causes = Causes possibles, la plus probable d’abord
job-bundle-printer = Imprimante
job-bundle-router = Routeur
job-bundle-whom = À qui s’adresser
job-bundle-nobody = À personne pour l’instant : faites d’abord ce qui est indiqué à « Ensuite ». Si cela ne suffit pas, montrez cette page au fabricant de l’imprimante ou du routeur.
job-bundle-call = { $ask } { $why }
job-bundle-tell-them = Dites-leur :
job-bundle-tries = Ce qui a été essayé, le plus récent d’abord
job-bundle-run = Opération
job-bundle-what = Quoi
job-bundle-captured = Captures
job-bundle-file = Fichier
job-bundle-unknown = Ce qui est inconnu
job-bundle-model = Modèle
job-bundle-product-number = Numéro de produit
job-bundle-firmware = Micrologiciel
job-bundle-serial = Numéro de série (pseudonyme)
job-bundle-wifi = Wi-Fi
job-bundle-seen = Vu
job-bundle-driver = Piloté par
job-bundle-network = Réseau
job-bundle-list = { $first }, { $next }
job-bundle-ended = { $outcome } ({ $code })
job-bundle-open = ne s’est pas terminé
job-bundle-way = { $command }, moyen : { $way }
job-bundle-released = { $version }, du { $day }
job-bundle-on-network = réseau { $name }
job-bundle-channel = canal { $channel }
job-bundle-signal = signal { $dbm }
job-bundle-pmf = trames de gestion protégées { $mode }
job-bundle-hidden = caché
job-bundle-wps-on = WPS activé
job-bundle-wps-takes = WPS activé, accepte { $ways }
job-bundle-wps-off = WPS désactivé
job-bundle-wps-not-known = WPS inconnu
job-bundle-wps-locked = WPS verrouillé
job-bundle-device-pin = le code PIN d’un appareil
job-bundle-button = le bouton
job-bundle-router-pin = le code PIN du routeur
job-bundle-seen-last = tel qu’il a été vu en dernier
job-bundle-a-model = modèle
job-bundle-a-product-number = numéro de produit
job-bundle-a-firmware = micrologiciel
job-bundle-unknown-printer = De l’imprimante : { $what }. `octopin bundle --printer ADDRESS` le lui demande.
job-bundle-unknown-router = Du routeur : { $what }. `octopin bundle --router ADDRESS` le lui demande.
job-bundle-unknown-run = Ce qui a été essayé. `octopin join` note ce qu’il fait.

## What a capture says
job-capture-succeeded = WPS a réussi dans la capture : { $cause } Rien de ce qui a été observé ne dit que l’imprimante n’est pas sur le réseau.
    .next = Regardez si l’imprimante est maintenant sur le réseau : `octopin find` montre les imprimantes à portée, et `octopin diagnose --printer ADDRESS` en examine une.
