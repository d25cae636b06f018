# A virtual gateway: its data model is files in $state, and a window at access point N is the file
# $here/window.N. Read by the two programs below, which know $here.

state=$here/state

# What is wrong with it.
if [ -e "$here/wrong-shape" ]; then
    [ "$program" = dmcli ] && cat >/dev/null
    echo '<html><body><h1>Welcome</h1></body></html>'
    exit 0
fi
while [ -e "$here/silent" ]; do sleep 0.1; done

# The value of parameter $1, in $value.
value_of() {
    value=
    case $1 in
    WiFi.AccessPoint.*.WPS.PairingInProgress)
        [ "$program" = ubus-cli ] || return 1
        number=${1#WiFi.AccessPoint.}
        number=${number%%.*}
        value=false
        [ ! -e "$here/window.$number" ] || value=true
        ;;
    *)
        [ -e "$state/$1" ] || return 1
        read -r value <"$state/$1" || true
        ;;
    esac
}

# Opens a window at access point $1; $2 is how.
begin() {
    [ ! -e "$here/no-rights" ] || return 2
    [ ! -e "$here/busy.$1" ] || return 1
    value_of "WiFi.AccessPoint.$1.WPS.Enable" && [ "$value" = true ] || return 1
    echo "$2" >"$here/window.$1"
}

# Switches WPS at access point $1.
enable() {
    [ ! -e "$here/no-rights" ] || return 2
    [ ! -e "$here/wps-stays" ] || return 0
    echo "$2" >"$state/WiFi.AccessPoint.$1.WPS.Enable"
    [ "$2" = true ] || rm -f "$here/window.$1"
}
