package org.jdhclient.linux.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdhclient.linux.host.clock.BootClock;
import org.jdhclient.linux.libc.ErrnoException;
import org.jdhclient.linux.libc.FileDescriptor;
import org.jdhclient.linux.libc.LibC;
import org.jdhclient.linux.libc.LocalAddress;
import org.jdhclient.linux.libc.LocalSocket;
import org.jdhclient.linux.libc.NativeBuffer;
import org.jdhclient.linux.libc.PollSet;
import org.jdhclient.linux.run.ClientKey;
import org.jdhclient.linux.run.RunDirectory;
import org.jdhclient.time.BootTime;

/** A running client, at the end of who asks it. */
public final class ControlClient implements AutoCloseable {
  private static final int CHUNK = 4096;
  private static final int LONGEST_LINE = 1 << 20;
  private static final int ROOT = 0;
  private static final int FOR_EVER = -1;

  /** What one did that runs and gives no answer, and why that may be. */
  public static final String HANGS_UP =
      "hangs up on who asks: it may be short of file descriptors (ulimit -n)";

  private final ClientKey key;
  private final LocalAddress address;
  private final FileDescriptor socket;
  private final long pid;
  private final BootClock clock = new BootClock();
  private final NativeBuffer input = new NativeBuffer(CHUNK);
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private byte[] read = new byte[0];
  private int at;
  private boolean over;

  private ControlClient(ClientKey key, LocalAddress address, FileDescriptor socket, long pid) {
    this.key = key;
    this.address = address;
    this.socket = socket;
    this.pid = pid;
  }

  /**
   * Connects to the client, if one runs.
   *
   * @throws ErrnoException if there is no telling whether one does
   */
  public static Optional<ControlClient> connect(RunDirectory run, ClientKey key)
      throws ErrnoException {
    var there = open(key, LocalAddress.path(run.socket(key)));
    if (there.isPresent() || !key.isHere()) {
      return there;
    }
    var named = open(key, ControlSocket.name(key));
    if (named.isPresent() && !isTrusted(named.get().socket, run)) {
      named.get().close();
      return Optional.empty();
    }
    return named;
  }

  private static Optional<ControlClient> open(ClientKey key, LocalAddress address)
      throws ErrnoException {
    try {
      var socket = LocalSocket.connect(address);
      return Optional.of(new ControlClient(key, address, socket, LocalSocket.peer(socket).pid()));
    } catch (ErrnoException e) {
      if (e.isWithoutListener()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Whether a client is at the other end. Anybody in the network can have the name, and say what he
   * likes: only root is believed, who asks, and whose the run directory is.
   */
  public static boolean isTrusted(FileDescriptor socket, RunDirectory run) {
    try {
      int uid = LocalSocket.peer(socket).uid();
      return uid == ROOT || uid == LibC.geteuid() || uid == run.owner();
    } catch (ErrnoException e) {
      // Who cannot be known is nobody.
      return false;
    }
  }

  /** Whether it can be connected to still: one that has hung up has not ended for all that. */
  public boolean isListening() {
    try {
      var again = open(key, address);
      again.ifPresent(ControlClient::close);
      return again.filter(of -> of.pid == pid).isPresent();
    } catch (ErrnoException e) {
      // Somebody listens there, who cannot be told from it.
      return true;
    }
  }

  /** To wait for more than one. */
  public FileDescriptor descriptor() {
    return socket;
  }

  /** Whether there is something of an answer that needs not be waited for. */
  public boolean hasMore() {
    return at < read.length;
  }

  public ClientKey key() {
    return key;
  }

  /** The number of the process that listens; 0 if it is none of this container's. */
  public long pid() {
    return pid;
  }

  /** Sends a request. A client that has ended meanwhile has no answer to it. */
  public void ask(Request request) {
    over = !LocalSocket.send(socket, (request.word() + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Waits for the next line of the answer.
   *
   * @return empty at its end
   * @throws ControlException if none comes in time, or none that is an answer
   */
  public Optional<Answer> next(int seconds) throws ControlException {
    return next(clock.now().plusSeconds(seconds));
  }

  /** The same, for as long as it takes. */
  public Optional<Answer> next() throws ControlException {
    return next(BootTime.NEVER);
  }

  private Optional<Answer> next(BootTime deadline) throws ControlException {
    try {
      while (true) {
        if (over || at == read.length && !fill(deadline)) {
          return Optional.empty();
        }
        byte octet = read[at++];
        if (octet == '\n') {
          var text = line.toString(StandardCharsets.ISO_8859_1);
          line.reset();
          return Optional.of(Answer.parse(text));
        }
        line.write(octet);
        if (line.size() > LONGEST_LINE) {
          throw new ControlException("answers without end");
        }
      }
    } catch (ErrnoException e) {
      throw new ControlException(e.getMessage());
    }
  }

  /**
   * @return false at the end
   */
  private boolean fill(BootTime deadline) throws ErrnoException, ControlException {
    var poll = new PollSet(socket);
    while (true) {
      var now = clock.now();
      if (now.reached(deadline)) {
        throw new ControlException("does not answer");
      }
      boolean patient = deadline.equals(BootTime.NEVER);
      int millis = patient ? FOR_EVER : (int) now.millisUntil(deadline) + 1;
      if (poll.await(millis) > 0) {
        int length = read();
        if (length == 0) {
          return false;
        }
        if (length > 0) {
          read = input.get(0, length);
          at = 0;
          return true;
        }
      }
    }
  }

  /** One that is killed while it is asked says no more than one that has ended. */
  private int read() throws ErrnoException {
    try {
      return LibC.read(socket, input);
    } catch (ErrnoException e) {
      if (e.isHungUp()) {
        return 0;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
