package org.jdhclient.leasefile6;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Iaid;
import org.jdhclient.lease6.HeldAssociation;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.lease6.ToldOptions;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.LeaseDeclaration;
import org.jdhclient.leasefile.LeaseFormat;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.text.QuotedText;
import org.jdhclient.time.BootTime;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A lease as it is written down: whatever a file may say, fit for use or not.
 *
 * @param standing what has become of it since
 * @param options that came with its associations
 * @param others statements that mean nothing here, each with its semicolon or last brace
 * @param ids how IAIDs are written
 */
public record StoredLease6(
    String interfaceName,
    List<StoredAssociation> associations,
    Standing standing,
    Dhcp6Options options,
    List<String> others,
    IdFormat ids)
    implements LeaseDeclaration<StoredLease6> {

  /** How they are written. */
  public static final LeaseFormat<StoredLease6> FORMAT =
      new LeaseFormat<>("lease6", Lease6Block::new);

  /** What has become of a lease. */
  public enum Standing {
    HELD,
    /** It was given back, or is over. */
    RELEASED
  }

  public StoredLease6 {
    associations = List.copyOf(associations);
    others = List.copyOf(others);
    ids = associations.stream().anyMatch(StoredAssociation::isNamedByText) ? ids : IdFormat.OCTAL;
  }

  /**
   * Writes a lease down.
   *
   * @param wallNow read at the same moment as {@code now}
   */
  public static StoredLease6 of(
      String interfaceName, Lease6 lease, IdFormat ids, WallTime wallNow, BootTime now) {
    return new StoredLease6(
        interfaceName,
        lease.associations().stream()
            .map(association -> StoredAssociation.of(association, wallNow, now))
            .toList(),
        Standing.HELD,
        StoredOptions.canonical(ToldOptions.ofLease(lease.options())),
        List.of(),
        ids);
  }

  /**
   * The lease, by the checks that it would have to pass if it came from a server: associations,
   * addresses and prefixes that do not are left out, and so are those whose time is over. None
   * lasts longer than from now for as long as its server granted.
   *
   * @param wallNow read at the same moment as {@code now}
   * @return empty if nothing of it is left, or if it was given back
   * @throws MalformedPacketException if it is of no server
   */
  public Optional<Lease6> toLease(WallTime wallNow, BootTime now) throws MalformedPacketException {
    var server = options.require(KnownOptions.SERVER_ID);
    var held = new ArrayList<HeldAssociation>();
    for (var association : associations) {
      association.toHeld(wallNow, now).ifPresent(held::add);
    }
    return held.isEmpty() || standing == Standing.RELEASED
        ? Optional.empty()
        : Optional.of(new Lease6(server, held, options));
  }

  /**
   * The lease as another process finds it. Clocks were read down to the second, then and now; the
   * second that may be lost between them is taken off, so that nothing ends later than it was
   * granted.
   *
   * @param wallNow read at the same moment as {@code now}
   * @return empty if nothing of it is left, or if it was given back
   * @throws MalformedPacketException if it is of no server
   */
  public Optional<Lease6> recalled(WallTime wallNow, BootTime now) throws MalformedPacketException {
    return toLease(wallNow.plusSeconds(1), now);
  }

  /** All prefixes in it, whatever has become of them. */
  public List<Ipv6Prefix> prefixes() {
    return associations.stream()
        .flatMap(association -> association.leases().stream())
        .map(StoredIaLease::lease)
        .filter(IaPrefix.class::isInstance)
        .map(lease -> ((IaPrefix) lease).prefix())
        .toList();
  }

  /** The IAIDs of its associations, by their kind. */
  public Map<AssociationType, List<Iaid>> iaids() {
    var all = new EnumMap<AssociationType, List<Iaid>>(AssociationType.class);
    for (var association : associations) {
      all.computeIfAbsent(association.type(), unseen -> new ArrayList<>()).add(association.iaid());
    }
    return all;
  }

  /** The same lease, given back: it stays on record as such. */
  public StoredLease6 released() {
    return new StoredLease6(interfaceName, associations, Standing.RELEASED, options, others, ids);
  }

  /** The same lease as one of an interface; empty if it is of another. */
  public Optional<StoredLease6> on(String wanted) {
    return interfaceName.equals(wanted) || interfaceName.equals(StoredLease.ANY_INTERFACE)
        ? Optional.of(new StoredLease6(wanted, associations, standing, options, others, ids))
        : Optional.empty();
  }

  /** An interface has one at a time, as with dhclient: the last one counts. */
  @Override
  public boolean supersedes(StoredLease6 older) {
    return true;
  }

  @Override
  public String toText() {
    var text = new Lease6Text("lease6");
    text.statement("interface", QuotedText.ofName(Octets.ofLatin1(interfaceName)));
    associations.forEach(association -> association.write(text, ids));
    if (standing == Standing.RELEASED) {
      text.statement("released");
    }
    text.options(options);
    others.forEach(text::other);
    text.close();
    return text.toString();
  }
}
