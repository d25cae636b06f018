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
