package org.jdhclient.linux.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.netlink.NetlinkSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which words the kernel's loopback interface, which every network has, is found. */
class NamedLinkTest {
  private NetlinkSocket socket;

  @BeforeEach
  void open() throws ErrnoException {
    socket = NetlinkSocket.open();
  }

  @AfterEach
  void close() {
    socket.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lo", "lo:1", "lo:backup", "lo:1:2"})
  void aLinkIsFoundByItsNameAndByThatOfAnAlias(String name) throws ErrnoException {
    assertThat(NamedLink.find(name, socket))
        .hasValueSatisfying(
            found -> {
              assertThat(found.name()).hasToString(name);
              assertThat(found.link().name()).isEqualTo("lo");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"lo:", ":lo", ":", "", "not-there:1"})
  void whatNamesNoLinkFindsNone(String name) throws ErrnoException {
    assertThat(NamedLink.find(name, socket)).isEmpty();
  }

  @Test
  void anAliasWithoutASuffixIsToldWithWhatThereIs() {
    assertThatThrownBy(() -> Interface.find("lo:", socket))
        .isInstanceOf(UnusableInterfaceException.class)
        .hasMessageStartingWith("There is no interface lo:. There are: ");
  }
}
