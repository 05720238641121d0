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

# Runs a command while no package may start a service: a DHCP server must not serve this machine.
without_services() {
  local policy=/usr/sbin/policy-rc.d status=0
  if [ -e "$policy" ]; then
    "$@"
    return
  fi
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  "$@" || status=$?
  rm -f "$policy"
  return "$status"
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
  without_services apt-get -q install -y --no-install-recommends "${missing[@]}"
}

# Builds what a guest gets, initscripts/target, and the lab; tells each module as it begins. $1 names the log.
build() {
  say "building; the first time Maven fetches what it needs, which takes a minute or two"
  local log="$root/tests/target/$1-build.log"
  mkdir -p "$(dirname "$log")"
  if ! mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package |
    tee "$log" | grep --line-buffered -E '^\[INFO\] Building .*\[[0-9]+/[0-9]+\]$'; then
    cat "$log" >&2
    say "the build failed" >&2
    exit 1
  fi
}

# Builds the tools in tests/src/main, unless they are newer than all that they are made of.
# What is said goes to standard error: standard output is the tool's.
build_tools() {
  local built="$root/tests/target/tools.classpath"
  if [ -e "$built" ] && [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/{client-core,client-linux,tests}/src/main \
    -newer "$built" -print -quit)" ]; then
    return
  fi
  say "building" >&2
  local log="$root/tests/target/tools-build.log"
  mkdir -p "$root/tests/target"
  if ! (cd "$root" && mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package) >"$log" 2>&1; then
    cat "$log" >&2
    say "the build failed" >&2
    exit 2
  fi
  # The only library that the tools need; Maven has just put it there.
  find "${MAVEN_REPO:-$HOME/.m2/repository}/com/eclipsesource/minimal-json" -name '*.jar' | head -n 1 >"$built"
}

# Runs a tool's class with its arguments.
run_tool() {
  exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djdhclient.root="$root" \
    -cp "$root/tests/target/classes:$root/client-core/target/classes:$root/client-linux/target/classes:$(cat "$root/tests/target/tools.classpath")" "$@"
}
