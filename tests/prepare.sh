# What tests/run and tests/demo share: saying what happens, and getting the machine ready.

say() {
  echo "tests/$(basename "$0"): $*"
}

need_root() {
  if [ "$(id -u)" -ne 0 ]; then
    say "needs root, for network namespaces and packages: sudo $0" >&2
    exit 1
  fi
}

# Prints, of the packages named, those that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
      echo "$package"
  done
}

# Whether a Java compiler of version 17 or later is at hand.
has_jdk() {
  local version
  version=$("${JAVA_HOME:+$JAVA_HOME/bin/}javac" -version 2>&1) || return 1
  [[ $version =~ ^javac\ ([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge 17 ]
}

# Installs those of the packages named that are missing, and a JDK if there is none.
install_packages() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  has_jdk || missing+=(openjdk-17-jdk-headless)
  if [ ${#missing[@]} -eq 0 ]; then
    say "all packages needed are installed"
    return
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update
  apt-get -q install -y --no-install-recommends "${missing[@]}"
}
