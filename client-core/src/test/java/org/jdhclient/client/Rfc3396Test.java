package org.jdhclient.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jdhclient.client.ServerMessage.ack;

import org.jdhclient.config.ConflictDetection;
import org.jdhclient.dhcp.DhcpMessage;
import org.jdhclient.lease.NetworkParameters;
import org.jdhclient.report.Discard;
import org.jdhclient.wire.Hex;
import org.jdhclient.wire.Octets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RFC 3396, long options. */
class Rfc3396Test {
  /** A payload whose domain name stands in pieces: options, file and sname each hold some. */
  private static Octets payload(String options, String file, String sname) {
    return Hex.octets("02010600")
        .concat(Hex.repeated(0, 12))
        .concat(Hex.octets("c000020a"))
        .concat(Hex.repeated(0, 24))
        .concat(field(sname, 64))
        .concat(field(file, 128))
        .concat(Hex.octets("63825363 350105", options, "ff"));
  }

  private static Octets field(String hex, int length) {
    var octets = Hex.octets(hex);
    return octets.concat(Hex.repeated(0, length - octets.length()));
  }

  private static String domain(Octets payload) throws Exception {
    return NetworkParameters.from(DhcpMessage.decode(payload)).domainName();
  }

  @Test
  @DisplayName("R3396-5-concat: pieces are put together in the order options, file, sname")
  void piecesOfAllThreeFields() throws Exception {
    assertThat(domain(payload("340103 0f0161", "0f0162 ff", "0f0163 ff"))).isEqualTo("abc");
  }

  @Test
  @DisplayName("R3396-7-split: a value of more than 255 octets is sent in pieces, no other")
  void longValuesAreSplit() throws Exception {
    var name = Hex.repeated('x', 300);
    var identity = Conversation.config(name, ConflictDetection.ANNOUNCE);
    var sent = Conversation.begin(identity, 1).next().message().encode();
    int at = 240 + 3 + 4; // behind message type and maximum size
    assertThat(sent.slice(at, at + 2)).isEqualTo(Octets.of(12, 255));
    assertThat(sent.slice(at + 257, at + 259)).isEqualTo(Octets.of(12, 45));
    assertThat(DhcpMessage.decode(sent).options().get(12)).contains(name);
    var exact = Conversation.config(Hex.repeated('x', 255), ConflictDetection.ANNOUNCE);
    var whole = Conversation.begin(exact, 1).next().message().encode();
    assertThat(whole.at(at + 257)).isEqualTo(55);
  }

  @Test
  @DisplayName("R3396-agg-order: pieces may be apart from one another")
  void piecesApart() throws Exception {
    assertThat(domain(payload("0f0161 0304c0000201 0f0162 00 060101 0f0163", "", "")))
        .isEqualTo("abc");
  }

  @Test
  @DisplayName("R3396-zero: pieces of no length are tolerated")
  void emptyPieces() throws Exception {
    assertThat(domain(payload("0f00 0f0161 0f00 0f0162 0f00", "", ""))).isEqualTo("ab");
  }

  @Test
  @DisplayName("R3396-5-concat: a lease time that is there twice is no lease time")
  void fixedLengthOptionsInTwo() {
    Conversation.begin()
        .serverSends(ServerMessage.offer())
        .serverSends(ack().option(51, "00000e10 00000e10"))
        .clientIgnoresBecause(Discard.UNUSABLE);
  }
}
