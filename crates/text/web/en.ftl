# The English texts of the web app. Names stay; texts may change.
# A text is whole: none is put together from pieces.

## The frame of every page
skip = Skip to the content
nav-steps = Steps
nav-more = More
nav-languages = Language
step-found = Start
step-pin = The PIN
step-plan = Plan
step-job = Joining
step-findings = Security
nav-where = Where is the PIN?
nav-where-new = Where is the PIN? (in a new tab)
nav-history = History
nav-explain = Explain a capture
nav-report = Read a printed report
nav-phone = Use a phone
nav-question-pin = Where is my HP printer's WPS PIN?
nav-question-router = Does my router support WPS PIN setup?
nav-question-help = When should I contact HP or a technician?
nav-words = Words explained
nav-api = For programs (API)
end-session = End this session
ended-title = The session is over
ended-text = Nobody can go on from this browser now. To come back, use the new link that the terminal shows.
demo-banner = This is a virtual home (story: { $scenario }). Nothing here is real, and nothing can be broken.
yes = Yes
no = No
not-known = not known
not-evidenced = Not evidenced: no source says how.
answer = Answer
sure-high = very sure
sure-medium = fairly sure
sure-low = not sure
sure-recalled = from memory
sources = From:

## Errors
to-start = Back to the start
error-reference = This is number { $number } in the history; `octopin history { $number }` shows it too.
error-foreign-host = This address is not mine
error-foreign-host-next = The page was asked for under a name that is not this program's. Use the link that the terminal shows.
error-cross-origin = Another page tried to use this one
error-cross-origin-next = What came did not come from a page of this program, so it was refused and nothing was changed. Open Octopin itself and press the button there.
error-method = That cannot be done here
error-no-session = You need a link to come in
error-no-session-next = The terminal in which octopin serve runs shows a link that is good once. Open that link in this browser.
error-bad-link = This link is not good any more
error-too-many = Too many wrong links
error-too-many-next = Wait a minute, then use the link that the terminal shows now.
error-not-found = There is no such page
error-not-found-next = Nothing is wrong. Go back to the start and on from there.
error-malformed = That could not be read
error-malformed-next = Go back, load the page again and send the form once more.
error-too-large = That is too large
error-too-large-next = A file may have up to 64 megabytes. Choose a shorter capture or a smaller picture.
error-old-form = That form is from an earlier session
error-slow = That took too long
error-slow-next = Go back and try it once more.
error-busy = A job is going on already
error-busy-next = Wait until it is over, or stop it on the page "Joining". Then try again.
error-shut = That way is not open now
error-shut-next = Look at the plan again: it shows what is open and why.
error-own-fault = Octopin itself made a mistake
error-own-fault-next = It is not your fault. Try once more; if it happens again, report it with the number below.
refused-title = That did not work

## Start: what was found
start-title = Get your printer onto Wi-Fi
start-lead = Octopin looks at your printer, your router and the air, and brings the printer into your network with WPS.
looking = Looking around. This takes some seconds.
looked = Looked around. Here is what was found.
looked-trouble = Not everything could be looked at. What happened stands below.
not-looked = Nothing was looked at yet.
look-again = Look again
printers = Printers
routers = Routers
networks = Wi-Fi networks
no-printers = No printer answers on this network yet. That is fine: it is recognised by what it says during WPS. Check that it is switched on and awake.
no-routers = No router was found. Connect this computer to your router, by cable or by Wi-Fi.
no-networks = No Wi-Fi network was heard. This computer may have no Wi-Fi, or may not listen without more rights.
asks-pin = It is asking for its PIN to be entered at a router.
asks-button = It is looking for WPS on the air.
where-of = Where is the PIN: { $printer }
choose-printer = Use { $printer }
is-gateway = It is this computer's way to the internet.
router-driven = Octopin can speak to it.
router-by-hand = Octopin cannot speak to it; you do what is needed on its page.
router-speaks = Octopin speaks to the router at { $address }.
channel = Channel { $channel }
wps-on = WPS is on.
wps-off = WPS is off or absent.
wps-unknown = Whether WPS is on is not known.
facts-title = What the plan rests on
fact-network = Network
fact-security = Security
fact-wps = WPS is on
fact-router = Router
fact-printer = Printer
say-more = Something is missing or wrong?
say-more-text = Say what you know; leave the rest empty. Octopin then looks again.
printer-address = Address of the printer
printer-address-hint = Such as 192.168.1.20, from the printer's panel or report. Empty: Octopin searches.
router-address = Address of the router
router-address-hint = Such as 192.168.1.1 or fritz://fritz.box. Empty: the default gateway.
router-password = Password of the router
router-password-hint = Only where the router wants one. It is kept until the program ends and never written down. Empty: what was given before.
network-name = Name of the Wi-Fi network
network-name-hint = Up to 32 characters, exactly as the router shows it.
network-name-error = A passphrase needs the name of its network, with 1 to 32 characters.
passphrase = Passphrase of the network
passphrase-hint = 8 to 63 characters, or 64 hexadecimal digits. Needed only where Octopin itself hands over the settings.
passphrase-error = That is no passphrase of WPA2: it has 8 to 63 characters, or 64 hexadecimal digits.
wifi-interface = Wi-Fi interface that may be used
wifi-interface-hint = Such as wlan0. With it, this computer can be the access point for two minutes.
use-this = Use this and look again
demo-title = Choose a story
demo-text = In the virtual home every story can be tried, and it begins anew each time.
demo-choose = Story
demo-begin = Begin this story
demo-visitor = I answer and act myself
devices-title = The devices of the virtual home
devices-text = At home you would walk to them. Here these buttons are your hands.
devices-light = Wireless light:
devices-printed = The printed page says: WPS PIN { $pin }
devices-shows = The printer shows: { $display }
act-get-pin = Get the WPS PIN out of the printer
act-press-printer = Press the printer's WPS button
act-type-router-pin = Type the router's PIN at the printer
act-type-passphrase = Type the passphrase at the printer
act-press-router = Press the router's WPS button
act-type-pin = Type the printer's PIN at the router's page

## The PIN
pin-title = The printer's WPS PIN
pin-lead = The printer shows or prints it: eight digits, seldom four.
pin-given = A PIN was given. It is kept until the program ends and is used once.
pin-forget = Forget this PIN
pin-label = WPS PIN of the printer
pin-hint = 8 digits (or 4). Spaces and dashes do no harm.
pin-use = Use this PIN
pin-good = This can be a WPS PIN: eight digits, and the check digit is right. Make sure that it is the printer's, not the one on the router's label.
pin-good-4 = This can be a WPS PIN of four digits.
pin-weak-example = This can be a WPS PIN, but it is the example that manuals print. Read it again at the printer.
pin-weak-pattern = This can be a WPS PIN, but its digits follow a pattern. Read it again at the printer.
pin-empty = There are no digits. A WPS PIN has 8 digits, or 4.
pin-not-digits = Only digits belong in here. A WPS PIN has 8 digits, or 4.
pin-zeros = 00000000 is not a PIN. It stands for the push button: use that way instead.
pin-looks-web = The check digit is wrong: it should be { $expected }. Either a digit was misread, or this is the PIN of the printer's own web page, which stands on a label. The WPS PIN is on the panel or on the network page.
pin-looks-direct = This looks like the password of Wi-Fi Direct, which is for phones that print directly. The WPS PIN has only digits, and is on the panel or on the network page.
pin-length = { $digits ->
    [one] That is { $digits } digit. A WPS PIN has 8 digits, or 4.
   *[other] That are { $digits } digits. A WPS PIN has 8 digits, or 4.
}
pin-too-long = That are { $digits } digits, more than a WPS PIN has. It may be a serial number; a WPS PIN has 8 digits, or 4.
pin-without-title = You have no PIN?
pin-without = Many printers have a WPS button or a menu entry for it; then no PIN is needed. The plan shows the other ways.
to-plan-without = Go on without a PIN
to-plan = See the plan
to-pin = Go on: the PIN
pin-kinds-title = Four PINs that are easily mixed up
pin-kind-device = WPS PIN of the printer
pin-kind-device-text = On the printer's panel while it waits, or on its network page. It belongs in the box above.
pin-kind-router = WPS PIN of the router
pin-kind-router-text = On the router's label or in its menu. It would be typed at the printer; never in the box above.
pin-kind-web = PIN of the printer's web page
pin-kind-web-text = On a label where the cartridges are, or on the information page as "Printer PIN". It is a login, not for Wi-Fi.
pin-kind-direct = Password of Wi-Fi Direct
pin-kind-direct-text = In the panel's Wi-Fi Direct menu. It lets a phone print directly; it does not bring the printer into your network.

## Where the PIN is
where-title = Where is the PIN?
where-ask = Another printer
where-model = Model
where-model-hint = As it stands on the printer, such as ENVY 6000 or LaserJet M110w.
where-show = Show
where-unknown = The guide does not know this name. Look for the name on the printer's front.
where-not-known = The guide does not know { $printer }.
where-near = Perhaps one of these:
where-panel = The panel of this printer:
where-no-wifi = This printer has no Wi-Fi, so it has no WPS PIN and no WPS button. Use a cable.
where-shown = The WPS PIN: the panel shows it
where-printed = The WPS PIN: a page that it prints has it
where-not-evidenced = The WPS PIN: none is evidenced for this printer
where-print-anew = Print it just before you use it: a PIN on an old page may be outdated.
where-button = The WPS button
where-report = The page about its network
where-restore = Network settings back to those of a new printer
where-or = Or
you-will-see = You will see:
it-lasts = It lasts:
lights = What the light says
drawing-note = The drawings show what to press and in which order. Where it is on your printer may differ.
press = Press { $buttons }.
press-hold = Press and hold { $buttons }, as the step says.
press-hold-seconds = Hold { $buttons } for { $seconds } seconds.
touch = Choose "{ $entry }".
panel-touchscreen = a touch screen.
panel-text = a small text display with keys.
panel-icons = a small display of icons, and buttons.
panel-buttons = buttons and lights, no display.
panel-edge = a bar of light, and buttons at the back.
panel-none = none; a phone or computer is the panel.
panel-unknown = not known to this guide.

## The plan
plan-title = The plan
plan-lead = This is the best way from here. Nothing happens before you press the button.
plan-none = No way is open right now. This would open one:
plan-others = Other ways
plan-details = Reasons and what it needs
plan-perhaps = Perhaps: not everything that it needs is known to be there.
plan-for = What speaks for it
plan-against = What speaks against it
plan-needs = What you do
plan-changes = What it changes
plan-unknown = What is not known
plan-start = Start
plan-start-other = Go this way
plan-shut = Ways that are not open, and why
plan-opens = This would open it:

## The job
job-title = Joining
job-none = No job was begun yet. The plan shows the ways.
job-steps = Steps of the job
job-look = Looking at the printer and the router
job-match = Choosing the way
job-prepare = Preparing
job-exchange = Handing over the settings
job-verify = Looking for the printer on the network
job-harden = Looking for what should not stay as it is
job-record = Writing down what was done
job-done = (done)
job-now = (now)
job-todo = (to come)
job-happened = What happened
job-question = A question
job-asks-this = Octopin asks: { $question }
job-asks-done = It is your turn. Say when it is done.
job-asks-pin = Octopin needs the WPS PIN of the printer.
job-asks-passphrase = Octopin needs the passphrase of { $network }.
job-stop = Stop, and put everything back
job-reload = Show what is new
live-lost = The connection is lost. It comes back by itself, with everything that happened meanwhile.
live-gone = Octopin was ended or started anew. Open the link that its terminal shows now; the history has what was done.
now-you = Now you
job-broken = The job broke off without an end. What it changed is put back by the next one.
ask-done = Do these steps, then say whether that is done.
ask-done-yes = It is done
ask-done-no = I cannot do that
ask-passphrase = Passphrase of { $network }
do-pin = Start WPS with the PIN on the printer now.
do-button = Press the WPS button of the printer now.
do-by-hand = Do the steps now.
side-printer = Printer
side-router = Router
side-computer = This computer
side-not-yet = Not yet: it is your turn when Octopin says so.
side-prepares = Is being prepared.
side-waits = Waits for the printer.
side-has = Has the settings of the network.
side-gave = Gave the settings.
seconds-left = { $seconds ->
    [one] { $seconds } second left
   *[other] { $seconds } seconds left
}
event-printer = Printer: { $printer }
event-router = Router: { $router }
event-plan = { $ways ->
    [one] { $ways } way is open.
   *[other] { $ways } ways are open.
}
event-chosen = Way:
event-changed = Changed:
event-undone = Put back:
event-not-undone = Not put back:
event-router-pin = Type this PIN of the router at the printer: { $pin }
event-router-pin-told = The router has told its own PIN, which is for the printer alone.
event-waiting = The device is waited for, up to { $seconds } seconds.
event-exchanged = { $mac } has the settings.
event-exchanged-somebody = A device has the settings.
event-found = The printer answers at { $address }.
event-found-somewhere = The printer answers.
event-not-found = The printer does not answer yet.
event-finding = Should not stay as it is:
end-joined = Done: { $printer } is on the network and answers
end-joined-unnamed = Done: the printer is on the network and answers
end-failed = The printer did not join
end-cancelled = The job was stopped
end-address = Its address is { $address }.
end-next = What to do next
end-causes = What the facts speak for, the likeliest first
end-verified = Octopin asked the printer itself: it is there.
end-not-verified = Octopin looked for the printer on the network and did not find it as it should be.
end-nobody-looked = The printer was not looked for.
end-undone = Everything that was changed for the job is as it was.
end-not-undone = Something could not be put back; the timeline says what, and the next job tries it again.
try-again = Back to the plan
to-job = To the job
to-findings = Go on: security
to-run = This is run { $number } in the history
bundle = Download the support bundle
bundle-text = (for a support desk; passphrases and PINs are not in it)

## Why it ended, by the name of the cause

## Security
findings-title = What should not stay as it is
findings-lead = WPS is handy for minutes and should not stay open longer than needed. This is what Octopin saw at the printer and the router.
findings-none = Nothing was found that should be changed.
findings-apply = What Octopin can change at the router, it asks for above, one by one. Everything else you change on the device's own page.
fix-wps-off = Shall Octopin switch WPS off at the router?
fix-router-pin-off = Shall the router take its own PIN no more? PINs of devices and the button work as before.
fix-wpa2 = Shall the network take WPA2 with AES alone? Devices that know only the first WPA or TKIP cannot join any more.
fix-noted = How it was is noted first; you can take it back here.
fix-for-good = This cannot be taken back from here, because the PIN is a secret and is not kept.
fix-do = Yes, change it
fix-above = The change that is offered above ends this too.
fix-undo = Take it back
fixed-wps-off = WPS is off now.
fixed-router-pin-off = The router takes its own PIN no more.
fixed-wpa2 = The network takes WPA2 with AES alone now.
fixed-read-back = The router says so when it is asked again.
fixed-not-told = The router does not tell whether it is so; look at its page.
finding-do = What to do:
finding-why = How Octopin knows
severity-bad = Change this now
severity-warning = Change this when you have time
severity-info = Good to know

## History
history-lead = What was done on this computer. Passphrases and PINs are never in it.
history-none = Nothing was done yet that is remembered.
history-run = Run { $number }
history-open = It goes on, or it did not end.
outcome-good = done
outcome-bad = without success
outcome-cancelled = stopped
column-time = Time
column-event = Event
column-detail = What

## A capture
explain-lead = Give a recording of network traffic (pcap or pcapng). Every WPS run in it is shown message by message, with the reason why it ended so. It stays on this computer, and no PIN or passphrase is recovered from it.
explain-file = Capture file
explain-file-hint = pcap or pcapng, up to 64 megabytes.
explain-do = Explain it
explain-another = Another capture

## The printed report
report-title = What the report says
report-lead = Photograph the page that the printer printed about its network. Octopin reads the PIN, the checks and the network from it. The picture stays on this computer.
report-how = How to print it
report-file = Picture, PDF or text
report-file-hint = Straight from above, in good light; up to 64 megabytes.
report-do = Read it
report-pin = The page has the printer's WPS PIN, and its check digit is right. Octopin uses it.
report-no-pin = No WPS PIN could be read on the page.
report-checks = Checks
report-pass = pass
report-fail = fail
report-not-run = not run
report-means = What it means
report-secrets = Such a page may have passwords of yours: do not pass it on.
row-model = Model
row-status = State
row-address = Address
row-mac = MAC address
row-channel = Channel
row-firmware = Firmware

## A phone
phone-lead = A phone in the same network can use Octopin too. It comes in by a link that is good once.
phone-make = Make a link for a phone
phone-off = Phones are not let in. Start Octopin with --lan to let them in over an encrypted connection:
phone-scan = { $minutes ->
    [one] Scan this with the phone's camera. The link is good once, for { $minutes } minute.
   *[other] Scan this with the phone's camera. The link is good once, for { $minutes } minutes.
}
phone-code = QR code with the link below
phone-or-type = Or type this address:
phone-fingerprint = The phone will warn that it does not know the certificate. Compare its SHA-256 fingerprint with this one before you go on:

## The three questions
question-pin-short = On most HP printers the panel shows it when you start "WPS with PIN" in the wireless menu; printers without a display print it on a page. It is new each time on many models.
question-pin-panel = The printer has a display
question-pin-panel-text = Open the wireless or network menu, choose Wi-Fi Protected Setup, then PIN. The PIN is shown while the printer waits, about two minutes.
question-pin-printed = The printer has only buttons
question-pin-printed-text = Print the network page: on many models press Wireless and Information together. The page has a line "WPS PIN". Print it just before you use it.
question-router-short = A router supports it if its page has a box for the PIN of a device, often called client PIN or enrollee PIN. The PIN on the router's own label is another one.
question-router-yours = Your router, as far as Octopin knows
question-router-unknown = The guide has no row for this router.
question-router-model = Maker or model of the router
question-router-model-hint = As it stands on its label, such as FRITZ!Box, TP-Link Archer or Netgear.
question-router-any = With any router
question-router-steps = Where to type the printer's PIN
question-router-button = The router's WPS button
question-router-off = Switching WPS off
router-has-wps = WPS is on:
router-takes-pin = Takes a printer's PIN:
router-takes-button = Has the WPS button:
router-api-pin = Octopin can hand it the PIN:
router-own-pin = Lets devices in with its own PIN:
question-help-short = When the printer's own test says that its radio is broken, when it neither shows nor prints a PIN and has no button, or when nothing helps after restarts and updates.
question-help-now = In your case
question-help-nobody = There is still something to try. Nobody has to be called now.
question-help-tell = Tell them:
question-help-hp = HP, or the printer's maker
question-help-hp-text = If the wireless test report says that the hardware fails; if the model neither shows nor prints a WPS PIN and has no WPS button; if the printer loses its settings each time.
question-help-router = The router's maker or your provider
question-help-router-text = If the router refuses PINs that are right, stays locked after a restart, or does not do what its page says. Where the router came with the connection, ask the provider.
question-help-technician = A technician
question-help-technician-text = If the network has accounts (802.1X), if strangers seem to interfere, or if several rooms have to be covered.
question-help-bundle = Take the support bundle of a run with you

## Words
term-wps = What is WPS?
term-wps-text = Wi-Fi Protected Setup: a way for a device to get a network's name and passphrase without anybody typing them, by a PIN or by a button, within two minutes.
term-device-pin = What is the device PIN?
term-device-pin-text = A number that the printer makes and shows or prints. You give it to the router, or to Octopin. It proves that it is this printer, and no other device gets in.
term-router-pin = What is the router PIN?
term-router-pin-text = A number of the router's own. Whoever knows it learns the network's passphrase, and it can be found by trying (VU#723755). It should be off; it is not the printer's PIN.
term-push-button = What is the push button?
term-push-button-text = A button, or a menu entry, on both devices. For two minutes any device nearby that presses its own can get in; when two do, all are refused.
term-popup = What is the pop-up access point?
term-popup-text = This computer's own Wi-Fi is an access point for two minutes and hands the printer the settings of your network. The router needs no WPS for it.
term-pmf = What is PMF?
term-pmf-text = Protected management frames keep strangers from disconnecting devices. Older printers cannot do it; where the router requires it, they cannot join.
term-isolation = What is isolation?
term-isolation-text = A router can keep its wireless devices apart, as in guest networks. Then the printer is connected, and nobody reaches it.
term-registrar = What are enrollee and registrar?
term-registrar-text = The enrollee receives the settings: the printer. The registrar gives them: the router, or this computer.

## For programs
api-lead = The same documents as the command line's, by HTTP. The description:
