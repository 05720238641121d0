package org.jdhclient.linux.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.MessageBuffer;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.libc.SocketConstants;
import org.jdhclient.linux.libc.struct.SockaddrUn;

/** A service manager that listens, and reads when it is asked what it was told. */
public final class FakeManager implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int MOST = 4096;

  private final String name;
  private final FileDescriptor socket;
  private final MessageBuffer message = new MessageBuffer(SockaddrUn.SIZE, 0, MOST);

  private FakeManager(String name, String octets) throws ErrnoException {
    this.name = name;
    int type = SocketConstants.SOCK_DGRAM | SocketConstants.SOCK_NONBLOCK;
    socket = LibC.socket(SocketConstants.AF_UNIX, type, 0, name);
    LibC.bind(
        socket,
        new NativeBuffer(SockaddrUn.SUN_PATH + octets.length())
            .putU16(SockaddrUn.SUN_FAMILY, SocketConstants.AF_UNIX)
            .put(SockaddrUn.SUN_PATH, octets.getBytes(StandardCharsets.UTF_8)));
  }

  static FakeManager at(Path path) throws ErrnoException {
    return new FakeManager(path.toString(), path + "\0");
  }

  public static FakeManager inNetwork(String name) throws ErrnoException {
    return new FakeManager("@" + name, "\0" + name);
  }

  /** What it gives a service that it starts. */
  public Map<String, String> environment() {
    return Map.of("NOTIFY_SOCKET", name);
  }

  /** The assignments of the next message. */
  public List<String> told() throws ErrnoException {
    assertThat(new PollSet(socket).await(PATIENCE_MILLIS)).isEqualTo(1);
    int length = message.receive(socket, 0);
    return List.of(
        new String(message.data().get(0, length), StandardCharsets.UTF_8).strip().split("\n"));
  }

  /** Whether there is no message to be read. */
  public boolean isToldNothing() throws ErrnoException {
    return new PollSet(socket).await(0) == 0;
  }

  @Override
  public void close() {
    socket.close();
  }
}
