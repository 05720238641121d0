package org.jdhclient.dhcp6.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdhclient.dhcp6.option.LeftOut;
import org.jdhclient.dhcp6.option.LeftOut.Reason;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.identity.Iaid;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;

/** The associations of one message, from octets written out by the figures of RFC 9915 21. */
final class Decoding {
  static final Iaid IAID = new Iaid(0x3e112233);
  static final String FIELDS = "3e112233 0000003c 00000069";
  static final String ADDRESS = "20010db8000000000000000000001234";
  static final String IAADDR = "0005 0018" + ADDRESS + "00000078 00000096";
  static final String STATUS = "000d 0004 0000 6f6b";
  static final String PREFIX = "20010db8000100000000000000000000";
  static final String IAPREFIX = "001a 0019 00000e10 00001c20 38" + PREFIX;

  private final LeftOutList leftOut = new LeftOutList();
  private final AssociationDecoder decoder = new AssociationDecoder(leftOut);

  /** All that are there after one more. */
  List<IdentityAssociation> of(AssociationType type, String... octets) {
    return of(type, Hex.octets(octets));
  }

  List<IdentityAssociation> of(AssociationType type, Octets octets) {
    add(type, octets);
    return list();
  }

  void add(AssociationType type, Octets octets) {
    decoder.add(type, octets);
  }

  List<IdentityAssociation> list() {
    return decoder.list();
  }

  List<LeftOut> leftOut() {
    return leftOut.list();
  }

  void assertLeftOut(Reason reason, int times, String what) {
    assertThat(leftOut())
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).isEqualTo(reason))
        .satisfies(line -> assertThat(line.times()).isEqualTo(times))
        .satisfies(line -> assertThat(line.first()).contains(what));
  }
}
