# What is fetched or made once, and kept: Debians, the packages that others have, release 0.1. Only ever read
# from then on.

cache=${XDG_CACHE_HOME:-/var/cache}/jdhclient-tests
# What was released as 0.1, and its packages.
release=aff7276
old=$cache/release-0.1
# What is installed in a Debian beside the packages, or has hooks for dhclient.
companions="isc-dhcp-client dhcpcd-base"
hook_packages="resolvconf chrony ntpsec ntpsec-ntpdate systemd-timesyncd samba-common avahi-autoipd libdaemon0 ddclient cloud-init"

prepare_roots() {
  local suite
  mkdir -p "$roots"
  exec 9>"$cache/packages.lock"
  flock 9
  for suite in bookworm trixie; do
    once "$suite-packages" make_debian "$suite"
    once "$suite-hooks" fetch_hooks "$suite"
    [ "$1" != whole_plan ] || once "$suite-lintian" make_lintian "$suite"
  done
  if [ "$1" = whole_plan ]; then
    once upgrade-packages fetch_upgrade
    make_release
  fi
  exec 9>&-
}

# Has $1 made among the roots by a command, which is given its directory, unless an earlier run has.
once() {
  if [ -d "$roots/$1" ]; then
    return
  fi
  say "making $1, once"
  rm -rf "$roots/$1.partial"
  mkdir "$roots/$1.partial"
  "${@:2}" "$roots/$1.partial" >"$roots/$1.log" 2>&1 || { cat "$roots/$1.log" >&2; fail "making $1"; }
  mv "$roots/$1.partial" "$roots/$1"
}

# What it mounts goes with its namespace.
confined() {
  unshare --mount --pid --fork --kill-child --propagation private "$@"
}

# The smallest Debian, which other tests may have made already, and the packages of others with what they depend
# on, fetched and not installed.
make_debian() {
  if [ -d "$cache/$1-base" ]; then
    cp -a "$cache/$1-base/." "$2"
  else
    confined debootstrap --variant=minbase "$1" "$2"
  fi
  cp /etc/resolv.conf "$2/etc/resolv.conf"
  echo force-unsafe-io >"$2/etc/dpkg/dpkg.cfg.d/fast"
  chroot "$2" apt-get -qq update
  chroot "$2" apt-get -qq -y --no-install-recommends install iproute2 adduser bash-completion
  chroot "$2" apt-get clean
  # shellcheck disable=SC2086
  chroot "$2" apt-get -qq -y --no-install-recommends --download-only install $companions isc-dhcp-client-ddns apparmor
}

fetch_hooks() {
  cp -a "$roots/$1-packages/etc/resolv.conf" "$2/"
  confined bash -euc '
    mount --bind "$2" "$1/mnt"
    cd /
    chroot "$1" bash -euc "cd /mnt; apt-get -qq -o APT::Sandbox::User=root download $3"
  ' fetch "$roots/$1-packages" "$2" "$hook_packages"
}

make_lintian() {
  cp -a "$roots/$1-packages/." "$2"
  chroot "$2" apt-get -qq -y --no-install-recommends install lintian
  chroot "$2" apt-get clean
}

# All that a Debian 12 with the packages of others takes to become a 13: lists of what there is, and archives.
fetch_upgrade() {
  local debian=$1/debian
  cp -a "$roots/bookworm-packages" "$debian"
  # shellcheck disable=SC2086
  chroot "$debian" apt-get -qq -y --no-install-recommends install $companions
  sed -i s/bookworm/trixie/ "$debian/etc/apt/sources.list"
  chroot "$debian" apt-get -qq update
  chroot "$debian" apt-get -qq -y --download-only dist-upgrade
  mv "$debian/var/lib/apt/lists" "$1/lists"
  mv "$debian/var/cache/apt/archives" "$1/archives"
  mv "$debian/etc/apt/sources.list" "$1/sources.list"
  rm -rf "$debian"
}

# Release 0.1, built from its commit. It takes a JDK 17: of a later one its build dislikes the warnings.
make_release() {
  if [ -d "$old" ] || ! git -C "$root" cat-file -e "$release^{commit}" 2>/dev/null; then
    return
  fi
  say "building release 0.1, once: a minute or two"
  rm -rf "$old.partial"
  mkdir -p "$old.partial"
  git -C "$root" archive "$release" | tar -C "$old.partial" -x
  if (cd "$old.partial" && mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$old.log" 2>&1; then
    rm -rf "$old.new"
    mkdir "$old.new"
    cp "$old.partial"/initscripts/target/*.deb "$old.new"
    mv "$old.new" "$old"
  fi
  rm -rf "$old.partial"
}

# Where they are: a directory that is named by how they are made, so that what is made otherwise is made anew.
recipe=$({ declare -f make_debian fetch_hooks make_lintian fetch_upgrade && echo "$companions $hook_packages"; } | sha256sum)
roots=$cache/roots-${recipe::8}
