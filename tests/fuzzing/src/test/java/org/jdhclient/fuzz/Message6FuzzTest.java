package org.jdhclient.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.dhcp.OptionTable;
import org.jdhclient.dhcp6.Dhcp6Message;
import org.jdhclient.dhcp6.ReceivedMessage;
import org.jdhclient.dhcp6.association.AssociationDecoder;
import org.jdhclient.dhcp6.association.AssociationType;
import org.jdhclient.dhcp6.association.IdentityAssociation;
import org.jdhclient.dhcp6.option.Dhcp6Option;
import org.jdhclient.dhcp6.option.Dhcp6Options;
import org.jdhclient.dhcp6.option.KnownOption;
import org.jdhclient.dhcp6.option.KnownOptions;
import org.jdhclient.dhcp6.option.LeftOutList;
import org.jdhclient.text.SyntaxException;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetWriter;
import org.jdhclient.wire.Octets;

/** DHCPv6: what counts of a message says the same when it is said again. */
class Message6FuzzTest {

  @FuzzTest
  void message6(byte[] input) {
    try {
      var octets = Octets.copyOf(input);
      var message = Dhcp6Message.decode(octets);
      assertThat(Dhcp6Message.decode(message.encode())).isEqualTo(message);
      var received = ReceivedMessage.decode(octets);
      assertThat(received.server().octets().length()).isBetween(3, 130);
      for (var association : received.associations()) {
        assertIsReadAgain(association);
      }
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
  }

  private static void assertIsReadAgain(IdentityAssociation association) {
    var leftOut = new LeftOutList();
    var decoder = new AssociationDecoder(leftOut);
    var option = association.option();
    decoder.add(AssociationType.of(option.code()).orElseThrow(), option.value());
    assertThat(decoder.list()).containsExactly(association);
    assertThat(leftOut.list()).isEmpty();
    assertThat(association.leases()).allMatch(lease -> lease.isUsable());
    assertThat(association.renewal().t1()).isLessThanOrEqualTo(association.renewal().t2());
  }

  @FuzzTest
  void options6(byte[] input) throws SyntaxException {
    try {
      var options = Dhcp6Options.decode(Octets.copyOf(input).reader());
      var writer = new OctetWriter();
      options.encode(writer);
      assertThat(writer.toOctets()).isEqualTo(Octets.copyOf(input));
      for (var option : options.list()) {
        assertHasText(option);
        var row = KnownOptions.of(option.code());
        if (row.isPresent()) {
          assertIsSettled(row.get(), option.value());
        }
      }
    } catch (MalformedPacketException e) {
      assertThat(e.offset()).isBetween(0, input.length);
    }
  }

  /** What is made of a value is made again of what is written of it. */
  private static <T> void assertIsSettled(KnownOption<T> row, Octets value)
      throws MalformedPacketException {
    T made = row.decode(value);
    var written = row.of(made).value();
    assertThat(row.of(row.decode(written)).value()).isEqualTo(written);
  }

  private static void assertHasText(Dhcp6Option option) throws SyntaxException {
    var table = OptionTable.DHCP6;
    if (option.code() == 0) {
      return;
    }
    var written = table.format(option.code(), option.value());
    assertThat(written.value()).matches("[ -~]*");
    var read = table.find(written.name()).orElseThrow().format().parse(written.value());
    assertThat(read).isEqualTo(table.canonical(option.code(), option.value()));
    assertThat(table.canonical(option.code(), read)).isEqualTo(read);
  }
}
