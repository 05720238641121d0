package org.jdhclient.dhcp6;

import static org.jdhclient.dhcp6.option.KnownOptions.AUTH;
import static org.jdhclient.dhcp6.option.KnownOptions.CLIENT_ID;
import static org.jdhclient.dhcp6.option.KnownOptions.IA_NA;
import static org.jdhclient.dhcp6.option.KnownOptions.IA_PD;
import static org.jdhclient.dhcp6.option.KnownOptions.IA_TA;
import static org.jdhclient.dhcp6.option.KnownOptions.RECONF_MSG;
import static org.jdhclient.dhcp6.option.KnownOptions.SERVER_ID;

import java.util.List;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.wire.MalformedPacketException;

/** Without what, and with what, a message of a type is none (RFC 9915 16.2 to 16.12). */
public final class MessageRules {
  private static final List<KnownOption<?>> NOTHING = List.of();

  private MessageRules() {}

  /**
   * @throws MalformedPacketException if whoever gets the message has to discard it, for its options
   *     alone
   */
  public static void require(Dhcp6Message message) throws MalformedPacketException {
    for (var option : required(message.type())) {
      message.options().require(option);
    }
    for (var option : forbidden(message.type())) {
      if (message.options().has(option)) {
        throw new MalformedPacketException(message.type() + " with " + option, 0);
      }
    }
  }

  static List<KnownOption<?>> required(Dhcp6MessageType type) {
    return switch (type) {
      case SOLICIT, CONFIRM, REBIND -> List.of(CLIENT_ID);
      case ADVERTISE, REQUEST, RENEW, DECLINE, RELEASE -> List.of(CLIENT_ID, SERVER_ID);
      case REPLY -> List.of(SERVER_ID);
      case RECONFIGURE -> List.of(CLIENT_ID, SERVER_ID, RECONF_MSG, AUTH);
      case INFORMATION_REQUEST -> NOTHING;
    };
  }

  static List<KnownOption<?>> forbidden(Dhcp6MessageType type) {
    return switch (type) {
      case SOLICIT, CONFIRM, REBIND -> List.of(SERVER_ID);
      case INFORMATION_REQUEST -> List.of(IA_NA, IA_TA, IA_PD);
      default -> NOTHING;
    };
  }
}
