package org.jdhclient.engine.port;

/**
 * What became of a change.
 *
 * @param why the host's words, ready for the log; empty unless it refused
 */
public record ChangeOutcome(Result result, String why) {
  public static final ChangeOutcome DONE = new ChangeOutcome(Result.DONE, "");

  /** What was to be set was there already, or what was to go was gone. */
  public static final ChangeOutcome ALREADY = new ChangeOutcome(Result.ALREADY, "");

  /** The three ways in which a change ends. */
  public enum Result {
    DONE,
    ALREADY,
    REFUSED
  }

  public static ChangeOutcome refused(String why) {
    return new ChangeOutcome(Result.REFUSED, why);
  }

  public boolean isRefused() {
    return result == Result.REFUSED;
  }
}
