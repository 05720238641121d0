package org.jdhclient.linux.daemon.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.conf.Configuration;
import org.jdhclient.config.ConflictDetection;
import org.jdhclient.config.Ports;
import org.jdhclient.config6.BoundWhen;
import org.jdhclient.engine.Persistence;
import org.jdhclient.linux.hook.Scripts;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.wire.ChecksumMode;

/**
 * What a client was told to do.
 *
 * @param family of DHCP; of IPv6 {@code server}, {@code relay} and {@code conflicts} mean nothing
 * @param dhcp6 of no effect with IPv4
 * @param configuration of the owner; empty where the defaults hold
 * @param server where to ask for a lease; normally the broadcast
 * @param relay the address of a relay agent to play; {@link Ipv4Address#ANY} for none
 * @param persistence what to do when there is no lease to be had
 * @param stay how long to stay in the foreground
 * @param scripts which of the owner's scripts take part
 */
public record Settings(
    Family family,
    Settings6 dhcp6,
    InterfaceChoice interfaces,
    Optional<Configuration> configuration,
    Ipv4Address server,
    Ipv4Address relay,
    Ports ports,
    ChecksumMode checksumMode,
    ConflictDetection conflicts,
    Identification identification,
    Waits waits,
    Persistence persistence,
    Stay stay,
    Scripts scripts,
    Files files) {

  /** The same for a client that has tried once, and keeps trying now. */
  public Settings keepingTrying() {
    return new Settings(
        family,
        dhcp6,
        interfaces,
        configuration,
        server,
        relay,
        ports,
        checksumMode,
        conflicts,
        identification,
        waits,
        Persistence.KEEP_TRYING,
        stay,
        scripts,
        files);
  }

  /**
   * Which interfaces are to have an address.
   *
   * @param named by name, each once; of {@link Scope#NAMED} only
   */
  public record InterfaceChoice(Scope scope, List<String> named, Absence absence) {
    /** Whether each that comes is worked on, whatever its name; so none is waited for by name. */
    public boolean includeAllToCome() {
      return scope == Scope.BROADCAST && absence == Absence.WAIT;
    }
  }

  /** How interfaces are chosen. */
  public enum Scope {
    NAMED,
    /** All that can broadcast, but for the loopback. */
    BROADCAST,
    NONE
  }

  /** What to do when there is no interface to work on. */
  public enum Absence {
    END,
    /** One may come yet. */
    WAIT
  }

  /** As whom the client presents itself, besides its hardware address. */
  public enum Identification {
    /** As nobody else: with IPv4 only. */
    HARDWARE_ADDRESS,
    /** By RFC 4361; a DUID that has to be made first is a DUID-LLT. */
    DUID_LLT,
    /** The same, with a DUID-LL. */
    DUID_LL
  }

  /**
   * Times from the command line, in seconds.
   *
   * @param decline before the next attempt when an address turned out to be somebody else's
   * @param duplicateAddressDetection for which who called waits at most until the host has found
   *     addresses of DHCPv6 to be nobody else's; 0 not to wait for that. Handed to scripts too
   */
  public record Waits(int decline, int duplicateAddressDetection) {
    /** When a lease of DHCPv6 is one to who called. */
    BoundWhen boundWhen() {
      return duplicateAddressDetection > 0
          ? BoundWhen.ADDRESSES_ARE_UNIQUE
          : BoundWhen.ADDRESSES_ARE_SET;
    }
  }

  /** How long to stay in the foreground, where who called the command waits. */
  public enum Stay {
    /** Until told to end. */
    FOR_GOOD,
    /** Until there is a lease, or none to be had. */
    UNTIL_SETTLED,
    /** Until something is on the way. */
    UNTIL_BEGUN
  }

  /**
   * Where things are.
   *
   * @param resolvConf normally /etc/resolv.conf
   * @param runDirectory where state is kept that a reboot may take
   * @param leases leases remembered over reboots
   * @param pid where the process's number is to be found; empty for nowhere
   * @param duid another file, to look for a DUID in when {@code leases} has none: normally the
   *     other family's lease file, for a host has one DUID (RFC 9915 11), or another client's
   */
  public record Files(
      Path resolvConf,
      RunDirectory runDirectory,
      Path leases,
      Optional<Path> pid,
      Optional<Path> duid) {}
}
