# Spanish: the job. Names begin with job-

## What the person is asked
job-ask-join = ¿Llevar la impresora a la red «{ $network }» de esta manera?
job-ask-join-unnamed = ¿Llevar la impresora a la red de esta manera?
job-ask-done = ¿Está hecho?
job-ask-wps-on = WPS está desactivado en este router. ¿Activarlo para esto y desactivarlo después?
job-ask-setup-network = ¿Es «{ $network }» la red propia de su impresora? La radio de este ordenador entra en ella durante un minuto como mucho, deja mientras tanto su propia red, y envía por ella la contraseña wifi, aunque esa red no tiene contraseña. ¿Seguir?
job-ask-leave-network = La radio no puede ser punto de acceso a la vez que está conectada a «{ $network }», que se deja durante dos minutos como mucho. ¿Seguir?
job-ask-untried = El controlador para { $router } está escrito según la documentación, y nunca se probó en un router así. ¿Usarlo de todos modos?
job-ask-known-passphrase = ¿Dar «{ $network }» a la impresora, con la contraseña que este ordenador tiene para ella ({ $interface })?
job-ask-new-router-pin = Quien tiene el PIN propio del router puede leer y cambiar los ajustes de la red. ¿Dejar que el router acepte uno durante { $minutes } minutos como mucho, mostrarlo aquí y desactivarlo después?
job-ask-router-pin = El router tiene un PIN propio que se puede usar ahora. Quien lo tiene puede leer y cambiar los ajustes de la red. ¿Leerlo del router y mostrarlo aquí?
job-nobody-to-ask = hace falta una respuesta ({ $question }) y no hay nadie a quien preguntar
    .next = añada --yes para aceptar de antemano, o nombre la manera con --way
job-no-pin = falta el PIN de la impresora, y no hay nadie a quien preguntar
    .next = añada --pin; `octopin where` dice dónde lo tiene la impresora
job-pin-again = Eso no es un PIN de WPS: { $why }. Vuelva a leerlo.
job-bad-pin = eso no es un PIN de WPS: { $why }
    .next = vuelva a leer el PIN; la impresora lo muestra o lo imprime
job-not-agreed = se le preguntó antes de empezar, y dijo que no
    .next = `octopin join --dry-run` muestra las otras maneras; --way toma una de ellas

## What was seen, and which way
job-printer-not-yet = La impresora todavía no responde en { $address }: { $why }
job-air-not-seen = No se miraron las redes del entorno: { $why }
job-no-gateway = Este ordenador no tiene puerta de enlace, y no se indicó ningún router
job-no-fitting-driver = Ningún controlador sirve para el router { $host }
job-router-not-driven = El router no se maneja: { $why }
job-router-not-read = No se leyó el router: { $why }
job-several-printers = Hay varias impresoras en esta red; dé la dirección de la que es, de `octopin find`
job-no-printer-yet = La impresora todavía no está en esta red; se la reconoce por lo que dice durante WPS
job-interface-as-before = { $interface } está como antes de que se interrumpiera octopin
job-bad-router-address = eso no es la dirección de un router
    .next = dé HOST o HOST:PORT
job-no-way = ninguna manera de entrar en la red está abierta
job-no-way-because = ninguna manera de entrar en la red está abierta: { $why }
job-way-shut = la manera «{ $way }» no está abierta
job-way-shut-because = la manera «{ $way }» no está abierta: { $why }
job-see-ways = `octopin join --dry-run` muestra cada manera con sus razones

## What a way lacks here
job-lacks-driver = ningún controlador habla con el router
    .next = indíquelo con --router ADDRESS
job-take-upnp = con este router se habla por UPnP
    .next = use la manera «upnp» (--way upnp)
job-lacks-upnp = este programa no habla UPnP con el router
    .next = dé la dirección de su descripción con --router upnp:http://HOST:PORT/PATH (`octopin find --routers` la busca)
job-lacks-settings = no se conocen los ajustes de la red
    .next = délos con --ssid NAME y --passphrase -
job-lacks-wifi = no se indicó ninguna interfaz wifi que se pueda usar
    .next = indíquela con --wifi NAME
job-lacks-place = la radio de esa interfaz no tiene sitio ahora para un punto de acceso
    .next = indique otra con --wifi
job-lacks-answer = la impresora no responde a este ordenador
    .next = compruebe que está encendida, y dé su dirección: la tiene `octopin find`
job-at-usb = la impresora está conectada a este ordenador por USB
    .next = su wifi se ajusta por ahí
job-lacks-usb = ninguna impresora responde por USB a este ordenador
    .next = conéctela, instale el programa ipp-usb, y dé la dirección que muestre entonces `octopin find`
job-lacks-setup-network = no hay al alcance ninguna red de configuración abierta de una impresora
    .next = empiece el modo de configuración de la impresora, o entre usted en su red si tiene contraseña, y dé la dirección de la impresora en ella

## What the person does, and what is changed
job-do-start-pin = Empiece ahora WPS con PIN en la impresora
job-do-press-button = Pulse ahora el botón WPS de la impresora
job-do-pull-cable = Quite el cable de red de la impresora: la mayoría de las impresoras tienen el wifi apagado mientras está conectado
job-asks-for-pin = { $device } pide que se introduzca un PIN
job-kept-out = { $mac } no pudo entrar: { $why }
job-in-network = { $mac } está en la red
job-run-ended-at = El intercambio WPS terminó en { $kind }: { $why }
job-popup-on-air = El punto de acceso de este ordenador está en el aire: { $network }, { $mac }
job-popup-probed = { $mac } mira alrededor
job-popup-let-in = se deja entrar a { $mac }
job-popup-stranger = no es el aparato que se nombró
job-popup-not-wps = quiere usar la red y no WPS
job-popup-full = ya hay demasiados
job-popup-not-possible = lo que pide no es posible aquí
job-wps-is-on = WPS está activado para esto
job-router-pin-made = el router acepta un PIN propio nuevo, durante unos minutos
job-restore-later = ejecute `octopin router restore { $address }` cuando el router vuelva a responder
job-left-at-router = Un trabajo anterior dejó algo cambiado en el router { $address }; `octopin router restore { $address }` lo vuelve a poner como estaba, y también el próximo trabajo
job-left-interface = Un trabajo anterior dejó { $interface } cambiada; el próximo trabajo la vuelve a poner como estaba
job-wifi-not-told = La impresora no dice qué hace su Wi-Fi; que responda en { $address } es lo que muestra que está en la red

## How it ended
job-already = la impresora ya está en esta red
job-planned = solo se quería el plan, y no se cambió nada
job-stopped = se detuvo aquí
    .next = empiece otra vez cuando quiera
job-nobody-came = no vino ningún aparato en dos minutos
    .next = empiece WPS en la impresora dentro de los dos minutos, de la misma manera que aquí, y ejecute esto otra vez
job-because = { $what }: { $why }
job-not-found = no se encuentra la impresora en la red
    .next = mire lo que muestra la impresora, imprima su informe de red, y compruebe que este ordenador está en la misma red
job-joined-not-found = la impresora recibió los ajustes de la red y no se la encuentra en ella
    .next = imprima el informe de red de la impresora, y compruebe que este ordenador está en la misma red
job-joined-not-on = la impresora recibió los ajustes de la red, y dice que su wifi no está conectado
    .next = quite su cable de red si lo tiene, y mire su informe de prueba inalámbrica
job-joined-elsewhere = la impresora responde, y dice que está en otra red
    .next = compruebe de qué red era el botón o el PIN que se usó
job-joined-over-usb = la impresora dice por USB que su wifi está en la red, y este ordenador no la encuentra allí
    .next = compruebe que este ordenador está en la misma red que la impresora y no en una red de invitados, y abra después la dirección que muestra el informe de red de la impresora
job-joined-silent = la impresora está en la red, y no responde ni su página web ni la impresión
    .next = apague la impresora y vuelva a encenderla
job-joined-no-web = la impresora está en la red y puede imprimir, pero su página web, donde se administra, no responde
    .next = espere un minuto y abra su página en un navegador; si tampoco responde, apague la impresora y vuelva a encenderla
job-joined-no-ipp = la impresora está en la red y su página web responde, pero no su IPP, con el que ordenadores y teléfonos imprimen sin controlador
    .next = espere un minuto e imprima una página de prueba; si no funciona, active IPP en la página de la impresora, en los servicios de red o en AirPrint

## What a step could not do
job-no-driver = ningún controlador habla con el router
    .next = ejecute esto otra vez con --router y la dirección del router
job-failed-unexplained = el router dice que falló, y no por qué
    .next = empiece WPS otra vez en los dos lados, y mire el informe de la impresora
job-cancelled-at-router = alguien dijo al router que no esperara más
    .next = empiece otra vez cuando nadie más esté con el router
job-check-cable = compruebe que el cable de red está en la impresora y en el router, y ejecute esto otra vez
job-check-usb = compruebe que el cable USB está conectado y que la impresora está encendida, y ejecute esto otra vez
job-no-settings = faltan los ajustes de la red
    .next = dé la red con --ssid y --passphrase -
job-settings-not-known = no se conocen los ajustes de la red
    .next = délos con --ssid y --passphrase -
job-bad-passphrase = eso no es una contraseña de WPA2
    .next = dé de 8 a 63 caracteres, o una clave de 64 cifras hexadecimales
job-home-security = una contraseña de WPA2 no abre esa red ({ $security })
    .next = ponga el router en WPA2, o en WPA2 y WPA3 juntos
job-no-printer = la impresora no responde
    .next = dé su dirección; la tiene `octopin find`
job-nobody-in-setup-network = nadie responde en la red de configuración de la impresora
    .next = apague y encienda la impresora, y empiece otra vez su modo de configuración
job-not-kept = no se pudo guardar lo que la impresora tiene ahora: { $error }
    .next = haga que se pueda escribir en el directorio de estado de octopin
job-set-with-password = ajuste su wifi con `octopin printer set-wifi { $host }`, que pide la contraseña de la impresora; suele estar en una etiqueta, o en su página de información
job-router-pin-unused = nadie usó el PIN del router a tiempo
    .next = busque primero la casilla del PIN del router en el menú inalámbrico de la impresora, y ejecute esto otra vez
job-no-router-pin = el router no dice ningún PIN propio
    .next = puede que esté en su etiqueta o en su página de WPS; `--way manual` tiene los pasos de otra manera

## Changes at a router
job-change-no-driver = ningún controlador de este programa habla con este router
    .next = cámbielo en su propia página; `octopin router show` tiene los pasos
job-change-no-journal = lo que se cambia en un router se anota antes, y la nota no se puede guardar: { $error }
    .next = haga que se pueda escribir en el directorio de estado de octopin, o ponga en XDG_STATE_HOME uno en que se pueda
job-change-taken-back = { $why }; sus ajustes están como antes
job-change-restore = si se cambió algo allí, `octopin router restore { $address }` lo devuelve
job-change-next-restore = { $next }; si se cambió algo allí, `octopin router restore { $address }` lo devuelve
job-says-on-is-off = el router dice que activó WPS, y { $who ->
    [state] su estado
   *[air] lo que emite
} dice que está desactivado
    .next = mire en su propia página; algunos routers dejan WPS desactivado mientras el nombre de la red está oculto, solo hay WPA3 o no hay contraseña
job-says-off-is-on = el router dice que desactivó WPS, y { $who ->
    [state] su estado
   *[air] lo que emite
} dice que está activado
    .next = desactívelo en su propia página, y mire otra vez con `octopin router show`
job-says-pin-off = el router dice que ya no acepta su propio PIN, y { $who ->
    [state] su estado
   *[air] lo que emite
} dice que sí
    .next = cámbielo en su propia página, y mire otra vez con `octopin router show`
job-says-wpa2 = el router dice que solo acepta WPA2 con AES, y { $who ->
    [state] su estado
   *[air] lo que emite
} dice que acepta más
    .next = cámbielo en su propia página, y mire otra vez con `octopin router show`
job-changed-since = este ya no es el último cambio hecho en el router
    .next = `octopin router restore` deshace el último cambio

## The virtual home
job-virtual-no-program = Ningún programa habla con este router: lo que haya que hacer allí se hace a mano
job-virtual-radio-as-before = la radio de este ordenador está como antes de que se interrumpiera octopin
job-virtual-no-settings = no se conocen los ajustes de la red
    .next = dé la contraseña
job-virtual-nobody-at = En la casa virtual nadie responde en { $address }
job-virtual-no-radio = El ordenador virtual no tiene ninguna interfaz wifi llamada { $name }
job-virtual-no-network = En la casa virtual no se oye ninguna red llamada { $network }

## What is looked at when a printer is not in the network
job-state-ok = bien
job-state-problem = problema
job-state-unknown = desconocido
job-state-not-possible = imposible
job-check-printer-answers = El servidor web o el servicio de impresión de la impresora responde
    .next = dé su dirección con --printer; `octopin find` muestra las impresoras al alcance
job-check-printer-wifi = La propia impresora dice que su wifi está conectada
    .next = mire la página de red de su servidor web, su panel o su aplicación
job-check-printed-report = Todas las pruebas del informe impreso por la impresora son correctas
    .next = imprima el informe de prueba inalámbrica, y dé una imagen de él con --report
job-check-printer-wps-way = La impresora tiene un PIN WPS o un botón WPS
    .next = `octopin where MODELO` dice dónde los tiene su menú
job-check-router-wps = WPS está activado en el router
    .next = mire la página de WPS del router; `octopin router show` tiene los pasos
job-check-router-mode = El router acepta el PIN o el botón de un aparato
    .next = busque en la página de WPS del router una casilla para el PIN y un botón
job-check-printer-firmware = El firmware de la impresora no es antiguo
    .next = compárelo con el más nuevo en la página del fabricante
job-check-router-firmware = El firmware del router no es antiguo
    .next = busque una actualización en la propia página del router
job-check-same-network = La impresora está ajustada para esta red
    .next = compare el nombre de la red en el informe de la impresora con el del router
job-check-same-addresses = La dirección de la impresora está en la red de este ordenador
    .next = compare las dos direcciones: los tres primeros números suelen ser iguales
job-check-range = La impresora y el router se reciben bien
    .next = ponga la impresora a unos pasos del router e inténtelo allí otra vez
job-check-bands = La red está en una banda que la impresora tiene
    .next = haga que el router emita la red en 2,4 GHz, que casi todas las impresoras tienen
job-check-security = La seguridad de la red es de las que WPS puede entregar
    .next = mire la página de wifi del router: debe decir WPA2, o WPA2 y WPA3
job-check-guest-network = La red no es una red de invitados
    .next = mire en la página del router cuál de sus redes es para invitados
job-check-isolation = El router no separa los aparatos wifi entre sí
    .next = busque en la página de wifi del router el aislamiento de los aparatos, y desactívelo
job-check-mac-filter = El router deja entrar aparatos que no están en ninguna lista
    .next = busque en la página de wifi del router una lista de aparatos permitidos (filtro MAC)
job-check-restarts = Se reiniciaron el router y la impresora
    .next = apague los dos y enciéndalos otra vez, primero el router, y espere tres minutos

## What only a person knows
job-question-pin = ¿Muestra la impresora en algún sitio un PIN de WPS de ocho cifras: en su panel o en una página que imprime?
job-question-button = ¿Tiene la impresora un botón de WPS: un botón de wifi que inicia WPS, o una entrada para ello en su menú?
job-question-wireless = ¿Tiene wifi la impresora: lo dice su nombre, su caja o su manual?
job-question-router-pin = ¿Se puede escribir en la impresora el PIN de WPS de un router: lo pide su menú?
job-question-listed = ¿Está la impresora en la lista de los aparatos que el router deja entrar?
job-question-north-america = ¿Se compró la impresora en Norteamérica?
job-question-wpa3 = ¿Dice el manual o el menú de la impresora que puede usar WPA3?
job-question-pmf = ¿Dice el manual o el menú de la impresora que puede usar WPA3 o tramas de gestión protegidas (PMF)?
job-question-hears = ¿Muestra la impresora la red cuando busca redes?
job-question-box = ¿Se escribió el PIN de la impresora en una casilla para el PIN propio del router («PIN del router», «PIN del AP»)?
job-question-refuses = ¿Rechazó el router los PIN de varios aparatos, escrito cada uno tal como lo mostraba su aparato?
job-question-pin-shown = ¿Muestra la página del router su propio PIN de WPS sin pedir una contraseña?
job-question-internet = ¿Se abrió un puerto del router para la impresora, de modo que se puede llegar a ella desde Internet?
job-question-restarted = ¿Se apagaron y encendieron tanto el router como la impresora desde que no funciona?
job-question-close = ¿Está ahora la impresora a unos pasos del router?
job-question-guest = ¿Es una red de invitados la red en la que debe entrar la impresora?
job-question-cable = ¿Hay un cable de red conectado a la impresora?
job-question-mac-filter = ¿Deja entrar el router solo los aparatos de una lista (filtro MAC)?
job-question-isolation = ¿Separa el router los aparatos wifi entre sí (aislamiento)?
job-question-updated = ¿Tienen tanto la impresora como el router el firmware más nuevo de su fabricante?
job-question-odd-passphrase = ¿Tiene la contraseña de la wifi exactamente 8 o 16 caracteres, o letras con acentos?
job-question-other-setup = ¿Falla la configuración de otros aparatos desde que WPS está activado en el router?
job-inquiry-box = ¿En qué campo de la página del router se escribió el PIN de la impresora?
job-inquiry-box-device = En el del PIN de un aparato, también llamado PIN de cliente o de enrollee
job-inquiry-box-router = En el del PIN del propio router, también llamado PIN de AP
job-inquiry-display = ¿Qué dice ahora la pantalla de la impresora de su red inalámbrica?
job-inquiry-display-connected = Que está conectada
job-inquiry-display-not-set-up = Que no está configurada, o que WPS no funcionó
job-inquiry-display-finds-nothing = Que no encuentra ningún router, o no la red
job-inquiry-display-refused = Que la red la rechazó, o que la contraseña es errónea
job-inquiry-display-no-address = Que está conectada y no tiene dirección IP, o una que empieza por 169.254
job-inquiry-display-connecting = Que todavía se está conectando
job-inquiry-display-none = No tiene pantalla para eso, solo luces
job-inquiry-network = ¿La impresora nombra ahí la red { $network } u otra?
job-inquiry-network-this = Esta
job-inquiry-network-other = Otra
job-inquiry-light = ¿Qué hace la luz de wifi de la impresora?
job-inquiry-light-steady = Está encendida y fija
job-inquiry-light-blinks = Parpadea
job-inquiry-light-off = Está apagada
job-inquiry-yes = Sí
job-inquiry-no = No
job-inquiry-unknown = No lo sé
job-inquiry-told = { $question } Respuesta: { $answer }

## What a fact was learnt from
job-seen-after-wps = buscada después de WPS
job-seen-answers = responde
job-seen-arp = se responde por su dirección (ARP), y sus puertos callan
job-seen-asked = preguntado
job-seen-box = en qué casilla se escribió el PIN
job-seen-capture = tráfico grabado
job-seen-display = la pantalla de la impresora
job-seen-given = dado
job-seen-ipp-usb = ipp-usb en este ordenador
job-seen-label = lo que pone en la impresora
job-seen-light = la luz inalámbrica de la impresora
job-seen-no-answer = sin respuesta
job-seen-no-ssdp = sin respuesta a una búsqueda (SSDP)
job-seen-own-addresses = direcciones de este ordenador
job-seen-own-connection = la propia conexión de este ordenador
job-seen-own-network = la propia red de este ordenador
job-seen-radio = la radio de este ordenador
job-seen-router = router
job-seen-router-events = los sucesos del router
job-seen-router-page = la propia página del router
job-seen-sent-to-printer = enviado a la dirección de la impresora
job-seen-sent-to-router = enviado a la dirección del router
job-seen-settings = los ajustes de la impresora o del router
job-seen-this-job = esta tarea
job-seen-virtual-printer = impresora virtual
job-seen-wlanconfig = WFAWLANConfig responde

## Harden: what the person is asked
job-harden-wps-off = ¿Desactivar WPS en { $router }?
job-harden-router-pin-off = ¿Hacer que { $router } no acepte más su propio PIN? Los PIN de los aparatos y el botón funcionan como antes.
job-harden-wpa2 = ¿Hacer que las redes de { $router } acepten solo WPA2 con AES? Los aparatos que solo conocen el primer WPA o TKIP ya no podrán entrar.
job-harden-for-good = { $question } No se puede volver atrás desde aquí, porque el PIN es un secreto y no se guarda; vuelve a estar cuando el router arranca de nuevo con su propia configuración.

## The scenarios of the virtual home, in a line each
job-scene-device-pin = La impresora muestra su PIN, el router lo recibe y la impresora entra en la red
job-scene-button = El programa pulsa el botón WPS del router, usted pulsa el de la impresora
job-scene-router-pin = Usted escribe el PIN de la etiqueta del router en la impresora, que recoge los ajustes ella misma
job-scene-router-pin-made = El router crea un PIN para unos minutos, usted lo escribe en la impresora, y se vuelve a desactivar
job-scene-short-pin = Una impresora cuyo PIN solo tiene cuatro cifras
job-scene-printed-pin = Una impresora que no puede mostrar un PIN lo imprime en su página de configuración de red
job-scene-mistyped-digit = Una cifra está mal escrita: la cifra de control lo nota antes de que se envíe nada
job-scene-two-networks = El router de un vecino también ofrece WPS; rechaza la impresora, y el correcto la acepta
job-scene-hidden-network = Un nombre oculto desactiva el WPS del router; la radio de este ordenador deja entrar la impresora
job-scene-no-wps-router = El router no tiene WPS; la radio de este ordenador entrega los ajustes a la impresora
job-scene-popup-pin = La radio de este ordenador es un punto de acceso durante dos minutos, y acepta el PIN de la impresora
job-scene-popup-button = Lo mismo con el botón de la impresora, para una impresora sin PIN
job-scene-wps-for-the-job = WPS está desactivado en el router; se activa para la tarea y se vuelve a desactivar
job-scene-wps-on-for-the-button = Lo mismo antes de pulsar el botón del router
job-scene-locked-but-open = Un router que rechaza su propio PIN acepta aun así el de la impresora
job-scene-noisy-air = Se pierde una trama de cada cinco; los dos lados repiten hasta que funciona
job-scene-old-router = Un router de WPS 1.0, que no nombra aparatos y espera a que le hablen
job-scene-new-router = Un router con ajustes de fábrica crea la clave de su red cuando llega el primer aparato
job-scene-own-key = El router da a la impresora una clave de red que no tiene ningún otro aparato
job-scene-transition = Una red con WPA2 y WPA3 juntos acepta la impresora con WPA2
job-scene-crowded-buttons = Dos aparatos al alcance tienen el botón pulsado, así que se usa el PIN, que es para uno solo
job-scene-neighbours-button = El router de un vecino espera su botón, así que el PIN es el camino más seguro
job-scene-listed-printer = Solo pueden entrar los aparatos de la lista, y la impresora está en ella
job-scene-buttons-by-hand = Ningún programa habla con el router: usted pulsa los dos botones, y octopin mira después
job-scene-pin-by-hand = Usted escribe el PIN de la impresora en la propia página del router
job-scene-passphrase-by-hand = Una impresora sin WPS: usted elige la red en su pantalla y escribe la contraseña
job-scene-already-there = La impresora ya está en la red, así que no hay nada que hacer
job-scene-upnp-pin = El router acepta un registrador por UPnP: este ordenador habla con la impresora a través de él
job-scene-passphrase-by-ipp = La impresora está en una red antigua y deja ajustar su wifi por IPP; pasa a la nueva
job-scene-passphrase-by-web = Lo mismo con una impresora que solo acepta un perfil por su servidor web (LEDM)
job-scene-setup-network = Una impresora nueva muestra una red propia, por la que recibe la contraseña de la casa
job-scene-usb-cable = La impresora está en el USB de este ordenador; la contraseña se escribe por ahí
job-scene-ethernet-cable = La impresora está en un cable de red, recibe por él la contraseña, y usted desconecta el cable
job-scene-upnp-wants-login = El UPnP del router pide identificarse antes de aceptar un registrador
job-scene-upnp-refuses = El router dice por UPnP quién es, y no acepta ningún registrador
job-scene-upnp-wrong-pin = También por UPnP se nota un PIN equivocado, con su mitad, y no se vuelve a intentar
job-scene-upnp-router-gone = El router se queda sin corriente en mitad del intercambio
job-scene-upnp-old-passphrase = La contraseña que usted dio para la red es antigua
job-scene-upnp-filtered = WPS por UPnP tiene éxito, y la impresora no está en el filtro del router
job-scene-upnp-off = Se desea el registrador por UPnP, y el router tiene UPnP desactivado
job-scene-web-wants-login = Los ajustes de la impresora tienen una contraseña, y nadie la dio
job-scene-ipp-wants-login = La impresora lo dice todo por IPP, y no deja que nadie ajuste nada sin su contraseña
job-scene-ipp-wrong-passphrase = La impresora acepta una contraseña mal escrita, deja su red antigua y no entra en ninguna de las dos
job-scene-passphrase-not-settable = La impresora solo habla un dialecto más nuevo (CDM), en el que nadie ha visto ajustar la wifi
job-scene-setup-network-absent = Se desea la red de configuración de la impresora, y no hay ninguna en el aire
job-scene-setup-network-locked = La red propia de la impresora tiene una contraseña, que este programa no adivina
job-scene-setup-network-declined = Se le pregunta si la red de configuración es la de su impresora, y usted dice que no
job-scene-setup-network-silent = Nadie responde en la red de configuración
job-scene-setup-wrong-passphrase = La contraseña de la red de la casa está mal escrita, y la impresora no puede saberlo
job-scene-setup-too-far = La impresora recibe la contraseña y no oye el router de la casa desde donde está
job-scene-usb-without-ipp-usb = La impresora está conectada, y falta el programa que habla con ella por USB
job-scene-usb-printer-refuses = La impresora ya se configuró antes y tiene una contraseña, también por USB
job-scene-usb-wrong-passphrase = La contraseña está mal escrita; la impresora dice por USB que no puede entrar
job-scene-usb-isolated = La impresora dice por USB que está en la red, y el router la mantiene apartada
job-scene-ethernet-cable-pulled = El cable se desconecta antes de que se escriba la contraseña
job-scene-ethernet-profile-refused = La impresora pide la contraseña de sus ajustes antes de aceptar un perfil
job-scene-ethernet-cable-stays = La contraseña está escrita, y el cable sigue puesto, lo que mantiene apagada la wifi de la impresora
job-scene-ethernet-filtered = El cable se desconecta, y el router solo deja entrar los aparatos de la lista
job-scene-wrong-pin = El PIN que usted da no es el de la impresora: se detiene, dice qué mitad, y no adivina
job-scene-wrong-first-half = Usted escribe el PIN de una página de la semana pasada; la primera mitad no encaja
job-scene-wrong-second-half = Dos cifras de la segunda mitad están mal escritas de un modo que la cifra de control no nota
job-scene-wrong-box = El PIN de la impresora se escribe en la casilla del propio PIN del router
job-scene-label-at-router = El PIN de la etiqueta del router se da como el de la impresora
job-scene-wrong-router-pin = En la impresora, dos cifras del PIN del router están mal escritas
job-scene-wrong-router-pin-unseen = En la impresora se escribe mal el PIN del router, y el router no dice nada a este programa
job-scene-popup-wrong-pin = Un PIN equivocado en el punto de acceso de este ordenador
job-scene-mistyped-thrice = El PIN se escribe mal una y otra vez, y nunca se envía nada
job-scene-no-pin = Nadie da el PIN
job-scene-too-late = El PIN se da después de los dos minutos de la impresora
job-scene-nobody-entered-it = La impresora muestra su PIN y nadie lo escribe en ningún sitio
job-scene-nobody-pressed = El router espera su botón, y nadie pulsa el de la impresora
job-scene-popup-nobody-pressed = El punto de acceso de este ordenador espera, y nadie pulsa el botón de la impresora
job-scene-two-buttons = Dos impresoras están a la vez en modo de botón, así que nadie puede saber cuál es
job-scene-not-agreed = Se le pregunta antes de cambiar nada, y usted dice que no
job-scene-nobody-to-ask = No hay nadie que pueda aceptar, así que no se cambia nada
job-scene-no-wps = El router no tiene WPS, o está desactivado y sigue así
job-scene-router-locked = El router rechaza su propio PIN porque está bloqueado
job-scene-hidden-and-no-radio = Un nombre oculto desactiva WPS, y este ordenador no tiene radio propia
job-scene-wpa3-only = La red solo acepta WPA3, que WPS no puede entregar y esta impresora no conoce
job-scene-five-ghz-only = La red está solo en 5 GHz, y la impresora solo tiene 2,4 GHz
job-scene-six-ghz-only = La red está solo en 6 GHz
job-scene-enterprise = La red pide una cuenta de cada uno en lugar de una contraseña
job-scene-enhanced-open = La red está cifrada sin contraseña, para lo que WPS no tiene palabra
job-scene-wep = La red es de WEP, que WPS prohíbe
job-scene-tkip-only = La red cifra solo con TKIP, que WPS prohíbe
job-scene-pmf-known = La red protege sus tramas de gestión, y se sabe que esta impresora no lo hace
job-scene-mac-filter-known = Solo pueden entrar los aparatos de la lista, y la impresora no está en ella
job-scene-overlap-known = Dos aparatos al alcance tienen el botón pulsado, y se desea el botón
job-scene-channel-13-known = El router está en el canal 13, y se sabe que la impresora acaba en el 11
job-scene-radar-wait = El router escucha si hay radares antes de poder emitir, y la red está solo en 5 GHz
job-scene-full-known = El router dice que no acepta más aparatos
job-scene-cable-in = Un cable de red en la impresora mantiene apagada su wifi
job-scene-no-wireless = La impresora no tiene wifi
job-scene-no-button = Se desea el botón, y la impresora no tiene
job-scene-no-pin-box = Se desea el PIN, y la interfaz de este router solo acepta el botón
job-scene-out-of-range = La impresora está demasiado lejos del router para oírlo
job-scene-channel-13 = El router está en el canal 13, que una impresora hecha para Norteamérica no usa
job-scene-mac-filter-first = El filtro del router rechaza la impresora antes de que empiece WPS
job-scene-mac-filter = WPS tiene éxito, pero la impresora no está en el filtro del router
job-scene-wpa3-behind = WPS tiene éxito, y la red pide lo que pide WPA3, aunque la página del router diga WPA2
job-scene-pmf-required = WPS tiene éxito, pero la red exige que cada aparato proteja sus tramas de gestión
job-scene-stale-key = WPS entrega una clave antigua, de antes de que se cambiara la contraseña
job-scene-full = WPS tiene éxito, pero el router ya tiene tantos aparatos como acepta
job-scene-no-address = La impresora entra en la red, pero nadie le da una dirección
job-scene-addresses-full = La impresora entra en la red, y al router no le quedan direcciones que dar
job-scene-guest-network = La impresora entra en una red de invitados que la separa del ordenador
job-scene-isolation-unseen = Lo mismo, cuando el router no dice que lo hace
job-scene-other-network = A mano se pulsa el botón del router equivocado: la impresora está en otra red
job-scene-wrong-passphrase = A mano, la contraseña se escribe mal en la impresora
job-scene-silent-printer = La impresora está en la red, y ni su página ni su impresión responden
## The history
job-history-no-run = no hay ninguna operación { $id } en el historial
    .next = `octopin history` muestra las operaciones guardadas
job-history-no-place = no hay sitio para el historial: { $why }
    .next = dé a HOME o a XDG_STATE_HOME un directorio en el que pueda escribir
job-history-no-home = no están definidos ni HOME ni XDG_STATE_HOME
job-history-newer = el historial en { $path } lo escribió una versión posterior de octopin
    .next = use esa versión, o mueva el archivo
job-history-broken = el historial en { $path } no se puede usar ({ $why })
    .next = mueva el archivo, y se empezará uno nuevo

## The support bundle: what can go wrong, and its files
job-bundle-bad-capture = la captura { $name } no se puede leer ({ $why })
    .next = compruebe el nombre, o no la incluya
job-bundle-captures = son demasiadas capturas
    .next = indique las de los intentos que importan, { $max } como máximo
job-bundle-not-written = el paquete de asistencia no se puede escribir ({ $error })
    .next = indique un archivo en un directorio en el que pueda escribir
job-bundle-no-pdf = este programa está hecho sin PDF; summary.html es la misma página
job-bundle-pdf-failed = no se pudo crear el PDF: { $why }
job-bundle-pdf-font = no se puede leer la tipografía
job-bundle-pdf-page = la página no tiene tamaño
job-bundle-no-run = No hay ninguna operación guardada.
job-bundle-made = Paquete de asistencia, creado por { $program } el { $at }
job-bundle-file-pdf = una página: los aparatos, lo que se intentó, el resultado, la causa, a quién acudir
job-bundle-file-html = la misma página para un navegador web
job-bundle-file-timeline = qué ocurrió en la operación de la que se trata, y cuándo
job-bundle-file-json = todo para programas (octopin.bundle/1)
job-bundle-file-capture = mensajes de WPS capturados; `octopin explain` y Wireshark los leen
job-bundle-masked = Las contraseñas wifi, los PIN, los códigos de reclamación y los nombres de comunidad están sustituidos por { $mask }, en { $places ->
    [one] { $places } lugar
   *[other] { $places } lugares
}.
job-bundle-replaced = Sustituidos por seudónimos, los mismos en todos los archivos: direcciones MAC: { $macs }, UUID: { $uuids }, números de serie: { $serials }.
job-bundle-replaced-names = Sustituidos por seudónimos, los mismos en todos los archivos: direcciones MAC: { $macs }, UUID: { $uuids }, nombres de redes: { $names }, números de serie: { $serials }.
job-bundle-captures-keep =
    Las capturas conservan solo lo que es de WPS; los demás paquetes se omiten, y el intercambio de
    claves después de WPS está vaciado. Lo que va cifrado en los mensajes de WPS queda como estaba.
job-bundle-names-in = Los nombres de las redes están incluidos; --hide-names los sustituye también.

## The support bundle: its page
job-bundle-title = Informe de instalación de la impresora
job-bundle-lead = Creado por { $program } el { $at }. No contiene contraseñas wifi ni PIN; las direcciones y los números de serie están sustituidos por seudónimos, los mismos en todos los archivos que lo acompañan.
job-bundle-not-known = no se sabe
job-bundle-happened = Qué ocurrió
job-bundle-nothing-tried = Todavía no se ha intentado nada que esté guardado.
job-bundle-tried = Se intentó
job-bundle-began = Comienzo
job-bundle-outcome = Resultado
job-bundle-why = Por qué
job-bundle-next = A continuación
job-bundle-causes = Causas posibles, la más probable primero
job-bundle-printer = Impresora
job-bundle-router = Router
job-bundle-whom = A quién acudir
job-bundle-nobody = A nadie todavía: haga primero lo que dice «A continuación». Si no basta, enseñe esta página al fabricante de la impresora o del router.
job-bundle-call = { $ask } { $why }
job-bundle-tell-them = Dígales:
job-bundle-tries = Lo que se intentó, lo último primero
job-bundle-run = Operación
job-bundle-what = Qué
job-bundle-captured = Capturas
job-bundle-file = Archivo
job-bundle-unknown = Lo que no se sabe
job-bundle-model = Modelo
job-bundle-product-number = Número de producto
job-bundle-firmware = Firmware
job-bundle-serial = Número de serie (seudónimo)
job-bundle-wifi = Wifi
job-bundle-seen = Visto
job-bundle-driver = Controlado por
job-bundle-network = Red
job-bundle-list = { $first }, { $next }
job-bundle-ended = { $outcome } ({ $code })
job-bundle-open = no terminó
job-bundle-way = { $command }, vía: { $way }
job-bundle-released = { $version }, del { $day }
job-bundle-on-network = red { $name }
job-bundle-channel = canal { $channel }
job-bundle-signal = señal { $dbm }
job-bundle-pmf = tramas de gestión protegidas { $mode }
job-bundle-hidden = oculta
job-bundle-wps-on = WPS activado
job-bundle-wps-takes = WPS activado, acepta { $ways }
job-bundle-wps-off = WPS desactivado
job-bundle-wps-not-known = WPS: no se sabe
job-bundle-wps-locked = WPS bloqueado
job-bundle-device-pin = el PIN de un aparato
job-bundle-button = el botón
job-bundle-router-pin = el PIN del router
job-bundle-seen-last = tal como se vio por última vez
job-bundle-a-model = modelo
job-bundle-a-product-number = número de producto
job-bundle-a-firmware = firmware
job-bundle-unknown-printer = De la impresora: { $what }. `octopin bundle --printer ADDRESS` se lo pregunta.
job-bundle-unknown-router = Del router: { $what }. `octopin bundle --router ADDRESS` se lo pregunta.
job-bundle-unknown-run = Lo que se intentó. `octopin join` anota lo que hace.

## What a capture says
job-capture-succeeded = WPS funcionó en la captura: { $cause } Nada de lo observado dice que la impresora no esté en la red.
    .next = Mire si la impresora está ahora en la red: `octopin find` muestra las impresoras al alcance, y `octopin diagnose --printer ADDRESS` mira una.
