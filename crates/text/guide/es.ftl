# Spanish: the guide. Names begin with guide-. Above each text stands the sentence of the files under guide/
# that it translates; a sentence that stands there twice is translated once. What stands on a panel or a page
# of a router is quoted in English.

## Printers: what holds for more than one family (general.toml)

# HP's Linux driver package (HPLIP): which dialect a family speaks, and whether it has Wi-Fi settings
guide-source-driver = el paquete de controladores de HP para Linux (HPLIP): qué lenguaje habla una familia y si tiene ajustes de wifi
# recalled from HP's documentation, not found again; check it against the user guide of the model
guide-source-recalled = de memoria, de la documentación de HP, que no se volvió a encontrar; compárelo con la guía del usuario del modelo
# copies of HP's setup pages on pages that are not HP's (123.hp pages of 2018)
guide-source-copies = copias de las páginas de instalación de HP en páginas que no son de HP (páginas 123.hp de 2018)
# a copy of HP's reset and setup text for the DeskJet 2542
guide-source-panel-2542 = una copia del texto de HP sobre el restablecimiento y la instalación de la DeskJet 2542
# accounts of three owners of a DeskJet 3050A
guide-source-owners-3050a = relatos de tres dueños de una DeskJet 3050A
# an account of an owner of a DeskJet 2600 whose WPS did not work (spikymouse.com)
guide-source-owner-2600 = relato del dueño de una DeskJet 2600 cuyo WPS no funcionaba (spikymouse.com)
# HP Smart's help texts on the Wireless button and its light
guide-source-smart-help = los textos de ayuda de HP Smart sobre el botón «Wireless» y su luz
# user-guide text of the ENVY 6000 series
guide-source-guide-envy-6000 = texto de la guía del usuario de la serie ENVY 6000
# an account of an owner of an ENVY 6000 (jgwallis.github.io)
guide-source-owner-envy-6000 = relato del dueño de una ENVY 6000 (jgwallis.github.io)
# recorded LEDM documents of the ENVY Photo 7830, OfficeJet Pro 9022e, Color LaserJet M255dw and Color Laser MFP 178nw (chemelli74/aiohpprinter)
guide-source-recorded-ledm = documentos LEDM grabados de ENVY Photo 7830, OfficeJet Pro 9022e, Color LaserJet M255dw y Color Laser MFP 178nw (chemelli74/aiohpprinter)
# recorded CDM and LEDM documents of the Smart Tank 580-590 and 750 (kou147258/ha-hp-printers-cn)
guide-source-recorded-cdm = documentos CDM y LEDM grabados de Smart Tank 580-590 y 750 (kou147258/ha-hp-printers-cn)
# a project that reads the Color LaserJet Pro MFP 3302 over CDM (iDrunK65/HA-HP-printers)
guide-source-cdm-project = un proyecto que lee la Color LaserJet Pro MFP 3302 por CDM (iDrunK65/HA-HP-printers)
# recorded IPP answers of HP printers (HPInc/jipp)
guide-source-recorded-ipp = respuestas IPP grabadas de impresoras HP (HPInc/jipp)
# a page on the OfficeJet 4500, 6500 and 8000 (printerdoc.net)
guide-source-hpsetup-page = una página sobre las OfficeJet 4500, 6500 y 8000 (printerdoc.net)
# a thread on the OfficeJet Pro 8000 (experts-exchange 25100611)
guide-source-forum-8000 = un hilo sobre la OfficeJet Pro 8000 (experts-exchange 25100611)
# a magazine on resetting the OfficeJet Pro 8500 (pcwelt.de 1164127)
guide-source-magazine-8500 = una revista sobre el restablecimiento de la OfficeJet Pro 8500 (pcwelt.de 1164127)
# the user guide of the Photosmart C7280, page 57
guide-source-manual-c7280 = la guía del usuario de la Photosmart C7280, página 57
# accounts of owners of a LaserJet P1102w (acassis.wordpress.com, sturmflut.de)
guide-source-owners-p1102w = relatos de dueños de una LaserJet P1102w (acassis.wordpress.com, sturmflut.de)
# an account of the Wi-Fi Direct of a LaserJet Pro M130nw, citing HP's document c05211196
guide-source-direct-m130nw = un relato sobre el Wi-Fi Direct de una LaserJet Pro M130nw, que cita el documento c05211196 de HP
# a project that sets up a LaserJet M28w, citing HP's documents ish_3967769 and ish_1780623
guide-source-setup-m28w = un proyecto que configura una LaserJet M28w y cita los documentos ish_3967769 e ish_1780623 de HP
# HP's own texts on the information page of the LaserJet M109 to M237 class
guide-source-information-page = los textos de HP sobre la página de información de las LaserJet M109 a M237
# a project that cites HP's document c05211196 for the LaserJet M130nw class
guide-source-guide-m130 = un proyecto que cita el documento c05211196 de HP para las LaserJet M130nw
# an account that cites HP's document c02677483 for the LaserJet 100 M175
guide-source-guide-m175 = un relato que cita el documento c02677483 de HP para la LaserJet 100 M175
# HP's own flows for Enterprise printers (web page dot11_config.htm)
guide-source-enterprise-tests = los procedimientos de HP para las impresoras Enterprise (página web dot11_config.htm)
# a page that answers questions from the Smart Tank 7600's manual
guide-source-manual-7600 = una página que responde a preguntas con el manual de la Smart Tank 7600
# hostapd and wpa_supplicant's source: the WPS walk time and the form of PINs
guide-source-hostap = el código fuente de hostapd y wpa_supplicant: el plazo de WPS y la forma de los PIN
# HP's setup texts on Auto Wireless Connect, in HP's own words and in copies
guide-source-setup-pages = los textos de instalación de HP sobre Auto Wireless Connect, de la propia HP y en copias
# CVE-2013-4807, as described by sekurak.pl and Tenable plugin 69282
guide-source-cve-2013-4807 = CVE-2013-4807, según sekurak.pl y el complemento 69282 de Tenable
# recorded LEDM NetAppsSecureDyn documents: the prefix of the Wi-Fi Direct network
guide-source-wifi-direct-form = documentos LEDM NetAppsSecureDyn grabados: el prefijo de la red Wi-Fi Direct
# recorded CDM documents and HPLIP: remote authentication, where its PIN's label is
guide-source-auth-cdm = documentos CDM grabados y HPLIP: autenticación remota, y dónde está la etiqueta de su PIN
# a page on Canon's push-button method (appualsom.pages.dev)
guide-source-canon-page = una página sobre el método del botón de Canon (appualsom.pages.dev)
# pages that say a Brother printer has its PIN on a label or in a menu
guide-source-brother-claims = páginas que dicen que una impresora Brother tiene su PIN en una etiqueta o en un menú
# Epson's notes on its administrator password (files.support.epson.com)
guide-source-epson-notes = las notas de Epson sobre su contraseña de administrador (files.support.epson.com)
# recalled: panels of other makers offer WPS in their Wi-Fi menu
guide-source-vendor-panels = de memoria: los paneles de otros fabricantes ofrecen WPS en su menú de wifi
# WPS PIN of the printer
guide-pin-kind-wps-device-name = PIN de WPS de la impresora
# on the printer's panel while it waits, or on its network configuration page
guide-pin-kind-wps-device-found = en el panel de la impresora mientras espera, o en su página de configuración de red
# the router's box for a device's PIN (also: client PIN, enrollee PIN)
guide-pin-kind-wps-device-belongs = la casilla del router para el PIN de un dispositivo (también: client PIN, enrollee PIN)
# 8 digits, of which the last is a check digit: `octopin pin check` tells
guide-pin-kind-wps-device-tell = 8 cifras, la última es de control: `octopin pin check` lo dice
# WPS PIN of the router
guide-pin-kind-wps-router-name = PIN de WPS del router
# on the router's label or in its menu
guide-pin-kind-wps-router-found = en la etiqueta del router o en su menú
# the printer, when it asks for the router's PIN; never the router's box for a device
guide-pin-kind-wps-router-belongs = la impresora, cuando pide el PIN del router; nunca la casilla del router para un dispositivo
# 8 digits too; it stands on or in the router, not the printer
guide-pin-kind-wps-router-tell = también 8 cifras; está en el router o en su menú, no en la impresora
# PIN for the printer's own web pages (Printer PIN, remote authentication)
guide-pin-kind-web-login-name = PIN de las páginas web de la impresora (Printer PIN, autenticación remota)
# on a label where the cartridges are, or on the information page as Printer PIN
guide-pin-kind-web-login-found = en una etiqueta junto a los cartuchos, o en la página de información como «Printer PIN»
# the login of the printer's web pages and of HP's apps
guide-pin-kind-web-login-belongs = el inicio de sesión de las páginas web de la impresora y de las aplicaciones de HP
# the only PIN on a label of newer HP printers; it says Printer PIN or just PIN, not WPS
guide-pin-kind-web-login-tell = el único PIN en una etiqueta de las impresoras HP recientes; pone «Printer PIN» o solo «PIN», no «WPS»
# password of Wi-Fi Direct
guide-pin-kind-wifi-direct-name = contraseña de Wi-Fi Direct
# in the panel's Wi-Fi Direct menu, or on the page about Wi-Fi Direct
guide-pin-kind-wifi-direct-found = en el menú «Wi-Fi Direct» del panel, o en la página sobre Wi-Fi Direct
# the telephone or computer that joins the network DIRECT-xx-HP MODEL
guide-pin-kind-wifi-direct-belongs = el teléfono u ordenador que entra en la red DIRECT-xx-HP MODEL
# 8 or more digits or letters, beside a network name that begins with DIRECT-
guide-pin-kind-wifi-direct-tell = 8 o más cifras o letras, junto a un nombre de red que empieza por DIRECT-
# an open network in setup mode; the printer is set up through it
guide-setup-network-hp-setup = una red abierta en el modo de instalación; por ella se configura la impresora
# Wireless Direct of older models: print without a router
guide-setup-network-hp-print = Wireless Direct de modelos más antiguos: imprimir sin router
# Wi-Fi Direct, with a password: print without a router
guide-setup-network-wifi-direct = Wi-Fi Direct, con contraseña: imprimir sin router
# the ad-hoc network of models before 2010, in setup mode
guide-setup-network-hpsetup = la red ad hoc de modelos anteriores a 2010, en el modo de instalación
# After the button is pressed on one side, there are two minutes to press it on the other side. If two devices press at once, both are refused.
guide-window-button = Una vez pulsado el botón en un lado, hay dos minutos para pulsarlo en el otro. Si lo hacen dos dispositivos a la vez, los dos son rechazados.
# How long a panel keeps its PIN is not documented; pages on the web contradict each other. Enter it at the router at once. A later try may show a new PIN.
guide-window-pin-on-panel = Cuánto tiempo conserva un panel su PIN no está documentado; las páginas de la web se contradicen. Escríbalo enseguida en el router. Un intento posterior puede mostrar otro PIN.
# After it is switched on without a network, an HP printer stays in setup mode for two hours. Restoring its network settings brings setup mode back.
guide-window-setup-mode = Encendida sin red, una impresora HP permanece dos horas en el modo de instalación. Restablecer sus ajustes de red hace volver ese modo.
# the blue wireless light blinks
guide-lights-wireless-blue-1-looks = la luz azul de wifi parpadea
# not on a network yet, or waiting for one
guide-lights-wireless-blue-1-means = todavía sin red, o esperando una
# the blue wireless light is on
guide-lights-wireless-blue-2-looks = la luz azul de wifi está encendida
# on a network
guide-lights-wireless-blue-2-means = en una red
# the wireless light is off
guide-lights-wireless-blue-3-looks = la luz de wifi está apagada
# Wi-Fi is switched off
guide-lights-wireless-blue-3-means = la wifi está apagada
# the bar of light is purple
guide-lights-edge-1-looks = la barra de luz está morada
# setup mode: the printer waits for a network
guide-lights-edge-1-means = modo de instalación: la impresora espera una red
# Open the printer's address in a browser.
guide-firmware-web-page-step-1 = Abra la dirección de la impresora en un navegador.
# Open Tools or General, then Printer Updates or Firmware Updates, and let the printer check for updates.
guide-firmware-web-page-step-2 = Abra «Tools» o «General», después «Printer Updates» o «Firmware Updates», y deje que la impresora busque actualizaciones.
# Or look for the model at support.hp.com and use the update that HP offers there.
guide-firmware-web-page-step-3 = O busque el modelo en support.hp.com y use la actualización que HP ofrece allí.
# Open HP's app, choose the printer, and look under its settings for updates.
guide-firmware-app-or-site-step-1 = Abra la aplicación de HP, elija la impresora y busque actualizaciones en sus ajustes.
guide-firmware-app-or-site-step-2 = { guide-firmware-web-page-step-3 }
# Look for the model at support.hp.com, and use the firmware update that HP offers there; on older models it runs over a USB cable.
guide-firmware-site-step-1 = Busque el modelo en support.hp.com y use la actualización de firmware que HP ofrece allí; en modelos antiguos se hace por un cable USB.

## Printers: what a person does (procedures.toml)

# Open the Wireless menu on the panel.
guide-pin-3050a-step-1 = Abra el menú «Wireless» en el panel.
# Choose WPS PIN; this printer offers the PIN first.
guide-pin-3050a-step-2 = Elija «WPS PIN»; esta impresora ofrece primero el PIN.
# Enter the PIN that it shows at the router, as a device's PIN.
guide-pin-3050a-step-3 = Escriba en el router, como PIN de un dispositivo, el que ella muestra.
# eight digits on the small display
guide-pin-3050a-see = ocho cifras en la pantalla pequeña
guide-pin-wireless-wps-pin-step-1 = { guide-pin-3050a-step-1 }
# Choose WPS (Wi-Fi Protected Setup).
guide-pin-wireless-wps-pin-step-2 = Elija «WPS» (Wi-Fi Protected Setup).
# Choose PIN.
guide-pin-wireless-wps-pin-step-3 = Elija «PIN».
guide-pin-wireless-wps-pin-step-4 = { guide-pin-3050a-step-3 }
# eight digits on the display
guide-pin-wireless-wps-pin-see = ocho cifras en la pantalla
# Touch the Wireless icon.
guide-pin-wireless-settings-wps-pin-step-1 = Toque el icono «Wireless».
# Touch Settings.
guide-pin-wireless-settings-wps-pin-step-2 = Toque «Settings».
# Touch Wi-Fi Protected Setup.
guide-pin-wireless-settings-wps-pin-step-3 = Toque «Wi-Fi Protected Setup».
# Touch PIN.
guide-pin-wireless-settings-wps-pin-step-4 = Toque «PIN».
guide-pin-wireless-settings-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-wireless-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Swipe down from the top of the screen.
guide-pin-swipe-wireless-settings-wps-pin-step-1 = Deslice el dedo hacia abajo desde el borde superior de la pantalla.
# Touch Wireless.
guide-pin-swipe-wireless-settings-wps-pin-step-2 = Toque «Wireless».
guide-pin-swipe-wireless-settings-wps-pin-step-3 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-pin-swipe-wireless-settings-wps-pin-step-4 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-pin-swipe-wireless-settings-wps-pin-step-5 = { guide-pin-wireless-settings-wps-pin-step-4 }
guide-pin-swipe-wireless-settings-wps-pin-step-6 = { guide-pin-3050a-step-3 }
guide-pin-swipe-wireless-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Touch Menu, or swipe to it.
guide-pin-menu-settings-wps-pin-step-1 = Toque «Menu», o deslice hasta allí.
# Touch Settings, or Wireless.
guide-pin-menu-settings-wps-pin-step-2 = Toque «Settings» o «Wireless».
guide-pin-menu-settings-wps-pin-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-pin-menu-settings-wps-pin-step-4 = { guide-pin-wireless-settings-wps-pin-step-4 }
guide-pin-menu-settings-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-menu-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Touch Menu.
guide-pin-menu-settings-network-wifi-wps-step-1 = Toque «Menu».
guide-pin-menu-settings-network-wifi-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
# Touch Network.
guide-pin-menu-settings-network-wifi-wps-step-3 = Toque «Network».
# Touch Wi-Fi.
guide-pin-menu-settings-network-wifi-wps-step-4 = Toque «Wi-Fi».
# Touch WPS (Wi-Fi Protected Setup), and choose the PIN if it asks.
guide-pin-menu-settings-network-wifi-wps-step-5 = Toque «WPS» (Wi-Fi Protected Setup), y elija el PIN si lo pregunta.
guide-pin-menu-settings-network-wifi-wps-step-6 = { guide-pin-3050a-step-3 }
guide-pin-menu-settings-network-wifi-wps-see = { guide-pin-wireless-wps-pin-see }
# Open Settings.
guide-pin-settings-network-wifi-wps-step-1 = Abra «Settings».
# Open Network.
guide-pin-settings-network-wifi-wps-step-2 = Abra «Network».
# Open Wi-Fi.
guide-pin-settings-network-wifi-wps-step-3 = Abra «Wi-Fi».
# Choose WPS (Wi-Fi Protected Setup), and then the PIN if it asks.
guide-pin-settings-network-wifi-wps-step-4 = Elija «WPS» (Wi-Fi Protected Setup), y después el PIN si lo pregunta.
guide-pin-settings-network-wifi-wps-step-5 = { guide-pin-3050a-step-3 }
guide-pin-settings-network-wifi-wps-see = { guide-pin-wireless-wps-pin-see }
# Open Setup on the panel.
guide-pin-setup-network-wireless-wps-step-1 = Abra «Setup» en el panel.
guide-pin-setup-network-wireless-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
# Open Wireless.
guide-pin-setup-network-wireless-wps-step-3 = Abra «Wireless».
# Choose WPS (Wi-Fi Protected Setup), and then the PIN.
guide-pin-setup-network-wireless-wps-step-4 = Elija «WPS» (Wi-Fi Protected Setup), y después el PIN.
guide-pin-setup-network-wireless-wps-step-5 = { guide-pin-3050a-step-3 }
guide-pin-setup-network-wireless-wps-see = { guide-pin-wireless-wps-pin-see }
guide-pin-photosmart-step-1 = { guide-pin-3050a-step-1 }
# Choose Wi-Fi Protected Setup.
guide-pin-photosmart-step-2 = Elija «Wi-Fi Protected Setup».
guide-pin-photosmart-step-3 = { guide-pin-wireless-wps-pin-step-3 }
guide-pin-photosmart-step-4 = { guide-pin-3050a-step-3 }
guide-pin-photosmart-see = { guide-pin-wireless-wps-pin-see }
# Press OK to open the menus, and choose Setup.
guide-pin-lj-network-setup-step-1 = Pulse OK para abrir los menús, y elija «Setup».
# Choose Network Setup.
guide-pin-lj-network-setup-step-2 = Elija «Network Setup».
# Choose Wireless Menu.
guide-pin-lj-network-setup-step-3 = Elija «Wireless Menu».
guide-pin-lj-network-setup-step-4 = { guide-pin-photosmart-step-2 }
guide-pin-lj-network-setup-step-5 = { guide-pin-wireless-wps-pin-step-3 }
# Enter the PIN that it shows at the router, as a device's PIN, within two minutes.
guide-pin-lj-network-setup-step-6 = Escriba en el router, antes de dos minutos, como PIN de un dispositivo, el que ella muestra.
guide-pin-lj-network-setup-see = { guide-pin-wireless-wps-pin-see }
# Open Network on the panel.
guide-pin-network-wireless-wps-pin-step-1 = Abra «Network» en el panel.
guide-pin-network-wireless-wps-pin-step-2 = { guide-pin-setup-network-wireless-wps-step-3 }
guide-pin-network-wireless-wps-pin-step-3 = { guide-pin-wireless-wps-pin-step-2 }
guide-pin-network-wireless-wps-pin-step-4 = { guide-pin-wireless-wps-pin-step-3 }
guide-pin-network-wireless-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-network-wireless-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Press Wireless and Information together; the printer prints its network configuration page.
guide-pin-print-w-i-step-1 = Pulse a la vez Wireless e Information; la impresora imprime su página de configuración de red.
# Find the line WPS PIN on that page.
guide-pin-print-w-i-step-2 = Busque en esa página la línea «WPS PIN».
# Hold Wireless for at least three seconds, until its light blinks.
guide-pin-print-w-i-step-3 = Mantenga pulsado Wireless al menos tres segundos, hasta que parpadee su luz.
# Enter the PIN from the page at the router, as a device's PIN.
guide-pin-print-w-i-step-4 = Escriba en el router, como PIN de un dispositivo, el de la página.
# a printed page with a line WPS PIN and eight digits
guide-pin-print-w-i-see = una página impresa con una línea «WPS PIN» y ocho cifras
# Print the network configuration page, as described under the printed page.
guide-pin-print-page-step-1 = Imprima la página de configuración de red, como se describe en la página impresa.
guide-pin-print-page-step-2 = { guide-pin-print-w-i-step-2 }
# Start WPS at the printer, as described under the button.
guide-pin-print-page-step-3 = Inicie WPS en la impresora, como se describe en el botón.
guide-pin-print-page-step-4 = { guide-pin-print-w-i-step-4 }
guide-pin-print-page-see = { guide-pin-print-w-i-see }
# Hold Wireless on the printer for at least three seconds, until its light blinks.
guide-button-hold-w-3-step-1 = Mantenga pulsado Wireless en la impresora al menos tres segundos, hasta que parpadee su luz.
# Press the WPS button of the router within two minutes.
guide-button-hold-w-3-step-2 = Pulse el botón WPS del router antes de dos minutos.
# Wait until the wireless light stays on.
guide-button-hold-w-3-step-3 = Espere hasta que la luz de wifi quede fija.
# the wireless light blinks, then stays on
guide-button-hold-w-3-see = la luz de wifi parpadea y después queda fija
# two minutes
guide-button-hold-w-3-lasts = dos minutos
# Touch the panel to wake the printer.
guide-button-hold-w-5-step-1 = Toque el panel para despertar la impresora.
# Hold Wireless on the printer for at least five seconds, until its light blinks.
guide-button-hold-w-5-step-2 = Mantenga pulsado Wireless en la impresora al menos cinco segundos, hasta que parpadee su luz.
guide-button-hold-w-5-step-3 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-5-step-4 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-5-see = { guide-button-hold-w-3-see }
guide-button-hold-w-5-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless on the printer until its light blinks.
guide-button-hold-w-step-1 = Mantenga pulsado Wireless en la impresora hasta que parpadee su luz.
guide-button-hold-w-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-step-3 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-see = { guide-button-hold-w-3-see }
guide-button-hold-w-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless on the printer for two seconds or more, until its light blinks.
guide-button-hold-w-2-step-1 = Mantenga pulsado Wireless en la impresora dos segundos o más, hasta que parpadee su luz.
guide-button-hold-w-2-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-2-step-3 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-2-see = { guide-button-hold-w-3-see }
guide-button-hold-w-2-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless and Power at the back of the printer together, until the light changes.
guide-button-w-and-power-step-1 = Mantenga pulsados a la vez Wireless y Power en la parte de atrás de la impresora, hasta que cambie la luz.
guide-button-w-and-power-step-2 = { guide-button-hold-w-3-step-2 }
# the light changes while the printer waits
guide-button-w-and-power-see = la luz cambia mientras la impresora espera
guide-button-w-and-power-lasts = { guide-button-hold-w-3-lasts }
guide-button-3050a-step-1 = { guide-pin-3050a-step-1 }
# Choose WPS.
guide-button-3050a-step-2 = Elija «WPS».
# Choose PBC (push button).
guide-button-3050a-step-3 = Elija «PBC» (el botón).
guide-button-3050a-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-3050a-lasts = { guide-button-hold-w-3-lasts }
guide-button-wireless-wps-step-1 = { guide-pin-3050a-step-1 }
guide-button-wireless-wps-step-2 = { guide-pin-wireless-wps-pin-step-2 }
# Choose Push Button.
guide-button-wireless-wps-step-3 = Elija «Push Button».
guide-button-wireless-wps-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-wireless-settings-wps-step-1 = { guide-pin-wireless-settings-wps-pin-step-1 }
guide-button-wireless-settings-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-button-wireless-settings-wps-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
# Touch Push Button.
guide-button-wireless-settings-wps-step-4 = Toque «Push Button».
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
guide-button-menu-settings-network-wifi-wps-step-5 = Toque «WPS» (Wi-Fi Protected Setup), y elija el botón si lo pregunta.
guide-button-menu-settings-network-wifi-wps-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-menu-settings-network-wifi-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-settings-network-wifi-wps-step-1 = { guide-pin-settings-network-wifi-wps-step-1 }
guide-button-settings-network-wifi-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-button-settings-network-wifi-wps-step-3 = { guide-pin-settings-network-wifi-wps-step-3 }
# Choose WPS (Wi-Fi Protected Setup), and then the push button if it asks.
guide-button-settings-network-wifi-wps-step-4 = Elija «WPS» (Wi-Fi Protected Setup), y después el botón si lo pregunta.
guide-button-settings-network-wifi-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-settings-network-wifi-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-setup-network-wireless-wps-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-button-setup-network-wireless-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-button-setup-network-wireless-wps-step-3 = { guide-pin-setup-network-wireless-wps-step-3 }
# Choose WPS (Wi-Fi Protected Setup), and then the push button.
guide-button-setup-network-wireless-wps-step-4 = Elija «WPS» (Wi-Fi Protected Setup), y después el botón.
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
guide-button-lj-network-setup-step-5 = Elija «Pushbutton».
guide-button-lj-network-setup-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-lj-network-setup-lasts = { guide-button-hold-w-3-lasts }
guide-button-network-wireless-wps-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
guide-button-network-wireless-wps-step-2 = { guide-pin-setup-network-wireless-wps-step-3 }
guide-button-network-wireless-wps-step-3 = { guide-pin-wireless-wps-pin-step-2 }
guide-button-network-wireless-wps-step-4 = { guide-button-wireless-wps-step-3 }
guide-button-network-wireless-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-network-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
# Press the WPS button of the router.
guide-button-router-first-wps-setup-step-1 = Pulse el botón WPS del router.
# Within two minutes, open Wireless on the printer's panel.
guide-button-router-first-wps-setup-step-2 = Antes de dos minutos, abra «Wireless» en el panel de la impresora.
# Choose WPS Setup (Wi-Fi Protected Setup).
guide-button-router-first-wps-setup-step-3 = Elija «WPS Setup» (Wi-Fi Protected Setup).
guide-button-router-first-wps-setup-lasts = { guide-button-hold-w-3-lasts }
# Hold the WPS button on the printer's panel until its light blinks.
guide-button-samsung-wps-step-1 = Mantenga pulsado el botón WPS en el panel de la impresora hasta que parpadee su luz.
guide-button-samsung-wps-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-samsung-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-canon-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Wireless LAN setup.
guide-button-canon-step-2 = Abra «Wireless LAN setup».
# Choose Push button method.
guide-button-canon-step-3 = Elija «Push button method».
guide-button-canon-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-canon-lasts = { guide-button-hold-w-3-lasts }
# Press Wireless and Information together.
guide-report-w-i-step-1 = Pulse a la vez Wireless e Information.
# the network configuration page and the wireless test report, printed
guide-report-w-i-see = la página de configuración de red y el informe de prueba de wifi, impresos
# Press Information.
guide-report-i-step-1 = Pulse Information.
# the printer information page, printed
guide-report-i-see = la página de información de la impresora, impresa
# Hold Information for three seconds, until all buttons are lit.
guide-report-i-then-i-r-step-1 = Mantenga pulsado Information tres segundos, hasta que se enciendan todos los botones.
# Press Information and Resume together.
guide-report-i-then-i-r-step-2 = Pulse a la vez Information y Resume.
# all buttons light up, then a page is printed
guide-report-i-then-i-r-see = se encienden todos los botones y después se imprime una página
guide-report-i-then-i-w-step-1 = { guide-report-i-then-i-r-step-1 }
# Press Information and Wireless together.
guide-report-i-then-i-w-step-2 = Pulse a la vez Information y Wireless.
# all buttons light up, then the wireless test report and the network configuration page are printed
guide-report-i-then-i-w-see = se encienden todos los botones y después se imprimen el informe de prueba de wifi y la página de configuración de red
guide-report-wireless-menu-step-1 = { guide-pin-3050a-step-1 }
# Choose Print report.
guide-report-wireless-menu-step-2 = Elija «Print report».
# a page about the network, printed
guide-report-wireless-menu-see = una página sobre la red, impresa
# Open Wireless on the panel.
guide-report-wireless-settings-step-1 = Abra «Wireless» en el panel.
# Choose Settings.
guide-report-wireless-settings-step-2 = Elija «Settings».
# Choose Print Reports, and then the network configuration page or the wireless test.
guide-report-wireless-settings-step-3 = Elija «Print Reports», y después la página de configuración de red o la prueba de wifi.
guide-report-wireless-settings-see = { guide-report-wireless-menu-see }
guide-report-wireless-print-reports-step-1 = { guide-pin-swipe-wireless-settings-wps-pin-step-2 }
# Touch Print Reports, and then the network configuration page or the wireless test.
guide-report-wireless-print-reports-step-2 = Toque «Print Reports», y después la página de configuración de red o la prueba de wifi.
guide-report-wireless-print-reports-see = { guide-report-wireless-menu-see }
guide-report-setup-reports-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Reports.
guide-report-setup-reports-step-2 = Abra «Reports».
# Choose the network configuration page, or the wireless test report.
guide-report-setup-reports-step-3 = Elija la página de configuración de red o el informe de prueba de wifi.
guide-report-setup-reports-see = { guide-report-wireless-menu-see }
guide-report-menu-reports-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
# Touch Reports, and then the page about the network.
guide-report-menu-reports-step-2 = Toque «Reports», y después la página sobre la red.
guide-report-menu-reports-see = { guide-report-wireless-menu-see }
guide-report-menu-print-reports-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
# Touch Print Reports, and then the page about the network.
guide-report-menu-print-reports-step-2 = Toque «Print Reports», y después la página sobre la red.
guide-report-menu-print-reports-see = { guide-report-wireless-menu-see }
# Open Reports on the panel, and choose the page about the network or the configuration.
guide-report-reports-step-1 = Abra «Reports» en el panel, y elija la página sobre la red o la configuración.
guide-report-reports-see = { guide-report-wireless-menu-see }
guide-report-photosmart-step-1 = { guide-pin-3050a-step-1 }
# Choose Wireless test, or the network configuration page.
guide-report-photosmart-step-2 = Elija «Wireless test» o la página de configuración de red.
guide-report-photosmart-see = { guide-report-wireless-menu-see }
# Press Wireless once; the printer prints its network configuration page.
guide-report-w-once-step-1 = Pulse Wireless una vez; la impresora imprime su página de configuración de red.
# the network configuration page, printed
guide-report-w-once-see = la página de configuración de red, impresa
# Hold Wireless, press Resume twice meanwhile, and let go; the printer prints its wireless test report.
guide-report-hold-w-r-twice-step-1 = Mantenga pulsado Wireless, pulse entretanto Resume dos veces y suelte; la impresora imprime su informe de prueba de wifi.
# the wireless test report, printed
guide-report-hold-w-r-twice-see = el informe de prueba de wifi, impreso
# Press Wireless and Resume together.
guide-report-w-r-step-1 = Pulse a la vez Wireless y Resume.
guide-report-w-r-see = { guide-report-wireless-menu-see }
# Hold Cancel until the ready light blinks, and let go.
guide-report-hold-c-step-1 = Mantenga pulsado Cancel hasta que parpadee la luz de preparada, y suelte.
# the configuration page, printed
guide-report-hold-c-see = la página de configuración, impresa
# Hold Resume for three seconds.
guide-report-hold-r-3-step-1 = Mantenga pulsado Resume tres segundos.
guide-report-hold-r-3-see = { guide-report-hold-c-see }
# Hold Information for three seconds.
guide-report-i-3-then-r-step-1 = Mantenga pulsado Information tres segundos.
# Press Resume.
guide-report-i-3-then-r-step-2 = Pulse Resume.
# the information page, printed
guide-report-i-3-then-r-see = la página de información, impresa
# Hold Wireless for ten seconds.
guide-report-hold-w-10-step-1 = Mantenga pulsado Wireless diez segundos.
guide-report-hold-w-10-see = { guide-report-wireless-menu-see }
# Hold Wireless and Cancel together for at least three seconds.
guide-restore-w-c-3-step-1 = Mantenga pulsados a la vez Wireless y Cancel al menos tres segundos.
# Set the printer up again while it waits for a network.
guide-restore-w-c-3-step-2 = Configure de nuevo la impresora mientras espera una red.
# the wireless light blinks: setup mode
guide-restore-w-c-3-see = la luz de wifi parpadea: modo de instalación
# two hours
guide-restore-w-c-3-lasts = dos horas
# Hold Wireless and Cancel together for five seconds.
guide-restore-w-c-5-step-1 = Mantenga pulsados a la vez Wireless y Cancel cinco segundos.
guide-restore-w-c-5-step-2 = { guide-restore-w-c-3-step-2 }
guide-restore-w-c-5-see = { guide-restore-w-c-3-see }
guide-restore-w-c-5-lasts = { guide-restore-w-c-3-lasts }
# Hold Wireless at the back of the printer for at least three seconds.
guide-restore-back-wifi-3-step-1 = Mantenga pulsado Wireless en la parte de atrás de la impresora al menos tres segundos.
guide-restore-back-wifi-3-step-2 = { guide-restore-w-c-3-step-2 }
# the bar of light turns purple: setup mode
guide-restore-back-wifi-3-see = la barra de luz se pone morada: modo de instalación
guide-restore-back-wifi-3-lasts = { guide-restore-w-c-3-lasts }
# Press Back, Cancel, Back, Back, one after the other; a support menu opens.
guide-restore-3050a-step-1 = Pulse Back, Cancel, Back, Back, uno tras otro; se abre un menú de asistencia.
# Choose the Reset menu.
guide-restore-3050a-step-2 = Elija el menú «Reset».
# a support menu on the display
guide-restore-3050a-see = un menú de asistencia en la pantalla
guide-restore-wireless-menu-step-1 = { guide-pin-3050a-step-1 }
# Choose Restore (network settings or defaults), and confirm.
guide-restore-wireless-menu-step-2 = Elija «Restore (network settings o defaults)» y confirme.
guide-restore-wireless-menu-see = { guide-restore-w-c-3-see }
guide-restore-wireless-menu-lasts = { guide-restore-w-c-3-lasts }
guide-restore-wireless-settings-step-1 = { guide-report-wireless-settings-step-1 }
guide-restore-wireless-settings-step-2 = { guide-report-wireless-settings-step-2 }
# Choose Restore Network Settings, and confirm.
guide-restore-wireless-settings-step-3 = Elija «Restore Network Settings» y confirme.
guide-restore-wireless-settings-see = { guide-restore-w-c-3-see }
guide-restore-wireless-settings-lasts = { guide-restore-w-c-3-lasts }
guide-restore-setup-network-setup-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Network Setup.
guide-restore-setup-network-setup-step-2 = Abra «Network Setup».
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
guide-restore-menu-settings-network-step-4 = Toque «Restore (network settings)» y confirme.
guide-restore-settings-network-step-1 = { guide-pin-settings-network-wifi-wps-step-1 }
guide-restore-settings-network-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
# Choose Restore (network settings), and confirm.
guide-restore-settings-network-step-3 = Elija «Restore (network settings)» y confirme.
guide-restore-network-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
guide-restore-network-step-2 = { guide-restore-wireless-settings-step-3 }
# Open Network, or Service, on the panel.
guide-restore-network-defaults-step-1 = Abra «Network» o «Service» en el panel.
# Choose Restore Network Defaults, and confirm.
guide-restore-network-defaults-step-2 = Elija «Restore Network Defaults» y confirme.
guide-restore-setup-service-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Service.
guide-restore-setup-service-step-2 = Abra «Service».
# Choose Restore (defaults), and confirm.
guide-restore-setup-service-step-3 = Elija «Restore (defaults)» y confirme.
guide-restore-setup-tools-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Tools, or Extras.
guide-restore-setup-tools-step-2 = Abra «Tools» o «Extras».
# Choose Restore (network defaults), and confirm.
guide-restore-setup-tools-step-3 = Elija «Restore (network defaults)» y confirme.
guide-restore-setup-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-restore-setup-step-2 = { guide-restore-wireless-menu-step-2 }
# Switch the printer off. Press Power to switch it on, and hold Wireless and Cancel while it starts.
guide-restore-w-c-power-on-step-1 = Apague la impresora. Pulse Power para encenderla, y mantenga pulsados Wireless y Cancel mientras arranca.
# Switch the printer off. Press Power to switch it on, and hold Wireless while it starts.
guide-restore-hold-w-m28-step-1 = Apague la impresora. Pulse Power para encenderla, y mantenga pulsado Wireless mientras arranca.
# Let go of Wireless when the attention light flashes.
guide-restore-hold-w-m28-step-2 = Suelte Wireless cuando parpadee la luz de aviso.
# a network whose name begins with HP-Setup
guide-restore-hold-w-m28-see = una red cuyo nombre empieza por HP-Setup
# Hold Wireless until the lights change.
guide-restore-hold-w-step-1 = Mantenga pulsado Wireless hasta que cambien las luces.
# Open Networking on the panel.
guide-restore-networking-factory-step-1 = Abra «Networking» en el panel.
# Choose Restore Factory Settings, and confirm.
guide-restore-networking-factory-step-2 = Elija «Restore Factory Settings» y confirme.
# Open Connectivity on the panel.
guide-restore-connectivity-step-1 = Abra «Connectivity» en el panel.
# Choose Restore factory settings, and confirm.
guide-restore-connectivity-step-2 = Elija «Restore factory settings» y confirme.
guide-restore-network-clear-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
# Choose Clear setting, and confirm.
guide-restore-network-clear-step-2 = Elija «Clear setting» y confirme.

## Printers: families

# DeskJet 2540 series
guide-family-deskjet-2540-name = DeskJet 2540 (serie)
# DeskJet 3050A and its sisters (J611), DeskJet 3050 (J610) and 3000 (J310)
guide-family-deskjet-3050a-name = DeskJet 3050A y sus hermanas (J611), DeskJet 3050 (J610) y 3000 (J310)
# The 3000 J310 speaks IEEE 1284.4 over USB rather than LEDM.
guide-family-deskjet-3050a-model-1-note = La 3000 J310 habla IEEE 1284.4 por USB en lugar de LEDM.
# The DeskJet 3050A shows a PIN in its Wireless menu; for this older sister nobody has said so.
guide-family-deskjet-3050a-model-1-pin-note = La DeskJet 3050A muestra un PIN en su menú «Wireless»; de este modelo más antiguo nadie lo ha dicho.
# See whether the Wireless menu has an entry WPS.
guide-family-deskjet-3050a-model-1-button-note = Mire si el menú «Wireless» tiene una entrada «WPS».
# See whether the Wireless menu prints a report.
guide-family-deskjet-3050a-model-1-report-note = Mire si el menú «Wireless» imprime un informe.
# See whether the Network menu restores defaults.
guide-family-deskjet-3050a-model-1-restore-note = Mire si el menú «Network» restablece los ajustes de fábrica.
# DeskJet 3510, 3520 and 3070A series
guide-family-deskjet-3520-name = DeskJet 3510, 3520 y 3070A (series)
# DeskJet 3630 series
guide-family-deskjet-3630-name = DeskJet 3630 (serie)
# DeskJet Ink Advantage 3540 series
guide-family-deskjet-3540-name = DeskJet Ink Advantage 3540 (serie)
# DeskJet 2600 series
guide-family-deskjet-2600-name = DeskJet 2600 (serie)
# The display cannot show a PIN. Windows asks for one when it finds this printer: use the button instead.
guide-family-deskjet-2600-pin-note = La pantalla no puede mostrar ningún PIN. Windows pide uno cuando encuentra esta impresora: use el botón en su lugar.
# At least one owner's push button never worked; HP Smart did.
guide-family-deskjet-2600-button-note = A por lo menos un dueño el botón nunca le funcionó; HP Smart sí.
# The DeskJet Ink Advantage 2640 series is an older one without Wi-Fi.
guide-family-deskjet-2600-model-1-note = La serie DeskJet Ink Advantage 2640 es más antigua y no tiene wifi.
# DeskJet 3700 series
guide-family-deskjet-3700-name = DeskJet 3700 (serie)
# DeskJet 2700, 4100 and 4800 series
guide-family-deskjet-2700-name = DeskJet 2700, 4100 y 4800 (series)
# The information page may list a PIN; no document says so.
guide-family-deskjet-2700-pin-note = La página de información quizá contenga un PIN; ningún documento lo dice.
# DeskJet 2800, 4200 and 4900 series
guide-family-deskjet-2800-name = DeskJet 2800, 4200 y 4900 (series)
# DeskJet Ink Advantage 4620, 4640 and OfficeJet 4620, 4630 series
guide-family-deskjet-4600-name = DeskJet Ink Advantage 4620, 4640 y OfficeJet 4620, 4630 (series)
# DeskJet Ink Advantage 4670 series
guide-family-deskjet-4670-name = DeskJet Ink Advantage 4670 (serie)
# DeskJet Ink Advantage Ultra 4720 and 5730, DeskJet GT 5820 series
guide-family-deskjet-ultra-name = DeskJet Ink Advantage Ultra 4720 y 5730, DeskJet GT 5820 (series)
# DeskJet D5500 and F4500 series
guide-family-deskjet-d5500-name = DeskJet D5500 y F4500 (series)
# Set it up over its USB cable if there is no WPS.
guide-family-deskjet-d5500-note = Configúrela por su cable USB si no hay WPS.
# ENVY 4500, 4510, 4520, 5530 and 5540 series
guide-family-envy-4500-name = ENVY 4500, 4510, 4520, 5530 y 5540 (series)
# ENVY 5640, 5660, 7640 and 8000, OfficeJet 5740 and 8040 series
guide-family-envy-5640-name = ENVY 5640, 5660, 7640 y 8000, OfficeJet 5740 y 8040 (series)
# ENVY Photo 6200, 7100 and 7800 series
guide-family-envy-photo-name = ENVY Photo 6200, 7100 y 7800 (series)
# That the 7830 has WPS is read from a device; the menu is recalled.
guide-family-envy-photo-pin-note = Que la 7830 tiene WPS se leyó en un aparato; el menú es de memoria.
# ENVY 6000 and 6400, ENVY Pro 6400, DeskJet Plus Ink Advantage 6000 and 6400 series
guide-family-envy-6000-name = ENVY 6000 y 6400, ENVY Pro 6400, DeskJet Plus Ink Advantage 6000 y 6400 (series)
# The printer cannot show a PIN. A page that it prints may list one; no document says so.
guide-family-envy-6000-pin-note = La impresora no puede mostrar ningún PIN. Una página que imprime quizá contenga uno; ningún documento lo dice.
# An owner reports that this only switched the printer off and on. If so, restore the network settings and use HP's app.
guide-family-envy-6000-button-note = Un dueño cuenta que esto solo apagó y encendió la impresora. Si es así, restablezca los ajustes de red y use la aplicación de HP.
# DeskJet Plus Ink Advantage 6100 and 6500 series
guide-family-deskjet-plus-6100-name = DeskJet Plus Ink Advantage 6100 y 6500 (series)
guide-family-deskjet-plus-6100-pin-note = { guide-family-envy-6000-pin-note }
# The text is that of the ENVY 6000, whose panel is alike.
guide-family-deskjet-plus-6100-button-note = El texto es el de la ENVY 6000, cuyo panel es igual.
# ENVY 6100 and 6500 series
guide-family-envy-6100-name = ENVY 6100 y 6500 (series)
# Tango and Tango X
guide-family-tango-name = Tango y Tango X
guide-family-tango-pin-note = { guide-family-envy-6000-pin-note }
# ENVY Inspire 7200 and 7900, ENVY Photo 7200 and 7900 series
guide-family-envy-inspire-name = ENVY Inspire 7200 y 7900, ENVY Photo 7200 y 7900 (series)
# ENVY 5000 and DeskJet Ink Advantage 5075 series
guide-family-envy-5000-name = ENVY 5000 y DeskJet Ink Advantage 5075 (series)
# See whether the Wireless menu has Wi-Fi Protected Setup, as its neighbours have.
guide-family-envy-5000-pin-note = Mire si el menú «Wireless» tiene la entrada «Wi-Fi Protected Setup», como los modelos vecinos.
# ENVY 100, 110 and 120 series
guide-family-envy-100-name = ENVY 100, 110 y 120 (series)
# See whether the Wireless menu has Wi-Fi Protected Setup.
guide-family-envy-100-pin-note = Mire si el menú «Wireless» tiene la entrada «Wi-Fi Protected Setup».
# OfficeJet 3830, 4650 and 5200, DeskJet Ink Advantage 3830 and 5275 series
guide-family-officejet-3830-name = OfficeJet 3830, 4650 y 5200, DeskJet Ink Advantage 3830 y 5275 (series)
# The copies of HP's text also say that the network configuration page has the WPS PIN.
guide-family-officejet-3830-pin-note = Las copias del texto de HP dicen también que el PIN de WPS está en la página de configuración de red.
# OfficeJet 4500 (G510n), 6000, 6500 and 7500 series
guide-family-officejet-6500-name = OfficeJet 4500 (G510n), 6000, 6500 y 7500 (series)
# In setup mode models of this age make the ad-hoc network hpsetup.
guide-family-officejet-6500-note = En el modo de instalación los modelos de esta época crean la red ad hoc hpsetup.
# Of the OfficeJet 4500 only the G510n has Wi-Fi.
guide-family-officejet-6500-model-3-note = De la OfficeJet 4500 solo la G510n tiene wifi.
# This variant has no Wi-Fi; the one whose letter is n has.
guide-family-officejet-6500-model-4-note = Esta variante no tiene wifi; la de la letra n sí.
# OfficeJet 6600, 6700, 6800 and 7510 to 7612 series
guide-family-officejet-6600-name = OfficeJet 6600, 6700, 6800 y 7510 a 7612 (series)
# OfficeJet 6950, 6960 and 8702 series
guide-family-officejet-6950-name = OfficeJet 6950, 6960 y 8702 (series)
# OfficeJet 6100 and 7110 ePrinter
guide-family-officejet-6100-name = OfficeJet 6100 y 7110 ePrinter
# Its network configuration page may list a WPS PIN, as that of the OfficeJet Pro 6230 does.
guide-family-officejet-6100-pin-note = Su página de configuración de red quizá contenga un PIN de WPS, como la de la OfficeJet Pro 6230.
# An OfficeJet 7110 All-in-One of 2002 has the same number and no Wi-Fi.
guide-family-officejet-6100-model-1-note = Una OfficeJet 7110 All-in-One de 2002 tiene el mismo número y no tiene wifi.
# OfficeJet 200 and 250 Mobile series
guide-family-officejet-mobile-name = OfficeJet 200 y 250 Mobile (series)
# OfficeJet H470, J4680 and K8600
guide-family-officejet-h470-name = OfficeJet H470, J4680 y K8600
# An Ethernet cable in the printer switches its Wi-Fi off.
guide-family-officejet-pro-8000-note = Un cable de red en la impresora apaga su wifi.
# If there is a PIN, it is on the network configuration page.
guide-family-officejet-pro-8000-pin-note = Si hay un PIN, está en la página de configuración de red.
# The A809a has no Wi-Fi; the A809n has.
guide-family-officejet-pro-8000-model-1-note = La A809a no tiene wifi; la A809n sí.
# OfficeJet Pro 8100, 8210, 8216 and 6230
guide-family-officejet-pro-8100-name = OfficeJet Pro 8100, 8210, 8216 y 6230
# OfficeJet Pro 8500 and 8500A (A909, A910)
guide-family-officejet-pro-8500-name = OfficeJet Pro 8500 y 8500A (A909, A910)
# The A909a has no Wi-Fi; the A909g and A909n have.
guide-family-officejet-pro-8500-model-1-note = La A909a no tiene wifi; la A909g y la A909n sí.
# Some sales variants of the A910a may be without Wi-Fi; the driver package lists it as wireless.
guide-family-officejet-pro-8500-model-2-note = Algunas variantes de la A910a quizá no tengan wifi; el paquete de controladores la da con wifi.
# OfficeJet Pro 8600, 8610 to 8660, 251dw, 276dw and X series
guide-family-officejet-pro-8600-name = OfficeJet Pro 8600, 8610 a 8660, 251dw, 276dw y X (series)
# OfficeJet Pro 6830, 6960, 6970, 7720 to 7740 and 8710 to 8740 series
guide-family-officejet-pro-6830-name = OfficeJet Pro 6830, 6960, 6970, 7720 a 7740 y 8710 a 8740 (series)
# HP's driver package lists the 7740 without Wi-Fi, but one was recorded on Wi-Fi.
guide-family-officejet-pro-6830-model-1-note = El paquete de controladores de HP da la 7740 sin wifi, pero se grabó una en la wifi.
# OfficeJet and OfficeJet Pro 8010 to 8035, 9010 to 9028 series
guide-family-officejet-pro-9010-name = OfficeJet y OfficeJet Pro 8010 a 8035, 9010 a 9028 (series)
# That the 9022e has WPS is read from a device; the menu is recalled.
guide-family-officejet-pro-9010-pin-note = Que la 9022e tiene WPS se leyó en un aparato; el menú es de memoria.
# OfficeJet and OfficeJet Pro 8120, 8130, 9110 to 9130, 9720 and 9730 series
guide-family-officejet-pro-9120-name = OfficeJet y OfficeJet Pro 8120, 8130, 9110 a 9130, 9720 y 9730 (series)
# An OfficeJet 9110, 9120 or 9130 of 2003 has the same name and no Wi-Fi.
guide-family-officejet-pro-9120-model-1-note = Una OfficeJet 9110, 9120 o 9130 de 2003 se llama igual y no tiene wifi.
# Photosmart with Wi-Fi (5510 to 7520, C4380 to C7280, B109 to D110, Plus, Premium) and DeskJet Ink Advantage 5525, 6525
guide-family-photosmart-name = Photosmart con wifi (5510 a 7520, C4380 a C7280, B109 a D110, Plus, Premium) y DeskJet Ink Advantage 5525, 6525
# LaserJet Pro P1102w to P1109w and M1212 to M1219
guide-family-laserjet-p1102w-name = LaserJet Pro P1102w a P1109w y M1212 a M1219
# Owners report that the P1102w joins only on channels 6 and 11.
guide-family-laserjet-p1102w-note = Algunos dueños cuentan que la P1102w solo entra en los canales 6 y 11.
# The printer has no display; its web page and its USB cable are the other ways.
guide-family-laserjet-p1102w-pin-note = La impresora no tiene pantalla; su página web y su cable USB son las otras maneras.
# Only where the firmware supports it.
guide-family-laserjet-p1102w-button-note = Solo donde el firmware lo permite.
# LaserJet Pro M12w, M14 to M17, MFP M25 to M31
guide-family-laserjet-m28-name = LaserJet Pro M12w, M14 a M17, MFP M25 a M31
# LaserJet M109 to M112, M207 to M212, MFP M139 to M142 and M232 to M237
guide-family-laserjet-m109-name = LaserJet M109 a M112, M207 a M212, MFP M139 a M142 y M232 a M237
# The information page has a Printer PIN. That is for the printer's web pages, not for WPS.
guide-family-laserjet-m109-pin-note = La página de información tiene un «Printer PIN». Es para las páginas web de la impresora, no para WPS.
# Models without an Information button: hold Resume. For the wireless test report on models with Information and Cancel, hold Information for three seconds and then press Information and Resume.
guide-family-laserjet-m109-report-note = Modelos sin botón Information: mantenga pulsado Resume. Para el informe de prueba de wifi en modelos con Information y Cancel, mantenga pulsado Information tres segundos y pulse después Information y Resume.
# LaserJet Pro M102 to M106, M118, M203, M206, MFP M129 to M134, M148, M227 to M231
guide-family-laserjet-m130-name = LaserJet Pro M102 a M106, M118, M203, M206, MFP M129 a M134, M148, M227 a M231
# The printer has no display.
guide-family-laserjet-m130-model-1-pin-note = La impresora no tiene pantalla.
# LaserJet Pro M125 to M128, M201, M202, M225, M226
guide-family-laserjet-pro-2line-name = LaserJet Pro M125 a M128, M201, M202, M225, M226
# LaserJet Pro M304 to M329, M401 to M405, M425 to M435, M501, M521
guide-family-laserjet-pro-menu-name = LaserJet Pro M304 a M329, M401 a M405, M425 a M435, M501, M521
# Pages on the web that describe WPS for this model copy the text of another one.
guide-family-laserjet-pro-menu-model-2-note = Las páginas de la web que describen WPS para este modelo copian el texto de otro.
# LaserJet Pro 3001 to 3008, 4001 to 4004, MFP 3101 to 3108 and 4101 to 4104
guide-family-laserjet-pro-4001-name = LaserJet Pro 3001 a 3008, 4001 a 4004, MFP 3101 a 3108 y 4101 a 4104
# On models with a screen. Those with buttons and lights alone cannot show a PIN.
guide-family-laserjet-pro-4001-pin-note = En modelos con pantalla. Los que solo tienen botones y luces no pueden mostrar ningún PIN.
# On models with a screen.
guide-family-laserjet-pro-4001-button-note = En modelos con pantalla.
# A model without w behind its number has a network cable, and no Wi-Fi that is known of.
guide-family-laserjet-pro-4001-model-1-note = Un modelo sin w detrás del número tiene cable de red y, que se sepa, no tiene wifi.
# LaserJet Color 100 M175, M177, 200 M251, M275, M276, CM1411 to CM1418, CP1025, CP1525
guide-family-laserjet-color-2line-name = LaserJet Color 100 M175, M177, 200 M251, M275, M276, CM1411 a CM1418, CP1025, CP1525
# HP's document for the M175 offers the WPS push button or the USB cable only.
guide-family-laserjet-color-2line-button-note = El documento de HP para la M175 solo ofrece el botón WPS o el cable USB.
guide-family-laserjet-color-2line-model-2-pin-note = { guide-family-laserjet-m130-model-1-pin-note }
# Color LaserJet Pro M153 to M156, M178 to M185, M252 to M256, M274 to M285, M375 to M377, M451 to M454, M475 to M479, M570
guide-family-color-laserjet-pro-menu-name = Color LaserJet Pro M153 a M156, M178 a M185, M252 a M256, M274 a M285, M375 a M377, M451 a M454, M475 a M479, M570
# The web pages of a Color LaserJet M255dw do not say whether it has WPS.
guide-family-color-laserjet-pro-menu-pin-note = Las páginas web de una Color LaserJet M255dw no dicen si tiene WPS.
# Color LaserJet Pro 3201 to 3288, MFP 3301 to 3388, 4201 to 4203, MFP 4301 to 4303, MFP M126 plus
guide-family-color-laserjet-pro-3000-name = Color LaserJet Pro 3201 a 3288, MFP 3301 a 3388, 4201 a 4203, MFP 4301 a 4303, MFP M126 plus
# Laser 103 to 108, MFP 131 to 138, Color Laser 150 and MFP 178, 179
guide-family-laser-100-name = Laser 103 a 108, MFP 131 a 138, Color Laser 150 y MFP 178, 179
# The web pages of a Color Laser MFP 178nw do not say whether it has WPS.
guide-family-laser-100-pin-note = Las páginas web de una Color Laser MFP 178nw no dicen si tiene WPS.
# On models with a display.
guide-family-laser-100-restore-note = En modelos con pantalla.
# Smart Tank 450, 510, 530, 550, 570, 610, 650, 660 to 670
guide-family-smart-tank-500-name = Smart Tank 450, 510, 530, 550, 570, 610, 650, 660 a 670
# HP's driver package lists no Wi-Fi settings for the 450, though it is sold as wireless.
guide-family-smart-tank-500-model-2-note = El paquete de controladores de HP no da ajustes de wifi para la 450, aunque se vende como inalámbrica.
# Smart Tank 210 to 220, 580 to 590 and 5100
guide-family-smart-tank-580-name = Smart Tank 210 a 220, 580 a 590 y 5100
# Its web server gives the network's passphrase to anybody who asks; keep it off networks of others, and its firmware current.
guide-family-smart-tank-580-note = Su servidor web da la contraseña de la red a cualquiera que la pida; no la ponga en redes ajenas, y mantenga su firmware al día.
# The PIN on its label is for the printer's web pages, not for WPS.
guide-family-smart-tank-580-pin-note = El PIN de su etiqueta es para las páginas web de la impresora, no para WPS.
# Smart Tank 6000, 7000, 7300, 7600, 710 to 720, 750 and 790
guide-family-smart-tank-7000-name = Smart Tank 6000, 7000, 7300, 7600, 710 a 720, 750 y 790
# Its information page may list a PIN; no document says so.
guide-family-smart-tank-7000-pin-note = Su página de información quizá contenga un PIN; ningún documento lo dice.
# Where Wireless is at the back, hold it; otherwise hold Wireless and Cancel.
guide-family-smart-tank-7000-restore-note = Si Wireless está detrás, manténgalo pulsado; si no, mantenga pulsados Wireless y Cancel.
# PageWide 352 to 377, PageWide Pro 452 to 577, 750 to 777, Managed P552 to P779
guide-family-pagewide-pro-name = PageWide 352 a 377, PageWide Pro 452 a 577, 750 a 777, Managed P552 a P779
# LaserJet and PageWide Enterprise and Managed (FutureSmart), Jetdirect 2900nw to 3100w
guide-family-enterprise-name = LaserJet y PageWide Enterprise y Managed (FutureSmart), Jetdirect 2900nw a 3100w
# These printers are set up on their web page or in the panel's Networking menu.
guide-family-enterprise-pin-note = Estas impresoras se configuran en su página web o en el menú «Networking» del panel.
# HP's driver package lists Wi-Fi settings for none of the DesignJets.
guide-family-designjet-pin-note = El paquete de controladores de HP no da ajustes de wifi para ninguna DesignJet.
# Small models of the T100 class are said to have a Wireless icon on their panel.
guide-family-designjet-button-note = Se dice que los modelos pequeños de la clase T100 tienen un icono «Wireless» en el panel.
# ScanJet N4000, N4600, N6600 and N7000 with Wi-Fi
guide-family-scanjet-wireless-name = ScanJet N4000, N4600, N6600 y N7000 con wifi
# DeskJet with a USB cable alone
guide-family-deskjet-usb-name = DeskJet solo con cable USB
# It prints over its USB cable. Pages that describe WPS for it copy the text of another model.
guide-family-deskjet-usb-note = Imprime por su cable USB. Las páginas que describen WPS para ella copian el texto de otro modelo.
# LaserJet without Wi-Fi
guide-family-laserjet-wired-name = LaserJet sin wifi
# The 1022nw has a radio from before WPS.
guide-family-laserjet-wired-model-1-note = La 1022nw tiene una radio anterior a WPS.
# OfficeJet without Wi-Fi
guide-family-officejet-usb-name = OfficeJet sin wifi
# Smart Tank 350, 500, 520 to 540, Ink Tank 115, 310
guide-family-smart-tank-usb-name = Smart Tank 350, 500, 520 a 540, Ink Tank 115, 310
# Epson printers
guide-family-epson-name = impresoras Epson
# The serial number on the label is the first password of its web pages. It is no WPS PIN.
guide-family-epson-note = El número de serie de la etiqueta es la primera contraseña de sus páginas web. No es un PIN de WPS.
# The panel's Wi-Fi menu is said to offer WPS with a PIN; no document was found that says where.
guide-family-epson-pin-note = Se dice que el menú de wifi del panel ofrece WPS con PIN; no se encontró ningún documento que diga dónde.
# The panel's Wi-Fi menu is said to offer WPS with a push button.
guide-family-epson-button-note = Se dice que el menú de wifi del panel ofrece WPS con botón.
# Brother printers
guide-family-brother-name = impresoras Brother
# Pages say that the PIN is on the label or in a menu; no document of Brother's was found that says so.
guide-family-brother-pin-note = Algunas páginas dicen que el PIN está en la etiqueta o en un menú; no se encontró ningún documento de Brother que lo diga.
# The panel's network menu is said to offer WPS with a push button.
guide-family-brother-button-note = Se dice que el menú de red del panel ofrece WPS con botón.
# Canon printers
guide-family-canon-name = impresoras Canon
# Only the push button is described.
guide-family-canon-pin-note = Solo se describe el botón.

## Routers

# AirPort Extreme, AirPort Express and Time Capsule
guide-router-apple-airport-products = AirPort Extreme, AirPort Express y Time Capsule
# told by owners of AirPort Utility; the pages were not found again
guide-router-apple-airport-source-owners = contado por dueños que usan AirPort Utility; las páginas no se volvieron a encontrar
# Apple, Designing AirPort Networks, chapter "Adding a Wireless Client to Your 802.11n Network" (contents): docslib.org/doc/10734159
guide-router-apple-airport-source-apple = Apple, Designing AirPort Networks, capítulo «Adding a Wireless Client to Your 802.11n Network» (índice): docslib.org/doc/10734159
# copy of lifewire.com, how to disable WPS: lifewirewww.pages.dev
guide-router-apple-airport-source-mirror = copia de lifewire.com, cómo desactivar WPS: lifewirewww.pages.dev
# IEEE MA-L registry (Debian ieee-data)
guide-router-apple-airport-source-ieee = registro MA-L del IEEE (Debian ieee-data)
# common knowledge; no document at hand
guide-router-apple-airport-source-usual = de conocimiento común; sin documento a mano
# Choose PIN, type the PIN that the printer shows, and continue.
guide-router-apple-airport-device-pin-app-1 = Elija «PIN», escriba el PIN que muestra la impresora y continúe.
# AirPort base stations have no PIN of their own. Use the printer's PIN.
guide-router-apple-airport-router-pin-why = Las estaciones base AirPort no tienen PIN propio. Use el PIN de la impresora.
# One copied page says that AirPort has no WPS at all; owners tell of Add WPS Printer in AirPort Utility.
guide-router-apple-airport-quirk-1 = Una página copiada dice que AirPort no tiene WPS; algunos dueños hablan de «Add WPS Printer» en AirPort Utility.
# Asus routers with AsusWRT, and Asuswrt-Merlin
guide-router-asus-products = routers Asus con AsusWRT, y Asuswrt-Merlin
# the page itself, Advanced_WWPS_Content.asp: github.com/RMerl/asuswrt-merlin.ng
guide-router-asus-source-page = la propia página, Advanced_WWPS_Content.asp: github.com/RMerl/asuswrt-merlin.ng
# its help texts: Enable WPS, WPS Method, Client PIN Code, AP PIN Code, in public sources of Asus firmware
guide-router-asus-source-help = sus textos de ayuda: Enable WPS, WPS Method, Client PIN Code, AP PIN Code, en fuentes públicas del firmware de Asus
# Asus firmware, default name in its certificate (router.asus.com), in public sources
guide-router-asus-source-name = firmware de Asus, nombre predeterminado en su certificado (router.asus.com), en fuentes públicas
# set-up guides of owners (192.168.50.1)
guide-router-asus-source-guides = guías de instalación de dueños (192.168.50.1)
guide-router-asus-source-mirror = { guide-router-apple-airport-source-mirror }
# Recog http_servers.xml and html_title.xml: github.com/rapid7/recog
guide-router-asus-source-recog = Recog http_servers.xml y html_title.xml: github.com/rapid7/recog
guide-router-asus-source-ieee = { guide-router-apple-airport-source-ieee }
# If Enable WPS is off, switch it on.
guide-router-asus-device-pin-page-1 = Si «Enable WPS» está apagado, enciéndalo.
# At WPS Method choose Client PIN Code, and type the PIN that the printer shows.
guide-router-asus-device-pin-page-2 = En «WPS Method» elija «Client PIN Code», y escriba el PIN que muestra la impresora.
# Start it, and start WPS with PIN at the printer within two minutes.
guide-router-asus-device-pin-page-3 = Inícielo, e inicie WPS con PIN en la impresora antes de dos minutos.
# Read AP PIN Code.
guide-router-asus-router-pin-page-1 = Lea «AP PIN Code».
# Type it at the printer where the printer asks for the PIN of the router or access point.
guide-router-asus-router-pin-page-2 = Escríbalo en la impresora, donde pide el PIN del router o del punto de acceso.
guide-router-asus-button-page-1 = { guide-router-asus-device-pin-page-1 }
# At WPS Method choose push button, and start it.
guide-router-asus-button-page-2 = En «WPS Method» elija el botón (push button), e inícielo.
# Start the WPS button at the printer within two minutes.
guide-router-asus-button-page-3 = Inicie el botón WPS en la impresora antes de dos minutos.
# Switch Enable WPS on.
guide-router-asus-switch-on-page-1 = Encienda «Enable WPS».
# Switch Enable WPS off.
guide-router-asus-switch-off-page-1 = Apague «Enable WPS».
# The page names the band on which WPS works: on many models one at a time, on some both. It can be changed only while WPS is off. Choose 2.4 GHz for a printer that has only that.
guide-router-asus-bands-1 = La página indica la banda en que funciona WPS: en muchos modelos una cada vez, en algunos las dos. Solo se puede cambiar con WPS apagado. Elija 2,4 GHz para una impresora que solo tenga esa.
# The page refuses WPS where the network is hidden, or its security is WEP, shared key, the first WPA or an enterprise one.
guide-router-asus-quirk-1 = La página rechaza WPS si la red está oculta, o si su seguridad es WEP, clave compartida, el primer WPA o una de empresa.
# An RT-AC66U said that WPS was on while nothing was on the air: look with a scan whether it is.
guide-router-asus-quirk-2 = Un RT-AC66U decía que WPS estaba encendido mientras no se emitía nada: compruébelo con una búsqueda.
# AT&T gateways (BGW210, BGW320, NVG599)
guide-router-att-products = pasarelas de AT&T (BGW210, BGW320, NVG599)
# AT&T, device access code: att.com/support/article/internet/KM1049866
guide-router-att-source-att = AT&T, código de acceso del dispositivo: att.com/support/article/internet/KM1049866
# an owner's gateway: github.com/edgan/att-fiber-gateway-info/issues/17
guide-router-att-source-owner = la pasarela de un dueño: github.com/edgan/att-fiber-gateway-info/issues/17
# default network names: github.com/andrewjlamarche/PSKracker, keyspace.md
guide-router-att-source-ssids = nombres de red predeterminados: github.com/andrewjlamarche/PSKracker, keyspace.md
# IEEE MA-L registry (Debian ieee-data); the makers of the boxes
guide-router-att-source-ieee = registro MA-L del IEEE (Debian ieee-data); los fabricantes de los aparatos
# Enter the device access code, which is on the label of the gateway. It is not the Wi-Fi password.
guide-router-att-login = Escriba el código de acceso (device access code), que está en la etiqueta de la pasarela. No es la contraseña de la wifi.
# Belkin routers
guide-router-belkin-products = routers Belkin
guide-router-belkin-source-mirror = { guide-router-apple-airport-source-mirror }
# default network names: github.com/andrewjlamarche/PSKracker, keyspace.md, and github.com/yolosec/routerkeygenAndroid
guide-router-belkin-source-ssids = nombres de red predeterminados: github.com/andrewjlamarche/PSKracker, keyspace.md, y github.com/yolosec/routerkeygenAndroid
guide-router-belkin-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-belkin-source-usual = { guide-router-apple-airport-source-usual }
# Press Login at the upper right, leave the password empty unless one was set, and press Submit.
guide-router-belkin-login = Pulse «Login» arriba a la derecha, deje la contraseña vacía si no se puso ninguna, y pulse «Submit».
# Press the WPS button of the router; its light blinks green while it looks for a device.
guide-router-belkin-button-box-1 = Pulse el botón WPS del router; su luz parpadea en verde mientras busca un dispositivo.
# Start the WPS button at the printer within two minutes. A steady green light means that it joined, a blinking amber one that it did not.
guide-router-belkin-button-box-2 = Inicie el botón WPS en la impresora antes de dos minutos. Una luz verde fija significa que ha entrado; una ámbar que parpadea, que no.
# In the list at Wi-Fi Protected Setup choose Disabled, and apply.
guide-router-belkin-switch-off-page-1 = En la lista de «Wi-Fi Protected Setup» elija «Disabled», y aplique.
# Bbox of Bouygues Telecom
guide-router-bouygues-bbox-products = Bbox de Bouygues Telecom
# told by owners of a Bbox (button, PIN, NFC on its pages); the accounts were not found again
guide-router-bouygues-bbox-source-owners = contado por dueños de una Bbox (botón, PIN, NFC en sus páginas); los relatos no se volvieron a encontrar
# Bouygues Telecom, WPS : qu'est-ce que c'est: bouyguestelecom.fr/guide-pratique/objets-connectes/wps-cest-quoi
guide-router-bouygues-bbox-source-bouygues = Bouygues Telecom, WPS : qu'est-ce que c'est: bouyguestelecom.fr/guide-pratique/objets-connectes/wps-cest-quoi
# programs for the Bbox (default address 192.168.1.254): bboxpy by cyr-ius, github.com/bertrandmartel/bboxapi-router
guide-router-bouygues-bbox-source-api = programas para la Bbox (dirección predeterminada 192.168.1.254): bboxpy de cyr-ius, github.com/bertrandmartel/bboxapi-router
guide-router-bouygues-bbox-source-usual = { guide-router-apple-airport-source-usual }
# BT Home Hub and Smart Hub
guide-router-bt-products = BT Home Hub y Smart Hub
# BT, how to change the Wi-Fi password on your hub: bt.com/help
guide-router-bt-source-bt = BT, cómo cambiar la contraseña de la wifi del hub: bt.com/help
# telecomsnews.co.uk, how to change your Wi-Fi password and network name; that WPS is on this page is told by owners
guide-router-bt-source-news = telecomsnews.co.uk, cómo cambiar la contraseña y el nombre de la wifi; que WPS está en esa página lo cuentan dueños
guide-router-bt-source-ssids = { guide-router-att-source-ssids }
guide-router-bt-source-ieee = { guide-router-apple-airport-source-ieee }
# Enter the admin password. Unless it was changed it is on the hub settings card on the back of the hub.
guide-router-bt-login = Escriba la contraseña de administrador. Si no se cambió, está en la tarjeta de ajustes en la parte de atrás del hub.
# The Smart Hub 3 is run from the My BT app as well, under Hub Manager.
guide-router-bt-quirk-1 = El Smart Hub 3 se maneja también en la aplicación My BT, en «Hub Manager».
# Telstra, how to find a modem's address (Default Gateway): telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-by-hand-source-gateway = Telstra, cómo encontrar la dirección de un módem (Default Gateway): telstra.com.au/support/internet-and-home-phone/access-modem-settings
# BT, admin password on the hub settings card: bt.com/help, "How to change the Wi-Fi password on your hub"
guide-by-hand-source-bt = BT, contraseña de administrador en la tarjeta del hub: bt.com/help, «How to change the Wi-Fi password on your hub»
# the menu paths of the other rows of this guide
guide-by-hand-source-rows = las rutas de menú de las otras filas de esta guía
# RDK-B web page for adding a WPS client (github.com/rdkcentral/webui) and Asus' page Advanced_WWPS_Content.asp (github.com/RMerl/asuswrt-merlin.ng), which say when WPS is refused
guide-by-hand-source-refusals = página web de RDK-B para añadir un cliente WPS (github.com/rdkcentral/webui) y la página Advanced_WWPS_Content.asp de Asus (github.com/RMerl/asuswrt-merlin.ng), que dicen cuándo se rechaza WPS
# labels of the boxes at Netgear, Asus, Realtek and RDK-B: see their rows
guide-by-hand-source-labels = rótulos de las casillas de Netgear, Asus, Realtek y RDK-B: vea sus filas
# Wi-Fi Simple Configuration 2.0: two minutes for the button (walk time 120 s); a device PIN belongs to the device, an AP PIN to the router
guide-by-hand-source-wsc = Wi-Fi Simple Configuration 2.0: dos minutos para el botón (walk time 120 s); un PIN de dispositivo es del dispositivo, un PIN de punto de acceso es del router
# US-CERT VU#723755: the router's own PIN can be found by trying
guide-by-hand-source-vu = US-CERT VU#723755: el PIN del propio router se puede hallar probando
# Netgear's name for it: directorywin.com, "What is WPS or Push 'n' Connect"
guide-by-hand-source-netgear = cómo lo llama Netgear: directorywin.com, «What is WPS or Push 'n' Connect»
# AVM's name for it: avira.com/de/blog, "Check 6"
guide-by-hand-source-avm = cómo lo llama AVM: avira.com/de/blog, «Check 6»
# Apple's name for it in AirPort Utility, as told by users
guide-by-hand-source-apple = cómo lo llama Apple en AirPort Utility, según usuarios
# RDK-B web page: github.com/rdkcentral/webui, wireless_network_configuration.jst
guide-by-hand-source-rdk = página web de RDK-B: github.com/rdkcentral/webui, wireless_network_configuration.jst
# an owner of a Livebox: coquille.nootilus.com/notasseagacee
guide-by-hand-source-livebox = el dueño de una Livebox: coquille.nootilus.com/notasseagacee
# the name before 2007: itstillworks.com/wps-belkin-wireless-mean-18668.html
guide-by-hand-source-simple = el nombre anterior a 2007: itstillworks.com/wps-belkin-wireless-mean-18668.html
# TP-Link's name on older routers; no document at hand
guide-by-hand-source-tplink = cómo lo llama TP-Link en routers antiguos; sin documento a mano
# help text of D-Link's web pages, in public firmware sources; Linksys and Belkin as told by others
guide-by-hand-source-dlink = texto de ayuda de las páginas web de D-Link, en fuentes públicas de firmware; Linksys y Belkin según otros
# Find the address of your router: it is the default gateway of this computer. On Windows type ipconfig in a command window and read Default Gateway; on a phone or a Mac open the details of the Wi-Fi network and read Router.
guide-by-hand-open-1 = Busque la dirección de su router: es la puerta de enlace predeterminada de este ordenador. En Windows escriba ipconfig en una ventana de comandos y lea «Default Gateway» o «Puerta de enlace predeterminada»; en un teléfono o un Mac abra los detalles de la red wifi y lea «Router».
# On a computer or phone in the home network, open http:// and that address in a web browser. The address is often printed on the router as well.
guide-by-hand-open-2 = En un ordenador o teléfono de la red de casa, abra http:// y esa dirección en un navegador. La dirección suele estar también impresa en el router.
# Log in. The password is the one that was chosen when the router was set up, or the one on its label or card; it is often not the Wi-Fi password.
guide-by-hand-login = Inicie sesión. La contraseña es la que se eligió al instalar el router, o la de su etiqueta o tarjeta; a menudo no es la de la wifi.
# In its menus look for Wi-Fi, Wireless or WLAN, and there for a page or a tab about adding a device without typing the password. On some routers it is under Advanced or Security.
guide-by-hand-look = En sus menús busque Wi-Fi, Wireless o WLAN, y allí una página o pestaña para añadir un dispositivo sin escribir la contraseña. En algunos routers está en «Advanced» o «Security».
# If there is no such page or box, this router does not offer it, or hides it while the network name is hidden, WPA3 only, WEP or without a password. Then join the printer with the Wi-Fi password.
guide-by-hand-absent = Si no hay tal página ni casilla, este router no lo ofrece, o lo oculta mientras el nombre de la red está oculto, o la red usa solo WPA3, WEP o ninguna contraseña. Conecte entonces la impresora con la contraseña de la wifi.
# most makers
guide-by-hand-name-1-by = la mayoría de los fabricantes
# Add WPS Client or Add Wi-Fi Client
guide-by-hand-name-3-words = Add WPS Client o Add Wi-Fi Client
# WPS pairing
guide-by-hand-name-7-words = WPS pairing
# older TP-Link routers
guide-by-hand-name-8-by = routers TP-Link antiguos
# early devices
guide-by-hand-name-9-by = los primeros aparatos
# Find the empty box for the PIN of a device. It is called client PIN, device PIN, enrollee PIN or the like. A PIN that the page shows already is the router's own: leave that alone.
guide-by-hand-device-pin-page-1 = Busque la casilla vacía para el PIN de un dispositivo. Se llama «client PIN», «device PIN», «enrollee PIN» o algo parecido. Un PIN que la página ya muestra es el del propio router: no lo toque.
# Type the digits that the printer shows, without spaces or dashes, and press the button beside the box.
guide-by-hand-device-pin-page-2 = Escriba las cifras que muestra la impresora, sin espacios ni guiones, y pulse el botón junto a la casilla.
# Start WPS with PIN at the printer within two minutes.
guide-by-hand-device-pin-page-3 = Inicie WPS con PIN en la impresora antes de dos minutos.
# Try a PIN once. If it is refused, read it from the printer again before a second try: many printers make a new one each time.
guide-by-hand-device-pin-page-4 = Pruebe un PIN una sola vez. Si es rechazado, léalo otra vez en la impresora antes de un segundo intento: muchas impresoras crean uno nuevo cada vez.
# Look for a PIN that the page shows, called router PIN, AP PIN or self PIN. It may also be printed on the label of the router.
guide-by-hand-router-pin-page-1 = Busque un PIN que la página muestra, llamado «router PIN», «AP PIN» o «self PIN». Quizá esté también impreso en la etiqueta del router.
# Type it at the printer where the printer asks for the PIN of the router or of the access point, and nowhere else.
guide-by-hand-router-pin-page-2 = Escríbalo en la impresora, donde pide el PIN del router o del punto de acceso, y en ningún otro sitio.
# Afterwards switch the router's PIN off on the same page, if it can be: others can find it by trying.
guide-by-hand-router-pin-page-3 = Después apague en la misma página el PIN del router, si se puede: otros pueden hallarlo probando.
# Look for a button on the router that says WPS, or that shows two arrows bent into a circle. It may be shared with the Wi-Fi button or the reset button: a short press is enough, and a long one may reset the router.
guide-by-hand-button-box-1 = Busque en el router un botón que diga WPS, o que muestre dos flechas curvadas en círculo. Puede ser también el botón de la wifi o el de reinicio: basta una pulsación corta, y una larga puede restablecer el router.
# Press it once; a light begins to blink.
guide-by-hand-button-box-2 = Púlselo una vez; una luz empieza a parpadear.
# Start the WPS button at the printer within two minutes. Nobody else may press one meanwhile: two devices at once are both refused.
guide-by-hand-button-box-3 = Inicie el botón WPS en la impresora antes de dos minutos. Nadie más debe pulsar uno mientras tanto: dos dispositivos a la vez son rechazados los dos.
# Choose push button, or PBC, and start it.
guide-by-hand-button-page-1 = Elija el botón («push button» o «PBC»), e inícielo.
guide-by-hand-button-page-2 = { guide-by-hand-button-box-3 }
# Switch WPS on and save. If there is a choice, leave the router's own PIN off.
guide-by-hand-switch-on-page-1 = Encienda WPS y guarde. Si se puede elegir, deje apagado el PIN del propio router.
# Switch it off again once the printer has joined.
guide-by-hand-switch-on-page-2 = Apáguelo otra vez cuando la impresora haya entrado.
# Switch WPS off and save. If it cannot be switched off as a whole, switch the router's own PIN off.
guide-by-hand-switch-off-page-1 = Apague WPS y guarde. Si no se puede apagar del todo, apague el PIN del propio router.
# Cisco WAP access points for small offices
guide-router-cisco-wap-products = puntos de acceso Cisco WAP para oficinas pequeñas
# Cisco WAP561, help of its emulator, WPS Setup and WPS Process: cisco.com
guide-router-cisco-wap-source-help = Cisco WAP561, ayuda de su emulador, WPS Setup y WPS Process: cisco.com
guide-router-cisco-wap-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-cisco-wap-source-usual = { guide-router-apple-airport-source-usual }
# Type the eight digits that the printer shows into the box for the client's PIN, and press Start.
guide-router-cisco-wap-device-pin-page-1 = Escriba las ocho cifras que muestra la impresora en la casilla del PIN del cliente, y pulse «Start».
# Start WPS with PIN at the printer within two minutes. To give up, type stop into the same box.
guide-router-cisco-wap-device-pin-page-2 = Inicie WPS con PIN en la impresora antes de dos minutos. Para dejarlo, escriba stop en la misma casilla.
# Read the access point's PIN. Cisco advises against using it.
guide-router-cisco-wap-router-pin-page-1 = Lea el PIN del punto de acceso. Cisco desaconseja usarlo.
# Press Start at push button (PBC), and start the WPS button at the printer within two minutes.
guide-router-cisco-wap-button-page-1 = Pulse «Start» en «push button (PBC)», e inicie el botón WPS en la impresora antes de dos minutos.
# D-Link routers of the DIR family, and others with the HNAP interface
guide-router-d-link-products = routers D-Link de la familia DIR, y otros con la interfaz HNAP
# D-Link firmware, HNAP actions SetTriggerWPS and GetWiFiVerifyAlpha: sefcom/Witcher, nivrrex/dlink-dir859-gpl
guide-router-d-link-source-hnap = firmware de D-Link, acciones HNAP SetTriggerWPS y GetWiFiVerifyAlpha: sefcom/Witcher, nivrrex/dlink-dir859-gpl
# D-Link web pages and their help text (section adv_wps, Wi-Fi Protected Setup), in public firmware sources
guide-router-d-link-source-help = páginas web de D-Link y su texto de ayuda (sección adv_wps, Wi-Fi Protected Setup), en fuentes públicas de firmware
# D-Link web pages that link to http://dlinkrouter.local, in public firmware sources
guide-router-d-link-source-host = páginas web de D-Link que enlazan a http://dlinkrouter.local, en fuentes públicas de firmware
# UPnP description of a DSL-X1852E: github.com/home-assistant/core/issues/76383
guide-router-d-link-source-upnp = descripción UPnP de un DSL-X1852E: github.com/home-assistant/core/issues/76383
# default network names: github.com/yolosec/routerkeygenAndroid, WirelessMatcher.java
guide-router-d-link-source-ssids = nombres de red predeterminados: github.com/yolosec/routerkeygenAndroid, WirelessMatcher.java
guide-router-d-link-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-d-link-source-usual = { guide-router-apple-airport-source-usual }
# routers with these pages (DIR); on others Setup may stand for Advanced
guide-router-d-link-device-pin-page-about = routers con estas páginas (DIR); en otros «Setup» en lugar de «Advanced»
# Under Add Wireless Station start the wizard with Connect your Wireless Device (or its like).
guide-router-d-link-device-pin-page-1 = En «Add Wireless Station» inicie el asistente con «Connect your Wireless Device» (o parecido).
# Choose PIN, and type the PIN that the printer shows.
guide-router-d-link-device-pin-page-2 = Elija «PIN», y escriba el PIN que muestra la impresora.
guide-router-d-link-device-pin-page-3 = { guide-by-hand-device-pin-page-3 }
guide-router-d-link-router-pin-page-about = { guide-router-d-link-device-pin-page-about }
# Read PIN under PIN Settings. The first PIN may be printed on the bottom of the router; Generate New PIN makes another.
guide-router-d-link-router-pin-page-1 = Lea «PIN» en «PIN Settings». El primer PIN puede estar impreso debajo del router; «Generate New PIN» crea otro.
guide-router-d-link-router-pin-page-2 = { guide-router-asus-router-pin-page-2 }
guide-router-d-link-button-page-about = { guide-router-d-link-device-pin-page-about }
# Under Add Wireless Station start the wizard, and choose the button.
guide-router-d-link-button-page-1 = En «Add Wireless Station» inicie el asistente, y elija el botón.
# Press the WPS button of the printer, then the router's, within 120 seconds. The router's light flashes three times when the printer has joined.
guide-router-d-link-button-page-2 = Pulse el botón WPS de la impresora, y después el del router, antes de 120 segundos. La luz del router parpadea tres veces cuando la impresora ha entrado.
# Tick Enable under Wi-Fi Protected Setup, and save.
guide-router-d-link-switch-on-page-1 = Marque «Enable» en «Wi-Fi Protected Setup», y guarde.
# Take the tick from Enable under Wi-Fi Protected Setup, and save.
guide-router-d-link-switch-off-page-1 = Desmarque «Enable» en «Wi-Fi Protected Setup», y guarde.
# It checks the PIN before it starts: 4 digits, or 8 with the right check digit, with or without a dash in the middle.
guide-router-d-link-quirk-1 = Comprueba el PIN antes de empezar: 4 cifras, u 8 con la cifra de control correcta, con o sin guion en medio.
# Lock WPS-PIN Setup locks the router's own PIN only: devices can still be added.
guide-router-d-link-quirk-2 = «Lock WPS-PIN Setup» solo bloquea el PIN del propio router: se pueden seguir añadiendo dispositivos.
# DrayTek Vigor routers
guide-router-draytek-products = routers DrayTek Vigor
# DrayTek knowledge base 5781, and the advisory on WPS at draytek.co.uk
guide-router-draytek-source-kb = base de conocimientos de DrayTek 5781, y el aviso sobre WPS en draytek.co.uk
guide-router-draytek-source-recog = { guide-router-asus-source-recog }
guide-router-draytek-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-draytek-source-usual = { guide-router-apple-airport-source-usual }
# DrayTek never offered it after 2013, and took it out of older routers. Use the printer's PIN or the button.
guide-router-draytek-router-pin-why = DrayTek no lo ofreció después de 2013, y lo quitó de routers más antiguos. Use el PIN de la impresora o el botón.
# eero mesh systems
guide-router-eero-products = sistemas de malla eero
# routersecurity.org/wps.php, which quotes PCMag 2017, and markstuartday.com (2018); no page of eero was found
guide-router-eero-source-press = routersecurity.org/wps.php, que cita PCMag 2017, y markstuartday.com (2018); no se encontró ninguna página de eero
guide-router-eero-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-eero-source-usual = { guide-router-apple-airport-source-usual }
# the eero app
guide-router-eero-admin-1 = la aplicación eero
# No WPS is known on eero. Join the printer with the Wi-Fi password.
guide-router-eero-device-pin-why = No se conoce WPS en eero. Conecte la impresora con la contraseña de la wifi.
guide-router-eero-router-pin-why = { guide-router-eero-device-pin-why }
guide-router-eero-button-why = { guide-router-eero-device-pin-why }
# No WPS is known on eero.
guide-router-eero-switch-on-why = No se conoce WPS en eero.
# No WPS is known on eero, so there is nothing to switch off.
guide-router-eero-switch-off-why = No se conoce WPS en eero, así que no hay nada que apagar.
# An older printer was refused for its security mode.
guide-router-eero-quirk-1 = Una impresora antigua fue rechazada por su modo de seguridad.
# Freebox of Free, with Freebox OS
guide-router-freebox-products = Freebox de Free, con Freebox OS
# Freebox OS API, wifi/wps: github.com/hacf-fr/freebox-api, and dev.freebox.fr
guide-router-freebox-source-api = API de Freebox OS, wifi/wps: github.com/hacf-fr/freebox-api, y dev.freebox.fr
# an owner: github.com/LaFibre-info/Freepro/issues/20
guide-router-freebox-source-pro = un dueño: github.com/LaFibre-info/Freepro/issues/20
guide-router-freebox-source-ieee = { guide-router-apple-airport-source-ieee }
# The Freebox has the button only. Use the button, or the Wi-Fi password.
guide-router-freebox-device-pin-why = La Freebox solo tiene el botón. Use el botón, o la contraseña de la wifi.
guide-router-freebox-router-pin-why = { guide-router-freebox-device-pin-why }
# The button is started for one access point (BSSID) at a time.
guide-router-freebox-bands-1 = El botón se inicia para un punto de acceso (BSSID) cada vez.
# The Freebox Delta has a WPS button on its web page; the Freebox Pro has no WPS.
guide-router-freebox-quirk-1 = La Freebox Delta tiene un botón WPS en su página web; la Freebox Pro no tiene WPS.
# FRITZ!Box of AVM, also with the mark of a provider
guide-router-fritzbox-products = FRITZ!Box de AVM, también con la marca de un proveedor
# Avira, step by step: avira.com/de/blog/check-6-koennen-hacker-per-wps-auf-ihr-netzwerk-zugreifen
guide-router-fritzbox-source-avira = Avira, paso a paso: avira.com/de/blog/check-6-koennen-hacker-per-wps-auf-ihr-netzwerk-zugreifen
# description of a FRITZ!Box 7590 (TR-064): github.com/kbr/fritzconnection, tests/xml
guide-router-fritzbox-source-tr064 = descripción de una FRITZ!Box 7590 (TR-064): github.com/kbr/fritzconnection, tests/xml
# an owner: github.com/kbr/fritzconnection/issues/180
guide-router-fritzbox-source-issue = un dueño: github.com/kbr/fritzconnection/issues/180
# UPnP descriptions: github.com/home-assistant/core/issues/43014 and 57243, github.com/nicotine-plus/nicotine-plus/issues/3487
guide-router-fritzbox-source-upnp = descripciones UPnP: github.com/home-assistant/core/issues/43014 y 57243, github.com/nicotine-plus/nicotine-plus/issues/3487
guide-router-fritzbox-source-ssids = { guide-router-att-source-ssids }
# computerbild.de, printer and WPA3 on a FRITZ!Box (29905639)
guide-router-fritzbox-source-pmf = computerbild.de, impresora y WPA3 en una FRITZ!Box (29905639)
guide-router-fritzbox-source-ieee = { guide-router-apple-airport-source-ieee }
# Choose Push-Button-Methode (WPS-PBC, Push Button Configuration) and start WPS.
guide-router-fritzbox-button-page-1 = Elija «Push-Button-Methode (WPS-PBC, Push Button Configuration)» e inicie WPS.
guide-router-fritzbox-button-page-2 = { guide-router-asus-button-page-3 }
# Tick WPS aktiv, and press Übernehmen.
guide-router-fritzbox-switch-on-page-1 = Marque «WPS aktiv», y pulse «Übernehmen».
# Take the tick from WPS aktiv, and press Übernehmen.
guide-router-fritzbox-switch-off-page-1 = Desmarque «WPS aktiv», y pulse «Übernehmen».
# It has one WLAN service for each band and one for guests; WPS runs on the home network or on the guest network, not on both.
guide-router-fritzbox-bands-1 = Tiene un servicio WLAN por banda y uno para invitados; WPS funciona en la red de casa o en la de invitados, no en las dos.
# The button can be started by program (TR-064), a PIN cannot.
guide-router-fritzbox-quirk-1 = Un programa puede iniciar el botón (TR-064), un PIN no.
# On its web page WPS can be started by hand.
guide-router-fritzbox-quirk-2 = En su página web se puede iniciar WPS a mano.
# Hiding the name of the network switches WPS off.
guide-router-fritzbox-quirk-3 = Ocultar el nombre de la red apaga WPS.
# On current models WPS is off until it is switched on.
guide-router-fritzbox-quirk-4 = En los modelos actuales WPS está apagado hasta que se enciende.
# Where a printer cannot join, protected management frames (PMF) can be switched off under WLAN > Sicherheit > Weitere Sicherheitseinstellungen.
guide-router-fritzbox-quirk-5 = Si una impresora no puede entrar, las tramas de gestión protegidas (PMF) se apagan en «WLAN > Sicherheit > Weitere Sicherheitseinstellungen».
# routersecurity.org/wps.php, which quotes PCMag 2017: six of nine mesh systems have no WPS; no page of Google was found
guide-router-google-nest-source-press = routersecurity.org/wps.php, que cita PCMag 2017: seis de nueve sistemas de malla no tienen WPS; no se encontró ninguna página de Google
# Recog ssh_banners.xml and html_title.xml: github.com/rapid7/recog
guide-router-google-nest-source-recog = Recog ssh_banners.xml y html_title.xml: github.com/rapid7/recog
guide-router-google-nest-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-google-nest-source-usual = { guide-router-apple-airport-source-usual }
# the Google Home app
guide-router-google-nest-admin-1 = la aplicación Google Home
# No WPS is known on these routers. Join the printer with the Wi-Fi password.
guide-router-google-nest-device-pin-why = No se conoce WPS en estos routers. Conecte la impresora con la contraseña de la wifi.
guide-router-google-nest-router-pin-why = { guide-router-google-nest-device-pin-why }
guide-router-google-nest-button-why = { guide-router-google-nest-device-pin-why }
# No WPS is known on these routers.
guide-router-google-nest-switch-on-why = No se conoce WPS en estos routers.
# No WPS is known on these routers, so there is nothing to switch off.
guide-router-google-nest-switch-off-why = No se conoce WPS en estos routers, así que no hay nada que apagar.
# Huawei HiLink (LTE and 5G) routers, and home gateways of the HG family
guide-router-huawei-products = routers Huawei HiLink (LTE y 5G), y pasarelas domésticas de la familia HG
# HiLink calls wlan/wps-pbc, wlan/wps-appin and wlan/wps-switch: github.com/Salamek/huawei-lte-api, WLan.py
guide-router-huawei-source-hilink = llamadas HiLink wlan/wps-pbc, wlan/wps-appin y wlan/wps-switch: github.com/Salamek/huawei-lte-api, WLan.py
# owners in a forum (763539), who name four methods
guide-router-huawei-source-forum = dueños en un foro (763539), que nombran cuatro métodos
# an owner's network: github.com/miniupnp/miniupnp/issues/832 (192.168.8.1)
guide-router-huawei-source-igd = la red de un dueño: github.com/miniupnp/miniupnp/issues/832 (192.168.8.1)
# UPnP description of an HG633: github.com/home-assistant/core/issues/20893
guide-router-huawei-source-upnp = descripción UPnP de un HG633: github.com/home-assistant/core/issues/20893
# Recog http_servers.xml and sip_user_agents.xml: github.com/rapid7/recog
guide-router-huawei-source-recog = Recog http_servers.xml y sip_user_agents.xml: github.com/rapid7/recog
guide-router-huawei-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-huawei-source-usual = { guide-router-apple-airport-source-usual }
# Its programming interface can start the button, and set and switch off the router's own PIN; a device PIN is not in it.
guide-router-huawei-quirk-1 = Su interfaz de programación puede iniciar el botón, y poner y apagar el PIN del propio router; no tiene PIN de dispositivo.
# Keenetic routers with KeeneticOS
guide-router-keenetic-products = routers Keenetic con KeeneticOS
# Keenetic command reference, interface wps
guide-router-keenetic-source-cli = referencia de comandos de Keenetic, interface wps
guide-router-keenetic-source-ssids = { guide-router-att-source-ssids }
guide-router-keenetic-source-ieee = { guide-router-apple-airport-source-ieee }
# AdGuard DNS, how to set up a Keenetic router (my.keenetic.net)
guide-router-keenetic-source-adguard = AdGuard DNS, cómo configurar un router Keenetic (my.keenetic.net)
guide-router-keenetic-source-usual = { guide-router-apple-airport-source-usual }
# On the command line: interface AP wps peer send PIN
guide-router-keenetic-device-pin-shell-1 = En la línea de comandos: interface AP wps peer send PIN
# AP is the name of the access point's interface. The router waits two minutes.
guide-router-keenetic-device-pin-shell-2 = AP es el nombre de la interfaz del punto de acceso. El router espera dos minutos.
# On the command line: interface AP wps self-pin PIN, or interface AP wps auto-self-pin
guide-router-keenetic-router-pin-shell-1 = En la línea de comandos: interface AP wps self-pin PIN, o interface AP wps auto-self-pin
# It is off unless it was set. Take it away afterwards.
guide-router-keenetic-router-pin-shell-2 = Está apagado si no se ha puesto. Quítelo después.
# On the command line: interface AP wps button send
guide-router-keenetic-button-shell-1 = En la línea de comandos: interface AP wps button send
guide-router-keenetic-button-shell-2 = { guide-router-asus-button-page-3 }
# On the command line: interface AP wps
guide-router-keenetic-switch-on-shell-1 = En la línea de comandos: interface AP wps
# On the command line: interface AP no wps
guide-router-keenetic-switch-off-shell-1 = En la línea de comandos: interface AP no wps
# Each access point, which is each band, has its own WPS.
guide-router-keenetic-bands-1 = Cada punto de acceso, es decir, cada banda, tiene su propio WPS.
# Linksys routers with the JNAP interface (Smart Wi-Fi, WRT, Velop)
guide-router-linksys-products = routers Linksys con la interfaz JNAP (Smart Wi-Fi, WRT, Velop)
# JNAP actions StartWPSServerSession and SetWPSServerSettings: github.com/linksys/PrivacyGUI-JNAP, and Linksys' wirelessap_server.lua
guide-router-linksys-source-jnap = acciones JNAP StartWPSServerSession y SetWPSServerSettings: github.com/linksys/PrivacyGUI-JNAP, y wirelessap_server.lua de Linksys
# copy of a review of the WRT3200ACM: fokitao.blogg.se/2023/october/wps-push-button.html
guide-router-linksys-source-review = copia de una reseña del WRT3200ACM: fokitao.blogg.se/2023/october/wps-push-button.html
# UPnP description of a WRT120N: github.com/syncthing/syncthing/issues/1187
guide-router-linksys-source-upnp = descripción UPnP de un WRT120N: github.com/syncthing/syncthing/issues/1187
guide-router-linksys-source-ieee = { guide-router-apple-airport-source-ieee }
# a public list of the names of home routers (myrouter.local, Linksys Router)
guide-router-linksys-source-names = una lista pública de nombres de routers domésticos (myrouter.local, Linksys Router)
guide-router-linksys-source-usual = { guide-router-apple-airport-source-usual }
# Of the three methods choose Device PIN, and type the PIN that the printer shows.
guide-router-linksys-device-pin-page-1 = De los tres métodos elija «Device PIN», y escriba el PIN que muestra la impresora.
guide-router-linksys-device-pin-page-2 = { guide-router-asus-device-pin-page-3 }
# Of the three methods choose Router PIN, and type the number that the page shows at the printer.
guide-router-linksys-router-pin-page-1 = De los tres métodos elija «Router PIN», y escriba en la impresora el número que muestra la página.
# Of the three methods choose Push Button.
guide-router-linksys-button-page-1 = De los tres métodos elija «Push Button».
# Press the WPS button of the printer, then the one on the page.
guide-router-linksys-button-page-2 = Pulse el botón WPS de la impresora, y después el de la página.
# WRT3200ACM: the button beside the four network sockets
guide-router-linksys-button-box-about = WRT3200ACM: el botón junto a las cuatro tomas de red
# Use the large switch at the top of the page; it is for the button on the box as well.
guide-router-linksys-switch-on-page-1 = Use el interruptor grande de la parte superior de la página; vale también para el botón del aparato.
guide-router-linksys-switch-off-page-1 = { guide-router-linksys-switch-on-page-1 }
# MikroTik routers with RouterOS 6 or 7
guide-router-mikrotik-products = routers MikroTik con RouterOS 6 o 7
# MikroTik manual, wifi and wireless: manual.mikrotik.com; pulumi.com/registry/packages/routeros
guide-router-mikrotik-source-manual = manual de MikroTik, wifi y wireless: manual.mikrotik.com; pulumi.com/registry/packages/routeros
# UPnP description: github.com/tailscale/tailscale/issues/13745
guide-router-mikrotik-source-upnp = descripción UPnP: github.com/tailscale/tailscale/issues/13745
guide-router-mikrotik-source-recog = { guide-router-asus-source-recog }
guide-router-mikrotik-source-ieee = { guide-router-apple-airport-source-ieee }
# RouterOS has no WPS with a PIN. Use the button, or the Wi-Fi password.
guide-router-mikrotik-device-pin-why = RouterOS no tiene WPS con PIN. Use el botón, o la contraseña de la wifi.
# RouterOS has no PIN of its own. Use the button, or the Wi-Fi password.
guide-router-mikrotik-router-pin-why = RouterOS no tiene PIN propio. Use el botón, o la contraseña de la wifi.
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
guide-router-mikrotik-bands-1 = Cada interfaz, es decir, cada banda, se inicia por separado.
# On many models the button on the box does nothing until a script is put behind it (/system routerboard wps-button).
guide-router-mikrotik-quirk-1 = En muchos modelos el botón del aparato no hace nada hasta que se le asocia un script (/system routerboard wps-button).
# Netgear routers, Nighthawk and Orbi
guide-router-netgear-products = routers Netgear, Nighthawk y Orbi
guide-router-netgear-source-mirror = { guide-router-apple-airport-source-mirror }
# an owner's account with screen shots: cabozone.com/wps-security-threat
guide-router-netgear-source-owner = el relato de un dueño con capturas de pantalla: cabozone.com/wps-security-threat
# a firmware page titled Add WPS Client (Push Button, PIN Number, client's PIN, Next) in a public firmware source of the kind that Netgear ships
guide-router-netgear-source-page = una página de firmware titulada «Add WPS Client» (Push Button, PIN Number, client's PIN, Next) en una fuente pública del tipo que distribuye Netgear
# a reader of the Orbi RBR750's web pages, firmware V7.2.8.8, in a public source
guide-router-netgear-source-orbi = un programa que lee las páginas web del Orbi RBR750, firmware V7.2.8.8, en una fuente pública
# Netgear WNDR4700 installation guide, routerlogin.net: manualowl.com/m/Netgear/WNDR4700
guide-router-netgear-source-manual = Netgear WNDR4700, guía de instalación, routerlogin.net: manualowl.com/m/Netgear/WNDR4700
# Recog html_title.xml and http_wwwauth.xml: github.com/rapid7/recog
guide-router-netgear-source-recog = Recog html_title.xml y http_wwwauth.xml: github.com/rapid7/recog
# UPnP description of a WNDR3700: github.com/home-assistant-libs/netdisco/issues/3
guide-router-netgear-source-netdisco = descripción UPnP de un WNDR3700: github.com/home-assistant-libs/netdisco/issues/3
guide-router-netgear-source-ssids = { guide-router-att-source-ssids }
guide-router-netgear-source-ieee = { guide-router-apple-airport-source-ieee }
# If there is no such entry, look for WPS Wizard.
guide-router-netgear-device-pin-page-1 = Si no hay tal entrada, busque «WPS Wizard».
# Choose PIN Number.
guide-router-netgear-device-pin-page-2 = Elija «PIN Number».
# Type the PIN that the printer shows into the box for the client's PIN, and press Next.
guide-router-netgear-device-pin-page-3 = Escriba el PIN que muestra la impresora en la casilla del PIN del cliente, y pulse «Next».
guide-router-netgear-device-pin-page-4 = { guide-by-hand-device-pin-page-3 }
# Read the router's PIN under WPS Settings.
guide-router-netgear-router-pin-page-1 = Lea el PIN del router en «WPS Settings».
guide-router-netgear-button-page-1 = { guide-router-netgear-device-pin-page-1 }
# Choose Push Button and start it.
guide-router-netgear-button-page-2 = Elija «Push Button» e inícielo.
guide-router-netgear-button-page-3 = { guide-router-asus-button-page-3 }
# Press Sync on the router or on a satellite, and start the WPS button at the printer within two minutes.
guide-router-netgear-button-box-1 = Pulse «Sync» en el router o en un satélite, e inicie el botón WPS en la impresora antes de dos minutos.
# Under WPS Settings tick Disable Router's PIN, and press Apply. This takes the router's own PIN away; the button may stay.
guide-router-netgear-switch-off-page-1 = En «WPS Settings» marque «Disable Router's PIN», y pulse «Apply». Esto quita el PIN del propio router; el botón puede quedar.
# Orbi RBR750 with firmware V7.2.8.8 has no switch for WPS any more: it is on and cannot be switched off.
guide-router-netgear-quirk-1 = El Orbi RBR750 con firmware V7.2.8.8 ya no tiene interruptor para WPS: está encendido y no se puede apagar.
# routers of any maker that run OpenWrt with its LuCI pages
guide-router-openwrt-products = routers de cualquier fabricante con OpenWrt y sus páginas LuCI
# LuCI, status page of the wireless networks (60_wifi.js): github.com/openwrt/luci
guide-router-openwrt-source-luci = LuCI, página de estado de las redes inalámbricas (60_wifi.js): github.com/openwrt/luci
# github.com/openwrt/luci/issues/4508: the default wpad has no WPS
guide-router-openwrt-source-wpad = github.com/openwrt/luci/issues/4508: el wpad predeterminado no tiene WPS
# where the option is: github.com/openwrt/luci/issues/190, 3584 and 5830
guide-router-openwrt-source-option = dónde está la opción: github.com/openwrt/luci/issues/190, 3584 y 5830
# OpenWrt, hostapd's ubus.c and wireless options: github.com/openwrt/openwrt
guide-router-openwrt-source-ubus = OpenWrt, ubus.c de hostapd y opciones inalámbricas: github.com/openwrt/openwrt
# hostapd, README-WPS and hostapd_cli: w1.fi
guide-router-openwrt-source-hostapd = hostapd, README-WPS y hostapd_cli: w1.fi
# OpenWrt, wps-hotplug.sh and option wps_independent: github.com/openwrt/openwrt
guide-router-openwrt-source-hotplug = OpenWrt, wps-hotplug.sh y opción wps_independent: github.com/openwrt/openwrt
# OpenWrt, default network settings (config_generate): github.com/openwrt/openwrt
guide-router-openwrt-source-lan = OpenWrt, ajustes de red predeterminados (config_generate): github.com/openwrt/openwrt
guide-router-openwrt-source-usual = { guide-router-apple-airport-source-usual }
# Log in to the router with ssh as root.
guide-router-openwrt-device-pin-shell-1 = Inicie sesión en el router con ssh como root.
# The package hostapd-utils is needed.
guide-router-openwrt-device-pin-shell-2 = Hace falta el paquete hostapd-utils.
# List the interfaces with: ls /var/run/hostapd
guide-router-openwrt-device-pin-shell-3 = Muestre las interfaces con: ls /var/run/hostapd
# With the printer's MAC address, for two minutes: hostapd_cli -i INTERFACE wps_pin any PIN 120 MAC
guide-router-openwrt-device-pin-shell-4 = Con la dirección MAC de la impresora, durante dos minutos: hostapd_cli -i INTERFACE wps_pin any PIN 120 MAC
# Do so once for each band on which the printer can be; hostapd does not notice a mistyped PIN.
guide-router-openwrt-device-pin-shell-5 = Hágalo una vez por cada banda en que pueda estar la impresora; hostapd no nota un PIN mal escrito.
guide-router-openwrt-router-pin-shell-1 = { guide-router-openwrt-device-pin-shell-1 }
# Make a PIN that is good for five minutes: hostapd_cli -i INTERFACE wps_ap_pin random 300
guide-router-openwrt-router-pin-shell-2 = Cree un PIN válido durante cinco minutos: hostapd_cli -i INTERFACE wps_ap_pin random 300
# Type it at the printer where the printer asks for the PIN of the access point.
guide-router-openwrt-router-pin-shell-3 = Escríbalo en la impresora, donde pide el PIN del punto de acceso.
# Take it away: hostapd_cli -i INTERFACE wps_ap_pin disable
guide-router-openwrt-router-pin-shell-4 = Quítelo: hostapd_cli -i INTERFACE wps_ap_pin disable
# At Wireless press Start WPS beside the network. The button is there only if WPS is switched on for that network.
guide-router-openwrt-button-page-1 = En «Wireless» pulse «Start WPS» junto a la red. El botón solo está si WPS está encendido para esa red.
guide-router-openwrt-button-page-2 = { guide-router-asus-button-page-3 }
# boxes with a WPS button: it starts every band at once
guide-router-openwrt-button-box-about = aparatos con un botón WPS: inicia todas las bandas a la vez
# Tick the option for the WPS push button. It is there only with a full wpad package; the wpad-basic and wpad-mini of a fresh installation have no WPS.
guide-router-openwrt-switch-on-page-1 = Marque la opción del botón WPS. Solo está con un paquete wpad completo; wpad-basic y wpad-mini de una instalación nueva no tienen WPS.
# Save and apply.
guide-router-openwrt-switch-on-page-2 = Guarde y aplique.
# Take the tick from the option for the WPS push button, save and apply.
guide-router-openwrt-switch-off-page-1 = Desmarque la opción del botón WPS, guarde y aplique.
# Each band is started by itself: the pages and the programming interface start one, the button on the box all of them.
guide-router-openwrt-bands-1 = Cada banda se inicia por separado: las páginas y la interfaz de programación inician una, el botón del aparato todas.
# The packages wpad-basic and wpad-mini, which OpenWrt comes with, have no WPS at all.
guide-router-openwrt-quirk-1 = Los paquetes wpad-basic y wpad-mini, con los que viene OpenWrt, no tienen WPS.
# Its programming interface (ubus) has the button and no PIN; a PIN goes through hostapd_cli.
guide-router-openwrt-quirk-2 = Su interfaz de programación (ubus) tiene el botón y no el PIN; un PIN va por hostapd_cli.
# The button has been seen to do nothing unless the encryption is psk2.
guide-router-openwrt-quirk-3 = Se ha visto que el botón no hace nada si el cifrado no es psk2.
# With WPA3 only, WPS seems to work and the printer cannot join.
guide-router-openwrt-quirk-4 = Con solo WPA3, WPS parece funcionar y la impresora no puede entrar.
# Livebox 2 and later
guide-router-orange-livebox-products = Livebox 2 y posteriores
# owners of a Livebox with its programming interface, NMC.Wifi:startPairing (opt clientPIN): github.com/rene-d/sysbus/issues/15
guide-router-orange-livebox-source-sysbus = dueños de una Livebox con su interfaz de programación, NMC.Wifi:startPairing (opt clientPIN): github.com/rene-d/sysbus/issues/15
# an owner of an early Livebox: coquille.nootilus.com/notasseagacee
guide-router-orange-livebox-source-older = el dueño de una de las primeras Livebox: coquille.nootilus.com/notasseagacee
# UPnP description of a Livebox 4: github.com/nicotine-plus/nicotine-plus/issues/1566
guide-router-orange-livebox-source-upnp = descripción UPnP de una Livebox 4: github.com/nicotine-plus/nicotine-plus/issues/1566
# IEEE MA-L registry (Debian ieee-data); Sagemcom makes boxes for many providers
guide-router-orange-livebox-source-ieee = registro MA-L del IEEE (Debian ieee-data); Sagemcom fabrica aparatos para muchos proveedores
# The Livebox uses the button only. Use the button, or the Wi-Fi password.
guide-router-orange-livebox-router-pin-why = La Livebox solo usa el botón. Use el botón, o la contraseña de la wifi.
# Hold the Wi-Fi button of the Livebox for one second.
guide-router-orange-livebox-button-box-1 = Mantenga pulsado el botón Wi-Fi de la Livebox un segundo.
guide-router-orange-livebox-button-box-2 = { guide-router-asus-button-page-3 }
# with the program sysbus, where the firmware still lets it in
guide-router-orange-livebox-button-shell-about = con el programa sysbus, donde el firmware todavía lo deja entrar
# On a computer in the home network: sysbus.py sysbus.NMC.Wifi:startPairing
guide-router-orange-livebox-button-shell-1 = En un ordenador de la red de casa: sysbus.py sysbus.NMC.Wifi:startPairing
# Start the WPS button at the printer within two minutes. To give up: sysbus.py sysbus.NMC.Wifi:stopPairing
guide-router-orange-livebox-button-shell-2 = Inicie el botón WPS en la impresora antes de dos minutos. Para dejarlo: sysbus.py sysbus.NMC.Wifi:stopPairing
# An early Livebox had on its pages a choice called easy WPS pairing, with a PIN of eight digits.
guide-router-orange-livebox-quirk-1 = Una de las primeras Livebox tenía en sus páginas una opción llamada «easy WPS pairing», con un PIN de ocho cifras.
# For people the Livebox has the button. Its programming interface names a client PIN as well; nobody has told that it works.
guide-router-orange-livebox-quirk-2 = Para las personas la Livebox tiene el botón. Su interfaz de programación nombra también un PIN de cliente; nadie ha contado que funcione.
# cheap routers of many names with the web pages of Realtek's kit (such as Modecom and Syrotech)
guide-router-realtek-products = routers baratos de muchos nombres con las páginas web del kit de Realtek (como Modecom y Syrotech)
# the page itself, wlwps.asp of a Syrotech ONU: github.com/sannu-goip/ONU_GUI_Realtek
guide-router-realtek-source-page = la propia página, wlwps.asp de una ONU Syrotech: github.com/sannu-goip/ONU_GUI_Realtek
# copy of the Modecom MC-4220 manual, page 36: easymanua.ls/modecom/mc-4220
guide-router-realtek-source-modecom = copia del manual del Modecom MC-4220, página 36: easymanua.ls/modecom/mc-4220
# UPnP description of an RTV9015VW: github.com/ofekp/TinyUPnP/pull/19
guide-router-realtek-source-upnp = descripción UPnP de un RTV9015VW: github.com/ofekp/TinyUPnP/pull/19
guide-router-realtek-source-ieee = { guide-router-apple-airport-source-ieee }
# Type the PIN that the printer shows into Client PIN Number, and press Start PIN.
guide-router-realtek-device-pin-page-1 = Escriba el PIN que muestra la impresora en «Client PIN Number», y pulse «Start PIN».
# If the page warns of the check digit, read the PIN from the printer again before you go on.
guide-router-realtek-device-pin-page-2 = Si la página avisa de la cifra de control, lea otra vez el PIN en la impresora antes de seguir.
guide-router-realtek-device-pin-page-3 = { guide-by-hand-device-pin-page-3 }
# Read Self-PIN Number.
guide-router-realtek-router-pin-page-1 = Lea «Self-PIN Number».
guide-router-realtek-router-pin-page-2 = { guide-router-asus-router-pin-page-2 }
# Press Start PBC.
guide-router-realtek-button-page-1 = Pulse «Start PBC».
guide-router-realtek-button-page-2 = { guide-router-asus-button-page-3 }
# Take the tick from Disable WPS, and press Apply Changes.
guide-router-realtek-switch-on-page-1 = Desmarque «Disable WPS», y pulse «Apply Changes».
# Tick Disable WPS, and press Apply Changes.
guide-router-realtek-switch-off-page-1 = Marque «Disable WPS», y pulse «Apply Changes».
# Start PIN stands there twice: the one beside Client PIN Number is for the printer's PIN, the one beside PIN Configuration is for the router's own when it is a client.
guide-router-realtek-quirk-1 = «Start PIN» está dos veces: el que está junto a «Client PIN Number» es para el PIN de la impresora, el que está junto a «PIN Configuration» para el del propio router cuando es cliente.
# After wrong router PINs it locks itself; the page shows the lock as Auto-lock-down state, with a button to unlock it.
guide-router-realtek-quirk-2 = Tras varios PIN de router erróneos se bloquea; la página muestra el bloqueo como «Auto-lock-down state», con un botón para quitarlo.
# It takes a PIN with a wrong check digit if one insists.
guide-router-realtek-quirk-3 = Acepta un PIN con la cifra de control equivocada si se insiste.
# Sky Hub, Sky Q Hub and Sky Broadband Hub
guide-router-sky-products = Sky Hub, Sky Q Hub y Sky Broadband Hub
guide-router-sky-source-usual = { guide-router-apple-airport-source-usual }
guide-router-sky-source-ssids = { guide-router-belkin-source-ssids }
guide-router-sky-source-ieee = { guide-router-apple-airport-source-ieee }
# routers of Charter Spectrum
guide-router-spectrum-products = routers de Charter Spectrum
guide-router-spectrum-source-ssids = { guide-router-att-source-ssids }
guide-router-spectrum-source-usual = { guide-router-apple-airport-source-usual }
# At WPS choose On, and press Apply.
guide-router-spectrum-switch-on-page-1 = En «WPS» elija «On», y pulse «Apply».
# Thomson TG585v8, Technicolor TG582n and 2Wire modems
guide-router-telecom-nz-products = módems Thomson TG585v8, Technicolor TG582n y 2Wire
# Telecom New Zealand, possible modem security risk (2012): telecom.co.nz/whatsnew/possiblemodemsecurityrisk
guide-router-telecom-nz-source-telecom = Telecom New Zealand, posible riesgo de seguridad de los módems (2012): telecom.co.nz/whatsnew/possiblemodemsecurityrisk
# OGERO, connect to your Thomson modem: studylib.net/doc/18601691
guide-router-telecom-nz-source-ogero = OGERO, conectarse al módem Thomson: studylib.net/doc/18601691
guide-router-telecom-nz-source-ssids = { guide-router-att-source-ssids }
# WPS is on by default on the Thomson TG585v8 and the Technicolor TG582n, and off on the 2Wire, where its pages can switch it.
guide-router-telecom-nz-quirk-1 = WPS está encendido de fábrica en el Thomson TG585v8 y el Technicolor TG582n, y apagado en el 2Wire, cuyas páginas pueden cambiarlo.
# Speedport routers of Deutsche Telekom
guide-router-telekom-speedport-products = routers Speedport de Deutsche Telekom
# Telekom's notice of 2012 on the W 504V, W 723V and W 921V: blogpod.de/netzkultur/120427
guide-router-telekom-speedport-source-blogpod = aviso de Telekom de 2012 sobre los W 504V, W 723V y W 921V: blogpod.de/netzkultur/120427
# program for the Speedport Smart 4, which starts WPS for two minutes: github.com/Andre0512/speedport-api
guide-router-telekom-speedport-source-api = programa para el Speedport Smart 4, que inicia WPS durante dos minutos: github.com/Andre0512/speedport-api
# a traceroute of a customer: speedport.ip is 192.168.2.1
guide-router-telekom-speedport-source-trace = un traceroute de un cliente: speedport.ip es 192.168.2.1
# Recog sip_user_agents.xml (FRITZ!Box Fon as Speedport W701V): github.com/rapid7/recog
guide-router-telekom-speedport-source-recog = Recog sip_user_agents.xml (FRITZ!Box Fon como Speedport W701V): github.com/rapid7/recog
guide-router-telekom-speedport-source-usual = { guide-router-apple-airport-source-usual }
# The W 504V, W 723V type B and W 921V could be entered with a router PIN that could be worked out. Telekom advised to switch WPS off on the first two, and Wi-Fi off on the third, until new firmware was in.
guide-router-telekom-speedport-quirk-1 = En los W 504V, W 723V tipo B y W 921V se podía entrar con un PIN de router que se podía calcular. Telekom aconsejó apagar WPS en los dos primeros, y la wifi en el tercero, hasta tener un firmware nuevo.
# Some older Speedports are FRITZ!Boxes inside, and have their pages.
guide-router-telekom-speedport-quirk-2 = Algunos Speedport antiguos son FRITZ!Box por dentro, y tienen sus páginas.
# Telstra Smart Modem and Gateway; TPG modems
guide-router-telstra-products = Telstra Smart Modem y Gateway; módems TPG
# Telstra, access modem settings: telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-router-telstra-source-telstra = Telstra, acceso a los ajustes del módem: telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-router-telstra-source-ssids = { guide-router-att-source-ssids }
guide-router-telstra-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-telstra-source-usual = { guide-router-apple-airport-source-usual }
# The user name is admin. The password is on the bottom of the modem (Smart Modem Gen 3 and 4: the Wi-Fi password), unless it was changed.
guide-router-telstra-login = El nombre de usuario es admin. La contraseña está debajo del módem (Smart Modem Gen 3 y 4: la de la wifi), si no se cambió.
# Archer routers, and others of TP-Link with the same web page
guide-router-tp-link-products = routers Archer, y otros de TP-Link con la misma página web
# TP-Link Archer web page, calls wps_connect, wps_pin and syspara_wps, as found in public sources of it
guide-router-tp-link-source-page = página web de los TP-Link Archer, llamadas wps_connect, wps_pin y syspara_wps, según fuentes públicas
# TP-Link user guides (http://tplinkwifi.net): Archer VR300, C1200, AX6000
guide-router-tp-link-source-manual = guías del usuario de TP-Link (http://tplinkwifi.net): Archer VR300, C1200, AX6000
# UPnP descriptions of a TL-R605 and a TL-WR740N: github.com/home-assistant/core/issues/49942, github.com/ofekp/TinyUPnP/issues/1
guide-router-tp-link-source-upnp = descripciones UPnP de un TL-R605 y un TL-WR740N: github.com/home-assistant/core/issues/49942, github.com/ofekp/TinyUPnP/issues/1
# Recog http_servers.xml and http_wwwauth.xml: github.com/rapid7/recog
guide-router-tp-link-source-recog = Recog http_servers.xml y http_wwwauth.xml: github.com/rapid7/recog
guide-router-tp-link-source-ssids = { guide-router-att-source-ssids }
guide-router-tp-link-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-tp-link-source-usual = { guide-router-apple-airport-source-usual }
# routers with a WPS button
guide-router-tp-link-button-box-about = routers con un botón WPS
# A router that still has the network name and password it came with counts as not configured: the first device that joins by WPS makes it choose a new random password. Set a name and a password of your own first.
guide-router-tp-link-quirk-1 = Un router que aún tiene el nombre de red y la contraseña con que vino cuenta como no configurado: el primer dispositivo que entra por WPS hace que elija una contraseña nueva al azar. Ponga antes un nombre y una contraseña propios.
# TRENDnet routers (TEW)
guide-router-trendnet-products = routers TRENDnet (TEW)
guide-router-trendnet-source-mirror = { guide-router-apple-airport-source-mirror }
# TRENDnet's emulators: trendnet.com/emulators
guide-router-trendnet-source-emulator = emuladores de TRENDnet: trendnet.com/emulators
guide-router-trendnet-source-ssids = { guide-router-att-source-ssids }
guide-router-trendnet-source-ieee = { guide-router-apple-airport-source-ieee }
# In the list at WPS choose Disable, and save.
guide-router-trendnet-switch-off-page-1 = En la lista de «WPS» elija «Disable», y guarde.
# UniFi access points and gateways
guide-router-unifi-products = puntos de acceso y pasarelas UniFi
# an owner: blog.halleyadams.uk/posts/183 (2026)
guide-router-unifi-source-blog = un dueño: blog.halleyadams.uk/posts/183 (2026)
# another owner: github.com/sharandac/My-TTGO-Watch/issues/346
guide-router-unifi-source-issue = otro dueño: github.com/sharandac/My-TTGO-Watch/issues/346
guide-router-unifi-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-unifi-source-usual = { guide-router-apple-airport-source-usual }
# UniFi has no WPS. Join the printer with the Wi-Fi password.
guide-router-unifi-device-pin-why = UniFi no tiene WPS. Conecte la impresora con la contraseña de la wifi.
guide-router-unifi-router-pin-why = { guide-router-unifi-device-pin-why }
guide-router-unifi-button-why = { guide-router-unifi-device-pin-why }
# UniFi has no switch for WPS.
guide-router-unifi-switch-on-why = UniFi no tiene interruptor para WPS.
# UniFi has no WPS that could be switched off.
guide-router-unifi-switch-off-why = UniFi no tiene WPS que se pueda apagar.
# Verizon Fios and 5G Home routers (G3100, CR1000A, MI424WR)
guide-router-verizon-products = routers Verizon Fios y 5G Home (G3100, CR1000A, MI424WR)
guide-router-verizon-source-usual = { guide-router-apple-airport-source-usual }
# mail headers of customers, whose computers are called NAME.mynetworksettings.com
guide-router-verizon-source-mails = cabeceras de correo de clientes, cuyos ordenadores se llaman NAME.mynetworksettings.com
# Verizon MI424WR rev. I user manual (contents): studylib.net/doc/18480695
guide-router-verizon-source-manual = manual del usuario del Verizon MI424WR rev. I (índice): studylib.net/doc/18480695
# an owner of a CR1000A: github.com/MeisterLone/Verizon-CR1000A
guide-router-verizon-source-name = el dueño de un CR1000A: github.com/MeisterLone/Verizon-CR1000A
guide-router-verizon-source-ieee = { guide-router-apple-airport-source-ieee }
# older routers: Wireless Settings stands for Wi-Fi
guide-router-verizon-button-page-about = routers antiguos: «Wireless Settings» en lugar de «Wi-Fi»
# Vodafone Station, EasyBox and other boxes of Vodafone
guide-router-vodafone-products = Vodafone Station, EasyBox y otros aparatos de Vodafone
# Home Assistant, vodafone_station (default address 192.168.1.1): github.com/home-assistant/core
guide-router-vodafone-source-ha = Home Assistant, vodafone_station (dirección predeterminada 192.168.1.1): github.com/home-assistant/core
guide-router-vodafone-source-usual = { guide-router-apple-airport-source-usual }
guide-router-vodafone-source-ssids = { guide-router-att-source-ssids }
guide-router-vodafone-source-ieee = { guide-router-apple-airport-source-ieee }
# Xfinity gateways (XB), and other providers' gateways with the RDK-B pages
guide-router-xfinity-products = pasarelas Xfinity (XB), y las de otros proveedores con las páginas RDK-B
# the pages themselves, wireless_network_configuration.jst and wireless_network_configuration_wps.jst: github.com/rdkcentral/webui
guide-router-xfinity-source-webui = las propias páginas, wireless_network_configuration.jst y wireless_network_configuration_wps.jst: github.com/rdkcentral/webui
# RDK-B OneWifi, bus_dml_config.json and wifi_dml_api.c: github.com/rdkcentral/OneWifi
guide-router-xfinity-source-onewifi = RDK-B OneWifi, bus_dml_config.json y wifi_dml_api.c: github.com/rdkcentral/OneWifi
# UPnP description of a PX5001: github.com/home-assistant/core/issues/68873
guide-router-xfinity-source-upnp = descripción UPnP de un PX5001: github.com/home-assistant/core/issues/68873
guide-router-xfinity-source-ieee = { guide-router-att-source-ieee }
guide-router-xfinity-source-usual = { guide-router-apple-airport-source-usual }
# At Wi-Fi Protected Setup (WPS) choose Enable WPS, and at WPS Pin Method choose Enable WPS PIN.
guide-router-xfinity-device-pin-page-1 = En «Wi-Fi Protected Setup (WPS)» elija «Enable WPS», y en «WPS Pin Method», «Enable WPS PIN».
# At Connection Options choose PIN Method.
guide-router-xfinity-device-pin-page-2 = En «Connection Options» elija «PIN Method».
# Type the PIN that the printer shows into Wireless Client's PIN, and press Pair.
guide-router-xfinity-device-pin-page-3 = Escriba el PIN que muestra la impresora en «Wireless Client's PIN», y pulse «Pair».
guide-router-xfinity-device-pin-page-4 = { guide-by-hand-device-pin-page-3 }
# Read AP PIN. It is also on the label at the bottom of the gateway.
guide-router-xfinity-router-pin-page-1 = Lea «AP PIN». Está también en la etiqueta de debajo de la pasarela.
# Type it at the printer only where the printer asks for the PIN of the gateway or access point.
guide-router-xfinity-router-pin-page-2 = Escríbalo en la impresora solo donde pide el PIN de la pasarela o del punto de acceso.
# At Connection Options choose Push Button, and press Pair.
guide-router-xfinity-button-page-1 = En «Connection Options» elija «Push Button», y pulse «Pair».
guide-router-xfinity-button-page-2 = { guide-router-asus-button-page-3 }
# Press the WPS button on the top of the gateway.
guide-router-xfinity-button-box-1 = Pulse el botón WPS en la parte superior de la pasarela.
guide-router-xfinity-button-box-2 = { guide-router-asus-button-page-3 }
# At Wi-Fi Protected Setup (WPS) choose Enable WPS.
guide-router-xfinity-switch-on-page-1 = En «Wi-Fi Protected Setup (WPS)» elija «Enable WPS».
# At Wi-Fi Protected Setup (WPS) choose Disable WPS.
guide-router-xfinity-switch-off-page-1 = En «Wi-Fi Protected Setup (WPS)» elija «Disable WPS».
# WPS works on the home network of 2.4 and 5 GHz, both at once; never on 6 GHz.
guide-router-xfinity-bands-1 = WPS funciona en la red de casa en 2,4 y 5 GHz, las dos a la vez; nunca en 6 GHz.
# It refuses WPS where no home network is on, the name is hidden, or the security is WEP, TKIP, open, WPA3 only or an enterprise one. The page says so.
guide-router-xfinity-quirk-1 = Rechaza WPS si no hay ninguna red de casa encendida, si el nombre está oculto, o si la seguridad es WEP, TKIP, abierta, solo WPA3 o de empresa. La página lo dice.
# The page knows boxes that have no WPS; there the button to add a client is missing.
guide-router-xfinity-quirk-2 = La página conoce aparatos sin WPS; en ellos falta el botón para añadir un cliente.
# Xiaomi and Redmi routers (MiWiFi)
guide-router-xiaomi-products = routers Xiaomi y Redmi (MiWiFi)
guide-router-xiaomi-source-usual = { guide-router-apple-airport-source-usual }
# a public list of the names of home routers (miwifi.com, Xiaomi Mi WiFi Router)
guide-router-xiaomi-source-names = una lista pública de nombres de routers domésticos (miwifi.com, Xiaomi Mi WiFi Router)
# an owner, who had it from elsewhere: github.com/dmamontov/hass-miwifi/issues/112
guide-router-xiaomi-source-issue = un dueño, que lo tomó de otro sitio: github.com/dmamontov/hass-miwifi/issues/112
guide-router-xiaomi-source-ieee = { guide-router-apple-airport-source-ieee }
# WPS may have to be switched on in the MiWiFi app.
guide-router-xiaomi-quirk-1 = Quizá haya que encender WPS en la aplicación MiWiFi.
# ZTE home gateways (ZXHN), and mobile routers (MF)
guide-router-zte-products = pasarelas domésticas ZTE (ZXHN), y routers móviles (MF)
guide-router-zte-source-usual = { guide-router-apple-airport-source-usual }
# the script of the pages of ZTE's mobile routers, call WIFI_WPS_SET, in public sources
guide-router-zte-source-goform = el script de las páginas de los routers móviles de ZTE, llamada WIFI_WPS_SET, en fuentes públicas
guide-router-zte-source-ieee = { guide-router-apple-airport-source-ieee }
# The pages of the mobile routers start WPS with the button or with a device PIN; the home gateways have other pages.
guide-router-zte-quirk-1 = Las páginas de los routers móviles inician WPS con el botón o con un PIN de dispositivo; las pasarelas domésticas tienen otras páginas.
# Zyxel home gateways and routers
guide-router-zyxel-products = pasarelas domésticas y routers Zyxel
# copies of Zyxel user's guides: VMG4927-B50A (manualowl.com, page 108), DX3301 (easymanua.ls, page 211), P-2612HNU (19216811.live, page 146)
guide-router-zyxel-source-manual = copias de guías del usuario de Zyxel: VMG4927-B50A (manualowl.com, página 108), DX3301 (easymanua.ls, página 211), P-2612HNU (19216811.live, página 146)
# copy of the eircom F1000 user's guide: 19216811.live/zyxel-f1000-manual, page 96
guide-router-zyxel-source-f1000 = copia de la guía del usuario del eircom F1000: 19216811.live/zyxel-f1000-manual, página 96
# Zyxel P-873HNUP-51B user's guide, default login: usermanual.wiki/ZyXEL-Communications/P873HNUP51B
guide-router-zyxel-source-p873 = guía del usuario del Zyxel P-873HNUP-51B, inicio de sesión predeterminado: usermanual.wiki/ZyXEL-Communications/P873HNUP51B
guide-router-zyxel-source-mirror = { guide-router-apple-airport-source-mirror }
# Zyxel's advisory on WPS: zyxel.com
guide-router-zyxel-source-advisory = aviso de Zyxel sobre WPS: zyxel.com
guide-router-zyxel-source-ssids = { guide-router-att-source-ssids }
guide-router-zyxel-source-ieee = { guide-router-apple-airport-source-ieee }
# Type the PIN that the printer shows into the box for the client's PIN.
guide-router-zyxel-device-pin-page-1 = Escriba el PIN que muestra la impresora en la casilla del PIN del cliente.
# Start WPS on the page and at the printer within two minutes.
guide-router-zyxel-device-pin-page-2 = Inicie WPS en la página y en la impresora antes de dos minutos.
# Hold the WPS button for more than five seconds.
guide-router-zyxel-button-box-1 = Mantenga pulsado el botón WPS más de cinco segundos.
guide-router-zyxel-button-box-2 = { guide-router-asus-button-page-3 }
# Press the blue button to disable WPS.
guide-router-zyxel-switch-off-page-1 = Pulse el botón azul para desactivar WPS.
# How long the button must be held differs: more than three seconds on the F1000, more than five on the VMG4927.
guide-router-zyxel-quirk-1 = El tiempo que hay que mantener el botón varía: más de tres segundos en el F1000, más de cinco en el VMG4927.
# Zyxel advises not to use the PIN method.
guide-router-zyxel-quirk-2 = Zyxel desaconseja el método del PIN.
