package org.jdhclient.report;

/**
 * What a client has asked in vain.
 *
 * @param times how often
 * @param message its name, as RFCs have it
 */
public record Asked(long times, String message) {
  @Override
  public String toString() {
    return times + " " + message + (times == 1 ? "" : "s");
  }
}
