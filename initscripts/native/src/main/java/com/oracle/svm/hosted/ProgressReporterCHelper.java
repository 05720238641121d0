package com.oracle.svm.hosted;

/**
 * Takes the place of native-image's own class of this name, which loads a C library that only a
 * GraalVM JDK has. What it tells is only printed.
 */
public final class ProgressReporterCHelper {
  private static final int COLUMNS = 80;

  private ProgressReporterCHelper() {}

  public static int getTerminalWindowColumnsClamped() {
    return COLUMNS;
  }

  public static int getTerminalWindowColumns() {
    return COLUMNS;
  }

  /** The most memory that was resident, in octets; zero is what it says if that is not known. */
  public static long getPeakRSS() {
    return 0;
  }
}
