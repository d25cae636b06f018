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
