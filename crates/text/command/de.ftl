# German: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = „{ $code }“ kennt Octopin nicht; es gibt en, de, fr und es
cmd-result-not-written = das Ergebnis konnte nicht geschrieben werden: { $error }

## Questions
cmd-not-agreed = dafür ist eine Antwort nötig ({ $question }), und es ist niemand da, der sie geben kann
    .next = mit --yes im Voraus zustimmen
