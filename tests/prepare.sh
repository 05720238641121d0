# What the commands beside this share: saying what happens, getting the machine ready, building, running what was built.
# Whoever reads it has set root to where the sources are.

JDK25=openjdk-25-jdk-headless
tools_classpath=$root/tests/target/tools.classpath
# Has Maven write down what the module tests needs, of which the tools are; the last module is that one.
write_classpath=(dependency:build-classpath "-Dmdep.outputFile=$tools_classpath")

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

# Prints the version of the Java compiler that $1 names.
javac_version() {
  local said
  said=$("$1" -version 2>&1) || return 1
  [[ $said =~ ^javac\ ([0-9]+) ]] && echo "${BASH_REMATCH[1]}"
}

# Whether a Java compiler of version 17 or later is at hand.
has_jdk() {
  local version
  version=$(javac_version "${JAVA_HOME:+$JAVA_HOME/bin/}javac") && [ "$version" -ge 17 ]
}

# Prints where there is a JDK 25; the build asks the same.
find_jdk25() {
  "$root/initscripts/native/src/main/build/find-jdk"
}

# Whether apt has a JDK 25. What it has is in its lists, of which a new machine may have none yet.
apt_has_jdk25() {
  compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null || apt-get -q update >&2 || return 1
  [ -n "$(apt-cache --quiet=2 --no-all-versions show "$JDK25" 2>/dev/null)" ]
}

# Prints the packages that building takes and that are not there: a JDK 25 and a C compiler for the native
# executable; where there is no JDK 25 any from 17 on, with which there is the JVM form alone.
packages_to_build() {
  if find_jdk25 >/dev/null; then
    missing_packages gcc libc6-dev binutils
  elif apt_has_jdk25; then
    missing_packages "$JDK25" gcc libc6-dev binutils
  else
    has_jdk || echo default-jdk-headless
  fi
}

# Prints the tree that is shown and tested: that of the native executable, or the JVM form's if there is none.
tree_under_test() {
  local trees="$root/initscripts/target"
  if [ -e "$trees/dist/usr/sbin/jdhclient" ]; then
    echo "$trees/dist"
  else
    echo "$trees/dist-jvm"
  fi
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

# Installs those of the packages named that are missing, and what building takes.
install_packages() {
  local missing
  mapfile -t missing < <({ missing_packages "$@" && packages_to_build; } | sort -u)
  if [ ${#missing[@]} -eq 0 ]; then
    say "all packages needed are installed"
  else
    say "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q update
    without_services apt-get -q install -y --no-install-recommends "${missing[@]}"
  fi
  if ! find_jdk25 >/dev/null; then
    say "no JDK 25 is here, and apt has none: without a native executable the JVM form is what there is"
  elif ! has_jdk; then
    JAVA_HOME=$(find_jdk25)
    export JAVA_HOME
  fi
}

# Builds what a guest gets, initscripts/target, and the lab; tells each module as it begins. $1 names the log.
build() {
  say "building; the first time Maven fetches what it needs, which takes a minute or two"
  ! find_jdk25 >/dev/null || say "a new native executable takes two minutes more"
  local log="$root/tests/target/$1-build.log"
  mkdir -p "$(dirname "$log")"
  if ! mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package "${write_classpath[@]}" |
    tee "$log" | grep --line-buffered -E '^\[INFO\] Building .*\[[0-9]+/[0-9]+\]$'; then
    cat "$log" >&2
    say "the build failed" >&2
    exit 1
  fi
  touch "$tools_classpath"
}

# Builds the tools in tests/src/main, unless they are newer than all that they are made of.
# What is said goes to standard error: standard output is the tool's.
build_tools() {
  if [ -e "$tools_classpath" ] && [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/{client-core,client-linux,tests}/src/main \
    -newer "$tools_classpath" -print -quit)" ]; then
    return
  fi
  say "building" >&2
  local log="$root/tests/target/tools-build.log"
  mkdir -p "$root/tests/target"
  if ! (cd "$root" && mvn -B -ntp -Dspotless.check.skip=true compile "${write_classpath[@]}" -pl tests -am) >"$log" 2>&1; then
    cat "$log" >&2
    say "the build failed" >&2
    exit 2
  fi
  # Maven leaves a file alone that is right already.
  touch "$tools_classpath"
}

# Runs a tool's class with its arguments. Whoever starts this may ignore signals, and all that is started here would.
run_tool() {
  exec env --default-signal=HUP,INT,QUIT,TERM "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djdhclient.root="$root" \
    -cp "$root/tests/target/classes:$(cat "$tools_classpath")" "$@"
}

# The same for a tool whose guests have jdhclient: after build.
run_tool_on_tree() {
  run_tool -Djdhclient.dist="$(tree_under_test)" "$@"
}

# Runs tests of the lab alone, those too that tests/run has no time for: $1 names them, the rest goes to Maven.
run_lab_tests() {
  env --default-signal=HUP,INT,QUIT,TERM mvn -q -B -ntp -Plab verify -pl tests -am -Dit.test="$1" -Dexcluded.tests=none \
    -Djacoco.skip -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false "${@:2}"
}

# The same, and prints the tables that they leave in tests/target: $1 names the tests, the rest the tables.
run_for_tables() {
  local status=0 table
  for table in "${@:2}"; do
    rm -f "tests/target/$table.md"
  done
  run_lab_tests "$1" || status=$?
  for table in "${@:2}"; do
    [ ! -f "tests/target/$table.md" ] || { cat "tests/target/$table.md" && echo; }
  done
  return "$status"
}
