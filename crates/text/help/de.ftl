# German: the help of the command line. Names begin with help-. Above each text stands the English that it
# translates, from the comments of the commands; a text that stands there twice is translated once.

# Put what a support desk asks for into one file, without secrets
help-bundle = In eine Datei packen, was ein Support braucht, ohne Geheimnisse
# A capture of a try, pcap or pcapng; what is not of WPS is left out. May be given again
help-bundle-capture = Eine Aufzeichnung eines Versuchs, pcap oder pcapng; was nicht zu WPS gehört, wird weggelassen. Darf mehrmals angegeben werden
# Replace the names of networks too
help-bundle-hide-names = Auch die Namen von Netzen ersetzen
# It takes what `octopin history` remembers, and asks no device unless --printer or --router is given. Passphrases and PINs are never in it; addresses and serial numbers are replaced by pseudonyms.
help-bundle-note-2 = Verwendet wird, woran sich `octopin history` erinnert; ohne --printer oder --router wird kein Gerät gefragt. Passwörter und PINs sind nie enthalten; Adressen und Seriennummern werden durch Decknamen ersetzt.
# The file to write [default: octopin-bundle- with the time and .zip, here]
help-bundle-output = Die Datei, die geschrieben wird [Vorgabe: octopin-bundle- mit der Zeit und .zip, hier]
# Look at this printer first: a name or number from `octopin find`, or its address
help-bundle-printer = Vorher diesen Drucker ansehen: ein Name oder eine Nummer aus `octopin find`, oder seine Adresse
# Look at this router first: a name or number from `octopin find`, or its address
help-bundle-router = Vorher diesen Router ansehen: ein Name oder eine Nummer aus `octopin find`, oder seine Adresse
# The run that it is about, by its number in `octopin history` [default: the last try]
help-bundle-run = Der Lauf, um den es geht, mit seiner Nummer in `octopin history` [Vorgabe: der letzte Versuch]

# Write a script that lets a shell complete the command line
help-completions = Ein Skript schreiben, mit dem eine Shell die Befehlszeile vervollständigt
# The shell
help-completions-shell = Die Shell

# The whole job in a virtual home; no hardware, no privilege
help-demo = Der ganze Ablauf in einem virtuellen Zuhause; ohne Geräte und ohne Rechte
# Tell the story without pauses, as without a terminal
help-demo-fast = Die Geschichte ohne Pausen erzählen, wie ohne Terminal
# List the scenarios
help-demo-list = Die Szenarien auflisten
# Write every frame of the run to a capture file, which Wireshark reads
help-demo-pcap = Jeden Rahmen des Laufs in eine Aufzeichnung schreiben, die Wireshark liest
# The scenario, by its name in the list [default: device-pin]
help-demo-scenario = Das Szenario, mit seinem Namen in der Liste [Vorgabe: device-pin]
# What is left to chance; the same number gives the same run
help-demo-seed = Was dem Zufall überlassen ist; dieselbe Zahl gibt denselben Lauf

# Find out why the printer is not in the network, and what to do next
help-diagnose = Herausfinden, warum der Drucker nicht im Netz ist, und was als Nächstes zu tun ist
# A capture of the try that failed, pcap or pcapng
help-diagnose-capture = Eine Aufzeichnung des misslungenen Versuchs, pcap oder pcapng
# Only reads. The router is the default gateway where none is given, unless there is only a file to look at, and the printer the only one that is found in this network.
help-diagnose-note-2 = Liest nur. Ohne Angabe ist der Router das Standardgateway, außer wenn nur eine Datei anzusehen ist, und der Drucker der einzige, der sich in diesem Netz findet.
# The exit status is 1 when nothing could be looked at.
help-diagnose-note-3 = Der Rückgabewert ist 1, wenn sich nichts ansehen ließ.
# A file with the router's password; `-` is standard input. Otherwise the variable OCTOPIN_PASSWORD, or a question where the router wants one
help-diagnose-password-file = Eine Datei mit dem Passwort des Routers; `-` ist die Standardeingabe. Sonst die Variable OCTOPIN_PASSWORD, oder eine Frage, wenn der Router eines will
# The printer: a name or number from `octopin find`, or its address
help-diagnose-printer = Der Drucker: ein Name oder eine Nummer aus `octopin find`, oder seine Adresse
# A page that the printer printed: text, a PDF, or a picture
help-diagnose-report = Eine Seite, die der Drucker gedruckt hat: Text, PDF oder Bild
# The router: a name or number from `octopin find`, or its address [default: the gateway]
help-diagnose-router = Der Router: ein Name oder eine Nummer aus `octopin find`, oder seine Adresse [Vorgabe: das Gateway]
# The radio of this computer whose scans are taken
help-diagnose-wifi = Das Funkmodul dieses Computers, dessen Suchergebnisse genommen werden

# Receive the settings of a network, as a device does; or learn them with the router PIN
help-enroll = Die Einstellungen eines Netzes empfangen, wie ein Gerät es tut; oder sie mit der PIN des Routers erfahren
# Talk to the access point with this MAC address only
help-enroll-bssid = Nur mit dem Zugangspunkt mit dieser MAC-Adresse sprechen
# then enter this PIN at the router
help-enroll-example-1 = dann diese PIN am Router eingeben
# and stay in that network
help-enroll-example-3 = und in diesem Netz bleiben
# The most octets of WSC data in one frame, 10 to 1398
help-enroll-fragment = Höchstens so viele Oktette WSC-Daten in einem Rahmen, 10 bis 1398
# Join the network afterwards, through what manages the interface: NetworkManager, iwd or wpa_supplicant, which remembers the network then
help-enroll-join = Danach dem Netz beitreten, über das, was die Schnittstelle verwaltet: NetworkManager, iwd oder wpa_supplicant; dieses merkt sich das Netz dann
# It needs the privilege CAP_NET_RAW, and CAP_NET_ADMIN over Wi-Fi.
help-enroll-note-2 = Dafür ist das Recht CAP_NET_RAW nötig, und über WLAN CAP_NET_ADMIN.
# Send EAPOL as Ethernet frames, for a Wi-Fi driver that does it badly through nl80211
help-enroll-packet-socket = EAPOL als Ethernet-Rahmen senden, für einen WLAN-Treiber, der es über nl80211 schlecht tut
# The device PIN of this computer, 8 or 4 digits, to be entered at the router; `-` reads it from standard input, which keeps it out of the list of processes
help-enroll-pin = Die Geräte-PIN dieses Computers, 8 oder 4 Ziffern, die am Router einzugeben ist; `-` liest sie von der Standardeingabe, womit sie nicht in der Prozessliste steht
# Join by push button; press the router's within two minutes
help-enroll-push-button = Über die Taste beitreten; drücken Sie die des Routers innerhalb von zwei Minuten
# Learn the router's settings with the router's own PIN; `-` reads it from standard input, which keeps it out of the list of processes
help-enroll-router-pin = Die Einstellungen des Routers mit dessen eigener PIN erfahren; `-` liest sie von der Standardeingabe, womit sie nicht in der Prozessliste steht
# How long to try, 1 to 3600 seconds
help-enroll-timeout = Wie lange versucht wird, 1 bis 3600 Sekunden
# The Wi-Fi interface to scan and join with; what manages it lets go of it meanwhile
help-enroll-wifi = Die WLAN-Schnittstelle, mit der gesucht und beigetreten wird; was sie verwaltet, lässt sie so lange los
# The Ethernet interface whose cable leads to the access point
help-enroll-wired = Die Ethernet-Schnittstelle, deren Kabel zum Zugangspunkt führt

# looks around, asks, and does the job
help-example-1 = sieht sich um, fragt und erledigt es

# Explain a capture: every WPS run in it, message by message, and why it ended so
help-explain = Eine Aufzeichnung erklären: jeden WPS-Lauf darin, Nachricht für Nachricht, und warum er so endete
# The capture, pcap or pcapng; `-` is standard input
help-explain-capture = Die Aufzeichnung, pcap oder pcapng; `-` ist die Standardeingabe
# On your own test bench: a file with the enrollee's private Diffie-Hellman key in hexadecimal, to check the messages with
help-explain-enrollee-key = Auf Ihrem eigenen Prüfstand: eine Datei mit dem privaten Diffie-Hellman-Schlüssel des Geräts in Hexadezimalziffern, um die Nachrichten damit zu prüfen
# Write a page of HTML to this file too, with nothing in it from elsewhere
help-explain-html = Auch eine HTML-Seite in diese Datei schreiben, in der nichts von anderswo kommt
# Captures of Wi-Fi need a radio in monitor mode; those of a cable and of an access point's own interface do as well. Neither a PIN nor a passphrase is ever recovered from one.
help-explain-note-2 = Aufzeichnungen von WLAN brauchen ein Funkmodul im Monitormodus; die eines Kabels oder der eigenen Schnittstelle eines Zugangspunkts gehen auch. Weder eine PIN noch ein Passwort wird je daraus gewonnen.
# The PIN that should have been used, 8 or 4 digits, to check both sides' proofs with; `-` reads it from standard input
help-explain-pin = Die PIN, die hätte benutzt werden sollen, 8 oder 4 Ziffern, um die Nachweise beider Seiten damit zu prüfen; `-` liest sie von der Standardeingabe

# Show the Wi-Fi networks in reach, with their WPS state
help-find = Die WLANs in Reichweite zeigen, mit ihrem WPS-Zustand
# The network interface to look for printers with [default: all]
help-find-interface = Die Netzwerkschnittstelle, mit der Drucker gesucht werden [Vorgabe: alle]
# Other commands take the number or the name of a printer or router that was found in place of its address. Scanning for networks needs the privilege CAP_NET_ADMIN; without it, what earlier scans found is shown. So does listening to printers that ask for WPS on the air, which is done beside a scan, or where --wifi names an interface. Looking for printers in the network needs none.
help-find-note-2 = Andere Befehle nehmen statt der Adresse die Nummer oder den Namen eines gefundenen Druckers oder Routers. Nach Netzen zu suchen braucht das Recht CAP_NET_ADMIN; ohne es wird gezeigt, was frühere Suchen fanden. Ebenso das Hören auf Drucker, die über Funk nach WPS fragen; das geschieht neben einer Suche, oder wenn --wifi eine Schnittstelle nennt. Drucker im Netz zu suchen braucht kein Recht.
# Look for these alone
help-find-only = Nur diese suchen
# Wi-Fi networks
help-find-only-networks = WLANs
# Printers
help-find-only-printers = Drucker
# Routers: the default gateway, those that announce themselves, and access points in reach
help-find-only-routers = Router: das Standardgateway, die, die sich ankündigen, und Zugangspunkte in Reichweite
# Try every address of the local networks too, at most 1024
help-find-sweep = Auch jede Adresse der lokalen Netze versuchen, höchstens 1024
# How long to look, 1 to 600 seconds [default: 3 for printers, 15 for networks]
help-find-timeout = Wie lange gesucht wird, 1 bis 600 Sekunden [Vorgabe: 3 für Drucker, 15 für Netze]
# The Wi-Fi interface to look for networks with [default: the first]
help-find-wifi = Die WLAN-Schnittstelle, mit der Netze gesucht werden [Vorgabe: die erste]

# Say what of the printer and the router should not stay as it is, and change it
help-harden = Sagen, was an Drucker und Router nicht so bleiben sollte, und es ändern
# Change what can be changed, with a question for each
help-harden-apply = Ändern, was sich ändern lässt, mit einer Frage für jedes
# Without --apply it only reads. Each change is asked for, noted, and read back; one that does not hold is put back. `octopin router restore` takes it back later, except where the question says that it cannot. Can be changed, where a driver of this program speaks to the router: WPS off; its own PIN off and the rest of WPS as it is (hostapd, OpenWrt, TP-Link); WPA2 with AES alone (hostapd, OpenWrt).
help-harden-note-2 = Ohne --apply wird nur gelesen. Jede Änderung wird gefragt, notiert und zurückgelesen; eine, die nicht hält, wird zurückgenommen. `octopin router restore` nimmt sie später zurück, außer wo die Frage sagt, dass das nicht geht. Ändern lässt sich, wo ein Treiber dieses Programms mit dem Router spricht: WPS aus; seine eigene PIN aus und das übrige WPS wie es ist (hostapd, OpenWrt, TP-Link); WPA2 nur mit AES (hostapd, OpenWrt).
# The exit status is 1 when nothing could be looked at, or a change was not made as it was wanted.
help-harden-note-3 = Der Rückgabewert ist 1, wenn sich nichts ansehen ließ, oder eine Änderung nicht wie gewünscht gemacht wurde.
help-harden-password-file = { help-diagnose-password-file }
# The printer: a name or number from `octopin find`, or its address [default: the only one that is found]
help-harden-printer = Der Drucker: ein Name oder eine Nummer aus `octopin find`, oder seine Adresse [Vorgabe: der einzige, der gefunden wird]
help-harden-router = { help-diagnose-router }
# Agree to all of them beforehand
help-harden-yes = Allen im Voraus zustimmen

# Output
help-heading-output = Ausgabe

# Show what was done on this computer, and how it ended
help-history = Zeigen, was auf diesem Computer getan wurde, und wie es endete
# Forget all of them
help-history-forget = Alle vergessen
# The number of a run, to see all of it; without one the last runs are listed
help-history-id = Die Nummer eines Laufs, um alles davon zu sehen; ohne sie werden die letzten Läufe aufgelistet
# How many runs to list, 1 to 1000
help-history-last = Wie viele Läufe aufgelistet werden, 1 bis 1000
# It has the runs of this user. Passphrases and PINs are never in it.
help-history-note-2 = Es enthält die Läufe dieses Benutzers. Passwörter und PINs sind nie darin.

# Get a printer onto the network: look, choose a way, do it, and check that it is there
help-join = Einen Drucker ins Netz bringen: umsehen, einen Weg wählen, ihn gehen, und prüfen, ob der Drucker da ist
# Show which ways are open and why the others are not, and change nothing
help-join-dry-run = Zeigen, welche Wege offen sind und warum die anderen nicht, und nichts ändern
# It looks at the printer, the router and the air, takes the best way that is open, watches it to its end, and then checks that the printer is really there. What it changes for that it puts back.
help-join-note-2 = Es sieht sich Drucker, Router und Funk an, nimmt den besten offenen Weg, verfolgt ihn bis zum Ende, und prüft dann, ob der Drucker wirklich da ist. Was dafür geändert wird, wird zurückgestellt.
# Its passphrase; `-` reads it from standard input
help-join-passphrase = Sein Passwort; `-` liest es von der Standardeingabe
help-join-password-file = { help-diagnose-password-file }
# The printer's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
help-join-pin = Die PIN des Druckers, 8 oder 4 Ziffern, die er zeigt oder druckt; `-` liest sie von der Standardeingabe
# The printer: a name or number from `octopin find`, or an address; it need not answer yet
help-join-printer = Der Drucker: ein Name oder eine Nummer aus `octopin find`, oder eine Adresse; er muss noch nicht antworten
# The router, as `octopin router` takes it [default: the default gateway]
help-join-router = Der Router, wie `octopin router` ihn nimmt [Vorgabe: das Standardgateway]
# The name of the network
help-join-ssid = Der Name des Netzes
# Which way to go
help-join-way = Welcher Weg gegangen wird
# The Wi-Fi interface that may be used
help-join-wifi = Die WLAN-Schnittstelle, die benutzt werden darf
# Agree beforehand
help-join-yes = Im Voraus zustimmen

# Write JSON to standard output: one object, or one a line
help-json = JSON auf die Standardausgabe schreiben: ein Objekt, oder eines je Zeile

# A virtual device as a network service, to try programs against
help-lab = Ein virtuelles Gerät als Netzwerkdienst, um Programme daran zu erproben
# A printer: web server, IPP, SNMP and DNS-SD of its kind, and a panel to operate
help-lab-printer = Ein Drucker: Webserver, IPP, SNMP und DNS-SD seiner Art, und ein Bedienfeld zum Bedienen
# Announce it with DNS-SD on the interface that has the address
help-lab-printer-announce = Ihn mit DNS-SD auf der Schnittstelle ankündigen, die die Adresse hat
# What is wrong with it; --list names the faults
help-lab-printer-fault = Was ihm fehlt; --list nennt die Fehler
# The kind of printer
help-lab-printer-kind = Die Art des Druckers
# List the kinds and the faults
help-lab-printer-list = Die Arten und die Fehler auflisten
# Address, or address and port, of its web server and IPP; without a port a free one is taken
help-lab-printer-listen = Adresse, oder Adresse und Port, seines Webservers und von IPP; ohne Port wird ein freier genommen
# As it comes out of its box, instead of on the network of its virtual home
help-lab-printer-new = Wie er aus der Verpackung kommt, statt im Netz seines virtuellen Zuhauses
# Lines on standard input operate its panel, and the router of its virtual home; `help` lists them. So does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.
help-lab-printer-note-2 = Zeilen auf der Standardeingabe bedienen sein Bedienfeld und den Router seines virtuellen Zuhauses; `help` nennt sie. Ebenso POST an /octopin-lab/command auf seinem Webserver; GET /octopin-lab/state gibt seinen Zustand als JSON.
# Put the pages that it prints into this directory, as text and as PDF
help-lab-printer-paper = Die Seiten, die er druckt, in dieses Verzeichnis legen, als Text und als PDF
# What is left to chance; the same number gives the same PINs
help-lab-printer-seed = Was dem Zufall überlassen ist; dieselbe Zahl gibt dieselben PINs
# Use the ports that printers use: 80, 631, 443 and 161. Needs a privilege
help-lab-printer-standard-ports = Die Ports benutzen, die Drucker benutzen: 80, 631, 443 und 161. Braucht ein Recht
# The password of its web server's user "admin"
help-lab-printer-web-password = Das Passwort des Benutzers „admin“ seines Webservers
# A router: the interface of its kind for programs, and a device beside it that joins by WPS
help-lab-router = Ein Router: die Schnittstelle seiner Art für Programme, und daneben ein Gerät, das über WPS beitritt
# What stands beside it and joins when the router waits for it: a device with the button, or with this PIN, or none
help-lab-router-device = Was daneben steht und beitritt, wenn der Router darauf wartet: ein Gerät mit der Taste, oder mit dieser PIN, oder keines
help-lab-router-fault = { help-lab-printer-fault }
# The kind of router
help-lab-router-kind = Die Art des Routers
help-lab-router-list = { help-lab-printer-list }
# Address, or address and port, of its web server; without a port a free one is taken
help-lab-router-listen = Adresse, oder Adresse und Port, seines Webservers; ohne Port wird ein freier genommen
# Lines on standard input operate the router and what is beside it; `help` lists them. So does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.
help-lab-router-note-2 = Zeilen auf der Standardeingabe bedienen den Router und was daneben steht; `help` nennt sie. Ebenso POST an /octopin-lab/command auf seinem Webserver; GET /octopin-lab/state gibt seinen Zustand als JSON.
# The password of its settings page, instead of its kind's: the first line of the file; `-` is standard input, which then has no commands
help-lab-router-password-file = Das Passwort seiner Einstellungsseite, statt dessen seiner Art: die erste Zeile der Datei; `-` ist die Standardeingabe, die dann keine Befehle hat
# What is left to chance; the same number gives the same nonces and tokens
help-lab-router-seed = Was dem Zufall überlassen ist; dieselbe Zahl gibt dieselben Zufallswerte und Marken
# Port of its web server over TLS; without it a free one is taken
help-lab-router-tls-port = Port seines Webservers über TLS; ohne ihn wird ein freier genommen
# Begin with WPS switched off
help-lab-router-wps-off = Mit ausgeschaltetem WPS beginnen

# Speak this language: en, de, fr or es; without it that of the environment. JSON is in English
help-language = Diese Sprache sprechen: en, de, fr oder es; ohne Angabe die der Umgebung. JSON ist englisch

# Write the manual page
help-man = Die Handbuchseite schreiben
# The command that the page is about, such as `enroll` or `pin check`
help-man-command = Der Befehl, von dem die Seite handelt, etwa `enroll` oder `pin check`

# Exit status: 0 done; 1 the job ended without success, and the reason was printed; 2 wrong usage or unreadable input; 3 a privilege or a program is missing.
help-note-2 = Rückgabewert: 0 erledigt; 1 es endete ohne Erfolg, und der Grund wurde genannt; 2 falscher Aufruf oder unlesbare Eingabe; 3 ein Recht oder ein Programm fehlt.

# Gets a printer onto Wi-Fi with its WPS PIN or button, and says why when that fails
help-octopin = Bringt einen Drucker mit seiner WPS-PIN oder Taste ins WLAN, und sagt, warum, wenn es nicht gelingt

# Print this message or the help of the given subcommand(s)
help-own-command = Diese Hilfe zeigen, oder die der genannten Befehle
# Example:
help-own-example = Beispiel:
# Examples:
help-own-examples = Beispiele:
# Print help
help-own-help = Hilfe zeigen
# Print help (see a summary with '-h')
help-own-help-long = Hilfe zeigen (kurz mit „-h“)
# Print help (see more with '--help')
help-own-help-short = Hilfe zeigen (mehr mit „--help“)
# Print version
help-own-version = Version zeigen

# Check a WPS PIN, or make a new one
help-pin = Eine WPS-PIN prüfen, oder eine neue machen
# Say whether each PIN is valid, and why not
help-pin-check = Sagen, ob jede PIN gültig ist, und warum nicht
# reads the PIN from standard input
help-pin-check-example-2 = liest die PIN von der Standardeingabe
# The exit status is 0 when every PIN is valid, and 1 when one is not.
help-pin-check-note-2 = Der Rückgabewert ist 0, wenn jede PIN gültig ist, und 1, wenn eine es nicht ist.
# PINs of 8 or 4 digits; spaces, dashes, dots and colons between digits do no harm. `-` reads one from standard input, which keeps it out of the list of processes
help-pin-check-pins = PINs mit 8 oder 4 Ziffern; Leerzeichen, Striche, Punkte und Doppelpunkte dazwischen schaden nicht. `-` liest eine von der Standardeingabe, womit sie nicht in der Prozessliste steht
# Make a new random PIN
help-pin-generate = Eine neue zufällige PIN machen
# How many digits it has; of eight the last is a check digit
help-pin-generate-digits = Wie viele Ziffern sie hat; von acht ist die letzte eine Prüfziffer

# Give them to one device over this computer's own radio, whatever the router can do
help-popup = Sie einem Gerät über das Funkmodul dieses Computers geben, was auch immer der Router kann
# Use this channel or none; without it one that the computer's own connection survives
help-popup-channel = Diesen Kanal benutzen oder keinen; ohne Angabe einen, den die eigene Verbindung des Computers übersteht
# the network that this computer is in, if you agree
help-popup-example-2 = das Netz, in dem dieser Computer ist, wenn Sie zustimmen
# The router needs no WPS. The pop-up is gone after the first device, after a wrong PIN, and after two minutes at the most. It needs the privilege CAP_NET_ADMIN, and CAP_NET_RAW with some drivers.
help-popup-note-2 = Der Router braucht kein WPS. Das Netz verschwindet nach dem ersten Gerät, nach einer falschen PIN, und spätestens nach zwei Minuten. Dafür ist das Recht CAP_NET_ADMIN nötig, bei manchen Treibern auch CAP_NET_RAW.
help-popup-packet-socket = { help-enroll-packet-socket }
# Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from standard input. Without this option it is taken from what manages the interface, if you agree, else asked for
help-popup-passphrase = Sein Passwort, 8 bis 63 Zeichen, oder sein Schlüssel, 64 Hexadezimalziffern; `-` liest es von der Standardeingabe. Ohne diese Option wird es von dem genommen, was die Schnittstelle verwaltet, wenn Sie zustimmen, sonst erfragt
# Let in the device with this MAC address only
help-popup-peer = Nur das Gerät mit dieser MAC-Adresse einlassen
# The device's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
help-popup-pin = Die PIN des Geräts, 8 oder 4 Ziffern, die es zeigt oder druckt; `-` liest sie von der Standardeingabe
# Press the button, for the first device that presses its own
help-popup-push-button = Die Taste drücken, für das erste Gerät, das seine drückt
# The name of the home network, which the device is to join; without it the network that the interface is in, if you agree
help-popup-ssid = Der Name des Heimnetzes, dem das Gerät beitreten soll; ohne ihn das Netz, in dem die Schnittstelle ist, wenn Sie zustimmen
# How long to wait for the device, 1 to 120 seconds
help-popup-timeout = Wie lange auf das Gerät gewartet wird, 1 bis 120 Sekunden
# The Wi-Fi interface whose radio is used
help-popup-wifi = Die WLAN-Schnittstelle, deren Funkmodul benutzt wird
# Do not ask: take the passphrase from what manages the interface, and interrupt the computer's own connection where that must be
help-popup-yes = Nicht fragen: das Passwort von dem nehmen, was die Schnittstelle verwaltet, und die eigene Verbindung des Computers unterbrechen, wo das sein muss

# Read one printer, and what it printed
help-printer = Einen Drucker lesen, und was er gedruckt hat
# An address is an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT].
help-printer-note-2 = Eine Adresse ist eine IP-Adresse, ein Hostname, ipp://HOST[:PORT]/PATH oder http://HOST[:PORT].
# Get its WPS PIN: at the panel, on paper, or from its web server
help-printer-pin = Seine WPS-PIN holen: am Bedienfeld, auf Papier, oder von seinem Webserver
# The SNMP community to read with
help-printer-pin-community = Die SNMP-Community, mit der gelesen wird
# A PIN from a label or an old page, to be compared with what the printer says now; `-` reads it from standard input
help-printer-pin-compare = Eine PIN von einem Aufkleber oder einer alten Seite, die mit der verglichen wird, die der Drucker jetzt nennt; `-` liest sie von der Standardeingabe
# says where it is, and asks how to go on
help-printer-pin-example-1 = sagt, wo sie ist, und fragt, wie es weitergeht
# prints the page that has it on many models
help-printer-pin-example-2 = druckt die Seite, auf der sie bei vielen Modellen steht
# reads it from the web server, where it is
help-printer-pin-example-3 = liest sie vom Webserver, wo das geht
# A name or number from `octopin find`, an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT]
help-printer-pin-given = Ein Name oder eine Nummer aus `octopin find`, eine IP-Adresse, ein Hostname, ipp://HOST[:PORT]/PATH oder http://HOST[:PORT]
# The exit status is 0 when the PIN was read or a page with it is being printed, or when it was only asked where the PIN is; 1 when what was asked for could not be done.
help-printer-pin-note-2 = Der Rückgabewert ist 0, wenn die PIN gelesen wurde oder eine Seite damit gedruckt wird, oder wenn nur gefragt war, wo die PIN ist; 1, wenn sich nicht tun ließ, was verlangt war.
# A file with the password of the printer's web page; `-` is standard input. Otherwise the variable OCTOPIN_PASSWORD, or a question where the printer wants one
help-printer-pin-password-file = Eine Datei mit dem Passwort der Webseite des Druckers; `-` ist die Standardeingabe. Sonst die Variable OCTOPIN_PASSWORD, oder eine Frage, wenn der Drucker eines will
# Have the printer print its network configuration page
help-printer-pin-print = Den Drucker seine Netzwerk-Konfigurationsseite drucken lassen
# Read the PIN from the printer's web server, which few printers allow
help-printer-pin-read = Die PIN vom Webserver des Druckers lesen, was wenige Drucker erlauben
# A file with the password of the SNMP user in its first line (it signs, with SHA, SHA-256 or MD5) and, where the user has one, in its second line the password that encrypts (with AES); `-` is standard input. Otherwise both lines may be in the variable OCTOPIN_SNMP_PASSWORD
help-printer-pin-snmp-password-file = Eine Datei mit dem Passwort des SNMP-Benutzers in der ersten Zeile (es signiert, mit SHA, SHA-256 oder MD5) und, wenn der Benutzer eines hat, in der zweiten Zeile dem Passwort, das verschlüsselt (mit AES); `-` ist die Standardeingabe. Sonst dürfen beide Zeilen in der Variablen OCTOPIN_SNMP_PASSWORD stehen
# The port of its SNMP, where it is not 161
help-printer-pin-snmp-port = Der Port seines SNMP, wenn es nicht 161 ist
# The user to read with over SNMP version 3, instead of the community. Without a password nothing is signed or encrypted
help-printer-pin-snmp-user = Der Benutzer, mit dem über SNMP Version 3 gelesen wird, statt der Community. Ohne Passwort wird nichts signiert oder verschlüsselt
# How long looking at it may take, 1 to 600 seconds
help-printer-pin-timeout = Wie lange das Ansehen dauern darf, 1 bis 600 Sekunden
# The user name of the printer's web page
help-printer-pin-user = Der Benutzername der Webseite des Druckers
# Agree to the paper of --print and the reading of --read
help-printer-pin-yes = Dem Papier von --print und dem Lesen von --read zustimmen
# Read a page that a printer printed about its network
help-printer-read-report = Eine Seite lesen, die ein Drucker über sein Netz gedruckt hat
# The page: text, a PDF, or a photo or scan; `-` is standard input
help-printer-read-report-file = Die Seite: Text, PDF, oder ein Foto oder Scan; `-` ist die Standardeingabe
# A PDF needs pdftotext (Debian: poppler-utils), a picture needs tesseract (Debian: tesseract-ocr, and for the page's language tesseract-ocr-deu, -fra, -spa, -ita, -por or -nld).
help-printer-read-report-note-2 = Ein PDF braucht pdftotext (Debian: poppler-utils), ein Bild braucht tesseract (Debian: tesseract-ocr, und für die Sprache der Seite tesseract-ocr-deu, -fra, -spa, -ita, -por oder -nld).
# The exit status is 1 when nothing of a printer's page was recognised.
help-printer-read-report-note-3 = Der Rückgabewert ist 1, wenn nichts von der Seite eines Druckers erkannt wurde.
# Have it print a report about its network
help-printer-report = Ihn einen Bericht über sein Netz drucken lassen
help-printer-report-community = { help-printer-pin-community }
help-printer-report-given = { help-printer-pin-given }
# Which report: wireless (the checks with PASS and FAIL), network (addresses, on many models the WPS PIN), summary, configuration
help-printer-report-kind = Welcher Bericht: wireless (die Prüfungen mit PASS und FAIL), network (Adressen, bei vielen Modellen die WPS-PIN), summary, configuration
# Only tell which reports the printer offers
help-printer-report-list = Nur sagen, welche Berichte der Drucker anbietet
# Each report uses a sheet of paper, so it is asked first; --yes agrees beforehand.
help-printer-report-note-2 = Jeder Bericht braucht ein Blatt Papier, also wird vorher gefragt; --yes stimmt im Voraus zu.
help-printer-report-password-file = { help-printer-pin-password-file }
help-printer-report-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-report-snmp-port = { help-printer-pin-snmp-port }
help-printer-report-snmp-user = { help-printer-pin-snmp-user }
help-printer-report-timeout = { help-printer-pin-timeout }
help-printer-report-user = { help-printer-pin-user }
# Agree that a sheet of paper is used
help-printer-report-yes = Zustimmen, dass ein Blatt Papier verbraucht wird
# Show its network services, and which of them are better off
help-printer-services = Seine Netzwerkdienste zeigen, und welche davon besser aus sind
help-printer-services-community = { help-printer-pin-community }
help-printer-services-given = { help-printer-pin-given }
# Only reads. Services are switched on the printer's own web page.
help-printer-services-note-2 = Liest nur. Dienste werden auf der eigenen Webseite des Druckers geschaltet.
help-printer-services-password-file = { help-printer-pin-password-file }
help-printer-services-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-services-snmp-port = { help-printer-pin-snmp-port }
help-printer-services-snmp-user = { help-printer-pin-snmp-user }
help-printer-services-timeout = { help-printer-pin-timeout }
help-printer-services-user = { help-printer-pin-user }
# Set its Wi-Fi by name and passphrase
help-printer-set-wifi = Sein WLAN mit Name und Passwort setzen
help-printer-set-wifi-community = { help-printer-pin-community }
# Only tell what would be done
help-printer-set-wifi-dry-run = Nur sagen, was getan würde
# on its setup network
help-printer-set-wifi-example-2 = über sein Einrichtungsnetz
help-printer-set-wifi-given = { help-printer-pin-given }
# What the printer had before is shown and kept in a file first. `-` reads the passphrase from standard input, which keeps it out of the list of processes.
help-printer-set-wifi-note-2 = Was der Drucker vorher hatte, wird gezeigt und zuerst in einer Datei aufgehoben. `-` liest das Passwort von der Standardeingabe, womit es nicht in der Prozessliste steht.
# The network has no passphrase
help-printer-set-wifi-open = Das Netz hat kein Passwort
# Its passphrase; `-` reads it from standard input. Without it, it is asked for
help-printer-set-wifi-passphrase = Sein Passwort; `-` liest es von der Standardeingabe. Ohne Angabe wird danach gefragt
help-printer-set-wifi-password-file = { help-printer-pin-password-file }
help-printer-set-wifi-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-set-wifi-snmp-port = { help-printer-pin-snmp-port }
help-printer-set-wifi-snmp-user = { help-printer-pin-snmp-user }
help-printer-set-wifi-ssid = { help-join-ssid }
help-printer-set-wifi-timeout = { help-printer-pin-timeout }
help-printer-set-wifi-user = { help-printer-pin-user }
help-printer-set-wifi-yes = { help-join-yes }
# Show what a printer says of itself, and how sure each thing is
help-printer-show = Zeigen, was ein Drucker von sich sagt, und wie sicher jedes ist
help-printer-show-community = { help-printer-pin-community }
# with what was asked, and all evidence
help-printer-show-example-3 = mit dem, was gefragt wurde, und allen Belegen
help-printer-show-given = { help-printer-pin-given }
# Only reads. What is not sure is marked with how sure it is.
help-printer-show-note-2 = Liest nur. Was nicht sicher ist, ist damit gekennzeichnet, wie sicher es ist.
help-printer-show-password-file = { help-printer-pin-password-file }
help-printer-show-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-show-snmp-port = { help-printer-pin-snmp-port }
help-printer-show-snmp-user = { help-printer-pin-snmp-user }
help-printer-show-timeout = { help-printer-pin-timeout }
help-printer-show-user = { help-printer-pin-user }

# Write only the result
help-quiet = Nur das Ergebnis schreiben

# Give the settings of a network to devices, as a router does
help-registrar = Geräten die Einstellungen eines Netzes geben, wie ein Router es tut
# It needs the privilege CAP_NET_RAW. A PIN is good for one device and is tried once.
help-registrar-note-2 = Dafür ist das Recht CAP_NET_RAW nötig. Eine PIN gilt für ein Gerät und wird einmal versucht.
# End after the first device that was given the settings
help-registrar-once = Nach dem ersten Gerät enden, das die Einstellungen bekam
# Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from standard input, which keeps it out of the list of processes
help-registrar-passphrase = Sein Passwort, 8 bis 63 Zeichen, oder sein Schlüssel, 64 Hexadezimalziffern; `-` liest es von der Standardeingabe, womit es nicht in der Prozessliste steht
help-registrar-pin = { help-popup-pin }
# Press the button, for the first device that presses its own; good for two minutes
help-registrar-push-button = Die Taste drücken, für das erste Gerät, das seine drückt; gilt zwei Minuten
# Also let a device that knows this router PIN learn the settings; `-` reads it from standard input
help-registrar-router-pin = Auch ein Gerät, das diese Router-PIN kennt, die Einstellungen erfahren lassen; `-` liest sie von der Standardeingabe
# The name of the network that the device is to join
help-registrar-ssid = Der Name des Netzes, dem das Gerät beitreten soll
# How long to wait for devices, 1 to 3600 seconds
help-registrar-timeout = Wie lange auf Geräte gewartet wird, 1 bis 3600 Sekunden
# Also serve external registrars over UPnP (WFADevice) on this interface: they enrol devices with PINs and buttons of their own, and read the settings with the router PIN
help-registrar-upnp = Auch externe Registrare über UPnP (WFADevice) auf dieser Schnittstelle bedienen: Sie nehmen Geräte mit eigenen PINs und Tasten auf und lesen die Einstellungen mit der Router-PIN
# The Ethernet interface whose cable leads to the device
help-registrar-wired = Die Ethernet-Schnittstelle, deren Kabel zum Gerät führt

# Show a router's WPS, press its button, enter a device's PIN, switch WPS on and off
help-router = Das WPS eines Routers zeigen, seine Taste drücken, die PIN eines Geräts eingeben, WPS ein- und ausschalten
# Enter the PIN of a device at the router, and watch until it has joined
help-router-add-device = Die PIN eines Geräts am Router eingeben, und zusehen, bis es beigetreten ist
# A name or number from `octopin find`, an IP address or a host name, or an address with its kind such as hostapd:/run/hostapd/wlan0 [default: the default gateway]
help-router-add-device-address = Ein Name oder eine Nummer aus `octopin find`, eine IP-Adresse oder ein Hostname, oder eine Adresse mit ihrer Art wie hostapd:/run/hostapd/wlan0 [Vorgabe: das Standardgateway]
# How to talk to it, where the address does not say; `octopin router kinds` lists the kinds
help-router-add-device-kind = Wie mit ihm gesprochen wird, wenn die Adresse es nicht sagt; `octopin router kinds` nennt die Arten
# The MAC address of the device; without it the first that knows the PIN is taken
help-router-add-device-mac = Die MAC-Adresse des Geräts; ohne sie wird das erste genommen, das die PIN kennt
# Return as soon as the router waits for a device
help-router-add-device-no-wait = Zurückkehren, sobald der Router auf ein Gerät wartet
# A PIN is entered once and tried once. With --mac the router says on the air who is meant.
help-router-add-device-note-2 = Eine PIN wird einmal eingegeben und einmal versucht. Mit --mac sagt der Router über Funk, wer gemeint ist.
# With upnp: its passphrase; `-` reads it from standard input
help-router-add-device-passphrase = Mit upnp: sein Passwort; `-` liest es von der Standardeingabe
help-router-add-device-password-file = { help-diagnose-password-file }
help-router-add-device-pin = { help-popup-pin }
# With upnp: the router's own PIN, from its label or its settings page, with which the settings are learned in one try; `-` reads it from standard input
help-router-add-device-router-pin = Mit upnp: die PIN des Routers selbst, von seinem Aufkleber oder seiner Einstellungsseite, mit der die Einstellungen in einem Versuch gelesen werden; `-` liest sie von der Standardeingabe
# With upnp: the name of the network that the device is given
help-router-add-device-ssid = Mit upnp: der Name des Netzes, das das Gerät bekommt
# Where WPS is off, switch it on for this run, and off again after it
help-router-add-device-switch-on = Wenn WPS aus ist, es für diesen Lauf einschalten, und danach wieder aus
# How long the device has, 1 to 600 seconds
help-router-add-device-timeout = Wie viel Zeit das Gerät hat, 1 bis 600 Sekunden
# The account of the router, where it has accounts and the address names none
help-router-add-device-user = Das Konto des Routers, wenn er Konten hat und die Adresse keines nennt
# With upnp: give the device the network that this interface of this computer is in, after you have agreed
help-router-add-device-wifi = Mit upnp: dem Gerät das Netz geben, in dem diese Schnittstelle dieses Computers ist, nachdem Sie zugestimmt haben
# Agree beforehand to what would be asked, such as the use of a driver that is written from documentation and was never tried at such a router
help-router-add-device-yes = Dem im Voraus zustimmen, was gefragt würde, etwa der Benutzung eines Treibers, der nach Unterlagen geschrieben und nie an einem solchen Router erprobt wurde
# List the ways to talk to a router, what each offers, and what each was tested against
help-router-kinds = Die Arten auflisten, mit einem Router zu sprechen, was jede bietet, und woran jede erprobt wurde
# Press the router's button, and watch until a device has joined
help-router-push-button = Die Taste des Routers drücken, und zusehen, bis ein Gerät beigetreten ist
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
help-router-restore = Zurücknehmen, was frühere Befehle am Router geändert haben
help-router-restore-address = { help-router-add-device-address }
help-router-restore-kind = { help-router-add-device-kind }
help-router-restore-password-file = { help-diagnose-password-file }
help-router-restore-user = { help-router-add-device-user }
help-router-restore-yes = { help-router-add-device-yes }
# Show what a router is, what its WPS is like now, and the steps for what is done by hand
help-router-show = Zeigen, was ein Router ist, wie sein WPS jetzt steht, und die Schritte für das, was von Hand geht
help-router-show-address = { help-router-add-device-address }
help-router-show-kind = { help-router-add-device-kind }
# Without an address it is the default gateway. Which router it is and which driver fits is found out by harmless questions, without a password. What no driver does is shown as steps for a person. by-hand:NAME gives the steps for a maker or a model, and sends nothing to anybody.
help-router-show-note-2 = Ohne Adresse ist es das Standardgateway. Welcher Router es ist und welcher Treiber passt, wird durch harmlose Fragen ohne Passwort herausgefunden. Was kein Treiber tut, wird als Schritte für einen Menschen gezeigt. by-hand:NAME gibt die Schritte für einen Hersteller oder ein Modell und sendet niemandem etwas.
help-router-show-password-file = { help-diagnose-password-file }
help-router-show-user = { help-router-add-device-user }
help-router-show-yes = { help-router-add-device-yes }
# Switch the router's WPS on or off
help-router-wps = Das WPS des Routers ein- oder ausschalten
help-router-wps-address = { help-router-add-device-address }
help-router-wps-kind = { help-router-add-device-kind }
help-router-wps-password-file = { help-diagnose-password-file }
# On or off
help-router-wps-to = Ein oder aus
# They may not
help-router-wps-to-off = sie dürfen nicht
# Devices may join by WPS
help-router-wps-to-on = Geräte dürfen über WPS beitreten
help-router-wps-user = { help-router-add-device-user }
help-router-wps-yes = { help-router-add-device-yes }

# The same as a guided web app, for this computer's browser or a telephone
help-serve = Dasselbe als geführte Web-App, für den Browser dieses Computers oder ein Telefon
# A virtual home, to try and to teach; with the name of a story of `octopin demo --list`
help-serve-demo = Ein virtuelles Zuhause, zum Ausprobieren und Lehren; mit dem Namen einer Geschichte von `octopin demo --list`
# Let telephones on the same network in, over TLS and by a link that is good once
help-serve-lan = Telefone im selben Netz einlassen, über TLS und mit einem Link, der einmal gilt
# Where to listen, as ADDRESS:PORT [default: 127.0.0.1 and any port]
help-serve-listen = Wo gelauscht wird, als ADDRESS:PORT [Vorgabe: 127.0.0.1 und irgendein Port]
# Do not open the browser
help-serve-no-open = Den Browser nicht öffnen
# It listens on this computer alone, and opens the browser with a link that is good once. With --lan a telephone on the same network comes in over TLS, by a link of its own in a QR code; compare the certificate's fingerprint. Ctrl-C ends it, and puts back what a job changed.
help-serve-note-2 = Es lauscht nur auf diesem Computer und öffnet den Browser mit einem Link, der einmal gilt. Mit --lan kommt ein Telefon im selben Netz über TLS herein, mit einem eigenen Link in einem QR-Code; vergleichen Sie den Fingerabdruck des Zertifikats. Strg-C beendet es und stellt zurück, was geändert wurde.
# How many times as fast as life the time of the virtual home goes, 1 to 1000 [default: 5; 1 where you answer yourself]
help-serve-pace = Wievielmal so schnell wie das Leben die Zeit des virtuellen Zuhauses vergeht, 1 bis 1000 [Vorgabe: 5; 1, wo Sie selbst antworten]

# Write secrets in full instead of as ********
help-show-secrets = Geheimnisse ganz ausschreiben statt als ********

# Write what happens in detail
help-verbose = Genau schreiben, was geschieht

# Say where a printer keeps its WPS PIN and its button
help-where = Sagen, wo ein Drucker seine WPS-PIN und seine Taste hat
# asks the printer which model it is
help-where-example-3 = fragt den Drucker, welches Modell er ist
# A name without a dot is a model; a host of such a name is http://NAME. What is at an address is only read, and not its PIN. The exit status is 1 when the model is not known; names that are near are proposed.
help-where-note-2 = Ein Name ohne Punkt ist ein Modell; ein Host eines solchen Namens ist http://NAME. Was unter einer Adresse ist, wird nur gelesen, und seine PIN nicht. Der Rückgabewert ist 1, wenn das Modell nicht bekannt ist; ähnliche Namen werden vorgeschlagen.
# The model as it stands on the printer; or the address of a printer, which is asked for its model; or its number in the last `octopin find`. Without it, all that this found
help-where-query = Das Modell, wie es auf dem Drucker steht; oder die Adresse eines Druckers, der nach seinem Modell gefragt wird; oder seine Nummer im letzten `octopin find`. Ohne Angabe alle, die dieses fand
