package org.jdhclient.linux.host.resolv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jdhclient.linux.host.files.IoReason;
import org.jdhclient.linux.host.files.ReplacementCheck;
import org.jdhclient.linux.host.files.SymbolicLinks;

/** Why resolv.conf could not take a lease's name servers, found without writing to it. */
public final class ResolvConfObstacle {
  private ResolvConfObstacle() {}

  /**
   * @param file normally /etc/resolv.conf
   * @return the file and what is wrong with it; empty if it can be written, or another program that
   *     makes it is told
   */
  public static Optional<String> of(Path file) {
    try {
      var target = SymbolicLinks.follow(file);
      if (!ForeignResolver.makes(file, target)) {
        ReplacementCheck.check(target);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(IoReason.of(e));
    }
  }
}
