# Spanish: the help of the command line. Names begin with help-. Above each text stands the English that it
# translates, from the comments of the commands; a text that stands there twice is translated once.

# Put what a support desk asks for into one file, without secrets
help-bundle = Poner en un archivo lo que pide un servicio de asistencia, sin secretos
# A capture of a try, pcap or pcapng; what is not of WPS is left out. May be given again
help-bundle-capture = Una captura de un intento, pcap o pcapng; lo que no es de WPS se deja fuera. Se puede dar varias veces
# Replace the names of networks too
help-bundle-hide-names = Sustituir también los nombres de las redes
# It takes what `octopin history` remembers, and asks no device unless --printer or --router is given. Passphrases and PINs are never in it; addresses and serial numbers are replaced by pseudonyms.
help-bundle-note-2 = Toma lo que recuerda `octopin history`, y no pregunta a ningún dispositivo sin --printer o --router. Las contraseñas y los PIN no están nunca; las direcciones y los números de serie se sustituyen por seudónimos.
# The file to write [default: octopin-bundle- with the time and .zip, here]
help-bundle-output = El archivo que se escribe [por defecto: octopin-bundle- con la hora y .zip, aquí]
# Look at this printer first: a name or number from `octopin find`, or its address
help-bundle-printer = Mirar antes esta impresora: un nombre o número de `octopin find`, o su dirección
# Look at this router first: a name or number from `octopin find`, or its address
help-bundle-router = Mirar antes este router: un nombre o número de `octopin find`, o su dirección
# The run that it is about, by its number in `octopin history` [default: the last try]
help-bundle-run = El intento del que se trata, por su número en `octopin history` [por defecto: el último]

# Write a script that lets a shell complete the command line
help-completions = Escribir un script con el que una shell completa la línea de órdenes
# The shell
help-completions-shell = La shell

# The whole job in a virtual home; no hardware, no privilege
help-demo = Todo el trabajo en una casa virtual; sin aparatos ni privilegios
# Tell the story without pauses, as without a terminal
help-demo-fast = Contar la historia sin pausas, como sin terminal
# List the scenarios
help-demo-list = Listar los escenarios
# Write every frame of the run to a capture file, which Wireshark reads
help-demo-pcap = Escribir cada trama en un archivo de captura, que lee Wireshark
# The scenario, by its name in the list [default: device-pin]
help-demo-scenario = El escenario, por su nombre en la lista [por defecto: device-pin]
# What is left to chance; the same number gives the same run
help-demo-seed = Lo que se deja al azar; el mismo número da el mismo desarrollo

# Find out why the printer is not in the network, and what to do next
help-diagnose = Averiguar por qué la impresora no está en la red, y qué hacer ahora
# A capture of the try that failed, pcap or pcapng
help-diagnose-capture = Una captura del intento fallido, pcap o pcapng
# Only reads. The router is the default gateway where none is given, unless there is only a file to look at, and the printer the only one that is found in this network.
help-diagnose-note-2 = Solo lee. Sin indicarlo, el router es la puerta de enlace predeterminada, salvo que solo haya un archivo que mirar, y la impresora la única que se encuentra en esta red.
# The exit status is 1 when nothing could be looked at.
help-diagnose-note-3 = El código de salida es 1 si no se pudo mirar nada.
# A file with the router's password; `-` is standard input. Otherwise the variable OCTOPIN_PASSWORD, or a question where the router wants one
help-diagnose-password-file = Un archivo con la contraseña del router; `-` es la entrada estándar. Si no, la variable OCTOPIN_PASSWORD, o una pregunta cuando el router quiere una
# The printer: a name or number from `octopin find`, or its address
help-diagnose-printer = La impresora: un nombre o número de `octopin find`, o su dirección
# A page that the printer printed: text, a PDF, or a picture
help-diagnose-report = Una página que imprimió la impresora: texto, PDF o imagen
# The router: a name or number from `octopin find`, or its address [default: the gateway]
help-diagnose-router = El router: un nombre o número de `octopin find`, o su dirección [por defecto: la puerta de enlace]
# The radio of this computer whose scans are taken
help-diagnose-wifi = La radio de este ordenador cuyas búsquedas se toman

# Receive the settings of a network, as a device does; or learn them with the router PIN
help-enroll = Recibir los ajustes de una red, como hace un dispositivo; o conocerlos con el PIN del router
# Talk to the access point with this MAC address only
help-enroll-bssid = Hablar solo con el punto de acceso que tiene esta dirección MAC
# then enter this PIN at the router
help-enroll-example-1 = después escriba este PIN en el router
# and stay in that network
help-enroll-example-3 = y quedarse en esa red
# The most octets of WSC data in one frame, 10 to 1398
help-enroll-fragment = El máximo de octetos de datos WSC en una trama, de 10 a 1398
# Join the network afterwards, through what manages the interface: NetworkManager, iwd or wpa_supplicant, which remembers the network then
help-enroll-join = Entrar después en la red, mediante lo que maneja la interfaz: NetworkManager, iwd o wpa_supplicant, que entonces la recuerda
# It needs the privilege CAP_NET_RAW, and CAP_NET_ADMIN over Wi-Fi.
help-enroll-note-2 = Hace falta el privilegio CAP_NET_RAW, y CAP_NET_ADMIN por wifi.
# Send EAPOL as Ethernet frames, for a Wi-Fi driver that does it badly through nl80211
help-enroll-packet-socket = Enviar EAPOL como tramas Ethernet, para un controlador de wifi que lo hace mal por nl80211
# The device PIN of this computer, 8 or 4 digits, to be entered at the router; `-` reads it from standard input, which keeps it out of the list of processes
help-enroll-pin = El PIN de dispositivo de este ordenador, 8 o 4 cifras, que se escribe en el router; `-` lo lee de la entrada estándar, con lo que no aparece en la lista de procesos
# Join by push button; press the router's within two minutes
help-enroll-push-button = Entrar con el botón; pulse el del router antes de dos minutos
# Learn the router's settings with the router's own PIN; `-` reads it from standard input, which keeps it out of the list of processes
help-enroll-router-pin = Conocer los ajustes del router con el PIN del propio router; `-` lo lee de la entrada estándar, con lo que no aparece en la lista de procesos
# How long to try, 1 to 3600 seconds
help-enroll-timeout = Cuánto tiempo intentarlo, de 1 a 3600 segundos
# The Wi-Fi interface to scan and join with; what manages it lets go of it meanwhile
help-enroll-wifi = La interfaz wifi con que se busca y se entra; lo que la maneja la suelta mientras tanto
# The Ethernet interface whose cable leads to the access point
help-enroll-wired = La interfaz Ethernet cuyo cable lleva al punto de acceso

# looks around, asks, and does the job
help-example-1 = mira alrededor, pregunta y hace el trabajo

# Explain a capture: every WPS run in it, message by message, and why it ended so
help-explain = Explicar una captura: cada intento de WPS que contiene, mensaje a mensaje, y por qué acabó así
# The capture, pcap or pcapng; `-` is standard input
help-explain-capture = La captura, pcap o pcapng; `-` es la entrada estándar
# On your own test bench: a file with the enrollee's private Diffie-Hellman key in hexadecimal, to check the messages with
help-explain-enrollee-key = En su propio banco de pruebas: un archivo con la clave privada Diffie-Hellman del dispositivo en hexadecimal, para comprobar los mensajes
# Write a page of HTML to this file too, with nothing in it from elsewhere
help-explain-html = Escribir también una página HTML en este archivo, sin nada que venga de otro sitio
# Captures of Wi-Fi need a radio in monitor mode; those of a cable and of an access point's own interface do as well. Neither a PIN nor a passphrase is ever recovered from one.
help-explain-note-2 = Las capturas de wifi necesitan una radio en modo monitor; también valen las de un cable o de la interfaz de un punto de acceso. Nunca se saca de ellas un PIN ni una contraseña.
# The PIN that should have been used, 8 or 4 digits, to check both sides' proofs with; `-` reads it from standard input
help-explain-pin = El PIN que debería haberse usado, 8 o 4 cifras, para comprobar las pruebas de ambos lados; `-` lo lee de la entrada estándar

# Show the Wi-Fi networks in reach, with their WPS state
help-find = Mostrar las redes wifi al alcance, con su estado de WPS
# The network interface to look for printers with [default: all]
help-find-interface = La interfaz de red con que se buscan impresoras [por defecto: todas]
# Other commands take the number or the name of a printer or router that was found in place of its address. Scanning for networks needs the privilege CAP_NET_ADMIN; without it, what earlier scans found is shown. So does listening to printers that ask for WPS on the air, which is done beside a scan, or where --wifi names an interface. Looking for printers in the network needs none.
help-find-note-2 = Las otras órdenes aceptan, en lugar de la dirección, el número o el nombre de una impresora o un router encontrado. Buscar redes necesita el privilegio CAP_NET_ADMIN; sin él se muestra lo que hallaron búsquedas anteriores. También escuchar a las impresoras que piden WPS por radio, lo que se hace junto a una búsqueda, o si --wifi nombra una interfaz. Buscar impresoras en la red no necesita ninguno.
# Look for these alone
help-find-only = Buscar solo esto
# Wi-Fi networks
help-find-only-networks = redes wifi
# Printers
help-find-only-printers = impresoras
# Routers: the default gateway, those that announce themselves, and access points in reach
help-find-only-routers = routers: la puerta de enlace predeterminada, los que se anuncian, y los puntos de acceso al alcance
# Try every address of the local networks too, at most 1024
help-find-sweep = Probar también cada dirección de las redes locales, 1024 como máximo
# How long to look, 1 to 600 seconds [default: 3 for printers, 15 for networks]
help-find-timeout = Cuánto tiempo buscar, de 1 a 600 segundos [por defecto: 3 para impresoras, 15 para redes]
# The Wi-Fi interface to look for networks with [default: the first]
help-find-wifi = La interfaz wifi con que se buscan redes [por defecto: la primera]

# Say what of the printer and the router should not stay as it is, and change it
help-harden = Decir qué de la impresora y del router no debería seguir así, y cambiarlo
# Change what can be changed, with a question for each
help-harden-apply = Cambiar lo que se puede cambiar, con una pregunta para cada cosa
# Without --apply it only reads. Each change is asked for, noted, and read back; one that does not hold is put back. `octopin router restore` takes it back later, except where the question says that it cannot. Can be changed, where a driver of this program speaks to the router: WPS off; its own PIN off and the rest of WPS as it is (hostapd, OpenWrt, TP-Link); WPA2 with AES alone (hostapd, OpenWrt).
help-harden-note-2 = Sin --apply solo se lee. Cada cambio se pregunta, se anota y se vuelve a leer; el que no se mantiene se deshace. `octopin router restore` lo deshace más tarde, salvo donde la pregunta dice que no se puede. Se puede cambiar, donde un controlador de este programa habla con el router: WPS apagado; su propio PIN apagado y el resto de WPS como está (hostapd, OpenWrt, TP-Link); WPA2 solo con AES (hostapd, OpenWrt).
# The exit status is 1 when nothing could be looked at, or a change was not made as it was wanted.
help-harden-note-3 = El código de salida es 1 si no se pudo mirar nada, o si un cambio no se hizo como se quería.
help-harden-password-file = { help-diagnose-password-file }
# The printer: a name or number from `octopin find`, or its address [default: the only one that is found]
help-harden-printer = La impresora: un nombre o número de `octopin find`, o su dirección [por defecto: la única que se encuentra]
help-harden-router = { help-diagnose-router }
# Agree to all of them beforehand
help-harden-yes = Aceptarlos todos de antemano

# Output
help-heading-output = Salida

# Show what was done on this computer, and how it ended
help-history = Mostrar lo que se hizo en este ordenador, y cómo acabó
# Forget all of them
help-history-forget = Olvidarlos todos
# The number of a run, to see all of it; without one the last runs are listed
help-history-id = El número de un intento, para verlo entero; sin él se listan los últimos
# How many runs to list, 1 to 1000
help-history-last = Cuántos intentos listar, de 1 a 1000
# It has the runs of this user. Passphrases and PINs are never in it.
help-history-note-2 = Contiene los intentos de este usuario. Las contraseñas y los PIN no están nunca.

# Get a printer onto the network: look, choose a way, do it, and check that it is there
help-join = Poner una impresora en la red: mirar, elegir una manera, hacerla, y comprobar que está
# Show which ways are open and why the others are not, and change nothing
help-join-dry-run = Mostrar qué maneras están abiertas y por qué las otras no, y no cambiar nada
# It looks at the printer, the router and the air, takes the best way that is open, watches it to its end, and then checks that the printer is really there. What it changes for that it puts back.
help-join-note-2 = Mira la impresora, el router y la radio, toma la mejor manera abierta, la sigue hasta el final, y comprueba que la impresora está de verdad. Lo que cambia para ello lo vuelve a dejar como estaba.
# Its passphrase; `-` reads it from standard input
help-join-passphrase = Su contraseña; `-` la lee de la entrada estándar
help-join-password-file = { help-diagnose-password-file }
# The printer's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
help-join-pin = El PIN de la impresora, 8 o 4 cifras, que muestra o imprime; `-` lo lee de la entrada estándar
# The printer: a name or number from `octopin find`, or an address; it need not answer yet
help-join-printer = La impresora: un nombre o número de `octopin find`, o una dirección; aún no tiene que responder
# The router, as `octopin router` takes it [default: the default gateway]
help-join-router = El router, como lo toma `octopin router` [por defecto: la puerta de enlace predeterminada]
# The name of the network
help-join-ssid = El nombre de la red
# Which way to go
help-join-way = Qué manera seguir
# The Wi-Fi interface that may be used
help-join-wifi = La interfaz wifi que se puede usar
# Agree beforehand
help-join-yes = Aceptar de antemano

# Write JSON to standard output: one object, or one a line
help-json = Escribir JSON en la salida estándar: un objeto, o uno por línea

# A virtual device as a network service, to try programs against
help-lab = Un dispositivo virtual como servicio de red, para probar programas
# A printer: web server, IPP, SNMP and DNS-SD of its kind, and a panel to operate
help-lab-printer = Una impresora: servidor web, IPP, SNMP y DNS-SD de su clase, y un panel que manejar
# Announce it with DNS-SD on the interface that has the address
help-lab-printer-announce = Anunciarla con DNS-SD en la interfaz que tiene la dirección
# What is wrong with it; --list names the faults
help-lab-printer-fault = Qué le falla; --list nombra los fallos
# The kind of printer
help-lab-printer-kind = La clase de impresora
# List the kinds and the faults
help-lab-printer-list = Listar las clases y los fallos
# Address, or address and port, of its web server and IPP; without a port a free one is taken
help-lab-printer-listen = Dirección, o dirección y puerto, de su servidor web e IPP; sin puerto se toma uno libre
# As it comes out of its box, instead of on the network of its virtual home
help-lab-printer-new = Tal como sale de la caja, en lugar de en la red de su casa virtual
# Lines on standard input operate its panel, and the router of its virtual home; `help` lists them. So does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.
help-lab-printer-note-2 = Líneas en la entrada estándar manejan su panel, y el router de su casa virtual; `help` las lista. También POST a /octopin-lab/command en su servidor web; GET /octopin-lab/state da su estado en JSON.
# Put the pages that it prints into this directory, as text and as PDF
help-lab-printer-paper = Poner las páginas que imprime en este directorio, como texto y como PDF
# What is left to chance; the same number gives the same PINs
help-lab-printer-seed = Lo que se deja al azar; el mismo número da los mismos PIN
# Use the ports that printers use: 80, 631, 443 and 161. Needs a privilege
help-lab-printer-standard-ports = Usar los puertos de las impresoras: 80, 631, 443 y 161. Necesita un privilegio
# The password of its web server's user "admin"
help-lab-printer-web-password = La contraseña del usuario «admin» de su servidor web
# A router: the interface of its kind for programs, and a device beside it that joins by WPS
help-lab-router = Un router: la interfaz de su clase para programas, y al lado un dispositivo que entra por WPS
# What stands beside it and joins when the router waits for it: a device with the button, or with this PIN, or none
help-lab-router-device = Lo que está al lado y entra cuando el router lo espera: un dispositivo con el botón, o con este PIN, o ninguno
help-lab-router-fault = { help-lab-printer-fault }
# The kind of router
help-lab-router-kind = La clase de router
help-lab-router-list = { help-lab-printer-list }
# Address, or address and port, of its web server; without a port a free one is taken
help-lab-router-listen = Dirección, o dirección y puerto, de su servidor web; sin puerto se toma uno libre
# Lines on standard input operate the router and what is beside it; `help` lists them. So does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.
help-lab-router-note-2 = Líneas en la entrada estándar manejan el router y lo que está al lado; `help` las lista. También POST a /octopin-lab/command en su servidor web; GET /octopin-lab/state da su estado en JSON.
# The password of its settings page, instead of its kind's: the first line of the file; `-` is standard input, which then has no commands
help-lab-router-password-file = La contraseña de su página de ajustes, en lugar de la de su clase: la primera línea del archivo; `-` es la entrada estándar, que entonces no tiene órdenes
# What is left to chance; the same number gives the same nonces and tokens
help-lab-router-seed = Lo que se deja al azar; el mismo número da los mismos nonces y fichas
# Port of its web server over TLS; without it a free one is taken
help-lab-router-tls-port = Puerto de su servidor web por TLS; sin él se toma uno libre
# Begin with WPS switched off
help-lab-router-wps-off = Empezar con WPS apagado

# Speak this language: en, de, fr or es; without it that of the environment. JSON is in English
help-language = Hablar este idioma: en, de, fr o es; sin él, el del entorno. El JSON está en inglés

# Write the manual page
help-man = Escribir la página de manual
# The command that the page is about, such as `enroll` or `pin check`
help-man-command = La orden de la que trata la página, como `enroll` o `pin check`

# Exit status: 0 done; 1 the job ended without success, and the reason was printed; 2 wrong usage or unreadable input; 3 a privilege or a program is missing.
help-note-2 = Código de salida: 0 hecho; 1 acabó sin éxito, y se dijo la razón; 2 uso incorrecto o entrada ilegible; 3 falta un privilegio o un programa.

# Gets a printer onto Wi-Fi with its WPS PIN or button, and says why when that fails
help-octopin = Pone una impresora en la wifi con su PIN de WPS o su botón, y dice por qué cuando no sale bien

# Print this message or the help of the given subcommand(s)
help-own-command = Mostrar este mensaje, o la ayuda de las órdenes nombradas
# Example:
help-own-example = Ejemplo:
# Examples:
help-own-examples = Ejemplos:
# Print help
help-own-help = Mostrar la ayuda
# Print help (see a summary with '-h')
help-own-help-long = Mostrar la ayuda (en breve con «-h»)
# Print help (see more with '--help')
help-own-help-short = Mostrar la ayuda (más con «--help»)
# Print version
help-own-version = Mostrar la versión

# Check a WPS PIN, or make a new one
help-pin = Comprobar un PIN de WPS, o crear uno nuevo
# Say whether each PIN is valid, and why not
help-pin-check = Decir si cada PIN es válido, y por qué no
# reads the PIN from standard input
help-pin-check-example-2 = lee el PIN de la entrada estándar
# The exit status is 0 when every PIN is valid, and 1 when one is not.
help-pin-check-note-2 = El código de salida es 0 si cada PIN es válido, y 1 si alguno no lo es.
# PINs of 8 or 4 digits; spaces, dashes, dots and colons between digits do no harm. `-` reads one from standard input, which keeps it out of the list of processes
help-pin-check-pins = PIN de 8 o 4 cifras; espacios, guiones, puntos y dos puntos entre cifras no molestan. `-` lee uno de la entrada estándar, con lo que no aparece en la lista de procesos
# Make a new random PIN
help-pin-generate = Crear un PIN nuevo al azar
# How many digits it has; of eight the last is a check digit
help-pin-generate-digits = Cuántas cifras tiene; de ocho, la última es de control

# Give them to one device over this computer's own radio, whatever the router can do
help-popup = Darlos a un dispositivo por la radio de este ordenador, sea lo que sea lo que puede el router
# Use this channel or none; without it one that the computer's own connection survives
help-popup-channel = Usar este canal o ninguno; sin él, uno al que sobrevive la conexión del ordenador
# the network that this computer is in, if you agree
help-popup-example-2 = la red en que está este ordenador, si usted acepta
# The router needs no WPS. The pop-up is gone after the first device, after a wrong PIN, and after two minutes at the most. It needs the privilege CAP_NET_ADMIN, and CAP_NET_RAW with some drivers.
help-popup-note-2 = El router no necesita WPS. La red desaparece tras el primer dispositivo, tras un PIN erróneo, y a los dos minutos como máximo. Hace falta el privilegio CAP_NET_ADMIN, y CAP_NET_RAW con algunos controladores.
help-popup-packet-socket = { help-enroll-packet-socket }
# Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from standard input. Without this option it is taken from what manages the interface, if you agree, else asked for
help-popup-passphrase = Su contraseña, de 8 a 63 caracteres, o su clave, 64 cifras hexadecimales; `-` la lee de la entrada estándar. Sin esta opción se toma de lo que maneja la interfaz, si usted acepta, y si no se pregunta
# Let in the device with this MAC address only
help-popup-peer = Dejar entrar solo al dispositivo que tiene esta dirección MAC
# The device's PIN, 8 or 4 digits, which it shows or prints; `-` reads it from standard input
help-popup-pin = El PIN del dispositivo, 8 o 4 cifras, que muestra o imprime; `-` lo lee de la entrada estándar
# Press the button, for the first device that presses its own
help-popup-push-button = Pulsar el botón, para el primer dispositivo que pulse el suyo
# The name of the home network, which the device is to join; without it the network that the interface is in, if you agree
help-popup-ssid = El nombre de la red de casa, en la que entrará el dispositivo; sin él, la red en que está la interfaz, si usted acepta
# How long to wait for the device, 1 to 120 seconds
help-popup-timeout = Cuánto tiempo esperar al dispositivo, de 1 a 120 segundos
# The Wi-Fi interface whose radio is used
help-popup-wifi = La interfaz wifi cuya radio se usa
# Do not ask: take the passphrase from what manages the interface, and interrupt the computer's own connection where that must be
help-popup-yes = No preguntar: tomar la contraseña de lo que maneja la interfaz, e interrumpir la conexión del ordenador donde haga falta

# Read one printer, and what it printed
help-printer = Leer una impresora, y lo que imprimió
# An address is an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT].
help-printer-note-2 = Una dirección es una dirección IP, un nombre de host, ipp://HOST[:PORT]/PATH o http://HOST[:PORT].
# Get its WPS PIN: at the panel, on paper, or from its web server
help-printer-pin = Obtener su PIN de WPS: en el panel, en papel, o de su servidor web
# The SNMP community to read with
help-printer-pin-community = La comunidad SNMP con que se lee
# A PIN from a label or an old page, to be compared with what the printer says now; `-` reads it from standard input
help-printer-pin-compare = Un PIN de una etiqueta o de una página vieja, para compararlo con lo que dice ahora la impresora; `-` lo lee de la entrada estándar
# says where it is, and asks how to go on
help-printer-pin-example-1 = dice dónde está, y pregunta cómo seguir
# prints the page that has it on many models
help-printer-pin-example-2 = imprime la página que lo tiene en muchos modelos
# reads it from the web server, where it is
help-printer-pin-example-3 = lo lee del servidor web, donde se puede
# A name or number from `octopin find`, an IP address, a host name, ipp://HOST[:PORT]/PATH or http://HOST[:PORT]
help-printer-pin-given = Un nombre o número de `octopin find`, una dirección IP, un nombre de host, ipp://HOST[:PORT]/PATH o http://HOST[:PORT]
# The exit status is 0 when the PIN was read or a page with it is being printed, or when it was only asked where the PIN is; 1 when what was asked for could not be done.
help-printer-pin-note-2 = El código de salida es 0 si se leyó el PIN o se está imprimiendo una página que lo tiene, o si solo se preguntó dónde está; 1 si no se pudo hacer lo pedido.
# A file with the password of the printer's web page; `-` is standard input. Otherwise the variable OCTOPIN_PASSWORD, or a question where the printer wants one
help-printer-pin-password-file = Un archivo con la contraseña de la página web de la impresora; `-` es la entrada estándar. Si no, la variable OCTOPIN_PASSWORD, o una pregunta cuando la impresora quiere una
# Have the printer print its network configuration page
help-printer-pin-print = Hacer que la impresora imprima su página de configuración de red
# Read the PIN from the printer's web server, which few printers allow
help-printer-pin-read = Leer el PIN del servidor web de la impresora, lo que pocas impresoras permiten
# A file with the password of the SNMP user in its first line (it signs, with SHA, SHA-256 or MD5) and, where the user has one, in its second line the password that encrypts (with AES); `-` is standard input. Otherwise both lines may be in the variable OCTOPIN_SNMP_PASSWORD
help-printer-pin-snmp-password-file = Un archivo con la contraseña del usuario SNMP en la primera línea (firma, con SHA, SHA-256 o MD5) y, si el usuario la tiene, en la segunda la contraseña que cifra (con AES); `-` es la entrada estándar. Si no, las dos líneas pueden estar en la variable OCTOPIN_SNMP_PASSWORD
# The port of its SNMP, where it is not 161
help-printer-pin-snmp-port = El puerto de su SNMP, si no es 161
# The user to read with over SNMP version 3, instead of the community. Without a password nothing is signed or encrypted
help-printer-pin-snmp-user = El usuario con que se lee por SNMP versión 3, en lugar de la comunidad. Sin contraseña nada se firma ni se cifra
# How long looking at it may take, 1 to 600 seconds
help-printer-pin-timeout = Cuánto puede tardar en mirarla, de 1 a 600 segundos
# The user name of the printer's web page
help-printer-pin-user = El nombre de usuario de la página web de la impresora
# Agree to the paper of --print and the reading of --read
help-printer-pin-yes = Aceptar el papel de --print y la lectura de --read
# Read a page that a printer printed about its network
help-printer-read-report = Leer una página que una impresora imprimió sobre su red
# The page: text, a PDF, or a photo or scan; `-` is standard input
help-printer-read-report-file = La página: texto, PDF, o una foto o escaneo; `-` es la entrada estándar
# A PDF needs pdftotext (Debian: poppler-utils), a picture needs tesseract (Debian: tesseract-ocr, and for the page's language tesseract-ocr-deu, -fra, -spa, -ita, -por or -nld).
help-printer-read-report-note-2 = Un PDF necesita pdftotext (Debian: poppler-utils), una imagen necesita tesseract (Debian: tesseract-ocr, y para el idioma de la página tesseract-ocr-deu, -fra, -spa, -ita, -por o -nld).
# The exit status is 1 when nothing of a printer's page was recognised.
help-printer-read-report-note-3 = El código de salida es 1 si no se reconoció nada de la página de una impresora.
# Have it print a report about its network
help-printer-report = Hacer que imprima un informe sobre su red
help-printer-report-community = { help-printer-pin-community }
help-printer-report-given = { help-printer-pin-given }
# Which report: wireless (the checks with PASS and FAIL), network (addresses, on many models the WPS PIN), summary, configuration
help-printer-report-kind = Qué informe: wireless (las comprobaciones con PASS y FAIL), network (direcciones, en muchos modelos el PIN de WPS), summary, configuration
# Only tell which reports the printer offers
help-printer-report-list = Decir solo qué informes ofrece la impresora
# Each report uses a sheet of paper, so it is asked first; --yes agrees beforehand.
help-printer-report-note-2 = Cada informe gasta una hoja de papel, así que antes se pregunta; --yes acepta de antemano.
help-printer-report-password-file = { help-printer-pin-password-file }
help-printer-report-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-report-snmp-port = { help-printer-pin-snmp-port }
help-printer-report-snmp-user = { help-printer-pin-snmp-user }
help-printer-report-timeout = { help-printer-pin-timeout }
help-printer-report-user = { help-printer-pin-user }
# Agree that a sheet of paper is used
help-printer-report-yes = Aceptar que se gaste una hoja de papel
# Show its network services, and which of them are better off
help-printer-services = Mostrar sus servicios de red, y cuáles están mejor apagados
help-printer-services-community = { help-printer-pin-community }
help-printer-services-given = { help-printer-pin-given }
# Only reads. Services are switched on the printer's own web page.
help-printer-services-note-2 = Solo lee. Los servicios se cambian en la página web de la impresora.
help-printer-services-password-file = { help-printer-pin-password-file }
help-printer-services-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-services-snmp-port = { help-printer-pin-snmp-port }
help-printer-services-snmp-user = { help-printer-pin-snmp-user }
help-printer-services-timeout = { help-printer-pin-timeout }
help-printer-services-user = { help-printer-pin-user }
# Set its Wi-Fi by name and passphrase
help-printer-set-wifi = Poner su wifi por nombre y contraseña
help-printer-set-wifi-community = { help-printer-pin-community }
# Only tell what would be done
help-printer-set-wifi-dry-run = Decir solo lo que se haría
# on its setup network
help-printer-set-wifi-example-2 = en su red de instalación
help-printer-set-wifi-given = { help-printer-pin-given }
# What the printer had before is shown and kept in a file first. `-` reads the passphrase from standard input, which keeps it out of the list of processes.
help-printer-set-wifi-note-2 = Lo que la impresora tenía antes se muestra y se guarda primero en un archivo. `-` lee la contraseña de la entrada estándar, con lo que no aparece en la lista de procesos.
# The network has no passphrase
help-printer-set-wifi-open = La red no tiene contraseña
# Its passphrase; `-` reads it from standard input. Without it, it is asked for
help-printer-set-wifi-passphrase = Su contraseña; `-` la lee de la entrada estándar. Sin ella se pregunta
help-printer-set-wifi-password-file = { help-printer-pin-password-file }
help-printer-set-wifi-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-set-wifi-snmp-port = { help-printer-pin-snmp-port }
help-printer-set-wifi-snmp-user = { help-printer-pin-snmp-user }
help-printer-set-wifi-ssid = { help-join-ssid }
help-printer-set-wifi-timeout = { help-printer-pin-timeout }
help-printer-set-wifi-user = { help-printer-pin-user }
help-printer-set-wifi-yes = { help-join-yes }
# Show what a printer says of itself, and how sure each thing is
help-printer-show = Mostrar lo que una impresora dice de sí misma, y lo seguro que es cada cosa
help-printer-show-community = { help-printer-pin-community }
# with what was asked, and all evidence
help-printer-show-example-3 = con lo que se preguntó, y todas las pruebas
help-printer-show-given = { help-printer-pin-given }
# Only reads. What is not sure is marked with how sure it is.
help-printer-show-note-2 = Solo lee. Lo que no es seguro está marcado con lo seguro que es.
help-printer-show-password-file = { help-printer-pin-password-file }
help-printer-show-snmp-password-file = { help-printer-pin-snmp-password-file }
help-printer-show-snmp-port = { help-printer-pin-snmp-port }
help-printer-show-snmp-user = { help-printer-pin-snmp-user }
help-printer-show-timeout = { help-printer-pin-timeout }
help-printer-show-user = { help-printer-pin-user }

# Write only the result
help-quiet = Escribir solo el resultado

# Give the settings of a network to devices, as a router does
help-registrar = Dar a dispositivos los ajustes de una red, como hace un router
# It needs the privilege CAP_NET_RAW. A PIN is good for one device and is tried once.
help-registrar-note-2 = Hace falta el privilegio CAP_NET_RAW. Un PIN vale para un dispositivo y se prueba una vez.
# End after the first device that was given the settings
help-registrar-once = Acabar tras el primer dispositivo que recibió los ajustes
# Its passphrase, 8 to 63 characters, or its key, 64 hexadecimal digits; `-` reads it from standard input, which keeps it out of the list of processes
help-registrar-passphrase = Su contraseña, de 8 a 63 caracteres, o su clave, 64 cifras hexadecimales; `-` la lee de la entrada estándar, con lo que no aparece en la lista de procesos
help-registrar-pin = { help-popup-pin }
# Press the button, for the first device that presses its own; good for two minutes
help-registrar-push-button = Pulsar el botón, para el primer dispositivo que pulse el suyo; vale dos minutos
# Also let a device that knows this router PIN learn the settings; `-` reads it from standard input
help-registrar-router-pin = Dejar también que un dispositivo que sabe este PIN de router conozca los ajustes; `-` lo lee de la entrada estándar
# The name of the network that the device is to join
help-registrar-ssid = El nombre de la red en que entrará el dispositivo
# How long to wait for devices, 1 to 3600 seconds
help-registrar-timeout = Cuánto tiempo esperar a los dispositivos, de 1 a 3600 segundos
# Also serve external registrars over UPnP (WFADevice) on this interface: they enrol devices with PINs and buttons of their own, and read the settings with the router PIN
help-registrar-upnp = Servir también a registradores externos por UPnP (WFADevice) en esta interfaz: admiten dispositivos con sus propios PIN y botones, y leen los ajustes con el PIN del router
# The Ethernet interface whose cable leads to the device
help-registrar-wired = La interfaz Ethernet cuyo cable lleva al dispositivo

# Show a router's WPS, press its button, enter a device's PIN, switch WPS on and off
help-router = Mostrar el WPS de un router, pulsar su botón, escribir el PIN de un dispositivo, encender y apagar WPS
# Enter the PIN of a device at the router, and watch until it has joined
help-router-add-device = Escribir el PIN de un dispositivo en el router, y seguirlo hasta que haya entrado
# A name or number from `octopin find`, an IP address or a host name, or an address with its kind such as hostapd:/run/hostapd/wlan0 [default: the default gateway]
help-router-add-device-address = Un nombre o número de `octopin find`, una dirección IP o un nombre de host, o una dirección con su clase como hostapd:/run/hostapd/wlan0 [por defecto: la puerta de enlace predeterminada]
# How to talk to it, where the address does not say; `octopin router kinds` lists the kinds
help-router-add-device-kind = Cómo hablar con él, si la dirección no lo dice; `octopin router kinds` lista las clases
# The MAC address of the device; without it the first that knows the PIN is taken
help-router-add-device-mac = La dirección MAC del dispositivo; sin ella se toma el primero que sabe el PIN
# Return as soon as the router waits for a device
help-router-add-device-no-wait = Volver en cuanto el router espera un dispositivo
# A PIN is entered once and tried once. With --mac the router says on the air who is meant.
help-router-add-device-note-2 = Un PIN se escribe una vez y se prueba una vez. Con --mac el router dice por radio a quién se refiere.
# With upnp: its passphrase; `-` reads it from standard input
help-router-add-device-passphrase = Con upnp: su contraseña; `-` la lee de la entrada estándar
help-router-add-device-password-file = { help-diagnose-password-file }
help-router-add-device-pin = { help-popup-pin }
# With upnp: the router's own PIN, from its label or its settings page, with which the settings are learned in one try; `-` reads it from standard input
help-router-add-device-router-pin = Con upnp: el PIN del propio router, de su etiqueta o su página de ajustes, con el que se leen los ajustes en un intento; `-` lo lee de la entrada estándar
# With upnp: the name of the network that the device is given
help-router-add-device-ssid = Con upnp: el nombre de la red que se da al dispositivo
# Where WPS is off, switch it on for this run, and off again after it
help-router-add-device-switch-on = Si WPS está apagado, encenderlo para este intento, y apagarlo después
# How long the device has, 1 to 600 seconds
help-router-add-device-timeout = Cuánto tiempo tiene el dispositivo, de 1 a 600 segundos
# The account of the router, where it has accounts and the address names none
help-router-add-device-user = La cuenta del router, si tiene cuentas y la dirección no nombra ninguna
# With upnp: give the device the network that this interface of this computer is in, after you have agreed
help-router-add-device-wifi = Con upnp: dar al dispositivo la red en que está esta interfaz de este ordenador, después de que usted acepte
# Agree beforehand to what would be asked, such as the use of a driver that is written from documentation and was never tried at such a router
help-router-add-device-yes = Aceptar de antemano lo que se preguntaría, como el uso de un controlador escrito según documentación y nunca probado en un router así
# List the ways to talk to a router, what each offers, and what each was tested against
help-router-kinds = Listar las maneras de hablar con un router, lo que ofrece cada una, y con qué se probó
# Press the router's button, and watch until a device has joined
help-router-push-button = Pulsar el botón del router, y seguirlo hasta que haya entrado un dispositivo
help-router-push-button-address = { help-router-add-device-address }
help-router-push-button-kind = { help-router-add-device-kind }
help-router-push-button-no-wait = { help-router-add-device-no-wait }
help-router-push-button-passphrase = { help-router-add-device-passphrase }
help-router-push-button-password-file = { help-diagnose-password-file }
help-router-push-button-router-pin = { help-router-add-device-router-pin }
help-router-push-button-ssid = { help-router-add-device-ssid }
help-router-push-button-switch-on = { help-router-add-device-switch-on }
help-router-push-button-timeout = { help-router-add-device-timeout }
help-router-push-button-user = { help-router-add-device-user }
help-router-push-button-wifi = { help-router-add-device-wifi }
help-router-push-button-yes = { help-router-add-device-yes }
# Put back what earlier commands changed at the router
help-router-restore = Deshacer lo que órdenes anteriores cambiaron en el router
help-router-restore-address = { help-router-add-device-address }
help-router-restore-kind = { help-router-add-device-kind }
help-router-restore-password-file = { help-diagnose-password-file }
help-router-restore-user = { help-router-add-device-user }
help-router-restore-yes = { help-router-add-device-yes }
# Show what a router is, what its WPS is like now, and the steps for what is done by hand
help-router-show = Mostrar qué es un router, cómo está ahora su WPS, y los pasos de lo que se hace a mano
help-router-show-address = { help-router-add-device-address }
help-router-show-kind = { help-router-add-device-kind }
# Without an address it is the default gateway. Which router it is and which driver fits is found out by harmless questions, without a password. What no driver does is shown as steps for a person. by-hand:NAME gives the steps for a maker or a model, and sends nothing to anybody.
help-router-show-note-2 = Sin dirección es la puerta de enlace predeterminada. Qué router es y qué controlador le va se averigua con preguntas inofensivas, sin contraseña. Lo que no hace ningún controlador se muestra como pasos para una persona. by-hand:NAME da los pasos para un fabricante o un modelo, y no envía nada a nadie.
help-router-show-password-file = { help-diagnose-password-file }
help-router-show-user = { help-router-add-device-user }
help-router-show-yes = { help-router-add-device-yes }
# Switch the router's WPS on or off
help-router-wps = Encender o apagar el WPS del router
help-router-wps-address = { help-router-add-device-address }
help-router-wps-kind = { help-router-add-device-kind }
help-router-wps-password-file = { help-diagnose-password-file }
# On or off
help-router-wps-to = Encender o apagar
# They may not
help-router-wps-to-off = no pueden
# Devices may join by WPS
help-router-wps-to-on = los dispositivos pueden entrar por WPS
help-router-wps-user = { help-router-add-device-user }
help-router-wps-yes = { help-router-add-device-yes }

# The same as a guided web app, for this computer's browser or a telephone
help-serve = Lo mismo como aplicación web guiada, para el navegador de este ordenador o un teléfono
# A virtual home, to try and to teach; with the name of a story of `octopin demo --list`
help-serve-demo = Una casa virtual, para probar y enseñar; con el nombre de una historia de `octopin demo --list`
# Let telephones on the same network in, over TLS and by a link that is good once
help-serve-lan = Dejar entrar a teléfonos de la misma red, por TLS y con un enlace que vale una vez
# Where to listen, as ADDRESS:PORT [default: 127.0.0.1 and any port]
help-serve-listen = Dónde escuchar, como ADDRESS:PORT [por defecto: 127.0.0.1 y cualquier puerto]
# Do not open the browser
help-serve-no-open = No abrir el navegador
# It listens on this computer alone, and opens the browser with a link that is good once. With --lan a telephone on the same network comes in over TLS, by a link of its own in a QR code; compare the certificate's fingerprint. Ctrl-C ends it, and puts back what a job changed.
help-serve-note-2 = Solo escucha en este ordenador, y abre el navegador con un enlace que vale una vez. Con --lan un teléfono de la misma red entra por TLS, con un enlace propio en un código QR; compare la huella del certificado. Ctrl-C lo termina, y deja como estaba lo que se cambió.
# How many times as fast as life the time of the virtual home goes, 1 to 1000 [default: 5; 1 where you answer yourself]
help-serve-pace = Cuántas veces más rápido que la vida pasa el tiempo de la casa virtual, de 1 a 1000 [por defecto: 5; 1 donde responde usted]

# Write secrets in full instead of as ********
help-show-secrets = Escribir los secretos enteros en lugar de ********

# Write what happens in detail
help-verbose = Escribir en detalle lo que pasa

# Say where a printer keeps its WPS PIN and its button
help-where = Decir dónde tiene una impresora su PIN de WPS y su botón
# asks the printer which model it is
help-where-example-3 = pregunta a la impresora qué modelo es
# A name without a dot is a model; a host of such a name is http://NAME. What is at an address is only read, and not its PIN. The exit status is 1 when the model is not known; names that are near are proposed.
help-where-note-2 = Un nombre sin punto es un modelo; un host con tal nombre es http://NAME. Lo que está en una dirección solo se lee, y su PIN no. El código de salida es 1 si no se conoce el modelo; se proponen nombres parecidos.
# The model as it stands on the printer; or the address of a printer, which is asked for its model; or its number in the last `octopin find`. Without it, all that this found
help-where-query = El modelo como está escrito en la impresora; o la dirección de una impresora, a la que se pregunta su modelo; o su número en el último `octopin find`. Sin ello, todas las que este encontró
