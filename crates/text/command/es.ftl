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
cmd-what-next = { $what }; { $next }

## Runs of the protocol: enroll, registrar and popup
cmd-done = Hecho
cmd-run-ended-at = { $what } (en { $message })
cmd-run-ended-at-error = { $what } (en { $message }, error de configuración { $number }, { $error })
cmd-see-interfaces = `ip link` muestra las interfaces de este ordenador
cmd-unnamed-device = un dispositivo sin nombre
cmd-message-octets = { $kind } ({ $octets } octetos)
cmd-kept-as-run = esta es la ejecución { $id } en `octopin history`
cmd-label-network = red
cmd-label-security = seguridad
cmd-label-key = clave
cmd-security-types = { $auth }, { $encr }
cmd-no-key = ninguna, la red es abierta
cmd-key-masked = { $key } (--show-secrets la muestra)
cmd-no-events = el programa no puede esperar eventos: { $error }
    .next = cierre otros programas e inténtelo de nuevo
cmd-put-back = { $name } vuelve a estar como antes de que se interrumpiera octopin
cmd-scanning = buscando
cmd-talking-to = hablando con { $who }
cmd-tolerated = tolerado: { $quirk }

## Values of the command line
cmd-stdin-twice = tanto { $first } como { $option } son `-`, y la entrada estándar tiene un solo secreto
    .next = dé { $option } de otra manera
cmd-stdin-empty = { $option } es `-`, pero la entrada estándar no tiene nada
    .next = escriba el valor de { $option } y un salto de línea en la entrada estándar
cmd-stdin-unreadable = { $option } es `-`, pero no se puede leer la entrada estándar: { $error }
    .next = escriba el valor de { $option } y un salto de línea en la entrada estándar
cmd-secret-missing = falta { $option }, y no hay terminal en el que preguntar
    .next = dé { $option } como `-` y escriba el valor en la entrada estándar
cmd-secret-not-answered = se preguntó por { $option }, y la respuesta fue Ctrl-C
    .next = vuelva a ejecutar la orden cuando lo tenga
cmd-secret-question = { $question }: {""}
cmd-bad-device-pin = --pin «{ $pin }» no es un PIN de WPS: { $why }
    .next = vuelva a leer el PIN; el dispositivo lo muestra o lo imprime
cmd-bad-router-pin = el valor de --router-pin no es un PIN de WPS: { $why }
    .next = vuelva a leer el PIN; está en la etiqueta del router o en su página de ajustes
cmd-ssid-empty = --ssid «» está vacío
    .next = dé el nombre de la red exactamente como lo muestra el router
cmd-ssid-too-long = --ssid «{ $ssid }» tiene { $octets } octetos, y un nombre de red tiene como máximo { $max }
    .next = dé el nombre de la red exactamente como lo muestra el router
cmd-passphrase-letters = el valor de --passphrase no es una contraseña WPA2: tiene un carácter que ninguna contraseña wifi tiene
    .next = dé de { $min } a { $max } caracteres, o una clave de 64 cifras hexadecimales
cmd-passphrase-length = el valor de --passphrase no es una contraseña WPA2: tiene { $count } caracteres
    .next = dé de { $min } a { $max } caracteres, o una clave de 64 cifras hexadecimales
cmd-group-address = es una dirección de grupo; se espera la dirección de un solo punto de acceso
cmd-nobodys-address = no es la dirección de nadie

## enroll
cmd-enroll-looking = Buscando un punto de acceso en { $name }
cmd-enroll-no-link = { $name } aún no tiene conexión: conecte el cable y encienda el otro lado
cmd-enroll-waiting = esperando al punto de acceso
cmd-enroll-settings = { $done }: llegaron los ajustes de la red, en { $seconds } s
cmd-enroll-several = { $done }: llegaron los ajustes de varias redes, en { $seconds } s
cmd-enroll-learned = { $done }: ya se conocen los ajustes del router, en { $seconds } s
cmd-enroll-reconfigured = { $done }: el router tiene ajustes nuevos, en { $seconds } s
cmd-enroll-heard = se oyó a { $mac }
cmd-enroll-found = Encontrado: { $who }
cmd-enroll-not-ready = esperando a que esté listo para este ordenador
cmd-enroll-half = Ha demostrado que conoce la { $half ->
        [first] primera
       *[second] segunda
    } mitad del PIN
cmd-enroll-refuses = Se niega: { $error }
cmd-enroll-press = Aún no se ha pulsado su botón; púlselo ahora y esto sigue por sí solo
cmd-enroll-enter-pin = Aún no tiene ningún PIN para este ordenador; introduzca allí el PIN y esto sigue por sí solo
cmd-enroll-eapol = EAPOL va por { $way }
cmd-enroll-lets-go = { $manager } suelta { $name } mientras tanto
cmd-enroll-leaves = { $manager } suelta { $name } mientras tanto; la interfaz deja { $ssid } hasta el final
cmd-enroll-joining = entrando en { $name }
cmd-enroll-joined = Conectado a { $name } mediante { $manager }
cmd-enroll-not-remembered = { $manager } no la recordará, porque a su configuración le falta update_config=1
cmd-enroll-scanned = búsqueda: { $networks } puntos de acceso, { $wps } con WPS
cmd-enroll-trying = probando con { $who }
cmd-enroll-network = { $name } ({ $bssid }, canal { $channel })
cmd-enroll-associated = asociado
cmd-enroll-refused-association = rechazó la asociación, estado { $status }
cmd-enroll-no-answer = no respondió
cmd-enroll-left = abandonado: { $why }
cmd-enroll-no-wps = Ninguna red al alcance tiene WPS todavía; actívelo en el router
cmd-enroll-not-in-reach = El punto de acceso que indicó aún no está al alcance
cmd-enroll-no-wps-there = El punto de acceso que indicó no tiene WPS; actívelo allí
cmd-enroll-no-button = Aún no se ha pulsado el botón de ningún router; púlselo ahora
cmd-enroll-no-registrar = Ningún router dice todavía que espera un PIN; introduzca allí el PIN de este ordenador
cmd-enroll-nothing-to-try = Aún no hay nada que probar
cmd-enroll-left-turned-away = no tiene contraseña para este ordenador
cmd-enroll-left-silent = no empezó
cmd-enroll-left-lost = se cortó la conexión
cmd-enroll-left-failed = no funcionó

## registrar
cmd-registrar-nobody = Compruebe el cable, inicie WPS en el dispositivo y vuelva a ejecutar esto.
cmd-registrar-waiting = esperando a un dispositivo
cmd-registrar-wait-pin = Esperando a un dispositivo en { $name }: inicie ahora WPS con el PIN en el dispositivo
cmd-registrar-wait-button = Esperando a un dispositivo en { $name }: pulse ahora el botón del dispositivo
cmd-registrar-wait-external = Esperando a un dispositivo en { $name }: introduzca su PIN en el registrador externo e inicie ahora WPS en el dispositivo
cmd-registrar-button-refused = se rechaza el botón
cmd-registrar-found-at = Los registradores externos lo encuentran en http://{ $at }
cmd-registrar-no-address = { $name } no tiene dirección IPv4, y UPnP necesita una
    .next = active la interfaz y dele una dirección
cmd-registrar-no-port = { $error }
    .next = mire `ip address` e inténtelo de nuevo
cmd-registrar-overlap = Más de un dispositivo está en modo de botón; se rechazan todos
cmd-registrar-button-over = Los dos minutos del botón han terminado
cmd-registrar-external-failed = Un registrador externo falló: { $failure }
cmd-registrar-locked = el PIN del router fue erróneo demasiadas veces, así que por ahora nadie puede usarlo
cmd-registrar-unlocked = El PIN del router se puede volver a usar
cmd-registrar-new-settings = Se cambiaron los ajustes de la red; ahora se llama { $name }
cmd-registrar-is-here = { $who } está aquí
cmd-registrar-half = ha demostrado que conoce la { $half ->
        [first] primera
       *[second] segunda
    } mitad del PIN
cmd-registrar-elsewhere-done = { $mac } tiene ajustes de un registrador externo
cmd-registrar-elsewhere-refused = { $mac } y un registrador externo no se pusieron de acuerdo
cmd-registrar-elsewhere-silent = { $mac } o un registrador externo dejó de responder
cmd-registrar-external-changed = Un registrador externo cambió los ajustes de la red con el PIN del router
cmd-registrar-external-learned = Un registrador externo conoció los ajustes de la red con el PIN del router
cmd-registrar-done-settings = { $done }: { $mac } tiene los ajustes de la red
cmd-registrar-done-learned = { $done }: { $mac } conoció los ajustes de la red con el PIN del router
cmd-registrar-done-changed = { $done }: { $mac } cambió los ajustes de la red con el PIN del router
cmd-registrar-turned-away = { $mac } fue rechazado, porque pide de otra manera que la elegida aquí
cmd-registrar-device-failed = { $mac }: { $failure }
cmd-registrar-left-early = Vino un dispositivo, pero se fue antes de decir qué quiere.
cmd-registrar-nobody-came = No vino ningún dispositivo en { $seconds } s.

## popup
cmd-popup-nobody = Inicie WPS en el dispositivo durante los dos minutos, acérquelo y vuelva a ejecutar esto. Un dispositivo de 2,4 GHz no ve un pop-up en 5 GHz.
cmd-popup-left = se deja { $network } mientras tanto, y después se vuelve a entrar
cmd-popup-would-disturb = { $name } está en la red «{ $left }», y su radio no puede ser además un punto de acceso en el canal { $channel }, así que se dejaría «{ $left }» durante dos minutos como máximo
    .next = acepte con --yes o use otro adaptador wifi
cmd-popup-go-on = { $why }. ¿Seguir?
cmd-popup-air-as = en el aire como { $bssid }
cmd-popup-home-not-seen = Ninguna red { $name } está al alcance de este ordenador; se sigue, porque el dispositivo puede estar más cerca
cmd-popup-looks-around = { $mac } mira alrededor
cmd-popup-let-in = se deja entrar a { $mac }
cmd-popup-refused = { $mac } fue rechazado: { $why }
cmd-popup-on-air = { $ssid } está en el aire, en el canal { $channel } ({ $band })
cmd-popup-unknown-band = una banda desconocida
cmd-popup-stays = { $name } sigue conectada a { $network }
cmd-popup-not-seen-at-2 = Un dispositivo que solo conoce 2,4 GHz no lo verá; --channel 6 es para un dispositivo así
cmd-popup-press = Pulse ahora el botón del dispositivo
cmd-popup-start-pin = Inicie ahora WPS con el PIN en el dispositivo
cmd-popup-stranger = no es el dispositivo que usted indicó
cmd-popup-not-wps = quiere usar esta red, que es solo para WPS
cmd-popup-full = hay demasiados dispositivos
cmd-popup-not-possible = lo que pide no es posible aquí
cmd-popup-wpa3 = { $name } solo admite WPA3, y lo que entrega WPS es una contraseña WPA2
    .next = ponga el router en WPA2 y WPA3 a la vez («modo de transición»), al menos hasta que el dispositivo haya entrado
cmd-popup-enterprise = { $name } da a cada persona su propia cuenta (Enterprise), algo que WPS no puede entregar
    .next = use una red con contraseña, como la red de invitados
cmd-popup-open = { $name } no tiene contraseña, así que la que se dio no es la suya
    .next = compruebe el nombre de la red; en una abierta el dispositivo puede entrar por sí mismo
cmd-popup-owe = { $name } no tiene contraseña (Enhanced Open), así que la que se dio no es la suya
    .next = compruebe el nombre de la red
cmd-popup-wep = { $name } usa WEP, que WPS no puede entregar
    .next = ponga el router en WPA2
cmd-popup-wpa1 = { $name } solo admite el primer WPA, que está roto
    .next = ponga el router en WPA2
cmd-popup-other-security = { $name } está protegida de una manera que una contraseña WPA2 no abre ({ $security })
    .next = compruebe el nombre de la red
cmd-popup-has-settings = { $manager } tiene los ajustes de { $name }
cmd-popup-no-ssid = falta --ssid, y nadie aceptó tomar los ajustes de la red de este ordenador
    .next = acepte con --yes, o dé la red con --ssid y --passphrase -
cmd-popup-passphrase-of = Contraseña de { $name }
cmd-popup-take-passphrase = ¿Tomar la contraseña de { $name } de { $manager } y dársela al dispositivo?
cmd-popup-take-network = ¿Darle al dispositivo la red en la que está { $name }, con la contraseña que tiene { $manager }?

## pin
cmd-pin-verdict = { $verdict }: { $reason }
cmd-pin-not = no es un PIN de WPS
cmd-pin-weak = válido, pero débil
cmd-pin-valid = válido
cmd-pin-no-randomness = el sistema operativo no da números aleatorios: { $error }
    .next = inténtelo en un sistema en el que /dev/urandom funcione
cmd-nobody-joined = Ningún dispositivo se conectó en { $seconds } s.
    .next = Inicie WPS en el dispositivo y vuelva a ejecutar esto; los dos lados tienen que usar la misma manera.

## find: looking around
cmd-find-printers = buscando impresoras
cmd-find-scanning = buscando redes
cmd-find-routers = buscando routers
cmd-find-around = buscando alrededor
cmd-find-asking-routers = preguntando a los routers qué son
cmd-find-after = tras { $line }
cmd-find-title-printers = Impresoras
cmd-find-title-routers = Routers
cmd-find-title-networks = Redes wifi
cmd-find-no-networks = no se buscaron redes wifi: { $why }
cmd-find-no-requests = no se escuchó a las impresoras que piden WPS por el aire: { $why }
cmd-find-see-iw = `iw dev` muestra las interfaces wifi de este ordenador
cmd-find-no-network = Ninguna red está al alcance de { $interface }.
cmd-find-same-letter = Las redes con la misma letra entre corchetes son radios de un mismo router.
cmd-find-high-channel = * Muchas impresoras y ordenadores para Norteamérica no oyen este canal; elija uno
      del 1 al 11 en el router.
cmd-find-stale = esto es lo que encontraron búsquedas anteriores: { $why }
cmd-find-column-network = RED
cmd-find-column-channel = CAN.
cmd-find-column-band = BANDA
cmd-find-column-signal = SEÑAL
cmd-find-column-security = SEGURIDAD
cmd-find-column-wps = WPS
cmd-find-hidden = (oculta)
cmd-find-wps-off = no
cmd-find-wps-unreadable = sí, ilegible
cmd-find-wps-button = botón pulsado
cmd-find-wps-pin = espera un PIN
cmd-find-wps-other = espera otra cosa
cmd-find-wps-not-set-up = sí, sin configurar
cmd-find-wps-locked = sí, PIN bloqueado
cmd-find-wps-on = sí
cmd-find-detail-hidden = oculta
cmd-find-detail-connected = conectada
cmd-find-detail-pmf = tramas de gestión protegidas: { $pmf }
cmd-find-detail-radar = canal de radar
cmd-find-not-kept = los números y nombres no se podrán usar después: { $error }
cmd-find-swept = de { $all } direcciones se probaron las { $tried } cercanas a la de este ordenador
cmd-find-no-printer = Ninguna impresora respondió en { $seconds } s.
cmd-find-check-printer = Compruebe que esté encendida, despierta y en la misma red que este ordenador.
cmd-find-try-sweep = Algunas callan hasta que se les pregunta: `octopin find --sweep` pregunta a cada dirección.
cmd-find-number-or-name = Otras órdenes admiten el número o el nombre en lugar de la dirección.
cmd-find-router-number-or-name = `octopin router` admite el número o el nombre en lugar de la dirección.
cmd-find-serial = número de serie { $serial }
cmd-find-usb = en el USB de este ordenador
cmd-find-found-by = encontrada por { $ways }
cmd-find-own-network = su propia red «{ $ssid }»
cmd-find-channel = canal { $channel }
cmd-find-asks-pin = pide que se introduzca su PIN en un router
cmd-find-asks-button = pide el botón de un router
cmd-find-no-router = No se encontró ningún router: no hay puerta de enlace, y ninguno se anuncia.
cmd-find-connect-router = Conecte este ordenador al router, por cable o por wifi.
cmd-find-access-point-of = punto de acceso de { $ssid }
cmd-find-nameless = punto de acceso sin nombre
cmd-find-gateway = la puerta de enlace
cmd-find-only-air = solo se oye por el aire
cmd-find-answers-nothing = no responde nada
cmd-find-firmware = firmware { $version }
cmd-find-no-name = (sin nombre)
cmd-find-network-band = { $ssid } ({ $band })
cmd-find-network-wps = { $name }, WPS
cmd-find-network-no-wps = { $name }, sin WPS
cmd-find-driven-by = manejado por { $kind } ({ $state })
cmd-find-by-hand = a mano

## printer: what its commands share
cmd-printer-password-of = contraseña de { $host }
cmd-printer-password-or-enter = contraseña de { $host } (Intro: seguir sin ella)
cmd-printer-asking = preguntando a { $host }
cmd-printer-last-find = el último `octopin find` ({ $name })
cmd-printer-with-password-file = { $next } con --password-file FILE
cmd-printer-refused = { $name }: { $why }
cmd-printer-refused-serial = { $name } (número de serie { $serial }): { $why }
cmd-printer-and-unread = { $explanation }, y { $dialect } no se pudo leer: { $why }
cmd-printer-not-read = no leído:
cmd-printer-both = { $first }, { $next }
cmd-printer-trouble = { $dialects }: { $what }
cmd-printer-bad = grave:
cmd-printer-warn = aviso:
cmd-printer-info = nota:
cmd-printer-the-printer = la impresora
cmd-printer-not-evidenced = sin constancia
cmd-printer-yes = sí
cmd-printer-no = no

## printer report
cmd-report-expected = se espera uno de { $names }
cmd-report-agree = { $name } va a { $plan }; esto gasta una hoja de papel. ¿Seguir?
cmd-report-not-agreed = no se imprimió nada: usted no aceptó
    .next = imprima el informe en el panel de la impresora o ejecute esto otra vez
cmd-report-prints = { $name } imprime: { $report }.
cmd-report-read-in = Léalo con `octopin printer read-report FILE`, escaneado o en una foto.
cmd-report-none = { $name } no ofrece ningún informe por la red; imprímalo en su panel.
cmd-report-not-now = { $report } (ahora no)

## printer services
cmd-services-silent = No dice qué servicios están activos.
cmd-services-on = sí
cmd-services-off = no
cmd-services-password = Contraseña de administrador: { $state }
cmd-services-set = puesta
cmd-services-not-set = sin poner

## printer show
cmd-show-product = Número producto
cmd-show-serial = Número de serie
cmd-show-uuid = UUID
cmd-show-mac = Dirección MAC
cmd-show-firmware = Firmware
cmd-show-panel = Panel
cmd-show-web = Página web
cmd-show-speaks = Habla
cmd-show-status = Estado
cmd-show-complains = Se queja
cmd-show-wifi = Wifi
cmd-show-network = Red
cmd-show-access-point = Punto acceso
cmd-show-channel = Canal
cmd-show-signal = Señal
cmd-show-wps = WPS
cmd-show-settable = Ajustable
cmd-show-cable = Cable
cmd-show-plugged-in = conectado
cmd-show-not-plugged-in = sin conectar
cmd-show-hears = Oye
cmd-show-nameless = (una red que oculta su nombre)
cmd-show-official = Firmware, la vía oficial
cmd-show-firmware-old = { $version }, del { $day }, de hace { $weeks } semanas
cmd-show-firmware-day = { $version }, del { $day }
cmd-show-firmware-unknown = { $version }, sin constancia de su edad
cmd-show-confidence = [confianza: { $confidence }]

## printer pin
cmd-pin-yours = El PIN que usted tiene:
cmd-pin-unknown-model = la impresora no dice qué modelo es; busque WPS en su menú inalámbrico
cmd-pin-unknown-panel = no se sabe nada del panel de { $model }; busque WPS en su menú inalámbrico
cmd-pin-shown = muestra el PIN (confianza { $confidence }: { $sources })
cmd-pin-printed = imprime el PIN; los pasos imprimen la página (confianza { $confidence }: { $sources })
cmd-pin-none-evidenced = ninguna fuente dice que este modelo tenga un PIN (confianza { $confidence }: { $sources })
cmd-pin-no-page = no se conoce tal página
cmd-pin-page-open = la página de configuración de red tiene el PIN de WPS en muchos modelos; --print la imprime
cmd-pin-page-ask = { $name } puede imprimirlo: la página de configuración de red tiene el PIN de WPS en muchos modelos. Esto gasta una hoja de papel. ¿Imprimir?
cmd-pin-not-printed = no impreso
cmd-pin-being-printed = la página se está imprimiendo; busque WPS PIN cerca del principio, o léala con `octopin printer read-report FILE`
cmd-pin-no-ledm = la impresora no habla LEDM, el único dialecto del que se sabe que tiene un PIN
    .next = use su panel o la página que imprime
cmd-pin-web-open = algunas LaserJet antiguas dan el PIN por la red; --read lo lee
cmd-pin-web-ask = ¿Es esta su impresora, y debe octopin leer su PIN de WPS en su servidor web?
cmd-pin-not-read = no leído
cmd-pin-read-from = leído de { $source }
cmd-pin-web-none = su servidor web no tiene el PIN, como debe ser
cmd-pin-is = PIN de WPS: { $pin }
cmd-pin-at-panel = En el panel:
cmd-pin-on-paper = En papel:
cmd-pin-from-web = De su servidor web:

## printer set-wifi
cmd-set-wifi-no-journal = no se cambió nada: no se pudo guardar lo que la impresora tiene ahora: { $error }
    .next = compruebe el directorio del estado de octopin o use el panel de la impresora
cmd-set-wifi-done = { $name } tiene los ajustes de «{ $ssid }».
cmd-set-wifi-kept = Lo que tenía antes está guardado en { $path }.
cmd-set-wifi-joins = Se conecta en uno o dos minutos; encuentre su nueva dirección con `octopin find`.
cmd-set-wifi-agree = { $name }: { $plan }. ¿Seguir?
cmd-set-wifi-not-agreed = no se cambió nada: usted no aceptó
    .next = ejecute esto otra vez o ponga la red en el panel de la impresora
cmd-set-wifi-another-way = por { $dialect } no funciona: { $why }. Hay otra vía, por { $next }.
cmd-set-wifi-passphrase-of = contraseña de «{ $ssid }»
cmd-set-wifi-no-passphrase = falta la contraseña de la red
    .next = añada --passphrase - y escríbala en la entrada estándar, o --open
cmd-set-wifi-before = Antes:
cmd-set-wifi-plan = Plan:
cmd-set-wifi-note = nota:
cmd-set-wifi-state-unknown = estado sin constancia
cmd-set-wifi-state-network = { $state }, red «{ $ssid }»
cmd-set-wifi-undo = la contraseña antigua no se puede leer de una impresora; ponga de nuevo la red antigua

## printer read-report
cmd-page-reading = leyendo { $name }
cmd-page-standard-input = la entrada estándar
cmd-page-nothing = nada en { $name } parece una página de impresora sobre su red
    .next = imprima la página de configuración de red o el informe de prueba inalámbrica (`octopin where MODEL` dice cómo) y haga la foto desde arriba, con buena luz
cmd-page-install = instálelo; en Debian: apt-get install { $packages }
cmd-page-save-again = guarde la página otra vez como PDF, PNG o JPEG
cmd-page-give = dé un texto, un PDF o una imagen de la página
cmd-page-model = Modelo
cmd-page-state = Estado
cmd-page-network = Red
cmd-page-address = Dirección
cmd-page-mac = MAC
cmd-page-channel = Canal
cmd-page-signal = Señal
cmd-page-level = { $level } de 5
cmd-page-router = Router
cmd-page-firmware = Firmware
cmd-page-checks = Comprobaciones
cmd-page-meaning = Qué significa
cmd-page-next = Después: { $next }
cmd-page-other-secrets = La página tiene otras contraseñas o números suyos: no la comparta.
cmd-page-pin = PIN de WPS
cmd-page-pin-absent = no está en esta página
cmd-page-pin-right = { $pin }  (su cifra de control es correcta)
cmd-page-pin-show = añada --show-secrets para verlo
cmd-page-pin-unreadable = ilegible
## demo
cmd-demo-frames = { $frames } tramas están en { $file }.
cmd-demo-progress = la casa virtual
cmd-demo-no-place = no hay sitio para archivos temporales: { $error }
    .next = haga que se pueda escribir en el directorio temporal, o ponga en TMPDIR uno en que se pueda
cmd-demo-time = { $step }  ({ $now } de { $whole } s en la casa virtual)
cmd-demo-not-written = la captura no se pudo escribir en { $file }: { $error }
    .next = nombre un archivo en un directorio donde pueda escribir
cmd-demo-joins = La impresora entra en la red
cmd-demo-fails = Sale mal, y dice por qué
cmd-demo-run-one = Ejecute uno con: octopin demo NOMBRE
cmd-demo-unknown = no hay ningún escenario { $name }
cmd-demo-near = ¿quería decir { $name }? Los escenarios son: { $all }
cmd-demo-choose = elija uno de: { $all }
cmd-demo-title = Demostración { $name }: una casa virtual, tramas, mensajes y claves reales. Semilla { $seed }.
cmd-demo-same =
    { $times ->
        [one] Lo mismo una vez más.
       *[other] Lo mismo { $times } veces más.
    }
cmd-demo-way = { $number }. { $title }: { $reason }
cmd-demo-more-ways =
    { $more ->
        [one] y otra más que está abierta.
       *[other] y { $more } más que están abiertas.
    }
cmd-demo-shut = No: { $title }: { $why }
cmd-demo-shut-others =
    { $others ->
        [one] Aquí no está abierta: otra.
       *[other] Aquí no están abiertas: otras { $others }.
    }

## lab
cmd-lab-address = se espera una dirección IP, o una dirección IP, dos puntos y un puerto
cmd-lab-no-privilege = use puertos desde 1024, o ejecútelo como root
cmd-lab-not-free = dé una dirección de este ordenador y un puerto libre
cmd-lab-no-network = mire si la red de este ordenador funciona, e inténtelo otra vez
cmd-lab-no-kind = no hay ninguna clase { $kind }
    .next = vea --list
cmd-lab-kinds = Clases
cmd-lab-faults = Fallos
cmd-lab-no-interface = --announce necesita una interfaz, y --listen no nombra ninguna
    .next = dé la dirección de la interfaz con --listen
cmd-lab-not-written = { $file } no se puede escribir: { $error }
    .next = nombre un directorio donde pueda escribir
cmd-lab-printer = { $model }, número de serie { $serial }
cmd-lab-printer-help = Escriba `help` para ver lo que puede su panel, `quit` o Ctrl-C para acabar.
cmd-lab-light = Luz de wifi: { $light }
cmd-lab-page = Página: { $file }
cmd-lab-socket-no-place = no hay sitio para el socket de control: { $error }
    .next = haga sitio en el directorio de archivos temporales
cmd-lab-socket-refused = no se puede tener el socket de control: { $error }
    .next = haga sitio en el directorio de archivos temporales
cmd-lab-socket-ended = el socket de control terminó
    .next = haga sitio en el directorio de archivos temporales
cmd-lab-not-announced = no se anuncia: { $error }
cmd-lab-router = { $model }, firmware { $firmware }
cmd-lab-password = contraseña: { $password }
cmd-lab-password-of = contraseña del usuario { $user }: { $password }
cmd-lab-router-help = Escriba `help` para ver lo que puede su dueño, `quit` o Ctrl-C para acabar.

## man
cmd-man-unknown = no hay ninguna orden { $command }
    .next = las órdenes son { $commands }
cmd-man-not-made = no se puede hacer la página: { $error }


## What happens during a job
cmd-step-look = Mirar: qué hay
cmd-step-match = Elegir: qué manera
cmd-step-prepare = Preparar: el PIN, los ajustes, el router
cmd-step-exchange = Entregar: los ajustes pasan de un lado al otro
cmd-step-verify = Comprobar: si la impresora entra y responde
cmd-step-harden = Asegurar: no dejar nada abierto
cmd-step-record = Anotar: cómo acabó
cmd-told-printer = Impresora: { $name } ({ $address })
cmd-told-not-known-yet = todavía no se conoce
cmd-told-not-in-network-yet = todavía no está en la red
cmd-told-router = Router: { $name } ({ $address }), { $wps ->
    [on] WPS está activado
    [off] WPS está desactivado
   *[unknown] no se sabe si WPS está activado
}
cmd-told-not-known = no se conoce
cmd-told-no-driver = sin controlador
cmd-told-way = Manera: { $way }
cmd-told-changed = Cambiado: { $what }
cmd-told-put-back = Devuelto: { $what }
cmd-told-not-put-back = no devuelto: { $what }; { $next }
cmd-told-now-you = Ahora usted: { $text }
cmd-told-router-pin = El router ha dicho su propio PIN, que es solo para la impresora
cmd-told-waiting = Se espera hasta { $seconds } s
cmd-told-exchanged = { $device } tiene los ajustes; se busca la impresora
cmd-told-exchanged-somebody = El aparato tiene los ajustes; se busca la impresora
cmd-told-finding = { $severity ->
    [critical] crítico
    [warning] aviso
    [advice] consejo
   *[other] { $severity }
}: { $text }
cmd-told-wifi = { $wifi ->
    [off] apagado
    [unconfigured] sin configurar
    [not-visible] fuera de alcance
    [cannot-join] no admitido
    [joining] conectándose
    [on] conectado
   *[other] { $wifi }
}
cmd-told-checked-nobody = El ordenador busca la impresora: nadie responde
cmd-told-checked = El ordenador busca la impresora: { $who ->
    [same] la impresora responde
   *[another] otra impresora responde
} en { $address }; su página { $page ->
    [yes] responde
   *[no] no responde
}, su IPP { $ipp ->
    [yes] responde
   *[no] no responde
}
cmd-told-checked-wifi = El ordenador busca la impresora: { $who ->
    [same] la impresora responde
   *[another] otra impresora responde
} en { $address }, su wifi: { $wifi }; su página { $page ->
    [yes] responde
   *[no] no responde
}, su IPP { $ipp ->
    [yes] responde
   *[no] no responde
}
cmd-told-checked-network = El ordenador busca la impresora: { $who ->
    [same] la impresora responde
   *[another] otra impresora responde
} en { $address }, su wifi: { $wifi } en { $network }; su página { $page ->
    [yes] responde
   *[no] no responde
}, su IPP { $ipp ->
    [yes] responde
   *[no] no responde
}
cmd-told-open-way = { $number }. { $title }{ $sure ->
    [yes] {""}
   *[perhaps] {" (quizá)"}
}  --way { $way }
cmd-told-shut-way = no: { $title }
cmd-told-nothing-changed = No se cambió nada.
cmd-told-done = Hecho: { $printer } está en la red y responde.
cmd-told-done-at = Hecho: { $printer } está en la red y responde en { $address }.
cmd-told-already = Hecho: { $printer } ya está en esta red.
cmd-told-already-at = Hecho: { $printer } ya está en esta red, en { $address }.
cmd-told-not-done = No se logró: { $printer } no se puede usar en la red.
cmd-told-the-printer = la impresora
cmd-told-stopped = Detenido.
cmd-told-why = Por qué: { $text }
cmd-told-but = Pero: { $text }
cmd-told-next = Después: { $text }
cmd-told-or = O bien: { $text }
cmd-told-without-wifi = Sin wifi: { $text }
cmd-told-undone = Lo que se cambió para esto está como antes.
cmd-told-not-undone = Algo que se cambió para esto no se ha devuelto; vea más arriba.
cmd-told-checked-usb-network = La impresora dice por USB de su wifi: { $wifi } en { $network }; la red todavía no la muestra
cmd-told-checked-usb-wifi = La impresora dice por USB de su wifi: { $wifi }
cmd-told-checked-usb = La impresora responde por USB, y todavía no en la red
cmd-told-not-wished = No se hizo: no se hizo nada, como usted quiere ({ $printer }).

## octopin join
cmd-join-ask-pin = El PIN de WPS de la impresora, que ella muestra o imprime:
cmd-join-ask-passphrase = Contraseña de { $network }
cmd-join-router-pin = El PIN del router, para escribirlo en la impresora y en ningún otro sitio: { $first } { $second }
cmd-join-no-journal = { $error }
    .next = defina HOME o XDG_STATE_HOME

## octopin serve
cmd-serve-no-place = no hay sitio para archivos temporales: { $error }
    .next = ponga en TMPDIR un directorio en el que pueda escribir
cmd-serve-no-home = la casa virtual no se pudo preparar
    .next = ponga en TMPDIR un directorio en el que pueda escribir, y empiece la historia otra vez

## octopin demo
cmd-demo-no-reason = { $number }. { $title }

## octopin alone: the questions
cmd-guided-nobody = octopin sin orden hace preguntas, y no hay terminal en el que preguntar
    .next = ejecute `octopin join --help` para lo mismo sin preguntas, `octopin demo` para verlo, u `octopin --help` para todas las órdenes
cmd-guided-what = Octopin conecta una impresora a la wifi.
cmd-guided-promise = No se cambia nada antes de que usted esté de acuerdo. Ctrl-C lo detiene en cualquier momento.
cmd-guided-looking = Se buscan impresoras. Tarda unos segundos.
cmd-guided-looking-around = Se miran la impresora, el router y las ondas ({ $interface }).
cmd-guided-looking-without-air = Se miran la impresora y el router; ninguna radio de este ordenador se puede usar.
cmd-guided-no-printer = Todavía no responde ninguna impresora en esta red; una nueva no lo hace.
cmd-guided-printers = Impresoras:
cmd-guided-printer = { $name } ({ $address })
cmd-guided-printer-not-here = { $name } (todavía no está en esta red)
cmd-guided-other-printer = Otra, que no está en esta lista
cmd-guided-which-printer = ¿Qué impresora es?
cmd-guided-which-model = ¿Qué modelo es, tal como está escrito en la impresora? (Intro: no se sabe)
cmd-guided-looking-for-networks = Se buscan redes ({ $interface }).
cmd-guided-no-air = no se miraron las ondas: { $why }
cmd-guided-networks = Redes al alcance, la más fuerte primero:
cmd-guided-other-network = Otra, o no se sabe
cmd-guided-which-network = ¿A qué red debe conectarse la impresora?
cmd-guided-ask = { $question } Escriba un número del 1 al { $count }, o q para parar:
cmd-guided-ask-or-enter = { $question } Escriba un número del 1 al { $count }, Intro para { $usual }, o q para parar:
cmd-join-inquire = Escriba un número de 1 a { $count } (Intro: { $unknown }):
cmd-guided-no-such-number = Eso no es ninguno de los números del 1 al { $count }.
cmd-guided-steps-at = En { $model }:
cmd-guided-ways = Maneras posibles, la mejor primero:
cmd-guided-perhaps = { $title } (quizá)
cmd-guided-for = a favor: { $reason }
cmd-guided-against = en contra: { $reason }
cmd-guided-which-way = ¿Qué manera?
cmd-guided-type-pin = Escriba el PIN aquí, también donde diga que hay que introducirlo en el router: este programa lo entrega.
cmd-guided-stopped = Detenido. No se cambió nada.
cmd-guided-add-page = Añádala en los ajustes de impresoras de su ordenador o teléfono; su propia página es { $page }.
cmd-guided-add = Añádala en los ajustes de impresoras de su ordenador o teléfono; su dirección allí es { $address }.
cmd-guided-diagnose = Para averiguar más: octopin diagnose
cmd-guided-again = Para intentarlo otra vez: octopin
cmd-guided-bundle = Para pedir ayuda: octopin bundle

## octopin router: which router, and its driver
cmd-router-no-address = «{ $given }» no es una dirección de un router
    .next = indique HOST o HOST:PORT, o vea en `octopin router kinds` las formas con una clase
cmd-router-no-gateway = este ordenador no tiene puerta de enlace predeterminada, así que sin dirección no hay router que tomar
    .next = indique la dirección del router, o conecte este ordenador a su red
cmd-router-several = «{ $name }» puede ser cualquiera de { $names }
    .next = diga cuál, como en `octopin router show { $first }`
cmd-router-never-tried = el controlador para { $driver } está escrito según la documentación, y nunca se ha probado en un router así
cmd-router-use-it = ¿Usarlo de todos modos?
cmd-router-not-agreed-driver = no se hizo nada, como usted quiere
    .next = hágalo a mano en el router: `octopin router show` tiene los pasos
cmd-router-identifying = averiguando qué es { $host }
cmd-router-nobody-answers = nadie responde en { $address }
    .next = compruebe la dirección, y que el router está encendido y en la misma red que este ordenador
cmd-router-no-way = { $kind } no tiene manera de hacer esto ({ $wanted })
    .next = hágalo a mano en el router: `octopin router show` tiene los pasos; `octopin router kinds` dice qué ofrece cada manera
cmd-router-no-such-driver = no hay ningún controlador detrás de «{ $kind }»
    .next = hágalo a mano en el router: `octopin router show` con su dirección IP tiene los pasos; `octopin router kinds` nombra los controladores que hay
cmd-router-no-such-kind = «{ $kind }» no es una manera de hablar con un router
    .next = `octopin router kinds` nombra las maneras, con la forma de sus direcciones
cmd-router-no-driver = ningún controlador sirve para { $name } en { $host }
    .next = hágalo a mano: `octopin router show { $host }` tiene los pasos; --kind toma un controlador de todos modos
cmd-router-no-driver-unnamed = ningún controlador sirve para este router en { $host }
    .next = hágalo a mano: `octopin router show { $host }` tiene los pasos; --kind toma un controlador de todos modos
cmd-router-no-driver-here = ningún controlador de este programa habla con este router
    .next = hágalo en su página; `octopin router show` tiene los pasos
cmd-router-unread = ningún controlador de este programa habla con él
cmd-router-give-network = ¿Dar al aparato la red en la que está { $interface }, con su contraseña?
cmd-router-not-agreed-network = no se hizo nada, como usted quiere
    .next = indique otra red con --ssid y --passphrase -

## octopin router: runs
cmd-router-pressed = El botón del router está pulsado; pulse el del aparato antes de dos minutos
cmd-router-knows-pin = El router conoce el PIN; inicie ahora WPS con el PIN en el aparato
cmd-router-not-waiting = No se espera al aparato; `octopin router show` dice qué resultó
cmd-router-stopped = Se detuvo aquí.
    .next = Empiece otra vez cuando esté listo.
cmd-router-cancelled = Alguien le dijo al router que no esperara más.
    .next = Empiece otra vez cuando nadie más esté con el router.
cmd-router-failed = El router dice que el intento falló, y no por qué.
    .next = Inicie WPS otra vez en los dos lados, y mire el informe de la propia impresora.
cmd-router-gone = El router se ha ido; se espera a que vuelva
cmd-router-back = El router ha vuelto, y espera otra vez al aparato
cmd-router-done-somebody = { $done }: un aparato tiene los ajustes de la red; el router no dice cuál
cmd-router-asks-pin = { $device } ({ $mac }) pide que se introduzca un PIN para él
cmd-router-kept-out = { $mac } no fue admitido: { $why }
cmd-router-pin-locked = El PIN del propio router está ahora bloqueado
cmd-router-pin-unlocked = El PIN del propio router está ahora desbloqueado
cmd-router-joined = { $mac } está en la red
cmd-router-not-joined-yet = Todavía no ha vuelto a este router; dele un minuto
cmd-router-joined-unknown = El router no dice si ha vuelto
cmd-router-still-open = { $next }; quizá siga esperando al aparato, dos minutos como mucho

## octopin router: what is changed, and put back
cmd-router-switch-on = WPS está desactivado en este router. ¿Activarlo para este intento?
cmd-router-wps-off = WPS está desactivado en este router
    .next = añada --switch-on para activarlo durante este intento y desactivarlo después
cmd-router-wps-off-by-hand = WPS está desactivado en este router
    .next = actívelo a mano en el router; `octopin router show` tiene los pasos
cmd-router-switched-on = WPS se activa para este intento
cmd-router-waiting-to-put-back = esperando al router, para devolver lo que se cambió
cmd-router-still-on = WPS se activó para este intento y sigue activado: { $why }; ejecute `octopin router restore { $address }` cuando el router vuelva a responder
cmd-router-put-back-of = Devuelto: { $what } (del { $when })
cmd-router-not-put-back = lo que cambió un intento del { $when } no se ha devuelto: { $why }
cmd-router-left = un intento terminó antes de devolver lo que cambió en { $address }; ejecute `octopin router restore { $address }`
cmd-router-anew = El punto de acceso se reinicia; los aparatos se quedan unos segundos sin wifi
cmd-router-now-on = WPS está ahora activado; `octopin router restore { $address }` lo devuelve a como estaba
cmd-router-now-off = WPS está ahora desactivado; `octopin router restore { $address }` lo devuelve a como estaba
cmd-router-already-on = WPS ya estaba activado; no se cambió nada
cmd-router-already-off = WPS ya estaba desactivado; no se cambió nada
cmd-router-as-it-was = el router está como estaba
cmd-router-nothing-to-restore = en este router no se cambió nada que no se haya devuelto ya

## octopin router show
cmd-router-nameless = un router que no dice qué es
cmd-router-driven = { $router } (por { $kind }; { $state })
cmd-router-at = { $router } en { $host }
cmd-router-at-gateway = { $router } en { $host }, la puerta de enlace predeterminada
cmd-router-devices = aparatos en sus redes: { $count }
cmd-router-station = { $mac } en { $network }, { $signal }
cmd-router-station-named = { $mac } en { $network }, { $signal } { $name }
cmd-router-signal = { $dbm } dBm
cmd-router-no-signal = señal no conocida
cmd-router-addresses = direcciones dadas a aparatos: { $leased } de { $limit }
cmd-router-network = red { $name } en { $handle }
cmd-router-label-band = banda
cmd-router-band-channel = { $band }, canal { $channel }
cmd-router-label-silent = en silencio
cmd-router-silent = escucha si hay un radar antes de poder emitir; tarda de uno a diez minutos
cmd-router-label-pmf = PMF
cmd-router-pmf = exigido: muchas impresoras no pueden conectarse, así que hágalo opcional
cmd-router-label-hidden = oculta
cmd-router-hidden = sí: con el nombre oculto, la mayoría de los routers no hacen WPS
cmd-router-label-filter = filtro MAC
cmd-router-filter = activado: un aparato que su lista no admite no puede conectarse
cmd-router-label-isolation = aislamiento
cmd-router-isolation = activado: los aparatos de esta red no se alcanzan entre sí
cmd-router-label-wps = WPS
cmd-router-on = activado
cmd-router-off = desactivado
cmd-router-not-set-up = activado, y sin configurar: el primer aparato hace que invente una red nueva
cmd-router-label-device-pin = PIN aparato
cmd-router-label-router-pin = PIN router
cmd-router-label-button = botón
cmd-router-label-active = en curso
cmd-router-active = { $active ->
    [button] botón
    [pin] PIN
    [overlap] varios aparatos a la vez
   *[no] nada
}
cmd-router-label-locked = bloqueado
cmd-router-locked = sí: se rechaza su propio PIN; el de un aparato y el botón siguen funcionando
cmd-router-label-firmware = firmware
cmd-router-label-driver = controlador
cmd-router-label-no-driver = sin control.
cmd-router-label-guide = guía
cmd-router-candidate = { $kind }: { $address } ({ $state }; certeza { $confidence }: { $why })
cmd-router-none-fits = ninguno sirve; todo se hace a mano
cmd-router-do-device-pin = Introducir el PIN de un aparato
cmd-router-do-button = Iniciar el botón WPS
cmd-router-do-router-pin = Encontrar el PIN del propio router
cmd-router-do-switch-on = Activar WPS
cmd-router-do-switch-off = Desactivar WPS
cmd-router-not-offered = No en este router: { $why }
cmd-router-at-most = Dónde lo tiene este router no está documentado; en la mayoría de los routers:
cmd-router-good-to-know = Conviene saber de { $name }
cmd-router-from = según:
cmd-router-sources = { $sources } (certeza { $confidence })
cmd-router-place = { $place ->
    [page] en su página web:
    [box] en la caja:
    [app] en su aplicación:
   *[line] en su línea de órdenes:
}
cmd-router-place-about = { $place ->
    [page] en su página web ({ $about }):
    [box] en la caja ({ $about }):
    [app] en su aplicación ({ $about }):
   *[line] en su línea de órdenes ({ $about }):
}

## octopin router kinds
cmd-kinds-address = dirección
cmd-kinds-speaks = habla
cmd-kinds-offers = ofrece
cmd-kinds-nothing = nada por sí solo
cmd-kinds-proof = prueba
cmd-kinds-note = nota

## octopin serve and lab, and the story of octopin demo
cmd-serve-open = Abra este enlace, que vale una vez: { $link }
cmd-serve-again = Para otro navegador, o si lo ha cerrado; vale una vez: { $link }
cmd-serve-phone = Para un teléfono, vale una vez y durante { $minutes } minutos: { $link }
cmd-serve-phone-other = Si el teléfono no encuentra esa dirección, quizá encuentre esta: { $link }
cmd-serve-fingerprint = Su certificado tiene la huella SHA-256 { $fingerprint }
cmd-serve-ended = Terminado; ya no se admite a nadie
cmd-lab-no-listening = no se puede escuchar en la dirección { $address }: { $why }
cmd-lab-no-certificate = no se puede hacer ningún certificado para HTTPS: { $why }
cmd-lab-no-announcing = no se puede anunciar nada con DNS-SD: { $why }
cmd-demo-says = { $left } { $arrow } { $right }: { $meaning }
cmd-demo-asks = Esta historia pide una manera propia: --way { $way }.
# A text that lacks the end of a sentence.
cmd-told-sentence = { $text }.
# Where a fact is from.
cmd-router-origin-outside = el router visto desde fuera

## serve: why the app cannot be served, and what it keeps
cmd-serve-cannot-listen = la aplicación no puede escuchar en { $address } ({ $why })
    .next = elija otra dirección u otro puerto con --listen
cmd-serve-not-loopback = a { $address } se puede llegar desde otros ordenadores
    .next = añada --lan, que los deja entrar solo por TLS y con un enlace
cmd-serve-no-network = este ordenador no tiene ninguna dirección en una red privada
    .next = conéctelo, o indique su dirección con --listen
cmd-serve-no-key = no se puede crear ninguna clave ({ $why })
    .next = inténtelo de nuevo en un sistema en el que funcione /dev/urandom
cmd-serve-certificate = Octopin en esta red
cmd-serve-own-fault = no se pudo crear la página { $page }
    .next = comuníquelo con el número de esta ejecución

## What came of the checks on a printed page
cmd-page-pass = CORRECTO
cmd-page-fail = ERROR
cmd-page-not-run = NO HECHO

## history
cmd-history-empty = El historial está vacío ahora
cmd-history-nothing = Todavía no se ha hecho nada que esté guardado
cmd-history-one = `octopin history NUMBER` muestra una operación entera
cmd-history-changes = Cambios en routers:
cmd-history-run = Operación { $id }: octopin { $command }
cmd-history-began = Comienzo:
cmd-history-outcome = Resultado:
cmd-history-device = Aparato:
cmd-history-network = Red:
cmd-history-why = Por qué:
cmd-history-next = A continuación:
cmd-history-open = no terminó, o sigue en marcha
cmd-history-ended = { $outcome } ({ $code })
cmd-outcome-joined = conectada
cmd-outcome-provisioned = configuración entregada
cmd-outcome-planned = planeado
cmd-outcome-cancelled = detenido
cmd-outcome-done = hecho
cmd-outcome-failed = fallido
cmd-outcome-nobody-came = no vino nadie
cmd-history-changed = { $at }  { $router }: { $what }; { $state }
cmd-history-put-back = deshecho { $at }
cmd-history-not-put-back = no deshecho; lo hace `octopin router restore { $router }`

## Files that are written
cmd-not-a-file = { $file } no es un archivo normal, y no se escribió nada en él
    .next = indique un archivo nuevo, o uno que se pueda reemplazar
cmd-same-file = { $file } se lee aquí, y no se escribió nada sobre él
    .next = indique otro archivo

## bundle
cmd-bundle-is-in = El paquete de asistencia está en { $file }
cmd-bundle-octets = { $octets } bytes
cmd-bundle-redacted = Retirado: secretos en { $masked ->
    [one] { $masked } lugar
   *[other] { $masked } lugares
}; sustituido: direcciones MAC: { $macs }, UUID: { $uuids }, números de serie: { $serials }
cmd-bundle-redacted-names = Retirado: secretos en { $masked ->
    [one] { $masked } lugar
   *[other] { $masked } lugares
}; sustituido: direcciones MAC: { $macs }, UUID: { $uuids }, números de serie: { $serials }, nombres de redes: { $names }
cmd-bundle-names-in = Los nombres de las redes están incluidos; --hide-names los sustituye también
cmd-bundle-unknown = No se sabe: { $what }

## diagnose and harden: what was looked at, and what says so
cmd-tell-them = dígales: { $line }
cmd-because = indicio: { $why }
cmd-do = qué hacer: { $what }
cmd-looked-at-address = preguntada en su dirección
cmd-looked-for-printers = buscando impresoras
cmd-looked-only-printer = Se trata de la impresora en { $address }
cmd-looked-no-printer = no se indicó ninguna impresora, y no se encuentra ninguna en la red de este ordenador
cmd-looked-several-printers = no se indicó ninguna impresora, y hay varias: { $shown }
cmd-source-scan = oído por radio
cmd-source-api = la interfaz del router
cmd-source-device = la propia impresora
cmd-source-capture = una captura
cmd-source-guide = la guía de modelos
cmd-source-user = usted
cmd-source-probe = probado desde este ordenador
cmd-source = { $source }: { $detail }
cmd-source-hours = { $source }: { $detail }, hace { $hours } horas
cmd-source-minutes = { $source }: { $detail }, hace { $minutes } minutos
cmd-evidence = { $value } ({ $from })
cmd-evidence-about = { $about }: { $value } ({ $from })
cmd-value-yes = sí
cmd-value-no = no
cmd-value-dbm = { $value } dBm
cmd-value-weeks = { $value } semanas
cmd-value-hours = { $value } horas

## diagnose
cmd-diagnose-no-run = no hay ningún intercambio de WPS en { $name }; capture mientras se intenta WPS
cmd-diagnose-remembered = lo que octopin guarda de operaciones anteriores
cmd-diagnose-looked-at = Qué se miró
cmd-diagnose-cause = { $number }. { $cause } (certeza: { $confidence })
cmd-diagnose-apart = Qué permitiría distinguirlas
cmd-diagnose-would-help = Qué ayudaría saber
cmd-diagnose-only-you = Lo que solo usted puede decir (se pregunta en una terminal)
cmd-diagnose-next = A continuación:
cmd-diagnose-call = Llamar:
cmd-diagnose-why = por qué: { $why }

## harden
cmd-harden-bad = mal:
cmd-harden-warning = aviso:
cmd-harden-info = información:
cmd-harden-see = véase: { $names }
cmd-harden-can = `octopin harden --apply` puede hacerlo
cmd-harden-nothing = No se encontró nada que no deba quedar como está
cmd-harden-not-looked = no se miró: { $why }
cmd-harden-no-source = No se pudo mirar nada; indique --printer o --router, véase `octopin find`
cmd-harden-not-from-here = Nada de esto se puede cambiar desde aquí
cmd-harden-confirmed = { $done }, y el router lo confirma cuando se le vuelve a preguntar
cmd-harden-unconfirmed = { $done }, pero el router no dice si es así; mire su página
cmd-harden-undo = { $made }; `octopin router restore { $address }` lo deshace
cmd-harden-failed = { $what }: { $why }; { $next }
cmd-harden-wps-declined = WPS sigue activado, como desea
cmd-harden-wps-already = WPS ya estaba desactivado; no se cambió nada
cmd-harden-wps-done = WPS está desactivado ahora
cmd-harden-wps-failed = WPS no se desactivó
cmd-harden-pin-declined = El PIN propio del router se puede seguir usando, como desea
cmd-harden-pin-already = El router ya no aceptaba un PIN propio; no se cambió nada
cmd-harden-pin-done = El router ya no acepta su propio PIN
cmd-harden-pin-failed = El PIN propio del router no se desactivó
cmd-harden-wpa2-declined = Las redes quedan como están, como desea
cmd-harden-wpa2-already = Las redes ya aceptaban solo WPA2 con AES; no se cambió nada
cmd-harden-wpa2-done = Las redes aceptan ahora solo WPA2 con AES
cmd-harden-wpa2-failed = Las redes siguen aceptando WPA o TKIP
