package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.caller.Whole;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.lab.Lab;
import org.jdhclient.lab.life6.Life6;
import org.jdhclient.lab.life6.ObservedClient6;
import org.jdhclient.lab.server.ServerProgram6;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real dhclient -6 and ours do in the same life with the same server: what their script is
 * given, call by call, their lease file, what is set, what they say and how they end.
 */
@ExtendWith(LabExtension.class)
final class SameAsDhclient6IT {
  private static List<Life6> lives() {
    return Stream.of(Life6.values()).filter(life -> life.isFor(ServerProgram6.ISC_DHCPD)).toList();
  }

  /** Lives of a minute or more with any other server; most of it is waiting. */
  private static List<Arguments> livesWithOthers() {
    return Stream.of(ServerProgram6.values())
        .filter(server -> server != ServerProgram6.ISC_DHCPD)
        .flatMap(
            server ->
                Stream.of(Life6.values())
                    .filter(life -> life.isFor(server))
                    .map(life -> Arguments.of(life, server)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lives")
  void withIscsServer(Life6 life, Lab lab) {
    assertSame(life, ServerProgram6.ISC_DHCPD, lab);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ISC_DHCPD")
  void anAddressOfAnyServer(ServerProgram6 server, Lab lab) {
    assertSame(Life6.ADDRESS, server, lab);
  }

  @Whole
  @ParameterizedTest
  @MethodSource("livesWithOthers")
  void withAnyServer(Life6 life, ServerProgram6 server, Lab lab) {
    assertSame(life, server, lab);
  }

  private static void assertSame(Life6 life, ServerProgram6 server, Lab lab) {
    NormalLife6 theirs;
    try (var others = Lab.open()) {
      theirs = NormalLife6.of(ObservedClient6.observe(others, "dhclient", server, life));
    }

    var ours = NormalLife6.of(ObservedClient6.observe(lab, "jdhclient", server, life));

    assertThat(ours.calls()).isEqualTo(theirs.calls());
    assertThat(ours.lease()).isEqualTo(theirs.lease());
    assertThat(ours).isEqualTo(theirs);
  }
}
