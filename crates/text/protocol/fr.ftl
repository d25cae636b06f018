# French: the protocol: failures, PINs, codes. Names begin with wsc-

## Why a run failed, and what to do next
wsc-wrong-pin-enrollee = Le code PIN saisi sur le routeur n’est pas celui de cet appareil : sa { $half ->
        [first] première
       *[second] seconde
    } moitié est différente.
    .next = Relisez le code PIN sur l’appareil, saisissez-le de nouveau sur le routeur, puis recommencez.
wsc-wrong-pin-registrar = Le code PIN saisi ici n’est pas celui que l’appareil utilise : sa { $half ->
        [first] première
       *[second] seconde
    } moitié est différente.
    .next = Relisez le code PIN sur l’appareil. Il en a peut-être créé un nouveau : beaucoup d’imprimantes le font à chaque essai.
wsc-wrong-pin-external = Le code PIN n’est pas celui de ce routeur : sa { $half ->
        [first] première
       *[second] seconde
    } moitié est différente.
    .next = Prenez le code PIN imprimé sur le routeur ou affiché sur sa page de réglages, pas celui de l’imprimante. N’en essayez pas d’autres : les routeurs se bloquent après quelques codes PIN erronés.
wsc-wrong-pin-access-point = Un registrar a utilisé un code PIN qui n’est pas celui de ce point d’accès : sa { $half ->
        [first] première
       *[second] seconde
    } moitié est différente.
    .next = Si c’était vous, utilisez le code PIN du point d’accès lui-même. Sinon, quelqu’un d’autre a essayé.
wsc-not-expected-registrar = Un appareil a demandé à rejoindre le réseau, mais ici aucun code PIN n’a été saisi pour lui et le bouton n’a pas été pressé.
    .next = Saisissez le code PIN que l’appareil affiche, ou appuyez sur les boutons des deux côtés : les deux côtés doivent employer le même moyen.
wsc-not-expected = Le routeur n’attend pas cet appareil : aucun code PIN n’a été saisi pour lui et le bouton du routeur n’a pas été pressé.
    .next = Saisissez le code PIN de l’appareil sur le routeur, ou appuyez sur le bouton du routeur, puis recommencez dans les deux minutes.
wsc-overlap = Plusieurs appareils sont en mode bouton ; personne ne peut savoir lequel est visé.
    .next = Attendez deux minutes sans appuyer sur aucun bouton, puis appuyez seulement sur les deux qui vont ensemble ; ou utilisez le code PIN.
wsc-setup-locked-access-point = Ce point d’accès a refusé un registrar externe, parce qu’il est verrouillé ou n’a pas de code PIN.
    .next = Il n’y a rien à faire, sauf si vous vouliez utiliser le code PIN du routeur ; alors déverrouillez-le ou donnez-lui un nouveau code PIN.
wsc-setup-locked = Le routeur refuse son code PIN pour l’instant : il est verrouillé après des codes PIN erronés, ou ce moyen est désactivé.
    .next = Utilisez plutôt le bouton, ou le code PIN de l’appareil sur le routeur. Un verrouillage finit de lui-même après un moment, ou quand le routeur redémarre.
wsc-refused = L’autre côté a refusé de continuer : { $error }.
    .next = L’erreur de configuration dit pourquoi. Redémarrez les deux appareils et essayez encore une fois.
wsc-bad-message = Un message de l’autre côté n’a pas pu être lu.
    .next = Réessayez. Si cela arrive à chaque fois, mettez à jour le micrologiciel du routeur et de l’imprimante.
wsc-bad-authenticator = Un message a été modifié en chemin, ou venait de quelqu’un d’autre.
    .next = Réessayez plus près du routeur. Si cela arrive à chaque fois, mettez à jour le micrologiciel des deux appareils.
wsc-bad-settings = Les réglages chiffrés de l’autre côté n’ont pas pu être ouverts.
    .next = Réessayez. Si cela arrive à chaque fois, mettez à jour le micrologiciel des deux appareils.
wsc-bad-public-key = L’autre côté a envoyé une clé qui ne garderait pas l’échange secret.
    .next = N’utilisez pas WPS avec cet appareil avant la mise à jour de son micrologiciel.
wsc-bad-nonce = L’autre côté a envoyé des nombres qui n’appartiennent pas à cet échange.
    .next = Réessayez. Si cela arrive à chaque fois, mettez à jour le micrologiciel des deux appareils.
wsc-reflected = L’autre côté a renvoyé les preuves de ce côté-ci au lieu des siennes.
    .next = Arrêtez ici : un appareil honnête ne se comporte pas ainsi. Vérifiez quels appareils sont proches et allumés.
wsc-no-randomness = Les nombres aléatoires de cet ordinateur ne sont pas aléatoires ; aucun secret n’en serait un.
    .next = Redémarrez cet ordinateur et réessayez.
wsc-password-id-changed = L’autre côté a demandé un autre type de mot de passe au milieu de l’échange.
    .next = Recommencez, avec le code PIN des deux côtés ou avec le bouton des deux côtés.
wsc-unexpected-message = L’autre côté a envoyé un message qui n’a pas sa place ici.
    .next = Réessayez. Si cela arrive à chaque fois, mettez à jour le micrologiciel des deux appareils.
wsc-no-credential = L’échange a réussi mais n’a apporté aucun réglage utilisable.
    .next = Vérifiez la sécurité Wi-Fi du routeur : WPA2 avec un mot de passe Wi-Fi fonctionne avec WPS.
wsc-wep-prohibited = Le réseau utilise WEP, que WPS n’a pas le droit de transmettre.
    .next = Réglez la sécurité Wi-Fi du routeur sur WPA2 et réessayez.
wsc-peer-silent = L’autre côté a cessé de répondre au milieu de l’échange.
    .next = Rapprochez les deux appareils et réessayez.
wsc-no-answer = Personne n’a répondu.
    .next = Vérifiez que l’autre côté est allumé, à portée, et que WPS y est activé et lancé.
wsc-session-timeout = Le temps prévu pour cet essai est écoulé.
    .next = Relancez les deux côtés à moins de deux minutes d’intervalle.
wsc-ended = Le point d’accès a mis fin à la conversation sans dire pourquoi.
    .next = Réessayez. Si cela arrive à chaque fois, consultez le journal du point d’accès.
wsc-bad-fragment = Les morceaux d’un long message n’allaient pas ensemble.
    .next = Réessayez plus près du routeur.
wsc-cancelled = L’essai a été arrêté ici.
    .next = Recommencez quand vous serez prêt.
wsc-failed = L’essai a échoué.
    .next = Réessayez.

## Configuration errors: what the other side says
wsc-error-none = aucune erreur
wsc-error-oob = erreur de lecture de l’interface hors bande
wsc-error-decryption = échec du déchiffrement
wsc-error-band-2-4 = canal 2,4 GHz non pris en charge
wsc-error-band-5 = canal 5 GHz non pris en charge
wsc-error-signal = signal trop faible
wsc-error-network-auth = échec de l’authentification sur le réseau
wsc-error-network-assoc = échec de l’association au réseau
wsc-error-no-dhcp = aucune réponse de DHCP
wsc-error-dhcp = échec de la configuration par DHCP
wsc-error-ip-conflict = conflit d’adresses IP
wsc-error-no-registrar = connexion au registrar impossible
wsc-error-multiple-pbc = plusieurs sessions par bouton détectées
wsc-error-rogue = activité malveillante soupçonnée
wsc-error-busy = appareil occupé
wsc-error-locked = configuration verrouillée
wsc-error-message-timeout = délai d’attente d’un message dépassé
wsc-error-session-timeout = délai de la session d’enregistrement dépassé
wsc-error-password = mot de passe de l’appareil (code PIN) erroné
wsc-error-band-60 = canal 60 GHz non pris en charge
wsc-error-key-hash = l’empreinte de la clé publique ne correspond pas
wsc-error-unknown = inconnue ({ $number })
wsc-error-without-name = une erreur de configuration inconnue

## PINs
wsc-pin-empty = il n’y a pas de chiffres ; un code PIN a 8 chiffres, ou 4
wsc-pin-not-a-digit = le caractère { $at } est « { $found } » ; un code PIN n’a que des chiffres
wsc-pin-length = { $digits ->
        [one] il a { $digits } chiffre ; un code PIN a 8 chiffres, ou 4
       *[other] il a { $digits } chiffres ; un code PIN a 8 chiffres, ou 4
    }
wsc-pin-checksum = le dernier chiffre est un chiffre de contrôle et devrait être { $expected }, pas { $found } ; l’un des chiffres a peut-être été mal lu
wsc-pin-push-button = 00000000 n’est pas un code PIN : c’est ce que le bouton envoie ; utilisez plutôt le bouton
wsc-pin-weak-example = c’est l’exemple que donnent les spécifications et les manuels
wsc-pin-weak-repeated = c’est toujours le même chiffre
wsc-pin-weak-sequence = ses chiffres se suivent simplement, en montant ou en descendant

## Settings of a network
wsc-credential-wep = le réseau utilise WEP, que WPS n’a pas le droit de transmettre
wsc-credential-key = la clé du réseau n’est ni un mot de passe Wi-Fi de 8 à 63 caractères ni 64 chiffres hexadécimaux
wsc-credential-security = le réseau n’est ni ouvert ni protégé par WPA ou WPA2 avec un mot de passe Wi-Fi
wsc-credential-no-name = le nom du réseau est vide
wsc-open = ouvert
wsc-none = aucun

## Attributes that cannot be read
wsc-attribute = attribut
wsc-attribute-header = { $attribute } à l’octet { $at } : l’en-tête demande 4 octets, il en reste { $left }
wsc-attribute-value = { $attribute } à l’octet { $at } : valeur de { $declared } octets, il en reste { $left }
wsc-attribute-exact-length = { $attribute } à l’octet { $at } : valeur de { $found } octets, il en faut { $wanted }
wsc-attribute-length = { $attribute } à l’octet { $at } : valeur de { $found } octets, il en faut { $min } à { $max }
wsc-attribute-twice = { $attribute } à l’octet { $at } : présent deux fois
wsc-attribute-missing = { $attribute } à l’octet { $at } : absent
wsc-attribute-message-type = { $attribute } à l’octet { $at } : le message est { $found }
wsc-attribute-not-permitted = { $attribute } à l’octet { $at } : valeur non permise ici
wsc-attribute-not-last = { $attribute } à l’octet { $at } : doit être le dernier attribut

## Addresses and buttons
wsc-bad-address = octets hexadécimaux attendus, comme 02:00:5e:10:00:01
wsc-button-overlap = plusieurs appareils étaient en mode bouton ces deux dernières minutes

## What a device says of its last try
wsc-tried-not = non associé
wsc-tried-success = connexion réussie
wsc-tried-configuration = échec de la configuration
wsc-tried-association = échec de l’association
wsc-tried-ip = échec de l’adresse IP

## What is proved: kinds of passwords
wsc-password-pin = le code PIN
wsc-password-user = un mot de passe de l’utilisateur
wsc-password-machine = un mot de passe de l’appareil
wsc-password-rekey = un changement de clé
wsc-password-button = l’appui sur le bouton
wsc-password-registrar = un mot de passe du registrar
wsc-password-nfc = la transmission par NFC
wsc-password-p2ps = la valeur par défaut de P2PS

## Numbers of IEEE 802.11: why somebody left or was refused
wsc-reason-unspecified = raison non précisée
wsc-reason-authentication-over = l’authentification précédente n’est plus valable
wsc-reason-leaving = l’émetteur quitte le réseau
wsc-reason-inactivity = inactivité
wsc-reason-busy = le point d’accès ne peut pas servir tous ses appareils
wsc-reason-not-authenticated = trame d’un appareil non authentifié
wsc-reason-not-associated = trame d’un appareil non associé
wsc-reason-disassociated = l’émetteur met fin à l’association
wsc-reason-association-first = association sans authentification
wsc-radio-element = élément non valable
wsc-reason-integrity = le contrôle d’intégrité d’un message a échoué
wsc-reason-four-way = la négociation en quatre étapes a expiré (un mauvais mot de passe Wi-Fi se présente ainsi)
wsc-reason-group-key = la négociation de la clé de groupe a expiré
wsc-reason-element-differs = l’élément de sécurité diffère de celui de la balise
wsc-radio-group-cipher = chiffrement de groupe non valable
wsc-radio-pairwise-cipher = chiffrement par paire non valable
wsc-radio-key-management = gestion de clés non valable
wsc-radio-security-version = version de l’élément de sécurité non prise en charge
wsc-radio-security-capabilities = capacités de sécurité non valables
wsc-reason-802-1x = échec de l’authentification 802.1X
wsc-radio-cipher-rejected = chiffrement refusé par la politique de sécurité
wsc-reason-lost = trop de trames sont restées sans accusé de réception
wsc-reason-timeout = délai dépassé
wsc-status-success = réussi
wsc-status-failure = échec non précisé
wsc-status-capabilities = les capacités ne peuvent pas être prises en charge
wsc-status-reassociation = aucune association précédente
wsc-status-denied = refusé pour une raison hors de la norme
wsc-status-algorithm = algorithme d’authentification non pris en charge
wsc-status-sequence = trame d’authentification hors séquence
wsc-status-challenge = échec du défi d’authentification
wsc-status-timeout = délai d’authentification dépassé
wsc-status-full = le point d’accès ne peut pas accepter d’autres appareils
wsc-status-rates = il manque à l’appareil un débit exigé par le réseau
wsc-status-later = refusé pour le moment, à réessayer plus tard
wsc-status-pmf = le réseau exige la protection des trames de gestion (PMF)
wsc-status-key-identifier = identifiant de clé non valable
wsc-status-clogging = jeton anti-saturation exigé
wsc-status-group = groupe cyclique fini non pris en charge
wsc-radio-code = code { $number }
