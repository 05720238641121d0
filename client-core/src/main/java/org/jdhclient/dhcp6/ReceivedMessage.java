package org.jdhclient.dhcp6;

import java.util.List;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOut;
import org.jdhclient.dhcp6.option.StatusCode;
import org.jdhclient.identity.Duid;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;

/**
 * A message of a server, and what of it counts.
 *
 * @param type one of servers
 * @param server whose it is
 * @param options all that belong in it, of those that may come once the first; each that is known
 *     is what its row in the table says
 * @param associations all that are whole, each once, with the addresses and prefixes that may be
 *     used
 * @param leftOut what was left out of the message, a line for each reason
 */
public record ReceivedMessage(
    Dhcp6MessageType type,
    int transactionId,
    Duid server,
    Dhcp6Options options,
    List<IdentityAssociation> associations,
    List<LeftOut> leftOut) {

  public ReceivedMessage {
    associations = List.copyOf(associations);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * @param payload of a UDP datagram
   * @throws MalformedPacketException if it is no message, none of servers, one that a client has to
   *     discard for its options alone (RFC 9915 16), or one of which it cannot be said whether it
   *     grants or refuses: without its status it would be a success (21.13)
   */
  public static ReceivedMessage decode(Octets payload) throws MalformedPacketException {
    var reader = payload.reader();
    var message = Dhcp6Message.decode(reader);
    if (!message.type().isOfServers()) {
      throw new MalformedPacketException("a client's " + message.type(), 0);
    }
    MessageRules.require(message);
    requireReadableStatus(message);
    var decoder = new MessageDecoder(message.type());
    message.options().list().forEach(decoder::add);
    decoder.addSurplus(reader.remaining());
    return new ReceivedMessage(
        message.type(),
        message.transactionId(),
        message.options().require(KnownOptions.SERVER_ID),
        decoder.options(),
        decoder.associations(),
        decoder.leftOut());
  }

  private static void requireReadableStatus(Dhcp6Message message) throws MalformedPacketException {
    if (OptionPlaces.belongs(KnownOptions.STATUS_CODE.code(), message.type())) {
      message.options().get(KnownOptions.STATUS_CODE, StatusCode.NONE);
    }
  }

  /** What the server says of all of it; success if nothing. */
  public StatusCode status() {
    return options.find(KnownOptions.STATUS_CODE).orElse(StatusCode.NONE);
  }
}
