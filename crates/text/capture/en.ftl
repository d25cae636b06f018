# English: captures explained. Names begin with capture-

## Files
capture-file-empty = the file is empty
    .next = capture again, and stop the capture before copying the file
capture-file-other = this is no capture file ({ $what })
    .next = give a pcap or pcapng file, as tcpdump and Wireshark write them
capture-file-unread = the file cannot be read
    .next = check the disk it is on
capture-file-directory = this is a directory
    .next = give a capture that is in it
capture-file-gzip = it is compressed with gzip: decompress it first
capture-file-zstd = it is compressed with zstd: decompress it first
capture-file-zip = it is a zip archive: take the capture out first
capture-file-pdf = it is a PDF
capture-file-json = it looks like JSON
capture-file-html = it looks like XML or HTML
capture-file-neither = its beginning is that of neither

## Steps of a run
capture-step = { $name }
capture-step-association-asked = Association request
capture-step-association = Association response
capture-step-unreadable = unreadable
capture-step-left = Deauthentication
capture-label = { $step }{ $times ->
    [1] {""}
   *[other] , { $times } times
}{ $parts ->
    [1] {""}
   *[other] , { $parts } parts
}
capture-note-names = { $names }
capture-note-proves = proves: { $secret }
capture-note-number = { $what } ({ $number })
capture-note-last-try = says of its last try: { $state }
capture-note-no-error = no error
capture-bad-fragments = fragments that do not fit together

## The sides of a run
capture-the-device = The device
capture-the-router = The router
capture-the-access-point = The access point
capture-the-external-registrar = The external registrar

## How a run ended, and why
capture-association-refused = The access point refused the device before WPS began: { $status } ({ $number }).
    .next = Look at the router for a list of allowed devices, for its limit of devices, and whether it takes WPA3 only; then start WPS again.
capture-learned = A registrar proved that it knows the router PIN, and learned the network's settings.
    .next = If that was not you, switch the router PIN off and change the passphrase.
capture-no-acknowledgement = The settings were sent, and the capture does not show whether they were taken.
    .next = Look at the device whether it is in the network now; if not, start again and capture for longer.
capture-reconfigured = A registrar proved that it knows the router PIN, and gave the access point new settings.
    .next = If that was not you, reset the router and switch the router PIN off.
capture-joined = The device has the network's settings, and joined the network with them.
    .next = Nothing: it worked.
capture-joined-named = The device has the network's settings, and joined the network "{ $ssid }" with them.
    .next = Nothing: it worked.
capture-refused-afterwards = The device has the network's settings, but the network refused it afterwards: { $status } ({ $number }).
    .next = Look at the router for a list of allowed devices, for required protection of management frames (PMF), and for WPA3 without WPA2.
capture-refused-afterwards-named = The device has the network's settings, but the network "{ $ssid }" refused it afterwards: { $status } ({ $number }).
    .next = Look at the router for a list of allowed devices, for required protection of management frames (PMF), and for WPA3 without WPA2.
capture-key-mismatch = The device has the network's settings, but the exchange of keys with the network did not end well.
    .next = The router may take WPA3 only, or the device did not understand the passphrase. Set the network to WPA2, or WPA2 and WPA3 together, and start again.
capture-key-mismatch-named = The device has the network's settings, but the exchange of keys with the network "{ $ssid }" did not end well.
    .next = The router may take WPA3 only, or the device did not understand the passphrase. Set the network to WPA2, or WPA2 and WPA3 together, and start again.
capture-device-reports-error = The device has the network's settings, but it tells afterwards: { $state }, { $error }.
    .next = Print the device's network report, and bring it closer to the router.
capture-wpa3-only = The device has the network's settings, but the network takes WPA3 only, and a printer that came by WPS rarely can.
    .next = Set the router to WPA2 and WPA3 together, and start again.
capture-pmf-refused = The device has the network's settings, but the network refused it afterwards: it takes only devices that protect their management frames (PMF), and this one does not.
    .next = Make protected management frames (PMF, 802.11w) optional at the router, and start again.
capture-pmf-required = The device has the network's settings and looked for a network { $times } times afterwards, but did not ask to be let in. The network takes only devices that protect their management frames (PMF), and most likely this one cannot.
    .next = Make protected management frames (PMF, 802.11w) optional at the router, and start again.
capture-provisioned = The device has the network's settings.
    .next = Look whether it is in the network now; the capture does not show that.
capture-refused = { $who } stopped after { $at }, and did not say why.
    .next = Start again on both sides. If it happens each time, update the firmware of both.
capture-told-error = { $why } (At { $at }, configuration error { $number }.)
capture-use-5-ghz = The network is at 2.4 GHz, which the device cannot use now. Let the router send the same network at 5 GHz too.
capture-use-2-4-ghz = The network is at 5 GHz, which the device cannot use. Let the router send the same network at 2.4 GHz too.
capture-come-closer = Bring the device closer to the router, and start again.
capture-button-for-pin = The device's button was pressed, but the router waits for a PIN: the two sides use different ways.
    .next = Use the same way on both sides: enter the device's PIN at the router, or press both buttons within two minutes.
capture-pin-for-button = The device uses its PIN, but the router's button was pressed: the two sides use different ways.
    .next = Use the same way on both sides: enter the device's PIN at the router, or press both buttons within two minutes.
capture-button-not-expected = The device's button was pressed, but the router was not waiting for it: its own button was not pressed, or more than two minutes before.
    .next = Use the same way on both sides: enter the device's PIN at the router, or press both buttons within two minutes.
capture-pin-not-expected = The router has no PIN for this device: none was entered, it was used before, or its time was over.
    .next = Use the same way on both sides: enter the device's PIN at the router, or press both buttons within two minutes.
capture-no-wsc = The station answered that it does not do WPS.
    .next = Start WPS on the device itself, not only at the router.
capture-bad-message = { $who } sent a message that cannot be read: { $why }.
    .next = Try again. If it happens each time, update the firmware of the router and the printer.
capture-ended = The conversation was ended after { $at }, without a word about why.
    .next = Start again on both sides, close to each other. If it happens each time, update the firmware of both.
capture-half-judged = The conversation was ended when the { $half ->
    [first] first
   *[second] second
} half of the PIN had to be judged, without a word about why: most likely that half is wrong.
    .next = Compare the PIN on both sides digit by digit, and start again once.
capture-silent = { $who } did not answer { $step } any more.
    .next = Bring the two closer to each other, and start again on both sides.
capture-incomplete = The capture does not show the end: it stops.
    .next = Capture again, from before WPS is started until a minute after it ended.
capture-incomplete-after = The capture does not show the end: it stops after { $step }.
    .next = Capture again, from before WPS is started until a minute after it ended.
capture-outcome-provisioned = provisioned
capture-outcome-learned = learned
capture-outcome-reconfigured = reconfigured
capture-outcome-failed = failed
capture-outcome-incomplete = incomplete

## What a message carries
capture-carries-m1 = who the device is and what it can do, its public key
capture-carries-m2 = who the registrar is, its public key
capture-carries-m2d = who the registrar is, and that it has no password for this device
capture-carries-promise = a sealed promise of both halves of the PIN
capture-carries-promise-and-proof = its own sealed promise, and proof of the first half of the PIN
capture-carries-first-half = proof of the first half of the PIN
capture-carries-second-half = proof of the second half of the PIN
capture-carries-proof-and-settings = proof of the second half of the PIN, and the network's settings, encrypted
capture-carries-settings = the network's settings, encrypted
capture-carries-new-settings = new settings for the network, encrypted
capture-carries-ack = the message was received
capture-carries-nack = it stops here
capture-carries-done = the settings were taken

## Tries of which no run came
capture-named = { $name } ({ $mac })
capture-waited-button = { $router } waited with its button pressed from { $from } s to { $until } s
capture-waited-pin = { $router } waited for a device with a PIN from { $from } s to { $until } s
capture-asked-button = { $device } asked with its button pressed from { $from } s to { $until } s
capture-was-refused = { $router } refused { $device } { $times ->
    [one] once, at { $from } s
   *[other] { $times } times, from { $from } s to { $until } s
}
capture-overlap-of-devices = More than one device had its button pressed, so that the router could not tell which one was meant, and let none in.
    .next = Wait two minutes without pressing any button, then press only the two that belong together; or use the PIN.
capture-overlap-of-routers = More than one router had its button pressed, so that a device could not tell which one was meant, and joined none.
    .next = Wait two minutes without pressing any button, then press only the two that belong together; or use the PIN.
capture-nobody-with-button = The router's button was pressed, and no device came in this capture before the time was over.
    .next = Press the WPS button of the device too, within two minutes after the router's; bring it closer where its button was pressed.
capture-nobody-with-pin = The router was waiting for a device with a PIN, and none came in this capture before the time was over.
    .next = Start WPS with the PIN at the device too, within two minutes after the PIN was entered at the router; bring it closer where it was started.
capture-no-router = The device's button was pressed, but no router in this capture was waiting for it.
    .next = Press the WPS button of the router too, within two minutes after the device's; bring the two closer to each other where it was pressed.
capture-refused-before = The router refuses this device before WPS can begin: { $status } ({ $number }). A list of allowed devices (MAC filter) looks like this.
    .next = Look at the router for a list of allowed devices, and add this one to it; then start WPS again.
capture-refused-full = The router refuses this device before WPS can begin, because it takes no more devices: { $status } ({ $number }).
    .next = Take another device off the router's Wi-Fi, or restart the router; then start WPS again.
capture-refused-pmf = The router refuses this device before WPS can begin, because it takes only devices that protect their management frames (PMF): { $status } ({ $number }).
    .next = Make protected management frames (PMF, 802.11w) optional at the router; then start WPS again.

## octopin explain
capture-page-written = The page is in { $file }
capture-page-not-written = the page cannot be written to { $file } ({ $error })
    .next = name a file in a directory that you may write to
capture-reading = reading { $file }
capture-of-file = { $file }: { $why }
    .next = { $next }
capture-unreadable = { $file } cannot be read ({ $error })
    .next = check the name, and that you may read the file
capture-key-not-hex = --enrollee-key: what is in the file is not hexadecimal
    .next = give a file with the enrollee's private key in hexadecimal, 1 to 192 octets, as a test bench logs it
capture-key-bad = --enrollee-key: the key is 0, 1, or longer than 192 octets
    .next = give a file with the enrollee's private key in hexadecimal, 1 to 192 octets, as a test bench logs it
capture-pin-bad = the PIN is not 4 or 8 digits
    .next = give the digits as they were entered at the test bench
capture-run-number = Run { $number }
capture-run-titled = Run { $number }: { $headline }
capture-none-in-file = There is no WPS run in { $file } ({ $packets } packets)
capture-hint-link = Its packets are of link type { $link }, which is not understood; capture Wi-Fi in monitor mode, or the Ethernet side
capture-hint = Begin to capture before WPS is started, on the router's channel, and stop a minute after it ended; a radio that is not in monitor mode does not see other devices
capture-damaged = the file breaks off or is damaged; what came before was read
capture-page-damaged = The file breaks off or is damaged; what came before was read.
capture-steps-more = and { $count } steps more
capture-page-steps-more = And { $count } steps more.
capture-noted = Noted
capture-deviations = deviations from the specification: { $names }
capture-page-deviations = Deviations from the specification
capture-checked = Checked
capture-outcome = Outcome
capture-outcome-code = { $outcome } ({ $code })
capture-why = Why
capture-next = Next
capture-labelled = { $label }:
capture-title = WPS in { $file }
capture-page-count = { $runs ->
    [0] There is no WPS run in its { $packets } packets.
    [1] One WPS run in { $packets } packets.
   *[other] { $runs } WPS runs in { $packets } packets.
}
capture-page-messages = Messages of run { $number }
capture-page-seconds = Seconds
capture-page-says = Says
capture-column-device = Device
capture-column-registrar = Registrar
capture-side-device = device
capture-side-registrar = registrar
capture-a-device = a device
capture-a-registrar = a registrar
capture-headline-join = { $device } wants to join the network of { $router } { $how }, { $over }
capture-headline-join-named = { $device } wants to join the network "{ $ssid }" of { $router } { $how }, { $over }
capture-headline-manage = { $router } wants the settings of { $device } with the router PIN, { $over }
capture-how-button = with the button
capture-how-pin = with a PIN
capture-how-other = with { $secret }
capture-how-unknown = with an unknown secret
capture-over-air = over Wi-Fi
capture-over-wire = over a cable
capture-over-upnp = over UPnP
capture-checked-other-key = the key that was given is not the one of this run's enrollee
capture-checked-authentic = { $count ->
    [one] { $count } message is authentic
   *[other] { $count } messages are authentic
}
capture-checked-wrong = the Authenticator is wrong in { $messages }
capture-checked-half = { $side ->
    [enrollee] the enrollee
   *[registrar] the registrar
} used { $whose ->
    [given] the given PIN's
   *[another] another
} { $half ->
    [first] first
   *[second] second
} half
capture-overlap-routers = Two routers had their button pressed within two minutes, at { $seconds } s: { $first } and { $second }
capture-overlap-devices = Two devices asked with their button within two minutes, at { $seconds } s: { $first } and { $second }
