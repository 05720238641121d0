package org.jdhclient.diagnosis.observe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdhclient.address.Family;
import org.jdhclient.address.Ipv4Address;
import org.jdhclient.address.MacAddress;
import org.jdhclient.report.LikelyHost;
import org.jdhclient.wire.ChecksumMode;

/**
 * All that was seen, in the order in which it was.
 *
 * @param name the interface's
 * @param family whose DHCP is asked
 * @param mode that a normal run would use
 */
public record Observations(
    String name, MacAddress mac, Family family, ChecksumMode mode, List<Observation> all) {
  public Observations {
    all = List.copyOf(all);
  }

  /** Those of one kind. */
  public <T extends Observation> List<T> of(Class<T> kind) {
    return Observation.among(all, kind).toList();
  }

  /** The first of one kind. */
  public <T extends Observation> Optional<T> first(Class<T> kind) {
    return Observation.among(all, kind).findFirst();
  }

  public boolean has(Class<? extends Observation> kind) {
    return first(kind).isPresent();
  }

  public LinkCondition link() {
    return first(LinkCondition.class).orElse(LinkCondition.READY);
  }

  public Traffic traffic() {
    return first(Traffic.class).orElse(Traffic.NONE);
  }

  /** Replies of DHCPv4. */
  public List<SeenReply> replies() {
    return of(SeenReply.class);
  }

  /** Replies of whichever DHCP was asked. */
  public List<JudgedReply> judged() {
    return of(JudgedReply.class);
  }

  /** How to call a client of this DHCP. */
  public String command() {
    return family.command();
  }

  /** What runs this guest: by the address of its server, by what it says, by its choice of MACs. */
  public LikelyHost host() {
    return servers().stream()
        .map(LikelyHost::ofServer)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> first(HostSaid.class).map(HostSaid::host))
        .or(() -> LikelyHost.ofGuest(mac))
        .orElse(LikelyHost.UNKNOWN);
  }

  /** Whether it was asked and listened, and nothing came that could be an answer. */
  public boolean isSilent() {
    return couldAsk() && judged().isEmpty();
  }

  /** Whether servers could be asked. */
  public boolean couldAsk() {
    return link() == LinkCondition.READY && maySpeak();
  }

  /** Whether there is an address to ask from, where one is needed. */
  private boolean maySpeak() {
    return of(LinkLocal.class).stream().allMatch(LinkLocal::isUsable);
  }

  /** Whether a client in this mode would take one of the replies. */
  public boolean isAcceptedIn(ChecksumMode wanted) {
    return judged().stream().anyMatch(reply -> reply.isAcceptedIn(wanted));
  }

  /** The identifiers of all servers that answered, in the order of their first replies. */
  public Set<Ipv4Address> servers() {
    Set<Ipv4Address> servers = new LinkedHashSet<>();
    replies().forEach(reply -> reply.server().ifPresent(servers::add));
    return servers;
  }
}
