package org.jdhclient.linux.daemon.client;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jdhclient.address.Family;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.engine.ScriptNotices;
import org.jdhclient.engine.port.OwnersScripts;
import org.jdhclient.engine6.ScriptNotices6;
import org.jdhclient.leasefile.StoredLease;
import org.jdhclient.leasefile6.StoredLease6;
import org.jdhclient.linux.daemon.ownership.Ownership;
import org.jdhclient.linux.daemon.settings.ClientConfigs;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.host.HostClocks;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.record.DuidRecord;
import org.jdhclient.linux.host.record.LeaseFile;
import org.jdhclient.linux.host.resolv.ResolvConf;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.jdhclient.linux.packet.FrameBuffer;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.script.ScriptSubject;
import org.jdhclient.script6.ScriptSubject6;
import org.slf4j.Logger;

/**
 * What the clients of all interfaces of a process have in common.
 *
 * @param netlink closed by whoever opened it
 */
public record DaemonContext(
    Settings settings,
    NetlinkSocket netlink,
    LeaseFile leases,
    DuidRecord duid,
    FrameBuffer frames,
    Caller caller,
    Logger log) {

  public static DaemonContext of(
      Settings settings, NetlinkSocket netlink, Caller caller, Logger log) {
    var leases = ClientConfigs.leases(settings, log);
    var duid = ClientConfigs.duid(settings, leases, log);
    return new DaemonContext(settings, netlink, leases, duid, new FrameBuffer(), caller, log);
  }

  /** The same with other settings. */
  public DaemonContext with(Settings other) {
    return new DaemonContext(other, netlink, leases, duid, frames, caller, log);
  }

  /** A client of the family at its beginning. */
  public SupervisedClient starting(AcquiredInterface acquired) throws ErrnoException {
    return switch (family()) {
      case V4 -> InterfaceClient.starting(this, acquired);
      case V6 -> InterfaceClient6.starting(this, acquired);
    };
  }

  /** Tells scripts that an interface is about to be used. */
  public void prepare(String interfaceName) {
    var scripts = settings.scripts();
    var port = scripts.port(family(), log);
    switch (family()) {
      case V4 ->
          ScriptNotices.prepare(
              port,
              ScriptSubject.of(interfaceName, LibC.getpid(), scripts.extra()),
              new HostClocks());
      case V6 -> prepare6(port, interfaceName);
    }
  }

  /** Who wants options alone leaves the interface as it is: dhclient -S has no PREINIT6 either. */
  private void prepare6(OwnersScripts scripts, String interfaceName) {
    if (!settings.dhcp6().isStateless()) {
      ScriptNotices6.prepare(scripts, subject6(interfaceName), new HostClocks());
    }
  }

  /** Of an interface on which nothing is asked for yet. */
  private ScriptSubject6 subject6(String interfaceName) {
    var common =
        new ScriptSubject(
            interfaceName,
            LibC.getpid(),
            settings.waits().duplicateAddressDetection(),
            List.of(),
            OptionTable.DHCP6,
            settings.scripts().extra());
    return new ScriptSubject6(common, settings.dhcp6().placement().prefixLength());
  }

  /** Tells scripts that there is no interface to work on. */
  public void tellOfNoInterface() {
    ScriptNotices.withoutInterface(
        settings.scripts().port(family(), log), settings.scripts().extra());
  }

  /** The interfaces of which a lease is on record, those whose names are wanted. */
  public Set<String> recorded(Predicate<String> isWanted) {
    return switch (family()) {
      case V4 -> leases.read(StoredLease.FORMAT, isWanted).interfaces();
      case V6 -> leases.read(StoredLease6.FORMAT, isWanted).interfaces();
    };
  }

  /** An interface's part in resolv.conf(5). */
  ResolvConf resolver(Interface on) {
    var files = settings.files();
    return new ResolvConf(
        files.resolvConf(), files.runDirectory(), files.leases(), key(on), on.name(), log);
  }

  /** Makes an interface this process's own. */
  public Ownership own(Interface on) throws InterfaceBusyException {
    return own(key(on), on.name());
  }

  /** Which client of all that is of an interface. */
  ClientKey key(Interface on) {
    return ClientKey.of(family(), on.ifindex(), on.nameHere().suffix());
  }

  /** Of whose clients this process has some, or speaks to them. */
  public Family family() {
    return settings.family();
  }

  /** Makes it this process that waits for an interface of a name. */
  public Ownership waitFor(String name) throws InterfaceBusyException {
    return own(ClientKey.waitingFor(family(), name), name);
  }

  private Ownership own(ClientKey key, String name) throws InterfaceBusyException {
    return Ownership.take(key, name, settings.files().runDirectory(), log);
  }
}
