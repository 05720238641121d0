package org.jdhclient.diagnosis.reply;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.diagnosis.cause.Cause;
import org.jdhclient.diagnosis.observe.Observations;
import org.jdhclient.report.ChecksumCure;
import org.jdhclient.report.LikelyHost;
import org.jdhclient.wire.ChecksumMode;

/**
 * Replies come that this mode refuses for their checksums, and another would take.
 *
 * @param command how to call the client
 * @param sufficient the strictest mode that would take one
 * @param host on whose bridge they are left so
 */
record ChecksumsRefused(
    String name, String command, Family family, ChecksumMode sufficient, LikelyHost host)
    implements Cause {
  static Optional<Cause> in(Observations seen) {
    if (seen.isAcceptedIn(seen.mode())) {
      return Optional.empty();
    }
    return Arrays.stream(ChecksumMode.values())
        .filter(seen::isAcceptedIn)
        .findFirst()
        .map(
            mode ->
                new ChecksumsRefused(
                    seen.name(), seen.command(), seen.family(), mode, seen.host()));
  }

  @Override
  public String word() {
    return sufficient == ChecksumMode.IGNORE ? "checksum-wrong" : "checksum-unfinished";
  }

  @Override
  public String verdict() {
    var fault = sufficient == ChecksumMode.IGNORE ? "wrong" : "unfinished";
    return "the UDP checksums of the replies are " + fault + ", and this mode refuses them";
  }

  @Override
  public String cure() {
    return command
        + " --checksum="
        + sufficient.word()
        + " "
        + name
        + " would get one. "
        + beyond();
  }

  private String beyond() {
    return sufficient == ChecksumMode.IGNORE
        ? "But damaged packets have a cause: look at the drivers, switches and relays between."
        : "Or cure it on the host: " + curing().sentence() + ".";
  }

  private ChecksumCure curing() {
    return new ChecksumCure(host, family);
  }

  @Override
  public List<String> more() {
    return sufficient == ChecksumMode.IGNORE ? List.of() : curing().explained();
  }
}
