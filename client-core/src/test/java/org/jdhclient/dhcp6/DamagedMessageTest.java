package org.jdhclient.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever becomes of a message on its way: it is a message, or the one exception. */
class DamagedMessageTest {
  static List<Octets> messages() {
    return List.of(Messages.ADVERTISE, Messages.REPLY, Messages.RECONFIGURE);
  }

  private static Optional<ReceivedMessage> decoded(Octets octets) {
    try {
      return Optional.of(ReceivedMessage.decode(octets));
    } catch (MalformedPacketException e) {
      return Optional.empty();
    }
  }

  /** Octets up to which a message may end: behind its header, and behind each option. */
  private static Set<Integer> ends(Octets message) throws MalformedPacketException {
    var ends = new TreeSet<Integer>();
    var reader = message.reader();
    reader.skip(4);
    while (reader.hasRemaining()) {
      ends.add(reader.offset());
      reader.skip(2);
      reader.skip(reader.u16());
    }
    return ends;
  }

  @ParameterizedTest
  @MethodSource("messages")
  void cutInAnOptionItIsNone(Octets message) throws Exception {
    var ends = ends(message);
    for (int length = 0; length < message.length(); length++) {
      int end = length;
      boolean isCutInAnOption = ends.stream().noneMatch(at -> at <= end && end < at + 4);
      if (isCutInAnOption) {
        assertThat(decoded(message.slice(0, length))).as("%d octets", length).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void cutBehindAnOptionItIsAShorterOneOrNone(Octets message) throws Exception {
    for (int end : ends(message)) {
      for (int more = 0; more < 4; more++) {
        var cut = decoded(message.slice(0, end + more));
        int surplus = more == 0 ? 0 : 1;
        cut.ifPresent(shorter -> assertThat(shorter.leftOut()).hasSize(surplus));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void changedInOneOctetItIsAMessageOrNone(Octets message) {
    for (int at = 0; at < message.length(); at++) {
      for (int value = 0; value < 256; value++) {
        decoded(changed(message, at, value)).ifPresent(DamagedMessageTest::assertUsable);
      }
    }
  }

  private static Octets changed(Octets message, int at, int value) {
    return message
        .slice(0, at)
        .concat(Octets.of(value))
        .concat(message.slice(at + 1, message.length()));
  }

  /** What is left of it can be asked for anything, and written again. */
  private static void assertUsable(ReceivedMessage message) {
    var names = new ArrayList<String>();
    names.add(message.status().toString());
    for (IdentityAssociation association : message.associations()) {
      var renewal = association.renewal();
      assertThat(renewal.t1().isLongerThan(renewal.t2())).isFalse();
      assertThat(association.option().code()).isEqualTo(association.type().option().code());
      association
          .leases()
          .forEach(
              lease ->
                  assertThat(lease.lifetimes().preferred())
                      .isLessThanOrEqualTo(lease.lifetimes().valid()));
      names.add(association.status().toString());
    }
    message.leftOut().forEach(line -> names.add(line.toString()));
    assertThat(names).allMatch(name -> name.chars().allMatch(c -> c >= ' ' && c < 0x7f));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whateverFollowsItsHeaderItIsAMessageOrNone(Octets message) {
    int state = 1;
    for (int round = 0; round < 2_000; round++) {
      var octets = new int[round % 200];
      for (int i = 0; i < octets.length; i++) {
        state = state * 1_103_515_245 + 12_345;
        octets[i] = (state >>> 16) % (i % 2 == 0 ? 2 : 32);
      }
      var spoilt = message.slice(0, message.length() / 2).concat(Octets.of(octets));
      decoded(spoilt).ifPresent(DamagedMessageTest::assertUsable);
    }
  }
}
