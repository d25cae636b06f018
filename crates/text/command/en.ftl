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
