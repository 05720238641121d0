package org.jdhclient.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The log that strace wrote of all threads of the client and of what it started. */
record Trace(String text) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(?<thread>\\d+) +(?<call>\\w+)\\((?<rest>.*)$");
  private static final Pattern KILLED = Pattern.compile("(?m)^\\d+ +\\+\\+\\+ killed by SIGKILL");
  private static final Pattern DEAD = Pattern.compile("(?m)^(\\d+) +\\+\\+\\+ (?:killed|exited)");
  private static final String INJECTED = "(INJECTED)";
  private static final Pattern FIRST_THREAD = Pattern.compile("^\\d+");

  /** Every kill and every error that makes sense at a call that changes something. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    for (var call : Call.values()) {
      for (int ordinal : ordinals(call)) {
        faults.add(new Fault(call, ordinal, Fault.KILL));
        call.errors().forEach(error -> faults.add(new Fault(call, ordinal, error)));
      }
    }
    return faults;
  }

  /** Which of a thread's calls, of any thread, are some that change something. */
  private SortedSet<Integer> ordinals(Call call) {
    var counts = new HashMap<String, Integer>();
    var ordinals = new TreeSet<Integer>();
    var lines = LINE.matcher(text);
    while (lines.find()) {
      if (lines.group("call").equals(call.toString())) {
        int ordinal = counts.merge(lines.group("thread"), 1, Integer::sum);
        if (call.changes(lines.group("rest"))) {
          ordinals.add(ordinal);
        }
      }
    }
    return ordinals;
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
   * Whether an error was given to a call that changes nothing, as to open a file to read it: no
   * kernel does that. Not all runs make the same calls, and strace only counts them.
   */
  boolean hasImpossibleFailure() {
    var calls = new HashMap<String, Boolean>();
    for (var line : text.lines().toList()) {
      var begun = LINE.matcher(line);
      if (begun.find()) {
        var call = Call.named(begun.group("call"));
        boolean changes = call.filter(named -> named.changes(begun.group("rest"))).isPresent();
        calls.put(begun.group("thread"), changes);
      }
      // A call that another thread's came between is ended in a line of its own.
      if (line.endsWith(INJECTED) && !calls.getOrDefault(line.split(" ")[0], true)) {
        return true;
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
