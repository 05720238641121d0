package org.jdhclient.linux.process;

import java.io.IOException;

/** A process that names the program of another. */
final class ProcessList {
  private ProcessList() {}

  /**
   * @param words the other's number
   */
  public static void main(String[] words) throws IOException {
    var pid = Long.parseLong(words[0]);
    for (var process : ProcessDetails.all()) {
      if (process.pid() == pid) {
        System.out.println(process.program().length());
      }
    }
  }
}
