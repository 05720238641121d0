# A Debian 12 becomes a 13, by apt's own dist-upgrade, while a package is there: $1 the new one or release 0.1,
# $2 its company, $3 its name.

dist_upgrade() {
  local which=$1 company=$2 package=$3
  if [ "$which" = 0.1 ] && ! [ -d "$old" ]; then
    say "not run: upgrades from release 0.1, whose commit $release is not here or cannot be built: $old.log"
    return
  fi
  fresh bookworm
  [ "$company" = alone ] || install_companion "$company"
  if [ "$which" = new ]; then
    install "$package.deb"
    is_taken_over install
  else
    install_release "$package"
  fi
  become_trixie
  if [ "$which" = 0.1 ]; then
    install "$package.deb"
    purge_release "$package"
  fi
  is_taken_over "upgrade of Debian"
  after_upgrade "$company" "$package" "$which"
}

become_trixie() {
  local kept=$roots/upgrade-packages
  cp "$kept/sources.list" "$debian/etc/apt/sources.list"
  rm -rf "$debian/var/lib/apt/lists" "$debian/var/cache/apt/archives"
  cp -a "$kept/lists" "$debian/var/lib/apt/lists"
  mkdir -p "$debian/var/cache/apt/archives" /run/scratch/archives{,-work}
  mount -t overlay -o "lowerdir=$kept/archives,upperdir=/run/scratch/archives,workdir=/run/scratch/archives-work" \
    archives "$debian/var/cache/apt/archives"
  inside apt-get -y --no-download -o Dpkg::Options::=--force-confold -o APT::Keep-Downloaded-Packages=true dist-upgrade
  umount "$debian/var/cache/apt/archives"
  grep -q ^13 "$debian/etc/debian_version" || fail "this is no Debian 13"
}

after_upgrade() {
  local company=$1 package=$2 row="upgraded"
  [ "$3" = new ] || row="upgraded-with-0.1"
  done_with "$row" "$company" "$package" install
  [ "$3" = new ] || done_with "$row" "$company" "$package" "upgrade from 0.1"
  install "$package.deb"
  is_taken_over reinstall
  done_with "$row" "$company" "$package" reinstall
  remove "$package"
  is_given_back remove
  done_with "$row" "$company" "$package" remove
  install "$package.deb"
  purge "$package"
  is_given_back purge
  done_with "$row" "$company" "$package" purge
}
