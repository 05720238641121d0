# What has to hold after each step, and its place in the table.

# The files that dpkg has for ISC's client, by the release it is of.
isc_place() {
  if chroot "$debian" dpkg-query --listfiles isc-dhcp-client | grep -qx /usr/sbin/dhclient; then
    echo /usr/sbin/dhclient
  else
    echo /sbin/dhclient
  fi
}

has() {
  [ "$(chroot "$debian" dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# dhclient is jdhclient by both names, and every file of others is where and what their package says.
is_taken_over() {
  local name
  for name in /sbin/dhclient /usr/sbin/dhclient; do
    [ "$(readlink "$debian$name")" = /usr/sbin/jdhclient ] || fail "$1: $name is not jdhclient"
  done
  [ ! -e "$debian/usr/sbin/dhclient.distrib" ] || is_place_of_isc /sbin/dhclient ||
    fail "$1: there is a dhclient.distrib that no package has"
  [ "$(readlink "$debian/usr/share/bash-completion/completions/dhclient")" = jdhclient ] || fail "$1: no completion"
  [ -d "$debian/var/lib/dhcp" ] || fail "$1: no /var/lib/dhcp"
  for unit in jdhclient@ jdhclient6@; do
    [ -e "$debian/usr/lib/systemd/system/$unit.service" ] || fail "$1: no unit $unit"
  done
  all_whole "$1"
  runs "$1"
}

is_place_of_isc() {
  has isc-dhcp-client && [ "$(isc_place)" = "$1" ]
}

# Nothing of jdhclient's is left in the way of others.
is_given_back() {
  local diverted
  diverted=$(chroot "$debian" dpkg-divert --list '*jdhclient*' '*dhclient')
  [ -z "$diverted" ] || fail "$1: still diverted: $diverted"
  if has isc-dhcp-client; then
    [ -f "$debian/usr/sbin/dhclient" ] && [ ! -L "$debian/usr/sbin/dhclient" ] || fail "$1: ISC's dhclient is not back"
  else
    [ ! -e "$debian/usr/sbin/dhclient" ] && [ ! -L "$debian/usr/sbin/dhclient" ] || fail "$1: the link is left"
  fi
  [ -z "$(compgen -G "$debian/usr/sbin/dhclient.*")" ] || fail "$1: left: $(ls "$debian/usr/sbin/dhclient".*)"
  [ -f "$debian/usr/share/bash-completion/completions/dhclient" ] || fail "$1: bash-completion's file is not back"
  all_whole "$1"
}

# dpkg compares files with their sums, where a diversion has them; jdhclient-jvm's Java is not here.
all_whole() {
  local package said
  for package in isc-dhcp-client dhcpcd-base bash-completion jdhclient jdhclient-jvm; do
    has "$package" || continue
    said=$(chroot "$debian" dpkg --verify "$package" | grep -v ' c /etc/') || :
    [ -z "$said" ] || fail "$1: dpkg misses of $package: $said"
  done
  said=$(chroot "$debian" dpkg --audit)
  [ -z "$said" ] || [[ $said == *jdhclient-jvm* ]] || fail "$1: $said"
}

# Each client runs and says who it is; there is no Java runtime for jdhclient-jvm.
runs() {
  if [ ! -e "$debian/usr/share/jdhclient" ]; then
    says_it_is "$1" jdhclient /sbin/dhclient --version
  fi
  if has isc-dhcp-client; then
    says_it_is "$1" isc-dhclient "$(chroot "$debian" dpkg-divert --truename "$(isc_place)")" --version
  fi
  if has dhcpcd-base; then
    says_it_is "$1" dhcpcd /sbin/dhcpcd --version
  fi
}

says_it_is() {
  local said
  said=$(chroot "$debian" "${@:3}" 2>&1) || fail "$1: ${*:3}: $said"
  [[ $said == "$2"* ]] || fail "$1: ${*:3} says $said"
}

# Files are as in $1, a listing.
is_as_before() {
  diff <(echo "$1") <(listing) || fail "$2 leaves this behind, or takes it away"
}

# A step of the matrix has been done: $1 the Debian, $2 its company, $3 the package, $4 the step.
done_with() {
  echo "$1 $2 $3 ok $4" >>"$results"
}
