# Spanish: the protocol: failures, PINs, codes. Names begin with wsc-

## Why a run failed, and what to do next
wsc-wrong-pin-enrollee = El PIN introducido en el router no es el PIN de este dispositivo: su { $half ->
        [first] primera
       *[second] segunda
    } mitad es distinta.
    .next = Vuelva a leer el PIN en el dispositivo, introdúzcalo otra vez en el router y empiece de nuevo.
wsc-wrong-pin-registrar = El PIN introducido aquí no es el que usa el dispositivo: su { $half ->
        [first] primera
       *[second] segunda
    } mitad es distinta.
    .next = Vuelva a leer el PIN en el dispositivo. Puede que haya creado uno nuevo: muchas impresoras lo hacen en cada intento.
wsc-wrong-pin-external = El PIN no es el de este router: su { $half ->
        [first] primera
       *[second] segunda
    } mitad es distinta.
    .next = Use el PIN impreso en el router o el que muestra su página de ajustes, no el de la impresora. No pruebe otros: los routers se bloquean tras unos pocos PIN erróneos.
wsc-wrong-pin-access-point = Un registrador usó un PIN que no es el de este punto de acceso: su { $half ->
        [first] primera
       *[second] segunda
    } mitad es distinta.
    .next = Si fue usted, use el PIN propio del punto de acceso. Si no fue usted, lo intentó otra persona.
wsc-not-expected-registrar = Un dispositivo pidió entrar en la red, pero aquí no se introdujo ningún PIN para él ni se pulsó el botón.
    .next = Introduzca el PIN que muestra el dispositivo o pulse los botones de ambos lados: los dos lados tienen que usar la misma manera.
wsc-not-expected = El router no está esperando a este dispositivo: no se introdujo ningún PIN para él ni se pulsó el botón del router.
    .next = Introduzca el PIN del dispositivo en el router, o pulse el botón del router, y empiece de nuevo antes de dos minutos.
wsc-overlap = Más de un dispositivo está en modo de botón, así que nadie puede saber cuál es el que se quiere.
    .next = Espere dos minutos sin pulsar ningún botón y pulse después solo los dos que van juntos; o use el PIN.
wsc-setup-locked-access-point = Este punto de acceso rechazó a un registrador externo porque está bloqueado o no tiene PIN.
    .next = No hay que hacer nada, salvo que quisiera usar el PIN del router; en ese caso desbloquéelo o dele un PIN nuevo.
wsc-setup-locked = El router rechaza su PIN por ahora: está bloqueado tras varios PIN erróneos, o esa entrada está desactivada.
    .next = Use en su lugar el botón, o el PIN del dispositivo en el router. Un bloqueo termina por sí solo al cabo de un rato, o cuando el router se reinicia.
wsc-refused = El otro lado se negó a seguir: { $error }.
    .next = El error de configuración dice por qué. Reinicie los dos dispositivos e inténtelo una vez más.
wsc-bad-message = No se pudo leer un mensaje del otro lado.
    .next = Inténtelo de nuevo. Si ocurre cada vez, actualice el firmware del router y de la impresora.
wsc-bad-authenticator = Un mensaje fue alterado por el camino o procedía de otra parte.
    .next = Inténtelo de nuevo más cerca del router. Si ocurre cada vez, actualice el firmware de ambos dispositivos.
wsc-bad-settings = No se pudieron abrir los ajustes cifrados del otro lado.
    .next = Inténtelo de nuevo. Si ocurre cada vez, actualice el firmware de ambos dispositivos.
wsc-bad-public-key = El otro lado envió una clave que no mantendría en secreto el intercambio.
    .next = No use WPS con este dispositivo hasta que se haya actualizado su firmware.
wsc-bad-nonce = El otro lado envió números que no pertenecen a este intercambio.
    .next = Inténtelo de nuevo. Si ocurre cada vez, actualice el firmware de ambos dispositivos.
wsc-reflected = El otro lado devolvió las pruebas de este lado en vez de enviar las suyas.
    .next = Deténgase aquí: un dispositivo honrado no se comporta así. Compruebe qué dispositivos están cerca y encendidos.
wsc-no-randomness = Los números aleatorios de este ordenador no son aleatorios, así que ningún secreto lo sería.
    .next = Reinicie este ordenador e inténtelo de nuevo.
wsc-password-id-changed = El otro lado pidió otra clase de contraseña en mitad del intercambio.
    .next = Empiece de nuevo, con el PIN en ambos lados o con el botón en ambos lados.
wsc-unexpected-message = El otro lado envió un mensaje que no corresponde aquí.
    .next = Inténtelo de nuevo. Si ocurre cada vez, actualice el firmware de ambos dispositivos.
wsc-no-credential = El intercambio salió bien, pero no trajo ajustes que se puedan usar.
    .next = Compruebe la seguridad wifi del router: WPA2 con contraseña funciona con WPS.
wsc-wep-prohibited = La red usa WEP, que WPS no puede entregar.
    .next = Ponga la seguridad wifi del router en WPA2 e inténtelo de nuevo.
wsc-peer-silent = El otro lado dejó de responder en mitad del intercambio.
    .next = Acerque los dos dispositivos e inténtelo de nuevo.
wsc-no-answer = Nadie respondió.
    .next = Compruebe que el otro lado está encendido y al alcance, y que WPS está activado e iniciado allí.
wsc-session-timeout = El tiempo para este intento ha terminado.
    .next = Vuelva a iniciar los dos lados con menos de dos minutos de diferencia.
wsc-ended = El punto de acceso terminó la conversación sin decir por qué.
    .next = Inténtelo de nuevo. Si ocurre cada vez, mire el registro del punto de acceso.
wsc-bad-fragment = Las partes de un mensaje largo no encajaban.
    .next = Inténtelo de nuevo más cerca del router.
wsc-cancelled = Se detuvo aquí.
    .next = Empiece de nuevo cuando esté listo.
wsc-failed = Ha fallado.
    .next = Inténtelo de nuevo.

## Configuration errors: what the other side says
wsc-error-none = ningún error
wsc-error-oob = error de lectura de la interfaz fuera de banda
wsc-error-decryption = fallo al descifrar
wsc-error-band-2-4 = canal de 2,4 GHz no admitido
wsc-error-band-5 = canal de 5 GHz no admitido
wsc-error-signal = señal demasiado débil
wsc-error-network-auth = fallo de autenticación en la red
wsc-error-network-assoc = fallo de asociación a la red
wsc-error-no-dhcp = sin respuesta de DHCP
wsc-error-dhcp = fallo de la configuración por DHCP
wsc-error-ip-conflict = conflicto de direcciones IP
wsc-error-no-registrar = no se pudo conectar con el registrador
wsc-error-multiple-pbc = varias sesiones de botón detectadas
wsc-error-rogue = sospecha de actividad maliciosa
wsc-error-busy = dispositivo ocupado
wsc-error-locked = configuración bloqueada
wsc-error-message-timeout = tiempo de espera de un mensaje agotado
wsc-error-session-timeout = tiempo de la sesión de registro agotado
wsc-error-password = contraseña del dispositivo (PIN) errónea
wsc-error-band-60 = canal de 60 GHz no admitido
wsc-error-key-hash = la huella de la clave pública no coincide
wsc-error-unknown = desconocido ({ $number })
wsc-error-without-name = un error de configuración desconocido

## PINs
wsc-pin-empty = no hay cifras; un PIN tiene 8 cifras, o 4
wsc-pin-not-a-digit = el carácter { $at } es «{ $found }»; un PIN solo tiene cifras
wsc-pin-length = { $digits ->
        [one] tiene 1 cifra; un PIN tiene 8 cifras, o 4
       *[other] tiene { $digits } cifras; un PIN tiene 8 cifras, o 4
    }
wsc-pin-checksum = la última cifra es de control y debería ser { $expected }, no { $found }; puede que se haya leído mal una de las cifras
wsc-pin-push-button = 00000000 no es un PIN: es lo que envía el botón; use el botón
wsc-pin-weak-example = es el ejemplo que aparece en especificaciones y manuales
wsc-pin-weak-repeated = es siempre la misma cifra
wsc-pin-weak-sequence = sus cifras simplemente suben o bajan de una en una

## Settings of a network
wsc-credential-wep = la red usa WEP, que WPS no puede entregar
wsc-credential-key = la clave de la red no es ni una contraseña de 8 a 63 caracteres ni 64 cifras hexadecimales
wsc-credential-security = la red no es ni abierta ni está protegida con WPA o WPA2 y contraseña
wsc-credential-no-name = el nombre de la red está vacío
wsc-open = abierta
wsc-none = ninguno

## Attributes that cannot be read
wsc-attribute = atributo
wsc-attribute-header = { $attribute } en el octeto { $at }: la cabecera necesita 4 octetos, quedan { $left }
wsc-attribute-value = { $attribute } en el octeto { $at }: valor de { $declared } octetos, quedan { $left }
wsc-attribute-exact-length = { $attribute } en el octeto { $at }: valor de { $found } octetos, deben ser { $wanted }
wsc-attribute-length = { $attribute } en el octeto { $at }: valor de { $found } octetos, deben ser de { $min } a { $max }
wsc-attribute-twice = { $attribute } en el octeto { $at }: aparece dos veces
wsc-attribute-missing = { $attribute } en el octeto { $at }: falta
wsc-attribute-message-type = { $attribute } en el octeto { $at }: el mensaje es { $found }
wsc-attribute-not-permitted = { $attribute } en el octeto { $at }: el valor no está permitido aquí
wsc-attribute-not-last = { $attribute } en el octeto { $at }: debe ser el último atributo

## Addresses and buttons
wsc-bad-address = se esperan octetos hexadecimales como 02:00:5e:10:00:01
wsc-button-overlap = en los últimos dos minutos hubo más de un dispositivo en modo de botón

## What a device says of its last try
wsc-tried-not = no asociado
wsc-tried-success = conexión lograda
wsc-tried-configuration = fallo de la configuración
wsc-tried-association = fallo de la asociación
wsc-tried-ip = fallo de la dirección IP

## What is proved: kinds of passwords
wsc-password-pin = el PIN
wsc-password-user = una contraseña del usuario
wsc-password-machine = una contraseña del dispositivo
wsc-password-rekey = un cambio de clave
wsc-password-button = la pulsación del botón
wsc-password-registrar = una contraseña del registrador
wsc-password-nfc = la entrega por NFC
wsc-password-p2ps = el valor predeterminado de P2PS

## Numbers of IEEE 802.11: why somebody left or was refused
wsc-reason-unspecified = motivo no indicado
wsc-reason-authentication-over = la autenticación anterior ya no es válida
wsc-reason-leaving = el emisor deja la red
wsc-reason-inactivity = inactividad
wsc-reason-busy = el punto de acceso no puede atender a todos sus dispositivos
wsc-reason-not-authenticated = trama de un dispositivo no autenticado
wsc-reason-not-associated = trama de un dispositivo no asociado
wsc-reason-disassociated = el emisor termina la asociación
wsc-reason-association-first = asociación sin autenticación
wsc-radio-element = elemento no válido
wsc-reason-integrity = falló la comprobación de integridad de un mensaje
wsc-reason-four-way = el intercambio de cuatro pasos agotó su tiempo (así se ve una contraseña wifi equivocada)
wsc-reason-group-key = el intercambio de la clave de grupo agotó su tiempo
wsc-reason-element-differs = el elemento de seguridad difiere del de la baliza
wsc-radio-group-cipher = cifrado de grupo no válido
wsc-radio-pairwise-cipher = cifrado por pares no válido
wsc-radio-key-management = gestión de claves no válida
wsc-radio-security-version = versión del elemento de seguridad no admitida
wsc-radio-security-capabilities = capacidades de seguridad no válidas
wsc-reason-802-1x = falló la autenticación 802.1X
wsc-radio-cipher-rejected = cifrado rechazado por la política de seguridad
wsc-reason-lost = demasiadas tramas quedaron sin confirmar
wsc-reason-timeout = tiempo agotado
wsc-status-success = logrado
wsc-status-failure = fallo no indicado
wsc-status-capabilities = no se pueden admitir las capacidades
wsc-status-reassociation = no hay asociación anterior
wsc-status-denied = denegado por un motivo ajeno al estándar
wsc-status-algorithm = algoritmo de autenticación no admitido
wsc-status-sequence = trama de autenticación fuera de secuencia
wsc-status-challenge = falló el desafío de autenticación
wsc-status-timeout = la autenticación agotó su tiempo
wsc-status-full = el punto de acceso no admite más dispositivos
wsc-status-rates = al dispositivo le falta una velocidad que la red exige
wsc-status-later = rechazado por ahora, inténtese más tarde
wsc-status-pmf = la red exige la protección de las tramas de gestión (PMF)
wsc-status-key-identifier = identificador de clave no válido
wsc-status-clogging = se exige un testigo contra la saturación
wsc-status-group = grupo cíclico finito no admitido
wsc-radio-code = código { $number }
