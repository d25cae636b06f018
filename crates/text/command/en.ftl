# English: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = there are no texts in "{ $code }"; the languages are en, de, fr and es
cmd-result-not-written = the result could not be written: { $error }

## Questions
cmd-not-agreed = this needs an answer ({ $question }), and there is nobody to ask
    .next = add --yes to agree beforehand

## where
cmd-where-nothing-found = no printer was named, and no earlier find has left a list of printers
    .next = name the model as it stands on the printer, such as `octopin where "ENVY 6000"`, or run `octopin find --only printers` first
cmd-where-last-found = The last `octopin find` found { $model } at { $address }.
cmd-where-says = The printer at { $address } says that it is { $model } ({ $source }; { $confidence } confidence).
cmd-where-firmware = Its firmware: { $firmware }.
cmd-where-no-number = the last search found no printer number { $number }
    .next = run `octopin find --only printers` and try again, or name the model as it stands on the printer, such as `octopin where "ENVY 6000"`
cmd-where-or-name = { $next }, or name the model as it stands on the printer, such as `octopin where "ENVY 6000"`
cmd-where-away = the printer does not answer now: { $why }
cmd-where-name-or-password = name the model as it stands on the printer, such as `octopin where "ENVY 6000"`; or give the password in the variable OCTOPIN_PASSWORD
cmd-where-no-model = { $address } is a printer that does not say which model it is
    .next = name the model as it stands on the printer, such as `octopin where "ENVY 6000"`
cmd-where-not-known = not known to the guide
cmd-where-no-wifi = no Wi-Fi
cmd-where-pin-shown = PIN on the panel
cmd-where-pin-printed = PIN on a printed page
cmd-where-pin-not-evidenced = no PIN evidenced
cmd-where-steps-of-number = `octopin where NUMBER` has the steps.
cmd-where-unknown = the guide has no printer named { $query }
cmd-where-several = { $query } can be several printers: { $printers }
cmd-where-or-family = { $first }; or { $next }
cmd-where-near = give the whole name as it stands on the printer. Near names are { $names }. If yours is none of them, look in its Wireless or Network menu for Wi-Fi Protected Setup, and for a PIN on the network configuration page that it prints
cmd-where-use-button = Use the push button, if the router has one: there is no PIN in it.
cmd-where-use-setup = Restore the printer's network settings, and set it up through the network that it then makes (HP-Setup-..., printer at 192.168.223.1), or with the maker's app.
cmd-where-use-panel = Choose the network and type its passphrase at the printer's panel or on its web page, or use the maker's app.
cmd-where-use-cable = Set it up over a USB or network cable.
cmd-where-family = Family: { $family }.
cmd-where-panel = Panel: { $panel }. Wi-Fi: { $wifi }.
cmd-where-wifi-yes = yes
cmd-where-wifi-no = no
cmd-where-wifi-unknown = not known
cmd-where-wifi-band = yes, { $band } GHz ({ $confidence })
cmd-where-wifi-bands = yes, 2.4 and 5 GHz ({ $confidence })
cmd-where-without-wifi = This printer has no Wi-Fi: it has no WPS PIN and no WPS button.
cmd-where-title-shown = The WPS PIN: the panel shows it
cmd-where-title-printed = The WPS PIN: a page that it prints has it
cmd-where-title-not-evidenced = The WPS PIN: none is evidenced for this printer
cmd-where-without-pin = What to do without a PIN:
cmd-where-print-anew = Print it just before you use it: a PIN on an old page may be outdated.
cmd-where-title-button = The push button
cmd-where-title-report = The page about its network
cmd-where-title-restore = Network settings back to those of a new printer
cmd-where-not-evidenced = Not evidenced: no source says how.
cmd-where-or = Or:
cmd-where-see = You will see: { $see }.
cmd-where-lasts = It lasts { $lasts }.
cmd-where-sure = How sure: { $confidence }. From: { $sources }.
cmd-where-lights = What the light says
cmd-where-light = { $looks }: { $means }.
cmd-where-own-networks = Networks that an HP printer makes itself
cmd-where-own-network = { $form }: { $about }.
cmd-where-pins = Four PINs that are easily mixed up
cmd-where-pin-kind = { $name }: { $found }. It belongs into { $belongs }.
cmd-where-firmware-way = Firmware, the official way
cmd-where-press = press
cmd-where-press-together = press together
cmd-where-hold = hold
cmd-where-hold-together = hold together
cmd-where-hold-seconds = hold { $seconds } s
cmd-where-hold-seconds-together = hold { $seconds } s together
cmd-where-turn = { $turn }: { $how }

## The help of the command line, and what is wrong with one
cmd-help-usage = Usage:
cmd-help-commands = Commands:
cmd-help-arguments = Arguments:
cmd-help-options = Options:
cmd-help-default = { $help } [default: { $value }]
cmd-help-values = { $help } [possible values: { $values }]
cmd-help-value = { $value } ({ $help })
cmd-usage-unknown-argument = unexpected argument '{ $argument }' found
cmd-usage-unknown-command = unrecognized subcommand '{ $command }'
cmd-usage-invalid-value = invalid value '{ $value }' for '{ $argument }'
cmd-usage-no-value = a value is required for '{ $argument }' but none was supplied
cmd-usage-refused-value = invalid value '{ $value }' for '{ $argument }': { $why }
cmd-usage-missing-argument = the following required arguments were not provided: { $arguments }
cmd-usage-missing-command = '{ $command }' requires a subcommand but one was not provided
cmd-usage-twice = the argument '{ $argument }' cannot be used multiple times
cmd-usage-conflict = the argument '{ $argument }' cannot be used with '{ $other }'
cmd-usage-conflict-with-others = the argument '{ $argument }' cannot be used with one or more of the other specified arguments
cmd-usage-near = did you mean '{ $name }'?
cmd-usage-near-of = did you mean '{ $name }'? There are: { $values }
cmd-usage-values = there are: { $values }
cmd-usage-more = see `octopin --help`, or `--help` after the command

## Words of the terminal, and questions
cmd-error = error:
cmd-next = next:
cmd-warning = warning:
cmd-ask-agree = { $question } [y/N]
cmd-ask-known = { $question } [y/n, Enter: not known]
# What is understood as yes, and as no: words with a blank between them.
cmd-ask-yes = y yes
cmd-ask-no = n no
cmd-ask-password-file = { $option } { $file } cannot be read: { $why }
    .next = give a text file whose first line is the password
cmd-ask-empty-file = its first line is empty
cmd-time-left = { $time } left
cmd-what-next = { $what }; { $next }

## Runs of the protocol: enroll, registrar and popup
cmd-done = Done
cmd-run-ended-at = { $what } (at { $message })
cmd-run-ended-at-error = { $what } (at { $message }, configuration error { $number }, { $error })
cmd-see-interfaces = see `ip link` for the interfaces of this computer
cmd-unnamed-device = a device without a name
cmd-message-octets = { $kind } ({ $octets } octets)
cmd-kept-as-run = this is run { $id } in `octopin history`
cmd-label-network = network
cmd-label-security = security
cmd-label-key = key
cmd-security-types = { $auth }, { $encr }
cmd-no-key = none, the network is open
cmd-key-masked = { $key } (--show-secrets shows it)
cmd-no-events = the program cannot wait for events: { $error }
    .next = close other programs and try again
cmd-put-back = Put { $name } back as it was before octopin was interrupted
cmd-scanning = scanning
cmd-talking-to = talking to { $who }
cmd-tolerated = tolerated: { $quirk }

## Values of the command line
cmd-stdin-twice = both { $first } and { $option } are `-`, and standard input has one secret
    .next = give { $option } in another way
cmd-stdin-empty = { $option } is `-`, but standard input has nothing
    .next = write the value for { $option } and a line break to standard input
cmd-stdin-unreadable = { $option } is `-`, but standard input cannot be read: { $error }
    .next = write the value for { $option } and a line break to standard input
cmd-secret-missing = { $option } is missing, and there is no terminal to ask on
    .next = give { $option } as `-` and write the value to standard input
cmd-secret-not-answered = { $option } was asked for, and Ctrl-C was the answer
    .next = run the command again when you have it
cmd-secret-question = { $question }: {""}
cmd-bad-device-pin = --pin "{ $pin }" is not a WPS PIN: { $why }
    .next = read the PIN again; the device shows or prints it
cmd-bad-router-pin = the value of --router-pin is not a WPS PIN: { $why }
    .next = read the PIN again; it is on the router's label or its settings page
cmd-ssid-empty = --ssid "" is empty
    .next = give the name of the network exactly as the router shows it
cmd-ssid-too-long = --ssid "{ $ssid }" has { $octets } octets, and a network name has at most { $max }
    .next = give the name of the network exactly as the router shows it
cmd-passphrase-letters = the value of --passphrase is no WPA2 passphrase: it has a character that no passphrase has
    .next = give { $min } to { $max } characters, or a key of 64 hexadecimal digits
cmd-passphrase-length = the value of --passphrase is no WPA2 passphrase: it has { $count } characters
    .next = give { $min } to { $max } characters, or a key of 64 hexadecimal digits
cmd-group-address = it is a group address; expected the address of one access point
cmd-nobodys-address = it is nobody's address

## enroll
cmd-enroll-looking = Looking for an access point on { $name }
cmd-enroll-no-link = { $name } has no link yet: plug the cable in, and switch the other side on
cmd-enroll-waiting = waiting for the access point
cmd-enroll-settings = { $done }: the network's settings arrived, in { $seconds } s
cmd-enroll-several = { $done }: the settings of several networks arrived, in { $seconds } s
cmd-enroll-learned = { $done }: the router's settings were learned, in { $seconds } s
cmd-enroll-reconfigured = { $done }: the router has new settings, in { $seconds } s
cmd-enroll-heard = heard { $mac }
cmd-enroll-found = Found { $who }
cmd-enroll-not-ready = waiting until it is ready for this computer
cmd-enroll-half = It proved that it knows the { $half ->
        [first] first
       *[second] second
    } half of the PIN
cmd-enroll-refuses = It refuses: { $error }
cmd-enroll-press = Its button is not pressed yet; press it now, and this goes on by itself
cmd-enroll-enter-pin = It has no PIN for this computer yet; enter the PIN there, and this goes on by itself
cmd-enroll-eapol = EAPOL goes through { $way }
cmd-enroll-lets-go = { $manager } lets go of { $name } meanwhile
cmd-enroll-leaves = { $manager } lets go of { $name } meanwhile, which leaves { $ssid } until the end
cmd-enroll-joining = joining { $name }
cmd-enroll-joined = Joined { $name } through { $manager }
cmd-enroll-not-remembered = { $manager } will not remember it, because its configuration lacks update_config=1
cmd-enroll-scanned = scanned: { $networks } access points, { $wps } with WPS
cmd-enroll-trying = trying { $who }
cmd-enroll-network = { $name } ({ $bssid }, channel { $channel })
cmd-enroll-associated = associated
cmd-enroll-refused-association = refused the association, status { $status }
cmd-enroll-no-answer = did not answer
cmd-enroll-left = left: { $why }
cmd-enroll-no-wps = No network in reach has WPS yet; switch it on at the router
cmd-enroll-not-in-reach = The access point that you named is not in reach yet
cmd-enroll-no-wps-there = The access point that you named has no WPS; switch it on there
cmd-enroll-no-button = No router's button is pressed yet; press it now
cmd-enroll-no-registrar = No router says that it waits for a PIN yet; enter this computer's PIN there
cmd-enroll-nothing-to-try = There is nothing to try yet
cmd-enroll-left-turned-away = it has no password for this computer
cmd-enroll-left-silent = it did not begin
cmd-enroll-left-lost = the connection broke
cmd-enroll-left-failed = it did not work

## registrar
cmd-registrar-nobody = Check the cable, start WPS on the device, and run this again.
cmd-registrar-waiting = waiting for a device
cmd-registrar-wait-pin = Waiting for a device on { $name }: start WPS with the PIN on the device now
cmd-registrar-wait-button = Waiting for a device on { $name }: press the device's button now
cmd-registrar-wait-external = Waiting for a device on { $name }: enter its PIN at the external registrar, and start WPS on the device now
cmd-registrar-button-refused = the button is refused
cmd-registrar-found-at = External registrars find it at http://{ $at }
cmd-registrar-no-address = { $name } has no IPv4 address, and UPnP needs one
    .next = bring the interface up and give it an address
cmd-registrar-no-port = { $error }
    .next = look at `ip address` and try again
cmd-registrar-overlap = More than one device is in push-button mode; all of them are refused
cmd-registrar-button-over = The button's two minutes are over
cmd-registrar-external-failed = An external registrar failed: { $failure }
cmd-registrar-locked = the router PIN was wrong too often, so nobody may use it for now
cmd-registrar-unlocked = The router PIN may be used again
cmd-registrar-new-settings = The network's settings were changed; it is called { $name } now
cmd-registrar-is-here = { $who } is here
cmd-registrar-half = it proved that it knows the { $half ->
        [first] first
       *[second] second
    } half of the PIN
cmd-registrar-elsewhere-done = { $mac } has settings from an external registrar
cmd-registrar-elsewhere-refused = { $mac } and an external registrar did not come to terms
cmd-registrar-elsewhere-silent = { $mac } or an external registrar fell silent
cmd-registrar-external-changed = An external registrar changed the network's settings with the router PIN
cmd-registrar-external-learned = An external registrar learned the network's settings with the router PIN
cmd-registrar-done-settings = { $done }: { $mac } has the network's settings
cmd-registrar-done-learned = { $done }: { $mac } learned the network's settings with the router PIN
cmd-registrar-done-changed = { $done }: { $mac } changed the network's settings with the router PIN
cmd-registrar-turned-away = { $mac } was turned away, because it asks in another way than was chosen here
cmd-registrar-device-failed = { $mac }: { $failure }
cmd-registrar-left-early = A device came, but left before it said what it wants.
cmd-registrar-nobody-came = No device came within { $seconds } s.

## popup
cmd-popup-nobody = Start WPS on the device within the two minutes, bring it closer, and run this again. A device for 2.4 GHz does not see a pop-up at 5 GHz.
cmd-popup-left = { $network } is left meanwhile, and joined again afterwards
cmd-popup-would-disturb = { $name } is in the network "{ $left }", and its radio cannot be an access point on channel { $channel } beside that, so "{ $left }" would be left for up to two minutes
    .next = agree with --yes, or use another Wi-Fi adapter
cmd-popup-go-on = { $why }. Go on?
cmd-popup-air-as = on the air as { $bssid }
cmd-popup-home-not-seen = No network { $name } is in reach of this computer; going on, for the device may be closer to it
cmd-popup-looks-around = { $mac } looks around
cmd-popup-let-in = { $mac } is let in
cmd-popup-refused = { $mac } was refused: { $why }
cmd-popup-on-air = { $ssid } is on the air, on channel { $channel } ({ $band })
cmd-popup-unknown-band = an unknown band
cmd-popup-stays = { $name } stays connected to { $network }
cmd-popup-not-seen-at-2 = A device that knows 2.4 GHz only will not see it; --channel 6 is for such a device
cmd-popup-press = Press the device's button now
cmd-popup-start-pin = Start WPS with the PIN on the device now
cmd-popup-stranger = it is not the device that you named
cmd-popup-not-wps = it wants to use this network, which is for WPS alone
cmd-popup-full = there are too many stations
cmd-popup-not-possible = what it asks for is not possible here
cmd-popup-wpa3 = { $name } accepts WPA3 only, and what WPS hands out is a WPA2 passphrase
    .next = switch the router to WPA2 and WPA3 together ("transition mode"), at least until the device has joined
cmd-popup-enterprise = { $name } gives everyone an account of their own (Enterprise), which WPS cannot hand out
    .next = use a network with a passphrase, such as the guest network
cmd-popup-open = { $name } has no passphrase, so the one that was given is not its own
    .next = check the name of the network; an open one the device can join by itself
cmd-popup-owe = { $name } has no passphrase (Enhanced Open), so the one that was given is not its own
    .next = check the name of the network
cmd-popup-wep = { $name } uses WEP, which WPS is not allowed to hand out
    .next = switch the router to WPA2
cmd-popup-wpa1 = { $name } accepts only the first WPA, which is broken
    .next = switch the router to WPA2
cmd-popup-other-security = { $name } is secured in a way that a WPA2 passphrase does not open ({ $security })
    .next = check the name of the network
cmd-popup-has-settings = { $manager } has the settings of { $name }
cmd-popup-no-ssid = --ssid is missing, and nobody agreed to take the settings of this computer's own network
    .next = agree with --yes, or give the network with --ssid and --passphrase -
cmd-popup-passphrase-of = Passphrase of { $name }
cmd-popup-take-passphrase = Take the passphrase of { $name } from { $manager } and give it to the device?
cmd-popup-take-network = Give the device the network that { $name } is in, with the passphrase that { $manager } has?

## pin
cmd-pin-verdict = { $verdict }: { $reason }
cmd-pin-not = not a WPS PIN
cmd-pin-weak = valid, but weak
cmd-pin-valid = valid
cmd-pin-no-randomness = the operating system gives no random numbers: { $error }
    .next = try again on a system where /dev/urandom works
cmd-nobody-joined = No device joined within { $seconds } s.
    .next = Start WPS on the device, and run this again; the two sides have to use the same way.

## find: looking around
cmd-find-printers = looking for printers
cmd-find-scanning = scanning
cmd-find-routers = looking for routers
cmd-find-around = looking around
cmd-find-asking-routers = asking the routers what they are
cmd-find-after = after { $line }
cmd-find-title-printers = Printers
cmd-find-title-routers = Routers
cmd-find-title-networks = Wi-Fi networks
cmd-find-no-networks = Wi-Fi networks were not looked for: { $why }
cmd-find-no-requests = printers that ask for WPS on the air were not listened for: { $why }
cmd-find-see-iw = see `iw dev` for the Wi-Fi interfaces of this computer
cmd-find-no-network = No network is in reach of { $interface }.
cmd-find-same-letter = Networks with the same letter in brackets are radios of one router.
cmd-find-high-channel = * Many printers and computers for North America cannot hear this channel; choose one
      from 1 to 11 at the router.
cmd-find-stale = this is what earlier scans found: { $why }
cmd-find-column-network = NETWORK
cmd-find-column-channel = CH
cmd-find-column-band = BAND
cmd-find-column-signal = SIGNAL
cmd-find-column-security = SECURITY
cmd-find-column-wps = WPS
cmd-find-hidden = (hidden)
cmd-find-wps-off = off
cmd-find-wps-unreadable = on, unreadable
cmd-find-wps-button = button is pressed
cmd-find-wps-pin = waits for a PIN
cmd-find-wps-other = waits for another
cmd-find-wps-not-set-up = on, not set up
cmd-find-wps-locked = on, PIN locked
cmd-find-wps-on = on
cmd-find-detail-hidden = hidden
cmd-find-detail-connected = connected
cmd-find-detail-pmf = management frames protected: { $pmf }
cmd-find-detail-radar = radar channel
cmd-find-not-kept = numbers and names cannot be used later: { $error }
cmd-find-swept = of { $all } addresses, the { $tried } next to this computer's were tried
cmd-find-no-printer = No printer answered within { $seconds } s.
cmd-find-check-printer = Check that it is switched on, awake, and in the same network as this computer.
cmd-find-try-sweep = Some keep silent until they are asked: `octopin find --sweep` asks every address.
cmd-find-number-or-name = Other commands take the number or the name in place of the address.
cmd-find-router-number-or-name = `octopin router` takes the number or the name in place of the address.
cmd-find-serial = serial number { $serial }
cmd-find-usb = at this computer's USB
cmd-find-found-by = found by { $ways }
cmd-find-own-network = its own network "{ $ssid }"
cmd-find-channel = channel { $channel }
cmd-find-asks-pin = asks for its PIN to be entered at a router
cmd-find-asks-button = asks for the button of a router
cmd-find-no-router = No router was found: there is no default gateway, and none announces itself.
cmd-find-connect-router = Connect this computer to the router, by cable or by Wi-Fi.
cmd-find-access-point-of = access point of { $ssid }
cmd-find-nameless = access point without a name
cmd-find-gateway = the default gateway
cmd-find-only-air = only heard on the air
cmd-find-answers-nothing = answers nothing
cmd-find-firmware = firmware { $version }
cmd-find-no-name = (no name)
cmd-find-network-band = { $ssid } ({ $band })
cmd-find-network-wps = { $name }, WPS
cmd-find-network-no-wps = { $name }, no WPS
cmd-find-driven-by = driven by { $kind } ({ $state })
cmd-find-by-hand = by hand

## printer: what its commands share
cmd-printer-password-of = password of { $host }
cmd-printer-password-or-enter = password of { $host } (Enter: go on without it)
cmd-printer-asking = asking { $host }
cmd-printer-last-find = the last `octopin find` ({ $name })
cmd-printer-with-password-file = { $next } with --password-file FILE
cmd-printer-refused = { $name }: { $why }
cmd-printer-refused-serial = { $name } (serial number { $serial }): { $why }
cmd-printer-and-unread = { $explanation }, and { $dialect } could not be read: { $why }
cmd-printer-not-read = not read:
cmd-printer-both = { $first }, { $next }
cmd-printer-trouble = { $dialects }: { $what }
cmd-printer-bad = bad:
cmd-printer-warn = warn:
cmd-printer-info = info:
cmd-printer-the-printer = the printer
cmd-printer-not-evidenced = not evidenced
cmd-printer-yes = yes
cmd-printer-no = no

## printer report
cmd-report-expected = expected one of { $names }
cmd-report-agree = { $name } is to { $plan }; this uses a sheet of paper. Go on?
cmd-report-not-agreed = nothing was printed: you did not agree
    .next = print the report at the printer's panel, or run this again
cmd-report-prints = { $name } prints the { $report }.
cmd-report-read-in = Read it in with `octopin printer read-report FILE`, as a scan or a photo.
cmd-report-none = { $name } offers no report over the network; print it at its panel.
cmd-report-not-now = { $report } (not now)

## printer services
cmd-services-silent = It does not say which services are on.
cmd-services-on = on
cmd-services-off = off
cmd-services-password = Administrator password: { $state }
cmd-services-set = set
cmd-services-not-set = not set

## printer show
cmd-show-product = Product number
cmd-show-serial = Serial number
cmd-show-uuid = UUID
cmd-show-mac = MAC address
cmd-show-firmware = Firmware
cmd-show-panel = Panel
cmd-show-web = Web page
cmd-show-speaks = Speaks
cmd-show-status = Status
cmd-show-complains = Complains
cmd-show-wifi = Wi-Fi
cmd-show-network = Network
cmd-show-access-point = Access point
cmd-show-channel = Channel
cmd-show-signal = Signal
cmd-show-wps = WPS
cmd-show-settable = Settable
cmd-show-cable = Cable
cmd-show-plugged-in = plugged in
cmd-show-not-plugged-in = not plugged in
cmd-show-hears = It hears
cmd-show-nameless = (a network that hides its name)
cmd-show-official = Firmware, the official way
cmd-show-firmware-old = { $version }, of { $day }, { $weeks } weeks old
cmd-show-firmware-day = { $version }, of { $day }
cmd-show-firmware-unknown = { $version }, its age is not evidenced
cmd-show-confidence = [{ $confidence } confidence]

## printer pin
cmd-pin-yours = The PIN that you have:
cmd-pin-unknown-model = the printer does not say which model it is; look for WPS in its wireless menu
cmd-pin-unknown-panel = nothing is known about the panel of { $model }; look for WPS in its wireless menu
cmd-pin-shown = it shows the PIN ({ $confidence } confidence: { $sources })
cmd-pin-printed = it prints the PIN; the steps print the page ({ $confidence } confidence: { $sources })
cmd-pin-none-evidenced = no source says that this model has a PIN ({ $confidence } confidence: { $sources })
cmd-pin-no-page = no such page is known
cmd-pin-page-open = the network configuration page has the WPS PIN on many models; --print prints it
cmd-pin-page-ask = { $name } can print it: the network configuration page has the WPS PIN on many models. This uses a sheet of paper. Print?
cmd-pin-not-printed = not printed
cmd-pin-being-printed = the page is being printed; look for WPS PIN near its top, or read it in with `octopin printer read-report FILE`
cmd-pin-no-ledm = the printer does not speak LEDM, the only dialect that is known to have a PIN
    .next = use its panel, or the page that it prints
cmd-pin-web-open = a few old LaserJets give the PIN over the network; --read reads it
cmd-pin-web-ask = Is this your printer, and shall octopin read its WPS PIN from its web server?
cmd-pin-not-read = not read
cmd-pin-read-from = read from { $source }
cmd-pin-web-none = its web server does not have the PIN, as is right
cmd-pin-is = WPS PIN: { $pin }
cmd-pin-at-panel = At the panel:
cmd-pin-on-paper = On paper:
cmd-pin-from-web = From its web server:

## printer set-wifi
cmd-set-wifi-no-journal = nothing was changed: what the printer has now could not be kept: { $error }
    .next = check the directory of octopin's state, or use the printer's panel
cmd-set-wifi-done = { $name } has the settings of "{ $ssid }".
cmd-set-wifi-kept = What it had before is kept in { $path }.
cmd-set-wifi-joins = It joins within a minute or two; find its new address with `octopin find`.
cmd-set-wifi-agree = { $name }: { $plan }. Go on?
cmd-set-wifi-not-agreed = nothing was changed: you did not agree
    .next = run this again, or set the network at the printer's panel
cmd-set-wifi-another-way = it does not work over { $dialect }: { $why }. There is another way, over { $next }.
cmd-set-wifi-passphrase-of = passphrase of "{ $ssid }"
cmd-set-wifi-no-passphrase = the passphrase of the network is missing
    .next = add --passphrase - and write it to standard input, or --open
cmd-set-wifi-before = Before:
cmd-set-wifi-plan = Plan:
cmd-set-wifi-note = note:
cmd-set-wifi-state-unknown = state not evidenced
cmd-set-wifi-state-network = { $state }, network "{ $ssid }"
cmd-set-wifi-undo = the old passphrase cannot be read from a printer; set the old network anew

## printer read-report
cmd-page-reading = reading { $name }
cmd-page-standard-input = standard input
cmd-page-nothing = nothing in { $name } looks like a printer's page about its network
    .next = print the network configuration page or the wireless test report (`octopin where MODEL` says how), and take the picture straight from above, in good light
cmd-page-install = install it; on Debian: apt-get install { $packages }
cmd-page-save-again = save the page again as PDF, PNG or JPEG
cmd-page-give = give a text, a PDF, or a picture of the page
cmd-page-model = Model
cmd-page-state = State
cmd-page-network = Network
cmd-page-address = Address
cmd-page-mac = MAC
cmd-page-channel = Channel
cmd-page-signal = Signal
cmd-page-level = { $level } of 5
cmd-page-router = Router
cmd-page-firmware = Firmware
cmd-page-checks = Checks
cmd-page-meaning = What it means
cmd-page-next = Next: { $next }
cmd-page-other-secrets = The page has other passwords or numbers of yours: do not pass it on.
cmd-page-pin = WPS PIN
cmd-page-pin-absent = not on this page
cmd-page-pin-right = { $pin }  (its check digit is right)
cmd-page-pin-show = add --show-secrets to see it
cmd-page-pin-unreadable = not readable
## demo
cmd-demo-frames = { $frames } frames are in { $file }.
cmd-demo-progress = the virtual home
cmd-demo-no-place = there is no place for temporary files: { $error }
    .next = make the temporary directory writable, or set TMPDIR to one that is
cmd-demo-time = { $step }  ({ $now } of { $whole } s in the virtual home)
cmd-demo-not-written = the capture could not be written to { $file }: { $error }
    .next = name a file in a directory where you may write
cmd-demo-joins = The printer joins
cmd-demo-fails = It fails, and says why
cmd-demo-run-one = Run one with: octopin demo NAME
cmd-demo-unknown = there is no scenario { $name }
cmd-demo-near = did you mean { $name }? The scenarios are: { $all }
cmd-demo-choose = choose one of: { $all }
cmd-demo-title = Demo { $name }: a virtual home, real frames, messages and keys. Seed { $seed }.
cmd-demo-same =
    { $times ->
        [one] The same once more.
       *[other] The same { $times } more times.
    }
cmd-demo-way = { $number }. { $title }: { $reason }
cmd-demo-more-ways = and { $more } more that are open.
cmd-demo-shut = Not: { $title }: { $why }
cmd-demo-shut-others = Not open here: { $others } others.

## lab
cmd-lab-address = expected an IP address, or an IP address, a colon and a port
cmd-lab-no-privilege = use ports from 1024 on, or run it as root
cmd-lab-not-free = give an address of this computer and a port that is free
cmd-lab-no-network = see whether the network of this computer is up, and try again
cmd-lab-no-kind = there is no kind { $kind }
    .next = see --list
cmd-lab-kinds = Kinds
cmd-lab-faults = Faults
cmd-lab-no-interface = --announce needs an interface, and --listen names none
    .next = give the address of the interface with --listen
cmd-lab-not-written = { $file } cannot be written: { $error }
    .next = name a directory where you may write
cmd-lab-printer = { $model }, serial number { $serial }
cmd-lab-printer-help = Type `help` for what its panel can do, `quit` or Ctrl-C to end.
cmd-lab-light = Wireless light: { $light }
cmd-lab-page = Page: { $file }
cmd-lab-socket-no-place = there is no place for the control socket: { $error }
    .next = make room in the directory for temporary files
cmd-lab-socket-refused = the control socket cannot be had: { $error }
    .next = make room in the directory for temporary files
cmd-lab-socket-ended = the control socket ended
    .next = make room in the directory for temporary files
cmd-lab-not-announced = it is not announced: { $error }
cmd-lab-router = { $model }, firmware { $firmware }
cmd-lab-password = password: { $password }
cmd-lab-password-of = password of user { $user }: { $password }
cmd-lab-router-help = Type `help` for what its owner can do, `quit` or Ctrl-C to end.

## man
cmd-man-unknown = there is no command { $command }
    .next = the commands are { $commands }
cmd-man-not-made = the page cannot be made: { $error }


## What happens during a job
cmd-step-look = Look: what is there
cmd-step-match = Match: which way
cmd-step-prepare = Prepare: the PIN, the settings, the router
cmd-step-exchange = Exchange: the settings change hands
cmd-step-verify = Verify: does the printer join and answer
cmd-step-harden = Harden: leave nothing open
cmd-step-record = Record: how it ended
cmd-told-printer = Printer: { $name } ({ $address })
cmd-told-not-known-yet = not known yet
cmd-told-not-in-network-yet = not in the network yet
cmd-told-router = Router: { $name } ({ $address }), { $wps ->
    [on] WPS is on
    [off] WPS is off
   *[unknown] whether WPS is on is not known
}
cmd-told-not-known = not known
cmd-told-no-driver = no driver
cmd-told-way = Way: { $way }
cmd-told-changed = Changed: { $what }
cmd-told-put-back = Put back: { $what }
cmd-told-not-put-back = not put back: { $what }; { $next }
cmd-told-now-you = Now you: { $text }
cmd-told-router-pin = The router has told its own PIN, which is for the printer alone
cmd-told-waiting = Waiting up to { $seconds } s
cmd-told-exchanged = { $device } has the settings; looking for the printer
cmd-told-exchanged-somebody = The device has the settings; looking for the printer
cmd-told-finding = { $severity ->
    [critical] critical
    [warning] warning
    [advice] advice
   *[other] { $severity }
}: { $text }
cmd-told-wifi = { $wifi }
cmd-told-checked-nobody = The computer looks for the printer: nobody answers
cmd-told-checked = The computer looks for the printer: { $who ->
    [same] the printer answers
   *[another] another printer answers
} at { $address }; its page { $page ->
    [yes] answers
   *[no] does not answer
}, its IPP { $ipp ->
    [yes] answers
   *[no] does not answer
}
cmd-told-checked-wifi = The computer looks for the printer: { $who ->
    [same] the printer answers
   *[another] another printer answers
} at { $address }, its Wi-Fi is { $wifi }; its page { $page ->
    [yes] answers
   *[no] does not answer
}, its IPP { $ipp ->
    [yes] answers
   *[no] does not answer
}
cmd-told-checked-network = The computer looks for the printer: { $who ->
    [same] the printer answers
   *[another] another printer answers
} at { $address }, its Wi-Fi is { $wifi } in { $network }; its page { $page ->
    [yes] answers
   *[no] does not answer
}, its IPP { $ipp ->
    [yes] answers
   *[no] does not answer
}
cmd-told-open-way = { $number }. { $title }{ $sure ->
    [yes] {""}
   *[perhaps] {" (perhaps)"}
}  --way { $way }
cmd-told-shut-way = not: { $title }
cmd-told-nothing-changed = Nothing was changed.
cmd-told-done = Done: { $printer } is on the network and answers.
cmd-told-done-at = Done: { $printer } is on the network and answers at { $address }.
cmd-told-already = Done: { $printer } is in this network already.
cmd-told-already-at = Done: { $printer } is in this network already at { $address }.
cmd-told-not-done = Not done: { $printer } is not usable on the network.
cmd-told-the-printer = the printer
cmd-told-stopped = Stopped.
cmd-told-why = Why: { $text }
cmd-told-but = But: { $text }
cmd-told-next = Next: { $text }
cmd-told-or = Or: { $text }
cmd-told-without-wifi = Without Wi-Fi: { $text }
cmd-told-undone = What was changed for it is as it was before.
cmd-told-not-undone = Something that was changed for it is not put back; see above.
cmd-told-checked-usb-network = The printer says over USB that its Wi-Fi is { $wifi } in { $network }; the network does not show it yet
cmd-told-checked-usb-wifi = The printer says over USB that its Wi-Fi is { $wifi }
cmd-told-checked-usb = The printer answers over USB, and not in the network yet
cmd-told-not-wished = Not done: nothing was done with { $printer }, as you wish.

## octopin join
cmd-join-ask-pin = The printer's WPS PIN, which it shows or prints:
cmd-join-ask-passphrase = Passphrase of { $network }
cmd-join-router-pin = The router's PIN, to be typed at the printer and nowhere else: { $first } { $second }
cmd-join-no-journal = { $error }
    .next = set HOME or XDG_STATE_HOME

## octopin serve
cmd-serve-no-place = there is no place for temporary files: { $error }
    .next = set TMPDIR to a directory that you may write to
cmd-serve-no-home = the virtual home could not be set up
    .next = set TMPDIR to a directory that you may write to, and begin the story again

## octopin demo
cmd-demo-no-reason = { $number }. { $title }

## octopin alone: the questions
cmd-guided-nobody = octopin without a command asks questions, and there is no terminal to ask at
    .next = run `octopin join --help` for the same without questions, `octopin demo` to see it, or `octopin --help` for all commands
cmd-guided-what = Octopin brings a printer into the Wi-Fi.
cmd-guided-promise = Nothing is changed before you agree. Ctrl-C stops it at any point.
cmd-guided-looking = Looking for printers. This takes some seconds.
cmd-guided-looking-around = Looking at the printer, the router and the air ({ $interface }).
cmd-guided-looking-without-air = Looking at the printer and the router; no radio of this computer can be used.
cmd-guided-no-printer = No printer answers on this network yet; a new one does not.
cmd-guided-printers = Printers:
cmd-guided-printer = { $name } ({ $address })
cmd-guided-printer-not-here = { $name } (not in this network yet)
cmd-guided-other-printer = Another one, which is not in this list
cmd-guided-which-printer = Which printer is it?
cmd-guided-which-model = Which model is it, as it stands on the printer? (Enter: not known)
cmd-guided-looking-for-networks = Looking for networks ({ $interface }).
cmd-guided-no-air = the air was not looked at: { $why }
cmd-guided-networks = Networks in reach, the strongest first:
cmd-guided-other-network = Another one, or not known
cmd-guided-which-network = Which network is the printer to join?
cmd-guided-ask = { $question } Type a number from 1 to { $count }, or q to stop:
cmd-guided-ask-or-enter = { $question } Type a number from 1 to { $count }, Enter for { $usual }, or q to stop:
cmd-join-inquire = Type a number from 1 to { $count } (Enter: { $unknown }):
cmd-guided-no-such-number = That is none of the numbers from 1 to { $count }.
cmd-guided-steps-at = At { $model }:
cmd-guided-ways = Ways that are open, the best first:
cmd-guided-perhaps = { $title } (perhaps)
cmd-guided-for = for: { $reason }
cmd-guided-against = against: { $reason }
cmd-guided-which-way = Which way?
cmd-guided-type-pin = Type the PIN here, also where that says to enter it at the router: this program hands it over.
cmd-guided-stopped = Stopped. Nothing was changed.
cmd-guided-add-page = Add it in the printer settings of your computer or telephone; its own page is { $page }.
cmd-guided-add = Add it in the printer settings of your computer or telephone; its address there is { $address }.
cmd-guided-diagnose = To find out more: octopin diagnose
cmd-guided-again = To try again: octopin
cmd-guided-bundle = For support: octopin bundle

## octopin router: which router, and its driver
cmd-router-no-address = "{ $given }" is no address of a router
    .next = give HOST or HOST:PORT, or see `octopin router kinds` for the forms with a kind
cmd-router-no-gateway = this computer has no default gateway, so there is no router to take without an address
    .next = give the router's address, or connect this computer to its network
cmd-router-several = "{ $name }" may be any of { $names }
    .next = say which one, as in `octopin router show { $first }`
cmd-router-never-tried = the driver for { $driver } is written from documentation, and was never tried at such a router
cmd-router-use-it = Use it all the same?
cmd-router-not-agreed-driver = nothing was done, as you wish
    .next = do it at the router by hand: `octopin router show` has the steps
cmd-router-identifying = finding out what { $host } is
cmd-router-nobody-answers = nobody answers at { $address }
    .next = check the address, and that the router is on and in the same network as this computer
cmd-router-no-way = { $kind } has no way to do this ({ $wanted })
    .next = do it at the router by hand: `octopin router show` has the steps; `octopin router kinds` lists what each way offers
cmd-router-no-such-driver = there is no driver behind "{ $kind }"
    .next = do it at the router by hand: `octopin router show` with its IP address has the steps; `octopin router kinds` lists the drivers that there are
cmd-router-no-such-kind = "{ $kind }" is no way to talk to a router
    .next = `octopin router kinds` lists the ways, with the form of their addresses
cmd-router-no-driver = there is no driver that fits { $name } at { $host }
    .next = do it by hand: `octopin router show { $host }` has the steps; --kind takes a driver all the same
cmd-router-no-driver-unnamed = there is no driver that fits this router at { $host }
    .next = do it by hand: `octopin router show { $host }` has the steps; --kind takes a driver all the same
cmd-router-no-driver-here = no driver of this program speaks to this router
    .next = do it on its page; `octopin router show` has the steps
cmd-router-unread = no driver of this program speaks to it
cmd-router-give-network = Give the device the network that { $interface } is in, with its passphrase?
cmd-router-not-agreed-network = nothing was done, as you wish
    .next = give another network with --ssid and --passphrase -

## octopin router: runs
cmd-router-pressed = The router's button is pressed; press the device's within two minutes
cmd-router-knows-pin = The router knows the PIN; start WPS with the PIN on the device now
cmd-router-not-waiting = Not waiting for the device; `octopin router show` tells what came of it
cmd-router-stopped = It was stopped here.
    .next = Start again when you are ready.
cmd-router-cancelled = Somebody told the router to wait no longer.
    .next = Start again when nobody else is at the router.
cmd-router-failed = The router says that the run failed, and not why.
    .next = Start WPS on both sides again, and look at the printer's own report.
cmd-router-gone = The router went away; waiting for it to come back
cmd-router-back = The router is back, and waits for the device again
cmd-router-done-somebody = { $done }: a device has the network's settings; the router does not tell which
cmd-router-asks-pin = { $device } ({ $mac }) asks for a PIN to be entered for it
cmd-router-kept-out = { $mac } was kept out: { $why }
cmd-router-pin-locked = The router's own PIN is locked now
cmd-router-pin-unlocked = The router's own PIN is unlocked now
cmd-router-joined = { $mac } is in the network
cmd-router-not-joined-yet = It has not come back to this router yet; give it a minute
cmd-router-joined-unknown = The router does not tell whether it has come back
cmd-router-still-open = { $next }; it may go on waiting for the device, two minutes at most

## octopin router: what is changed, and put back
cmd-router-switch-on = WPS is off at this router. Switch it on for this run?
cmd-router-wps-off = WPS is off at this router
    .next = add --switch-on to switch it on for this run and off again after it
cmd-router-wps-off-by-hand = WPS is off at this router
    .next = switch it on at the router by hand; `octopin router show` has the steps
cmd-router-switched-on = WPS is switched on for this run
cmd-router-waiting-to-put-back = waiting for the router, to put back what was changed
cmd-router-still-on = WPS was switched on for this run and is still on: { $why }; run `octopin router restore { $address }` when the router answers again
cmd-router-put-back-of = Put back: { $what } (of { $when })
cmd-router-not-put-back = what a run of { $when } changed is not put back: { $why }
cmd-router-left = a run was ended before it put back what it changed at { $address }; run `octopin router restore { $address }`
cmd-router-anew = The access point starts anew; devices are without Wi-Fi for a few seconds
cmd-router-now-on = WPS is on now; `octopin router restore { $address }` puts it back
cmd-router-now-off = WPS is off now; `octopin router restore { $address }` puts it back
cmd-router-already-on = WPS was on already; nothing was changed
cmd-router-already-off = WPS was off already; nothing was changed
cmd-router-as-it-was = the router is as it was
cmd-router-nothing-to-restore = nothing was changed at this router that is not put back already

## octopin router show
cmd-router-nameless = a router that does not say what it is
cmd-router-driven = { $router } (by { $kind }; { $state })
cmd-router-at = { $router } at { $host }
cmd-router-at-gateway = { $router } at { $host }, the default gateway
cmd-router-devices = devices in its networks: { $count }
cmd-router-station = { $mac } in { $network }, { $signal }
cmd-router-station-named = { $mac } in { $network }, { $signal } { $name }
cmd-router-signal = { $dbm } dBm
cmd-router-no-signal = signal not known
cmd-router-addresses = addresses given to devices: { $leased } of { $limit }
cmd-router-network = network { $name } at { $handle }
cmd-router-label-band = band
cmd-router-band-channel = { $band }, channel { $channel }
cmd-router-label-silent = silent
cmd-router-silent = it listens for a radar before it may send; that takes one to ten minutes
cmd-router-label-pmf = PMF
cmd-router-pmf = required: many printers cannot join, so make it optional
cmd-router-label-hidden = hidden
cmd-router-hidden = yes: most routers do no WPS with a hidden name
cmd-router-label-filter = MAC filter
cmd-router-filter = on: a device that its list does not let in cannot join
cmd-router-label-isolation = isolation
cmd-router-isolation = on: devices in this network do not reach each other
cmd-router-label-wps = WPS
cmd-router-on = on
cmd-router-off = off
cmd-router-not-set-up = on, and not configured: the first device makes it invent a new network
cmd-router-label-device-pin = device PIN
cmd-router-label-router-pin = router PIN
cmd-router-label-button = button
cmd-router-label-active = going on
cmd-router-active = { $active ->
    [button] button
    [pin] pin
    [overlap] overlap
   *[no] no
}
cmd-router-label-locked = locked
cmd-router-locked = yes: its own PIN is refused; a device PIN and the button still work
cmd-router-label-firmware = firmware
cmd-router-label-driver = driver
cmd-router-label-no-driver = no driver
cmd-router-label-guide = guide
cmd-router-candidate = { $kind }: { $address } ({ $state }; { $confidence } confidence: { $why })
cmd-router-none-fits = none fits; everything is done by hand
cmd-router-do-device-pin = Enter the PIN of a device
cmd-router-do-button = Start the push button
cmd-router-do-router-pin = Find the router's own PIN
cmd-router-do-switch-on = Switch WPS on
cmd-router-do-switch-off = Switch WPS off
cmd-router-not-offered = Not at this router: { $why }
cmd-router-at-most = Where this router has it is not evidenced; at most routers:
cmd-router-good-to-know = Good to know of { $name }
cmd-router-from = from:
cmd-router-sources = { $sources } ({ $confidence } confidence)
cmd-router-place = { $place ->
    [page] on its web page:
    [box] on the box:
    [app] in its app:
   *[line] on its command line:
}
cmd-router-place-about = { $place ->
    [page] on its web page ({ $about }):
    [box] on the box ({ $about }):
    [app] in its app ({ $about }):
   *[line] on its command line ({ $about }):
}

## octopin router kinds
cmd-kinds-address = address
cmd-kinds-speaks = speaks
cmd-kinds-offers = offers
cmd-kinds-nothing = nothing by itself
cmd-kinds-proof = proof
cmd-kinds-note = note

## octopin serve and lab, and the story of octopin demo
cmd-serve-open = Open this link, which is good once: { $link }
cmd-serve-again = For another browser, or where you closed it, good once: { $link }
cmd-serve-phone = For a phone, good once and for { $minutes } minutes: { $link }
cmd-serve-phone-other = If the phone does not find that address, it may find this one: { $link }
cmd-serve-fingerprint = Its certificate has the SHA-256 fingerprint { $fingerprint }
cmd-serve-ended = Ended; nobody is let in any more
cmd-lab-no-listening = the address { $address } cannot be listened on: { $why }
cmd-lab-no-certificate = no certificate can be made for HTTPS: { $why }
cmd-lab-no-announcing = nothing can be announced with DNS-SD: { $why }
cmd-demo-says = { $left } { $arrow } { $right }: { $meaning }
cmd-demo-asks = This story asks for a way of its own: --way { $way }.
# A text that lacks the end of a sentence.
cmd-told-sentence = { $text }.
# Where a fact is from.
cmd-router-origin-outside = the router from outside

## serve: why the app cannot be served, and what it keeps
cmd-serve-cannot-listen = the app cannot listen at { $address } ({ $why })
    .next = choose another address or port with --listen
cmd-serve-not-loopback = { $address } can be reached from other computers
    .next = add --lan, which lets them in over TLS and by a link alone
cmd-serve-no-network = this computer has no address in a private network
    .next = connect it, or name its address with --listen
cmd-serve-no-key = no key can be made ({ $why })
    .next = try again on a system where /dev/urandom works
cmd-serve-certificate = Octopin on this network
cmd-serve-own-fault = the page { $page } could not be made
    .next = report this, with this run's number

## What came of the checks on a printed page
cmd-page-pass = PASS
cmd-page-fail = FAIL
cmd-page-not-run = NOT RUN

## history
cmd-history-empty = The history is empty now
cmd-history-nothing = Nothing was done yet that is remembered
cmd-history-one = `octopin history NUMBER` shows one of them whole
cmd-history-changes = Changes at routers:
cmd-history-run = Run { $id }: octopin { $command }
cmd-history-began = Began:
cmd-history-outcome = Outcome:
cmd-history-device = Device:
cmd-history-network = Network:
cmd-history-why = Why:
cmd-history-next = Next:
cmd-history-open = did not end, or goes on
cmd-history-ended = { $outcome } ({ $code })
cmd-outcome-joined = joined
cmd-outcome-provisioned = settings given
cmd-outcome-planned = planned
cmd-outcome-cancelled = stopped
cmd-outcome-done = done
cmd-outcome-failed = failed
cmd-outcome-nobody-came = nobody came
cmd-history-changed = { $at }  { $router }: { $what }; { $state }
cmd-history-put-back = put back { $at }
cmd-history-not-put-back = not put back; `octopin router restore { $router }` does that

## Files that are written
cmd-not-a-file = { $file } is no ordinary file, and nothing was written to it
    .next = name a new file, or one that may be replaced
cmd-same-file = { $file } is read here, and nothing was written over it
    .next = name another file

## bundle
cmd-bundle-is-in = The bundle is in { $file }
cmd-bundle-octets = { $octets } octets
cmd-bundle-redacted = Taken out: secrets in { $masked } places; replaced: { $macs } MAC addresses, { $uuids } UUIDs, { $serials } serial numbers
cmd-bundle-redacted-names = Taken out: secrets in { $masked } places; replaced: { $macs } MAC addresses, { $uuids } UUIDs, { $serials } serial numbers, { $names } names of networks
cmd-bundle-names-in = The names of networks are in it; --hide-names replaces them too
cmd-bundle-unknown = Not known: { $what }

## diagnose and harden: what was looked at, and what says so
cmd-tell-them = tell them: { $line }
cmd-because = because { $why }
cmd-do = do: { $what }
cmd-looked-at-address = asked at its address
cmd-looked-for-printers = looking for printers
cmd-looked-only-printer = The printer at { $address } is meant
cmd-looked-no-printer = no printer was named, and none is found in this computer's network
cmd-looked-several-printers = no printer was named, and there are several: { $shown }
cmd-source-scan = heard on the air
cmd-source-api = the router's own interface
cmd-source-device = the printer itself
cmd-source-capture = a capture
cmd-source-guide = the guide to models
cmd-source-user = you
cmd-source-probe = tried from this computer
cmd-source = { $source }: { $detail }
cmd-source-hours = { $source }: { $detail }, { $hours } hours ago
cmd-source-minutes = { $source }: { $detail }, { $minutes } minutes ago
cmd-evidence = { $value } ({ $from })
cmd-evidence-about = { $about }: { $value } ({ $from })
cmd-value-yes = yes
cmd-value-no = no
cmd-value-dbm = { $value } dBm
cmd-value-weeks = { $value } weeks
cmd-value-hours = { $value } hours

## diagnose
cmd-diagnose-no-run = there is no WPS run in { $name }; capture while WPS is tried
cmd-diagnose-remembered = what octopin remembers of earlier runs
cmd-diagnose-looked-at = What was looked at
cmd-diagnose-cause = { $number }. { $cause } (confidence: { $confidence })
cmd-diagnose-apart = What would tell them apart
cmd-diagnose-would-help = What would help to know
cmd-diagnose-only-you = What only you can say (asked at a terminal)
cmd-diagnose-next = Next:
cmd-diagnose-call = Call:
cmd-diagnose-why = why: { $why }

## harden
cmd-harden-bad = bad:
cmd-harden-warning = warning:
cmd-harden-info = info:
cmd-harden-see = see: { $names }
cmd-harden-can = `octopin harden --apply` can do it
cmd-harden-nothing = Nothing was found that should not stay as it is
cmd-harden-not-looked = not looked at: { $why }
cmd-harden-no-source = Nothing could be looked at; give --printer or --router, see `octopin find`
cmd-harden-not-from-here = Nothing of this can be changed from here
cmd-harden-confirmed = { $done }, and the router says so when it is asked again
cmd-harden-unconfirmed = { $done }, but the router does not tell whether it is so; look at its page
cmd-harden-undo = { $made }; `octopin router restore { $address }` puts it back
cmd-harden-failed = { $what }: { $why }; { $next }
cmd-harden-wps-declined = WPS stays on, as you wish
cmd-harden-wps-already = WPS was off already; nothing was changed
cmd-harden-wps-done = WPS is off now
cmd-harden-wps-failed = WPS was not switched off
cmd-harden-pin-declined = The router's own PIN can still be used, as you wish
cmd-harden-pin-already = The router took no PIN of its own already; nothing was changed
cmd-harden-pin-done = The router takes its own PIN no more
cmd-harden-pin-failed = The router's own PIN was not switched off
cmd-harden-wpa2-declined = The networks stay as they are, as you wish
cmd-harden-wpa2-already = The networks took WPA2 with AES alone already; nothing was changed
cmd-harden-wpa2-done = The networks take WPA2 with AES alone now
cmd-harden-wpa2-failed = The networks still take WPA or TKIP
