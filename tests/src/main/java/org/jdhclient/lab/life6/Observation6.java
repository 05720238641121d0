package org.jdhclient.lab.life6;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdhclient.lab.cell.CommandResult;

/**
 * What is to be seen of a client's life.
 *
 * @param runs each command with what it printed and how it ended; of one in the foreground, so far
 * @param calls of its script, in their order
 * @param leaseFile its text
 * @param addresses eth0's global ones, {@code 2001:db8:1::20/128}
 */
public record Observation6(
    List<CommandResult> runs,
    List<Call> calls,
    String leaseFile,
    List<String> addresses,
    String resolvConf) {

  public Observation6 {
    runs = List.copyOf(runs);
    calls = List.copyOf(calls);
    addresses = List.copyOf(addresses);
  }

  /** A call of a script: its environment, but for what the shell itself sets. */
  public record Call(Map<String, String> environment) {
    private static final List<String> OF_THE_SHELL = List.of("PWD", "_", "SHLVL", "OLDPWD");

    /** Reads what env(1) prints. */
    static Call parse(String text) {
      Map<String, String> variables = new TreeMap<>();
      for (var line : text.lines().toList()) {
        int equals = line.indexOf('=');
        variables.put(line.substring(0, equals), line.substring(equals + 1));
      }
      variables.keySet().removeAll(OF_THE_SHELL);
      return new Call(variables);
    }

    public String reason() {
      return environment.getOrDefault("reason", "");
    }

    @Override
    public String toString() {
      return environment.entrySet().stream()
          .map(each -> "  " + each.getKey() + "=" + each.getValue() + "\n")
          .collect(Collectors.joining("", reason() + "\n", ""));
    }
  }

  /** All lines that were printed, in the order of the runs. */
  public List<String> lines() {
    return runs.stream().flatMap(run -> (run.out() + run.err()).lines()).toList();
  }

  /** The last lease6 in its file, from its brace on; empty if there is none. */
  public String lastLease() {
    int last = leaseFile.lastIndexOf("lease6 {");
    return last < 0 ? "" : leaseFile.substring(last);
  }

  @Override
  public String toString() {
    return runs.stream().map(CommandResult::toString).collect(Collectors.joining("\n"))
        + calls.stream().map(call -> "\nscript: " + call).collect(Collectors.joining())
        + "\nlease file:\n"
        + leaseFile
        + "\naddresses: "
        + addresses
        + "\nresolv.conf:\n"
        + resolvConf;
  }
}
