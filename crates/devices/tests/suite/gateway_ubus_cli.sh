# ubus-cli EXPRESSION.

said=$1
echo "${said%%(*}" >>"$here/asked"
number=${said#WiFi.AccessPoint.}
number=${number%%.*}
status() {
    printf '> %s\n%s returned\n[\n    {\n        Status = "%s"\n    }\n]\n' "${said%%(*}" "${said%%(*}" "$1"
}
denied() {
    echo "ERROR: ${said%%=*} failed with status 13 - permission denied"
    exit 1
}
case $said in
*'?')
    echo "> $said"
    if value_of "${said%?}"; then
        case $value in
        true) echo "${said%?}=1" ;;
        false) echo "${said%?}=0" ;;
        [0-9]*) echo "${said%?}=$value" ;;
        *) echo "${said%?}=\"$value\"" ;;
        esac
    else
        echo 'No data found'
    fi
    ;;
*.WPS.Enable=1 | *.WPS.Enable=0)
    on=false
    [ "${said##*=}" = 0 ] || on=true
    enable "$number" "$on" || denied
    echo "${said%%=*}=${said##*=}"
    ;;
*'.WPS.InitiateWPSPBC()')
    begin "$number" button && status Success || { [ $? != 2 ] || denied; status Error_Other; }
    ;;
*'.WPS.InitiateWPSPIN('*)
    pin=${said#*\"}
    begin "$number" "pin ${pin%\"*}" && status Success || { [ $? != 2 ] || denied; status Error_Other; }
    ;;
*'.WPS.cancelPairing()')
    rm -f "$here/window.$number"
    printf '> %s\n%s returned\n[\n    ""\n]\n' "$said" "$said"
    ;;
*)
    echo "ERROR: ${said%%=*} failed with status 2 - object not found"
    exit 1
    ;;
esac
