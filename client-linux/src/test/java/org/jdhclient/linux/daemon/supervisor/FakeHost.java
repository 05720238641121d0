package org.jdhclient.linux.daemon.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.engine.Persistence;
import org.jdhclient.linux.daemon.client.SupervisedClient;
import org.jdhclient.linux.daemon.ownership.Owned;
import org.jdhclient.linux.daemon.settings.Settings;
import org.jdhclient.linux.daemon.settings.Settings.Absence;
import org.jdhclient.linux.daemon.settings.Settings.Files;
import org.jdhclient.linux.daemon.settings.Settings.Identification;
import org.jdhclient.linux.daemon.settings.Settings.Scope;
import org.jdhclient.linux.daemon.settings.Settings.Stay;
import org.jdhclient.linux.daemon.settings.Settings.Waits;
import org.jdhclient.linux.daemon.settings.Settings6;
import org.jdhclient.linux.hook.Scripts;
import org.jdhclient.linux.host.Interface;
import org.jdhclient.linux.host.InterfaceBusyException;
import org.jdhclient.linux.host.NamedLink;
import org.jdhclient.linux.host.UnusableInterfaceException;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.LinkMessage;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.ChecksumMode;
import org.jdhclient.wire.Octets;
import org.slf4j.Logger;

/**
 * A host whose clients are fakes; one that stays in the foreground, unless it is told otherwise.
 */
public record FakeHost(FakeKernel kernel, Settings settings) implements SupervisedHost {

  /** Told to work on interfaces, and to keep trying. */
  static FakeHost told(FakeKernel kernel, Scope scope, Absence absence, String... names) {
    var interfaces = new Settings.InterfaceChoice(scope, List.of(names), absence);
    var settings = settings(interfaces, Persistence.KEEP_TRYING, ChecksumMode.KERNEL);
    return new FakeHost(kernel, settings);
  }

  /** The same, told to try once. */
  FakeHost tryingOnce() {
    return tryingOnce(Stay.FOR_GOOD);
  }

  /** The same, told to try once, and how long to stay in the foreground. */
  FakeHost tryingOnce(Stay stay) {
    return new FakeHost(
        kernel,
        settings(settings.interfaces(), Persistence.ONE_TRY, settings.checksumMode(), stay));
  }

  public static Settings settings(
      Settings.InterfaceChoice interfaces, Persistence persistence, ChecksumMode mode) {
    return settings(interfaces, persistence, mode, Stay.FOR_GOOD);
  }

  private static Settings settings(
      Settings.InterfaceChoice interfaces, Persistence persistence, ChecksumMode mode, Stay stay) {
    var nowhere = Path.of("/nonexistent");
    return new Settings(
        Family.V4,
        Settings6.DEFAULT,
        interfaces,
        Optional.empty(),
        Ipv4Address.BROADCAST,
        Ipv4Address.ANY,
        Ports.DEFAULT,
        mode,
        ConflictDetection.ANNOUNCE,
        Identification.HARDWARE_ADDRESS,
        new Waits(10, 0),
        persistence,
        stay,
        Scripts.standard(),
        new Files(nowhere, new RunDirectory(nowhere), nowhere, Optional.empty(), Optional.empty()));
  }

  @Override
  public SupervisedHost with(Settings other) {
    return new FakeHost(kernel, other);
  }

  @Override
  public Logger log() {
    return kernel.log();
  }

  @Override
  public Octets hostName() {
    return Octets.ofLatin1(kernel.hostName);
  }

  @Override
  public List<LinkMessage> links() {
    return List.copyOf(kernel.links.values());
  }

  @Override
  public Optional<NamedLink> link(String name) {
    return kernel.find(name);
  }

  @Override
  public Interface find(String name) throws UnusableInterfaceException {
    var found =
        kernel
            .find(name)
            .orElseThrow(
                () -> new UnusableInterfaceException("There is no interface " + name + "."));
    var link = found.link();
    return new Interface(found.name().name(), link.ifindex(), link.macAddress().orElseThrow());
  }

  @Override
  public void prepare(String interfaceName) {
    kernel.did("prepare " + interfaceName);
  }

  @Override
  public void tellOfNoInterface() {
    kernel.did("tell of no interface");
  }

  @Override
  public SupervisedClient open(Interface on) throws ErrnoException, InterfaceBusyException {
    if (kernel.refusal.isPresent()) {
      throw new ErrnoException("bind " + on.name(), kernel.refusal.get().number());
    }
    var client =
        new FakeClient(
            on,
            own(ClientKey.of(settings.family(), on.ifindex(), on.nameHere().suffix()), on.name()),
            settings.persistence(),
            kernel);
    kernel.clients.add(client);
    return client;
  }

  @Override
  public Owned waitFor(String name) throws InterfaceBusyException {
    return own(ClientKey.waitingFor(settings.family(), name), "name " + name);
  }

  private Owned own(ClientKey key, String what) throws InterfaceBusyException {
    if (kernel.kept.contains(what)) {
      throw InterfaceBusyException.refused(7, what, "keeps it");
    }
    return new FakeOwned(key, what, kernel);
  }
}
