package org.jdhclient.leasefile;

import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A lease file with something new in it, made of the present one piece by piece: what else stands
 * there stays, but for what is torn.
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

    String beginning();

    String ending();
  }

  /**
   * Adds a lease as the newest, in the place of older ones of its interface and address. The ten
   * newest of the interface stay.
   */
  public static LeaseFileEdit adding(StoredLease newest) {
    return new LeaseFileEdit(new Addition(newest, new NewestLeases(NewestLeases.MOST - 1)));
  }

  /** Puts a DUID in the place of any on record, before the leases. */
  public static LeaseFileEdit withDefaultDuid(Octets duid) {
    return new LeaseFileEdit(new NewDuid(new DefaultDuid(duid)));
  }

  private record Addition(StoredLease newest, NewestLeases others) implements Change {
    @Override
    public boolean isConcerned(String interfaceName) {
      return newest.isOf(interfaceName);
    }

    @Override
    public boolean keeps(Declaration declaration) {
      if (!(declaration instanceof StoredLease lease && newest.isOf(lease.interfaceName()))) {
        return true;
      }
      if (!lease.address().equals(newest.address())) {
        others.add(lease);
      }
      return false;
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
      text.octets(octets, from, to);
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
