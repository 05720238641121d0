# Read by jdhclient and make-archive, with home set to the directory this file is in.
# Sets java, the JVM; archive, the name of its start-up archive; and puts before the arguments what the
# JVM is to be told.
# Everything is done by the shell itself: each process more would cost a millisecond.

# Sets version and build to what the runtime in directory $1 says of itself; empty if it says nothing.
# The list of modules behind them is not read: a shell reads it octet by octet.
read_release() {
  version='' build=''
  [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 0
  while IFS='="' read -r key _ value _; do
    case $key in
      JAVA_VERSION) version=${value%%[!0-9]*} name=$value ;;
      JAVA_RUNTIME_VERSION) build=$value ;;
    esac
    if [ -n "$version" ] && [ -n "$build" ]; then
      return
    fi
  done <"$1/release"
  build=${build:-${name:-}}
}

# Sets runtime to JAVA_HOME; otherwise to the one of the standalone package, Debian's default, or the
# newest other that is fit.
find_runtime() {
  if [ -n "${JAVA_HOME:-}" ]; then
    runtime=$JAVA_HOME
    read_release "$runtime"
    return
  fi
  for runtime in "$lib/runtime" /usr/lib/jvm/default-java \
    /usr/lib/jvm/java-25-* /usr/lib/jvm/java-21-* /usr/lib/jvm/java-17-* /usr/lib/jvm/*; do
    read_release "$runtime"
    if [ "${version:-0}" -ge 17 ]; then
      return
    fi
  done
  find_runtime_in_path
}

# The last resort, and the only one that starts processes.
find_runtime_in_path() {
  runtime=$(command -v java) && runtime=$(readlink -f "$runtime") || {
    echo 'jdhclient: no Java runtime found; apt-get install openjdk-17-jre-headless, or set JAVA_HOME' >&2
    exit 1
  }
  runtime=${runtime%/bin/java}
  read_release "$runtime"
}

# What depends on the machine.
lib=${home%/share/jdhclient}/lib/jdhclient

# The directories in jffi's jar are named after machines.
machine=
if [ -r /proc/sys/kernel/arch ]; then
  read -r machine </proc/sys/kernel/arch
fi
machine=${machine:-$(uname -m)}

find_runtime
java=$runtime/bin/java
archive=$home/archive/${build:-unknown}.jsa

# Options that others put into the environment are meant for other programs.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH

if [ -r "$archive" ]; then
  set -- -Xshare:auto -XX:SharedArchiveFile="$archive" "$@"
fi
# From 24 on the JVM warns of what jffi does. On 17 the first of the two would keep it from using the
# module graph in the archive.
if [ "${version:-0}" -ge 24 ]; then
  set -- --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@"
fi
# Of those for a JVM that waits, see below; from 20 on there is no such thing, and 21 says so.
if [ "${version:-0}" -lt 20 ]; then
  set -- -XX:G1ConcRefinementServiceIntervalMillis=2147483647 "$@"
fi
# -Xrs leaves the signals to the client. G1, as it alone maps the archived heap on 17; the archive is
# made with the same flags, or the JVM does not use it. -Xlog:disable: no word about an old archive.
# Compiling pays for what runs three times as often as the JVM thinks: a start has little of the kind. With
# more than that a flood of frames in the client's own transaction is read too slowly, and answers get lost.
# With -Xrs a JVM opens a socket in /tmp for debuggers at once, unless that is disabled.
# Those of intervals: a JVM that waits is to sleep, instead of looking about some ten times a second.
# The rest makes it small. Tables of what is not in the archive: as few rows as may be, instead of 750 KB.
# HeapSize and HeapFreeRatio: what a collection has freed goes back to the kernel.
set -- -Xrs -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions \
  -XX:+UnlockExperimentalVMOptions -XX:+UseG1GC -XX:ParallelGCThreads=1 -XX:ConcGCThreads=1 -Xmx16m \
  -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:ArchiveRelocationMode=0 \
  -XX:GuaranteedSafepointInterval=0 -XX:AsyncDeflationInterval=0 \
  -XX:SymbolTableSize=1024 -XX:StringTableSize=1024 -XX:CompileThresholdScaling=3 \
  -XX:MinHeapSize=1m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 \
  -Djffi.boot.library.path="$lib/native/jni/$machine-Linux" -cp "$home/lib/jdhclient.jar" "$@"
