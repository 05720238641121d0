package org.jdhclient.dhcp6.association;

import org.jdhclient.identity.Iaid;

/** By what client and servers know an identity association: its kind and its IAID. */
public record AssociationName(AssociationType type, Iaid iaid) {

  @Override
  public String toString() {
    return type + " " + iaid;
  }
}
