package org.jdhclient.leasefile;

import org.jdhclient.time.WallTime;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A lease file with something new in it, made of the present one piece by piece: what else stands
 * there stays, but for what is torn or long over.
 */
public final class LeaseFileEdit {
  private final Change change;
  private final LeaseFileReader reader;
  private OctetWriter text = new OctetWriter();

  private LeaseFileEdit(Change change) {
    this.change = change;
    this.reader = new LeaseFileReader(change::isConcerned, new Copying());
    write(change.beginning());
  }

  /** What is new in a file. */
  private interface Change {
    /** Whether an interface's leases may change. */
    boolean isConcerned(String interfaceName);

    /** Whether a declaration stays where it is. */
    boolean keeps(Declaration declaration);

    /** The same of a lease of an interface that is not concerned, as it stands in the file. */
    boolean keepsOther(byte[] text, int from, int to);

    String beginning();

    String ending();
  }

  /**
   * Adds a lease as the newest, in the place of older ones of its interface and address. The ten
   * newest of the interface stay. Other interfaces' leases go a day after they are over: there may
   * be any number of interfaces, which come, and go for good.
   */
  public static LeaseFileEdit adding(StoredLease newest, WallTime now) {
    return new LeaseFileEdit(new Addition(newest, new NewestLeases(NewestLeases.MOST - 1), now));
  }

  /** Puts a DUID in the place of any on record, before the leases. */
  public static LeaseFileEdit withDefaultDuid(Octets duid) {
    return new LeaseFileEdit(new NewDuid(new DefaultDuid(duid)));
  }

  private record Addition(StoredLease newest, NewestLeases others, WallTime now) implements Change {
    /** So that a clock that is wrong by some hours, a time zone's for one, costs no lease. */
    private static final long SECONDS_OF_A_DAY = 86_400;

    @Override
    public boolean isConcerned(String interfaceName) {
      return newest.isOf(interfaceName);
    }

    @Override
    public boolean keeps(Declaration declaration) {
      if (!(declaration instanceof StoredLease lease)) {
        return true;
      }
      if (!newest.isOf(lease.interfaceName())) {
        return hasNoEnd(lease) || !isLongOver(lease.expiresAt());
      }
      if (!lease.address().equals(newest.address())) {
        others.add(lease);
      }
      return false;
    }

    @Override
    public boolean keepsOther(byte[] text, int from, int to) {
      return LeaseText.expiry(text, from, to).filter(this::isLongOver).isEmpty();
    }

    /** What does not say when it ends has been written by others, and may be meant for ever. */
    private static boolean hasNoEnd(StoredLease lease) {
      return lease.expiresAt().equals(WallTime.EPOCH);
    }

    private boolean isLongOver(WallTime expiry) {
      return now.reached(expiry.plusSeconds(SECONDS_OF_A_DAY));
    }

    @Override
    public String beginning() {
      return "";
    }

    @Override
    public String ending() {
      var text = new StringBuilder();
      others.all().forEach(lease -> text.append(lease.toText()));
      return text.append(newest.toText()).toString();
    }
  }

  private record NewDuid(DefaultDuid duid) implements Change {
    @Override
    public boolean isConcerned(String interfaceName) {
      return false;
    }

    @Override
    public boolean keeps(Declaration declaration) {
      return !(declaration instanceof DefaultDuid);
    }

    @Override
    public boolean keepsOther(byte[] text, int from, int to) {
      return true;
    }

    @Override
    public String beginning() {
      return duid.toText();
    }

    @Override
    public String ending() {
      return "";
    }
  }

  private final class Copying implements Declarations {
    @Override
    public void add(Declaration declaration) {
      if (change.keeps(declaration)) {
        write(declaration.toText());
      }
    }

    @Override
    public void addOther(byte[] octets, int from, int to) {
      if (change.keepsOther(octets, from, to)) {
        text.octets(octets, from, to);
      }
    }
  }

  private void write(String added) {
    text.octets(Octets.ofLatin1(added));
  }

  /**
   * Takes the next octets of the present file.
   *
   * @return the next of the new one
   */
  public byte[] add(byte[] piece) {
    reader.add(piece);
    return taken();
  }

  /**
   * There is no more of the present file.
   *
   * @return the rest of the new one
   */
  public byte[] end() {
    reader.end();
    write(change.ending());
    return taken();
  }

  private byte[] taken() {
    var octets = text.toByteArray();
    text = new OctetWriter();
    return octets;
  }
}
