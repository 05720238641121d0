package org.jdhclient.it.dhcp6;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jdhclient.it.fixture.LabExtension;
import org.jdhclient.it.fixture.Whole;
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
@ExtendWith({LabExtension.class, Lives6Table.class})
final class SameAsDhclient6IT {
  private static List<Arguments> all() {
    return Stream.of(ServerProgram6.values())
        .flatMap(
            server ->
                Stream.of(Life6.values())
                    .filter(life -> life.isFor(server))
                    .map(life -> Arguments.of(life, server)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"ADDRESS_AND_PREFIX", "OPTIONS", "RENEWAL", "RELEASE", "RESTART"})
  void withIscsServer(Life6 life, Lab lab) {
    assertSame(life, ServerProgram6.ISC_DHCPD, lab);
  }

  /** Most of it is waiting. */
  @Whole
  @ParameterizedTest
  @MethodSource("all")
  void withAnyServer(Life6 life, ServerProgram6 server, Lab lab) {
    assertSame(life, server, lab);
  }

  private static void assertSame(Life6 life, ServerProgram6 server, Lab lab) {
    NormalLife6 theirs;
    try (var others = Lab.open()) {
      theirs = NormalLife6.of(ObservedClient6.observe(others, "dhclient", server, life), server);
    }

    var ours = NormalLife6.of(ObservedClient6.observe(lab, "jdhclient", server, life), server);

    assertThat(ours.calls()).isEqualTo(theirs.calls());
    assertThat(ours.lease()).isEqualTo(theirs.lease());
    assertThat(ours).isEqualTo(theirs);
  }
}
