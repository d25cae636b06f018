# French: interfaces, radios, control sockets and UPnP. Names begin with link-

## Interfaces
link-bad-name = « { $name } » ne peut pas être le nom d’une interface réseau : { $problem }
link-name-empty = il est vide
link-name-too-long = il a { $octets } octets, et 15 est le maximum
link-name-letter = il contient « { $letter } »
link-name-reserved = `.` et `..` sont réservés
link-no-such-interface = il n’y a pas d’interface réseau « { $name } »
    .next = { $count ->
            [0] il n’y en a aucune ici
           *[other] celles qui existent sont { $existing }
        }
link-not-ethernet = { $name } n’est pas une interface Ethernet ou Wi-Fi (type de matériel { $kind }) et ne peut donc pas transporter EAPOL
    .next = choisissez-en une autre
link-interface-down = { $name } est désactivée
    .next = activez-la avec `ip link set { $name } up` (en tant que root) et réessayez
link-no-net-raw = ouvrir un socket de paquets sur { $name } demande le privilège CAP_NET_RAW
    .next = lancez le programme en tant que root, ou donnez-lui ce privilège une fois avec `setcap cap_net_raw+ep { $program }`
link-failed-on = { $doing } sur { $name } a échoué : { $reason }
link-this-computer = cet ordinateur
link-no-randomness = le système d’exploitation ne donne pas de nombres aléatoires ({ $reason })
    .next = sans eux, rien n’est secret

## What was being done
link-doing-interface = la recherche de l’interface
link-doing-hardware = la lecture de l’adresse matérielle et de l’état
link-doing-packet-socket = l’ouverture d’un socket de paquets
link-doing-packet-bind = l’attachement d’un socket de paquets
link-doing-group = l’adhésion à l’adresse de groupe EAPOL
link-doing-packet-watch = la surveillance d’un socket de paquets
link-doing-send-frame = l’envoi d’une trame
link-doing-receive-frame = la réception d’une trame
link-doing-directory = la création d’un répertoire pour notre côté
link-doing-bind = l’attachement de notre côté
link-doing-connect = la connexion
link-doing-send = l’envoi
link-doing-receive = la réception
link-doing-find-interface = la recherche de l’interface
link-doing-device-state = la demande de l’état du périphérique
link-doing-ask-connection = la demande de la connexion
link-doing-managed = le changement du gestionnaire de l’interface
link-doing-let-go = la libération de l’interface
link-doing-take-back = la reprise de l’interface
link-doing-connect-again = la nouvelle connexion
link-doing-read-connection = la lecture des réglages d’une connexion
link-doing-list-connections = la liste des connexions
link-doing-read-passphrase = la lecture du mot de passe Wi-Fi d’une connexion
link-doing-add-connection = l’ajout d’une connexion
link-doing-dbus = la connexion à D-Bus
link-doing-its-socket = la connexion à son socket de contrôle
link-doing-its-state = la demande de son état
link-doing-disconnect = la déconnexion
link-doing-add-network = l’ajout du réseau
link-doing-its-networks = la liste de ses réseaux
link-doing-its-devices = la liste de ses périphériques
link-doing-switch = la commutation de l’interface
link-doing-switch-interface-on = l’activation de l’interface
link-doing-take = la prise de l’interface
link-doing-listen-wps = l’écoute de qui demande WPS
link-doing-associate = l’association
link-doing-list-interfaces = la liste des interfaces
link-doing-abilities = la lecture des capacités de la radio
link-doing-netlink = l’ouverture d’un socket netlink
link-doing-make-ap = la création d’un point d’accès
link-doing-listen-stations = l’écoute des appareils
link-doing-start-ap = le démarrage d’un point d’accès
link-doing-beacon = le changement de la balise
link-doing-take-in = l’admission d’un appareil
link-doing-join-printer = l’entrée dans le réseau de l’imprimante
link-doing-address = l’attribution d’une adresse
link-doing-leave = la sortie du réseau
link-doing-switch-on = l’activation
link-doing-switch-off = la désactivation
link-doing-type = le changement de type
link-doing-connect-before = la connexion au réseau d’avant
link-doing-read-networks = la lecture des réseaux à portée
link-doing-scan = la recherche de réseaux

## Exchanges over a cable
link-went-down = { $name } a été désactivée en plein milieu
    .next = activez-la avec `ip link set { $name } up` (en tant que root) et relancez les deux côtés
link-carrier-lost = { $name } a perdu sa liaison au milieu de l’échange
    .next = vérifiez le câble et que l’autre côté est allumé, puis relancez les deux côtés
link-interface-gone = { $name } a disparu
    .next = rebranchez l’adaptateur réseau et relancez les deux côtés
link-frame-too-long = une trame de { $octets } octets d’EAPOL est plus que { $name } ne peut envoyer
    .next = utilisez des fragments plus petits, ou un MTU plus grand sur { $name }

## Radios
link-no-wireless = cet ordinateur n’a pas de Wi-Fi connu de Linux (le noyau n’offre pas nl80211)
    .next = branchez un adaptateur Wi-Fi, ou chargez le pilote de celui qui est là
link-no-radio = il n’y a pas d’interface Wi-Fi ici
    .next = branchez un adaptateur Wi-Fi, ou chargez le pilote de celui qui est là
link-not-a-radio = { $name } n’est pas une interface Wi-Fi
    .next = { $count ->
            [0] il n’y en a aucune ici
            [one] { $radios } en est une
           *[other] celles qui existent sont { $radios }
        }
link-rfkill-soft = la radio de { $name } est coupée (rfkill)
    .next = activez-la avec `rfkill unblock wifi`, ou dans le menu réseau du bureau, et réessayez
link-rfkill-hard = la radio de { $name } est coupée par un interrupteur ou une touche
    .next = activez-la à cet endroit et réessayez
link-no-ap-mode = { $name } ne peut pas être un point d’accès : son matériel ou son pilote n’a pas ce mode
    .next = utilisez un autre adaptateur Wi-Fi, ou un autre moyen d’entrer dans le réseau
link-no-such-channel = { $name } n’a pas de canal { $number }
    .next = indiquez-en un autre, comme 1, 6 ou 11
link-where-here = ici
link-where-unknown = tant que le pays n’est pas connu
link-where-country = dans le pays { $country }
link-channel-forbidden = le canal { $number } est interdit à { $name } { $place }
    .next = indiquez-en un autre, comme 1, 6 ou 11, ou réglez avec `iw reg set` (en tant que root) le pays où vous êtes
link-channel-no-ir = { $name } n’a pas le droit d’émettre en premier sur le canal { $number } (« no IR ») { $place }
    .next = indiquez-en un autre, comme 1, 6 ou 11, ou réglez avec `iw reg set` (en tant que root) le pays où vous êtes
link-channel-radar = le canal { $number } est partagé avec des radars, que { $name } devrait d’abord guetter pendant une minute ou plus
    .next = indiquez-en un autre, comme 1, 6 ou 11
link-no-channel = { $name } n’a aucun canal sur lequel un point d’accès peut commencer { $place }
    .next = réglez avec `iw reg set` (en tant que root) le pays où vous êtes, ou utilisez un autre adaptateur Wi-Fi
link-occupied = la radio de { $name } n’a pas de place pour un point d’accès à côté de { $others }
    .next = désactivez { $count ->
            [one] cette interface
           *[other] ces interfaces
        }, ou utilisez un autre adaptateur Wi-Fi
link-ap-ended = un autre programme, ou le pilote, a mis fin au point d’accès sur { $name }
    .next = veillez à ce que rien d’autre n’utilise cette radio et réessayez
link-no-net-admin = { $doing } sur { $name } demande le privilège CAP_NET_ADMIN
    .next = lancez le programme en tant que root, ou donnez-lui ce privilège une fois avec `setcap cap_net_admin,cap_net_raw+ep { $program }`
link-managed = { $name } est gérée par { $manager }, qui perturberait l’échange
    .next = { $release }, puis réessayez
link-not-a-station = { $name } est utilisée comme { $mode }
    .next = mettez-y d’abord fin, ou indiquez une autre interface
link-mode-station = station
link-mode-access-point = point d’accès
link-mode-monitor = moniteur
link-mode-mesh = partie d’un réseau maillé
link-mode-adhoc = membre d’un réseau ad hoc
link-mode-direct = appareil Wi-Fi Direct
link-mode-other = interface de type { $kind }
link-in-use = { $name } est connectée à « { $ssid } », et un échange y mettrait fin pour de bon, parce que le mot de passe Wi-Fi n’est pas connu ici
    .next = déconnectez-la d’abord, ou indiquez une autre interface
link-busy = { $doing } sur { $name } a échoué parce que la radio est occupée
    .next = réessayez dans quelques secondes
link-scan-aborted = le pilote a abandonné la recherche sur { $name }
    .next = réessayez dans quelques secondes
link-scan-timeout = la recherche sur { $name } ne s’est pas terminée en { $seconds } s
    .next = réessayez, avec un --timeout plus long
link-not-open = « { $ssid } » n’est pas ouvert, et octopin ne rejoint lui-même que des réseaux ouverts
    .next = rejoignez-le avec les réglages de cet ordinateur, et donnez l’adresse que l’imprimante y a
link-not-let-in = « { $ssid } » n’a pas laissé entrer cet ordinateur
    .next = rapprochez les deux, vérifiez que l’imprimante montre encore ce réseau, et réessayez
link-journal = l’état de { $name } n’a pas pu être noté dans { $path }, donc rien n’a été changé : { $reason }
    .next = rendez ce répertoire accessible en écriture, ou définissez XDG_STATE_HOME

## Programs that manage a Wi-Fi interface
link-release-networkmanager = libérez-la avec `nmcli device set { $name } managed no`
link-release-iwd = arrêtez-le avec `systemctl stop iwd` (en tant que root)
link-release-wpa-supplicant = arrêtez-le avec `wpa_cli -i { $name } terminate` (en tant que root)
link-release-hostapd = arrêtez hostapd à cet endroit, ou indiquez une autre interface
link-no-manager = aucun programme ne gère { $name } (ni NetworkManager, ni iwd, ni wpa_supplicant)
    .next = lancez celui que cet ordinateur utilise, ou passez-vous-en
link-out-of-reach = { $manager } gère { $name } et ne peut pas être interrogé : { $why }
    .next = { $release }
link-not-allowed = { $manager } ne laisse pas cet utilisateur faire cela ({ $doing } : { $why })
    .next = lancez le programme en tant que root, ou en tant que l’utilisateur connecté à cet ordinateur
link-will-not-release = { $manager } ne libère pas { $name } : { $why }
    .next = { $release }
link-still-has-it = il l’a encore après { $seconds } s
link-not-connected = { $name } n’est connectée à aucun réseau ; on ne sait donc pas lequel est visé
    .next = indiquez-le avec --ssid
link-unknown-network = { $manager } n’a pas de réglages pour le réseau « { $ssid } »
    .next = donnez son mot de passe avec --passphrase -
link-no-passphrase = le mot de passe de « { $ssid } » ne peut pas être obtenu de { $manager } : { $why }
    .next = donnez-le avec --passphrase -
link-wpa3-only = le réseau « { $ssid } » n’accepte que WPA3, et WPS ne peut pas transmettre de réglages WPA3
    .next = réglez le routeur sur WPA2/WPA3 (« transition »), ou saisissez le mot de passe sur l’imprimante
link-enterprise = le réseau « { $ssid } » a un compte pour chacun (Enterprise), et WPS ne transmet que des mots de passe
    .next = utilisez pour l’imprimante un réseau avec un mot de passe, comme le réseau invité du routeur
link-owe = le réseau « { $ssid } » est chiffré sans mot de passe (Enhanced Open), ce que WPS ne peut pas transmettre
    .next = utilisez pour l’imprimante un réseau avec un mot de passe
link-wep = le réseau « { $ssid } » est protégé par WEP, que WPS n’a pas le droit de transmettre et qui ne protège rien
    .next = réglez le routeur sur WPA2 avec un mot de passe
link-unsuitable = le réseau « { $ssid } » est protégé d’une façon que WPS ne peut pas transmettre
    .next = réglez le routeur sur WPA2 avec un mot de passe
link-not-joined = { $manager } n’a pas rejoint « { $ssid } » : { $why }
    .next = { $advice }
link-manager-late = { $manager } n’a pas terminé { $doing } en { $seconds } s
    .next = consultez son journal, et réessayez
link-manager-failed = { $manager } a échoué ({ $doing }) : { $why }
    .next = consultez son journal, et réessayez
link-no-dbus = il n’y a pas de D-Bus ({ $fault })
link-not-on-dbus = il n’est pas sur D-Bus
link-no-bus-answer = { $doing } : pas de réponse en { $seconds } s
link-not-its-interface = il n’a pas cette interface
link-is-access-point = l’interface est un point d’accès
link-no-control-socket = il n’a pas de socket de contrôle
link-closed-socket = son socket de contrôle n’est pas ouvert à cet utilisateur
link-needs-no-key = il n’en a pas besoin
link-key-in-keyring = il n’en garde pas lui-même ; le trousseau du bureau l’a peut-être
link-key-not-configured = sa configuration n’en a pas pour ce réseau
link-key-elsewhere = sa configuration le garde ailleurs
link-no-configuration = il a été lancé sans fichier de configuration, et n’en donne pas de lui-même
link-root-reads = seul root peut lire { $path }, où il se trouve
link-file-unreadable = { $path } ne peut pas être lu : { $reason }
link-no-file = il n’y a pas de fichier { $path }
link-file-encrypted = son fichier est chiffré
link-file-has-none = son fichier n’en a pas
link-wrong-passphrase = le point d’accès n’accepte pas le mot de passe
link-broken-off-passphrase = le point d’accès a rompu la connexion, comme il le fait quand le mot de passe est faux
link-supplicant-settings = wpa_supplicant n’accepte pas les réglages
link-supplicant-failed = wpa_supplicant a échoué
link-slow-passphrase = le point d’accès a mis trop de temps à répondre, comme il le fait quand le mot de passe est faux
link-network-not-in-reach = le réseau n’est pas à portée
link-given-up = la connexion a été abandonnée (raison { $reason })
link-not-connected-within = il n’était pas connecté après { $seconds } s
link-not-seen = il ne voit pas le réseau
link-passphrases-only = il n’accepte que des mots de passe, et ceci est une clé de 64 chiffres
link-other-passphrase = il connaît le réseau avec un autre mot de passe
link-advice-in-reach = vérifiez que le réseau est à portée, et réessayez
link-advice-passphrase = vérifiez le mot de passe, et réessayez
link-advice-nearer = approchez-vous du point d’accès, et réessayez
link-advice-key-file = écrivez la clé dans son fichier sous le nom `PreSharedKey`, ou donnez un mot de passe au routeur
link-advice-forget = faites-le oublier avec `iwctl known-networks NAME forget`, et réessayez

## Control sockets of hostapd and wpa_supplicant
link-ctrl-not-there = il n’y a pas de socket de contrôle { $path }
    .next = le service tourne-t-il, et `ctrl_interface` est-il défini dans sa configuration ?
link-ctrl-no-permission = pas d’autorisation pour le socket de contrôle { $path }
    .next = lancez le programme en tant que root, ou rejoignez le groupe que nomme `ctrl_interface_group` (hostapd) ou `GROUP=` (wpa_supplicant)
link-ctrl-gone = le service derrière { $path } n’est plus là
    .next = relancez-le
link-ctrl-timeout = le service derrière { $path } n’a pas répondu à { $command } en { $seconds } s
link-ctrl-refused = le service derrière { $path } a refusé { $command } : il a répondu « { $reply } »
link-ctrl-failed = { $doing } pour le socket de contrôle { $path } a échoué : { $reason }

## WPS over UPnP
link-upnp-not-wps = { $at } ne décrit pas un routeur qui accepte WPS par UPnP : { $problem }
    .next = vérifiez l’adresse, ou utilisez un autre moyen d’accès à ce routeur
link-upnp-no-device = il ne contient pas de WFADevice
link-upnp-no-service = son WFADevice n’a pas de WFAWLANConfig
link-upnp-no-control = son WFAWLANConfig n’a pas de controlURL sur son propre hôte
link-upnp-refused = { $host } a refusé { $action } : { $fault }
    .next = { $advice }
link-http-status = état HTTP { $status }
link-advice-no-pin = il n’a peut-être pas de code PIN à lui ; voyez sa page de réglages
link-advice-restart-router = redémarrez le routeur et réessayez
link-advice-both-sides = relancez WPS des deux côtés
link-upnp-strange = { $host } a donné à { $action } une réponse qui ne peut pas être lue : { $problem }
    .next = redémarrez le routeur, et mettez à jour son micrologiciel
link-upnp-no-message = elle ne contient pas de message
link-upnp-no-events = { $host } ne dit rien des appareils (sa description n’a pas d’eventSubURL)
    .next = utilisez son bouton ou sa page de réglages
link-upnp-listen = cet ordinateur ne peut pas écouter ce que dit { $host } ({ $reason })
    .next = vérifiez qu’il est sur le même réseau que le routeur
link-upnp-overlap = { $overlap }
    .next = attendez deux minutes sans appuyer sur aucun bouton
link-upnp-no-randomness = le système d’exploitation ne donne pas de nombres aléatoires ({ $reason })
    .next = redémarrez cet ordinateur
link-upnp-nobody = il n’y a pas de routeur où le faire
    .next = il a disparu ; attendez qu’il revienne
link-upnp-no-network = les réglages du réseau ne sont pas connus ici
    .next = donnez son nom et son mot de passe, ou le code PIN du routeur pour les apprendre
link-upnp-no-action = cette action n’existe pas
link-upnp-argument = l’argument { $name } manque ou ne peut pas être lu
link-serve-no-address = { $address } n’est pas une adresse IPv4 de cet ordinateur
    .next = donnez une interface qui en a une, et qui est active
link-serve-group = le groupe UPnP ne peut pas être rejoint sur { $address } : { $reason }
    .next = l’interface doit être active et permettre la multidiffusion
link-serve-listen = impossible d’écouter à l’adresse { $address } : { $reason }

## How a network is secured, where that is no name
link-band-2 = 2,4 GHz
link-band-5 = 5 GHz
link-band-6 = 6 GHz
link-band-60 = 60 GHz
link-security-open = ouvert
link-security-enterprise = entreprise
link-security-unknown = inconnue

## Whether a network protects management frames
link-pmf-none = non
link-pmf-capable = possible
link-pmf-required = exigé
