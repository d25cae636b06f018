# English: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = there are no texts in "{ $code }"; the languages are en, de, fr and es
cmd-result-not-written = the result could not be written: { $error }

## Questions
cmd-not-agreed = this needs an answer ({ $question }), and there is nobody to ask
    .next = add --yes to agree beforehand
