# Los textos en español de la aplicación web. Los nombres quedan, los textos pueden cambiar.
# Un texto es entero: ninguno se monta con trozos.

## The frame of every page
skip = Ir al contenido
nav-steps = Pasos
nav-more = Más
nav-languages = Idioma
step-found = Inicio
step-pin = El PIN
step-plan = Plan
step-job = Conexión
step-findings = Seguridad
nav-where = ¿Dónde está el PIN?
nav-where-new = ¿Dónde está el PIN? (en una pestaña nueva)
nav-history = Historial
nav-explain = Explicar una captura
nav-report = Leer un informe impreso
nav-phone = Con un teléfono
nav-question-pin = ¿Dónde está el PIN de WPS de mi impresora HP?
nav-question-router = ¿Admite mi router WPS con PIN?
nav-question-help = ¿Cuándo pregunto a HP o a un técnico?
nav-words = Las palabras explicadas
nav-api = Para programas (API)
end-session = Terminar esta sesión
ended-title = La sesión ha terminado
ended-text = Desde este navegador ya no se puede seguir. Para volver, use el enlace nuevo que muestra el terminal.
demo-banner = Esta es una casa virtual (historia: { $scenario }). Nada es real aquí, y nada se puede romper.
yes = Sí
no = No
not-known = no se sabe
not-evidenced = Sin constancia: ninguna fuente dice cómo.
answer = Respuesta
sure-high = muy seguro
sure-medium = bastante seguro
sure-low = no es seguro
sure-recalled = de memoria
sources = Según:

## Errors
to-start = Volver al inicio
error-reference = Es el número { $number } del historial; `octopin history { $number }` también lo muestra.
error-foreign-host = Esta dirección no es la mía
error-foreign-host-next = La página se pidió con un nombre que no es el de este programa. Use el enlace que muestra el terminal.
error-cross-origin = Otra página quiso usar esta
error-cross-origin-next = Lo que llegó no venía de una página de este programa; se rechazó y no cambió nada. Abra Octopin y pulse el botón allí.
error-method = Eso no se puede hacer aquí
error-no-session = Hace falta un enlace para entrar
error-no-session-next = El terminal en que corre octopin serve muestra un enlace que vale una vez. Ábralo en este navegador.
error-bad-link = Este enlace ya no vale
error-too-many = Demasiados enlaces erróneos
error-too-many-next = Espere un minuto y use el enlace que muestra ahora el terminal.
error-not-found = Esta página no existe
error-not-found-next = No ha pasado nada. Vuelva al inicio y siga desde allí.
error-malformed = Eso no se pudo leer
error-malformed-next = Vuelva atrás, cargue la página de nuevo y envíe el formulario otra vez.
error-too-large = Eso es demasiado grande
error-too-large-next = Un archivo puede tener hasta 64 megabytes. Elija una captura más corta o una imagen más pequeña.
error-old-form = Ese formulario es de una sesión anterior
error-slow = Eso tardó demasiado
error-slow-next = Vuelva atrás e inténtelo otra vez.
error-busy = Ya hay un trabajo en marcha
error-busy-next = Espere a que acabe, o deténgalo en la página «Conexión». Después inténtelo otra vez.
error-shut = Esa manera no está abierta ahora
error-shut-next = Mire otra vez el plan: muestra qué está abierto y por qué.
error-own-fault = Octopin mismo cometió un error
error-own-fault-next = No es culpa suya. Inténtelo otra vez; si se repite, comuníquelo con el número de abajo.
refused-title = Eso no salió bien

## Start: what was found
start-title = Ponga su impresora en el wifi
start-lead = Octopin mira su impresora, su router y la radio, y pone la impresora en su red con WPS.
looking = Está mirando. Tarda unos segundos.
looked = Ya ha mirado. Esto es lo que hay.
looked-trouble = No se pudo mirar todo. Lo que pasó está más abajo.
not-looked = Aún no se ha mirado nada.
look-again = Mirar otra vez
printers = Impresoras
routers = Routers
networks = Redes wifi
no-printers = Ninguna impresora responde aún en esta red. No importa: se reconoce por lo que dice durante WPS. Compruebe que está encendida y despierta.
no-routers = No se encontró ningún router. Conecte este ordenador a su router, por cable o por wifi.
no-networks = No se oyó ninguna red wifi. Puede que este ordenador no tenga wifi, o que no pueda escuchar sin más permisos.
asks-pin = Pide que se introduzca su PIN en un router.
asks-button = Busca WPS por radio.
where-of = Dónde está el PIN: { $printer }
choose-printer = Usar { $printer }
is-gateway = Por él va este ordenador a Internet.
router-driven = Octopin sabe hablar con él.
router-by-hand = Octopin no sabe hablar con él; lo necesario lo hace usted en su página.
router-speaks = Octopin habla con el router en { $address }.
channel = Canal { $channel }
wps-on = WPS está activado.
wps-off = WPS está desactivado o no existe.
wps-unknown = No se sabe si WPS está activado.
facts-title = En qué se basa el plan
fact-network = Red
fact-security = Protección
fact-wps = WPS está activado
fact-router = Router
fact-printer = Impresora
say-more = ¿Falta algo, o algo está mal?
say-more-text = Diga lo que sepa; deje lo demás vacío. Octopin mira entonces otra vez.
printer-address = Dirección de la impresora
printer-address-hint = Como 192.168.1.20, del panel o del informe de la impresora. Vacío: Octopin busca.
router-address = Dirección del router
router-address-hint = Como 192.168.1.1 o fritz://fritz.box. Vacío: el router de este ordenador.
router-password = Contraseña del router
router-password-hint = Solo si el router pide una. Se guarda hasta que acaba el programa y nunca se escribe. Vacío: la que se dio antes.
network-name = Nombre de la red wifi
network-name-hint = Hasta 32 caracteres, exactamente como lo muestra el router.
network-name-error = Una contraseña necesita el nombre de su red, de 1 a 32 caracteres.
passphrase = Contraseña de la red
passphrase-hint = De 8 a 63 caracteres, o 64 cifras hexadecimales. Solo hace falta cuando Octopin mismo entrega los ajustes.
passphrase-error = Eso no es una contraseña de WPA2: tiene de 8 a 63 caracteres, o 64 cifras hexadecimales.
wifi-interface = Interfaz wifi que se puede usar
wifi-interface-hint = Como wlan0. Con ella, este ordenador puede ser el punto de acceso durante dos minutos.
use-this = Usar esto y mirar otra vez
demo-title = Elija una historia
demo-text = En la casa virtual se puede probar cada historia; cada vez empieza de nuevo.
demo-choose = Historia
demo-begin = Empezar esta historia
demo-visitor = Yo mismo respondo y actúo
devices-title = Los aparatos de la casa virtual
devices-text = En casa usted iría hasta ellos. Aquí estos botones son sus manos.
devices-light = Luz inalámbrica:
devices-printed = La página impresa dice: PIN WPS { $pin }
devices-shows = La impresora muestra: { $display }
act-get-pin = Obtener el PIN de WPS de la impresora
act-press-printer = Pulsar el botón WPS de la impresora
act-type-router-pin = Escribir el PIN del router en la impresora
act-type-passphrase = Escribir la contraseña en la impresora
act-press-router = Pulsar el botón WPS del router
act-type-pin = Escribir el PIN de la impresora en la página del router

## The PIN
pin-title = El PIN de WPS de la impresora
pin-lead = La impresora lo muestra o lo imprime: ocho cifras, rara vez cuatro.
pin-given = Se dio un PIN. Se guarda hasta que acaba el programa y se usa una vez.
pin-forget = Olvidar este PIN
pin-label = PIN de WPS de la impresora
pin-hint = 8 cifras (o 4). Los espacios y guiones no molestan.
pin-use = Usar este PIN
pin-good = Esto puede ser un PIN de WPS: ocho cifras, y la cifra de control es correcta. Asegúrese de que es el de la impresora, no el de la etiqueta del router.
pin-good-4 = Esto puede ser un PIN de WPS de cuatro cifras.
pin-weak-example = Esto puede ser un PIN de WPS, pero es el ejemplo de los manuales. Vuelva a leerlo en la impresora.
pin-weak-pattern = Esto puede ser un PIN de WPS, pero sus cifras siguen un patrón. Vuelva a leerlo en la impresora.
pin-empty = No hay cifras. Un PIN de WPS tiene 8 cifras, o 4.
pin-not-digits = Aquí solo van cifras. Un PIN de WPS tiene 8 cifras, o 4.
pin-zeros = 00000000 no es un PIN. Representa el botón: use esa manera.
pin-looks-web = La cifra de control es errónea: debería ser { $expected }. O se leyó mal una cifra, o es el PIN de la página web de la impresora, que está en una etiqueta. El PIN de WPS está en el panel o en la página de red.
pin-looks-direct = Esto parece la contraseña de Wi-Fi Direct, para teléfonos que imprimen directamente. El PIN de WPS solo tiene cifras, y está en el panel o en la página de red.
pin-length = { $digits ->
    [one] Es { $digits } cifra. Un PIN de WPS tiene 8 cifras, o 4.
   *[other] Son { $digits } cifras. Un PIN de WPS tiene 8 cifras, o 4.
}
pin-too-long = Son { $digits } cifras, más de las que tiene un PIN de WPS. Puede que sea un número de serie; un PIN de WPS tiene 8 cifras, o 4.
pin-without-title = ¿No tiene PIN?
pin-without = Muchas impresoras tienen un botón WPS o una entrada de menú para ello; entonces no hace falta ningún PIN. El plan muestra las otras maneras.
to-plan-without = Seguir sin PIN
to-plan = Ver el plan
to-pin = Seguir: el PIN
pin-kinds-title = Cuatro PIN que se confunden con facilidad
pin-kind-device = PIN de WPS de la impresora
pin-kind-device-text = En el panel de la impresora mientras espera, o en su página de red. Va en la casilla de arriba.
pin-kind-router = PIN de WPS del router
pin-kind-router-text = En la etiqueta del router o en su menú. Se escribiría en la impresora; nunca en la casilla de arriba.
pin-kind-web = PIN de la página web de la impresora
pin-kind-web-text = En una etiqueta junto a los cartuchos, o en la página de información como «Printer PIN». Es para iniciar sesión, no para el wifi.
pin-kind-direct = Contraseña de Wi-Fi Direct
pin-kind-direct-text = En el menú Wi-Fi Direct del panel. Deja que un teléfono imprima directamente; no pone la impresora en su red.

## Where the PIN is
where-title = ¿Dónde está el PIN?
where-ask = Otra impresora
where-model = Modelo
where-model-hint = Como está en la impresora, por ejemplo ENVY 6000 o LaserJet M110w.
where-show = Mostrar
where-unknown = La guía no conoce este nombre. Busque el nombre en la parte delantera de la impresora.
where-not-known = La guía no conoce esto: { $printer }.
where-near = Quizá una de estas:
where-panel = El panel de esta impresora:
where-no-wifi = Esta impresora no tiene wifi, así que no tiene PIN de WPS ni botón WPS. Use un cable.
where-shown = El PIN de WPS: lo muestra el panel
where-printed = El PIN de WPS: está en una página que imprime
where-not-evidenced = El PIN de WPS: de esta impresora no consta ninguno
where-print-anew = Imprima la página justo antes de usarla: un PIN en una página vieja puede estar anticuado.
where-button = El botón WPS
where-report = La página sobre su red
where-restore = Ajustes de red como en una impresora nueva
where-or = O
you-will-see = Verá:
it-lasts = Dura:
lights = Qué dice la luz
drawing-note = Los dibujos muestran qué pulsar y en qué orden. El lugar en su impresora puede ser otro.
press = Pulse { $buttons }.
press-hold = Mantenga pulsado { $buttons }, como dice el paso.
press-hold-seconds = Mantenga pulsado { $buttons } durante { $seconds } segundos.
touch = Elija «{ $entry }».
panel-touchscreen = una pantalla táctil.
panel-text = una pantalla pequeña de texto con teclas.
panel-icons = una pantalla pequeña de símbolos, y botones.
panel-buttons = botones y luces, sin pantalla.
panel-edge = una barra de luz, y botones detrás.
panel-none = ninguno; un teléfono u ordenador hace de panel.
panel-unknown = esta guía no lo conoce.

## The plan
plan-title = El plan
plan-lead = Esta es la mejor manera desde aquí. No pasa nada antes de que pulse el botón.
plan-none = Ahora no hay ninguna manera abierta. Esto abriría una:
plan-others = Otras maneras
plan-details = Razones, y lo que hace falta
plan-perhaps = Quizá: no se sabe si está todo lo que hace falta.
plan-for = Qué habla a favor
plan-against = Qué habla en contra
plan-needs = Lo que hace usted
plan-changes = Lo que cambia
plan-unknown = Lo que no se sabe
plan-start = Empezar
plan-start-other = Ir por esta manera
plan-shut = Maneras que no están abiertas, y por qué
plan-opens = Esto la abriría:

## The job
job-title = Conexión
job-none = Aún no se ha empezado nada. El plan muestra las maneras.
job-steps = Pasos del trabajo
job-look = Mirar la impresora y el router
job-match = Elegir la manera
job-prepare = Preparar
job-exchange = Entregar los ajustes
job-verify = Buscar la impresora en la red
job-harden = Buscar lo que no debe quedar así
job-record = Anotar lo que se hizo
job-done = (hecho)
job-now = (ahora)
job-todo = (después)
job-happened = Qué pasó
job-question = Una pregunta
job-asks-this = Octopin pregunta: { $question }
job-asks-done = Es su turno. Diga cuándo está hecho.
job-asks-pin = Octopin necesita el PIN de WPS de la impresora.
job-asks-passphrase = Octopin necesita la contraseña de { $network }.
job-stop = Parar, y dejarlo todo como estaba
job-reload = Mostrar las novedades
live-lost = Se ha perdido la conexión. Vuelve por sí sola, con todo lo que haya pasado entretanto.
live-gone = Octopin se cerró o se inició de nuevo. Abra el enlace que muestra ahora la terminal; lo hecho está en el historial.
now-you = Ahora usted
job-broken = El trabajo se cortó sin final. Lo que cambió lo devuelve el siguiente.
ask-done = Haga estos pasos y diga después si está hecho.
ask-done-yes = Ya está hecho
ask-done-no = No puedo hacerlo
ask-passphrase = Contraseña para { $network }
do-pin = Empiece ahora WPS con el PIN en la impresora.
do-button = Pulse ahora el botón WPS de la impresora.
do-by-hand = Haga ahora los pasos.
side-printer = Impresora
side-router = Router
side-computer = Este ordenador
side-not-yet = Aún no: le toca cuando Octopin lo diga.
side-prepares = Se está preparando.
side-waits = Espera a la impresora.
side-has = Tiene los ajustes de la red.
side-gave = Dio los ajustes.
seconds-left = { $seconds ->
    [one] queda { $seconds } segundo
   *[other] quedan { $seconds } segundos
}
event-printer = Impresora: { $printer }
event-router = Router: { $router }
event-router-pin = Escriba este PIN del router en la impresora: { $pin }
event-router-pin-told = El router dio su propio PIN, que es solo para la impresora.
event-plan = { $ways ->
    [one] Hay { $ways } manera abierta.
   *[other] Hay { $ways } maneras abiertas.
}
event-chosen = Manera:
event-changed = Cambiado:
event-undone = Devuelto:
event-not-undone = No devuelto:
event-waiting = Se espera al aparato, hasta { $seconds } segundos.
event-exchanged = { $mac } tiene los ajustes.
event-exchanged-somebody = Un aparato tiene los ajustes.
event-found = La impresora responde en { $address }.
event-found-somewhere = La impresora responde.
event-not-found = La impresora aún no responde.
event-finding = No debe quedar así:
end-joined = Listo: { $printer } está en la red y responde
end-joined-unnamed = Listo: la impresora está en la red y responde
end-failed = La impresora no entró en la red
end-cancelled = El trabajo se paró
end-address = Su dirección es { $address }.
end-next = Qué hacer ahora
end-causes = Lo que indican los hechos, lo más probable primero
end-verified = Octopin preguntó a la propia impresora: está ahí.
end-not-verified = Octopin buscó la impresora en la red y no la encontró como debería estar.
end-nobody-looked = No se buscó la impresora.
end-undone = Todo lo que se cambió para el trabajo está como antes.
end-not-undone = Algo no se pudo devolver; la lista dice qué, y el próximo trabajo lo intenta otra vez.
try-again = Volver al plan
to-job = A la conexión
to-findings = Seguir: seguridad
to-run = Es el número { $number } del historial
bundle = Descargar el paquete de asistencia
bundle-text = (para un servicio de asistencia; sin contraseñas ni PIN)

## Why it ended, by the name of the cause

## Security
findings-title = Lo que no debe quedar así
findings-lead = WPS es útil durante unos minutos y no debe quedar abierto más de lo necesario. Esto es lo que Octopin vio en la impresora y el router.
findings-none = No se encontró nada que cambiar.
findings-apply = Lo que Octopin puede cambiar en el router lo pregunta arriba, una cosa cada vez. Todo lo demás lo cambia usted en la página del aparato.
fix-wps-off = ¿Debe Octopin desactivar WPS en el router?
fix-router-pin-off = ¿Debe el router dejar de aceptar su propio PIN? Los PIN de los aparatos y el botón funcionan como antes.
fix-wpa2 = ¿Debe la red aceptar solo WPA2 con AES? Los aparatos que solo conocen el primer WPA o TKIP ya no podrán conectarse.
fix-noted = Primero se anota cómo estaba; aquí puede deshacerlo.
fix-for-good = Esto no se puede deshacer desde aquí, porque el PIN es secreto y no se guarda.
fix-do = Sí, cambiarlo
fix-above = El cambio ofrecido arriba también resuelve esto.
fix-undo = Deshacer
fixed-wps-off = WPS está desactivado ahora.
fixed-router-pin-off = El router ya no acepta su propio PIN.
fixed-wpa2 = La red acepta ahora solo WPA2 con AES.
fixed-read-back = El router lo confirma cuando se le pregunta de nuevo.
fixed-not-told = El router no dice si es así; mire su página.
finding-do = Qué hacer:
finding-why = Cómo lo sabe Octopin
severity-bad = Cámbielo ahora
severity-warning = Cámbielo cuando tenga tiempo
severity-info = Bueno es saberlo

## History
history-lead = Lo que se hizo en este ordenador. Nunca contiene contraseñas ni PIN.
history-none = Aún no se ha hecho nada que se recuerde.
history-run = Número { $number }
history-open = Está en marcha, o no acabó.
outcome-good = conseguido
outcome-bad = sin éxito
outcome-cancelled = parado
column-time = Tiempo
column-event = Suceso
column-detail = Qué

## A capture
explain-lead = Dé una grabación de tráfico de red (pcap o pcapng). Cada intercambio WPS se muestra mensaje a mensaje, con la razón de su final. Se queda en este ordenador, y de ella no se saca ningún PIN ni contraseña.
explain-file = Archivo de captura
explain-file-hint = pcap o pcapng, hasta 64 megabytes.
explain-do = Explicar
explain-another = Otra captura

## The printed report
report-title = Qué dice el informe
report-lead = Fotografíe la página que imprimió la impresora sobre su red. Octopin lee en ella el PIN, las comprobaciones y la red. La imagen se queda en este ordenador.
report-how = Cómo imprimirla
report-file = Imagen, PDF o texto
report-file-hint = Justo desde arriba, con buena luz; hasta 64 megabytes.
report-do = Leer
report-pin = La página tiene el PIN de WPS de la impresora, y su cifra de control es correcta. Octopin lo usa.
report-no-pin = No se pudo leer ningún PIN de WPS en la página.
report-checks = Comprobaciones
report-pass = correcto
report-fail = error
report-not-run = no hecho
report-means = Qué significa
report-secrets = Una página así puede tener contraseñas suyas: no la pase a otros.
row-model = Modelo
row-status = Estado
row-address = Dirección
row-mac = Dirección MAC
row-channel = Canal
row-firmware = Firmware

## A phone
phone-lead = Un teléfono de la misma red también puede usar Octopin. Entra con un enlace que vale una vez.
phone-make = Crear un enlace para un teléfono
phone-off = No se admiten teléfonos. Inicie Octopin con --lan para admitirlos por una conexión cifrada:
phone-scan = { $minutes ->
    [one] Apunte aquí con la cámara del teléfono. El enlace vale una vez, durante { $minutes } minuto.
   *[other] Apunte aquí con la cámara del teléfono. El enlace vale una vez, durante { $minutes } minutos.
}
phone-code = Código QR con el enlace de abajo
phone-or-type = O escriba esta dirección:
phone-fingerprint = El teléfono avisará de que no conoce el certificado. Compare su huella SHA-256 con esta antes de seguir:

## The three questions
question-pin-short = En la mayoría de las impresoras HP lo muestra el panel cuando se empieza «WPS con PIN» en el menú inalámbrico; las impresoras sin pantalla lo imprimen en una página. En muchos modelos es nuevo cada vez.
question-pin-panel = La impresora tiene pantalla
question-pin-panel-text = Abra el menú inalámbrico o de red, elija Wi-Fi Protected Setup y después PIN. El PIN se muestra mientras la impresora espera, unos dos minutos.
question-pin-printed = La impresora solo tiene botones
question-pin-printed-text = Imprima la página de red: en muchos modelos, pulse a la vez Inalámbrico e Información. La página tiene una línea «WPS PIN». Imprímala justo antes de usarla.
question-router-short = Un router lo admite si su página tiene una casilla para el PIN de un aparato, a menudo llamado PIN de cliente o enrollee. El PIN de la etiqueta del router es otro.
question-router-yours = Su router, hasta donde lo conoce Octopin
question-router-unknown = La guía no tiene una línea para este router.
question-router-model = Marca o modelo del router
question-router-model-hint = Como está en su etiqueta, por ejemplo FRITZ!Box, TP-Link Archer o Netgear.
question-router-any = Con cualquier router
question-router-steps = Dónde escribir el PIN de la impresora
question-router-button = El botón WPS del router
question-router-off = Desactivar WPS
router-has-wps = WPS está activado:
router-takes-pin = Acepta el PIN de una impresora:
router-takes-button = Tiene el botón WPS:
router-api-pin = Octopin puede darle el PIN:
router-own-pin = Deja entrar aparatos con su propio PIN:
question-help-short = Cuando la prueba de la propia impresora dice que su radio falla, cuando no muestra ni imprime un PIN ni tiene botón, o cuando nada ayuda tras reiniciar y actualizar.
question-help-now = En su caso
question-help-nobody = Aún hay algo que probar. Ahora no hace falta llamar a nadie.
question-help-tell = Dígales:
question-help-hp = HP, o el fabricante de la impresora
question-help-hp-text = Si el informe de prueba inalámbrica dice que falla el hardware; si el modelo no muestra ni imprime un PIN de WPS ni tiene botón WPS; si la impresora pierde sus ajustes cada vez.
question-help-router = El fabricante del router o su proveedor
question-help-router-text = Si el router rechaza PIN correctos, sigue bloqueado tras reiniciar, o no hace lo que dice su página. Si el router vino con la línea, pregunte al proveedor.
question-help-technician = Un técnico
question-help-technician-text = Si la red tiene cuentas (802.1X), si parece que se entrometen extraños, o si hay que cubrir varias habitaciones.
question-help-bundle = Lleve el paquete de asistencia de un intento

## Words
term-wps = ¿Qué es WPS?
term-wps-text = Wi-Fi Protected Setup: una manera de que un aparato reciba el nombre y la contraseña de una red sin que nadie los escriba, con un PIN o un botón, en dos minutos.
term-device-pin = ¿Qué es el PIN del aparato?
term-device-pin-text = Un número que la impresora crea y muestra o imprime. Usted se lo da al router, o a Octopin. Demuestra que es esta impresora; no entra ningún otro aparato.
term-router-pin = ¿Qué es el PIN del router?
term-router-pin-text = Un número propio del router. Quien lo sabe conoce la contraseña de la red, y se puede encontrar probando (VU#723755). Debería estar desactivado; no es el PIN de la impresora.
term-push-button = ¿Qué es el botón WPS?
term-push-button-text = Un botón, o una entrada de menú, en los dos aparatos. Durante dos minutos puede entrar cualquier aparato cercano que pulse el suyo; si lo hacen dos, se rechazan todos.
term-popup = ¿Qué es el punto de acceso pop-up?
term-popup-text = El wifi de este ordenador es un punto de acceso durante dos minutos y da a la impresora los ajustes de su red. Para eso el router no necesita WPS.
term-pmf = ¿Qué es PMF?
term-pmf-text = Las tramas de gestión protegidas impiden que extraños desconecten aparatos. Las impresoras antiguas no saben usarlas; si el router las exige, no pueden entrar.
term-isolation = ¿Qué es el aislamiento?
term-isolation-text = Un router puede separar sus aparatos wifi, como en las redes de invitados. Entonces la impresora está conectada, y nadie llega a ella.
term-registrar = ¿Qué son enrollee y registrar?
term-registrar-text = El enrollee recibe los ajustes: la impresora. El registrar los da: el router, o este ordenador.

## For programs
api-lead = Los mismos documentos que los de la línea de órdenes, por HTTP. La descripción:
