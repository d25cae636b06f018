# English: the job. Names begin with job-

## What the person is asked
job-ask-join = Bring the printer into "{ $network }" in this way?
job-ask-join-unnamed = Bring the printer into the network in this way?
job-ask-done = Is that done?
job-ask-wps-on = WPS is off at this router. Switch it on for this job, and off again after it?
job-ask-setup-network = Is "{ $network }" your printer's own network? This computer's radio joins it for up to a minute, leaves its own network meanwhile, and sends the passphrase over it, which has no password. Go on?
job-ask-leave-network = The radio cannot be an access point beside its connection to "{ $network }", which is left for up to two minutes. Go on?
job-ask-untried = The driver for { $router } is written from documentation, and was never tried at such a router. Use it all the same?
job-ask-known-passphrase = Give the printer "{ $network }", with the passphrase that this computer has for it ({ $interface })?
job-ask-new-router-pin = Whoever has the router's own PIN can read and change the network's settings. Let the router take one for { $minutes } minutes at most, show it here, and switch it off again?
job-ask-router-pin = The router has a PIN of its own that may be used now. Whoever has it can read and change the network's settings. Read it from the router and show it here?
job-nobody-to-ask = this needs an answer ({ $question }), and there is nobody to ask
    .next = add --yes to agree beforehand, or name the way with --way
job-no-pin = the printer's PIN is missing, and there is nobody to ask
    .next = add --pin; `octopin where` says where the printer has it
job-pin-again = That is not a WPS PIN: { $why }. Read it again.
job-bad-pin = that is not a WPS PIN: { $why }
    .next = read the PIN again; the printer shows or prints it
job-not-agreed = you were asked before it began, and said no
    .next = `octopin join --dry-run` shows the other ways; --way takes one of them

## What was seen, and which way
job-printer-not-yet = The printer does not answer at { $address } yet: { $why }
job-air-not-seen = The air was not looked at: { $why }
job-no-gateway = This computer has no default gateway, and no router was named
job-no-fitting-driver = No driver fits the router at { $host }
job-router-not-driven = The router is not driven: { $why }
job-router-not-read = The router was not read: { $why }
job-several-printers = Several printers are on this network; give the address of the one that is meant, from `octopin find`
job-no-printer-yet = The printer is not on this network yet; it is recognized by what it says during WPS
job-interface-as-before = { $interface } is as it was before octopin was interrupted
job-bad-router-address = that is no address of a router
    .next = give HOST or HOST:PORT
job-no-way = no way onto the network is open
job-no-way-because = no way onto the network is open: { $why }
job-way-shut = the way "{ $way }" is not open
job-way-shut-because = the way "{ $way }" is not open: { $why }
job-see-ways = `octopin join --dry-run` shows every way with its reasons

## What a way lacks here
job-lacks-driver = no driver speaks to the router
    .next = name it with --router ADDRESS
job-take-upnp = this router is spoken to over UPnP
    .next = take the way "upnp" (--way upnp)
job-lacks-upnp = this program does not speak UPnP with the router
    .next = give the address of its description with --router upnp:http://HOST:PORT/PATH (`octopin find --routers` looks for it)
job-lacks-settings = the network's settings are not known
    .next = give them with --ssid NAME and --passphrase -
job-lacks-wifi = no Wi-Fi interface was named whose radio may be used
    .next = name it with --wifi NAME
job-lacks-place = the radio of that interface has no place for an access point now
    .next = name another one with --wifi
job-lacks-answer = the printer does not answer this computer
    .next = see that it is switched on, and give its address: `octopin find` has it
job-at-usb = the printer is at this computer's USB
    .next = its Wi-Fi is set over that
job-lacks-usb = no printer answers at this computer's USB
    .next = plug it in, install the program ipp-usb, and give the address that `octopin find` shows then
job-lacks-setup-network = no open set-up network of a printer is in reach
    .next = start the printer's set-up mode, or join its network yourself where it has a password, and give the printer's address there

## What the person does, and what is changed
job-do-start-pin = Start WPS with the PIN on the printer now
job-do-press-button = Press the printer's WPS button now
job-do-pull-cable = Pull the network cable out of the printer: most printers have their Wi-Fi off while it is plugged in
job-asks-for-pin = { $device } asks for a PIN to be entered
job-kept-out = { $mac } was kept out: { $why }
job-in-network = { $mac } is in the network
job-wps-is-on = WPS is on for this job
job-router-pin-made = the router takes a new PIN of its own, for some minutes
job-restore-later = run `octopin router restore { $address }` when the router answers again

## How it ended
job-already = the printer is in this network already
job-stopped = it was stopped here
    .next = start again when you are ready
job-nobody-came = no device came within two minutes
    .next = start WPS on the printer within the two minutes, in the same way as here, and run this again
job-because = { $what }: { $why }
job-not-found = the printer is not found on the network
    .next = look at what the printer shows, print its network report, and check that this computer is in the same network
job-joined-not-found = the printer got the network's settings and is not found on the network
    .next = print the printer's network report, and check that this computer is in the same network
job-joined-not-on = the printer got the network's settings, and says that its Wi-Fi is not connected
    .next = unplug its network cable if it has one, and look at its wireless report
job-joined-elsewhere = the printer answers, and says that it is in another network
    .next = check which network's button or PIN was used
job-joined-over-usb = the printer says over USB that its Wi-Fi is in the network, and this computer does not find it there
    .next = check that this computer is in the same network as the printer and not in a guest network, then open the address that the printer's own network report shows
job-joined-silent = the printer is on the network, and neither its web page nor its printing answers
    .next = switch the printer off and on again

## What a step could not do
job-no-driver = no driver speaks to the router
    .next = run this again with --router and the router's address
job-failed-unexplained = the router says that the run failed, and not why
    .next = start WPS on both sides again, and look at the printer's own report
job-cancelled-at-router = somebody told the router to wait no longer
    .next = start again when nobody else is at the router
job-check-cable = see that the network cable is in the printer and in the router, and run this again
job-check-usb = see that the USB cable is in and that the printer is on, and run this again
job-no-settings = the network's settings are missing
    .next = give the network with --ssid and --passphrase -
job-settings-not-known = the network's settings are not known
    .next = give them with --ssid and --passphrase -
job-bad-passphrase = that is no WPA2 passphrase
    .next = give 8 to 63 characters, or a key of 64 hexadecimal digits
job-home-security = a WPA2 passphrase does not open that network ({ $security })
    .next = switch the router to WPA2, or to WPA2 and WPA3 together
job-no-printer = the printer does not answer
    .next = give its address; `octopin find` has it
job-nobody-in-setup-network = nobody answers in the printer's set-up network
    .next = switch the printer off and on, and start its set-up mode again
job-not-kept = what the printer has now could not be kept: { $error }
    .next = make octopin's state directory writable
job-set-with-password = set its Wi-Fi with `octopin printer set-wifi { $host }`, which asks for the printer's password; it is often on a label, or on its information page
job-router-pin-unused = nobody used the router's PIN in its time
    .next = find the box for the router's PIN in the printer's wireless menu first, then run this again
job-no-router-pin = the router does not tell a PIN of its own
    .next = it may be on its label or its WPS page; `--way manual` has the steps for another way

## Changes at a router
job-change-no-driver = no driver of this program speaks to this router
    .next = change it on its own page; `octopin router show` has the steps
job-change-no-journal = what is changed at a router is noted first, and the note cannot be kept: { $error }
    .next = make octopin's state directory writable, or set XDG_STATE_HOME to one that is
job-change-taken-back = { $why }; its settings are as they were
job-change-restore = if something was changed there, `octopin router restore { $address }` puts it back
job-change-next-restore = { $next }; if something was changed there, `octopin router restore { $address }` puts it back
job-says-on-is-off = the router says that it switched WPS on, and { $who ->
    [state] its state
   *[air] its beacon on the air
} says that it is off
    .next = look at its own page; some routers keep WPS off while the network name is hidden, WPA3 only, or without a password
job-says-off-is-on = the router says that it switched WPS off, and { $who ->
    [state] its state
   *[air] its beacon on the air
} says that it is on
    .next = switch it off on its own page, and look again with `octopin router show`
job-says-pin-off = the router says that it takes its own PIN no more, and { $who ->
    [state] its state
   *[air] its beacon on the air
} says that it does
    .next = change it on its own page, and look again with `octopin router show`
job-says-wpa2 = the router says that it takes WPA2 with AES alone, and { $who ->
    [state] its state
   *[air] its beacon on the air
} says that it takes more
    .next = change it on its own page, and look again with `octopin router show`
job-changed-since = this is not the last change at the router any more
    .next = see `octopin router restore`, which takes back the last change

## The virtual home
job-virtual-no-program = No program speaks to this router: what is to be done there is done by hand
job-virtual-radio-as-before = this computer's radio is as it was before octopin was interrupted
job-virtual-no-settings = the network's settings are not known
    .next = give the passphrase

## What is looked at when a printer is not in the network
job-state-ok = ok
job-state-problem = problem
job-state-unknown = unknown
job-state-not-possible = not possible
job-check-printer-answers = The printer's web server or print service answers
    .next = give its address with --printer; `octopin find` lists the printers in reach
job-check-printer-wifi = The printer itself says that its Wi-Fi is connected
    .next = look at the network page of its web server, its panel, or its app
job-check-printed-report = All checks of the printer's printed report pass
    .next = print the wireless test report, and give a picture of it with --report
job-check-printer-wps-way = The printer has a WPS PIN or a WPS button
    .next = `octopin where MODEL` says where its menu has them
job-check-router-wps = WPS is on at the router
    .next = look at the router's WPS page; `octopin router show` has the steps
job-check-router-mode = The router takes a device's PIN or its button
    .next = look at the router's WPS page for a box for the PIN and for a button
job-check-printer-firmware = The printer's firmware is not old
    .next = compare it with the newest one on the maker's own page
job-check-router-firmware = The router's firmware is not old
    .next = look for an update on the router's own page
job-check-same-network = The printer is set up for this network
    .next = compare the network's name on the printer's report with the router's
job-check-same-addresses = The printer's address is in this computer's network
    .next = compare the addresses of both: the first three numbers are mostly the same
job-check-range = The printer and the router hear each other well
    .next = bring the printer within a few steps of the router and try again there
job-check-bands = The network is on a band that the printer has
    .next = let the router send the network on 2.4 GHz, which nearly every printer has
job-check-security = The network's security is one that WPS can hand out
    .next = look at the router's Wi-Fi page: it should say WPA2, or WPA2 and WPA3
job-check-guest-network = The network is no guest network
    .next = look at the router's page which of its networks is for guests
job-check-isolation = The router does not keep wireless devices from each other
    .next = look at the router's Wi-Fi page for isolation of clients, and switch it off
job-check-mac-filter = The router lets in devices that are on no list
    .next = look at the router's Wi-Fi page for a list of allowed devices (MAC filter)
job-check-restarts = The router and the printer were restarted
    .next = switch both off and on again, the router first, and wait for three minutes

## What only a person knows
job-question-restarted = Were the router and the printer both switched off and on again since it fails?
job-question-close = Is the printer within a few steps of the router now?
job-question-guest = Is the network that the printer is to join a guest network?
job-question-cable = Is a network cable plugged into the printer?
job-question-mac-filter = Does the router let only devices on a list join (a MAC filter)?
job-question-isolation = Does the router keep wireless devices from each other (isolation)?
job-question-updated = Do the printer and the router both have the newest firmware of their makers?
job-question-odd-passphrase = Does the Wi-Fi password have exactly 8 or 16 characters, or letters with accents?
job-question-other-setup = Does the set-up of other devices fail since WPS is on at the router?

## What a fact was learnt from
job-seen-after-wps = looked for it after WPS
job-seen-answers = it answers
job-seen-arp = its address is answered for (ARP), and its ports are silent
job-seen-asked = asked
job-seen-box = into which box the PIN was typed
job-seen-capture = recorded traffic
job-seen-display = the printer's display
job-seen-given = given
job-seen-ipp-usb = ipp-usb on this computer
job-seen-label = what stands on the printer
job-seen-light = the printer's wireless light
job-seen-no-answer = no answer
job-seen-no-ssdp = no answer to a search (SSDP)
job-seen-own-addresses = addresses of this computer
job-seen-own-connection = this computer's own connection
job-seen-own-network = this computer's own network
job-seen-radio = this computer's radio
job-seen-router = router
job-seen-router-events = the router's events
job-seen-router-page = the router's own page
job-seen-sent-to-printer = sent to the printer's address
job-seen-sent-to-router = sent to the router's address
job-seen-settings = the printer's or the router's settings
job-seen-this-job = this job
job-seen-virtual-printer = virtual printer
job-seen-wlanconfig = WFAWLANConfig answers

## Harden: what the person is asked
job-harden-wps-off = Switch WPS off at { $router }?
job-harden-router-pin-off = Let { $router } take its own PIN no more? Device PINs and the button work as before.
job-harden-wpa2 = Let the networks of { $router } take WPA2 with AES alone? Devices that know only the first WPA or TKIP cannot join any more.
job-harden-for-good = { $question } It cannot be put back from here, because the PIN is a secret and is not kept; it is there again when the router starts anew with its own configuration.
