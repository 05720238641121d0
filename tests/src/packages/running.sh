# A client of release 0.1 runs while its package is upgraded.

# A link in a network namespace of its own for the guest, and a server at its other end.
begin_network() {
  unshare --net sleep infinity &
  guest=$!
  until ! [ "/proc/$guest/ns/net" -ef /proc/self/ns/net ]; do sleep 0.1; done
  ip link add port type veth peer name eth0 netns "$guest"
  ip address add 10.0.3.1/24 dev port
  ip link set port up
  dnsmasq --conf-file=/dev/null --port=0 --interface=port --dhcp-range=10.0.3.200,10.0.3.220,1h \
    --dhcp-authoritative --no-ping --dhcp-leasefile=/run/dnsmasq.leases --pid-file=/run/dnsmasq.pid \
    --log-dhcp --log-facility=/run/dnsmasq.log
}

in_guest() {
  nsenter --target "$guest" --net "$@"
}

# Waits until a command succeeds.
eventually() {
  local tries=100
  until "${@:2}"; do
    [ "$((tries -= 1))" -gt 0 ] || fail "$1"
    sleep 0.1
  done
}

has_address() {
  in_guest ip -4 address show dev eth0 | grep -q 'inet 10\.0\.3\.'
}

acknowledged() {
  [ "$(grep -c DHCPACK /run/dnsmasq.log)" -ge "$1" ]
}

# Whether the process in the pid file is a client of the new release, with the words and the environment
# of the old one.
is_replaced() {
  local pid words
  pid=$(cat "$debian/run/dhclient.pid")
  words=$(tr '\0' ' ' <"/proc/$pid/cmdline") || return 1
  [[ $words == *dhclient*' -v eth0 '* && $words != *sleeper* ]] &&
    grep -qz '^IF_JDHCLIENT_CHECKSUM=tolerant$' "/proc/$pid/environ"
}

ends_dhclient() {
  in_guest chroot "$debian" /sbin/dhclient -r eth0 >/dev/null 2>&1
  rm -f "$debian/run/dhclient.pid"
}

# A client of release 0.1 sleeps in the background while its package is replaced by $1; $2.. runs dpkg.
upgrade_of_running() {
  say "a client of release 0.1 runs while $1 takes its place ($2)"
  install old-jdhclient.deb
  : >/run/dnsmasq.log
  in_guest env IF_JDHCLIENT_CHECKSUM=tolerant chroot "$debian" /sbin/dhclient -v eth0 >"$debian/log" 2>&1 ||
    { cat "$debian/log"; fail "release 0.1 gets no address"; }
  grep -qz sleeper "/proc/$(cat "$debian/run/dhclient.pid")/cmdline" || fail "release 0.1 does not sleep"
  in_guest ip -o monitor address >/run/monitor &
  local monitor=$!
  "${@:2}" chroot "$debian" dpkg -i "/$1" >"$debian/log" 2>&1 || { cat "$debian/log"; fail "upgrade to $1"; }
  eventually "no client of the new release runs" is_replaced
  eventually "the new client asks nobody" acknowledged 2
  has_address || fail "the address is gone"
  kill "$monitor"
  ! grep -q Deleted /run/monitor || { cat /run/monitor; fail "the address was gone for a while"; }
  ends_dhclient
  purge jdhclient jdhclient-standalone
}


running() {
  if ! [ -e "$target/dist" ] || ! [ -d "$old" ]; then
    say "not run: the upgrade of a running client, for want of jdhclient or of release 0.1"
    return
  fi
  fresh "$1"
  begin_network
  upgrade_of_running jdhclient.deb in_guest
  # As from a host, whose namespace is not the one that the client is in.
  upgrade_of_running jdhclient.deb env
}
