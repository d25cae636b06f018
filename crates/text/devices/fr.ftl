# French: printers, routers and their drivers. Names begin with device-

## The guide: what its rows are put together with
device-panel-touchscreen = un écran tactile
device-panel-text-display = un petit écran de texte avec des touches
device-panel-icon-display = un petit écran d'icônes, et des boutons
device-panel-buttons = des boutons et des voyants, sans écran
device-panel-edge-light = une barre lumineuse, et des boutons à l'arrière
device-panel-none = aucun panneau
device-panel-unknown = inconnu de ce guide
device-wifi-accessory = Le Wi-Fi est ici un accessoire ou une option ; voyez si le panneau a un menu « Wireless ».
device-wifi-no-letter = HP marque d'un w derrière le numéro les modèles qui ont le Wi-Fi, et celui-ci n'en a pas : il n'a probablement pas de Wi-Fi. Le paquet de pilotes de HP ne distingue pas ces modèles.
device-wifi-unknown = Le nom ne dit pas si cette imprimante a le Wi-Fi.
device-label-current = L'imprimante annonce ce code PIN en ce moment.
device-label-replaced = L'imprimante annonce un autre code PIN en ce moment ; utilisez celui qu'elle affiche ou imprime aujourd'hui.
device-label-outdated = L'imprimante n'annonce pas de code PIN, celui-ci est donc peut-être périmé : les imprimantes peuvent en créer un nouveau à chaque essai. Faites-le afficher ou imprimer de nouveau si c'est possible.
device-guide-open-app = Ouvrez { $app }.
device-guide-open-page = Sur un ordinateur ou un téléphone du réseau de la maison, ouvrez { $address } dans un navigateur.
device-guide-or-address = { $first } ou, si rien ne répond, { $next }
device-guide-observed = la passerelle par défaut de cet ordinateur
device-guide-go-to = Allez à { $path }.
device-guide-steps-from = { $source } ; les étapes : { $steps }
device-guide-name = { $words } ({ $maker })
device-guide-names = { $first }, { $next }
device-guide-called = Cela peut s'appeler : { $names }.
device-guide-names-from = le nom que lui donnent les fabricants ; chaque nom figure avec sa source dans le guide
device-guide-printers-damaged = le guide des imprimantes est endommagé : { $file } : { $problem }
    .next = merci de le signaler
device-guide-routers-damaged = le guide des routeurs est endommagé : { $file } : { $problem }
    .next = merci de le signaler et, en attendant, de suivre les étapes du manuel de votre routeur
