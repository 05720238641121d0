package org.jdhclient.config6;

import java.util.List;
import org.jdhclient.dhcp6.association.AssociationName;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaLease;
import org.jdhclient.identity.Iaid;

/**
 * An identity association that the owner wants.
 *
 * @param hints what is named in a Solicit: a prefix of no address but the length that is wanted
 */
public record WantedAssociation(AssociationType type, Iaid iaid, List<IaLease> hints) {
  public WantedAssociation {
    hints = List.copyOf(hints);
  }

  /** The same under another IAID. */
  WantedAssociation as(Iaid other) {
    return new WantedAssociation(type, other, hints);
  }

  public AssociationName name() {
    return new AssociationName(type, iaid);
  }
}
