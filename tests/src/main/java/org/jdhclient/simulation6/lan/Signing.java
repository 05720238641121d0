package org.jdhclient.simulation6.lan;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.simulation.course.Chance;
import org.jdhclient.simulation6.invariant.MessageView;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** By what a server's Reconfigures are known (RFC 9915 20.4), and what is forged of them. */
final class Signing {
  private static final int KEY = 1;
  private static final int DIGEST = 2;
  private static final int LENGTH = 16;

  private final Octets duid;
  private final Chance chance;
  private final List<Octets> sent = new ArrayList<>();
  private Octets key;
  private long counter;

  Signing(Octets duid, Chance chance) {
    this.duid = duid;
    this.chance = chance;
    forget();
  }

  /** A server that starts anew has another key. */
  void forget() {
    var octets = new OctetWriter();
    for (int i = 0; i < LENGTH / Integer.BYTES; i++) {
      octets.i32(chance.anyInt());
    }
    key = octets.toOctets();
  }

  /** The option by which a client is given the key. */
  Octets key() {
    return authentication(numbersReplies() ? ++counter : 0, KEY, key);
  }

  /** Half of them do; dibbler, for one, gives the same number to each. */
  private boolean numbersReplies() {
    return key.at(0) % 2 == 0;
  }

  private static Octets authentication(long number, int type, Octets value) {
    return new OctetWriter().u8(3).u8(1).u8(0).i64(number).u8(type).octets(value).toOctets();
  }

  /** A Reconfigure as it should be, or one that was there before, or without a digest that fits. */
  Octets reconfigure(Octets client, int with) {
    if (!sent.isEmpty() && chance.below(3) == 0) {
      return sent.get(chance.below(sent.size()));
    }
    var message = unsigned(client, with);
    if (chance.below(3) == 0) {
      return message;
    }
    var signed = signed(message);
    sent.add(signed);
    return signed;
  }

  /** The digest is the last of it. */
  private Octets unsigned(Octets client, int with) {
    return new Saying(MessageView.RECONFIGURE, 0)
        .option(MessageView.SERVER_ID, duid)
        .option(MessageView.CLIENT_ID, client)
        .option(MessageView.RECONF_MSG, Octets.of(with))
        .option(
            MessageView.AUTH,
            authentication(++counter, DIGEST, new OctetWriter().zeros(LENGTH).toOctets()))
        .octets();
  }

  private Octets signed(Octets message) {
    return message.slice(0, message.length() - LENGTH).concat(Digest.of(key, message));
  }
}
