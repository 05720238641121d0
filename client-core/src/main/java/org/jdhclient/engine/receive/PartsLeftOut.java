package org.jdhclient.engine.receive;

/** What of used packets was left out: how often, and what the last of it was. */
final class PartsLeftOut {
  private long count;
  private String last = "";

  /**
   * Counts one.
   *
   * @return whether it is another than the one before
   */
  boolean add(String detail) {
    count++;
    boolean isNews = !detail.equals(last);
    last = detail;
    return isNews;
  }

  long count() {
    return count;
  }
}
