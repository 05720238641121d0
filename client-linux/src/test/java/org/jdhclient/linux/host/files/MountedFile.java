package org.jdhclient.linux.host.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that replaces a file of the owner's, and says what became of that. */
final class MountedFile {
  private MountedFile() {}

  /**
   * @param words the file and its new content
   */
  public static void main(String[] words) {
    try {
      FileReplacement.replaceOwners(Path.of(words[0]), words[1].getBytes(StandardCharsets.UTF_8));
      System.out.println("replaced");
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }
}
