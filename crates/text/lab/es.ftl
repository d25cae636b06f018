# Spanish: what happens at the devices of the virtual home. Names begin with lab-

## What is heard and done
lab-asks-button = { $printer } pregunta por radio por alguien que tenga el botón pulsado.
lab-asks-pin = { $printer } pregunta por radio por alguien que tenga su PIN.
lab-you-did = Usted { $text }.
lab-did = { $who } { $text }.
lab-did-look = busca un router durante dos minutos, hasta los { $until } s
lab-did-stop = deja de buscar: han pasado los dos minutos
lab-did-somebody = es puesta en modo de botón por otra persona
lab-did-press = pulsa el botón WPS de { $router }
lab-did-touch-pin = va a { $printer } y toca «Wireless», «Settings», «Wi-Fi Protected Setup», «PIN»
lab-did-choose-pin = va a { $printer } y elige «Network», «Wi-Fi Protected Setup», «PIN» en el menú
lab-did-print = va a { $printer } y pulsa a la vez los botones de conexión inalámbrica y de información para imprimir la página de configuración de red
lab-did-touch-button = va a { $printer } y toca «Wireless», «Settings», «Wi-Fi Protected Setup», «Push Button»
lab-did-hold-button = va a { $printer } y mantiene pulsado tres segundos el botón de conexión inalámbrica
lab-did-choose-network = va a { $printer } y elige la red y «PIN of the router»
lab-did-mistype = se equivoca en { $digits ->
    [first] dos cifras de la primera mitad
    [second] dos cifras de la segunda mitad
   *[one] una cifra
    }
lab-did-mistype-passphrase = se equivoca en la contraseña: lo que escribe no es la de la red
lab-looked =
    { $networks ->
        [0] { $who } escucha a su alrededor y no oye ninguna red.
        [one] { $who } escucha a su alrededor y oye { $networks } red.
       *[other] { $who } escucha a su alrededor y oye { $networks } redes.
    }

## What devices show
lab-shows = { $who } muestra:{ $lines }
lab-prints = { $who } imprime:{ $lines }
lab-light = { $who }: luz inalámbrica { $light }.
lab-light-off = apagada
lab-light-blinking = intermitente
lab-light-alarm = en parpadeo rápido, luz de aviso encendida
lab-light-on = fija
lab-wifi = { $who }: Wi-Fi { $state }.
lab-wifi-off = apagada
lab-wifi-unconfigured = sin configurar
lab-wifi-not-visible = sin red a la vista
lab-wifi-cannot-join = rechazada por la red
lab-wifi-joining = conectándose
lab-wifi-on = conectada
lab-address = { $who } tiene la dirección { $ip }.

## PINs
lab-pin-read = Usted lee el PIN { $pin } en { $from }.
lab-given-label = Usted da el PIN { $pin } de la etiqueta de { $of }. No es el de la impresora.
lab-given-old-page = Usted da el PIN { $pin } de una página que { $of } imprimió otro día. No es el que tiene ahora.
lab-given-mistyped = Usted da el PIN { $pin } como el de { $of }: { $digits ->
    [first] dos cifras de la primera mitad están mal escritas.
    [second] dos cifras de la segunda mitad están mal escritas.
   *[one] una cifra está mal escrita.
    }
lab-typed = En { $at }, usted escribe { $pin } en { $into }.
lab-typed-not-taken = En { $at }, usted escribe { $pin } en { $into }. No se acepta: { $why }.
lab-box-device = la casilla para el PIN de un dispositivo
lab-box-router = la casilla para el PIN propio del router
lab-box-printer = la casilla para el PIN del router
lab-no-box = WPS está desactivado, así que la página no tiene esa casilla

## The protocol
lab-waits-button = { $who } espera dos minutos a que se pulse un botón.
lab-waits-pin = { $who } espera al dispositivo que tiene este PIN.
lab-waits-no-longer = { $who } ya no espera.
lab-turns-to = { $who } se dirige a { $ssid }: { $reason }.
lab-turns-expected = su baliza nombra a esta impresora como esperada
lab-turns-pin = su baliza dice que espera un PIN
lab-turns-button = su baliza dice que se ha pulsado su botón
lab-turns-in-case = ofrece WPS, aunque no dice que espere a una impresora
lab-turns-chosen = es la red elegida en la impresora
lab-message = { $kind }: { $from } a { $to }, { $octets } octetos: { $meaning }
lab-says-proof-and-settings = prueba de la segunda mitad, nombre y clave de la red, cifrados
lab-says-who = quién soy, mi clave pública
lab-says-cannot = no puedo admitirte
lab-says-promise = mi promesa para las dos mitades del PIN
lab-says-promise-and-proof = mi promesa y la prueba de la primera mitad
lab-says-first-half = prueba de la primera mitad
lab-says-second-half = prueba de la segunda mitad
lab-says-settings = nombre y clave de la red, cifrados
lab-says-received = recibido
lab-says-stop = aquí lo dejo
lab-says-done = gracias, terminado
lab-half-proved =
    { $half ->
        [first] { $by } ha demostrado que conoce la primera mitad.
       *[second] { $by } ha demostrado que conoce la segunda mitad.
    }
lab-no-pin-for-it = { $by } no tiene ningún PIN para esta impresora.
lab-refuses = { $by } la rechaza: { $error }.
lab-has-settings = { $at } tiene los ajustes: red { $ssid }, clave { $key }.
lab-wps-failed = { $at }: WPS ha fallado. { $text }

## Logs of routers
lab-log = Registro de { $at }: { $text }.
lab-log-filtered = { $mac } no está en la lista de dispositivos permitidos
lab-log-full = { $mac } ha sido rechazado: ya hay tantos dispositivos como caben
lab-log-refused = { $mac } ha sido rechazado: { $status }
lab-log-wrong-key = { $mac } usa otra clave que la de la red
lab-log-joined = { $mac } se ha unido a la red
lab-log-overlap = más de un dispositivo está en modo de botón, todos se rechazan
lab-log-pin-needed = { $device } ({ $mac }) pregunta con un PIN que nadie ha introducido
lab-log-new-settings = la red { $ssid } tiene ahora una clave propia
lab-log-device-key = { $mac } ha recibido una clave para él solo
lab-log-locked = su propio PIN se rechaza después de varios erróneos
lab-log-nobody = nadie llegó en los dos minutos siguientes a pulsar el botón

## Kinds of virtual printers
lab-printer-envy = impresora de inyección de tinta con pantalla táctil; la wifi se puede configurar por IPP
lab-printer-officejet-pro = impresora de oficina de inyección de tinta con pantalla táctil y Ethernet
lab-printer-laserjet-touch = LaserJet Pro con pantalla táctil
lab-printer-laserjet-buttons = LaserJet antigua sin pantalla, cuyo servidor web dice su PIN WPS a cualquiera
lab-printer-smart-tank-cdm = impresora de tanques de tinta que solo habla CDM y dice su contraseña wifi a cualquiera
lab-printer-enterprise = LaserJet grande de oficina por Ethernet: IPP y SNMP, páginas con inicio de sesión

## What can be wrong with a virtual printer
lab-printer-fault-asleep = cada petición recibe 503
lab-printer-fault-garbage = los documentos tienen el tipo correcto y un contenido sin sentido
lab-printer-fault-no-http = el puerto responde con algo que no es HTTP
lab-printer-fault-hang = las peticiones se aceptan y nunca se responden
lab-printer-fault-redirect-circle = cada página remite a otra, y esta de vuelta a la primera
lab-printer-fault-huge = cada documento ocupa cuatro gigabytes
lab-printer-fault-login = cada documento pide la contraseña del administrador (401)
lab-printer-fault-root-forbidden = la primera página se niega (403), lo demás está como siempre
lab-printer-fault-unknown-dialect = un servidor web que no habla nada conocido, y sin IPP
lab-printer-fault-truncated = los documentos se cortan a la mitad
lab-printer-fault-hasty = una petición menos de medio segundo después de la anterior recibe 503
lab-printer-fault-scans-forever = la búsqueda de redes no acaba nunca
lab-printer-fault-other-device = el servidor web da un número de serie distinto del de IPP y SNMP
lab-printer-fault-new-certificate = el certificado de https no es el mismo que antes
lab-printer-fault-weak-signal = la impresora está lejos del router
lab-printer-fault-out-of-range = la impresora ya no oye al router
lab-printer-fault-channel-13 = el router ha pasado al canal 13, que esta impresora no usa
lab-printer-fault-wrong-passphrase = se ha cambiado la contraseña wifi del router, la impresora tiene la antigua
lab-printer-fault-mac-filter = el router solo deja entrar a los aparatos de su lista
lab-printer-fault-wpa3-only = el router solo acepta WPA3

## What a virtual printer's panel and the router of its home understand
lab-printer-do-show = lo que muestran la pantalla y la luz, y el estado de la wifi
lab-printer-do-press = mantener tres segundos el botón de conexión inalámbrica: WPS por botón
lab-printer-do-menu-button = elegir WPS por botón en el menú
lab-printer-do-menu-pin = elegir el PIN WPS en el menú, si el panel puede mostrar uno
lab-printer-do-router-pin = elegir la red de la casa y escribir el PIN de su router
lab-printer-do-print = imprimir un informe
lab-printer-do-restore = restablecer los ajustes de red: olvida su red
lab-printer-do-radio = encender o apagar la radio
lab-printer-do-join = escribir en el panel la contraseña wifi de la casa
lab-printer-do-cable = conectar o desconectar el cable de red, si hay una toma
lab-printer-do-router-button = pulsar el botón WPS del router de la casa
lab-printer-do-enter-pin = introducir el PIN de un aparato en el router de la casa

## What both consoles understand
lab-do-fault = hacer que algo vaya mal; `faults` muestra la lista
lab-do-faults = mostrar la lista de los fallos
lab-do-help = mostrar la lista de las órdenes
lab-fault-set = { $fault }: { $about }
lab-row = { $name }{ $about }

## Kinds of virtual routers
lab-router-plain = un router con una página para personas y nada para programas
lab-router-asus = un router Asus: las llamadas de su página por TLS, con PIN de aparato, PIN del router, botón e interruptor
lab-router-freebox = una Freebox: REST con un token que se permite en su pantalla; solo el botón
lab-router-fritz = una FRITZ!Box: TR-064 con inicio de sesión Digest; el botón, sin PIN
lab-router-hostapd = un punto de acceso con hostapd, manejado por su socket de control
lab-router-jnap = un router Linksys: JNAP, con PIN de aparato, PIN del router y botón
lab-router-keenetic = un router Keenetic: RCI, con PIN de aparato, PIN del router y botón; ninguna orden pone fin a un intento
lab-router-mikrotik = un router MikroTik: RouterOS 7 por REST; el botón, sin PIN, ni una palabra de cómo va
lab-router-openwrt = OpenWrt 24.10 con los permisos de LuCI, el wpad completo y hostapd_cli
lab-router-tplink = un TP-Link Archer: las llamadas de su página, cifradas y firmadas; PIN de aparato, PIN propio y botón
lab-router-upnp = un router con WFADevice: registradores externos dan de alta aparatos y, con el PIN del router, leen sus ajustes

## What can be wrong with a virtual router
lab-router-fault-silent-midrun = el servidor web deja de responder cuando un aparato ha empezado su intento
lab-router-fault-reboot = el router se reinicia cuando un aparato ha empezado su intento
lab-router-fault-no-rights = la cuenta puede mirar, pero no cambiar nada
lab-router-fault-second-factor = un cambio se tiene que confirmar antes en el router, si su clase tiene eso
lab-router-fault-wrong-shape = cada respuesta es una página que da la bienvenida
lab-router-fault-https-changed-certificate = el certificado no es el mismo que antes
lab-router-fault-wps-stays = el cambio de WPS se da por hecho, y WPS sigue como estaba
lab-router-fault-two-buttons = un aparato de un vecino también está en modo de botón

## What a virtual router's console understands
lab-router-do-show = sus redes, lo que hace el WPS de cada una y los aparatos que hay en ellas
lab-router-do-button = pulsar el botón de su parte trasera
lab-router-do-pin = introducir el PIN de un aparato en su página
lab-router-do-stop = decirle que no espere más
lab-router-do-wps = activar o desactivar WPS en su página
lab-router-do-router-pin = darle otro PIN propio, o ninguno
lab-router-do-reboot = reiniciarlo
lab-router-do-device = poner otro aparato a su lado, o ninguno
lab-router-do-skip = dejar pasar de golpe ese tiempo suyo
lab-router-do-allow = dejar entrar a la aplicación que pregunta en la pantalla
lab-router-do-deny = no dejarla entrar
lab-router-do-sessions = cuántos han iniciado sesión, y cuántas veces una contraseña era errónea
lab-router-do-firmware = cifrar solo la contraseña, o cada llamada
lab-router-do-session-ends = cerrar la sesión de quien está en su página, como hace un router que no oye nada durante minutos
lab-router-do-visitor = dejar que otra persona esté en su página
lab-router-do-logins = cuántos inicios de sesión se han intentado y rechazado
lab-router-do-wpad = sustituir hostapd por uno sin WPS, o con él
lab-router-do-exec = si su cuenta puede ejecutar hostapd_cli
lab-router-do-expire = cerrar todas las sesiones
lab-router-do-uci = dar un valor a una opción de cada punto de acceso, o ninguno

## Lo que responden las consolas
lab-did-it = Hecho
lab-line-too-long = La línea es demasiado larga
lab-no-such-line = Aquí no existe «{ $line }»; `help` enumera lo que hay
lab-say-switch = Se espera on u off
lab-say-cable = Se espera in u out
lab-say-report = Se espera network, wireless-test o info
lab-say-seconds = Se espera un número de segundos, { $most } como máximo
lab-fault-none = Ya no hay ningún fallo simulado
lab-fault-unknown = Ese fallo no existe; `faults` los enumera
lab-fault-is = Fallo: { $fault }
lab-router-waits = El router espera un dispositivo
lab-router-waits-pin = El router espera el dispositivo
lab-router-refuses = El router lo rechaza
lab-router-refuses-why = El router lo rechaza: { $why }

## Lo que responde la consola de una impresora virtual, y lo que allí ocurre
lab-printer-restored = La configuración de red se ha restablecido
lab-printer-radio-on = La Wi-Fi de la impresora está activada
lab-printer-radio-off = La Wi-Fi de la impresora está desactivada
lab-printer-joins = Conectando con { $ssid }
lab-printer-light = Luz de wifi: { $light }
lab-printer-wifi = Wi-Fi: { $state }
lab-printer-wifi-at = Wi-Fi: { $state }, red { $ssid }
lab-printer-no-wps = Esta impresora no tiene WPS
lab-printer-cabled = La Wi-Fi está desactivada mientras el cable de red está conectado
lab-printer-looks = La impresora busca un router durante dos minutos
lab-printer-pin = PIN: { $pin }
lab-printer-pin-on-page = Este panel no muestra ningún PIN; está en la página de red impresa
lab-printer-no-menu = Este panel no tiene ese menú
lab-printer-no-keys = Este panel no tiene teclas numéricas
lab-printer-talks = La impresora habla con el router
lab-printer-refuses = El panel lo rechaza: { $why }
lab-printer-printed = Impreso: { $title }
lab-printer-no-socket = No hay toma para un cable
lab-printer-cable-in = El cable está conectado
lab-printer-cable-out = El cable está desconectado
lab-router-no-place = El router no tiene casilla para un PIN
lab-notice-cable-in = el cable de red está conectado
lab-notice-cable-out = el cable de red está desconectado
lab-notice-flashes = la impresora parpadea: alguien pregunta cuál es
lab-notice-printed = impreso: { $title }
lab-notice-router-waits = el router espera un dispositivo
lab-notice-router-stopped = el router ya no espera
lab-notice-settings = WPS ha traído la configuración de { $ssid }
lab-notice-failed = WPS ha fallado: { $why }
lab-notice-nobody = han pasado los dos minutos y no vino nadie
lab-notice-wifi = Wi-Fi: { $state }

## Lo que responde la consola de un router virtual, y lo que allí ocurre
lab-band-2 = 2,4 GHz
lab-band-5 = 5 GHz
lab-mode-button = botón
lab-mode-pin = PIN
lab-last-success = conseguido
lab-last-failed = fallido
lab-last-overlap = varios dispositivos a la vez
lab-last-nobody = no vino nadie
lab-last-stopped = detenido
lab-router-network = { $ssid } ({ $band }): WPS { $wps }
lab-router-is-off = desactivado
lab-router-is-on = activado
lab-router-is-waiting = espera un dispositivo ({ $mode }), quedan { $seconds } s
lab-router-last = {"  "}último intento: { $last }
lab-router-stopped = El router ya no espera
lab-router-did-not-wait = No estaba esperando
lab-router-restarts = El router se reinicia
lab-router-skipped = Han pasado { $seconds } s
lab-router-wps-off = WPS está desactivado
lab-router-busy = Ya espera un dispositivo
lab-router-overlap = Lo rechaza: hay más de un dispositivo con el botón WPS pulsado
lab-device-wanted = se espera button, none, o pin: y los dígitos
lab-freebox-granted = La aplicación está autorizada
lab-freebox-denied = La aplicación está rechazada
lab-freebox-nobody = Ninguna aplicación pide acceso
lab-sessions = abiertas: { $open }, rechazadas: { $refused }
lab-logins = intentos: { $tried }, rechazados: { $refused }, abiertos: { $open }
lab-openwrt-anew = Sus puntos de acceso se reinician
lab-openwrt-without = hostapd ya no tiene WPS
lab-openwrt-with = hostapd ahora tiene WPS
lab-openwrt-deny = La cuenta ya no puede ejecutar hostapd_cli
lab-openwrt-allow = La cuenta ya puede ejecutar hostapd_cli
lab-openwrt-expired = Todas las sesiones han terminado
lab-notice-network = { $ssid } en el canal { $channel }
lab-notice-waits = { $network } espera un dispositivo ({ $mode })
lab-notice-success = { $mac } tiene la configuración de { $network }
lab-notice-failed-at = WPS ha fallado en { $network }: { $why }
lab-notice-overlap = varios dispositivos han pulsado su botón en { $network }
lab-notice-over = el plazo de { $network } ha terminado y no vino nadie
lab-notice-stopped = { $network } ya no espera
lab-notice-wps-on = WPS de { $network } está activado
lab-notice-wps-off = WPS de { $network } está desactivado
lab-notice-joined = { $mac } se ha conectado
lab-notice-restarts = el router se reinicia
lab-notice-back = el router vuelve a estar disponible
