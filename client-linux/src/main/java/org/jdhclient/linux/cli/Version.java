package org.jdhclient.linux.cli;

/**
 * This build's version. It is written here, and held to Maven's by a test, because to read it from
 * a resource opens the jar, which the first packet would have to wait for.
 */
final class Version {
  static final String NUMBER = "0.2.0";

  private Version() {}

  /** Such as {@code jdhclient 0.2.0}. */
  static String text() {
    return "jdhclient " + NUMBER;
  }
}
