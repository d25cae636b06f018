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
cmd-where-says = Der Drucker unter { $address } sagt, er sei { $model } ({ $source }; Sicherheit: { $confidence }).
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
