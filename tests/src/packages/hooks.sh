# Hooks of Debian's packages, their own unchanged files, in a Debian of a release, $1, with isc-dhcp-client: each
# ends with status 0 for each reason, and what it is for is done.

hooks() {
  if ! [ -e "$target/dist" ]; then
    say "not run: hooks, for want of jdhclient; there is no Java here for jdhclient-jvm"
    return
  fi
  fresh "$1"
  install_companion isc-dhcp-client
  install jdhclient.deb
  unpack_hooks "$1"
  begin_network --dhcp-option=option:ntp-server,192.0.2.123 --dhcp-option=option:domain-name,lab.example \
    --dhcp-option=option:netbios-ns,192.0.2.44 --dhcp-option=option:dns-server,192.0.2.53 \
    --dhcp-option=option:classless-static-route,0.0.0.0/0,10.0.3.1,198.51.100.0/24,10.0.3.2
  in_guest ip link set lo up
  # As after a purge of isc-dhcp-client.
  rmdir "$debian/var/lib/dhcp"
  hooks_at_bound
  hooks_at_reboot
  hooks_at_release
  purge_beside_client
}

# They are only there, not installed: no service of theirs is to be set up.
unpack_hooks() {
  local archive
  for archive in "$roots/$1-hooks"/*.deb; do
    dpkg-deb --fsys-tarfile "$archive" | tar -x --keep-directory-symlink -C "$debian"
  done
  [ "$(ls "$debian"/etc/dhcp/dhclient-e*-hooks.d/* | wc -l)" -ge 12 ] || fail "there are few hooks"
}

start_client() {
  rm -f /run/client.log
  in_guest chroot "$debian" /sbin/dhclient -d eth0 >/run/client.log 2>&1 &
  client=$!
  eventually "no lease" grep -qs '^bound to' /run/client.log
}

# The client logs what a hook has ended with, unless it is 0.
all_hooks_ended_well() {
  ! grep -q '^the hook .* ended' /run/client.log || { cat /run/client.log; fail "$1"; }
}

hooks_at_bound() {
  start_client
  [ -s "$debian/var/lib/dhcp/dhclient.leases" ] || fail "the lease is not remembered"
  [ "$(in_guest ip -4 route show proto dhcp | wc -l)" = 2 ] || fail "routes: $(in_guest ip -4 route)"
  in_guest ip -4 route show | grep -q '^198.51.100.0/24 via 10.0.3.2' || fail "routes: $(in_guest ip -4 route)"
  [ "$(in_guest ip -4 route show default | wc -l)" = 1 ] || fail "routes: $(in_guest ip -4 route)"
  grep -q 192.0.2.123 "$debian/run/chrony-dhcp/eth0.sources" || fail "chrony's hook has written nothing"
  kill -HUP "$(cat "$debian/run/dhclient.pid")"
  eventually "no renewal" is_bound_twice
  kill -TERM "$(cat "$debian/run/dhclient.pid")"
  wait "$client" || fail "the client ends with status $?"
  all_hooks_ended_well "BOUND and RENEW"
}

is_bound_twice() {
  [ "$(grep -c '^bound to' /run/client.log)" = 2 ]
}

hooks_at_reboot() {
  start_client
  grep -q '^DHCPREQUEST' /run/client.log || fail "the lease of before is not asked for"
}

hooks_at_release() {
  in_guest chroot "$debian" /sbin/dhclient -r eth0 >>/run/client.log 2>&1 || fail "-r"
  wait "$client" || fail "the client ends with status $?"
  all_hooks_ended_well "REBOOT and RELEASE"
  [ ! -e "$debian/run/chrony-dhcp/eth0.sources" ] || fail "chrony's hook has left its file"
}

# What a client holds in /run is its own as long as it runs.
purge_beside_client() {
  local pid
  start_client
  pid=$(cat "$debian/run/dhclient.pid")
  mount -t proc proc "$debian/proc"
  inside dpkg --purge jdhclient
  grep -q "this ends it: kill $pid\$" /run/said || { cat /run/said; fail "purge names no client"; }
  [ -n "$(ls "$debian/run/jdhclient")" ] || fail "purge takes what a client holds"
  kill -TERM "$pid"
  wait "$client" || fail "the client ends with status $?"
}
