package org.jdhclient.simulation;

/** Counts the calls that a process makes, and kills it at one of them. */
final class Killer {
  private long callsLeft = Long.MAX_VALUE;

  /**
   * @param calls that the process may make yet
   */
  void killAfter(long calls) {
    callsLeft = calls;
  }

  void spare() {
    callsLeft = Long.MAX_VALUE;
  }

  /** The process is about to make a call. */
  void call() {
    if (callsLeft-- <= 0) {
      throw new KilledException();
    }
  }
}
