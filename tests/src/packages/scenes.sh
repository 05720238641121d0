# What the matrix has no cell for, in a Debian of a release, $1.

scenes() {
  local package
  package=$(forms | head -n 1)
  the_forms_change "$1"
  the_owners_file_comes_back "$1" "$package"
  the_owners_later_file_stays "$1" "$package"
  another_diverter_is_refused "$1" "$package"
  what_is_left_out_is_not_missed "$1" "$package"
  profile_is_sound "$1" "$package"
  ! [ -d "$old" ] || ! [ "$package" = jdhclient ] || isc_came_over_release "$1"
}

the_forms_change() {
  fresh "$1"
  [ -e "$debian/jdhclient.deb" ] || return 0
  say "from jdhclient to jdhclient-jvm and back, beside ISC's"
  install_companion isc-dhcp-client
  install jdhclient.deb
  install jdhclient-jvm.deb
  is_taken_over "change to jdhclient-jvm"
  mkdir -p "$debian/run/jdhclient" "$debian/var/lib/jdhclient"
  touch "$debian/run/jdhclient/1-2.lock" "$debian/var/lib/jdhclient/dhclient.eth0.leases"
  purge jdhclient
  [ -e "$debian/run/jdhclient/1-2.lock" ] || fail "purging jdhclient takes jdhclient-jvm's locks"
  [ -e "$debian/var/lib/jdhclient/dhclient.eth0.leases" ] || fail "purging jdhclient takes jdhclient-jvm's leases"
  [ -e "$debian/etc/default/jdhclient" ] || fail "purging jdhclient takes jdhclient-jvm's settings"
  is_taken_over "purge of jdhclient"
  install jdhclient.deb
  is_taken_over "change to jdhclient"
  purge jdhclient-jvm
  is_taken_over "purge of jdhclient-jvm"
  purge jdhclient
  is_given_back "purge of both"
}

the_owners_file_comes_back() {
  say "the administrator's own /sbin/dhclient is set aside, and comes back"
  fresh "$1"
  echo '#!/bin/sh' >"$debian/sbin/dhclient"
  install "$2.deb"
  is_dhclient /usr/sbin/jdhclient
  install "$2.deb"
  purge "$2"
  [ "$(cat "$debian/sbin/dhclient")" = '#!/bin/sh' ] || fail "the administrator's file is lost"
}

the_owners_later_file_stays() {
  say "what the administrator has put in the link's place stays there, and ISC's where it is"
  fresh "$1"
  install_companion isc-dhcp-client
  install "$2.deb"
  ln -sf /usr/local/sbin/dhclient "$debian/sbin/dhclient"
  install "$2.deb"
  grep -q 'is neither' /run/said || fail "nothing is said of it"
  is_dhclient /usr/local/sbin/dhclient
  all_whole "reinstall"
  rm "$debian/sbin/dhclient"
  inside dpkg-reconfigure "$2"
  is_taken_over reconfigure
}

is_dhclient() {
  [ "$(readlink "$debian/sbin/dhclient")" = "$1" ] || fail "/sbin/dhclient is not $1"
}

# isc-dhcp-client-ddns diverts the same file, and dpkg knows one diversion of it.
another_diverter_is_refused() {
  say "isc-dhcp-client-ddns and $2 are not installed beside each other"
  fresh "$1"
  install_companion isc-dhcp-client
  install "$2.deb"
  ! chroot "$debian" apt-get -y --no-download --no-remove install isc-dhcp-client-ddns >/run/said 2>&1 ||
    fail "isc-dhcp-client-ddns is installed"
  is_taken_over "isc-dhcp-client-ddns"
  purge "$2"
  install_companion isc-dhcp-client-ddns
  ! chroot "$debian" dpkg -i "/$2.deb" >/run/said 2>&1 || fail "$2 is installed"
  says_it_is "refused $2" isc-dhclient /sbin/dhclient --version
}

# A small image leaves directories out, by dpkg.cfg(5), in which others look for what packages bring.
what_is_left_out_is_not_missed() {
  say "$2 is installed and removed where dpkg leaves out completions and the like"
  fresh "$1"
  leave_out /usr/share/bash-completion /usr/share/doc /usr/share/man /usr/lib/systemd /usr/lib/sysusers.d /usr/lib/tmpfiles.d
  install "$2.deb"
  is_dhclient /usr/sbin/jdhclient
  inside id jdhclient
  install_companion isc-dhcp-client
  remove "$2"
  is_isc_alone remove

  # Left out later, when they were there before.
  fresh "$1"
  install_companion isc-dhcp-client
  install "$2.deb"
  leave_out /usr/share/bash-completion
  inside dpkg-reconfigure "$2"
  purge "$2"
  is_isc_alone purge
}

# systemd-sysusers is one that looks there, and refuses what it does not find.
leave_out() {
  local directory
  printf '#!/bin/sh\ntest -e "/usr/lib/sysusers.d/$1"\n' >"$debian/usr/bin/systemd-sysusers"
  chmod +x "$debian/usr/bin/systemd-sysusers"
  for directory in "$@"; do
    echo "path-exclude=$directory/*" >>"$debian/etc/dpkg/dpkg.cfg.d/small"
    rm -rf "${debian:?}$directory"
  done
}

is_isc_alone() {
  local diverted
  diverted=$(chroot "$debian" dpkg-divert --list '*dhclient*')
  [ -z "$diverted" ] || fail "$1: still diverted: $diverted"
  says_it_is "$1" isc-dhclient /sbin/dhclient --version
}

# There need not be AppArmor in the kernel for it.
profile_is_sound() {
  say "the AppArmor profile has no fault"
  fresh "$1"
  install_companion apparmor
  install "$2.deb"
  inside apparmor_parser --skip-kernel-load --skip-cache /etc/apparmor.d/usr.sbin.jdhclient
}

# Release 0.1 diverted one name only, so that Debian 13's came over its link, or took it along. The one of the same name.
isc_came_over_release() {
  say "ISC's is installed over release 0.1, or purged under it"
  fresh "$1"
  install_release jdhclient-jvm
  install_companion isc-dhcp-client
  install jdhclient.deb
  is_taken_over "ISC's over release 0.1"
  purge jdhclient
  is_given_back "purge after ISC's over release 0.1"

  fresh "$1"
  install_companion isc-dhcp-client
  install_release jdhclient-jvm
  install_companion isc-dhcp-client
  install jdhclient.deb
  is_taken_over "ISC's again over release 0.1"
  purge jdhclient
  is_given_back "purge after ISC's again over release 0.1"

  fresh "$1"
  install_release jdhclient-jvm
  install_companion isc-dhcp-client
  purge isc-dhcp-client
  install jdhclient.deb
  is_taken_over "ISC's purged under release 0.1"
}
