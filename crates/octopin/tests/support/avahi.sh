# start_avahi DIRECTORY INTERFACE: Avahi wants a system bus, a directory under /run and a user of
# its own; all are given to it in the namespaces of this script, which root is not needed for.
start_avahi() {
    PATH=$PATH:/usr/sbin:/sbin
    mount -t tmpfs tmpfs /run
    mkdir /run/avahi-daemon
    printf 'root:x:0:0::/:/bin/sh\navahi:x:0:0::/:/bin/false\n' >"$1/passwd"
    printf 'root:x:0:\navahi:x:0:\n' >"$1/group"
    mount --bind "$1/passwd" /etc/passwd
    mount --bind "$1/group" /etc/group
    cat >"$1/bus.conf" <<END
<busconfig><listen>unix:path=$1/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_type="method_call"/>
<allow send_destination="*"/><allow receive_sender="*"/></policy></busconfig>
END
    printf '[server]\nhost-name=HP0002C9A1B2C3\nuse-ipv6=no\nallow-interfaces=%s\n' "$2" \
        >"$1/avahi.conf"
    export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$1/bus"
    dbus-daemon --config-file="$1/bus.conf" --nofork --nopidfile &
    while ! [ -S "$1/bus" ]; do sleep 0.05; done
    avahi-daemon --no-drop-root --no-chroot --no-rlimits -f "$1/avahi.conf" &
    while ! avahi-daemon --check; do sleep 0.05; done
}
