# Spanish: interfaces, radios, control sockets and UPnP. Names begin with link-

## Interfaces
link-bad-name = «{ $name }» no puede ser el nombre de una interfaz de red: { $problem }
link-name-empty = está vacío
link-name-too-long = tiene { $octets } octetos, y 15 es el máximo
link-name-letter = contiene «{ $letter }»
link-name-reserved = `.` y `..` están reservados
link-no-such-interface = no hay ninguna interfaz de red «{ $name }»
    .next = { $count ->
            [0] aquí no hay ninguna
           *[other] las que existen son { $existing }
        }
link-not-ethernet = { $name } no es una interfaz Ethernet ni wifi (tipo de hardware { $kind }), así que no puede llevar EAPOL
    .next = elija otra
link-interface-down = { $name } está desactivada
    .next = actívela con `ip link set { $name } up` (como root) e inténtelo de nuevo
link-no-net-raw = abrir un socket de paquetes en { $name } requiere el privilegio CAP_NET_RAW
    .next = ejecute el programa como root, o dele el privilegio una vez con `setcap cap_net_raw+ep { $program }`
link-failed-on = { $doing } en { $name } falló: { $reason }
link-this-computer = este ordenador
link-no-randomness = el sistema operativo no da números aleatorios ({ $reason })
    .next = sin ellos nada es secreto

## What was being done
link-doing-interface = la búsqueda de la interfaz
link-doing-hardware = la lectura de la dirección de hardware y del estado
link-doing-packet-socket = la apertura de un socket de paquetes
link-doing-packet-bind = la vinculación de un socket de paquetes
link-doing-group = la adhesión a la dirección de grupo EAPOL
link-doing-packet-watch = la observación de un socket de paquetes
link-doing-send-frame = el envío de una trama
link-doing-receive-frame = la recepción de una trama
link-doing-directory = la creación de un directorio para nuestro extremo
link-doing-bind = la vinculación de nuestro extremo
link-doing-connect = la conexión
link-doing-send = el envío
link-doing-receive = la recepción
link-doing-find-interface = la búsqueda de la interfaz
link-doing-device-state = la consulta del estado del dispositivo
link-doing-ask-connection = la consulta de la conexión
link-doing-managed = el cambio de quién gestiona la interfaz
link-doing-let-go = la liberación de la interfaz
link-doing-take-back = la recuperación de la interfaz
link-doing-connect-again = la nueva conexión
link-doing-read-connection = la lectura de los ajustes de una conexión
link-doing-list-connections = la enumeración de las conexiones
link-doing-read-passphrase = la lectura de la contraseña de una conexión
link-doing-add-connection = la creación de una conexión
link-doing-dbus = la conexión con D-Bus
link-doing-its-socket = la conexión con su socket de control
link-doing-its-state = la consulta de su estado
link-doing-disconnect = la desconexión
link-doing-add-network = la adición de la red
link-doing-its-networks = la enumeración de sus redes
link-doing-its-devices = la enumeración de sus dispositivos
link-doing-switch = la conmutación de la interfaz
link-doing-switch-interface-on = la activación de la interfaz
link-doing-take = la toma de la interfaz
link-doing-listen-wps = la escucha de quién pide WPS
link-doing-associate = la asociación
link-doing-list-interfaces = la enumeración de las interfaces
link-doing-abilities = la lectura de las capacidades de la radio
link-doing-netlink = la apertura de un socket netlink
link-doing-make-ap = la creación de un punto de acceso
link-doing-listen-stations = la escucha de los dispositivos
link-doing-start-ap = el inicio de un punto de acceso
link-doing-beacon = el cambio de la baliza
link-doing-take-in = la admisión de un dispositivo
link-doing-join-printer = la entrada en la red propia de la impresora
link-doing-address = la asignación de una dirección
link-doing-leave = la salida de la red
link-doing-switch-on = la activación
link-doing-switch-off = la desactivación
link-doing-type = el cambio de tipo
link-doing-connect-before = la conexión con la red de antes
link-doing-read-networks = la lectura de las redes al alcance
link-doing-scan = la búsqueda de redes

## Exchanges over a cable
link-went-down = { $name } se desactivó a la mitad
    .next = actívela con `ip link set { $name } up` (como root) y vuelva a iniciar los dos lados
link-carrier-lost = { $name } perdió la conexión en mitad del intercambio
    .next = compruebe el cable y que el otro lado está encendido, y vuelva a iniciar los dos lados
link-interface-gone = { $name } ha desaparecido
    .next = vuelva a conectar el adaptador de red y a iniciar los dos lados
link-frame-too-long = una trama con { $octets } octetos de EAPOL es más de lo que { $name } puede enviar
    .next = use fragmentos más pequeños o una MTU mayor en { $name }

## Radios
link-no-wireless = este ordenador no tiene wifi que Linux conozca (el núcleo no ofrece nl80211)
    .next = conecte un adaptador wifi o cargue el controlador del que hay
link-no-radio = aquí no hay ninguna interfaz wifi
    .next = conecte un adaptador wifi o cargue el controlador del que hay
link-not-a-radio = { $name } no es una interfaz wifi
    .next = { $count ->
            [0] aquí no hay ninguna
            [one] { $radios } lo es
           *[other] las que existen son { $radios }
        }
link-rfkill-soft = la radio de { $name } está apagada (rfkill)
    .next = enciéndala con `rfkill unblock wifi` o en el menú de red del escritorio e inténtelo de nuevo
link-rfkill-hard = la radio de { $name } está apagada con un interruptor o una tecla
    .next = enciéndala ahí e inténtelo de nuevo
link-no-ap-mode = { $name } no puede ser un punto de acceso: a su hardware o a su controlador le falta ese modo
    .next = use otro adaptador wifi u otra manera de entrar en la red
link-no-such-channel = { $name } no tiene el canal { $number }
    .next = indique otro, como 1, 6 u 11
link-where-here = aquí
link-where-unknown = mientras no se conozca el país
link-where-country = en { $country }
link-channel-forbidden = el canal { $number } está prohibido para { $name } { $place }
    .next = indique otro, como 1, 6 u 11, o ponga con `iw reg set` (como root) el país en el que está
link-channel-no-ir = { $name } no puede ser la primera en emitir en el canal { $number } («no IR») { $place }
    .next = indique otro, como 1, 6 u 11, o ponga con `iw reg set` (como root) el país en el que está
link-channel-radar = el canal { $number } se comparte con radares, que { $name } tendría que escuchar antes durante un minuto o más
    .next = indique otro, como 1, 6 u 11
link-no-channel = { $name } no tiene ningún canal en el que un punto de acceso pueda empezar { $place }
    .next = ponga con `iw reg set` (como root) el país en el que está, o use otro adaptador wifi
link-occupied = la radio de { $name } no tiene sitio para un punto de acceso junto a { $others }
    .next = desactive { $count ->
            [one] esa interfaz
           *[other] esas interfaces
        } o use otro adaptador wifi
link-ap-ended = otro programa, o el controlador, terminó el punto de acceso en { $name }
    .next = asegúrese de que nada más usa esa radio e inténtelo de nuevo
link-no-net-admin = { $doing } en { $name } requiere el privilegio CAP_NET_ADMIN
    .next = ejecute el programa como root, o dele el privilegio una vez con `setcap cap_net_admin,cap_net_raw+ep { $program }`
link-managed = { $name } está gestionada por { $manager }, que se metería en el intercambio
    .next = { $release } e inténtelo de nuevo
link-not-a-station = { $name } se está usando como { $mode }
    .next = termine eso primero o indique otra interfaz
link-mode-station = estación
link-mode-access-point = punto de acceso
link-mode-monitor = monitor
link-mode-mesh = parte de una red en malla
link-mode-adhoc = miembro de una red ad hoc
link-mode-direct = dispositivo Wi-Fi Direct
link-mode-other = interfaz de tipo { $kind }
link-in-use = { $name } está conectada a «{ $ssid }», y un intercambio acabaría con eso para siempre, porque aquí no se conoce su contraseña
    .next = desconéctela primero o indique otra interfaz
link-busy = { $doing } en { $name } falló porque la radio está ocupada
    .next = inténtelo de nuevo en unos segundos
link-scan-aborted = el controlador abandonó la búsqueda en { $name }
    .next = inténtelo de nuevo en unos segundos
link-scan-timeout = la búsqueda en { $name } no terminó en { $seconds } s
    .next = inténtelo de nuevo con un --timeout mayor
link-not-open = «{ $ssid }» no está abierta, y octopin por sí mismo solo entra en redes abiertas
    .next = entre en ella con los ajustes de este ordenador y dé la dirección de la impresora allí
link-not-let-in = «{ $ssid }» no dejó entrar a este ordenador
    .next = acerque los dos, compruebe que la impresora sigue mostrando esa red e inténtelo de nuevo
link-journal = no se pudo guardar el estado de { $name } en { $path }, así que no se cambió nada: { $reason }
    .next = haga que se pueda escribir en ese directorio o defina XDG_STATE_HOME

## Programs that manage a Wi-Fi interface
link-release-networkmanager = libérela con `nmcli device set { $name } managed no`
link-release-iwd = deténgalo con `systemctl stop iwd` (como root)
link-release-wpa-supplicant = deténgalo con `wpa_cli -i { $name } terminate` (como root)
link-release-hostapd = detenga hostapd ahí o indique otra interfaz
link-no-manager = ningún programa gestiona { $name } (ni NetworkManager ni iwd ni wpa_supplicant)
    .next = inicie el que usa este ordenador o prescinda de él
link-out-of-reach = { $manager } gestiona { $name } y no se le puede preguntar: { $why }
    .next = { $release }
link-not-allowed = { $manager } no deja que este usuario haga eso ({ $doing }: { $why })
    .next = ejecute el programa como root o como el usuario que ha iniciado sesión en este ordenador
link-will-not-release = { $manager } no suelta { $name }: { $why }
    .next = { $release }
link-still-has-it = sigue teniéndola después de { $seconds } s
link-not-connected = { $name } no está conectada a ninguna red, así que no se sabe cuál se quiere
    .next = indíquela con --ssid
link-unknown-network = { $manager } no tiene ajustes para la red «{ $ssid }»
    .next = dé su contraseña con --passphrase -
link-no-passphrase = la contraseña de «{ $ssid }» no se puede obtener de { $manager }: { $why }
    .next = dela con --passphrase -
link-wpa3-only = la red «{ $ssid }» solo admite WPA3, y WPS no puede entregar ajustes de WPA3
    .next = ponga el router en WPA2/WPA3 («transición») o introduzca la contraseña en la impresora
link-enterprise = la red «{ $ssid }» tiene una cuenta para cada persona (Enterprise), y WPS solo entrega contraseñas
    .next = use para la impresora una red con contraseña, como la red de invitados del router
link-owe = la red «{ $ssid }» está cifrada sin contraseña (Enhanced Open), algo que WPS no puede entregar
    .next = use para la impresora una red con contraseña
link-wep = la red «{ $ssid }» está protegida con WEP, que WPS no puede entregar y que no protege nada
    .next = ponga el router en WPA2 con contraseña
link-unsuitable = la red «{ $ssid }» está protegida de una manera que WPS no puede entregar
    .next = ponga el router en WPA2 con contraseña
link-not-joined = { $manager } no entró en «{ $ssid }»: { $why }
    .next = { $advice }
link-manager-late = { $manager } no terminó { $doing } en { $seconds } s
    .next = mire su registro e inténtelo de nuevo
link-manager-failed = { $manager } falló en { $doing }: { $why }
    .next = mire su registro e inténtelo de nuevo
link-no-dbus = no hay D-Bus ({ $fault })
link-not-on-dbus = no está en D-Bus
link-no-bus-answer = { $doing }: sin respuesta en { $seconds } s
link-not-its-interface = no tiene esta interfaz
link-is-access-point = la interfaz es un punto de acceso
link-no-control-socket = no tiene socket de control
link-closed-socket = su socket de control no está abierto para este usuario
link-needs-no-key = no necesita ninguna
link-key-in-keyring = él mismo no guarda ninguna; puede que la tenga el llavero del escritorio
link-key-not-configured = su configuración no tiene ninguna para esta red
link-key-elsewhere = su configuración la guarda en otra parte
link-no-configuration = se inició sin archivo de configuración y por sí mismo no da ninguna
link-root-reads = solo root puede leer { $path }, donde está
link-file-unreadable = no se puede leer { $path }: { $reason }
link-no-file = no hay ningún archivo { $path }
link-file-encrypted = su archivo está cifrado
link-file-has-none = su archivo no tiene ninguna
link-wrong-passphrase = el punto de acceso no acepta la contraseña
link-broken-off-passphrase = el punto de acceso cortó la conexión, como hace cuando la contraseña es errónea
link-supplicant-settings = wpa_supplicant no acepta los ajustes
link-supplicant-failed = wpa_supplicant falló
link-slow-passphrase = el punto de acceso tardó demasiado en responder, como hace cuando la contraseña es errónea
link-network-not-in-reach = la red no está al alcance
link-given-up = se abandonó la conexión (motivo { $reason })
link-not-connected-within = no se conectó en { $seconds } s
link-not-seen = no ve la red
link-passphrases-only = solo admite contraseñas, y esto es una clave de 64 cifras
link-other-passphrase = conoce la red con otra contraseña
link-advice-in-reach = compruebe que la red está al alcance e inténtelo de nuevo
link-advice-passphrase = compruebe la contraseña e inténtelo de nuevo
link-advice-nearer = acérquese al punto de acceso e inténtelo de nuevo
link-advice-key-file = escriba la clave en su archivo como `PreSharedKey` o dele al router una contraseña
link-advice-forget = haga que se olvide con `iwctl known-networks NAME forget` e inténtelo de nuevo

## Control sockets of hostapd and wpa_supplicant
link-ctrl-not-there = no hay ningún socket de control { $path }
    .next = ¿está en marcha el servicio y está puesto `ctrl_interface` en su configuración?
link-ctrl-no-permission = sin permiso para el socket de control { $path }
    .next = ejecute el programa como root, o únase al grupo que indica `ctrl_interface_group` (hostapd) o `GROUP=` (wpa_supplicant)
link-ctrl-gone = el servicio de { $path } ya no está
    .next = vuelva a iniciarlo
link-ctrl-timeout = el servicio de { $path } no respondió a { $command } en { $seconds } s
link-ctrl-refused = el servicio de { $path } rechazó { $command }: respondió «{ $reply }»
link-ctrl-failed = { $doing } para el socket de control { $path } falló: { $reason }

## WPS over UPnP
link-upnp-not-wps = { $at } no describe un router que admita WPS por UPnP: { $problem }
    .next = compruebe la dirección o use otra manera de llegar a este router
link-upnp-no-device = no contiene ningún WFADevice
link-upnp-no-service = su WFADevice no tiene WFAWLANConfig
link-upnp-no-control = su WFAWLANConfig no tiene controlURL en su propio equipo
link-upnp-refused = { $host } rechazó { $action }: { $fault }
    .next = { $advice }
link-http-status = estado HTTP { $status }
link-advice-no-pin = puede que no tenga PIN propio; mire su página de ajustes
link-advice-restart-router = reinicie el router e inténtelo de nuevo
link-advice-both-sides = vuelva a iniciar WPS en ambos lados
link-upnp-strange = { $host } dio a { $action } una respuesta que no se puede leer: { $problem }
    .next = reinicie el router y actualice su firmware
link-upnp-no-message = no contiene ningún mensaje
link-upnp-no-events = { $host } no dice nada de los dispositivos (su descripción no tiene eventSubURL)
    .next = use su botón o su página de ajustes
link-upnp-listen = este ordenador no puede escuchar lo que dice { $host } ({ $reason })
    .next = compruebe que está en la misma red que el router
link-upnp-overlap = { $overlap }
    .next = espere dos minutos sin pulsar ningún botón
link-upnp-no-randomness = el sistema operativo no da números aleatorios ({ $reason })
    .next = reinicie este ordenador
link-upnp-nobody = no hay ningún router donde hacerlo
    .next = desapareció, así que espere a que vuelva
link-upnp-no-network = aquí no se conocen los ajustes de la red
    .next = dé su nombre y su contraseña, o el PIN propio del router para conocerlos
link-upnp-no-action = no existe esa acción
link-upnp-argument = falta el argumento { $name } o no se puede leer
link-serve-no-address = { $address } no es una dirección IPv4 de este ordenador
    .next = dé una interfaz que tenga una y esté activa
link-serve-group = no se puede entrar en el grupo UPnP en { $address }: { $reason }
    .next = la interfaz tiene que estar activa y admitir multidifusión
link-serve-listen = no se puede escuchar en la dirección { $address }: { $reason }

## How a network is secured, where that is no name
link-band-2 = 2,4 GHz
link-band-5 = 5 GHz
link-band-6 = 6 GHz
link-band-60 = 60 GHz
link-security-open = abierta
link-security-enterprise = empresa
link-security-unknown = desconocida

## Whether a network protects management frames
link-pmf-none = no
link-pmf-capable = posible
link-pmf-required = exigido
