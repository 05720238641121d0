package org.jdhclient.crash;

/**
 * What is to happen at a system call.
 *
 * @param call which
 * @param ordinal which of them, counted by strace in each thread by itself, from 1
 * @param kind the name of an error, or {@link #KILL}
 */
record Fault(Call call, int ordinal, String kind) {
  /** The process is ended at once, before the call does anything. */
  static final String KILL = "KILL";

  /** For strace's {@code -e}. */
  String expression() {
    return "inject=%s:%s=%s:when=%d"
        .formatted(call, kind.equals(KILL) ? "signal" : "error", kind, ordinal);
  }

  @Override
  public String toString() {
    return call + " " + ordinal + " " + kind;
  }
}
