package org.jdhclient.linux.daemon;

import java.util.List;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.engine6.projection.Placement.Delegated;

/**
 * What a client of DHCPv6 was told to do, beside what is in {@link Settings}.
 *
 * @param associations that are wanted, the kind of each; none if only options are
 * @param prefixLengthHint how long a prefix is asked for; 0 to leave it to the server
 * @param addressPrefixLength with which addresses are set, 1 to 128
 * @param delegated what becomes of prefixes
 */
public record Settings6(
    List<AssociationType> associations,
    Completeness completeness,
    int prefixLengthHint,
    int addressPrefixLength,
    Delegated delegated) {
  /** Of a host alone: what is on the link is the routers' to say (RFC 5942 4). */
  public static final int HOST_LENGTH = 128;

  /** One address, of whoever has it. */
  public static final Settings6 DEFAULT =
      new Settings6(
          List.of(AssociationType.IA_NA),
          Completeness.ANY,
          0,
          HOST_LENGTH,
          Delegated.LEFT_TO_SCRIPTS);

  public Settings6 {
    associations = List.copyOf(associations);
  }

  /** Whether only options are asked for. */
  public boolean isStateless() {
    return associations.isEmpty();
  }
}
