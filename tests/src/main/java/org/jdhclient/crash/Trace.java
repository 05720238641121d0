package org.jdhclient.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The log that strace wrote of all threads of the client and of what it started. */
record Trace(String text) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(?<thread>\\d+) +(?<call>\\w+)\\((?<rest>.*)$");
  private static final Pattern KILLED = Pattern.compile("(?m)^\\d+ +\\+\\+\\+ killed by SIGKILL");
  private static final Pattern DEAD = Pattern.compile("(?m)^(\\d+) +\\+\\+\\+ (?:killed|exited)");
  private static final String INJECTED = "(INJECTED)";
  private static final Pattern FIRST_THREAD = Pattern.compile("^\\d+");

  /** Every kill at a call that changes something, and every error that makes sense at a call. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    for (var call : Call.values()) {
      kinds(call)
          .forEach(
              (ordinal, kinds) ->
                  kinds.forEach(kind -> faults.add(new Fault(call, ordinal, kind))));
    }
    return faults;
  }

  /** What may happen at which of a thread's calls, of any thread. */
  private SortedMap<Integer, Set<String>> kinds(Call call) {
    var counts = new HashMap<String, Integer>();
    var kinds = new TreeMap<Integer, Set<String>>();
    var lines = LINE.matcher(text);
    while (lines.find()) {
      if (lines.group("call").equals(call.toString())) {
        int ordinal = counts.merge(lines.group("thread"), 1, Integer::sum);
        var there = kinds.computeIfAbsent(ordinal, none -> new LinkedHashSet<>());
        if (call.changes(lines.group("rest"))) {
          there.add(Fault.KILL);
        }
        there.addAll(call.errors(lines.group("rest")));
      }
    }
    return kinds;
  }

  /** Whether the fault came about. */
  boolean shows(Fault fault) {
    return fault.kind().equals(Fault.KILL) ? isKilled() : hasFailure();
  }

  /** Whether a system call was made to fail. */
  boolean hasFailure() {
    return text.contains(INJECTED);
  }

  /**
   * Whether an error was given to a call that cannot end in it, as EROFS to open a file to read it:
   * no kernel does that. Not all runs make the same calls, and strace only counts them.
   */
  boolean hasImpossibleFailure() {
    var errors = new HashMap<String, List<String>>();
    for (var line : text.lines().toList()) {
      var begun = LINE.matcher(line);
      if (begun.find()) {
        var call = Call.named(begun.group("call"));
        errors.put(
            begun.group("thread"),
            call.map(named -> named.errors(begun.group("rest"))).orElse(List.of()));
      }
      // A call that another thread's came between is ended in a line of its own.
      if (line.endsWith(INJECTED)) {
        var possible = errors.getOrDefault(line.split(" ")[0], List.of());
        if (possible.stream().noneMatch(error -> line.contains(" " + error + " "))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isKilled() {
    return KILLED.matcher(text).find();
  }

  /** Every thread of which it was told that it has ended. */
  List<String> dead() {
    return DEAD.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /** Whether the process that was started under strace has ended. */
  boolean isFirstOver() {
    var first = FIRST_THREAD.matcher(text);
    return first.find()
        && Pattern.compile("(?m)^" + first.group() + " +\\+\\+\\+ ").matcher(text).find();
  }
}
