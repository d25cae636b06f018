# Die deutschen Texte der Web-App. Namen bleiben, Texte dürfen sich ändern.
# Ein Text ist ganz: keiner wird aus Stücken zusammengesetzt.

## The frame of every page
skip = Zum Inhalt springen
nav-steps = Schritte
nav-more = Mehr
nav-languages = Sprache
step-found = Anfang
step-pin = Die PIN
step-plan = Plan
step-job = Verbinden
step-findings = Sicherheit
nav-where = Wo ist die PIN?
nav-where-new = Wo ist die PIN? (in einem neuen Tab)
nav-history = Verlauf
nav-explain = Eine Aufzeichnung erklären
nav-report = Einen gedruckten Bericht lesen
nav-phone = Mit dem Telefon
nav-question-pin = Wo ist die WPS-PIN meines HP-Druckers?
nav-question-router = Kann mein Router WPS mit PIN?
nav-question-help = Wann frage ich HP oder einen Techniker?
nav-words = Begriffe erklärt
nav-api = Für Programme (API)
end-session = Diese Sitzung beenden
ended-title = Die Sitzung ist zu Ende
ended-text = Von diesem Browser aus geht es jetzt nicht weiter. Um zurückzukommen, nehmen Sie den neuen Link, den das Terminal zeigt.
demo-banner = Dies ist ein virtuelles Zuhause (Geschichte: { $scenario }). Nichts hier ist echt, und nichts kann kaputtgehen.
yes = Ja
no = Nein
not-known = nicht bekannt
not-evidenced = Nicht belegt: keine Quelle sagt, wie.
answer = Antwort
sure-high = sehr sicher
sure-medium = ziemlich sicher
sure-low = nicht sicher
sure-recalled = aus dem Gedächtnis
sources = Aus:

## Errors
to-start = Zurück zum Anfang
error-reference = Im Verlauf ist dies Nummer { $number }; `octopin history { $number }` zeigt es auch.
error-foreign-host = Diese Adresse ist nicht meine
error-foreign-host-next = Die Seite wurde unter einem Namen verlangt, der nicht der dieses Programms ist. Nehmen Sie den Link, den das Terminal zeigt.
error-cross-origin = Eine andere Seite wollte diese benutzen
error-cross-origin-next = Was ankam, kam nicht von einer Seite dieses Programms; es wurde abgelehnt und nichts geändert. Öffnen Sie Octopin selbst und drücken Sie den Knopf dort.
error-method = Das geht hier nicht
error-no-session = Um hereinzukommen, brauchen Sie einen Link
error-no-session-next = Das Terminal, in dem octopin serve läuft, zeigt einen Link, der einmal gilt. Öffnen Sie ihn in diesem Browser.
error-bad-link = Dieser Link gilt nicht mehr
error-too-many = Zu viele falsche Links
error-too-many-next = Warten Sie eine Minute und nehmen Sie dann den Link, den das Terminal jetzt zeigt.
error-not-found = Diese Seite gibt es nicht
error-not-found-next = Es ist nichts passiert. Gehen Sie zurück zum Anfang und von dort weiter.
error-malformed = Das ließ sich nicht lesen
error-malformed-next = Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
error-too-large = Das ist zu groß
error-too-large-next = Eine Datei darf bis zu 64 Megabyte haben. Wählen Sie eine kürzere Aufzeichnung oder ein kleineres Bild.
error-old-form = Dieses Formular ist aus einer früheren Sitzung
error-slow = Das hat zu lange gedauert
error-slow-next = Gehen Sie zurück und versuchen Sie es noch einmal.
error-busy = Es läuft schon ein Auftrag
error-busy-next = Warten Sie, bis er zu Ende ist, oder halten Sie ihn auf der Seite „Verbinden“ an. Versuchen Sie es dann noch einmal.
error-shut = Dieser Weg ist jetzt nicht offen
error-shut-next = Sehen Sie noch einmal in den Plan: er zeigt, was offen ist und warum.
error-own-fault = Octopin selbst hat einen Fehler gemacht
error-own-fault-next = Es liegt nicht an Ihnen. Versuchen Sie es noch einmal; geschieht es wieder, melden Sie es mit der Nummer unten.
refused-title = Das hat nicht geklappt

## Start: what was found
start-title = Bringen Sie Ihren Drucker ins WLAN
start-lead = Octopin sieht sich Drucker, Router und Funk an und bringt den Drucker mit WPS in Ihr Netz.
looking = Sieht sich um. Das dauert einige Sekunden.
looked = Umgesehen. Das wurde gefunden.
looked-trouble = Nicht alles konnte angesehen werden. Was geschah, steht unten.
not-looked = Es wurde noch nichts angesehen.
look-again = Noch einmal umsehen
printers = Drucker
routers = Router
networks = WLAN-Netze
no-printers = In diesem Netz antwortet noch kein Drucker. Das macht nichts: er wird an dem erkannt, was er bei WPS sagt. Sehen Sie nach, ob er eingeschaltet und wach ist.
no-routers = Kein Router gefunden. Verbinden Sie diesen Computer mit Ihrem Router, mit Kabel oder WLAN.
no-networks = Kein WLAN zu empfangen. Vielleicht hat dieser Computer kein WLAN, oder er darf ohne weitere Rechte nicht horchen.
asks-pin = Er bittet darum, dass seine PIN an einem Router eingegeben wird.
asks-button = Er sucht über Funk nach WPS.
where-of = Wo ist die PIN: { $printer }
choose-printer = { $printer } nehmen
is-gateway = Über ihn geht dieser Computer ins Internet.
router-driven = Octopin kann mit ihm sprechen.
router-by-hand = Octopin kann nicht mit ihm sprechen; was nötig ist, tun Sie auf seiner Seite.
router-speaks = Octopin spricht mit dem Router unter { $address }.
channel = Kanal { $channel }
wps-on = WPS ist an.
wps-off = WPS ist aus oder fehlt.
wps-unknown = Ob WPS an ist, ist nicht bekannt.
facts-title = Worauf der Plan beruht
fact-network = WLAN
fact-security = Sicherung
fact-wps = WPS ist an
fact-router = Router
fact-printer = Drucker
say-more = Fehlt etwas, oder stimmt etwas nicht?
say-more-text = Sagen Sie, was Sie wissen; lassen Sie den Rest leer. Octopin sieht sich dann noch einmal um.
printer-address = Adresse des Druckers
printer-address-hint = Etwa 192.168.1.20, vom Bedienfeld oder Bericht des Druckers. Leer: Octopin sucht.
router-address = Adresse des Routers
router-address-hint = Etwa 192.168.1.1 oder fritz://fritz.box. Leer: der Router dieses Computers.
router-password = Passwort des Routers
router-password-hint = Nur wenn der Router eines verlangt. Es bleibt bis zum Ende des Programms und wird nie aufgeschrieben. Leer: das zuvor angegebene.
network-name = Name des WLANs
network-name-hint = Bis zu 32 Zeichen, genau wie der Router ihn zeigt.
network-name-error = Zu einem Passwort gehört der Name seines WLANs, mit 1 bis 32 Zeichen.
passphrase = Passwort des WLANs
passphrase-hint = 8 bis 63 Zeichen oder 64 Hexadezimalziffern. Nur nötig, wenn Octopin selbst die Einstellungen übergibt.
passphrase-error = Das ist kein WPA2-Passwort: es hat 8 bis 63 Zeichen oder 64 Hexadezimalziffern.
wifi-interface = WLAN-Schnittstelle, die benutzt werden darf
wifi-interface-hint = Etwa wlan0. Damit kann dieser Computer zwei Minuten lang der Zugangspunkt sein.
use-this = Das nehmen und noch einmal umsehen
demo-title = Wählen Sie eine Geschichte
demo-text = Im virtuellen Zuhause lässt sich jede Geschichte ausprobieren; jedes Mal beginnt sie neu.
demo-choose = Geschichte
demo-begin = Diese Geschichte beginnen
demo-visitor = Ich antworte und handle selbst
devices-title = Die Geräte des virtuellen Zuhauses
devices-text = Zu Hause gingen Sie zu ihnen hin. Hier sind diese Knöpfe Ihre Hände.
devices-light = WLAN-Leuchte:
devices-printed = Auf der gedruckten Seite steht: WPS-PIN { $pin }
devices-shows = Der Drucker zeigt: { $display }
act-get-pin = Dem Drucker die WPS-PIN entnehmen
act-press-printer = Die WPS-Taste des Druckers drücken
act-type-router-pin = Die PIN des Routers am Drucker eintippen
act-type-passphrase = Das WLAN-Passwort am Drucker eintippen
act-press-router = Die WPS-Taste des Routers drücken
act-type-pin = Die PIN des Druckers auf der Seite des Routers eintippen

## The PIN
pin-title = Die WPS-PIN des Druckers
pin-lead = Der Drucker zeigt oder druckt sie: acht Ziffern, selten vier.
pin-given = Eine PIN wurde angegeben. Sie bleibt bis zum Ende des Programms und wird einmal benutzt.
pin-forget = Diese PIN vergessen
pin-label = WPS-PIN des Druckers
pin-hint = 8 Ziffern (oder 4). Leerzeichen und Striche schaden nicht.
pin-use = Diese PIN nehmen
pin-good = Das kann eine WPS-PIN sein: acht Ziffern, und die Prüfziffer stimmt. Achten Sie darauf, dass es die des Druckers ist, nicht die vom Aufkleber des Routers.
pin-good-4 = Das kann eine WPS-PIN aus vier Ziffern sein.
pin-weak-example = Das kann eine WPS-PIN sein, ist aber das Beispiel, das in Anleitungen steht. Lesen Sie noch einmal am Drucker ab.
pin-weak-pattern = Das kann eine WPS-PIN sein, aber die Ziffern folgen einem Muster. Lesen Sie noch einmal am Drucker ab.
pin-empty = Es stehen keine Ziffern da. Eine WPS-PIN hat 8 Ziffern, oder 4.
pin-not-digits = Hier gehören nur Ziffern hin. Eine WPS-PIN hat 8 Ziffern, oder 4.
pin-zeros = 00000000 ist keine PIN. Das steht für die Taste: nehmen Sie diesen Weg.
pin-looks-web = Die Prüfziffer stimmt nicht: sie müsste { $expected } sein. Entweder wurde eine Ziffer falsch gelesen, oder dies ist die PIN für die Webseite des Druckers, die auf einem Aufkleber steht. Die WPS-PIN steht am Bedienfeld oder auf der Netzwerkseite.
pin-looks-direct = Das sieht aus wie das Passwort von Wi-Fi Direct, mit dem Telefone direkt drucken. Die WPS-PIN hat nur Ziffern und steht am Bedienfeld oder auf der Netzwerkseite.
pin-length = { $digits ->
    [one] Das ist { $digits } Ziffer. Eine WPS-PIN hat 8 Ziffern, oder 4.
   *[other] Das sind { $digits } Ziffern. Eine WPS-PIN hat 8 Ziffern, oder 4.
}
pin-too-long = Das sind { $digits } Ziffern, mehr als eine WPS-PIN hat. Vielleicht ist es eine Seriennummer; eine WPS-PIN hat 8 Ziffern, oder 4.
pin-without-title = Sie haben keine PIN?
pin-without = Viele Drucker haben eine WPS-Taste oder einen Menüpunkt dafür; dann ist keine PIN nötig. Der Plan zeigt die anderen Wege.
to-plan-without = Ohne PIN weiter
to-plan = Zum Plan
to-pin = Weiter: die PIN
pin-kinds-title = Vier PINs, die leicht verwechselt werden
pin-kind-device = WPS-PIN des Druckers
pin-kind-device-text = Am Bedienfeld des Druckers, während er wartet, oder auf seiner Netzwerkseite. Sie gehört in das Feld oben.
pin-kind-router = WPS-PIN des Routers
pin-kind-router-text = Auf dem Aufkleber des Routers oder in seinem Menü. Sie würde am Drucker eingetippt; nie in das Feld oben.
pin-kind-web = PIN der Webseite des Druckers
pin-kind-web-text = Auf einem Aufkleber bei den Patronen oder auf der Informationsseite als „Printer PIN“. Sie ist eine Anmeldung, nicht für das WLAN.
pin-kind-direct = Passwort von Wi-Fi Direct
pin-kind-direct-text = Im Menü Wi-Fi Direct am Bedienfeld. Damit druckt ein Telefon direkt; es bringt den Drucker nicht in Ihr Netz.

## Where the PIN is
where-title = Wo ist die PIN?
where-ask = Ein anderer Drucker
where-model = Modell
where-model-hint = Wie es auf dem Drucker steht, etwa ENVY 6000 oder LaserJet M110w.
where-show = Zeigen
where-unknown = Diesen Namen kennt der Ratgeber nicht. Sehen Sie vorn auf dem Drucker nach dem Namen.
where-not-known = Der Ratgeber kennt dies nicht: { $printer }.
where-near = Vielleicht eines von diesen:
where-panel = Das Bedienfeld dieses Druckers:
where-no-wifi = Dieser Drucker hat kein WLAN, also weder WPS-PIN noch WPS-Taste. Nehmen Sie ein Kabel.
where-shown = Die WPS-PIN: das Bedienfeld zeigt sie
where-printed = Die WPS-PIN: sie steht auf einer Seite, die er druckt
where-not-evidenced = Die WPS-PIN: für diesen Drucker ist keine belegt
where-print-anew = Drucken Sie die Seite erst kurz vorher: eine PIN auf einer alten Seite kann überholt sein.
where-button = Die WPS-Taste
where-report = Die Seite über sein Netz
where-restore = Netzwerkeinstellungen zurück wie bei einem neuen Drucker
where-or = Oder
you-will-see = Sie sehen:
it-lasts = Es dauert:
lights = Was die Leuchte sagt
drawing-note = Die Zeichnungen zeigen, was in welcher Reihenfolge zu drücken ist. Wo es an Ihrem Drucker liegt, kann anders sein.
press = Drücken Sie { $buttons }.
press-hold = Halten Sie { $buttons } gedrückt, wie der Schritt es sagt.
press-hold-seconds = Halten Sie { $buttons } { $seconds } Sekunden lang gedrückt.
touch = Wählen Sie „{ $entry }“.
panel-touchscreen = ein Touchscreen.
panel-text = eine kleine Textanzeige mit Tasten.
panel-icons = eine kleine Anzeige mit Symbolen, und Tasten.
panel-buttons = Tasten und Leuchten, keine Anzeige.
panel-edge = ein Leuchtstreifen, und Tasten auf der Rückseite.
panel-none = keines; ein Telefon oder Computer ist das Bedienfeld.
panel-unknown = diesem Ratgeber nicht bekannt.

## The plan
plan-title = Der Plan
plan-lead = Dies ist von hier aus der beste Weg. Es geschieht nichts, bevor Sie den Knopf drücken.
plan-none = Gerade ist kein Weg offen. Dies würde einen öffnen:
plan-others = Andere Wege
plan-details = Gründe, und was nötig ist
plan-perhaps = Vielleicht: nicht von allem, was dafür nötig ist, ist bekannt, ob es da ist.
plan-for = Was dafür spricht
plan-against = Was dagegen spricht
plan-needs = Was Sie tun
plan-changes = Was dadurch geändert wird
plan-unknown = Was nicht bekannt ist
plan-start = Beginnen
plan-start-other = Diesen Weg gehen
plan-shut = Wege, die nicht offen sind, und warum
plan-opens = Dies würde ihn öffnen:

## The job
job-title = Verbinden
job-none = Es wurde noch nichts begonnen. Der Plan zeigt die Wege.
job-steps = Schritte
job-look = Drucker und Router ansehen
job-match = Den Weg wählen
job-prepare = Vorbereiten
job-exchange = Die Einstellungen übergeben
job-verify = Den Drucker im Netz suchen
job-harden = Suchen, was nicht so bleiben sollte
job-record = Aufschreiben, was getan wurde
job-done = (fertig)
job-now = (jetzt)
job-todo = (kommt noch)
job-happened = Was geschah
job-question = Eine Frage
job-asks-this = Octopin fragt: { $question }
job-asks-done = Sie sind an der Reihe. Sagen Sie, wenn es getan ist.
job-asks-pin = Octopin braucht die WPS-PIN des Druckers.
job-asks-passphrase = Octopin braucht das WLAN-Passwort von { $network }.
job-stop = Anhalten und alles zurückstellen
job-reload = Zeigen, was neu ist
live-lost = Die Verbindung ist unterbrochen. Sie kommt von selbst wieder, mit allem, was inzwischen geschah.
live-gone = Octopin wurde beendet oder neu gestartet. Öffnen Sie den Link, den das Terminal jetzt zeigt; was geschah, steht im Verlauf.
now-you = Jetzt Sie
job-broken = Es brach ohne Ende ab. Was geändert wurde, stellt das nächste Mal zurück.
ask-done = Tun Sie diese Schritte und sagen Sie dann, ob es getan ist.
ask-done-yes = Es ist getan
ask-done-no = Das kann ich nicht
ask-passphrase = Passwort für { $network }
do-pin = Starten Sie jetzt am Drucker WPS mit PIN.
do-button = Drücken Sie jetzt die WPS-Taste des Druckers.
do-by-hand = Tun Sie jetzt die Schritte.
side-printer = Drucker
side-router = Router
side-computer = Dieser Computer
side-not-yet = Noch nicht: Sie sind dran, wenn Octopin es sagt.
side-prepares = Wird vorbereitet.
side-waits = Wartet auf den Drucker.
side-has = Hat die Einstellungen des WLANs.
side-gave = Hat die Einstellungen gegeben.
seconds-left = { $seconds ->
    [one] noch { $seconds } Sekunde
   *[other] noch { $seconds } Sekunden
}
event-printer = Drucker: { $printer }
event-router = Router: { $router }
event-router-pin = Tippen Sie diese PIN des Routers am Drucker ein: { $pin }
event-router-pin-told = Der Router hat seine eigene PIN genannt; sie ist nur für den Drucker.
event-plan = { $ways ->
    [one] { $ways } Weg ist offen.
   *[other] { $ways } Wege sind offen.
}
event-chosen = Weg:
event-changed = Geändert:
event-undone = Zurückgestellt:
event-not-undone = Nicht zurückgestellt:
event-waiting = Es wird bis zu { $seconds } Sekunden auf das Gerät gewartet.
event-exchanged = { $mac } hat die Einstellungen.
event-exchanged-somebody = Ein Gerät hat die Einstellungen.
event-found = Der Drucker antwortet unter { $address }.
event-found-somewhere = Der Drucker antwortet.
event-not-found = Der Drucker antwortet noch nicht.
event-finding = Sollte nicht so bleiben:
end-joined = Fertig: { $printer } ist im Netz und antwortet
end-joined-unnamed = Fertig: der Drucker ist im Netz und antwortet
end-failed = Der Drucker kam nicht ins Netz
end-cancelled = Es wurde angehalten
end-address = Seine Adresse ist { $address }.
end-next = Was jetzt zu tun ist
end-causes = Wofür die Tatsachen sprechen, das Wahrscheinlichste zuerst
end-verified = Octopin hat den Drucker selbst gefragt: er ist da.
end-not-verified = Octopin hat den Drucker im Netz gesucht und nicht so gefunden, wie es sein sollte.
end-nobody-looked = Nach dem Drucker wurde nicht gesucht.
end-undone = Alles, was dafür geändert wurde, ist wieder wie vorher.
end-not-undone = Etwas ließ sich nicht zurückstellen; die Liste oben sagt was, und das nächste Mal versucht es wieder.
try-again = Zurück zum Plan
to-job = Zum Verbinden
to-findings = Weiter: Sicherheit
to-run = Im Verlauf ist dies Nummer { $number }
bundle = Das Supportpaket herunterladen
bundle-text = (für den Kundendienst; Passwörter und PINs sind nicht darin)

## Why it ended, by the name of the cause

## Security
findings-title = Was nicht so bleiben sollte
findings-lead = WPS ist für Minuten nützlich und sollte nicht länger offen bleiben als nötig. Dies hat Octopin an Drucker und Router gesehen.
findings-none = Nichts gefunden, was geändert werden sollte.
findings-apply = Was Octopin am Router ändern kann, danach fragt es oben, eins nach dem anderen. Alles andere ändern Sie auf der Seite des Geräts.
fix-wps-off = Soll Octopin WPS am Router ausschalten?
fix-router-pin-off = Soll der Router seine eigene PIN nicht mehr annehmen? PINs von Geräten und die Taste gehen wie zuvor.
fix-wpa2 = Soll das WLAN nur noch WPA2 mit AES annehmen? Geräte, die nur das erste WPA oder TKIP kennen, kommen dann nicht mehr hinein.
fix-noted = Wie es war, wird vorher notiert; Sie können es hier zurücknehmen.
fix-for-good = Das kann von hier nicht zurückgenommen werden, weil die PIN geheim ist und nicht aufbewahrt wird.
fix-do = Ja, ändern
fix-above = Die oben angebotene Änderung beendet auch das.
fix-undo = Zurücknehmen
fixed-wps-off = WPS ist jetzt aus.
fixed-router-pin-off = Der Router nimmt seine eigene PIN nicht mehr an.
fixed-wpa2 = Das WLAN nimmt jetzt nur noch WPA2 mit AES an.
fixed-read-back = Der Router sagt es, wenn er wieder gefragt wird.
fixed-not-told = Der Router sagt nicht, ob es so ist; sehen Sie auf seiner Seite nach.
finding-do = Was zu tun ist:
finding-why = Woher Octopin das weiß
severity-bad = Ändern Sie das jetzt
severity-warning = Ändern Sie das, wenn Sie Zeit haben
severity-info = Gut zu wissen

## History
history-lead = Was auf diesem Computer getan wurde. Passwörter und PINs stehen nie darin.
history-none = Es wurde noch nichts getan, was gemerkt ist.
history-run = Nummer { $number }
history-open = Es läuft noch, oder es hat kein Ende.
outcome-good = geschafft
outcome-bad = ohne Erfolg
outcome-cancelled = angehalten
column-time = Zeit
column-event = Ereignis
column-detail = Was

## A capture
explain-lead = Geben Sie eine Aufzeichnung von Netzwerkverkehr (pcap oder pcapng). Jeder WPS-Lauf darin wird Nachricht für Nachricht gezeigt, mit dem Grund, warum er so endete. Sie bleibt auf diesem Computer, und weder PIN noch Passwort werden daraus gewonnen.
explain-file = Datei mit der Aufzeichnung
explain-file-hint = pcap oder pcapng, bis zu 64 Megabyte.
explain-do = Erklären
explain-another = Eine andere Aufzeichnung

## The printed report
report-title = Was der Bericht sagt
report-lead = Fotografieren Sie die Seite, die der Drucker über sein Netz gedruckt hat. Octopin liest daraus die PIN, die Prüfungen und das Netz. Das Bild bleibt auf diesem Computer.
report-how = Wie man sie druckt
report-file = Bild, PDF oder Text
report-file-hint = Gerade von oben, bei gutem Licht; bis zu 64 Megabyte.
report-do = Lesen
report-pin = Auf der Seite steht die WPS-PIN des Druckers, und ihre Prüfziffer stimmt. Octopin nimmt sie.
report-no-pin = Auf der Seite ließ sich keine WPS-PIN lesen.
report-checks = Prüfungen
report-pass = bestanden
report-fail = Fehler
report-not-run = nicht geprüft
report-means = Was es bedeutet
report-secrets = Auf so einer Seite können Passwörter von Ihnen stehen: geben Sie sie nicht weiter.
row-model = Modell
row-status = Zustand
row-address = Adresse
row-mac = MAC-Adresse
row-channel = Kanal
row-firmware = Firmware

## A phone
phone-lead = Auch ein Telefon im selben Netz kann Octopin benutzen. Es kommt mit einem Link herein, der einmal gilt.
phone-make = Einen Link für ein Telefon machen
phone-off = Telefone werden nicht eingelassen. Starten Sie Octopin mit --lan, um sie über eine verschlüsselte Verbindung einzulassen:
phone-scan = { $minutes ->
    [one] Nehmen Sie dies mit der Kamera des Telefons auf. Der Link gilt einmal, { $minutes } Minute lang.
   *[other] Nehmen Sie dies mit der Kamera des Telefons auf. Der Link gilt einmal, { $minutes } Minuten lang.
}
phone-code = QR-Code mit dem Link unten
phone-or-type = Oder tippen Sie diese Adresse:
phone-fingerprint = Das Telefon wird warnen, dass es das Zertifikat nicht kennt. Vergleichen Sie seinen SHA-256-Fingerabdruck mit diesem, bevor Sie weitergehen:

## The three questions
question-pin-short = Bei den meisten HP-Druckern zeigt das Bedienfeld sie, wenn Sie im WLAN-Menü WPS mit PIN starten; Drucker ohne Anzeige drucken sie auf eine Seite. Bei vielen Modellen ist sie jedes Mal neu.
question-pin-panel = Der Drucker hat eine Anzeige
question-pin-panel-text = Öffnen Sie das Menü für WLAN oder Netzwerk, wählen Sie Wi-Fi Protected Setup, dann PIN. Die PIN ist zu sehen, während der Drucker wartet, etwa zwei Minuten.
question-pin-printed = Der Drucker hat nur Tasten
question-pin-printed-text = Drucken Sie die Netzwerkseite: bei vielen Modellen die Tasten für WLAN und Information zusammen drücken. Auf der Seite steht eine Zeile „WPS PIN“. Drucken Sie sie erst kurz vorher.
question-router-short = Ein Router kann es, wenn seine Seite ein Feld für die PIN eines Geräts hat, oft Client- oder Enrollee-PIN genannt. Die PIN auf dem Aufkleber des Routers ist eine andere.
question-router-yours = Ihr Router, soweit Octopin ihn kennt
question-router-unknown = Für diesen Router hat der Ratgeber keine Zeile.
question-router-model = Hersteller oder Modell des Routers
question-router-model-hint = Wie es auf seinem Aufkleber steht, etwa FRITZ!Box, TP-Link Archer oder Netgear.
question-router-any = Mit jedem Router
question-router-steps = Wo die PIN des Druckers eingetippt wird
question-router-button = Die WPS-Taste des Routers
question-router-off = WPS ausschalten
router-has-wps = WPS ist an:
router-takes-pin = Nimmt die PIN eines Druckers an:
router-takes-button = Hat die WPS-Taste:
router-api-pin = Octopin kann ihm die PIN geben:
router-own-pin = Lässt Geräte mit seiner eigenen PIN ein:
question-help-short = Wenn der Drucker bei seinem eigenen Test sagt, dass die Funkeinheit nicht geht, wenn er weder eine PIN zeigt oder druckt noch eine Taste hat, oder wenn nach Neustarts und Aktualisierungen nichts hilft.
question-help-now = In Ihrem Fall
question-help-nobody = Es gibt noch etwas zu versuchen. Jetzt muss niemand gefragt werden.
question-help-tell = Sagen Sie dort:
question-help-hp = HP, oder der Hersteller des Druckers
question-help-hp-text = Wenn der WLAN-Testbericht sagt, dass die Hardware versagt; wenn das Modell weder WPS-PIN zeigt oder druckt noch eine WPS-Taste hat; wenn der Drucker jedes Mal seine Einstellungen verliert.
question-help-router = Der Hersteller des Routers oder Ihr Anbieter
question-help-router-text = Wenn der Router richtige PINs ablehnt, nach einem Neustart gesperrt bleibt oder nicht tut, was seine Seite sagt. Kam der Router mit dem Anschluss, fragen Sie den Anbieter.
question-help-technician = Ein Techniker
question-help-technician-text = Wenn das Netz Benutzerkonten hat (802.1X), wenn Fremde sich einzumischen scheinen oder wenn mehrere Räume versorgt werden müssen.
question-help-bundle = Nehmen Sie das Supportpaket eines Laufs mit

## Words
term-wps = Was ist WPS?
term-wps-text = Wi-Fi Protected Setup: so bekommt ein Gerät Namen und Passwort eines WLANs, ohne dass jemand sie eintippt, mit einer PIN oder einer Taste, innerhalb von zwei Minuten.
term-device-pin = Was ist die Geräte-PIN?
term-device-pin-text = Eine Zahl, die der Drucker macht und zeigt oder druckt. Sie geben sie dem Router oder Octopin. Sie beweist, dass es dieser Drucker ist; kein anderes Gerät kommt herein.
term-router-pin = Was ist die Router-PIN?
term-router-pin-text = Eine eigene Zahl des Routers. Wer sie kennt, erfährt das Passwort des WLANs, und sie lässt sich durch Ausprobieren finden (VU#723755). Sie sollte aus sein; sie ist nicht die PIN des Druckers.
term-push-button = Was ist die WPS-Taste?
term-push-button-text = Eine Taste oder ein Menüpunkt an beiden Geräten. Zwei Minuten lang kommt jedes Gerät in der Nähe herein, das seine drückt; tun es zwei, werden alle abgelehnt.
term-popup = Was ist der Pop-up-Zugangspunkt?
term-popup-text = Das WLAN dieses Computers ist zwei Minuten lang ein Zugangspunkt und gibt dem Drucker die Einstellungen Ihres Netzes. Der Router braucht dafür kein WPS.
term-pmf = Was ist PMF?
term-pmf-text = Geschützte Management-Frames hindern Fremde daran, Geräte zu trennen. Ältere Drucker können das nicht; verlangt es der Router, kommen sie nicht hinein.
term-isolation = Was ist Isolation?
term-isolation-text = Ein Router kann seine WLAN-Geräte voneinander trennen, wie in Gastnetzen. Dann ist der Drucker verbunden, und niemand erreicht ihn.
term-registrar = Was sind Enrollee und Registrar?
term-registrar-text = Der Enrollee bekommt die Einstellungen: der Drucker. Der Registrar gibt sie: der Router, oder dieser Computer.

## For programs
api-lead = Dieselben Dokumente wie auf der Kommandozeile, über HTTP. Die Beschreibung:
