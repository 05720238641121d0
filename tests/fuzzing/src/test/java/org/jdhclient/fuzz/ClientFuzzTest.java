package org.jdhclient.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jdhclient.wire.MalformedPacketException;
import org.jdhclient.wire.OctetReader;

/** The whole client: any events in any order, messages of any octets among them. */
class ClientFuzzTest {
  /**
   * The first octet says in which state the client is, then each event is its kind in an octet, its
   * argument's length in two, and the argument.
   */
  @FuzzTest
  void client(byte[] input) {
    var reader = OctetReader.over(input);
    try {
      var life = HostileLife.beginningIn(reader.u8());
      while (reader.hasRemaining()) {
        int kind = reader.u8();
        int length = Math.min(reader.u16(), reader.remaining());
        life.happens(kind, reader.octets(length));
      }
      life.goesOn();
    } catch (MalformedPacketException e) {
      return;
    }
  }
}
