package org.jdhclient.leasefile;

/**
 * A place in a file that could not be read.
 *
 * @param line from 1
 * @param column from 1
 */
public record LeaseFileProblem(int line, int column, String what) {
  @Override
  public String toString() {
    return line + ":" + column + ": " + what;
  }
}
