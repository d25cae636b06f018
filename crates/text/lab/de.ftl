# German: what happens at the devices of the virtual home. Names begin with lab-

## What is heard and done
lab-asks-button = { $printer } fragt über Funk nach jemandem, dessen Taste gedrückt ist.
lab-asks-pin = { $printer } fragt über Funk nach jemandem, der seine PIN hat.
lab-you-did = Sie { $text }.
lab-did = { $who } { $text }.
lab-did-look = sucht zwei Minuten lang einen Router, bis { $until } s
lab-did-stop = sucht nicht weiter: Die zwei Minuten sind um
lab-did-somebody = wird von jemand anderem in den Tastenmodus versetzt
lab-did-press = drücken die WPS-Taste von { $router }
lab-did-touch-pin = gehen zu { $printer } und tippen auf „Wireless“, „Settings“, „Wi-Fi Protected Setup“, „PIN“
lab-did-choose-pin = gehen zu { $printer } und wählen im Menü „Network“, „Wi-Fi Protected Setup“, „PIN“
lab-did-print = gehen zu { $printer } und drücken die WLAN- und die Informationstaste zugleich, um die Netzwerkkonfigurationsseite zu drucken
lab-did-touch-button = gehen zu { $printer } und tippen auf „Wireless“, „Settings“, „Wi-Fi Protected Setup“, „Push Button“
lab-did-hold-button = gehen zu { $printer } und halten die WLAN-Taste drei Sekunden lang gedrückt
lab-did-choose-network = gehen zu { $printer } und wählen das Netz und „PIN of the router“
lab-did-mistype = vertippen sich bei { $digits ->
    [first] zwei Ziffern der ersten Hälfte
    [second] zwei Ziffern der zweiten Hälfte
   *[one] einer Ziffer
    }
lab-did-mistype-passphrase = vertippen sich beim Passwort: Was eingegeben wird, ist nicht das des Netzes
lab-looked =
    { $networks ->
        [0] { $who } sieht sich um und hört kein Netz.
        [one] { $who } sieht sich um und hört { $networks } Netz.
       *[other] { $who } sieht sich um und hört { $networks } Netze.
    }

## What devices show
lab-shows = { $who } zeigt:{ $lines }
lab-prints = { $who } druckt:{ $lines }
lab-light = { $who }: WLAN-Leuchte { $light }.
lab-light-off = aus
lab-light-blinking = blinkt
lab-light-alarm = blinkt schnell, Warnleuchte an
lab-light-on = leuchtet stetig
lab-wifi = { $who }: WLAN { $state }.
lab-wifi-off = aus
lab-wifi-unconfigured = nicht eingerichtet
lab-wifi-not-visible = nicht zu sehen
lab-wifi-cannot-join = ohne Zutritt
lab-wifi-joining = wird verbunden
lab-wifi-on = verbunden
lab-address = { $who } hat die Adresse { $ip }.

## PINs
lab-pin-read = Sie lesen an { $from } die PIN { $pin } ab.
lab-given-label = Sie geben die PIN { $pin } vom Aufkleber von { $of } an. Es ist nicht die PIN des Druckers.
lab-given-old-page = Sie geben die PIN { $pin } von einer Seite an, die { $of } an einem anderen Tag gedruckt hat. Es ist nicht die PIN, die er jetzt hat.
lab-given-mistyped = Sie geben die PIN { $pin } als die von { $of } an: { $digits ->
    [first] Zwei Ziffern der ersten Hälfte sind vertippt.
    [second] Zwei Ziffern der zweiten Hälfte sind vertippt.
   *[one] Eine Ziffer ist vertippt.
    }
lab-typed = Sie tippen { $pin } an { $at } in { $into }.
lab-typed-not-taken = Sie tippen { $pin } an { $at } in { $into }. Sie wird nicht angenommen: { $why }.
lab-box-device = das Feld für die PIN eines Geräts
lab-box-router = das Feld für die eigene PIN des Routers
lab-box-printer = das Feld für die PIN des Routers
lab-no-box = WPS ist aus, darum hat die Seite kein solches Feld

## The protocol
lab-waits-button = { $who } wartet zwei Minuten auf eine gedrückte Taste.
lab-waits-pin = { $who } wartet auf das Gerät mit dieser PIN.
lab-waits-no-longer = { $who } wartet nicht mehr.
lab-turns-to = { $who } wendet sich an { $ssid }: { $reason }.
lab-turns-expected = Sein Beacon nennt diesen Drucker als erwartet
lab-turns-pin = Sein Beacon sagt, dass es auf eine PIN wartet
lab-turns-button = Sein Beacon sagt, dass die Taste gedrückt wurde
lab-turns-in-case = Es bietet WPS an, auch wenn es nicht sagt, dass es auf einen Drucker wartet
lab-turns-chosen = Es ist das Netz, das am Drucker gewählt wurde
lab-message = { $kind }: { $from } an { $to }, { $octets } Oktette: { $meaning }
lab-says-proof-and-settings = Beweis der zweiten Hälfte, Netzname und Schlüssel, verschlüsselt
lab-says-who = wer ich bin, mein öffentlicher Schlüssel
lab-says-cannot = ich kann dich nicht aufnehmen
lab-says-promise = mein Versprechen für beide PIN-Hälften
lab-says-promise-and-proof = mein Versprechen und der Beweis der ersten Hälfte
lab-says-first-half = Beweis der ersten Hälfte
lab-says-second-half = Beweis der zweiten Hälfte
lab-says-settings = Netzname und Schlüssel, verschlüsselt
lab-says-received = erhalten
lab-says-stop = ich breche hier ab
lab-says-done = danke, fertig
lab-half-proved =
    { $half ->
        [first] { $by } hat bewiesen, die erste Hälfte zu kennen.
       *[second] { $by } hat bewiesen, die zweite Hälfte zu kennen.
    }
lab-no-pin-for-it = { $by } hat keine PIN für diesen Drucker.
lab-refuses = { $by } lehnt ab: { $error }.
lab-has-settings = { $at } hat die Einstellungen: Netz { $ssid }, Schlüssel { $key }.
lab-wps-failed = { $at }: WPS ist gescheitert. { $text }

## Logs of routers
lab-log = Protokoll von { $at }: { $text }.
lab-log-filtered = { $mac } steht nicht auf der Liste der erlaubten Geräte
lab-log-full = { $mac } wurde abgewiesen: Es sind schon so viele Geräte da, wie Platz haben
lab-log-refused = { $mac } wurde abgewiesen: { $status }
lab-log-wrong-key = { $mac } verwendet einen anderen Schlüssel als das Netz
lab-log-joined = { $mac } ist jetzt im Netz
lab-log-overlap = mehr als ein Gerät ist im Tastenmodus, alle werden abgewiesen
lab-log-pin-needed = { $device } ({ $mac }) fragt mit einer PIN, die niemand eingegeben hat
lab-log-new-settings = das Netz { $ssid } hat jetzt einen eigenen Schlüssel
lab-log-device-key = { $mac } hat einen Schlüssel für sich allein bekommen
lab-log-locked = die eigene PIN wird nach falschen Versuchen abgelehnt
lab-log-nobody = innerhalb von zwei Minuten nach dem Tastendruck kam niemand

## Kinds of virtual printers
lab-printer-envy = Tintenstrahldrucker mit Touchscreen; das WLAN lässt sich über IPP einrichten
lab-printer-officejet-pro = Tintenstrahldrucker fürs Büro mit Touchscreen und Ethernet
lab-printer-laserjet-touch = LaserJet Pro mit Touchscreen
lab-printer-laserjet-buttons = alter LaserJet ohne Anzeige, dessen Webserver jedem seine WPS-PIN nennt
lab-printer-smart-tank-cdm = Tintentankdrucker, der nur CDM spricht und jedem sein WLAN-Passwort nennt
lab-printer-enterprise = großer LaserJet fürs Büro am Ethernet: IPP und SNMP, Seiten mit Anmeldung

## What can be wrong with a virtual printer
lab-printer-fault-asleep = jede Anfrage bekommt 503
lab-printer-fault-garbage = Dokumente haben den richtigen Typ und sinnlosen Inhalt
lab-printer-fault-no-http = der Port antwortet mit etwas, das kein HTTP ist
lab-printer-fault-hang = Anfragen werden angenommen und nie beantwortet
lab-printer-fault-redirect-circle = jede Seite verweist auf eine andere, und die wieder zurück
lab-printer-fault-huge = jedes Dokument ist vier Gigabyte lang
lab-printer-fault-login = jedes Dokument verlangt das Passwort des Administrators (401)
lab-printer-fault-root-forbidden = die erste Seite wird verweigert (403), der Rest ist wie immer
lab-printer-fault-unknown-dialect = ein Webserver, der nichts Bekanntes spricht, und kein IPP
lab-printer-fault-truncated = Dokumente brechen mittendrin ab
lab-printer-fault-hasty = eine Anfrage weniger als eine halbe Sekunde nach der letzten bekommt 503
lab-printer-fault-scans-forever = die Suche nach Netzen endet nie
lab-printer-fault-other-device = der Webserver nennt eine andere Seriennummer als IPP und SNMP
lab-printer-fault-new-certificate = das Zertifikat von https ist ein anderes als zuvor
lab-printer-fault-weak-signal = der Drucker steht weit weg vom Router
lab-printer-fault-out-of-range = der Drucker hört den Router nicht mehr
lab-printer-fault-channel-13 = der Router ist auf Kanal 13 gewechselt, den dieser Drucker nicht benutzt
lab-printer-fault-wrong-passphrase = das WLAN-Passwort des Routers wurde geändert, der Drucker hat das alte
lab-printer-fault-mac-filter = der Router lässt nur Geräte ein, die auf seiner Liste stehen
lab-printer-fault-wpa3-only = der Router nimmt nur WPA3

## What a virtual printer's panel and the router of its home understand
lab-printer-do-show = was Anzeige und Leuchte zeigen, und der Zustand des WLAN
lab-printer-do-press = die WLAN-Taste drei Sekunden halten: WPS per Taste
lab-printer-do-menu-button = im Menü WPS per Taste wählen
lab-printer-do-menu-pin = im Menü WPS-PIN wählen, wo das Bedienfeld eine zeigen kann
lab-printer-do-router-pin = das Netz des Zuhauses wählen und die PIN seines Routers eintippen
lab-printer-do-print = einen Bericht drucken
lab-printer-do-restore = die Netzwerkeinstellungen zurücksetzen: Er vergisst sein Netz
lab-printer-do-radio = den Funk ein- oder ausschalten
lab-printer-do-join = das WLAN-Passwort des Zuhauses am Bedienfeld eintippen
lab-printer-do-cable = das Netzwerkkabel einstecken oder abziehen, wo es eine Buchse gibt
lab-printer-do-router-button = die WPS-Taste am Router des Zuhauses drücken
lab-printer-do-enter-pin = die PIN eines Geräts am Router des Zuhauses eingeben

## What both consoles understand
lab-do-fault = etwas nicht in Ordnung sein lassen; `faults` listet auf, was
lab-do-faults = die Fehler auflisten
lab-do-help = die Befehle auflisten
lab-fault-set = { $fault }: { $about }
lab-row = { $name }{ $about }

## Kinds of virtual routers
lab-router-plain = ein Router mit einer Seite für Menschen und nichts für Programme
lab-router-asus = ein Asus-Router: die Aufrufe seiner Seite über TLS, mit Geräte-PIN, Router-PIN, Taste und Schalter
lab-router-freebox = eine Freebox: REST mit einem Token, das an ihrer Anzeige erlaubt wird; allein die Taste
lab-router-fritz = eine FRITZ!Box: TR-064 mit Digest-Anmeldung; die Taste, keine PIN
lab-router-hostapd = ein Zugangspunkt mit hostapd, über seinen Steuer-Socket bedient
lab-router-jnap = ein Linksys-Router: JNAP, mit Geräte-PIN, Router-PIN und Taste
lab-router-keenetic = ein Keenetic-Router: RCI, mit Geräte-PIN, Router-PIN und Taste; kein Befehl beendet einen Lauf
lab-router-mikrotik = ein MikroTik-Router: RouterOS 7 über REST; die Taste, keine PIN, kein Wort darüber, wie es läuft
lab-router-openwrt = OpenWrt 24.10 mit den Rechten von LuCI, dem vollen wpad und hostapd_cli
lab-router-tplink = ein TP-Link Archer: die Aufrufe seiner Seite, verschlüsselt und signiert; Geräte-PIN, eigene PIN und Taste
lab-router-upnp = ein Router mit WFADevice: Externe Registrare nehmen Geräte auf und lesen mit der Router-PIN seine Einstellungen

## What can be wrong with a virtual router
lab-router-fault-silent-midrun = der Webserver antwortet nicht mehr, sobald ein Gerät seinen Lauf begonnen hat
lab-router-fault-reboot = der Router startet neu, sobald ein Gerät seinen Lauf begonnen hat
lab-router-fault-no-rights = das Konto darf nachsehen und nichts ändern
lab-router-fault-second-factor = eine Änderung muss erst am Router bestätigt werden, wo seine Art das kennt
lab-router-fault-wrong-shape = jede Antwort ist eine Seite, die willkommen heißt
lab-router-fault-https-changed-certificate = das Zertifikat ist ein anderes als zuvor
lab-router-fault-wps-stays = das Umschalten von WPS wird als gelungen gemeldet, und WPS bleibt, wie es war
lab-router-fault-two-buttons = auch ein Gerät des Nachbarn ist im Tastenmodus

## What a virtual router's console understands
lab-router-do-show = seine Netze, was deren WPS tut, und die Geräte darin
lab-router-do-button = die Taste auf seiner Rückseite drücken
lab-router-do-pin = die PIN eines Geräts auf seiner Seite eingeben
lab-router-do-stop = ihm sagen, dass er nicht länger warten soll
lab-router-do-wps = WPS auf seiner Seite ein- oder ausschalten
lab-router-do-router-pin = ihm eine andere eigene PIN geben, oder keine
lab-router-do-reboot = ihn neu starten
lab-router-do-device = ein anderes Gerät neben ihn stellen, oder keines
lab-router-do-skip = so viel seiner Zeit auf einmal vergehen lassen
lab-router-do-allow = die Anwendung einlassen, die auf der Anzeige fragt
lab-router-do-deny = sie nicht einlassen
lab-router-do-sessions = wie viele angemeldet sind, und wie oft ein Passwort falsch war
lab-router-do-firmware = allein das Passwort verschlüsseln, oder jeden Aufruf
lab-router-do-session-ends = abmelden, wer auf seiner Seite ist, wie es ein Router tut, der minutenlang nichts hört
lab-router-do-visitor = jemand anderen auf seiner Seite sein lassen
lab-router-do-logins = wie viele Anmeldungen versucht und abgewiesen wurden
lab-router-do-wpad = hostapd durch eines ohne WPS ersetzen, oder mit
lab-router-do-exec = ob sein Konto hostapd_cli ausführen darf
lab-router-do-expire = jede Sitzung beenden
lab-router-do-uci = einer Option jedes Zugangspunkts einen Wert geben, oder keinen

## Was die Konsolen antworten
lab-did-it = Erledigt
lab-line-too-long = Die Zeile ist zu lang
lab-no-such-line = „{ $line }“ gibt es hier nicht; `help` zählt auf, was es gibt
lab-say-switch = Erwartet wird on oder off
lab-say-cable = Erwartet wird in oder out
lab-say-report = Erwartet wird network, wireless-test oder info
lab-say-seconds = Erwartet wird eine Zahl von Sekunden, höchstens { $most }
lab-fault-none = Es ist keine Störung mehr eingestellt
lab-fault-unknown = Diese Störung gibt es nicht; `faults` zählt sie auf
lab-fault-is = Störung: { $fault }
lab-router-waits = Der Router wartet auf ein Gerät
lab-router-waits-pin = Der Router wartet auf das Gerät
lab-router-refuses = Der Router lehnt ab
lab-router-refuses-why = Der Router lehnt ab: { $why }

## Was die Konsole eines virtuellen Druckers antwortet, und was dort geschieht
lab-printer-restored = Die Netzwerkeinstellungen sind zurückgesetzt
lab-printer-radio-on = Das WLAN des Druckers ist eingeschaltet
lab-printer-radio-off = Das WLAN des Druckers ist ausgeschaltet
lab-printer-joins = Verbindung mit { $ssid } wird aufgebaut
lab-printer-light = WLAN-Leuchte: { $light }
lab-printer-wifi = WLAN: { $state }
lab-printer-wifi-at = WLAN: { $state }, Netz { $ssid }
lab-printer-no-wps = Dieser Drucker hat kein WPS
lab-printer-cabled = Solange das Netzwerkkabel steckt, ist das WLAN ausgeschaltet
lab-printer-looks = Der Drucker sucht zwei Minuten lang einen Router
lab-printer-pin = PIN: { $pin }
lab-printer-pin-on-page = Dieses Bedienfeld zeigt keine PIN; sie steht auf der gedruckten Netzwerkseite
lab-printer-no-menu = Dieses Bedienfeld hat kein solches Menü
lab-printer-no-keys = Dieses Bedienfeld hat keine Zifferntasten
lab-printer-talks = Der Drucker spricht mit dem Router
lab-printer-refuses = Das Bedienfeld lehnt ab: { $why }
lab-printer-printed = Gedruckt: { $title }
lab-printer-no-socket = Es gibt keine Buchse für ein Kabel
lab-printer-cable-in = Das Kabel steckt
lab-printer-cable-out = Das Kabel ist abgezogen
lab-router-no-place = Der Router hat kein Feld für eine PIN
lab-notice-cable-in = das Netzwerkkabel steckt
lab-notice-cable-out = das Netzwerkkabel ist abgezogen
lab-notice-flashes = der Drucker blinkt: jemand fragt, welcher es ist
lab-notice-printed = gedruckt: { $title }
lab-notice-router-waits = der Router wartet auf ein Gerät
lab-notice-router-stopped = der Router wartet nicht mehr
lab-notice-settings = WPS brachte die Einstellungen von { $ssid }
lab-notice-failed = WPS ist gescheitert: { $why }
lab-notice-nobody = die zwei Minuten sind um, und niemand kam
lab-notice-wifi = WLAN: { $state }

## Was die Konsole eines virtuellen Routers antwortet, und was dort geschieht
lab-band-2 = 2,4 GHz
lab-band-5 = 5 GHz
lab-mode-button = Taste
lab-mode-pin = PIN
lab-last-success = gelungen
lab-last-failed = gescheitert
lab-last-overlap = mehrere Geräte zugleich
lab-last-nobody = niemand kam
lab-last-stopped = beendet
lab-router-network = { $ssid } ({ $band }): WPS { $wps }
lab-router-is-off = aus
lab-router-is-on = ein
lab-router-is-waiting = wartet auf ein Gerät ({ $mode }), noch { $seconds } s
lab-router-last = {"  "}zuletzt: { $last }
lab-router-stopped = Der Router wartet nicht mehr
lab-router-did-not-wait = Er hat nicht gewartet
lab-router-restarts = Der Router startet neu
lab-router-skipped = { $seconds } s sind vergangen
lab-router-wps-off = WPS ist ausgeschaltet
lab-router-busy = Er wartet schon auf ein Gerät
lab-router-overlap = Er lehnt ab: bei mehr als einem Gerät ist die WPS-Taste gedrückt
lab-device-wanted = erwartet wird button, none, oder pin: und die Ziffern
lab-freebox-granted = Die Anwendung ist zugelassen
lab-freebox-denied = Die Anwendung ist abgewiesen
lab-freebox-nobody = Keine Anwendung bittet um Zulassung
lab-sessions = { $open } offen, { $refused } abgelehnt
lab-logins = { $tried } versucht, { $refused } abgelehnt, { $open } offen
lab-openwrt-anew = Seine Zugangspunkte starten neu
lab-openwrt-without = hostapd hat jetzt kein WPS
lab-openwrt-with = hostapd hat jetzt WPS
lab-openwrt-deny = Das Konto darf hostapd_cli jetzt nicht ausführen
lab-openwrt-allow = Das Konto darf hostapd_cli jetzt ausführen
lab-openwrt-expired = Alle Sitzungen sind beendet
lab-notice-network = { $ssid } auf Kanal { $channel }
lab-notice-waits = { $network } wartet auf ein Gerät ({ $mode })
lab-notice-success = { $mac } hat die Einstellungen von { $network }
lab-notice-failed-at = WPS ist bei { $network } gescheitert: { $why }
lab-notice-overlap = bei { $network } haben mehrere Geräte ihre Taste gedrückt
lab-notice-over = das Zeitfenster von { $network } ist um, und niemand kam
lab-notice-stopped = { $network } wartet nicht mehr
lab-notice-wps-on = WPS von { $network } ist eingeschaltet
lab-notice-wps-off = WPS von { $network } ist ausgeschaltet
lab-notice-joined = { $mac } ist verbunden
lab-notice-restarts = der Router startet neu
lab-notice-back = der Router ist wieder da
