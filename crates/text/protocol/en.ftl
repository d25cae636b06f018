# English: the protocol: failures, PINs, codes. Names begin with wsc-

## Why a run failed, and what to do next
wsc-wrong-pin-enrollee = The PIN entered at the router is not this device's PIN: its { $half ->
        [first] first
       *[second] second
    } half is different.
    .next = Read the PIN on the device again, enter it at the router once more, and start again.
wsc-wrong-pin-registrar = The PIN entered here is not the PIN that the device uses: its { $half ->
        [first] first
       *[second] second
    } half is different.
    .next = Read the PIN on the device again. It may have made a new one: many printers do so for every attempt.
wsc-wrong-pin-external = The PIN is not this router's PIN: its { $half ->
        [first] first
       *[second] second
    } half is different.
    .next = Use the PIN printed on the router or shown on its settings page, not the printer's. Do not try others: routers lock themselves after a few wrong PINs.
wsc-wrong-pin-access-point = A registrar used a PIN that is not this access point's PIN: its { $half ->
        [first] first
       *[second] second
    } half is different.
    .next = If that was you, use the access point's own PIN. If it was not, somebody else tried.
wsc-not-expected-registrar = A device asked to join, but no PIN was entered here for it and the button here was not pressed.
    .next = Enter the PIN that the device shows, or press the buttons on both sides: the two sides have to use the same way.
wsc-not-expected = The router is not waiting for this device: no PIN was entered for it and its button was not pressed.
    .next = Enter the device's PIN at the router, or press the router's button, then start again within two minutes.
wsc-overlap = More than one device is in push-button mode, so nobody can tell which one is meant.
    .next = Wait two minutes without pressing any button, then press only the two that belong together; or use the PIN.
wsc-setup-locked-access-point = This access point refused an external registrar, because it is locked or has no PIN.
    .next = Nothing needs to be done unless you meant to use the router PIN; then unlock it or give it a new PIN.
wsc-setup-locked = The router refuses its PIN for now: it is locked after wrong PINs, or that way in is off.
    .next = Use the button or the device's PIN at the router instead. A lock ends by itself after a while, or when the router restarts.
wsc-refused = The other side refused to go on: { $error }.
    .next = The configuration error says why. Restart both devices and try once more.
wsc-bad-message = A message of the other side could not be read.
    .next = Try again. If it happens each time, update the firmware of the router and the printer.
wsc-bad-authenticator = A message was changed on its way, or came from somebody else.
    .next = Try again closer to the router. If it happens each time, update the firmware of both devices.
wsc-bad-settings = The encrypted settings of the other side could not be opened.
    .next = Try again. If it happens each time, update the firmware of both devices.
wsc-bad-public-key = The other side sent a key that would not keep the exchange secret.
    .next = Do not use WPS with this device before its firmware is updated.
wsc-bad-nonce = The other side sent numbers that do not belong to this exchange.
    .next = Try again. If it happens each time, update the firmware of both devices.
wsc-reflected = The other side sent this side's own proofs back instead of proofs of its own.
    .next = Stop here: that is not how an honest device behaves. Check which devices are near and switched on.
wsc-no-randomness = The random numbers of this computer are not random, so no secret would be one.
    .next = Restart this computer and try again.
wsc-password-id-changed = The other side asked for another kind of password in the middle of the exchange.
    .next = Start again, with the PIN on both sides or with the button on both sides.
wsc-unexpected-message = The other side sent a message that does not belong here.
    .next = Try again. If it happens each time, update the firmware of both devices.
wsc-no-credential = The exchange succeeded but brought no settings that can be used.
    .next = Check the router's Wi-Fi security: WPA2 with a passphrase works with WPS.
wsc-wep-prohibited = The network uses WEP, which WPS may not hand out.
    .next = Set the router's Wi-Fi security to WPA2 and try again.
wsc-peer-silent = The other side stopped answering in the middle of the exchange.
    .next = Move the two devices closer together and try again.
wsc-no-answer = Nobody answered.
    .next = Check that the other side is on, in reach, and that WPS is on and started there.
wsc-session-timeout = The time for this attempt is over.
    .next = Start both sides again within two minutes of each other.
wsc-ended = The access point ended the conversation without saying why.
    .next = Try again. If it happens each time, look at the access point's log.
wsc-bad-fragment = The pieces of a long message did not fit together.
    .next = Try again closer to the router.
wsc-cancelled = It was stopped here.
    .next = Start again when you are ready.
wsc-failed = It failed.
    .next = Try again.

## Configuration errors: what the other side says
wsc-error-none = No Error
wsc-error-oob = OOB Interface Read Error
wsc-error-decryption = Decryption CRC Failure
wsc-error-band-2-4 = 2.4 GHz channel not supported
wsc-error-band-5 = 5 GHz channel not supported
wsc-error-signal = Signal too weak
wsc-error-network-auth = Network auth failure
wsc-error-network-assoc = Network association failure
wsc-error-no-dhcp = No DHCP response
wsc-error-dhcp = Failed DHCP config
wsc-error-ip-conflict = IP address conflict
wsc-error-no-registrar = Couldn't connect to Registrar
wsc-error-multiple-pbc = Multiple PBC sessions detected
wsc-error-rogue = Rogue activity suspected
wsc-error-busy = Device busy
wsc-error-locked = Setup locked
wsc-error-message-timeout = Message Timeout
wsc-error-session-timeout = Registration Session Timeout
wsc-error-password = Device Password Auth Failure
wsc-error-band-60 = 60 GHz channel not supported
wsc-error-key-hash = Public Key Hash Mismatch
wsc-error-unknown = unknown ({ $number })
wsc-error-without-name = an unknown configuration error

## PINs
wsc-pin-empty = there are no digits; a PIN has 8 digits, or 4
wsc-pin-not-a-digit = character { $at } is '{ $found }'; a PIN has only digits
wsc-pin-length = { $digits ->
        [one] it has 1 digit; a PIN has 8 digits, or 4
       *[other] it has { $digits } digits; a PIN has 8 digits, or 4
    }
wsc-pin-checksum = the last digit is a check digit and should be { $expected }, not { $found }; one of the digits may be misread
wsc-pin-push-button = 00000000 is not a PIN: it is what the push button sends; use the button instead
wsc-pin-weak-example = it is the example that specifications and manuals print
wsc-pin-weak-repeated = it is the same digit repeated
wsc-pin-weak-sequence = its digits simply count up or down

## Settings of a network
wsc-credential-wep = the network uses WEP, which WPS may not hand out
wsc-credential-key = the network key is neither a passphrase of 8 to 63 characters nor 64 hexadecimal digits
wsc-credential-security = the network's security is neither open nor WPA or WPA2 with a passphrase
wsc-credential-no-name = the network name is empty
wsc-open = open
wsc-none = none

## Attributes that cannot be read
wsc-attribute = attribute
wsc-attribute-header = { $attribute } at octet { $at }: header needs 4 octets, { $left } left
wsc-attribute-value = { $attribute } at octet { $at }: value of { $declared } octets, { $left } left
wsc-attribute-exact-length = { $attribute } at octet { $at }: value of { $found } octets, must be { $wanted }
wsc-attribute-length = { $attribute } at octet { $at }: value of { $found } octets, must be { $min } to { $max }
wsc-attribute-twice = { $attribute } at octet { $at }: occurs twice
wsc-attribute-missing = { $attribute } at octet { $at }: is missing
wsc-attribute-message-type = { $attribute } at octet { $at }: message is { $found }
wsc-attribute-not-permitted = { $attribute } at octet { $at }: value is not permitted here
wsc-attribute-not-last = { $attribute } at octet { $at }: must be the last attribute

## Addresses and buttons
wsc-bad-address = expected hexadecimal octets such as 02:00:5e:10:00:01
wsc-button-overlap = more than one device was in push-button mode within the last two minutes

## What a device says of its last try
wsc-tried-not = Not associated
wsc-tried-success = Connection success
wsc-tried-configuration = Configuration failure
wsc-tried-association = Association failure
wsc-tried-ip = IP failure

## What is proved: kinds of passwords
wsc-password-pin = Default (PIN)
wsc-password-user = User-specified
wsc-password-machine = Machine-specified
wsc-password-rekey = Rekey
wsc-password-button = PushButton
wsc-password-registrar = Registrar-specified
wsc-password-nfc = NFC-Connection-Handover
wsc-password-p2ps = P2PS-default

## Numbers of IEEE 802.11: why somebody left or was refused
wsc-reason-unspecified = unspecified reason
wsc-reason-authentication-over = previous authentication no longer valid
wsc-reason-leaving = the sender is leaving the network
wsc-reason-inactivity = inactivity
wsc-reason-busy = the access point cannot handle all its stations
wsc-reason-not-authenticated = frame from a station that is not authenticated
wsc-reason-not-associated = frame from a station that is not associated
wsc-reason-disassociated = the sender is leaving the association
wsc-reason-association-first = association without authentication
wsc-radio-element = invalid element
wsc-reason-integrity = message integrity check failed
wsc-reason-four-way = four-way handshake timed out (a wrong passphrase looks like this)
wsc-reason-group-key = group key handshake timed out
wsc-reason-element-differs = security element differs from the one in the beacon
wsc-radio-group-cipher = invalid group cipher
wsc-radio-pairwise-cipher = invalid pairwise cipher
wsc-radio-key-management = invalid key management
wsc-radio-security-version = unsupported security element version
wsc-radio-security-capabilities = invalid security capabilities
wsc-reason-802-1x = 802.1X authentication failed
wsc-radio-cipher-rejected = cipher rejected by security policy
wsc-reason-lost = too many frames were not acknowledged
wsc-reason-timeout = timeout
wsc-status-success = success
wsc-status-failure = unspecified failure
wsc-status-capabilities = capabilities cannot be supported
wsc-status-reassociation = no previous association
wsc-status-denied = denied for a reason outside of the standard
wsc-status-algorithm = authentication algorithm not supported
wsc-status-sequence = authentication frame out of sequence
wsc-status-challenge = challenge failed
wsc-status-timeout = authentication timed out
wsc-status-full = the access point cannot take more stations
wsc-status-rates = the station lacks a rate that the network requires
wsc-status-later = refused for now, try again later
wsc-status-pmf = the network requires management frame protection
wsc-status-key-identifier = invalid key identifier
wsc-status-clogging = anti-clogging token required
wsc-status-group = finite cyclic group not supported
wsc-radio-code = code { $number }
