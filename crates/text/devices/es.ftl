# Spanish: printers, routers and their drivers. Names begin with device-

## The guide: what its rows are put together with
device-panel-touchscreen = una pantalla táctil
device-panel-text-display = una pequeña pantalla de texto con teclas
device-panel-icon-display = una pequeña pantalla de iconos, y botones
device-panel-buttons = botones y luces, sin pantalla
device-panel-edge-light = una barra de luz, y botones en la parte de atrás
device-panel-none = sin panel
device-panel-unknown = esta guía no lo conoce
device-wifi-accessory = Aquí la wifi es un accesorio o una opción; mire si el panel tiene un menú «Wireless».
device-wifi-no-letter = HP marca con una w detrás del número los modelos que tienen wifi, y este no la lleva: probablemente no tiene wifi. El paquete de controladores de HP no distingue estos modelos.
device-wifi-unknown = El nombre no dice si esta impresora tiene wifi.
device-label-current = La impresora indica ahora este PIN.
device-label-replaced = La impresora indica ahora otro PIN; use el que muestra o imprime hoy.
device-label-outdated = La impresora no indica ningún PIN, así que este puede estar anticuado: las impresoras pueden crear uno nuevo en cada intento. Haga que la impresora lo muestre o imprima otra vez, si es posible.
device-guide-open-app = Abra { $app }.
device-guide-open-page = En un ordenador o teléfono de la red de casa, abra { $address } en un navegador.
device-guide-or-address = { $first } o, si no responde, { $next }
device-guide-observed = la puerta de enlace predeterminada de este ordenador
device-guide-go-to = Vaya a { $path }.
device-guide-steps-from = { $source }; los pasos: { $steps }
device-guide-name = { $words } ({ $maker })
device-guide-names = { $first }, { $next }
device-guide-called = Puede llamarse: { $names }.
device-guide-names-from = cómo lo llaman los fabricantes; cada nombre está con su fuente en la guía
device-guide-printers-damaged = la guía de impresoras está dañada: { $file }: { $problem }
    .next = comuníquelo, por favor
device-guide-routers-damaged = la guía de routers está dañada: { $file }: { $problem }
    .next = comuníquelo, por favor, y siga mientras tanto los pasos del manual de su router
