# A Debian of one's own, and what is done in it.

fail() {
  say "FAILED: $*" >&2
  exit 1
}

# Lays a fresh Debian of a release, $1, over what is kept of it.
fresh() {
  debian=/run/debian
  if mountpoint -q /run/scratch; then
    umount "$debian/proc" "$debian" /run/scratch
  fi
  mkdir -p /run/scratch "$debian"
  mount -t tmpfs tmpfs /run/scratch
  mkdir /run/scratch/{upper,work}
  mount -t overlay -o "lowerdir=$roots/$1-packages,upperdir=/run/scratch/upper,workdir=/run/scratch/work" debian "$debian"
  mount -t proc proc "$debian/proc"
  cp "$built"/jdhclient-jvm_*_all.deb "$debian/jdhclient-jvm.deb"
  [ ! -d "$target/dist" ] || cp "$built"/jdhclient_*_"$(dpkg --print-architecture)".deb "$debian/jdhclient.deb"
  if [ -d "$old" ]; then
    cp "$old"/jdhclient_*.deb "$debian/old-jdhclient-jvm.deb"
    cp "$old"/jdhclient-standalone_*.deb "$debian/old-jdhclient.deb"
  fi
}

# Runs a command in the Debian; what it says is shown if it fails.
inside() {
  DEBIAN_FRONTEND=noninteractive chroot "$debian" "$@" >/run/said 2>&1 </dev/null || { cat /run/said >&2; fail "$*"; }
}

# Installs an archive. There is no Java runtime for jdhclient-jvm, the one thing that dpkg is to forgive; apt, which
# would not, is not told.
install() {
  inside dpkg --force-depends --force-confold --auto-deconfigure -i "/$1"
  sed -i '/^Package: jdhclient/,/^$/{/^Depends: default-jre/d}' "$debian/var/lib/dpkg/status"
}

# Installs a package of Debian's, or installs it again.
install_companion() {
  inside apt-get -y --no-install-recommends --no-download --reinstall install "$1"
}

remove() {
  inside dpkg --remove "$1"
}

purge() {
  inside dpkg --purge "$@"
}

# The package $1 with another version, as a new release would be: $2.
bump() {
  dpkg-deb -R "$debian/$1.deb" /run/bump
  sed -i 's/^Version: .*/Version: 99/' /run/bump/DEBIAN/control
  dpkg-deb -Znone -b /run/bump "$debian/$2.deb" >/dev/null
  rm -rf /run/bump
}

# What is where, without what dpkg, apt and ldconfig write at each step, and the copies that whatever makes a user
# keeps of /etc/passwd and the like: the service's user stays, as Debian's do.
listing() {
  (cd "$debian" && find . -xdev ! -path './var/lib/dpkg*' ! -path './var/log*' ! -path './var/cache/*' \
    ! -path './var/lib/apt/*' ! -path './var/lib/systemd*' ! -path './proc*' ! -path './*.deb' ! -path './etc/ld.so.cache' \
    ! -path './etc/*-' \
    -printf '%p %y %l %m %u\n' | sort)
}
