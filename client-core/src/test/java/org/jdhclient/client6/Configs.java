package org.jdhclient.client6;

import java.util.List;
import org.jdhclient.address.Ipv6Address;
import org.jdhclient.address.Ipv6Prefix;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.config6.Completeness;
import org.jdhclient.config6.OptionChanges;
import org.jdhclient.config6.Timing6;
import org.jdhclient.config6.WantedAssociation;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IaPrefix;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Iaid;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;

/** What clients of these tests want. */
public final class Configs {
  public static final WantedAssociation ADDRESS =
      new WantedAssociation(AssociationType.IA_NA, new Iaid(1), List.of());
  public static final WantedAssociation PREFIX =
      new WantedAssociation(
          AssociationType.IA_PD,
          new Iaid(1),
          List.of(IaPrefix.named(new Ipv6Prefix(Ipv6Address.ANY, 56))));

  /** With no delay before the first message. */
  public static final Timing6 TIMING =
      new Timing6(
          Span.ofSeconds(60),
          Span.ofSeconds(300),
          Span.ZERO,
          Span.ofSeconds(7200),
          Timing6.DEFAULT.detection(),
          Timing6.DEFAULT.boundWhen());

  private static final List<Integer> REQUEST_LIST = List.of(23, 24);

  private Configs() {}

  public static Client6Config address() {
    return of(ADDRESS);
  }

  public static Client6Config addressAndPrefix() {
    return of(ADDRESS, PREFIX);
  }

  public static Client6Config of(WantedAssociation... wanted) {
    return config(List.of(wanted), Completeness.ANY, REQUEST_LIST, List.of(), Dhcp6Options.NONE);
  }

  /** One that takes only what is complete. */
  public static Client6Config all(WantedAssociation... wanted) {
    return config(List.of(wanted), Completeness.ALL, REQUEST_LIST, List.of(), Dhcp6Options.NONE);
  }

  public static Client6Config requiring(int code) {
    return config(
        List.of(ADDRESS), Completeness.ANY, REQUEST_LIST, List.of(code), Dhcp6Options.NONE);
  }

  public static Client6Config rapid() {
    var sends = Dhcp6Options.of(KnownOptions.RAPID_COMMIT.of(Octets.EMPTY));
    return config(List.of(ADDRESS), Completeness.ANY, REQUEST_LIST, List.of(), sends);
  }

  /** One whose owner does something to a server's options. */
  public static Client6Config changing(Client6Config config, OptionChanges changes) {
    return new Client6Config(
        config.duid(),
        config.associations(),
        config.completeness(),
        config.requestList(),
        config.required(),
        config.sends(),
        changes,
        config.ports(),
        config.timing());
  }

  /** One that chance holds back before the first message. */
  public static Client6Config patient(Client6Config config, Span initialDelay) {
    return config.timed(
        new Timing6(
            TIMING.timeout(),
            TIMING.retry(),
            initialDelay,
            TIMING.lifetimeWish(),
            TIMING.detection(),
            TIMING.boundWhen()));
  }

  public static Client6Config stateless() {
    return of();
  }

  /** One that wants to know for how long options hold. */
  public static Client6Config refreshing() {
    return config(List.of(), Completeness.ANY, List.of(23, 32), List.of(), Dhcp6Options.NONE);
  }

  public static Client6Config config(
      List<WantedAssociation> wanted,
      Completeness completeness,
      List<Integer> requestList,
      List<Integer> required,
      Dhcp6Options sends) {
    return new Client6Config(
        Conversation.CLIENT,
        wanted,
        completeness,
        requestList,
        required,
        sends,
        OptionChanges.NONE,
        Client6Config.PORTS,
        TIMING);
  }
}
