# bash-completion finds what there is for jdhclient, by both names, in a Debian of a release, $1.

texts() {
  local package
  package=$(forms | head -n 1)
  fresh "$1"
  install "$package.deb"
  mount -t sysfs sysfs "$debian/sys"
  offers jdhclient --checksum= strict kernel tolerant ignore
  offers dhclient --checksum= strict kernel tolerant ignore
  offers dhclient '' lo
  purge "$package"
}

# bash-completion's own way: it looks for a command's file when it is to complete it for the first time.
offers() {
  local said
  said=$(chroot "$debian" bash -c '
    source /usr/share/bash-completion/bash_completion
    for load in _comp_complete_load _comp_load __load_completion; do
      ! declare -F "$load" >/dev/null || { "$load" "$1"; break; }
    done
    function=$(complete -p "$1" | grep -o "_[^ ]*jdhclient[^ ]*")
    COMP_WORDS=("$1" "$2") COMP_CWORD=1
    "$function" "$1" "$2" "$1"
    printf "%s " "${COMPREPLY[@]#*=}"' offers "$1" "$2" 2>/run/said) || { cat /run/said >&2; fail "completion of $1 $2"; }
  [ "$said" = "${*:3} " ] || fail "completion of $1 $2 offers $said"
}
