# English: printers, routers and their drivers. Names begin with device-

## The guide: what its rows are put together with
device-panel-touchscreen = a touch screen
device-panel-text-display = a small text display with keys
device-panel-icon-display = a small display of icons, and buttons
device-panel-buttons = buttons and lights, no display
device-panel-edge-light = a bar of light, and buttons at the back
device-panel-none = no panel
device-panel-unknown = not known to this guide
device-wifi-accessory = Wi-Fi is an accessory or an option here; see whether the panel has a Wireless menu.
device-wifi-no-letter = HP marks models that have Wi-Fi with a w behind the number, and this one has none: it probably has no Wi-Fi. HP's driver package does not tell these models apart.
device-wifi-unknown = The name does not tell whether this printer has Wi-Fi.
device-label-current = The printer reports this PIN now.
device-label-replaced = The printer reports another PIN now; use the one that it shows or prints today.
device-label-outdated = The printer does not report a PIN, so this one may be outdated: printers may make a new one for every try. Let the printer show or print it again if that is possible.
device-guide-open-app = Open { $app }.
device-guide-open-page = On a computer or phone in the home network, open { $address } in a web browser.
device-guide-or-address = { $first }, or if that does not answer { $next }
device-guide-observed = the default gateway of this computer
device-guide-go-to = Go to { $path }.
device-guide-steps-from = { $source }; the steps: { $steps }
device-guide-name = { $words } ({ $maker })
device-guide-names = { $first }, { $next }
device-guide-called = It may be called { $names }.
device-guide-names-from = what makers call it; each name with its source is in the guide
device-guide-printers-damaged = the printer guide is damaged: { $file }: { $problem }
    .next = please report this
device-guide-routers-damaged = the guide to routers is damaged: { $file }: { $problem }
    .next = please report this, and use the steps that are printed in your router's manual until it is repaired
