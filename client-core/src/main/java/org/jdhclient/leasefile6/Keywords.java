package org.jdhclient.leasefile6;

import java.util.Optional;
import org.jdhclient.dhcp6.association.AssociationType;

/** Words with which blocks begin. */
final class Keywords {
  private Keywords() {}

  static String of(AssociationType type) {
    return switch (type) {
      case IA_NA -> "ia-na";
      case IA_TA -> "ia-ta";
      case IA_PD -> "ia-pd";
    };
  }

  static Optional<AssociationType> type(String keyword) {
    return switch (keyword) {
      case "ia-na" -> Optional.of(AssociationType.IA_NA);
      case "ia-ta" -> Optional.of(AssociationType.IA_TA);
      case "ia-pd" -> Optional.of(AssociationType.IA_PD);
      default -> Optional.empty();
    };
  }

  /** Of what an association of this kind lends. */
  static String ofLease(AssociationType type) {
    return type == AssociationType.IA_PD ? "iaprefix" : "iaaddr";
  }
}
