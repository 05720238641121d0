package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.Ipv4Prefix;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.Octets;

/**
 * Decodes the options that carry routes: classless (121, and Microsoft's 249) and classful (33).
 */
public final class RouteOptions {
  private RouteOptions() {}

  /**
   * Reads RFC 3442 destination descriptors. Host bits of a destination are masked off.
   *
   * @throws MalformedPacketException if any part is cut off or a width is over 32: then no route of
   *     the option can be trusted
   */
  public static List<Route> classless(Octets value) throws MalformedPacketException {
    if (value.length() < 5) {
      throw new MalformedPacketException("fewer than 5 octets of classless routes", 0);
    }
    var reader = value.reader();
    var routes = new ArrayList<Route>();
    while (reader.hasRemaining()) {
      routes.add(new Route(destination(reader), reader.ipv4Address()));
    }
    return List.copyOf(routes);
  }

  /** A width, and as many octets of the network as it makes significant. */
  private static Ipv4Prefix destination(OctetReader reader) throws MalformedPacketException {
    int at = reader.offset();
    int width = reader.u8();
    if (width > 32) {
      throw new MalformedPacketException("a destination of width " + width, at);
    }
    int network = 0;
    for (int i = 0; i < (width + 7) / 8; i++) {
      network |= reader.u8() << 24 - 8 * i;
    }
    return Ipv4Prefix.containing(new Ipv4Address(network), width);
  }

  /**
   * Reads pairs of destination and router (RFC 2132 5.8). The destination is the network of its
   * class, or one host where it has bits beyond that.
   *
   * @throws MalformedPacketException if the length is no multiple of 8, or a destination is
   *     0.0.0.0, which the RFC calls illegal
   */
  public static List<Route> classful(Octets value) throws MalformedPacketException {
    if (value.isEmpty() || value.length() % 8 != 0) {
      throw new MalformedPacketException(value.length() + " octets of static routes", 0);
    }
    var reader = value.reader();
    var routes = new ArrayList<Route>();
    while (reader.hasRemaining()) {
      var destination = reader.ipv4Address();
      if (destination.isAny()) {
        throw new MalformedPacketException("a static route to 0.0.0.0", reader.offset() - 4);
      }
      routes.add(new Route(classNetwork(destination), reader.ipv4Address()));
    }
    return List.copyOf(routes);
  }

  private static Ipv4Prefix classNetwork(Ipv4Address destination) {
    var network = Ipv4Prefix.containing(destination, classLength(destination));
    return network.network().equals(destination) ? network : Ipv4Prefix.containing(destination, 32);
  }

  /** The prefix length of an address's class (RFC 791): 8, 16 or 24. */
  public static int classLength(Ipv4Address address) {
    int first = address.value() >>> 24;
    if (first < 128) {
      return 8;
    }
    return first < 192 ? 16 : 24;
  }
}
