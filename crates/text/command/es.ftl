# Spanish: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = no hay textos en «{ $code }»; los idiomas son en, de, fr y es
cmd-result-not-written = no se pudo escribir el resultado: { $error }

## Questions
cmd-not-agreed = hace falta una respuesta ({ $question }) y no hay nadie a quien preguntar
    .next = añada --yes para aceptar de antemano
