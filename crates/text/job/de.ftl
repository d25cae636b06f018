# German: the job. Names begin with job-

## What the person is asked
job-ask-join = Den Drucker auf diesem Weg ins WLAN „{ $network }“ bringen?
job-ask-join-unnamed = Den Drucker auf diesem Weg ins WLAN bringen?
job-ask-done = Ist das getan?
job-ask-wps-on = WPS ist an diesem Router aus. Soll es dafür ein- und danach wieder ausgeschaltet werden?
job-ask-setup-network = Ist „{ $network }“ das eigene WLAN Ihres Druckers? Dieser Computer geht bis zu einer Minute lang hinein, verlässt so lange sein eigenes WLAN und sendet das WLAN-Passwort darüber, und dieses WLAN hat kein Passwort. Weiter?
job-ask-leave-network = Neben der Verbindung mit „{ $network }“ kann das WLAN dieses Computers kein Zugangspunkt sein; sie wird bis zu zwei Minuten lang getrennt. Weiter?
job-ask-untried = Der Treiber für { $router } ist nach der Dokumentation geschrieben und wurde nie an so einem Router erprobt. Trotzdem benutzen?
job-ask-known-passphrase = Dem Drucker „{ $network }“ geben, mit dem WLAN-Passwort, das dieser Computer dafür hat ({ $interface })?
job-ask-new-router-pin = Wer die eigene PIN des Routers hat, kann die Einstellungen des WLANs lesen und ändern. Soll der Router für höchstens { $minutes } Minuten eine annehmen, die hier gezeigt und danach wieder abgeschaltet wird?
job-ask-router-pin = Der Router hat eine eigene PIN, die jetzt benutzt werden kann. Wer sie hat, kann die Einstellungen des WLANs lesen und ändern. Soll sie aus dem Router gelesen und hier gezeigt werden?
job-nobody-to-ask = dafür ist eine Antwort nötig ({ $question }), und es ist niemand da, der sie geben kann
    .next = mit --yes im Voraus zustimmen, oder den Weg mit --way nennen
job-no-pin = die PIN des Druckers fehlt, und es ist niemand da, der sie nennen kann
    .next = --pin dazugeben; `octopin where` sagt, wo der Drucker sie hat
job-pin-again = Das ist keine WPS-PIN: { $why }. Lesen Sie noch einmal ab.
job-bad-pin = das ist keine WPS-PIN: { $why }
    .next = lesen Sie die PIN noch einmal ab; der Drucker zeigt oder druckt sie
job-not-agreed = Sie wurden vor dem Beginn gefragt und haben Nein gesagt
    .next = `octopin join --dry-run` zeigt die anderen Wege; --way nimmt einen davon

## What was seen, and which way
job-printer-not-yet = Der Drucker antwortet unter { $address } noch nicht: { $why }
job-air-not-seen = Die Umgebung wurde nicht nach WLANs abgesucht: { $why }
job-no-gateway = Dieser Computer hat kein Standard-Gateway, und es wurde kein Router genannt
job-no-fitting-driver = Kein Treiber passt zum Router unter { $host }
job-router-not-driven = Der Router wird nicht gesteuert: { $why }
job-router-not-read = Der Router wurde nicht gelesen: { $why }
job-several-printers = In diesem Netz sind mehrere Drucker; geben Sie die Adresse des gemeinten an, aus `octopin find`
job-no-printer-yet = Der Drucker ist noch nicht in diesem Netz; er wird an dem erkannt, was er während WPS sagt
job-interface-as-before = { $interface } ist wieder so wie vor der Unterbrechung von octopin
job-bad-router-address = das ist keine Adresse eines Routers
    .next = geben Sie HOST oder HOST:PORT an
job-no-way = kein Weg ins WLAN steht offen
job-no-way-because = kein Weg ins WLAN steht offen: { $why }
job-way-shut = der Weg „{ $way }“ steht nicht offen
job-way-shut-because = der Weg „{ $way }“ steht nicht offen: { $why }
job-see-ways = `octopin join --dry-run` zeigt jeden Weg mit seinen Gründen

## What a way lacks here
job-lacks-driver = kein Treiber spricht mit dem Router
    .next = nennen Sie ihn mit --router ADDRESS
job-take-upnp = mit diesem Router wird über UPnP gesprochen
    .next = nehmen Sie den Weg „upnp“ (--way upnp)
job-lacks-upnp = dieses Programm spricht mit dem Router nicht über UPnP
    .next = geben Sie die Adresse seiner Beschreibung mit --router upnp:http://HOST:PORT/PATH an (`octopin find --routers` sucht sie)
job-lacks-settings = die Einstellungen des WLANs sind nicht bekannt
    .next = geben Sie sie mit --ssid NAME und --passphrase - an
job-lacks-wifi = es wurde keine WLAN-Schnittstelle genannt, die benutzt werden darf
    .next = nennen Sie sie mit --wifi NAME
job-lacks-place = die Funkeinheit dieser Schnittstelle hat jetzt keinen Platz für einen Zugangspunkt
    .next = nennen Sie eine andere mit --wifi
job-lacks-answer = der Drucker antwortet diesem Computer nicht
    .next = sehen Sie nach, ob er eingeschaltet ist, und geben Sie seine Adresse an: `octopin find` hat sie
job-at-usb = der Drucker hängt mit USB an diesem Computer
    .next = sein WLAN wird darüber eingestellt
job-lacks-usb = an USB antwortet diesem Computer kein Drucker
    .next = stecken Sie ihn an, installieren Sie das Programm ipp-usb, und geben Sie die Adresse an, die `octopin find` dann zeigt
job-lacks-setup-network = kein offenes Einrichtungs-WLAN eines Druckers ist in Reichweite
    .next = starten Sie den Einrichtungsmodus des Druckers, oder gehen Sie selbst in sein WLAN, wenn es ein Passwort hat, und geben Sie die Adresse des Druckers dort an

## What the person does, and what is changed
job-do-start-pin = Starten Sie jetzt WPS mit PIN am Drucker
job-do-press-button = Drücken Sie jetzt die WPS-Taste des Druckers
job-do-pull-cable = Ziehen Sie das Netzwerkkabel aus dem Drucker: die meisten Drucker haben ihr WLAN aus, solange es steckt
job-asks-for-pin = { $device } bittet darum, dass eine PIN eingegeben wird
job-kept-out = { $mac } wurde nicht eingelassen: { $why }
job-in-network = { $mac } ist im WLAN
job-run-ended-at = Der WPS-Ablauf endete bei { $kind }: { $why }
job-popup-on-air = Der Zugangspunkt dieses Computers ist auf Sendung: { $network }, { $mac }
job-popup-probed = { $mac } sieht sich um
job-popup-let-in = { $mac } wird eingelassen
job-popup-stranger = es ist nicht das Gerät, das genannt wurde
job-popup-not-wps = es will das Netz benutzen und nicht WPS
job-popup-full = es sind schon zu viele da
job-popup-not-possible = was es verlangt, ist hier nicht möglich
job-wps-is-on = WPS ist dafür eingeschaltet
job-router-pin-made = der Router nimmt einige Minuten lang eine neue eigene PIN an
job-restore-later = rufen Sie `octopin router restore { $address }` auf, wenn der Router wieder antwortet
job-left-at-router = Ein früherer Lauf hat am Router { $address } etwas geändert zurückgelassen; `octopin router restore { $address }` stellt es zurück, und der nächste Lauf auch
job-left-interface = Ein früherer Lauf hat { $interface } geändert zurückgelassen; der nächste Lauf stellt es zurück
job-wifi-not-told = Der Drucker sagt nicht, was sein WLAN macht; dass er unter { $address } antwortet, zeigt, dass er im Netz ist

## How it ended
job-already = der Drucker ist schon in diesem WLAN
job-planned = es war nur der Plan gewünscht, und nichts wurde geändert
job-stopped = es wurde hier angehalten
    .next = beginnen Sie von vorn, wenn Sie so weit sind
job-nobody-came = in den zwei Minuten kam kein Gerät
    .next = starten Sie WPS am Drucker innerhalb der zwei Minuten, auf dieselbe Art wie hier, und rufen Sie dies noch einmal auf
job-because = { $what }: { $why }
job-not-found = der Drucker ist im WLAN nicht zu finden
    .next = sehen Sie nach, was der Drucker zeigt, drucken Sie seinen Netzwerkbericht, und prüfen Sie, ob dieser Computer im selben Netz ist
job-joined-not-found = der Drucker hat die Einstellungen des WLANs bekommen und ist im WLAN nicht zu finden
    .next = drucken Sie den Netzwerkbericht des Druckers, und prüfen Sie, ob dieser Computer im selben Netz ist
job-joined-not-on = der Drucker hat die Einstellungen des WLANs bekommen und sagt, dass sein WLAN nicht verbunden ist
    .next = ziehen Sie sein Netzwerkkabel, falls eines steckt, und sehen Sie seinen WLAN-Testbericht an
job-joined-elsewhere = der Drucker antwortet und sagt, dass er in einem anderen WLAN ist
    .next = prüfen Sie, von welchem WLAN die Taste oder PIN benutzt wurde
job-joined-over-usb = der Drucker sagt über USB, dass er im WLAN ist, und dieser Computer findet ihn dort nicht
    .next = prüfen Sie, ob dieser Computer im selben Netz wie der Drucker ist und nicht in einem Gast-WLAN; öffnen Sie dann die Adresse, die der Netzwerkbericht des Druckers zeigt
job-joined-silent = der Drucker ist im WLAN, und weder seine Webseite noch das Drucken antwortet
    .next = schalten Sie den Drucker aus und wieder ein
job-joined-no-web = der Drucker ist im Netz und kann drucken, und seine Webseite, über die er verwaltet wird, antwortet nicht
    .next = warten Sie eine Minute und öffnen Sie seine Seite in einem Browser; antwortet auch die nicht, schalten Sie den Drucker aus und wieder ein
job-joined-no-ipp = der Drucker ist im Netz und seine Webseite antwortet, aber sein IPP nicht, über das Computer und Telefone ohne Treiber drucken
    .next = warten Sie eine Minute und drucken Sie eine Testseite; geht das nicht, schalten Sie auf der Seite des Druckers IPP ein, bei den Netzwerkdiensten oder unter AirPrint

## What a step could not do
job-no-driver = kein Treiber spricht mit dem Router
    .next = rufen Sie dies noch einmal mit --router und der Adresse des Routers auf
job-failed-unexplained = der Router sagt, dass es gescheitert ist, und nicht, warum
    .next = starten Sie WPS auf beiden Seiten noch einmal, und sehen Sie den Bericht des Druckers an
job-cancelled-at-router = jemand hat dem Router gesagt, dass er nicht länger warten soll
    .next = beginnen Sie von vorn, wenn niemand sonst am Router ist
job-check-cable = sehen Sie nach, ob das Netzwerkkabel im Drucker und im Router steckt, und rufen Sie dies noch einmal auf
job-check-usb = sehen Sie nach, ob das USB-Kabel steckt und der Drucker an ist, und rufen Sie dies noch einmal auf
job-no-settings = die Einstellungen des WLANs fehlen
    .next = geben Sie das WLAN mit --ssid und --passphrase - an
job-settings-not-known = die Einstellungen des WLANs sind nicht bekannt
    .next = geben Sie sie mit --ssid und --passphrase - an
job-bad-passphrase = das ist kein WPA2-Passwort
    .next = geben Sie 8 bis 63 Zeichen oder einen Schlüssel aus 64 Hexadezimalziffern an
job-home-security = ein WPA2-Passwort öffnet dieses WLAN nicht ({ $security })
    .next = stellen Sie den Router auf WPA2, oder auf WPA2 und WPA3 zusammen
job-no-printer = der Drucker antwortet nicht
    .next = geben Sie seine Adresse an; `octopin find` hat sie
job-nobody-in-setup-network = im Einrichtungs-WLAN des Druckers antwortet niemand
    .next = schalten Sie den Drucker aus und ein, und starten Sie seinen Einrichtungsmodus noch einmal
job-not-kept = was der Drucker jetzt hat, ließ sich nicht aufbewahren: { $error }
    .next = machen Sie das Zustandsverzeichnis von octopin beschreibbar
job-set-with-password = stellen Sie sein WLAN mit `octopin printer set-wifi { $host }` ein, das nach dem Passwort des Druckers fragt; es steht oft auf einem Aufkleber oder auf seiner Informationsseite
job-router-pin-unused = niemand hat die PIN des Routers in ihrer Zeit benutzt
    .next = suchen Sie zuerst das Feld für die PIN des Routers im WLAN-Menü des Druckers, und rufen Sie dies dann noch einmal auf
job-no-router-pin = der Router nennt keine eigene PIN
    .next = sie steht vielleicht auf seinem Aufkleber oder seiner WPS-Seite; `--way manual` hat die Schritte für einen anderen Weg

## Changes at a router
job-change-no-driver = kein Treiber dieses Programms spricht mit diesem Router
    .next = ändern Sie es auf seiner eigenen Seite; `octopin router show` hat die Schritte
job-change-no-journal = was an einem Router geändert wird, wird vorher notiert, und die Notiz lässt sich nicht aufbewahren: { $error }
    .next = machen Sie das Zustandsverzeichnis von octopin beschreibbar, oder setzen Sie XDG_STATE_HOME auf eines, das es ist
job-change-taken-back = { $why }; seine Einstellungen sind wie vorher
job-change-restore = falls dort etwas geändert wurde, stellt `octopin router restore { $address }` es zurück
job-change-next-restore = { $next }; falls dort etwas geändert wurde, stellt `octopin router restore { $address }` es zurück
job-says-on-is-off = der Router sagt, dass er WPS eingeschaltet hat, und { $who ->
    [state] sein Zustand
   *[air] seine Aussendung über Funk
} sagt, dass es aus ist
    .next = sehen Sie auf seiner eigenen Seite nach; manche Router lassen WPS aus, solange der WLAN-Name verborgen ist, nur WPA3 gilt oder kein Passwort gesetzt ist
job-says-off-is-on = der Router sagt, dass er WPS ausgeschaltet hat, und { $who ->
    [state] sein Zustand
   *[air] seine Aussendung über Funk
} sagt, dass es an ist
    .next = schalten Sie es auf seiner eigenen Seite aus, und sehen Sie mit `octopin router show` noch einmal nach
job-says-pin-off = der Router sagt, dass er seine eigene PIN nicht mehr annimmt, und { $who ->
    [state] sein Zustand
   *[air] seine Aussendung über Funk
} sagt, dass er es tut
    .next = ändern Sie es auf seiner eigenen Seite, und sehen Sie mit `octopin router show` noch einmal nach
job-says-wpa2 = der Router sagt, dass er nur WPA2 mit AES annimmt, und { $who ->
    [state] sein Zustand
   *[air] seine Aussendung über Funk
} sagt, dass er mehr annimmt
    .next = ändern Sie es auf seiner eigenen Seite, und sehen Sie mit `octopin router show` noch einmal nach
job-changed-since = das ist nicht mehr die letzte Änderung am Router
    .next = `octopin router restore` nimmt die letzte Änderung zurück

## The virtual home
job-virtual-no-program = Kein Programm spricht mit diesem Router: was dort zu tun ist, wird von Hand getan
job-virtual-radio-as-before = das WLAN dieses Computers ist wieder so wie vor der Unterbrechung von octopin
job-virtual-no-settings = die Einstellungen des WLANs sind nicht bekannt
    .next = geben Sie das WLAN-Passwort an
job-virtual-nobody-at = Im virtuellen Zuhause antwortet unter { $address } niemand
job-virtual-no-radio = Der virtuelle Computer hat kein WLAN-Interface namens { $name }
job-virtual-no-network = Im virtuellen Zuhause ist kein WLAN namens { $network } zu hören

## What is looked at when a printer is not in the network
job-state-ok = gut
job-state-problem = Problem
job-state-unknown = unbekannt
job-state-not-possible = unmöglich
job-check-printer-answers = Der Webserver oder der Druckdienst des Druckers antwortet
    .next = geben Sie seine Adresse mit --printer an; `octopin find` zeigt die Drucker in Reichweite
job-check-printer-wifi = Der Drucker selbst sagt, dass sein WLAN verbunden ist
    .next = sehen Sie auf der Netzwerkseite seines Webservers, an seinem Bedienfeld oder in seiner App nach
job-check-printed-report = Alle Prüfungen im gedruckten Bericht des Druckers sind bestanden
    .next = drucken Sie den WLAN-Testbericht, und geben Sie ein Bild davon mit --report an
job-check-printer-wps-way = Der Drucker hat eine WPS-PIN oder eine WPS-Taste
    .next = `octopin where MODELL` sagt, wo sein Menü sie hat
job-check-router-wps = WPS ist am Router eingeschaltet
    .next = sehen Sie auf der WPS-Seite des Routers nach; `octopin router show` hat die Schritte
job-check-router-mode = Der Router nimmt die PIN oder die Taste eines Geräts an
    .next = sehen Sie auf der WPS-Seite des Routers nach, ob es ein Feld für die PIN und eine Taste gibt
job-check-printer-firmware = Die Firmware des Druckers ist nicht alt
    .next = vergleichen Sie sie mit der neuesten auf der Seite des Herstellers
job-check-router-firmware = Die Firmware des Routers ist nicht alt
    .next = suchen Sie auf der eigenen Seite des Routers nach einer Aktualisierung
job-check-same-network = Der Drucker ist auf dieses WLAN eingestellt
    .next = vergleichen Sie den WLAN-Namen im Bericht des Druckers mit dem des Routers
job-check-same-addresses = Die Adresse des Druckers liegt im Netz dieses Computers
    .next = vergleichen Sie beide Adressen: die ersten drei Zahlen sind meistens gleich
job-check-range = Der Drucker und der Router hören einander gut
    .next = stellen Sie den Drucker ein paar Schritte neben den Router, und versuchen Sie es dort noch einmal
job-check-bands = Das WLAN ist auf einem Band, das der Drucker hat
    .next = lassen Sie den Router das WLAN auf 2,4 GHz senden, das fast jeder Drucker hat
job-check-security = Die Sicherheit des WLANs ist eine, die WPS weitergeben kann
    .next = sehen Sie auf der WLAN-Seite des Routers nach: dort soll WPA2 stehen, oder WPA2 und WPA3
job-check-guest-network = Das WLAN ist kein Gast-WLAN
    .next = sehen Sie auf der Seite des Routers nach, welches seiner WLANs für Gäste ist
job-check-isolation = Der Router trennt die WLAN-Geräte nicht voneinander
    .next = suchen Sie auf der WLAN-Seite des Routers nach der Trennung der Geräte (Isolation), und schalten Sie sie aus
job-check-mac-filter = Der Router lässt auch Geräte herein, die auf keiner Liste stehen
    .next = suchen Sie auf der WLAN-Seite des Routers nach einer Liste zugelassener Geräte (MAC-Filter)
job-check-restarts = Router und Drucker wurden neu gestartet
    .next = schalten Sie beide aus und wieder ein, den Router zuerst, und warten Sie drei Minuten

## What only a person knows
job-question-pin = Zeigt der Drucker irgendwo eine achtstellige WPS-PIN: an seinem Bedienfeld oder auf einer Seite, die er druckt?
job-question-button = Hat der Drucker eine WPS-Taste: eine WLAN-Taste, die WPS startet, oder einen Eintrag dafür in seinem Menü?
job-question-wireless = Kann der Drucker überhaupt WLAN: steht das in seinem Namen, auf der Schachtel oder in der Anleitung?
job-question-router-pin = Lässt sich am Drucker die WPS-PIN eines Routers eingeben: fragt sein Menü danach?
job-question-listed = Steht der Drucker auf der Liste des Routers mit den Geräten, die herein dürfen?
job-question-north-america = Wurde der Drucker in Nordamerika gekauft?
job-question-wpa3 = Steht in der Anleitung oder im Menü des Druckers, dass er WPA3 kann?
job-question-pmf = Steht in der Anleitung oder im Menü des Druckers, dass er WPA3 oder geschützte Management-Frames (PMF) kann?
job-question-hears = Zeigt der Drucker das WLAN an, wenn er nach WLANs sucht?
job-question-box = Wurde die PIN des Druckers in ein Feld für die eigene PIN des Routers eingegeben („Router-PIN“, „AP-PIN“)?
job-question-refuses = Hat der Router die PINs mehrerer Geräte abgelehnt, obwohl jede so eingegeben wurde, wie das Gerät sie zeigte?
job-question-pin-shown = Zeigt die Seite des Routers seine eigene WPS-PIN, ohne nach einem Passwort zu fragen?
job-question-internet = Wurde am Router ein Port für den Drucker geöffnet, sodass er aus dem Internet erreichbar ist?
job-question-restarted = Wurden Router und Drucker beide aus- und wieder eingeschaltet, seit es nicht geht?
job-question-close = Steht der Drucker jetzt nur ein paar Schritte vom Router entfernt?
job-question-guest = Ist das WLAN, in das der Drucker soll, ein Gast-WLAN?
job-question-cable = Steckt ein Netzwerkkabel im Drucker?
job-question-mac-filter = Lässt der Router nur Geräte herein, die auf einer Liste stehen (MAC-Filter)?
job-question-isolation = Trennt der Router die WLAN-Geräte voneinander (Isolation)?
job-question-updated = Haben Drucker und Router beide die neueste Firmware ihrer Hersteller?
job-question-odd-passphrase = Hat das WLAN-Passwort genau 8 oder 16 Zeichen, oder Umlaute oder Buchstaben mit Akzenten?
job-question-other-setup = Misslingt die Einrichtung anderer Geräte, seit WPS am Router eingeschaltet ist?
job-inquiry-box = In welches Feld auf der Seite des Routers wurde die PIN des Druckers eingegeben?
job-inquiry-box-device = In das für die PIN eines Geräts, auch Client- oder Enrollee-PIN genannt
job-inquiry-box-router = In das für die eigene PIN des Routers, auch AP-PIN genannt
job-inquiry-display = Was sagt die Anzeige des Druckers jetzt über sein WLAN?
job-inquiry-display-connected = Dass er verbunden ist
job-inquiry-display-not-set-up = Dass er nicht eingerichtet ist oder dass WPS nicht geklappt hat
job-inquiry-display-finds-nothing = Dass er keinen Router oder das Netz nicht findet
job-inquiry-display-refused = Dass das Netz ihn abgewiesen hat oder dass das Passwort falsch ist
job-inquiry-display-no-address = Dass er verbunden ist und keine IP-Adresse hat oder eine, die mit 169.254 beginnt
job-inquiry-display-connecting = Dass er noch verbindet
job-inquiry-display-none = Er hat keine Anzeige dafür, nur Lampen
job-inquiry-network = Nennt der Drucker dort das Netz { $network } oder ein anderes?
job-inquiry-network-this = Dieses
job-inquiry-network-other = Ein anderes
job-inquiry-light = Was macht die WLAN-Leuchte des Druckers?
job-inquiry-light-steady = Sie leuchtet stetig
job-inquiry-light-blinks = Sie blinkt
job-inquiry-light-off = Sie ist aus
job-inquiry-yes = Ja
job-inquiry-no = Nein
job-inquiry-unknown = Das weiß ich nicht
job-inquiry-told = { $question } Antwort: { $answer }

## What a fact was learnt from
job-seen-after-wps = nach WPS gesucht
job-seen-answers = er antwortet
job-seen-arp = für seine Adresse wird geantwortet (ARP), und seine Ports schweigen
job-seen-asked = gefragt
job-seen-box = in welches Feld die PIN eingegeben wurde
job-seen-capture = aufgezeichneter Verkehr
job-seen-display = das Display des Druckers
job-seen-given = angegeben
job-seen-ipp-usb = ipp-usb auf diesem Computer
job-seen-label = was auf dem Drucker steht
job-seen-light = die WLAN-Leuchte des Druckers
job-seen-no-answer = keine Antwort
job-seen-no-ssdp = keine Antwort auf eine Suche (SSDP)
job-seen-own-addresses = Adressen dieses Computers
job-seen-own-connection = die eigene Verbindung dieses Computers
job-seen-own-network = das eigene WLAN dieses Computers
job-seen-radio = der WLAN-Adapter dieses Computers
job-seen-router = Router
job-seen-router-events = die Meldungen des Routers
job-seen-router-page = die eigene Seite des Routers
job-seen-sent-to-printer = an die Adresse des Druckers gesendet
job-seen-sent-to-router = an die Adresse des Routers gesendet
job-seen-settings = die Einstellungen des Druckers oder des Routers
job-seen-this-job = dieser Auftrag
job-seen-virtual-printer = virtueller Drucker
job-seen-wlanconfig = WFAWLANConfig antwortet

## Harden: what the person is asked
job-harden-wps-off = WPS an { $router } ausschalten?
job-harden-router-pin-off = Soll { $router } seine eigene PIN nicht mehr annehmen? PINs von Geräten und die Taste gehen wie bisher.
job-harden-wpa2 = Sollen die WLANs von { $router } nur noch WPA2 mit AES annehmen? Geräte, die nur das erste WPA oder TKIP kennen, kommen dann nicht mehr hinein.
job-harden-for-good = { $question } Von hier aus lässt sich das nicht zurückstellen, weil die PIN ein Geheimnis ist und nicht aufbewahrt wird; sie ist wieder da, wenn der Router mit seiner eigenen Konfiguration neu startet.

## The scenarios of the virtual home, in a line each
job-scene-device-pin = Der Drucker zeigt seine PIN, der Router bekommt sie gesagt, der Drucker kommt ins WLAN
job-scene-button = Die WPS-Taste des Routers drückt das Programm, Sie drücken die des Druckers
job-scene-router-pin = Sie geben die PIN vom Aufkleber des Routers am Drucker ein, der sich die Einstellungen selbst holt
job-scene-router-pin-made = Der Router macht für einige Minuten eine PIN, Sie geben sie am Drucker ein, und sie ist wieder aus
job-scene-short-pin = Ein Drucker, dessen PIN nur vier Ziffern hat
job-scene-printed-pin = Ein Drucker, der keine PIN zeigen kann, druckt sie auf seine Netzwerkkonfigurationsseite
job-scene-mistyped-digit = Eine Ziffer ist vertippt: die Prüfziffer bemerkt es, bevor etwas gesendet wird
job-scene-two-networks = Auch der Router eines Nachbarn bietet WPS an; er weist den Drucker ab, der richtige nimmt ihn auf
job-scene-hidden-network = Ein verborgener Name schaltet das WPS des Routers aus; das WLAN dieses Computers lässt den Drucker herein
job-scene-no-wps-router = Der Router hat gar kein WPS; das WLAN dieses Computers gibt dem Drucker die Einstellungen
job-scene-popup-pin = Das WLAN dieses Computers ist zwei Minuten lang ein Zugangspunkt und nimmt die PIN des Druckers an
job-scene-popup-button = Dasselbe mit der Taste des Druckers, für einen Drucker ohne PIN
job-scene-wps-for-the-job = WPS ist am Router aus; es wird für den Auftrag eingeschaltet und danach wieder aus
job-scene-wps-on-for-the-button = Dasselbe, bevor die Taste des Routers gedrückt wird
job-scene-locked-but-open = Ein Router, der seine eigene PIN verweigert, nimmt die des Druckers trotzdem
job-scene-noisy-air = Eines von fünf Datenpaketen geht verloren; beide Seiten wiederholen sich, bis es klappt
job-scene-old-router = Ein Router mit WPS 1.0, der keine Geräte benennt und wartet, bis man ihn anspricht
job-scene-new-router = Ein Router mit Werkseinstellungen macht den Schlüssel seines WLANs, wenn das erste Gerät kommt
job-scene-own-key = Der Router gibt dem Drucker einen WLAN-Schlüssel, den kein anderes Gerät hat
job-scene-transition = Ein WLAN mit WPA2 und WPA3 zusammen nimmt den Drucker mit WPA2 auf
job-scene-crowded-buttons = An zwei Geräten in Reichweite ist die Taste gedrückt, darum wird die PIN genommen, die für eines gilt
job-scene-neighbours-button = Der Router eines Nachbarn wartet auf seine Taste, darum ist die PIN der sicherere Weg
job-scene-listed-printer = Nur Geräte auf der Liste dürfen herein, und der Drucker steht auf der Liste
job-scene-buttons-by-hand = Kein Programm spricht mit dem Router: Sie drücken beide Tasten, und octopin sieht danach nach
job-scene-pin-by-hand = Sie geben die PIN des Druckers auf der eigenen Seite des Routers ein
job-scene-passphrase-by-hand = Ein Drucker ohne WPS: Sie wählen das WLAN an seinem Display und tippen das Passwort ein
job-scene-already-there = Der Drucker ist schon im WLAN, es ist also nichts zu tun
job-scene-upnp-pin = Der Router nimmt einen Registrar über UPnP an: dieser Computer spricht durch ihn mit dem Drucker
job-scene-passphrase-by-ipp = Der Drucker ist in einem alten WLAN und lässt sein WLAN über IPP einstellen; er zieht in das neue um
job-scene-passphrase-by-web = Dasselbe mit einem Drucker, der ein Profil nur über seinen Webserver annimmt (LEDM)
job-scene-setup-network = Ein neuer Drucker zeigt ein eigenes WLAN, über das er das Passwort des Heim-WLANs bekommt
job-scene-usb-cable = Der Drucker hängt am USB dieses Computers; darüber wird das Passwort geschrieben
job-scene-ethernet-cable = Der Drucker hängt am Netzwerkkabel, bekommt darüber das Passwort, und Sie ziehen das Kabel ab
job-scene-upnp-wants-login = Das UPnP des Routers will eine Anmeldung, bevor es einen Registrar annimmt
job-scene-upnp-refuses = Der Router sagt über UPnP, wer er ist, und nimmt keinen Registrar an
job-scene-upnp-wrong-pin = Auch über UPnP wird eine falsche PIN bemerkt, mit ihrer Hälfte, und nicht noch einmal versucht
job-scene-upnp-router-gone = Dem Router fällt mitten im Austausch der Strom aus
job-scene-upnp-old-passphrase = Das Passwort, das Sie für das WLAN angegeben haben, ist ein altes
job-scene-upnp-filtered = WPS über UPnP gelingt, und im Filter des Routers steht der Drucker nicht
job-scene-upnp-off = Der Registrar über UPnP ist gewünscht, und am Router ist UPnP ausgeschaltet
job-scene-web-wants-login = Die Einstellungen des Druckers haben ein Passwort, und niemand hat es angegeben
job-scene-ipp-wants-login = Der Drucker sagt über IPP alles, und lässt niemanden ohne sein Passwort etwas einstellen
job-scene-ipp-wrong-passphrase = Der Drucker nimmt ein vertipptes Passwort an, verlässt sein altes WLAN und kommt in keines von beiden
job-scene-passphrase-not-settable = Der Drucker spricht nur einen neueren Dialekt (CDM), in dem noch niemand gesehen hat, wie das WLAN eingestellt wird
job-scene-setup-network-absent = Das Einrichtungs-WLAN des Druckers ist gewünscht, und keines ist zu empfangen
job-scene-setup-network-locked = Das eigene WLAN des Druckers hat ein Passwort, das dieses Programm nicht errät
job-scene-setup-network-declined = Sie werden gefragt, ob das Einrichtungs-WLAN das Ihres Druckers ist, und sagen nein
job-scene-setup-network-silent = Im Einrichtungs-WLAN antwortet niemand
job-scene-setup-wrong-passphrase = Das Passwort des Heim-WLANs ist vertippt, und der Drucker kann es nicht wissen
job-scene-setup-too-far = Der Drucker bekommt das Passwort und hört den Router von seinem Platz aus nicht
job-scene-usb-without-ipp-usb = Der Drucker ist angesteckt, und das Programm fehlt, das über USB mit ihm spricht
job-scene-usb-printer-refuses = Der Drucker wurde schon früher eingerichtet und hat ein Passwort, auch über USB
job-scene-usb-wrong-passphrase = Das Passwort ist vertippt; der Drucker sagt über USB, dass er nicht hineinkommt
job-scene-usb-isolated = Der Drucker sagt über USB, dass er im WLAN ist, und der Router hält ihn getrennt
job-scene-ethernet-cable-pulled = Das Kabel wird abgezogen, bevor das Passwort geschrieben ist
job-scene-ethernet-profile-refused = Der Drucker will das Passwort seiner Einstellungen, bevor er ein Profil annimmt
job-scene-ethernet-cable-stays = Das Passwort ist geschrieben, und das Kabel bleibt stecken, was das WLAN des Druckers ausgeschaltet lässt
job-scene-ethernet-filtered = Das Kabel wird abgezogen, und der Router lässt nur Geräte auf der Liste herein
job-scene-wrong-pin = Die PIN, die Sie angeben, ist nicht die des Druckers: es hält an, sagt welche Hälfte, und rät nicht
job-scene-wrong-first-half = Sie geben die PIN einer Seite von letzter Woche ein; die erste Hälfte passt nicht
job-scene-wrong-second-half = Zwei Ziffern der zweiten Hälfte sind so vertippt, dass die Prüfziffer es nicht merkt
job-scene-wrong-box = Die PIN des Druckers wird in das Feld für die eigene PIN des Routers eingegeben
job-scene-label-at-router = Die PIN vom Aufkleber des Routers wird als die des Druckers angegeben
job-scene-wrong-router-pin = Am Drucker sind zwei Ziffern der PIN des Routers vertippt
job-scene-wrong-router-pin-unseen = Am Drucker wird die PIN des Routers vertippt, und der Router sagt diesem Programm nichts
job-scene-popup-wrong-pin = Eine falsche PIN am eigenen Zugangspunkt dieses Computers
job-scene-mistyped-thrice = Die PIN wird immer wieder vertippt, und nie wird etwas gesendet
job-scene-no-pin = Niemand gibt die PIN an
job-scene-too-late = Die PIN wird nach den zwei Minuten des Druckers angegeben
job-scene-nobody-entered-it = Der Drucker zeigt seine PIN, und niemand gibt sie irgendwo ein
job-scene-nobody-pressed = Der Router wartet auf seine Taste, und niemand drückt die des Druckers
job-scene-popup-nobody-pressed = Der Zugangspunkt dieses Computers wartet, und niemand drückt die Taste des Druckers
job-scene-two-buttons = An zwei Druckern ist zugleich die Taste gedrückt, niemand kann also sagen, welcher gemeint ist
job-scene-not-agreed = Sie werden gefragt, bevor etwas geändert wird, und sagen nein
job-scene-nobody-to-ask = Niemand ist da, der zustimmen könnte, also wird nichts geändert
job-scene-no-wps = Der Router hat kein WPS, oder es ist aus und bleibt aus
job-scene-router-locked = Der Router verweigert seine eigene PIN, weil er gesperrt ist
job-scene-hidden-and-no-radio = Ein verborgener Name schaltet WPS aus, und dieser Computer hat kein eigenes WLAN
job-scene-wpa3-only = Das WLAN nimmt nur WPA3, das WPS nicht weitergeben und dieser Drucker nicht kann
job-scene-five-ghz-only = Das WLAN ist nur auf 5 GHz, und der Drucker hat nur 2,4 GHz
job-scene-six-ghz-only = Das WLAN ist nur auf 6 GHz
job-scene-enterprise = Das WLAN will von jedem ein Konto statt eines Passworts
job-scene-enhanced-open = Das WLAN ist ohne Passwort verschlüsselt, wofür WPS kein Wort hat
job-scene-wep = Das WLAN benutzt WEP, das WPS verbietet
job-scene-tkip-only = Das WLAN verschlüsselt nur mit TKIP, das WPS verbietet
job-scene-pmf-known = Das WLAN schützt seine Verwaltungsnachrichten, und von diesem Drucker ist bekannt, dass er es nicht tut
job-scene-mac-filter-known = Nur Geräte auf der Liste dürfen herein, und der Drucker steht nicht auf der Liste
job-scene-overlap-known = An zwei Geräten in Reichweite ist die Taste gedrückt, und die Taste ist gewünscht
job-scene-channel-13-known = Der Router ist auf Kanal 13, und vom Drucker ist bekannt, dass er bei 11 aufhört
job-scene-radar-wait = Der Router horcht auf Radar, bevor er senden darf, und das WLAN ist nur auf 5 GHz
job-scene-full-known = Der Router sagt, dass er keine Geräte mehr aufnimmt
job-scene-cable-in = Ein Netzwerkkabel im Drucker lässt sein WLAN ausgeschaltet
job-scene-no-wireless = Der Drucker hat gar kein WLAN
job-scene-no-button = Die Taste ist gewünscht, und der Drucker hat keine
job-scene-no-pin-box = Die PIN ist gewünscht, und die Schnittstelle dieses Routers nimmt nur die Taste
job-scene-out-of-range = Der Drucker steht zu weit vom Router entfernt, um ihn zu hören
job-scene-channel-13 = Der Router ist auf Kanal 13, den ein für Nordamerika gebauter Drucker nicht benutzt
job-scene-mac-filter-first = Der Filter des Routers weist den Drucker ab, bevor WPS beginnt
job-scene-mac-filter = WPS gelingt, aber im Filter des Routers steht der Drucker nicht
job-scene-wpa3-behind = WPS gelingt, und das WLAN will, was WPA3 will, obwohl auf der Seite des Routers WPA2 steht
job-scene-pmf-required = WPS gelingt, aber das WLAN verlangt von jedem Gerät, dass es seine Verwaltungsnachrichten schützt
job-scene-stale-key = WPS gibt einen alten Schlüssel weiter, von vor dem Wechsel des Passworts
job-scene-full = WPS gelingt, aber der Router hat schon so viele Geräte, wie er aufnimmt
job-scene-no-address = Der Drucker kommt ins WLAN, aber niemand gibt ihm eine Adresse
job-scene-addresses-full = Der Drucker kommt ins WLAN, und der Router hat keine Adresse mehr zu vergeben
job-scene-guest-network = Der Drucker kommt in ein Gast-WLAN, das ihn vom Computer trennt
job-scene-isolation-unseen = Dasselbe, wenn der Router nicht sagt, dass er das tut
job-scene-other-network = Von Hand wird die Taste des falschen Routers gedrückt: der Drucker ist in einem anderen WLAN
job-scene-wrong-passphrase = Von Hand wird das Passwort am Drucker vertippt
job-scene-silent-printer = Der Drucker ist im WLAN, und weder seine Seite noch sein Drucken antwortet
## The history
job-history-no-run = im Verlauf gibt es keinen Vorgang { $id }
    .next = `octopin history` zeigt die Vorgänge, die gespeichert sind
job-history-no-place = für den Verlauf gibt es keinen Platz: { $why }
    .next = setzen Sie HOME oder XDG_STATE_HOME auf ein Verzeichnis, in das Sie schreiben dürfen
job-history-no-home = weder HOME noch XDG_STATE_HOME ist gesetzt
job-history-newer = der Verlauf in { $path } stammt von einer späteren Version von octopin
    .next = benutzen Sie diese Version, oder verschieben Sie die Datei
job-history-broken = der Verlauf in { $path } ist nicht benutzbar ({ $why })
    .next = verschieben Sie die Datei, dann wird eine neue begonnen

## The support bundle: what can go wrong, and its files
job-bundle-bad-capture = der Mitschnitt { $name } lässt sich nicht lesen ({ $why })
    .next = prüfen Sie den Namen, oder lassen Sie ihn weg
job-bundle-captures = das sind zu viele Mitschnitte
    .next = geben Sie die der Versuche an, auf die es ankommt, höchstens { $max }
job-bundle-not-written = das Supportpaket lässt sich nicht schreiben ({ $error })
    .next = nennen Sie eine Datei in einem Verzeichnis, in das Sie schreiben dürfen
job-bundle-no-pdf = dieses Programm ist ohne PDF gebaut; summary.html ist dieselbe Seite
job-bundle-pdf-failed = das PDF konnte nicht erstellt werden: { $why }
job-bundle-pdf-font = die Schrift lässt sich nicht lesen
job-bundle-pdf-page = die Seite hat keine Größe
job-bundle-no-run = Es ist kein Vorgang gespeichert.
job-bundle-made = Supportpaket, erstellt von { $program } am { $at }
job-bundle-file-pdf = eine Seite: die Geräte, was versucht wurde, Ergebnis, Ursache, an wen Sie sich wenden
job-bundle-file-html = dieselbe Seite für einen Webbrowser
job-bundle-file-timeline = was in dem Vorgang geschah, um den es geht, und wann
job-bundle-file-json = alles für Programme (octopin.bundle/1)
job-bundle-file-capture = mitgeschnittene Nachrichten von WPS; `octopin explain` und Wireshark lesen sie
job-bundle-masked = WLAN-Passwörter, PINs, Claim-Codes und Community-Namen sind durch { $mask } ersetzt, an { $places ->
    [one] { $places } Stelle
   *[other] { $places } Stellen
}.
job-bundle-replaced = Durch Pseudonyme ersetzt, in allen Dateien dieselben: MAC-Adressen: { $macs }, UUIDs: { $uuids }, Seriennummern: { $serials }.
job-bundle-replaced-names = Durch Pseudonyme ersetzt, in allen Dateien dieselben: MAC-Adressen: { $macs }, UUIDs: { $uuids }, Namen von WLANs: { $names }, Seriennummern: { $serials }.
job-bundle-captures-keep =
    Mitschnitte behalten nur, was zu WPS gehört; andere Pakete fehlen, und der Austausch der Schlüssel
    nach WPS ist geleert. Was in den Nachrichten von WPS verschlüsselt ist, bleibt, wie es war.
job-bundle-names-in = Die Namen der WLANs sind enthalten; --hide-names ersetzt auch sie.

## The support bundle: its page
job-bundle-title = Bericht zur Einrichtung des Druckers
job-bundle-lead = Erstellt von { $program } am { $at }. WLAN-Passwörter und PINs sind nicht enthalten; Adressen und Seriennummern sind durch Pseudonyme ersetzt, in allen Dateien des Pakets durch dieselben.
job-bundle-not-known = nicht bekannt
job-bundle-happened = Was geschah
job-bundle-nothing-tried = Es wurde noch nichts versucht, was gespeichert ist.
job-bundle-tried = Versucht
job-bundle-began = Beginn
job-bundle-outcome = Ergebnis
job-bundle-why = Warum
job-bundle-next = Als Nächstes
job-bundle-causes = Mögliche Ursachen, die wahrscheinlichste zuerst
job-bundle-printer = Drucker
job-bundle-router = Router
job-bundle-whom = An wen Sie sich wenden
job-bundle-nobody = Noch an niemanden: Tun Sie zuerst, was unter „Als Nächstes“ steht. Hilft das nicht, zeigen Sie diese Seite dem Hersteller des Druckers oder des Routers.
job-bundle-call = { $ask } { $why }
job-bundle-tell-them = Sagen Sie dort:
job-bundle-tries = Was versucht wurde, das Letzte zuerst
job-bundle-run = Vorgang
job-bundle-what = Was
job-bundle-captured = Mitschnitte
job-bundle-file = Datei
job-bundle-unknown = Was nicht bekannt ist
job-bundle-model = Modell
job-bundle-product-number = Produktnummer
job-bundle-firmware = Firmware
job-bundle-serial = Seriennummer (Pseudonym)
job-bundle-wifi = WLAN
job-bundle-seen = Gesehen
job-bundle-driver = Gesteuert durch
job-bundle-network = WLAN
job-bundle-list = { $first }, { $next }
job-bundle-ended = { $outcome } ({ $code })
job-bundle-open = wurde nicht beendet
job-bundle-way = { $command }, Weg: { $way }
job-bundle-released = { $version }, erschienen am { $day }
job-bundle-on-network = WLAN { $name }
job-bundle-channel = Kanal { $channel }
job-bundle-signal = Signal { $dbm }
job-bundle-pmf = geschützte Management-Frames { $mode }
job-bundle-hidden = verborgen
job-bundle-wps-on = WPS ein
job-bundle-wps-takes = WPS ein, nimmt { $ways }
job-bundle-wps-off = WPS aus
job-bundle-wps-not-known = WPS nicht bekannt
job-bundle-wps-locked = WPS gesperrt
job-bundle-device-pin = die PIN eines Geräts
job-bundle-button = die Taste
job-bundle-router-pin = die PIN des Routers
job-bundle-seen-last = wie es zuletzt gesehen wurde
job-bundle-a-model = Modell
job-bundle-a-product-number = Produktnummer
job-bundle-a-firmware = Firmware
job-bundle-unknown-printer = Vom Drucker: { $what }. `octopin bundle --printer ADDRESS` fragt danach.
job-bundle-unknown-router = Vom Router: { $what }. `octopin bundle --router ADDRESS` fragt danach.
job-bundle-unknown-run = Was versucht wurde. `octopin join` notiert, was es tut.

## What a capture says
job-capture-succeeded = In der Aufzeichnung ist WPS gelungen: { $cause } Nichts, was beobachtet wurde, spricht dagegen, dass der Drucker im WLAN ist.
    .next = Sehen Sie nach, ob der Drucker jetzt im WLAN ist: `octopin find` zeigt die Drucker in Reichweite, und `octopin diagnose --printer ADDRESS` sieht einen an.
