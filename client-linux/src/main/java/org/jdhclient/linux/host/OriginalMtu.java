package org.jdhclient.linux.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jdhclient.linux.host.files.FileContent;
import org.jdhclient.linux.host.files.FileReplacement;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.RunDirectory;
import org.slf4j.Logger;

/**
 * The MTU that an interface had before a lease changed it: kept where other processes find it, for
 * the one that changes it back may not be the one that changed it.
 */
final class OriginalMtu {
  private final Path file;
  private final Logger log;

  OriginalMtu(Path runDirectory, String interfaceName, Logger log) {
    this.file = runDirectory.resolve(interfaceName + ".mtu");
    this.log = log;
  }

  /**
   * @param present what the interface has now, which is the answer if no lease has changed it
   * @return in octets
   */
  int or(int present) {
    try {
      return Integer.parseInt(FileContent.text(file).strip());
    } catch (NoSuchFileException e) {
      return present;
    } catch (IOException | NumberFormatException e) {
      log.warn("{} is no use: {}", file, e.getMessage());
      return present;
    }
  }

  /** A lease is about to change it. */
  void keep(int original) {
    try {
      RunDirectory.make(file.getParent());
      FileReplacement.replace(file, original + "\n");
    } catch (IOException e) {
      log.warn("the MTU will not be set back: {}", IoReason.of(e));
    }
  }

  /** It is as it was. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} stays: {}", file, IoReason.of(e));
    }
  }
}
