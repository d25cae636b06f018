# English: interfaces, radios, control sockets and UPnP. Names begin with link-

## Interfaces
link-bad-name = "{ $name }" cannot be the name of a network interface: { $problem }
link-name-empty = it is empty
link-name-too-long = it has { $octets } octets, and 15 is the most
link-name-letter = it contains '{ $letter }'
link-name-reserved = `.` and `..` are reserved
link-no-such-interface = there is no network interface "{ $name }"
    .next = { $count ->
            [0] there are none here
           *[other] those that exist are { $existing }
        }
link-not-ethernet = { $name } is not an Ethernet or Wi-Fi interface (hardware type { $kind }), so it cannot carry EAPOL
    .next = choose another one
link-interface-down = { $name } is down
    .next = bring it up with `ip link set { $name } up` (as root) and try again
link-no-net-raw = opening a packet socket on { $name } needs the privilege CAP_NET_RAW
    .next = run as root, or give it to the program once with `setcap cap_net_raw+ep { $program }`
link-failed-on = { $doing } on { $name } failed: { $reason }
link-this-computer = this computer
link-no-randomness = the operating system gives no random numbers ({ $reason })
    .next = without them nothing is secret

## What was being done
link-doing-interface = looking up the interface
link-doing-hardware = reading the hardware address and flags
link-doing-packet-socket = opening a packet socket
link-doing-packet-bind = binding a packet socket
link-doing-group = joining the EAPOL group address
link-doing-packet-watch = watching a packet socket
link-doing-send-frame = sending a frame
link-doing-receive-frame = receiving a frame
link-doing-directory = making a directory for our end
link-doing-bind = binding our end
link-doing-connect = connecting
link-doing-send = sending
link-doing-receive = receiving
link-doing-find-interface = finding the interface
link-doing-device-state = asking for the device's state
link-doing-ask-connection = asking for the connection
link-doing-managed = changing who manages the interface
link-doing-let-go = letting go of the interface
link-doing-take-back = taking the interface back
link-doing-connect-again = connecting again
link-doing-read-connection = reading a connection's settings
link-doing-list-connections = listing the connections
link-doing-read-passphrase = reading the passphrase of a connection
link-doing-add-connection = adding a connection
link-doing-dbus = connecting to D-Bus
link-doing-its-socket = connecting to its control socket
link-doing-its-state = asking for its state
link-doing-disconnect = disconnecting
link-doing-add-network = adding the network
link-doing-its-networks = listing its networks
link-doing-its-devices = listing its devices
link-doing-switch = switching the interface
link-doing-switch-interface-on = switching the interface on
link-doing-take = taking the interface
link-doing-listen-wps = listening to who asks for WPS
link-doing-associate = associating
link-doing-list-interfaces = listing the interfaces
link-doing-abilities = reading the radio's abilities
link-doing-netlink = opening a netlink socket
link-doing-make-ap = making an access point
link-doing-listen-stations = listening to stations
link-doing-start-ap = starting an access point
link-doing-beacon = changing the beacon
link-doing-take-in = taking a station in
link-doing-join-printer = joining the printer's own network
link-doing-address = giving an address
link-doing-leave = leaving the network
link-doing-switch-on = switching on
link-doing-switch-off = switching off
link-doing-type = changing the type
link-doing-connect-before = connecting to the network of before
link-doing-read-networks = reading the networks in reach
link-doing-scan = scanning

## Exchanges over a cable
link-went-down = { $name } went down in the middle of it
    .next = bring it up with `ip link set { $name } up` (as root) and start both sides again
link-carrier-lost = { $name } lost its link in the middle of the exchange
    .next = check the cable and that the other side is on, and start both sides again
link-interface-gone = { $name } is gone
    .next = plug the network adapter in again and start both sides again
link-frame-too-long = a frame with { $octets } octets of EAPOL is more than { $name } can send
    .next = use a smaller fragment size, or a larger MTU on { $name }

## Radios
link-no-wireless = this computer has no Wi-Fi that Linux knows of (the kernel offers no nl80211)
    .next = plug in a Wi-Fi adapter, or load the driver of the one that is there
link-no-radio = there is no Wi-Fi interface here
    .next = plug in a Wi-Fi adapter, or load the driver of the one that is there
link-not-a-radio = { $name } is not a Wi-Fi interface
    .next = { $count ->
            [0] there is none here
            [one] { $radios } is one
           *[other] those that exist are { $radios }
        }
link-rfkill-soft = the radio of { $name } is switched off (rfkill)
    .next = switch it on with `rfkill unblock wifi`, or in the desktop's network menu, and try again
link-rfkill-hard = the radio of { $name } is switched off by a hardware switch or key
    .next = switch it on there and try again
link-no-ap-mode = { $name } cannot be an access point: its hardware or driver lacks that mode
    .next = use another Wi-Fi adapter, or another way onto the network
link-no-such-channel = { $name } has no channel { $number }
    .next = name another one, such as 1, 6 or 11
link-where-here = here
link-where-unknown = as long as the country is not known
link-where-country = in { $country }
link-channel-forbidden = channel { $number } is forbidden to { $name } { $place }
    .next = name another one, such as 1, 6 or 11, or set the country that you are in with `iw reg set` (as root)
link-channel-no-ir = { $name } may not be the first to send on channel { $number } ("no IR") { $place }
    .next = name another one, such as 1, 6 or 11, or set the country that you are in with `iw reg set` (as root)
link-channel-radar = channel { $number } is shared with radars, which { $name } would have to listen for first, for a minute or more
    .next = name another one, such as 1, 6 or 11
link-no-channel = { $name } has no channel on which an access point may begin { $place }
    .next = set the country that you are in with `iw reg set` (as root), or use another Wi-Fi adapter
link-occupied = the radio of { $name } has no room for an access point beside { $others }
    .next = switch { $count ->
            [one] that
           *[other] those
        } off, or use another Wi-Fi adapter
link-ap-ended = another program, or the driver, ended the access point on { $name }
    .next = see that nothing else uses that radio and try again
link-no-net-admin = { $doing } on { $name } needs the privilege CAP_NET_ADMIN
    .next = run as root, or give it to the program once with `setcap cap_net_admin,cap_net_raw+ep { $program }`
link-managed = { $name } is managed by { $manager }, which would break into the exchange
    .next = { $release } and try again
link-not-a-station = { $name } is in use as { $mode }
    .next = end that first, or name another interface
link-mode-station = a station
link-mode-access-point = an access point
link-mode-monitor = a monitor
link-mode-mesh = a part of a mesh
link-mode-adhoc = a member of an ad-hoc network
link-mode-direct = a Wi-Fi Direct device
link-mode-other = an interface of type { $kind }
link-in-use = { $name } is connected to "{ $ssid }" and an exchange would end that for good, because its passphrase is not known here
    .next = disconnect it first, or name another interface
link-busy = { $doing } on { $name } failed because the radio is busy
    .next = try again in a few seconds
link-scan-aborted = the driver gave up the scan on { $name }
    .next = try again in a few seconds
link-scan-timeout = the scan on { $name } did not end within { $seconds } s
    .next = try again, with a longer --timeout
link-not-open = "{ $ssid }" is not open, and octopin itself joins only open networks
    .next = join it with this computer's own settings, and give the printer's address there
link-not-let-in = "{ $ssid }" did not let this computer in
    .next = bring the two closer together, see that the printer still shows that network, and try again
link-journal = the state of { $name } could not be kept in { $path }, so nothing was changed: { $reason }
    .next = make that directory writable, or set XDG_STATE_HOME

## Programs that manage a Wi-Fi interface
link-release-networkmanager = release it with `nmcli device set { $name } managed no`
link-release-iwd = stop it with `systemctl stop iwd` (as root)
link-release-wpa-supplicant = stop it with `wpa_cli -i { $name } terminate` (as root)
link-release-hostapd = stop hostapd there, or name another interface
link-no-manager = no program manages { $name } (neither NetworkManager nor iwd nor wpa_supplicant)
    .next = start the one that this computer uses, or do without it
link-out-of-reach = { $manager } manages { $name } and cannot be asked: { $why }
    .next = { $release }
link-not-allowed = { $manager } does not let this user do that ({ $doing }: { $why })
    .next = run as root, or as the user who is logged in at this computer
link-will-not-release = { $manager } does not let go of { $name }: { $why }
    .next = { $release }
link-still-has-it = it still has it after { $seconds } s
link-not-connected = { $name } is not connected to a network, so it is not known which one is meant
    .next = name it with --ssid
link-unknown-network = { $manager } has no settings for the network "{ $ssid }"
    .next = give its passphrase with --passphrase -
link-no-passphrase = the passphrase of "{ $ssid }" cannot be had from { $manager }: { $why }
    .next = give it with --passphrase -
link-wpa3-only = the network "{ $ssid }" takes WPA3 only, and WPS cannot hand out WPA3 settings
    .next = set the router to WPA2/WPA3 ("transition"), or type the passphrase at the printer
link-enterprise = the network "{ $ssid }" has an account for everyone (Enterprise), and WPS hands out passphrases only
    .next = use a network with a passphrase for the printer, such as the router's guest network
link-owe = the network "{ $ssid }" is encrypted without a passphrase (enhanced open), which WPS cannot hand out
    .next = use a network with a passphrase for the printer
link-wep = the network "{ $ssid }" is protected by WEP, which WPS may not hand out and which protects nothing
    .next = set the router to WPA2 with a passphrase
link-unsuitable = the network "{ $ssid }" is secured in a way that WPS cannot hand out
    .next = set the router to WPA2 with a passphrase
link-not-joined = { $manager } did not join "{ $ssid }": { $why }
    .next = { $advice }
link-manager-late = { $manager } did not end { $doing } within { $seconds } s
    .next = look at its log, and try again
link-manager-failed = { $manager } failed at { $doing }: { $why }
    .next = look at its log, and try again
link-no-dbus = there is no D-Bus ({ $fault })
link-not-on-dbus = it is not on D-Bus
link-no-bus-answer = { $doing }: no answer within { $seconds } s
link-not-its-interface = it does not have this interface
link-is-access-point = the interface is an access point
link-no-control-socket = it has no control socket
link-closed-socket = its control socket is not open to this user
link-needs-no-key = it needs none
link-key-in-keyring = it keeps none itself; the desktop's keyring may have it
link-key-not-configured = its configuration has none for this network
link-key-elsewhere = its configuration keeps it elsewhere
link-no-configuration = it was started without a configuration file, and tells none by itself
link-root-reads = only root may read { $path }, where it is
link-file-unreadable = { $path } cannot be read: { $reason }
link-no-file = there is no file { $path }
link-file-encrypted = its file is encrypted
link-file-has-none = its file has none
link-wrong-passphrase = the access point does not accept the passphrase
link-broken-off-passphrase = the access point broke the connection off, as it does when the passphrase is wrong
link-supplicant-settings = wpa_supplicant does not accept the settings
link-supplicant-failed = wpa_supplicant failed
link-slow-passphrase = the access point took too long to answer, as it does when the passphrase is wrong
link-network-not-in-reach = the network is not in reach
link-given-up = the connection was given up (reason { $reason })
link-not-connected-within = it was not connected within { $seconds } s
link-not-seen = it does not see the network
link-passphrases-only = it takes passphrases only, and this is a key of 64 digits
link-other-passphrase = it knows the network with another passphrase
link-advice-in-reach = check that the network is in reach, and try again
link-advice-passphrase = check the passphrase, and try again
link-advice-nearer = go nearer to the access point, and try again
link-advice-key-file = write the key to its file as `PreSharedKey`, or give the router a passphrase
link-advice-forget = have it forgotten with `iwctl known-networks NAME forget`, and try again

## Control sockets of hostapd and wpa_supplicant
link-ctrl-not-there = there is no control socket { $path }
    .next = is the daemon running, and is `ctrl_interface` set in its configuration?
link-ctrl-no-permission = no permission for the control socket { $path }
    .next = run as root, or join the group that `ctrl_interface_group` (hostapd) or `GROUP=` (wpa_supplicant) names
link-ctrl-gone = the daemon behind { $path } is gone
    .next = start it again
link-ctrl-timeout = the daemon behind { $path } did not answer { $command } within { $seconds } s
link-ctrl-refused = the daemon behind { $path } refused { $command }: it answered "{ $reply }"
link-ctrl-failed = { $doing } for the control socket { $path } failed: { $reason }

## WPS over UPnP
link-upnp-not-wps = { $at } describes no router that takes WPS over UPnP: { $problem }
    .next = check the address, or use another way to this router
link-upnp-no-device = there is no WFADevice in it
link-upnp-no-service = its WFADevice has no WFAWLANConfig
link-upnp-no-control = its WFAWLANConfig has no controlURL on its own host
link-upnp-refused = { $host } refused { $action }: { $fault }
    .next = { $advice }
link-http-status = HTTP status { $status }
link-advice-no-pin = it may have no PIN of its own; see its settings page
link-advice-restart-router = restart the router and try again
link-advice-both-sides = start WPS on both sides again
link-upnp-strange = { $host } gave an answer to { $action } that cannot be read: { $problem }
    .next = restart the router, and update its firmware
link-upnp-no-message = it has no message
link-upnp-no-events = { $host } tells nothing of devices (its description has no eventSubURL)
    .next = use its button or its settings page
link-upnp-listen = this computer cannot listen for what { $host } tells ({ $reason })
    .next = check that it is on the same network as the router
link-upnp-overlap = { $overlap }
    .next = wait two minutes without pressing any button
link-upnp-no-randomness = the operating system gives no random numbers ({ $reason })
    .next = restart this computer
link-upnp-nobody = there is no router to do this at
    .next = it went away, so wait until it is back
link-upnp-no-network = the settings of the network are not known here
    .next = give its name and passphrase, or the router's own PIN to learn them
link-upnp-no-action = there is no such action
link-upnp-argument = the argument { $name } is missing or cannot be read
link-serve-no-address = { $address } is no IPv4 address of this computer
    .next = give an interface that has one, up and running
link-serve-group = the UPnP group cannot be joined on { $address }: { $reason }
    .next = the interface has to be up and to have multicast
link-serve-listen = the address { $address } cannot be listened on: { $reason }

## How a network is secured, where that is no name
link-band-2 = 2.4 GHz
link-band-5 = 5 GHz
link-band-6 = 6 GHz
link-band-60 = 60 GHz
link-security-open = open
link-security-enterprise = enterprise
link-security-unknown = unknown

## Whether a network protects management frames
link-pmf-none = none
link-pmf-capable = capable
link-pmf-required = required
