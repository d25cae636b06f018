# German: the protocol: failures, PINs, codes. Names begin with wsc-

## Why a run failed, and what to do next
wsc-wrong-pin-enrollee = Die am Router eingegebene PIN ist nicht die PIN dieses Geräts: Ihre { $half ->
        [first] erste
       *[second] zweite
    } Hälfte ist anders.
    .next = Lesen Sie die PIN noch einmal am Gerät ab, geben Sie sie erneut am Router ein und beginnen Sie von vorn.
wsc-wrong-pin-registrar = Die hier eingegebene PIN ist nicht die PIN, die das Gerät verwendet: Ihre { $half ->
        [first] erste
       *[second] zweite
    } Hälfte ist anders.
    .next = Lesen Sie die PIN noch einmal am Gerät ab. Vielleicht hat es eine neue: Viele Drucker erzeugen für jeden Versuch eine neue PIN.
wsc-wrong-pin-external = Die PIN ist nicht die PIN dieses Routers: Ihre { $half ->
        [first] erste
       *[second] zweite
    } Hälfte ist anders.
    .next = Nehmen Sie die PIN, die auf dem Router steht oder auf seiner Einstellungsseite gezeigt wird, nicht die des Druckers. Probieren Sie keine anderen: Router sperren sich nach wenigen falschen PINs.
wsc-wrong-pin-access-point = Ein Registrar hat eine PIN verwendet, die nicht die PIN dieses Zugangspunkts ist: Ihre { $half ->
        [first] erste
       *[second] zweite
    } Hälfte ist anders.
    .next = Wenn Sie das waren, nehmen Sie die eigene PIN des Zugangspunkts. Wenn nicht, hat es jemand anderes versucht.
wsc-not-expected-registrar = Ein Gerät wollte in das Netz, aber hier wurde weder eine PIN dafür eingegeben noch die Taste gedrückt.
    .next = Geben Sie die PIN ein, die das Gerät zeigt, oder drücken Sie die Tasten auf beiden Seiten: Beide Seiten müssen denselben Weg nehmen.
wsc-not-expected = Der Router wartet nicht auf dieses Gerät: Es wurde keine PIN dafür eingegeben und seine Taste wurde nicht gedrückt.
    .next = Geben Sie die PIN des Geräts am Router ein oder drücken Sie die Taste des Routers, und beginnen Sie dann innerhalb von zwei Minuten von vorn.
wsc-overlap = Mehr als ein Gerät wartet auf einen Tastendruck; niemand kann sagen, welches gemeint ist.
    .next = Warten Sie zwei Minuten, ohne eine Taste zu drücken, und drücken Sie dann nur die beiden, die zusammengehören; oder nehmen Sie die PIN.
wsc-setup-locked-access-point = Dieser Zugangspunkt hat einen externen Registrar abgewiesen, weil er gesperrt ist oder keine PIN hat.
    .next = Es ist nichts zu tun, außer Sie wollten die Router-PIN benutzen; dann heben Sie die Sperre auf oder geben Sie ihm eine neue PIN.
wsc-setup-locked = Der Router nimmt seine PIN zurzeit nicht an: Er ist nach falschen PINs gesperrt, oder dieser Weg ist ausgeschaltet.
    .next = Nehmen Sie stattdessen die Taste oder am Router die PIN des Geräts. Eine Sperre endet nach einer Weile von selbst oder wenn der Router neu startet.
wsc-refused = Die andere Seite wollte nicht weitermachen: { $error }.
    .next = Der Konfigurationsfehler sagt, warum. Starten Sie beide Geräte neu und versuchen Sie es noch einmal.
wsc-bad-message = Eine Nachricht der anderen Seite konnte nicht gelesen werden.
    .next = Versuchen Sie es noch einmal. Wenn es jedes Mal geschieht, aktualisieren Sie die Firmware von Router und Drucker.
wsc-bad-authenticator = Eine Nachricht wurde unterwegs verändert oder kam von jemand anderem.
    .next = Versuchen Sie es näher am Router noch einmal. Wenn es jedes Mal geschieht, aktualisieren Sie die Firmware beider Geräte.
wsc-bad-settings = Die verschlüsselten Einstellungen der anderen Seite konnten nicht geöffnet werden.
    .next = Versuchen Sie es noch einmal. Wenn es jedes Mal geschieht, aktualisieren Sie die Firmware beider Geräte.
wsc-bad-public-key = Die andere Seite hat einen Schlüssel gesendet, mit dem der Austausch nicht geheim bliebe.
    .next = Benutzen Sie WPS mit diesem Gerät erst, wenn seine Firmware aktualisiert ist.
wsc-bad-nonce = Die andere Seite hat Zahlen gesendet, die nicht zu diesem Austausch gehören.
    .next = Versuchen Sie es noch einmal. Wenn es jedes Mal geschieht, aktualisieren Sie die Firmware beider Geräte.
wsc-reflected = Die andere Seite hat die Beweise dieser Seite zurückgeschickt statt eigener.
    .next = Hören Sie hier auf: So verhält sich kein ehrliches Gerät. Sehen Sie nach, welche Geräte in der Nähe und eingeschaltet sind.
wsc-no-randomness = Die Zufallszahlen dieses Computers sind nicht zufällig; kein Geheimnis wäre eines.
    .next = Starten Sie diesen Computer neu und versuchen Sie es noch einmal.
wsc-password-id-changed = Die andere Seite hat mitten im Austausch eine andere Art von Passwort verlangt.
    .next = Beginnen Sie von vorn, mit der PIN auf beiden Seiten oder mit der Taste auf beiden Seiten.
wsc-unexpected-message = Die andere Seite hat eine Nachricht gesendet, die nicht hierher gehört.
    .next = Versuchen Sie es noch einmal. Wenn es jedes Mal geschieht, aktualisieren Sie die Firmware beider Geräte.
wsc-no-credential = Der Austausch ist gelungen, hat aber keine brauchbaren Einstellungen gebracht.
    .next = Prüfen Sie die WLAN-Sicherheit des Routers: WPA2 mit einem WLAN-Passwort geht mit WPS.
wsc-wep-prohibited = Das Netz verwendet WEP, das WPS nicht weitergeben darf.
    .next = Stellen Sie die WLAN-Sicherheit des Routers auf WPA2 und versuchen Sie es noch einmal.
wsc-peer-silent = Die andere Seite hat mitten im Austausch aufgehört zu antworten.
    .next = Stellen Sie die beiden Geräte näher zusammen und versuchen Sie es noch einmal.
wsc-no-answer = Niemand hat geantwortet.
    .next = Prüfen Sie, ob die andere Seite eingeschaltet und in Reichweite ist und ob WPS dort eingeschaltet und gestartet ist.
wsc-session-timeout = Die Zeit für diesen Versuch ist abgelaufen.
    .next = Starten Sie beide Seiten noch einmal, innerhalb von zwei Minuten nacheinander.
wsc-ended = Der Zugangspunkt hat das Gespräch beendet, ohne zu sagen, warum.
    .next = Versuchen Sie es noch einmal. Wenn es jedes Mal geschieht, sehen Sie in das Protokoll des Zugangspunkts.
wsc-bad-fragment = Die Teile einer langen Nachricht passten nicht zusammen.
    .next = Versuchen Sie es näher am Router noch einmal.
wsc-cancelled = Es wurde hier angehalten.
    .next = Beginnen Sie von vorn, wenn Sie bereit sind.
wsc-failed = Es ist gescheitert.
    .next = Versuchen Sie es noch einmal.

## Configuration errors: what the other side says
wsc-error-none = kein Fehler
wsc-error-oob = Lesefehler an der Schnittstelle außerhalb des Funks
wsc-error-decryption = Entschlüsseln fehlgeschlagen
wsc-error-band-2-4 = Kanal im 2,4-GHz-Band nicht unterstützt
wsc-error-band-5 = Kanal im 5-GHz-Band nicht unterstützt
wsc-error-signal = Signal zu schwach
wsc-error-network-auth = Anmeldung am Netz fehlgeschlagen
wsc-error-network-assoc = Verbindung mit dem Netz fehlgeschlagen
wsc-error-no-dhcp = keine Antwort von DHCP
wsc-error-dhcp = Einrichtung durch DHCP fehlgeschlagen
wsc-error-ip-conflict = IP-Adresse doppelt vergeben
wsc-error-no-registrar = keine Verbindung zum Registrar
wsc-error-multiple-pbc = mehrere Geräte mit gedrückter Taste bemerkt
wsc-error-rogue = Verdacht auf einen Angriff
wsc-error-busy = Gerät beschäftigt
wsc-error-locked = Einrichtung gesperrt
wsc-error-message-timeout = Wartezeit auf eine Nachricht abgelaufen
wsc-error-session-timeout = Zeit für die Anmeldung abgelaufen
wsc-error-password = falsches Gerätepasswort (PIN)
wsc-error-band-60 = Kanal im 60-GHz-Band nicht unterstützt
wsc-error-key-hash = Prüfsumme des öffentlichen Schlüssels passt nicht
wsc-error-unknown = unbekannt ({ $number })
wsc-error-without-name = ein unbekannter Konfigurationsfehler

## PINs
wsc-pin-empty = es sind keine Ziffern da; eine PIN hat 8 Ziffern, oder 4
wsc-pin-not-a-digit = Zeichen { $at } ist „{ $found }“; eine PIN hat nur Ziffern
wsc-pin-length = { $digits ->
        [one] sie hat 1 Ziffer; eine PIN hat 8 Ziffern, oder 4
       *[other] sie hat { $digits } Ziffern; eine PIN hat 8 Ziffern, oder 4
    }
wsc-pin-checksum = die letzte Ziffer ist eine Prüfziffer und müsste { $expected } sein, nicht { $found }; vielleicht ist eine der Ziffern falsch abgelesen
wsc-pin-push-button = 00000000 ist keine PIN: Das ist, was die Taste sendet; nehmen Sie stattdessen die Taste
wsc-pin-weak-example = sie ist das Beispiel, das in Spezifikationen und Handbüchern steht
wsc-pin-weak-repeated = sie ist immer dieselbe Ziffer
wsc-pin-weak-sequence = ihre Ziffern zählen einfach auf- oder abwärts

## Settings of a network
wsc-credential-wep = das Netz verwendet WEP, das WPS nicht weitergeben darf
wsc-credential-key = der Netzwerkschlüssel ist weder ein WLAN-Passwort mit 8 bis 63 Zeichen noch 64 hexadezimale Ziffern
wsc-credential-security = das Netz ist weder offen noch mit WPA oder WPA2 und einem WLAN-Passwort gesichert
wsc-credential-no-name = der Netzwerkname ist leer
wsc-open = offen
wsc-none = keine

## Attributes that cannot be read
wsc-attribute = Attribut
wsc-attribute-header = { $attribute } bei Oktett { $at }: der Kopf braucht 4 Oktette, { $left } sind übrig
wsc-attribute-value = { $attribute } bei Oktett { $at }: Wert mit { $declared } Oktetten, { $left } sind übrig
wsc-attribute-exact-length = { $attribute } bei Oktett { $at }: Wert mit { $found } Oktetten, es müssen { $wanted } sein
wsc-attribute-length = { $attribute } bei Oktett { $at }: Wert mit { $found } Oktetten, es müssen { $min } bis { $max } sein
wsc-attribute-twice = { $attribute } bei Oktett { $at }: kommt zweimal vor
wsc-attribute-missing = { $attribute } bei Oktett { $at }: fehlt
wsc-attribute-message-type = { $attribute } bei Oktett { $at }: die Nachricht ist { $found }
wsc-attribute-not-permitted = { $attribute } bei Oktett { $at }: der Wert ist hier nicht erlaubt
wsc-attribute-not-last = { $attribute } bei Oktett { $at }: muss das letzte Attribut sein

## Addresses and buttons
wsc-bad-address = erwartet werden hexadezimale Oktette wie 02:00:5e:10:00:01
wsc-button-overlap = in den letzten zwei Minuten wartete mehr als ein Gerät auf einen Tastendruck

## What a device says of its last try
wsc-tried-not = nicht verbunden
wsc-tried-success = Verbindung gelungen
wsc-tried-configuration = Einrichtung fehlgeschlagen
wsc-tried-association = Verbindung mit dem Netz fehlgeschlagen
wsc-tried-ip = keine IP-Adresse bekommen

## What is proved: kinds of passwords
wsc-password-pin = die PIN
wsc-password-user = ein Passwort des Benutzers
wsc-password-machine = ein Passwort des Geräts
wsc-password-rekey = ein neuer Schlüssel
wsc-password-button = der Tastendruck
wsc-password-registrar = ein Passwort des Registrars
wsc-password-nfc = die Übergabe durch NFC
wsc-password-p2ps = die Vorgabe von P2PS

## Numbers of IEEE 802.11: why somebody left or was refused
wsc-reason-unspecified = ohne nähere Angabe
wsc-reason-authentication-over = die frühere Anmeldung gilt nicht mehr
wsc-reason-leaving = der Absender verlässt das Netz
wsc-reason-inactivity = zu lange still
wsc-reason-busy = der Zugangspunkt kann nicht alle seine Geräte bedienen
wsc-reason-not-authenticated = Nachricht eines Geräts, das nicht angemeldet ist
wsc-reason-not-associated = Nachricht eines Geräts, das nicht verbunden ist
wsc-reason-disassociated = der Absender beendet die Verbindung
wsc-reason-association-first = Verbindung ohne Anmeldung
wsc-radio-element = ungültiges Element
wsc-reason-integrity = eine Nachricht war verfälscht
wsc-reason-four-way = der Vier-Wege-Handschlag dauerte zu lange (so sieht ein falsches WLAN-Passwort aus)
wsc-reason-group-key = der Tausch des Gruppenschlüssels dauerte zu lange
wsc-reason-element-differs = das Sicherheitselement ist ein anderes als in der Funkbake
wsc-radio-group-cipher = ungültige Verschlüsselung der Gruppe
wsc-radio-pairwise-cipher = ungültige Verschlüsselung des Geräts
wsc-radio-key-management = ungültige Schlüsselverwaltung
wsc-radio-security-version = diese Version des Sicherheitselements wird nicht unterstützt
wsc-radio-security-capabilities = ungültige Fähigkeiten der Sicherheit
wsc-reason-802-1x = Anmeldung mit 802.1X fehlgeschlagen
wsc-radio-cipher-rejected = Verschlüsselung nach den Regeln des Netzes abgelehnt
wsc-reason-lost = zu viele Nachrichten blieben unbestätigt
wsc-reason-timeout = Zeit abgelaufen
wsc-status-success = gelungen
wsc-status-failure = Fehler ohne nähere Angabe
wsc-status-capabilities = die Fähigkeiten werden nicht unterstützt
wsc-status-reassociation = es gab vorher keine Verbindung
wsc-status-denied = abgelehnt aus einem Grund außerhalb des Standards
wsc-status-algorithm = diese Art der Anmeldung wird nicht unterstützt
wsc-status-sequence = Nachricht der Anmeldung außer der Reihe
wsc-status-challenge = Prüfung bei der Anmeldung nicht bestanden
wsc-status-timeout = die Anmeldung dauerte zu lange
wsc-status-full = der Zugangspunkt nimmt keine weiteren Geräte auf
wsc-status-rates = dem Gerät fehlt eine Datenrate, die das Netz verlangt
wsc-status-later = für jetzt abgelehnt, später noch einmal versuchen
wsc-status-pmf = das Netz verlangt den Schutz von Verwaltungsnachrichten (PMF)
wsc-status-key-identifier = ungültige Kennung des Schlüssels
wsc-status-clogging = ein Zeichen gegen Überlastung wird verlangt
wsc-status-group = diese zyklische Gruppe wird nicht unterstützt
wsc-radio-code = Code { $number }
