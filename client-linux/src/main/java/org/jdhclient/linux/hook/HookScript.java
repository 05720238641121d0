package org.jdhclient.linux.hook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The shell's own part of running hooks: it reads them in their order, and asks this program for
 * its part when it is its turn.
 *
 * <p>Each word to this program begins with a key, and each on a line of its own, whatever a hook
 * has written before it. Words of the shell, each behind the key: {@code left NAME VALUE}, for each
 * variable that counts, before it asks; {@code configure}, {@code host-name}, {@code resolv.conf},
 * which are answered; {@code passed PART...}: the turn of parts that hooks may redefine is past;
 * {@code failed STATUS HOOK}; {@code marks}: from here on the shell ends with {@link #MARK} more
 * where a hook has named a status by which it declines. An answer is lines of {@code put NAME
 * VALUE} and {@code unset NAME}, and one with a status.
 */
final class HookScript {
  /** The shell that hooks are written for, and what it is called with. */
  static final List<String> SHELL = List.of("/bin/sh");

  /** Under which number the shell is given its connection to this program. */
  static final int CONNECTION = 3;

  /**
   * How much more a status of 2 or 3 is if a hook has named it, by {@code exit} or {@code
   * exit_status}: with 2 dash ends by itself too, where a hook has a syntax error for instance.
   */
  static final int MARK = 220;

  /**
   * How much more a status is if an enter hook has called {@code exit_with_hooks}, and so taken all
   * of the event over. It may have closed the connection, and cannot tell in another way.
   */
  static final int TAKEN_OVER = 230;

  /** As which each larger status counts if the event was taken over. */
  static final int LARGEST_TAKEN_OVER = 9;

  // Its arguments are the key, the names of the variables, the exit hooks as words of the shell,
  // and each enter hook.
  // Hooks open descriptors of one digit as they like, and keep them (exec 3>file); in bash and
  // busybox that undoes what a redirection around them has saved. So the connection is put under a
  // number of two digits, below the fewest that a client has (ulimit -n 20). dash has no such
  // numbers, but it keeps what it has saved: while hooks are read, the connection is closed, and
  // while functions run that they may have redefined, it has the number 9, which is the least
  // likely one to be used. set_hostname and make_resolv_conf are what hooks redefine to do these
  // things in another way; an exit hook that calls them has them done again after it.
  // isc-dhcp-client's rfc3442-classless-routes adds the routes that dhclient-script leaves to it.
  // They are in force by then, with their metric; it would fail for that (EEXIST), or add them
  // without one.
  // run_hook, run_hookdir and exit_with_hooks are functions that hooks find in Debian's script and
  // call. While a hook is read that calls them, or a function that it has redefined, there may be
  // no connection: hooks that fail then are told to the system's log, as that script does.
  // No function can have exit's name (POSIX, special built-ins), so that an alias has it, which
  // counts in what is read from then on. Whether exit ends this shell or one that it has forked
  // tells /proc, for $$ is the same in both; the status of those is a hook's own affair. Without
  // an argument exit stays without one, for in a trap that is the status of before the trap.
  private static final String TEXT =
      """
      jdhclient_key=$1 jdhclient_names=$2 jdhclient_exit_hooks=$3
      jdhclient_reading= jdhclient_later= jdhclient_turn=enter jdhclient_taken_over=
      shift 3
      if (eval ': 19>&3 3>&19') 2>/dev/null; then
        eval 'exec 19>&3 3>&-'
        jdhclient_connection=19
        jdhclient_connected() { "$@"; }
        jdhclient_read() { . "$1"; }
      else
        jdhclient_connection=9
        jdhclient_connected() { "$@" 9>&3 3>&-; }
        jdhclient_read() { . "$1" 3>&-; }
      fi
      jdhclient_word() {
        printf '\\n%s %s\\n' "$jdhclient_key" "$1" >&"$jdhclient_connection"
      }
      jdhclient_say() (
        unset IFS
        set -f +e +u
        jdhclient_words=$1
        for jdhclient_name in $jdhclient_names; do
          eval "set -- \\${$jdhclient_name-}"
          [ $# = 0 ] || printf '\\n%s left %s %s\\n' "$jdhclient_key" "$jdhclient_name" "$*"
        done
        jdhclient_word "$jdhclient_words"
      ) >&"$jdhclient_connection"
      jdhclient_ask() {
        jdhclient_say "$1" || return 1
        while IFS=' ' read -r jdhclient_word jdhclient_name jdhclient_value; do
          case $jdhclient_word in
            put) eval "$jdhclient_name=\\$jdhclient_value" ;;
            unset) unset "$jdhclient_name" ;;
            *) return "$jdhclient_word" ;;
          esac
        done <&"$jdhclient_connection"
        return 1
      }
      jdhclient_part() {
        case $jdhclient_reading in
          hook) jdhclient_later="$jdhclient_later,$1," ;;
          *) jdhclient_ask "$1" ;;
        esac
      }
      set_hostname() { jdhclient_part host-name; }
      make_resolv_conf() { jdhclient_part resolv.conf; }
      jdhclient_run() {
        set -- "$1" "$jdhclient_reading"
        jdhclient_reading=hook
        jdhclient_read "$1"
        jdhclient_status=$? jdhclient_reading=$2
        [ "$jdhclient_status" = 0 ] || jdhclient_failed "$jdhclient_status" "$1"
      }
      jdhclient_failed() {
        case $jdhclient_reading in
          hook)
            printf 'the hook %s ended with status %s\\n' "$2" "$1" >&2
            logger -p daemon.err "the hook $2 ended with status $1" || :
            ;;
          *) jdhclient_connected jdhclient_say "failed $1 $2" ;;
        esac
      }
      run_hook() {
        [ -f "$1" ] || return 0
        set -- "$1" "$jdhclient_reading"
        jdhclient_reading=hook
        jdhclient_run "$1"
        jdhclient_reading=$2
        return "$jdhclient_status"
      }
      run_hookdir() {
        [ -d "$1" ] || return 0
        set -- 0 $(run-parts --list "$1")
        while [ $# -gt 1 ]; do
          if run_hook "$2"; then
            jdhclient_status=$1
          else
            jdhclient_status=$(($1 | $?))
          fi
          shift 2
          set -- "$jdhclient_status" "$@"
        done
        return "$1"
      }
      exit_with_hooks() {
        exit_status=${1:-0} jdhclient_reading=hook
        case $jdhclient_turn in
          enter) ! jdhclient_main || jdhclient_taken_over=yes ;;
        esac
        [ "$jdhclient_turn" = exit ] || jdhclient_run_exit_hooks
        jdhclient_exit "$?" "$exit_status"
      }
      jdhclient_run_exit_hooks() {
        eval "set -- $jdhclient_exit_hooks"
        jdhclient_turn=exit
        while [ $# -gt 0 ]; do
          jdhclient_run_exit "$1"
          [ "$jdhclient_reading" = hook ] || jdhclient_do_again
          jdhclient_later=
          shift
        done
      }
      jdhclient_do_again() {
        for jdhclient_again in host-name resolv.conf; do
          case $jdhclient_later in
            *,$jdhclient_again,*) jdhclient_connected jdhclient_ask "$jdhclient_again" ;;
          esac
        done
      }
      jdhclient_run_exit() {
        jdhclient_routes=
        case $jdhclient_taken_over$exit_status$1 in
          0*/rfc3442-classless-routes)
            jdhclient_routes=${new_rfc3442_classless_static_routes-}
            unset new_rfc3442_classless_static_routes
            ;;
        esac
        jdhclient_run "$1"
        [ -z "$jdhclient_routes" ] || export "new_rfc3442_classless_static_routes=$jdhclient_routes"
      }
      jdhclient_main() { [ /proc/self -ef "/proc/$$" ]; }
      jdhclient_return() { return "$1"; }
      jdhclient_exit() {
        case $jdhclient_taken_over${2-$1} in
          yes23[0-9]) ;;
          yes[0-8]) ! jdhclient_main || set -- "23${2-$1}" ${2+"23$2"} ;;
          yes*) ! jdhclient_main || set -- 239 ${2+239} ;;
          2|3) ! jdhclient_main || set -- "22${2-$1}" ${2+"22$2"} ;;
        esac
        [ "$#" != 1 ] || jdhclient_return "$1" || exit
        shift
        exit "$@"
      }
      alias jdhclient_alias=jdhclient_main 2>/dev/null
      if eval jdhclient_alias 2>/dev/null; then
        alias exit='jdhclient_exit "$?"'
        jdhclient_connected jdhclient_word marks
      fi
      [ "${new_interface_mtu:-0}" -ge 576 ] || new_interface_mtu=
      exit_status=0
      while [ $# -gt 0 ]; do
        jdhclient_run "$1"
        shift
      done
      exit_status=0 jdhclient_later= jdhclient_turn=own
      jdhclient_connected jdhclient_ask configure || exit_status=$?
      case $exit_status$reason in
        0BOUND|0RENEW|0REBIND|0REBOOT|0TIMEOUT)
          jdhclient_connected set_hostname
          jdhclient_connected make_resolv_conf
          jdhclient_connected jdhclient_say 'passed host-name resolv.conf'
          ;;
        0BOUND6|0RENEW6|0REBIND6)
          jdhclient_connected make_resolv_conf
          jdhclient_connected jdhclient_say 'passed resolv.conf'
          ;;
      esac
      jdhclient_run_exit_hooks
      jdhclient_exit "$?" "$exit_status"
      """;

  private HookScript() {}

  /**
   * @param shell a file, and what it is called with
   * @param variables names of those of which enter hooks may make something else
   */
  static List<String> arguments(
      List<String> shell, String key, List<String> variables, List<Path> enter, List<Path> exit) {
    var words = exit.stream().map(HookScript::word).collect(Collectors.joining(" "));
    var arguments = new ArrayList<>(shell);
    arguments.addAll(List.of("-c", TEXT, "jdhclient-hooks", key, String.join(" ", variables)));
    arguments.add(words);
    enter.forEach(hook -> arguments.add(hook.toString()));
    return arguments;
  }

  private static String word(Path hook) {
    return "'" + hook.toString().replace("'", "'\\''") + "'";
  }
}
