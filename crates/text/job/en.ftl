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
job-virtual-nobody-at = In the virtual home nobody answers at { $address }
job-virtual-no-radio = The virtual computer has no Wi-Fi interface called { $name }
job-virtual-no-network = In the virtual home no network called { $network } is heard

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
job-inquiry-box = Into which box on the router's page was the printer's PIN typed?
job-inquiry-box-device = The one for a device's PIN, also called client or enrollee PIN
job-inquiry-box-router = The one for the router's own PIN, also called AP PIN
job-inquiry-display = What does the printer's display say of its wireless network now?
job-inquiry-display-connected = That it is connected
job-inquiry-display-not-set-up = That it is not set up, or that WPS did not work
job-inquiry-display-finds-nothing = That it finds no router, or not the network
job-inquiry-display-refused = That the network refused it, or that the passphrase is wrong
job-inquiry-display-no-address = That it is connected and has no IP address, or one that begins with 169.254
job-inquiry-display-connecting = That it is still connecting
job-inquiry-display-none = It has no display for that, only lights
job-inquiry-network = Does the printer name the network { $network } there, or another one?
job-inquiry-network-this = This one
job-inquiry-network-other = Another one
job-inquiry-light = What does the printer's wireless light do?
job-inquiry-light-steady = It is on and steady
job-inquiry-light-blinks = It blinks
job-inquiry-light-off = It is off
job-inquiry-yes = Yes
job-inquiry-no = No
job-inquiry-unknown = I do not know
job-inquiry-told = { $question } Answer: { $answer }

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

## The scenarios of the virtual home, in a line each
job-scene-device-pin = The printer shows its PIN, the router is told it, the printer joins
job-scene-button = The router's WPS button is pressed by program, you press the printer's
job-scene-router-pin = You type the PIN of the router's label at the printer, which fetches the settings itself
job-scene-router-pin-made = The router makes a PIN for some minutes, you type it at the printer, and it is off again
job-scene-short-pin = A printer whose PIN has only four digits
job-scene-printed-pin = A printer that cannot show a PIN prints it on its network configuration page
job-scene-mistyped-digit = One digit is mistyped: the check digit notices before anything is sent
job-scene-two-networks = A neighbour's router offers WPS too; it turns the printer away, the right one takes it in
job-scene-hidden-network = A hidden name switches the router's WPS off; this computer's own radio lets the printer in
job-scene-no-wps-router = The router has no WPS at all; this computer's own radio hands the printer the settings
job-scene-popup-pin = This computer's radio is an access point for two minutes, and takes the printer's PIN
job-scene-popup-button = The same with the printer's button, for a printer without a PIN
job-scene-wps-for-the-job = WPS is off at the router; it is switched on for the job and off again
job-scene-wps-on-for-the-button = The same before the router's button is pressed
job-scene-locked-but-open = A router that refuses its own PIN still takes the printer's
job-scene-noisy-air = One frame in five is lost; both sides repeat themselves until it works
job-scene-old-router = A router of WPS 1.0, which names no devices and waits to be spoken to
job-scene-new-router = A router with factory settings makes its network's key when the first device comes
job-scene-own-key = The router gives the printer a network key that no other device has
job-scene-transition = A network of WPA2 and WPA3 together takes the printer with WPA2
job-scene-crowded-buttons = Two devices in reach have their button pressed, so the PIN is taken, which is for one
job-scene-neighbours-button = A neighbour's router waits for its button, so the PIN is the surer way
job-scene-listed-printer = Only listed devices may join, and the printer is on the list
job-scene-buttons-by-hand = No program speaks to the router: you press both buttons, and octopin looks afterwards
job-scene-pin-by-hand = You type the printer's PIN into the router's own page
job-scene-passphrase-by-hand = A printer without WPS: you choose the network at its display and type the passphrase
job-scene-already-there = The printer is in the network already, so nothing is to be done
job-scene-upnp-pin = The router takes a registrar over UPnP: this computer speaks with the printer through it
job-scene-passphrase-by-ipp = The printer is in an old network and lets its Wi-Fi be set over IPP; it moves to the new one
job-scene-passphrase-by-web = The same with a printer that takes a profile from its web server only (LEDM)
job-scene-setup-network = A new printer shows a network of its own, over which it is given the home's passphrase
job-scene-usb-cable = The printer is at this computer's USB; the passphrase is written over that
job-scene-ethernet-cable = The printer is at a network cable, gets the passphrase over it, and you pull the cable
job-scene-upnp-wants-login = The router's UPnP wants a login before it takes a registrar
job-scene-upnp-refuses = The router says who it is over UPnP, and takes no registrar
job-scene-upnp-wrong-pin = Through UPnP too a wrong PIN is noticed, with its half, and not tried again
job-scene-upnp-router-gone = The router loses its power in the middle of the exchange
job-scene-upnp-old-passphrase = The passphrase that you gave for the network is an old one
job-scene-upnp-filtered = WPS through UPnP succeeds, and the router's filter does not list the printer
job-scene-upnp-off = The registrar over UPnP is wished, and the router has UPnP switched off
job-scene-web-wants-login = The printer's settings have a password, and nobody gave it
job-scene-ipp-wants-login = The printer tells everything over IPP, and lets nobody set anything without its password
job-scene-ipp-wrong-passphrase = The printer takes a mistyped passphrase, leaves its old network, and gets into neither
job-scene-passphrase-not-settable = The printer speaks only a newer dialect (CDM), in which nobody has seen Wi-Fi set
job-scene-setup-network-absent = The printer's set-up network is wished, and none is on the air
job-scene-setup-network-locked = The printer's own network has a password, which this program does not guess
job-scene-setup-network-declined = You are asked whether the set-up network is your printer's, and say no
job-scene-setup-network-silent = Nobody answers in the set-up network
job-scene-setup-wrong-passphrase = The passphrase of the home's network is mistyped, and the printer cannot know
job-scene-setup-too-far = The printer gets the passphrase and does not hear the home's router from where it stands
job-scene-usb-without-ipp-usb = The printer is plugged in, and the program that speaks with it over USB is missing
job-scene-usb-printer-refuses = The printer was set up before and has a password, over USB too
job-scene-usb-wrong-passphrase = The passphrase is mistyped; the printer says over USB that it cannot join
job-scene-usb-isolated = The printer says over USB that it is in the network, and the router keeps it apart
job-scene-ethernet-cable-pulled = The cable is pulled before the passphrase is written
job-scene-ethernet-profile-refused = The printer wants the password of its settings before it takes a profile
job-scene-ethernet-cable-stays = The passphrase is written, and the cable stays in, which keeps the printer's Wi-Fi off
job-scene-ethernet-filtered = The cable is pulled, and the router lets in only listed devices
job-scene-wrong-pin = The PIN that you give is not the printer's: it stops, says which half, and does not guess
job-scene-wrong-first-half = You type the PIN of a page from last week; the first half does not fit
job-scene-wrong-second-half = Two digits of the second half are mistyped in a way that the check digit misses
job-scene-wrong-box = The printer's PIN is typed into the box for the router's own PIN
job-scene-label-at-router = The PIN of the router's label is given for the printer's PIN
job-scene-wrong-router-pin = At the printer, two digits of the router's PIN are mistyped
job-scene-wrong-router-pin-unseen = At the printer, the router's PIN is mistyped, and the router tells this program nothing
job-scene-popup-wrong-pin = A wrong PIN at this computer's own access point
job-scene-mistyped-thrice = The PIN is mistyped again and again, and nothing is ever sent
job-scene-no-pin = Nobody gives the PIN
job-scene-too-late = The PIN is given after the printer's two minutes
job-scene-nobody-entered-it = The printer shows its PIN and nobody enters it anywhere
job-scene-nobody-pressed = The router waits for its button, and nobody presses the printer's
job-scene-popup-nobody-pressed = This computer's access point waits, and nobody presses the printer's button
job-scene-two-buttons = Two printers are in push-button mode at once, so nobody can tell which one is meant
job-scene-not-agreed = You are asked before anything is changed, and say no
job-scene-nobody-to-ask = There is nobody who could agree, so nothing is changed
job-scene-no-wps = The router has no WPS, or it is off and stays off
job-scene-router-locked = The router refuses its own PIN because it is locked
job-scene-hidden-and-no-radio = A hidden name switches WPS off, and this computer has no radio of its own
job-scene-wpa3-only = The network takes only WPA3, which WPS cannot hand out and this printer cannot do
job-scene-five-ghz-only = The network is on 5 GHz alone, and the printer has only 2.4 GHz
job-scene-six-ghz-only = The network is on 6 GHz alone
job-scene-enterprise = The network wants an account of everyone instead of a passphrase
job-scene-enhanced-open = The network is encrypted without a passphrase, for which WPS has no word
job-scene-wep = The network is of WEP, which WPS forbids
job-scene-tkip-only = The network encrypts with TKIP alone, which WPS forbids
job-scene-pmf-known = The network protects its management frames, and this printer is known not to
job-scene-mac-filter-known = Only listed devices may join, and the printer is not on the list
job-scene-overlap-known = Two devices in reach have their button pressed, and the button is wished
job-scene-channel-13-known = The router is on channel 13, and the printer is known to end at 11
job-scene-radar-wait = The router listens for radars before it may send, and the network is on 5 GHz alone
job-scene-full-known = The router says that it takes no more devices
job-scene-cable-in = A network cable in the printer keeps its Wi-Fi off
job-scene-no-wireless = The printer has no Wi-Fi at all
job-scene-no-button = The button is wished, and the printer has none
job-scene-no-pin-box = The PIN is wished, and this router's interface takes only the button
job-scene-out-of-range = The printer is too far from the router to hear it
job-scene-channel-13 = The router is on channel 13, which a printer made for North America does not use
job-scene-mac-filter-first = The router's filter refuses the printer before WPS begins
job-scene-mac-filter = WPS succeeds, but the router's filter does not list the printer
job-scene-wpa3-behind = WPS succeeds, and the network wants what WPA3 wants, though the router's page says WPA2
job-scene-pmf-required = WPS succeeds, but the network makes every device protect its management frames
job-scene-stale-key = WPS hands out an old key, from before the passphrase was changed
job-scene-full = WPS succeeds, but the router has as many devices as it takes
job-scene-no-address = The printer joins, but nobody gives it an address
job-scene-addresses-full = The printer joins, and the router has no address left to give
job-scene-guest-network = The printer joins a guest network that keeps it apart from the computer
job-scene-isolation-unseen = The same, where the router does not tell that it does that
job-scene-other-network = By hand, the button of the wrong router is pressed: the printer is in another network
job-scene-wrong-passphrase = By hand, the passphrase is mistyped at the printer
job-scene-silent-printer = The printer is in the network, and neither its page nor its printing answers
## The history
job-history-no-run = there is no run { $id } in the history
    .next = `octopin history` lists the runs that are remembered
job-history-no-place = there is no place for the history: { $why }
    .next = set HOME or XDG_STATE_HOME to a directory that you may write to
job-history-no-home = neither HOME nor XDG_STATE_HOME is set
job-history-newer = the history in { $path } was written by a later version of octopin
    .next = use that version, or move the file away
job-history-broken = the history in { $path } cannot be used ({ $why })
    .next = move the file away, and a new one is begun

## The support bundle: what can go wrong, and its files
job-bundle-bad-capture = the capture { $name } cannot be read ({ $why })
    .next = check the name, or leave it out
job-bundle-captures = these are too many captures
    .next = give the ones of the tries that matter, { $max } at the most
job-bundle-not-written = the bundle cannot be written ({ $error })
    .next = name a file in a directory that you may write to
job-bundle-no-pdf = this build makes no PDF; summary.html is the same page
job-bundle-pdf-failed = the PDF could not be made: { $why }
job-bundle-pdf-font = the font cannot be read
job-bundle-pdf-page = the page has no size
job-bundle-no-run = No run is remembered.
job-bundle-made = Support bundle, made by { $program } on { $at }
job-bundle-file-pdf = one page: the devices, what was tried, outcome, cause, whom to call
job-bundle-file-html = the same page for a web browser
job-bundle-file-timeline = what happened in the run that it is about, and when
job-bundle-file-json = all of it for programs (octopin.bundle/1)
job-bundle-file-capture = captured messages of WPS; `octopin explain` and Wireshark read it
job-bundle-masked = Passphrases, PINs, claim codes and community strings are masked as { $mask }, in { $places } places.
job-bundle-replaced = Replaced by pseudonyms, the same ones in all files: { $macs } MAC addresses, { $uuids } UUIDs, { $serials } serial numbers.
job-bundle-replaced-names = Replaced by pseudonyms, the same ones in all files: { $macs } MAC addresses, { $uuids } UUIDs, { $names } names of networks, { $serials } serial numbers.
job-bundle-captures-keep =
    Captures keep only what belongs to WPS; other packets are left out, and the exchange of keys after
    WPS is emptied. What is encrypted in WPS's messages stays as it was.
job-bundle-names-in = The names of networks are in it; --hide-names replaces them too.

## The support bundle: its page
job-bundle-title = Printer set-up report
job-bundle-lead = Made by { $program } on { $at }. Passphrases and PINs are not in it; addresses and serial numbers are replaced by pseudonyms, the same ones in all files beside it.
job-bundle-not-known = not known
job-bundle-happened = What happened
job-bundle-nothing-tried = Nothing was tried yet that is remembered.
job-bundle-tried = Tried
job-bundle-began = Began
job-bundle-outcome = Outcome
job-bundle-why = Why
job-bundle-next = Next
job-bundle-causes = Likely causes, the likeliest first
job-bundle-printer = Printer
job-bundle-router = Router
job-bundle-whom = Whom to call
job-bundle-nobody = Nobody yet: first do what is said under Next. If that does not help, show this page to the printer's or the router's maker.
job-bundle-call = { $ask } { $why }
job-bundle-tell-them = Tell them:
job-bundle-tries = What was tried, the last first
job-bundle-run = Run
job-bundle-what = What
job-bundle-captured = Captures
job-bundle-file = File
job-bundle-unknown = What is not known
job-bundle-model = Model
job-bundle-product-number = Product number
job-bundle-firmware = Firmware
job-bundle-serial = Serial number (pseudonym)
job-bundle-wifi = Wi-Fi
job-bundle-seen = Seen
job-bundle-driver = Driven by
job-bundle-network = Network
job-bundle-list = { $first }, { $next }
job-bundle-ended = { $outcome } ({ $code })
job-bundle-open = did not end
job-bundle-way = { $command }, way: { $way }
job-bundle-released = { $version }, released { $day }
job-bundle-on-network = network { $name }
job-bundle-channel = channel { $channel }
job-bundle-signal = signal { $dbm }
job-bundle-pmf = protected management frames { $mode }
job-bundle-hidden = hidden
job-bundle-wps-on = WPS on
job-bundle-wps-takes = WPS on, takes { $ways }
job-bundle-wps-off = WPS off
job-bundle-wps-not-known = WPS not known
job-bundle-wps-locked = WPS locked
job-bundle-device-pin = a device's PIN
job-bundle-button = the button
job-bundle-router-pin = the router PIN
job-bundle-seen-last = as it was seen last
job-bundle-a-model = model
job-bundle-a-product-number = product number
job-bundle-a-firmware = firmware
job-bundle-unknown-printer = Of the printer: { $what }. `octopin bundle --printer ADDRESS` asks it.
job-bundle-unknown-router = Of the router: { $what }. `octopin bundle --router ADDRESS` asks it.
job-bundle-unknown-run = What was tried. `octopin join` notes what it does.

## What a capture says
job-capture-succeeded = WPS succeeded in the capture: { $cause } Nothing that was observed says that the printer is not on the network.
    .next = Look whether the printer is on the network now: `octopin find` lists the printers in reach, and `octopin diagnose --printer ADDRESS` looks at one.
