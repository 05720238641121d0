# One cell of the matrix: the life of a package, $3, in a Debian of a release, $1, with the company $2 or alone.

life() {
  local release=$1 company=$2 package=$3 before
  fresh "$release"
  inside ldconfig
  [ "$company" = alone ] || install_companion "$company"
  before=$(listing)

  install "$package.deb"
  is_taken_over install
  done_with "$@" install

  install "$package.deb"
  is_taken_over reinstall
  inside dpkg-reconfigure "$package"
  is_taken_over reconfigure
  [ "$company" = alone ] || install_companion "$company"
  is_taken_over "reinstall of $company"
  done_with "$@" reinstall

  bump "$package" new
  install new.deb
  is_taken_over upgrade
  remove "$package"
  is_given_back remove
  done_with "$@" remove

  install "$package.deb"
  leave_state
  purge "$package"
  is_given_back purge
  is_as_before "$before" "purging $package"
  done_with "$@" purge

  from_release "$@" "$before"
  [ "$company" = alone ] || company_later "$@"
}

# What a client leaves in the course of its life.
leave_state() {
  mkdir -p "$debian/run/jdhclient"
  touch "$debian/var/lib/dhcp/dhclient.eth0.leases" "$debian/run/jdhclient/1-2.sock"
  # Of both, and no business of this package's purge.
  ! has isc-dhcp-client || rm "$debian/var/lib/dhcp/dhclient.eth0.leases"
}

# $4: what there was before
from_release() {
  local package=$3
  [ -d "$old" ] || return 0
  install_release "$package"
  install "$package.deb"
  is_taken_over "upgrade from 0.1"
  settings_are_kept
  purge_release "$package"
  is_taken_over "purge of 0.1"
  purge "$package"
  is_given_back "purge after 0.1"
  is_as_before "$4" "purging $package after release 0.1"
  done_with "$1" "$2" "$3" "upgrade from 0.1"
}

# Release 0.1 with what its owner and its clients made: settings, and archives for a JVM's start.
install_release() {
  install "old-$1.deb"
  mkdir -p "$debian/var/cache/jdhclient"
  touch "$debian/var/cache/jdhclient/17.jsa"
  echo JDHCLIENT_CHECKSUM=tolerant >>"$debian/etc/default/jdhclient"
}

settings_are_kept() {
  grep -q ^JDHCLIENT_CHECKSUM=tolerant "$debian/etc/default/jdhclient" || fail "the settings are lost"
  [ ! -e "$debian/var/cache/jdhclient" ] || fail "the archives of release 0.1 are left"
  [ ! -e "$debian/usr/share/jdhclient/sleeper" ] || fail "the sleeper of release 0.1 is left"
}

# The names of release 0.1 that are not this package's; its locks are the running clients' now.
purge_release() {
  local name
  mkdir -p "$debian/run/jdhclient"
  touch "$debian/run/jdhclient/1-2.lock"
  for name in jdhclient jdhclient-standalone; do
    [ "$name" = "$1" ] || purge "$name"
  done
  [ -e "$debian/run/jdhclient/1-2.lock" ] || fail "purging release 0.1 takes the locks away"
}

# The company comes after the package, and goes before it.
company_later() {
  local company=$2 package=$3 before
  purge "$company"
  before=$(listing)
  install "$package.deb"
  install_companion "$company"
  is_taken_over "install of $company"
  purge "$company"
  mkdir -p "$debian/var/lib/dhcp"
  is_taken_over "purge of $company"
  purge "$package"
  is_given_back "purge without $company"
  done_with "$@" "company later"
}
