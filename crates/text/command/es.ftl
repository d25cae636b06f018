# Spanish: the terminal's commands. Names begin with cmd-

## The program as a whole
cmd-no-such-language = no hay textos en «{ $code }»; los idiomas son en, de, fr y es
cmd-result-not-written = no se pudo escribir el resultado: { $error }

## Questions
cmd-not-agreed = hace falta una respuesta ({ $question }) y no hay nadie a quien preguntar
    .next = añada --yes para aceptar de antemano

## where
cmd-where-nothing-found = no se nombró ninguna impresora, y ninguna búsqueda anterior dejó una lista de impresoras
    .next = nombre el modelo como está escrito en la impresora, por ejemplo `octopin where "ENVY 6000"`, o ejecute antes `octopin find --only printers`
cmd-where-last-found = El último `octopin find` encontró { $model } en { $address }.
cmd-where-says = La impresora en { $address } dice que es { $model } ({ $source }; seguridad: { $confidence }).
cmd-where-firmware = Su firmware: { $firmware }.
cmd-where-no-number = la última búsqueda no encontró ninguna impresora con el número { $number }
    .next = ejecute `octopin find --only printers` e inténtelo otra vez, o nombre el modelo como está escrito en la impresora, por ejemplo `octopin where "ENVY 6000"`
cmd-where-or-name = { $next }, o nombre el modelo como está escrito en la impresora, por ejemplo `octopin where "ENVY 6000"`
cmd-where-away = la impresora no responde ahora: { $why }
cmd-where-name-or-password = nombre el modelo como está escrito en la impresora, por ejemplo `octopin where "ENVY 6000"`; o dé la contraseña en la variable OCTOPIN_PASSWORD
cmd-where-no-model = { $address } es una impresora que no dice qué modelo es
    .next = nombre el modelo como está escrito en la impresora, por ejemplo `octopin where "ENVY 6000"`
cmd-where-not-known = la guía no la conoce
cmd-where-no-wifi = sin wifi
cmd-where-pin-shown = PIN en el panel
cmd-where-pin-printed = PIN en una página impresa
cmd-where-pin-not-evidenced = no consta ningún PIN
cmd-where-steps-of-number = `octopin where NÚMERO` da los pasos.
cmd-where-unknown = la guía no tiene ninguna impresora llamada { $query }
cmd-where-several = { $query } puede ser varias impresoras: { $printers }
cmd-where-or-family = { $first }; o { $next }
cmd-where-near = dé el nombre entero como está escrito en la impresora. Nombres parecidos son { $names }. Si la suya no es ninguna de ellas, busque Wi-Fi Protected Setup en su menú «Wireless» o «Network», y un PIN en la página de configuración de red que imprime
cmd-where-use-button = Use el botón WPS, si el router tiene uno: no hay ningún PIN que escribir.
cmd-where-use-setup = Restablezca los ajustes de red de la impresora y configúrela por la red que crea entonces (HP-Setup-..., la impresora está en 192.168.223.1), o con la aplicación del fabricante.
cmd-where-use-panel = Elija la red y escriba su contraseña en el panel de la impresora o en su página web, o use la aplicación del fabricante.
cmd-where-use-cable = Configúrela por un cable USB o de red.
cmd-where-family = Familia: { $family }.
cmd-where-panel = Panel: { $panel }. Wifi: { $wifi }.
cmd-where-wifi-yes = sí
cmd-where-wifi-no = no
cmd-where-wifi-unknown = no se sabe
cmd-where-wifi-band = sí, { $band } GHz ({ $confidence })
cmd-where-wifi-bands = sí, 2,4 y 5 GHz ({ $confidence })
cmd-where-without-wifi = Esta impresora no tiene wifi, así que no tiene PIN de WPS ni botón WPS.
cmd-where-title-shown = El PIN de WPS: lo muestra el panel
cmd-where-title-printed = El PIN de WPS: está en una página que imprime
cmd-where-title-not-evidenced = El PIN de WPS: de esta impresora no consta ninguno
cmd-where-without-pin = Qué hacer sin PIN:
cmd-where-print-anew = Imprímala justo antes de usarla: un PIN en una página vieja puede estar anticuado.
cmd-where-title-button = El botón WPS
cmd-where-title-report = La página sobre su red
cmd-where-title-restore = Ajustes de red como en una impresora nueva
cmd-where-not-evidenced = No consta: ninguna fuente dice cómo.
cmd-where-or = O:
cmd-where-see = Verá: { $see }.
cmd-where-lasts = Dura { $lasts }.
cmd-where-sure = Seguridad: { $confidence }. De: { $sources }.
cmd-where-lights = Qué dice la luz
cmd-where-light = { $looks }: { $means }.
cmd-where-own-networks = Redes que crea la propia impresora HP
cmd-where-own-network = { $form }: { $about }.
cmd-where-pins = Cuatro PIN que se confunden con facilidad
cmd-where-pin-kind = { $name }: { $found }. Su lugar: { $belongs }.
cmd-where-firmware-way = El firmware, por la vía oficial
cmd-where-press = pulsar
cmd-where-press-together = pulsar a la vez
cmd-where-hold = mantener
cmd-where-hold-together = mantener a la vez
cmd-where-hold-seconds = mantener { $seconds } s
cmd-where-hold-seconds-together = mantener { $seconds } s a la vez
cmd-where-turn = { $turn }: { $how }

## The help of the command line, and what is wrong with one
cmd-help-usage = Uso:
cmd-help-commands = Órdenes:
cmd-help-arguments = Argumentos:
cmd-help-options = Opciones:
cmd-help-default = { $help } [por defecto: { $value }]
cmd-help-values = { $help } [valores posibles: { $values }]
cmd-help-value = { $value } ({ $help })
cmd-usage-unknown-argument = «{ $argument }» no se entiende aquí
cmd-usage-unknown-command = no hay ninguna orden «{ $command }»
cmd-usage-invalid-value = «{ $value }» no vale para «{ $argument }»
cmd-usage-no-value = falta un valor para «{ $argument }»
cmd-usage-refused-value = «{ $value }» no vale para «{ $argument }»: { $why }
cmd-usage-missing-argument = falta lo necesario: { $arguments }
cmd-usage-missing-command = «{ $command }» necesita otra orden detrás
cmd-usage-twice = «{ $argument }» solo se puede dar una vez
cmd-usage-conflict = «{ $argument }» no va con «{ $other }»
cmd-usage-conflict-with-others = «{ $argument }» no va con alguno de los otros argumentos dados
cmd-usage-near = ¿quería decir «{ $name }»?
cmd-usage-near-of = ¿quería decir «{ $name }»? Hay: { $values }
cmd-usage-values = hay: { $values }
cmd-usage-more = vea `octopin --help`, o `--help` detrás de la orden

## Words of the terminal, and questions
cmd-error = error:
cmd-next = siga:
cmd-warning = aviso:
cmd-ask-agree = { $question } [s/N]
cmd-ask-known = { $question } [s/n, Intro: no se sabe]
# What is understood as yes, and as no: words with a blank between them.
cmd-ask-yes = s si sí
cmd-ask-no = n no
cmd-ask-password-file = { $option } { $file } no se puede leer: { $why }
    .next = dé un archivo de texto cuya primera línea sea la contraseña
cmd-ask-empty-file = su primera línea está vacía
cmd-time-left = quedan { $time }
