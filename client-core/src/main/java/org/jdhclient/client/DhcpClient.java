package org.jdhclient.client;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.dhcp.OptionCode;
import org.jdhclient.wire.Octets;

/**
 * The client of one interface. It is told of events in the order of their times and answers with
 * what is to be done; after each, {@link #deadline} says when to {@link #wake} it at the latest.
 */
public final class DhcpClient {
  private final ClientConfig config;
  private final RandomGenerator random;
  private State state;

  private DhcpClient(ClientConfig config, RandomGenerator random, State state) {
    this.config = config;
    this.random = random;
    this.state = state;
  }

  /**
   * A client in INIT that is due at once.
   *
   * @param random must not be guessable: transaction identifiers come from it
   */
  public static DhcpClient start(ClientConfig config, RandomGenerator random, BootTime now) {
    return in(new Init(Acquisition.startingAt(now), now), config, random);
  }

  /** A client in a state of its own. */
  static DhcpClient in(State state, ClientConfig config, RandomGenerator random) {
    return new DhcpClient(config, random, state);
  }

  public State state() {
    return state;
  }

  public BootTime deadline() {
    return state.deadline();
  }

  /** Does what is due; nothing, if the deadline has not been reached. */
  public List<Action> wake(BootTime now) {
    return now.reached(state.deadline()) ? take(state.wake(context(now))) : List.of();
  }

  /** Takes a reply that was received, of which nothing is taken for granted. */
  public List<Action> receive(Reply reply, BootTime now) {
    var message = reply.message();
    if (message.op() != DhcpMessage.BOOTREPLY) {
      return ignore(Discard.NOT_A_REPLY, "op " + message.op());
    }
    if (message.htype() != DhcpMessage.HTYPE_ETHERNET
        || !message.chaddr().equals(config.chaddr())) {
      return ignore(Discard.FOREIGN_HARDWARE_ADDRESS, message.chaddr().toHex());
    }
    var transaction = state.transaction();
    if (transaction.isEmpty() || transaction.getAsInt() != message.xid()) {
      return ignore(Discard.FOREIGN_TRANSACTION, "xid " + Integer.toHexString(message.xid()));
    }
    if (!isToUs(reply)) {
      return ignore(Discard.FOREIGN_DESTINATION, reply.destination().toString());
    }
    var echo = message.options().get(OptionCode.CLIENT_IDENTIFIER);
    if (echo.isPresent() && !echo.get().equals(expectedClientIdentifier())) {
      return ignore(Discard.FOREIGN_CLIENT_IDENTIFIER, echo.get().toHex());
    }
    var context = context(now);
    return take(
        switch (message.type()) {
          case OFFER -> state.offered(reply, context);
          case ACK -> state.acknowledged(reply, context);
          case NAK -> state.refused(reply, context);
          case DISCOVER, REQUEST, DECLINE, RELEASE, INFORM, FORCERENEW ->
              Step.ignore(state, Discard.UNEXPECTED_TYPE, message.type().toString());
        });
  }

  /** The link has a carrier. */
  public List<Action> linkUp(BootTime now) {
    return take(state.linkUp(context(now)));
  }

  /** The link has no carrier, or is down. */
  public List<Action> linkDown(BootTime now) {
    return take(state.linkDown(context(now)));
  }

  /** The last {@link Action.Bind} or {@link Action.Extend} could not be carried out. */
  public List<Action> bindFailed(BootTime now) {
    return take(state.bindFailed(context(now)));
  }

  /**
   * Broadcast, the address on its way to us (RFC 2131 4.1), or the one we hold: a packet socket
   * also hears what is meant for other addresses.
   */
  private boolean isToUs(Reply reply) {
    var destination = reply.destination();
    return destination.isBroadcast()
        || destination.equals(reply.message().yiaddr())
        || state.lease().filter(lease -> lease.address().equals(destination)).isPresent();
  }

  /** RFC 6842 3: what we sent; where we sent none, what the hardware address stands for. */
  private Octets expectedClientIdentifier() {
    return config.clientIdentifier().isEmpty()
        ? Octets.of(DhcpMessage.HTYPE_ETHERNET).concat(config.chaddr())
        : config.clientIdentifier();
  }

  private List<Action> ignore(Discard reason, String detail) {
    return List.of(new Action.Ignore(reason, detail));
  }

  private Context context(BootTime now) {
    return new Context(random, now, config);
  }

  private List<Action> take(Step step) {
    state = step.next();
    return step.actions();
  }
}
