# A link in a network namespace of its own for the guest, and a server at its other end, which is given more words.
begin_network() {
  unshare --net sleep infinity &
  guest=$!
  eventually "the guest has no network of its own" guest_is_apart
  ip link add port type veth peer name eth0 netns "$guest"
  ip address add 10.0.3.1/24 dev port
  ip link set port up
  dnsmasq --conf-file=/dev/null --port=0 --interface=port --dhcp-range=10.0.3.200,10.0.3.220,1h \
    --dhcp-authoritative --no-ping --dhcp-leasefile=/run/dnsmasq.leases --pid-file=/run/dnsmasq.pid \
    --log-dhcp --log-facility=/run/dnsmasq.log "$@"
}

guest_is_apart() {
  ! [ "/proc/$guest/ns/net" -ef /proc/self/ns/net ]
}

in_guest() {
  nsenter --target "$guest" --net "$@"
}

# Waits until a command succeeds.
eventually() {
  local tries=600
  until "${@:2}"; do
    [ "$((tries -= 1))" -gt 0 ] || fail "$1"
    sleep 0.1
  done
}
