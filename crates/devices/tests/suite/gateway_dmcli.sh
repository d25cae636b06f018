# dmcli eRT, with its commands on its input.

printf '\033[32mCR component name is: eRT.com.cisco.spvtg.ccsp.CR\ndmcli>'
while read -r verb name kind given; do
    echo "$verb $name" >>"$here/asked"
    path=${name#Device.}
    number=${path#WiFi.AccessPoint.}
    number=${number%%.*}
    code=0
    case $verb in
    exit) break ;;
    getv)
        if value_of "$path"; then
            printf '\033[32mExecution succeed.\n\033[36mParameter    1 name: %s\n' "$name"
            printf '\033[36m               type:     string,    value: %s \n' "$value"
        else
            printf '\033[31mCan'"'"'t find destination component.\n\033[0m'
        fi
        ;;
    setv)
        case $path in
        *.WPS.Enable) enable "$number" "$given" || code=$? ;;
        *.WPS.X_CISCO_COM_ActivatePushButton) begin "$number" button || code=$? ;;
        *.WPS.X_CISCO_COM_ClientPin) begin "$number" "pin $given" || code=$? ;;
        *.WPS.X_CISCO_COM_CancelSession) rm -f "$here/window.$number" ;;
        *) code=1 ;;
        esac
        case $code in
        0) printf '\033[32mExecution succeed.\n' ;;
        2) printf '\033[31mExecution fail(error code:CCSP_ERR_NOT_WRITABLE(9008)).\n' ;;
        *) printf '\033[31mExecution fail(error code:CCSP_ERR_INVALID_PARAMETER_VALUE(9007)).\n' ;;
        esac
        ;;
    esac
    printf '\033[32mdmcli>'
done
printf '\033[0m'
exit 1
