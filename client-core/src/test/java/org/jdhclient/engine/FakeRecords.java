package org.jdhclient.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdhclient.engine.port.EngineLog;
import org.jdhclient.engine.port.HostNameSetting;
import org.jdhclient.engine.port.LeaseRecord;
import org.jdhclient.engine.port.MtuRecord;
import org.jdhclient.engine.port.RefusedException;
import org.jdhclient.engine.port.ResolverFile;
import org.jdhclient.lease.ResolverSettings;
import org.jdhclient.leasefile.LeaseFileEdit;
import org.jdhclient.leasefile.RecordedLeases;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.wire.Octets;

/** What a host keeps in files, kept in memory. */
public final class FakeRecords {
  /** A line for each change to resolv.conf, in order. */
  public final List<String> resolver = new ArrayList<>();

  /** The lease of which resolv.conf speaks. */
  public Optional<ResolverSettings> resolverSays = Optional.empty();

  public final List<String> lines = new ArrayList<>();
  private String leaseFile = "";
  Optional<MtuRecord.MtuChange> mtu = Optional.empty();
  String hostName = "";
  boolean nameIsTheHosts;

  /** What the lease file says. */
  RecordedLeases<StoredLease> leases() {
    return RecordedLeases.of(leaseFile);
  }

  public ResolverFile resolverFile() {
    return new ResolverFile() {
      @Override
      public void apply(ResolverSettings settings) {
        resolver.add("apply " + words(settings));
        resolverSays = Optional.of(settings);
      }

      @Override
      public void replace(ResolverSettings previous, ResolverSettings settings) {
        resolver.add("replace " + words(previous) + " by " + words(settings));
        resolverSays = Optional.of(settings);
      }

      @Override
      public void withdraw(ResolverSettings settings) {
        resolver.add("withdraw " + words(settings));
        resolverSays = Optional.empty();
      }
    };
  }

  private static String words(ResolverSettings settings) {
    return String.join(" ", settings.nameServers());
  }

  HostNameSetting hostNameSetting() {
    return new HostNameSetting() {
      @Override
      public String present() {
        return hostName;
      }

      @Override
      public void set(String name) throws RefusedException {
        if (nameIsTheHosts) {
          throw new RefusedException("it would be the host's");
        }
        hostName = name;
      }
    };
  }

  LeaseRecord leaseRecord() {
    return new LeaseRecord() {
      @Override
      public List<StoredLease> leasesOf(String interfaceName) {
        return leases().leasesOf(interfaceName);
      }

      @Override
      public void put(StoredLease newest) {
        var edit = LeaseFileEdit.adding(newest);
        var octets = Octets.ofLatin1(leaseFile).toByteArray();
        leaseFile = Octets.copyOf(edit.add(octets)).concat(Octets.copyOf(edit.end())).toLatin1();
      }
    };
  }

  MtuRecord mtuRecord() {
    return new MtuRecord() {
      @Override
      public Optional<MtuChange> read() {
        return mtu;
      }

      @Override
      public void keep(MtuChange change) {
        mtu = Optional.of(change);
      }

      @Override
      public void forget() {
        mtu = Optional.empty();
      }
    };
  }

  public EngineLog log() {
    return new EngineLog() {
      @Override
      public void debug(Supplier<String> line) {
        lines.add("debug " + line.get());
      }

      @Override
      public void info(String line) {
        lines.add("info " + line);
      }

      @Override
      public void waiting(String line) {
        lines.add("waiting " + line);
      }

      @Override
      public void warn(String line) {
        lines.add("warn " + line);
      }

      @Override
      public void error(String line) {
        lines.add("error " + line);
      }
    };
  }
}
