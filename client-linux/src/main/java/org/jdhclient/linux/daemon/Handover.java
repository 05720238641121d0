package org.jdhclient.linux.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.MacAddress;
import org.jdhclient.client.BootTime;
import org.jdhclient.client.Lease;
import org.jdhclient.leasefile.LeaseDatabase;
import org.jdhclient.leasefile.LeaseFile;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.leasefile.WallTime;
import org.jdhclient.wire.MalformedPacketException;

/**
 * All that one process tells another that goes on with its clients. As text it is a line with two
 * clocks, a line for each interface, an empty one, and the leases on record in the lease file's own
 * words: they are read with the same checks, and do not depend on a disk.
 */
public record Handover(List<Part> parts) {
  private static final String LEASES_FOLLOW = "\n\n";
  private static final int CLOCKS = 2;
  private static final int WORDS = 6;

  /** Where a client stands that is handed over. */
  public enum Standing {
    /** It has no lease yet, or there is no interface for it. */
    STARTING,
    BOUND,
    RESTING
  }

  /**
   * The client of one interface.
   *
   * @param device that it works on
   * @param deadline of what it does; that of a rest is kept
   * @param tally of the packets so far
   * @param leases on record, the newest first; if it is bound, the newest is in force
   */
  public record Part(
      String interfaceName,
      Device device,
      Standing standing,
      BootTime deadline,
      Tally tally,
      List<Lease> leases) {

    /** A client that has nothing yet; leases on record are read from the lease file then. */
    static Part starting(String interfaceName) {
      return new Part(
          interfaceName, Device.NONE, Standing.STARTING, BootTime.NEVER, Tally.NONE, List.of());
    }

    Part named(String otherName) {
      return new Part(otherName, device, standing, deadline, tally, leases);
    }

    private String toText() {
      return String.join(
          " ",
          interfaceName,
          device.toText(),
          standing.toString(),
          Long.toString(deadline.nanos()),
          tally.toText());
    }
  }

  /**
   * Until when there is nothing to do.
   *
   * @return empty unless it is one client, and that has a lease or rests
   */
  Optional<BootTime> napsUntil() {
    return parts.size() == 1 && parts.get(0).standing() != Standing.STARTING
        ? Optional.of(parts.get(0).deadline())
        : Optional.empty();
  }

  /**
   * The text tells the two clocks by which its times were written, so that a step of the wall clock
   * meanwhile changes none of them.
   *
   * @param wallNow read at the same moment as {@code now}
   */
  public String toText(WallTime wallNow, BootTime now) {
    var head = new StringBuilder(wallNow.epochSeconds() + " " + now.nanos());
    var database = LeaseDatabase.EMPTY;
    for (var part : parts) {
      head.append('\n').append(part.toText());
      for (int i = part.leases().size() - 1; i >= 0; i--) {
        var lease = part.leases().get(i);
        database = database.with(StoredLease.of(part.interfaceName(), lease, wallNow, now));
      }
    }
    return head + LEASES_FOLLOW + database.toText();
  }

  /**
   * @throws MalformedPacketException if the text is none that {@link #toText} made
   */
  public static Handover parse(String text) throws MalformedPacketException {
    int end = text.indexOf(LEASES_FOLLOW);
    if (end < 0) {
      throw new MalformedPacketException("no handover", 0);
    }
    var lines = text.substring(0, end).split("\n");
    var leases = LeaseFile.parse(text.substring(end)).database();
    try {
      return parse(lines, leases);
    } catch (IllegalArgumentException e) {
      throw new MalformedPacketException("no handover: " + e.getMessage(), 0);
    }
  }

  private static Handover parse(String[] lines, LeaseDatabase leases)
      throws MalformedPacketException {
    var clocks = words(lines[0], CLOCKS);
    var wallThen = new WallTime(Long.parseLong(clocks[0]));
    var then = new BootTime(Long.parseLong(clocks[1]));
    var parts = new ArrayList<Part>();
    for (int i = 1; i < lines.length; i++) {
      var words = words(lines[i], WORDS);
      var own = new ArrayList<Lease>();
      for (var lease : leases.leasesOf(words[0])) {
        own.add(0, lease.toLease(wallThen, then));
      }
      var device = new Device(Integer.parseInt(words[1]), MacAddress.parse(words[2]));
      var standing = Standing.valueOf(words[3]);
      if (standing == Standing.BOUND && own.isEmpty()) {
        throw new MalformedPacketException("bound without a lease", 0);
      }
      var deadline = new BootTime(Long.parseLong(words[4]));
      var tally = Tally.parse(words[5]);
      parts.add(new Part(words[0], device, standing, deadline, tally, List.copyOf(own)));
    }
    return new Handover(List.copyOf(parts));
  }

  /** The last word may hold blanks, or be empty. */
  private static String[] words(String line, int count) throws MalformedPacketException {
    var words = line.split(" ", count);
    if (words.length != count) {
      throw new MalformedPacketException("no handover", 0);
    }
    return words;
  }
}
