# English: what happens at the devices of the virtual home. Names begin with lab-

## What is heard and done
lab-asks-button = { $printer } asks over the air for somebody whose button is pressed.
lab-asks-pin = { $printer } asks over the air for somebody who has its PIN.
lab-you-did = You { $text }.
lab-did = { $who } { $text }.
lab-did-look = looks for a router for two minutes, until { $until } s
lab-did-stop = stops looking: the two minutes are over
lab-did-somebody = is put into push-button mode by somebody else
lab-did-press = press the WPS button of { $router }
lab-did-touch-pin = walk to { $printer } and touch Wireless, Settings, Wi-Fi Protected Setup, PIN
lab-did-choose-pin = walk to { $printer } and choose Network, Wi-Fi Protected Setup, PIN in the menu
lab-did-print = walk to { $printer } and press Wireless and Information together to print the network configuration page
lab-did-touch-button = walk to { $printer } and touch Wireless, Settings, Wi-Fi Protected Setup, Push Button
lab-did-hold-button = walk to { $printer } and hold the Wireless button for three seconds
lab-did-choose-network = walk to { $printer } and choose the network and "PIN of the router"
lab-did-mistype = mistype { $digits ->
    [first] two digits of the first half
    [second] two digits of the second half
   *[one] one digit
    }
lab-did-mistype-passphrase = mistype the passphrase: what is typed is not that of the network
lab-looked =
    { $networks ->
        [0] { $who } looks around and hears no network.
        [one] { $who } looks around and hears { $networks } network.
       *[other] { $who } looks around and hears { $networks } networks.
    }

## What devices show
lab-shows = { $who } shows:{ $lines }
lab-prints = { $who } prints:{ $lines }
lab-light = { $who }: wireless light { $light }.
lab-light-off = off
lab-light-blinking = blinking
lab-light-alarm = blinking fast, attention light on
lab-light-on = steady
lab-wifi = { $who }: Wi-Fi { $state }.
lab-wifi-off = off
lab-wifi-unconfigured = unconfigured
lab-wifi-not-visible = not-visible
lab-wifi-cannot-join = cannot-join
lab-wifi-joining = joining
lab-wifi-on = on
lab-address = { $who } has the address { $ip }.

## PINs
lab-pin-read = You read the PIN { $pin } at { $from }.
lab-given-label = You give the PIN { $pin } from the label of { $of }. It is not the PIN of the printer.
lab-given-old-page = You give the PIN { $pin } from a page that { $of } printed some other day. It is not the PIN that it has now.
lab-given-mistyped = You give the PIN { $pin } for that of { $of }: { $digits ->
    [first] two digits of its first half are mistyped.
    [second] two digits of its second half are mistyped.
   *[one] one digit is mistyped.
    }
lab-typed = You type { $pin } into { $into } at { $at }.
lab-typed-not-taken = You type { $pin } into { $into } at { $at }. It is not taken: { $why }.
lab-box-device = the box for a device's PIN
lab-box-router = the box for the router's own PIN
lab-box-printer = the box for the router's PIN
lab-no-box = WPS is off, so the page has no such box

## The protocol
lab-waits-button = { $who } waits two minutes for a pressed button.
lab-waits-pin = { $who } waits for the device with this PIN.
lab-waits-no-longer = { $who } no longer waits.
lab-turns-to = { $who } turns to { $ssid }: { $reason }.
lab-turns-expected = its beacon names this printer as expected
lab-turns-pin = its beacon says that it waits for a PIN
lab-turns-button = its beacon says that its button was pressed
lab-turns-in-case = it offers WPS, though it does not say that it waits for a printer
lab-turns-chosen = it is the network chosen at the printer
lab-message = { $kind }: { $from } to { $to }, { $octets } octets: { $meaning }
lab-says-proof-and-settings = proof of the second half, network name and key, encrypted
lab-says-who = who I am, my public key
lab-says-cannot = I cannot take you in
lab-says-promise = my promise of both PIN halves
lab-says-promise-and-proof = my promise, and proof of the first half
lab-says-first-half = proof of the first half
lab-says-second-half = proof of the second half
lab-says-settings = network name and key, encrypted
lab-says-received = received
lab-says-stop = I stop here
lab-says-done = thank you, done
lab-half-proved =
    { $half ->
        [first] { $by } has proved that it knows the first half.
       *[second] { $by } has proved that it knows the second half.
    }
lab-no-pin-for-it = { $by } has no PIN for this printer.
lab-refuses = { $by } refuses: { $error }.
lab-has-settings = { $at } has the settings: network { $ssid }, key { $key }.
lab-wps-failed = { $at }: WPS failed. { $text }

## Logs of routers
lab-log = Log of { $at }: { $text }.
lab-log-filtered = { $mac } is not on the list of allowed devices
lab-log-full = { $mac } was refused: there are as many devices as it takes
lab-log-refused = { $mac } was refused: { $status }
lab-log-wrong-key = { $mac } uses another key than the network's
lab-log-joined = { $mac } has joined the network
lab-log-overlap = more than one device is in push-button mode, all are refused
lab-log-pin-needed = { $device } ({ $mac }) asks with a PIN that nobody entered
lab-log-new-settings = the network { $ssid } now has a key of its own
lab-log-device-key = { $mac } was given a key for itself alone
lab-log-locked = its own PIN is refused after wrong ones
lab-log-nobody = nobody came within two minutes of the button

## Kinds of virtual printers
lab-printer-envy = inkjet with a touch screen; Wi-Fi can be set over IPP
lab-printer-officejet-pro = office inkjet with a touch screen and Ethernet
lab-printer-laserjet-touch = LaserJet Pro with a touch screen
lab-printer-laserjet-buttons = old LaserJet without a display, whose web server tells its WPS PIN to everybody
lab-printer-smart-tank-cdm = ink tank printer that speaks only CDM and tells its passphrase to everybody
lab-printer-enterprise = large office LaserJet on Ethernet: IPP and SNMP, pages with a login

## What can be wrong with a virtual printer
lab-printer-fault-asleep = every request gets 503
lab-printer-fault-garbage = documents have the right type and senseless content
lab-printer-fault-no-http = the port answers with something that is not HTTP
lab-printer-fault-hang = requests are taken and never answered
lab-printer-fault-redirect-circle = every page sends on to another, and back
lab-printer-fault-huge = every document is four gigabytes long
lab-printer-fault-login = every document wants the administrator's password (401)
lab-printer-fault-root-forbidden = the first page is refused (403), the rest is as always
lab-printer-fault-unknown-dialect = a web server that speaks nothing that is known, and no IPP
lab-printer-fault-truncated = documents end in the middle
lab-printer-fault-hasty = a request less than half a second after the last gets 503
lab-printer-fault-scans-forever = the search for networks never ends
lab-printer-fault-other-device = the web server names another serial number than IPP and SNMP
lab-printer-fault-new-certificate = the certificate of https is another one than before
lab-printer-fault-weak-signal = the printer stands far from the router
lab-printer-fault-out-of-range = the printer does not hear the router any more
lab-printer-fault-channel-13 = the router has gone to channel 13, which this printer does not use
lab-printer-fault-wrong-passphrase = the router's passphrase was changed, the printer has the old one
lab-printer-fault-mac-filter = the router lets only listed devices in
lab-printer-fault-wpa3-only = the router takes only WPA3

## What a virtual printer's panel and the router of its home understand
lab-printer-do-show = what the display and the light show, and the state of Wi-Fi
lab-printer-do-press = hold the wireless button for three seconds: WPS by button
lab-printer-do-menu-button = choose WPS push button in the menu
lab-printer-do-menu-pin = choose WPS PIN in the menu, where the panel can show one
lab-printer-do-router-pin = choose the home's network and type the PIN of its router
lab-printer-do-print = print a report
lab-printer-do-restore = restore network settings: it forgets its network
lab-printer-do-radio = switch the radio
lab-printer-do-join = type the passphrase of the home's network at the panel
lab-printer-do-cable = plug the network cable in or out, where there is a socket
lab-printer-do-router-button = press the WPS button of the home's router
lab-printer-do-enter-pin = enter a device PIN at the home's router

## What both consoles understand
lab-do-fault = let something be wrong; `faults` lists what
lab-do-faults = list the faults
lab-do-help = list the commands
lab-fault-set = { $fault }: { $about }
lab-row = { $name }{ $about }

## Kinds of virtual routers
lab-router-plain = a router with a page for people and nothing for programs
lab-router-asus = an Asus router: its page's calls over TLS, with device PIN, router PIN, button and switch
lab-router-freebox = a Freebox: REST with a token that is allowed at its display; the button alone
lab-router-fritz = a FRITZ!Box: TR-064 with Digest login; the button, no PIN
lab-router-hostapd = an access point on hostapd, driven by its control socket
lab-router-jnap = a Linksys router: JNAP, with device PIN, router PIN and button
lab-router-keenetic = a Keenetic router: RCI, with device PIN, router PIN and button; no word ends a run
lab-router-mikrotik = a MikroTik router: RouterOS 7 by REST; the button, no PIN, no word of how it goes
lab-router-openwrt = OpenWrt 24.10 with LuCI's rights, the full wpad, and hostapd_cli
lab-router-tplink = a TP-Link Archer: its page's calls, encrypted and signed; device PIN, own PIN and button
lab-router-upnp = a router with WFADevice: external registrars enrol devices and, with the router PIN, read its settings

## What can be wrong with a virtual router
lab-router-fault-silent-midrun = the web server stops answering when a device has begun its run
lab-router-fault-reboot = the router restarts when a device has begun its run
lab-router-fault-no-rights = the account may look, and change nothing
lab-router-fault-second-factor = a change has to be confirmed at the router first, where its kind has that
lab-router-fault-wrong-shape = every answer is a page that says welcome
lab-router-fault-https-changed-certificate = the certificate is another one than before
lab-router-fault-wps-stays = switching WPS is answered with success, and WPS stays as it was
lab-router-fault-two-buttons = a neighbour's device is in push-button mode as well

## What a virtual router's console understands
lab-router-do-show = its networks, what their WPS does, and the devices in them
lab-router-do-button = press the button on its back
lab-router-do-pin = enter the PIN of a device at its page
lab-router-do-stop = tell it to wait no longer
lab-router-do-wps = switch WPS at its page
lab-router-do-router-pin = give it another PIN of its own, or none
lab-router-do-reboot = restart it
lab-router-do-device = put another device beside it, or none
lab-router-do-skip = let so much of its time pass at once
lab-router-do-allow = let the application in that asks on the display
lab-router-do-deny = do not let it in
lab-router-do-sessions = how many are logged in, and how often a password was wrong
lab-router-do-firmware = encrypt the password alone, or every call
lab-router-do-session-ends = end who is at its page, as a router does when it hears nothing for minutes
lab-router-do-visitor = let somebody else be at its page
lab-router-do-logins = how many logins were tried and refused
lab-router-do-wpad = replace hostapd by one without WPS, or with it
lab-router-do-exec = whether its account may run hostapd_cli
lab-router-do-expire = end every session
lab-router-do-uci = give an option of every access point a value, or none

## What the consoles answer
lab-did-it = Done
lab-line-too-long = The line is too long
lab-no-such-line = There is no "{ $line }" here; `help` lists what there is
lab-say-switch = Say on or off
lab-say-cable = Say in or out
lab-say-report = Say network, wireless-test or info
lab-say-seconds = Say how many seconds, { $most } at most
lab-fault-none = Nothing is wrong any more
lab-fault-unknown = There is no such fault; `faults` lists them
lab-fault-is = Fault: { $fault }
lab-router-waits = The router waits for a device
lab-router-waits-pin = The router waits for the device
lab-router-refuses = The router refuses
lab-router-refuses-why = The router refuses: { $why }

## What a virtual printer's console answers, and what happens there
lab-printer-restored = The network settings are restored
lab-printer-radio-on = The radio is on
lab-printer-radio-off = The radio is off
lab-printer-joins = Joining { $ssid }
lab-printer-light = Wireless light: { $light }
lab-printer-wifi = Wi-Fi: { $state }
lab-printer-wifi-at = Wi-Fi: { $state }, network { $ssid }
lab-printer-no-wps = This printer has no WPS
lab-printer-cabled = Wireless is off while the network cable is plugged in
lab-printer-looks = The printer looks for a router for two minutes
lab-printer-pin = PIN: { $pin }
lab-printer-pin-on-page = This panel shows no PIN; it is on the printed network page
lab-printer-no-menu = This panel has no such menu
lab-printer-no-keys = This panel has no keys for digits
lab-printer-talks = The printer talks to the router
lab-printer-refuses = The panel refuses: { $why }
lab-printer-printed = Printed: { $title }
lab-printer-no-socket = There is no socket for a cable
lab-printer-cable-in = The cable is in
lab-printer-cable-out = The cable is out
lab-router-no-place = The router has no place for a PIN
lab-notice-cable-in = the network cable is in
lab-notice-cable-out = the network cable is out
lab-notice-flashes = the printer flashes: somebody asks which one it is
lab-notice-printed = printed: { $title }
lab-notice-router-waits = the router waits for a device
lab-notice-router-stopped = the router no longer waits
lab-notice-settings = WPS brought settings of { $ssid }
lab-notice-failed = WPS failed: { $why }
lab-notice-nobody = the two minutes are over and nobody came
lab-notice-wifi = Wi-Fi { $state }

## What a virtual router's console answers, and what happens there
lab-band-2 = 2.4 GHz
lab-band-5 = 5 GHz
lab-mode-button = button
lab-mode-pin = pin
lab-last-success = success
lab-last-failed = failed
lab-last-overlap = overlap
lab-last-nobody = nobody
lab-last-stopped = stopped
lab-router-network = { $ssid } ({ $band }): WPS { $wps }
lab-router-is-off = off
lab-router-is-on = on
lab-router-is-waiting = waits for a device ({ $mode }), { $seconds } s left
lab-router-last = {"  "}last: { $last }
lab-router-stopped = The router waits no longer
lab-router-did-not-wait = It was not waiting
lab-router-restarts = The router restarts
lab-router-skipped = { $seconds } s have passed
lab-router-wps-off = WPS is off
lab-router-busy = It waits for a device already
lab-router-overlap = It refuses: more than one device is in push-button mode
lab-device-wanted = expected button, none, or pin: and the digits
lab-freebox-granted = The application is granted
lab-freebox-denied = The application is denied
lab-freebox-nobody = No application asks to be let in
lab-sessions = { $open } open, { $refused } refused
lab-logins = { $tried } tried, { $refused } refused, { $open } open
lab-openwrt-anew = Its access points start anew
lab-openwrt-without = hostapd has no WPS now
lab-openwrt-with = hostapd has WPS now
lab-openwrt-deny = The account may not run hostapd_cli now
lab-openwrt-allow = The account may run hostapd_cli now
lab-openwrt-expired = Every session has ended
lab-notice-network = { $ssid } on channel { $channel }
lab-notice-waits = { $network } waits for a device ({ $mode })
lab-notice-success = { $mac } has the settings of { $network }
lab-notice-failed-at = WPS failed at { $network }: { $why }
lab-notice-overlap = more than one device pressed its button at { $network }
lab-notice-over = the window of { $network } is over and nobody came
lab-notice-stopped = { $network } waits no longer
lab-notice-wps-on = WPS of { $network } is on
lab-notice-wps-off = WPS of { $network } is off
lab-notice-joined = { $mac } joined
lab-notice-restarts = the router restarts
lab-notice-back = the router is back
