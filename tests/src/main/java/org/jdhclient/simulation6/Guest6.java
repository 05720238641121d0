package org.jdhclient.simulation6;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.OptionChanges;
import org.jdhclient.config6.Timing6;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.engine.Persistence;
import org.jdhclient.engine6.Engine6Settings;
import org.jdhclient.engine6.projection.Placement;
import org.jdhclient.engine6.projection.Placement.Delegated;
import org.jdhclient.identity.Duid;
import org.jdhclient.identity.Iaid;
import org.jdhclient.leasefile.IdFormat;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.script6.ScriptSubject6;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation6.model.ForeignLease6;
import org.jdhclient.simulation6.model.Kernel6;
import org.jdhclient.time.Span;
import org.jdhclient.time.WallTime;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Octets;

/** What the client of a guest goes by, drawn anew for each world. */
record Guest6(
    Client6Config config, ChecksumMode mode, Placement placement, List<StoredLease6> declared) {
  private static final AssociationType NA = AssociationType.IA_NA;
  private static final AssociationType TA = AssociationType.IA_TA;
  private static final AssociationType PD = AssociationType.IA_PD;
  private static final List<List<AssociationType>> WISHES =
      List.of(
          List.of(NA),
          List.of(NA),
          List.of(NA),
          List.of(NA, PD),
          List.of(NA, PD),
          List.of(NA, NA),
          List.of(NA, TA),
          List.of(PD),
          List.of());

  private static final List<Integer> ORO =
      List.of(KnownOptions.NAME_SERVERS.code(), KnownOptions.INFO_REFRESH_TIME.code());

  static Guest6 drawn(Chance chance, Kernel6 kernel, WallTime now) {
    return new Guest6(
        config(chance, kernel), mode(chance), placement(chance), declared(chance, kernel, now));
  }

  /** What the owner has in dhclient.conf for when there is nothing on record. */
  private static List<StoredLease6> declared(Chance chance, Kernel6 kernel, WallTime now) {
    return chance.below(8) == 0
        ? List.of(
            ForeignLease6.drawn(
                StoredLease.ANY_INTERFACE, kernel.device().macAddress(), now, chance))
        : List.of();
  }

  private static ChecksumMode mode(Chance chance) {
    return chance.below(2) == 0 ? ChecksumMode.TOLERANT : ChecksumMode.KERNEL;
  }

  private static Placement placement(Chance chance) {
    return new Placement(
        (int) chance.oneOf(128, 128, 64),
        chance.below(2) == 0 ? Delegated.UNREACHABLE : Delegated.LEFT_TO_SCRIPTS);
  }

  private static Client6Config config(Chance chance, Kernel6 kernel) {
    return new Client6Config(
        Duid.linkLayer(kernel.device().macAddress()),
        wanted(WISHES.get(chance.below(WISHES.size())), kernel),
        chance.below(8) == 0 ? Completeness.ALL : Completeness.ANY,
        ORO,
        chance.below(8) == 0 ? List.of(KnownOptions.NAME_SERVERS.code()) : List.of(),
        chance.below(4) == 0
            ? Dhcp6Options.of(KnownOptions.RAPID_COMMIT.of(Octets.EMPTY))
            : Dhcp6Options.NONE,
        OptionChanges.NONE,
        Client6Config.PORTS,
        timing(chance));
  }

  private static Timing6 timing(Chance chance) {
    var usual = Timing6.DEFAULT;
    return new Timing6(
        usual.timeout(),
        usual.retry(),
        Span.ofMillis(chance.oneOf(0, 100, 1000)),
        Span.ofSeconds(chance.oneOf(0, 7200)),
        usual.detection(),
        usual.boundWhen());
  }

  private static List<WantedAssociation> wanted(List<AssociationType> types, Kernel6 kernel) {
    var wanted = new ArrayList<WantedAssociation>();
    for (var type : types) {
      int index = (int) wanted.stream().filter(one -> one.type() == type).count();
      var hint = IaPrefix.named(Ipv6Prefix.containing(Ipv6Address.ANY, 56));
      wanted.add(
          new WantedAssociation(
              type,
              Iaid.of(kernel.device().macAddress(), index),
              type == PD ? List.of(hint) : List.of()));
    }
    return wanted;
  }

  Engine6Settings settings(Kernel6 kernel, int pid) {
    var name = kernel.device().name();
    return new Engine6Settings(
        name,
        kernel.device().macAddress(),
        config,
        mode,
        placement,
        declared.stream().flatMap(lease -> lease.on(name).stream()).toList(),
        IdFormat.OCTAL,
        new ScriptSubject6(
            new ScriptSubject(name, pid, 0, List.of(), OptionTable.DHCP6, Map.of()),
            placement.prefixLength()),
        Persistence.KEEP_TRYING);
  }
}
