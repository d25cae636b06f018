# French: the help of the command line. Names begin with help-. Above each text stands the English that it
# translates, from the comments of the commands; a text that stands there twice is translated once.

# Put what a support desk asks for into one file, without secrets
help-bundle = Mettre dans un fichier ce que demande un service d’assistance, sans secrets
# A capture of a try, pcap or pcapng; what is not of WPS is left out. May be given again
help-bundle-capture = Une capture d’un essai, pcap ou pcapng ; ce qui n’est pas du WPS est laissé de côté. Peut être donné plusieurs fois
# Replace the names of networks too
help-bundle-hide-names = Remplacer aussi les noms des réseaux
# It takes what `octopin history` remembers, and asks no device unless --printer or --router is given. Passphrases and PINs are never in it; addresses and serial numbers are replaced by pseudonyms.
help-bundle-note-2 = Cela reprend ce dont se souvient `octopin history`, et n’interroge aucun appareil sans --printer ou --router. Les mots de passe et les codes PIN n’y sont jamais ; les adresses et les numéros de série sont remplacés par des pseudonymes.
# The file to write [default: octopin-bundle- with the time and .zip, here]
help-bundle-output = Le fichier à écrire [par défaut : octopin-bundle- avec l’heure et .zip, ici]
# Look at this printer first: a name or number from `octopin find`, or its address
help-bundle-printer = Regarder d’abord cette imprimante : un nom ou un numéro de `octopin find`, ou son adresse
# Look at this router first: a name or number from `octopin find`, or its address
help-bundle-router = Regarder d’abord ce routeur : un nom ou un numéro de `octopin find`, ou son adresse
# The run that it is about, by its number in `octopin history` [default: the last try]
help-bundle-run = L’essai dont il s’agit, par son numéro dans `octopin history` [par défaut : le dernier essai]

# Write a script that lets a shell complete the command line
help-completions = Écrire un script qui permet à un shell de compléter la ligne de commande
# The shell
help-completions-shell = Le shell

# The whole job in a virtual home; no hardware, no privilege
help-demo = Tout le déroulement dans une maison virtuelle ; sans matériel ni privilège
# Tell the story without pauses, as without a terminal
help-demo-fast = Raconter l’histoire sans pauses, comme sans terminal
# List the scenarios
help-demo-list = Lister les scénarios
# Write every frame of the run to a capture file, which Wireshark reads
help-demo-pcap = Écrire chaque trame dans un fichier de capture, que lit Wireshark
# The scenario, by its name in the list [default: device-pin]
help-demo-scenario = Le scénario, par son nom dans la liste [par défaut : device-pin]
# What is left to chance; the same number gives the same run
help-demo-seed = Ce qui est laissé au hasard ; le même nombre donne le même déroulement

# Find out why the printer is not in the network, and what to do next
help-diagnose = Trouver pourquoi l’imprimante n’est pas sur le réseau, et que faire ensuite
# A capture of the try that failed, pcap or pcapng
help-diagnose-capture = Une capture de l’essai manqué, pcap ou pcapng
# Only reads. The router is the default gateway where none is given, unless there is only a file to look at, and the printer the only one that is found in this network.
help-diagnose-note-2 = Ne fait que lire. Sans indication, le routeur est la passerelle par défaut, sauf s’il n’y a qu’un fichier à regarder, et l’imprimante la seule trouvée sur ce réseau.
# The exit status is 1 when nothing could be looked at.
help-diagnose-note-3 = Le code de retour est 1 si rien n’a pu être regardé.
# A file with the router's password; `-` is standard input. Otherwise the variable OCTOPIN_PASSWORD, or a question where the router wants one
help-diagnose-password-file = Un fichier avec le mot de passe du routeur ; `-` est l’entrée standard. Sinon la variable OCTOPIN_PASSWORD, ou une question si le routeur en veut un
# The printer: a name or number from `octopin find`, or its address
help-diagnose-printer = L’imprimante : un nom ou un numéro de `octopin find`, ou son adresse
# A page that the printer printed: text, a PDF, or a picture
help-diagnose-report = Une page que l’imprimante a imprimée : texte, PDF ou image
# The router: a name or number from `octopin find`, or its address [default: the gateway]
help-diagnose-router = Le routeur : un nom ou un numéro de `octopin find`, ou son adresse [par défaut : la passerelle]
# The radio of this computer whose scans are taken
help-diagnose-wifi = La radio de cet ordinateur dont on prend les recherches

# Receive the settings of a network, as a device does; or learn them with the router PIN
help-enroll = Recevoir les réglages d’un réseau, comme le fait un appareil ; ou les apprendre avec le code PIN du routeur
# Talk to the access point with this MAC address only
help-enroll-bssid = Ne parler qu’au point d’accès qui a cette adresse MAC
# then enter this PIN at the router
help-enroll-example-1 = puis saisir ce code PIN sur le routeur
# and stay in that network
help-enroll-example-3 = et rester sur ce réseau
# The most octets of WSC data in one frame, 10 to 1398
help-enroll-fragment = Le plus d’octets de données WSC dans une trame, 10 à 1398
# Join the network afterwards, through what manages the interface: NetworkManager, iwd or wpa_supplicant, which remembers the network then
help-enroll-join = Rejoindre ensuite le réseau, par ce qui gère l’interface : NetworkManager, iwd ou wpa_supplicant, qui s’en souvient alors
# It needs the privilege CAP_NET_RAW, and CAP_NET_ADMIN over Wi-Fi.
help-enroll-note-2 = Il faut le privilège CAP_NET_RAW, et CAP_NET_ADMIN par le Wi-Fi.
# Send EAPOL as Ethernet frames, for a Wi-Fi driver that does it badly through nl80211
help-enroll-packet-socket = Envoyer EAPOL en trames Ethernet, pour un pilote Wi-Fi qui le fait mal par nl80211
# The device PIN of this computer, 8 or 4 digits, to be entered at the router; `-` reads it from standard input, which keeps it out of the list of processes
help-enroll-pin = Le code PIN d’appareil de cet ordinateur, 8 ou 4 chiffres, à saisir sur le routeur ; `-` le lit sur l’entrée standard, ce qui le tient hors de la liste des processus
# Join by push button; press the router's within two minutes
help-enroll-push-button = Rejoindre par le bouton ; pressez celui du routeur en moins de deux minutes
# Learn the router's settings with the router's own PIN; `-` reads it from standard input, which keeps it out of the list of processes
help-enroll-router-pin = Apprendre les réglages du routeur avec le code PIN du routeur lui-même ; `-` le lit sur l’entrée standard, ce qui le tient hors de la liste des processus
# How long to try, 1 to 3600 seconds
help-enroll-timeout = Combien de temps essayer, de 1 à 3600 secondes
# The Wi-Fi interface to scan and join with; what manages it lets go of it meanwhile
help-enroll-wifi = L’interface Wi-Fi avec laquelle chercher et rejoindre ; ce qui la gère la lâche pendant ce temps
# The Ethernet interface whose cable leads to the access point
help-enroll-wired = L’interface Ethernet dont le câble mène au point d’accès

# looks around, asks, and does the job
help-example-1 = regarde autour, demande, et fait le travail

# Explain a capture: every WPS run in it, message by message, and why it ended so
help-explain = Expliquer une capture : chaque essai WPS qu’elle contient, message par message, et pourquoi il a fini ainsi
# The capture, pcap or pcapng; `-` is standard input
help-explain-capture = La capture, pcap ou pcapng ; `-` est l’entrée standard
# On your own test bench: a file with the enrollee's private Diffie-Hellman key in hexadecimal, to check the messages with
help-explain-enrollee-key = Sur votre propre banc d’essai : un fichier avec la clé Diffie-Hellman privée de l’appareil en hexadécimal, pour vérifier les messages
# Write a page of HTML to this file too, with nothing in it from elsewhere
help-explain-html = Écrire aussi une page HTML dans ce fichier, sans rien qui vienne d’ailleurs
# Captures of Wi-Fi need a radio in monitor mode; those of a cable and of an access point's own interface do as well. Neither a PIN nor a passphrase is ever recovered from one.
help-explain-note-2 = Les captures du Wi-Fi demandent une radio en mode moniteur ; celles d’un câble ou de l’interface d’un point d’accès vont aussi. Ni code PIN ni mot de passe n’en est jamais tiré.
# The PIN that should have been used, 8 or 4 digits, to check both sides' proofs with; `-` reads it from standard input
help-explain-pin = Le code PIN qui aurait dû servir, 8 ou 4 chiffres, pour vérifier les preuves des deux côtés ; `-` le lit sur l’entrée standard

# Show the Wi-Fi networks in reach, with their WPS state
help-find = Montrer les réseaux Wi-Fi à portée, avec leur état WPS
# The network interface to look for printers with [default: all]
help-find-interface = L’interface réseau avec laquelle chercher les imprimantes [par défaut : toutes]
# Other commands take the number or the name of a printer or router that was found in place of its address. Scanning for networks needs the privilege CAP_NET_ADMIN; without it, what earlier scans found is shown. So does listening to printers that ask for WPS on the air, which is done beside a scan, or where --wifi names an interface. Looking for printers in the network needs none.
help-find-note-2 = Les autres commandes acceptent, au lieu de l’adresse, le numéro ou le nom d’une imprimante ou d’un routeur trouvé. Chercher des réseaux demande le privilège CAP_NET_ADMIN ; sans lui, on montre ce qu’ont trouvé les recherches précédentes. De même écouter les imprimantes qui demandent WPS par radio, ce qui se fait à côté d’une recherche, ou si --wifi nomme une interface. Chercher des imprimantes sur le réseau n’en demande aucun.
# Look for these alone
help-find-only = Ne chercher que ceci
# Wi-Fi networks
help-find-only-networks = les réseaux Wi-Fi
# Printers
help-find-only-printers = les imprimantes
# Routers: the default gateway, those that announce themselves, and access points in reach
help-find-only-routers = les routeurs : la passerelle par défaut, ceux qui s’annoncent, et les points d’accès à portée
# Try every address of the local networks too, at most 1024
help-find-sweep = Essayer aussi chaque adresse des réseaux locaux, 1024 au plus
# How long to look, 1 to 600 seconds [default: 3 for printers, 15 for networks]
help-find-timeout = Combien de temps chercher, de 1 à 600 secondes [par défaut : 3 pour les imprimantes, 15 pour les réseaux]
# The Wi-Fi interface to look for networks with [default: the first]
help-find-wifi = L’interface Wi-Fi avec laquelle chercher les réseaux [par défaut : la première]

# Say what of the printer and the router should not stay as it is, and change it
help-harden = Dire ce qui, sur l’imprimante et le routeur, ne devrait pas rester ainsi, et le changer
# Change what can be changed, with a question for each
help-harden-apply = Changer ce qui peut l’être, avec une question à chaque fois
# Without --apply it only reads. Each change is asked for, noted, and read back; one that does not hold is put back. `octopin router restore` takes it back later, except where the question says that it cannot. Can be changed, where a driver of this program speaks to the router: WPS off; its own PIN off and the rest of WPS as it is (hostapd, OpenWrt, TP-Link); WPA2 with AES alone (hostapd, OpenWrt).
help-harden-note-2 = Sans --apply, on ne fait que lire. Chaque changement est demandé, noté et relu ; celui qui ne tient pas est annulé. `octopin router restore` l’annule plus tard, sauf si la question dit que c’est impossible. Peuvent être changés, si un pilote de ce programme parle au routeur : WPS désactivé ; son propre code PIN désactivé et le reste de WPS tel quel (hostapd, OpenWrt, TP-Link) ; WPA2 avec AES seul (hostapd, OpenWrt).
# The exit status is 1 when nothing could be looked at, or a change was not made as it was wanted.
help-harden-note-3 = Le code de retour est 1 si rien n’a pu être regardé, ou si un changement n’a pas été fait comme voulu.
help-harden-password-file = { help-diagnose-password-file }
# The printer: a name or number from `octopin find`, or its address [default: the only one that is found]
help-harden-printer = L’imprimante : un nom ou un numéro de `octopin find`, ou son adresse [par défaut : la seule que l’on trouve]
help-harden-router = { help-diagnose-router }
# Agree to all of them beforehand
help-harden-yes = Les accepter tous d’avance

# Output
help-heading-output = Sortie

# Show what was done on this computer, and how it ended
help-history = Montrer ce qui a été fait sur cet ordinateur, et comment cela a fini
# Forget all of them
help-history-forget = Tous les oublier
# The number of a run, to see all of it; without one the last runs are listed
help-history-id = Le numéro d’un essai, pour tout en voir ; sans lui, on liste les derniers essais
# How many runs to list, 1 to 1000
help-history-last = Combien d’essais lister, de 1 à 1000
# It has the runs of this user. Passphrases and PINs are never in it.
help-history-note-2 = Il contient les essais de cet utilisateur. Les mots de passe et les codes PIN n’y sont jamais.

# Get a printer onto the network: look, choose a way, do it, and check that it is there
help-join = Mettre une imprimante sur le réseau : regarder, choisir un moyen, le faire, et vérifier qu’elle y est
# Show which ways are open and why the others are not, and change nothing
help-join-dry-run = Montrer quels moyens sont ouverts et pourquoi les autres ne le sont pas, sans rien changer
# It looks at the printer, the router and the air, takes the best way that is open, watches it to its end, and then checks that the printer is really there. What it changes for that it puts back.
help-join-note-2 = On regarde l’imprimante, le routeur et la radio, on prend le meilleur moyen ouvert, on le suit jusqu’au bout, puis on vérifie que l’imprimante est vraiment là. Ce qui est changé pour cela est remis en place.
# Its passphrase; `-` reads it from standard input
help-join-passphrase = Son mot de passe ; `-` le lit sur l’entrée standard
help-join-password-file = { help-diagnose-password-file }
# The printer's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
help-join-pin = Le code PIN de l’imprimante, 8 ou 4 chiffres, qu’elle affiche ou imprime ; `-` le lit sur l’entrée standard
# The printer: a name or number from `octopin find`, or an address; it need not answer yet
help-join-printer = L’imprimante : un nom ou un numéro de `octopin find`, ou une adresse ; elle n’a pas encore besoin de répondre
# The router, as `octopin router` takes it [default: the default gateway]
help-join-router = Le routeur, comme le prend `octopin router` [par défaut : la passerelle par défaut]
# The name of the network
help-join-ssid = Le nom du réseau
# Which way to go
help-join-way = Quel moyen prendre
# The Wi-Fi interface that may be used
help-join-wifi = L’interface Wi-Fi qui peut servir
# Agree beforehand
help-join-yes = Accepter d’avance

# Write JSON to standard output: one object, or one a line
help-json = Écrire du JSON sur la sortie standard : un objet, ou un par ligne

# A virtual device as a network service, to try programs against
help-lab = Un appareil virtuel comme service réseau, pour essayer des programmes
# A printer: web server, IPP, SNMP and DNS-SD of its kind, and a panel to operate
help-lab-printer = Une imprimante : serveur web, IPP, SNMP et DNS-SD de son genre, et un panneau à manier
# Announce it with DNS-SD on the interface that has the address
help-lab-printer-announce = L’annoncer par DNS-SD sur l’interface qui a l’adresse
# What is wrong with it; --list names the faults
help-lab-printer-fault = Ce qui ne va pas ; --list nomme les défauts
# The kind of printer
help-lab-printer-kind = Le genre d’imprimante
# List the kinds and the faults
help-lab-printer-list = Lister les genres et les défauts
# Address, or address and port, of its web server and IPP; without a port a free one is taken
help-lab-printer-listen = Adresse, ou adresse et port, de son serveur web et d’IPP ; sans port, un port libre est pris
# As it comes out of its box, instead of on the network of its virtual home
help-lab-printer-new = Telle qu’elle sort de sa boîte, au lieu d’être sur le réseau de sa maison virtuelle
# Lines on standard input operate its panel, and the router of its virtual home; `help` lists them. So does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.
help-lab-printer-note-2 = Des lignes sur l’entrée standard manient son panneau, et le routeur de sa maison virtuelle ; `help` les liste. De même POST à /octopin-lab/command sur son serveur web ; GET /octopin-lab/state donne son état en JSON.
# Put the pages that it prints into this directory, as text and as PDF
help-lab-printer-paper = Mettre les pages qu’elle imprime dans ce répertoire, en texte et en PDF
# What is left to chance; the same number gives the same PINs
help-lab-printer-seed = Ce qui est laissé au hasard ; le même nombre donne les mêmes codes PIN
# Use the ports that printers use: 80, 631, 443 and 161. Needs a privilege
help-lab-printer-standard-ports = Utiliser les ports des imprimantes : 80, 631, 443 et 161. Demande un privilège
# The password of its web server's user "admin"
help-lab-printer-web-password = Le mot de passe de l’utilisateur « admin » de son serveur web
# A router: the interface of its kind for programs, and a device beside it that joins by WPS
help-lab-router = Un routeur : l’interface de son genre pour les programmes, et à côté un appareil qui rejoint par WPS
# What stands beside it and joins when the router waits for it: a device with the button, or with this PIN, or none
help-lab-router-device = Ce qui se tient à côté et rejoint quand le routeur l’attend : un appareil avec le bouton, ou avec ce code PIN, ou aucun
help-lab-router-fault = { help-lab-printer-fault }
# The kind of router
help-lab-router-kind = Le genre de routeur
help-lab-router-list = { help-lab-printer-list }
# Address, or address and port, of its web server; without a port a free one is taken
help-lab-router-listen = Adresse, ou adresse et port, de son serveur web ; sans port, un port libre est pris
# Lines on standard input operate the router and what is beside it; `help` lists them. So does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.
help-lab-router-note-2 = Des lignes sur l’entrée standard manient le routeur et ce qui est à côté ; `help` les liste. De même POST à /octopin-lab/command sur son serveur web ; GET /octopin-lab/state donne son état en JSON.
# The password of its settings page, instead of its kind's: the first line of the file; `-` is standard input, which then has no commands
help-lab-router-password-file = Le mot de passe de sa page de réglages, au lieu de celui de son genre : la première ligne du fichier ; `-` est l’entrée standard, qui n’a alors pas de commandes
# What is left to chance; the same number gives the same nonces and tokens
help-lab-router-seed = Ce qui est laissé au hasard ; le même nombre donne les mêmes nonces et jetons
# Port of its web server over TLS; without it a free one is taken
help-lab-router-tls-port = Port de son serveur web par TLS ; sans lui, un port libre est pris
# Begin with WPS switched off
help-lab-router-wps-off = Commencer avec WPS désactivé

# Speak this language: en, de, fr or es; without it that of the environment. JSON is in English
help-language = Parler cette langue : en, de, fr ou es ; sans elle, celle de l’environnement. Le JSON est en anglais

# Write the manual page
help-man = Écrire la page de manuel
# The command that the page is about, such as `enroll` or `pin check`
help-man-command = La commande dont parle la page, comme `enroll` ou `pin check`

# Exit status: 0 done; 1 the job ended without success, and the reason was printed; 2 wrong usage or unreadable input; 3 a privilege or a program is missing.
help-note-2 = Code de retour : 0 fait ; 1 fini sans succès, et la raison a été dite ; 2 mauvais emploi ou entrée illisible ; 3 il manque un privilège ou un programme.

# Gets a printer onto Wi-Fi with its WPS PIN or button, and says why when that fails
help-octopin = Met une imprimante sur le Wi-Fi avec son code PIN WPS ou son bouton, et dit pourquoi quand cela échoue

# Print this message or the help of the given subcommand(s)
help-own-command = Montrer ce message, ou l’aide des commandes nommées
# Example:
help-own-example = Exemple :
# Examples:
help-own-examples = Exemples :
# Print help
help-own-help = Montrer l’aide
# Print help (see a summary with '-h')
help-own-help-long = Montrer l’aide (en bref avec « -h »)
# Print help (see more with '--help')
help-own-help-short = Montrer l’aide (davantage avec « --help »)
# Print version
help-own-version = Montrer la version

# Check a WPS PIN, or make a new one
help-pin = Vérifier un code PIN WPS, ou en créer un nouveau
# Say whether each PIN is valid, and why not
help-pin-check = Dire si chaque code PIN est valable, et pourquoi il ne l’est pas
# reads the PIN from standard input
help-pin-check-example-2 = lit le code PIN sur l’entrée standard
# The exit status is 0 when every PIN is valid, and 1 when one is not.
help-pin-check-note-2 = Le code de retour est 0 si chaque code PIN est valable, et 1 si l’un ne l’est pas.
# PINs of 8 or 4 digits; spaces, dashes, dots and colons between digits do no harm. `-` reads one from standard input, which keeps it out of the list of processes
help-pin-check-pins = Codes PIN de 8 ou 4 chiffres ; espaces, tirets, points et deux-points entre les chiffres ne gênent pas. `-` en lit un sur l’entrée standard, ce qui le tient hors de la liste des processus
# Make a new random PIN
help-pin-generate = Créer un nouveau code PIN au hasard
# How many digits it has; of eight the last is a check digit
help-pin-generate-digits = Combien de chiffres il a ; de huit, le dernier est un chiffre de contrôle

# Give them to one device over this computer's own radio, whatever the router can do
help-popup = Les donner à un appareil par la radio de cet ordinateur, quoi que puisse le routeur
# Use this channel or none; without it one that the computer's own connection survives
help-popup-channel = Utiliser ce canal ou aucun ; sans lui, un canal auquel survit la connexion de l’ordinateur
# the network that this computer is in, if you agree
help-popup-example-2 = le réseau où est cet ordinateur, si vous acceptez
# The router needs no WPS. The pop-up is gone after the first device, after a wrong PIN, and after two minutes at the most. It needs the privilege CAP_NET_ADMIN, and CAP_NET_RAW with some drivers.
help-popup-note-2 = Le routeur n’a pas besoin de WPS. Le réseau disparaît après le premier appareil, après un faux code PIN, et au plus après deux minutes. Il faut le privilège CAP_NET_ADMIN, et CAP_NET_RAW avec certains pilotes.
help-popup-packet-socket = { help-enroll-packet-socket }
# Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from standard input. Without this option it is taken from what manages the interface, if you agree, else asked for
help-popup-passphrase = Son mot de passe, 8 à 63 caractères, ou sa clé, 64 chiffres hexadécimaux ; `-` le lit sur l’entrée standard. Sans cette option, il est pris à ce qui gère l’interface, si vous acceptez, sinon demandé
# Let in the device with this MAC address only
help-popup-peer = Ne laisser entrer que l’appareil qui a cette adresse MAC
# The device's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
help-popup-pin = Le code PIN de l’appareil, 8 ou 4 chiffres, qu’il affiche ou imprime ; `-` le lit sur l’entrée standard
# Press the button, for the first device that presses its own
help-popup-push-button = Presser le bouton, pour le premier appareil qui presse le sien
# The name of the home network, which the device is to join; without it the network that the interface is in, if you agree
help-popup-ssid = Le nom du réseau de la maison, que l’appareil doit rejoindre ; sans lui, le réseau où est l’interface, si vous acceptez
# How long to wait for the device, 1 to 120 seconds
help-popup-timeout = Combien de temps attendre l’appareil, de 1 à 120 secondes
# The Wi-Fi interface whose radio is used
help-popup-wifi = L’interface Wi-Fi dont la radio sert
# Do not ask: take the passphrase from what manages the interface, and interrupt the computer's own connection where that must be
help-popup-yes = Ne pas demander : prendre le mot de passe à ce qui gère l’interface, et couper la connexion de l’ordinateur si c’est nécessaire

# Read one printer, and what it printed
help-printer = Lire une imprimante, et ce qu’elle a imprimé
# An address is an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT].
help-printer-note-2 = Une adresse est une adresse IP, un nom d’hôte, ipp://HOST[:PORT]/PATH ou http://HOST[:PORT].
# Get its WPS PIN: at the panel, on paper, or from its web server
help-printer-pin = Obtenir son code PIN WPS : sur le panneau, sur papier, ou par son serveur web
# The SNMP community to read with
help-printer-pin-community = La communauté SNMP avec laquelle lire
# A PIN from a label or an old page, to be compared with what the printer says now; `-` reads it from standard input
help-printer-pin-compare = Un code PIN d’une étiquette ou d’une vieille page, à comparer à ce que dit l’imprimante à présent ; `-` le lit sur l’entrée standard
# says where it is, and asks how to go on
help-printer-pin-example-1 = dit où il est, et demande comment continuer
# prints the page that has it on many models
help-printer-pin-example-2 = imprime la page qui le porte sur beaucoup de modèles
# reads it from the web server, where it is
help-printer-pin-example-3 = le lit sur le serveur web, quand c’est possible
# A name or number from `octopin find`, an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT]
help-printer-pin-given = Un nom ou un numéro de `octopin find`, une adresse IP, un nom d’hôte, ipp://HOST[:PORT]/PATH ou http://HOST[:PORT]
# The exit status is 0 when the PIN was read or a page with it is being printed, or when it was only asked where the PIN is; 1 when what was asked for could not be done.
help-printer-pin-note-2 = Le code de retour est 0 si le code PIN a été lu ou si une page qui le porte s’imprime, ou si l’on a seulement demandé où il est ; 1 si ce qui était demandé n’a pas pu se faire.
# A file with the password of the printer's web page; `-` is standard input. Otherwise the variable OCTOPIN_PASSWORD, or a question where the printer wants one
help-printer-pin-password-file = Un fichier avec le mot de passe de la page web de l’imprimante ; `-` est l’entrée standard. Sinon la variable OCTOPIN_PASSWORD, ou une question si l’imprimante en veut un
# Have the printer print its network configuration page
help-printer-pin-print = Faire imprimer à l’imprimante sa page de configuration réseau
# Read the PIN from the printer's web server, which few printers allow
help-printer-pin-read = Lire le code PIN sur le serveur web de l’imprimante, ce que peu d’imprimantes permettent
# A file with the password of the SNMP user in its first line (it signs, with SHA, SHA-256 or MD5) and, where the user has one, in its second line the password that encrypts (with AES); `-` is standard input. Otherwise both lines may be in the variable OCTOPIN_SNMP_PASSWORD
help-printer-pin-snmp-password-file = Un fichier avec le mot de passe de l’utilisateur SNMP en première ligne (il signe, avec SHA, SHA-256 ou MD5) et, si l’utilisateur en a un, en deuxième ligne le mot de passe qui chiffre (avec AES) ; `-` est l’entrée standard. Sinon, les deux lignes peuvent être dans la variable OCTOPIN_SNMP_PASSWORD
# The port of its SNMP, where it is not 161
help-printer-pin-snmp-port = Le port de son SNMP, si ce n’est pas 161
# The user to read with over SNMP version 3, instead of the community. Without a password nothing is signed or encrypted
help-printer-pin-snmp-user = L’utilisateur avec lequel lire par SNMP version 3, au lieu de la communauté. Sans mot de passe, rien n’est signé ni chiffré
# How long looking at it may take, 1 to 600 seconds
help-printer-pin-timeout = Combien de temps peut prendre le regard, de 1 à 600 secondes
# The user name of the printer's web page
help-printer-pin-user = Le nom d’utilisateur de la page web de l’imprimante
# Agree to the paper of --print and the reading of --read
help-printer-pin-yes = Accepter le papier de --print et la lecture de --read
# Read a page that a printer printed about its network
help-printer-read-report = Lire une page qu’une imprimante a imprimée sur son réseau
# The page: text, a PDF, or a photo or scan; `-` is standard input
help-printer-read-report-file = La page : texte, PDF, ou une photo ou numérisation ; `-` est l’entrée standard
# A PDF needs pdftotext (Debian: poppler-utils), a picture needs tesseract (Debian: tesseract-ocr, and for the page's language tesseract-ocr-deu, -fra, -spa, -ita, -por or -nld).
help-printer-read-report-note-2 = Un PDF demande pdftotext (Debian : poppler-utils), une image demande tesseract (Debian : tesseract-ocr, et pour la langue de la page tesseract-ocr-deu, -fra, -spa, -ita, -por ou -nld).
# The exit status is 1 when nothing of a printer's page was recognised.
help-printer-read-report-note-3 = Le code de retour est 1 si rien d’une page d’imprimante n’a été reconnu.
# Have it print a report about its network
help-printer-report = Lui faire imprimer un rapport sur son réseau
help-printer-report-community = { help-printer-pin-community }
help-printer-report-given = { help-printer-pin-given }
# Which report: wireless (the checks with PASS and FAIL), network (addresses, on many models the WPS PIN), summary, configuration
help-printer-report-kind = Quel rapport : wireless (les contrôles avec PASS et FAIL), network (adresses, sur beaucoup de modèles le code PIN WPS), summary, configuration
# Only tell which reports the printer offers
help-printer-report-list = Dire seulement quels rapports l’imprimante propose
# Each report uses a sheet of paper, so it is asked first; --yes agrees beforehand.
help-printer-report-note-2 = Chaque rapport utilise une feuille de papier, on demande donc d’abord ; --yes accepte d’avance.
help-printer-report-password-file = { help-printer-pin-password-file }
help-printer-report-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-report-snmp-port = { help-printer-pin-snmp-port }
help-printer-report-snmp-user = { help-printer-pin-snmp-user }
help-printer-report-timeout = { help-printer-pin-timeout }
help-printer-report-user = { help-printer-pin-user }
# Agree that a sheet of paper is used
help-printer-report-yes = Accepter l’emploi d’une feuille de papier
# Show its network services, and which of them are better off
help-printer-services = Montrer ses services réseau, et ceux qu’il vaut mieux couper
help-printer-services-community = { help-printer-pin-community }
help-printer-services-given = { help-printer-pin-given }
# Only reads. Services are switched on the printer's own web page.
help-printer-services-note-2 = Ne fait que lire. Les services se règlent sur la page web de l’imprimante.
help-printer-services-password-file = { help-printer-pin-password-file }
help-printer-services-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-services-snmp-port = { help-printer-pin-snmp-port }
help-printer-services-snmp-user = { help-printer-pin-snmp-user }
help-printer-services-timeout = { help-printer-pin-timeout }
help-printer-services-user = { help-printer-pin-user }
# Set its Wi-Fi by name and passphrase
help-printer-set-wifi = Régler son Wi-Fi par nom et mot de passe
help-printer-set-wifi-community = { help-printer-pin-community }
# Only tell what would be done
help-printer-set-wifi-dry-run = Dire seulement ce qui serait fait
# on its setup network
help-printer-set-wifi-example-2 = sur son réseau d’installation
help-printer-set-wifi-given = { help-printer-pin-given }
# What the printer had before is shown and kept in a file first. `-` reads the passphrase from standard input, which keeps it out of the list of processes.
help-printer-set-wifi-note-2 = Ce que l’imprimante avait avant est montré et d’abord gardé dans un fichier. `-` lit le mot de passe sur l’entrée standard, ce qui le tient hors de la liste des processus.
# The network has no passphrase
help-printer-set-wifi-open = Le réseau n’a pas de mot de passe
# Its passphrase; `-` reads it from standard input. Without it, it is asked for
help-printer-set-wifi-passphrase = Son mot de passe ; `-` le lit sur l’entrée standard. Sans lui, on le demande
help-printer-set-wifi-password-file = { help-printer-pin-password-file }
help-printer-set-wifi-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-set-wifi-snmp-port = { help-printer-pin-snmp-port }
help-printer-set-wifi-snmp-user = { help-printer-pin-snmp-user }
help-printer-set-wifi-ssid = { help-join-ssid }
help-printer-set-wifi-timeout = { help-printer-pin-timeout }
help-printer-set-wifi-user = { help-printer-pin-user }
help-printer-set-wifi-yes = { help-join-yes }
# Show what a printer says of itself, and how sure each thing is
help-printer-show = Montrer ce qu’une imprimante dit d’elle-même, et la certitude de chaque chose
help-printer-show-community = { help-printer-pin-community }
# with what was asked, and all evidence
help-printer-show-example-3 = avec ce qui a été demandé, et toutes les preuves
help-printer-show-given = { help-printer-pin-given }
# Only reads. What is not sure is marked with how sure it is.
help-printer-show-note-2 = Ne fait que lire. Ce qui n’est pas sûr est marqué de son degré de certitude.
help-printer-show-password-file = { help-printer-pin-password-file }
help-printer-show-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-show-snmp-port = { help-printer-pin-snmp-port }
help-printer-show-snmp-user = { help-printer-pin-snmp-user }
help-printer-show-timeout = { help-printer-pin-timeout }
help-printer-show-user = { help-printer-pin-user }

# Write only the result
help-quiet = N’écrire que le résultat

# Give the settings of a network to devices, as a router does
help-registrar = Donner à des appareils les réglages d’un réseau, comme le fait un routeur
# It needs the privilege CAP_NET_RAW. A PIN is good for one device and is tried once.
help-registrar-note-2 = Il faut le privilège CAP_NET_RAW. Un code PIN vaut pour un appareil et n’est essayé qu’une fois.
# End after the first device that was given the settings
help-registrar-once = Finir après le premier appareil qui a reçu les réglages
# Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from standard input, which keeps it out of the list of processes
help-registrar-passphrase = Son mot de passe, 8 à 63 caractères, ou sa clé, 64 chiffres hexadécimaux ; `-` le lit sur l’entrée standard, ce qui le tient hors de la liste des processus
help-registrar-pin = { help-popup-pin }
# Press the button, for the first device that presses its own; good for two minutes
help-registrar-push-button = Presser le bouton, pour le premier appareil qui presse le sien ; valable deux minutes
# Also let a device that knows this router PIN learn the settings; `-` reads it from standard input
help-registrar-router-pin = Laisser aussi un appareil qui connaît ce code PIN du routeur apprendre les réglages ; `-` le lit sur l’entrée standard
# The name of the network that the device is to join
help-registrar-ssid = Le nom du réseau que l’appareil doit rejoindre
# How long to wait for devices, 1 to 3600 seconds
help-registrar-timeout = Combien de temps attendre les appareils, de 1 à 3600 secondes
# Also serve external registrars over UPnP (WFADevice) on this interface: they enrol devices with PINs and buttons of their own, and read the settings with the router PIN
help-registrar-upnp = Servir aussi des registraires externes par UPnP (WFADevice) sur cette interface : ils admettent des appareils avec leurs propres codes PIN et boutons, et lisent les réglages avec le code PIN du routeur
# The Ethernet interface whose cable leads to the device
help-registrar-wired = L’interface Ethernet dont le câble mène à l’appareil

# Show a router's WPS, press its button, enter a device's PIN, switch WPS on and off
help-router = Montrer le WPS d’un routeur, presser son bouton, saisir le code PIN d’un appareil, activer et désactiver WPS
# Enter the PIN of a device at the router, and watch until it has joined
help-router-add-device = Saisir le code PIN d’un appareil sur le routeur, et suivre jusqu’à ce qu’il soit connecté
# A name or number from `octopin find`, an IP address or a host name, or an address with its kind such as hostapd:/run/hostapd/wlan0 [default: the default gateway]
help-router-add-device-address = Un nom ou un numéro de `octopin find`, une adresse IP ou un nom d’hôte, ou une adresse avec son genre comme hostapd:/run/hostapd/wlan0 [par défaut : la passerelle par défaut]
# How to talk to it, where the address does not say; `octopin router kinds` lists the kinds
help-router-add-device-kind = Comment lui parler, si l’adresse ne le dit pas ; `octopin router kinds` liste les genres
# The MAC address of the device; without it the first that knows the PIN is taken
help-router-add-device-mac = L’adresse MAC de l’appareil ; sans elle, le premier qui connaît le code PIN est pris
# Return as soon as the router waits for a device
help-router-add-device-no-wait = Rendre la main dès que le routeur attend un appareil
# A PIN is entered once and tried once. With --mac the router says on the air who is meant.
help-router-add-device-note-2 = Un code PIN est saisi une fois et essayé une fois. Avec --mac, le routeur dit par radio qui est visé.
# With upnp: its passphrase; `-` reads it from standard input
help-router-add-device-passphrase = Avec upnp : son mot de passe ; `-` le lit sur l’entrée standard
help-router-add-device-password-file = { help-diagnose-password-file }
help-router-add-device-pin = { help-popup-pin }
# With upnp: the router's own PIN, from its label or its settings page, with which the settings are learned in one try; `-` reads it from standard input
help-router-add-device-router-pin = Avec upnp : le code PIN du routeur lui-même, de son étiquette ou de sa page de réglages, avec lequel les réglages sont lus en un essai ; `-` le lit sur l’entrée standard
# With upnp: the name of the network that the device is given
help-router-add-device-ssid = Avec upnp : le nom du réseau donné à l’appareil
# Where WPS is off, switch it on for this run, and off again after it
help-router-add-device-switch-on = Si WPS est désactivé, l’activer pour cet essai, et le désactiver ensuite
# How long the device has, 1 to 600 seconds
help-router-add-device-timeout = Combien de temps a l’appareil, de 1 à 600 secondes
# The account of the router, where it has accounts and the address names none
help-router-add-device-user = Le compte du routeur, s’il a des comptes et que l’adresse n’en nomme pas
# With upnp: give the device the network that this interface of this computer is in, after you have agreed
help-router-add-device-wifi = Avec upnp : donner à l’appareil le réseau où est cette interface de cet ordinateur, après votre accord
# Agree beforehand to what would be asked, such as the use of a driver that is written from documentation and was never tried at such a router
help-router-add-device-yes = Accepter d’avance ce qui serait demandé, comme l’emploi d’un pilote écrit d’après une documentation et jamais essayé sur un tel routeur
# List the ways to talk to a router, what each offers, and what each was tested against
help-router-kinds = Lister les façons de parler à un routeur, ce que chacune offre, et sur quoi chacune a été essayée
# Press the router's button, and watch until a device has joined
help-router-push-button = Presser le bouton du routeur, et suivre jusqu’à ce qu’un appareil soit connecté
help-router-push-button-address = { help-router-add-device-address }
help-router-push-button-kind = { help-router-add-device-kind }
help-router-push-button-no-wait = { help-router-add-device-no-wait }
help-router-push-button-passphrase = { help-router-add-device-passphrase }
help-router-push-button-password-file = { help-diagnose-password-file }
help-router-push-button-router-pin = { help-router-add-device-router-pin }
help-router-push-button-ssid = { help-router-add-device-ssid }
help-router-push-button-switch-on = { help-router-add-device-switch-on }
help-router-push-button-timeout = { help-router-add-device-timeout }
help-router-push-button-user = { help-router-add-device-user }
help-router-push-button-wifi = { help-router-add-device-wifi }
help-router-push-button-yes = { help-router-add-device-yes }
# Put back what earlier commands changed at the router
help-router-restore = Remettre en place ce que des commandes précédentes ont changé sur le routeur
help-router-restore-address = { help-router-add-device-address }
help-router-restore-kind = { help-router-add-device-kind }
help-router-restore-password-file = { help-diagnose-password-file }
help-router-restore-user = { help-router-add-device-user }
help-router-restore-yes = { help-router-add-device-yes }
# Show what a router is, what its WPS is like now, and the steps for what is done by hand
help-router-show = Montrer ce qu’est un routeur, l’état de son WPS, et les étapes de ce qui se fait à la main
help-router-show-address = { help-router-add-device-address }
help-router-show-kind = { help-router-add-device-kind }
# Without an address it is the default gateway. Which router it is and which driver fits is found out by harmless questions, without a password. What no driver does is shown as steps for a person. by-hand:NAME gives the steps for a maker or a model, and sends nothing to anybody.
help-router-show-note-2 = Sans adresse, c’est la passerelle par défaut. Quel routeur c’est et quel pilote convient se trouve par des questions inoffensives, sans mot de passe. Ce qu’aucun pilote ne fait est montré en étapes pour une personne. by-hand:NAME donne les étapes pour un fabricant ou un modèle, et n’envoie rien à personne.
help-router-show-password-file = { help-diagnose-password-file }
help-router-show-user = { help-router-add-device-user }
help-router-show-yes = { help-router-add-device-yes }
# Switch the router's WPS on or off
help-router-wps = Activer ou désactiver le WPS du routeur
help-router-wps-address = { help-router-add-device-address }
help-router-wps-kind = { help-router-add-device-kind }
help-router-wps-password-file = { help-diagnose-password-file }
# On or off
help-router-wps-to = Activer ou désactiver
# They may not
help-router-wps-to-off = ils ne le peuvent pas
# Devices may join by WPS
help-router-wps-to-on = les appareils peuvent rejoindre par WPS
help-router-wps-user = { help-router-add-device-user }
help-router-wps-yes = { help-router-add-device-yes }

# The same as a guided web app, for this computer's browser or a telephone
help-serve = La même chose en application web guidée, pour le navigateur de cet ordinateur ou un téléphone
# A virtual home, to try and to teach; with the name of a story of `octopin demo --list`
help-serve-demo = Une maison virtuelle, pour essayer et enseigner ; avec le nom d’une histoire de `octopin demo --list`
# Let telephones on the same network in, over TLS and by a link that is good once
help-serve-lan = Laisser entrer des téléphones du même réseau, par TLS et par un lien valable une fois
# Where to listen, as ADDRESS:PORT [default: 127.0.0.1 and any port]
help-serve-listen = Où écouter, sous la forme ADDRESS:PORT [par défaut : 127.0.0.1 et un port quelconque]
# Do not open the browser
help-serve-no-open = Ne pas ouvrir le navigateur
# It listens on this computer alone, and opens the browser with a link that is good once. With --lan a telephone on the same network comes in over TLS, by a link of its own in a QR code; compare the certificate's fingerprint. Ctrl-C ends it, and puts back what a job changed.
help-serve-note-2 = Il n’écoute que sur cet ordinateur, et ouvre le navigateur avec un lien valable une fois. Avec --lan, un téléphone du même réseau entre par TLS, par un lien à lui dans un code QR ; comparez l’empreinte du certificat. Ctrl-C y met fin, et remet en place ce qui a été changé.
# How many times as fast as life the time of the virtual home goes, 1 to 1000 [default: 5; 1 where you answer yourself]
help-serve-pace = Combien de fois plus vite que la vie passe le temps de la maison virtuelle, de 1 à 1000 [par défaut : 5 ; 1 là où vous répondez vous-même]

# Write secrets in full instead of as ********
help-show-secrets = Écrire les secrets en entier au lieu de ********

# Write what happens in detail
help-verbose = Écrire en détail ce qui se passe

# Say where a printer keeps its WPS PIN and its button
help-where = Dire où une imprimante a son code PIN WPS et son bouton
# asks the printer which model it is
help-where-example-3 = demande à l’imprimante quel est son modèle
# A name without a dot is a model; a host of such a name is http://NAME. What is at an address is only read, and not its PIN. The exit status is 1 when the model is not known; names that are near are proposed.
help-where-note-2 = Un nom sans point est un modèle ; un hôte de ce nom est http://NAME. Ce qui est à une adresse est seulement lu, et pas son code PIN. Le code de retour est 1 si le modèle n’est pas connu ; des noms proches sont proposés.
# The model as it stands on the printer; or the address of a printer, which is asked for its model; or its number in the last `octopin find`. Without it, all that this found
help-where-query = Le modèle comme il est écrit sur l’imprimante ; ou l’adresse d’une imprimante, à qui l’on demande son modèle ; ou son numéro dans le dernier `octopin find`. Sans lui, tout ce que celui-ci a trouvé
