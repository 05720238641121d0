package org.jdhclient.report;

/**
 * By what a server was looked for, and how often.
 *
 * @param message by its name
 */
public record Question(long times, String message) {
  @Override
  public String toString() {
    return times + " " + message + (times == 1 ? "" : "s");
  }
}
