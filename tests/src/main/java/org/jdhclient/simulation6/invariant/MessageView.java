package org.jdhclient.simulation6.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.Octets;

/** A message as its octets have it (RFC 9915 8), read without the product's decoders. */
public record MessageView(
    int type, int xid, List<Part> options, List<AssociationView> associations) {
  public static final int SOLICIT = 1;
  public static final int ADVERTISE = 2;
  public static final int REQUEST = 3;
  public static final int CONFIRM = 4;
  public static final int RENEW = 5;
  public static final int REBIND = 6;
  public static final int REPLY = 7;
  public static final int RELEASE = 8;
  public static final int DECLINE = 9;
  public static final int RECONFIGURE = 10;
  public static final int INFORMATION_REQUEST = 11;

  public static final int CLIENT_ID = 1;
  public static final int SERVER_ID = 2;
  public static final int IA_NA = 3;
  public static final int IA_TA = 4;
  public static final int IAADDR = 5;
  public static final int ORO = 6;
  public static final int PREFERENCE = 7;
  public static final int ELAPSED_TIME = 8;
  public static final int AUTH = 11;
  public static final int STATUS_CODE = 13;
  public static final int RAPID_COMMIT = 14;
  public static final int RECONF_MSG = 19;
  public static final int RECONF_ACCEPT = 20;
  public static final int NAME_SERVERS = 23;
  public static final int IA_PD = 25;
  public static final int IAPREFIX = 26;
  public static final int INFO_REFRESH_TIME = 32;
  public static final int SOL_MAX_RT = 82;
  public static final int INF_MAX_RT = 83;

  private static final Set<Integer> ASSOCIATIONS = Set.of(IA_NA, IA_TA, IA_PD);
  private static final int HEADER = 4;

  /** One option. */
  public record Part(int code, Octets value) {}

  /**
   * @throws MalformedPacketException if an option exceeds the message, or an association is none
   */
  public static MessageView of(Octets payload) throws MalformedPacketException {
    var reader = payload.reader();
    int type = reader.u8();
    int xid = reader.u8() << 16 | reader.u16();
    var options = parts(reader);
    var associations = new ArrayList<AssociationView>();
    for (var option : options) {
      if (ASSOCIATIONS.contains(option.code())) {
        associations.add(AssociationView.of(option));
      }
    }
    return new MessageView(type, xid, options, associations);
  }

  static List<Part> parts(OctetReader reader) throws MalformedPacketException {
    var parts = new ArrayList<Part>();
    while (reader.remaining() >= HEADER) {
      int code = reader.u16();
      parts.add(new Part(code, reader.octets(reader.u16())));
    }
    return parts;
  }

  public boolean has(int code) {
    return find(code).isPresent();
  }

  public Optional<Octets> find(int code) {
    return find(options, code);
  }

  static Optional<Octets> find(List<Part> options, int code) {
    for (var option : options) {
      if (option.code() == code) {
        return Optional.of(option.value());
      }
    }
    return Optional.empty();
  }

  /** The number that an option is, or begins with; another if it is not there. */
  public long number(int code, int octets, long otherwise) {
    var value = find(code);
    return value.isEmpty() || value.get().length() < octets
        ? otherwise
        : number(value.get(), octets);
  }

  static long number(Octets value, int octets) {
    long number = 0;
    for (int i = 0; i < octets; i++) {
      number = number << 8 | value.at(i);
    }
    return number;
  }

  /** What it says of itself: 0 for success, or nothing. */
  public int status() {
    return (int) number(STATUS_CODE, 2, 0);
  }

  public Optional<AssociationView> association(AssociationView.Key key) {
    return associations.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** All that is named in it. */
  public Set<Lent> named() {
    var named = new HashSet<Lent>();
    associations.forEach(one -> one.leases().forEach(lease -> named.add(lease.lent())));
    return named;
  }
}
