# German: printers, routers and their drivers. Names begin with device-

## The guide: what its rows are put together with
device-panel-touchscreen = ein Touchscreen
device-panel-text-display = eine kleine Textanzeige mit Tasten
device-panel-icon-display = eine kleine Anzeige mit Symbolen, und Tasten
device-panel-buttons = Tasten und Leuchten, keine Anzeige
device-panel-edge-light = ein Leuchtstreifen, und Tasten auf der Rückseite
device-panel-none = kein Bedienfeld
device-panel-unknown = diesem Ratgeber nicht bekannt
device-wifi-accessory = WLAN ist hier Zubehör oder eine Option; sehen Sie nach, ob das Bedienfeld ein Menü „Wireless“ hat.
device-wifi-no-letter = HP kennzeichnet Modelle mit WLAN durch ein w hinter der Nummer, und dieses hat keines: Wahrscheinlich hat es kein WLAN. HPs Treiberpaket unterscheidet diese Modelle nicht.
device-wifi-unknown = Der Name verrät nicht, ob dieser Drucker WLAN hat.
device-label-current = Der Drucker meldet jetzt diese PIN.
device-label-replaced = Der Drucker meldet jetzt eine andere PIN; nehmen Sie die, die er heute zeigt oder druckt.
device-label-outdated = Der Drucker meldet keine PIN, diese kann also veraltet sein: Drucker können für jeden Versuch eine neue machen. Lassen Sie sie den Drucker noch einmal zeigen oder drucken, wenn das geht.
device-guide-open-app = Öffnen Sie { $app }.
device-guide-open-page = Öffnen Sie auf einem Computer oder Telefon im Heimnetz { $address } in einem Browser.
device-guide-or-address = { $first } oder, wenn dort nichts antwortet, { $next }
device-guide-observed = das Standardgateway dieses Computers
device-guide-go-to = Gehen Sie zu { $path }.
device-guide-steps-from = { $source }; die Schritte: { $steps }
device-guide-name = { $words } ({ $maker })
device-guide-names = { $first }, { $next }
device-guide-called = Es kann heißen: { $names }.
device-guide-names-from = wie Hersteller es nennen; jeder Name steht mit seiner Quelle im Ratgeber
device-guide-printers-damaged = der Ratgeber zu Druckern ist beschädigt: { $file }: { $problem }
    .next = bitte melden Sie das
device-guide-routers-damaged = der Ratgeber zu Routern ist beschädigt: { $file }: { $problem }
    .next = bitte melden Sie das, und folgen Sie bis dahin dem Handbuch Ihres Routers
