package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/** The domain search list (option 119, RFC 3397): DNS names with RFC 1035 compression. */
public final class DomainSearch {
  private static final int MAX_NAMES = 64;
  private static final int MAX_NAME = 253;
  private static final int POINTER = 0xc0;

  private final Octets list;
  private int position;

  private DomainSearch(Octets list) {
    this.list = list;
  }

  /**
   * Reads at most 64 names. Pointers must point backwards, each further than the one before, so
   * that every chain ends.
   *
   * @throws MalformedPacketException if any name is not a valid one; then the whole option is no
   *     use
   */
  public static List<String> decode(Octets list) throws MalformedPacketException {
    if (list.isEmpty()) {
      throw new MalformedPacketException("empty search list", 0);
    }
    return new DomainSearch(list).names();
  }

  private List<String> names() throws MalformedPacketException {
    var names = new ArrayList<String>();
    while (position < list.length() && names.size() < MAX_NAMES) {
      names.add(name());
    }
    return List.copyOf(names);
  }

  private String name() throws MalformedPacketException {
    var name = new StringBuilder();
    int at = position;
    int limit = position;
    boolean jumped = false;
    while (true) {
      int length = octet(at);
      if (length == 0) {
        position = jumped ? position : at + 1;
        return checked(name, at);
      }
      if (length < POINTER) {
        label(name, at, length);
        at += 1 + length;
      } else {
        int target = (length & ~POINTER) << 8 | octet(at + 1);
        if (target >= limit) {
          throw new MalformedPacketException("a compression pointer that is not backwards", at);
        }
        position = jumped ? position : at + 2;
        jumped = true;
        limit = target;
        at = target;
      }
    }
  }

  private void label(StringBuilder name, int at, int length) throws MalformedPacketException {
    if (length > 63) {
      throw new MalformedPacketException("reserved label type", at);
    }
    if (name.length() > 0) {
      name.append('.');
    }
    for (int i = at + 1; i <= at + length; i++) {
      if (!DnsName.isLabelCharacter(octet(i))) {
        throw new MalformedPacketException("not a character of a name", i);
      }
      name.append((char) octet(i));
    }
    if (name.length() > MAX_NAME) {
      throw new MalformedPacketException("a name of more than 253 characters", at);
    }
  }

  private static String checked(StringBuilder name, int at) throws MalformedPacketException {
    if (name.isEmpty()) {
      throw new MalformedPacketException("the root is no search domain", at);
    }
    var text = name.toString();
    DnsName.check(text);
    return text;
  }

  private int octet(int at) throws MalformedPacketException {
    if (at >= list.length()) {
      throw new MalformedPacketException("truncated name", at);
    }
    return list.at(at);
  }
}
