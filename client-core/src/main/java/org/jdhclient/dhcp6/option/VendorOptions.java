package org.jdhclient.dhcp6.option;

import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.OctetWriter;

/**
 * A vendor's own options (RFC 9915 21.17).
 *
 * @param enterprise the vendor's number at IANA
 */
public record VendorOptions(long enterprise, Dhcp6Options options) {

  static VendorOptions decode(OctetReader value) throws MalformedPacketException {
    return new VendorOptions(value.u32(), Dhcp6Options.decode(value));
  }

  static void encode(OctetWriter writer, VendorOptions value) {
    value.options.encode(writer.u32(value.enterprise));
  }
}
