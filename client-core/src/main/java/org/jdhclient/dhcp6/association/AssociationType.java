package org.jdhclient.dhcp6.association;

import java.util.Optional;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.wire.Octets;

/** Kinds of identity associations, whose IAIDs have nothing to do with each other. */
public enum AssociationType {
  /** Addresses. */
  IA_NA(KnownOptions.IA_NA, KnownOptions.IAADDR),
  /** Temporary addresses, without T1 and T2; obsolete, and still served by some (RFC 8415 21.5). */
  IA_TA(KnownOptions.IA_TA, KnownOptions.IAADDR),
  /** Prefixes for networks behind the client. */
  IA_PD(KnownOptions.IA_PD, KnownOptions.IAPREFIX);

  private static final AssociationType[] VALUES = values();

  private final KnownOption<Octets> option;
  private final KnownOption<Octets> lease;

  AssociationType(KnownOption<Octets> option, KnownOption<Octets> lease) {
    this.option = option;
    this.lease = lease;
  }

  /** The kind whose option has this code, if it is one's. */
  public static Optional<AssociationType> of(int code) {
    for (var type : VALUES) {
      if (type.option.code() == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The option that is such an association. */
  public KnownOption<Octets> option() {
    return option;
  }

  /** The option in it that is an address or prefix. */
  KnownOption<Octets> lease() {
    return lease;
  }

  /** Whether its server says when to extend it. */
  public boolean hasTimes() {
    return this != IA_TA;
  }
}
