# German: interfaces, radios, control sockets and UPnP. Names begin with link-

## Interfaces
link-bad-name = „{ $name }“ kann nicht der Name einer Netzwerkschnittstelle sein: { $problem }
link-name-empty = er ist leer
link-name-too-long = er hat { $octets } Oktette, und 15 sind das Höchste
link-name-letter = er enthält „{ $letter }“
link-name-reserved = `.` und `..` sind reserviert
link-no-such-interface = es gibt keine Netzwerkschnittstelle „{ $name }“
    .next = { $count ->
            [0] hier gibt es keine
           *[other] vorhanden sind { $existing }
        }
link-not-ethernet = { $name } ist keine Ethernet- oder WLAN-Schnittstelle (Hardwaretyp { $kind }) und kann deshalb kein EAPOL übertragen
    .next = wählen Sie eine andere
link-interface-down = { $name } ist ausgeschaltet
    .next = schalten Sie die Schnittstelle mit `ip link set { $name } up` (als root) ein und versuchen Sie es noch einmal
link-no-net-raw = einen Paket-Socket auf { $name } zu öffnen braucht das Recht CAP_NET_RAW
    .next = starten Sie das Programm als root, oder geben Sie ihm das Recht einmal mit `setcap cap_net_raw+ep { $program }`
link-failed-on = { $doing } auf { $name } ist gescheitert: { $reason }
link-this-computer = diesem Computer
link-no-randomness = das Betriebssystem gibt keine Zufallszahlen ({ $reason })
    .next = ohne sie ist nichts geheim

## What was being done
link-doing-interface = das Suchen der Schnittstelle
link-doing-hardware = das Lesen von Hardwareadresse und Zustand
link-doing-packet-socket = das Öffnen eines Paket-Sockets
link-doing-packet-bind = das Binden eines Paket-Sockets
link-doing-group = das Beitreten zur EAPOL-Gruppenadresse
link-doing-packet-watch = das Beobachten eines Paket-Sockets
link-doing-send-frame = das Senden eines Frames
link-doing-receive-frame = das Empfangen eines Frames
link-doing-directory = das Anlegen eines Verzeichnisses für unser Ende
link-doing-bind = das Binden unseres Endes
link-doing-connect = das Verbinden
link-doing-send = das Senden
link-doing-receive = das Empfangen
link-doing-find-interface = das Finden der Schnittstelle
link-doing-device-state = das Erfragen des Gerätezustands
link-doing-ask-connection = das Erfragen der Verbindung
link-doing-managed = das Ändern, wer die Schnittstelle verwaltet
link-doing-let-go = das Loslassen der Schnittstelle
link-doing-take-back = das Zurücknehmen der Schnittstelle
link-doing-connect-again = das erneute Verbinden
link-doing-read-connection = das Lesen der Einstellungen einer Verbindung
link-doing-list-connections = das Auflisten der Verbindungen
link-doing-read-passphrase = das Lesen des WLAN-Passworts einer Verbindung
link-doing-add-connection = das Anlegen einer Verbindung
link-doing-dbus = das Verbinden mit D-Bus
link-doing-its-socket = das Verbinden mit seinem Steuersocket
link-doing-its-state = das Erfragen seines Zustands
link-doing-disconnect = das Trennen
link-doing-add-network = das Hinzufügen des Netzes
link-doing-its-networks = das Auflisten seiner Netze
link-doing-its-devices = das Auflisten seiner Geräte
link-doing-switch = das Schalten der Schnittstelle
link-doing-switch-interface-on = das Einschalten der Schnittstelle
link-doing-take = das Übernehmen der Schnittstelle
link-doing-listen-wps = das Lauschen, wer nach WPS fragt
link-doing-associate = das Anmelden am Zugangspunkt
link-doing-list-interfaces = das Auflisten der Schnittstellen
link-doing-abilities = das Lesen der Fähigkeiten des Funkteils
link-doing-netlink = das Öffnen eines Netlink-Sockets
link-doing-make-ap = das Anlegen eines Zugangspunkts
link-doing-listen-stations = das Lauschen auf Geräte
link-doing-start-ap = das Starten eines Zugangspunkts
link-doing-beacon = das Ändern des Beacons
link-doing-take-in = das Aufnehmen eines Geräts
link-doing-join-printer = das Beitreten zum eigenen Netz des Druckers
link-doing-address = das Vergeben einer Adresse
link-doing-leave = das Verlassen des Netzes
link-doing-switch-on = das Einschalten
link-doing-switch-off = das Ausschalten
link-doing-type = das Ändern der Art
link-doing-connect-before = das Verbinden mit dem vorherigen Netz
link-doing-read-networks = das Lesen der Netze in Reichweite
link-doing-scan = das Suchen nach Netzen

## Exchanges over a cable
link-went-down = { $name } wurde mittendrin ausgeschaltet
    .next = schalten Sie die Schnittstelle mit `ip link set { $name } up` (als root) ein und starten Sie beide Seiten noch einmal
link-carrier-lost = { $name } hat mitten im Austausch die Verbindung verloren
    .next = prüfen Sie das Kabel und ob die andere Seite eingeschaltet ist, und starten Sie beide Seiten noch einmal
link-interface-gone = { $name } ist verschwunden
    .next = stecken Sie den Netzwerkadapter wieder ein und starten Sie beide Seiten noch einmal
link-frame-too-long = ein Frame mit { $octets } Oktetten EAPOL ist mehr, als { $name } senden kann
    .next = nehmen Sie kleinere Fragmente oder eine größere MTU auf { $name }

## Radios
link-no-wireless = dieser Computer hat kein WLAN, das Linux kennt (der Kernel bietet kein nl80211)
    .next = stecken Sie einen WLAN-Adapter ein oder laden Sie den Treiber des vorhandenen
link-no-radio = hier gibt es keine WLAN-Schnittstelle
    .next = stecken Sie einen WLAN-Adapter ein oder laden Sie den Treiber des vorhandenen
link-not-a-radio = { $name } ist keine WLAN-Schnittstelle
    .next = { $count ->
            [0] hier gibt es keine
            [one] { $radios } ist eine
           *[other] vorhanden sind { $radios }
        }
link-rfkill-soft = das Funkteil von { $name } ist ausgeschaltet (rfkill)
    .next = schalten Sie es mit `rfkill unblock wifi` oder im Netzwerkmenü des Desktops ein und versuchen Sie es noch einmal
link-rfkill-hard = das Funkteil von { $name } ist mit einem Schalter oder einer Taste am Gerät ausgeschaltet
    .next = schalten Sie es dort ein und versuchen Sie es noch einmal
link-no-ap-mode = { $name } kann kein Zugangspunkt sein: Der Hardware oder dem Treiber fehlt diese Betriebsart
    .next = nehmen Sie einen anderen WLAN-Adapter oder einen anderen Weg in das Netz
link-no-such-channel = { $name } hat keinen Kanal { $number }
    .next = nennen Sie einen anderen, etwa 1, 6 oder 11
link-where-here = hier
link-where-unknown = solange das Land nicht bekannt ist
link-where-country = in { $country }
link-channel-forbidden = Kanal { $number } ist { $name } { $place } verboten
    .next = nennen Sie einen anderen, etwa 1, 6 oder 11, oder stellen Sie mit `iw reg set` (als root) das Land ein, in dem Sie sind
link-channel-no-ir = { $name } darf auf Kanal { $number } nicht als Erstes senden („no IR“) { $place }
    .next = nennen Sie einen anderen, etwa 1, 6 oder 11, oder stellen Sie mit `iw reg set` (als root) das Land ein, in dem Sie sind
link-channel-radar = Kanal { $number } wird auch von Radargeräten benutzt; { $name } müsste zuerst eine Minute oder länger auf sie horchen
    .next = nennen Sie einen anderen, etwa 1, 6 oder 11
link-no-channel = { $name } hat keinen Kanal, auf dem ein Zugangspunkt { $place } beginnen darf
    .next = stellen Sie mit `iw reg set` (als root) das Land ein, in dem Sie sind, oder nehmen Sie einen anderen WLAN-Adapter
link-occupied = das Funkteil von { $name } hat neben { $others } keinen Platz für einen Zugangspunkt
    .next = schalten Sie { $count ->
            [one] diese Schnittstelle
           *[other] diese Schnittstellen
        } aus oder nehmen Sie einen anderen WLAN-Adapter
link-ap-ended = ein anderes Programm oder der Treiber hat den Zugangspunkt auf { $name } beendet
    .next = sorgen Sie dafür, dass nichts anderes dieses Funkteil benutzt, und versuchen Sie es noch einmal
link-no-net-admin = { $doing } auf { $name } braucht das Recht CAP_NET_ADMIN
    .next = starten Sie das Programm als root, oder geben Sie ihm das Recht einmal mit `setcap cap_net_admin,cap_net_raw+ep { $program }`
link-managed = { $name } wird von { $manager } verwaltet, das in den Austausch hineinfunken würde
    .next = { $release }, und versuchen Sie es noch einmal
link-not-a-station = { $name } wird als { $mode } benutzt
    .next = beenden Sie das zuerst oder nennen Sie eine andere Schnittstelle
link-mode-station = WLAN-Gerät
link-mode-access-point = Zugangspunkt
link-mode-monitor = Monitor
link-mode-mesh = Teil eines Mesh-Netzes
link-mode-adhoc = Mitglied eines Ad-hoc-Netzes
link-mode-direct = Wi-Fi-Direct-Gerät
link-mode-other = Schnittstelle der Art { $kind }
link-in-use = { $name } ist mit „{ $ssid }“ verbunden, und ein Austausch würde das endgültig beenden, weil das WLAN-Passwort hier nicht bekannt ist
    .next = trennen Sie die Verbindung zuerst oder nennen Sie eine andere Schnittstelle
link-busy = { $doing } auf { $name } ist gescheitert, weil das Funkteil beschäftigt ist
    .next = versuchen Sie es in ein paar Sekunden noch einmal
link-scan-aborted = der Treiber hat die Suche auf { $name } aufgegeben
    .next = versuchen Sie es in ein paar Sekunden noch einmal
link-scan-timeout = die Suche auf { $name } war nach { $seconds } s nicht zu Ende
    .next = versuchen Sie es noch einmal, mit einem längeren --timeout
link-not-open = „{ $ssid }“ ist nicht offen, und Octopin selbst verbindet sich nur mit offenen Netzen
    .next = verbinden Sie sich mit den Einstellungen dieses Computers damit und geben Sie dort die Adresse des Druckers an
link-not-let-in = „{ $ssid }“ hat diesen Computer nicht hereingelassen
    .next = stellen Sie die beiden näher zusammen, sehen Sie nach, ob der Drucker dieses Netz noch zeigt, und versuchen Sie es noch einmal
link-journal = der Zustand von { $name } konnte nicht in { $path } festgehalten werden, deshalb wurde nichts geändert: { $reason }
    .next = machen Sie dieses Verzeichnis beschreibbar oder setzen Sie XDG_STATE_HOME

## Programs that manage a Wi-Fi interface
link-release-networkmanager = geben Sie die Schnittstelle mit `nmcli device set { $name } managed no` frei
link-release-iwd = halten Sie es mit `systemctl stop iwd` (als root) an
link-release-wpa-supplicant = halten Sie es mit `wpa_cli -i { $name } terminate` (als root) an
link-release-hostapd = halten Sie hostapd dort an oder nennen Sie eine andere Schnittstelle
link-no-manager = kein Programm verwaltet { $name } (weder NetworkManager noch iwd noch wpa_supplicant)
    .next = starten Sie das, das dieser Computer benutzt, oder verzichten Sie darauf
link-out-of-reach = { $manager } verwaltet { $name } und kann nicht gefragt werden: { $why }
    .next = { $release }
link-not-allowed = { $manager } lässt diesen Benutzer das nicht tun ({ $doing }: { $why })
    .next = starten Sie das Programm als root oder als der Benutzer, der an diesem Computer angemeldet ist
link-will-not-release = { $manager } lässt { $name } nicht los: { $why }
    .next = { $release }
link-still-has-it = es hat sie nach { $seconds } s immer noch
link-not-connected = { $name } ist mit keinem Netz verbunden, deshalb ist nicht bekannt, welches gemeint ist
    .next = nennen Sie es mit --ssid
link-unknown-network = { $manager } hat keine Einstellungen für das Netz „{ $ssid }“
    .next = geben Sie das WLAN-Passwort mit --passphrase - an
link-no-passphrase = das WLAN-Passwort von „{ $ssid }“ ist von { $manager } nicht zu bekommen: { $why }
    .next = geben Sie es mit --passphrase - an
link-wpa3-only = das Netz „{ $ssid }“ nimmt nur WPA3, und WPS kann keine WPA3-Einstellungen weitergeben
    .next = stellen Sie den Router auf WPA2/WPA3 (Übergangsmodus) oder tippen Sie das WLAN-Passwort am Drucker ein
link-enterprise = das Netz „{ $ssid }“ hat ein Konto für jeden (Enterprise), und WPS gibt nur WLAN-Passwörter weiter
    .next = nehmen Sie für den Drucker ein Netz mit einem WLAN-Passwort, etwa das Gastnetz des Routers
link-owe = das Netz „{ $ssid }“ ist ohne WLAN-Passwort verschlüsselt (Enhanced Open), was WPS nicht weitergeben kann
    .next = nehmen Sie für den Drucker ein Netz mit einem WLAN-Passwort
link-wep = das Netz „{ $ssid }“ ist durch WEP geschützt, das WPS nicht weitergeben darf und das nichts schützt
    .next = stellen Sie den Router auf WPA2 mit einem WLAN-Passwort
link-unsuitable = das Netz „{ $ssid }“ ist auf eine Art gesichert, die WPS nicht weitergeben kann
    .next = stellen Sie den Router auf WPA2 mit einem WLAN-Passwort
link-not-joined = { $manager } hat sich nicht mit „{ $ssid }“ verbunden: { $why }
    .next = { $advice }
link-manager-late = { $manager } hat { $doing } nicht innerhalb von { $seconds } s beendet
    .next = sehen Sie in sein Protokoll und versuchen Sie es noch einmal
link-manager-failed = { $manager } ist gescheitert ({ $doing }): { $why }
    .next = sehen Sie in sein Protokoll und versuchen Sie es noch einmal
link-no-dbus = es gibt kein D-Bus ({ $fault })
link-not-on-dbus = es ist nicht auf D-Bus
link-no-bus-answer = { $doing }: keine Antwort innerhalb von { $seconds } s
link-not-its-interface = es hat diese Schnittstelle nicht
link-is-access-point = die Schnittstelle ist ein Zugangspunkt
link-no-control-socket = es hat keinen Steuersocket
link-closed-socket = sein Steuersocket steht diesem Benutzer nicht offen
link-needs-no-key = es braucht keines
link-key-in-keyring = es bewahrt selbst keines auf; vielleicht hat es der Schlüsselbund des Desktops
link-key-not-configured = in seiner Konfiguration steht für dieses Netz keines
link-key-elsewhere = seine Konfiguration bewahrt es anderswo auf
link-no-configuration = es wurde ohne Konfigurationsdatei gestartet und nennt von sich aus keines
link-root-reads = nur root darf { $path } lesen, wo es steht
link-file-unreadable = { $path } kann nicht gelesen werden: { $reason }
link-no-file = es gibt keine Datei { $path }
link-file-encrypted = seine Datei ist verschlüsselt
link-file-has-none = in seiner Datei steht keines
link-wrong-passphrase = der Zugangspunkt nimmt das WLAN-Passwort nicht an
link-broken-off-passphrase = der Zugangspunkt hat die Verbindung abgebrochen, wie er es bei einem falschen WLAN-Passwort tut
link-supplicant-settings = wpa_supplicant nimmt die Einstellungen nicht an
link-supplicant-failed = wpa_supplicant ist gescheitert
link-slow-passphrase = der Zugangspunkt hat zu lange nicht geantwortet, wie er es bei einem falschen WLAN-Passwort tut
link-network-not-in-reach = das Netz ist nicht in Reichweite
link-given-up = die Verbindung wurde aufgegeben (Grund { $reason })
link-not-connected-within = es war nach { $seconds } s nicht verbunden
link-not-seen = es sieht das Netz nicht
link-passphrases-only = es nimmt nur WLAN-Passwörter, und das ist ein Schlüssel mit 64 Ziffern
link-other-passphrase = es kennt das Netz mit einem anderen WLAN-Passwort
link-advice-in-reach = prüfen Sie, ob das Netz in Reichweite ist, und versuchen Sie es noch einmal
link-advice-passphrase = prüfen Sie das WLAN-Passwort und versuchen Sie es noch einmal
link-advice-nearer = gehen Sie näher an den Zugangspunkt und versuchen Sie es noch einmal
link-advice-key-file = schreiben Sie den Schlüssel als `PreSharedKey` in seine Datei oder geben Sie dem Router ein WLAN-Passwort
link-advice-forget = lassen Sie es mit `iwctl known-networks NAME forget` vergessen und versuchen Sie es noch einmal

## Control sockets of hostapd and wpa_supplicant
link-ctrl-not-there = es gibt keinen Steuersocket { $path }
    .next = läuft der Dienst, und ist `ctrl_interface` in seiner Konfiguration gesetzt?
link-ctrl-no-permission = keine Berechtigung für den Steuersocket { $path }
    .next = starten Sie das Programm als root, oder treten Sie der Gruppe bei, die `ctrl_interface_group` (hostapd) oder `GROUP=` (wpa_supplicant) nennt
link-ctrl-gone = der Dienst hinter { $path } ist nicht mehr da
    .next = starten Sie ihn noch einmal
link-ctrl-timeout = der Dienst hinter { $path } hat { $command } nicht innerhalb von { $seconds } s beantwortet
link-ctrl-refused = der Dienst hinter { $path } hat { $command } abgelehnt: Er hat „{ $reply }“ geantwortet
link-ctrl-failed = { $doing } für den Steuersocket { $path } ist gescheitert: { $reason }

## WPS over UPnP
link-upnp-not-wps = { $at } beschreibt keinen Router, der WPS über UPnP annimmt: { $problem }
    .next = prüfen Sie die Adresse oder nehmen Sie einen anderen Weg zu diesem Router
link-upnp-no-device = es ist kein WFADevice darin
link-upnp-no-service = sein WFADevice hat kein WFAWLANConfig
link-upnp-no-control = sein WFAWLANConfig hat keine controlURL auf dem eigenen Gerät
link-upnp-refused = { $host } hat { $action } abgelehnt: { $fault }
    .next = { $advice }
link-http-status = HTTP-Status { $status }
link-advice-no-pin = vielleicht hat er keine eigene PIN; sehen Sie auf seiner Einstellungsseite nach
link-advice-restart-router = starten Sie den Router neu und versuchen Sie es noch einmal
link-advice-both-sides = starten Sie WPS auf beiden Seiten noch einmal
link-upnp-strange = { $host } hat auf { $action } etwas geantwortet, das nicht gelesen werden kann: { $problem }
    .next = starten Sie den Router neu und aktualisieren Sie seine Firmware
link-upnp-no-message = sie enthält keine Nachricht
link-upnp-no-events = { $host } sagt nichts von Geräten (seine Beschreibung hat keine eventSubURL)
    .next = nehmen Sie seine Taste oder seine Einstellungsseite
link-upnp-listen = dieser Computer kann nicht hören, was { $host } meldet ({ $reason })
    .next = prüfen Sie, ob er im selben Netz wie der Router ist
link-upnp-overlap = { $overlap }
    .next = warten Sie zwei Minuten, ohne eine Taste zu drücken
link-upnp-no-randomness = das Betriebssystem gibt keine Zufallszahlen ({ $reason })
    .next = starten Sie diesen Computer neu
link-upnp-nobody = es ist kein Router da, an dem das zu tun wäre
    .next = er ist verschwunden; warten Sie, bis er wieder da ist
link-upnp-no-network = die Einstellungen des Netzes sind hier nicht bekannt
    .next = geben Sie seinen Namen und das WLAN-Passwort an, oder die eigene PIN des Routers, um sie zu erfahren
link-upnp-no-action = eine solche Aktion gibt es nicht
link-upnp-argument = das Argument { $name } fehlt oder kann nicht gelesen werden
link-serve-no-address = { $address } ist keine IPv4-Adresse dieses Computers
    .next = geben Sie eine Schnittstelle an, die eine hat und eingeschaltet ist
link-serve-group = der UPnP-Gruppe kann auf { $address } nicht beigetreten werden: { $reason }
    .next = die Schnittstelle muss eingeschaltet sein und Multicast können
link-serve-listen = auf der Adresse { $address } kann nicht gelauscht werden: { $reason }

## How a network is secured, where that is no name
link-band-2 = 2,4 GHz
link-band-5 = 5 GHz
link-band-6 = 6 GHz
link-band-60 = 60 GHz
link-security-open = offen
link-security-enterprise = Enterprise
link-security-unknown = unbekannt

## Whether a network protects management frames
link-pmf-none = nein
link-pmf-capable = möglich
link-pmf-required = verlangt
