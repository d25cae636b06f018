# French: what happens at the devices of the virtual home. Names begin with lab-

## What is heard and done
lab-asks-button = { $printer } demande par radio quelqu’un dont le bouton est pressé.
lab-asks-pin = { $printer } demande par radio quelqu’un qui a son code PIN.
lab-you-did = Vous { $text }.
lab-did = { $who } { $text }.
lab-did-look = cherche un routeur pendant deux minutes, jusqu’à { $until } s
lab-did-stop = ne cherche plus : les deux minutes sont passées
lab-did-somebody = est mise en mode bouton par quelqu’un d’autre
lab-did-press = appuyez sur le bouton WPS de { $router }
lab-did-touch-pin = allez à { $printer } et touchez « Wireless », « Settings », « Wi-Fi Protected Setup », « PIN »
lab-did-choose-pin = allez à { $printer } et choisissez « Network », « Wi-Fi Protected Setup », « PIN » dans le menu
lab-did-print = allez à { $printer } et appuyez à la fois sur les boutons Sans fil et Informations pour imprimer la page de configuration réseau
lab-did-touch-button = allez à { $printer } et touchez « Wireless », « Settings », « Wi-Fi Protected Setup », « Push Button »
lab-did-hold-button = allez à { $printer } et maintenez le bouton Sans fil pendant trois secondes
lab-did-choose-network = allez à { $printer } et choisissez le réseau et « PIN of the router »
lab-did-mistype = vous trompez dans { $digits ->
    [first] deux chiffres de la première moitié
    [second] deux chiffres de la seconde moitié
   *[one] un chiffre
    }
lab-did-mistype-passphrase = vous trompez dans le mot de passe : ce qui est saisi n’est pas celui du réseau
lab-looked =
    { $networks ->
        [0] { $who } écoute autour d’elle et n’entend aucun réseau.
        [one] { $who } écoute autour d’elle et entend { $networks } réseau.
       *[other] { $who } écoute autour d’elle et entend { $networks } réseaux.
    }

## What devices show
lab-shows = { $who } affiche :{ $lines }
lab-prints = { $who } imprime :{ $lines }
lab-light = { $who } : voyant sans fil { $light }.
lab-light-off = éteint
lab-light-blinking = clignotant
lab-light-alarm = clignotant vite, voyant d’alerte allumé
lab-light-on = fixe
lab-wifi = { $who } : Wi-Fi { $state }.
lab-wifi-off = éteint
lab-wifi-unconfigured = non configuré
lab-wifi-not-visible = sans réseau visible
lab-wifi-cannot-join = refusé par le réseau
lab-wifi-joining = en cours de connexion
lab-wifi-on = connecté
lab-address = { $who } a l’adresse { $ip }.

## PINs
lab-pin-read = Vous lisez le code PIN { $pin } sur { $from }.
lab-given-label = Vous donnez le code PIN { $pin } de l’étiquette de { $of }. Ce n’est pas celui de l’imprimante.
lab-given-old-page = Vous donnez le code PIN { $pin } d’une page que { $of } a imprimée un autre jour. Ce n’est pas celui qu’elle a maintenant.
lab-given-mistyped = Vous donnez le code PIN { $pin } comme celui de { $of } : { $digits ->
    [first] deux chiffres de la première moitié sont mal saisis.
    [second] deux chiffres de la seconde moitié sont mal saisis.
   *[one] un chiffre est mal saisi.
    }
lab-typed = Sur { $at }, vous saisissez { $pin } dans { $into }.
lab-typed-not-taken = Sur { $at }, vous saisissez { $pin } dans { $into }. Il n’est pas accepté : { $why }.
lab-box-device = la case pour le code PIN d’un appareil
lab-box-router = la case pour le code PIN du routeur lui-même
lab-box-printer = la case pour le code PIN du routeur
lab-no-box = le WPS est désactivé, la page n’a donc pas cette case

## The protocol
lab-waits-button = { $who } attend pendant deux minutes un bouton pressé.
lab-waits-pin = { $who } attend l’appareil qui a ce code PIN.
lab-waits-no-longer = { $who } n’attend plus.
lab-turns-to = { $who } s’adresse à { $ssid } : { $reason }.
lab-turns-expected = sa balise nomme cette imprimante comme attendue
lab-turns-pin = sa balise dit qu’il attend un code PIN
lab-turns-button = sa balise dit que son bouton a été pressé
lab-turns-in-case = il propose le WPS, sans dire pourtant qu’il attend une imprimante
lab-turns-chosen = c’est le réseau choisi sur l’imprimante
lab-message = { $kind } : { $from } à { $to }, { $octets } octets : { $meaning }
lab-says-proof-and-settings = preuve de la seconde moitié, nom et clé du réseau, chiffrés
lab-says-who = qui je suis, ma clé publique
lab-says-cannot = je ne peux pas t’accueillir
lab-says-promise = ma promesse pour les deux moitiés du code PIN
lab-says-promise-and-proof = ma promesse, et la preuve de la première moitié
lab-says-first-half = preuve de la première moitié
lab-says-second-half = preuve de la seconde moitié
lab-says-settings = nom et clé du réseau, chiffrés
lab-says-received = reçu
lab-says-stop = je m’arrête ici
lab-says-done = merci, terminé
lab-half-proved =
    { $half ->
        [first] { $by } a prouvé connaître la première moitié.
       *[second] { $by } a prouvé connaître la seconde moitié.
    }
lab-no-pin-for-it = { $by } n’a pas de code PIN pour cette imprimante.
lab-refuses = { $by } refuse : { $error }.
lab-has-settings = { $at } a les réglages : réseau { $ssid }, clé { $key }.
lab-wps-failed = { $at } : le WPS a échoué. { $text }

## Logs of routers
lab-log = Journal de { $at } : { $text }.
lab-log-filtered = { $mac } n’est pas sur la liste des appareils autorisés
lab-log-full = { $mac } a été refusé : il y a déjà autant d’appareils que possible
lab-log-refused = { $mac } a été refusé : { $status }
lab-log-wrong-key = { $mac } utilise une autre clé que celle du réseau
lab-log-joined = { $mac } a rejoint le réseau
lab-log-overlap = plus d’un appareil est en mode bouton, tous sont refusés
lab-log-pin-needed = { $device } ({ $mac }) demande avec un code PIN que personne n’a saisi
lab-log-new-settings = le réseau { $ssid } a maintenant sa propre clé
lab-log-device-key = { $mac } a reçu une clé pour lui seul
lab-log-locked = son propre code PIN est refusé après des codes faux
lab-log-nobody = personne n’est venu dans les deux minutes après l’appui sur le bouton

## Kinds of virtual printers
lab-printer-envy = imprimante à jet d’encre avec écran tactile ; le Wi-Fi se règle par IPP
lab-printer-officejet-pro = imprimante de bureau à jet d’encre avec écran tactile et Ethernet
lab-printer-laserjet-touch = LaserJet Pro avec écran tactile
lab-printer-laserjet-buttons = ancienne LaserJet sans écran, dont le serveur web dit son code PIN WPS à tout le monde
lab-printer-smart-tank-cdm = imprimante à réservoirs d’encre qui ne parle que CDM et dit son mot de passe Wi-Fi à tout le monde
lab-printer-enterprise = grande LaserJet de bureau sur Ethernet : IPP et SNMP, pages avec connexion par mot de passe

## What can be wrong with a virtual printer
lab-printer-fault-asleep = chaque requête reçoit 503
lab-printer-fault-garbage = les documents ont le bon type et un contenu dénué de sens
lab-printer-fault-no-http = le port répond par quelque chose qui n’est pas du HTTP
lab-printer-fault-hang = les requêtes sont acceptées et restent sans réponse
lab-printer-fault-redirect-circle = chaque page renvoie à une autre, qui renvoie à la première
lab-printer-fault-huge = chaque document fait quatre gigaoctets
lab-printer-fault-login = chaque document demande le mot de passe de l’administrateur (401)
lab-printer-fault-root-forbidden = la première page est refusée (403), le reste est comme toujours
lab-printer-fault-unknown-dialect = un serveur web qui ne parle rien de connu, et pas d’IPP
lab-printer-fault-truncated = les documents s’arrêtent au milieu
lab-printer-fault-hasty = une requête moins d’une demi-seconde après la précédente reçoit 503
lab-printer-fault-scans-forever = la recherche de réseaux ne finit jamais
lab-printer-fault-other-device = le serveur web donne un autre numéro de série qu’IPP et SNMP
lab-printer-fault-new-certificate = le certificat de https n’est plus le même qu’avant
lab-printer-fault-weak-signal = l’imprimante est loin du routeur
lab-printer-fault-out-of-range = l’imprimante n’entend plus le routeur
lab-printer-fault-channel-13 = le routeur est passé au canal 13, que cette imprimante n’utilise pas
lab-printer-fault-wrong-passphrase = le mot de passe Wi-Fi du routeur a été changé, l’imprimante a l’ancien
lab-printer-fault-mac-filter = le routeur n’accepte que les appareils de sa liste
lab-printer-fault-wpa3-only = le routeur n’accepte que WPA3

## What a virtual printer's panel and the router of its home understand
lab-printer-do-show = ce que montrent l’écran et le voyant, et l’état du Wi-Fi
lab-printer-do-press = tenir le bouton sans fil trois secondes : WPS par bouton
lab-printer-do-menu-button = choisir WPS par bouton dans le menu
lab-printer-do-menu-pin = choisir le code PIN WPS dans le menu, si le panneau peut en montrer un
lab-printer-do-router-pin = choisir le réseau du domicile et saisir le code PIN de son routeur
lab-printer-do-print = imprimer un rapport
lab-printer-do-restore = rétablir les réglages du réseau : elle oublie son réseau
lab-printer-do-radio = allumer ou couper la radio
lab-printer-do-join = saisir le mot de passe Wi-Fi du domicile sur le panneau
lab-printer-do-cable = brancher ou débrancher le câble réseau, s’il y a une prise
lab-printer-do-router-button = appuyer sur le bouton WPS du routeur du domicile
lab-printer-do-enter-pin = saisir le code PIN d’un appareil sur le routeur du domicile

## What both consoles understand
lab-do-fault = faire que quelque chose n’aille pas ; `faults` en donne la liste
lab-do-faults = donner la liste des défauts
lab-do-help = donner la liste des commandes
lab-fault-set = { $fault } : { $about }
lab-row = { $name }{ $about }

## Kinds of virtual routers
lab-router-plain = un routeur avec une page pour les personnes et rien pour les programmes
lab-router-asus = un routeur Asus : les appels de sa page par TLS, avec code PIN d’appareil, code PIN du routeur, bouton et interrupteur
lab-router-freebox = une Freebox : REST avec un jeton autorisé sur son écran ; le bouton seul
lab-router-fritz = une FRITZ!Box : TR-064 avec authentification Digest ; le bouton, pas de code PIN
lab-router-hostapd = un point d’accès avec hostapd, commandé par son socket de contrôle
lab-router-jnap = un routeur Linksys : JNAP, avec code PIN d’appareil, code PIN du routeur et bouton
lab-router-keenetic = un routeur Keenetic : RCI, avec code PIN d’appareil, code PIN du routeur et bouton ; aucune commande ne met fin à un essai
lab-router-mikrotik = un routeur MikroTik : RouterOS 7 par REST ; le bouton, pas de code PIN, pas un mot sur le déroulement
lab-router-openwrt = OpenWrt 24.10 avec les droits de LuCI, le wpad complet et hostapd_cli
lab-router-tplink = un TP-Link Archer : les appels de sa page, chiffrés et signés ; code PIN d’appareil, son propre code PIN et bouton
lab-router-upnp = un routeur avec WFADevice : des registrars externes inscrivent des appareils et, avec le code PIN du routeur, lisent ses réglages

## What can be wrong with a virtual router
lab-router-fault-silent-midrun = le serveur web ne répond plus dès qu’un appareil a commencé son essai
lab-router-fault-reboot = le routeur redémarre dès qu’un appareil a commencé son essai
lab-router-fault-no-rights = le compte peut regarder, mais rien changer
lab-router-fault-second-factor = un changement doit d’abord être confirmé sur le routeur, si son genre le prévoit
lab-router-fault-wrong-shape = chaque réponse est une page qui souhaite la bienvenue
lab-router-fault-https-changed-certificate = le certificat n’est plus le même qu’avant
lab-router-fault-wps-stays = le changement du WPS est annoncé réussi, et le WPS reste comme il était
lab-router-fault-two-buttons = un appareil du voisin est lui aussi en mode bouton

## What a virtual router's console understands
lab-router-do-show = ses réseaux, ce que fait leur WPS, et les appareils qui y sont
lab-router-do-button = appuyer sur le bouton au dos
lab-router-do-pin = saisir le code PIN d’un appareil sur sa page
lab-router-do-stop = lui dire de ne plus attendre
lab-router-do-wps = activer ou désactiver le WPS sur sa page
lab-router-do-router-pin = lui donner un autre code PIN à lui, ou aucun
lab-router-do-reboot = le redémarrer
lab-router-do-device = mettre un autre appareil à côté, ou aucun
lab-router-do-skip = laisser passer d’un coup autant de son temps
lab-router-do-allow = laisser entrer l’application qui demande sur l’écran
lab-router-do-deny = ne pas la laisser entrer
lab-router-do-sessions = combien sont connectés, et combien de fois un mot de passe était faux
lab-router-do-firmware = chiffrer le mot de passe seul, ou chaque appel
lab-router-do-session-ends = déconnecter qui est sur sa page, comme fait un routeur qui n’entend rien pendant des minutes
lab-router-do-visitor = laisser quelqu’un d’autre être sur sa page
lab-router-do-logins = combien de connexions ont été tentées et refusées
lab-router-do-wpad = remplacer hostapd par un sans WPS, ou avec
lab-router-do-exec = si son compte peut exécuter hostapd_cli
lab-router-do-expire = mettre fin à chaque session
lab-router-do-uci = donner une valeur à une option de chaque point d’accès, ou aucune

## Ce que répondent les consoles
lab-did-it = C’est fait
lab-line-too-long = La ligne est trop longue
lab-no-such-line = « { $line } » n’existe pas ici ; `help` énumère ce qui existe
lab-say-switch = Indiquez on ou off
lab-say-cable = Indiquez in ou out
lab-say-report = Indiquez network, wireless-test ou info
lab-say-seconds = Indiquez un nombre de secondes, { $most } au plus
lab-fault-none = Plus aucun défaut n’est simulé
lab-fault-unknown = Ce défaut n’existe pas ; `faults` les énumère
lab-fault-is = Défaut : { $fault }
lab-router-waits = Le routeur attend un appareil
lab-router-waits-pin = Le routeur attend l’appareil
lab-router-refuses = Le routeur refuse
lab-router-refuses-why = Le routeur refuse : { $why }

## Ce que répond la console d’une imprimante virtuelle, et ce qui s’y passe
lab-printer-restored = Les paramètres réseau sont réinitialisés
lab-printer-radio-on = Le Wi-Fi de l’imprimante est activé
lab-printer-radio-off = Le Wi-Fi de l’imprimante est désactivé
lab-printer-joins = Connexion à { $ssid } en cours
lab-printer-light = Voyant du Wi-Fi : { $light }
lab-printer-wifi = Wi-Fi : { $state }
lab-printer-wifi-at = Wi-Fi : { $state }, réseau { $ssid }
lab-printer-no-wps = Cette imprimante n’a pas de WPS
lab-printer-cabled = Le Wi-Fi est désactivé tant que le câble réseau est branché
lab-printer-looks = L’imprimante cherche un routeur pendant deux minutes
lab-printer-pin = PIN : { $pin }
lab-printer-pin-on-page = Ce panneau n’affiche pas de PIN ; il figure sur la page réseau imprimée
lab-printer-no-menu = Ce panneau n’a pas ce menu
lab-printer-no-keys = Ce panneau n’a pas de touches numériques
lab-printer-talks = L’imprimante dialogue avec le routeur
lab-printer-refuses = Le panneau refuse : { $why }
lab-printer-printed = Imprimé : { $title }
lab-printer-no-socket = Il n’y a pas de prise pour un câble
lab-printer-cable-in = Le câble est branché
lab-printer-cable-out = Le câble est débranché
lab-router-no-place = Le routeur n’a pas de champ pour un PIN
lab-notice-cable-in = le câble réseau est branché
lab-notice-cable-out = le câble réseau est débranché
lab-notice-flashes = l’imprimante clignote : quelqu’un demande laquelle c’est
lab-notice-printed = imprimé : { $title }
lab-notice-router-waits = le routeur attend un appareil
lab-notice-router-stopped = le routeur n’attend plus
lab-notice-settings = WPS a apporté les paramètres de { $ssid }
lab-notice-failed = WPS a échoué : { $why }
lab-notice-nobody = les deux minutes sont écoulées et personne n’est venu
lab-notice-wifi = Wi-Fi : { $state }

## Ce que répond la console d’un routeur virtuel, et ce qui s’y passe
lab-band-2 = 2,4 GHz
lab-band-5 = 5 GHz
lab-mode-button = bouton
lab-mode-pin = PIN
lab-last-success = réussi
lab-last-failed = échoué
lab-last-overlap = plusieurs appareils à la fois
lab-last-nobody = personne n’est venu
lab-last-stopped = arrêté
lab-router-network = { $ssid } ({ $band }) : WPS { $wps }
lab-router-is-off = désactivé
lab-router-is-on = activé
lab-router-is-waiting = attend un appareil ({ $mode }), encore { $seconds } s
lab-router-last = {"  "}dernier essai : { $last }
lab-router-stopped = Le routeur n’attend plus
lab-router-did-not-wait = Il n’attendait pas
lab-router-restarts = Le routeur redémarre
lab-router-skipped = { $seconds } s ont passé
lab-router-wps-off = Le WPS est désactivé
lab-router-busy = Il attend déjà un appareil
lab-router-overlap = Il refuse : le bouton WPS de plusieurs appareils est enfoncé
lab-device-wanted = attendu : button, none, ou pin: suivi des chiffres
lab-freebox-granted = L’application est autorisée
lab-freebox-denied = L’application est refusée
lab-freebox-nobody = Aucune application ne demande l’accès
lab-sessions = ouvertes : { $open }, refusées : { $refused }
lab-logins = essais : { $tried }, refusés : { $refused }, ouverts : { $open }
lab-openwrt-anew = Ses points d’accès redémarrent
lab-openwrt-without = hostapd n’a plus de WPS
lab-openwrt-with = hostapd a maintenant le WPS
lab-openwrt-deny = Le compte ne peut plus exécuter hostapd_cli
lab-openwrt-allow = Le compte peut maintenant exécuter hostapd_cli
lab-openwrt-expired = Toutes les sessions sont terminées
lab-notice-network = { $ssid } sur le canal { $channel }
lab-notice-waits = { $network } attend un appareil ({ $mode })
lab-notice-success = { $mac } a les paramètres de { $network }
lab-notice-failed-at = WPS a échoué sur { $network } : { $why }
lab-notice-overlap = plusieurs appareils ont appuyé sur leur bouton sur { $network }
lab-notice-over = le délai de { $network } est écoulé et personne n’est venu
lab-notice-stopped = { $network } n’attend plus
lab-notice-wps-on = le WPS de { $network } est activé
lab-notice-wps-off = le WPS de { $network } est désactivé
lab-notice-joined = { $mac } est connecté
lab-notice-restarts = le routeur redémarre
lab-notice-back = le routeur est de retour
