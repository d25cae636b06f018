# Les textes français de l'application web. Les noms restent, les textes peuvent changer.
# Un texte est entier : aucun n'est assemblé de morceaux.

## The frame of every page
skip = Aller au contenu
nav-steps = Étapes
nav-more = Plus
nav-languages = Langue
step-found = Début
step-pin = Le code PIN
step-plan = Plan
step-job = Connexion
step-findings = Sécurité
nav-where = Où est le code PIN ?
nav-where-new = Où est le code PIN ? (dans un nouvel onglet)
nav-history = Historique
nav-explain = Expliquer une capture
nav-report = Lire un rapport imprimé
nav-phone = Avec un téléphone
nav-question-pin = Où est le code PIN WPS de mon imprimante HP ?
nav-question-router = Mon routeur accepte-t-il WPS avec code PIN ?
nav-question-help = Quand demander à HP ou à un technicien ?
nav-words = Les mots expliqués
nav-api = Pour les programmes (API)
end-session = Terminer cette session
ended-title = La session est terminée
ended-text = On ne peut plus continuer depuis ce navigateur. Pour revenir, utilisez le nouveau lien que montre le terminal.
demo-banner = Ceci est une maison virtuelle (histoire : { $scenario }). Rien n'est réel ici, et rien ne peut se casser.
yes = Oui
no = Non
not-known = inconnu
not-evidenced = Pas attesté : aucune source ne dit comment.
answer = Réponse
sure-high = très sûr
sure-medium = assez sûr
sure-low = pas sûr
sure-recalled = de mémoire
sources = D'après :

## Errors
to-start = Retour au début
error-reference = C'est le numéro { $number } de l'historique ; `octopin history { $number }` le montre aussi.
error-foreign-host = Cette adresse n'est pas la mienne
error-foreign-host-next = La page a été demandée sous un nom qui n'est pas celui de ce programme. Utilisez le lien que montre le terminal.
error-cross-origin = Une autre page a voulu utiliser celle-ci
error-cross-origin-next = Ce qui est arrivé ne venait pas d'une page de ce programme ; cela a été refusé et rien n'a changé. Ouvrez Octopin lui-même et appuyez sur le bouton là-bas.
error-method = Cela ne peut pas se faire ici
error-no-session = Il faut un lien pour entrer
error-no-session-next = Le terminal où tourne octopin serve montre un lien valable une fois. Ouvrez-le dans ce navigateur.
error-bad-link = Ce lien n'est plus valable
error-too-many = Trop de liens faux
error-too-many-next = Attendez une minute, puis utilisez le lien que montre maintenant le terminal.
error-not-found = Cette page n'existe pas
error-not-found-next = Il ne s'est rien passé. Retournez au début et continuez de là.
error-malformed = Cela n'a pas pu être lu
error-malformed-next = Retournez en arrière, rechargez la page et envoyez encore le formulaire.
error-too-large = C'est trop grand
error-too-large-next = Un fichier peut avoir jusqu'à 64 mégaoctets. Choisissez une capture plus courte ou une image plus petite.
error-old-form = Ce formulaire vient d'une session précédente
error-slow = Cela a pris trop de temps
error-slow-next = Retournez en arrière et essayez encore une fois.
error-busy = Un travail est déjà en cours
error-busy-next = Attendez qu'il finisse, ou arrêtez-le sur la page « Connexion ». Puis essayez encore.
error-shut = Ce moyen n'est pas ouvert maintenant
error-shut-next = Regardez encore le plan : il montre ce qui est ouvert et pourquoi.
error-own-fault = Octopin lui-même a fait une erreur
error-own-fault-next = Ce n'est pas votre faute. Essayez encore ; si cela se répète, signalez-le avec le numéro ci-dessous.
refused-title = Cela n'a pas marché

## Start: what was found
start-title = Mettez votre imprimante sur le Wi-Fi
start-lead = Octopin regarde votre imprimante, votre routeur et la radio, et met l'imprimante sur votre réseau avec WPS.
looking = Regarde autour. Cela prend quelques secondes.
looked = C'est fait. Voici ce qui a été trouvé.
looked-trouble = Tout n'a pas pu être regardé. Ce qui s'est passé est plus bas.
not-looked = Rien n'a encore été regardé.
look-again = Regarder encore
printers = Imprimantes
routers = Routeurs
networks = Réseaux Wi-Fi
no-printers = Aucune imprimante ne répond encore sur ce réseau. Ce n'est pas grave : elle est reconnue à ce qu'elle dit pendant WPS. Vérifiez qu'elle est allumée et éveillée.
no-routers = Aucun routeur trouvé. Reliez cet ordinateur à votre routeur, par câble ou par Wi-Fi.
no-networks = Aucun réseau Wi-Fi capté. Cet ordinateur n'a peut-être pas le Wi-Fi, ou n'a pas le droit d'écouter.
asks-pin = Elle demande que son code PIN soit saisi sur un routeur.
asks-button = Elle cherche WPS par radio.
where-of = Où est le code PIN : { $printer }
choose-printer = Utiliser { $printer }
is-gateway = C'est par lui que cet ordinateur va sur Internet.
router-driven = Octopin sait lui parler.
router-by-hand = Octopin ne sait pas lui parler ; vous faites le nécessaire sur sa page.
router-speaks = Octopin parle au routeur à l'adresse { $address }.
channel = Canal { $channel }
wps-on = WPS est activé.
wps-off = WPS est désactivé ou absent.
wps-unknown = On ne sait pas si WPS est activé.
facts-title = Sur quoi repose le plan
fact-network = Réseau
fact-security = Protection
fact-wps = WPS est activé
fact-router = Routeur
fact-printer = Imprimante
say-more = Il manque quelque chose, ou quelque chose est faux ?
say-more-text = Dites ce que vous savez ; laissez le reste vide. Octopin regarde alors encore.
printer-address = Adresse de l'imprimante
printer-address-hint = Par exemple 192.168.1.20, lue sur le panneau ou le rapport de l'imprimante. Vide : Octopin cherche.
router-address = Adresse du routeur
router-address-hint = Par exemple 192.168.1.1 ou fritz://fritz.box. Vide : le routeur de cet ordinateur.
router-password = Mot de passe du routeur
router-password-hint = Seulement si le routeur en demande un. Il est gardé jusqu'à la fin du programme et jamais écrit. Vide : celui donné avant.
network-name = Nom du réseau Wi-Fi
network-name-hint = Jusqu'à 32 caractères, exactement comme le montre le routeur.
network-name-error = Un mot de passe a besoin du nom de son réseau, de 1 à 32 caractères.
passphrase = Mot de passe du réseau
passphrase-hint = 8 à 63 caractères, ou 64 chiffres hexadécimaux. Utile seulement quand Octopin transmet lui-même les réglages.
passphrase-error = Ce n'est pas un mot de passe WPA2 : il a 8 à 63 caractères, ou 64 chiffres hexadécimaux.
wifi-interface = Interface Wi-Fi qui peut servir
wifi-interface-hint = Par exemple wlan0. Avec elle, cet ordinateur peut être le point d'accès pendant deux minutes.
use-this = Utiliser cela et regarder encore
demo-title = Choisissez une histoire
demo-text = Dans la maison virtuelle, chaque histoire peut être essayée ; elle recommence à chaque fois.
demo-choose = Histoire
demo-begin = Commencer cette histoire
demo-visitor = Je réponds et j'agis moi-même
devices-title = Les appareils de la maison virtuelle
devices-text = Chez vous, vous iriez jusqu'à eux. Ici, ces boutons sont vos mains.
devices-light = Voyant sans fil :
devices-printed = La page imprimée indique : code PIN WPS { $pin }
devices-shows = L'imprimante affiche : { $display }
act-get-pin = Obtenir le code PIN WPS de l'imprimante
act-press-printer = Appuyer sur le bouton WPS de l'imprimante
act-type-router-pin = Saisir le code PIN du routeur sur l'imprimante
act-type-passphrase = Saisir le mot de passe sur l'imprimante
act-press-router = Appuyer sur le bouton WPS du routeur
act-type-pin = Saisir le code PIN de l'imprimante sur la page du routeur

## The PIN
pin-title = Le code PIN WPS de l'imprimante
pin-lead = L'imprimante le montre ou l'imprime : huit chiffres, rarement quatre.
pin-given = Un code PIN a été donné. Il est gardé jusqu'à la fin du programme et sert une fois.
pin-forget = Oublier ce code PIN
pin-label = Code PIN WPS de l'imprimante
pin-hint = 8 chiffres (ou 4). Les espaces et les tirets ne gênent pas.
pin-use = Utiliser ce code PIN
pin-good = Cela peut être un code PIN WPS : huit chiffres, et le chiffre de contrôle est juste. Vérifiez que c'est celui de l'imprimante, pas celui de l'étiquette du routeur.
pin-good-4 = Cela peut être un code PIN WPS de quatre chiffres.
pin-weak-example = Cela peut être un code PIN WPS, mais c'est l'exemple des manuels. Relisez-le sur l'imprimante.
pin-weak-pattern = Cela peut être un code PIN WPS, mais ses chiffres suivent un motif. Relisez-le sur l'imprimante.
pin-empty = Il n'y a pas de chiffres. Un code PIN WPS a 8 chiffres, ou 4.
pin-not-digits = Seuls des chiffres vont ici. Un code PIN WPS a 8 chiffres, ou 4.
pin-zeros = 00000000 n'est pas un code PIN. Il représente le bouton : prenez ce moyen.
pin-looks-web = Le chiffre de contrôle est faux : il devrait être { $expected }. Soit un chiffre a été mal lu, soit c'est le code PIN de la page web de l'imprimante, qui est sur une étiquette. Le code PIN WPS est sur le panneau ou sur la page réseau.
pin-looks-direct = Cela ressemble au mot de passe de Wi-Fi Direct, pour les téléphones qui impriment directement. Le code PIN WPS n'a que des chiffres, et il est sur le panneau ou sur la page réseau.
pin-length = { $digits ->
    [one] C'est { $digits } chiffre. Un code PIN WPS a 8 chiffres, ou 4.
   *[other] Ce sont { $digits } chiffres. Un code PIN WPS a 8 chiffres, ou 4.
}
pin-too-long = Ce sont { $digits } chiffres, plus qu'un code PIN WPS n'en a. C'est peut-être un numéro de série ; un code PIN WPS a 8 chiffres, ou 4.
pin-without-title = Vous n'avez pas de code PIN ?
pin-without = Beaucoup d'imprimantes ont un bouton WPS ou une entrée de menu pour cela ; alors aucun code PIN n'est nécessaire. Le plan montre les autres moyens.
to-plan-without = Continuer sans code PIN
to-plan = Voir le plan
to-pin = Continuer : le code PIN
pin-kinds-title = Quatre codes que l'on confond facilement
pin-kind-device = Code PIN WPS de l'imprimante
pin-kind-device-text = Sur le panneau de l'imprimante pendant qu'elle attend, ou sur sa page réseau. Il va dans le champ ci-dessus.
pin-kind-router = Code PIN WPS du routeur
pin-kind-router-text = Sur l'étiquette du routeur ou dans son menu. Il serait tapé sur l'imprimante ; jamais dans le champ ci-dessus.
pin-kind-web = Code PIN de la page web de l'imprimante
pin-kind-web-text = Sur une étiquette près des cartouches, ou sur la page d'informations sous « Printer PIN ». C'est une connexion, pas pour le Wi-Fi.
pin-kind-direct = Mot de passe de Wi-Fi Direct
pin-kind-direct-text = Dans le menu Wi-Fi Direct du panneau. Il laisse un téléphone imprimer directement ; il ne met pas l'imprimante sur votre réseau.

## Where the PIN is
where-title = Où est le code PIN ?
where-ask = Une autre imprimante
where-model = Modèle
where-model-hint = Comme sur l'imprimante, par exemple ENVY 6000 ou LaserJet M110w.
where-show = Montrer
where-unknown = Le guide ne connaît pas ce nom. Cherchez le nom à l'avant de l'imprimante.
where-not-known = Le guide ne connaît pas ceci : { $printer }.
where-near = Peut-être l'un de ceux-ci :
where-panel = Le panneau de cette imprimante :
where-no-wifi = Cette imprimante n'a pas de Wi-Fi, donc ni code PIN WPS ni bouton WPS. Prenez un câble.
where-shown = Le code PIN WPS : le panneau le montre
where-printed = Le code PIN WPS : il est sur une page qu'elle imprime
where-not-evidenced = Le code PIN WPS : aucun n'est attesté pour cette imprimante
where-print-anew = Imprimez la page juste avant de vous en servir : un code PIN sur une vieille page peut être dépassé.
where-button = Le bouton WPS
where-report = La page sur son réseau
where-restore = Réglages réseau comme sur une imprimante neuve
where-or = Ou
you-will-see = Vous verrez :
it-lasts = Cela dure :
lights = Ce que dit le voyant
drawing-note = Les dessins montrent sur quoi appuyer et dans quel ordre. La place sur votre imprimante peut être différente.
press = Appuyez sur { $buttons }.
press-hold = Maintenez { $buttons } comme le dit l'étape.
press-hold-seconds = Maintenez { $buttons } pendant { $seconds } secondes.
touch = Choisissez « { $entry } ».
panel-touchscreen = un écran tactile.
panel-text = un petit écran de texte avec des touches.
panel-icons = un petit écran de symboles, et des boutons.
panel-buttons = des boutons et des voyants, sans écran.
panel-edge = une barre lumineuse, et des boutons à l'arrière.
panel-none = aucun ; un téléphone ou un ordinateur sert de panneau.
panel-unknown = inconnu de ce guide.

## The plan
plan-title = Le plan
plan-lead = Voici le meilleur moyen d'ici. Rien ne se passe avant que vous appuyiez sur le bouton.
plan-none = Aucun moyen n'est ouvert pour l'instant. Ceci en ouvrirait un :
plan-others = Autres moyens
plan-details = Raisons, et ce qu'il faut
plan-perhaps = Peut-être : on ne sait pas si tout ce qu'il faut est là.
plan-for = Ce qui parle pour
plan-against = Ce qui parle contre
plan-needs = Ce que vous faites
plan-changes = Ce que cela change
plan-unknown = Ce qu'on ne sait pas
plan-start = Commencer
plan-start-other = Prendre ce moyen
plan-shut = Moyens qui ne sont pas ouverts, et pourquoi
plan-opens = Ceci l'ouvrirait :

## The job
job-title = Connexion
job-none = Rien n'a encore été commencé. Le plan montre les moyens.
job-steps = Étapes du travail
job-look = Regarder l'imprimante et le routeur
job-match = Choisir le moyen
job-prepare = Préparer
job-exchange = Transmettre les réglages
job-verify = Chercher l'imprimante sur le réseau
job-harden = Chercher ce qui ne doit pas rester ainsi
job-record = Noter ce qui a été fait
job-done = (fait)
job-now = (maintenant)
job-todo = (à venir)
job-happened = Ce qui s'est passé
job-question = Une question
job-asks-this = Octopin demande : { $question }
job-asks-done = C'est à vous. Dites quand c'est fait.
job-asks-pin = Octopin a besoin du code PIN WPS de l'imprimante.
job-asks-passphrase = Octopin a besoin du mot de passe de { $network }.
job-stop = Arrêter, et tout remettre en place
job-reload = Afficher les nouveautés
live-lost = La connexion est perdue. Elle revient d'elle-même, avec tout ce qui s'est passé entre-temps.
live-gone = Octopin a été arrêté ou relancé. Ouvrez le lien que le terminal affiche maintenant ; l'historique contient ce qui a été fait.
now-you = À vous maintenant
job-broken = Le travail s'est interrompu sans fin. Ce qu'il a changé sera remis par le prochain.
ask-done = Faites ces étapes, puis dites si c'est fait.
ask-done-yes = C'est fait
ask-done-no = Je ne peux pas le faire
ask-passphrase = Mot de passe pour { $network }
do-pin = Lancez maintenant WPS avec le code PIN sur l'imprimante.
do-button = Appuyez maintenant sur le bouton WPS de l'imprimante.
do-by-hand = Faites maintenant les étapes.
side-printer = Imprimante
side-router = Routeur
side-computer = Cet ordinateur
side-not-yet = Pas encore : c'est à vous quand Octopin le dit.
side-prepares = En préparation.
side-waits = Attend l'imprimante.
side-has = A les réglages du réseau.
side-gave = A donné les réglages.
seconds-left = { $seconds ->
    [one] encore { $seconds } seconde
   *[other] encore { $seconds } secondes
}
event-printer = Imprimante : { $printer }
event-router = Routeur : { $router }
event-router-pin = Tapez ce code PIN du routeur sur l'imprimante : { $pin }
event-router-pin-told = Le routeur a donné son propre code PIN, qui n'est que pour l'imprimante.
event-plan = { $ways ->
    [one] { $ways } moyen est ouvert.
   *[other] { $ways } moyens sont ouverts.
}
event-chosen = Moyen :
event-changed = Changé :
event-undone = Remis en place :
event-not-undone = Pas remis en place :
event-waiting = L'appareil est attendu, { $seconds } secondes au plus.
event-exchanged = { $mac } a les réglages.
event-exchanged-somebody = Un appareil a les réglages.
event-found = L'imprimante répond à l'adresse { $address }.
event-found-somewhere = L'imprimante répond.
event-not-found = L'imprimante ne répond pas encore.
event-finding = Ne doit pas rester ainsi :
end-joined = C'est fait : { $printer } est sur le réseau et répond
end-joined-unnamed = C'est fait : l'imprimante est sur le réseau et répond
end-failed = L'imprimante n'est pas entrée sur le réseau
end-cancelled = Le travail a été arrêté
end-address = Son adresse est { $address }.
end-next = Que faire ensuite
end-causes = Ce que les faits indiquent, le plus probable d'abord
end-verified = Octopin a demandé à l'imprimante elle-même : elle est là.
end-not-verified = Octopin a cherché l'imprimante sur le réseau et ne l'a pas trouvée comme elle devrait être.
end-nobody-looked = L'imprimante n'a pas été cherchée.
end-undone = Tout ce qui a été changé pour ce travail est comme avant.
end-not-undone = Quelque chose n'a pas pu être remis en place ; la liste dit quoi, et le prochain travail essaie encore.
try-again = Retour au plan
to-job = Vers la connexion
to-findings = Continuer : sécurité
to-run = C'est le numéro { $number } de l'historique
bundle = Télécharger le dossier d'assistance
bundle-text = (pour un service d'assistance ; sans mots de passe ni codes PIN)

## Why it ended, by the name of the cause

## Security
findings-title = Ce qui ne doit pas rester ainsi
findings-lead = WPS est pratique pendant quelques minutes et ne doit pas rester ouvert plus longtemps. Voici ce qu'Octopin a vu sur l'imprimante et le routeur.
findings-none = Rien à changer n'a été trouvé.
findings-apply = Ce qu'Octopin peut modifier sur le routeur, il le demande ci-dessus, une chose à la fois. Tout le reste se modifie sur la page de l'appareil.
fix-wps-off = Octopin doit-il désactiver WPS sur le routeur ?
fix-router-pin-off = Le routeur doit-il ne plus accepter son propre code PIN ? Les codes PIN des appareils et le bouton fonctionnent comme avant.
fix-wpa2 = Le réseau doit-il n'accepter que WPA2 avec AES ? Les appareils qui ne connaissent que le premier WPA ou TKIP ne pourront plus se connecter.
fix-noted = L'état d'avant est noté d'abord ; vous pourrez revenir en arrière ici.
fix-for-good = Cela ne peut pas être annulé d'ici, car le code PIN est un secret et n'est pas conservé.
fix-do = Oui, modifier
fix-above = La modification proposée ci-dessus règle aussi cela.
fix-undo = Annuler la modification
fixed-wps-off = WPS est désactivé maintenant.
fixed-router-pin-off = Le routeur n'accepte plus son propre code PIN.
fixed-wpa2 = Le réseau n'accepte plus que WPA2 avec AES.
fixed-read-back = Le routeur le confirme quand on le lui redemande.
fixed-not-told = Le routeur ne dit pas si c'est le cas ; regardez sa page.
finding-do = Que faire :
finding-why = Comment Octopin le sait
severity-bad = À changer maintenant
severity-warning = À changer quand vous aurez le temps
severity-info = Bon à savoir

## History
history-lead = Ce qui a été fait sur cet ordinateur. Les mots de passe et codes PIN n'y sont jamais.
history-none = Rien n'a encore été fait qui soit gardé.
history-run = Numéro { $number }
history-open = C'est en cours, ou sans fin.
outcome-good = réussi
outcome-bad = sans succès
outcome-cancelled = arrêté
column-time = Temps
column-event = Événement
column-detail = Quoi

## A capture
explain-lead = Donnez un enregistrement du trafic réseau (pcap ou pcapng). Chaque échange WPS y est montré message par message, avec la raison de sa fin. Il reste sur cet ordinateur, et aucun code PIN ni mot de passe n'en est tiré.
explain-file = Fichier de capture
explain-file-hint = pcap ou pcapng, jusqu'à 64 mégaoctets.
explain-do = Expliquer
explain-another = Une autre capture

## The printed report
report-title = Ce que dit le rapport
report-lead = Photographiez la page que l'imprimante a imprimée sur son réseau. Octopin y lit le code PIN, les contrôles et le réseau. L'image reste sur cet ordinateur.
report-how = Comment l'imprimer
report-file = Image, PDF ou texte
report-file-hint = Bien d'en haut, avec une bonne lumière ; jusqu'à 64 mégaoctets.
report-do = Lire
report-pin = La page porte le code PIN WPS de l'imprimante, et son chiffre de contrôle est juste. Octopin l'utilise.
report-no-pin = Aucun code PIN WPS n'a pu être lu sur la page.
report-checks = Contrôles
report-pass = réussi
report-fail = échec
report-not-run = non fait
report-means = Ce que cela veut dire
report-secrets = Une telle page peut porter vos mots de passe : ne la transmettez pas.
row-model = Modèle
row-status = État
row-address = Adresse
row-mac = Adresse MAC
row-channel = Canal
row-firmware = Micrologiciel

## A phone
phone-lead = Un téléphone du même réseau peut aussi utiliser Octopin. Il entre par un lien valable une fois.
phone-make = Créer un lien pour un téléphone
phone-off = Les téléphones ne sont pas admis. Lancez Octopin avec --lan pour les admettre par une connexion chiffrée :
phone-scan = { $minutes ->
    [one] Visez ceci avec l'appareil photo du téléphone. Le lien est valable une fois, pendant { $minutes } minute.
   *[other] Visez ceci avec l'appareil photo du téléphone. Le lien est valable une fois, pendant { $minutes } minutes.
}
phone-code = Code QR avec le lien ci-dessous
phone-or-type = Ou tapez cette adresse :
phone-fingerprint = Le téléphone préviendra qu'il ne connaît pas le certificat. Comparez son empreinte SHA-256 avec celle-ci avant de continuer :

## The three questions
question-pin-short = Sur la plupart des imprimantes HP, le panneau le montre quand vous lancez « WPS avec code PIN » dans le menu sans fil ; les imprimantes sans écran l'impriment sur une page. Sur beaucoup de modèles, il est nouveau chaque fois.
question-pin-panel = L'imprimante a un écran
question-pin-panel-text = Ouvrez le menu sans fil ou réseau, choisissez Wi-Fi Protected Setup, puis PIN. Le code PIN est montré pendant que l'imprimante attend, environ deux minutes.
question-pin-printed = L'imprimante n'a que des boutons
question-pin-printed-text = Imprimez la page réseau : sur beaucoup de modèles, appuyez ensemble sur Sans fil et Information. La page a une ligne « WPS PIN ». Imprimez-la juste avant de vous en servir.
question-router-short = Un routeur l'accepte si sa page a un champ pour le code PIN d'un appareil, souvent appelé PIN client ou PIN enrollee. Le code PIN de l'étiquette du routeur en est un autre.
question-router-yours = Votre routeur, autant qu'Octopin le connaît
question-router-unknown = Le guide n'a pas de ligne pour ce routeur.
question-router-model = Marque ou modèle du routeur
question-router-model-hint = Comme sur son étiquette, par exemple FRITZ!Box, TP-Link Archer ou Netgear.
question-router-any = Avec tout routeur
question-router-steps = Où taper le code PIN de l'imprimante
question-router-button = Le bouton WPS du routeur
question-router-off = Désactiver WPS
router-has-wps = WPS est activé :
router-takes-pin = Accepte le code PIN d'une imprimante :
router-takes-button = A le bouton WPS :
router-api-pin = Octopin peut lui donner le code PIN :
router-own-pin = Laisse entrer des appareils avec son propre code PIN :
question-help-short = Quand le test de l'imprimante dit que sa radio est en panne, quand elle ne montre ni n'imprime de code PIN et n'a pas de bouton, ou quand rien n'aide après redémarrages et mises à jour.
question-help-now = Dans votre cas
question-help-nobody = Il reste quelque chose à essayer. Personne n'a besoin d'être appelé maintenant.
question-help-tell = Dites-leur :
question-help-hp = HP, ou le fabricant de l'imprimante
question-help-hp-text = Si le rapport de test sans fil dit que le matériel est en panne ; si le modèle ne montre ni n'imprime de code PIN WPS et n'a pas de bouton WPS ; si l'imprimante perd ses réglages chaque fois.
question-help-router = Le fabricant du routeur ou votre fournisseur
question-help-router-text = Si le routeur refuse des codes PIN justes, reste bloqué après un redémarrage, ou ne fait pas ce que dit sa page. Si le routeur est venu avec la ligne, demandez au fournisseur.
question-help-technician = Un technicien
question-help-technician-text = Si le réseau a des comptes (802.1X), si des inconnus semblent s'en mêler, ou s'il faut couvrir plusieurs pièces.
question-help-bundle = Emportez le dossier d'assistance d'un essai

## Words
term-wps = Qu'est-ce que WPS ?
term-wps-text = Wi-Fi Protected Setup : un moyen pour un appareil de recevoir le nom et le mot de passe d'un réseau sans que personne les tape, par un code PIN ou un bouton, en deux minutes.
term-device-pin = Qu'est-ce que le code PIN de l'appareil ?
term-device-pin-text = Un nombre que l'imprimante crée et montre ou imprime. Vous le donnez au routeur, ou à Octopin. Il prouve que c'est cette imprimante ; aucun autre appareil n'entre.
term-router-pin = Qu'est-ce que le code PIN du routeur ?
term-router-pin-text = Un nombre propre au routeur. Qui le connaît apprend le mot de passe du réseau, et il peut être trouvé par essais (VU#723755). Il devrait être désactivé ; ce n'est pas le code PIN de l'imprimante.
term-push-button = Qu'est-ce que le bouton WPS ?
term-push-button-text = Un bouton, ou une entrée de menu, sur les deux appareils. Pendant deux minutes, tout appareil proche qui appuie sur le sien peut entrer ; si deux le font, tous sont refusés.
term-popup = Qu'est-ce que le point d'accès pop-up ?
term-popup-text = Le Wi-Fi de cet ordinateur est un point d'accès pendant deux minutes et donne à l'imprimante les réglages de votre réseau. Le routeur n'a pas besoin de WPS pour cela.
term-pmf = Qu'est-ce que PMF ?
term-pmf-text = Les trames de gestion protégées empêchent des inconnus de déconnecter des appareils. Les imprimantes anciennes ne savent pas le faire ; si le routeur l'exige, elles ne peuvent pas entrer.
term-isolation = Qu'est-ce que l'isolation ?
term-isolation-text = Un routeur peut séparer ses appareils Wi-Fi, comme dans les réseaux d'invités. L'imprimante est alors connectée, et personne ne l'atteint.
term-registrar = Que sont enrollee et registrar ?
term-registrar-text = L'enrollee reçoit les réglages : l'imprimante. Le registrar les donne : le routeur, ou cet ordinateur.

## For programs
api-lead = Les mêmes documents que ceux de la ligne de commande, par HTTP. La description :
