# A client of release 0.1 runs while its package is upgraded.

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
