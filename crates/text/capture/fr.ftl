# French: captures explained. Names begin with capture-

## Files
capture-file-empty = le fichier est vide
    .next = recommencez la capture, et arrêtez-la avant de copier le fichier
capture-file-other = ce n’est pas un fichier de capture ({ $what })
    .next = donnez un fichier pcap ou pcapng, comme les écrivent tcpdump et Wireshark
capture-file-unread = le fichier ne peut pas être lu
    .next = vérifiez le disque où il se trouve
capture-file-directory = c’est un dossier
    .next = indiquez une capture qui s’y trouve
capture-file-gzip = il est compressé avec gzip : décompressez-le d’abord
capture-file-zstd = il est compressé avec zstd : décompressez-le d’abord
capture-file-zip = c’est une archive zip : sortez-en d’abord la capture
capture-file-pdf = c’est un PDF
capture-file-json = cela ressemble à du JSON
capture-file-html = cela ressemble à du XML ou du HTML
capture-file-neither = son début ne correspond à aucun des deux formats

## Steps of a run
capture-step = { $name }
capture-step-association-asked = Demande d’association
capture-step-association = Réponse à la demande d’association
capture-step-unreadable = illisible
capture-step-left = Déconnexion
capture-label = { $step }{ $times ->
    [1] {""}
   *[other] , { $times } fois
}{ $parts ->
    [1] {""}
   *[other] , { $parts } parties
}
capture-note-names = { $names }
capture-note-proves = prouve : { $secret }
capture-note-number = { $what } ({ $number })
capture-note-last-try = dit de son dernier essai : { $state }
capture-note-no-error = aucune erreur
capture-bad-fragments = des fragments qui ne vont pas ensemble

## The sides of a run
capture-the-device = L’appareil
capture-the-router = Le routeur
capture-the-access-point = Le point d’accès
capture-the-external-registrar = Le registrar externe

## How a run ended, and why
capture-association-refused = Le point d’accès a refusé l’appareil avant le début de WPS : { $status } ({ $number }).
    .next = Regardez sur le routeur s’il a une liste d’appareils autorisés, combien d’appareils il accepte, et s’il n’accepte que WPA3 ; puis relancez WPS.
capture-learned = Un registrar a prouvé qu’il connaît le code PIN du routeur, et a appris les réglages du réseau.
    .next = Si ce n’était pas vous, désactivez le code PIN du routeur et changez le mot de passe Wi-Fi.
capture-no-acknowledgement = Les réglages ont été envoyés, et la capture ne montre pas s’ils ont été acceptés.
    .next = Regardez sur l’appareil s’il est maintenant sur le réseau ; sinon, recommencez et capturez plus longtemps.
capture-reconfigured = Un registrar a prouvé qu’il connaît le code PIN du routeur, et a donné de nouveaux réglages au point d’accès.
    .next = Si ce n’était pas vous, réinitialisez le routeur et désactivez son code PIN.
capture-joined = L’appareil a les réglages du réseau, et a rejoint le réseau avec eux.
    .next = Rien : cela a marché.
capture-joined-named = L’appareil a les réglages du réseau, et a rejoint le réseau « { $ssid } » avec eux.
    .next = Rien : cela a marché.
capture-refused-afterwards = L’appareil a les réglages du réseau, mais le réseau l’a refusé ensuite : { $status } ({ $number }).
    .next = Regardez sur le routeur s’il a une liste d’appareils autorisés, s’il exige des trames de gestion protégées (PMF), et s’il est réglé sur WPA3 sans WPA2.
capture-refused-afterwards-named = L’appareil a les réglages du réseau, mais le réseau « { $ssid } » l’a refusé ensuite : { $status } ({ $number }).
    .next = Regardez sur le routeur s’il a une liste d’appareils autorisés, s’il exige des trames de gestion protégées (PMF), et s’il est réglé sur WPA3 sans WPA2.
capture-key-mismatch = L’appareil a les réglages du réseau, mais l’échange de clés avec le réseau s’est mal terminé.
    .next = Le routeur n’accepte peut-être que WPA3, ou l’appareil n’a pas compris le mot de passe. Réglez le réseau sur WPA2, ou sur WPA2 et WPA3 ensemble, et recommencez.
capture-key-mismatch-named = L’appareil a les réglages du réseau, mais l’échange de clés avec le réseau « { $ssid } » s’est mal terminé.
    .next = Le routeur n’accepte peut-être que WPA3, ou l’appareil n’a pas compris le mot de passe. Réglez le réseau sur WPA2, ou sur WPA2 et WPA3 ensemble, et recommencez.
capture-device-reports-error = L’appareil a les réglages du réseau, mais il annonce ensuite : { $state }, { $error }.
    .next = Imprimez le rapport réseau de l’appareil, et rapprochez-le du routeur.
capture-wpa3-only = L’appareil a les réglages du réseau, mais le réseau n’accepte que WPA3, ce que sait rarement faire une imprimante venue par WPS.
    .next = Réglez le routeur sur WPA2 et WPA3 ensemble, et recommencez.
capture-pmf-refused = L’appareil a les réglages du réseau, mais le réseau l’a refusé ensuite : il n’accepte que les appareils qui protègent leurs trames de gestion (PMF), et celui-ci ne le fait pas.
    .next = Rendez les trames de gestion protégées (PMF, 802.11w) facultatives sur le routeur, et recommencez.
capture-pmf-required = L’appareil a les réglages du réseau et a ensuite cherché un réseau { $times } fois, mais n’a pas demandé à entrer. Le réseau n’accepte que les appareils qui protègent leurs trames de gestion (PMF), et celui-ci ne sait très probablement pas le faire.
    .next = Rendez les trames de gestion protégées (PMF, 802.11w) facultatives sur le routeur, et recommencez.
capture-provisioned = L’appareil a les réglages du réseau.
    .next = Regardez s’il est maintenant sur le réseau ; la capture ne le montre pas.
capture-refused = { $who } s’est arrêté après { $at }, sans dire pourquoi.
    .next = Recommencez des deux côtés. Si cela arrive à chaque fois, mettez à jour le micrologiciel des deux.
capture-told-error = { $why } (À { $at }, erreur de configuration { $number }.)
capture-use-5-ghz = Le réseau est à 2,4 GHz, ce que l’appareil ne peut pas utiliser maintenant. Réglez le routeur pour qu’il émette le même réseau à 5 GHz aussi.
capture-use-2-4-ghz = Le réseau est à 5 GHz, ce que l’appareil ne peut pas utiliser. Réglez le routeur pour qu’il émette le même réseau à 2,4 GHz aussi.
capture-come-closer = Rapprochez l’appareil du routeur, et recommencez.
capture-button-for-pin = Le bouton de l’appareil a été pressé, mais le routeur attend un code PIN : les deux côtés utilisent des moyens différents.
    .next = Utilisez le même moyen des deux côtés : saisissez le code PIN de l’appareil sur le routeur, ou appuyez sur les deux boutons en moins de deux minutes.
capture-pin-for-button = L’appareil utilise son code PIN, mais le bouton du routeur a été pressé : les deux côtés utilisent des moyens différents.
    .next = Utilisez le même moyen des deux côtés : saisissez le code PIN de l’appareil sur le routeur, ou appuyez sur les deux boutons en moins de deux minutes.
capture-button-not-expected = Le bouton de l’appareil a été pressé, mais le routeur ne l’attendait pas : son propre bouton n’a pas été pressé, ou plus de deux minutes avant.
    .next = Utilisez le même moyen des deux côtés : saisissez le code PIN de l’appareil sur le routeur, ou appuyez sur les deux boutons en moins de deux minutes.
capture-pin-not-expected = Le routeur n’a pas de code PIN pour cet appareil : aucun n’a été saisi, il avait déjà servi, ou son temps était écoulé.
    .next = Utilisez le même moyen des deux côtés : saisissez le code PIN de l’appareil sur le routeur, ou appuyez sur les deux boutons en moins de deux minutes.
capture-no-wsc = L’appareil a répondu qu’il ne fait pas WPS.
    .next = Lancez WPS sur l’appareil lui-même, pas seulement sur le routeur.
capture-bad-message = { $who } a envoyé un message illisible : { $why }.
    .next = Réessayez. Si cela arrive à chaque fois, mettez à jour le micrologiciel du routeur et de l’imprimante.
capture-ended = L’échange a été interrompu après { $at }, sans un mot sur la raison.
    .next = Recommencez des deux côtés, près l’un de l’autre. Si cela arrive à chaque fois, mettez à jour le micrologiciel des deux.
capture-half-judged = L’échange a été interrompu quand la { $half ->
    [first] première
   *[second] seconde
} moitié du code PIN devait être vérifiée, sans un mot sur la raison : très probablement, cette moitié est fausse.
    .next = Comparez le code PIN des deux côtés chiffre par chiffre, et recommencez une fois.
capture-silent = { $who } n’a plus répondu à { $step }.
    .next = Rapprochez les deux l’un de l’autre, et recommencez des deux côtés.
capture-incomplete = La capture ne montre pas la fin : elle s’arrête.
    .next = Refaites une capture, d’avant le lancement de WPS jusqu’à une minute après sa fin.
capture-incomplete-after = La capture ne montre pas la fin : elle s’arrête après { $step }.
    .next = Refaites une capture, d’avant le lancement de WPS jusqu’à une minute après sa fin.
capture-outcome-provisioned = configuré
capture-outcome-learned = lu
capture-outcome-reconfigured = reconfiguré
capture-outcome-failed = échec
capture-outcome-incomplete = incomplet

## What a message carries
capture-carries-m1 = qui est l’appareil et ce qu’il sait faire, sa clé publique
capture-carries-m2 = qui est le registrar, sa clé publique
capture-carries-m2d = qui est le registrar, et qu’il n’a pas de mot de passe pour cet appareil
capture-carries-promise = une promesse scellée pour les deux moitiés du code PIN
capture-carries-promise-and-proof = sa propre promesse scellée, et la preuve de la première moitié du code PIN
capture-carries-first-half = preuve de la première moitié du code PIN
capture-carries-second-half = preuve de la seconde moitié du code PIN
capture-carries-proof-and-settings = preuve de la seconde moitié du code PIN, et les réglages du réseau, chiffrés
capture-carries-settings = les réglages du réseau, chiffrés
capture-carries-new-settings = de nouveaux réglages pour le réseau, chiffrés
capture-carries-ack = le message a été reçu
capture-carries-nack = on s’arrête ici
capture-carries-done = les réglages ont été pris

## Tries of which no run came
capture-named = { $name } ({ $mac })
capture-waited-button = { $router } a attendu, bouton pressé, de { $from } s à { $until } s
capture-waited-pin = { $router } a attendu un appareil avec un code PIN de { $from } s à { $until } s
capture-asked-button = { $device } a demandé, bouton pressé, de { $from } s à { $until } s
capture-was-refused = { $router } a refusé { $device } { $times ->
    [one] une fois, à { $from } s
   *[other] { $times } fois, de { $from } s à { $until } s
}
capture-overlap-of-devices = Le bouton de plus d’un appareil était pressé : le routeur ne pouvait pas savoir lequel était visé, et n’en a admis aucun.
    .next = Attendez deux minutes sans appuyer sur aucun bouton, puis appuyez seulement sur les deux qui vont ensemble ; ou utilisez le code PIN.
capture-overlap-of-routers = Le bouton de plus d’un routeur était pressé : un appareil ne pouvait pas savoir lequel était visé, et n’en a rejoint aucun.
    .next = Attendez deux minutes sans appuyer sur aucun bouton, puis appuyez seulement sur les deux qui vont ensemble ; ou utilisez le code PIN.
capture-nobody-with-button = Le bouton du routeur a été pressé, et dans cette capture aucun appareil n’est venu avant la fin du délai.
    .next = Appuyez aussi sur le bouton WPS de l’appareil, moins de deux minutes après celui du routeur ; rapprochez l’appareil si son bouton était pressé.
capture-nobody-with-pin = Le routeur attendait un appareil avec un code PIN, et dans cette capture aucun n’est venu avant la fin du délai.
    .next = Lancez aussi WPS avec le code PIN sur l’appareil, moins de deux minutes après la saisie du code sur le routeur ; rapprochez l’appareil s’il était lancé.
capture-no-router = Le bouton de l’appareil a été pressé, mais dans cette capture aucun routeur ne l’attendait.
    .next = Appuyez aussi sur le bouton WPS du routeur, moins de deux minutes après celui de l’appareil ; rapprochez les deux si ce bouton était pressé.
capture-refused-before = Le routeur refuse cet appareil avant que WPS puisse commencer : { $status } ({ $number }). Une liste d’appareils autorisés (filtre MAC) se présente ainsi.
    .next = Regardez sur le routeur s’il a une liste d’appareils autorisés, et ajoutez-y celui-ci ; puis relancez WPS.
capture-refused-full = Le routeur refuse cet appareil avant que WPS puisse commencer, parce qu’il n’accepte plus d’appareils : { $status } ({ $number }).
    .next = Retirez un autre appareil du Wi-Fi du routeur, ou redémarrez le routeur ; puis relancez WPS.
capture-refused-pmf = Le routeur refuse cet appareil avant que WPS puisse commencer, parce qu’il n’accepte que les appareils qui protègent leurs trames de gestion (PMF) : { $status } ({ $number }).
    .next = Rendez les trames de gestion protégées (PMF, 802.11w) facultatives sur le routeur ; puis relancez WPS.

## octopin explain
capture-page-written = La page est dans { $file }
capture-page-not-written = la page ne peut pas être écrite dans { $file } ({ $error })
    .next = indiquez un fichier dans un dossier où vous pouvez écrire
capture-reading = lecture de { $file }
capture-of-file = { $file } : { $why }
    .next = { $next }
capture-unreadable = { $file } ne peut pas être lu ({ $error })
    .next = vérifiez le nom, et que vous avez le droit de lire le fichier
capture-key-not-hex = --enrollee-key : le contenu du fichier n’est pas hexadécimal
    .next = donnez un fichier avec la clé privée de l’enrollee en hexadécimal, 1 à 192 octets, comme l’écrit un banc d’essai
capture-key-bad = --enrollee-key : la clé est 0, 1, ou plus longue que 192 octets
    .next = donnez un fichier avec la clé privée de l’enrollee en hexadécimal, 1 à 192 octets, comme l’écrit un banc d’essai
capture-pin-bad = le code PIN n’a pas 4 ou 8 chiffres
    .next = donnez les chiffres tels qu’ils ont été saisis au banc d’essai
capture-run-number = Échange { $number }
capture-run-titled = Échange { $number } : { $headline }
capture-none-in-file = Il n’y a aucun échange WPS dans { $file } ({ $packets } paquets)
capture-hint-link = Ses paquets sont du type de liaison { $link }, qui n’est pas compris ; capturez le Wi-Fi en mode moniteur, ou le côté Ethernet
capture-hint = Commencez la capture avant le lancement de WPS, sur le canal du routeur, et arrêtez-la une minute après sa fin ; une radio qui n’est pas en mode moniteur ne voit pas les autres appareils
capture-damaged = le fichier s’interrompt ou est endommagé ; ce qui précède a été lu
capture-page-damaged = Le fichier s’interrompt ou est endommagé ; ce qui précède a été lu.
capture-steps-more = et encore { $count } étapes
capture-page-steps-more = Et encore { $count } étapes.
capture-noted = Remarqué
capture-deviations = écarts par rapport à la spécification : { $names }
capture-page-deviations = Écarts par rapport à la spécification
capture-checked = Vérifié
capture-outcome = Résultat
capture-outcome-code = { $outcome } ({ $code })
capture-why = Pourquoi
capture-next = Ensuite
capture-labelled = { $label } :
capture-title = WPS dans { $file }
capture-page-count = { $runs ->
    [0] Il n’y a aucun échange WPS dans ses { $packets } paquets.
    [1] Un échange WPS dans { $packets } paquets.
   *[other] { $runs } échanges WPS dans { $packets } paquets.
}
capture-page-messages = Messages de l’échange { $number }
capture-page-seconds = Secondes
capture-page-says = Dit
capture-column-device = Appareil
capture-column-registrar = Registrar
capture-side-device = appareil
capture-side-registrar = registrar
capture-a-device = un appareil
capture-a-registrar = un registrar
capture-headline-join = { $device } veut rejoindre { $how }, { $over }, le réseau tenu par { $router }
capture-headline-join-named = { $device } veut rejoindre { $how }, { $over }, le réseau « { $ssid } » tenu par { $router }
capture-headline-manage = { $router } veut obtenir, avec le code PIN du routeur et { $over }, les réglages que détient { $device }
capture-how-button = avec le bouton
capture-how-pin = avec un code PIN
capture-how-other = avec ce secret : { $secret }
capture-how-unknown = avec un secret inconnu
capture-over-air = par Wi-Fi
capture-over-wire = par un câble
capture-over-upnp = par UPnP
capture-checked-other-key = la clé donnée n’est pas celle de l’enrollee de cet échange
capture-checked-authentic = { $count ->
    [one] { $count } message est authentique
   *[other] { $count } messages sont authentiques
}
capture-checked-wrong = l’Authenticator est faux dans { $messages }
capture-checked-half = { $side ->
    [enrollee] l’enrollee
   *[registrar] le registrar
} a utilisé la { $half ->
    [first] première
   *[second] seconde
} moitié { $whose ->
    [given] du code PIN donné
   *[another] d’un autre code PIN
}
capture-overlap-routers = Le bouton de deux routeurs a été pressé en moins de deux minutes, à { $seconds } s : { $first } et { $second }
capture-overlap-devices = Deux appareils ont demandé avec leur bouton en moins de deux minutes, à { $seconds } s : { $first } et { $second }
