# French: the guide. Names begin with guide-. Above each text stands the sentence of the files under guide/
# that it translates; a sentence that stands there twice is translated once. What stands on a panel or a page
# of a router is quoted in English.

## Printers: what holds for more than one family (general.toml)

# HP's Linux driver package (HPLIP): which dialect a family speaks, and whether it has Wi-Fi settings
guide-source-driver = le paquet de pilotes Linux de HP (HPLIP) : quel langage parle une famille, et si elle a des réglages Wi-Fi
# recalled from HP's documentation, not found again; check it against the user guide of the model
guide-source-recalled = de mémoire, d’après la documentation de HP, non retrouvée ; vérifiez dans le guide de l’utilisateur du modèle
# copies of HP's setup pages on pages that are not HP's (123.hp pages of 2018)
guide-source-copies = copies des pages d’installation de HP sur des pages qui ne sont pas de HP (pages 123.hp de 2018)
# a copy of HP's reset and setup text for the DeskJet 2542
guide-source-panel-2542 = une copie du texte de HP sur la réinitialisation et l’installation de la DeskJet 2542
# accounts of three owners of a DeskJet 3050A
guide-source-owners-3050a = récits de trois propriétaires d’une DeskJet 3050A
# an account of an owner of a DeskJet 2600 whose WPS did not work (spikymouse.com)
guide-source-owner-2600 = récit du propriétaire d’une DeskJet 2600 dont le WPS ne marchait pas (spikymouse.com)
# HP Smart's help texts on the Wireless button and its light
guide-source-smart-help = les textes d’aide de HP Smart sur le bouton « Wireless » et son voyant
# user-guide text of the ENVY 6000 series
guide-source-guide-envy-6000 = texte du guide de l’utilisateur de la série ENVY 6000
# an account of an owner of an ENVY 6000 (jgwallis.github.io)
guide-source-owner-envy-6000 = récit du propriétaire d’une ENVY 6000 (jgwallis.github.io)
# recorded LEDM documents of the ENVY Photo 7830, OfficeJet Pro 9022e, Color LaserJet M255dw and Color Laser MFP 178nw (chemelli74/aiohpprinter)
guide-source-recorded-ledm = documents LEDM enregistrés des ENVY Photo 7830, OfficeJet Pro 9022e, Color LaserJet M255dw et Color Laser MFP 178nw (chemelli74/aiohpprinter)
# recorded CDM and LEDM documents of the Smart Tank 580-590 and 750 (kou147258/ha-hp-printers-cn)
guide-source-recorded-cdm = documents CDM et LEDM enregistrés des Smart Tank 580-590 et 750 (kou147258/ha-hp-printers-cn)
# a project that reads the Color LaserJet Pro MFP 3302 over CDM (iDrunK65/HA-HP-printers)
guide-source-cdm-project = un projet qui lit la Color LaserJet Pro MFP 3302 par CDM (iDrunK65/HA-HP-printers)
# recorded IPP answers of HP printers (HPInc/jipp)
guide-source-recorded-ipp = réponses IPP enregistrées d’imprimantes HP (HPInc/jipp)
# a page on the OfficeJet 4500, 6500 and 8000 (printerdoc.net)
guide-source-hpsetup-page = une page sur les OfficeJet 4500, 6500 et 8000 (printerdoc.net)
# a thread on the OfficeJet Pro 8000 (experts-exchange 25100611)
guide-source-forum-8000 = un fil de discussion sur l’OfficeJet Pro 8000 (experts-exchange 25100611)
# a magazine on resetting the OfficeJet Pro 8500 (pcwelt.de 1164127)
guide-source-magazine-8500 = un magazine sur la réinitialisation de l’OfficeJet Pro 8500 (pcwelt.de 1164127)
# the user guide of the Photosmart C7280, page 57
guide-source-manual-c7280 = le guide de l’utilisateur de la Photosmart C7280, page 57
# accounts of owners of a LaserJet P1102w (acassis.wordpress.com, sturmflut.de)
guide-source-owners-p1102w = récits de propriétaires d’une LaserJet P1102w (acassis.wordpress.com, sturmflut.de)
# an account of the Wi-Fi Direct of a LaserJet Pro M130nw, citing HP's document c05211196
guide-source-direct-m130nw = un récit sur le Wi-Fi Direct d’une LaserJet Pro M130nw, citant le document c05211196 de HP
# a project that sets up a LaserJet M28w, citing HP's documents ish_3967769 and ish_1780623
guide-source-setup-m28w = un projet qui configure une LaserJet M28w et cite les documents ish_3967769 et ish_1780623 de HP
# HP's own texts on the information page of the LaserJet M109 to M237 class
guide-source-information-page = les textes de HP sur la page d’informations des LaserJet M109 à M237
# a project that cites HP's document c05211196 for the LaserJet M130nw class
guide-source-guide-m130 = un projet qui cite le document c05211196 de HP pour les LaserJet M130nw
# an account that cites HP's document c02677483 for the LaserJet 100 M175
guide-source-guide-m175 = un récit qui cite le document c02677483 de HP pour la LaserJet 100 M175
# HP's own flows for Enterprise printers (web page dot11_config.htm)
guide-source-enterprise-tests = les procédures de HP pour les imprimantes Enterprise (page web dot11_config.htm)
# a page that answers questions from the Smart Tank 7600's manual
guide-source-manual-7600 = une page qui répond à des questions d’après le manuel de la Smart Tank 7600
# hostapd and wpa_supplicant's source: the WPS walk time and the form of PINs
guide-source-hostap = le code source de hostapd et wpa_supplicant : le délai WPS et la forme des codes PIN
# HP's setup texts on Auto Wireless Connect, in HP's own words and in copies
guide-source-setup-pages = les textes d’installation de HP sur Auto Wireless Connect, de HP même et en copies
# CVE-2013-4807, as described by sekurak.pl and Tenable plugin 69282
guide-source-cve-2013-4807 = CVE-2013-4807, selon sekurak.pl et le greffon Tenable 69282
# recorded LEDM NetAppsSecureDyn documents: the prefix of the Wi-Fi Direct network
guide-source-wifi-direct-form = documents LEDM NetAppsSecureDyn enregistrés : le préfixe du réseau Wi-Fi Direct
# recorded CDM documents and HPLIP: remote authentication, where its PIN's label is
guide-source-auth-cdm = documents CDM enregistrés et HPLIP : authentification à distance, et où est l’étiquette de son code PIN
# a page on Canon's push-button method (appualsom.pages.dev)
guide-source-canon-page = une page sur la méthode du bouton de Canon (appualsom.pages.dev)
# pages that say a Brother printer has its PIN on a label or in a menu
guide-source-brother-claims = des pages selon lesquelles une imprimante Brother a son code PIN sur une étiquette ou dans un menu
# Epson's notes on its administrator password (files.support.epson.com)
guide-source-epson-notes = les notes d’Epson sur son mot de passe d’administrateur (files.support.epson.com)
# recalled: panels of other makers offer WPS in their Wi-Fi menu
guide-source-vendor-panels = de mémoire : les panneaux d’autres fabricants proposent WPS dans leur menu Wi-Fi
# WPS PIN of the printer
guide-pin-kind-wps-device-name = code PIN WPS de l’imprimante
# on the printer's panel while it waits, or on its network configuration page
guide-pin-kind-wps-device-found = sur le panneau de l’imprimante pendant qu’elle attend, ou sur sa page de configuration réseau
# the router's box for a device's PIN (also: client PIN, enrollee PIN)
guide-pin-kind-wps-device-belongs = la case du routeur pour le code PIN d’un appareil (aussi : client PIN, enrollee PIN)
# 8 digits, of which the last is a check digit: `octopin pin check` tells
guide-pin-kind-wps-device-tell = 8 chiffres, dont le dernier est un chiffre de contrôle : `octopin pin check` le vérifie
# WPS PIN of the router
guide-pin-kind-wps-router-name = code PIN WPS du routeur
# on the router's label or in its menu
guide-pin-kind-wps-router-found = sur l’étiquette du routeur ou dans son menu
# the printer, when it asks for the router's PIN; never the router's box for a device
guide-pin-kind-wps-router-belongs = l’imprimante, quand elle demande le code PIN du routeur ; jamais la case du routeur pour un appareil
# 8 digits too; it stands on or in the router, not the printer
guide-pin-kind-wps-router-tell = 8 chiffres aussi ; il est sur le routeur ou dans son menu, pas sur l’imprimante
# PIN for the printer's own web pages (Printer PIN, remote authentication)
guide-pin-kind-web-login-name = code PIN des pages web de l’imprimante (Printer PIN, authentification à distance)
# on a label where the cartridges are, or on the information page as Printer PIN
guide-pin-kind-web-login-found = sur une étiquette près des cartouches, ou sur la page d’informations sous « Printer PIN »
# the login of the printer's web pages and of HP's apps
guide-pin-kind-web-login-belongs = la connexion aux pages web de l’imprimante et aux applications de HP
# the only PIN on a label of newer HP printers; it says Printer PIN or just PIN, not WPS
guide-pin-kind-web-login-tell = le seul code PIN sur une étiquette des imprimantes HP récentes ; il y est écrit « Printer PIN » ou juste « PIN », pas « WPS »
# password of Wi-Fi Direct
guide-pin-kind-wifi-direct-name = mot de passe de Wi-Fi Direct
# in the panel's Wi-Fi Direct menu, or on the page about Wi-Fi Direct
guide-pin-kind-wifi-direct-found = dans le menu « Wi-Fi Direct » du panneau, ou sur la page sur Wi-Fi Direct
# the telephone or computer that joins the network DIRECT-xx-HP MODEL
guide-pin-kind-wifi-direct-belongs = le téléphone ou l’ordinateur qui rejoint le réseau DIRECT-xx-HP MODEL
# 8 or more digits or letters, beside a network name that begins with DIRECT-
guide-pin-kind-wifi-direct-tell = 8 chiffres ou lettres ou plus, à côté d’un nom de réseau qui commence par DIRECT-
# an open network in setup mode; the printer is set up through it
guide-setup-network-hp-setup = un réseau ouvert en mode d’installation ; c’est par lui que l’on configure l’imprimante
# Wireless Direct of older models: print without a router
guide-setup-network-hp-print = Wireless Direct des modèles plus anciens : imprimer sans routeur
# Wi-Fi Direct, with a password: print without a router
guide-setup-network-wifi-direct = Wi-Fi Direct, avec un mot de passe : imprimer sans routeur
# the ad-hoc network of models before 2010, in setup mode
guide-setup-network-hpsetup = le réseau ad hoc des modèles d’avant 2010, en mode d’installation
# After the button is pressed on one side, there are two minutes to press it on the other side. If two devices press at once, both are refused.
guide-window-button = Une fois le bouton pressé d’un côté, il reste deux minutes pour presser celui de l’autre côté. Si deux appareils le font en même temps, les deux sont refusés.
# How long a panel keeps its PIN is not documented; pages on the web contradict each other. Enter it at the router at once. A later try may show a new PIN.
guide-window-pin-on-panel = Combien de temps un panneau garde son code PIN n’est pas documenté ; les pages sur le web se contredisent. Saisissez-le tout de suite sur le routeur. Un essai ultérieur peut montrer un nouveau code PIN.
# After it is switched on without a network, an HP printer stays in setup mode for two hours. Restoring its network settings brings setup mode back.
guide-window-setup-mode = Allumée sans réseau, une imprimante HP reste deux heures en mode d’installation. Rétablir ses réglages réseau ramène ce mode.
# the blue wireless light blinks
guide-lights-wireless-blue-1-looks = le voyant bleu du Wi-Fi clignote
# not on a network yet, or waiting for one
guide-lights-wireless-blue-1-means = pas encore sur un réseau, ou en attend un
# the blue wireless light is on
guide-lights-wireless-blue-2-looks = le voyant bleu du Wi-Fi est allumé
# on a network
guide-lights-wireless-blue-2-means = sur un réseau
# the wireless light is off
guide-lights-wireless-blue-3-looks = le voyant du Wi-Fi est éteint
# Wi-Fi is switched off
guide-lights-wireless-blue-3-means = le Wi-Fi est désactivé
# the bar of light is purple
guide-lights-edge-1-looks = la barre lumineuse est violette
# setup mode: the printer waits for a network
guide-lights-edge-1-means = mode d’installation : l’imprimante attend un réseau
# Open the printer's address in a browser.
guide-firmware-web-page-step-1 = Ouvrez l’adresse de l’imprimante dans un navigateur.
# Open Tools or General, then Printer Updates or Firmware Updates, and let the printer check for updates.
guide-firmware-web-page-step-2 = Ouvrez « Tools » ou « General », puis « Printer Updates » ou « Firmware Updates », et laissez l’imprimante chercher des mises à jour.
# Or look for the model at support.hp.com and use the update that HP offers there.
guide-firmware-web-page-step-3 = Ou cherchez le modèle sur support.hp.com et utilisez la mise à jour que HP y propose.
# Open HP's app, choose the printer, and look under its settings for updates.
guide-firmware-app-or-site-step-1 = Ouvrez l’application de HP, choisissez l’imprimante et cherchez les mises à jour dans ses réglages.
guide-firmware-app-or-site-step-2 = { guide-firmware-web-page-step-3 }
# Look for the model at support.hp.com, and use the firmware update that HP offers there; on older models it runs over a USB cable.
guide-firmware-site-step-1 = Cherchez le modèle sur support.hp.com et utilisez la mise à jour du micrologiciel que HP y propose ; sur les modèles anciens, elle passe par un câble USB.

## Printers: what a person does (procedures.toml)

# Open the Wireless menu on the panel.
guide-pin-3050a-step-1 = Ouvrez le menu « Wireless » sur le panneau.
# Choose WPS PIN; this printer offers the PIN first.
guide-pin-3050a-step-2 = Choisissez « WPS PIN » ; cette imprimante propose d’abord le code PIN.
# Enter the PIN that it shows at the router, as a device's PIN.
guide-pin-3050a-step-3 = Saisissez sur le routeur, comme code PIN d’un appareil, celui qu’elle affiche.
# eight digits on the small display
guide-pin-3050a-see = huit chiffres sur le petit écran
guide-pin-wireless-wps-pin-step-1 = { guide-pin-3050a-step-1 }
# Choose WPS (Wi-Fi Protected Setup).
guide-pin-wireless-wps-pin-step-2 = Choisissez « WPS » (Wi-Fi Protected Setup).
# Choose PIN.
guide-pin-wireless-wps-pin-step-3 = Choisissez « PIN ».
guide-pin-wireless-wps-pin-step-4 = { guide-pin-3050a-step-3 }
# eight digits on the display
guide-pin-wireless-wps-pin-see = huit chiffres à l’écran
# Touch the Wireless icon.
guide-pin-wireless-settings-wps-pin-step-1 = Touchez l’icône « Wireless ».
# Touch Settings.
guide-pin-wireless-settings-wps-pin-step-2 = Touchez « Settings ».
# Touch Wi-Fi Protected Setup.
guide-pin-wireless-settings-wps-pin-step-3 = Touchez « Wi-Fi Protected Setup ».
# Touch PIN.
guide-pin-wireless-settings-wps-pin-step-4 = Touchez « PIN ».
guide-pin-wireless-settings-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-wireless-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Swipe down from the top of the screen.
guide-pin-swipe-wireless-settings-wps-pin-step-1 = Faites glisser le doigt vers le bas depuis le haut de l’écran.
# Touch Wireless.
guide-pin-swipe-wireless-settings-wps-pin-step-2 = Touchez « Wireless ».
guide-pin-swipe-wireless-settings-wps-pin-step-3 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-pin-swipe-wireless-settings-wps-pin-step-4 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-pin-swipe-wireless-settings-wps-pin-step-5 = { guide-pin-wireless-settings-wps-pin-step-4 }
guide-pin-swipe-wireless-settings-wps-pin-step-6 = { guide-pin-3050a-step-3 }
guide-pin-swipe-wireless-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Touch Menu, or swipe to it.
guide-pin-menu-settings-wps-pin-step-1 = Touchez « Menu », ou faites glisser jusque-là.
# Touch Settings, or Wireless.
guide-pin-menu-settings-wps-pin-step-2 = Touchez « Settings » ou « Wireless ».
guide-pin-menu-settings-wps-pin-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
guide-pin-menu-settings-wps-pin-step-4 = { guide-pin-wireless-settings-wps-pin-step-4 }
guide-pin-menu-settings-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-menu-settings-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Touch Menu.
guide-pin-menu-settings-network-wifi-wps-step-1 = Touchez « Menu ».
guide-pin-menu-settings-network-wifi-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
# Touch Network.
guide-pin-menu-settings-network-wifi-wps-step-3 = Touchez « Network ».
# Touch Wi-Fi.
guide-pin-menu-settings-network-wifi-wps-step-4 = Touchez « Wi-Fi ».
# Touch WPS (Wi-Fi Protected Setup), and choose the PIN if it asks.
guide-pin-menu-settings-network-wifi-wps-step-5 = Touchez « WPS » (Wi-Fi Protected Setup), et choisissez le code PIN si elle le demande.
guide-pin-menu-settings-network-wifi-wps-step-6 = { guide-pin-3050a-step-3 }
guide-pin-menu-settings-network-wifi-wps-see = { guide-pin-wireless-wps-pin-see }
# Open Settings.
guide-pin-settings-network-wifi-wps-step-1 = Ouvrez « Settings ».
# Open Network.
guide-pin-settings-network-wifi-wps-step-2 = Ouvrez « Network ».
# Open Wi-Fi.
guide-pin-settings-network-wifi-wps-step-3 = Ouvrez « Wi-Fi ».
# Choose WPS (Wi-Fi Protected Setup), and then the PIN if it asks.
guide-pin-settings-network-wifi-wps-step-4 = Choisissez « WPS » (Wi-Fi Protected Setup), puis le code PIN si elle le demande.
guide-pin-settings-network-wifi-wps-step-5 = { guide-pin-3050a-step-3 }
guide-pin-settings-network-wifi-wps-see = { guide-pin-wireless-wps-pin-see }
# Open Setup on the panel.
guide-pin-setup-network-wireless-wps-step-1 = Ouvrez « Setup » sur le panneau.
guide-pin-setup-network-wireless-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
# Open Wireless.
guide-pin-setup-network-wireless-wps-step-3 = Ouvrez « Wireless ».
# Choose WPS (Wi-Fi Protected Setup), and then the PIN.
guide-pin-setup-network-wireless-wps-step-4 = Choisissez « WPS » (Wi-Fi Protected Setup), puis le code PIN.
guide-pin-setup-network-wireless-wps-step-5 = { guide-pin-3050a-step-3 }
guide-pin-setup-network-wireless-wps-see = { guide-pin-wireless-wps-pin-see }
guide-pin-photosmart-step-1 = { guide-pin-3050a-step-1 }
# Choose Wi-Fi Protected Setup.
guide-pin-photosmart-step-2 = Choisissez « Wi-Fi Protected Setup ».
guide-pin-photosmart-step-3 = { guide-pin-wireless-wps-pin-step-3 }
guide-pin-photosmart-step-4 = { guide-pin-3050a-step-3 }
guide-pin-photosmart-see = { guide-pin-wireless-wps-pin-see }
# Press OK to open the menus, and choose Setup.
guide-pin-lj-network-setup-step-1 = Appuyez sur OK pour ouvrir les menus, et choisissez « Setup ».
# Choose Network Setup.
guide-pin-lj-network-setup-step-2 = Choisissez « Network Setup ».
# Choose Wireless Menu.
guide-pin-lj-network-setup-step-3 = Choisissez « Wireless Menu ».
guide-pin-lj-network-setup-step-4 = { guide-pin-photosmart-step-2 }
guide-pin-lj-network-setup-step-5 = { guide-pin-wireless-wps-pin-step-3 }
# Enter the PIN that it shows at the router, as a device's PIN, within two minutes.
guide-pin-lj-network-setup-step-6 = Saisissez sur le routeur, en moins de deux minutes, comme code PIN d’un appareil, celui qu’elle affiche.
guide-pin-lj-network-setup-see = { guide-pin-wireless-wps-pin-see }
# Open Network on the panel.
guide-pin-network-wireless-wps-pin-step-1 = Ouvrez « Network » sur le panneau.
guide-pin-network-wireless-wps-pin-step-2 = { guide-pin-setup-network-wireless-wps-step-3 }
guide-pin-network-wireless-wps-pin-step-3 = { guide-pin-wireless-wps-pin-step-2 }
guide-pin-network-wireless-wps-pin-step-4 = { guide-pin-wireless-wps-pin-step-3 }
guide-pin-network-wireless-wps-pin-step-5 = { guide-pin-3050a-step-3 }
guide-pin-network-wireless-wps-pin-see = { guide-pin-wireless-wps-pin-see }
# Press Wireless and Information together; the printer prints its network configuration page.
guide-pin-print-w-i-step-1 = Appuyez ensemble sur Wireless et Information ; l’imprimante imprime sa page de configuration réseau.
# Find the line WPS PIN on that page.
guide-pin-print-w-i-step-2 = Cherchez sur cette page la ligne « WPS PIN ».
# Hold Wireless for at least three seconds, until its light blinks.
guide-pin-print-w-i-step-3 = Maintenez Wireless au moins trois secondes, jusqu’à ce que son voyant clignote.
# Enter the PIN from the page at the router, as a device's PIN.
guide-pin-print-w-i-step-4 = Saisissez sur le routeur, comme code PIN d’un appareil, celui de la page.
# a printed page with a line WPS PIN and eight digits
guide-pin-print-w-i-see = une page imprimée avec une ligne « WPS PIN » et huit chiffres
# Print the network configuration page, as described under the printed page.
guide-pin-print-page-step-1 = Imprimez la page de configuration réseau, comme décrit pour la page imprimée.
guide-pin-print-page-step-2 = { guide-pin-print-w-i-step-2 }
# Start WPS at the printer, as described under the button.
guide-pin-print-page-step-3 = Lancez WPS sur l’imprimante, comme décrit pour le bouton.
guide-pin-print-page-step-4 = { guide-pin-print-w-i-step-4 }
guide-pin-print-page-see = { guide-pin-print-w-i-see }
# Hold Wireless on the printer for at least three seconds, until its light blinks.
guide-button-hold-w-3-step-1 = Maintenez Wireless sur l’imprimante au moins trois secondes, jusqu’à ce que son voyant clignote.
# Press the WPS button of the router within two minutes.
guide-button-hold-w-3-step-2 = Appuyez sur le bouton WPS du routeur en moins de deux minutes.
# Wait until the wireless light stays on.
guide-button-hold-w-3-step-3 = Attendez que le voyant du Wi-Fi reste allumé.
# the wireless light blinks, then stays on
guide-button-hold-w-3-see = le voyant du Wi-Fi clignote, puis reste allumé
# two minutes
guide-button-hold-w-3-lasts = deux minutes
# Touch the panel to wake the printer.
guide-button-hold-w-5-step-1 = Touchez le panneau pour réveiller l’imprimante.
# Hold Wireless on the printer for at least five seconds, until its light blinks.
guide-button-hold-w-5-step-2 = Maintenez Wireless sur l’imprimante au moins cinq secondes, jusqu’à ce que son voyant clignote.
guide-button-hold-w-5-step-3 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-5-step-4 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-5-see = { guide-button-hold-w-3-see }
guide-button-hold-w-5-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless on the printer until its light blinks.
guide-button-hold-w-step-1 = Maintenez Wireless sur l’imprimante jusqu’à ce que son voyant clignote.
guide-button-hold-w-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-step-3 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-see = { guide-button-hold-w-3-see }
guide-button-hold-w-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless on the printer for two seconds or more, until its light blinks.
guide-button-hold-w-2-step-1 = Maintenez Wireless sur l’imprimante deux secondes ou plus, jusqu’à ce que son voyant clignote.
guide-button-hold-w-2-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-hold-w-2-step-3 = { guide-button-hold-w-3-step-3 }
guide-button-hold-w-2-see = { guide-button-hold-w-3-see }
guide-button-hold-w-2-lasts = { guide-button-hold-w-3-lasts }
# Hold Wireless and Power at the back of the printer together, until the light changes.
guide-button-w-and-power-step-1 = Maintenez ensemble Wireless et Power à l’arrière de l’imprimante, jusqu’à ce que la lumière change.
guide-button-w-and-power-step-2 = { guide-button-hold-w-3-step-2 }
# the light changes while the printer waits
guide-button-w-and-power-see = la lumière change pendant que l’imprimante attend
guide-button-w-and-power-lasts = { guide-button-hold-w-3-lasts }
guide-button-3050a-step-1 = { guide-pin-3050a-step-1 }
# Choose WPS.
guide-button-3050a-step-2 = Choisissez « WPS ».
# Choose PBC (push button).
guide-button-3050a-step-3 = Choisissez « PBC » (le bouton).
guide-button-3050a-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-3050a-lasts = { guide-button-hold-w-3-lasts }
guide-button-wireless-wps-step-1 = { guide-pin-3050a-step-1 }
guide-button-wireless-wps-step-2 = { guide-pin-wireless-wps-pin-step-2 }
# Choose Push Button.
guide-button-wireless-wps-step-3 = Choisissez « Push Button ».
guide-button-wireless-wps-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-wireless-settings-wps-step-1 = { guide-pin-wireless-settings-wps-pin-step-1 }
guide-button-wireless-settings-wps-step-2 = { guide-pin-wireless-settings-wps-pin-step-2 }
guide-button-wireless-settings-wps-step-3 = { guide-pin-wireless-settings-wps-pin-step-3 }
# Touch Push Button.
guide-button-wireless-settings-wps-step-4 = Touchez « Push Button ».
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
guide-button-menu-settings-network-wifi-wps-step-5 = Touchez « WPS » (Wi-Fi Protected Setup), et choisissez le bouton si elle le demande.
guide-button-menu-settings-network-wifi-wps-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-menu-settings-network-wifi-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-settings-network-wifi-wps-step-1 = { guide-pin-settings-network-wifi-wps-step-1 }
guide-button-settings-network-wifi-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-button-settings-network-wifi-wps-step-3 = { guide-pin-settings-network-wifi-wps-step-3 }
# Choose WPS (Wi-Fi Protected Setup), and then the push button if it asks.
guide-button-settings-network-wifi-wps-step-4 = Choisissez « WPS » (Wi-Fi Protected Setup), puis le bouton si elle le demande.
guide-button-settings-network-wifi-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-settings-network-wifi-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-setup-network-wireless-wps-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-button-setup-network-wireless-wps-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
guide-button-setup-network-wireless-wps-step-3 = { guide-pin-setup-network-wireless-wps-step-3 }
# Choose WPS (Wi-Fi Protected Setup), and then the push button.
guide-button-setup-network-wireless-wps-step-4 = Choisissez « WPS » (Wi-Fi Protected Setup), puis le bouton.
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
guide-button-lj-network-setup-step-5 = Choisissez « Pushbutton ».
guide-button-lj-network-setup-step-6 = { guide-button-hold-w-3-step-2 }
guide-button-lj-network-setup-lasts = { guide-button-hold-w-3-lasts }
guide-button-network-wireless-wps-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
guide-button-network-wireless-wps-step-2 = { guide-pin-setup-network-wireless-wps-step-3 }
guide-button-network-wireless-wps-step-3 = { guide-pin-wireless-wps-pin-step-2 }
guide-button-network-wireless-wps-step-4 = { guide-button-wireless-wps-step-3 }
guide-button-network-wireless-wps-step-5 = { guide-button-hold-w-3-step-2 }
guide-button-network-wireless-wps-lasts = { guide-button-hold-w-3-lasts }
# Press the WPS button of the router.
guide-button-router-first-wps-setup-step-1 = Appuyez sur le bouton WPS du routeur.
# Within two minutes, open Wireless on the printer's panel.
guide-button-router-first-wps-setup-step-2 = En moins de deux minutes, ouvrez « Wireless » sur le panneau de l’imprimante.
# Choose WPS Setup (Wi-Fi Protected Setup).
guide-button-router-first-wps-setup-step-3 = Choisissez « WPS Setup » (Wi-Fi Protected Setup).
guide-button-router-first-wps-setup-lasts = { guide-button-hold-w-3-lasts }
# Hold the WPS button on the printer's panel until its light blinks.
guide-button-samsung-wps-step-1 = Maintenez le bouton WPS sur le panneau de l’imprimante jusqu’à ce que son voyant clignote.
guide-button-samsung-wps-step-2 = { guide-button-hold-w-3-step-2 }
guide-button-samsung-wps-lasts = { guide-button-hold-w-3-lasts }
guide-button-canon-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Wireless LAN setup.
guide-button-canon-step-2 = Ouvrez « Wireless LAN setup ».
# Choose Push button method.
guide-button-canon-step-3 = Choisissez « Push button method ».
guide-button-canon-step-4 = { guide-button-hold-w-3-step-2 }
guide-button-canon-lasts = { guide-button-hold-w-3-lasts }
# Press Wireless and Information together.
guide-report-w-i-step-1 = Appuyez ensemble sur Wireless et Information.
# the network configuration page and the wireless test report, printed
guide-report-w-i-see = la page de configuration réseau et le rapport de test Wi-Fi, imprimés
# Press Information.
guide-report-i-step-1 = Appuyez sur Information.
# the printer information page, printed
guide-report-i-see = la page d’informations de l’imprimante, imprimée
# Hold Information for three seconds, until all buttons are lit.
guide-report-i-then-i-r-step-1 = Maintenez Information trois secondes, jusqu’à ce que tous les boutons soient allumés.
# Press Information and Resume together.
guide-report-i-then-i-r-step-2 = Appuyez ensemble sur Information et Resume.
# all buttons light up, then a page is printed
guide-report-i-then-i-r-see = tous les boutons s’allument, puis une page s’imprime
guide-report-i-then-i-w-step-1 = { guide-report-i-then-i-r-step-1 }
# Press Information and Wireless together.
guide-report-i-then-i-w-step-2 = Appuyez ensemble sur Information et Wireless.
# all buttons light up, then the wireless test report and the network configuration page are printed
guide-report-i-then-i-w-see = tous les boutons s’allument, puis le rapport de test Wi-Fi et la page de configuration réseau s’impriment
guide-report-wireless-menu-step-1 = { guide-pin-3050a-step-1 }
# Choose Print report.
guide-report-wireless-menu-step-2 = Choisissez « Print report ».
# a page about the network, printed
guide-report-wireless-menu-see = une page sur le réseau, imprimée
# Open Wireless on the panel.
guide-report-wireless-settings-step-1 = Ouvrez « Wireless » sur le panneau.
# Choose Settings.
guide-report-wireless-settings-step-2 = Choisissez « Settings ».
# Choose Print Reports, and then the network configuration page or the wireless test.
guide-report-wireless-settings-step-3 = Choisissez « Print Reports », puis la page de configuration réseau ou le test Wi-Fi.
guide-report-wireless-settings-see = { guide-report-wireless-menu-see }
guide-report-wireless-print-reports-step-1 = { guide-pin-swipe-wireless-settings-wps-pin-step-2 }
# Touch Print Reports, and then the network configuration page or the wireless test.
guide-report-wireless-print-reports-step-2 = Touchez « Print Reports », puis la page de configuration réseau ou le test Wi-Fi.
guide-report-wireless-print-reports-see = { guide-report-wireless-menu-see }
guide-report-setup-reports-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Reports.
guide-report-setup-reports-step-2 = Ouvrez « Reports ».
# Choose the network configuration page, or the wireless test report.
guide-report-setup-reports-step-3 = Choisissez la page de configuration réseau ou le rapport de test Wi-Fi.
guide-report-setup-reports-see = { guide-report-wireless-menu-see }
guide-report-menu-reports-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
# Touch Reports, and then the page about the network.
guide-report-menu-reports-step-2 = Touchez « Reports », puis la page sur le réseau.
guide-report-menu-reports-see = { guide-report-wireless-menu-see }
guide-report-menu-print-reports-step-1 = { guide-pin-menu-settings-network-wifi-wps-step-1 }
# Touch Print Reports, and then the page about the network.
guide-report-menu-print-reports-step-2 = Touchez « Print Reports », puis la page sur le réseau.
guide-report-menu-print-reports-see = { guide-report-wireless-menu-see }
# Open Reports on the panel, and choose the page about the network or the configuration.
guide-report-reports-step-1 = Ouvrez « Reports » sur le panneau, et choisissez la page sur le réseau ou la configuration.
guide-report-reports-see = { guide-report-wireless-menu-see }
guide-report-photosmart-step-1 = { guide-pin-3050a-step-1 }
# Choose Wireless test, or the network configuration page.
guide-report-photosmart-step-2 = Choisissez « Wireless test » ou la page de configuration réseau.
guide-report-photosmart-see = { guide-report-wireless-menu-see }
# Press Wireless once; the printer prints its network configuration page.
guide-report-w-once-step-1 = Appuyez une fois sur Wireless ; l’imprimante imprime sa page de configuration réseau.
# the network configuration page, printed
guide-report-w-once-see = la page de configuration réseau, imprimée
# Hold Wireless, press Resume twice meanwhile, and let go; the printer prints its wireless test report.
guide-report-hold-w-r-twice-step-1 = Maintenez Wireless, appuyez pendant ce temps deux fois sur Resume, puis relâchez ; l’imprimante imprime son rapport de test Wi-Fi.
# the wireless test report, printed
guide-report-hold-w-r-twice-see = le rapport de test Wi-Fi, imprimé
# Press Wireless and Resume together.
guide-report-w-r-step-1 = Appuyez ensemble sur Wireless et Resume.
guide-report-w-r-see = { guide-report-wireless-menu-see }
# Hold Cancel until the ready light blinks, and let go.
guide-report-hold-c-step-1 = Maintenez Cancel jusqu’à ce que le voyant « prêt » clignote, puis relâchez.
# the configuration page, printed
guide-report-hold-c-see = la page de configuration, imprimée
# Hold Resume for three seconds.
guide-report-hold-r-3-step-1 = Maintenez Resume trois secondes.
guide-report-hold-r-3-see = { guide-report-hold-c-see }
# Hold Information for three seconds.
guide-report-i-3-then-r-step-1 = Maintenez Information trois secondes.
# Press Resume.
guide-report-i-3-then-r-step-2 = Appuyez sur Resume.
# the information page, printed
guide-report-i-3-then-r-see = la page d’informations, imprimée
# Hold Wireless for ten seconds.
guide-report-hold-w-10-step-1 = Maintenez Wireless dix secondes.
guide-report-hold-w-10-see = { guide-report-wireless-menu-see }
# Hold Wireless and Cancel together for at least three seconds.
guide-restore-w-c-3-step-1 = Maintenez ensemble Wireless et Cancel au moins trois secondes.
# Set the printer up again while it waits for a network.
guide-restore-w-c-3-step-2 = Reconfigurez l’imprimante pendant qu’elle attend un réseau.
# the wireless light blinks: setup mode
guide-restore-w-c-3-see = le voyant du Wi-Fi clignote : mode d’installation
# two hours
guide-restore-w-c-3-lasts = deux heures
# Hold Wireless and Cancel together for five seconds.
guide-restore-w-c-5-step-1 = Maintenez ensemble Wireless et Cancel cinq secondes.
guide-restore-w-c-5-step-2 = { guide-restore-w-c-3-step-2 }
guide-restore-w-c-5-see = { guide-restore-w-c-3-see }
guide-restore-w-c-5-lasts = { guide-restore-w-c-3-lasts }
# Hold Wireless at the back of the printer for at least three seconds.
guide-restore-back-wifi-3-step-1 = Maintenez Wireless à l’arrière de l’imprimante au moins trois secondes.
guide-restore-back-wifi-3-step-2 = { guide-restore-w-c-3-step-2 }
# the bar of light turns purple: setup mode
guide-restore-back-wifi-3-see = la barre lumineuse devient violette : mode d’installation
guide-restore-back-wifi-3-lasts = { guide-restore-w-c-3-lasts }
# Press Back, Cancel, Back, Back, one after the other; a support menu opens.
guide-restore-3050a-step-1 = Appuyez sur Back, Cancel, Back, Back, l’un après l’autre ; un menu d’assistance s’ouvre.
# Choose the Reset menu.
guide-restore-3050a-step-2 = Choisissez le menu « Reset ».
# a support menu on the display
guide-restore-3050a-see = un menu d’assistance à l’écran
guide-restore-wireless-menu-step-1 = { guide-pin-3050a-step-1 }
# Choose Restore (network settings or defaults), and confirm.
guide-restore-wireless-menu-step-2 = Choisissez « Restore (network settings ou defaults) » et confirmez.
guide-restore-wireless-menu-see = { guide-restore-w-c-3-see }
guide-restore-wireless-menu-lasts = { guide-restore-w-c-3-lasts }
guide-restore-wireless-settings-step-1 = { guide-report-wireless-settings-step-1 }
guide-restore-wireless-settings-step-2 = { guide-report-wireless-settings-step-2 }
# Choose Restore Network Settings, and confirm.
guide-restore-wireless-settings-step-3 = Choisissez « Restore Network Settings » et confirmez.
guide-restore-wireless-settings-see = { guide-restore-w-c-3-see }
guide-restore-wireless-settings-lasts = { guide-restore-w-c-3-lasts }
guide-restore-setup-network-setup-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Network Setup.
guide-restore-setup-network-setup-step-2 = Ouvrez « Network Setup ».
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
guide-restore-menu-settings-network-step-4 = Touchez « Restore (network settings) » et confirmez.
guide-restore-settings-network-step-1 = { guide-pin-settings-network-wifi-wps-step-1 }
guide-restore-settings-network-step-2 = { guide-pin-settings-network-wifi-wps-step-2 }
# Choose Restore (network settings), and confirm.
guide-restore-settings-network-step-3 = Choisissez « Restore (network settings) » et confirmez.
guide-restore-network-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
guide-restore-network-step-2 = { guide-restore-wireless-settings-step-3 }
# Open Network, or Service, on the panel.
guide-restore-network-defaults-step-1 = Ouvrez « Network » ou « Service » sur le panneau.
# Choose Restore Network Defaults, and confirm.
guide-restore-network-defaults-step-2 = Choisissez « Restore Network Defaults » et confirmez.
guide-restore-setup-service-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Service.
guide-restore-setup-service-step-2 = Ouvrez « Service ».
# Choose Restore (defaults), and confirm.
guide-restore-setup-service-step-3 = Choisissez « Restore (defaults) » et confirmez.
guide-restore-setup-tools-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
# Open Tools, or Extras.
guide-restore-setup-tools-step-2 = Ouvrez « Tools » ou « Extras ».
# Choose Restore (network defaults), and confirm.
guide-restore-setup-tools-step-3 = Choisissez « Restore (network defaults) » et confirmez.
guide-restore-setup-step-1 = { guide-pin-setup-network-wireless-wps-step-1 }
guide-restore-setup-step-2 = { guide-restore-wireless-menu-step-2 }
# Switch the printer off. Press Power to switch it on, and hold Wireless and Cancel while it starts.
guide-restore-w-c-power-on-step-1 = Éteignez l’imprimante. Appuyez sur Power pour l’allumer, et maintenez Wireless et Cancel pendant qu’elle démarre.
# Switch the printer off. Press Power to switch it on, and hold Wireless while it starts.
guide-restore-hold-w-m28-step-1 = Éteignez l’imprimante. Appuyez sur Power pour l’allumer, et maintenez Wireless pendant qu’elle démarre.
# Let go of Wireless when the attention light flashes.
guide-restore-hold-w-m28-step-2 = Relâchez Wireless quand le voyant d’alerte clignote.
# a network whose name begins with HP-Setup
guide-restore-hold-w-m28-see = un réseau dont le nom commence par HP-Setup
# Hold Wireless until the lights change.
guide-restore-hold-w-step-1 = Maintenez Wireless jusqu’à ce que les voyants changent.
# Open Networking on the panel.
guide-restore-networking-factory-step-1 = Ouvrez « Networking » sur le panneau.
# Choose Restore Factory Settings, and confirm.
guide-restore-networking-factory-step-2 = Choisissez « Restore Factory Settings » et confirmez.
# Open Connectivity on the panel.
guide-restore-connectivity-step-1 = Ouvrez « Connectivity » sur le panneau.
# Choose Restore factory settings, and confirm.
guide-restore-connectivity-step-2 = Choisissez « Restore factory settings » et confirmez.
guide-restore-network-clear-step-1 = { guide-pin-network-wireless-wps-pin-step-1 }
# Choose Clear setting, and confirm.
guide-restore-network-clear-step-2 = Choisissez « Clear setting » et confirmez.

## Printers: families

# DeskJet 2540 series
guide-family-deskjet-2540-name = DeskJet 2540 (série)
# DeskJet 3050A and its sisters (J611), DeskJet 3050 (J610) and 3000 (J310)
guide-family-deskjet-3050a-name = DeskJet 3050A et ses sœurs (J611), DeskJet 3050 (J610) et 3000 (J310)
# The 3000 J310 speaks IEEE 1284.4 over USB rather than LEDM.
guide-family-deskjet-3050a-model-1-note = La 3000 J310 parle IEEE 1284.4 par USB au lieu de LEDM.
# The DeskJet 3050A shows a PIN in its Wireless menu; for this older sister nobody has said so.
guide-family-deskjet-3050a-model-1-pin-note = La DeskJet 3050A montre un code PIN dans son menu « Wireless » ; pour ce modèle plus ancien, personne ne l’a dit.
# See whether the Wireless menu has an entry WPS.
guide-family-deskjet-3050a-model-1-button-note = Voyez si le menu « Wireless » a une entrée « WPS ».
# See whether the Wireless menu prints a report.
guide-family-deskjet-3050a-model-1-report-note = Voyez si le menu « Wireless » imprime un rapport.
# See whether the Network menu restores defaults.
guide-family-deskjet-3050a-model-1-restore-note = Voyez si le menu « Network » rétablit les réglages d’origine.
# DeskJet 3510, 3520 and 3070A series
guide-family-deskjet-3520-name = DeskJet 3510, 3520 et 3070A (séries)
# DeskJet 3630 series
guide-family-deskjet-3630-name = DeskJet 3630 (série)
# DeskJet Ink Advantage 3540 series
guide-family-deskjet-3540-name = DeskJet Ink Advantage 3540 (série)
# DeskJet 2600 series
guide-family-deskjet-2600-name = DeskJet 2600 (série)
# The display cannot show a PIN. Windows asks for one when it finds this printer: use the button instead.
guide-family-deskjet-2600-pin-note = L’écran ne peut pas montrer de code PIN. Windows en demande un quand il trouve cette imprimante : utilisez plutôt le bouton.
# At least one owner's push button never worked; HP Smart did.
guide-family-deskjet-2600-button-note = Chez au moins un propriétaire, le bouton n’a jamais marché ; HP Smart, si.
# The DeskJet Ink Advantage 2640 series is an older one without Wi-Fi.
guide-family-deskjet-2600-model-1-note = La série DeskJet Ink Advantage 2640 est plus ancienne et sans Wi-Fi.
# DeskJet 3700 series
guide-family-deskjet-3700-name = DeskJet 3700 (série)
# DeskJet 2700, 4100 and 4800 series
guide-family-deskjet-2700-name = DeskJet 2700, 4100 et 4800 (séries)
# The information page may list a PIN; no document says so.
guide-family-deskjet-2700-pin-note = La page d’informations contient peut-être un code PIN ; aucun document ne le dit.
# DeskJet 2800, 4200 and 4900 series
guide-family-deskjet-2800-name = DeskJet 2800, 4200 et 4900 (séries)
# DeskJet Ink Advantage 4620, 4640 and OfficeJet 4620, 4630 series
guide-family-deskjet-4600-name = DeskJet Ink Advantage 4620, 4640 et OfficeJet 4620, 4630 (séries)
# DeskJet Ink Advantage 4670 series
guide-family-deskjet-4670-name = DeskJet Ink Advantage 4670 (série)
# DeskJet Ink Advantage Ultra 4720 and 5730, DeskJet GT 5820 series
guide-family-deskjet-ultra-name = DeskJet Ink Advantage Ultra 4720 et 5730, DeskJet GT 5820 (séries)
# DeskJet D5500 and F4500 series
guide-family-deskjet-d5500-name = DeskJet D5500 et F4500 (séries)
# Set it up over its USB cable if there is no WPS.
guide-family-deskjet-d5500-note = Configurez-la par son câble USB s’il n’y a pas de WPS.
# ENVY 4500, 4510, 4520, 5530 and 5540 series
guide-family-envy-4500-name = ENVY 4500, 4510, 4520, 5530 et 5540 (séries)
# ENVY 5640, 5660, 7640 and 8000, OfficeJet 5740 and 8040 series
guide-family-envy-5640-name = ENVY 5640, 5660, 7640 et 8000, OfficeJet 5740 et 8040 (séries)
# ENVY Photo 6200, 7100 and 7800 series
guide-family-envy-photo-name = ENVY Photo 6200, 7100 et 7800 (séries)
# That the 7830 has WPS is read from a device; the menu is recalled.
guide-family-envy-photo-pin-note = Que la 7830 ait WPS a été lu sur un appareil ; le menu est donné de mémoire.
# ENVY 6000 and 6400, ENVY Pro 6400, DeskJet Plus Ink Advantage 6000 and 6400 series
guide-family-envy-6000-name = ENVY 6000 et 6400, ENVY Pro 6400, DeskJet Plus Ink Advantage 6000 et 6400 (séries)
# The printer cannot show a PIN. A page that it prints may list one; no document says so.
guide-family-envy-6000-pin-note = L’imprimante ne peut pas montrer de code PIN. Une page qu’elle imprime en contient peut-être un ; aucun document ne le dit.
# An owner reports that this only switched the printer off and on. If so, restore the network settings and use HP's app.
guide-family-envy-6000-button-note = Un propriétaire rapporte que cela n’a fait qu’éteindre et rallumer l’imprimante. Dans ce cas, rétablissez les réglages réseau et utilisez l’application de HP.
# DeskJet Plus Ink Advantage 6100 and 6500 series
guide-family-deskjet-plus-6100-name = DeskJet Plus Ink Advantage 6100 et 6500 (séries)
guide-family-deskjet-plus-6100-pin-note = { guide-family-envy-6000-pin-note }
# The text is that of the ENVY 6000, whose panel is alike.
guide-family-deskjet-plus-6100-button-note = Le texte est celui de l’ENVY 6000, dont le panneau est semblable.
# ENVY 6100 and 6500 series
guide-family-envy-6100-name = ENVY 6100 et 6500 (séries)
# Tango and Tango X
guide-family-tango-name = Tango et Tango X
guide-family-tango-pin-note = { guide-family-envy-6000-pin-note }
# ENVY Inspire 7200 and 7900, ENVY Photo 7200 and 7900 series
guide-family-envy-inspire-name = ENVY Inspire 7200 et 7900, ENVY Photo 7200 et 7900 (séries)
# ENVY 5000 and DeskJet Ink Advantage 5075 series
guide-family-envy-5000-name = ENVY 5000 et DeskJet Ink Advantage 5075 (séries)
# See whether the Wireless menu has Wi-Fi Protected Setup, as its neighbours have.
guide-family-envy-5000-pin-note = Voyez si le menu « Wireless » a l’entrée « Wi-Fi Protected Setup », comme les modèles voisins.
# ENVY 100, 110 and 120 series
guide-family-envy-100-name = ENVY 100, 110 et 120 (séries)
# See whether the Wireless menu has Wi-Fi Protected Setup.
guide-family-envy-100-pin-note = Voyez si le menu « Wireless » a l’entrée « Wi-Fi Protected Setup ».
# OfficeJet 3830, 4650 and 5200, DeskJet Ink Advantage 3830 and 5275 series
guide-family-officejet-3830-name = OfficeJet 3830, 4650 et 5200, DeskJet Ink Advantage 3830 et 5275 (séries)
# The copies of HP's text also say that the network configuration page has the WPS PIN.
guide-family-officejet-3830-pin-note = Les copies du texte de HP disent aussi que le code PIN WPS est sur la page de configuration réseau.
# OfficeJet 4500 (G510n), 6000, 6500 and 7500 series
guide-family-officejet-6500-name = OfficeJet 4500 (G510n), 6000, 6500 et 7500 (séries)
# In setup mode models of this age make the ad-hoc network hpsetup.
guide-family-officejet-6500-note = En mode d’installation, les modèles de cette époque créent le réseau ad hoc hpsetup.
# Of the OfficeJet 4500 only the G510n has Wi-Fi.
guide-family-officejet-6500-model-3-note = De l’OfficeJet 4500, seule la G510n a le Wi-Fi.
# This variant has no Wi-Fi; the one whose letter is n has.
guide-family-officejet-6500-model-4-note = Cette variante n’a pas de Wi-Fi ; celle dont la lettre est n en a.
# OfficeJet 6600, 6700, 6800 and 7510 to 7612 series
guide-family-officejet-6600-name = OfficeJet 6600, 6700, 6800 et 7510 à 7612 (séries)
# OfficeJet 6950, 6960 and 8702 series
guide-family-officejet-6950-name = OfficeJet 6950, 6960 et 8702 (séries)
# OfficeJet 6100 and 7110 ePrinter
guide-family-officejet-6100-name = OfficeJet 6100 et 7110 ePrinter
# Its network configuration page may list a WPS PIN, as that of the OfficeJet Pro 6230 does.
guide-family-officejet-6100-pin-note = Sa page de configuration réseau contient peut-être un code PIN WPS, comme celle de l’OfficeJet Pro 6230.
# An OfficeJet 7110 All-in-One of 2002 has the same number and no Wi-Fi.
guide-family-officejet-6100-model-1-note = Une OfficeJet 7110 All-in-One de 2002 a le même numéro et pas de Wi-Fi.
# OfficeJet 200 and 250 Mobile series
guide-family-officejet-mobile-name = OfficeJet 200 et 250 Mobile (séries)
# OfficeJet H470, J4680 and K8600
guide-family-officejet-h470-name = OfficeJet H470, J4680 et K8600
# An Ethernet cable in the printer switches its Wi-Fi off.
guide-family-officejet-pro-8000-note = Un câble Ethernet branché à l’imprimante désactive son Wi-Fi.
# If there is a PIN, it is on the network configuration page.
guide-family-officejet-pro-8000-pin-note = S’il y a un code PIN, il est sur la page de configuration réseau.
# The A809a has no Wi-Fi; the A809n has.
guide-family-officejet-pro-8000-model-1-note = L’A809a n’a pas de Wi-Fi ; l’A809n en a.
# OfficeJet Pro 8100, 8210, 8216 and 6230
guide-family-officejet-pro-8100-name = OfficeJet Pro 8100, 8210, 8216 et 6230
# OfficeJet Pro 8500 and 8500A (A909, A910)
guide-family-officejet-pro-8500-name = OfficeJet Pro 8500 et 8500A (A909, A910)
# The A909a has no Wi-Fi; the A909g and A909n have.
guide-family-officejet-pro-8500-model-1-note = L’A909a n’a pas de Wi-Fi ; l’A909g et l’A909n en ont.
# Some sales variants of the A910a may be without Wi-Fi; the driver package lists it as wireless.
guide-family-officejet-pro-8500-model-2-note = Certaines variantes de l’A910a sont peut-être sans Wi-Fi ; le paquet de pilotes la donne avec Wi-Fi.
# OfficeJet Pro 8600, 8610 to 8660, 251dw, 276dw and X series
guide-family-officejet-pro-8600-name = OfficeJet Pro 8600, 8610 à 8660, 251dw, 276dw et X (séries)
# OfficeJet Pro 6830, 6960, 6970, 7720 to 7740 and 8710 to 8740 series
guide-family-officejet-pro-6830-name = OfficeJet Pro 6830, 6960, 6970, 7720 à 7740 et 8710 à 8740 (séries)
# HP's driver package lists the 7740 without Wi-Fi, but one was recorded on Wi-Fi.
guide-family-officejet-pro-6830-model-1-note = Le paquet de pilotes de HP donne la 7740 sans Wi-Fi, mais une a été enregistrée sur le Wi-Fi.
# OfficeJet and OfficeJet Pro 8010 to 8035, 9010 to 9028 series
guide-family-officejet-pro-9010-name = OfficeJet et OfficeJet Pro 8010 à 8035, 9010 à 9028 (séries)
# That the 9022e has WPS is read from a device; the menu is recalled.
guide-family-officejet-pro-9010-pin-note = Que la 9022e ait WPS a été lu sur un appareil ; le menu est donné de mémoire.
# OfficeJet and OfficeJet Pro 8120, 8130, 9110 to 9130, 9720 and 9730 series
guide-family-officejet-pro-9120-name = OfficeJet et OfficeJet Pro 8120, 8130, 9110 à 9130, 9720 et 9730 (séries)
# An OfficeJet 9110, 9120 or 9130 of 2003 has the same name and no Wi-Fi.
guide-family-officejet-pro-9120-model-1-note = Une OfficeJet 9110, 9120 ou 9130 de 2003 porte le même nom et n’a pas de Wi-Fi.
# Photosmart with Wi-Fi (5510 to 7520, C4380 to C7280, B109 to D110, Plus, Premium) and DeskJet Ink Advantage 5525, 6525
guide-family-photosmart-name = Photosmart avec Wi-Fi (5510 à 7520, C4380 à C7280, B109 à D110, Plus, Premium) et DeskJet Ink Advantage 5525, 6525
# LaserJet Pro P1102w to P1109w and M1212 to M1219
guide-family-laserjet-p1102w-name = LaserJet Pro P1102w à P1109w et M1212 à M1219
# Owners report that the P1102w joins only on channels 6 and 11.
guide-family-laserjet-p1102w-note = Des propriétaires rapportent que la P1102w ne se connecte que sur les canaux 6 et 11.
# The printer has no display; its web page and its USB cable are the other ways.
guide-family-laserjet-p1102w-pin-note = L’imprimante n’a pas d’écran ; sa page web et son câble USB sont les autres moyens.
# Only where the firmware supports it.
guide-family-laserjet-p1102w-button-note = Seulement si le micrologiciel le permet.
# LaserJet Pro M12w, M14 to M17, MFP M25 to M31
guide-family-laserjet-m28-name = LaserJet Pro M12w, M14 à M17, MFP M25 à M31
# LaserJet M109 to M112, M207 to M212, MFP M139 to M142 and M232 to M237
guide-family-laserjet-m109-name = LaserJet M109 à M112, M207 à M212, MFP M139 à M142 et M232 à M237
# The information page has a Printer PIN. That is for the printer's web pages, not for WPS.
guide-family-laserjet-m109-pin-note = La page d’informations a un « Printer PIN ». Il est pour les pages web de l’imprimante, pas pour WPS.
# Models without an Information button: hold Resume. For the wireless test report on models with Information and Cancel, hold Information for three seconds and then press Information and Resume.
guide-family-laserjet-m109-report-note = Modèles sans bouton Information : maintenez Resume. Pour le rapport de test Wi-Fi sur les modèles avec Information et Cancel, maintenez Information trois secondes, puis appuyez sur Information et Resume.
# LaserJet Pro M102 to M106, M118, M203, M206, MFP M129 to M134, M148, M227 to M231
guide-family-laserjet-m130-name = LaserJet Pro M102 à M106, M118, M203, M206, MFP M129 à M134, M148, M227 à M231
# The printer has no display.
guide-family-laserjet-m130-model-1-pin-note = L’imprimante n’a pas d’écran.
# LaserJet Pro M125 to M128, M201, M202, M225, M226
guide-family-laserjet-pro-2line-name = LaserJet Pro M125 à M128, M201, M202, M225, M226
# LaserJet Pro M304 to M329, M401 to M405, M425 to M435, M501, M521
guide-family-laserjet-pro-menu-name = LaserJet Pro M304 à M329, M401 à M405, M425 à M435, M501, M521
# Pages on the web that describe WPS for this model copy the text of another one.
guide-family-laserjet-pro-menu-model-2-note = Les pages du web qui décrivent WPS pour ce modèle copient le texte d’un autre.
# LaserJet Pro 3001 to 3008, 4001 to 4004, MFP 3101 to 3108 and 4101 to 4104
guide-family-laserjet-pro-4001-name = LaserJet Pro 3001 à 3008, 4001 à 4004, MFP 3101 à 3108 et 4101 à 4104
# On models with a screen. Those with buttons and lights alone cannot show a PIN.
guide-family-laserjet-pro-4001-pin-note = Sur les modèles avec écran. Ceux qui n’ont que des boutons et des voyants ne peuvent pas montrer de code PIN.
# On models with a screen.
guide-family-laserjet-pro-4001-button-note = Sur les modèles avec écran.
# A model without w behind its number has a network cable, and no Wi-Fi that is known of.
guide-family-laserjet-pro-4001-model-1-note = Un modèle sans w derrière le numéro a un câble réseau, et pas de Wi-Fi que l’on sache.
# LaserJet Color 100 M175, M177, 200 M251, M275, M276, CM1411 to CM1418, CP1025, CP1525
guide-family-laserjet-color-2line-name = LaserJet Color 100 M175, M177, 200 M251, M275, M276, CM1411 à CM1418, CP1025, CP1525
# HP's document for the M175 offers the WPS push button or the USB cable only.
guide-family-laserjet-color-2line-button-note = Le document de HP pour la M175 ne propose que le bouton WPS ou le câble USB.
guide-family-laserjet-color-2line-model-2-pin-note = { guide-family-laserjet-m130-model-1-pin-note }
# Color LaserJet Pro M153 to M156, M178 to M185, M252 to M256, M274 to M285, M375 to M377, M451 to M454, M475 to M479, M570
guide-family-color-laserjet-pro-menu-name = Color LaserJet Pro M153 à M156, M178 à M185, M252 à M256, M274 à M285, M375 à M377, M451 à M454, M475 à M479, M570
# The web pages of a Color LaserJet M255dw do not say whether it has WPS.
guide-family-color-laserjet-pro-menu-pin-note = Les pages web d’une Color LaserJet M255dw ne disent pas si elle a WPS.
# Color LaserJet Pro 3201 to 3288, MFP 3301 to 3388, 4201 to 4203, MFP 4301 to 4303, MFP M126 plus
guide-family-color-laserjet-pro-3000-name = Color LaserJet Pro 3201 à 3288, MFP 3301 à 3388, 4201 à 4203, MFP 4301 à 4303, MFP M126 plus
# Laser 103 to 108, MFP 131 to 138, Color Laser 150 and MFP 178, 179
guide-family-laser-100-name = Laser 103 à 108, MFP 131 à 138, Color Laser 150 et MFP 178, 179
# The web pages of a Color Laser MFP 178nw do not say whether it has WPS.
guide-family-laser-100-pin-note = Les pages web d’une Color Laser MFP 178nw ne disent pas si elle a WPS.
# On models with a display.
guide-family-laser-100-restore-note = Sur les modèles avec écran.
# Smart Tank 450, 510, 530, 550, 570, 610, 650, 660 to 670
guide-family-smart-tank-500-name = Smart Tank 450, 510, 530, 550, 570, 610, 650, 660 à 670
# HP's driver package lists no Wi-Fi settings for the 450, though it is sold as wireless.
guide-family-smart-tank-500-model-2-note = Le paquet de pilotes de HP n’indique pas de réglages Wi-Fi pour la 450, pourtant vendue comme sans fil.
# Smart Tank 210 to 220, 580 to 590 and 5100
guide-family-smart-tank-580-name = Smart Tank 210 à 220, 580 à 590 et 5100
# Its web server gives the network's passphrase to anybody who asks; keep it off networks of others, and its firmware current.
guide-family-smart-tank-580-note = Son serveur web donne le mot de passe du réseau à quiconque le demande ; ne la mettez pas sur des réseaux d’autrui, et gardez son micrologiciel à jour.
# The PIN on its label is for the printer's web pages, not for WPS.
guide-family-smart-tank-580-pin-note = Le code PIN de son étiquette est pour les pages web de l’imprimante, pas pour WPS.
# Smart Tank 6000, 7000, 7300, 7600, 710 to 720, 750 and 790
guide-family-smart-tank-7000-name = Smart Tank 6000, 7000, 7300, 7600, 710 à 720, 750 et 790
# Its information page may list a PIN; no document says so.
guide-family-smart-tank-7000-pin-note = Sa page d’informations contient peut-être un code PIN ; aucun document ne le dit.
# Where Wireless is at the back, hold it; otherwise hold Wireless and Cancel.
guide-family-smart-tank-7000-restore-note = Si Wireless est à l’arrière, maintenez-le ; sinon maintenez Wireless et Cancel.
# PageWide 352 to 377, PageWide Pro 452 to 577, 750 to 777, Managed P552 to P779
guide-family-pagewide-pro-name = PageWide 352 à 377, PageWide Pro 452 à 577, 750 à 777, Managed P552 à P779
# LaserJet and PageWide Enterprise and Managed (FutureSmart), Jetdirect 2900nw to 3100w
guide-family-enterprise-name = LaserJet et PageWide Enterprise et Managed (FutureSmart), Jetdirect 2900nw à 3100w
# These printers are set up on their web page or in the panel's Networking menu.
guide-family-enterprise-pin-note = Ces imprimantes se configurent sur leur page web ou dans le menu « Networking » du panneau.
# HP's driver package lists Wi-Fi settings for none of the DesignJets.
guide-family-designjet-pin-note = Le paquet de pilotes de HP n’indique de réglages Wi-Fi pour aucune DesignJet.
# Small models of the T100 class are said to have a Wireless icon on their panel.
guide-family-designjet-button-note = Les petits modèles de la classe T100 auraient une icône « Wireless » sur leur panneau.
# ScanJet N4000, N4600, N6600 and N7000 with Wi-Fi
guide-family-scanjet-wireless-name = ScanJet N4000, N4600, N6600 et N7000 avec Wi-Fi
# DeskJet with a USB cable alone
guide-family-deskjet-usb-name = DeskJet avec un câble USB seulement
# It prints over its USB cable. Pages that describe WPS for it copy the text of another model.
guide-family-deskjet-usb-note = Elle imprime par son câble USB. Les pages qui décrivent WPS pour elle copient le texte d’un autre modèle.
# LaserJet without Wi-Fi
guide-family-laserjet-wired-name = LaserJet sans Wi-Fi
# The 1022nw has a radio from before WPS.
guide-family-laserjet-wired-model-1-note = La 1022nw a une radio d’avant WPS.
# OfficeJet without Wi-Fi
guide-family-officejet-usb-name = OfficeJet sans Wi-Fi
# Smart Tank 350, 500, 520 to 540, Ink Tank 115, 310
guide-family-smart-tank-usb-name = Smart Tank 350, 500, 520 à 540, Ink Tank 115, 310
# Epson printers
guide-family-epson-name = imprimantes Epson
# The serial number on the label is the first password of its web pages. It is no WPS PIN.
guide-family-epson-note = Le numéro de série sur l’étiquette est le premier mot de passe de ses pages web. Ce n’est pas un code PIN WPS.
# The panel's Wi-Fi menu is said to offer WPS with a PIN; no document was found that says where.
guide-family-epson-pin-note = Le menu Wi-Fi du panneau proposerait WPS avec code PIN ; aucun document trouvé ne dit où.
# The panel's Wi-Fi menu is said to offer WPS with a push button.
guide-family-epson-button-note = Le menu Wi-Fi du panneau proposerait WPS avec un bouton.
# Brother printers
guide-family-brother-name = imprimantes Brother
# Pages say that the PIN is on the label or in a menu; no document of Brother's was found that says so.
guide-family-brother-pin-note = Des pages disent que le code PIN est sur l’étiquette ou dans un menu ; aucun document de Brother trouvé ne le dit.
# The panel's network menu is said to offer WPS with a push button.
guide-family-brother-button-note = Le menu réseau du panneau proposerait WPS avec un bouton.
# Canon printers
guide-family-canon-name = imprimantes Canon
# Only the push button is described.
guide-family-canon-pin-note = Seul le bouton est décrit.

## Routers

# AirPort Extreme, AirPort Express and Time Capsule
guide-router-apple-airport-products = AirPort Extreme, AirPort Express et Time Capsule
# told by owners of AirPort Utility; the pages were not found again
guide-router-apple-airport-source-owners = raconté par des propriétaires utilisant AirPort Utility ; les pages n’ont pas été retrouvées
# Apple, Designing AirPort Networks, chapter "Adding a Wireless Client to Your 802.11n Network" (contents): docslib.org/doc/10734159
guide-router-apple-airport-source-apple = Apple, Designing AirPort Networks, chapitre « Adding a Wireless Client to Your 802.11n Network » (sommaire) : docslib.org/doc/10734159
# copy of lifewire.com, how to disable WPS: lifewirewww.pages.dev
guide-router-apple-airport-source-mirror = copie de lifewire.com, comment désactiver WPS : lifewirewww.pages.dev
# IEEE MA-L registry (Debian ieee-data)
guide-router-apple-airport-source-ieee = registre MA-L de l’IEEE (Debian ieee-data)
# common knowledge; no document at hand
guide-router-apple-airport-source-usual = connaissance commune ; aucun document sous la main
# Choose PIN, type the PIN that the printer shows, and continue.
guide-router-apple-airport-device-pin-app-1 = Choisissez « PIN », tapez le code PIN que montre l’imprimante, et continuez.
# AirPort base stations have no PIN of their own. Use the printer's PIN.
guide-router-apple-airport-router-pin-why = Les bornes AirPort n’ont pas de code PIN à elles. Utilisez celui de l’imprimante.
# One copied page says that AirPort has no WPS at all; owners tell of Add WPS Printer in AirPort Utility.
guide-router-apple-airport-quirk-1 = Une page copiée dit qu’AirPort n’a pas du tout WPS ; des propriétaires parlent de « Add WPS Printer » dans AirPort Utility.
# Asus routers with AsusWRT, and Asuswrt-Merlin
guide-router-asus-products = routeurs Asus avec AsusWRT, et Asuswrt-Merlin
# the page itself, Advanced_WWPS_Content.asp: github.com/RMerl/asuswrt-merlin.ng
guide-router-asus-source-page = la page même, Advanced_WWPS_Content.asp : github.com/RMerl/asuswrt-merlin.ng
# its help texts: Enable WPS, WPS Method, Client PIN Code, AP PIN Code, in public sources of Asus firmware
guide-router-asus-source-help = ses textes d’aide : Enable WPS, WPS Method, Client PIN Code, AP PIN Code, dans des sources publiques du micrologiciel d’Asus
# Asus firmware, default name in its certificate (router.asus.com), in public sources
guide-router-asus-source-name = micrologiciel d’Asus, nom par défaut dans son certificat (router.asus.com), dans des sources publiques
# set-up guides of owners (192.168.50.1)
guide-router-asus-source-guides = guides d’installation de propriétaires (192.168.50.1)
guide-router-asus-source-mirror = { guide-router-apple-airport-source-mirror }
# Recog http_servers.xml and html_title.xml: github.com/rapid7/recog
guide-router-asus-source-recog = Recog http_servers.xml et html_title.xml : github.com/rapid7/recog
guide-router-asus-source-ieee = { guide-router-apple-airport-source-ieee }
# If Enable WPS is off, switch it on.
guide-router-asus-device-pin-page-1 = Si « Enable WPS » est désactivé, activez-le.
# At WPS Method choose Client PIN Code, and type the PIN that the printer shows.
guide-router-asus-device-pin-page-2 = À « WPS Method », choisissez « Client PIN Code », et tapez le code PIN que montre l’imprimante.
# Start it, and start WPS with PIN at the printer within two minutes.
guide-router-asus-device-pin-page-3 = Lancez-le, et lancez WPS avec code PIN sur l’imprimante en moins de deux minutes.
# Read AP PIN Code.
guide-router-asus-router-pin-page-1 = Lisez « AP PIN Code ».
# Type it at the printer where the printer asks for the PIN of the router or access point.
guide-router-asus-router-pin-page-2 = Tapez-le sur l’imprimante, là où elle demande le code PIN du routeur ou du point d’accès.
guide-router-asus-button-page-1 = { guide-router-asus-device-pin-page-1 }
# At WPS Method choose push button, and start it.
guide-router-asus-button-page-2 = À « WPS Method », choisissez le bouton (push button), et lancez.
# Start the WPS button at the printer within two minutes.
guide-router-asus-button-page-3 = Lancez le bouton WPS sur l’imprimante en moins de deux minutes.
# Switch Enable WPS on.
guide-router-asus-switch-on-page-1 = Activez « Enable WPS ».
# Switch Enable WPS off.
guide-router-asus-switch-off-page-1 = Désactivez « Enable WPS ».
# The page names the band on which WPS works: on many models one at a time, on some both. It can be changed only while WPS is off. Choose 2.4 GHz for a printer that has only that.
guide-router-asus-bands-1 = La page nomme la bande sur laquelle WPS fonctionne : sur beaucoup de modèles une à la fois, sur certains les deux. On ne peut la changer que pendant que WPS est désactivé. Choisissez 2,4 GHz pour une imprimante qui n’a que cela.
# The page refuses WPS where the network is hidden, or its security is WEP, shared key, the first WPA or an enterprise one.
guide-router-asus-quirk-1 = La page refuse WPS si le réseau est masqué, ou si sa sécurité est WEP, clé partagée, le premier WPA ou une sécurité d’entreprise.
# An RT-AC66U said that WPS was on while nothing was on the air: look with a scan whether it is.
guide-router-asus-quirk-2 = Un RT-AC66U disait que WPS était actif alors que rien n’était émis : vérifiez par une recherche s’il l’est.
# AT&T gateways (BGW210, BGW320, NVG599)
guide-router-att-products = passerelles d’AT&T (BGW210, BGW320, NVG599)
# AT&T, device access code: att.com/support/article/internet/KM1049866
guide-router-att-source-att = AT&T, code d’accès de l’appareil : att.com/support/article/internet/KM1049866
# an owner's gateway: github.com/edgan/att-fiber-gateway-info/issues/17
guide-router-att-source-owner = la passerelle d’un propriétaire : github.com/edgan/att-fiber-gateway-info/issues/17
# default network names: github.com/andrewjlamarche/PSKracker, keyspace.md
guide-router-att-source-ssids = noms de réseau par défaut : github.com/andrewjlamarche/PSKracker, keyspace.md
# IEEE MA-L registry (Debian ieee-data); the makers of the boxes
guide-router-att-source-ieee = registre MA-L de l’IEEE (Debian ieee-data) ; les fabricants des boîtiers
# Enter the device access code, which is on the label of the gateway. It is not the Wi-Fi password.
guide-router-att-login = Saisissez le code d’accès (device access code), qui est sur l’étiquette de la passerelle. Ce n’est pas le mot de passe du Wi-Fi.
# Belkin routers
guide-router-belkin-products = routeurs Belkin
guide-router-belkin-source-mirror = { guide-router-apple-airport-source-mirror }
# default network names: github.com/andrewjlamarche/PSKracker, keyspace.md, and github.com/yolosec/routerkeygenAndroid
guide-router-belkin-source-ssids = noms de réseau par défaut : github.com/andrewjlamarche/PSKracker, keyspace.md, et github.com/yolosec/routerkeygenAndroid
guide-router-belkin-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-belkin-source-usual = { guide-router-apple-airport-source-usual }
# Press Login at the upper right, leave the password empty unless one was set, and press Submit.
guide-router-belkin-login = Cliquez sur « Login » en haut à droite, laissez le mot de passe vide s’il n’y en a pas, et cliquez sur « Submit ».
# Press the WPS button of the router; its light blinks green while it looks for a device.
guide-router-belkin-button-box-1 = Appuyez sur le bouton WPS du routeur ; son voyant clignote en vert pendant qu’il cherche un appareil.
# Start the WPS button at the printer within two minutes. A steady green light means that it joined, a blinking amber one that it did not.
guide-router-belkin-button-box-2 = Lancez le bouton WPS sur l’imprimante en moins de deux minutes. Un voyant vert fixe veut dire qu’elle est connectée, un voyant orange clignotant qu’elle ne l’est pas.
# In the list at Wi-Fi Protected Setup choose Disabled, and apply.
guide-router-belkin-switch-off-page-1 = Dans la liste à « Wi-Fi Protected Setup », choisissez « Disabled », et appliquez.
# Bbox of Bouygues Telecom
guide-router-bouygues-bbox-products = Bbox de Bouygues Telecom
# told by owners of a Bbox (button, PIN, NFC on its pages); the accounts were not found again
guide-router-bouygues-bbox-source-owners = raconté par des propriétaires d’une Bbox (bouton, PIN, NFC dans ses pages) ; les récits n’ont pas été retrouvés
# Bouygues Telecom, WPS : qu'est-ce que c'est: bouyguestelecom.fr/guide-pratique/objets-connectes/wps-cest-quoi
guide-router-bouygues-bbox-source-bouygues = Bouygues Telecom, WPS : qu’est-ce que c’est: bouyguestelecom.fr/guide-pratique/objets-connectes/wps-cest-quoi
# programs for the Bbox (default address 192.168.1.254): bboxpy by cyr-ius, github.com/bertrandmartel/bboxapi-router
guide-router-bouygues-bbox-source-api = programmes pour la Bbox (adresse par défaut 192.168.1.254) : bboxpy de cyr-ius, github.com/bertrandmartel/bboxapi-router
guide-router-bouygues-bbox-source-usual = { guide-router-apple-airport-source-usual }
# BT Home Hub and Smart Hub
guide-router-bt-products = BT Home Hub et Smart Hub
# BT, how to change the Wi-Fi password on your hub: bt.com/help
guide-router-bt-source-bt = BT, comment changer le mot de passe Wi-Fi du hub : bt.com/help
# telecomsnews.co.uk, how to change your Wi-Fi password and network name; that WPS is on this page is told by owners
guide-router-bt-source-news = telecomsnews.co.uk, comment changer le mot de passe et le nom du Wi-Fi ; que WPS soit sur cette page, des propriétaires le racontent
guide-router-bt-source-ssids = { guide-router-att-source-ssids }
guide-router-bt-source-ieee = { guide-router-apple-airport-source-ieee }
# Enter the admin password. Unless it was changed it is on the hub settings card on the back of the hub.
guide-router-bt-login = Saisissez le mot de passe d’administrateur. S’il n’a pas été changé, il est sur la carte des réglages à l’arrière du hub.
# The Smart Hub 3 is run from the My BT app as well, under Hub Manager.
guide-router-bt-quirk-1 = Le Smart Hub 3 se gère aussi dans l’application My BT, sous « Hub Manager ».
# Telstra, how to find a modem's address (Default Gateway): telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-by-hand-source-gateway = Telstra, comment trouver l’adresse d’un modem (Default Gateway) : telstra.com.au/support/internet-and-home-phone/access-modem-settings
# BT, admin password on the hub settings card: bt.com/help, "How to change the Wi-Fi password on your hub"
guide-by-hand-source-bt = BT, mot de passe d’administrateur sur la carte du hub : bt.com/help, « How to change the Wi-Fi password on your hub »
# the menu paths of the other rows of this guide
guide-by-hand-source-rows = les chemins de menu des autres lignes de ce guide
# RDK-B web page for adding a WPS client (github.com/rdkcentral/webui) and Asus' page Advanced_WWPS_Content.asp (github.com/RMerl/asuswrt-merlin.ng), which say when WPS is refused
guide-by-hand-source-refusals = page web RDK-B pour ajouter un client WPS (github.com/rdkcentral/webui) et page Advanced_WWPS_Content.asp d’Asus (github.com/RMerl/asuswrt-merlin.ng), qui disent quand WPS est refusé
# labels of the boxes at Netgear, Asus, Realtek and RDK-B: see their rows
guide-by-hand-source-labels = libellés des cases chez Netgear, Asus, Realtek et RDK-B : voir leurs lignes
# Wi-Fi Simple Configuration 2.0: two minutes for the button (walk time 120 s); a device PIN belongs to the device, an AP PIN to the router
guide-by-hand-source-wsc = Wi-Fi Simple Configuration 2.0 : deux minutes pour le bouton (walk time 120 s) ; un code PIN d’appareil est celui de l’appareil, un code PIN de point d’accès celui du routeur
# US-CERT VU#723755: the router's own PIN can be found by trying
guide-by-hand-source-vu = US-CERT VU#723755 : le code PIN du routeur peut être trouvé par essais
# Netgear's name for it: directorywin.com, "What is WPS or Push 'n' Connect"
guide-by-hand-source-netgear = le nom que lui donne Netgear : directorywin.com, « What is WPS or Push 'n' Connect »
# AVM's name for it: avira.com/de/blog, "Check 6"
guide-by-hand-source-avm = le nom que lui donne AVM : avira.com/de/blog, « Check 6 »
# Apple's name for it in AirPort Utility, as told by users
guide-by-hand-source-apple = le nom que lui donne Apple dans AirPort Utility, d’après des utilisateurs
# RDK-B web page: github.com/rdkcentral/webui, wireless_network_configuration.jst
guide-by-hand-source-rdk = page web RDK-B : github.com/rdkcentral/webui, wireless_network_configuration.jst
# an owner of a Livebox: coquille.nootilus.com/notasseagacee
guide-by-hand-source-livebox = un propriétaire d’une Livebox : coquille.nootilus.com/notasseagacee
# the name before 2007: itstillworks.com/wps-belkin-wireless-mean-18668.html
guide-by-hand-source-simple = le nom d’avant 2007 : itstillworks.com/wps-belkin-wireless-mean-18668.html
# TP-Link's name on older routers; no document at hand
guide-by-hand-source-tplink = le nom que lui donne TP-Link sur d’anciens routeurs ; aucun document sous la main
# help text of D-Link's web pages, in public firmware sources; Linksys and Belkin as told by others
guide-by-hand-source-dlink = texte d’aide des pages web de D-Link, dans des sources publiques de micrologiciel ; Linksys et Belkin d’après d’autres
# Find the address of your router: it is the default gateway of this computer. On Windows type ipconfig in a command window and read Default Gateway; on a phone or a Mac open the details of the Wi-Fi network and read Router.
guide-by-hand-open-1 = Trouvez l’adresse de votre routeur : c’est la passerelle par défaut de cet ordinateur. Sous Windows, tapez ipconfig dans une fenêtre de commandes et lisez « Default Gateway » ou « Passerelle par défaut » ; sur un téléphone ou un Mac, ouvrez les détails du réseau Wi-Fi et lisez « Router » ou « Routeur ».
# On a computer or phone in the home network, open http:// and that address in a web browser. The address is often printed on the router as well.
guide-by-hand-open-2 = Sur un ordinateur ou un téléphone du réseau de la maison, ouvrez http:// suivi de cette adresse dans un navigateur. L’adresse est souvent aussi imprimée sur le routeur.
# Log in. The password is the one that was chosen when the router was set up, or the one on its label or card; it is often not the Wi-Fi password.
guide-by-hand-login = Connectez-vous. Le mot de passe est celui choisi à l’installation du routeur, ou celui de son étiquette ou de sa carte ; souvent ce n’est pas celui du Wi-Fi.
# In its menus look for Wi-Fi, Wireless or WLAN, and there for a page or a tab about adding a device without typing the password. On some routers it is under Advanced or Security.
guide-by-hand-look = Dans ses menus, cherchez Wi-Fi, Wireless ou WLAN, et là une page ou un onglet pour ajouter un appareil sans taper le mot de passe. Sur certains routeurs, c’est sous « Advanced » ou « Security ».
# If there is no such page or box, this router does not offer it, or hides it while the network name is hidden, WPA3 only, WEP or without a password. Then join the printer with the Wi-Fi password.
guide-by-hand-absent = S’il n’y a pas de telle page ni de telle case, ce routeur ne le propose pas, ou le cache tant que le nom du réseau est masqué, ou que le réseau est en WPA3 seul, en WEP ou sans mot de passe. Connectez alors l’imprimante avec le mot de passe du Wi-Fi.
# most makers
guide-by-hand-name-1-by = la plupart des fabricants
# Add WPS Client or Add Wi-Fi Client
guide-by-hand-name-3-words = Add WPS Client ou Add Wi-Fi Client
# WPS pairing
guide-by-hand-name-7-words = WPS pairing
# older TP-Link routers
guide-by-hand-name-8-by = anciens routeurs TP-Link
# early devices
guide-by-hand-name-9-by = premiers appareils
# Find the empty box for the PIN of a device. It is called client PIN, device PIN, enrollee PIN or the like. A PIN that the page shows already is the router's own: leave that alone.
guide-by-hand-device-pin-page-1 = Cherchez la case vide pour le code PIN d’un appareil. Elle s’appelle « client PIN », « device PIN », « enrollee PIN » ou quelque chose de ce genre. Un code PIN que la page montre déjà est celui du routeur : n’y touchez pas.
# Type the digits that the printer shows, without spaces or dashes, and press the button beside the box.
guide-by-hand-device-pin-page-2 = Tapez les chiffres que montre l’imprimante, sans espaces ni tirets, et cliquez sur le bouton à côté de la case.
# Start WPS with PIN at the printer within two minutes.
guide-by-hand-device-pin-page-3 = Lancez WPS avec code PIN sur l’imprimante en moins de deux minutes.
# Try a PIN once. If it is refused, read it from the printer again before a second try: many printers make a new one each time.
guide-by-hand-device-pin-page-4 = Essayez un code PIN une seule fois. S’il est refusé, relisez-le sur l’imprimante avant un deuxième essai : beaucoup d’imprimantes en créent un nouveau à chaque fois.
# Look for a PIN that the page shows, called router PIN, AP PIN or self PIN. It may also be printed on the label of the router.
guide-by-hand-router-pin-page-1 = Cherchez un code PIN que la page montre, appelé « router PIN », « AP PIN » ou « self PIN ». Il est peut-être aussi imprimé sur l’étiquette du routeur.
# Type it at the printer where the printer asks for the PIN of the router or of the access point, and nowhere else.
guide-by-hand-router-pin-page-2 = Tapez-le sur l’imprimante, là où elle demande le code PIN du routeur ou du point d’accès, et nulle part ailleurs.
# Afterwards switch the router's PIN off on the same page, if it can be: others can find it by trying.
guide-by-hand-router-pin-page-3 = Ensuite, désactivez sur la même page le code PIN du routeur, si c’est possible : d’autres peuvent le trouver par essais.
# Look for a button on the router that says WPS, or that shows two arrows bent into a circle. It may be shared with the Wi-Fi button or the reset button: a short press is enough, and a long one may reset the router.
guide-by-hand-button-box-1 = Cherchez sur le routeur un bouton marqué WPS, ou deux flèches courbées en cercle. Il peut servir aussi au Wi-Fi ou à la réinitialisation : une pression courte suffit, une longue peut réinitialiser le routeur.
# Press it once; a light begins to blink.
guide-by-hand-button-box-2 = Appuyez dessus une fois ; un voyant se met à clignoter.
# Start the WPS button at the printer within two minutes. Nobody else may press one meanwhile: two devices at once are both refused.
guide-by-hand-button-box-3 = Lancez le bouton WPS sur l’imprimante en moins de deux minutes. Personne d’autre ne doit en presser un pendant ce temps : deux appareils à la fois sont refusés tous les deux.
# Choose push button, or PBC, and start it.
guide-by-hand-button-page-1 = Choisissez le bouton (« push button » ou « PBC »), et lancez-le.
guide-by-hand-button-page-2 = { guide-by-hand-button-box-3 }
# Switch WPS on and save. If there is a choice, leave the router's own PIN off.
guide-by-hand-switch-on-page-1 = Activez WPS et enregistrez. S’il y a le choix, laissez désactivé le code PIN du routeur.
# Switch it off again once the printer has joined.
guide-by-hand-switch-on-page-2 = Désactivez-le de nouveau une fois l’imprimante connectée.
# Switch WPS off and save. If it cannot be switched off as a whole, switch the router's own PIN off.
guide-by-hand-switch-off-page-1 = Désactivez WPS et enregistrez. S’il ne peut pas être désactivé tout entier, désactivez le code PIN du routeur.
# Cisco WAP access points for small offices
guide-router-cisco-wap-products = points d’accès Cisco WAP pour petits bureaux
# Cisco WAP561, help of its emulator, WPS Setup and WPS Process: cisco.com
guide-router-cisco-wap-source-help = Cisco WAP561, aide de son émulateur, WPS Setup et WPS Process : cisco.com
guide-router-cisco-wap-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-cisco-wap-source-usual = { guide-router-apple-airport-source-usual }
# Type the eight digits that the printer shows into the box for the client's PIN, and press Start.
guide-router-cisco-wap-device-pin-page-1 = Tapez les huit chiffres que montre l’imprimante dans la case du code PIN du client, et cliquez sur « Start ».
# Start WPS with PIN at the printer within two minutes. To give up, type stop into the same box.
guide-router-cisco-wap-device-pin-page-2 = Lancez WPS avec code PIN sur l’imprimante en moins de deux minutes. Pour abandonner, tapez stop dans la même case.
# Read the access point's PIN. Cisco advises against using it.
guide-router-cisco-wap-router-pin-page-1 = Lisez le code PIN du point d’accès. Cisco déconseille de l’utiliser.
# Press Start at push button (PBC), and start the WPS button at the printer within two minutes.
guide-router-cisco-wap-button-page-1 = Cliquez sur « Start » à « push button (PBC) », et lancez le bouton WPS sur l’imprimante en moins de deux minutes.
# D-Link routers of the DIR family, and others with the HNAP interface
guide-router-d-link-products = routeurs D-Link de la famille DIR, et autres avec l’interface HNAP
# D-Link firmware, HNAP actions SetTriggerWPS and GetWiFiVerifyAlpha: sefcom/Witcher, nivrrex/dlink-dir859-gpl
guide-router-d-link-source-hnap = micrologiciel D-Link, actions HNAP SetTriggerWPS et GetWiFiVerifyAlpha : sefcom/Witcher, nivrrex/dlink-dir859-gpl
# D-Link web pages and their help text (section adv_wps, Wi-Fi Protected Setup), in public firmware sources
guide-router-d-link-source-help = pages web de D-Link et leur texte d’aide (section adv_wps, Wi-Fi Protected Setup), dans des sources publiques de micrologiciel
# D-Link web pages that link to http://dlinkrouter.local, in public firmware sources
guide-router-d-link-source-host = pages web de D-Link qui renvoient à http://dlinkrouter.local, dans des sources publiques de micrologiciel
# UPnP description of a DSL-X1852E: github.com/home-assistant/core/issues/76383
guide-router-d-link-source-upnp = description UPnP d’un DSL-X1852E : github.com/home-assistant/core/issues/76383
# default network names: github.com/yolosec/routerkeygenAndroid, WirelessMatcher.java
guide-router-d-link-source-ssids = noms de réseau par défaut : github.com/yolosec/routerkeygenAndroid, WirelessMatcher.java
guide-router-d-link-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-d-link-source-usual = { guide-router-apple-airport-source-usual }
# routers with these pages (DIR); on others Setup may stand for Advanced
guide-router-d-link-device-pin-page-about = routeurs avec ces pages (DIR) ; sur d’autres, « Setup » au lieu de « Advanced »
# Under Add Wireless Station start the wizard with Connect your Wireless Device (or its like).
guide-router-d-link-device-pin-page-1 = Sous « Add Wireless Station », lancez l’assistant avec « Connect your Wireless Device » (ou semblable).
# Choose PIN, and type the PIN that the printer shows.
guide-router-d-link-device-pin-page-2 = Choisissez « PIN », et tapez le code PIN que montre l’imprimante.
guide-router-d-link-device-pin-page-3 = { guide-by-hand-device-pin-page-3 }
guide-router-d-link-router-pin-page-about = { guide-router-d-link-device-pin-page-about }
# Read PIN under PIN Settings. The first PIN may be printed on the bottom of the router; Generate New PIN makes another.
guide-router-d-link-router-pin-page-1 = Lisez « PIN » sous « PIN Settings ». Le premier code PIN est peut-être imprimé sous le routeur ; « Generate New PIN » en crée un autre.
guide-router-d-link-router-pin-page-2 = { guide-router-asus-router-pin-page-2 }
guide-router-d-link-button-page-about = { guide-router-d-link-device-pin-page-about }
# Under Add Wireless Station start the wizard, and choose the button.
guide-router-d-link-button-page-1 = Sous « Add Wireless Station », lancez l’assistant, et choisissez le bouton.
# Press the WPS button of the printer, then the router's, within 120 seconds. The router's light flashes three times when the printer has joined.
guide-router-d-link-button-page-2 = Appuyez sur le bouton WPS de l’imprimante, puis sur celui du routeur, en moins de 120 secondes. Le voyant du routeur clignote trois fois quand l’imprimante est connectée.
# Tick Enable under Wi-Fi Protected Setup, and save.
guide-router-d-link-switch-on-page-1 = Cochez « Enable » sous « Wi-Fi Protected Setup », et enregistrez.
# Take the tick from Enable under Wi-Fi Protected Setup, and save.
guide-router-d-link-switch-off-page-1 = Décochez « Enable » sous « Wi-Fi Protected Setup », et enregistrez.
# It checks the PIN before it starts: 4 digits, or 8 with the right check digit, with or without a dash in the middle.
guide-router-d-link-quirk-1 = Il vérifie le code PIN avant de commencer : 4 chiffres, ou 8 avec le bon chiffre de contrôle, avec ou sans tiret au milieu.
# Lock WPS-PIN Setup locks the router's own PIN only: devices can still be added.
guide-router-d-link-quirk-2 = « Lock WPS-PIN Setup » ne bloque que le code PIN du routeur : on peut toujours ajouter des appareils.
# DrayTek Vigor routers
guide-router-draytek-products = routeurs DrayTek Vigor
# DrayTek knowledge base 5781, and the advisory on WPS at draytek.co.uk
guide-router-draytek-source-kb = base de connaissances DrayTek 5781, et l’avis sur WPS sur draytek.co.uk
guide-router-draytek-source-recog = { guide-router-asus-source-recog }
guide-router-draytek-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-draytek-source-usual = { guide-router-apple-airport-source-usual }
# DrayTek never offered it after 2013, and took it out of older routers. Use the printer's PIN or the button.
guide-router-draytek-router-pin-why = DrayTek ne l’a plus proposé après 2013, et l’a retiré des anciens routeurs. Utilisez le code PIN de l’imprimante ou le bouton.
# eero mesh systems
guide-router-eero-products = systèmes mesh eero
# routersecurity.org/wps.php, which quotes PCMag 2017, and markstuartday.com (2018); no page of eero was found
guide-router-eero-source-press = routersecurity.org/wps.php, qui cite PCMag 2017, et markstuartday.com (2018) ; aucune page d’eero trouvée
guide-router-eero-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-eero-source-usual = { guide-router-apple-airport-source-usual }
# the eero app
guide-router-eero-admin-1 = l’application eero
# No WPS is known on eero. Join the printer with the Wi-Fi password.
guide-router-eero-device-pin-why = On ne connaît pas de WPS sur eero. Connectez l’imprimante avec le mot de passe du Wi-Fi.
guide-router-eero-router-pin-why = { guide-router-eero-device-pin-why }
guide-router-eero-button-why = { guide-router-eero-device-pin-why }
# No WPS is known on eero.
guide-router-eero-switch-on-why = On ne connaît pas de WPS sur eero.
# No WPS is known on eero, so there is nothing to switch off.
guide-router-eero-switch-off-why = On ne connaît pas de WPS sur eero, il n’y a donc rien à désactiver.
# An older printer was refused for its security mode.
guide-router-eero-quirk-1 = Une imprimante plus ancienne a été refusée à cause de son mode de sécurité.
# Freebox of Free, with Freebox OS
guide-router-freebox-products = Freebox de Free, avec Freebox OS
# Freebox OS API, wifi/wps: github.com/hacf-fr/freebox-api, and dev.freebox.fr
guide-router-freebox-source-api = API de Freebox OS, wifi/wps : github.com/hacf-fr/freebox-api, et dev.freebox.fr
# an owner: github.com/LaFibre-info/Freepro/issues/20
guide-router-freebox-source-pro = un propriétaire : github.com/LaFibre-info/Freepro/issues/20
guide-router-freebox-source-ieee = { guide-router-apple-airport-source-ieee }
# The Freebox has the button only. Use the button, or the Wi-Fi password.
guide-router-freebox-device-pin-why = La Freebox n’a que le bouton. Utilisez le bouton, ou le mot de passe du Wi-Fi.
guide-router-freebox-router-pin-why = { guide-router-freebox-device-pin-why }
# The button is started for one access point (BSSID) at a time.
guide-router-freebox-bands-1 = Le bouton se lance pour un point d’accès (BSSID) à la fois.
# The Freebox Delta has a WPS button on its web page; the Freebox Pro has no WPS.
guide-router-freebox-quirk-1 = La Freebox Delta a un bouton WPS sur sa page web ; la Freebox Pro n’a pas de WPS.
# FRITZ!Box of AVM, also with the mark of a provider
guide-router-fritzbox-products = FRITZ!Box d’AVM, aussi sous la marque d’un fournisseur
# Avira, step by step: avira.com/de/blog/check-6-koennen-hacker-per-wps-auf-ihr-netzwerk-zugreifen
guide-router-fritzbox-source-avira = Avira, pas à pas : avira.com/de/blog/check-6-koennen-hacker-per-wps-auf-ihr-netzwerk-zugreifen
# description of a FRITZ!Box 7590 (TR-064): github.com/kbr/fritzconnection, tests/xml
guide-router-fritzbox-source-tr064 = description d’une FRITZ!Box 7590 (TR-064) : github.com/kbr/fritzconnection, tests/xml
# an owner: github.com/kbr/fritzconnection/issues/180
guide-router-fritzbox-source-issue = un propriétaire : github.com/kbr/fritzconnection/issues/180
# UPnP descriptions: github.com/home-assistant/core/issues/43014 and 57243, github.com/nicotine-plus/nicotine-plus/issues/3487
guide-router-fritzbox-source-upnp = descriptions UPnP : github.com/home-assistant/core/issues/43014 et 57243, github.com/nicotine-plus/nicotine-plus/issues/3487
guide-router-fritzbox-source-ssids = { guide-router-att-source-ssids }
# computerbild.de, printer and WPA3 on a FRITZ!Box (29905639)
guide-router-fritzbox-source-pmf = computerbild.de, imprimante et WPA3 sur une FRITZ!Box (29905639)
guide-router-fritzbox-source-ieee = { guide-router-apple-airport-source-ieee }
# Choose Push-Button-Methode (WPS-PBC, Push Button Configuration) and start WPS.
guide-router-fritzbox-button-page-1 = Choisissez « Push-Button-Methode (WPS-PBC, Push Button Configuration) » et lancez WPS.
guide-router-fritzbox-button-page-2 = { guide-router-asus-button-page-3 }
# Tick WPS aktiv, and press Übernehmen.
guide-router-fritzbox-switch-on-page-1 = Cochez « WPS aktiv », et cliquez sur « Übernehmen ».
# Take the tick from WPS aktiv, and press Übernehmen.
guide-router-fritzbox-switch-off-page-1 = Décochez « WPS aktiv », et cliquez sur « Übernehmen ».
# It has one WLAN service for each band and one for guests; WPS runs on the home network or on the guest network, not on both.
guide-router-fritzbox-bands-1 = Elle a un service WLAN par bande et un pour les invités ; WPS fonctionne sur le réseau de la maison ou sur celui des invités, pas sur les deux.
# The button can be started by program (TR-064), a PIN cannot.
guide-router-fritzbox-quirk-1 = Un programme peut lancer le bouton (TR-064), mais pas un code PIN.
# On its web page WPS can be started by hand.
guide-router-fritzbox-quirk-2 = Sur sa page web, on peut lancer WPS à la main.
# Hiding the name of the network switches WPS off.
guide-router-fritzbox-quirk-3 = Masquer le nom du réseau désactive WPS.
# On current models WPS is off until it is switched on.
guide-router-fritzbox-quirk-4 = Sur les modèles actuels, WPS est désactivé jusqu’à ce qu’on l’active.
# Where a printer cannot join, protected management frames (PMF) can be switched off under WLAN > Sicherheit > Weitere Sicherheitseinstellungen.
guide-router-fritzbox-quirk-5 = Si une imprimante ne peut pas se connecter, les trames de gestion protégées (PMF) se désactivent sous « WLAN > Sicherheit > Weitere Sicherheitseinstellungen ».
# routersecurity.org/wps.php, which quotes PCMag 2017: six of nine mesh systems have no WPS; no page of Google was found
guide-router-google-nest-source-press = routersecurity.org/wps.php, qui cite PCMag 2017 : six systèmes mesh sur neuf n’ont pas WPS ; aucune page de Google trouvée
# Recog ssh_banners.xml and html_title.xml: github.com/rapid7/recog
guide-router-google-nest-source-recog = Recog ssh_banners.xml et html_title.xml : github.com/rapid7/recog
guide-router-google-nest-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-google-nest-source-usual = { guide-router-apple-airport-source-usual }
# the Google Home app
guide-router-google-nest-admin-1 = l’application Google Home
# No WPS is known on these routers. Join the printer with the Wi-Fi password.
guide-router-google-nest-device-pin-why = On ne connaît pas de WPS sur ces routeurs. Connectez l’imprimante avec le mot de passe du Wi-Fi.
guide-router-google-nest-router-pin-why = { guide-router-google-nest-device-pin-why }
guide-router-google-nest-button-why = { guide-router-google-nest-device-pin-why }
# No WPS is known on these routers.
guide-router-google-nest-switch-on-why = On ne connaît pas de WPS sur ces routeurs.
# No WPS is known on these routers, so there is nothing to switch off.
guide-router-google-nest-switch-off-why = On ne connaît pas de WPS sur ces routeurs, il n’y a donc rien à désactiver.
# Huawei HiLink (LTE and 5G) routers, and home gateways of the HG family
guide-router-huawei-products = routeurs Huawei HiLink (LTE et 5G), et passerelles domestiques de la famille HG
# HiLink calls wlan/wps-pbc, wlan/wps-appin and wlan/wps-switch: github.com/Salamek/huawei-lte-api, WLan.py
guide-router-huawei-source-hilink = appels HiLink wlan/wps-pbc, wlan/wps-appin et wlan/wps-switch : github.com/Salamek/huawei-lte-api, WLan.py
# owners in a forum (763539), who name four methods
guide-router-huawei-source-forum = des propriétaires dans un forum (763539), qui citent quatre méthodes
# an owner's network: github.com/miniupnp/miniupnp/issues/832 (192.168.8.1)
guide-router-huawei-source-igd = le réseau d’un propriétaire : github.com/miniupnp/miniupnp/issues/832 (192.168.8.1)
# UPnP description of an HG633: github.com/home-assistant/core/issues/20893
guide-router-huawei-source-upnp = description UPnP d’un HG633 : github.com/home-assistant/core/issues/20893
# Recog http_servers.xml and sip_user_agents.xml: github.com/rapid7/recog
guide-router-huawei-source-recog = Recog http_servers.xml et sip_user_agents.xml : github.com/rapid7/recog
guide-router-huawei-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-huawei-source-usual = { guide-router-apple-airport-source-usual }
# Its programming interface can start the button, and set and switch off the router's own PIN; a device PIN is not in it.
guide-router-huawei-quirk-1 = Son interface de programmation peut lancer le bouton, et définir ou désactiver le code PIN du routeur ; il n’y a pas de code PIN d’appareil.
# Keenetic routers with KeeneticOS
guide-router-keenetic-products = routeurs Keenetic avec KeeneticOS
# Keenetic command reference, interface wps
guide-router-keenetic-source-cli = référence des commandes de Keenetic, interface wps
guide-router-keenetic-source-ssids = { guide-router-att-source-ssids }
guide-router-keenetic-source-ieee = { guide-router-apple-airport-source-ieee }
# AdGuard DNS, how to set up a Keenetic router (my.keenetic.net)
guide-router-keenetic-source-adguard = AdGuard DNS, comment configurer un routeur Keenetic (my.keenetic.net)
guide-router-keenetic-source-usual = { guide-router-apple-airport-source-usual }
# On the command line: interface AP wps peer send PIN
guide-router-keenetic-device-pin-shell-1 = En ligne de commande : interface AP wps peer send PIN
# AP is the name of the access point's interface. The router waits two minutes.
guide-router-keenetic-device-pin-shell-2 = AP est le nom de l’interface du point d’accès. Le routeur attend deux minutes.
# On the command line: interface AP wps self-pin PIN, or interface AP wps auto-self-pin
guide-router-keenetic-router-pin-shell-1 = En ligne de commande : interface AP wps self-pin PIN, ou interface AP wps auto-self-pin
# It is off unless it was set. Take it away afterwards.
guide-router-keenetic-router-pin-shell-2 = Il est désactivé tant qu’il n’a pas été défini. Retirez-le ensuite.
# On the command line: interface AP wps button send
guide-router-keenetic-button-shell-1 = En ligne de commande : interface AP wps button send
guide-router-keenetic-button-shell-2 = { guide-router-asus-button-page-3 }
# On the command line: interface AP wps
guide-router-keenetic-switch-on-shell-1 = En ligne de commande : interface AP wps
# On the command line: interface AP no wps
guide-router-keenetic-switch-off-shell-1 = En ligne de commande : interface AP no wps
# Each access point, which is each band, has its own WPS.
guide-router-keenetic-bands-1 = Chaque point d’accès, donc chaque bande, a son propre WPS.
# Linksys routers with the JNAP interface (Smart Wi-Fi, WRT, Velop)
guide-router-linksys-products = routeurs Linksys avec l’interface JNAP (Smart Wi-Fi, WRT, Velop)
# JNAP actions StartWPSServerSession and SetWPSServerSettings: github.com/linksys/PrivacyGUI-JNAP, and Linksys' wirelessap_server.lua
guide-router-linksys-source-jnap = actions JNAP StartWPSServerSession et SetWPSServerSettings : github.com/linksys/PrivacyGUI-JNAP, et wirelessap_server.lua de Linksys
# copy of a review of the WRT3200ACM: fokitao.blogg.se/2023/october/wps-push-button.html
guide-router-linksys-source-review = copie d’un essai du WRT3200ACM : fokitao.blogg.se/2023/october/wps-push-button.html
# UPnP description of a WRT120N: github.com/syncthing/syncthing/issues/1187
guide-router-linksys-source-upnp = description UPnP d’un WRT120N : github.com/syncthing/syncthing/issues/1187
guide-router-linksys-source-ieee = { guide-router-apple-airport-source-ieee }
# a public list of the names of home routers (myrouter.local, Linksys Router)
guide-router-linksys-source-names = une liste publique des noms de routeurs domestiques (myrouter.local, Linksys Router)
guide-router-linksys-source-usual = { guide-router-apple-airport-source-usual }
# Of the three methods choose Device PIN, and type the PIN that the printer shows.
guide-router-linksys-device-pin-page-1 = Des trois méthodes, choisissez « Device PIN », et tapez le code PIN que montre l’imprimante.
guide-router-linksys-device-pin-page-2 = { guide-router-asus-device-pin-page-3 }
# Of the three methods choose Router PIN, and type the number that the page shows at the printer.
guide-router-linksys-router-pin-page-1 = Des trois méthodes, choisissez « Router PIN », et tapez sur l’imprimante le numéro que montre la page.
# Of the three methods choose Push Button.
guide-router-linksys-button-page-1 = Des trois méthodes, choisissez « Push Button ».
# Press the WPS button of the printer, then the one on the page.
guide-router-linksys-button-page-2 = Appuyez sur le bouton WPS de l’imprimante, puis sur celui de la page.
# WRT3200ACM: the button beside the four network sockets
guide-router-linksys-button-box-about = WRT3200ACM : le bouton à côté des quatre prises réseau
# Use the large switch at the top of the page; it is for the button on the box as well.
guide-router-linksys-switch-on-page-1 = Utilisez le grand interrupteur en haut de la page ; il vaut aussi pour le bouton du boîtier.
guide-router-linksys-switch-off-page-1 = { guide-router-linksys-switch-on-page-1 }
# MikroTik routers with RouterOS 6 or 7
guide-router-mikrotik-products = routeurs MikroTik avec RouterOS 6 ou 7
# MikroTik manual, wifi and wireless: manual.mikrotik.com; pulumi.com/registry/packages/routeros
guide-router-mikrotik-source-manual = manuel MikroTik, wifi et wireless : manual.mikrotik.com; pulumi.com/registry/packages/routeros
# UPnP description: github.com/tailscale/tailscale/issues/13745
guide-router-mikrotik-source-upnp = description UPnP : github.com/tailscale/tailscale/issues/13745
guide-router-mikrotik-source-recog = { guide-router-asus-source-recog }
guide-router-mikrotik-source-ieee = { guide-router-apple-airport-source-ieee }
# RouterOS has no WPS with a PIN. Use the button, or the Wi-Fi password.
guide-router-mikrotik-device-pin-why = RouterOS n’a pas de WPS avec code PIN. Utilisez le bouton, ou le mot de passe du Wi-Fi.
# RouterOS has no PIN of its own. Use the button, or the Wi-Fi password.
guide-router-mikrotik-router-pin-why = RouterOS n’a pas de code PIN à lui. Utilisez le bouton, ou le mot de passe du Wi-Fi.
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
guide-router-mikrotik-bands-1 = Chaque interface, donc chaque bande, se lance séparément.
# On many models the button on the box does nothing until a script is put behind it (/system routerboard wps-button).
guide-router-mikrotik-quirk-1 = Sur beaucoup de modèles, le bouton du boîtier ne fait rien tant qu’on n’y attache pas un script (/system routerboard wps-button).
# Netgear routers, Nighthawk and Orbi
guide-router-netgear-products = routeurs Netgear, Nighthawk et Orbi
guide-router-netgear-source-mirror = { guide-router-apple-airport-source-mirror }
# an owner's account with screen shots: cabozone.com/wps-security-threat
guide-router-netgear-source-owner = le récit d’un propriétaire avec des copies d’écran : cabozone.com/wps-security-threat
# a firmware page titled Add WPS Client (Push Button, PIN Number, client's PIN, Next) in a public firmware source of the kind that Netgear ships
guide-router-netgear-source-page = une page de micrologiciel intitulée « Add WPS Client » (Push Button, PIN Number, client’s PIN, Next) dans une source publique du genre de celles de Netgear
# a reader of the Orbi RBR750's web pages, firmware V7.2.8.8, in a public source
guide-router-netgear-source-orbi = un programme qui lit les pages web de l’Orbi RBR750, micrologiciel V7.2.8.8, dans une source publique
# Netgear WNDR4700 installation guide, routerlogin.net: manualowl.com/m/Netgear/WNDR4700
guide-router-netgear-source-manual = Netgear WNDR4700, guide d’installation, routerlogin.net : manualowl.com/m/Netgear/WNDR4700
# Recog html_title.xml and http_wwwauth.xml: github.com/rapid7/recog
guide-router-netgear-source-recog = Recog html_title.xml et http_wwwauth.xml : github.com/rapid7/recog
# UPnP description of a WNDR3700: github.com/home-assistant-libs/netdisco/issues/3
guide-router-netgear-source-netdisco = description UPnP d’un WNDR3700 : github.com/home-assistant-libs/netdisco/issues/3
guide-router-netgear-source-ssids = { guide-router-att-source-ssids }
guide-router-netgear-source-ieee = { guide-router-apple-airport-source-ieee }
# If there is no such entry, look for WPS Wizard.
guide-router-netgear-device-pin-page-1 = S’il n’y a pas de telle entrée, cherchez « WPS Wizard ».
# Choose PIN Number.
guide-router-netgear-device-pin-page-2 = Choisissez « PIN Number ».
# Type the PIN that the printer shows into the box for the client's PIN, and press Next.
guide-router-netgear-device-pin-page-3 = Tapez le code PIN que montre l’imprimante dans la case du code PIN du client, et cliquez sur « Next ».
guide-router-netgear-device-pin-page-4 = { guide-by-hand-device-pin-page-3 }
# Read the router's PIN under WPS Settings.
guide-router-netgear-router-pin-page-1 = Lisez le code PIN du routeur sous « WPS Settings ».
guide-router-netgear-button-page-1 = { guide-router-netgear-device-pin-page-1 }
# Choose Push Button and start it.
guide-router-netgear-button-page-2 = Choisissez « Push Button » et lancez.
guide-router-netgear-button-page-3 = { guide-router-asus-button-page-3 }
# Press Sync on the router or on a satellite, and start the WPS button at the printer within two minutes.
guide-router-netgear-button-box-1 = Appuyez sur « Sync » sur le routeur ou sur un satellite, et lancez le bouton WPS sur l’imprimante en moins de deux minutes.
# Under WPS Settings tick Disable Router's PIN, and press Apply. This takes the router's own PIN away; the button may stay.
guide-router-netgear-switch-off-page-1 = Sous « WPS Settings », cochez « Disable Router’s PIN », et cliquez sur « Apply ». Cela retire le code PIN du routeur ; le bouton peut rester.
# Orbi RBR750 with firmware V7.2.8.8 has no switch for WPS any more: it is on and cannot be switched off.
guide-router-netgear-quirk-1 = L’Orbi RBR750 avec le micrologiciel V7.2.8.8 n’a plus d’interrupteur pour WPS : il est actif et ne peut pas être désactivé.
# routers of any maker that run OpenWrt with its LuCI pages
guide-router-openwrt-products = routeurs de toutes marques sous OpenWrt avec ses pages LuCI
# LuCI, status page of the wireless networks (60_wifi.js): github.com/openwrt/luci
guide-router-openwrt-source-luci = LuCI, page d’état des réseaux sans fil (60_wifi.js) : github.com/openwrt/luci
# github.com/openwrt/luci/issues/4508: the default wpad has no WPS
guide-router-openwrt-source-wpad = github.com/openwrt/luci/issues/4508 : le wpad par défaut n’a pas WPS
# where the option is: github.com/openwrt/luci/issues/190, 3584 and 5830
guide-router-openwrt-source-option = où est l’option : github.com/openwrt/luci/issues/190, 3584 et 5830
# OpenWrt, hostapd's ubus.c and wireless options: github.com/openwrt/openwrt
guide-router-openwrt-source-ubus = OpenWrt, ubus.c de hostapd et options sans fil : github.com/openwrt/openwrt
# hostapd, README-WPS and hostapd_cli: w1.fi
guide-router-openwrt-source-hostapd = hostapd, README-WPS et hostapd_cli : w1.fi
# OpenWrt, wps-hotplug.sh and option wps_independent: github.com/openwrt/openwrt
guide-router-openwrt-source-hotplug = OpenWrt, wps-hotplug.sh et option wps_independent : github.com/openwrt/openwrt
# OpenWrt, default network settings (config_generate): github.com/openwrt/openwrt
guide-router-openwrt-source-lan = OpenWrt, réglages réseau par défaut (config_generate) : github.com/openwrt/openwrt
guide-router-openwrt-source-usual = { guide-router-apple-airport-source-usual }
# Log in to the router with ssh as root.
guide-router-openwrt-device-pin-shell-1 = Connectez-vous au routeur par ssh en tant que root.
# The package hostapd-utils is needed.
guide-router-openwrt-device-pin-shell-2 = Le paquet hostapd-utils est nécessaire.
# List the interfaces with: ls /var/run/hostapd
guide-router-openwrt-device-pin-shell-3 = Listez les interfaces avec : ls /var/run/hostapd
# With the printer's MAC address, for two minutes: hostapd_cli -i INTERFACE wps_pin any PIN 120 MAC
guide-router-openwrt-device-pin-shell-4 = Avec l’adresse MAC de l’imprimante, pour deux minutes : hostapd_cli -i INTERFACE wps_pin any PIN 120 MAC
# Do so once for each band on which the printer can be; hostapd does not notice a mistyped PIN.
guide-router-openwrt-device-pin-shell-5 = Faites-le une fois pour chaque bande possible de l’imprimante ; hostapd ne remarque pas une faute de frappe dans le code PIN.
guide-router-openwrt-router-pin-shell-1 = { guide-router-openwrt-device-pin-shell-1 }
# Make a PIN that is good for five minutes: hostapd_cli -i INTERFACE wps_ap_pin random 300
guide-router-openwrt-router-pin-shell-2 = Créez un code PIN valable cinq minutes : hostapd_cli -i INTERFACE wps_ap_pin random 300
# Type it at the printer where the printer asks for the PIN of the access point.
guide-router-openwrt-router-pin-shell-3 = Tapez-le sur l’imprimante, là où elle demande le code PIN du point d’accès.
# Take it away: hostapd_cli -i INTERFACE wps_ap_pin disable
guide-router-openwrt-router-pin-shell-4 = Retirez-le : hostapd_cli -i INTERFACE wps_ap_pin disable
# At Wireless press Start WPS beside the network. The button is there only if WPS is switched on for that network.
guide-router-openwrt-button-page-1 = À « Wireless », cliquez sur « Start WPS » à côté du réseau. Le bouton n’est là que si WPS est activé pour ce réseau.
guide-router-openwrt-button-page-2 = { guide-router-asus-button-page-3 }
# boxes with a WPS button: it starts every band at once
guide-router-openwrt-button-box-about = boîtiers avec un bouton WPS : il lance toutes les bandes à la fois
# Tick the option for the WPS push button. It is there only with a full wpad package; the wpad-basic and wpad-mini of a fresh installation have no WPS.
guide-router-openwrt-switch-on-page-1 = Cochez l’option du bouton WPS. Elle n’est là qu’avec un paquet wpad complet ; les wpad-basic et wpad-mini d’une installation neuve n’ont pas WPS.
# Save and apply.
guide-router-openwrt-switch-on-page-2 = Enregistrez et appliquez.
# Take the tick from the option for the WPS push button, save and apply.
guide-router-openwrt-switch-off-page-1 = Décochez l’option du bouton WPS, enregistrez et appliquez.
# Each band is started by itself: the pages and the programming interface start one, the button on the box all of them.
guide-router-openwrt-bands-1 = Chaque bande se lance séparément : les pages et l’interface de programmation en lancent une, le bouton du boîtier toutes.
# The packages wpad-basic and wpad-mini, which OpenWrt comes with, have no WPS at all.
guide-router-openwrt-quirk-1 = Les paquets wpad-basic et wpad-mini, livrés avec OpenWrt, n’ont pas du tout WPS.
# Its programming interface (ubus) has the button and no PIN; a PIN goes through hostapd_cli.
guide-router-openwrt-quirk-2 = Son interface de programmation (ubus) a le bouton et pas de code PIN ; un code PIN passe par hostapd_cli.
# The button has been seen to do nothing unless the encryption is psk2.
guide-router-openwrt-quirk-3 = On a vu le bouton ne rien faire si le chiffrement n’est pas psk2.
# With WPA3 only, WPS seems to work and the printer cannot join.
guide-router-openwrt-quirk-4 = En WPA3 seul, WPS semble marcher et l’imprimante ne peut pas se connecter.
# Livebox 2 and later
guide-router-orange-livebox-products = Livebox 2 et suivantes
# owners of a Livebox with its programming interface, NMC.Wifi:startPairing (opt clientPIN): github.com/rene-d/sysbus/issues/15
guide-router-orange-livebox-source-sysbus = propriétaires d’une Livebox avec son interface de programmation, NMC.Wifi:startPairing (opt clientPIN): github.com/rene-d/sysbus/issues/15
# an owner of an early Livebox: coquille.nootilus.com/notasseagacee
guide-router-orange-livebox-source-older = un propriétaire d’une des premières Livebox : coquille.nootilus.com/notasseagacee
# UPnP description of a Livebox 4: github.com/nicotine-plus/nicotine-plus/issues/1566
guide-router-orange-livebox-source-upnp = description UPnP d’une Livebox 4 : github.com/nicotine-plus/nicotine-plus/issues/1566
# IEEE MA-L registry (Debian ieee-data); Sagemcom makes boxes for many providers
guide-router-orange-livebox-source-ieee = registre MA-L de l’IEEE (Debian ieee-data) ; Sagemcom fabrique des boîtiers pour beaucoup de fournisseurs
# The Livebox uses the button only. Use the button, or the Wi-Fi password.
guide-router-orange-livebox-router-pin-why = La Livebox n’utilise que le bouton. Utilisez le bouton, ou le mot de passe du Wi-Fi.
# Hold the Wi-Fi button of the Livebox for one second.
guide-router-orange-livebox-button-box-1 = Maintenez le bouton Wi-Fi de la Livebox une seconde.
guide-router-orange-livebox-button-box-2 = { guide-router-asus-button-page-3 }
# with the program sysbus, where the firmware still lets it in
guide-router-orange-livebox-button-shell-about = avec le programme sysbus, là où le micrologiciel le laisse encore entrer
# On a computer in the home network: sysbus.py sysbus.NMC.Wifi:startPairing
guide-router-orange-livebox-button-shell-1 = Sur un ordinateur du réseau de la maison : sysbus.py sysbus.NMC.Wifi:startPairing
# Start the WPS button at the printer within two minutes. To give up: sysbus.py sysbus.NMC.Wifi:stopPairing
guide-router-orange-livebox-button-shell-2 = Lancez le bouton WPS sur l’imprimante en moins de deux minutes. Pour abandonner : sysbus.py sysbus.NMC.Wifi:stopPairing
# An early Livebox had on its pages a choice called easy WPS pairing, with a PIN of eight digits.
guide-router-orange-livebox-quirk-1 = Une des premières Livebox avait dans ses pages un choix nommé « easy WPS pairing », avec un code PIN de huit chiffres.
# For people the Livebox has the button. Its programming interface names a client PIN as well; nobody has told that it works.
guide-router-orange-livebox-quirk-2 = Pour les gens, la Livebox a le bouton. Son interface de programmation cite aussi un code PIN de client ; personne n’a dit que cela marche.
# cheap routers of many names with the web pages of Realtek's kit (such as Modecom and Syrotech)
guide-router-realtek-products = routeurs bon marché de nombreuses marques avec les pages web du kit de Realtek (comme Modecom et Syrotech)
# the page itself, wlwps.asp of a Syrotech ONU: github.com/sannu-goip/ONU_GUI_Realtek
guide-router-realtek-source-page = la page même, wlwps.asp d’un ONU Syrotech : github.com/sannu-goip/ONU_GUI_Realtek
# copy of the Modecom MC-4220 manual, page 36: easymanua.ls/modecom/mc-4220
guide-router-realtek-source-modecom = copie du manuel du Modecom MC-4220, page 36 : easymanua.ls/modecom/mc-4220
# UPnP description of an RTV9015VW: github.com/ofekp/TinyUPnP/pull/19
guide-router-realtek-source-upnp = description UPnP d’un RTV9015VW : github.com/ofekp/TinyUPnP/pull/19
guide-router-realtek-source-ieee = { guide-router-apple-airport-source-ieee }
# Type the PIN that the printer shows into Client PIN Number, and press Start PIN.
guide-router-realtek-device-pin-page-1 = Tapez le code PIN que montre l’imprimante dans « Client PIN Number », et cliquez sur « Start PIN ».
# If the page warns of the check digit, read the PIN from the printer again before you go on.
guide-router-realtek-device-pin-page-2 = Si la page avertit du chiffre de contrôle, relisez le code PIN sur l’imprimante avant de continuer.
guide-router-realtek-device-pin-page-3 = { guide-by-hand-device-pin-page-3 }
# Read Self-PIN Number.
guide-router-realtek-router-pin-page-1 = Lisez « Self-PIN Number ».
guide-router-realtek-router-pin-page-2 = { guide-router-asus-router-pin-page-2 }
# Press Start PBC.
guide-router-realtek-button-page-1 = Cliquez sur « Start PBC ».
guide-router-realtek-button-page-2 = { guide-router-asus-button-page-3 }
# Take the tick from Disable WPS, and press Apply Changes.
guide-router-realtek-switch-on-page-1 = Décochez « Disable WPS », et cliquez sur « Apply Changes ».
# Tick Disable WPS, and press Apply Changes.
guide-router-realtek-switch-off-page-1 = Cochez « Disable WPS », et cliquez sur « Apply Changes ».
# Start PIN stands there twice: the one beside Client PIN Number is for the printer's PIN, the one beside PIN Configuration is for the router's own when it is a client.
guide-router-realtek-quirk-1 = « Start PIN » y figure deux fois : celui à côté de « Client PIN Number » est pour le code PIN de l’imprimante, celui à côté de « PIN Configuration » pour celui du routeur quand il est client.
# After wrong router PINs it locks itself; the page shows the lock as Auto-lock-down state, with a button to unlock it.
guide-router-realtek-quirk-2 = Après de faux codes PIN du routeur, il se verrouille ; la page montre le verrou sous « Auto-lock-down state », avec un bouton pour le lever.
# It takes a PIN with a wrong check digit if one insists.
guide-router-realtek-quirk-3 = Il accepte un code PIN au chiffre de contrôle faux si l’on insiste.
# Sky Hub, Sky Q Hub and Sky Broadband Hub
guide-router-sky-products = Sky Hub, Sky Q Hub et Sky Broadband Hub
guide-router-sky-source-usual = { guide-router-apple-airport-source-usual }
guide-router-sky-source-ssids = { guide-router-belkin-source-ssids }
guide-router-sky-source-ieee = { guide-router-apple-airport-source-ieee }
# routers of Charter Spectrum
guide-router-spectrum-products = routeurs de Charter Spectrum
guide-router-spectrum-source-ssids = { guide-router-att-source-ssids }
guide-router-spectrum-source-usual = { guide-router-apple-airport-source-usual }
# At WPS choose On, and press Apply.
guide-router-spectrum-switch-on-page-1 = À « WPS », choisissez « On », et cliquez sur « Apply ».
# Thomson TG585v8, Technicolor TG582n and 2Wire modems
guide-router-telecom-nz-products = modems Thomson TG585v8, Technicolor TG582n et 2Wire
# Telecom New Zealand, possible modem security risk (2012): telecom.co.nz/whatsnew/possiblemodemsecurityrisk
guide-router-telecom-nz-source-telecom = Telecom New Zealand, risque de sécurité possible des modems (2012) : telecom.co.nz/whatsnew/possiblemodemsecurityrisk
# OGERO, connect to your Thomson modem: studylib.net/doc/18601691
guide-router-telecom-nz-source-ogero = OGERO, se connecter au modem Thomson : studylib.net/doc/18601691
guide-router-telecom-nz-source-ssids = { guide-router-att-source-ssids }
# WPS is on by default on the Thomson TG585v8 and the Technicolor TG582n, and off on the 2Wire, where its pages can switch it.
guide-router-telecom-nz-quirk-1 = WPS est actif par défaut sur le Thomson TG585v8 et le Technicolor TG582n, et désactivé sur le 2Wire, dont les pages peuvent le changer.
# Speedport routers of Deutsche Telekom
guide-router-telekom-speedport-products = routeurs Speedport de Deutsche Telekom
# Telekom's notice of 2012 on the W 504V, W 723V and W 921V: blogpod.de/netzkultur/120427
guide-router-telekom-speedport-source-blogpod = avis de la Telekom de 2012 sur les W 504V, W 723V et W 921V : blogpod.de/netzkultur/120427
# program for the Speedport Smart 4, which starts WPS for two minutes: github.com/Andre0512/speedport-api
guide-router-telekom-speedport-source-api = programme pour le Speedport Smart 4, qui lance WPS pour deux minutes : github.com/Andre0512/speedport-api
# a traceroute of a customer: speedport.ip is 192.168.2.1
guide-router-telekom-speedport-source-trace = un traceroute d’un client : speedport.ip est 192.168.2.1
# Recog sip_user_agents.xml (FRITZ!Box Fon as Speedport W701V): github.com/rapid7/recog
guide-router-telekom-speedport-source-recog = Recog sip_user_agents.xml (FRITZ!Box Fon comme Speedport W701V) : github.com/rapid7/recog
guide-router-telekom-speedport-source-usual = { guide-router-apple-airport-source-usual }
# The W 504V, W 723V type B and W 921V could be entered with a router PIN that could be worked out. Telekom advised to switch WPS off on the first two, and Wi-Fi off on the third, until new firmware was in.
guide-router-telekom-speedport-quirk-1 = On pouvait entrer dans les W 504V, W 723V type B et W 921V avec un code PIN de routeur que l’on pouvait calculer. La Telekom conseillait de désactiver WPS sur les deux premiers, et le Wi-Fi sur le troisième, jusqu’à un nouveau micrologiciel.
# Some older Speedports are FRITZ!Boxes inside, and have their pages.
guide-router-telekom-speedport-quirk-2 = Certains anciens Speedport sont des FRITZ!Box à l’intérieur, et en ont les pages.
# Telstra Smart Modem and Gateway; TPG modems
guide-router-telstra-products = Telstra Smart Modem et Gateway ; modems TPG
# Telstra, access modem settings: telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-router-telstra-source-telstra = Telstra, accès aux réglages du modem : telstra.com.au/support/internet-and-home-phone/access-modem-settings
guide-router-telstra-source-ssids = { guide-router-att-source-ssids }
guide-router-telstra-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-telstra-source-usual = { guide-router-apple-airport-source-usual }
# The user name is admin. The password is on the bottom of the modem (Smart Modem Gen 3 and 4: the Wi-Fi password), unless it was changed.
guide-router-telstra-login = Le nom d’utilisateur est admin. Le mot de passe est sous le modem (Smart Modem Gen 3 et 4 : celui du Wi-Fi), sauf s’il a été changé.
# Archer routers, and others of TP-Link with the same web page
guide-router-tp-link-products = routeurs Archer, et d’autres de TP-Link avec la même page web
# TP-Link Archer web page, calls wps_connect, wps_pin and syspara_wps, as found in public sources of it
guide-router-tp-link-source-page = page web des TP-Link Archer, appels wps_connect, wps_pin et syspara_wps, d’après des sources publiques
# TP-Link user guides (http://tplinkwifi.net): Archer VR300, C1200, AX6000
guide-router-tp-link-source-manual = guides de l’utilisateur TP-Link (http://tplinkwifi.net) : Archer VR300, C1200, AX6000
# UPnP descriptions of a TL-R605 and a TL-WR740N: github.com/home-assistant/core/issues/49942, github.com/ofekp/TinyUPnP/issues/1
guide-router-tp-link-source-upnp = descriptions UPnP d’un TL-R605 et d’un TL-WR740N : github.com/home-assistant/core/issues/49942, github.com/ofekp/TinyUPnP/issues/1
# Recog http_servers.xml and http_wwwauth.xml: github.com/rapid7/recog
guide-router-tp-link-source-recog = Recog http_servers.xml et http_wwwauth.xml : github.com/rapid7/recog
guide-router-tp-link-source-ssids = { guide-router-att-source-ssids }
guide-router-tp-link-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-tp-link-source-usual = { guide-router-apple-airport-source-usual }
# routers with a WPS button
guide-router-tp-link-button-box-about = routeurs avec un bouton WPS
# A router that still has the network name and password it came with counts as not configured: the first device that joins by WPS makes it choose a new random password. Set a name and a password of your own first.
guide-router-tp-link-quirk-1 = Un routeur qui a encore le nom de réseau et le mot de passe d’origine passe pour non configuré : le premier appareil qui arrive par WPS lui fait choisir un nouveau mot de passe au hasard. Choisissez d’abord un nom et un mot de passe à vous.
# TRENDnet routers (TEW)
guide-router-trendnet-products = routeurs TRENDnet (TEW)
guide-router-trendnet-source-mirror = { guide-router-apple-airport-source-mirror }
# TRENDnet's emulators: trendnet.com/emulators
guide-router-trendnet-source-emulator = émulateurs de TRENDnet : trendnet.com/emulators
guide-router-trendnet-source-ssids = { guide-router-att-source-ssids }
guide-router-trendnet-source-ieee = { guide-router-apple-airport-source-ieee }
# In the list at WPS choose Disable, and save.
guide-router-trendnet-switch-off-page-1 = Dans la liste à « WPS », choisissez « Disable », et enregistrez.
# UniFi access points and gateways
guide-router-unifi-products = points d’accès et passerelles UniFi
# an owner: blog.halleyadams.uk/posts/183 (2026)
guide-router-unifi-source-blog = un propriétaire : blog.halleyadams.uk/posts/183 (2026)
# another owner: github.com/sharandac/My-TTGO-Watch/issues/346
guide-router-unifi-source-issue = un autre propriétaire : github.com/sharandac/My-TTGO-Watch/issues/346
guide-router-unifi-source-ieee = { guide-router-apple-airport-source-ieee }
guide-router-unifi-source-usual = { guide-router-apple-airport-source-usual }
# UniFi has no WPS. Join the printer with the Wi-Fi password.
guide-router-unifi-device-pin-why = UniFi n’a pas WPS. Connectez l’imprimante avec le mot de passe du Wi-Fi.
guide-router-unifi-router-pin-why = { guide-router-unifi-device-pin-why }
guide-router-unifi-button-why = { guide-router-unifi-device-pin-why }
# UniFi has no switch for WPS.
guide-router-unifi-switch-on-why = UniFi n’a pas d’interrupteur pour WPS.
# UniFi has no WPS that could be switched off.
guide-router-unifi-switch-off-why = UniFi n’a pas de WPS que l’on puisse désactiver.
# Verizon Fios and 5G Home routers (G3100, CR1000A, MI424WR)
guide-router-verizon-products = routeurs Verizon Fios et 5G Home (G3100, CR1000A, MI424WR)
guide-router-verizon-source-usual = { guide-router-apple-airport-source-usual }
# mail headers of customers, whose computers are called NAME.mynetworksettings.com
guide-router-verizon-source-mails = en-têtes de courriels de clients, dont les ordinateurs s’appellent NAME.mynetworksettings.com
# Verizon MI424WR rev. I user manual (contents): studylib.net/doc/18480695
guide-router-verizon-source-manual = manuel de l’utilisateur du Verizon MI424WR rev. I (sommaire) : studylib.net/doc/18480695
# an owner of a CR1000A: github.com/MeisterLone/Verizon-CR1000A
guide-router-verizon-source-name = un propriétaire d’un CR1000A : github.com/MeisterLone/Verizon-CR1000A
guide-router-verizon-source-ieee = { guide-router-apple-airport-source-ieee }
# older routers: Wireless Settings stands for Wi-Fi
guide-router-verizon-button-page-about = anciens routeurs : « Wireless Settings » au lieu de « Wi-Fi »
# Vodafone Station, EasyBox and other boxes of Vodafone
guide-router-vodafone-products = Vodafone Station, EasyBox et autres boîtiers de Vodafone
# Home Assistant, vodafone_station (default address 192.168.1.1): github.com/home-assistant/core
guide-router-vodafone-source-ha = Home Assistant, vodafone_station (adresse par défaut 192.168.1.1) : github.com/home-assistant/core
guide-router-vodafone-source-usual = { guide-router-apple-airport-source-usual }
guide-router-vodafone-source-ssids = { guide-router-att-source-ssids }
guide-router-vodafone-source-ieee = { guide-router-apple-airport-source-ieee }
# Xfinity gateways (XB), and other providers' gateways with the RDK-B pages
guide-router-xfinity-products = passerelles Xfinity (XB), et celles d’autres fournisseurs avec les pages RDK-B
# the pages themselves, wireless_network_configuration.jst and wireless_network_configuration_wps.jst: github.com/rdkcentral/webui
guide-router-xfinity-source-webui = les pages mêmes, wireless_network_configuration.jst et wireless_network_configuration_wps.jst : github.com/rdkcentral/webui
# RDK-B OneWifi, bus_dml_config.json and wifi_dml_api.c: github.com/rdkcentral/OneWifi
guide-router-xfinity-source-onewifi = RDK-B OneWifi, bus_dml_config.json et wifi_dml_api.c : github.com/rdkcentral/OneWifi
# UPnP description of a PX5001: github.com/home-assistant/core/issues/68873
guide-router-xfinity-source-upnp = description UPnP d’un PX5001 : github.com/home-assistant/core/issues/68873
guide-router-xfinity-source-ieee = { guide-router-att-source-ieee }
guide-router-xfinity-source-usual = { guide-router-apple-airport-source-usual }
# At Wi-Fi Protected Setup (WPS) choose Enable WPS, and at WPS Pin Method choose Enable WPS PIN.
guide-router-xfinity-device-pin-page-1 = À « Wi-Fi Protected Setup (WPS) », choisissez « Enable WPS », et à « WPS Pin Method », « Enable WPS PIN ».
# At Connection Options choose PIN Method.
guide-router-xfinity-device-pin-page-2 = À « Connection Options », choisissez « PIN Method ».
# Type the PIN that the printer shows into Wireless Client's PIN, and press Pair.
guide-router-xfinity-device-pin-page-3 = Tapez le code PIN que montre l’imprimante dans « Wireless Client’s PIN », et cliquez sur « Pair ».
guide-router-xfinity-device-pin-page-4 = { guide-by-hand-device-pin-page-3 }
# Read AP PIN. It is also on the label at the bottom of the gateway.
guide-router-xfinity-router-pin-page-1 = Lisez « AP PIN ». Il est aussi sur l’étiquette sous la passerelle.
# Type it at the printer only where the printer asks for the PIN of the gateway or access point.
guide-router-xfinity-router-pin-page-2 = Tapez-le sur l’imprimante seulement là où elle demande le code PIN de la passerelle ou du point d’accès.
# At Connection Options choose Push Button, and press Pair.
guide-router-xfinity-button-page-1 = À « Connection Options », choisissez « Push Button », et cliquez sur « Pair ».
guide-router-xfinity-button-page-2 = { guide-router-asus-button-page-3 }
# Press the WPS button on the top of the gateway.
guide-router-xfinity-button-box-1 = Appuyez sur le bouton WPS au-dessus de la passerelle.
guide-router-xfinity-button-box-2 = { guide-router-asus-button-page-3 }
# At Wi-Fi Protected Setup (WPS) choose Enable WPS.
guide-router-xfinity-switch-on-page-1 = À « Wi-Fi Protected Setup (WPS) », choisissez « Enable WPS ».
# At Wi-Fi Protected Setup (WPS) choose Disable WPS.
guide-router-xfinity-switch-off-page-1 = À « Wi-Fi Protected Setup (WPS) », choisissez « Disable WPS ».
# WPS works on the home network of 2.4 and 5 GHz, both at once; never on 6 GHz.
guide-router-xfinity-bands-1 = WPS fonctionne sur le réseau de la maison en 2,4 et 5 GHz, les deux à la fois ; jamais en 6 GHz.
# It refuses WPS where no home network is on, the name is hidden, or the security is WEP, TKIP, open, WPA3 only or an enterprise one. The page says so.
guide-router-xfinity-quirk-1 = Elle refuse WPS si aucun réseau de la maison n’est actif, si le nom est masqué, ou si la sécurité est WEP, TKIP, ouverte, WPA3 seul ou d’entreprise. La page le dit.
# The page knows boxes that have no WPS; there the button to add a client is missing.
guide-router-xfinity-quirk-2 = La page connaît des boîtiers sans WPS ; il y manque le bouton pour ajouter un client.
# Xiaomi and Redmi routers (MiWiFi)
guide-router-xiaomi-products = routeurs Xiaomi et Redmi (MiWiFi)
guide-router-xiaomi-source-usual = { guide-router-apple-airport-source-usual }
# a public list of the names of home routers (miwifi.com, Xiaomi Mi WiFi Router)
guide-router-xiaomi-source-names = une liste publique des noms de routeurs domestiques (miwifi.com, Xiaomi Mi WiFi Router)
# an owner, who had it from elsewhere: github.com/dmamontov/hass-miwifi/issues/112
guide-router-xiaomi-source-issue = un propriétaire, qui le tient d’ailleurs : github.com/dmamontov/hass-miwifi/issues/112
guide-router-xiaomi-source-ieee = { guide-router-apple-airport-source-ieee }
# WPS may have to be switched on in the MiWiFi app.
guide-router-xiaomi-quirk-1 = Il faut peut-être activer WPS dans l’application MiWiFi.
# ZTE home gateways (ZXHN), and mobile routers (MF)
guide-router-zte-products = passerelles domestiques ZTE (ZXHN), et routeurs mobiles (MF)
guide-router-zte-source-usual = { guide-router-apple-airport-source-usual }
# the script of the pages of ZTE's mobile routers, call WIFI_WPS_SET, in public sources
guide-router-zte-source-goform = le script des pages des routeurs mobiles de ZTE, appel WIFI_WPS_SET, dans des sources publiques
guide-router-zte-source-ieee = { guide-router-apple-airport-source-ieee }
# The pages of the mobile routers start WPS with the button or with a device PIN; the home gateways have other pages.
guide-router-zte-quirk-1 = Les pages des routeurs mobiles lancent WPS avec le bouton ou avec un code PIN d’appareil ; les passerelles domestiques ont d’autres pages.
# Zyxel home gateways and routers
guide-router-zyxel-products = passerelles domestiques et routeurs Zyxel
# copies of Zyxel user's guides: VMG4927-B50A (manualowl.com, page 108), DX3301 (easymanua.ls, page 211), P-2612HNU (19216811.live, page 146)
guide-router-zyxel-source-manual = copies de guides de l’utilisateur Zyxel : VMG4927-B50A (manualowl.com, page 108), DX3301 (easymanua.ls, page 211), P-2612HNU (19216811.live, page 146)
# copy of the eircom F1000 user's guide: 19216811.live/zyxel-f1000-manual, page 96
guide-router-zyxel-source-f1000 = copie du guide de l’utilisateur de l’eircom F1000 : 19216811.live/zyxel-f1000-manual, page 96
# Zyxel P-873HNUP-51B user's guide, default login: usermanual.wiki/ZyXEL-Communications/P873HNUP51B
guide-router-zyxel-source-p873 = guide de l’utilisateur du Zyxel P-873HNUP-51B, connexion par défaut : usermanual.wiki/ZyXEL-Communications/P873HNUP51B
guide-router-zyxel-source-mirror = { guide-router-apple-airport-source-mirror }
# Zyxel's advisory on WPS: zyxel.com
guide-router-zyxel-source-advisory = avis de Zyxel sur WPS : zyxel.com
guide-router-zyxel-source-ssids = { guide-router-att-source-ssids }
guide-router-zyxel-source-ieee = { guide-router-apple-airport-source-ieee }
# Type the PIN that the printer shows into the box for the client's PIN.
guide-router-zyxel-device-pin-page-1 = Tapez le code PIN que montre l’imprimante dans la case du code PIN du client.
# Start WPS on the page and at the printer within two minutes.
guide-router-zyxel-device-pin-page-2 = Lancez WPS sur la page et sur l’imprimante en moins de deux minutes.
# Hold the WPS button for more than five seconds.
guide-router-zyxel-button-box-1 = Maintenez le bouton WPS plus de cinq secondes.
guide-router-zyxel-button-box-2 = { guide-router-asus-button-page-3 }
# Press the blue button to disable WPS.
guide-router-zyxel-switch-off-page-1 = Cliquez sur le bouton bleu pour désactiver WPS.
# How long the button must be held differs: more than three seconds on the F1000, more than five on the VMG4927.
guide-router-zyxel-quirk-1 = La durée d’appui sur le bouton varie : plus de trois secondes sur le F1000, plus de cinq sur le VMG4927.
# Zyxel advises not to use the PIN method.
guide-router-zyxel-quirk-2 = Zyxel déconseille la méthode du code PIN.
