# Spanish: captures explained. Names begin with capture-

## Files
capture-file-empty = el archivo está vacío
    .next = capture otra vez, y detenga la captura antes de copiar el archivo
capture-file-other = esto no es un archivo de captura ({ $what })
    .next = dé un archivo pcap o pcapng, como los que escriben tcpdump y Wireshark
capture-file-unread = el archivo no se puede leer
    .next = revise el disco en que está
capture-file-directory = esto es un directorio
    .next = indique una captura que esté en él
capture-file-gzip = está comprimido con gzip: descomprímalo primero
capture-file-zstd = está comprimido con zstd: descomprímalo primero
capture-file-zip = es un archivo zip: saque primero la captura
capture-file-pdf = es un PDF
capture-file-json = parece JSON
capture-file-html = parece XML o HTML
capture-file-neither = su comienzo no es el de ninguno de los dos formatos

## Steps of a run
capture-step = { $name }
capture-step-association-asked = Petición de asociación
capture-step-association = Respuesta a la petición de asociación
capture-step-unreadable = ilegible
capture-step-left = Desconexión
capture-label = { $step }{ $times ->
    [1] {""}
   *[other] , { $times } veces
}{ $parts ->
    [1] {""}
   *[other] , { $parts } partes
}
capture-note-names = { $names }
capture-note-proves = demuestra: { $secret }
capture-note-number = { $what } ({ $number })
capture-note-last-try = dice de su último intento: { $state }
capture-note-no-error = ningún error
capture-bad-fragments = fragmentos que no encajan

## The sides of a run
capture-the-device = El aparato
capture-the-router = El router
capture-the-access-point = El punto de acceso
capture-the-external-registrar = El registrador externo

## How a run ended, and why
capture-association-refused = El punto de acceso rechazó el aparato antes de que empezara WPS: { $status } ({ $number }).
    .next = Mire en el router si hay una lista de aparatos permitidos, cuántos aparatos admite y si solo acepta WPA3; después empiece WPS otra vez.
capture-learned = Un registrador demostró que conoce el PIN del router, y supo los ajustes de la red.
    .next = Si no fue usted, desactive el PIN del router y cambie la contraseña wifi.
capture-no-acknowledgement = Los ajustes se enviaron, y la captura no muestra si se aceptaron.
    .next = Mire en el aparato si ya está en la red; si no, empiece otra vez y capture durante más tiempo.
capture-reconfigured = Un registrador demostró que conoce el PIN del router, y dio ajustes nuevos al punto de acceso.
    .next = Si no fue usted, restablezca el router y desactive su PIN.
capture-joined = El aparato tiene los ajustes de la red, y entró con ellos en la red.
    .next = Nada: funcionó.
capture-joined-named = El aparato tiene los ajustes de la red, y entró con ellos en la red «{ $ssid }».
    .next = Nada: funcionó.
capture-refused-afterwards = El aparato tiene los ajustes de la red, pero la red lo rechazó después: { $status } ({ $number }).
    .next = Mire en el router si hay una lista de aparatos permitidos, si exige tramas de gestión protegidas (PMF) y si está en WPA3 sin WPA2.
capture-refused-afterwards-named = El aparato tiene los ajustes de la red, pero la red «{ $ssid }» lo rechazó después: { $status } ({ $number }).
    .next = Mire en el router si hay una lista de aparatos permitidos, si exige tramas de gestión protegidas (PMF) y si está en WPA3 sin WPA2.
capture-key-mismatch = El aparato tiene los ajustes de la red, pero el intercambio de claves con la red no acabó bien.
    .next = Puede que el router solo acepte WPA3, o que el aparato no entendiera la contraseña. Ponga la red en WPA2, o en WPA2 y WPA3 juntos, y empiece otra vez.
capture-key-mismatch-named = El aparato tiene los ajustes de la red, pero el intercambio de claves con la red «{ $ssid }» no acabó bien.
    .next = Puede que el router solo acepte WPA3, o que el aparato no entendiera la contraseña. Ponga la red en WPA2, o en WPA2 y WPA3 juntos, y empiece otra vez.
capture-device-reports-error = El aparato tiene los ajustes de la red, pero después comunica: { $state }, { $error }.
    .next = Imprima el informe de red del aparato, y acérquelo al router.
capture-wpa3-only = El aparato tiene los ajustes de la red, pero la red solo acepta WPA3, y eso rara vez lo sabe usar una impresora que vino por WPS.
    .next = Ponga el router en WPA2 y WPA3 juntos, y empiece otra vez.
capture-pmf-refused = El aparato tiene los ajustes de la red, pero la red lo rechazó después: solo admite aparatos que protegen sus tramas de gestión (PMF), y este no lo hace.
    .next = Ponga las tramas de gestión protegidas (PMF, 802.11w) como opcionales en el router, y empiece otra vez.
capture-pmf-required = El aparato tiene los ajustes de la red y después buscó una red { $times } veces, pero no pidió entrar. La red solo admite aparatos que protegen sus tramas de gestión (PMF), y este muy probablemente no sabe hacerlo.
    .next = Ponga las tramas de gestión protegidas (PMF, 802.11w) como opcionales en el router, y empiece otra vez.
capture-provisioned = El aparato tiene los ajustes de la red.
    .next = Mire si ya está en la red; la captura no lo muestra.
capture-refused = { $who } paró después de { $at }, y no dijo por qué.
    .next = Empiece otra vez en los dos lados. Si ocurre siempre, actualice el firmware de los dos.
capture-told-error = { $why } (En { $at }, error de configuración { $number }.)
capture-use-5-ghz = La red está en 2,4 GHz, que el aparato no puede usar ahora. Haga que el router emita la misma red también en 5 GHz.
capture-use-2-4-ghz = La red está en 5 GHz, que el aparato no puede usar. Haga que el router emita la misma red también en 2,4 GHz.
capture-come-closer = Acerque el aparato al router, y empiece otra vez.
capture-button-for-pin = Se pulsó el botón del aparato, pero el router espera un PIN: los dos lados usan maneras distintas.
    .next = Use la misma manera en los dos lados: introduzca el PIN del aparato en el router, o pulse los dos botones en menos de dos minutos.
capture-pin-for-button = El aparato usa su PIN, pero se pulsó el botón del router: los dos lados usan maneras distintas.
    .next = Use la misma manera en los dos lados: introduzca el PIN del aparato en el router, o pulse los dos botones en menos de dos minutos.
capture-button-not-expected = Se pulsó el botón del aparato, pero el router no lo esperaba: su propio botón no se pulsó, o se pulsó más de dos minutos antes.
    .next = Use la misma manera en los dos lados: introduzca el PIN del aparato en el router, o pulse los dos botones en menos de dos minutos.
capture-pin-not-expected = El router no tiene ningún PIN para este aparato: no se introdujo ninguno, ya se había usado, o se le acabó el tiempo.
    .next = Use la misma manera en los dos lados: introduzca el PIN del aparato en el router, o pulse los dos botones en menos de dos minutos.
capture-no-wsc = El aparato respondió que no hace WPS.
    .next = Empiece WPS en el aparato mismo, no solo en el router.
capture-bad-message = { $who } envió un mensaje que no se puede leer: { $why }.
    .next = Inténtelo otra vez. Si ocurre siempre, actualice el firmware del router y de la impresora.
capture-ended = La conversación se cortó después de { $at }, sin decir por qué.
    .next = Empiece otra vez en los dos lados, cerca uno del otro. Si ocurre siempre, actualice el firmware de los dos.
capture-half-judged = La conversación se cortó cuando había que comprobar la { $half ->
    [first] primera
   *[second] segunda
} mitad del PIN, sin decir por qué: lo más probable es que esa mitad sea errónea.
    .next = Compare el PIN en los dos lados cifra por cifra, y empiece otra vez una sola vez.
capture-silent = { $who } ya no respondió a { $step }.
    .next = Acerque los dos, y empiece otra vez en los dos lados.
capture-incomplete = La captura no muestra el final: se interrumpe.
    .next = Capture otra vez, desde antes de empezar WPS hasta un minuto después de que acabe.
capture-incomplete-after = La captura no muestra el final: se interrumpe después de { $step }.
    .next = Capture otra vez, desde antes de empezar WPS hasta un minuto después de que acabe.
capture-outcome-provisioned = configurado
capture-outcome-learned = leído
capture-outcome-reconfigured = reconfigurado
capture-outcome-failed = fallido
capture-outcome-incomplete = incompleto

## What a message carries
capture-carries-m1 = quién es el aparato y qué sabe hacer, su clave pública
capture-carries-m2 = quién es el registrador, su clave pública
capture-carries-m2d = quién es el registrador, y que no tiene contraseña para este aparato
capture-carries-promise = una promesa sellada de las dos mitades del PIN
capture-carries-promise-and-proof = su propia promesa sellada, y la prueba de la primera mitad del PIN
capture-carries-first-half = prueba de la primera mitad del PIN
capture-carries-second-half = prueba de la segunda mitad del PIN
capture-carries-proof-and-settings = prueba de la segunda mitad del PIN, y los ajustes de la red, cifrados
capture-carries-settings = los ajustes de la red, cifrados
capture-carries-new-settings = nuevos ajustes para la red, cifrados
capture-carries-ack = el mensaje se recibió
capture-carries-nack = aquí se interrumpe
capture-carries-done = los ajustes se aceptaron

## Tries of which no run came
capture-named = { $name } ({ $mac })
capture-waited-button = { $router } esperó con su botón pulsado desde los { $from } s hasta los { $until } s
capture-waited-pin = { $router } esperó un aparato con un PIN desde los { $from } s hasta los { $until } s
capture-asked-button = { $device } pidió con su botón pulsado desde los { $from } s hasta los { $until } s
capture-was-refused = { $router } rechazó { $device } { $times ->
    [one] una vez, a los { $from } s
   *[other] { $times } veces, desde los { $from } s hasta los { $until } s
}
capture-overlap-of-devices = Más de un aparato tenía su botón pulsado, así que el router no podía saber cuál era, y no admitió ninguno.
    .next = Espere dos minutos sin pulsar ningún botón, y después pulse solo los dos que van juntos; o use el PIN.
capture-overlap-of-routers = Más de un router tenía su botón pulsado, así que un aparato no podía saber cuál era, y no se unió a ninguno.
    .next = Espere dos minutos sin pulsar ningún botón, y después pulse solo los dos que van juntos; o use el PIN.
capture-nobody-with-button = Se pulsó el botón del router, y en esta captura no llegó ningún aparato antes de que se acabara el tiempo.
    .next = Pulse también el botón WPS del aparato, menos de dos minutos después que el del router; acérquelo si su botón estaba pulsado.
capture-nobody-with-pin = El router esperaba un aparato con un PIN, y en esta captura no llegó ninguno antes de que se acabara el tiempo.
    .next = Empiece WPS con el PIN también en el aparato, menos de dos minutos después de introducir el PIN en el router; acérquelo si ya había empezado.
capture-no-router = Se pulsó el botón del aparato, pero en esta captura ningún router lo esperaba.
    .next = Pulse también el botón WPS del router, menos de dos minutos después que el del aparato; acerque los dos si ya estaba pulsado.
capture-refused-before = El router rechaza este aparato antes de que pueda empezar WPS: { $status } ({ $number }). Así se ve una lista de aparatos permitidos (filtro MAC).
    .next = Mire en el router si hay una lista de aparatos permitidos, y añada este; después empiece WPS otra vez.
capture-refused-full = El router rechaza este aparato antes de que pueda empezar WPS, porque no admite más aparatos: { $status } ({ $number }).
    .next = Quite otro aparato del wifi del router, o reinicie el router; después empiece WPS otra vez.
capture-refused-pmf = El router rechaza este aparato antes de que pueda empezar WPS, porque solo admite aparatos que protegen sus tramas de gestión (PMF): { $status } ({ $number }).
    .next = Ponga las tramas de gestión protegidas (PMF, 802.11w) como opcionales en el router; después empiece WPS otra vez.

## octopin explain
capture-page-written = La página está en { $file }
capture-page-not-written = la página no se puede escribir en { $file } ({ $error })
    .next = indique un archivo en un directorio en el que pueda escribir
capture-reading = leyendo { $file }
capture-of-file = { $file }: { $why }
    .next = { $next }
capture-unreadable = { $file } no se puede leer ({ $error })
    .next = revise el nombre, y que tenga permiso para leer el archivo
capture-key-not-hex = --enrollee-key: lo que hay en el archivo no es hexadecimal
    .next = dé un archivo con la clave privada del enrollee en hexadecimal, de 1 a 192 octetos, como la anota un banco de pruebas
capture-key-bad = --enrollee-key: la clave es 0, 1, o más larga que 192 octetos
    .next = dé un archivo con la clave privada del enrollee en hexadecimal, de 1 a 192 octetos, como la anota un banco de pruebas
capture-pin-bad = el PIN no tiene 4 u 8 cifras
    .next = dé las cifras tal como se introdujeron en el banco de pruebas
capture-run-number = Intercambio { $number }
capture-run-titled = Intercambio { $number }: { $headline }
capture-none-in-file = No hay ningún intercambio WPS en { $file } ({ $packets } paquetes)
capture-hint-link = Sus paquetes son del tipo de enlace { $link }, que no se entiende; capture el wifi en modo monitor, o el lado Ethernet
capture-hint = Empiece a capturar antes de empezar WPS, en el canal del router, y pare un minuto después de que acabe; una radio que no está en modo monitor no ve los demás aparatos
capture-damaged = el archivo se interrumpe o está dañado; lo anterior se leyó
capture-page-damaged = El archivo se interrumpe o está dañado; lo anterior se leyó.
capture-steps-more = y { $count } pasos más
capture-page-steps-more = Y { $count } pasos más.
capture-noted = Observado
capture-deviations = desviaciones de la especificación: { $names }
capture-page-deviations = Desviaciones de la especificación
capture-checked = Comprobado
capture-outcome = Resultado
capture-outcome-code = { $outcome } ({ $code })
capture-why = Por qué
capture-next = Después
capture-labelled = { $label }:
capture-title = WPS en { $file }
capture-page-count = { $runs ->
    [0] No hay ningún intercambio WPS en sus { $packets } paquetes.
    [1] Un intercambio WPS en { $packets } paquetes.
   *[other] { $runs } intercambios WPS en { $packets } paquetes.
}
capture-page-messages = Mensajes del intercambio { $number }
capture-page-seconds = Segundos
capture-page-says = Dice
capture-column-device = Aparato
capture-column-registrar = Registrador
capture-side-device = aparato
capture-side-registrar = registrador
capture-a-device = un aparato
capture-a-registrar = un registrador
capture-headline-join = { $device } quiere entrar { $how }, { $over }, en la red que ofrece { $router }
capture-headline-join-named = { $device } quiere entrar { $how }, { $over }, en la red «{ $ssid }» que ofrece { $router }
capture-headline-manage = { $router } quiere obtener, con el PIN del router y { $over }, los ajustes que tiene { $device }
capture-how-button = con el botón
capture-how-pin = con un PIN
capture-how-other = con este secreto: { $secret }
capture-how-unknown = con un secreto desconocido
capture-over-air = por wifi
capture-over-wire = por un cable
capture-over-upnp = por UPnP
capture-checked-other-key = la clave que se dio no es la del enrollee de este intercambio
capture-checked-authentic = { $count ->
    [one] { $count } mensaje es auténtico
   *[other] { $count } mensajes son auténticos
}
capture-checked-wrong = el Authenticator es erróneo en { $messages }
capture-checked-half = { $side ->
    [enrollee] el enrollee
   *[registrar] el registrador
} usó la { $half ->
    [first] primera
   *[second] segunda
} mitad { $whose ->
    [given] del PIN que se dio
   *[another] de otro PIN
}
capture-overlap-routers = En dos routers se pulsó el botón en menos de dos minutos, a los { $seconds } s: { $first } y { $second }
capture-overlap-devices = Dos aparatos pidieron con su botón en menos de dos minutos, a los { $seconds } s: { $first } y { $second }
