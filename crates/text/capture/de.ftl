# German: captures explained. Names begin with capture-

## Files
capture-file-empty = die Datei ist leer
    .next = zeichnen Sie noch einmal auf, und beenden Sie die Aufzeichnung, bevor Sie die Datei kopieren
capture-file-other = das ist keine Aufzeichnung ({ $what })
    .next = geben Sie eine Datei im Format pcap oder pcapng an, wie tcpdump und Wireshark sie schreiben
capture-file-unread = die Datei lässt sich nicht lesen
    .next = prüfen Sie den Datenträger, auf dem sie liegt
capture-file-directory = das ist ein Verzeichnis
    .next = geben Sie eine Aufzeichnung an, die darin liegt
capture-file-gzip = sie ist mit gzip gepackt: entpacken Sie sie zuerst
capture-file-zstd = sie ist mit zstd gepackt: entpacken Sie sie zuerst
capture-file-zip = es ist ein ZIP-Archiv: holen Sie die Aufzeichnung zuerst heraus
capture-file-pdf = es ist ein PDF
capture-file-json = es sieht aus wie JSON
capture-file-html = es sieht aus wie XML oder HTML
capture-file-neither = ihr Anfang passt zu keinem der beiden Formate

## Steps of a run
capture-step = { $name }
capture-step-association-asked = Bitte um Einlass
capture-step-association = Antwort auf die Bitte um Einlass
capture-step-unreadable = unlesbar
capture-step-left = Abmeldung
capture-label = { $step }{ $times ->
    [1] {""}
   *[other] , { $times }-mal
}{ $parts ->
    [1] {""}
   *[other] , { $parts } Teile
}
capture-note-names = { $names }
capture-note-proves = weist nach: { $secret }
capture-note-number = { $what } ({ $number })
capture-note-last-try = sagt von seinem letzten Versuch: { $state }
capture-note-no-error = kein Fehler
capture-bad-fragments = Teile, die nicht zusammenpassen

## The sides of a run
capture-the-device = Das Gerät
capture-the-router = Der Router
capture-the-access-point = Der Zugangspunkt
capture-the-external-registrar = Der externe Registrar

## How a run ended, and why
capture-association-refused = Der Zugangspunkt hat das Gerät abgelehnt, bevor WPS begann: { $status } ({ $number }).
    .next = Sehen Sie am Router nach, ob er eine Liste erlaubter Geräte hat, wie viele Geräte er zulässt und ob er nur WPA3 annimmt; starten Sie WPS dann noch einmal.
capture-learned = Ein Registrar hat bewiesen, dass er die PIN des Routers kennt, und hat die Einstellungen des WLANs erfahren.
    .next = Waren Sie das nicht, schalten Sie die PIN des Routers ab und ändern Sie das WLAN-Passwort.
capture-no-acknowledgement = Die Einstellungen wurden gesendet; ob sie angenommen wurden, zeigt die Aufzeichnung nicht.
    .next = Sehen Sie am Gerät nach, ob es jetzt im WLAN ist; wenn nicht, beginnen Sie von vorn und zeichnen Sie länger auf.
capture-reconfigured = Ein Registrar hat bewiesen, dass er die PIN des Routers kennt, und hat dem Zugangspunkt neue Einstellungen gegeben.
    .next = Waren Sie das nicht, setzen Sie den Router zurück und schalten Sie seine PIN ab.
capture-joined = Das Gerät hat die Einstellungen des WLANs und ist damit ins WLAN gekommen.
    .next = Nichts: es hat geklappt.
capture-joined-named = Das Gerät hat die Einstellungen des WLANs und ist damit ins WLAN „{ $ssid }“ gekommen.
    .next = Nichts: es hat geklappt.
capture-refused-afterwards = Das Gerät hat die Einstellungen des WLANs, aber das WLAN hat es danach abgelehnt: { $status } ({ $number }).
    .next = Sehen Sie am Router nach, ob er eine Liste erlaubter Geräte hat, ob er geschützte Management-Frames (PMF) verlangt und ob WPA3 ohne WPA2 eingestellt ist.
capture-refused-afterwards-named = Das Gerät hat die Einstellungen des WLANs, aber das WLAN „{ $ssid }“ hat es danach abgelehnt: { $status } ({ $number }).
    .next = Sehen Sie am Router nach, ob er eine Liste erlaubter Geräte hat, ob er geschützte Management-Frames (PMF) verlangt und ob WPA3 ohne WPA2 eingestellt ist.
capture-key-mismatch = Das Gerät hat die Einstellungen des WLANs, aber der Schlüsselaustausch mit dem WLAN ist nicht gut ausgegangen.
    .next = Vielleicht nimmt der Router nur WPA3 an, oder das Gerät hat das WLAN-Passwort nicht verstanden. Stellen Sie das WLAN auf WPA2, oder auf WPA2 und WPA3 zusammen, und beginnen Sie von vorn.
capture-key-mismatch-named = Das Gerät hat die Einstellungen des WLANs, aber der Schlüsselaustausch mit dem WLAN „{ $ssid }“ ist nicht gut ausgegangen.
    .next = Vielleicht nimmt der Router nur WPA3 an, oder das Gerät hat das WLAN-Passwort nicht verstanden. Stellen Sie das WLAN auf WPA2, oder auf WPA2 und WPA3 zusammen, und beginnen Sie von vorn.
capture-device-reports-error = Das Gerät hat die Einstellungen des WLANs, meldet aber danach: { $state }, { $error }.
    .next = Drucken Sie den Netzwerkbericht des Geräts, und stellen Sie es näher an den Router.
capture-wpa3-only = Das Gerät hat die Einstellungen des WLANs, aber das WLAN nimmt nur WPA3 an, und das kann ein Drucker, der über WPS kam, selten.
    .next = Stellen Sie den Router auf WPA2 und WPA3 zusammen, und beginnen Sie von vorn.
capture-pmf-refused = Das Gerät hat die Einstellungen des WLANs, aber das WLAN hat es danach abgelehnt: es nimmt nur Geräte an, die ihre Verwaltungsrahmen schützen (PMF), und dieses tut das nicht.
    .next = Stellen Sie geschützte Verwaltungsrahmen (PMF, 802.11w) am Router auf optional, und beginnen Sie von vorn.
capture-pmf-required = Das Gerät hat die Einstellungen des WLANs und danach { $times }-mal nach einem WLAN gesucht, aber nicht um Einlass gebeten. Das WLAN nimmt nur Geräte an, die ihre Verwaltungsrahmen schützen (PMF), und dieses kann das sehr wahrscheinlich nicht.
    .next = Stellen Sie geschützte Verwaltungsrahmen (PMF, 802.11w) am Router auf optional, und beginnen Sie von vorn.
capture-provisioned = Das Gerät hat die Einstellungen des WLANs.
    .next = Sehen Sie nach, ob es jetzt im WLAN ist; das zeigt die Aufzeichnung nicht.
capture-refused = { $who } hat nach { $at } aufgehört und nicht gesagt, warum.
    .next = Beginnen Sie auf beiden Seiten von vorn. Geschieht es jedes Mal, aktualisieren Sie die Firmware beider Geräte.
capture-told-error = { $why } (Bei { $at }, Konfigurationsfehler { $number }.)
capture-use-5-ghz = Das WLAN ist auf 2,4 GHz, und das kann das Gerät jetzt nicht benutzen. Lassen Sie den Router dasselbe WLAN auch auf 5 GHz senden.
capture-use-2-4-ghz = Das WLAN ist auf 5 GHz, und das kann das Gerät nicht benutzen. Lassen Sie den Router dasselbe WLAN auch auf 2,4 GHz senden.
capture-come-closer = Stellen Sie das Gerät näher an den Router, und beginnen Sie von vorn.
capture-button-for-pin = Am Gerät wurde die Taste gedrückt, aber der Router wartet auf eine PIN: die beiden Seiten gehen verschiedene Wege.
    .next = Nehmen Sie auf beiden Seiten denselben Weg: geben Sie die PIN des Geräts am Router ein, oder drücken Sie beide Tasten innerhalb von zwei Minuten.
capture-pin-for-button = Das Gerät benutzt seine PIN, aber am Router wurde die Taste gedrückt: die beiden Seiten gehen verschiedene Wege.
    .next = Nehmen Sie auf beiden Seiten denselben Weg: geben Sie die PIN des Geräts am Router ein, oder drücken Sie beide Tasten innerhalb von zwei Minuten.
capture-button-not-expected = Am Gerät wurde die Taste gedrückt, aber der Router hat nicht darauf gewartet: seine eigene Taste wurde nicht gedrückt, oder vor mehr als zwei Minuten.
    .next = Nehmen Sie auf beiden Seiten denselben Weg: geben Sie die PIN des Geräts am Router ein, oder drücken Sie beide Tasten innerhalb von zwei Minuten.
capture-pin-not-expected = Der Router hat keine PIN für dieses Gerät: es wurde keine eingegeben, sie war schon benutzt, oder ihre Zeit war um.
    .next = Nehmen Sie auf beiden Seiten denselben Weg: geben Sie die PIN des Geräts am Router ein, oder drücken Sie beide Tasten innerhalb von zwei Minuten.
capture-no-wsc = Das Gerät hat geantwortet, dass es kein WPS macht.
    .next = Starten Sie WPS am Gerät selbst, nicht nur am Router.
capture-bad-message = { $who } hat eine Nachricht gesendet, die sich nicht lesen lässt: { $why }.
    .next = Versuchen Sie es noch einmal. Geschieht es jedes Mal, aktualisieren Sie die Firmware des Routers und des Druckers.
capture-ended = Das Gespräch wurde nach { $at } beendet, ohne ein Wort darüber, warum.
    .next = Beginnen Sie auf beiden Seiten von vorn, nahe beieinander. Geschieht es jedes Mal, aktualisieren Sie die Firmware beider Geräte.
capture-half-judged = Das Gespräch wurde beendet, als die { $half ->
    [first] erste
   *[second] zweite
} Hälfte der PIN zu prüfen war, ohne ein Wort darüber, warum: höchstwahrscheinlich ist diese Hälfte falsch.
    .next = Vergleichen Sie die PIN auf beiden Seiten Ziffer für Ziffer, und beginnen Sie einmal von vorn.
capture-silent = { $who } hat auf { $step } nicht mehr geantwortet.
    .next = Stellen Sie die beiden näher zusammen, und beginnen Sie auf beiden Seiten von vorn.
capture-incomplete = Die Aufzeichnung zeigt das Ende nicht: sie bricht ab.
    .next = Zeichnen Sie noch einmal auf, von vor dem Start von WPS bis eine Minute nach seinem Ende.
capture-incomplete-after = Die Aufzeichnung zeigt das Ende nicht: sie bricht nach { $step } ab.
    .next = Zeichnen Sie noch einmal auf, von vor dem Start von WPS bis eine Minute nach seinem Ende.
capture-outcome-provisioned = eingerichtet
capture-outcome-learned = ausgelesen
capture-outcome-reconfigured = neu eingestellt
capture-outcome-failed = gescheitert
capture-outcome-incomplete = unvollständig

## What a message carries
capture-carries-m1 = wer das Gerät ist und was es kann, sein öffentlicher Schlüssel
capture-carries-m2 = wer der Registrar ist, sein öffentlicher Schlüssel
capture-carries-m2d = wer der Registrar ist, und dass er für dieses Gerät kein Passwort hat
capture-carries-promise = ein versiegeltes Versprechen für beide Hälften der PIN
capture-carries-promise-and-proof = das eigene versiegelte Versprechen und der Beweis der ersten Hälfte der PIN
capture-carries-first-half = Beweis der ersten Hälfte der PIN
capture-carries-second-half = Beweis der zweiten Hälfte der PIN
capture-carries-proof-and-settings = Beweis der zweiten Hälfte der PIN und die Einstellungen des WLANs, verschlüsselt
capture-carries-settings = die Einstellungen des WLANs, verschlüsselt
capture-carries-new-settings = neue Einstellungen für das WLAN, verschlüsselt
capture-carries-ack = die Nachricht ist angekommen
capture-carries-nack = hier wird abgebrochen
capture-carries-done = die Einstellungen wurden übernommen

## Tries of which no run came
capture-named = { $name } ({ $mac })
capture-waited-button = { $router } hat von { $from } s bis { $until } s mit gedrückter Taste gewartet
capture-waited-pin = { $router } hat von { $from } s bis { $until } s auf ein Gerät mit einer PIN gewartet
capture-asked-button = { $device } hat von { $from } s bis { $until } s mit gedrückter Taste gefragt
capture-was-refused = { $router } hat { $device } { $times ->
    [one] einmal abgelehnt, bei { $from } s
   *[other] { $times }-mal abgelehnt, von { $from } s bis { $until } s
}
capture-overlap-of-devices = An mehr als einem Gerät war die Taste gedrückt; der Router konnte nicht wissen, welches gemeint war, und hat keines eingelassen.
    .next = Warten Sie zwei Minuten, ohne eine Taste zu drücken, und drücken Sie dann nur die beiden, die zusammengehören; oder nehmen Sie die PIN.
capture-overlap-of-routers = An mehr als einem Router war die Taste gedrückt; ein Gerät konnte nicht wissen, welcher gemeint war, und ist keinem beigetreten.
    .next = Warten Sie zwei Minuten, ohne eine Taste zu drücken, und drücken Sie dann nur die beiden, die zusammengehören; oder nehmen Sie die PIN.
capture-nobody-with-button = Die Taste des Routers wurde gedrückt, und in dieser Aufzeichnung kam kein Gerät, bevor die Zeit um war.
    .next = Drücken Sie auch die WPS-Taste des Geräts, innerhalb von zwei Minuten nach der des Routers; stellen Sie es näher heran, wenn seine Taste gedrückt war.
capture-nobody-with-pin = Der Router hat auf ein Gerät mit einer PIN gewartet, und in dieser Aufzeichnung kam keines, bevor die Zeit um war.
    .next = Starten Sie WPS mit der PIN auch am Gerät, innerhalb von zwei Minuten, nachdem die PIN am Router eingegeben wurde; stellen Sie es näher heran, wenn es gestartet war.
capture-no-router = Am Gerät wurde die Taste gedrückt, aber in dieser Aufzeichnung hat kein Router darauf gewartet.
    .next = Drücken Sie auch die WPS-Taste des Routers, innerhalb von zwei Minuten nach der des Geräts; stellen Sie die beiden näher zusammen, wenn sie gedrückt war.
capture-refused-before = Der Router lehnt dieses Gerät ab, bevor WPS beginnen kann: { $status } ({ $number }). So sieht eine Liste erlaubter Geräte (MAC-Filter) aus.
    .next = Sehen Sie am Router nach, ob er eine Liste erlaubter Geräte hat, und tragen Sie dieses dort ein; starten Sie WPS dann noch einmal.
capture-refused-full = Der Router lehnt dieses Gerät ab, bevor WPS beginnen kann, weil er keine weiteren Geräte annimmt: { $status } ({ $number }).
    .next = Nehmen Sie ein anderes Gerät aus dem WLAN des Routers, oder starten Sie den Router neu; starten Sie WPS dann noch einmal.
capture-refused-pmf = Der Router lehnt dieses Gerät ab, bevor WPS beginnen kann, weil er nur Geräte annimmt, die ihre Verwaltungsrahmen schützen (PMF): { $status } ({ $number }).
    .next = Stellen Sie geschützte Verwaltungsrahmen (PMF, 802.11w) am Router auf optional; starten Sie WPS dann noch einmal.

## octopin explain
capture-page-written = Die Seite steht in { $file }
capture-page-not-written = die Seite lässt sich nicht nach { $file } schreiben ({ $error })
    .next = nennen Sie eine Datei in einem Verzeichnis, in das Sie schreiben dürfen
capture-reading = { $file } wird gelesen
capture-of-file = { $file }: { $why }
    .next = { $next }
capture-unreadable = { $file } lässt sich nicht lesen ({ $error })
    .next = prüfen Sie den Namen, und ob Sie die Datei lesen dürfen
capture-key-not-hex = --enrollee-key: was in der Datei steht, ist nicht hexadezimal
    .next = geben Sie eine Datei mit dem privaten Schlüssel des Enrollees an, hexadezimal, 1 bis 192 Oktette, wie ihn ein Prüfstand aufschreibt
capture-key-bad = --enrollee-key: der Schlüssel ist 0, 1 oder länger als 192 Oktette
    .next = geben Sie eine Datei mit dem privaten Schlüssel des Enrollees an, hexadezimal, 1 bis 192 Oktette, wie ihn ein Prüfstand aufschreibt
capture-pin-bad = die PIN hat nicht 4 oder 8 Ziffern
    .next = geben Sie die Ziffern so an, wie sie am Prüfstand eingegeben wurden
capture-run-number = Durchgang { $number }
capture-run-titled = Durchgang { $number }: { $headline }
capture-none-in-file = In { $file } ist kein WPS-Durchgang ({ $packets } Pakete)
capture-hint-link = Ihre Pakete sind vom Verbindungstyp { $link }, und der wird nicht verstanden; zeichnen Sie das WLAN im Monitormodus auf, oder die Ethernet-Seite
capture-hint = Beginnen Sie aufzuzeichnen, bevor WPS gestartet wird, auf dem Kanal des Routers, und hören Sie eine Minute nach seinem Ende auf; eine Funkeinheit, die nicht im Monitormodus ist, sieht andere Geräte nicht
capture-damaged = die Datei bricht ab oder ist beschädigt; was davor kam, wurde gelesen
capture-page-damaged = Die Datei bricht ab oder ist beschädigt; was davor kam, wurde gelesen.
capture-steps-more = und noch { $count } Schritte
capture-page-steps-more = Und noch { $count } Schritte.
capture-noted = Bemerkt
capture-deviations = Abweichungen von der Spezifikation: { $names }
capture-page-deviations = Abweichungen von der Spezifikation
capture-checked = Geprüft
capture-outcome = Ergebnis
capture-outcome-code = { $outcome } ({ $code })
capture-why = Warum
capture-next = Weiter
capture-labelled = { $label }:
capture-title = WPS in { $file }
capture-page-count = { $runs ->
    [0] In ihren { $packets } Paketen ist kein WPS-Durchgang.
    [1] Ein WPS-Durchgang in { $packets } Paketen.
   *[other] { $runs } WPS-Durchgänge in { $packets } Paketen.
}
capture-page-messages = Nachrichten des Durchgangs { $number }
capture-page-seconds = Sekunden
capture-page-says = Sagt
capture-column-device = Gerät
capture-column-registrar = Registrar
capture-side-device = Gerät
capture-side-registrar = Registrar
capture-a-device = ein Gerät
capture-a-registrar = ein Registrar
capture-headline-join = { $device } möchte { $how } ins WLAN, { $over }; Gegenüber: { $router }
capture-headline-join-named = { $device } möchte { $how } ins WLAN „{ $ssid }“, { $over }; Gegenüber: { $router }
capture-headline-manage = { $router } möchte mit der PIN des Routers die Einstellungen, { $over }; Gegenüber: { $device }
capture-how-button = mit der Taste
capture-how-pin = mit einer PIN
capture-how-other = mit diesem Geheimnis: { $secret }
capture-how-unknown = mit einem unbekannten Geheimnis
capture-over-air = über WLAN
capture-over-wire = über ein Kabel
capture-over-upnp = über UPnP
capture-checked-other-key = der angegebene Schlüssel ist nicht der des Enrollees dieses Durchgangs
capture-checked-authentic = { $count ->
    [one] { $count } Nachricht ist echt
   *[other] { $count } Nachrichten sind echt
}
capture-checked-wrong = der Authenticator ist falsch in { $messages }
capture-checked-half = { $side ->
    [enrollee] der Enrollee
   *[registrar] der Registrar
} hat die { $half ->
    [first] erste
   *[second] zweite
} Hälfte { $whose ->
    [given] der angegebenen PIN
   *[another] einer anderen PIN
} benutzt
capture-overlap-routers = An zwei Routern wurde innerhalb von zwei Minuten die Taste gedrückt, bei { $seconds } s: { $first } und { $second }
capture-overlap-devices = Zwei Geräte haben innerhalb von zwei Minuten mit ihrer Taste gefragt, bei { $seconds } s: { $first } und { $second }
