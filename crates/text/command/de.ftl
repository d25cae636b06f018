# German: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = „{ $code }“ kennt Octopin nicht; es gibt en, de, fr und es
cmd-result-not-written = das Ergebnis konnte nicht geschrieben werden: { $error }

## Questions
cmd-not-agreed = dafür ist eine Antwort nötig ({ $question }), und es ist niemand da, der sie geben kann
    .next = mit --yes im Voraus zustimmen

## where
cmd-where-nothing-found = es wurde kein Drucker genannt, und keine frühere Suche hat eine Liste von Druckern hinterlassen
    .next = nennen Sie das Modell, wie es auf dem Drucker steht, etwa `octopin where "ENVY 6000"`, oder suchen Sie zuerst mit `octopin find --only printers`
cmd-where-last-found = Das letzte `octopin find` fand { $model } unter { $address }.
cmd-where-says = Der Drucker unter { $address } sagt, er sei { $model } ({ $source }; Verlässlichkeit: { $confidence }).
cmd-where-firmware = Seine Firmware: { $firmware }.
cmd-where-no-number = die letzte Suche fand keinen Drucker mit der Nummer { $number }
    .next = starten Sie `octopin find --only printers` und versuchen Sie es noch einmal, oder nennen Sie das Modell, wie es auf dem Drucker steht, etwa `octopin where "ENVY 6000"`
cmd-where-or-name = { $next }, oder nennen Sie das Modell, wie es auf dem Drucker steht, etwa `octopin where "ENVY 6000"`
cmd-where-away = der Drucker antwortet gerade nicht: { $why }
cmd-where-name-or-password = nennen Sie das Modell, wie es auf dem Drucker steht, etwa `octopin where "ENVY 6000"`; oder geben Sie das Passwort in der Variablen OCTOPIN_PASSWORD an
cmd-where-no-model = { $address } ist ein Drucker, der nicht sagt, welches Modell er ist
    .next = nennen Sie das Modell, wie es auf dem Drucker steht, etwa `octopin where "ENVY 6000"`
cmd-where-not-known = dem Ratgeber nicht bekannt
cmd-where-no-wifi = kein WLAN
cmd-where-pin-shown = PIN auf dem Bedienfeld
cmd-where-pin-printed = PIN auf einer gedruckten Seite
cmd-where-pin-not-evidenced = keine PIN belegt
cmd-where-steps-of-number = `octopin where NUMMER` nennt die Schritte.
cmd-where-unknown = der Ratgeber kennt keinen Drucker namens { $query }
cmd-where-several = { $query } kann mehrere Drucker meinen: { $printers }
cmd-where-or-family = { $first }; oder { $next }
cmd-where-near = geben Sie den ganzen Namen an, wie er auf dem Drucker steht. Ähnliche Namen sind { $names }. Wenn Ihrer nicht dabei ist, suchen Sie in seinem Menü „Wireless“ oder „Network“ nach Wi-Fi Protected Setup, und nach einer PIN auf der Netzwerk-Konfigurationsseite, die er druckt
cmd-where-use-button = Nehmen Sie die WPS-Taste, wenn der Router eine hat: Dabei ist keine PIN im Spiel.
cmd-where-use-setup = Setzen Sie die Netzwerkeinstellungen des Druckers zurück, und richten Sie ihn über das Netz ein, das er dann selbst macht (HP-Setup-..., der Drucker ist unter 192.168.223.1), oder mit der App des Herstellers.
cmd-where-use-panel = Wählen Sie das Netz und tippen Sie sein Passwort am Bedienfeld des Druckers oder auf seiner Webseite ein, oder nehmen Sie die App des Herstellers.
cmd-where-use-cable = Richten Sie ihn über ein USB- oder Netzwerkkabel ein.
cmd-where-family = Familie: { $family }.
cmd-where-panel = Bedienfeld: { $panel }. WLAN: { $wifi }.
cmd-where-wifi-yes = ja
cmd-where-wifi-no = nein
cmd-where-wifi-unknown = nicht bekannt
cmd-where-wifi-band = ja, { $band } GHz ({ $confidence })
cmd-where-wifi-bands = ja, 2,4 und 5 GHz ({ $confidence })
cmd-where-without-wifi = Dieser Drucker hat kein WLAN, also weder eine WPS-PIN noch eine WPS-Taste.
cmd-where-title-shown = Die WPS-PIN: das Bedienfeld zeigt sie
cmd-where-title-printed = Die WPS-PIN: sie steht auf einer Seite, die er druckt
cmd-where-title-not-evidenced = Die WPS-PIN: für diesen Drucker ist keine belegt
cmd-where-without-pin = Was ohne PIN geht:
cmd-where-print-anew = Drucken Sie sie erst kurz vorher: Eine PIN auf einer alten Seite kann überholt sein.
cmd-where-title-button = Die WPS-Taste
cmd-where-title-report = Die Seite über sein Netz
cmd-where-title-restore = Netzwerkeinstellungen zurück wie bei einem neuen Drucker
cmd-where-not-evidenced = Nicht belegt: Keine Quelle sagt, wie.
cmd-where-or = Oder:
cmd-where-see = Sie sehen: { $see }.
cmd-where-lasts = Es dauert { $lasts }.
cmd-where-sure = Wie sicher: { $confidence }. Aus: { $sources }.
cmd-where-lights = Was die Leuchte sagt
cmd-where-light = { $looks }: { $means }.
cmd-where-own-networks = Netze, die ein HP-Drucker selbst macht
cmd-where-own-network = { $form }: { $about }.
cmd-where-pins = Vier PINs, die leicht verwechselt werden
cmd-where-pin-kind = { $name }: { $found }. Sie gehört in { $belongs }.
cmd-where-firmware-way = Firmware, der offizielle Weg
cmd-where-press = drücken
cmd-where-press-together = zusammen drücken
cmd-where-hold = halten
cmd-where-hold-together = zusammen halten
cmd-where-hold-seconds = { $seconds } s halten
cmd-where-hold-seconds-together = { $seconds } s zusammen halten
cmd-where-turn = { $turn }: { $how }

## The help of the command line, and what is wrong with one
cmd-help-usage = Aufruf:
cmd-help-commands = Befehle:
cmd-help-arguments = Angaben:
cmd-help-options = Optionen:
cmd-help-default = { $help } [Vorgabe: { $value }]
cmd-help-values = { $help } [möglich: { $values }]
cmd-help-value = { $value } ({ $help })
cmd-usage-unknown-argument = „{ $argument }“ wird hier nicht verstanden
cmd-usage-unknown-command = den Befehl „{ $command }“ gibt es nicht
cmd-usage-invalid-value = „{ $value }“ geht nicht für „{ $argument }“
cmd-usage-no-value = für „{ $argument }“ fehlt ein Wert
cmd-usage-refused-value = „{ $value }“ geht nicht für „{ $argument }“: { $why }
cmd-usage-missing-argument = dies wird gebraucht und fehlt: { $arguments }
cmd-usage-missing-command = „{ $command }“ braucht noch einen Befehl dahinter
cmd-usage-twice = „{ $argument }“ darf nur einmal angegeben werden
cmd-usage-conflict = „{ $argument }“ geht nicht zusammen mit „{ $other }“
cmd-usage-conflict-with-others = „{ $argument }“ geht nicht zusammen mit einer der anderen Angaben
cmd-usage-near = meinten Sie „{ $name }“?
cmd-usage-near-of = meinten Sie „{ $name }“? Es gibt: { $values }
cmd-usage-values = es gibt: { $values }
cmd-usage-more = siehe `octopin --help`, oder `--help` hinter dem Befehl

## Words of the terminal, and questions
cmd-error = Fehler:
cmd-next = weiter:
cmd-warning = Warnung:
cmd-ask-agree = { $question } [j/N]
cmd-ask-known = { $question } [j/n, Enter: nicht bekannt]
# What is understood as yes, and as no: words with a blank between them.
cmd-ask-yes = j ja
cmd-ask-no = n nein
cmd-ask-password-file = { $option } { $file } lässt sich nicht lesen: { $why }
    .next = geben Sie eine Textdatei an, deren erste Zeile das Passwort ist
cmd-ask-empty-file = die erste Zeile ist leer
cmd-time-left = noch { $time }
cmd-what-next = { $what }; { $next }

## Runs of the protocol: enroll, registrar and popup
cmd-done = Fertig
cmd-run-ended-at = { $what } (bei { $message })
cmd-run-ended-at-error = { $what } (bei { $message }, Konfigurationsfehler { $number }, { $error })
cmd-see-interfaces = `ip link` zeigt die Schnittstellen dieses Computers
cmd-unnamed-device = ein Gerät ohne Namen
cmd-message-octets = { $kind } ({ $octets } Oktette)
cmd-kept-as-run = das ist Lauf { $id } in `octopin history`
cmd-label-network = Netz
cmd-label-security = Sicherheit
cmd-label-key = Schlüssel
cmd-security-types = { $auth }, { $encr }
cmd-no-key = keiner, das Netz ist offen
cmd-key-masked = { $key } (--show-secrets zeigt ihn)
cmd-no-events = das Programm kann nicht auf Ereignisse warten: { $error }
    .next = schließen Sie andere Programme und versuchen Sie es noch einmal
cmd-put-back = { $name } ist wieder, wie es war, bevor Octopin unterbrochen wurde
cmd-scanning = Suche läuft
cmd-talking-to = Gespräch mit { $who }
cmd-tolerated = geduldet: { $quirk }

## Values of the command line
cmd-stdin-twice = sowohl { $first } als auch { $option } sind `-`, und die Standardeingabe hat nur ein Geheimnis
    .next = geben Sie { $option } auf andere Weise an
cmd-stdin-empty = { $option } ist `-`, aber in der Standardeingabe steht nichts
    .next = schreiben Sie den Wert für { $option } und einen Zeilenumbruch in die Standardeingabe
cmd-stdin-unreadable = { $option } ist `-`, aber die Standardeingabe kann nicht gelesen werden: { $error }
    .next = schreiben Sie den Wert für { $option } und einen Zeilenumbruch in die Standardeingabe
cmd-secret-missing = { $option } fehlt, und es gibt kein Terminal, auf dem gefragt werden kann
    .next = geben Sie { $option } als `-` an und schreiben Sie den Wert in die Standardeingabe
cmd-secret-not-answered = nach { $option } wurde gefragt, und Strg-C war die Antwort
    .next = starten Sie den Befehl noch einmal, wenn Sie den Wert haben
cmd-secret-question = { $question }: {""}
cmd-bad-device-pin = --pin „{ $pin }“ ist keine WPS-PIN: { $why }
    .next = lesen Sie die PIN noch einmal ab; das Gerät zeigt oder druckt sie
cmd-bad-router-pin = der Wert von --router-pin ist keine WPS-PIN: { $why }
    .next = lesen Sie die PIN noch einmal ab; sie steht auf dem Aufkleber des Routers oder auf seiner Einstellungsseite
cmd-ssid-empty = --ssid „“ ist leer
    .next = geben Sie den Namen des Netzes genau so an, wie der Router ihn zeigt
cmd-ssid-too-long = --ssid „{ $ssid }“ hat { $octets } Oktette, und ein Netzwerkname hat höchstens { $max }
    .next = geben Sie den Namen des Netzes genau so an, wie der Router ihn zeigt
cmd-passphrase-letters = der Wert von --passphrase ist kein WPA2-Passwort: Es hat ein Zeichen, das kein WLAN-Passwort hat
    .next = geben Sie { $min } bis { $max } Zeichen an, oder einen Schlüssel aus 64 hexadezimalen Ziffern
cmd-passphrase-length = der Wert von --passphrase ist kein WPA2-Passwort: Es hat { $count } Zeichen
    .next = geben Sie { $min } bis { $max } Zeichen an, oder einen Schlüssel aus 64 hexadezimalen Ziffern
cmd-group-address = das ist eine Gruppenadresse; erwartet wird die Adresse eines einzelnen Zugangspunkts
cmd-nobodys-address = das ist niemandes Adresse

## enroll
cmd-enroll-looking = Suche nach einem Zugangspunkt auf { $name }
cmd-enroll-no-link = { $name } hat noch keine Verbindung: Stecken Sie das Kabel ein und schalten Sie die andere Seite ein
cmd-enroll-waiting = Warten auf den Zugangspunkt
cmd-enroll-settings = { $done }: Die Einstellungen des Netzes sind da, in { $seconds } s
cmd-enroll-several = { $done }: Die Einstellungen mehrerer Netze sind da, in { $seconds } s
cmd-enroll-learned = { $done }: Die Einstellungen des Routers sind bekannt, in { $seconds } s
cmd-enroll-reconfigured = { $done }: Der Router hat neue Einstellungen, in { $seconds } s
cmd-enroll-heard = { $mac } gehört
cmd-enroll-found = { $who } gefunden
cmd-enroll-not-ready = Warten, bis er für diesen Computer bereit ist
cmd-enroll-half = Er hat bewiesen, dass er die { $half ->
        [first] erste
       *[second] zweite
    } Hälfte der PIN kennt
cmd-enroll-refuses = Er lehnt ab: { $error }
cmd-enroll-press = Seine Taste ist noch nicht gedrückt; drücken Sie sie jetzt, dann geht es von selbst weiter
cmd-enroll-enter-pin = Er hat noch keine PIN für diesen Computer; geben Sie die PIN dort ein, dann geht es von selbst weiter
cmd-enroll-eapol = EAPOL geht über { $way }
cmd-enroll-lets-go = { $manager } lässt { $name } inzwischen los
cmd-enroll-leaves = { $manager } lässt { $name } inzwischen los; die Schnittstelle verlässt { $ssid } bis zum Ende
cmd-enroll-joining = Verbinden mit { $name }
cmd-enroll-joined = Mit { $name } verbunden, über { $manager }
cmd-enroll-not-remembered = { $manager } wird sich das Netz nicht merken, weil in seiner Konfiguration update_config=1 fehlt
cmd-enroll-scanned = gesucht: { $networks } Zugangspunkte, { $wps } mit WPS
cmd-enroll-trying = Versuch mit { $who }
cmd-enroll-network = { $name } ({ $bssid }, Kanal { $channel })
cmd-enroll-associated = angemeldet
cmd-enroll-refused-association = hat die Anmeldung abgewiesen, Status { $status }
cmd-enroll-no-answer = hat nicht geantwortet
cmd-enroll-left = verlassen: { $why }
cmd-enroll-no-wps = Noch kein Netz in Reichweite hat WPS; schalten Sie es am Router ein
cmd-enroll-not-in-reach = Der genannte Zugangspunkt ist noch nicht in Reichweite
cmd-enroll-no-wps-there = Der genannte Zugangspunkt hat kein WPS; schalten Sie es dort ein
cmd-enroll-no-button = Noch an keinem Router ist die Taste gedrückt; drücken Sie sie jetzt
cmd-enroll-no-registrar = Noch sagt kein Router, dass er auf eine PIN wartet; geben Sie dort die PIN dieses Computers ein
cmd-enroll-nothing-to-try = Es gibt noch nichts zu versuchen
cmd-enroll-left-turned-away = er hat kein Passwort für diesen Computer
cmd-enroll-left-silent = er hat nicht begonnen
cmd-enroll-left-lost = die Verbindung ist abgebrochen
cmd-enroll-left-failed = es hat nicht geklappt

## registrar
cmd-registrar-nobody = Prüfen Sie das Kabel, starten Sie WPS am Gerät und starten Sie dies noch einmal.
cmd-registrar-waiting = Warten auf ein Gerät
cmd-registrar-wait-pin = Warten auf ein Gerät auf { $name }: Starten Sie jetzt WPS mit der PIN am Gerät
cmd-registrar-wait-button = Warten auf ein Gerät auf { $name }: Drücken Sie jetzt die Taste des Geräts
cmd-registrar-wait-external = Warten auf ein Gerät auf { $name }: Geben Sie seine PIN am externen Registrar ein und starten Sie jetzt WPS am Gerät
cmd-registrar-button-refused = die Taste wird nicht angenommen
cmd-registrar-found-at = Externe Registrare finden ihn unter http://{ $at }
cmd-registrar-no-address = { $name } hat keine IPv4-Adresse, und UPnP braucht eine
    .next = schalten Sie die Schnittstelle ein und geben Sie ihr eine Adresse
cmd-registrar-no-port = { $error }
    .next = sehen Sie sich `ip address` an und versuchen Sie es noch einmal
cmd-registrar-overlap = Mehr als ein Gerät wartet auf einen Tastendruck; alle werden abgewiesen
cmd-registrar-button-over = Die zwei Minuten der Taste sind vorbei
cmd-registrar-external-failed = Ein externer Registrar ist gescheitert: { $failure }
cmd-registrar-locked = die Router-PIN war zu oft falsch; zurzeit darf niemand sie benutzen
cmd-registrar-unlocked = Die Router-PIN darf wieder benutzt werden
cmd-registrar-new-settings = Die Einstellungen des Netzes wurden geändert; es heißt jetzt { $name }
cmd-registrar-is-here = { $who } ist da
cmd-registrar-half = es hat bewiesen, dass es die { $half ->
        [first] erste
       *[second] zweite
    } Hälfte der PIN kennt
cmd-registrar-elsewhere-done = { $mac } hat Einstellungen von einem externen Registrar
cmd-registrar-elsewhere-refused = { $mac } und ein externer Registrar sind sich nicht einig geworden
cmd-registrar-elsewhere-silent = { $mac } oder ein externer Registrar ist verstummt
cmd-registrar-external-changed = Ein externer Registrar hat mit der Router-PIN die Einstellungen des Netzes geändert
cmd-registrar-external-learned = Ein externer Registrar hat mit der Router-PIN die Einstellungen des Netzes erfahren
cmd-registrar-done-settings = { $done }: { $mac } hat die Einstellungen des Netzes
cmd-registrar-done-learned = { $done }: { $mac } hat mit der Router-PIN die Einstellungen des Netzes erfahren
cmd-registrar-done-changed = { $done }: { $mac } hat mit der Router-PIN die Einstellungen des Netzes geändert
cmd-registrar-turned-away = { $mac } wurde abgewiesen, weil es auf anderem Weg fragt, als hier gewählt wurde
cmd-registrar-device-failed = { $mac }: { $failure }
cmd-registrar-left-early = Ein Gerät kam, ging aber wieder, bevor es sagte, was es will.
cmd-registrar-nobody-came = In { $seconds } s kam kein Gerät.

## popup
cmd-popup-nobody = Starten Sie WPS am Gerät innerhalb der zwei Minuten, stellen Sie es näher heran und starten Sie dies noch einmal. Ein Gerät für 2,4 GHz sieht ein Pop-up bei 5 GHz nicht.
cmd-popup-left = { $network } wird inzwischen verlassen und danach wieder verbunden
cmd-popup-would-disturb = { $name } ist im Netz „{ $left }“, und das Funkteil kann daneben kein Zugangspunkt auf Kanal { $channel } sein; „{ $left }“ würde deshalb für bis zu zwei Minuten verlassen
    .next = stimmen Sie mit --yes zu oder nehmen Sie einen anderen WLAN-Adapter
cmd-popup-go-on = { $why }. Weitermachen?
cmd-popup-air-as = auf Sendung als { $bssid }
cmd-popup-home-not-seen = Kein Netz { $name } ist in Reichweite dieses Computers; es geht weiter, denn das Gerät kann näher daran sein
cmd-popup-looks-around = { $mac } sieht sich um
cmd-popup-let-in = { $mac } wird eingelassen
cmd-popup-refused = { $mac } wurde abgewiesen: { $why }
cmd-popup-on-air = { $ssid } ist auf Sendung, auf Kanal { $channel } ({ $band })
cmd-popup-unknown-band = ein unbekanntes Band
cmd-popup-stays = { $name } bleibt mit { $network } verbunden
cmd-popup-not-seen-at-2 = Ein Gerät, das nur 2,4 GHz kennt, sieht es nicht; für ein solches ist --channel 6
cmd-popup-press = Drücken Sie jetzt die Taste des Geräts
cmd-popup-start-pin = Starten Sie jetzt WPS mit der PIN am Gerät
cmd-popup-stranger = es ist nicht das Gerät, das Sie genannt haben
cmd-popup-not-wps = es will dieses Netz benutzen, das nur für WPS da ist
cmd-popup-full = es sind zu viele Geräte da
cmd-popup-not-possible = was es verlangt, ist hier nicht möglich
cmd-popup-wpa3 = { $name } nimmt nur WPA3 an, und was WPS weitergibt, ist ein WPA2-Passwort
    .next = stellen Sie den Router auf WPA2 und WPA3 zusammen (Übergangsmodus), wenigstens bis das Gerät verbunden ist
cmd-popup-enterprise = { $name } gibt jedem ein eigenes Konto (Enterprise), das WPS nicht weitergeben kann
    .next = nehmen Sie ein Netz mit einem WLAN-Passwort, etwa das Gastnetz
cmd-popup-open = { $name } hat kein WLAN-Passwort, also ist das angegebene nicht seines
    .next = prüfen Sie den Namen des Netzes; mit einem offenen kann sich das Gerät selbst verbinden
cmd-popup-owe = { $name } hat kein WLAN-Passwort (Enhanced Open), also ist das angegebene nicht seines
    .next = prüfen Sie den Namen des Netzes
cmd-popup-wep = { $name } verwendet WEP, das WPS nicht weitergeben darf
    .next = stellen Sie den Router auf WPA2
cmd-popup-wpa1 = { $name } nimmt nur das erste WPA an, das gebrochen ist
    .next = stellen Sie den Router auf WPA2
cmd-popup-other-security = { $name } ist auf eine Art gesichert, die ein WPA2-Passwort nicht öffnet ({ $security })
    .next = prüfen Sie den Namen des Netzes
cmd-popup-has-settings = { $manager } hat die Einstellungen von { $name }
cmd-popup-no-ssid = --ssid fehlt, und niemand hat zugestimmt, die Einstellungen des Netzes dieses Computers zu nehmen
    .next = stimmen Sie mit --yes zu, oder geben Sie das Netz mit --ssid und --passphrase - an
cmd-popup-passphrase-of = WLAN-Passwort von { $name }
cmd-popup-take-passphrase = Das WLAN-Passwort von { $name } von { $manager } nehmen und dem Gerät geben?
cmd-popup-take-network = Dem Gerät das Netz geben, in dem { $name } ist, mit dem WLAN-Passwort, das { $manager } hat?

## pin
cmd-pin-verdict = { $verdict }: { $reason }
cmd-pin-not = keine WPS-PIN
cmd-pin-weak = gültig, aber schwach
cmd-pin-valid = gültig
cmd-pin-no-randomness = das Betriebssystem gibt keine Zufallszahlen: { $error }
    .next = versuchen Sie es auf einem System, auf dem /dev/urandom geht
cmd-nobody-joined = In { $seconds } s hat sich kein Gerät verbunden.
    .next = Starten Sie WPS am Gerät und starten Sie dies noch einmal; beide Seiten müssen denselben Weg nehmen.

## find: looking around
cmd-find-printers = Drucker werden gesucht
cmd-find-scanning = WLANs werden gesucht
cmd-find-routers = Router werden gesucht
cmd-find-around = die Umgebung wird abgesucht
cmd-find-asking-routers = die Router werden gefragt, was sie sind
cmd-find-after = nach { $line }
cmd-find-title-printers = Drucker
cmd-find-title-routers = Router
cmd-find-title-networks = WLANs
cmd-find-no-networks = WLANs wurden nicht gesucht: { $why }
cmd-find-no-requests = auf Drucker, die über Funk um WPS bitten, wurde nicht gehört: { $why }
cmd-find-see-iw = `iw dev` zeigt die WLAN-Schnittstellen dieses Computers
cmd-find-no-network = Kein WLAN ist in Reichweite von { $interface }.
cmd-find-same-letter = WLANs mit demselben Buchstaben in Klammern sind Funkeinheiten eines Routers.
cmd-find-high-channel = * Viele Drucker und Computer für Nordamerika empfangen diesen Kanal nicht; wählen Sie
      am Router einen von 1 bis 11.
cmd-find-stale = das haben frühere Suchen gefunden: { $why }
cmd-find-column-network = WLAN
cmd-find-column-channel = KAN.
cmd-find-column-band = BAND
cmd-find-column-signal = SIGNAL
cmd-find-column-security = SICHERHEIT
cmd-find-column-wps = WPS
cmd-find-hidden = (verborgen)
cmd-find-wps-off = aus
cmd-find-wps-unreadable = an, unlesbar
cmd-find-wps-button = Taste gedrückt
cmd-find-wps-pin = wartet auf PIN
cmd-find-wps-other = wartet auf anderes
cmd-find-wps-not-set-up = an, neu
cmd-find-wps-locked = an, PIN gesperrt
cmd-find-wps-on = an
cmd-find-detail-hidden = verborgen
cmd-find-detail-connected = verbunden
cmd-find-detail-pmf = Management-Frames geschützt: { $pmf }
cmd-find-detail-radar = Radarkanal
cmd-find-not-kept = Nummern und Namen lassen sich später nicht benutzen: { $error }
cmd-find-swept = von { $all } Adressen wurden die { $tried } um die dieses Computers versucht
cmd-find-no-printer = Kein Drucker hat innerhalb von { $seconds } s geantwortet.
cmd-find-check-printer = Prüfen Sie, ob er eingeschaltet, wach und im selben Netz wie dieser Computer ist.
cmd-find-try-sweep = Manche schweigen, bis sie gefragt werden: `octopin find --sweep` fragt jede Adresse.
cmd-find-number-or-name = Andere Befehle nehmen an Stelle der Adresse die Nummer oder den Namen.
cmd-find-router-number-or-name = `octopin router` nimmt an Stelle der Adresse die Nummer oder den Namen.
cmd-find-serial = Seriennummer { $serial }
cmd-find-usb = am USB dieses Computers
cmd-find-found-by = gefunden durch { $ways }
cmd-find-own-network = sein eigenes WLAN „{ $ssid }“
cmd-find-channel = Kanal { $channel }
cmd-find-asks-pin = bittet, seine PIN an einem Router einzugeben
cmd-find-asks-button = bittet um die Taste eines Routers
cmd-find-no-router = Kein Router gefunden: es gibt kein Standardgateway, und keiner meldet sich.
cmd-find-connect-router = Verbinden Sie diesen Computer mit dem Router, mit einem Kabel oder über WLAN.
cmd-find-access-point-of = Zugangspunkt von { $ssid }
cmd-find-nameless = Zugangspunkt ohne Namen
cmd-find-gateway = das Standardgateway
cmd-find-only-air = nur über Funk gehört
cmd-find-answers-nothing = antwortet nichts
cmd-find-firmware = Firmware { $version }
cmd-find-no-name = (kein Name)
cmd-find-network-band = { $ssid } ({ $band })
cmd-find-network-wps = { $name }, WPS
cmd-find-network-no-wps = { $name }, kein WPS
cmd-find-driven-by = angesprochen über { $kind } ({ $state })
cmd-find-by-hand = von Hand

## printer: what its commands share
cmd-printer-password-of = Passwort von { $host }
cmd-printer-password-or-enter = Passwort von { $host } (Eingabetaste: ohne weitermachen)
cmd-printer-asking = { $host } wird gefragt
cmd-printer-last-find = das letzte `octopin find` ({ $name })
cmd-printer-with-password-file = { $next } mit --password-file FILE
cmd-printer-refused = { $name }: { $why }
cmd-printer-refused-serial = { $name } (Seriennummer { $serial }): { $why }
cmd-printer-and-unread = { $explanation }, und { $dialect } war nicht zu lesen: { $why }
cmd-printer-not-read = nicht gelesen:
cmd-printer-both = { $first }, { $next }
cmd-printer-trouble = { $dialects }: { $what }
cmd-printer-bad = schlecht:
cmd-printer-warn = Warnung:
cmd-printer-info = Hinweis:
cmd-printer-the-printer = der Drucker
cmd-printer-not-evidenced = nicht belegt
cmd-printer-yes = ja
cmd-printer-no = nein

## printer report
cmd-report-expected = erwartet wird eines von { $names }
cmd-report-agree = { $name } soll: { $plan }; das verbraucht ein Blatt Papier. Weiter?
cmd-report-not-agreed = nichts wurde gedruckt: Sie haben nicht zugestimmt
    .next = drucken Sie den Bericht am Bedienfeld des Druckers, oder führen Sie dies noch einmal aus
cmd-report-prints = { $name } druckt: { $report }.
cmd-report-read-in = Lesen Sie ihn mit `octopin printer read-report FILE` ein, als Scan oder Foto.
cmd-report-none = { $name } bietet über das Netz keinen Bericht an; drucken Sie ihn am Bedienfeld.
cmd-report-not-now = { $report } (gerade nicht)

## printer services
cmd-services-silent = Er sagt nicht, welche Dienste an sind.
cmd-services-on = an
cmd-services-off = aus
cmd-services-password = Administratorpasswort: { $state }
cmd-services-set = gesetzt
cmd-services-not-set = nicht gesetzt

## printer show
cmd-show-product = Produktnummer
cmd-show-serial = Seriennummer
cmd-show-uuid = UUID
cmd-show-mac = MAC-Adresse
cmd-show-firmware = Firmware
cmd-show-panel = Bedienfeld
cmd-show-web = Webseite
cmd-show-speaks = Spricht
cmd-show-status = Zustand
cmd-show-complains = Beschwert sich
cmd-show-wifi = WLAN
cmd-show-network = Name
cmd-show-access-point = Zugangspunkt
cmd-show-channel = Kanal
cmd-show-signal = Signal
cmd-show-wps = WPS
cmd-show-settable = Einstellbar
cmd-show-cable = Kabel
cmd-show-plugged-in = eingesteckt
cmd-show-not-plugged-in = nicht eingesteckt
cmd-show-hears = Er empfängt
cmd-show-nameless = (ein WLAN, das seinen Namen verbirgt)
cmd-show-official = Firmware, der offizielle Weg
cmd-show-firmware-old = { $version }, vom { $day }, { $weeks } Wochen alt
cmd-show-firmware-day = { $version }, vom { $day }
cmd-show-firmware-unknown = { $version }, sein Alter ist nicht belegt
cmd-show-confidence = [Verlässlichkeit: { $confidence }]

## printer pin
cmd-pin-yours = Die PIN, die Sie haben:
cmd-pin-unknown-model = der Drucker sagt nicht, welches Modell er ist; suchen Sie WPS in seinem WLAN-Menü
cmd-pin-unknown-panel = über das Bedienfeld von { $model } ist nichts bekannt; suchen Sie WPS in seinem WLAN-Menü
cmd-pin-shown = es zeigt die PIN (Verlässlichkeit { $confidence }: { $sources })
cmd-pin-printed = es druckt die PIN; die Schritte drucken die Seite (Verlässlichkeit { $confidence }: { $sources })
cmd-pin-none-evidenced = keine Quelle sagt, dass dieses Modell eine PIN hat (Verlässlichkeit { $confidence }: { $sources })
cmd-pin-no-page = eine solche Seite ist nicht bekannt
cmd-pin-page-open = die Netzwerkkonfigurationsseite hat bei vielen Modellen die WPS-PIN; --print druckt sie
cmd-pin-page-ask = { $name } kann sie drucken: die Netzwerkkonfigurationsseite hat bei vielen Modellen die WPS-PIN. Das verbraucht ein Blatt Papier. Drucken?
cmd-pin-not-printed = nicht gedruckt
cmd-pin-being-printed = die Seite wird gedruckt; suchen Sie weit oben nach WPS PIN, oder lesen Sie sie mit `octopin printer read-report FILE` ein
cmd-pin-no-ledm = der Drucker spricht kein LEDM, den einzigen Dialekt, von dem bekannt ist, dass er eine PIN hat
    .next = nehmen Sie sein Bedienfeld oder die Seite, die er druckt
cmd-pin-web-open = einige alte LaserJets geben die PIN über das Netz; --read liest sie
cmd-pin-web-ask = Ist das Ihr Drucker, und soll octopin seine WPS-PIN von seinem Webserver lesen?
cmd-pin-not-read = nicht gelesen
cmd-pin-read-from = gelesen von { $source }
cmd-pin-web-none = sein Webserver hat die PIN nicht, und so ist es richtig
cmd-pin-is = WPS-PIN: { $pin }
cmd-pin-at-panel = Am Bedienfeld:
cmd-pin-on-paper = Auf Papier:
cmd-pin-from-web = Von seinem Webserver:

## printer set-wifi
cmd-set-wifi-no-journal = nichts wurde geändert: was der Drucker jetzt hat, ließ sich nicht aufheben: { $error }
    .next = prüfen Sie das Verzeichnis mit dem Zustand von octopin, oder nehmen Sie das Bedienfeld des Druckers
cmd-set-wifi-done = { $name } hat die Einstellungen von „{ $ssid }“.
cmd-set-wifi-kept = Was er vorher hatte, steht in { $path }.
cmd-set-wifi-joins = In ein bis zwei Minuten verbindet er sich; seine neue Adresse findet `octopin find`.
cmd-set-wifi-agree = { $name }: { $plan }. Weiter?
cmd-set-wifi-not-agreed = nichts wurde geändert: Sie haben nicht zugestimmt
    .next = führen Sie dies noch einmal aus, oder stellen Sie das WLAN am Bedienfeld des Druckers ein
cmd-set-wifi-another-way = über { $dialect } geht es nicht: { $why }. Es gibt einen anderen Weg, über { $next }.
cmd-set-wifi-passphrase-of = WLAN-Passwort von „{ $ssid }“
cmd-set-wifi-no-passphrase = das WLAN-Passwort fehlt
    .next = ergänzen Sie --passphrase -, und schreiben Sie es auf die Standardeingabe, oder --open
cmd-set-wifi-before = Vorher:
cmd-set-wifi-plan = Plan:
cmd-set-wifi-note = Hinweis:
cmd-set-wifi-state-unknown = Zustand nicht belegt
cmd-set-wifi-state-network = { $state }, WLAN „{ $ssid }“
cmd-set-wifi-undo = das alte WLAN-Passwort lässt sich aus einem Drucker nicht lesen; stellen Sie das alte WLAN neu ein

## printer read-report
cmd-page-reading = { $name } wird gelesen
cmd-page-standard-input = die Standardeingabe
cmd-page-nothing = nichts in { $name } sieht aus wie die Seite eines Druckers über sein Netz
    .next = drucken Sie die Netzwerkkonfigurationsseite oder den WLAN-Testbericht (`octopin where MODEL` sagt, wie), und machen Sie das Bild gerade von oben, bei gutem Licht
cmd-page-install = installieren Sie es; unter Debian: apt-get install { $packages }
cmd-page-save-again = speichern Sie die Seite noch einmal als PDF, PNG oder JPEG
cmd-page-give = geben Sie einen Text, ein PDF oder ein Bild der Seite an
cmd-page-model = Modell
cmd-page-state = Zustand
cmd-page-network = WLAN
cmd-page-address = Adresse
cmd-page-mac = MAC
cmd-page-channel = Kanal
cmd-page-signal = Signal
cmd-page-level = { $level } von 5
cmd-page-router = Router
cmd-page-firmware = Firmware
cmd-page-checks = Prüfungen
cmd-page-meaning = Was es bedeutet
cmd-page-next = Als Nächstes: { $next }
cmd-page-other-secrets = Die Seite enthält andere Passwörter oder Nummern von Ihnen: geben Sie sie nicht weiter.
cmd-page-pin = WPS-PIN
cmd-page-pin-absent = nicht auf dieser Seite
cmd-page-pin-right = { $pin }  (ihre Prüfziffer stimmt)
cmd-page-pin-show = mit --show-secrets ist sie zu sehen
cmd-page-pin-unreadable = nicht lesbar
## demo
cmd-demo-frames = { $frames } Rahmen stehen in { $file }.
cmd-demo-progress = das virtuelle Zuhause
cmd-demo-no-place = es gibt keinen Platz für vorübergehende Dateien: { $error }
    .next = machen Sie das Verzeichnis dafür beschreibbar, oder setzen Sie TMPDIR auf eines, das es ist
cmd-demo-time = { $step }  ({ $now } von { $whole } s im virtuellen Zuhause)
cmd-demo-not-written = die Aufzeichnung ließ sich nicht nach { $file } schreiben: { $error }
    .next = nennen Sie eine Datei in einem Verzeichnis, in das Sie schreiben dürfen
cmd-demo-joins = Der Drucker kommt ins Netz
cmd-demo-fails = Es misslingt, und es wird gesagt, warum
cmd-demo-run-one = Starten Sie eines mit: octopin demo NAME
cmd-demo-unknown = es gibt kein Szenario { $name }
cmd-demo-near = meinten Sie { $name }? Die Szenarien sind: { $all }
cmd-demo-choose = wählen Sie eines von: { $all }
cmd-demo-title = Vorführung { $name }: ein virtuelles Zuhause, echte Rahmen, Nachrichten und Schlüssel. Startwert { $seed }.
cmd-demo-same =
    { $times ->
        [one] Dasselbe noch einmal.
       *[other] Dasselbe noch { $times } Mal.
    }
cmd-demo-way = { $number }. { $title }: { $reason }
cmd-demo-more-ways =
    { $more ->
        [one] und noch einer, der offen ist.
       *[other] und noch { $more }, die offen sind.
    }
cmd-demo-shut = Nicht: { $title }: { $why }
cmd-demo-shut-others =
    { $others ->
        [one] Hier nicht offen: ein anderer.
       *[other] Hier nicht offen: { $others } andere.
    }

## lab
cmd-lab-address = erwartet wird eine IP-Adresse, oder eine IP-Adresse, ein Doppelpunkt und ein Port
cmd-lab-no-privilege = nehmen Sie Ports ab 1024, oder starten Sie es als root
cmd-lab-not-free = geben Sie eine Adresse dieses Computers und einen freien Port an
cmd-lab-no-network = sehen Sie nach, ob das Netz dieses Computers da ist, und versuchen Sie es noch einmal
cmd-lab-no-kind = die Art { $kind } gibt es nicht
    .next = siehe --list
cmd-lab-kinds = Arten
cmd-lab-faults = Fehler
cmd-lab-no-interface = --announce braucht eine Schnittstelle, und --listen nennt keine
    .next = geben Sie mit --listen die Adresse der Schnittstelle an
cmd-lab-not-written = { $file } lässt sich nicht schreiben: { $error }
    .next = nennen Sie ein Verzeichnis, in das Sie schreiben dürfen
cmd-lab-printer = { $model }, Seriennummer { $serial }
cmd-lab-printer-help = `help` zeigt, was sein Bedienfeld kann; `quit` oder Strg-C beendet es.
cmd-lab-light = WLAN-Leuchte: { $light }
cmd-lab-page = Seite: { $file }
cmd-lab-socket-no-place = es gibt keinen Platz für den Steuer-Socket: { $error }
    .next = schaffen Sie Platz im Verzeichnis für vorübergehende Dateien
cmd-lab-socket-refused = der Steuer-Socket ist nicht zu haben: { $error }
    .next = schaffen Sie Platz im Verzeichnis für vorübergehende Dateien
cmd-lab-socket-ended = der Steuer-Socket endete
    .next = schaffen Sie Platz im Verzeichnis für vorübergehende Dateien
cmd-lab-not-announced = er wird nicht angekündigt: { $error }
cmd-lab-router = { $model }, Firmware { $firmware }
cmd-lab-password = Passwort: { $password }
cmd-lab-password-of = Passwort des Benutzers { $user }: { $password }
cmd-lab-router-help = `help` zeigt, was sein Besitzer tun kann; `quit` oder Strg-C beendet es.

## man
cmd-man-unknown = es gibt keinen Befehl { $command }
    .next = die Befehle sind { $commands }
cmd-man-not-made = die Seite lässt sich nicht herstellen: { $error }


## What happens during a job
cmd-step-look = Umsehen: was da ist
cmd-step-match = Auswählen: welcher Weg
cmd-step-prepare = Vorbereiten: die PIN, die Einstellungen, der Router
cmd-step-exchange = Übergeben: die Einstellungen wechseln die Seite
cmd-step-verify = Prüfen: kommt der Drucker ins WLAN, und antwortet er
cmd-step-harden = Absichern: nichts offen lassen
cmd-step-record = Festhalten: wie es ausging
cmd-told-printer = Drucker: { $name } ({ $address })
cmd-told-not-known-yet = noch nicht bekannt
cmd-told-not-in-network-yet = noch nicht im WLAN
cmd-told-router = Router: { $name } ({ $address }), { $wps ->
    [on] WPS ist an
    [off] WPS ist aus
   *[unknown] ob WPS an ist, ist nicht bekannt
}
cmd-told-not-known = nicht bekannt
cmd-told-no-driver = kein Treiber
cmd-told-way = Weg: { $way }
cmd-told-changed = Geändert: { $what }
cmd-told-put-back = Zurückgestellt: { $what }
cmd-told-not-put-back = nicht zurückgestellt: { $what }; { $next }
cmd-told-now-you = Jetzt Sie: { $text }
cmd-told-router-pin = Der Router hat seine eigene PIN genannt; sie ist nur für den Drucker
cmd-told-waiting = Es wird bis zu { $seconds } s gewartet
cmd-told-exchanged = { $device } hat die Einstellungen; der Drucker wird gesucht
cmd-told-exchanged-somebody = Das Gerät hat die Einstellungen; der Drucker wird gesucht
cmd-told-finding = { $severity ->
    [critical] kritisch
    [warning] Warnung
    [advice] Rat
   *[other] { $severity }
}: { $text }
cmd-told-wifi = { $wifi ->
    [off] aus
    [unconfigured] nicht eingerichtet
    [not-visible] nicht in Reichweite
    [cannot-join] nicht hineingelassen
    [joining] beim Beitreten
    [on] verbunden
   *[other] { $wifi }
}
cmd-told-checked-nobody = Der Computer sucht den Drucker: niemand antwortet
cmd-told-checked = Der Computer sucht den Drucker: { $who ->
    [same] der Drucker antwortet
   *[another] ein anderer Drucker antwortet
} unter { $address }; seine Seite { $page ->
    [yes] antwortet
   *[no] antwortet nicht
}, sein IPP { $ipp ->
    [yes] antwortet
   *[no] antwortet nicht
}
cmd-told-checked-wifi = Der Computer sucht den Drucker: { $who ->
    [same] der Drucker antwortet
   *[another] ein anderer Drucker antwortet
} unter { $address }, sein WLAN: { $wifi }; seine Seite { $page ->
    [yes] antwortet
   *[no] antwortet nicht
}, sein IPP { $ipp ->
    [yes] antwortet
   *[no] antwortet nicht
}
cmd-told-checked-network = Der Computer sucht den Drucker: { $who ->
    [same] der Drucker antwortet
   *[another] ein anderer Drucker antwortet
} unter { $address }, sein WLAN: { $wifi } in { $network }; seine Seite { $page ->
    [yes] antwortet
   *[no] antwortet nicht
}, sein IPP { $ipp ->
    [yes] antwortet
   *[no] antwortet nicht
}
cmd-told-open-way = { $number }. { $title }{ $sure ->
    [yes] {""}
   *[perhaps] {" (vielleicht)"}
}  --way { $way }
cmd-told-shut-way = nicht: { $title }
cmd-told-nothing-changed = Es wurde nichts geändert.
cmd-told-done = Fertig: { $printer } ist im WLAN und antwortet.
cmd-told-done-at = Fertig: { $printer } ist im WLAN und antwortet unter { $address }.
cmd-told-already = Fertig: { $printer } ist schon in diesem WLAN.
cmd-told-already-at = Fertig: { $printer } ist schon in diesem WLAN, unter { $address }.
cmd-told-not-done = Nicht geschafft: { $printer } ist im WLAN nicht benutzbar.
cmd-told-the-printer = der Drucker
cmd-told-stopped = Angehalten.
cmd-told-why = Warum: { $text }
cmd-told-but = Aber: { $text }
cmd-told-next = Weiter: { $text }
cmd-told-or = Oder: { $text }
cmd-told-without-wifi = Ohne WLAN: { $text }
cmd-told-undone = Was dafür geändert wurde, ist wieder wie vorher.
cmd-told-not-undone = Etwas, das dafür geändert wurde, ist nicht zurückgestellt; siehe oben.
cmd-told-checked-usb-network = Der Drucker sagt über USB von seinem WLAN: { $wifi } in { $network }; im Netz ist er noch nicht zu sehen
cmd-told-checked-usb-wifi = Der Drucker sagt über USB von seinem WLAN: { $wifi }
cmd-told-checked-usb = Der Drucker antwortet über USB, und noch nicht im Netz
cmd-told-not-wished = Nicht geschehen: mit { $printer } wurde nichts getan, wie Sie wünschen.

## octopin join
cmd-join-ask-pin = Die WPS-PIN des Druckers, die er zeigt oder druckt:
cmd-join-ask-passphrase = Passwort von { $network }
cmd-join-router-pin = Die PIN des Routers, einzutippen am Drucker und nirgends sonst: { $first } { $second }
cmd-join-no-journal = { $error }
    .next = setzen Sie HOME oder XDG_STATE_HOME

## octopin serve
cmd-serve-no-place = es gibt keinen Platz für vorübergehende Dateien: { $error }
    .next = setzen Sie TMPDIR auf ein Verzeichnis, in das Sie schreiben dürfen
cmd-serve-no-home = das virtuelle Zuhause ließ sich nicht aufbauen
    .next = setzen Sie TMPDIR auf ein Verzeichnis, in das Sie schreiben dürfen, und beginnen Sie die Geschichte von vorn

## octopin demo
cmd-demo-no-reason = { $number }. { $title }

## octopin alone: the questions
cmd-guided-nobody = octopin ohne Befehl stellt Fragen, und es ist kein Terminal da, an dem gefragt werden kann
    .next = `octopin join --help` zeigt, wie es ohne Fragen geht, `octopin demo` führt es vor, und `octopin --help` nennt alle Befehle
cmd-guided-what = Octopin bringt einen Drucker ins WLAN.
cmd-guided-promise = Bevor Sie zustimmen, wird nichts geändert. Mit Strg-C hört es jederzeit auf.
cmd-guided-looking = Drucker werden gesucht. Das dauert einige Sekunden.
cmd-guided-looking-around = Drucker, Router und Funk ({ $interface }) werden angesehen.
cmd-guided-looking-without-air = Drucker und Router werden angesehen; dieser Computer hat kein Funkteil, das sich benutzen lässt.
cmd-guided-no-printer = In diesem Netz antwortet noch kein Drucker; ein neuer tut das auch nicht.
cmd-guided-printers = Drucker:
cmd-guided-printer = { $name } ({ $address })
cmd-guided-printer-not-here = { $name } (noch nicht in diesem Netz)
cmd-guided-other-printer = Ein anderer, der nicht in dieser Liste steht
cmd-guided-which-printer = Welcher Drucker ist es?
cmd-guided-which-model = Welches Modell ist es, wie es auf dem Drucker steht? (Eingabetaste: nicht bekannt)
cmd-guided-looking-for-networks = WLANs werden gesucht ({ $interface }).
cmd-guided-no-air = nach WLANs wurde nicht gesucht: { $why }
cmd-guided-networks = WLANs in Reichweite, das stärkste zuerst:
cmd-guided-other-network = Ein anderes, oder nicht bekannt
cmd-guided-which-network = In welches WLAN soll der Drucker?
cmd-guided-ask = { $question } Tippen Sie eine Zahl von 1 bis { $count }, oder q zum Aufhören:
cmd-guided-ask-or-enter = { $question } Tippen Sie eine Zahl von 1 bis { $count }, die Eingabetaste für { $usual }, oder q zum Aufhören:
cmd-join-inquire = Tippen Sie eine Zahl von 1 bis { $count } (Eingabetaste: { $unknown }):
cmd-guided-no-such-number = Das ist keine der Zahlen von 1 bis { $count }.
cmd-guided-steps-at = An { $model }:
cmd-guided-ways = Wege, die offen sind, der beste zuerst:
cmd-guided-perhaps = { $title } (vielleicht)
cmd-guided-for = dafür: { $reason }
cmd-guided-against = dagegen: { $reason }
cmd-guided-which-way = Welcher Weg?
cmd-guided-type-pin = Tippen Sie die PIN hier ein, auch wo steht, dass sie am Router einzugeben ist: Dieses Programm gibt sie weiter.
cmd-guided-stopped = Angehalten. Es wurde nichts geändert.
cmd-guided-add-page = Fügen Sie ihn in den Druckereinstellungen Ihres Computers oder Telefons hinzu; seine eigene Seite ist { $page }.
cmd-guided-add = Fügen Sie ihn in den Druckereinstellungen Ihres Computers oder Telefons hinzu; seine Adresse dort ist { $address }.
cmd-guided-diagnose = Um mehr herauszufinden: octopin diagnose
cmd-guided-again = Um es noch einmal zu versuchen: octopin
cmd-guided-bundle = Für Hilfe von anderen: octopin bundle

## octopin router: which router, and its driver
cmd-router-no-address = „{ $given }“ ist keine Adresse eines Routers
    .next = geben Sie HOST oder HOST:PORT an; die Formen mit einer Art nennt `octopin router kinds`
cmd-router-no-gateway = dieser Computer hat kein Standardgateway, also gibt es ohne Adresse keinen Router
    .next = geben Sie die Adresse des Routers an, oder verbinden Sie diesen Computer mit seinem Netz
cmd-router-several = „{ $name }“ kann jedes von diesen sein: { $names }
    .next = sagen Sie, welches, etwa `octopin router show { $first }`
cmd-router-never-tried = der Treiber für { $driver } ist nach der Dokumentation geschrieben und wurde nie an einem solchen Router erprobt
cmd-router-use-it = Trotzdem benutzen?
cmd-router-not-agreed-driver = es wurde nichts getan, wie Sie wünschen
    .next = tun Sie es am Router von Hand: `octopin router show` hat die Schritte
cmd-router-identifying = es wird herausgefunden, was { $host } ist
cmd-router-nobody-answers = unter { $address } antwortet niemand
    .next = prüfen Sie die Adresse, und ob der Router an und im selben Netz wie dieser Computer ist
cmd-router-no-way = { $kind } bietet dafür keinen Weg ({ $wanted })
    .next = tun Sie es am Router von Hand: `octopin router show` hat die Schritte; `octopin router kinds` nennt, was jeder Weg bietet
cmd-router-no-such-driver = hinter „{ $kind }“ steht kein Treiber
    .next = tun Sie es am Router von Hand: `octopin router show` mit seiner IP-Adresse hat die Schritte; `octopin router kinds` nennt die Treiber, die es gibt
cmd-router-no-such-kind = „{ $kind }“ ist kein Weg, mit einem Router zu sprechen
    .next = `octopin router kinds` nennt die Wege und die Form ihrer Adressen
cmd-router-no-driver = kein Treiber passt zu { $name } unter { $host }
    .next = tun Sie es von Hand: `octopin router show { $host }` hat die Schritte; --kind nimmt trotzdem einen Treiber
cmd-router-no-driver-unnamed = kein Treiber passt zu diesem Router unter { $host }
    .next = tun Sie es von Hand: `octopin router show { $host }` hat die Schritte; --kind nimmt trotzdem einen Treiber
cmd-router-no-driver-here = kein Treiber dieses Programms spricht mit diesem Router
    .next = tun Sie es auf seiner Seite; `octopin router show` hat die Schritte
cmd-router-unread = kein Treiber dieses Programms spricht mit ihm
cmd-router-give-network = Dem Gerät das Netz geben, in dem { $interface } ist, mit seinem WLAN-Passwort?
cmd-router-not-agreed-network = es wurde nichts getan, wie Sie wünschen
    .next = geben Sie mit --ssid und --passphrase - ein anderes Netz an

## octopin router: runs
cmd-router-pressed = Die Taste des Routers ist gedrückt; drücken Sie innerhalb von zwei Minuten die des Geräts
cmd-router-knows-pin = Der Router kennt die PIN; starten Sie jetzt WPS mit der PIN am Gerät
cmd-router-not-waiting = Auf das Gerät wird nicht gewartet; `octopin router show` sagt, was daraus wurde
cmd-router-stopped = Es wurde hier angehalten.
    .next = Beginnen Sie noch einmal, wenn Sie so weit sind.
cmd-router-cancelled = Jemand hat dem Router gesagt, er solle nicht länger warten.
    .next = Beginnen Sie noch einmal, wenn sonst niemand am Router ist.
cmd-router-failed = Der Router sagt, dass der Versuch gescheitert ist, aber nicht, warum.
    .next = Starten Sie WPS auf beiden Seiten noch einmal, und sehen Sie sich den eigenen Bericht des Druckers an.
cmd-router-gone = Der Router ist weg; es wird gewartet, bis er wiederkommt
cmd-router-back = Der Router ist wieder da und wartet wieder auf das Gerät
cmd-router-done-somebody = { $done }: Ein Gerät hat die Einstellungen des Netzes; der Router sagt nicht, welches
cmd-router-asks-pin = { $device } ({ $mac }) bittet darum, dass eine PIN dafür eingegeben wird
cmd-router-kept-out = { $mac } wurde nicht eingelassen: { $why }
cmd-router-pin-locked = Die eigene PIN des Routers ist jetzt gesperrt
cmd-router-pin-unlocked = Die eigene PIN des Routers ist jetzt wieder frei
cmd-router-joined = { $mac } ist im Netz
cmd-router-not-joined-yet = Es ist noch nicht zu diesem Router zurückgekommen; geben Sie ihm eine Minute
cmd-router-joined-unknown = Der Router sagt nicht, ob es zurückgekommen ist
cmd-router-still-open = { $next }; er wartet vielleicht noch auf das Gerät, höchstens zwei Minuten

## octopin router: what is changed, and put back
cmd-router-switch-on = WPS ist an diesem Router aus. Für diesen Versuch einschalten?
cmd-router-wps-off = WPS ist an diesem Router aus
    .next = mit --switch-on wird es für diesen Versuch eingeschaltet und danach wieder aus
cmd-router-wps-off-by-hand = WPS ist an diesem Router aus
    .next = schalten Sie es am Router von Hand ein; `octopin router show` hat die Schritte
cmd-router-switched-on = WPS wird für diesen Versuch eingeschaltet
cmd-router-waiting-to-put-back = Warten auf den Router, um zurückzustellen, was geändert wurde
cmd-router-still-on = WPS wurde für diesen Versuch eingeschaltet und ist noch an: { $why }; starten Sie `octopin router restore { $address }`, wenn der Router wieder antwortet
cmd-router-put-back-of = Zurückgestellt: { $what } (vom { $when })
cmd-router-not-put-back = was ein Versuch vom { $when } geändert hat, ist nicht zurückgestellt: { $why }
cmd-router-left = ein Versuch endete, bevor er zurückstellte, was er an { $address } geändert hat; starten Sie `octopin router restore { $address }`
cmd-router-anew = Der Zugangspunkt startet neu; Geräte sind einige Sekunden ohne WLAN
cmd-router-now-on = WPS ist jetzt an; `octopin router restore { $address }` stellt es zurück
cmd-router-now-off = WPS ist jetzt aus; `octopin router restore { $address }` stellt es zurück
cmd-router-already-on = WPS war schon an; es wurde nichts geändert
cmd-router-already-off = WPS war schon aus; es wurde nichts geändert
cmd-router-as-it-was = der Router ist, wie er war
cmd-router-nothing-to-restore = an diesem Router wurde nichts geändert, das nicht schon zurückgestellt ist

## octopin router show
cmd-router-nameless = ein Router, der nicht sagt, was er ist
cmd-router-driven = { $router } (über { $kind }; { $state })
cmd-router-at = { $router } unter { $host }
cmd-router-at-gateway = { $router } unter { $host }, das Standardgateway
cmd-router-devices = Geräte in seinen Netzen: { $count }
cmd-router-station = { $mac } in { $network }, { $signal }
cmd-router-station-named = { $mac } in { $network }, { $signal } { $name }
cmd-router-signal = { $dbm } dBm
cmd-router-no-signal = Signal nicht bekannt
cmd-router-addresses = an Geräte vergebene Adressen: { $leased } von { $limit }
cmd-router-network = Netz { $name } an { $handle }
cmd-router-label-band = Band
cmd-router-band-channel = { $band }, Kanal { $channel }
cmd-router-label-silent = still
cmd-router-silent = er lauscht auf ein Radar, bevor er senden darf; das dauert eine bis zehn Minuten
cmd-router-label-pmf = PMF
cmd-router-pmf = verlangt: Viele Drucker können sich so nicht verbinden; machen Sie es optional
cmd-router-label-hidden = verborgen
cmd-router-hidden = ja: Die meisten Router machen mit verborgenem Namen kein WPS
cmd-router-label-filter = MAC-Filter
cmd-router-filter = an: Ein Gerät, das seine Liste nicht einlässt, kann sich nicht verbinden
cmd-router-label-isolation = Isolation
cmd-router-isolation = an: Geräte in diesem Netz erreichen einander nicht
cmd-router-label-wps = WPS
cmd-router-on = an
cmd-router-off = aus
cmd-router-not-set-up = an, und nicht eingerichtet: Mit dem ersten Gerät erfindet er ein neues Netz
cmd-router-label-device-pin = Geräte-PIN
cmd-router-label-router-pin = Router-PIN
cmd-router-label-button = Taste
cmd-router-label-active = läuft
cmd-router-active = { $active ->
    [button] Taste
    [pin] PIN
    [overlap] mehrere Geräte zugleich
   *[no] nichts
}
cmd-router-label-locked = gesperrt
cmd-router-locked = ja: Seine eigene PIN wird abgewiesen; die PIN eines Geräts und die Taste gehen noch
cmd-router-label-firmware = Firmware
cmd-router-label-driver = Treiber
cmd-router-label-no-driver = kein Treiber
cmd-router-label-guide = Ratgeber
cmd-router-candidate = { $kind }: { $address } ({ $state }; Verlässlichkeit { $confidence }: { $why })
cmd-router-none-fits = keiner passt; alles geht von Hand
cmd-router-do-device-pin = Die PIN eines Geräts eingeben
cmd-router-do-button = Die WPS-Taste auslösen
cmd-router-do-router-pin = Die eigene PIN des Routers finden
cmd-router-do-switch-on = WPS einschalten
cmd-router-do-switch-off = WPS ausschalten
cmd-router-not-offered = Nicht an diesem Router: { $why }
cmd-router-at-most = Wo dieser Router es hat, ist nicht belegt; an den meisten Routern:
cmd-router-good-to-know = Gut zu wissen über { $name }
cmd-router-from = aus:
cmd-router-sources = { $sources } (Verlässlichkeit { $confidence })
cmd-router-place = { $place ->
    [page] auf seiner Webseite:
    [box] am Gerät selbst:
    [app] in seiner App:
   *[line] auf seiner Befehlszeile:
}
cmd-router-place-about = { $place ->
    [page] auf seiner Webseite ({ $about }):
    [box] am Gerät selbst ({ $about }):
    [app] in seiner App ({ $about }):
   *[line] auf seiner Befehlszeile ({ $about }):
}

## octopin router kinds
cmd-kinds-address = Adresse
cmd-kinds-speaks = spricht
cmd-kinds-offers = bietet
cmd-kinds-nothing = nichts von selbst
cmd-kinds-proof = Beleg
cmd-kinds-note = Hinweis

## octopin serve and lab, and the story of octopin demo
cmd-serve-open = Öffnen Sie diesen Link, der einmal gilt: { $link }
cmd-serve-again = Für einen weiteren Browser, oder wenn Sie ihn geschlossen haben; gilt einmal: { $link }
cmd-serve-phone = Für ein Telefon, gültig einmal und { $minutes } Minuten lang: { $link }
cmd-serve-phone-other = Findet das Telefon diese Adresse nicht, findet es vielleicht diese: { $link }
cmd-serve-fingerprint = Sein Zertifikat hat den SHA-256-Fingerabdruck { $fingerprint }
cmd-serve-ended = Beendet; niemand wird mehr eingelassen
cmd-lab-no-listening = auf der Adresse { $address } lässt sich nicht lauschen: { $why }
cmd-lab-no-certificate = für HTTPS lässt sich kein Zertifikat herstellen: { $why }
cmd-lab-no-announcing = mit DNS-SD lässt sich nichts ankündigen: { $why }
cmd-demo-says = { $left } { $arrow } { $right }: { $meaning }
cmd-demo-asks = Diese Geschichte verlangt einen eigenen Weg: --way { $way }.
# A text that lacks the end of a sentence.
cmd-told-sentence = { $text }.
# Where a fact is from.
cmd-router-origin-outside = der Router, von außen gesehen

## serve: why the app cannot be served, and what it keeps
cmd-serve-cannot-listen = die App kann unter { $address } nicht erreichbar sein ({ $why })
    .next = wählen Sie mit --listen eine andere Adresse oder einen anderen Port
cmd-serve-not-loopback = { $address } ist von anderen Computern aus zu erreichen
    .next = mit --lan kommen sie herein, nur über TLS und mit einem Link
cmd-serve-no-network = dieser Computer hat keine Adresse in einem privaten Netz
    .next = verbinden Sie ihn, oder nennen Sie seine Adresse mit --listen
cmd-serve-no-key = es lässt sich kein Schlüssel erzeugen ({ $why })
    .next = versuchen Sie es auf einem System, auf dem /dev/urandom geht
cmd-serve-certificate = Octopin in diesem Netz
cmd-serve-own-fault = die Seite { $page } ließ sich nicht erstellen
    .next = melden Sie das mit der Nummer dieses Laufs

## What came of the checks on a printed page
cmd-page-pass = BESTANDEN
cmd-page-fail = FEHLER
cmd-page-not-run = NICHT GEPRÜFT

## history
cmd-history-empty = Der Verlauf ist jetzt leer
cmd-history-nothing = Es wurde noch nichts getan, was gespeichert ist
cmd-history-one = `octopin history NUMBER` zeigt einen Vorgang ganz
cmd-history-changes = Änderungen an Routern:
cmd-history-run = Vorgang { $id }: octopin { $command }
cmd-history-began = Beginn:
cmd-history-outcome = Ergebnis:
cmd-history-device = Gerät:
cmd-history-network = WLAN:
cmd-history-why = Warum:
cmd-history-next = Als Nächstes:
cmd-history-open = wurde nicht beendet oder läuft noch
cmd-history-ended = { $outcome } ({ $code })
cmd-outcome-joined = verbunden
cmd-outcome-provisioned = Einstellungen übergeben
cmd-outcome-planned = geplant
cmd-outcome-cancelled = angehalten
cmd-outcome-done = geschehen
cmd-outcome-failed = gescheitert
cmd-outcome-nobody-came = niemand kam
cmd-history-changed = { $at }  { $router }: { $what }; { $state }
cmd-history-put-back = rückgängig gemacht { $at }
cmd-history-not-put-back = nicht rückgängig gemacht; das tut `octopin router restore { $router }`

## Files that are written
cmd-not-a-file = { $file } ist keine gewöhnliche Datei, und es wurde nichts hineingeschrieben
    .next = nennen Sie eine neue Datei oder eine, die ersetzt werden darf
cmd-same-file = { $file } wird hier gelesen und nicht überschrieben
    .next = nennen Sie eine andere Datei

## bundle
cmd-bundle-is-in = Das Supportpaket ist in { $file }
cmd-bundle-octets = { $octets } Byte
cmd-bundle-redacted = Herausgenommen: Geheimnisse an { $masked ->
    [one] { $masked } Stelle
   *[other] { $masked } Stellen
}; ersetzt: MAC-Adressen: { $macs }, UUIDs: { $uuids }, Seriennummern: { $serials }
cmd-bundle-redacted-names = Herausgenommen: Geheimnisse an { $masked ->
    [one] { $masked } Stelle
   *[other] { $masked } Stellen
}; ersetzt: MAC-Adressen: { $macs }, UUIDs: { $uuids }, Seriennummern: { $serials }, Namen von WLANs: { $names }
cmd-bundle-names-in = Die Namen der WLANs sind enthalten; --hide-names ersetzt auch sie
cmd-bundle-unknown = Nicht bekannt: { $what }

## diagnose and harden: what was looked at, and what says so
cmd-tell-them = sagen Sie dort: { $line }
cmd-because = Beleg: { $why }
cmd-do = zu tun: { $what }
cmd-looked-at-address = unter seiner Adresse gefragt
cmd-looked-for-printers = es wird nach Druckern gesucht
cmd-looked-only-printer = Gemeint ist der Drucker unter { $address }
cmd-looked-no-printer = es wurde kein Drucker genannt, und im Netz dieses Computers wird keiner gefunden
cmd-looked-several-printers = es wurde kein Drucker genannt, und es gibt mehrere: { $shown }
cmd-source-scan = über Funk gehört
cmd-source-api = die Schnittstelle des Routers
cmd-source-device = der Drucker selbst
cmd-source-capture = ein Mitschnitt
cmd-source-guide = der Ratgeber zu den Modellen
cmd-source-user = Sie
cmd-source-probe = von diesem Computer aus versucht
cmd-source = { $source }: { $detail }
cmd-source-hours = { $source }: { $detail }, vor { $hours } Stunden
cmd-source-minutes = { $source }: { $detail }, vor { $minutes } Minuten
cmd-evidence = { $value } ({ $from })
cmd-evidence-about = { $about }: { $value } ({ $from })
cmd-value-yes = ja
cmd-value-no = nein
cmd-value-dbm = { $value } dBm
cmd-value-weeks = { $value } Wochen
cmd-value-hours = { $value } Stunden

## diagnose
cmd-diagnose-no-run = in { $name } ist kein WPS-Vorgang; schneiden Sie mit, während WPS versucht wird
cmd-diagnose-remembered = was octopin von früheren Vorgängen gespeichert hat
cmd-diagnose-looked-at = Was angesehen wurde
cmd-diagnose-cause = { $number }. { $cause } (Verlässlichkeit: { $confidence })
cmd-diagnose-apart = Was die Ursachen auseinanderhalten würde
cmd-diagnose-would-help = Was zu wissen helfen würde
cmd-diagnose-only-you = Was nur Sie sagen können (danach wird am Terminal gefragt)
cmd-diagnose-next = Als Nächstes:
cmd-diagnose-call = Anrufen:
cmd-diagnose-why = warum: { $why }

## harden
cmd-harden-bad = schlecht:
cmd-harden-warning = Warnung:
cmd-harden-info = Hinweis:
cmd-harden-see = siehe: { $names }
cmd-harden-can = `octopin harden --apply` kann das tun
cmd-harden-nothing = Es wurde nichts gefunden, was nicht so bleiben sollte
cmd-harden-not-looked = nicht angesehen: { $why }
cmd-harden-no-source = Es konnte nichts angesehen werden; geben Sie --printer oder --router an, siehe `octopin find`
cmd-harden-not-from-here = Nichts davon lässt sich von hier aus ändern
cmd-harden-confirmed = { $done }, und der Router bestätigt es, wenn er noch einmal gefragt wird
cmd-harden-unconfirmed = { $done }, aber der Router sagt nicht, ob es so ist; sehen Sie auf seiner Seite nach
cmd-harden-undo = { $made }; `octopin router restore { $address }` macht es rückgängig
cmd-harden-failed = { $what }: { $why }; { $next }
cmd-harden-wps-declined = WPS bleibt ein, wie Sie es wünschen
cmd-harden-wps-already = WPS war schon aus; nichts wurde geändert
cmd-harden-wps-done = WPS ist jetzt aus
cmd-harden-wps-failed = WPS wurde nicht ausgeschaltet
cmd-harden-pin-declined = Die eigene PIN des Routers ist weiter benutzbar, wie Sie es wünschen
cmd-harden-pin-already = Der Router nahm schon keine eigene PIN an; nichts wurde geändert
cmd-harden-pin-done = Der Router nimmt seine eigene PIN nicht mehr an
cmd-harden-pin-failed = Die eigene PIN des Routers wurde nicht abgeschaltet
cmd-harden-wpa2-declined = Die WLANs bleiben, wie sie sind, wie Sie es wünschen
cmd-harden-wpa2-already = Die WLANs nahmen schon nur WPA2 mit AES an; nichts wurde geändert
cmd-harden-wpa2-done = Die WLANs nehmen jetzt nur noch WPA2 mit AES an
cmd-harden-wpa2-failed = Die WLANs nehmen weiter WPA oder TKIP an
