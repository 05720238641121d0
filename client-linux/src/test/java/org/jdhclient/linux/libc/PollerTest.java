package org.jdhclient.linux.libc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdhclient.linux.libc.Poller.Reader;
import org.jdhclient.linux.libc.Poller.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {
  private final List<SocketPair> pairs = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<String> dealt = new ArrayList<>();
  private final Poller poller = new Poller(() -> List.copyOf(sources));

  @AfterEach
  void close() {
    pairs.forEach(SocketPair::close);
  }

  private FileDescriptor quiet() throws ErrnoException {
    var pair = SocketPair.open("source");
    pairs.add(pair);
    return pair.ours();
  }

  private FileDescriptor ready() throws ErrnoException {
    var descriptor = quiet();
    LocalSocket.send(pairs.get(pairs.size() - 1).theirs(), new byte[1]);
    return descriptor;
  }

  private Source add(FileDescriptor descriptor, Reader reader) {
    var source = new Source(descriptor, reader);
    sources.add(source);
    return source;
  }

  private Reader notes(String what) {
    return () -> dealt.add(what);
  }

  @Test
  void thoseThatHaveSomethingDealWithItInTheirOrder() throws Exception {
    add(ready(), notes("first"));
    add(quiet(), notes("second"));
    add(ready(), notes("third"));

    poller.await();

    assertThat(dealt).containsExactly("first", "third");
  }

  @Test
  void itIsTheSourcesOfTheMomentThatAreWaitedFor() throws Exception {
    add(quiet(), notes("quiet"));
    assertThat(poller.await(0)).isFalse();

    add(ready(), notes("new"));
    assertThat(poller.await(0)).isTrue();
    sources.remove(1);
    assertThat(poller.await(0)).isFalse();

    assertThat(dealt).containsExactly("new");
  }

  @Test
  void whatIsClosedByOneThatComesFirstIsPassedOver() throws Exception {
    var closed = ready();
    var later = new Source(closed, () -> dealt.add("closed " + closed.value()));
    add(
        ready(),
        () -> {
          closed.close();
          sources.remove(later);
        });
    sources.add(later);
    add(ready(), notes("last"));

    poller.await();

    assertThat(dealt).containsExactly("last");
  }

  @Test
  void whatIsAnothersMeanwhileIsDealtWithByThat() throws Exception {
    var same = ready();
    add(ready(), () -> sources.set(1, new Source(same, notes("who has it now"))));
    add(same, notes("who had it"));

    poller.await();

    assertThat(dealt).containsExactly("who has it now");
  }
}
