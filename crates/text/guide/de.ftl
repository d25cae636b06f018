# German: the guide. Names begin with guide-. Above each text stands the sentence of the files under guide/
# that it translates; a sentence that stands there twice is translated once. What stands on a panel or a page
# of a router is quoted in English.

## Printers: what holds for more than one family (general.toml)

# HP's Linux driver package (HPLIP): which dialect a family speaks, and whether it has Wi-Fi settings
guide-source-driver = HPs Linux-Treiberpaket (HPLIP): welche Sprache eine Familie spricht und ob sie WLAN-Einstellungen hat
# recalled from HP's documentation, not found again; check it against the user guide of the model
guide-source-recalled = aus HPs Unterlagen im Gedächtnis, nicht wiedergefunden; vergleichen Sie mit dem Benutzerhandbuch des Modells
# copies of HP's setup pages on pages that are not HP's (123.hp pages of 2018)
guide-source-copies = Abschriften von HPs Einrichtungsseiten auf Seiten, die nicht von HP sind (123.hp-Seiten von 2018)
# a copy of HP's reset and setup text for the DeskJet 2542
guide-source-panel-2542 = eine Abschrift von HPs Text zum Zurücksetzen und Einrichten des DeskJet 2542
# accounts of three owners of a DeskJet 3050A
guide-source-owners-3050a = Berichte von drei Besitzern eines DeskJet 3050A
# an account of an owner of a DeskJet 2600 whose WPS did not work (spikymouse.com)
guide-source-owner-2600 = ein Bericht über einen DeskJet 2600, dessen WPS nicht ging (spikymouse.com)
# HP Smart's help texts on the Wireless button and its light
guide-source-smart-help = die Hilfetexte von HP Smart zur Taste „Wireless“ und ihrer Leuchte
# user-guide text of the ENVY 6000 series
guide-source-guide-envy-6000 = Text aus dem Benutzerhandbuch der Serie ENVY 6000
# an account of an owner of an ENVY 6000 (jgwallis.github.io)
guide-source-owner-envy-6000 = der Bericht eines Besitzers eines ENVY 6000 (jgwallis.github.io)
# recorded LEDM documents of the ENVY Photo 7830, OfficeJet Pro 9022e, Color LaserJet M255dw and Color Laser MFP 178nw (chemelli74/aiohpprinter)
guide-source-recorded-ledm = aufgezeichnete LEDM-Dokumente von ENVY Photo 7830, OfficeJet Pro 9022e, Color LaserJet M255dw und Color Laser MFP 178nw (chemelli74/aiohpprinter)
# recorded CDM and LEDM documents of the Smart Tank 580-590 and 750 (kou147258/ha-hp-printers-cn)
guide-source-recorded-cdm = aufgezeichnete CDM- und LEDM-Dokumente von Smart Tank 580-590 und 750 (kou147258/ha-hp-printers-cn)
# a project that reads the Color LaserJet Pro MFP 3302 over CDM (iDrunK65/HA-HP-printers)
guide-source-cdm-project = ein Projekt, das den Color LaserJet Pro MFP 3302 über CDM liest (iDrunK65/HA-HP-printers)
# recorded IPP answers of HP printers (HPInc/jipp)
guide-source-recorded-ipp = aufgezeichnete IPP-Antworten von HP-Druckern (HPInc/jipp)
# a page on the OfficeJet 4500, 6500 and 8000 (printerdoc.net)
guide-source-hpsetup-page = eine Seite über OfficeJet 4500, 6500 und 8000 (printerdoc.net)
# a thread on the OfficeJet Pro 8000 (experts-exchange 25100611)
guide-source-forum-8000 = ein Gespräch über den OfficeJet Pro 8000 (experts-exchange 25100611)
# a magazine on resetting the OfficeJet Pro 8500 (pcwelt.de 1164127)
guide-source-magazine-8500 = eine Zeitschrift über das Zurücksetzen des OfficeJet Pro 8500 (pcwelt.de 1164127)
# the user guide of the Photosmart C7280, page 57
guide-source-manual-c7280 = das Benutzerhandbuch des Photosmart C7280, Seite 57
# accounts of owners of a LaserJet P1102w (acassis.wordpress.com, sturmflut.de)
guide-source-owners-p1102w = Berichte von Besitzern eines LaserJet P1102w (acassis.wordpress.com, sturmflut.de)
# an account of the Wi-Fi Direct of a LaserJet Pro M130nw, citing HP's document c05211196
guide-source-direct-m130nw = ein Bericht über Wi-Fi Direct eines LaserJet Pro M130nw, der HPs Dokument c05211196 nennt
# a project that sets up a LaserJet M28w, citing HP's documents ish_3967769 and ish_1780623
guide-source-setup-m28w = ein Projekt, das einen LaserJet M28w einrichtet und HPs Dokumente ish_3967769 und ish_1780623 nennt
# HP's own texts on the information page of the LaserJet M109 to M237 class
guide-source-information-page = HPs eigene Texte zur Informationsseite der Klasse LaserJet M109 bis M237
# a project that cites HP's document c05211196 for the LaserJet M130nw class
guide-source-guide-m130 = ein Projekt, das HPs Dokument c05211196 zur Klasse LaserJet M130nw nennt
# an account that cites HP's document c02677483 for the LaserJet 100 M175
guide-source-guide-m175 = ein Bericht, der HPs Dokument c02677483 zum LaserJet 100 M175 nennt
# HP's own flows for Enterprise printers (web page dot11_config.htm)
guide-source-enterprise-tests = HPs eigene Abläufe für Enterprise-Drucker (Webseite dot11_config.htm)
# a page that answers questions from the Smart Tank 7600's manual
guide-source-manual-7600 = eine Seite, die Fragen aus dem Handbuch des Smart Tank 7600 beantwortet
# hostapd and wpa_supplicant's source: the WPS walk time and the form of PINs
guide-source-hostap = der Quelltext von hostapd und wpa_supplicant: die WPS-Frist und die Form der PINs
# HP's setup texts on Auto Wireless Connect, in HP's own words and in copies
guide-source-setup-pages = HPs Einrichtungstexte zu Auto Wireless Connect, von HP selbst und in Abschriften
# CVE-2013-4807, as described by sekurak.pl and Tenable plugin 69282
guide-source-cve-2013-4807 = CVE-2013-4807, wie sekurak.pl und das Tenable-Plugin 69282 es beschreiben
# recorded LEDM NetAppsSecureDyn documents: the prefix of the Wi-Fi Direct network
guide-source-wifi-direct-form = aufgezeichnete LEDM-Dokumente NetAppsSecureDyn: der Anfang des Namens des Wi-Fi-Direct-Netzes
# recorded CDM documents and HPLIP: remote authentication, where its PIN's label is
guide-source-auth-cdm = aufgezeichnete CDM-Dokumente und HPLIP: Fernanmeldung, und wo der Aufkleber mit ihrer PIN ist
# a page on Canon's push-button method (appualsom.pages.dev)
guide-source-canon-page = eine Seite über Canons Tastenmethode (appualsom.pages.dev)
# pages that say a Brother printer has its PIN on a label or in a menu
guide-source-brother-claims = Seiten, nach denen ein Brother-Drucker seine PIN auf einem Aufkleber oder in einem Menü hat
# Epson's notes on its administrator password (files.support.epson.com)
guide-source-epson-notes = Epsons Hinweise zu seinem Administratorpasswort (files.support.epson.com)
# recalled: panels of other makers offer WPS in their Wi-Fi menu
guide-source-vendor-panels = aus dem Gedächtnis: Bedienfelder anderer Hersteller bieten WPS in ihrem WLAN-Menü an
# WPS PIN of the printer
guide-pin-kind-wps-device-name = WPS-PIN des Druckers
# on the printer's panel while it waits, or on its network configuration page
guide-pin-kind-wps-device-found = auf dem Bedienfeld des Druckers, während er wartet, oder auf seiner Netzwerk-Konfigurationsseite
# the router's box for a device's PIN (also: client PIN, enrollee PIN)
guide-pin-kind-wps-device-belongs = das Feld des Routers für die PIN eines Geräts (auch: Client-PIN, Enrollee-PIN)
# 8 digits, of which the last is a check digit: `octopin pin check` tells
guide-pin-kind-wps-device-tell = 8 Ziffern, die letzte ist eine Prüfziffer: `octopin pin check` sagt, ob sie stimmt
# WPS PIN of the router
guide-pin-kind-wps-router-name = WPS-PIN des Routers
# on the router's label or in its menu
guide-pin-kind-wps-router-found = auf dem Aufkleber des Routers oder in seinem Menü
# the printer, when it asks for the router's PIN; never the router's box for a device
guide-pin-kind-wps-router-belongs = den Drucker, wenn er nach der PIN des Routers fragt; nie in das Feld des Routers für ein Gerät
# 8 digits too; it stands on or in the router, not the printer
guide-pin-kind-wps-router-tell = auch 8 Ziffern; sie steht auf oder in dem Router, nicht auf dem Drucker
# PIN for the printer's own web pages (Printer PIN, remote authentication)
guide-pin-kind-web-login-name = PIN für die eigenen Webseiten des Druckers (Printer PIN, Fernanmeldung)
# on a label where the cartridges are, or on the information page as Printer PIN
guide-pin-kind-web-login-found = auf einem Aufkleber bei den Patronen, oder auf der Informationsseite als „Printer PIN“
# the login of the printer's web pages and of HP's apps
guide-pin-kind-web-login-belongs = die Anmeldung der Webseiten des Druckers und der Apps von HP
# the only PIN on a label of newer HP printers; it says Printer PIN or just PIN, not WPS
guide-pin-kind-web-login-tell = die einzige PIN auf einem Aufkleber neuerer HP-Drucker; dort steht „Printer PIN“ oder nur „PIN“, nicht „WPS“
# password of Wi-Fi Direct
guide-pin-kind-wifi-direct-name = Passwort von Wi-Fi Direct
# in the panel's Wi-Fi Direct menu, or on the page about Wi-Fi Direct
guide-pin-kind-wifi-direct-found = im Menü „Wi-Fi Direct“ des Bedienfelds, oder auf der Seite über Wi-Fi Direct
# the telephone or computer that joins the network DIRECT-xx-HP MODEL
guide-pin-kind-wifi-direct-belongs = das Telefon oder den Computer, der sich mit dem Netz DIRECT-xx-HP MODEL verbindet
# 8 or more digits or letters, beside a network name that begins with DIRECT-
guide-pin-kind-wifi-direct-tell = 8 oder mehr Ziffern oder Buchstaben, neben einem Netzwerknamen, der mit DIRECT- beginnt
# an open network in setup mode; the printer is set up through it
guide-setup-network-hp-setup = ein offenes Netz im Einrichtungsmodus; darüber wird der Drucker eingerichtet
# Wireless Direct of older models: print without a router
guide-setup-network-hp-print = Wireless Direct älterer Modelle: Drucken ohne Router
# Wi-Fi Direct, with a password: print without a router
guide-setup-network-wifi-direct = Wi-Fi Direct, mit Passwort: Drucken ohne Router
# the ad-hoc network of models before 2010, in setup mode
guide-setup-network-hpsetup = das Ad-hoc-Netz von Modellen vor 2010, im Einrichtungsmodus
# After the button is pressed on one side, there are two minutes to press it on the other side. If two devices press at once, both are refused.
guide-window-button = Nachdem die Taste auf der einen Seite gedrückt ist, sind zwei Minuten Zeit, sie auf der anderen zu drücken. Drücken zwei Geräte zugleich, werden beide abgewiesen.
# How long a panel keeps its PIN is not documented; pages on the web contradict each other. Enter it at the router at once. A later try may show a new PIN.
guide-window-pin-on-panel = Wie lange ein Bedienfeld seine PIN behält, ist nicht dokumentiert; Seiten im Netz widersprechen sich. Geben Sie sie gleich am Router ein. Ein späterer Versuch kann eine neue PIN zeigen.
# After it is switched on without a network, an HP printer stays in setup mode for two hours. Restoring its network settings brings setup mode back.
guide-window-setup-mode = Wird ein HP-Drucker ohne Netz eingeschaltet, bleibt er zwei Stunden im Einrichtungsmodus. Das Zurücksetzen seiner Netzwerkeinstellungen bringt diesen Modus zurück.
# the blue wireless light blinks
guide-lights-wireless-blue-1-looks = die blaue WLAN-Leuchte blinkt
# not on a network yet, or waiting for one
guide-lights-wireless-blue-1-means = noch in keinem Netz, oder wartet auf eines
# the blue wireless light is on
guide-lights-wireless-blue-2-looks = die blaue WLAN-Leuchte ist an
# on a network
guide-lights-wireless-blue-2-means = in einem Netz
# the wireless light is off
guide-lights-wireless-blue-3-looks = die WLAN-Leuchte ist aus
# Wi-Fi is switched off
guide-lights-wireless-blue-3-means = WLAN ist ausgeschaltet
# the bar of light is purple
guide-lights-edge-1-looks = der Leuchtstreifen ist violett
# setup mode: the printer waits for a network
guide-lights-edge-1-means = Einrichtungsmodus: Der Drucker wartet auf ein Netz
# Open the printer's address in a browser.
guide-firmware-web-page-step-1 = Öffnen Sie die Adresse des Druckers in einem Browser.
# Open Tools or General, then Printer Updates or Firmware Updates, and let the printer check for updates.
guide-firmware-web-page-step-2 = Öffnen Sie „Tools“ oder „General“, dann „Printer Updates“ oder „Firmware Updates“, und lassen Sie den Drucker nach Aktualisierungen suchen.
# Or look for the model at support.hp.com and use the update that HP offers there.
guide-firmware-web-page-step-3 = Oder suchen Sie das Modell auf support.hp.com und nehmen Sie die Aktualisierung, die HP dort anbietet.
# Open HP's app, choose the printer, and look under its settings for updates.
guide-firmware-app-or-site-step-1 = Öffnen Sie die App von HP, wählen Sie den Drucker, und sehen Sie in seinen Einstellungen nach Aktualisierungen.
guide-firmware-app-or-site-step-2 = { guide-firmware-web-page-step-3 }
# Look for the model at support.hp.com, and use the firmware update that HP offers there; on older models it runs over a USB cable.
guide-firmware-site-step-1 = Suchen Sie das Modell auf support.hp.com und nehmen Sie die Firmware, die HP dort anbietet; bei älteren Modellen geht das über ein USB-Kabel.

## Printers: what a person does (procedures.toml)

# Open the Wireless menu on the panel.
guide-pin-3050a-step-1 = Öffnen Sie das Menü „Wireless“ am Bedienfeld.
# Choose WPS PIN; this printer offers the PIN first.
guide-pin-3050a-step-2 = Wählen Sie „WPS PIN“; dieser Drucker bietet die PIN zuerst an.
# Enter the PIN that it shows at the router, as a device's PIN.
guide-pin-3050a-step-3 = Geben Sie die PIN, die er zeigt, am Router als PIN eines Geräts ein.
# eight digits on the small display
guide-pin-3050a-see = acht Ziffern auf der kleinen Anzeige
guide-pin-wireless-wps-pin-step-1 = { guide-pin-3050a-step-1 }
# Choose WPS (Wi-Fi Protected Setup).
guide-pin-wireless-wps-pin-step-2 = Wählen Sie „WPS“ (Wi-Fi Protected Setup).
# Choose PIN.
guide-pin-wireless-wps-pin-step-3 = Wählen Sie „PIN“.
guide-pin-wireless-wps-pin-step-4 = { guide-pin-3050a-step-3 }
# eight digits on the display
guide-pin-wireless-wps-pin-see = acht Ziffern auf der Anzeige
# Touch the Wireless icon.
guide-pin-wireless-settings-wps-pin-step-1 = Tippen Sie auf das Symbol „Wireless“.
# Touch Settings.
guide-pin-wireless-settings-wps-pin-step-2 = Tippen Sie auf „Settings“.
# Touch Wi-Fi Protected Setup.
guide-pin-wireless-settings-wps-pin-step-3 = Tippen Sie auf „Wi-Fi Protected Setup“.
# Touch PIN.
guide-pin-wireless-settings-wps-pin-step-4 = Tippen Sie auf „PIN“.
guide-pin-wireless-settings-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-wireless-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Swipe down from the top of the screen.
guide-pin-swipe-wireless-settings-wps-pin-step-1 = Wischen Sie vom oberen Rand des Bildschirms nach unten.
# Touch Wireless.
guide-pin-swipe-wireless-settings-wps-pin-step-2 = Tippen Sie auf „Wireless“.
guide-pin-swipe-wireless-settings-wps-pin-step-3 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-pin-swipe-wireless-settings-wps-pin-step-4 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-pin-swipe-wireless-settings-wps-pin-step-5 = { guide-pin-wireless-settings-wps-pin-step-4 }
guide-pin-swipe-wireless-settings-wps-pin-step-6 = { guide-pin-3050a-step-3 }
guide-pin-swipe-wireless-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Touch Menu, or swipe to it.
guide-pin-menu-settings-wps-pin-step-1 = Tippen Sie auf „Menu“, oder wischen Sie dorthin.
# Touch Settings, or Wireless.
guide-pin-menu-settings-wps-pin-step-2 = Tippen Sie auf „Settings“ oder auf „Wireless“.
guide-pin-menu-settings-wps-pin-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-pin-menu-settings-wps-pin-step-4 = { guide-pin-wireless-settings-wps-pin-step-4 }
guide-pin-menu-settings-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-menu-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Touch Menu.
guide-pin-menu-settings-network-wifi-wps-step-1 = Tippen Sie auf „Menu“.
guide-pin-menu-settings-network-wifi-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
# Touch Network.
guide-pin-menu-settings-network-wifi-wps-step-3 = Tippen Sie auf „Network“.
# Touch Wi-Fi.
guide-pin-menu-settings-network-wifi-wps-step-4 = Tippen Sie auf „Wi-Fi“.
# Touch WPS (Wi-Fi Protected Setup), and choose the PIN if it asks.
guide-pin-menu-settings-network-wifi-wps-step-5 = Tippen Sie auf „WPS“ (Wi-Fi Protected Setup), und wählen Sie die PIN, wenn er fragt.
guide-pin-menu-settings-network-wifi-wps-step-6 = { guide-pin-3050a-step-3 }
guide-pin-menu-settings-network-wifi-wps-see = { guide-pin-wireless-wps-pin-see }
# Open Settings.
guide-pin-settings-network-wifi-wps-step-1 = Öffnen Sie „Settings“.
# Open Network.
guide-pin-settings-network-wifi-wps-step-2 = Öffnen Sie „Network“.
# Open Wi-Fi.
guide-pin-settings-network-wifi-wps-step-3 = Öffnen Sie „Wi-Fi“.
# Choose WPS (Wi-Fi Protected Setup), and then the PIN if it asks.
guide-pin-settings-network-wifi-wps-step-4 = Wählen Sie „WPS“ (Wi-Fi Protected Setup), und dann die PIN, wenn er fragt.
guide-pin-settings-network-wifi-wps-step-5 = { guide-pin-3050a-step-3 }
guide-pin-settings-network-wifi-wps-see = { guide-pin-wireless-wps-pin-see }
# Open Setup on the panel.
guide-pin-setup-network-wireless-wps-step-1 = Öffnen Sie „Setup“ am Bedienfeld.
guide-pin-setup-network-wireless-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
# Open Wireless.
guide-pin-setup-network-wireless-wps-step-3 = Öffnen Sie „Wireless“.
# Choose WPS (Wi-Fi Protected Setup), and then the PIN.
guide-pin-setup-network-wireless-wps-step-4 = Wählen Sie „WPS“ (Wi-Fi Protected Setup), und dann die PIN.
guide-pin-setup-network-wireless-wps-step-5 = { guide-pin-3050a-step-3 }
guide-pin-setup-network-wireless-wps-see = { guide-pin-wireless-wps-pin-see }
guide-pin-photosmart-step-1 = { guide-pin-3050a-step-1 }
# Choose Wi-Fi Protected Setup.
guide-pin-photosmart-step-2 = Wählen Sie „Wi-Fi Protected Setup“.
guide-pin-photosmart-step-3 = { guide-pin-wireless-wps-pin-step-3 }
guide-pin-photosmart-step-4 = { guide-pin-3050a-step-3 }
guide-pin-photosmart-see = { guide-pin-wireless-wps-pin-see }
# Press OK to open the menus, and choose Setup.
guide-pin-lj-network-setup-step-1 = Drücken Sie OK, um die Menüs zu öffnen, und wählen Sie „Setup“.
# Choose Network Setup.
guide-pin-lj-network-setup-step-2 = Wählen Sie „Network Setup“.
# Choose Wireless Menu.
guide-pin-lj-network-setup-step-3 = Wählen Sie „Wireless Menu“.
guide-pin-lj-network-setup-step-4 = { guide-pin-photosmart-step-2 }
guide-pin-lj-network-setup-step-5 = { guide-pin-wireless-wps-pin-step-3 }
# Enter the PIN that it shows at the router, as a device's PIN, within two minutes.
guide-pin-lj-network-setup-step-6 = Geben Sie die PIN, die er zeigt, innerhalb von zwei Minuten am Router als PIN eines Geräts ein.
guide-pin-lj-network-setup-see = { guide-pin-wireless-wps-pin-see }
# Open Network on the panel.
guide-pin-network-wireless-wps-pin-step-1 = Öffnen Sie „Network“ am Bedienfeld.
guide-pin-network-wireless-wps-pin-step-2 = { guide-pin-setup-network-wireless-wps-step-3 }
guide-pin-network-wireless-wps-pin-step-3 = { guide-pin-wireless-wps-pin-step-2 }
guide-pin-network-wireless-wps-pin-step-4 = { guide-pin-wireless-wps-pin-step-3 }
guide-pin-network-wireless-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-network-wireless-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Press Wireless and Information together; the printer prints its network configuration page.
guide-pin-print-w-i-step-1 = Drücken Sie Wireless und Information zusammen; der Drucker druckt seine Netzwerk-Konfigurationsseite.
# Find the line WPS PIN on that page.
guide-pin-print-w-i-step-2 = Suchen Sie auf dieser Seite die Zeile „WPS PIN“.
# Hold Wireless for at least three seconds, until its light blinks.
guide-pin-print-w-i-step-3 = Halten Sie Wireless mindestens drei Sekunden lang, bis die Leuchte blinkt.
# Enter the PIN from the page at the router, as a device's PIN.
guide-pin-print-w-i-step-4 = Geben Sie die PIN von der Seite am Router als PIN eines Geräts ein.
# a printed page with a line WPS PIN and eight digits
guide-pin-print-w-i-see = eine gedruckte Seite mit einer Zeile „WPS PIN“ und acht Ziffern
# Print the network configuration page, as described under the printed page.
guide-pin-print-page-step-1 = Drucken Sie die Netzwerk-Konfigurationsseite, wie bei der gedruckten Seite beschrieben.
guide-pin-print-page-step-2 = { guide-pin-print-w-i-step-2 }
# Start WPS at the printer, as described under the button.
guide-pin-print-page-step-3 = Starten Sie WPS am Drucker, wie bei der Taste beschrieben.
guide-pin-print-page-step-4 = { guide-pin-print-w-i-step-4 }
guide-pin-print-page-see = { guide-pin-print-w-i-see }
# Hold Wireless on the printer for at least three seconds, until its light blinks.
guide-button-hold-w-3-step-1 = Halten Sie Wireless am Drucker mindestens drei Sekunden lang, bis die Leuchte blinkt.
# Press the WPS button of the router within two minutes.
guide-button-hold-w-3-step-2 = Drücken Sie innerhalb von zwei Minuten die WPS-Taste des Routers.
# Wait until the wireless light stays on.
guide-button-hold-w-3-step-3 = Warten Sie, bis die WLAN-Leuchte dauerhaft leuchtet.
# the wireless light blinks, then stays on
guide-button-hold-w-3-see = die WLAN-Leuchte blinkt, dann leuchtet sie dauerhaft
# two minutes
guide-button-hold-w-3-lasts = zwei Minuten
# Touch the panel to wake the printer.
guide-button-hold-w-5-step-1 = Berühren Sie das Bedienfeld, um den Drucker zu wecken.
# Hold Wireless on the printer for at least five seconds, until its light blinks.
guide-button-hold-w-5-step-2 = Halten Sie Wireless am Drucker mindestens fünf Sekunden lang, bis die Leuchte blinkt.
guide-button-hold-w-5-step-3 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-5-step-4 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-5-see = { guide-button-hold-w-3-see }
guide-button-hold-w-5-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless on the printer until its light blinks.
guide-button-hold-w-step-1 = Halten Sie Wireless am Drucker, bis die Leuchte blinkt.
guide-button-hold-w-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-step-3 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-see = { guide-button-hold-w-3-see }
guide-button-hold-w-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless on the printer for two seconds or more, until its light blinks.
guide-button-hold-w-2-step-1 = Halten Sie Wireless am Drucker zwei Sekunden oder länger, bis die Leuchte blinkt.
guide-button-hold-w-2-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-2-step-3 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-2-see = { guide-button-hold-w-3-see }
guide-button-hold-w-2-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless and Power at the back of the printer together, until the light changes.
guide-button-w-and-power-step-1 = Halten Sie Wireless und Power auf der Rückseite des Druckers zusammen, bis sich das Licht ändert.
guide-button-w-and-power-step-2 = { guide-button-hold-w-3-step-2 }
# the light changes while the printer waits
guide-button-w-and-power-see = das Licht ändert sich, während der Drucker wartet
guide-button-w-and-power-lasts = { guide-button-hold-w-3-lasts }
guide-button-3050a-step-1 = { guide-pin-3050a-step-1 }
# Choose WPS.
guide-button-3050a-step-2 = Wählen Sie „WPS“.
# Choose PBC (push button).
guide-button-3050a-step-3 = Wählen Sie „PBC“ (die Taste).
guide-button-3050a-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-3050a-lasts = { guide-button-hold-w-3-lasts }
guide-button-wireless-wps-step-1 = { guide-pin-3050a-step-1 }
guide-button-wireless-wps-step-2 = { guide-pin-wireless-wps-pin-step-2 }
# Choose Push Button.
guide-button-wireless-wps-step-3 = Wählen Sie „Push Button“.
guide-button-wireless-wps-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-wireless-settings-wps-step-1 = { guide-pin-wireless-settings-wps-pin-step-1 }
guide-button-wireless-settings-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-button-wireless-settings-wps-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
# Touch Push Button.
guide-button-wireless-settings-wps-step-4 = Tippen Sie auf „Push Button“.
guide-button-wireless-settings-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-wireless-settings-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-swipe-wireless-settings-wps-step-1 = { guide-pin-swipe-wireless-settings-wps-pin-step-1 }
guide-button-swipe-wireless-settings-wps-step-2 = { guide-pin-swipe-wireless-settings-wps-pin-step-2 }
guide-button-swipe-wireless-settings-wps-step-3 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-button-swipe-wireless-settings-wps-step-4 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-button-swipe-wireless-settings-wps-step-5 = { guide-button-wireless-settings-wps-step-4 }
guide-button-swipe-wireless-settings-wps-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-swipe-wireless-settings-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-menu-settings-wps-step-1 = { guide-pin-menu-settings-wps-pin-step-1 }
guide-button-menu-settings-wps-step-2 = { guide-pin-menu-settings-wps-pin-step-2 }
guide-button-menu-settings-wps-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-button-menu-settings-wps-step-4 = { guide-button-wireless-settings-wps-step-4 }
guide-button-menu-settings-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-menu-settings-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-menu-settings-network-wifi-wps-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
guide-button-menu-settings-network-wifi-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-button-menu-settings-network-wifi-wps-step-3 = { guide-pin-menu-settings-network-wifi-wps-step-3 }
guide-button-menu-settings-network-wifi-wps-step-4 = { guide-pin-menu-settings-network-wifi-wps-step-4 }
# Touch WPS (Wi-Fi Protected Setup), and choose the push button if it asks.
guide-button-menu-settings-network-wifi-wps-step-5 = Tippen Sie auf „WPS“ (Wi-Fi Protected Setup), und wählen Sie die Taste, wenn er fragt.
guide-button-menu-settings-network-wifi-wps-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-menu-settings-network-wifi-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-settings-network-wifi-wps-step-1 = { guide-pin-settings-network-wifi-wps-step-1 }
guide-button-settings-network-wifi-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-button-settings-network-wifi-wps-step-3 = { guide-pin-settings-network-wifi-wps-step-3 }
# Choose WPS (Wi-Fi Protected Setup), and then the push button if it asks.
guide-button-settings-network-wifi-wps-step-4 = Wählen Sie „WPS“ (Wi-Fi Protected Setup), und dann die Taste, wenn er fragt.
guide-button-settings-network-wifi-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-settings-network-wifi-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-setup-network-wireless-wps-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-button-setup-network-wireless-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-button-setup-network-wireless-wps-step-3 = { guide-pin-setup-network-wireless-wps-step-3 }
# Choose WPS (Wi-Fi Protected Setup), and then the push button.
guide-button-setup-network-wireless-wps-step-4 = Wählen Sie „WPS“ (Wi-Fi Protected Setup), und dann die Taste.
guide-button-setup-network-wireless-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-setup-network-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-photosmart-step-1 = { guide-pin-3050a-step-1 }
guide-button-photosmart-step-2 = { guide-pin-photosmart-step-2 }
guide-button-photosmart-step-3 = { guide-button-wireless-wps-step-3 }
guide-button-photosmart-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-photosmart-lasts = { guide-button-hold-w-3-lasts }
guide-button-lj-network-setup-step-1 = { guide-pin-lj-network-setup-step-1 }
guide-button-lj-network-setup-step-2 = { guide-pin-lj-network-setup-step-2 }
guide-button-lj-network-setup-step-3 = { guide-pin-lj-network-setup-step-3 }
guide-button-lj-network-setup-step-4 = { guide-pin-photosmart-step-2 }
# Choose Pushbutton.
guide-button-lj-network-setup-step-5 = Wählen Sie „Pushbutton“.
guide-button-lj-network-setup-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-lj-network-setup-lasts = { guide-button-hold-w-3-lasts }
guide-button-network-wireless-wps-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
guide-button-network-wireless-wps-step-2 = { guide-pin-setup-network-wireless-wps-step-3 }
guide-button-network-wireless-wps-step-3 = { guide-pin-wireless-wps-pin-step-2 }
guide-button-network-wireless-wps-step-4 = { guide-button-wireless-wps-step-3 }
guide-button-network-wireless-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-network-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
# Press the WPS button of the router.
guide-button-router-first-wps-setup-step-1 = Drücken Sie die WPS-Taste des Routers.
# Within two minutes, open Wireless on the printer's panel.
guide-button-router-first-wps-setup-step-2 = Öffnen Sie innerhalb von zwei Minuten „Wireless“ am Bedienfeld des Druckers.
# Choose WPS Setup (Wi-Fi Protected Setup).
guide-button-router-first-wps-setup-step-3 = Wählen Sie „WPS Setup“ (Wi-Fi Protected Setup).
guide-button-router-first-wps-setup-lasts = { guide-button-hold-w-3-lasts }
# Hold the WPS button on the printer's panel until its light blinks.
guide-button-samsung-wps-step-1 = Halten Sie die Taste WPS am Bedienfeld des Druckers, bis ihre Leuchte blinkt.
guide-button-samsung-wps-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-samsung-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-canon-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Wireless LAN setup.
guide-button-canon-step-2 = Öffnen Sie „Wireless LAN setup“.
# Choose Push button method.
guide-button-canon-step-3 = Wählen Sie „Push button method“.
guide-button-canon-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-canon-lasts = { guide-button-hold-w-3-lasts }
# Press Wireless and Information together.
guide-report-w-i-step-1 = Drücken Sie Wireless und Information zusammen.
# the network configuration page and the wireless test report, printed
guide-report-w-i-see = die Netzwerk-Konfigurationsseite und der WLAN-Testbericht, gedruckt
# Press Information.
guide-report-i-step-1 = Drücken Sie Information.
# the printer information page, printed
guide-report-i-see = die Informationsseite des Druckers, gedruckt
# Hold Information for three seconds, until all buttons are lit.
guide-report-i-then-i-r-step-1 = Halten Sie Information drei Sekunden lang, bis alle Tasten leuchten.
# Press Information and Resume together.
guide-report-i-then-i-r-step-2 = Drücken Sie Information und Resume zusammen.
# all buttons light up, then a page is printed
guide-report-i-then-i-r-see = alle Tasten leuchten auf, dann wird eine Seite gedruckt
guide-report-i-then-i-w-step-1 = { guide-report-i-then-i-r-step-1 }
# Press Information and Wireless together.
guide-report-i-then-i-w-step-2 = Drücken Sie Information und Wireless zusammen.
# all buttons light up, then the wireless test report and the network configuration page are printed
guide-report-i-then-i-w-see = alle Tasten leuchten auf, dann werden der WLAN-Testbericht und die Netzwerk-Konfigurationsseite gedruckt
guide-report-wireless-menu-step-1 = { guide-pin-3050a-step-1 }
# Choose Print report.
guide-report-wireless-menu-step-2 = Wählen Sie „Print report“.
# a page about the network, printed
guide-report-wireless-menu-see = eine Seite über das Netz, gedruckt
# Open Wireless on the panel.
guide-report-wireless-settings-step-1 = Öffnen Sie „Wireless“ am Bedienfeld.
# Choose Settings.
guide-report-wireless-settings-step-2 = Wählen Sie „Settings“.
# Choose Print Reports, and then the network configuration page or the wireless test.
guide-report-wireless-settings-step-3 = Wählen Sie „Print Reports“, und dann die Netzwerk-Konfigurationsseite oder den WLAN-Test.
guide-report-wireless-settings-see = { guide-report-wireless-menu-see }
guide-report-wireless-print-reports-step-1 = { guide-pin-swipe-wireless-settings-wps-pin-step-2 }
# Touch Print Reports, and then the network configuration page or the wireless test.
guide-report-wireless-print-reports-step-2 = Tippen Sie auf „Print Reports“, und dann auf die Netzwerk-Konfigurationsseite oder den WLAN-Test.
guide-report-wireless-print-reports-see = { guide-report-wireless-menu-see }
guide-report-setup-reports-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Reports.
guide-report-setup-reports-step-2 = Öffnen Sie „Reports“.
# Choose the network configuration page, or the wireless test report.
guide-report-setup-reports-step-3 = Wählen Sie die Netzwerk-Konfigurationsseite oder den WLAN-Testbericht.
guide-report-setup-reports-see = { guide-report-wireless-menu-see }
guide-report-menu-reports-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
# Touch Reports, and then the page about the network.
guide-report-menu-reports-step-2 = Tippen Sie auf „Reports“, und dann auf die Seite über das Netz.
guide-report-menu-reports-see = { guide-report-wireless-menu-see }
guide-report-menu-print-reports-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
# Touch Print Reports, and then the page about the network.
guide-report-menu-print-reports-step-2 = Tippen Sie auf „Print Reports“, und dann auf die Seite über das Netz.
guide-report-menu-print-reports-see = { guide-report-wireless-menu-see }
# Open Reports on the panel, and choose the page about the network or the configuration.
guide-report-reports-step-1 = Öffnen Sie „Reports“ am Bedienfeld, und wählen Sie die Seite über das Netz oder die Konfiguration.
guide-report-reports-see = { guide-report-wireless-menu-see }
guide-report-photosmart-step-1 = { guide-pin-3050a-step-1 }
# Choose Wireless test, or the network configuration page.
guide-report-photosmart-step-2 = Wählen Sie „Wireless test“ oder die Netzwerk-Konfigurationsseite.
guide-report-photosmart-see = { guide-report-wireless-menu-see }
# Press Wireless once; the printer prints its network configuration page.
guide-report-w-once-step-1 = Drücken Sie Wireless einmal; der Drucker druckt seine Netzwerk-Konfigurationsseite.
# the network configuration page, printed
guide-report-w-once-see = die Netzwerk-Konfigurationsseite, gedruckt
# Hold Wireless, press Resume twice meanwhile, and let go; the printer prints its wireless test report.
guide-report-hold-w-r-twice-step-1 = Halten Sie Wireless, drücken Sie dabei zweimal Resume, und lassen Sie los; der Drucker druckt seinen WLAN-Testbericht.
# the wireless test report, printed
guide-report-hold-w-r-twice-see = der WLAN-Testbericht, gedruckt
# Press Wireless and Resume together.
guide-report-w-r-step-1 = Drücken Sie Wireless und Resume zusammen.
guide-report-w-r-see = { guide-report-wireless-menu-see }
# Hold Cancel until the ready light blinks, and let go.
guide-report-hold-c-step-1 = Halten Sie Cancel, bis die Bereitschaftsleuchte blinkt, und lassen Sie los.
# the configuration page, printed
guide-report-hold-c-see = die Konfigurationsseite, gedruckt
# Hold Resume for three seconds.
guide-report-hold-r-3-step-1 = Halten Sie Resume drei Sekunden lang.
guide-report-hold-r-3-see = { guide-report-hold-c-see }
# Hold Information for three seconds.
guide-report-i-3-then-r-step-1 = Halten Sie Information drei Sekunden lang.
# Press Resume.
guide-report-i-3-then-r-step-2 = Drücken Sie Resume.
# the information page, printed
guide-report-i-3-then-r-see = die Informationsseite, gedruckt
# Hold Wireless for ten seconds.
guide-report-hold-w-10-step-1 = Halten Sie Wireless zehn Sekunden lang.
guide-report-hold-w-10-see = { guide-report-wireless-menu-see }
# Hold Wireless and Cancel together for at least three seconds.
guide-restore-w-c-3-step-1 = Halten Sie Wireless und Cancel zusammen mindestens drei Sekunden lang.
# Set the printer up again while it waits for a network.
guide-restore-w-c-3-step-2 = Richten Sie den Drucker neu ein, während er auf ein Netz wartet.
# the wireless light blinks: setup mode
guide-restore-w-c-3-see = die WLAN-Leuchte blinkt: Einrichtungsmodus
# two hours
guide-restore-w-c-3-lasts = zwei Stunden
# Hold Wireless and Cancel together for five seconds.
guide-restore-w-c-5-step-1 = Halten Sie Wireless und Cancel zusammen fünf Sekunden lang.
guide-restore-w-c-5-step-2 = { guide-restore-w-c-3-step-2 }
guide-restore-w-c-5-see = { guide-restore-w-c-3-see }
guide-restore-w-c-5-lasts = { guide-restore-w-c-3-lasts }
# Hold Wireless at the back of the printer for at least three seconds.
guide-restore-back-wifi-3-step-1 = Halten Sie Wireless auf der Rückseite des Druckers mindestens drei Sekunden lang.
guide-restore-back-wifi-3-step-2 = { guide-restore-w-c-3-step-2 }
# the bar of light turns purple: setup mode
guide-restore-back-wifi-3-see = der Leuchtstreifen wird violett: Einrichtungsmodus
guide-restore-back-wifi-3-lasts = { guide-restore-w-c-3-lasts }
# Press Back, Cancel, Back, Back, one after the other; a support menu opens.
guide-restore-3050a-step-1 = Drücken Sie Back, Cancel, Back, Back, eine nach der anderen; ein Support-Menü öffnet sich.
# Choose the Reset menu.
guide-restore-3050a-step-2 = Wählen Sie das Menü „Reset“.
# a support menu on the display
guide-restore-3050a-see = ein Support-Menü auf der Anzeige
guide-restore-wireless-menu-step-1 = { guide-pin-3050a-step-1 }
# Choose Restore (network settings or defaults), and confirm.
guide-restore-wireless-menu-step-2 = Wählen Sie „Restore (network settings oder defaults)“ und bestätigen Sie.
guide-restore-wireless-menu-see = { guide-restore-w-c-3-see }
guide-restore-wireless-menu-lasts = { guide-restore-w-c-3-lasts }
guide-restore-wireless-settings-step-1 = { guide-report-wireless-settings-step-1 }
guide-restore-wireless-settings-step-2 = { guide-report-wireless-settings-step-2 }
# Choose Restore Network Settings, and confirm.
guide-restore-wireless-settings-step-3 = Wählen Sie „Restore Network Settings“ und bestätigen Sie.
guide-restore-wireless-settings-see = { guide-restore-w-c-3-see }
guide-restore-wireless-settings-lasts = { guide-restore-w-c-3-lasts }
guide-restore-setup-network-setup-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Network Setup.
guide-restore-setup-network-setup-step-2 = Öffnen Sie „Network Setup“.
guide-restore-setup-network-setup-step-3 = { guide-restore-wireless-settings-step-3 }
guide-restore-setup-network-setup-see = { guide-restore-w-c-3-see }
guide-restore-setup-network-setup-lasts = { guide-restore-w-c-3-lasts }
guide-restore-setup-network-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-restore-setup-network-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-restore-setup-network-step-3 = { guide-restore-wireless-menu-step-2 }
guide-restore-menu-settings-network-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
guide-restore-menu-settings-network-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-restore-menu-settings-network-step-3 = { guide-pin-menu-settings-network-wifi-wps-step-3 }
# Touch Restore (network settings), and confirm.
guide-restore-menu-settings-network-step-4 = Tippen Sie auf „Restore (network settings)“ und bestätigen Sie.
guide-restore-settings-network-step-1 = { guide-pin-settings-network-wifi-wps-step-1 }
guide-restore-settings-network-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
# Choose Restore (network settings), and confirm.
guide-restore-settings-network-step-3 = Wählen Sie „Restore (network settings)“ und bestätigen Sie.
guide-restore-network-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
guide-restore-network-step-2 = { guide-restore-wireless-settings-step-3 }
# Open Network, or Service, on the panel.
guide-restore-network-defaults-step-1 = Öffnen Sie „Network“ oder „Service“ am Bedienfeld.
# Choose Restore Network Defaults, and confirm.
guide-restore-network-defaults-step-2 = Wählen Sie „Restore Network Defaults“ und bestätigen Sie.
guide-restore-setup-service-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Service.
guide-restore-setup-service-step-2 = Öffnen Sie „Service“.
# Choose Restore (defaults), and confirm.
guide-restore-setup-service-step-3 = Wählen Sie „Restore (defaults)“ und bestätigen Sie.
guide-restore-setup-tools-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Tools, or Extras.
guide-restore-setup-tools-step-2 = Öffnen Sie „Tools“ oder „Extras“.
# Choose Restore (network defaults), and confirm.
guide-restore-setup-tools-step-3 = Wählen Sie „Restore (network defaults)“ und bestätigen Sie.
guide-restore-setup-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-restore-setup-step-2 = { guide-restore-wireless-menu-step-2 }
# Switch the printer off. Press Power to switch it on, and hold Wireless and Cancel while it starts.
guide-restore-w-c-power-on-step-1 = Schalten Sie den Drucker aus. Drücken Sie Power, um ihn einzuschalten, und halten Sie Wireless und Cancel, während er startet.
# Switch the printer off. Press Power to switch it on, and hold Wireless while it starts.
guide-restore-hold-w-m28-step-1 = Schalten Sie den Drucker aus. Drücken Sie Power, um ihn einzuschalten, und halten Sie Wireless, während er startet.
# Let go of Wireless when the attention light flashes.
guide-restore-hold-w-m28-step-2 = Lassen Sie Wireless los, wenn die Warnleuchte blinkt.
# a network whose name begins with HP-Setup
guide-restore-hold-w-m28-see = ein Netz, dessen Name mit HP-Setup beginnt
# Hold Wireless until the lights change.
guide-restore-hold-w-step-1 = Halten Sie Wireless, bis sich die Leuchten ändern.
# Open Networking on the panel.
guide-restore-networking-factory-step-1 = Öffnen Sie „Networking“ am Bedienfeld.
# Choose Restore Factory Settings, and confirm.
guide-restore-networking-factory-step-2 = Wählen Sie „Restore Factory Settings“ und bestätigen Sie.
# Open Connectivity on the panel.
guide-restore-connectivity-step-1 = Öffnen Sie „Connectivity“ am Bedienfeld.
# Choose Restore factory settings, and confirm.
guide-restore-connectivity-step-2 = Wählen Sie „Restore factory settings“ und bestätigen Sie.
guide-restore-network-clear-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
# Choose Clear setting, and confirm.
guide-restore-network-clear-step-2 = Wählen Sie „Clear setting“ und bestätigen Sie.

## Printers: families

# DeskJet 2540 series
guide-family-deskjet-2540-name = DeskJet 2540 (Serie)
# DeskJet 3050A and its sisters (J611), DeskJet 3050 (J610) and 3000 (J310)
guide-family-deskjet-3050a-name = DeskJet 3050A und seine Schwestern (J611), DeskJet 3050 (J610) und 3000 (J310)
# The 3000 J310 speaks IEEE 1284.4 over USB rather than LEDM.
guide-family-deskjet-3050a-model-1-note = Der 3000 J310 spricht über USB IEEE 1284.4 statt LEDM.
# The DeskJet 3050A shows a PIN in its Wireless menu; for this older sister nobody has said so.
guide-family-deskjet-3050a-model-1-pin-note = Der DeskJet 3050A zeigt eine PIN in seinem Menü „Wireless“; von diesem älteren Modell hat es niemand gesagt.
# See whether the Wireless menu has an entry WPS.
guide-family-deskjet-3050a-model-1-button-note = Sehen Sie nach, ob das Menü „Wireless“ einen Eintrag „WPS“ hat.
# See whether the Wireless menu prints a report.
guide-family-deskjet-3050a-model-1-report-note = Sehen Sie nach, ob das Menü „Wireless“ einen Bericht druckt.
# See whether the Network menu restores defaults.
guide-family-deskjet-3050a-model-1-restore-note = Sehen Sie nach, ob das Menü „Network“ die Grundeinstellungen wiederherstellt.
# DeskJet 3510, 3520 and 3070A series
guide-family-deskjet-3520-name = DeskJet 3510, 3520 und 3070A (Serien)
# DeskJet 3630 series
guide-family-deskjet-3630-name = DeskJet 3630 (Serie)
# DeskJet Ink Advantage 3540 series
guide-family-deskjet-3540-name = DeskJet Ink Advantage 3540 (Serie)
# DeskJet 2600 series
guide-family-deskjet-2600-name = DeskJet 2600 (Serie)
# The display cannot show a PIN. Windows asks for one when it finds this printer: use the button instead.
guide-family-deskjet-2600-pin-note = Die Anzeige kann keine PIN zeigen. Windows fragt nach einer, wenn es diesen Drucker findet: Nehmen Sie stattdessen die Taste.
# At least one owner's push button never worked; HP Smart did.
guide-family-deskjet-2600-button-note = Bei mindestens einem Besitzer ging die Taste nie; HP Smart ging.
# The DeskJet Ink Advantage 2640 series is an older one without Wi-Fi.
guide-family-deskjet-2600-model-1-note = Die Serie DeskJet Ink Advantage 2640 ist eine ältere ohne WLAN.
# DeskJet 3700 series
guide-family-deskjet-3700-name = DeskJet 3700 (Serie)
# DeskJet 2700, 4100 and 4800 series
guide-family-deskjet-2700-name = DeskJet 2700, 4100 und 4800 (Serien)
# The information page may list a PIN; no document says so.
guide-family-deskjet-2700-pin-note = Auf der Informationsseite steht vielleicht eine PIN; kein Dokument sagt es.
# DeskJet 2800, 4200 and 4900 series
guide-family-deskjet-2800-name = DeskJet 2800, 4200 und 4900 (Serien)
# DeskJet Ink Advantage 4620, 4640 and OfficeJet 4620, 4630 series
guide-family-deskjet-4600-name = DeskJet Ink Advantage 4620, 4640 und OfficeJet 4620, 4630 (Serien)
# DeskJet Ink Advantage 4670 series
guide-family-deskjet-4670-name = DeskJet Ink Advantage 4670 (Serie)
# DeskJet Ink Advantage Ultra 4720 and 5730, DeskJet GT 5820 series
guide-family-deskjet-ultra-name = DeskJet Ink Advantage Ultra 4720 und 5730, DeskJet GT 5820 (Serien)
# DeskJet D5500 and F4500 series
guide-family-deskjet-d5500-name = DeskJet D5500 und F4500 (Serien)
# Set it up over its USB cable if there is no WPS.
guide-family-deskjet-d5500-note = Richten Sie ihn über sein USB-Kabel ein, wenn es kein WPS gibt.
# ENVY 4500, 4510, 4520, 5530 and 5540 series
guide-family-envy-4500-name = ENVY 4500, 4510, 4520, 5530 und 5540 (Serien)
# ENVY 5640, 5660, 7640 and 8000, OfficeJet 5740 and 8040 series
guide-family-envy-5640-name = ENVY 5640, 5660, 7640 und 8000, OfficeJet 5740 und 8040 (Serien)
# ENVY Photo 6200, 7100 and 7800 series
guide-family-envy-photo-name = ENVY Photo 6200, 7100 und 7800 (Serien)
# That the 7830 has WPS is read from a device; the menu is recalled.
guide-family-envy-photo-pin-note = Dass der 7830 WPS hat, wurde an einem Gerät gelesen; das Menü ist aus dem Gedächtnis.
# ENVY 6000 and 6400, ENVY Pro 6400, DeskJet Plus Ink Advantage 6000 and 6400 series
guide-family-envy-6000-name = ENVY 6000 und 6400, ENVY Pro 6400, DeskJet Plus Ink Advantage 6000 und 6400 (Serien)
# The printer cannot show a PIN. A page that it prints may list one; no document says so.
guide-family-envy-6000-pin-note = Der Drucker kann keine PIN zeigen. Auf einer Seite, die er druckt, steht vielleicht eine; kein Dokument sagt es.
# An owner reports that this only switched the printer off and on. If so, restore the network settings and use HP's app.
guide-family-envy-6000-button-note = Ein Besitzer berichtet, dass dies den Drucker nur aus- und einschaltete. Setzen Sie dann die Netzwerkeinstellungen zurück, und nehmen Sie die App von HP.
# DeskJet Plus Ink Advantage 6100 and 6500 series
guide-family-deskjet-plus-6100-name = DeskJet Plus Ink Advantage 6100 und 6500 (Serien)
guide-family-deskjet-plus-6100-pin-note = { guide-family-envy-6000-pin-note }
# The text is that of the ENVY 6000, whose panel is alike.
guide-family-deskjet-plus-6100-button-note = Der Text ist der des ENVY 6000, dessen Bedienfeld gleich ist.
# ENVY 6100 and 6500 series
guide-family-envy-6100-name = ENVY 6100 und 6500 (Serien)
# Tango and Tango X
guide-family-tango-name = Tango und Tango X
guide-family-tango-pin-note = { guide-family-envy-6000-pin-note }
# ENVY Inspire 7200 and 7900, ENVY Photo 7200 and 7900 series
guide-family-envy-inspire-name = ENVY Inspire 7200 und 7900, ENVY Photo 7200 und 7900 (Serien)
# ENVY 5000 and DeskJet Ink Advantage 5075 series
guide-family-envy-5000-name = ENVY 5000 und DeskJet Ink Advantage 5075 (Serien)
# See whether the Wireless menu has Wi-Fi Protected Setup, as its neighbours have.
guide-family-envy-5000-pin-note = Sehen Sie nach, ob das Menü „Wireless“ den Eintrag „Wi-Fi Protected Setup“ hat, wie bei verwandten Modellen.
# ENVY 100, 110 and 120 series
guide-family-envy-100-name = ENVY 100, 110 und 120 (Serien)
# See whether the Wireless menu has Wi-Fi Protected Setup.
guide-family-envy-100-pin-note = Sehen Sie nach, ob das Menü „Wireless“ den Eintrag „Wi-Fi Protected Setup“ hat.
# OfficeJet 3830, 4650 and 5200, DeskJet Ink Advantage 3830 and 5275 series
guide-family-officejet-3830-name = OfficeJet 3830, 4650 und 5200, DeskJet Ink Advantage 3830 und 5275 (Serien)
# The copies of HP's text also say that the network configuration page has the WPS PIN.
guide-family-officejet-3830-pin-note = Die Abschriften von HPs Text sagen auch, dass die WPS-PIN auf der Netzwerk-Konfigurationsseite steht.
# OfficeJet 4500 (G510n), 6000, 6500 and 7500 series
guide-family-officejet-6500-name = OfficeJet 4500 (G510n), 6000, 6500 und 7500 (Serien)
# In setup mode models of this age make the ad-hoc network hpsetup.
guide-family-officejet-6500-note = Im Einrichtungsmodus machen Modelle dieses Alters das Ad-hoc-Netz hpsetup.
# Of the OfficeJet 4500 only the G510n has Wi-Fi.
guide-family-officejet-6500-model-3-note = Vom OfficeJet 4500 hat nur der G510n WLAN.
# This variant has no Wi-Fi; the one whose letter is n has.
guide-family-officejet-6500-model-4-note = Diese Variante hat kein WLAN; die mit dem Buchstaben n hat es.
# OfficeJet 6600, 6700, 6800 and 7510 to 7612 series
guide-family-officejet-6600-name = OfficeJet 6600, 6700, 6800 und 7510 bis 7612 (Serien)
# OfficeJet 6950, 6960 and 8702 series
guide-family-officejet-6950-name = OfficeJet 6950, 6960 und 8702 (Serien)
# OfficeJet 6100 and 7110 ePrinter
guide-family-officejet-6100-name = OfficeJet 6100 und 7110 ePrinter
# Its network configuration page may list a WPS PIN, as that of the OfficeJet Pro 6230 does.
guide-family-officejet-6100-pin-note = Auf seiner Netzwerk-Konfigurationsseite steht vielleicht eine WPS-PIN, wie beim OfficeJet Pro 6230.
# An OfficeJet 7110 All-in-One of 2002 has the same number and no Wi-Fi.
guide-family-officejet-6100-model-1-note = Ein OfficeJet 7110 All-in-One von 2002 hat dieselbe Nummer und kein WLAN.
# OfficeJet 200 and 250 Mobile series
guide-family-officejet-mobile-name = OfficeJet 200 und 250 Mobile (Serien)
# OfficeJet H470, J4680 and K8600
guide-family-officejet-h470-name = OfficeJet H470, J4680 und K8600
# An Ethernet cable in the printer switches its Wi-Fi off.
guide-family-officejet-pro-8000-note = Ein Netzwerkkabel im Drucker schaltet sein WLAN aus.
# If there is a PIN, it is on the network configuration page.
guide-family-officejet-pro-8000-pin-note = Wenn es eine PIN gibt, steht sie auf der Netzwerk-Konfigurationsseite.
# The A809a has no Wi-Fi; the A809n has.
guide-family-officejet-pro-8000-model-1-note = Der A809a hat kein WLAN; der A809n hat es.
# OfficeJet Pro 8100, 8210, 8216 and 6230
guide-family-officejet-pro-8100-name = OfficeJet Pro 8100, 8210, 8216 und 6230
# OfficeJet Pro 8500 and 8500A (A909, A910)
guide-family-officejet-pro-8500-name = OfficeJet Pro 8500 und 8500A (A909, A910)
# The A909a has no Wi-Fi; the A909g and A909n have.
guide-family-officejet-pro-8500-model-1-note = Der A909a hat kein WLAN; A909g und A909n haben es.
# Some sales variants of the A910a may be without Wi-Fi; the driver package lists it as wireless.
guide-family-officejet-pro-8500-model-2-note = Manche Verkaufsvarianten des A910a sind vielleicht ohne WLAN; das Treiberpaket führt ihn als Gerät mit WLAN.
# OfficeJet Pro 8600, 8610 to 8660, 251dw, 276dw and X series
guide-family-officejet-pro-8600-name = OfficeJet Pro 8600, 8610 bis 8660, 251dw, 276dw und X (Serien)
# OfficeJet Pro 6830, 6960, 6970, 7720 to 7740 and 8710 to 8740 series
guide-family-officejet-pro-6830-name = OfficeJet Pro 6830, 6960, 6970, 7720 bis 7740 und 8710 bis 8740 (Serien)
# HP's driver package lists the 7740 without Wi-Fi, but one was recorded on Wi-Fi.
guide-family-officejet-pro-6830-model-1-note = HPs Treiberpaket führt den 7740 ohne WLAN, aber einer wurde im WLAN aufgezeichnet.
# OfficeJet and OfficeJet Pro 8010 to 8035, 9010 to 9028 series
guide-family-officejet-pro-9010-name = OfficeJet und OfficeJet Pro 8010 bis 8035, 9010 bis 9028 (Serien)
# That the 9022e has WPS is read from a device; the menu is recalled.
guide-family-officejet-pro-9010-pin-note = Dass der 9022e WPS hat, wurde an einem Gerät gelesen; das Menü ist aus dem Gedächtnis.
# OfficeJet and OfficeJet Pro 8120, 8130, 9110 to 9130, 9720 and 9730 series
guide-family-officejet-pro-9120-name = OfficeJet und OfficeJet Pro 8120, 8130, 9110 bis 9130, 9720 und 9730 (Serien)
# An OfficeJet 9110, 9120 or 9130 of 2003 has the same name and no Wi-Fi.
guide-family-officejet-pro-9120-model-1-note = Ein OfficeJet 9110, 9120 oder 9130 von 2003 heißt genauso und hat kein WLAN.
# Photosmart with Wi-Fi (5510 to 7520, C4380 to C7280, B109 to D110, Plus, Premium) and DeskJet Ink Advantage 5525, 6525
guide-family-photosmart-name = Photosmart mit WLAN (5510 bis 7520, C4380 bis C7280, B109 bis D110, Plus, Premium) und DeskJet Ink Advantage 5525, 6525
# LaserJet Pro P1102w to P1109w and M1212 to M1219
guide-family-laserjet-p1102w-name = LaserJet Pro P1102w bis P1109w und M1212 bis M1219
# Owners report that the P1102w joins only on channels 6 and 11.
guide-family-laserjet-p1102w-note = Besitzer berichten, dass der P1102w nur auf den Kanälen 6 und 11 ins Netz kommt.
# The printer has no display; its web page and its USB cable are the other ways.
guide-family-laserjet-p1102w-pin-note = Der Drucker hat keine Anzeige; seine Webseite und sein USB-Kabel sind die anderen Wege.
# Only where the firmware supports it.
guide-family-laserjet-p1102w-button-note = Nur wo die Firmware es kann.
# LaserJet Pro M12w, M14 to M17, MFP M25 to M31
guide-family-laserjet-m28-name = LaserJet Pro M12w, M14 bis M17, MFP M25 bis M31
# LaserJet M109 to M112, M207 to M212, MFP M139 to M142 and M232 to M237
guide-family-laserjet-m109-name = LaserJet M109 bis M112, M207 bis M212, MFP M139 bis M142 und M232 bis M237
# The information page has a Printer PIN. That is for the printer's web pages, not for WPS.
guide-family-laserjet-m109-pin-note = Auf der Informationsseite steht eine „Printer PIN“. Sie ist für die Webseiten des Druckers, nicht für WPS.
# Models without an Information button: hold Resume. For the wireless test report on models with Information and Cancel, hold Information for three seconds and then press Information and Resume.
guide-family-laserjet-m109-report-note = Modelle ohne Taste Information: Halten Sie Resume. Für den WLAN-Testbericht bei Modellen mit Information und Cancel: Halten Sie Information drei Sekunden lang, und drücken Sie dann Information und Resume.
# LaserJet Pro M102 to M106, M118, M203, M206, MFP M129 to M134, M148, M227 to M231
guide-family-laserjet-m130-name = LaserJet Pro M102 bis M106, M118, M203, M206, MFP M129 bis M134, M148, M227 bis M231
# The printer has no display.
guide-family-laserjet-m130-model-1-pin-note = Der Drucker hat keine Anzeige.
# LaserJet Pro M125 to M128, M201, M202, M225, M226
guide-family-laserjet-pro-2line-name = LaserJet Pro M125 bis M128, M201, M202, M225, M226
# LaserJet Pro M304 to M329, M401 to M405, M425 to M435, M501, M521
guide-family-laserjet-pro-menu-name = LaserJet Pro M304 bis M329, M401 bis M405, M425 bis M435, M501, M521
# Pages on the web that describe WPS for this model copy the text of another one.
guide-family-laserjet-pro-menu-model-2-note = Seiten im Netz, die WPS für dieses Modell beschreiben, schreiben den Text eines anderen ab.
# LaserJet Pro 3001 to 3008, 4001 to 4004, MFP 3101 to 3108 and 4101 to 4104
guide-family-laserjet-pro-4001-name = LaserJet Pro 3001 bis 3008, 4001 bis 4004, MFP 3101 bis 3108 und 4101 bis 4104
# On models with a screen. Those with buttons and lights alone cannot show a PIN.
guide-family-laserjet-pro-4001-pin-note = Bei Modellen mit Bildschirm. Die nur mit Tasten und Leuchten können keine PIN zeigen.
# On models with a screen.
guide-family-laserjet-pro-4001-button-note = Bei Modellen mit Bildschirm.
# A model without w behind its number has a network cable, and no Wi-Fi that is known of.
guide-family-laserjet-pro-4001-model-1-note = Ein Modell ohne w hinter der Nummer hat ein Netzwerkkabel, und soweit bekannt kein WLAN.
# LaserJet Color 100 M175, M177, 200 M251, M275, M276, CM1411 to CM1418, CP1025, CP1525
guide-family-laserjet-color-2line-name = LaserJet Color 100 M175, M177, 200 M251, M275, M276, CM1411 bis CM1418, CP1025, CP1525
# HP's document for the M175 offers the WPS push button or the USB cable only.
guide-family-laserjet-color-2line-button-note = HPs Dokument zum M175 bietet nur die WPS-Taste oder das USB-Kabel an.
guide-family-laserjet-color-2line-model-2-pin-note = { guide-family-laserjet-m130-model-1-pin-note }
# Color LaserJet Pro M153 to M156, M178 to M185, M252 to M256, M274 to M285, M375 to M377, M451 to M454, M475 to M479, M570
guide-family-color-laserjet-pro-menu-name = Color LaserJet Pro M153 bis M156, M178 bis M185, M252 bis M256, M274 bis M285, M375 bis M377, M451 bis M454, M475 bis M479, M570
# The web pages of a Color LaserJet M255dw do not say whether it has WPS.
guide-family-color-laserjet-pro-menu-pin-note = Die Webseiten eines Color LaserJet M255dw sagen nicht, ob er WPS hat.
# Color LaserJet Pro 3201 to 3288, MFP 3301 to 3388, 4201 to 4203, MFP 4301 to 4303, MFP M126 plus
guide-family-color-laserjet-pro-3000-name = Color LaserJet Pro 3201 bis 3288, MFP 3301 bis 3388, 4201 bis 4203, MFP 4301 bis 4303, MFP M126 plus
# Laser 103 to 108, MFP 131 to 138, Color Laser 150 and MFP 178, 179
guide-family-laser-100-name = Laser 103 bis 108, MFP 131 bis 138, Color Laser 150 und MFP 178, 179
# The web pages of a Color Laser MFP 178nw do not say whether it has WPS.
guide-family-laser-100-pin-note = Die Webseiten eines Color Laser MFP 178nw sagen nicht, ob er WPS hat.
# On models with a display.
guide-family-laser-100-restore-note = Bei Modellen mit Anzeige.
# Smart Tank 450, 510, 530, 550, 570, 610, 650, 660 to 670
guide-family-smart-tank-500-name = Smart Tank 450, 510, 530, 550, 570, 610, 650, 660 bis 670
# HP's driver package lists no Wi-Fi settings for the 450, though it is sold as wireless.
guide-family-smart-tank-500-model-2-note = HPs Treiberpaket führt für den 450 keine WLAN-Einstellungen, obwohl er als WLAN-Drucker verkauft wird.
# Smart Tank 210 to 220, 580 to 590 and 5100
guide-family-smart-tank-580-name = Smart Tank 210 bis 220, 580 bis 590 und 5100
# Its web server gives the network's passphrase to anybody who asks; keep it off networks of others, and its firmware current.
guide-family-smart-tank-580-note = Sein Webserver gibt das Passwort des Netzes jedem, der fragt; lassen Sie ihn nicht in fremde Netze, und halten Sie seine Firmware aktuell.
# The PIN on its label is for the printer's web pages, not for WPS.
guide-family-smart-tank-580-pin-note = Die PIN auf seinem Aufkleber ist für die Webseiten des Druckers, nicht für WPS.
# Smart Tank 6000, 7000, 7300, 7600, 710 to 720, 750 and 790
guide-family-smart-tank-7000-name = Smart Tank 6000, 7000, 7300, 7600, 710 bis 720, 750 und 790
# Its information page may list a PIN; no document says so.
guide-family-smart-tank-7000-pin-note = Auf seiner Informationsseite steht vielleicht eine PIN; kein Dokument sagt es.
# Where Wireless is at the back, hold it; otherwise hold Wireless and Cancel.
guide-family-smart-tank-7000-restore-note = Ist Wireless auf der Rückseite, halten Sie diese Taste; sonst halten Sie Wireless und Cancel.
# PageWide 352 to 377, PageWide Pro 452 to 577, 750 to 777, Managed P552 to P779
guide-family-pagewide-pro-name = PageWide 352 bis 377, PageWide Pro 452 bis 577, 750 bis 777, Managed P552 bis P779
# LaserJet and PageWide Enterprise and Managed (FutureSmart), Jetdirect 2900nw to 3100w
guide-family-enterprise-name = LaserJet und PageWide Enterprise und Managed (FutureSmart), Jetdirect 2900nw bis 3100w
# These printers are set up on their web page or in the panel's Networking menu.
guide-family-enterprise-pin-note = Diese Drucker werden auf ihrer Webseite oder im Menü „Networking“ des Bedienfelds eingerichtet.
# HP's driver package lists Wi-Fi settings for none of the DesignJets.
guide-family-designjet-pin-note = HPs Treiberpaket führt für keinen DesignJet WLAN-Einstellungen.
# Small models of the T100 class are said to have a Wireless icon on their panel.
guide-family-designjet-button-note = Kleine Modelle der T100-Klasse sollen ein Symbol „Wireless“ auf dem Bedienfeld haben.
# ScanJet N4000, N4600, N6600 and N7000 with Wi-Fi
guide-family-scanjet-wireless-name = ScanJet N4000, N4600, N6600 und N7000 mit WLAN
# DeskJet with a USB cable alone
guide-family-deskjet-usb-name = DeskJet nur mit USB-Kabel
# It prints over its USB cable. Pages that describe WPS for it copy the text of another model.
guide-family-deskjet-usb-note = Er druckt über sein USB-Kabel. Seiten, die WPS für ihn beschreiben, schreiben den Text eines anderen Modells ab.
# LaserJet without Wi-Fi
guide-family-laserjet-wired-name = LaserJet ohne WLAN
# The 1022nw has a radio from before WPS.
guide-family-laserjet-wired-model-1-note = Der 1022nw hat ein Funkmodul aus der Zeit vor WPS.
# OfficeJet without Wi-Fi
guide-family-officejet-usb-name = OfficeJet ohne WLAN
# Smart Tank 350, 500, 520 to 540, Ink Tank 115, 310
guide-family-smart-tank-usb-name = Smart Tank 350, 500, 520 bis 540, Ink Tank 115, 310
# Epson printers
guide-family-epson-name = Epson-Drucker
# The serial number on the label is the first password of its web pages. It is no WPS PIN.
guide-family-epson-note = Die Seriennummer auf dem Aufkleber ist das erste Passwort seiner Webseiten. Sie ist keine WPS-PIN.
# The panel's Wi-Fi menu is said to offer WPS with a PIN; no document was found that says where.
guide-family-epson-pin-note = Das WLAN-Menü des Bedienfelds soll WPS mit PIN anbieten; es fand sich kein Dokument, das sagt, wo.
# The panel's Wi-Fi menu is said to offer WPS with a push button.
guide-family-epson-button-note = Das WLAN-Menü des Bedienfelds soll WPS mit Taste anbieten.
# Brother printers
guide-family-brother-name = Brother-Drucker
# Pages say that the PIN is on the label or in a menu; no document of Brother's was found that says so.
guide-family-brother-pin-note = Manche Seiten sagen, die PIN stehe auf dem Aufkleber oder in einem Menü; es fand sich kein Dokument von Brother, das es sagt.
# The panel's network menu is said to offer WPS with a push button.
guide-family-brother-button-note = Das Netzwerkmenü des Bedienfelds soll WPS mit Taste anbieten.
# Canon printers
guide-family-canon-name = Canon-Drucker
# Only the push button is described.
guide-family-canon-pin-note = Nur die Taste ist beschrieben.

## Routers

# AirPort Extreme, AirPort Express and Time Capsule
guide-router-apple-airport-products = AirPort Extreme, AirPort Express und Time Capsule
# told by owners of AirPort Utility; the pages were not found again
guide-router-apple-airport-source-owners = erzählt von Besitzern, die das AirPort-Dienstprogramm nutzen; die Seiten wurden nicht wiedergefunden
# Apple, Designing AirPort Networks, chapter "Adding a Wireless Client to Your 802.11n Network" (contents): docslib.org/doc/10734159
guide-router-apple-airport-source-apple = Apple, Designing AirPort Networks, Kapitel „Adding a Wireless Client to Your 802.11n Network“ (Inhaltsverzeichnis): docslib.org/doc/10734159
# copy of lifewire.com, how to disable WPS: lifewirewww.pages.dev
guide-router-apple-airport-source-mirror = Abschrift von lifewire.com, wie man WPS ausschaltet: lifewirewww.pages.dev
# IEEE MA-L registry (Debian ieee-data)
guide-router-apple-airport-source-ieee = IEEE-Register MA-L (Debian ieee-data)
# common knowledge; no document at hand
guide-router-apple-airport-source-usual = allgemein bekannt; kein Dokument zur Hand
# Choose PIN, type the PIN that the printer shows, and continue.
guide-router-apple-airport-device-pin-app-1 = Wählen Sie „PIN“, tippen Sie die PIN ein, die der Drucker zeigt, und gehen Sie weiter.
# AirPort base stations have no PIN of their own. Use the printer's PIN.
guide-router-apple-airport-router-pin-why = AirPort-Basisstationen haben keine eigene PIN. Nehmen Sie die PIN des Druckers.
# One copied page says that AirPort has no WPS at all; owners tell of Add WPS Printer in AirPort Utility.
guide-router-apple-airport-quirk-1 = Eine abgeschriebene Seite sagt, AirPort habe gar kein WPS; Besitzer berichten von „Add WPS Printer“ im AirPort-Dienstprogramm.
# Asus routers with AsusWRT, and Asuswrt-Merlin
guide-router-asus-products = Asus-Router mit AsusWRT, und Asuswrt-Merlin
# the page itself, Advanced_WWPS_Content.asp: github.com/RMerl/asuswrt-merlin.ng
guide-router-asus-source-page = die Seite selbst, Advanced_WWPS_Content.asp: github.com/RMerl/asuswrt-merlin.ng
# its help texts: Enable WPS, WPS Method, Client PIN Code, AP PIN Code, in public sources of Asus firmware
guide-router-asus-source-help = ihre Hilfetexte: Enable WPS, WPS Method, Client PIN Code, AP PIN Code, in öffentlichen Quellen von Asus-Firmware
# Asus firmware, default name in its certificate (router.asus.com), in public sources
guide-router-asus-source-name = Asus-Firmware, voreingestellter Name in ihrem Zertifikat (router.asus.com), in öffentlichen Quellen
# set-up guides of owners (192.168.50.1)
guide-router-asus-source-guides = Einrichtungsanleitungen von Besitzern (192.168.50.1)
guide-router-asus-source-mirror = { guide-router-apple-airport-source-mirror }
# Recog http_servers.xml and html_title.xml: github.com/rapid7/recog
guide-router-asus-source-recog = Recog http_servers.xml und html_title.xml: github.com/rapid7/recog
guide-router-asus-source-ieee = { guide-router-apple-airport-source-ieee }
# If Enable WPS is off, switch it on.
guide-router-asus-device-pin-page-1 = Ist „Enable WPS“ aus, schalten Sie es ein.
# At WPS Method choose Client PIN Code, and type the PIN that the printer shows.
guide-router-asus-device-pin-page-2 = Wählen Sie bei „WPS Method“ „Client PIN Code“, und tippen Sie die PIN ein, die der Drucker zeigt.
# Start it, and start WPS with PIN at the printer within two minutes.
guide-router-asus-device-pin-page-3 = Starten Sie es, und starten Sie innerhalb von zwei Minuten WPS mit PIN am Drucker.
# Read AP PIN Code.
guide-router-asus-router-pin-page-1 = Lesen Sie „AP PIN Code“.
# Type it at the printer where the printer asks for the PIN of the router or access point.
guide-router-asus-router-pin-page-2 = Tippen Sie sie am Drucker ein, wo der Drucker nach der PIN des Routers oder Zugangspunkts fragt.
guide-router-asus-button-page-1 = { guide-router-asus-device-pin-page-1 }
# At WPS Method choose push button, and start it.
guide-router-asus-button-page-2 = Wählen Sie bei „WPS Method“ die Taste (push button), und starten Sie es.
# Start the WPS button at the printer within two minutes.
guide-router-asus-button-page-3 = Starten Sie innerhalb von zwei Minuten die WPS-Taste am Drucker.
# Switch Enable WPS on.
guide-router-asus-switch-on-page-1 = Schalten Sie „Enable WPS“ ein.
# Switch Enable WPS off.
guide-router-asus-switch-off-page-1 = Schalten Sie „Enable WPS“ aus.
# The page names the band on which WPS works: on many models one at a time, on some both. It can be changed only while WPS is off. Choose 2.4 GHz for a printer that has only that.
guide-router-asus-bands-1 = Die Seite nennt das Band, auf dem WPS arbeitet: bei vielen Modellen eines zur Zeit, bei manchen beide. Es lässt sich nur ändern, während WPS aus ist. Wählen Sie 2,4 GHz für einen Drucker, der nur das kann.
# The page refuses WPS where the network is hidden, or its security is WEP, shared key, the first WPA or an enterprise one.
guide-router-asus-quirk-1 = Die Seite verweigert WPS, wenn das Netz verborgen ist oder seine Sicherheit WEP, Shared Key, das erste WPA oder eine für Unternehmen ist.
# An RT-AC66U said that WPS was on while nothing was on the air: look with a scan whether it is.
guide-router-asus-quirk-2 = Ein RT-AC66U sagte, WPS sei an, während nichts davon zu empfangen war: Sehen Sie mit einer Suche nach, ob es an ist.
# AT&T gateways (BGW210, BGW320, NVG599)
guide-router-att-products = Gateways von AT&T (BGW210, BGW320, NVG599)
# AT&T, device access code: att.com/support/article/internet/KM1049866
guide-router-att-source-att = AT&T, Gerätezugangscode: att.com/support/article/internet/KM1049866
# an owner's gateway: github.com/edgan/att-fiber-gateway-info/issues/17
guide-router-att-source-owner = das Gateway eines Besitzers: github.com/edgan/att-fiber-gateway-info/issues/17
# default network names: github.com/andrewjlamarche/PSKracker, keyspace.md
guide-router-att-source-ssids = voreingestellte Netzwerknamen: github.com/andrewjlamarche/PSKracker, keyspace.md
# IEEE MA-L registry (Debian ieee-data); the makers of the boxes
guide-router-att-source-ieee = IEEE-Register MA-L (Debian ieee-data); die Hersteller der Geräte
# Enter the device access code, which is on the label of the gateway. It is not the Wi-Fi password.
guide-router-att-login = Geben Sie den Gerätezugangscode (device access code) ein; er steht auf dem Aufkleber des Gateways. Er ist nicht das WLAN-Passwort.
# Belkin routers
guide-router-belkin-products = Router von Belkin
guide-router-belkin-source-mirror = { guide-router-apple-airport-source-mirror }
# default network names: github.com/andrewjlamarche/PSKracker, keyspace.md, and github.com/yolosec/routerkeygenAndroid
guide-router-belkin-source-ssids = voreingestellte Netzwerknamen: github.com/andrewjlamarche/PSKracker, keyspace.md, und github.com/yolosec/routerkeygenAndroid
guide-router-belkin-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-belkin-source-usual = { guide-router-apple-airport-source-usual }
# Press Login at the upper right, leave the password empty unless one was set, and press Submit.
guide-router-belkin-login = Drücken Sie rechts oben „Login“, lassen Sie das Passwort leer, wenn keines gesetzt wurde, und drücken Sie „Submit“.
# Press the WPS button of the router; its light blinks green while it looks for a device.
guide-router-belkin-button-box-1 = Drücken Sie die WPS-Taste des Routers; ihre Leuchte blinkt grün, während er ein Gerät sucht.
# Start the WPS button at the printer within two minutes. A steady green light means that it joined, a blinking amber one that it did not.
guide-router-belkin-button-box-2 = Starten Sie innerhalb von zwei Minuten die WPS-Taste am Drucker. Dauerhaft grünes Licht heißt, dass er verbunden ist; blinkendes gelbes, dass nicht.
# In the list at Wi-Fi Protected Setup choose Disabled, and apply.
guide-router-belkin-switch-off-page-1 = Wählen Sie in der Liste bei „Wi-Fi Protected Setup“ „Disabled“, und übernehmen Sie.
# Bbox of Bouygues Telecom
guide-router-bouygues-bbox-products = Bbox von Bouygues Telecom
# told by owners of a Bbox (button, PIN, NFC on its pages); the accounts were not found again
guide-router-bouygues-bbox-source-owners = erzählt von Besitzern einer Bbox (Taste, PIN, NFC auf ihren Seiten); die Berichte wurden nicht wiedergefunden
# Bouygues Telecom, WPS : qu'est-ce que c'est: bouyguestelecom.fr/guide-pratique/objets-connectes/wps-cest-quoi
guide-router-bouygues-bbox-source-bouygues = Bouygues Telecom, WPS : qu'est-ce que c'est: bouyguestelecom.fr/guide-pratique/objets-connectes/wps-cest-quoi
# programs for the Bbox (default address 192.168.1.254): bboxpy by cyr-ius, github.com/bertrandmartel/bboxapi-router
guide-router-bouygues-bbox-source-api = Programme für die Bbox (voreingestellte Adresse 192.168.1.254): bboxpy von cyr-ius, github.com/bertrandmartel/bboxapi-router
guide-router-bouygues-bbox-source-usual = { guide-router-apple-airport-source-usual }
# BT Home Hub and Smart Hub
guide-router-bt-products = BT Home Hub und Smart Hub
# BT, how to change the Wi-Fi password on your hub: bt.com/help
guide-router-bt-source-bt = BT, wie man das WLAN-Passwort des Hubs ändert: bt.com/help
# telecomsnews.co.uk, how to change your Wi-Fi password and network name; that WPS is on this page is told by owners
guide-router-bt-source-news = telecomsnews.co.uk, wie man WLAN-Passwort und Netzwerknamen ändert; dass WPS auf dieser Seite ist, erzählen Besitzer
guide-router-bt-source-ssids = { guide-router-att-source-ssids }
guide-router-bt-source-ieee = { guide-router-apple-airport-source-ieee }
# Enter the admin password. Unless it was changed it is on the hub settings card on the back of the hub.
guide-router-bt-login = Geben Sie das Administratorpasswort ein. Wenn es nicht geändert wurde, steht es auf der Karte hinten am Hub.
# The Smart Hub 3 is run from the My BT app as well, under Hub Manager.
guide-router-bt-quirk-1 = Den Smart Hub 3 bedient man auch in der App My BT, unter „Hub Manager“.
# Telstra, how to find a modem's address (Default Gateway): telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-by-hand-source-gateway = Telstra, wie man die Adresse eines Modems findet (Default Gateway): telstra.com.au/support/internet-and-home-phone/access-modem-settings
# BT, admin password on the hub settings card: bt.com/help, "How to change the Wi-Fi password on your hub"
guide-by-hand-source-bt = BT, Administratorpasswort auf der Karte des Hubs: bt.com/help, „How to change the Wi-Fi password on your hub“
# the menu paths of the other rows of this guide
guide-by-hand-source-rows = die Menüpfade der anderen Zeilen dieses Ratgebers
# RDK-B web page for adding a WPS client (github.com/rdkcentral/webui) and Asus' page Advanced_WWPS_Content.asp (github.com/RMerl/asuswrt-merlin.ng), which say when WPS is refused
guide-by-hand-source-refusals = RDK-B-Webseite zum Hinzufügen eines WPS-Clients (github.com/rdkcentral/webui) und die Asus-Seite Advanced_WWPS_Content.asp (github.com/RMerl/asuswrt-merlin.ng), die sagen, wann WPS verweigert wird
# labels of the boxes at Netgear, Asus, Realtek and RDK-B: see their rows
guide-by-hand-source-labels = Beschriftungen der Felder bei Netgear, Asus, Realtek und RDK-B: siehe ihre Zeilen
# Wi-Fi Simple Configuration 2.0: two minutes for the button (walk time 120 s); a device PIN belongs to the device, an AP PIN to the router
guide-by-hand-source-wsc = Wi-Fi Simple Configuration 2.0: zwei Minuten für die Taste (Walk Time 120 s); eine Geräte-PIN gehört dem Gerät, eine AP-PIN dem Router
# US-CERT VU#723755: the router's own PIN can be found by trying
guide-by-hand-source-vu = US-CERT VU#723755: Die PIN des Routers selbst lässt sich durch Probieren finden
# Netgear's name for it: directorywin.com, "What is WPS or Push 'n' Connect"
guide-by-hand-source-netgear = wie Netgear es nennt: directorywin.com, „What is WPS or Push 'n' Connect“
# AVM's name for it: avira.com/de/blog, "Check 6"
guide-by-hand-source-avm = wie AVM es nennt: avira.com/de/blog, „Check 6“
# Apple's name for it in AirPort Utility, as told by users
guide-by-hand-source-apple = wie Apple es im AirPort-Dienstprogramm nennt, nach Berichten von Nutzern
# RDK-B web page: github.com/rdkcentral/webui, wireless_network_configuration.jst
guide-by-hand-source-rdk = Webseite von RDK-B: github.com/rdkcentral/webui, wireless_network_configuration.jst
# an owner of a Livebox: coquille.nootilus.com/notasseagacee
guide-by-hand-source-livebox = ein Besitzer einer Livebox: coquille.nootilus.com/notasseagacee
# the name before 2007: itstillworks.com/wps-belkin-wireless-mean-18668.html
guide-by-hand-source-simple = der Name vor 2007: itstillworks.com/wps-belkin-wireless-mean-18668.html
# TP-Link's name on older routers; no document at hand
guide-by-hand-source-tplink = wie TP-Link es auf älteren Routern nennt; kein Dokument zur Hand
# help text of D-Link's web pages, in public firmware sources; Linksys and Belkin as told by others
guide-by-hand-source-dlink = Hilfetext der Webseiten von D-Link, in öffentlichen Firmware-Quellen; Linksys und Belkin nach Berichten anderer
# Find the address of your router: it is the default gateway of this computer. On Windows type ipconfig in a command window and read Default Gateway; on a phone or a Mac open the details of the Wi-Fi network and read Router.
guide-by-hand-open-1 = Finden Sie die Adresse Ihres Routers: Sie ist das Standardgateway dieses Computers. Unter Windows tippen Sie ipconfig in ein Befehlsfenster und lesen „Default Gateway“ oder „Standardgateway“; auf einem Telefon oder Mac öffnen Sie die Einzelheiten des WLANs und lesen „Router“.
# On a computer or phone in the home network, open http:// and that address in a web browser. The address is often printed on the router as well.
guide-by-hand-open-2 = Öffnen Sie auf einem Computer oder Telefon im Heimnetz http:// und diese Adresse in einem Browser. Die Adresse ist oft auch auf den Router gedruckt.
# Log in. The password is the one that was chosen when the router was set up, or the one on its label or card; it is often not the Wi-Fi password.
guide-by-hand-login = Melden Sie sich an. Das Passwort ist das, das beim Einrichten des Routers gewählt wurde, oder das auf seinem Aufkleber oder seiner Karte; oft ist es nicht das WLAN-Passwort.
# In its menus look for Wi-Fi, Wireless or WLAN, and there for a page or a tab about adding a device without typing the password. On some routers it is under Advanced or Security.
guide-by-hand-look = Suchen Sie in seinen Menüs Wi-Fi, Wireless oder WLAN, und dort eine Seite oder einen Reiter zum Hinzufügen eines Geräts ohne Eintippen des Passworts. Bei manchen Routern ist das unter „Advanced“ oder „Security“.
# If there is no such page or box, this router does not offer it, or hides it while the network name is hidden, WPA3 only, WEP or without a password. Then join the printer with the Wi-Fi password.
guide-by-hand-absent = Gibt es keine solche Seite und kein solches Feld, bietet dieser Router es nicht an, oder er verbirgt es, solange der Netzwerkname verborgen ist oder das Netz nur WPA3, WEP oder kein Passwort hat. Verbinden Sie den Drucker dann mit dem WLAN-Passwort.
# most makers
guide-by-hand-name-1-by = die meisten Hersteller
# Add WPS Client or Add Wi-Fi Client
guide-by-hand-name-3-words = Add WPS Client oder Add Wi-Fi Client
# WPS pairing
guide-by-hand-name-7-words = WPS pairing
# older TP-Link routers
guide-by-hand-name-8-by = ältere Router von TP-Link
# early devices
guide-by-hand-name-9-by = frühe Geräte
# Find the empty box for the PIN of a device. It is called client PIN, device PIN, enrollee PIN or the like. A PIN that the page shows already is the router's own: leave that alone.
guide-by-hand-device-pin-page-1 = Suchen Sie das leere Feld für die PIN eines Geräts. Es heißt „client PIN“, „device PIN“, „enrollee PIN“ oder ähnlich. Eine PIN, die die Seite schon zeigt, ist die des Routers: Lassen Sie sie in Ruhe.
# Type the digits that the printer shows, without spaces or dashes, and press the button beside the box.
guide-by-hand-device-pin-page-2 = Tippen Sie die Ziffern ein, die der Drucker zeigt, ohne Leerzeichen und Striche, und drücken Sie den Knopf neben dem Feld.
# Start WPS with PIN at the printer within two minutes.
guide-by-hand-device-pin-page-3 = Starten Sie innerhalb von zwei Minuten WPS mit PIN am Drucker.
# Try a PIN once. If it is refused, read it from the printer again before a second try: many printers make a new one each time.
guide-by-hand-device-pin-page-4 = Versuchen Sie eine PIN einmal. Wird sie abgewiesen, lesen Sie sie vor einem zweiten Versuch noch einmal am Drucker ab: Viele Drucker machen jedes Mal eine neue.
# Look for a PIN that the page shows, called router PIN, AP PIN or self PIN. It may also be printed on the label of the router.
guide-by-hand-router-pin-page-1 = Suchen Sie eine PIN, die die Seite zeigt; sie heißt „router PIN“, „AP PIN“ oder „self PIN“. Vielleicht steht sie auch auf dem Aufkleber des Routers.
# Type it at the printer where the printer asks for the PIN of the router or of the access point, and nowhere else.
guide-by-hand-router-pin-page-2 = Tippen Sie sie am Drucker ein, wo der Drucker nach der PIN des Routers oder des Zugangspunkts fragt, und sonst nirgends.
# Afterwards switch the router's PIN off on the same page, if it can be: others can find it by trying.
guide-by-hand-router-pin-page-3 = Schalten Sie danach auf derselben Seite die PIN des Routers aus, wenn das geht: Andere können sie durch Probieren finden.
# Look for a button on the router that says WPS, or that shows two arrows bent into a circle. It may be shared with the Wi-Fi button or the reset button: a short press is enough, and a long one may reset the router.
guide-by-hand-button-box-1 = Suchen Sie am Router eine Taste, auf der WPS steht oder zwei zu einem Kreis gebogene Pfeile. Sie kann zugleich die WLAN-Taste oder die Reset-Taste sein: Ein kurzer Druck genügt, ein langer kann den Router zurücksetzen.
# Press it once; a light begins to blink.
guide-by-hand-button-box-2 = Drücken Sie sie einmal; eine Leuchte beginnt zu blinken.
# Start the WPS button at the printer within two minutes. Nobody else may press one meanwhile: two devices at once are both refused.
guide-by-hand-button-box-3 = Starten Sie innerhalb von zwei Minuten die WPS-Taste am Drucker. Niemand sonst darf währenddessen eine drücken: Zwei Geräte zugleich werden beide abgewiesen.
# Choose push button, or PBC, and start it.
guide-by-hand-button-page-1 = Wählen Sie die Taste („push button“ oder „PBC“), und starten Sie sie.
guide-by-hand-button-page-2 = { guide-by-hand-button-box-3 }
# Switch WPS on and save. If there is a choice, leave the router's own PIN off.
guide-by-hand-switch-on-page-1 = Schalten Sie WPS ein und speichern Sie. Wenn es eine Wahl gibt, lassen Sie die PIN des Routers selbst aus.
# Switch it off again once the printer has joined.
guide-by-hand-switch-on-page-2 = Schalten Sie es wieder aus, sobald der Drucker verbunden ist.
# Switch WPS off and save. If it cannot be switched off as a whole, switch the router's own PIN off.
guide-by-hand-switch-off-page-1 = Schalten Sie WPS aus und speichern Sie. Lässt es sich nicht ganz ausschalten, schalten Sie die PIN des Routers selbst aus.
# Cisco WAP access points for small offices
guide-router-cisco-wap-products = Cisco-WAP-Zugangspunkte für kleine Büros
# Cisco WAP561, help of its emulator, WPS Setup and WPS Process: cisco.com
guide-router-cisco-wap-source-help = Cisco WAP561, Hilfe seines Emulators, WPS Setup und WPS Process: cisco.com
guide-router-cisco-wap-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-cisco-wap-source-usual = { guide-router-apple-airport-source-usual }
# Type the eight digits that the printer shows into the box for the client's PIN, and press Start.
guide-router-cisco-wap-device-pin-page-1 = Tippen Sie die acht Ziffern, die der Drucker zeigt, in das Feld für die PIN des Clients, und drücken Sie „Start“.
# Start WPS with PIN at the printer within two minutes. To give up, type stop into the same box.
guide-router-cisco-wap-device-pin-page-2 = Starten Sie innerhalb von zwei Minuten WPS mit PIN am Drucker. Zum Abbrechen tippen Sie stop in dasselbe Feld.
# Read the access point's PIN. Cisco advises against using it.
guide-router-cisco-wap-router-pin-page-1 = Lesen Sie die PIN des Zugangspunkts. Cisco rät davon ab, sie zu benutzen.
# Press Start at push button (PBC), and start the WPS button at the printer within two minutes.
guide-router-cisco-wap-button-page-1 = Drücken Sie „Start“ bei „push button (PBC)“, und starten Sie innerhalb von zwei Minuten die WPS-Taste am Drucker.
# D-Link routers of the DIR family, and others with the HNAP interface
guide-router-d-link-products = D-Link-Router der DIR-Familie, und andere mit der HNAP-Schnittstelle
# D-Link firmware, HNAP actions SetTriggerWPS and GetWiFiVerifyAlpha: sefcom/Witcher, nivrrex/dlink-dir859-gpl
guide-router-d-link-source-hnap = D-Link-Firmware, HNAP-Aktionen SetTriggerWPS und GetWiFiVerifyAlpha: sefcom/Witcher, nivrrex/dlink-dir859-gpl
# D-Link web pages and their help text (section adv_wps, Wi-Fi Protected Setup), in public firmware sources
guide-router-d-link-source-help = Webseiten von D-Link und ihr Hilfetext (Abschnitt adv_wps, Wi-Fi Protected Setup), in öffentlichen Firmware-Quellen
# D-Link web pages that link to http://dlinkrouter.local, in public firmware sources
guide-router-d-link-source-host = Webseiten von D-Link, die auf http://dlinkrouter.local verweisen, in öffentlichen Firmware-Quellen
# UPnP description of a DSL-X1852E: github.com/home-assistant/core/issues/76383
guide-router-d-link-source-upnp = UPnP-Beschreibung eines DSL-X1852E: github.com/home-assistant/core/issues/76383
# default network names: github.com/yolosec/routerkeygenAndroid, WirelessMatcher.java
guide-router-d-link-source-ssids = voreingestellte Netzwerknamen: github.com/yolosec/routerkeygenAndroid, WirelessMatcher.java
guide-router-d-link-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-d-link-source-usual = { guide-router-apple-airport-source-usual }
# routers with these pages (DIR); on others Setup may stand for Advanced
guide-router-d-link-device-pin-page-about = Router mit diesen Seiten (DIR); bei anderen steht „Setup“ statt „Advanced“
# Under Add Wireless Station start the wizard with Connect your Wireless Device (or its like).
guide-router-d-link-device-pin-page-1 = Starten Sie unter „Add Wireless Station“ den Assistenten mit „Connect your Wireless Device“ (oder ähnlich).
# Choose PIN, and type the PIN that the printer shows.
guide-router-d-link-device-pin-page-2 = Wählen Sie „PIN“, und tippen Sie die PIN ein, die der Drucker zeigt.
guide-router-d-link-device-pin-page-3 = { guide-by-hand-device-pin-page-3 }
guide-router-d-link-router-pin-page-about = { guide-router-d-link-device-pin-page-about }
# Read PIN under PIN Settings. The first PIN may be printed on the bottom of the router; Generate New PIN makes another.
guide-router-d-link-router-pin-page-1 = Lesen Sie „PIN“ unter „PIN Settings“. Die erste PIN steht vielleicht auf der Unterseite des Routers; „Generate New PIN“ macht eine neue.
guide-router-d-link-router-pin-page-2 = { guide-router-asus-router-pin-page-2 }
guide-router-d-link-button-page-about = { guide-router-d-link-device-pin-page-about }
# Under Add Wireless Station start the wizard, and choose the button.
guide-router-d-link-button-page-1 = Starten Sie unter „Add Wireless Station“ den Assistenten, und wählen Sie die Taste.
# Press the WPS button of the printer, then the router's, within 120 seconds. The router's light flashes three times when the printer has joined.
guide-router-d-link-button-page-2 = Drücken Sie die WPS-Taste des Druckers, dann innerhalb von 120 Sekunden die des Routers. Die Leuchte des Routers blinkt dreimal, wenn der Drucker verbunden ist.
# Tick Enable under Wi-Fi Protected Setup, and save.
guide-router-d-link-switch-on-page-1 = Setzen Sie unter „Wi-Fi Protected Setup“ das Häkchen bei „Enable“, und speichern Sie.
# Take the tick from Enable under Wi-Fi Protected Setup, and save.
guide-router-d-link-switch-off-page-1 = Nehmen Sie unter „Wi-Fi Protected Setup“ das Häkchen bei „Enable“ weg, und speichern Sie.
# It checks the PIN before it starts: 4 digits, or 8 with the right check digit, with or without a dash in the middle.
guide-router-d-link-quirk-1 = Er prüft die PIN, bevor er beginnt: 4 Ziffern, oder 8 mit der richtigen Prüfziffer, mit oder ohne Strich in der Mitte.
# Lock WPS-PIN Setup locks the router's own PIN only: devices can still be added.
guide-router-d-link-quirk-2 = „Lock WPS-PIN Setup“ sperrt nur die PIN des Routers selbst: Geräte lassen sich weiterhin hinzufügen.
# DrayTek Vigor routers
guide-router-draytek-products = DrayTek-Vigor-Router
# DrayTek knowledge base 5781, and the advisory on WPS at draytek.co.uk
guide-router-draytek-source-kb = DrayTek-Wissensdatenbank 5781, und der Sicherheitshinweis zu WPS auf draytek.co.uk
guide-router-draytek-source-recog = { guide-router-asus-source-recog }
guide-router-draytek-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-draytek-source-usual = { guide-router-apple-airport-source-usual }
# DrayTek never offered it after 2013, and took it out of older routers. Use the printer's PIN or the button.
guide-router-draytek-router-pin-why = DrayTek hat sie nach 2013 nie mehr angeboten und aus älteren Routern entfernt. Nehmen Sie die PIN des Druckers oder die Taste.
# eero mesh systems
guide-router-eero-products = eero-Mesh-Systeme
# routersecurity.org/wps.php, which quotes PCMag 2017, and markstuartday.com (2018); no page of eero was found
guide-router-eero-source-press = routersecurity.org/wps.php, das PCMag 2017 zitiert, und markstuartday.com (2018); es fand sich keine Seite von eero
guide-router-eero-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-eero-source-usual = { guide-router-apple-airport-source-usual }
# the eero app
guide-router-eero-admin-1 = die eero-App
# No WPS is known on eero. Join the printer with the Wi-Fi password.
guide-router-eero-device-pin-why = Bei eero ist kein WPS bekannt. Verbinden Sie den Drucker mit dem WLAN-Passwort.
guide-router-eero-router-pin-why = { guide-router-eero-device-pin-why }
guide-router-eero-button-why = { guide-router-eero-device-pin-why }
# No WPS is known on eero.
guide-router-eero-switch-on-why = Bei eero ist kein WPS bekannt.
# No WPS is known on eero, so there is nothing to switch off.
guide-router-eero-switch-off-why = Bei eero ist kein WPS bekannt, also gibt es nichts auszuschalten.
# An older printer was refused for its security mode.
guide-router-eero-quirk-1 = Ein älterer Drucker wurde wegen seines Sicherheitsmodus abgewiesen.
# Freebox of Free, with Freebox OS
guide-router-freebox-products = Freebox von Free, mit Freebox OS
# Freebox OS API, wifi/wps: github.com/hacf-fr/freebox-api, and dev.freebox.fr
guide-router-freebox-source-api = Freebox-OS-API, wifi/wps: github.com/hacf-fr/freebox-api, und dev.freebox.fr
# an owner: github.com/LaFibre-info/Freepro/issues/20
guide-router-freebox-source-pro = ein Besitzer: github.com/LaFibre-info/Freepro/issues/20
guide-router-freebox-source-ieee = { guide-router-apple-airport-source-ieee }
# The Freebox has the button only. Use the button, or the Wi-Fi password.
guide-router-freebox-device-pin-why = Die Freebox hat nur die Taste. Nehmen Sie die Taste oder das WLAN-Passwort.
guide-router-freebox-router-pin-why = { guide-router-freebox-device-pin-why }
# The button is started for one access point (BSSID) at a time.
guide-router-freebox-bands-1 = Die Taste wird jeweils für einen Zugangspunkt (BSSID) gestartet.
# The Freebox Delta has a WPS button on its web page; the Freebox Pro has no WPS.
guide-router-freebox-quirk-1 = Die Freebox Delta hat eine WPS-Taste auf ihrer Webseite; die Freebox Pro hat kein WPS.
# FRITZ!Box of AVM, also with the mark of a provider
guide-router-fritzbox-products = FRITZ!Box von AVM, auch mit dem Zeichen eines Anbieters
# Avira, step by step: avira.com/de/blog/check-6-koennen-hacker-per-wps-auf-ihr-netzwerk-zugreifen
guide-router-fritzbox-source-avira = Avira, Schritt für Schritt: avira.com/de/blog/check-6-koennen-hacker-per-wps-auf-ihr-netzwerk-zugreifen
# description of a FRITZ!Box 7590 (TR-064): github.com/kbr/fritzconnection, tests/xml
guide-router-fritzbox-source-tr064 = Beschreibung einer FRITZ!Box 7590 (TR-064): github.com/kbr/fritzconnection, tests/xml
# an owner: github.com/kbr/fritzconnection/issues/180
guide-router-fritzbox-source-issue = ein Besitzer: github.com/kbr/fritzconnection/issues/180
# UPnP descriptions: github.com/home-assistant/core/issues/43014 and 57243, github.com/nicotine-plus/nicotine-plus/issues/3487
guide-router-fritzbox-source-upnp = UPnP-Beschreibungen: github.com/home-assistant/core/issues/43014 und 57243, github.com/nicotine-plus/nicotine-plus/issues/3487
guide-router-fritzbox-source-ssids = { guide-router-att-source-ssids }
# computerbild.de, printer and WPA3 on a FRITZ!Box (29905639)
guide-router-fritzbox-source-pmf = computerbild.de, Drucker und WPA3 an einer FRITZ!Box (29905639)
guide-router-fritzbox-source-ieee = { guide-router-apple-airport-source-ieee }
# Choose Push-Button-Methode (WPS-PBC, Push Button Configuration) and start WPS.
guide-router-fritzbox-button-page-1 = Wählen Sie „Push-Button-Methode (WPS-PBC, Push Button Configuration)“ und starten Sie WPS.
guide-router-fritzbox-button-page-2 = { guide-router-asus-button-page-3 }
# Tick WPS aktiv, and press Übernehmen.
guide-router-fritzbox-switch-on-page-1 = Setzen Sie das Häkchen bei „WPS aktiv“, und drücken Sie „Übernehmen“.
# Take the tick from WPS aktiv, and press Übernehmen.
guide-router-fritzbox-switch-off-page-1 = Nehmen Sie das Häkchen bei „WPS aktiv“ weg, und drücken Sie „Übernehmen“.
# It has one WLAN service for each band and one for guests; WPS runs on the home network or on the guest network, not on both.
guide-router-fritzbox-bands-1 = Sie hat einen WLAN-Dienst für jedes Band und einen für Gäste; WPS läuft im Heimnetz oder im Gastnetz, nicht in beiden.
# The button can be started by program (TR-064), a PIN cannot.
guide-router-fritzbox-quirk-1 = Die Taste kann ein Programm starten (TR-064), eine PIN nicht.
# On its web page WPS can be started by hand.
guide-router-fritzbox-quirk-2 = Auf ihrer Webseite lässt sich WPS von Hand starten.
# Hiding the name of the network switches WPS off.
guide-router-fritzbox-quirk-3 = Wird der Name des Netzes verborgen, ist WPS aus.
# On current models WPS is off until it is switched on.
guide-router-fritzbox-quirk-4 = Bei aktuellen Modellen ist WPS aus, bis es eingeschaltet wird.
# Where a printer cannot join, protected management frames (PMF) can be switched off under WLAN > Sicherheit > Weitere Sicherheitseinstellungen.
guide-router-fritzbox-quirk-5 = Kommt ein Drucker nicht ins Netz, lassen sich geschützte Verwaltungsrahmen (PMF) unter „WLAN > Sicherheit > Weitere Sicherheitseinstellungen“ ausschalten.
# routersecurity.org/wps.php, which quotes PCMag 2017: six of nine mesh systems have no WPS; no page of Google was found
guide-router-google-nest-source-press = routersecurity.org/wps.php, das PCMag 2017 zitiert: Sechs von neun Mesh-Systemen haben kein WPS; es fand sich keine Seite von Google
# Recog ssh_banners.xml and html_title.xml: github.com/rapid7/recog
guide-router-google-nest-source-recog = Recog ssh_banners.xml und html_title.xml: github.com/rapid7/recog
guide-router-google-nest-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-google-nest-source-usual = { guide-router-apple-airport-source-usual }
# the Google Home app
guide-router-google-nest-admin-1 = die App Google Home
# No WPS is known on these routers. Join the printer with the Wi-Fi password.
guide-router-google-nest-device-pin-why = Bei diesen Routern ist kein WPS bekannt. Verbinden Sie den Drucker mit dem WLAN-Passwort.
guide-router-google-nest-router-pin-why = { guide-router-google-nest-device-pin-why }
guide-router-google-nest-button-why = { guide-router-google-nest-device-pin-why }
# No WPS is known on these routers.
guide-router-google-nest-switch-on-why = Bei diesen Routern ist kein WPS bekannt.
# No WPS is known on these routers, so there is nothing to switch off.
guide-router-google-nest-switch-off-why = Bei diesen Routern ist kein WPS bekannt, also gibt es nichts auszuschalten.
# Huawei HiLink (LTE and 5G) routers, and home gateways of the HG family
guide-router-huawei-products = Huawei-HiLink-Router (LTE und 5G), und Heim-Gateways der HG-Familie
# HiLink calls wlan/wps-pbc, wlan/wps-appin and wlan/wps-switch: github.com/Salamek/huawei-lte-api, WLan.py
guide-router-huawei-source-hilink = HiLink-Aufrufe wlan/wps-pbc, wlan/wps-appin und wlan/wps-switch: github.com/Salamek/huawei-lte-api, WLan.py
# owners in a forum (763539), who name four methods
guide-router-huawei-source-forum = Besitzer in einem Forum (763539), die vier Methoden nennen
# an owner's network: github.com/miniupnp/miniupnp/issues/832 (192.168.8.1)
guide-router-huawei-source-igd = das Netz eines Besitzers: github.com/miniupnp/miniupnp/issues/832 (192.168.8.1)
# UPnP description of an HG633: github.com/home-assistant/core/issues/20893
guide-router-huawei-source-upnp = UPnP-Beschreibung eines HG633: github.com/home-assistant/core/issues/20893
# Recog http_servers.xml and sip_user_agents.xml: github.com/rapid7/recog
guide-router-huawei-source-recog = Recog http_servers.xml und sip_user_agents.xml: github.com/rapid7/recog
guide-router-huawei-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-huawei-source-usual = { guide-router-apple-airport-source-usual }
# Its programming interface can start the button, and set and switch off the router's own PIN; a device PIN is not in it.
guide-router-huawei-quirk-1 = Seine Programmierschnittstelle kann die Taste starten und die PIN des Routers selbst setzen und ausschalten; eine Geräte-PIN gibt es darin nicht.
# Keenetic routers with KeeneticOS
guide-router-keenetic-products = Keenetic-Router mit KeeneticOS
# Keenetic command reference, interface wps
guide-router-keenetic-source-cli = Keenetic-Befehlsreferenz, interface wps
guide-router-keenetic-source-ssids = { guide-router-att-source-ssids }
guide-router-keenetic-source-ieee = { guide-router-apple-airport-source-ieee }
# AdGuard DNS, how to set up a Keenetic router (my.keenetic.net)
guide-router-keenetic-source-adguard = AdGuard DNS, wie man einen Keenetic-Router einrichtet (my.keenetic.net)
guide-router-keenetic-source-usual = { guide-router-apple-airport-source-usual }
# On the command line: interface AP wps peer send PIN
guide-router-keenetic-device-pin-shell-1 = Auf der Befehlszeile: interface AP wps peer send PIN
# AP is the name of the access point's interface. The router waits two minutes.
guide-router-keenetic-device-pin-shell-2 = AP ist der Name der Schnittstelle des Zugangspunkts. Der Router wartet zwei Minuten.
# On the command line: interface AP wps self-pin PIN, or interface AP wps auto-self-pin
guide-router-keenetic-router-pin-shell-1 = Auf der Befehlszeile: interface AP wps self-pin PIN, oder interface AP wps auto-self-pin
# It is off unless it was set. Take it away afterwards.
guide-router-keenetic-router-pin-shell-2 = Sie ist aus, wenn sie nicht gesetzt wurde. Nehmen Sie sie danach wieder weg.
# On the command line: interface AP wps button send
guide-router-keenetic-button-shell-1 = Auf der Befehlszeile: interface AP wps button send
guide-router-keenetic-button-shell-2 = { guide-router-asus-button-page-3 }
# On the command line: interface AP wps
guide-router-keenetic-switch-on-shell-1 = Auf der Befehlszeile: interface AP wps
# On the command line: interface AP no wps
guide-router-keenetic-switch-off-shell-1 = Auf der Befehlszeile: interface AP no wps
# Each access point, which is each band, has its own WPS.
guide-router-keenetic-bands-1 = Jeder Zugangspunkt, also jedes Band, hat sein eigenes WPS.
# Linksys routers with the JNAP interface (Smart Wi-Fi, WRT, Velop)
guide-router-linksys-products = Linksys-Router mit der JNAP-Schnittstelle (Smart Wi-Fi, WRT, Velop)
# JNAP actions StartWPSServerSession and SetWPSServerSettings: github.com/linksys/PrivacyGUI-JNAP, and Linksys' wirelessap_server.lua
guide-router-linksys-source-jnap = JNAP-Aktionen StartWPSServerSession und SetWPSServerSettings: github.com/linksys/PrivacyGUI-JNAP, und Linksys' wirelessap_server.lua
# copy of a review of the WRT3200ACM: fokitao.blogg.se/2023/october/wps-push-button.html
guide-router-linksys-source-review = Abschrift eines Tests des WRT3200ACM: fokitao.blogg.se/2023/october/wps-push-button.html
# UPnP description of a WRT120N: github.com/syncthing/syncthing/issues/1187
guide-router-linksys-source-upnp = UPnP-Beschreibung eines WRT120N: github.com/syncthing/syncthing/issues/1187
guide-router-linksys-source-ieee = { guide-router-apple-airport-source-ieee }
# a public list of the names of home routers (myrouter.local, Linksys Router)
guide-router-linksys-source-names = eine öffentliche Liste der Namen von Heimroutern (myrouter.local, Linksys Router)
guide-router-linksys-source-usual = { guide-router-apple-airport-source-usual }
# Of the three methods choose Device PIN, and type the PIN that the printer shows.
guide-router-linksys-device-pin-page-1 = Wählen Sie von den drei Methoden „Device PIN“, und tippen Sie die PIN ein, die der Drucker zeigt.
guide-router-linksys-device-pin-page-2 = { guide-router-asus-device-pin-page-3 }
# Of the three methods choose Router PIN, and type the number that the page shows at the printer.
guide-router-linksys-router-pin-page-1 = Wählen Sie von den drei Methoden „Router PIN“, und tippen Sie die Nummer, die die Seite zeigt, am Drucker ein.
# Of the three methods choose Push Button.
guide-router-linksys-button-page-1 = Wählen Sie von den drei Methoden „Push Button“.
# Press the WPS button of the printer, then the one on the page.
guide-router-linksys-button-page-2 = Drücken Sie die WPS-Taste des Druckers, dann die auf der Seite.
# WRT3200ACM: the button beside the four network sockets
guide-router-linksys-button-box-about = WRT3200ACM: die Taste neben den vier Netzwerkbuchsen
# Use the large switch at the top of the page; it is for the button on the box as well.
guide-router-linksys-switch-on-page-1 = Benutzen Sie den großen Schalter oben auf der Seite; er gilt auch für die Taste am Gerät.
guide-router-linksys-switch-off-page-1 = { guide-router-linksys-switch-on-page-1 }
# MikroTik routers with RouterOS 6 or 7
guide-router-mikrotik-products = MikroTik-Router mit RouterOS 6 oder 7
# MikroTik manual, wifi and wireless: manual.mikrotik.com; pulumi.com/registry/packages/routeros
guide-router-mikrotik-source-manual = MikroTik-Handbuch, wifi und wireless: manual.mikrotik.com; pulumi.com/registry/packages/routeros
# UPnP description: github.com/tailscale/tailscale/issues/13745
guide-router-mikrotik-source-upnp = UPnP-Beschreibung: github.com/tailscale/tailscale/issues/13745
guide-router-mikrotik-source-recog = { guide-router-asus-source-recog }
guide-router-mikrotik-source-ieee = { guide-router-apple-airport-source-ieee }
# RouterOS has no WPS with a PIN. Use the button, or the Wi-Fi password.
guide-router-mikrotik-device-pin-why = RouterOS hat kein WPS mit PIN. Nehmen Sie die Taste oder das WLAN-Passwort.
# RouterOS has no PIN of its own. Use the button, or the Wi-Fi password.
guide-router-mikrotik-router-pin-why = RouterOS hat keine eigene PIN. Nehmen Sie die Taste oder das WLAN-Passwort.
guide-router-mikrotik-button-page-1 = { guide-router-asus-button-page-3 }
# RouterOS 6: /interface wireless wps-push-button INTERFACE
guide-router-mikrotik-button-shell-2 = RouterOS 6: /interface wireless wps-push-button INTERFACE
guide-router-mikrotik-button-shell-3 = { guide-router-asus-button-page-3 }
# RouterOS 7: /interface/wifi set INTERFACE security.wps=push-button
guide-router-mikrotik-switch-on-shell-1 = RouterOS 7: /interface/wifi set INTERFACE security.wps=push-button
# RouterOS 6: /interface wireless set INTERFACE wps-mode=push-button
guide-router-mikrotik-switch-on-shell-2 = RouterOS 6: /interface wireless set INTERFACE wps-mode=push-button
# RouterOS 7: /interface/wifi set INTERFACE security.wps=disabled
guide-router-mikrotik-switch-off-shell-1 = RouterOS 7: /interface/wifi set INTERFACE security.wps=disabled
# RouterOS 6: /interface wireless set INTERFACE wps-mode=disabled
guide-router-mikrotik-switch-off-shell-2 = RouterOS 6: /interface wireless set INTERFACE wps-mode=disabled
# Each interface, which is each band, is started by itself.
guide-router-mikrotik-bands-1 = Jede Schnittstelle, also jedes Band, wird einzeln gestartet.
# On many models the button on the box does nothing until a script is put behind it (/system routerboard wps-button).
guide-router-mikrotik-quirk-1 = Bei vielen Modellen tut die Taste am Gerät nichts, bis ein Skript dahintersteht (/system routerboard wps-button).
# Netgear routers, Nighthawk and Orbi
guide-router-netgear-products = Netgear-Router, Nighthawk und Orbi
guide-router-netgear-source-mirror = { guide-router-apple-airport-source-mirror }
# an owner's account with screen shots: cabozone.com/wps-security-threat
guide-router-netgear-source-owner = der Bericht eines Besitzers mit Bildschirmfotos: cabozone.com/wps-security-threat
# a firmware page titled Add WPS Client (Push Button, PIN Number, client's PIN, Next) in a public firmware source of the kind that Netgear ships
guide-router-netgear-source-page = eine Firmware-Seite namens „Add WPS Client“ (Push Button, PIN Number, client's PIN, Next) in einer öffentlichen Firmware-Quelle der Art, die Netgear liefert
# a reader of the Orbi RBR750's web pages, firmware V7.2.8.8, in a public source
guide-router-netgear-source-orbi = ein Programm, das die Webseiten des Orbi RBR750 mit Firmware V7.2.8.8 liest, in einer öffentlichen Quelle
# Netgear WNDR4700 installation guide, routerlogin.net: manualowl.com/m/Netgear/WNDR4700
guide-router-netgear-source-manual = Netgear WNDR4700, Installationsanleitung, routerlogin.net: manualowl.com/m/Netgear/WNDR4700
# Recog html_title.xml and http_wwwauth.xml: github.com/rapid7/recog
guide-router-netgear-source-recog = Recog html_title.xml und http_wwwauth.xml: github.com/rapid7/recog
# UPnP description of a WNDR3700: github.com/home-assistant-libs/netdisco/issues/3
guide-router-netgear-source-netdisco = UPnP-Beschreibung eines WNDR3700: github.com/home-assistant-libs/netdisco/issues/3
guide-router-netgear-source-ssids = { guide-router-att-source-ssids }
guide-router-netgear-source-ieee = { guide-router-apple-airport-source-ieee }
# If there is no such entry, look for WPS Wizard.
guide-router-netgear-device-pin-page-1 = Gibt es keinen solchen Eintrag, suchen Sie „WPS Wizard“.
# Choose PIN Number.
guide-router-netgear-device-pin-page-2 = Wählen Sie „PIN Number“.
# Type the PIN that the printer shows into the box for the client's PIN, and press Next.
guide-router-netgear-device-pin-page-3 = Tippen Sie die PIN, die der Drucker zeigt, in das Feld für die PIN des Clients, und drücken Sie „Next“.
guide-router-netgear-device-pin-page-4 = { guide-by-hand-device-pin-page-3 }
# Read the router's PIN under WPS Settings.
guide-router-netgear-router-pin-page-1 = Lesen Sie die PIN des Routers unter „WPS Settings“.
guide-router-netgear-button-page-1 = { guide-router-netgear-device-pin-page-1 }
# Choose Push Button and start it.
guide-router-netgear-button-page-2 = Wählen Sie „Push Button“ und starten Sie es.
guide-router-netgear-button-page-3 = { guide-router-asus-button-page-3 }
# Press Sync on the router or on a satellite, and start the WPS button at the printer within two minutes.
guide-router-netgear-button-box-1 = Drücken Sie „Sync“ am Router oder an einem Satelliten, und starten Sie innerhalb von zwei Minuten die WPS-Taste am Drucker.
# Under WPS Settings tick Disable Router's PIN, and press Apply. This takes the router's own PIN away; the button may stay.
guide-router-netgear-switch-off-page-1 = Setzen Sie unter „WPS Settings“ das Häkchen bei „Disable Router's PIN“, und drücken Sie „Apply“. Das nimmt die PIN des Routers selbst weg; die Taste kann bleiben.
# Orbi RBR750 with firmware V7.2.8.8 has no switch for WPS any more: it is on and cannot be switched off.
guide-router-netgear-quirk-1 = Der Orbi RBR750 mit Firmware V7.2.8.8 hat keinen Schalter für WPS mehr: Es ist an und lässt sich nicht ausschalten.
# routers of any maker that run OpenWrt with its LuCI pages
guide-router-openwrt-products = Router jedes Herstellers, auf denen OpenWrt mit seinen LuCI-Seiten läuft
# LuCI, status page of the wireless networks (60_wifi.js): github.com/openwrt/luci
guide-router-openwrt-source-luci = LuCI, Statusseite der WLANs (60_wifi.js): github.com/openwrt/luci
# github.com/openwrt/luci/issues/4508: the default wpad has no WPS
guide-router-openwrt-source-wpad = github.com/openwrt/luci/issues/4508: Das voreingestellte wpad hat kein WPS
# where the option is: github.com/openwrt/luci/issues/190, 3584 and 5830
guide-router-openwrt-source-option = wo die Option ist: github.com/openwrt/luci/issues/190, 3584 und 5830
# OpenWrt, hostapd's ubus.c and wireless options: github.com/openwrt/openwrt
guide-router-openwrt-source-ubus = OpenWrt, ubus.c von hostapd und WLAN-Optionen: github.com/openwrt/openwrt
# hostapd, README-WPS and hostapd_cli: w1.fi
guide-router-openwrt-source-hostapd = hostapd, README-WPS und hostapd_cli: w1.fi
# OpenWrt, wps-hotplug.sh and option wps_independent: github.com/openwrt/openwrt
guide-router-openwrt-source-hotplug = OpenWrt, wps-hotplug.sh und Option wps_independent: github.com/openwrt/openwrt
# OpenWrt, default network settings (config_generate): github.com/openwrt/openwrt
guide-router-openwrt-source-lan = OpenWrt, voreingestellte Netzwerkeinstellungen (config_generate): github.com/openwrt/openwrt
guide-router-openwrt-source-usual = { guide-router-apple-airport-source-usual }
# Log in to the router with ssh as root.
guide-router-openwrt-device-pin-shell-1 = Melden Sie sich mit ssh als root am Router an.
# The package hostapd-utils is needed.
guide-router-openwrt-device-pin-shell-2 = Das Paket hostapd-utils ist nötig.
# List the interfaces with: ls /var/run/hostapd
guide-router-openwrt-device-pin-shell-3 = Zeigen Sie die Schnittstellen an mit: ls /var/run/hostapd
# With the printer's MAC address, for two minutes: hostapd_cli -i INTERFACE wps_pin any PIN 120 MAC
guide-router-openwrt-device-pin-shell-4 = Mit der MAC-Adresse des Druckers, für zwei Minuten: hostapd_cli -i INTERFACE wps_pin any PIN 120 MAC
# Do so once for each band on which the printer can be; hostapd does not notice a mistyped PIN.
guide-router-openwrt-device-pin-shell-5 = Tun Sie das einmal für jedes Band, auf dem der Drucker sein kann; hostapd bemerkt eine vertippte PIN nicht.
guide-router-openwrt-router-pin-shell-1 = { guide-router-openwrt-device-pin-shell-1 }
# Make a PIN that is good for five minutes: hostapd_cli -i INTERFACE wps_ap_pin random 300
guide-router-openwrt-router-pin-shell-2 = Machen Sie eine PIN, die fünf Minuten gilt: hostapd_cli -i INTERFACE wps_ap_pin random 300
# Type it at the printer where the printer asks for the PIN of the access point.
guide-router-openwrt-router-pin-shell-3 = Tippen Sie sie am Drucker ein, wo der Drucker nach der PIN des Zugangspunkts fragt.
# Take it away: hostapd_cli -i INTERFACE wps_ap_pin disable
guide-router-openwrt-router-pin-shell-4 = Nehmen Sie sie wieder weg: hostapd_cli -i INTERFACE wps_ap_pin disable
# At Wireless press Start WPS beside the network. The button is there only if WPS is switched on for that network.
guide-router-openwrt-button-page-1 = Drücken Sie bei „Wireless“ „Start WPS“ neben dem Netz. Der Knopf ist nur da, wenn WPS für dieses Netz eingeschaltet ist.
guide-router-openwrt-button-page-2 = { guide-router-asus-button-page-3 }
# boxes with a WPS button: it starts every band at once
guide-router-openwrt-button-box-about = Geräte mit einer WPS-Taste: Sie startet alle Bänder auf einmal
# Tick the option for the WPS push button. It is there only with a full wpad package; the wpad-basic and wpad-mini of a fresh installation have no WPS.
guide-router-openwrt-switch-on-page-1 = Setzen Sie das Häkchen bei der Option für die WPS-Taste. Sie ist nur mit einem vollständigen wpad-Paket da; wpad-basic und wpad-mini einer frischen Installation haben kein WPS.
# Save and apply.
guide-router-openwrt-switch-on-page-2 = Speichern und übernehmen Sie.
# Take the tick from the option for the WPS push button, save and apply.
guide-router-openwrt-switch-off-page-1 = Nehmen Sie das Häkchen bei der Option für die WPS-Taste weg, speichern und übernehmen Sie.
# Each band is started by itself: the pages and the programming interface start one, the button on the box all of them.
guide-router-openwrt-bands-1 = Jedes Band wird einzeln gestartet: Die Seiten und die Programmierschnittstelle starten eines, die Taste am Gerät alle.
# The packages wpad-basic and wpad-mini, which OpenWrt comes with, have no WPS at all.
guide-router-openwrt-quirk-1 = Die Pakete wpad-basic und wpad-mini, mit denen OpenWrt kommt, haben gar kein WPS.
# Its programming interface (ubus) has the button and no PIN; a PIN goes through hostapd_cli.
guide-router-openwrt-quirk-2 = Seine Programmierschnittstelle (ubus) hat die Taste und keine PIN; eine PIN geht über hostapd_cli.
# The button has been seen to do nothing unless the encryption is psk2.
guide-router-openwrt-quirk-3 = Es wurde gesehen, dass die Taste nichts tut, wenn die Verschlüsselung nicht psk2 ist.
# With WPA3 only, WPS seems to work and the printer cannot join.
guide-router-openwrt-quirk-4 = Mit nur WPA3 scheint WPS zu gehen, und der Drucker kommt nicht ins Netz.
# Livebox 2 and later
guide-router-orange-livebox-products = Livebox 2 und neuer
# owners of a Livebox with its programming interface, NMC.Wifi:startPairing (opt clientPIN): github.com/rene-d/sysbus/issues/15
guide-router-orange-livebox-source-sysbus = Besitzer einer Livebox mit ihrer Programmierschnittstelle, NMC.Wifi:startPairing (opt clientPIN): github.com/rene-d/sysbus/issues/15
# an owner of an early Livebox: coquille.nootilus.com/notasseagacee
guide-router-orange-livebox-source-older = ein Besitzer einer frühen Livebox: coquille.nootilus.com/notasseagacee
# UPnP description of a Livebox 4: github.com/nicotine-plus/nicotine-plus/issues/1566
guide-router-orange-livebox-source-upnp = UPnP-Beschreibung einer Livebox 4: github.com/nicotine-plus/nicotine-plus/issues/1566
# IEEE MA-L registry (Debian ieee-data); Sagemcom makes boxes for many providers
guide-router-orange-livebox-source-ieee = IEEE-Register MA-L (Debian ieee-data); Sagemcom baut Geräte für viele Anbieter
# The Livebox uses the button only. Use the button, or the Wi-Fi password.
guide-router-orange-livebox-router-pin-why = Die Livebox nutzt nur die Taste. Nehmen Sie die Taste oder das WLAN-Passwort.
# Hold the Wi-Fi button of the Livebox for one second.
guide-router-orange-livebox-button-box-1 = Halten Sie die WLAN-Taste der Livebox eine Sekunde lang.
guide-router-orange-livebox-button-box-2 = { guide-router-asus-button-page-3 }
# with the program sysbus, where the firmware still lets it in
guide-router-orange-livebox-button-shell-about = mit dem Programm sysbus, wo die Firmware es noch einlässt
# On a computer in the home network: sysbus.py sysbus.NMC.Wifi:startPairing
guide-router-orange-livebox-button-shell-1 = Auf einem Computer im Heimnetz: sysbus.py sysbus.NMC.Wifi:startPairing
# Start the WPS button at the printer within two minutes. To give up: sysbus.py sysbus.NMC.Wifi:stopPairing
guide-router-orange-livebox-button-shell-2 = Starten Sie innerhalb von zwei Minuten die WPS-Taste am Drucker. Zum Abbrechen: sysbus.py sysbus.NMC.Wifi:stopPairing
# An early Livebox had on its pages a choice called easy WPS pairing, with a PIN of eight digits.
guide-router-orange-livebox-quirk-1 = Eine frühe Livebox hatte auf ihren Seiten eine Wahl namens „easy WPS pairing“, mit einer PIN von acht Ziffern.
# For people the Livebox has the button. Its programming interface names a client PIN as well; nobody has told that it works.
guide-router-orange-livebox-quirk-2 = Für Menschen hat die Livebox die Taste. Ihre Programmierschnittstelle nennt auch eine Client-PIN; niemand hat berichtet, dass das geht.
# cheap routers of many names with the web pages of Realtek's kit (such as Modecom and Syrotech)
guide-router-realtek-products = billige Router vieler Namen mit den Webseiten aus Realteks Baukasten (etwa Modecom und Syrotech)
# the page itself, wlwps.asp of a Syrotech ONU: github.com/sannu-goip/ONU_GUI_Realtek
guide-router-realtek-source-page = die Seite selbst, wlwps.asp eines Syrotech-ONU: github.com/sannu-goip/ONU_GUI_Realtek
# copy of the Modecom MC-4220 manual, page 36: easymanua.ls/modecom/mc-4220
guide-router-realtek-source-modecom = Abschrift des Handbuchs des Modecom MC-4220, Seite 36: easymanua.ls/modecom/mc-4220
# UPnP description of an RTV9015VW: github.com/ofekp/TinyUPnP/pull/19
guide-router-realtek-source-upnp = UPnP-Beschreibung eines RTV9015VW: github.com/ofekp/TinyUPnP/pull/19
guide-router-realtek-source-ieee = { guide-router-apple-airport-source-ieee }
# Type the PIN that the printer shows into Client PIN Number, and press Start PIN.
guide-router-realtek-device-pin-page-1 = Tippen Sie die PIN, die der Drucker zeigt, in „Client PIN Number“, und drücken Sie „Start PIN“.
# If the page warns of the check digit, read the PIN from the printer again before you go on.
guide-router-realtek-device-pin-page-2 = Warnt die Seite vor der Prüfziffer, lesen Sie die PIN noch einmal am Drucker ab, bevor Sie weitergehen.
guide-router-realtek-device-pin-page-3 = { guide-by-hand-device-pin-page-3 }
# Read Self-PIN Number.
guide-router-realtek-router-pin-page-1 = Lesen Sie „Self-PIN Number“.
guide-router-realtek-router-pin-page-2 = { guide-router-asus-router-pin-page-2 }
# Press Start PBC.
guide-router-realtek-button-page-1 = Drücken Sie „Start PBC“.
guide-router-realtek-button-page-2 = { guide-router-asus-button-page-3 }
# Take the tick from Disable WPS, and press Apply Changes.
guide-router-realtek-switch-on-page-1 = Nehmen Sie das Häkchen bei „Disable WPS“ weg, und drücken Sie „Apply Changes“.
# Tick Disable WPS, and press Apply Changes.
guide-router-realtek-switch-off-page-1 = Setzen Sie das Häkchen bei „Disable WPS“, und drücken Sie „Apply Changes“.
# Start PIN stands there twice: the one beside Client PIN Number is for the printer's PIN, the one beside PIN Configuration is for the router's own when it is a client.
guide-router-realtek-quirk-1 = „Start PIN“ steht dort zweimal: Der Knopf neben „Client PIN Number“ ist für die PIN des Druckers, der neben „PIN Configuration“ für die des Routers, wenn er selbst Client ist.
# After wrong router PINs it locks itself; the page shows the lock as Auto-lock-down state, with a button to unlock it.
guide-router-realtek-quirk-2 = Nach falschen Router-PINs sperrt er sich; die Seite zeigt die Sperre als „Auto-lock-down state“, mit einem Knopf zum Entsperren.
# It takes a PIN with a wrong check digit if one insists.
guide-router-realtek-quirk-3 = Er nimmt eine PIN mit falscher Prüfziffer, wenn man darauf besteht.
# Sky Hub, Sky Q Hub and Sky Broadband Hub
guide-router-sky-products = Sky Hub, Sky Q Hub und Sky Broadband Hub
guide-router-sky-source-usual = { guide-router-apple-airport-source-usual }
guide-router-sky-source-ssids = { guide-router-belkin-source-ssids }
guide-router-sky-source-ieee = { guide-router-apple-airport-source-ieee }
# routers of Charter Spectrum
guide-router-spectrum-products = Router von Charter Spectrum
guide-router-spectrum-source-ssids = { guide-router-att-source-ssids }
guide-router-spectrum-source-usual = { guide-router-apple-airport-source-usual }
# At WPS choose On, and press Apply.
guide-router-spectrum-switch-on-page-1 = Wählen Sie bei „WPS“ „On“, und drücken Sie „Apply“.
# Thomson TG585v8, Technicolor TG582n and 2Wire modems
guide-router-telecom-nz-products = Thomson TG585v8, Technicolor TG582n und 2Wire-Modems
# Telecom New Zealand, possible modem security risk (2012): telecom.co.nz/whatsnew/possiblemodemsecurityrisk
guide-router-telecom-nz-source-telecom = Telecom New Zealand, mögliches Sicherheitsrisiko bei Modems (2012): telecom.co.nz/whatsnew/possiblemodemsecurityrisk
# OGERO, connect to your Thomson modem: studylib.net/doc/18601691
guide-router-telecom-nz-source-ogero = OGERO, Verbindung mit dem Thomson-Modem: studylib.net/doc/18601691
guide-router-telecom-nz-source-ssids = { guide-router-att-source-ssids }
# WPS is on by default on the Thomson TG585v8 and the Technicolor TG582n, and off on the 2Wire, where its pages can switch it.
guide-router-telecom-nz-quirk-1 = WPS ist beim Thomson TG585v8 und beim Technicolor TG582n ab Werk an, beim 2Wire aus; dessen Seiten können es schalten.
# Speedport routers of Deutsche Telekom
guide-router-telekom-speedport-products = Speedport-Router der Deutschen Telekom
# Telekom's notice of 2012 on the W 504V, W 723V and W 921V: blogpod.de/netzkultur/120427
guide-router-telekom-speedport-source-blogpod = Mitteilung der Telekom von 2012 zu W 504V, W 723V und W 921V: blogpod.de/netzkultur/120427
# program for the Speedport Smart 4, which starts WPS for two minutes: github.com/Andre0512/speedport-api
guide-router-telekom-speedport-source-api = Programm für den Speedport Smart 4, das WPS für zwei Minuten startet: github.com/Andre0512/speedport-api
# a traceroute of a customer: speedport.ip is 192.168.2.1
guide-router-telekom-speedport-source-trace = ein traceroute eines Kunden: speedport.ip ist 192.168.2.1
# Recog sip_user_agents.xml (FRITZ!Box Fon as Speedport W701V): github.com/rapid7/recog
guide-router-telekom-speedport-source-recog = Recog sip_user_agents.xml (FRITZ!Box Fon als Speedport W701V): github.com/rapid7/recog
guide-router-telekom-speedport-source-usual = { guide-router-apple-airport-source-usual }
# The W 504V, W 723V type B and W 921V could be entered with a router PIN that could be worked out. Telekom advised to switch WPS off on the first two, and Wi-Fi off on the third, until new firmware was in.
guide-router-telekom-speedport-quirk-1 = In W 504V, W 723V Typ B und W 921V konnte man mit einer Router-PIN eindringen, die sich ausrechnen ließ. Die Telekom riet, bis zu neuer Firmware bei den ersten beiden WPS und beim dritten WLAN auszuschalten.
# Some older Speedports are FRITZ!Boxes inside, and have their pages.
guide-router-telekom-speedport-quirk-2 = Manche älteren Speedports sind innen FRITZ!Boxen und haben deren Seiten.
# Telstra Smart Modem and Gateway; TPG modems
guide-router-telstra-products = Telstra Smart Modem und Gateway; TPG-Modems
# Telstra, access modem settings: telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-router-telstra-source-telstra = Telstra, Zugang zu den Modem-Einstellungen: telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-router-telstra-source-ssids = { guide-router-att-source-ssids }
guide-router-telstra-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-telstra-source-usual = { guide-router-apple-airport-source-usual }
# The user name is admin. The password is on the bottom of the modem (Smart Modem Gen 3 and 4: the Wi-Fi password), unless it was changed.
guide-router-telstra-login = Der Benutzername ist admin. Das Passwort steht auf der Unterseite des Modems (Smart Modem Gen 3 und 4: das WLAN-Passwort), wenn es nicht geändert wurde.
# Archer routers, and others of TP-Link with the same web page
guide-router-tp-link-products = Archer-Router, und andere von TP-Link mit derselben Webseite
# TP-Link Archer web page, calls wps_connect, wps_pin and syspara_wps, as found in public sources of it
guide-router-tp-link-source-page = Webseite der TP-Link Archer, Aufrufe wps_connect, wps_pin und syspara_wps, wie in öffentlichen Quellen davon
# TP-Link user guides (http://tplinkwifi.net): Archer VR300, C1200, AX6000
guide-router-tp-link-source-manual = TP-Link-Benutzerhandbücher (http://tplinkwifi.net): Archer VR300, C1200, AX6000
# UPnP descriptions of a TL-R605 and a TL-WR740N: github.com/home-assistant/core/issues/49942, github.com/ofekp/TinyUPnP/issues/1
guide-router-tp-link-source-upnp = UPnP-Beschreibungen eines TL-R605 und eines TL-WR740N: github.com/home-assistant/core/issues/49942, github.com/ofekp/TinyUPnP/issues/1
# Recog http_servers.xml and http_wwwauth.xml: github.com/rapid7/recog
guide-router-tp-link-source-recog = Recog http_servers.xml und http_wwwauth.xml: github.com/rapid7/recog
guide-router-tp-link-source-ssids = { guide-router-att-source-ssids }
guide-router-tp-link-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-tp-link-source-usual = { guide-router-apple-airport-source-usual }
# routers with a WPS button
guide-router-tp-link-button-box-about = Router mit einer WPS-Taste
# A router that still has the network name and password it came with counts as not configured: the first device that joins by WPS makes it choose a new random password. Set a name and a password of your own first.
guide-router-tp-link-quirk-1 = Ein Router, der noch den Netzwerknamen und das Passwort hat, mit denen er kam, gilt als nicht eingerichtet: Das erste Gerät, das über WPS kommt, lässt ihn ein neues zufälliges Passwort wählen. Setzen Sie vorher einen eigenen Namen und ein eigenes Passwort.
# TRENDnet routers (TEW)
guide-router-trendnet-products = TRENDnet-Router (TEW)
guide-router-trendnet-source-mirror = { guide-router-apple-airport-source-mirror }
# TRENDnet's emulators: trendnet.com/emulators
guide-router-trendnet-source-emulator = TRENDnets Emulatoren: trendnet.com/emulators
guide-router-trendnet-source-ssids = { guide-router-att-source-ssids }
guide-router-trendnet-source-ieee = { guide-router-apple-airport-source-ieee }
# In the list at WPS choose Disable, and save.
guide-router-trendnet-switch-off-page-1 = Wählen Sie in der Liste bei „WPS“ „Disable“, und speichern Sie.
# UniFi access points and gateways
guide-router-unifi-products = UniFi-Zugangspunkte und -Gateways
# an owner: blog.halleyadams.uk/posts/183 (2026)
guide-router-unifi-source-blog = ein Besitzer: blog.halleyadams.uk/posts/183 (2026)
# another owner: github.com/sharandac/My-TTGO-Watch/issues/346
guide-router-unifi-source-issue = ein anderer Besitzer: github.com/sharandac/My-TTGO-Watch/issues/346
guide-router-unifi-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-unifi-source-usual = { guide-router-apple-airport-source-usual }
# UniFi has no WPS. Join the printer with the Wi-Fi password.
guide-router-unifi-device-pin-why = UniFi hat kein WPS. Verbinden Sie den Drucker mit dem WLAN-Passwort.
guide-router-unifi-router-pin-why = { guide-router-unifi-device-pin-why }
guide-router-unifi-button-why = { guide-router-unifi-device-pin-why }
# UniFi has no switch for WPS.
guide-router-unifi-switch-on-why = UniFi hat keinen Schalter für WPS.
# UniFi has no WPS that could be switched off.
guide-router-unifi-switch-off-why = UniFi hat kein WPS, das man ausschalten könnte.
# Verizon Fios and 5G Home routers (G3100, CR1000A, MI424WR)
guide-router-verizon-products = Verizon-Router für Fios und 5G Home (G3100, CR1000A, MI424WR)
guide-router-verizon-source-usual = { guide-router-apple-airport-source-usual }
# mail headers of customers, whose computers are called NAME.mynetworksettings.com
guide-router-verizon-source-mails = Mail-Kopfzeilen von Kunden, deren Computer NAME.mynetworksettings.com heißen
# Verizon MI424WR rev. I user manual (contents): studylib.net/doc/18480695
guide-router-verizon-source-manual = Benutzerhandbuch des Verizon MI424WR rev. I (Inhaltsverzeichnis): studylib.net/doc/18480695
# an owner of a CR1000A: github.com/MeisterLone/Verizon-CR1000A
guide-router-verizon-source-name = ein Besitzer eines CR1000A: github.com/MeisterLone/Verizon-CR1000A
guide-router-verizon-source-ieee = { guide-router-apple-airport-source-ieee }
# older routers: Wireless Settings stands for Wi-Fi
guide-router-verizon-button-page-about = ältere Router: „Wireless Settings“ steht statt „Wi-Fi“
# Vodafone Station, EasyBox and other boxes of Vodafone
guide-router-vodafone-products = Vodafone Station, EasyBox und andere Geräte von Vodafone
# Home Assistant, vodafone_station (default address 192.168.1.1): github.com/home-assistant/core
guide-router-vodafone-source-ha = Home Assistant, vodafone_station (voreingestellte Adresse 192.168.1.1): github.com/home-assistant/core
guide-router-vodafone-source-usual = { guide-router-apple-airport-source-usual }
guide-router-vodafone-source-ssids = { guide-router-att-source-ssids }
guide-router-vodafone-source-ieee = { guide-router-apple-airport-source-ieee }
# Xfinity gateways (XB), and other providers' gateways with the RDK-B pages
guide-router-xfinity-products = Xfinity-Gateways (XB), und Gateways anderer Anbieter mit den RDK-B-Seiten
# the pages themselves, wireless_network_configuration.jst and wireless_network_configuration_wps.jst: github.com/rdkcentral/webui
guide-router-xfinity-source-webui = die Seiten selbst, wireless_network_configuration.jst und wireless_network_configuration_wps.jst: github.com/rdkcentral/webui
# RDK-B OneWifi, bus_dml_config.json and wifi_dml_api.c: github.com/rdkcentral/OneWifi
guide-router-xfinity-source-onewifi = RDK-B OneWifi, bus_dml_config.json und wifi_dml_api.c: github.com/rdkcentral/OneWifi
# UPnP description of a PX5001: github.com/home-assistant/core/issues/68873
guide-router-xfinity-source-upnp = UPnP-Beschreibung eines PX5001: github.com/home-assistant/core/issues/68873
guide-router-xfinity-source-ieee = { guide-router-att-source-ieee }
guide-router-xfinity-source-usual = { guide-router-apple-airport-source-usual }
# At Wi-Fi Protected Setup (WPS) choose Enable WPS, and at WPS Pin Method choose Enable WPS PIN.
guide-router-xfinity-device-pin-page-1 = Wählen Sie bei „Wi-Fi Protected Setup (WPS)“ „Enable WPS“, und bei „WPS Pin Method“ „Enable WPS PIN“.
# At Connection Options choose PIN Method.
guide-router-xfinity-device-pin-page-2 = Wählen Sie bei „Connection Options“ „PIN Method“.
# Type the PIN that the printer shows into Wireless Client's PIN, and press Pair.
guide-router-xfinity-device-pin-page-3 = Tippen Sie die PIN, die der Drucker zeigt, in „Wireless Client's PIN“, und drücken Sie „Pair“.
guide-router-xfinity-device-pin-page-4 = { guide-by-hand-device-pin-page-3 }
# Read AP PIN. It is also on the label at the bottom of the gateway.
guide-router-xfinity-router-pin-page-1 = Lesen Sie „AP PIN“. Sie steht auch auf dem Aufkleber unter dem Gateway.
# Type it at the printer only where the printer asks for the PIN of the gateway or access point.
guide-router-xfinity-router-pin-page-2 = Tippen Sie sie am Drucker nur dort ein, wo der Drucker nach der PIN des Gateways oder Zugangspunkts fragt.
# At Connection Options choose Push Button, and press Pair.
guide-router-xfinity-button-page-1 = Wählen Sie bei „Connection Options“ „Push Button“, und drücken Sie „Pair“.
guide-router-xfinity-button-page-2 = { guide-router-asus-button-page-3 }
# Press the WPS button on the top of the gateway.
guide-router-xfinity-button-box-1 = Drücken Sie die WPS-Taste oben auf dem Gateway.
guide-router-xfinity-button-box-2 = { guide-router-asus-button-page-3 }
# At Wi-Fi Protected Setup (WPS) choose Enable WPS.
guide-router-xfinity-switch-on-page-1 = Wählen Sie bei „Wi-Fi Protected Setup (WPS)“ „Enable WPS“.
# At Wi-Fi Protected Setup (WPS) choose Disable WPS.
guide-router-xfinity-switch-off-page-1 = Wählen Sie bei „Wi-Fi Protected Setup (WPS)“ „Disable WPS“.
# WPS works on the home network of 2.4 and 5 GHz, both at once; never on 6 GHz.
guide-router-xfinity-bands-1 = WPS arbeitet im Heimnetz auf 2,4 und 5 GHz, beide zugleich; nie auf 6 GHz.
# It refuses WPS where no home network is on, the name is hidden, or the security is WEP, TKIP, open, WPA3 only or an enterprise one. The page says so.
guide-router-xfinity-quirk-1 = Es verweigert WPS, wenn kein Heimnetz an ist, der Name verborgen ist oder die Sicherheit WEP, TKIP, offen, nur WPA3 oder eine für Unternehmen ist. Die Seite sagt es.
# The page knows boxes that have no WPS; there the button to add a client is missing.
guide-router-xfinity-quirk-2 = Die Seite kennt Geräte ohne WPS; dort fehlt der Knopf zum Hinzufügen eines Clients.
# Xiaomi and Redmi routers (MiWiFi)
guide-router-xiaomi-products = Router von Xiaomi und Redmi (MiWiFi)
guide-router-xiaomi-source-usual = { guide-router-apple-airport-source-usual }
# a public list of the names of home routers (miwifi.com, Xiaomi Mi WiFi Router)
guide-router-xiaomi-source-names = eine öffentliche Liste der Namen von Heimroutern (miwifi.com, Xiaomi Mi WiFi Router)
# an owner, who had it from elsewhere: github.com/dmamontov/hass-miwifi/issues/112
guide-router-xiaomi-source-issue = ein Besitzer, der es von anderswo hat: github.com/dmamontov/hass-miwifi/issues/112
guide-router-xiaomi-source-ieee = { guide-router-apple-airport-source-ieee }
# WPS may have to be switched on in the MiWiFi app.
guide-router-xiaomi-quirk-1 = WPS muss vielleicht in der App MiWiFi eingeschaltet werden.
# ZTE home gateways (ZXHN), and mobile routers (MF)
guide-router-zte-products = Heim-Gateways von ZTE (ZXHN), und mobile Router (MF)
guide-router-zte-source-usual = { guide-router-apple-airport-source-usual }
# the script of the pages of ZTE's mobile routers, call WIFI_WPS_SET, in public sources
guide-router-zte-source-goform = das Skript der Seiten mobiler Router von ZTE, Aufruf WIFI_WPS_SET, in öffentlichen Quellen
guide-router-zte-source-ieee = { guide-router-apple-airport-source-ieee }
# The pages of the mobile routers start WPS with the button or with a device PIN; the home gateways have other pages.
guide-router-zte-quirk-1 = Die Seiten der mobilen Router starten WPS mit der Taste oder mit einer Geräte-PIN; die Heim-Gateways haben andere Seiten.
# Zyxel home gateways and routers
guide-router-zyxel-products = Heim-Gateways und Router von Zyxel
# copies of Zyxel user's guides: VMG4927-B50A (manualowl.com, page 108), DX3301 (easymanua.ls, page 211), P-2612HNU (19216811.live, page 146)
guide-router-zyxel-source-manual = Abschriften von Zyxel-Benutzerhandbüchern: VMG4927-B50A (manualowl.com, Seite 108), DX3301 (easymanua.ls, Seite 211), P-2612HNU (19216811.live, Seite 146)
# copy of the eircom F1000 user's guide: 19216811.live/zyxel-f1000-manual, page 96
guide-router-zyxel-source-f1000 = Abschrift des Benutzerhandbuchs des eircom F1000: 19216811.live/zyxel-f1000-manual, Seite 96
# Zyxel P-873HNUP-51B user's guide, default login: usermanual.wiki/ZyXEL-Communications/P873HNUP51B
guide-router-zyxel-source-p873 = Benutzerhandbuch des Zyxel P-873HNUP-51B, voreingestellte Anmeldung: usermanual.wiki/ZyXEL-Communications/P873HNUP51B
guide-router-zyxel-source-mirror = { guide-router-apple-airport-source-mirror }
# Zyxel's advisory on WPS: zyxel.com
guide-router-zyxel-source-advisory = Zyxels Sicherheitshinweis zu WPS: zyxel.com
guide-router-zyxel-source-ssids = { guide-router-att-source-ssids }
guide-router-zyxel-source-ieee = { guide-router-apple-airport-source-ieee }
# Type the PIN that the printer shows into the box for the client's PIN.
guide-router-zyxel-device-pin-page-1 = Tippen Sie die PIN, die der Drucker zeigt, in das Feld für die PIN des Clients.
# Start WPS on the page and at the printer within two minutes.
guide-router-zyxel-device-pin-page-2 = Starten Sie WPS innerhalb von zwei Minuten auf der Seite und am Drucker.
# Hold the WPS button for more than five seconds.
guide-router-zyxel-button-box-1 = Halten Sie die WPS-Taste länger als fünf Sekunden.
guide-router-zyxel-button-box-2 = { guide-router-asus-button-page-3 }
# Press the blue button to disable WPS.
guide-router-zyxel-switch-off-page-1 = Drücken Sie den blauen Knopf, um WPS auszuschalten.
# How long the button must be held differs: more than three seconds on the F1000, more than five on the VMG4927.
guide-router-zyxel-quirk-1 = Wie lange die Taste gehalten werden muss, ist verschieden: länger als drei Sekunden beim F1000, länger als fünf beim VMG4927.
# Zyxel advises not to use the PIN method.
guide-router-zyxel-quirk-2 = Zyxel rät von der PIN-Methode ab.
