package org.jdhclient.report;

import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.time.Span;

/**
 * An attempt to get a lease has failed: why, and what comes next.
 *
 * @param rest until the next attempt; zero, if the asking goes on; for ever, if it begins with the
 *     link; none, if there is none
 * @param family whose client it is, and so can be diagnosed
 */
public record NoLease(FailureCause cause, Optional<Span> rest, Family family) implements Warning {
  @Override
  public String text(String interfaceName) {
    return interfaceName
        + ": no lease, because "
        + cause.because(interfaceName)
        + " "
        + rest.map(NoLease::next).orElse("")
        + family.command()
        + " --diagnose "
        + interfaceName
        + " says more.";
  }

  private static String next(Span rest) {
    if (rest.equals(Span.ZERO)) {
      return "It goes on asking; ";
    }
    return rest.isForever()
        ? "The next try is when the link is there; "
        : "The next try is in " + rest.seconds() + " seconds; ";
  }
}
