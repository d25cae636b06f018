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
