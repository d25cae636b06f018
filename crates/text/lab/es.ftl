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
