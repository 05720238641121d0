package org.jdhclient.dhcp6.option;

import java.util.List;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * Whose the host is (RFC 9915 21.16).
 *
 * @param enterprise the vendor's number at IANA
 * @param data at least one string
 */
public record VendorClass(long enterprise, List<Octets> data) {
  public VendorClass {
    data = List.copyOf(data);
  }

  static VendorClass decode(OctetReader value) throws MalformedPacketException {
    return new VendorClass(value.u32(), OptionValues.someStrings(value));
  }

  static void encode(OctetWriter writer, VendorClass value) {
    OptionValues.strings(writer.u32(value.enterprise), value.data);
  }
}
