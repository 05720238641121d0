package org.jdhclient.dhcp;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.wire.DnsName;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;
import org.jdhclient.wire.Octets;

/** The domain search list (option 119, RFC 3397): DNS names with RFC 1035 compression. */
public final class DomainSearch {
  private static final int MAX_NAMES = 64;

  private final Octets list;
  private final OctetReader reader;

  private DomainSearch(Octets list) {
    this.list = list;
    this.reader = list.reader();
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

  /** How many octets of a list are whole names, whatever these are. */
  static int wholeLength(Octets list) {
    var reader = list.reader();
    int whole = 0;
    try {
      while (reader.hasRemaining()) {
        DnsName.skip(reader);
        whole = reader.offset();
      }
    } catch (MalformedPacketException e) {
      // What is left is no whole name.
      return whole;
    }
    return whole;
  }

  private List<String> names() throws MalformedPacketException {
    var names = new ArrayList<String>();
    while (reader.hasRemaining() && names.size() < MAX_NAMES) {
      names.add(name());
    }
    return List.copyOf(names);
  }

  private String name() throws MalformedPacketException {
    int start = reader.offset();
    var name = new StringBuilder();
    var pointer = DnsName.appendLabels(name, reader);
    int limit = start;
    while (pointer.isPresent()) {
      int target = pointer.getAsInt();
      if (target >= limit) {
        throw new MalformedPacketException("a compression pointer that is not backwards", start);
      }
      pointer = DnsName.appendLabels(name, readerAt(target));
      limit = target;
    }
    return DnsName.checked(name, start);
  }

  private OctetReader readerAt(int offset) throws MalformedPacketException {
    var there = list.reader();
    there.skip(offset);
    return there;
  }
}
