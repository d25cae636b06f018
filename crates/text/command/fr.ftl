# French: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = il n’y a pas de textes en « { $code } » ; les langues sont en, de, fr et es
cmd-result-not-written = le résultat n’a pas pu être écrit : { $error }

## Questions
cmd-not-agreed = une réponse est nécessaire ({ $question }), et personne n’est là pour la donner
    .next = ajoutez --yes pour accepter d’avance
