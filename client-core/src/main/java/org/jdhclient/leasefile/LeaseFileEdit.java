package org.jdhclient.leasefile;

import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/**
 * A lease file with something new in it, made of the present one piece by piece: what else stands
 * there stays, but for what is torn.
 */
public final class LeaseFileEdit {
  private final Change<?> change;
  private final LeaseFileReader<?> reader;
  private OctetWriter text = new OctetWriter();

  private <L extends LeaseDeclaration<L>> LeaseFileEdit(LeaseFormat<L> format, Change<L> change) {
    this.change = change;
    this.reader = new LeaseFileReader<>(format, change::isConcerned, new Copying<>(change));
    write(change.beginning());
  }

  /** What is new in a file. */
  private interface Change<L> {
    /** Whether an interface's leases may change. */
    boolean isConcerned(String interfaceName);

    /** Whether a lease stays where it is. */
    boolean keepsLease(L lease);

    /** Whether another declaration stays where it is. */
    boolean keeps(Declaration other);

    String beginning();

    String ending();
  }

  /** Adds a lease of DHCPv4, as there. */
  public static LeaseFileEdit adding(StoredLease newest) {
    return adding(StoredLease.format(newest.names()), newest);
  }

  /**
   * Adds a lease as the newest, in the place of older ones of its interface that it supersedes. The
   * ten newest of the interface stay.
   */
  public static <L extends LeaseDeclaration<L>> LeaseFileEdit adding(
      LeaseFormat<L> format, L newest) {
    return new LeaseFileEdit(
        format, new Addition<>(newest, new NewestLeases<>(NewestLeases.MOST - 1)));
  }

  /** Puts a DUID in the place of any on record, before the leases. */
  public static LeaseFileEdit withDefaultDuid(Octets duid, IdFormat written) {
    return new LeaseFileEdit(StoredLease.FORMAT, new NewDuid<>(new DefaultDuid(duid, written)));
  }

  private record Addition<L extends LeaseDeclaration<L>>(L newest, NewestLeases<L> others)
      implements Change<L> {
    @Override
    public boolean isConcerned(String interfaceName) {
      return newest.interfaceName().equals(interfaceName);
    }

    @Override
    public boolean keepsLease(L lease) {
      if (!isConcerned(lease.interfaceName())) {
        return true;
      }
      if (!newest.supersedes(lease)) {
        others.add(lease);
      }
      return false;
    }

    @Override
    public boolean keeps(Declaration other) {
      return true;
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

  private record NewDuid<L>(DefaultDuid duid) implements Change<L> {
    @Override
    public boolean isConcerned(String interfaceName) {
      return false;
    }

    @Override
    public boolean keepsLease(L lease) {
      return true;
    }

    @Override
    public boolean keeps(Declaration other) {
      return !(other instanceof DefaultDuid);
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

  private final class Copying<L extends LeaseDeclaration<L>> implements Declarations<L> {
    private final Change<L> wanted;

    Copying(Change<L> wanted) {
      this.wanted = wanted;
    }

    @Override
    public void addLease(L lease) {
      if (wanted.keepsLease(lease)) {
        write(lease.toText());
      }
    }

    @Override
    public void add(Declaration other) {
      if (wanted.keeps(other)) {
        write(other.toText());
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
