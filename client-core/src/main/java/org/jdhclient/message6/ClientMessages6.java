package org.jdhclient.message6;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdhclient.config6.Client6Config;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.Dhcp6MessageType;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.identity.Duid;
import org.jdhclient.lease6.Lease6;
import org.jdhclient.time.Span;
import org.jdhclient.wire.Octets;

/** Which options a client puts into which message (RFC 9915 18.2.1 to 18.2.8). */
public final class ClientMessages6 {
  /** What the RFC says of each message, and no owner. */
  private static final Set<Integer> OF_THE_EXCHANGE =
      Set.of(
          KnownOptions.CLIENT_ID.code(),
          KnownOptions.SERVER_ID.code(),
          KnownOptions.IA_NA.code(),
          KnownOptions.IA_TA.code(),
          KnownOptions.IA_PD.code(),
          KnownOptions.ORO.code(),
          KnownOptions.ELAPSED_TIME.code(),
          KnownOptions.RAPID_COMMIT.code(),
          KnownOptions.RECONF_ACCEPT.code(),
          KnownOptions.STATUS_CODE.code());

  private final Client6Config config;
  private final List<Dhcp6Option> options = new ArrayList<>();

  private ClientMessages6(Client6Config config) {
    this.config = config;
    options.add(KnownOptions.CLIENT_ID.of(config.duid()));
  }

  /** Asks who has what is wanted; a server may give it at once if the owner allows it. */
  public static Dhcp6Message solicit(Client6Config config, int xid) {
    var message = new ClientMessages6(config);
    if (config.sends().has(KnownOptions.RAPID_COMMIT)) {
      message.options.add(KnownOptions.RAPID_COMMIT.of(Octets.EMPTY));
    }
    return message
        .wishes()
        .associations(AssociationsAsked.wanted(config))
        .of(Dhcp6MessageType.SOLICIT, xid);
  }

  /**
   * Asks one server for all that is wanted.
   *
   * @param offered of these associations something by name
   */
  public static Dhcp6Message request(
      Client6Config config, int xid, Duid server, List<IdentityAssociation> offered) {
    return new ClientMessages6(config)
        .to(server)
        .wishes()
        .associations(AssociationsAsked.naming(offered, config))
        .of(Dhcp6MessageType.REQUEST, xid);
  }

  /** Asks a server that knows nothing of a lease for all of it, and what is wanted beside. */
  public static Dhcp6Message requestAgain(
      Client6Config config, int xid, Duid server, Lease6 lease) {
    return new ClientMessages6(config)
        .to(server)
        .wishes()
        .associations(AssociationsAsked.extending(lease, config))
        .of(Dhcp6MessageType.REQUEST, xid);
  }

  /** Asks any server whether addresses are of this link; of prefixes nobody is asked so. */
  public static Dhcp6Message confirm(Client6Config config, int xid, Lease6 lease) {
    return new ClientMessages6(config)
        .associations(AssociationsAsked.addresses(lease))
        .of(Dhcp6MessageType.CONFIRM, xid);
  }

  /** Asks the server of a lease to extend it, and for what is wanted beside. */
  public static Dhcp6Message renew(Client6Config config, int xid, Lease6 lease) {
    return new ClientMessages6(config)
        .to(lease.server())
        .wishes()
        .associations(AssociationsAsked.extending(lease, config))
        .of(Dhcp6MessageType.RENEW, xid);
  }

  /** Asks any server to extend a lease. */
  public static Dhcp6Message rebind(Client6Config config, int xid, Lease6 lease) {
    return new ClientMessages6(config)
        .wishes()
        .associations(AssociationsAsked.extending(lease, config))
        .of(Dhcp6MessageType.REBIND, xid);
  }

  /** Gives back a lease, or a part of it. */
  public static Dhcp6Message release(Client6Config config, int xid, Lease6 lease) {
    return new ClientMessages6(config)
        .to(lease.server())
        .associations(AssociationsAsked.all(lease))
        .of(Dhcp6MessageType.RELEASE, xid);
  }

  /**
   * Tells a server that others have what it has lent.
   *
   * @param taken the part of a lease that they have
   */
  public static Dhcp6Message decline(Client6Config config, int xid, Lease6 taken) {
    return new ClientMessages6(config)
        .to(taken.server())
        .associations(AssociationsAsked.addresses(taken))
        .of(Dhcp6MessageType.DECLINE, xid);
  }

  /** Asks for options alone. */
  public static Dhcp6Message informationRequest(Client6Config config, int xid) {
    return new ClientMessages6(config).information(xid);
  }

  /** The same of one server, which has said that it is to be asked (RFC 9915 18.2.6). */
  public static Dhcp6Message informationRequest(Client6Config config, int xid, Duid server) {
    return new ClientMessages6(config).to(server).information(xid);
  }

  private Dhcp6Message information(int xid) {
    options.add(KnownOptions.ORO.of(OptionRequest.ofInformation(config)));
    return says().of(Dhcp6MessageType.INFORMATION_REQUEST, xid);
  }

  /**
   * The same message, sent so long after it was sent first: all else in it stays as it was (RFC
   * 9915 15).
   */
  public static Dhcp6Message after(Dhcp6Message message, Span elapsed) {
    var same =
        message.options().list().stream()
            .map(option -> isElapsedTime(option) ? KnownOptions.ELAPSED_TIME.of(elapsed) : option)
            .toList();
    return new Dhcp6Message(message.type(), message.transactionId(), new Dhcp6Options(same));
  }

  private static boolean isElapsedTime(Dhcp6Option option) {
    return option.code() == KnownOptions.ELAPSED_TIME.code();
  }

  private ClientMessages6 to(Duid server) {
    options.add(KnownOptions.SERVER_ID.of(server));
    return this;
  }

  private ClientMessages6 wishes() {
    options.add(KnownOptions.ORO.of(OptionRequest.of(config)));
    return says();
  }

  /** What it says of itself, and that servers may tell it to ask again (RFC 9915 20.4). */
  private ClientMessages6 says() {
    for (var option : config.sends().list()) {
      if (!OF_THE_EXCHANGE.contains(option.code())) {
        options.add(option);
      }
    }
    options.add(KnownOptions.RECONF_ACCEPT.of(Octets.EMPTY));
    return this;
  }

  private ClientMessages6 associations(List<IdentityAssociation> associations) {
    associations.forEach(association -> options.add(association.option()));
    return this;
  }

  private Dhcp6Message of(Dhcp6MessageType type, int xid) {
    options.add(1, KnownOptions.ELAPSED_TIME.of(Span.ZERO));
    return new Dhcp6Message(type, xid, new Dhcp6Options(options));
  }
}
