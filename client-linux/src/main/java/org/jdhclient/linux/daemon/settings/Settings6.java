package org.jdhclient.linux.daemon.settings;

import java.util.List;
import org.jdhclient.config6.Completeness;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.engine6.projection.Placement;

/**
 * What a client of DHCPv6 was told to do, beside what is in {@link Settings}.
 *
 * @param associations that are wanted, the kind of each; none if only options are
 * @param prefixLengthHint how long a prefix is asked for; 0 to leave it to the server
 * @param placement how what is lent is put on the host
 */
public record Settings6(
    List<AssociationType> associations,
    Completeness completeness,
    int prefixLengthHint,
    Placement placement) {
  /** One address, of whoever has it. */
  public static final Settings6 DEFAULT =
      new Settings6(List.of(AssociationType.IA_NA), Completeness.ANY, 0, Placement.DEFAULT);

  public Settings6 {
    associations = List.copyOf(associations);
  }

  /** Whether only options are asked for. */
  public boolean isStateless() {
    return associations.isEmpty();
  }
}
